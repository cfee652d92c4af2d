//! Every screen, once: what is asserted of one is asserted of all of them.
//!
//! A new screen is one line in [`all`]; a new page of a dossier is found by itself. [`pictures`] and [`trees`] are recorded
//! anew with `make snapshots`.

mod laws;
mod longer;
mod pictures;
mod reading;
mod rest;
mod stage;
mod trees;

use client::{CallError, ConnectError};
use domain::wire::ProblemCode;
use workbench::command::Command;
use workbench::state::{DossierTab, Event, Overlay, ReachError};

use crate::desk::{Desk, Sitting, function};
use crate::keeping;
use stage::Fault;

/// A screen: its name, and how it is reached.
pub(crate) struct Screen {
    pub(crate) name: String,
    reach: Box<dyn Fn(&Sitting) -> Desk>,
}

impl Screen {
    fn new(name: impl Into<String>, reach: impl Fn(&Sitting) -> Desk + 'static) -> Self {
        Self {
            name: name.into(),
            reach: Box::new(reach),
        }
    }

    /// A window that shows it, and has come to rest.
    pub(crate) fn reached(&self, sitting: &Sitting) -> Desk {
        let sitting = Sitting {
            still: true,
            ..sitting.clone()
        };
        let mut desk = (self.reach)(&sitting);
        desk.harness.run();
        desk
    }
}

/// Every screen that a user can come to.
pub(crate) fn all() -> Vec<Screen> {
    let mut screens = vec![
        Screen::new("connecting", Desk::seated),
        Screen::new("no-connection", |sitting| {
            let mut desk = Desk::seated(sitting);
            desk.tell(Event::NotConnected(ReachError::Connect(ConnectError::Unreachable)));
            desk
        }),
        Screen::new("sign-in", stage::at_sign_in),
        Screen::new("sign-in-refused", |sitting| {
            let mut desk = stage::at_sign_in(sitting);
            desk.tell(Event::NotSignedIn(CallError::Problem(ProblemCode::NoSession)));
            desk
        }),
        Screen::new("form", |sitting| stage::at_the_form(sitting, "wrong-worker-code")),
        Screen::new("form-with-news", |sitting| {
            let mut desk = stage::at_the_form(sitting, "jobbonus-correction");
            desk.tell(Event::Notices(Ok(vec![keeping::notice()])));
            desk
        }),
        Screen::new("form-after-a-failure", |sitting| {
            let (mut desk, attempt, _) = stage::at_the_gate(sitting, "wrong-worker-code");
            let error = CallError::TooLate;
            desk.tell(Event::NotOpened { attempt, error });
            desk
        }),
        Screen::new("gate-asked", |sitting| {
            stage::at_the_gate(sitting, "wrong-worker-code").0
        }),
        Screen::new("gate-refused", |sitting| stage::refused(sitting, "not-integrated")),
        Screen::new("gate-no-look-up", |sitting| stage::refused(sitting, "research")),
        Screen::new("directory", |sitting| {
            let mut desk = stage::at_sign_in(sitting);
            desk.order(Command::SignIn("ilse.baert".into()));
            let keeps = function("23/166", "directory-keeper", None);
            desk.let_in_with("ilse.baert", "Ilse Baert", vec![keeps]);
            desk.order(Command::OpenDirectory("23/166".into()));
            desk.tell(Event::Reviewed(Ok(Box::new(keeping::review()))));
            desk
        }),
        Screen::new("dossier-awaited", |sitting| {
            let faults = ["register", "dimona", "dmfa"].map(|source| (source, Fault::Awaited));
            stage::dossier_with(sitting, "wrong-worker-code", &faults)
        }),
        Screen::new("dossier-source-down", |sitting| {
            stage::dossier_with(sitting, "wrong-worker-code", &[("dmfa", Fault::Down)])
        }),
        Screen::new("dossier-partial", |sitting| {
            stage::dossier_with(sitting, "wrong-worker-code", &[("dmfa", Fault::Partial)])
        }),
        Screen::new("dossier-keys", |sitting| {
            let mut desk = stage::dossier(sitting, "wrong-worker-code");
            desk.order(Command::Show(Overlay::Keys));
            desk
        }),
        Screen::new("dossier-palette", |sitting| {
            let mut desk = stage::dossier(sitting, "wrong-worker-code");
            desk.order(Command::Show(Overlay::Palette));
            desk
        }),
        Screen::new("dossier-menu", |sitting| {
            let mut desk = stage::dossier(sitting, "wrong-worker-code");
            desk.order(Command::Show(Overlay::Menu));
            desk
        }),
        Screen::new("closed", |sitting| {
            let mut desk = stage::dossier(sitting, "wrong-worker-code");
            desk.order(Command::CloseDossier);
            desk
        }),
    ];
    // One dossier of each deliberation under which somebody can be looked up, page by page.
    screens.extend(pages("learning", "wrong-worker-code"));
    screens.extend(pages("jobbonus", "jobbonus-two-employers"));
    screens.extend(pages("payment", "jobbonus-payment"));
    screens.extend(pages("training", "ibo-three-sources"));
    screens.extend(pages("collective", "maatwerk-activation"));
    screens
}

/// Every page of the dossier of this exercise.
fn pages(series: &'static str, exercise: &'static str) -> Vec<Screen> {
    let page = |tab: &DossierTab| {
        let tab = tab.clone();
        Screen::new(format!("{series}-{}", stage::tab_name(&tab)), move |sitting| {
            let mut desk = stage::dossier(sitting, exercise);
            desk.order(Command::OpenTab(tab.clone()));
            desk
        })
    };
    stage::tabs(exercise).iter().map(page).collect()
}

/// The screen with this name.
pub(crate) fn screen(name: &str) -> Screen {
    let mut screens = all();
    let place = screens.iter().position(|screen| screen.name == name);
    let place = place.unwrap_or_else(|| panic!("there is no screen {name}"));
    screens.swap_remove(place)
}
