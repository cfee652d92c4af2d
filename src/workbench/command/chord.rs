//! A key with what is held beside it: how it is recognised, and how it is written on this platform in the user's language.
//!
//! On macOS the Command key stands where Ctrl stands elsewhere. A digit is also recognised by its place on the keyboard: on a
//! Belgian (AZERTY) one, `Ctrl+1` is pressed on the key of `&`.

use egui::{Event, InputState, Key, Modifiers};

use crate::words::Words;

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hold {
    /// Nothing.
    Nothing,
    /// Shift.
    Shift,
    /// Ctrl; on macOS Command.
    Command,
    /// Both of them.
    CommandShift,
    /// Ctrl, on macOS too: there the system keeps Command+Tab to itself.
    Control,
    /// Ctrl, on macOS too, and Shift.
    ControlShift,
}

/// A key with what is held beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    /// What is held.
    pub hold: Hold,
    /// The key.
    pub key: Key,
}

/// The digits, in the order of the keyboard.
pub const DIGITS: [Key; 10] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
    Key::Num0,
];

impl Chord {
    /// The key alone.
    pub const fn bare(key: Key) -> Self {
        Self::held(Hold::Nothing, key)
    }

    /// The key with Ctrl, or Command on macOS.
    pub const fn command(key: Key) -> Self {
        Self::held(Hold::Command, key)
    }

    /// The key with this.
    pub const fn held(hold: Hold, key: Key) -> Self {
        Self { hold, key }
    }

    /// Whether the two are one and the same outside macOS, where Ctrl is Ctrl.
    pub fn is_same_key(self, other: Self) -> bool {
        let plain = |hold| match hold {
            Hold::Control => Hold::Command,
            Hold::ControlShift => Hold::CommandShift,
            other => other,
        };
        self.key == other.key && plain(self.hold) == plain(other.hold)
    }

    /// Whether this is what was pressed.
    pub fn is(self, key: Key, physical: Option<Key>, held: Modifiers) -> bool {
        let by_place = DIGITS.contains(&self.key) && physical == Some(self.key) && !DIGITS.contains(&key);
        // The sign plus stands above another one on most keyboards; which of the two egui reports depends on the layout.
        let by_sign = self.key == Key::Plus && key == Key::Equals;
        if self.key != key && !by_place && !by_sign {
            return false;
        }
        let shift = held.shift && self.key != Key::Plus;
        let (command, control) = (held.command, held.ctrl && !held.mac_cmd);
        !held.alt
            && match self.hold {
                Hold::Nothing => !shift && !command && !held.ctrl,
                Hold::Shift => shift && !command && !held.ctrl,
                Hold::Command => command && !shift,
                Hold::CommandShift => command && shift,
                Hold::Control => control && !shift,
                Hold::ControlShift => control && shift,
            }
    }

    /// Whether it was pressed, once: the same press is not found again. Holding the key down is not another press.
    pub fn take(self, input: &mut InputState) -> bool {
        let mut pressed = false;
        input.events.retain(|event| match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                repeat,
                modifiers,
            } if self.is(*key, *physical_key, *modifiers) => {
                pressed |= !repeat;
                false
            }
            _ => true,
        });
        pressed
    }

    /// As it is written: `Ctrl+K`, in German `Strg+K`, on macOS `Cmd+K`.
    pub fn text(self, words: &Words, is_mac: bool) -> String {
        let command = if is_mac { "key-name-command" } else { "key-name-control" };
        let held: &[&str] = match self.hold {
            Hold::Nothing => &[],
            Hold::Shift => &["key-name-shift"],
            Hold::Command => &[command],
            Hold::CommandShift => &[command, "key-name-shift"],
            Hold::Control => &["key-name-control"],
            Hold::ControlShift => &["key-name-control", "key-name-shift"],
        };
        let names = held.iter().map(|key| words.text(key));
        names.chain([key_text(words, self.key)]).collect::<Vec<_>>().join("+")
    }
}

fn key_text(words: &Words, key: Key) -> String {
    let name = match key {
        Key::Escape => "key-name-escape",
        Key::Tab => "key-name-tab",
        Key::Enter => "key-name-enter",
        Key::Space => "key-name-space",
        Key::Home => "key-name-home",
        Key::End => "key-name-end",
        Key::PageUp => "key-name-page-up",
        Key::PageDown => "key-name-page-down",
        Key::Insert => "key-name-insert",
        Key::ArrowUp => return "↑".to_owned(),
        Key::ArrowDown => return "↓".to_owned(),
        Key::ArrowLeft => return "←".to_owned(),
        Key::ArrowRight => return "→".to_owned(),
        Key::Plus => return "+".to_owned(),
        Key::Minus => return "−".to_owned(),
        Key::Period => return ".".to_owned(),
        other => return other.name().to_owned(),
    };
    words.text(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Language;

    const CTRL: Modifiers = Modifiers {
        ctrl: true,
        command: true,
        ..Modifiers::NONE
    };
    const MAC: Modifiers = Modifiers {
        mac_cmd: true,
        command: true,
        ..Modifiers::NONE
    };

    #[test]
    fn on_a_belgian_keyboard_a_digit_is_where_it_stands() {
        let third = Chord::command(Key::Num3);
        assert!(third.is(Key::Quote, Some(Key::Num3), CTRL));
        assert!(third.is(Key::Num3, None, CTRL));
        // Where digits are typed as such, only they count: a numeric block may send another place.
        assert!(!third.is(Key::Num4, Some(Key::Num3), CTRL));
        assert!(
            !Chord::command(Key::W).is(Key::Z, Some(Key::W), CTRL),
            "letters go by what is typed"
        );
    }

    #[test]
    fn what_is_held_must_be_all_that_is_held() {
        let close = Chord::command(Key::W);
        assert!(close.is(Key::W, None, CTRL));
        assert!(!close.is(Key::W, None, CTRL | Modifiers::SHIFT));
        assert!(
            !close.is(Key::W, None, CTRL | Modifiers::ALT),
            "AltGr types a character"
        );
        assert!(!close.is(Key::W, None, Modifiers::NONE));
        assert!(Chord::command(Key::Plus).is(Key::Equals, None, CTRL));
        assert!(Chord::command(Key::Plus).is(Key::Plus, None, CTRL | Modifiers::SHIFT));
    }

    #[test]
    fn on_macos_command_stands_for_ctrl_but_the_pages_turn_with_ctrl() {
        assert!(Chord::command(Key::K).is(Key::K, None, MAC));
        assert!(!Chord::command(Key::K).is(Key::K, None, Modifiers::CTRL));
        let turn = Chord::held(Hold::Control, Key::Tab);
        assert!(turn.is(Key::Tab, None, Modifiers::CTRL) && turn.is(Key::Tab, None, CTRL));
        assert!(!turn.is(Key::Tab, None, MAC));
    }

    #[test]
    fn a_chord_is_written_as_the_platform_and_the_language_have_it() {
        let chord = Chord::held(Hold::CommandShift, Key::F);
        let written = |language, is_mac| chord.text(&Words::new(language).unwrap(), is_mac);
        assert_eq!(written(Language::Dutch, false), "Ctrl+Shift+F");
        assert_eq!(written(Language::French, false), "Ctrl+Maj+F");
        assert_eq!(written(Language::German, false), "Strg+Umschalt+F");
        assert_eq!(written(Language::English, true), "Cmd+Shift+F");
    }
}
