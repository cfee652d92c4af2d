//! The keys that a widget reads itself while it has the keyboard: fields, lists, trees. They stand here so that the page of
//! keys can say them; the widgets take their chords from here where they are more than arrows.

use egui::Key;

use super::chord::{Chord, Hold};
use super::list::Screen;

/// What keys do inside one kind of widget.
pub struct WidgetKeys {
    /// The widget's name, a key of the locale files.
    pub title: &'static str,
    /// The screens that have such a widget.
    pub on: &'static [Screen],
    /// The keys, and the key of the sentence that says what they do.
    pub keys: &'static [(&'static [Chord], &'static str)],
}

/// Pastes the number in the clipboard into the field that has the keyboard.
pub const PASTE: [Chord; 2] = [Chord::command(Key::V), Chord::held(Hold::Shift, Key::Insert)];

/// Every widget with keys of its own.
pub const WIDGET_KEYS: &[WidgetKeys] = &[
    WidgetKeys {
        title: "keys-everywhere",
        on: &Screen::ALL,
        keys: &[
            (&[Chord::bare(Key::Tab)], "key-next"),
            (&[Chord::held(Hold::Shift, Key::Tab)], "key-previous"),
            (&[Chord::bare(Key::Enter), Chord::bare(Key::Space)], "key-press"),
        ],
    },
    WidgetKeys {
        title: "keys-form",
        on: &[Screen::Form],
        keys: &[(&[Chord::bare(Key::Enter)], "key-consult"), (&PASTE, "key-paste")],
    },
    WidgetKeys {
        title: "keys-list",
        on: &[Screen::Dossier, Screen::Directory],
        keys: &[
            (&[Chord::bare(Key::ArrowUp), Chord::bare(Key::ArrowDown)], "key-rows"),
            (&[Chord::bare(Key::PageUp), Chord::bare(Key::PageDown)], "key-pages"),
            (&[Chord::bare(Key::Home), Chord::bare(Key::End)], "key-ends"),
        ],
    },
    WidgetKeys {
        title: "keys-tree",
        on: &[Screen::Dossier],
        keys: &[(
            &[Chord::bare(Key::ArrowRight), Chord::bare(Key::ArrowLeft)],
            "key-unfold",
        )],
    },
    WidgetKeys {
        title: "keys-grid",
        on: &[Screen::Dossier],
        keys: &[
            (&[Chord::command(Key::F)], "key-find"),
            (&[Chord::bare(Key::ArrowUp)], "key-heads"),
            (&[Chord::bare(Key::Enter)], "key-sort"),
            (
                &[Chord::command(Key::ArrowLeft), Chord::command(Key::ArrowRight)],
                "key-column-place",
            ),
            (
                &[
                    Chord::held(Hold::Shift, Key::ArrowLeft),
                    Chord::held(Hold::Shift, Key::ArrowRight),
                ],
                "key-column-size",
            ),
        ],
    },
    WidgetKeys {
        title: "keys-timeline",
        on: &[Screen::Dossier],
        keys: &[
            (
                &[Chord::bare(Key::ArrowLeft), Chord::bare(Key::ArrowRight)],
                "key-timeline-periods",
            ),
            (
                &[Chord::bare(Key::ArrowUp), Chord::bare(Key::ArrowDown)],
                "key-timeline-lanes",
            ),
            (&[Chord::bare(Key::Plus)], "key-timeline-closer"),
            (&[Chord::bare(Key::Minus)], "key-timeline-further"),
            (&[Chord::bare(Key::Num0)], "key-timeline-all"),
        ],
    },
];
