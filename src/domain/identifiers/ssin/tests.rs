//! Person numbers held against the published vectors and against chance.

use super::super::tests::single_digit_changes;
use super::*;
use Sex::{Female, Male};
use SsinKind::{BisSexKnown, BisSexUnknown, Fictitious, NationalRegister};
use proptest::prelude::*;

/// Numbers, their kind, whether born from 2000, the birth date they tell and the sex. Those outside the fictitious
/// range are the published examples of python-stdnum and of PEAR `Validate_BE`; the others come from the MAGDA
/// mock or were made here.
const VECTORS: [(&str, SsinKind, bool, &str, Option<Sex>); 27] = [
    ("85073003328", NationalRegister, false, "1985-07-30", Some(Male)),
    ("17073003384", NationalRegister, true, "2017-07-30", Some(Male)),
    ("73011136173", NationalRegister, false, "1973-01-11", Some(Male)),
    ("98472899765", BisSexKnown, false, "1998-07-28", Some(Male)),
    ("75460898095", BisSexKnown, false, "1975-06-08", Some(Female)),
    ("01490700185", BisSexKnown, true, "2001-09-07", Some(Male)),
    ("00400100155", BisSexKnown, false, "0000-00-00", Some(Male)),
    ("00400100184", BisSexKnown, true, "0000-00-00", Some(Male)),
    ("00200100112", BisSexUnknown, false, "0000-00-00", None),
    ("00200100141", BisSexUnknown, true, "0000-00-00", None),
    ("00400000117", BisSexKnown, true, "2000-00-00", Some(Male)),
    ("00200000171", BisSexUnknown, true, "2000-00-00", None),
    ("00410000124", BisSexKnown, true, "2000-01-00", Some(Male)),
    ("00210000178", BisSexUnknown, true, "2000-01-00", None),
    ("85473500193", BisSexKnown, false, "1985-07-00", Some(Male)),
    ("85273500150", BisSexUnknown, false, "1985-07-00", None),
    ("04651999966", Fictitious, true, "2004-05-19", Some(Male)),
    ("02622200138", Fictitious, true, "2002-02-22", Some(Male)),
    ("71640618918", Fictitious, false, "1971-04-06", Some(Male)),
    ("91610100176", Fictitious, false, "1991-01-01", Some(Male)),
    ("67722499797", Fictitious, false, "1967-12-24", Some(Male)),
    ("85673000192", Fictitious, false, "1985-07-30", Some(Male)),
    ("85673000291", Fictitious, false, "1985-07-30", Some(Female)),
    ("04651900194", Fictitious, true, "2004-05-19", Some(Male)),
    ("04651900293", Fictitious, true, "2004-05-19", Some(Female)),
    ("90723199779", Fictitious, false, "1990-12-31", Some(Male)),
    ("00610199810", Fictitious, true, "2000-01-01", Some(Female)),
];

#[test]
fn the_published_numbers_read_as_their_publishers_say() {
    for (text, kind, from_2000, birth, sex) in VECTORS {
        let ssin = Ssin::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let read = (
            ssin.kind(),
            ssin.born_from_2000(),
            ssin.birth_date().to_string(),
            ssin.sex(),
        );
        assert_eq!(read, (kind, from_2000, birth.to_owned(), sex), "{text}");
        assert_eq!(ssin.digits(), text);
    }
}

#[test]
fn each_fault_has_its_own_refusal() {
    let refusals = [
        ("", SsinError::Empty),
        (" .-", SsinError::Empty),
        ("85.67.30-OO1.92", SsinError::Character { position: 10 }),
        ("85673000192/", SsinError::Character { position: 12 }),
        ("8567300019", SsinError::TooShort { digits: 10 }),
        ("856730001920", SsinError::TooLong { digits: 12 }),
        ("85673000192 85673000291", SsinError::TooLong { digits: 22 }),
        ("85533000191", SsinError::Month { month: 53 }),
        ("85133000191", SsinError::Month { month: 13 }),
        ("85803000191", SsinError::Month { month: 80 }),
        ("85073203328", SsinError::Day { day: 32 }),
        ("85673200192", SsinError::Day { day: 32 }),
        ("85673000092", SsinError::Sequence),
        ("85073099928", SsinError::Sequence),
        ("12345678901", SsinError::Month { month: 34 }),
        ("85673000193", SsinError::CheckDigits),
        ("85673000100", SsinError::CheckDigits),
    ];
    for (text, error) in refusals {
        assert_eq!(Ssin::parse(text), Err(error), "{text}");
    }
}

#[test]
fn separators_of_documents_and_word_processors_are_skipped() {
    let ssin = Ssin::parse("85673000192");
    for text in [
        "85.67.30-001.92",
        " 85 67 30 001 92 ",
        "85.67.30\u{2011}001.92",
        "85\u{a0}67\u{202f}30\u{2013}00192",
    ] {
        assert_eq!(Ssin::parse(text), ssin, "{text}");
    }
}

#[test]
fn a_number_kept_as_an_integer_gets_its_leading_zeros_back() {
    assert_eq!(Ssin::from_number(4_651_900_194), Ssin::parse("04651900194"));
    assert_eq!(Ssin::from_number(u64::MAX), Err(SsinError::TooLong { digits: 20 }));
    assert_eq!(Ssin::from_number(0), Err(SsinError::Sequence));
}

#[test]
fn the_forms_for_eyes_group_and_mask() {
    let ssin = Ssin::parse("04651900194").unwrap();
    assert_eq!(ssin.grouped(), "04.65.19-001.94");
    assert_eq!(ssin.masked(), "04.65.**-***.**");
    assert_eq!(ssin.sequence(), 1);
}

#[test]
fn a_number_whose_month_is_00_tells_the_year_only_whatever_its_day() {
    // 85 60 01: the day's sequences ran out once and the counter moved on to the sixth digit.
    let nine = 856_001_001;
    let ssin = Ssin::from_number(nine * 100 + check_digits_before_2000(nine)).unwrap();
    assert_eq!(ssin.birth_date().to_string(), "1985-00-00");
}

#[test]
fn a_day_the_month_does_not_have_is_unknown() {
    let nine = 856_231_001;
    let ssin = Ssin::from_number(nine * 100 + check_digits_before_2000(nine)).unwrap();
    assert_eq!(ssin.birth_date().to_string(), "1985-02-00");
}

#[test]
fn debug_prints_no_digit_not_even_inside_other_types() {
    let ssin = Ssin::parse("85673000192").unwrap();
    for text in [
        format!("{ssin:?}"),
        format!("{:#?}", Some(ssin)),
        format!("{:?}", SsinEntry::Complete(ssin)),
    ] {
        assert!(!text.chars().any(|character| character.is_ascii_digit()), "{text}");
    }
}

#[test]
fn no_refusal_of_a_message_shows_what_it_refused() {
    for json in [
        "\"85673000193\"",
        "85673000192",
        "-85673000192",
        "85673000192.5",
        "\"85.67.30-001.92\"",
        "\"85673000192 \"",
        "\"8567300019a\"",
        "[85673000192]",
        "{\"85673000192\":1}",
        "856730001928567300019285673000192",
        "\"85533000191\"",
    ] {
        let error = serde_json::from_str::<Ssin>(json).unwrap_err();
        let (display, debug) = (error.to_string(), format!("{error:?}"));
        // What follows is the place in the message, in digits too.
        let (before_place, _) = display.split_once(" at line").unwrap_or((&display, ""));
        let (before_debug_place, _) = debug.split_once(", line").unwrap_or((&debug, ""));
        for text in [before_place, before_debug_place] {
            assert!(
                !text.chars().any(|character| character.is_ascii_digit()),
                "{json}: {text}"
            );
        }
    }
}

#[test]
fn a_number_is_a_string_of_eleven_digits_on_the_wire_and_as_a_key() {
    let ssin = Ssin::parse("04651900194").unwrap();
    assert_eq!(serde_json::to_string(&ssin).unwrap(), "\"04651900194\"");
    let keyed = std::collections::BTreeMap::from([(ssin, 1)]);
    let json = serde_json::to_string(&keyed).unwrap();
    assert_eq!(
        serde_json::from_str::<std::collections::BTreeMap<Ssin, i32>>(&json).unwrap(),
        keyed
    );
    let value = serde_json::to_value(ssin).unwrap();
    assert_eq!(serde_json::from_value::<Ssin>(value).unwrap(), ssin);
}

#[test]
fn a_wiped_number_is_zero_and_harmless() {
    let mut ssin = Ssin::parse("85673000192").unwrap();
    ssin.zeroize();
    assert_eq!(ssin.digits(), "00000000000");
    assert!(!ssin.is_fictitious() && !ssin.born_from_2000());
    assert_eq!(ssin.birth_date().to_string(), "1900-00-00");
    assert_eq!(ssin.masked(), "00.00.**-***.**");
}

#[test]
fn typing_is_refused_as_soon_as_it_is_certainly_wrong() {
    let missing = |missing| SsinEntry::Incomplete { missing };
    let steps = [
        ("", SsinEntry::Empty),
        (" - ", SsinEntry::Empty),
        ("8", missing(10)),
        ("8x", SsinEntry::Refused(SsinError::Character { position: 2 })),
        ("85.6", missing(8)),
        ("85.67", missing(7)),
        ("85.13", SsinEntry::Refused(SsinError::Month { month: 13 })),
        ("85.67.3", missing(6)),
        ("85.67.32", SsinEntry::Refused(SsinError::Day { day: 32 })),
        ("85.47.35", missing(5)),
        ("85.67.30-00", missing(3)),
        ("85.67.30-000", SsinEntry::Refused(SsinError::Sequence)),
        ("85.67.30-001.9", missing(1)),
        ("85.67.30-001.93", SsinEntry::Refused(SsinError::CheckDigits)),
        (
            "85.67.30-001.921",
            SsinEntry::Refused(SsinError::TooLong { digits: 12 }),
        ),
    ];
    for (text, entry) in steps {
        assert_eq!(SsinEntry::examine(text), entry, "{text}");
    }
    assert_eq!(
        SsinEntry::examine("85.67.30-001.92"),
        SsinEntry::Complete(Ssin::parse("85673000192").unwrap())
    );
}

#[test]
fn no_fictitious_number_is_made_that_could_not_tell_its_birth_or_its_sequence() {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    for (birth, sequence) in [
        (day(1985), 0),
        (day(1985), 999),
        (day(1985), u16::MAX),
        (day(1899), 1),
        (day(2100), 1),
        (NaiveDate::MIN, 1),
        (NaiveDate::MAX, 1),
    ] {
        assert_eq!(Ssin::fictitious(birth, sequence), None, "{birth} {sequence}");
    }
    assert!(Ssin::fictitious(day(1900), 1).is_some() && Ssin::fictitious(day(2099), 998).is_some());
}

proptest! {
    #[test]
    fn a_fictitious_number_tells_back_its_birth_and_reads_back_from_every_form(
        day in 0_i64..73_049, sequence in 1_u16..=998,
    ) {
        // 73,049 days: 1900 to 2099.
        let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(day);
        let ssin = Ssin::fictitious(birth, sequence).unwrap();
        prop_assert!(ssin.is_fictitious());
        prop_assert_eq!(ssin.sequence(), sequence);
        prop_assert_eq!(ssin.sex(), Some(if sequence % 2 == 1 { Male } else { Female }));
        prop_assert_eq!(ssin.born_from_2000(), birth.year() >= 2000);
        prop_assert_eq!(ssin.birth_date().complete(), Some(birth));
        prop_assert_eq!(Ssin::parse(&ssin.digits()), Ok(ssin));
        prop_assert_eq!(Ssin::parse(&ssin.grouped()), Ok(ssin));
        prop_assert_eq!(SsinEntry::examine(&ssin.grouped()), SsinEntry::Complete(ssin));
        let json = serde_json::to_string(&ssin).unwrap();
        prop_assert_eq!(serde_json::from_str::<Ssin>(&json).unwrap(), ssin);
    }

    /// Within a century 97 detects every wrong digit. One can pass only by fitting the other century's rule.
    #[test]
    fn a_wrong_digit_is_refused_unless_it_moves_the_birth_to_the_other_century(
        day in 0_i64..73_049, sequence in 1_u16..=998,
    ) {
        let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(day);
        let ssin = Ssin::fictitious(birth, sequence).unwrap();
        for changed in single_digit_changes(ssin.0, 11) {
            if let Ok(other) = Ssin::from_number(changed) {
                prop_assert_ne!(other.born_from_2000(), ssin.born_from_2000(), "{}", changed);
            }
        }
    }

    #[test]
    fn no_nine_digits_have_the_same_check_digits_in_both_centuries(nine in 0_u64..1_000_000_000) {
        prop_assert_ne!(check_digits_before_2000(nine), check_digits_from_2000(nine));
    }

    #[test]
    fn a_valid_number_is_never_refused_while_it_is_typed(day in 0_i64..73_049, sequence in 1_u16..=998) {
        let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(day);
        let digits = Ssin::fictitious(birth, sequence).unwrap().digits();
        for typed in 1..DIGITS {
            prop_assert_eq!(SsinEntry::examine(&digits[..typed]), SsinEntry::Incomplete { missing: DIGITS - typed });
        }
    }

    #[test]
    fn whatever_is_accepted_can_be_asked_everything(nine in 0_u64..1_000_000_000, from_2000 in any::<bool>()) {
        let check_digits = if from_2000 { check_digits_from_2000(nine) } else { check_digits_before_2000(nine) };
        if let Ok(ssin) = Ssin::from_number(nine * 100 + check_digits) {
            prop_assert_eq!(ssin.born_from_2000(), from_2000);
            let _ = (ssin.kind(), ssin.sex(), ssin.birth_date().latest(), ssin.masked());
            prop_assert_eq!(Ssin::parse(&ssin.grouped()), Ok(ssin));
        }
    }
}
