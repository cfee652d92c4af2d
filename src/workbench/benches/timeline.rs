//! How long a frame of the timeline takes: lanes and list, with the whole screen of the dossier around them.
//!
//! Without a GPU: the pass of egui and its tessellation, with the accessibility tree on. The dossier has this many Dimona
//! periods of fifty employers over forty-five years; between the periods of an employer lie breaks, which the timeline has
//! as entries too. `build` is what is computed once, when the dossier has changed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::assets::Assets;
use domain::calendar::Period;
use domain::catalogue::SourceId;
use domain::deliberation::{Asker, CaseReference, ConsultRequest, EnterpriseRule, Function, Inscription, decide};
use domain::dossier::{Dossier, SourceEnd, Table, TableBuilder, Value};
use domain::identifiers::{EnterpriseNumber, Ssin};
use domain::{Knowledge, Language};
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use uuid::Uuid;
use workbench::command::Command;
use workbench::cx::Cx;
use workbench::look::{Theme, Tokens, apply};
use workbench::screens::dossier::DossierScreen;
use workbench::state::{DossierTab, OpenDossier};
use workbench::words::Words;

/// How many employers there are.
const EMPLOYERS: u32 = 50;
/// The span of the periods, in days.
const SPAN: u64 = 45 * 365;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("the day is written right")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn person() -> Ssin {
    Ssin::fictitious(day("1960-07-30"), 1).expect("the day has a number")
}

/// A dossier with this many periods.
fn dossier(knowledge: &Knowledge, periods: u32) -> OpenDossier {
    let deliberation = knowledge.deliberation("23/166").expect("it is among the assets");
    let purpose = deliberation.purpose("wrong-worker-code").expect("it has this purpose");
    let role = deliberation.role(&purpose.roles[0]).expect("a purpose has a role");
    let dimona = SourceId::parse("dimona").expect("it is a name");
    let request = ConsultRequest {
        deliberation: "23/166".into(),
        purpose: purpose.id.clone(),
        case: CaseReference::parse("QWL-2026-0042").expect("it is a reference"),
        application: day("2026-09-01"),
        ssin: person(),
        enterprise: (purpose.enterprise != EnterpriseRule::NotAsked).then(|| employer(0)),
        sources: BTreeSet::from([dimona.clone()]),
    };
    let period = || Period::open(day("2024-01-01"));
    let asker = Asker {
        organisation: role.recipient.clone(),
        functions: vec![Function {
            declared: Some(day("2024-01-01")),
            deliberation: "23/166".into(),
            role: role.id.clone(),
            period: period(),
        }],
    };
    let inscription = Inscription {
        directory: deliberation.directory,
        organisation: role.inscribed_by.clone(),
        quality: purpose.qualities[0].clone(),
        period: period(),
        changed: day("2024-01-01"),
    };
    let decision = decide(
        &request,
        Some(&asker),
        Some(deliberation),
        &[inscription],
        &knowledge.catalogue,
        today(),
    );
    let mut scope = decision.scope.clone().expect("it is granted");
    for source in &mut scope.sources {
        source.windows.clear();
        source.employer = None;
    }
    let tables = {
        let source = knowledge.catalogue.source(&dimona).expect("it is in the catalogue");
        let made = [periods_table(knowledge, periods)];
        let scope = scope.source(&dimona).expect("it is in the scope");
        let released = scope
            .release(source, &made, &[person()])
            .expect("it is about the person");
        let text = serde_json::to_string(&released).expect("tables can be written");
        serde_json::from_str(&text).expect("and read")
    };
    let mut dossier = Dossier::awaiting([dimona.clone()]);
    dossier.end(dimona, SourceEnd::Complete(tables));
    OpenDossier {
        request,
        consultation: Uuid::from_u128(1),
        decision,
        scope,
        dossier,
        took: BTreeMap::new(),
        receipts: BTreeMap::new(),
        since: BTreeMap::new(),
        attempt: 1,
        opened: DateTime::UNIX_EPOCH,
        awaited_since: BTreeMap::new(),
    }
}

fn employer(n: u32) -> EnterpriseNumber {
    EnterpriseNumber::fictitious(n + 1).expect("there are so many")
}

/// Short periods in turn for each employer, of one to a few days' length, never adjoining.
fn periods_table(knowledge: &Knowledge, periods: u32) -> Table {
    let source = knowledge
        .catalogue
        .source(&SourceId::parse("dimona").expect("it is a name"));
    let block = source
        .and_then(|source| source.block("period"))
        .expect("it has periods");
    let mut table = TableBuilder::new(block);
    let first = today() - Days::new(SPAN);
    let of_each = (periods / EMPLOYERS).max(1);
    let step = SPAN / u64::from(of_each);
    for n in 0..periods {
        let (who, place) = (n % EMPLOYERS, u64::from(n / EMPLOYERS));
        let begin = first + Days::new(place * step + u64::from(who % 5));
        let length = (u64::from(n.wrapping_mul(2_654_435_761) >> 8) % step.saturating_sub(2).max(1)).min(900);
        let kinds = ["OTH", "STU", "FLX", "EXT"];
        table.row(
            0,
            [
                ("ssin", Value::Ssin(person())),
                ("employer-number", Value::EnterpriseNumber(employer(who))),
                ("entry-date", Value::Date(begin)),
                ("exit-date", Value::Date(begin + Days::new(length))),
                ("worker-type", Value::Code(kinds[n as usize % kinds.len()].into())),
                ("last-action", Value::Code("out".into())),
            ],
        );
    }
    table.finish()
}

/// A window without a screen.
struct Desk {
    ctx: Context,
    knowledge: Knowledge,
    words: Words,
    tokens: Tokens,
    open: OpenDossier,
    screen: DossierScreen,
    time: f64,
}

impl Desk {
    fn new(periods: u32) -> Self {
        let knowledge = Knowledge::read(&Assets::embedded()).expect("the assets are whole");
        let open = dossier(&knowledge, periods);
        let ctx = Context::default();
        ctx.enable_accesskit();
        apply::install_fonts(&ctx);
        apply::apply(&ctx, Theme::Light);
        let mut screen = DossierScreen::default();
        screen.open_tab(DossierTab::Timeline);
        let mut desk = Self {
            ctx,
            knowledge,
            words: Words::new(Language::Dutch).expect("the words are whole"),
            tokens: Tokens::of(Theme::Light),
            open,
            screen,
            time: 0.0,
        };
        for _ in 0..5 {
            desk.frame(vec![Event::PointerMoved(PLACE)]);
        }
        desk
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        let Self {
            ctx,
            knowledge,
            words,
            tokens,
            open,
            screen,
            time,
        } = self;
        *time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 820.0))),
            time: Some(*time),
            events,
            ..RawInput::default()
        };
        let commands = RefCell::new(Vec::<Command>::new());
        let mut output = ctx.run_ui(input, |ui| {
            let pass = ui.ctx().current_pass_index();
            let cx = Cx::new(knowledge, words, tokens, today(), true, &commands, pass);
            screen.ui(ui, &cx, open);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let pixels = output.pixels_per_point;
        let nodes = output
            .platform_output
            .accesskit_update
            .as_ref()
            .map_or(0, |tree| tree.nodes.len());
        assert!(nodes > 20, "the accessibility tree is on");
        let meshes = ctx.tessellate(shapes, pixels);
        output.drop_without_applying_deltas();
        meshes.len()
    }

    /// Lets go of the pointer and looks at everything, then closer.
    fn zoom(&mut self, factor: f32) {
        for factor in [0.0001, factor] {
            self.frame(vec![Event::PointerMoved(PLACE), Event::Zoom(factor)]);
            for _ in 0..30 {
                self.frame(Vec::new());
            }
        }
    }
}

/// Where the pointer stands: amid the lanes.
const PLACE: Pos2 = pos2(640.0, 400.0);

fn press(pressed: bool, pos: Pos2) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("timeline frame");
    group.sample_size(60);
    for periods in [0, 5_000, 100_000] {
        let mut desk = Desk::new(periods);
        for (name, factor) in [("whole", 1.0), ("middle", 15.0), ("months", 60.0)] {
            desk.zoom(factor);
            group.bench_function(format!("{periods} periods, {name}"), |bencher| {
                bencher.iter(|| desk.frame(Vec::new()));
            });
        }
        desk.zoom(15.0);
        desk.frame(vec![press(true, PLACE)]);
        let mut x = PLACE.x;
        let mut way = 6.0;
        group.bench_function(format!("{periods} periods, panning"), |bencher| {
            bencher.iter(|| {
                x += way;
                if !(320.0..960.0).contains(&x) {
                    way = -way;
                }
                desk.frame(vec![Event::PointerMoved(pos2(x, PLACE.y))])
            });
        });
        desk.frame(vec![press(false, PLACE)]);
    }
    group.finish();
}

fn build(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("timeline build");
    group.sample_size(10);
    for periods in [5_000, 100_000] {
        let mut desk = Desk::new(periods);
        group.bench_function(format!("{periods} periods"), |bencher| {
            bencher.iter(|| {
                desk.screen.forget();
                desk.screen.open_tab(DossierTab::Timeline);
                desk.frame(Vec::new())
            });
        });
    }
    group.finish();
}

criterion_group!(benches, frames, build);
criterion_main!(benches);
