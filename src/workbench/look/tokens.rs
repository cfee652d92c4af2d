//! The tokens: every colour, size and distance of the window, per theme.
//!
//! Text stands at 7:1 or more on every background that it is used on, graphics that mean something at 3:1 or more (WCAG
//! 1.4.6, 1.4.11); the tests below hold every theme to it. Called by everything that draws.

use domain::catalogue::SourceId;
use egui::Color32;

/// Text sizes in points.
pub mod size {
    /// Captions; nothing is smaller.
    pub const CAPTION: f32 = 11.0;
    /// The text of the window.
    pub const TEXT: f32 = 13.0;
    /// The heading of a part of a screen.
    pub const SECTION: f32 = 15.0;
    /// The heading of a screen.
    pub const TITLE: f32 = 20.0;
}

/// Distances in points, on a grid of four.
pub mod space {
    /// 4: between things that are one.
    pub const XS: f32 = 4.0;
    /// 8: between neighbours.
    pub const S: f32 = 8.0;
    /// 12: inside a card.
    pub const M: f32 = 12.0;
    /// 16: between groups, and the margin of a page.
    pub const L: f32 = 16.0;
    /// 24: between parts of a screen.
    pub const XL: f32 = 24.0;
    /// 32: around a page that stands alone.
    pub const XXL: f32 = 32.0;
}

/// The radius of corners, in points.
pub const RADIUS: u8 = 4;
/// The height of a row in lists and tables, in points.
pub const ROW: f32 = 24.0;
/// The least height of what can be pressed, in points (WCAG 2.5.8 asks for 24).
pub const TARGET: f32 = 28.0;
/// The width of the focus ring, in points.
pub const FOCUS_RING: f32 = 2.0;
/// The width of a scroll bar, in points.
pub const SCROLL_BAR: f32 = 12.0;
/// The width of lines that separate, in points.
pub const LINE: f32 = 1.0;

/// Over what stands below a dialog, in every theme; nothing depends on seeing it.
pub const VEIL: Color32 = Color32::from_black_alpha(96);

/// A look of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light, the default.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// The greatest contrast.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which the window offers them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];
}

/// The colours of what went well or wrong; only ever beside a sign and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusColours {
    /// Done, granted, complete.
    pub ok: Color32,
    /// Incomplete, to be looked at.
    pub warn: Color32,
    /// Refused, failed.
    pub error: Color32,
    /// Worth knowing.
    pub info: Color32,
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Which theme these are.
    pub theme: Theme,
    /// Behind everything.
    pub background: Color32,
    /// Of panels, cards and tables.
    pub panel: Color32,
    /// Of table heads, hovered rows, buttons and what floats.
    pub raised: Color32,
    /// Of the selected row or choice.
    pub selected: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight: captions, paragraphs, what is not yet known.
    pub text_quiet: Color32,
    /// The one colour of action.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The focus ring.
    pub focus: Color32,
    /// The edge of what can be pressed or filled in: 3:1.
    pub border: Color32,
    /// Hairlines that only part; nothing depends on seeing them.
    pub rule: Color32,
    /// The hatching of cells that may not be seen: 3:1.
    pub hatch: Color32,
    /// The colours of states.
    pub status: StatusColours,
    /// The bar that says that everybody is fictitious.
    pub training: Color32,
    /// Text on that bar.
    pub on_training: Color32,
    /// The watermark over a dossier: the text's colour at a twentieth of its strength.
    pub watermark: Color32,
    sources: [Color32; 7],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// A twentieth of a colour, premultiplied as egui wants it.
const fn faint(hex: u32) -> Color32 {
    const STRENGTH: u32 = 20;
    Color32::from_rgba_premultiplied(
        ((hex >> 16 & 0xFF) / STRENGTH) as u8,
        ((hex >> 8 & 0xFF) / STRENGTH) as u8,
        ((hex & 0xFF) / STRENGTH) as u8,
        (0xFF / STRENGTH) as u8,
    )
}

/// Okabe and Ito's order: orange, sky blue, bluish green, yellow, blue, vermilion, reddish purple; darkened until they
/// reach 3:1 on white.
const SOURCES_ON_LIGHT: [Color32; 7] = [
    rgb(0xA8_6E00),
    rgb(0x24_80B8),
    rgb(0x00_7F5C),
    rgb(0x7F_7600),
    rgb(0x00_5F95),
    rgb(0xC0_4F00),
    rgb(0xA4_4F86),
];

/// The same order as published, with blue made lighter.
const SOURCES_ON_DARK: [Color32; 7] = [
    rgb(0xE6_9F00),
    rgb(0x56_B4E9),
    rgb(0x1C_B890),
    rgb(0xF0_E442),
    rgb(0x4E_9BD4),
    rgb(0xF0_7C2E),
    rgb(0xDD_8FBC),
];

/// The sources in the order in which they take their hue.
const SOURCE_ORDER: [&str; 7] = [
    "register",
    "dimona",
    "dmfa",
    "unemployment",
    "living-wage",
    "sickness",
    "jobbonus",
];

impl Tokens {
    /// The colours of this theme.
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self {
                theme,
                background: rgb(0xF3_F4F6),
                panel: rgb(0xFF_FFFF),
                raised: rgb(0xEB_EEF2),
                selected: rgb(0xDC_E9F6),
                text: rgb(0x15_1A21),
                text_quiet: rgb(0x40_4955),
                accent: rgb(0x0B_4F8A),
                on_accent: rgb(0xFF_FFFF),
                focus: rgb(0x0B_4F8A),
                border: rgb(0x7A_8490),
                rule: rgb(0xD5_DAE0),
                hatch: rgb(0x7A_8490),
                status: StatusColours {
                    ok: rgb(0x0F_5A33),
                    warn: rgb(0x6F_4200),
                    error: rgb(0x97_1313),
                    info: rgb(0x0B_4F8A),
                },
                training: rgb(0x5B_2A86),
                on_training: rgb(0xFF_FFFF),
                watermark: faint(0x15_1A21),
                sources: SOURCES_ON_LIGHT,
            },
            Theme::Dark => Self {
                theme,
                background: rgb(0x12_1519),
                panel: rgb(0x1A_1E24),
                raised: rgb(0x25_2A32),
                selected: rgb(0x1D_3854),
                text: rgb(0xEC_EFF3),
                text_quiet: rgb(0xBF_C7D2),
                accent: rgb(0x8F_C4F5),
                on_accent: rgb(0x0A_1826),
                focus: rgb(0x8F_C4F5),
                border: rgb(0x7E_8A98),
                rule: rgb(0x34_3B45),
                hatch: rgb(0x7E_8A98),
                status: StatusColours {
                    ok: rgb(0x7F_D6A4),
                    warn: rgb(0xF2_C063),
                    error: rgb(0xFF_A9A3),
                    info: rgb(0x8F_C4F5),
                },
                training: rgb(0xD7_B8F5),
                on_training: rgb(0x23_0B3D),
                watermark: faint(0xEC_EFF3),
                sources: SOURCES_ON_DARK,
            },
            Theme::Contrast => Self {
                theme,
                background: rgb(0x00_0000),
                panel: rgb(0x00_0000),
                raised: rgb(0x1A_1A1A),
                selected: rgb(0x00_2F5C),
                text: rgb(0xFF_FFFF),
                text_quiet: rgb(0xFF_FFFF),
                accent: rgb(0xFF_E14D),
                on_accent: rgb(0x00_0000),
                focus: rgb(0x4D_F0FF),
                border: rgb(0xFF_FFFF),
                rule: rgb(0x9A_9A9A),
                hatch: rgb(0xFF_FFFF),
                status: StatusColours {
                    ok: rgb(0x7C_FFB0),
                    warn: rgb(0xFF_D166),
                    error: rgb(0xFF_B3AD),
                    info: rgb(0x9B_D8FF),
                },
                training: rgb(0xE8_C7FF),
                on_training: rgb(0x00_0000),
                watermark: faint(0xFF_FFFF),
                sources: SOURCES_ON_DARK,
            },
        }
    }

    /// The hue of this source: the same in the strip, in a lane and in a heading.
    pub fn source(&self, id: &SourceId) -> Color32 {
        let place = SOURCE_ORDER.iter().position(|known| *known == id.as_str());
        let place = place.unwrap_or_else(|| SOURCE_ORDER.len() + id.as_str().bytes().map(usize::from).sum::<usize>());
        self.sources[place % self.sources.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.2.
    fn luminance(colour: Color32) -> f64 {
        let [r, g, b, _] = colour.to_array().map(|byte| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        if one > other { one / other } else { other / one }
    }

    #[test]
    fn text_stands_at_seven_to_one_on_every_background_it_is_used_on() {
        for theme in Theme::ALL {
            let t = Tokens::of(theme);
            for (n, back) in [t.background, t.panel, t.raised, t.selected].into_iter().enumerate() {
                for (m, fore) in [t.text, t.text_quiet].into_iter().enumerate() {
                    let found = contrast(fore, back);
                    assert!(found >= 7.0, "{theme:?}: text {m} on background {n} has {found:.2}:1");
                }
            }
            for (m, fore) in [t.accent, t.status.ok, t.status.warn, t.status.error, t.status.info]
                .into_iter()
                .enumerate()
            {
                for (n, back) in [t.background, t.panel, t.raised].into_iter().enumerate() {
                    let found = contrast(fore, back);
                    assert!(
                        found >= 7.0,
                        "{theme:?}: coloured text {m} on background {n} has {found:.2}:1"
                    );
                }
            }
            assert!(contrast(t.on_accent, t.accent) >= 7.0, "{theme:?}");
            assert!(contrast(t.on_training, t.training) >= 7.0, "{theme:?}");
        }
    }

    /// This colour seen through the watermark.
    fn through(watermark: Color32, back: Color32) -> Color32 {
        let kept = 1.0 - f32::from(watermark.a()) / 255.0;
        let [r, g, b] = [0, 1, 2].map(|n| (f32::from(back[n]) * kept) as u8 + watermark[n]);
        Color32::from_rgb(r, g, b)
    }

    #[test]
    fn text_is_still_easy_to_read_where_the_watermark_crosses_it() {
        for theme in Theme::ALL {
            let t = Tokens::of(theme);
            for fore in [t.text, t.text_quiet] {
                for (n, back) in [t.background, t.panel, t.raised].into_iter().enumerate() {
                    let found = contrast(fore, through(t.watermark, back));
                    assert!(found >= 7.0, "{theme:?}: background {n} has {found:.2}:1");
                }
                let found = contrast(fore, through(t.watermark, t.selected));
                assert!(found >= 4.5, "{theme:?}: what is selected has {found:.2}:1");
            }
            assert_ne!(through(t.watermark, t.panel), t.panel, "{theme:?}: it can be seen");
        }
    }

    #[test]
    fn graphics_stand_at_three_to_one() {
        for theme in Theme::ALL {
            let t = Tokens::of(theme);
            for back in [t.background, t.panel, t.raised] {
                for (n, fore) in [t.border, t.hatch, t.focus].into_iter().chain(t.sources).enumerate() {
                    let found = contrast(fore, back);
                    assert!(found >= 3.0, "{theme:?}: graphic {n} has {found:.2}:1");
                }
            }
        }
    }

    #[test]
    fn each_known_source_has_its_own_hue() {
        let t = Tokens::of(Theme::Light);
        let hue = |name: &str| t.source(&SourceId::parse(name).unwrap());
        for (n, one) in SOURCE_ORDER.iter().enumerate() {
            for other in &SOURCE_ORDER[..n] {
                assert_ne!(hue(one), hue(other), "{one} and {other}");
            }
        }
        assert_eq!(hue("a-source-of-tomorrow"), hue("a-source-of-tomorrow"));
    }
}
