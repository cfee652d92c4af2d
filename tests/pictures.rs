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

    /// Who is looked up, and how the window looks.
    struct Walk {
        /// The exercise, by the person's name; none for a picture before one is chosen.
        exercise: Option<&'static str>,
        /// Further options of the program.
        options: &'static [&'static str],
        /// What has to be on the screen before the keys are pressed.
        until: &'static str,
    }

    const LEARNING: Walk = dossier("Lotte Verhulst");

    const fn dossier(exercise: &'static str) -> Walk {
        Walk {
            exercise: Some(exercise),
            options: &[],
            until: "Alle bronnen hebben geantwoord",
        }
    }

    /// Each picture: its name, the walk, and the keys that are pressed at the end of it.
    const PICTURES: [(&str, Walk, &str); 17] = [
        (
            "sign-in",
            Walk {
                exercise: None,
                options: &[],
                until: "Lotte Verhulst",
            },
            "",
        ),
        (
            "refused",
            Walk {
                until: "geweigerd",
                ..dossier("Jana Wuyts")
            },
            "",
        ),
        ("dossier", LEARNING, ""),
        ("employment", LEARNING, "ctrl+2"),
        ("dmfa", LEARNING, "ctrl+3"),
        ("addresses", LEARNING, "ctrl+4"),
        ("findings", LEARNING, "ctrl+5"),
        ("changes", LEARNING, "ctrl+6"),
        ("consultation", LEARNING, "ctrl+7"),
        ("keys", LEARNING, "F1"),
        ("closed", LEARNING, "ctrl+w"),
        ("benefits", dossier("Milan Baert"), "ctrl+2"),
        ("jobbonus", dossier("Pieter Baetens"), "ctrl+2"),
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
            "ctrl+3",
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
                until: "Toutes les sources ont répondu",
                ..LEARNING
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
        if let Some(exercise) = walk.exercise {
            desk.wait_for(exercise);
            let button = desk.wait_for_element(Role::Button, exercise);
            desk.act(&button);
            // The form has the one button that asks the gate; Enter in a field is the same.
            desk.wait_until("the form is filled in", std::time::Duration::from_mins(1), |desk| {
                desk.elements()
                    .iter()
                    .any(|element| element.role == Role::Entry && !element.text.is_empty())
            });
            let field = desk.elements().into_iter().find(|element| element.role == Role::Entry);
            desk.give_keyboard(&field.expect("the form has a field"));
            desk.press("Return");
        }
        desk.wait_for(walk.until);
        if !keys.is_empty() {
            desk.press(keys);
        }
        desk.rest();
        desk.picture(file);
    }
}
