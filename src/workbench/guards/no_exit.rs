//! Closes every way out of the window that egui has: the clipboard, the primary selection, the browser, the picture.
//!
//! Most of these ways do not exist here in the first place (features left out, calls forbidden by clippy). This plugin is
//! the second fence: it drops what still comes, whoever asked for it. It says nothing to the user, because no screen offers
//! any of it. Registered once, by the app.

use egui::{Context, Event, FullOutput, Plugin, RawInput, ViewportCommand};

/// The plugin that lets nothing out.
#[derive(Debug, Default)]
pub struct NoExit;

impl Plugin for NoExit {
    fn debug_name(&self) -> &'static str {
        "no_exit"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        input.events.retain(|event| !matches!(event, Event::Copy | Event::Cut));
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        // All there is: copy a text, hand over a selection, copy a picture, open an address.
        output.platform_output.commands.clear();
        for viewport in output.viewport_output.values_mut() {
            viewport.commands.retain(|command| !leads_out(command));
        }
    }
}

fn leads_out(command: &ViewportCommand) -> bool {
    matches!(
        command,
        ViewportCommand::Screenshot(_) | ViewportCommand::RequestCopy | ViewportCommand::RequestCut
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::ViewportId;

    /// What egui hands to the system after one pass in which this was drawn, with the guard or without.
    fn output_of(guarded: bool, draw: impl FnMut(&mut egui::Ui), events: Vec<Event>) -> (usize, usize) {
        let ctx = Context::default();
        if guarded {
            ctx.add_plugin(NoExit);
        }
        let output = ctx.run_ui(
            RawInput {
                events,
                ..RawInput::default()
            },
            draw,
        );
        let commands = output.platform_output.commands.len();
        let viewport = output.viewport_output.get(&ViewportId::ROOT);
        let viewport = viewport.map_or(0, |found| {
            found.commands.iter().filter(|command| leads_out(command)).count()
        });
        output.drop_without_applying_deltas();
        (commands, viewport)
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test tries what nobody may")]
    fn neither_copied_text_nor_an_address_leaves_the_window() {
        let draw = |ui: &mut egui::Ui| {
            ui.ctx().copy_text("85.67.30-001.92".to_owned());
            ui.ctx().open_url(egui::OpenUrl::new_tab("https://example.org"));
        };
        let events = vec![Event::Copy, Event::Cut];
        assert_eq!(
            output_of(false, draw, events.clone()).0,
            2,
            "without the guard they do leave"
        );
        assert_eq!(output_of(true, draw, events).0, 0);
    }

    #[test]
    fn a_picture_or_a_copy_that_is_asked_of_the_window_does_not_leave_it() {
        let draw = |ui: &mut egui::Ui| {
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestCopy);
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestCut);
        };
        assert_eq!(
            output_of(false, draw, Vec::new()).1,
            2,
            "without the guard they do leave"
        );
        assert_eq!(output_of(true, draw, Vec::new()).1, 0);
    }

    #[test]
    fn typing_and_pasting_still_come_in() {
        let ctx = Context::default();
        let mut input = RawInput {
            events: vec![Event::Copy, Event::Text("8".into()), Event::Paste("85".into())],
            ..RawInput::default()
        };
        NoExit.input_hook(&ctx, &mut input);
        assert_eq!(input.events, [Event::Text("8".into()), Event::Paste("85".into())]);
    }
}
