//! Takes the pictures that the README shows, of the real window: `make pictures`.
//!
//! Each is a walk by keys to a screen. A new picture is one line in [`PICTURES`].

#[cfg(target_os = "linux")]
fn main() {
    taking::all();
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod taking {
    use std::path::PathBuf;

    use acceptance::desk::{Desk, Role};

    /// The way to a screen.
    struct Walk {
        /// Options of the program.
        options: &'static [&'static str],
        /// The buttons that are pressed, one after the other, each as soon as it is there.
        presses: &'static [&'static str],
        /// What is on the screen then.
        until: &'static str,
    }

    const EXERCISE: &str = "Lotte Verhulst";
    const ANSWERED: &str = "Alle bronnen hebben geantwoord";
    const PLAIN: Walk = Walk {
        options: &[],
        presses: &[],
        until: EXERCISE,
    };
    const LEARNING: Walk = Walk {
        presses: &[EXERCISE, "Raadplegen"],
        until: ANSWERED,
        ..PLAIN
    };

    /// Each picture: its name, the walk, and the keys that are pressed at the end of it.
    const PICTURES: [(&str, Walk, &str); 21] = [
        ("sign-in", PLAIN, ""),
        (
            "form",
            Walk {
                presses: &[EXERCISE],
                until: "INSZ",
                ..PLAIN
            },
            "",
        ),
        (
            "directory",
            Walk {
                presses: &["Ilse Baert", "Verwijzingsrepertorium"],
                until: "Toon de nummers",
                ..PLAIN
            },
            "",
        ),
        (
            "refused",
            Walk {
                presses: &["Jana Wuyts", "Raadplegen"],
                until: "geweigerd",
                ..PLAIN
            },
            "",
        ),
        ("dossier", LEARNING, ""),
        ("timeline", LEARNING, "ctrl+2"),
        ("employment", LEARNING, "ctrl+3"),
        ("dmfa", LEARNING, "ctrl+4"),
        ("addresses", LEARNING, "ctrl+5"),
        ("findings", LEARNING, "ctrl+6"),
        ("changes", LEARNING, "ctrl+7"),
        ("consultation", LEARNING, "ctrl+8"),
        ("keys", LEARNING, "F1"),
        ("commands", LEARNING, "ctrl+k"),
        ("closed", LEARNING, "ctrl+w"),
        (
            "benefits",
            Walk {
                presses: &["Milan Baert", "Raadplegen"],
                ..LEARNING
            },
            "ctrl+3",
        ),
        (
            "jobbonus",
            Walk {
                presses: &["Pieter Baetens", "Raadplegen"],
                ..LEARNING
            },
            "ctrl+3",
        ),
        (
            "dossier-dark",
            Walk {
                options: &["--theme", "dark"],
                ..LEARNING
            },
            "",
        ),
        (
            "dmfa-contrast",
            Walk {
                options: &["--theme", "contrast"],
                ..LEARNING
            },
            "ctrl+4",
        ),
        (
            "dossier-large",
            LEARNING,
            "ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus ctrl+plus",
        ),
        (
            "dossier-fr",
            Walk {
                options: &["--lang", "fr"],
                presses: &[EXERCISE, "Consulter"],
                until: "Toutes les sources ont répondu",
            },
            "",
        ),
    ];

    /// The folder of the README's pictures, or the one that is named on the command line; and only the pictures that are.
    pub(super) fn all() {
        let mut arguments = std::env::args().skip(1);
        let folder = arguments.next().map_or_else(
            || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/screenshots")),
            PathBuf::from,
        );
        let wanted: Vec<String> = arguments.collect();
        for (name, walk, keys) in &PICTURES {
            if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
                let file = folder.join(format!("{name}.png"));
                take(walk, keys, &file);
            }
        }
    }

    fn take(walk: &Walk, keys: &str, file: &std::path::Path) {
        let mut desk = Desk::start(walk.options);
        for button in walk.presses {
            let button = desk.wait_for_element(Role::Button, button);
            desk.act(&button);
        }
        desk.wait_for(walk.until);
        if !keys.is_empty() {
            desk.press(keys);
        }
        desk.rest();
        desk.picture(file);
    }
}
