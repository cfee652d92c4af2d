//! The program does not start: what is wrong, in a small window of its own, for who started it from a menu.

use egui::{CentralPanel, Frame, Key, Ui};

use super::page;
use crate::look::Tokens;
use crate::look::tokens::space;
use crate::start_failure::StartFailure;
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the window and tells whether it was closed, by its button (which has the keyboard from the start) or by Escape.
pub fn ui(ui: &mut Ui, tokens: &Tokens, failure: &StartFailure) -> bool {
    let frame = Frame::new().fill(tokens.background);
    let shown = CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| page::narrow_ui(ui, |ui| column_ui(ui, tokens, failure)));
    shown.inner
}

fn column_ui(ui: &mut Ui, tokens: &Tokens, failure: &StartFailure) -> bool {
    text::heading_ui(ui, tokens, 1, &failure.title);
    ui.add_space(space::S);
    text::body_ui(ui, tokens, &failure.about);
    ui.add_space(space::S);
    notice_ui(ui, tokens, Kind::Error, &failure.reason);
    ui.add_space(space::S);
    let close = button_ui(ui, tokens, Weight::Primary, &failure.close);
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
        ui.ctx().request_repaint();
    }
    close.clicked() || ui.input(|input| input.key_pressed(Key::Escape))
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::look::{Theme, apply};

    fn window() -> Harness<'static, bool> {
        let failure = StartFailure::new(Language::Dutch, "no/such/folder: not found").unwrap();
        let tokens = Tokens::of(Theme::Light);
        let mut dressed = false;
        let mut window = Harness::builder().with_size([720.0, 320.0]).build_ui_state(
            move |ui, closed| {
                if !dressed {
                    dressed = true;
                    apply::install_fonts(ui.ctx());
                    apply::apply(ui.ctx(), Theme::Light);
                    return;
                }
                *closed |= super::ui(ui, &tokens, &failure);
            },
            false,
        );
        window.run();
        window
    }

    #[test]
    fn the_window_says_what_is_wrong_and_is_closed_with_one_key() {
        for key in [Key::Enter, Key::Escape] {
            let mut window = window();
            window.get_by_role_and_label(Role::Heading, "Inzage start niet");
            assert!(
                window
                    .query_all_by(|node| node.value().is_some_and(|said| said == "no/such/folder: not found"))
                    .next()
                    .is_some()
            );
            let close = window.get_by_role_and_label(Role::Button, "Sluiten");
            assert!(close.accesskit_node().is_focused());
            assert!(!window.state());
            window.key_press(key);
            window.run();
            assert!(window.state(), "{key:?}");
        }
    }
}
