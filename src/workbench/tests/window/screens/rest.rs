//! Nothing moves when nothing happens: a screen that has come to rest asks for no further frame.

use std::time::Duration;

use domain::Language;

use super::all;
use crate::desk::{Desk, Sitting};

/// How long the window would sleep now if nothing happened.
fn sleeps(desk: &Desk) -> Duration {
    let views = desk.harness.output().viewport_output.values();
    views.map(|view| view.repaint_delay).min().unwrap()
}

#[test]
fn a_screen_at_rest_asks_for_no_frame() {
    for screen in all() {
        let mut desk = screen.reached(&Sitting::of(Language::Dutch));
        desk.harness.step();
        let causes = desk.harness.ctx.repaint_causes();
        if screen.name == "dossier-awaited" {
            // It says how long it has been waiting, by the second.
            assert!(
                sleeps(&desk) > Duration::from_millis(900),
                "{:?}: {causes:?}",
                sleeps(&desk)
            );
        } else {
            // The next thing to happen by itself is that the end of the session is told.
            assert!(sleeps(&desk) > Duration::from_mins(5), "{}: {causes:?}", screen.name);
        }
    }
}
