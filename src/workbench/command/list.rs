//! The one list of what a user can ask for without pointing at something: the palette, the menu, the page of keys, the keys
//! themselves and the buttons of the frame all read it.
//!
//! An act that carries what a screen shows (a row, a request, an inscription) belongs to that screen and is not here. To add
//! a command: one entry below, and in the four locale files its name `command-<id>` and its sentence `command-<id>-about`.

use domain::{Knowledge, Language};
use egui::Key;

use super::chord::{Chord, Hold};
use super::{Command, Turn, Zoom};
use crate::look::Appearance;
use crate::state::{DossierTab, GateProgress, Overlay, Reach, Route, State, kept};

/// Where one is, as far as commands differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// On the way to the server.
    Connecting,
    /// Nobody has signed in.
    SignIn,
    /// The form.
    Form,
    /// The gate is asked.
    Asking,
    /// The gate has refused.
    Refused,
    /// A dossier is open.
    Dossier,
    /// The dossier was closed.
    Closed,
    /// The organisation's inscriptions.
    Directory,
    /// Something stands on top of the screen: the palette, the menu, the keys.
    Top,
}

impl Screen {
    /// All of them but what stands on top.
    pub const ALL: [Self; 8] = [
        Self::Connecting,
        Self::SignIn,
        Self::Form,
        Self::Asking,
        Self::Refused,
        Self::Dossier,
        Self::Closed,
        Self::Directory,
    ];

    /// The screen of a route.
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Connecting(_) => Self::Connecting,
            Route::SignIn { .. } => Self::SignIn,
            Route::Consult(_) => Self::Form,
            Route::Gate {
                progress: GateProgress::Asking,
                ..
            } => Self::Asking,
            Route::Gate { .. } => Self::Refused,
            Route::Dossier(_) => Self::Dossier,
            Route::Closed => Self::Closed,
            Route::Directory(_) => Self::Directory,
        }
    }
}

/// Under which heading a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The way to a dossier and back.
    Consultation,
    /// The pages of a dossier.
    Pages,
    /// The program itself.
    Program,
    /// Its look.
    Look,
    /// Its language.
    Language,
    /// The session.
    Session,
}

impl Group {
    /// All groups, in the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::Consultation,
        Self::Pages,
        Self::Program,
        Self::Look,
        Self::Language,
        Self::Session,
    ];

    /// The key of its heading.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Consultation => "command-group-consultation",
            Self::Pages => "command-group-pages",
            Self::Program => "command-group-program",
            Self::Look => "command-group-look",
            Self::Language => "command-group-language",
            Self::Session => "command-group-session",
        }
    }
}

/// What a command is judged by.
pub struct Given<'a> {
    /// What the window knows.
    pub state: &'a State,
    /// The deliberations.
    pub knowledge: &'a Knowledge,
    /// The day it is.
    pub today: chrono::NaiveDate,
    /// The pages of the open dossier with their names; none where none is open.
    pub pages: &'a [(DossierTab, String)],
}

/// One thing that a command can be told to do.
#[derive(Debug)]
pub struct Choice {
    /// What it sends.
    pub command: Command,
    /// What tells it from the other choices of the same command.
    pub detail: Option<String>,
    /// Of choices that exclude each other, whether it is the one in force.
    pub is_chosen: Option<bool>,
}

/// Whether a command can be given.
#[derive(Debug)]
pub enum Offer {
    /// There is nothing for it to do here: it is not shown.
    Absent,
    /// Not now, and the key of the sentence that says why.
    Refused(&'static str),
    /// It can.
    Ready(Vec<Choice>),
}

/// A command of the list.
pub struct Listed {
    /// Its name in the locale files, after `command-`.
    pub id: &'static str,
    /// Under which heading it stands.
    pub group: Group,
    /// What it is given by.
    pub chords: &'static [Chord],
    /// On which screens it is there.
    pub on: &'static [Screen],
    /// Whether it can be given; a pure function.
    pub offer: fn(&Given<'_>) -> Offer,
}

impl Listed {
    /// The key of its name.
    pub fn key(&self) -> String {
        format!("command-{}", self.id)
    }

    /// The key of the sentence that says what it does.
    pub fn about_key(&self) -> String {
        format!("command-{}-about", self.id)
    }

    /// Whether it can be given where the state is.
    pub fn offer(&self, given: &Given<'_>) -> Offer {
        if self.on.contains(&Screen::of(&given.state.route)) {
            (self.offer)(given)
        } else {
            Offer::Absent
        }
    }
}

fn ready(command: Command) -> Offer {
    Offer::Ready(vec![Choice {
        command,
        detail: None,
        is_chosen: None,
    }])
}

fn chosen(command: Command, is_chosen: bool) -> Offer {
    Offer::Ready(vec![Choice {
        command,
        detail: None,
        is_chosen: Some(is_chosen),
    }])
}

fn ready_if(is_so: bool, command: Command, otherwise: &'static str) -> Offer {
    if is_so {
        ready(command)
    } else {
        Offer::Refused(otherwise)
    }
}

/// The page in this place, counted from 0.
fn page(given: &Given<'_>, place: usize) -> Offer {
    match given.pages.get(place) {
        Some((tab, name)) => Offer::Ready(vec![Choice {
            command: Command::OpenTab(tab.clone()),
            detail: Some(name.clone()),
            is_chosen: None,
        }]),
        None => Offer::Absent,
    }
}

fn directories(given: &Given<'_>) -> Offer {
    let functions = given.state.session.as_ref().map(|session| &session.functions[..]);
    let kept = kept(given.knowledge, functions.unwrap_or_default(), given.today);
    if kept.is_empty() {
        return Offer::Absent;
    }
    let choice = |deliberation: &domain::deliberation::Deliberation| Choice {
        command: Command::OpenDirectory(deliberation.number.clone()),
        detail: Some(deliberation.number.clone()),
        is_chosen: None,
    };
    Offer::Ready(kept.into_iter().map(choice).collect())
}

fn with_session(given: &Given<'_>, command: Command) -> Offer {
    if given.state.session.is_some() {
        ready(command)
    } else {
        Offer::Absent
    }
}

fn language(given: &Given<'_>, language: Language) -> Offer {
    chosen(Command::SetLanguage(language), given.state.language == language)
}

fn look(given: &Given<'_>, look: Appearance) -> Offer {
    chosen(Command::SetTheme(look), given.state.appearance == look)
}

/// A command on every screen.
const fn anywhere(id: &'static str, group: Group, chords: &'static [Chord], offer: fn(&Given<'_>) -> Offer) -> Listed {
    Listed {
        id,
        group,
        chords,
        on: &Screen::ALL,
        offer,
    }
}

const fn on(
    screens: &'static [Screen],
    id: &'static str,
    group: Group,
    chords: &'static [Chord],
    offer: fn(&Given<'_>) -> Offer,
) -> Listed {
    Listed {
        id,
        group,
        chords,
        on: screens,
        offer,
    }
}

const DOSSIER: &[Screen] = &[Screen::Dossier];
const ESCAPE: &[Chord] = &[Chord::bare(Key::Escape)];

/// What closes whatever stands on top of a screen; the only command besides the three that open it which counts meanwhile.
pub const DISMISS: Listed = Listed {
    id: "dismiss",
    group: Group::Program,
    chords: ESCAPE,
    on: &[Screen::Top],
    offer: |_| ready(Command::CloseOverlay),
};

/// Every command, in the order in which they are shown.
pub const LIST: &[Listed] = &[
    on(
        &[Screen::Connecting],
        "connect",
        Group::Consultation,
        &[Chord::bare(Key::F5)],
        |given| match given.state.route {
            Route::Connecting(Reach::Failed(_)) => ready(Command::Connect),
            _ => Offer::Refused("command-connect-pending"),
        },
    ),
    on(&[Screen::Asking], "cancel", Group::Consultation, ESCAPE, |_| {
        ready(Command::CancelConsultation)
    }),
    on(&[Screen::Refused], "back", Group::Consultation, ESCAPE, |given| {
        let is_declaring = matches!(
            given.state.route,
            Route::Gate {
                progress: GateProgress::Declaring(_),
                ..
            }
        );
        ready_if(!is_declaring, Command::BackToForm, "command-back-declaring")
    }),
    on(&[Screen::Closed], "new", Group::Consultation, ESCAPE, |_| {
        ready(Command::NewConsultation)
    }),
    on(&[Screen::Form], "directory", Group::Consultation, &[], directories),
    on(
        &[Screen::Directory],
        "leave-directory",
        Group::Consultation,
        ESCAPE,
        |_| ready(Command::LeaveDirectory),
    ),
    on(
        DOSSIER,
        "stop-waiting",
        Group::Consultation,
        &[Chord::command(Key::Period)],
        |given| {
            let waits = given
                .state
                .route
                .dossier()
                .is_some_and(|open| !open.dossier.is_settled());
            ready_if(waits, Command::StopWaiting, "command-stop-waiting-none")
        },
    ),
    on(
        DOSSIER,
        "retry",
        Group::Consultation,
        &[Chord::bare(Key::F5)],
        |given| {
            let failed = given
                .state
                .route
                .dossier()
                .is_some_and(|open| open.to_ask_again().next().is_some());
            ready_if(failed, Command::RetryFailed, "command-retry-none")
        },
    ),
    on(
        DOSSIER,
        "close-dossier",
        Group::Consultation,
        &[Chord::command(Key::W)],
        |_| ready(Command::CloseDossier),
    ),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num1)], |given| {
        page(given, 0)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num2)], |given| {
        page(given, 1)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num3)], |given| {
        page(given, 2)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num4)], |given| {
        page(given, 3)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num5)], |given| {
        page(given, 4)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num6)], |given| {
        page(given, 5)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num7)], |given| {
        page(given, 6)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num8)], |given| {
        page(given, 7)
    }),
    on(DOSSIER, "page", Group::Pages, &[Chord::command(Key::Num9)], |given| {
        page(given, 8)
    }),
    on(
        DOSSIER,
        "next-page",
        Group::Pages,
        &[Chord::held(Hold::Control, Key::Tab), Chord::command(Key::PageDown)],
        |_| ready(Command::TurnPage(Turn::Next)),
    ),
    on(
        DOSSIER,
        "previous-page",
        Group::Pages,
        &[Chord::held(Hold::ControlShift, Key::Tab), Chord::command(Key::PageUp)],
        |_| ready(Command::TurnPage(Turn::Previous)),
    ),
    anywhere("commands", Group::Program, &[Chord::command(Key::K)], |_| {
        ready(Command::Show(Overlay::Palette))
    }),
    anywhere("menu", Group::Program, &[Chord::bare(Key::F10)], |_| {
        ready(Command::Show(Overlay::Menu))
    }),
    anywhere("keys", Group::Program, &[Chord::bare(Key::F1)], |_| {
        ready(Command::Show(Overlay::Keys))
    }),
    anywhere("next-region", Group::Program, &[Chord::bare(Key::F6)], |_| {
        ready(Command::GoRound(Turn::Next))
    }),
    anywhere(
        "previous-region",
        Group::Program,
        &[Chord::held(Hold::Shift, Key::F6)],
        |_| ready(Command::GoRound(Turn::Previous)),
    ),
    anywhere("larger", Group::Look, &[Chord::command(Key::Plus)], |given| {
        let can = given.state.text_size.larger().is_some();
        ready_if(can, Command::Zoom(Zoom::Larger), "command-larger-none")
    }),
    anywhere("smaller", Group::Look, &[Chord::command(Key::Minus)], |given| {
        let can = given.state.text_size.smaller().is_some();
        ready_if(can, Command::Zoom(Zoom::Smaller), "command-smaller-none")
    }),
    anywhere("usual-size", Group::Look, &[Chord::command(Key::Num0)], |_| {
        ready(Command::Zoom(Zoom::Usual))
    }),
    anywhere(
        "next-theme",
        Group::Look,
        &[Chord::held(Hold::CommandShift, Key::T)],
        |given| ready(Command::SetTheme(given.state.appearance.next())),
    ),
    anywhere("look-system", Group::Look, &[], |given| look(given, Appearance::System)),
    anywhere("look-light", Group::Look, &[], |given| look(given, Appearance::Light)),
    anywhere("look-dark", Group::Look, &[], |given| look(given, Appearance::Dark)),
    anywhere("look-contrast", Group::Look, &[], |given| {
        look(given, Appearance::Contrast)
    }),
    anywhere(
        "dutch",
        Group::Language,
        &[Chord::held(Hold::CommandShift, Key::N)],
        |given| language(given, Language::Dutch),
    ),
    anywhere(
        "french",
        Group::Language,
        &[Chord::held(Hold::CommandShift, Key::F)],
        |given| language(given, Language::French),
    ),
    anywhere(
        "german",
        Group::Language,
        &[Chord::held(Hold::CommandShift, Key::D)],
        |given| language(given, Language::German),
    ),
    anywhere(
        "english",
        Group::Language,
        &[Chord::held(Hold::CommandShift, Key::E)],
        |given| language(given, Language::English),
    ),
    anywhere("stay", Group::Session, &[Chord::bare(Key::F9)], |given| {
        with_session(given, Command::StaySignedIn)
    }),
    anywhere("sign-out", Group::Session, &[], |given| {
        with_session(given, Command::SignOut)
    }),
];

/// The command with this id; of the pages, the first.
pub fn find(id: &str) -> Option<&'static Listed> {
    LIST.iter().find(|listed| listed.id == id)
}

/// What a chord asks for where the state is: the commands that it gives, in the order of the list.
pub fn by_chord(given: &Given<'_>, mut pressed: impl FnMut(Chord) -> bool) -> Option<Command> {
    let is_topped = given.state.overlay.is_some();
    for listed in LIST.iter().chain(is_topped.then_some(&DISMISS)) {
        let offer = match (is_topped, listed.on) {
            // Below what stands on top, nothing moves; the three can be exchanged for one another.
            (true, &[Screen::Top]) => (listed.offer)(given),
            (true, _) if listed.id != "commands" && listed.id != "menu" && listed.id != "keys" => continue,
            _ => listed.offer(given),
        };
        let Offer::Ready(choices) = offer else { continue };
        if let Some(choice) = choices.into_iter().next()
            && listed.chords.iter().any(|&chord| pressed(chord))
        {
            return Some(choice.command);
        }
    }
    None
}
