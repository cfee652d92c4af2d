//! A text as it is looked for: without case, without accents, with plain spaces and a plain minus sign.
//!
//! Pure. Called where values are gathered and where somebody types what to find.

use icu_casemap::CaseMapper;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// Adds `text` to `folded`, folded.
pub(super) fn fold(text: &str, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(
            text.chars()
                .filter(|sign| *sign != '\0')
                .map(|sign| sign.to_ascii_lowercase()),
        );
        return;
    }
    let normalizer = const { DecomposingNormalizerBorrowed::new_nfkd() };
    let classes = const { CanonicalCombiningClassMapBorrowed::new() };
    let cased = CaseMapper::new().fold_string(text);
    // What stands apart after this (the compatibility forms, among them spaces that do not break) is what people type.
    folded.extend(normalizer.normalize_iter(cased.chars()).filter_map(|sign| match sign {
        '−' | '‐' | '‑' | '–' => Some('-'),
        '’' => Some('\''),
        '\0' => None,
        sign if classes.get_u8(sign) != 0 => None,
        sign => Some(sign),
    }));
}

/// A text folded.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold(text, &mut folded);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (typed, shown) in [
            ("mechelen", "Mechelen"),
            ("liege", "LIÈGE"),
            ("Strasse", "straße"),
            ("coordinatie", "coördinatie"),
            ("oeuvre", "oeuvre"),
            ("francois", "Franc\u{327}ois"),
        ] {
            assert_eq!(folded(typed), folded(shown), "{typed}");
        }
        assert_ne!(folded("mechelen"), folded("machelen"));
    }

    #[test]
    fn an_amount_is_found_as_it_can_be_typed() {
        assert_eq!(folded("€\u{a0}−1.234,50"), "€ -1.234,50");
        assert_eq!(folded("1\u{202f}234,50\u{a0}€"), "1 234,50 €");
    }
}
