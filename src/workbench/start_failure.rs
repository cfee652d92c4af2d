//! Says in a window why the program does not start, where nobody reads what it writes on standard error: started from a menu,
//! or at Windows, where a program with a window has no console. Called by `main` alone, and never instead of standard error.

use std::ffi::OsStr;

use domain::Language;

use crate::words::{Locales, WordsError};

/// The option that asks for the window; the entries of the menus have it.
pub const OPTION: &str = "--error-window";

/// What the window says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartFailure {
    /// That the program does not start.
    pub title: String,
    /// What the user can do.
    pub about: String,
    /// What is wrong, in English, as on standard error: for the helpdesk.
    pub reason: String,
    /// The name of the button.
    pub close: String,
}

impl StartFailure {
    /// What to say in this language. The sentences are the embedded ones: those of `--assets` may be what is wrong.
    pub fn new(language: Language, reason: &str) -> Result<Self, WordsError> {
        let words = Locales::embedded().words(language)?;
        Ok(Self {
            title: words.text("not-started-title"),
            about: words.text("not-started-about"),
            reason: reason.trim().to_owned(),
            close: words.text("not-started-close"),
        })
    }
}

/// Whether these arguments ask for the window. Looked at before they are parsed, because parsing may be what goes wrong.
pub fn is_asked_for(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> bool {
    arguments.into_iter().any(|argument| argument.as_ref() == OPTION)
}

/// Whether what is written on standard error reaches anybody at all.
#[cfg(windows)]
pub fn is_heard() -> bool {
    use std::os::windows::io::AsRawHandle as _;
    // A program with a window has this handle only when who started it gave it a pipe or a file.
    !std::io::stderr().as_raw_handle().is_null()
}

/// Whether what is written on standard error reaches anybody at all.
#[cfg(not(windows))]
pub const fn is_heard() -> bool {
    true
}

/// Shows it and waits until it is closed. At Windows this is the system's own message, which also comes where there is no OpenGL, and
/// which every screen reader knows.
#[cfg(windows)]
pub fn show(failure: &StartFailure) {
    let text = format!("{}\n\n{}", failure.about, failure.reason);
    // When even this cannot be shown there is no other way left.
    let _: Result<win_msgbox::Okay, _> = win_msgbox::error(&text).title(&failure.title).show();
}

/// Shows it and waits until it is closed. Where no window can be opened at all, standard error has already said why.
#[cfg(not(windows))]
pub fn show(failure: &StartFailure) {
    let viewport = egui::ViewportBuilder::default()
        .with_title(&failure.title)
        .with_app_id("inzage")
        .with_inner_size([768.0, 384.0])
        .with_min_inner_size([480.0, 240.0]);
    let native = eframe::NativeOptions {
        viewport,
        clipboard_shortcuts: false,
        ..eframe::NativeOptions::default()
    };
    let failure = failure.clone();
    let shown = eframe::run_native(
        "inzage",
        native,
        Box::new(move |cc| Ok(Box::new(window::Window::new(&cc.egui_ctx, failure)))),
    );
    if let Err(error) = shown {
        tracing::error!(%error, "no window can be opened");
    }
}

#[cfg(not(windows))]
mod window {
    use super::StartFailure;
    use crate::guards::NoExit;
    use crate::look::{Theme, Tokens, apply};
    use crate::screens::not_started;

    pub(super) struct Window {
        failure: StartFailure,
        tokens: Tokens,
    }

    impl Window {
        pub(super) fn new(ctx: &egui::Context, failure: StartFailure) -> Self {
            apply::install_fonts(ctx);
            apply::apply(ctx, Theme::Light);
            ctx.add_plugin(NoExit);
            Self {
                failure,
                tokens: Tokens::of(Theme::Light),
            }
        }
    }

    impl eframe::App for Window {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            if not_started::ui(ui, &self.tokens, &self.failure) {
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_told_as_it_is_in_every_language() {
        let titles: std::collections::BTreeSet<String> = Language::ALL
            .into_iter()
            .map(|language| {
                let failure = StartFailure::new(language, "no/such/folder: not found\n").unwrap();
                assert_eq!(failure.reason, "no/such/folder: not found");
                failure.title
            })
            .collect();
        assert_eq!(titles.len(), Language::ALL.len());
    }

    #[test]
    fn a_window_is_asked_for_even_beside_an_option_that_is_wrong() {
        assert!(is_asked_for(["inzage", "--lang", "it", "--error-window"]));
        assert!(!is_asked_for(["inzage", "--lang", "it"]));
    }
}
