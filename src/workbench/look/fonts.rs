//! The bundled fonts and the named text styles that are made of them.
//!
//! No font of the system is ever used, so that the window looks the same on every desk. Called once at the start, and by
//! everything that draws text for the names of the styles.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId, TextStyle};

use super::tokens::size;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/text-regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/text-semibold.ttf");
const SYMBOLS: &[u8] = include_bytes!("../../../assets/fonts/symbols.ttf");

/// The family of weight 600, for headings and emphasis.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// 11 points: captions, field numbers, paragraphs. Never smaller.
pub fn caption() -> TextStyle {
    TextStyle::Small
}

/// 13 points: the text of the window. Digits have equal widths in this and every other style.
pub fn body() -> TextStyle {
    TextStyle::Body
}

/// 13 points, semibold: what stands out in a text, table heads.
pub fn strong() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// 11 points, semibold: labels above values.
pub fn caption_strong() -> TextStyle {
    TextStyle::Name("caption-strong".into())
}

/// 15 points, semibold: the heading of a part of a screen.
pub fn section() -> TextStyle {
    TextStyle::Name("section".into())
}

/// 20 points, semibold: the heading of a screen, the name of a person.
pub fn title() -> TextStyle {
    TextStyle::Heading
}

/// The three bundled files in their families. The symbols are the fallback of both.
pub fn definitions() -> FontDefinitions {
    let file = |bytes: &'static [u8]| Arc::new(FontData::from_static(bytes));
    let stack = |first: &str| vec![first.to_owned(), "symbols".to_owned()];
    FontDefinitions {
        font_data: BTreeMap::from([
            ("regular".to_owned(), file(REGULAR)),
            ("semibold".to_owned(), file(SEMIBOLD)),
            ("symbols".to_owned(), file(SYMBOLS)),
        ]),
        families: BTreeMap::from([
            (FontFamily::Proportional, stack("regular")),
            (FontFamily::Monospace, stack("regular")),
            (semibold(), stack("semibold")),
        ]),
    }
}

/// Every text style of the window with its font and size.
pub fn styles() -> BTreeMap<TextStyle, FontId> {
    let regular = |points| FontId::new(points, FontFamily::Proportional);
    let heavy = |points| FontId::new(points, semibold());
    BTreeMap::from([
        (caption(), regular(size::CAPTION)),
        (body(), regular(size::TEXT)),
        (TextStyle::Button, regular(size::TEXT)),
        (TextStyle::Monospace, regular(size::TEXT)),
        (strong(), heavy(size::TEXT)),
        (caption_strong(), heavy(size::CAPTION)),
        (section(), heavy(size::SECTION)),
        (title(), heavy(size::TITLE)),
    ])
}
