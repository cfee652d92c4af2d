//! Which look the user wants, and which theme that is on this desktop.
//!
//! "As the system" follows what the desktop prefers, also while the program runs. What the desktop prefers is read by
//! [`Desktop`]; the rest is pure. Called by the app.

use std::sync::mpsc::{Receiver, channel};

use mundy::{ColorScheme, Contrast, Interest, Preferences, Subscription};
use serde::{Deserialize, Serialize};

use super::Theme;
use crate::bridge::Wake;

/// The look that the user wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the desktop prefers, the default.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The greatest contrast.
    Contrast,
}

/// What the desktop prefers, as far as it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemLook {
    /// Light on dark, or dark on light.
    pub dark: Option<bool>,
    /// High contrast.
    pub contrast: bool,
}

impl Appearance {
    /// All of them, in the order in which the window offers them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The theme that this look is on such a desktop.
    pub const fn theme(self, system: SystemLook) -> Theme {
        match self {
            Self::Light => Theme::Light,
            Self::Dark => Theme::Dark,
            Self::Contrast => Theme::Contrast,
            Self::System => match system {
                SystemLook { contrast: true, .. } => Theme::Contrast,
                SystemLook { dark: Some(true), .. } => Theme::Dark,
                SystemLook { .. } => Theme::Light,
            },
        }
    }

    /// The one after it, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|known| *known == self).unwrap_or_default();
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

impl From<Theme> for Appearance {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
            Theme::Contrast => Self::Contrast,
        }
    }
}

/// Hears from the desktop what it prefers, on a thread of its own; dropping it ends that.
pub struct Desktop {
    heard: Receiver<SystemLook>,
    _subscription: Option<Subscription>,
}

impl Desktop {
    /// Listens to the desktop. `wake` asks for a frame in which what was heard takes effect.
    pub fn listen(wake: Wake) -> Self {
        let (tell, heard) = channel();
        let subscription = Preferences::subscribe(Interest::ColorScheme | Interest::Contrast, move |found| {
            let look = SystemLook {
                dark: match found.color_scheme {
                    ColorScheme::NoPreference => None,
                    ColorScheme::Light => Some(false),
                    ColorScheme::Dark => Some(true),
                },
                // A palette of the user's own (Windows) is chosen for its contrast.
                contrast: matches!(found.contrast, Contrast::More | Contrast::Custom),
            };
            if tell.send(look).is_ok() {
                wake();
            }
        });
        Self {
            heard,
            _subscription: Some(subscription),
        }
    }

    /// A desktop that says what the holder of the other end says.
    pub fn played(heard: Receiver<SystemLook>) -> Self {
        Self {
            heard,
            _subscription: None,
        }
    }

    /// The newest that was heard since the last time.
    pub fn news(&self) -> Option<SystemLook> {
        self.heard.try_iter().last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_system_is_light_unless_the_desktop_says_otherwise_and_contrast_goes_first() {
        let theme = |dark, contrast| Appearance::System.theme(SystemLook { dark, contrast });
        assert_eq!(theme(None, false), Theme::Light);
        assert_eq!(theme(Some(false), false), Theme::Light);
        assert_eq!(theme(Some(true), false), Theme::Dark);
        assert_eq!(theme(Some(true), true), Theme::Contrast);
        assert_eq!(theme(Some(false), true), Theme::Contrast);
    }

    #[test]
    fn a_look_that_was_chosen_is_not_the_desktops_business() {
        let system = SystemLook {
            dark: Some(true),
            contrast: true,
        };
        for theme in Theme::ALL {
            assert_eq!(Appearance::from(theme).theme(system), theme);
        }
    }

    #[test]
    fn the_next_look_comes_round_to_the_first() {
        let mut seen = vec![Appearance::System];
        while seen.len() < 5 {
            seen.extend(seen.last().map(|last| last.next()));
        }
        assert_eq!(seen[..4], Appearance::ALL);
        assert_eq!(seen[4], Appearance::System);
    }
}
