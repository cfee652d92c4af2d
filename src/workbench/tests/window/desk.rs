//! A desk to test at: the whole app without a window, whose server the test plays or brings along.
//!
//! Every test that drives the app builds it here.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use client::SessionView;
use domain::assets::Assets;
use domain::calendar::Period;
use domain::deliberation::{Asker, ConsultRequest, Decision, Directory, Function, Inscription, decide};
use domain::identifiers::{EnterpriseNumber, Ssin};
use domain::wire::{Persona, Training, TrainingUser};
use domain::{Knowledge, Language, Names};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use workbench::app::{App, Setup};
use workbench::bridge::{Bridge, FarEnd};
use workbench::command::Command;
use workbench::look::Appearance;
use workbench::preferences::Preferences;
use workbench::state::{Effect, Event, Moment};
use workbench::words::Locales;

use crate::raster::Raster;

/// The day on every test's calendar.
pub(crate) const TODAY: &str = "2026-11-22";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn knowledge() -> Arc<Knowledge> {
    static READ: OnceLock<Arc<Knowledge>> = OnceLock::new();
    let read = || Arc::new(Knowledge::read(&Assets::embedded()).unwrap());
    Arc::clone(READ.get_or_init(read))
}

pub(crate) fn names(text: &str) -> Names {
    Names {
        nl: format!("{text} nl"),
        fr: format!("{text} fr"),
        de: format!("{text} de"),
        en: format!("{text} en"),
    }
}

pub(crate) fn ssin() -> Ssin {
    Ssin::fictitious(day("2008-05-04"), 17).unwrap()
}

pub(crate) fn enterprise() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(7).unwrap()
}

/// What the played server offers: a case handler, a developer, a researcher of another organisation, and three exercises.
pub(crate) fn offer() -> Training {
    let user = |id: &str, name: &str, organisation: &str| TrainingUser {
        organisation: organisation.into(),
        id: id.into(),
        name: name.into(),
        unit: names("dienst"),
        about: names("mag iets"),
    };
    let persona = |id: &str, name: &str, user: &str, refused_at| Persona {
        id: id.into(),
        name: name.into(),
        ssin: ssin(),
        situation: names("Een situatie"),
        user: user.into(),
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: "QWL-2026-0042".into(),
        application: day("2026-10-01"),
        enterprise: Some(enterprise()),
        refused_at,
    };
    Training {
        users: vec![
            user("an.peeters", "An Peeters", "WEWIS"),
            user("lies.thijs", "Lies Thijs", "DWSE"),
            user("sara.declercq", "Sara Declercq", "WEWIS"),
        ],
        personas: vec![
            persona("wrong-worker-code", "Lotte Fictief", "an.peeters", None),
            persona(
                "purpose-of-other-roles",
                "Bram Fictief",
                "sara.declercq",
                Some(domain::deliberation::Gate::PurposeAndCase),
            ),
            Persona {
                deliberation: "23/186".into(),
                purpose: "research".into(),
                enterprise: None,
                ..persona(
                    "no-look-up",
                    "Nele Fictief",
                    "lies.thijs",
                    Some(domain::deliberation::Gate::InForce),
                )
            },
        ],
    }
}

pub(crate) fn functions(role: &str) -> Vec<Function> {
    vec![function("23/166", role, None)]
}

/// A role under a deliberation, until this day or for ever.
pub(crate) fn function(deliberation: &str, role: &str, until: Option<&str>) -> Function {
    Function {
        declared: None,
        deliberation: deliberation.into(),
        role: role.into(),
        period: Period::new(day("2024-01-01"), until.map(day)).unwrap(),
    }
}

/// What the gate decides about this request for somebody with this role, when the person has these inscriptions.
pub(crate) fn decision(request: &ConsultRequest, role: &str, quality: Option<&str>) -> Decision {
    let knowledge = knowledge();
    let asker = Asker {
        organisation: "WEWIS".into(),
        functions: functions(role),
    };
    let inscriptions: Vec<_> = quality
        .map(|quality| Inscription {
            directory: Directory::FlemishIntegrator,
            organisation: "WEWIS".into(),
            quality: quality.into(),
            period: Period::new(day("2026-01-01"), None).unwrap(),
            changed: day("2026-01-01"),
        })
        .into_iter()
        .collect();
    let deliberation = knowledge.deliberation(&request.deliberation);
    decide(
        request,
        Some(&asker),
        deliberation,
        &inscriptions,
        &knowledge.catalogue,
        day(TODAY),
    )
}

/// The app with a server that the test plays.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) far: FarEnd,
    hands: Hands,
}

/// The hands of the app's clock, for a test to move.
type Hands = Arc<Mutex<DateTime<Utc>>>;

impl Desk {
    /// An app in this language, before anything is reached.
    pub(crate) fn new(language: Language) -> Self {
        Self::with(language, |_| {})
    }

    /// The same with something changed in what it is made with.
    pub(crate) fn with(language: Language, change: impl FnOnce(&mut Setup) + 'static) -> Self {
        Self::made(&Sitting::of(language), change)
    }

    /// An app that is set up like this, before anything is reached.
    pub(crate) fn seated(sitting: &Sitting) -> Self {
        Self::made(sitting, |_| {})
    }

    fn made(sitting: &Sitting, change: impl FnOnce(&mut Setup) + 'static) -> Self {
        let (bridge, far) = Bridge::detached();
        let hands = Arc::new(Mutex::new(sitting.now));
        Self {
            harness: harness_with(sitting, bridge, Arc::clone(&hands), change),
            far,
            hands,
        }
    }

    /// Lets this many minutes pass.
    pub(crate) fn forward(&mut self, minutes: i64) {
        *self.hands.lock().unwrap() += TimeDelta::minutes(minutes);
        self.harness.run();
    }

    /// Presses these keys together.
    pub(crate) fn keys(&mut self, held: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(held, key);
        self.harness.run();
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        let has_focus = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_focused();
        let node = self.harness.query_all_by(has_focus).last()?;
        node.accesskit_node().label().or(node.value())
    }

    /// An app that has reached a training server.
    pub(crate) fn connected(language: Language) -> Self {
        let mut desk = Self::new(language);
        assert_eq!(desk.asked(), [Effect::Connect]);
        desk.tell(Event::Connected {
            training: true,
            offer: Some(offer()),
        });
        desk
    }

    /// An app in which An Peeters has signed in as a case handler.
    pub(crate) fn signed_in(language: Language) -> Self {
        let mut desk = Self::connected(language);
        desk.node(Role::Button, "An Peeters, dienst").click();
        desk.harness.run();
        assert_eq!(desk.asked(), [Effect::SignIn("an.peeters".into())]);
        desk.let_in("an.peeters", "An Peeters", "case-handler");
        assert_eq!(desk.asked(), [Effect::ReadNotices]);
        desk
    }

    /// The server lets somebody in, with one role.
    pub(crate) fn let_in(&mut self, user: &str, name: &str, role: &str) {
        self.let_in_with(user, name, functions(role));
    }

    /// An app in which somebody with these functions has signed in.
    pub(crate) fn signed_in_with(language: Language, functions: Vec<Function>) -> Self {
        let mut desk = Self::connected(language);
        desk.node(Role::Button, "An Peeters, dienst").click();
        desk.harness.run();
        desk.let_in_with("an.peeters", "An Peeters", functions);
        desk.asked();
        desk
    }

    /// The server lets somebody in.
    pub(crate) fn let_in_with(&mut self, user: &str, name: &str, functions: Vec<Function>) {
        let view = SessionView {
            user: user.into(),
            name: name.into(),
            unit: names("dienst"),
            organisation: "WEWIS".into(),
            expires: noon() + TimeDelta::hours(8),
            idle: TimeDelta::minutes(30),
        };
        self.tell(Event::SignedIn { view, functions });
    }

    /// The user gives a command, by whatever way.
    pub(crate) fn order(&mut self, command: Command) {
        self.harness.state().command(command);
        self.harness.run();
    }

    /// The server tells something.
    pub(crate) fn tell(&mut self, event: Event) {
        self.far.events.try_send(event).unwrap();
        self.harness.run();
    }

    /// What the app has asked of the server since the last time.
    pub(crate) fn asked(&mut self) -> Vec<Effect> {
        std::iter::from_fn(|| self.far.effects.try_recv().ok()).collect()
    }

    /// Presses the button with this name.
    pub(crate) fn press(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        self.harness.run();
    }

    /// The element of this role whose name contains this.
    pub(crate) fn node<'h>(&'h self, role: Role, part: &'h str) -> egui_kittest::Node<'h> {
        self.harness.get(by().role(role).label_contains(part))
    }

    /// Whether an element of this role has a name that contains this.
    pub(crate) fn shows_part(&self, role: Role, part: &str) -> bool {
        self.harness
            .query_all(by().role(role).label_contains(part))
            .next()
            .is_some()
    }

    /// Whether an element with this role and name is on the screen.
    pub(crate) fn shows(&self, role: Role, name: &str) -> bool {
        self.harness.query_by_role_and_label(role, name).is_some()
    }

    /// Whether a text that contains this is on the screen.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.harness.query_all_by(|node| contains(node, text)).next().is_some()
    }
}

fn contains(node: &egui_kittest::kittest::AccessKitNode<'_>, text: &str) -> bool {
    node.value().is_some_and(|value| value.contains(text)) || node.label().is_some_and(|label| label.contains(text))
}

fn noon() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// How a window is set up: everything that can be chosen about it.
#[derive(Clone)]
pub(crate) struct Sitting {
    pub(crate) language: Language,
    pub(crate) locales: Locales,
    pub(crate) theme: Appearance,
    /// The size in points.
    pub(crate) size: [f32; 2],
    /// How many pixels a point has.
    pub(crate) pixels: f32,
    pub(crate) now: DateTime<Utc>,
    /// Whether the clock of durations stands still, so that nothing that is waited for grows older.
    pub(crate) still: bool,
    /// Whether a dossier stands under a watermark. The recorded pictures are smaller without.
    pub(crate) watermark: bool,
}

impl Sitting {
    /// A light window of 1440 by 900 points, at noon of [`TODAY`].
    pub(crate) fn of(language: Language) -> Self {
        Self {
            language,
            locales: Locales::embedded(),
            theme: Appearance::Light,
            size: [1440.0, 900.0],
            pixels: 1.0,
            now: noon(),
            still: false,
            watermark: false,
        }
    }
}

/// The app without a window, at this end of a bridge, at 1440 by 900 points, at this moment.
pub(crate) fn harness_at(language: Language, bridge: Bridge, now: DateTime<Utc>) -> Harness<'static, App> {
    let sitting = Sitting::of(language);
    seated(&Sitting { now, ..sitting }, bridge)
}

/// The app without a window, set up like this.
pub(crate) fn seated(sitting: &Sitting, bridge: Bridge) -> Harness<'static, App> {
    harness_with(sitting, bridge, Arc::new(Mutex::new(sitting.now)), |_| {})
}

fn harness_with(
    sitting: &Sitting,
    bridge: Bridge,
    hands: Hands,
    change: impl FnOnce(&mut Setup) + 'static,
) -> Harness<'static, App> {
    let began = Instant::now();
    let still = sitting.still;
    // What began in the future has lasted for no time at all.
    let standing = began + std::time::Duration::from_hours(24);
    let mut setup = Setup {
        knowledge: knowledge(),
        locales: sitting.locales.clone(),
        preferences: Preferences {
            language: sitting.language,
            theme: sitting.theme,
            ..Preferences::default()
        },
        preferences_trouble: None,
        keeper: None,
        desktop: None,
        training: true,
        has_watermark: sitting.watermark,
        before_data: None,
        clock: Arc::new(move || Moment {
            utc: *hands.lock().unwrap(),
            instant: if still { standing } else { Instant::now() },
        }),
        started: began,
    };
    let mut harness = Harness::builder()
        .with_size(sitting.size)
        .with_pixels_per_point(sitting.pixels)
        .with_max_steps(16)
        .renderer(Raster::default())
        .build_eframe(move |cc| {
            change(&mut setup);
            App::new(&cc.egui_ctx, setup, bridge).unwrap()
        });
    harness.run();
    harness
}

/// The real moment, for tests with a real server.
#[expect(
    clippy::disallowed_methods,
    reason = "the server keeps its own clock, and the two must agree"
)]
pub(crate) fn today() -> DateTime<Utc> {
    Utc::now()
}

/// Steps until something holds, and says what did not when it never does.
pub(crate) fn step_until(
    what: &str,
    harness: &mut Harness<'static, App>,
    holds: impl Fn(&Harness<'static, App>) -> bool,
) {
    let began = Instant::now();
    while !holds(harness) {
        assert!(began.elapsed().as_secs() < 20, "{what}: it did not happen within 20 s");
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.step();
    }
}
