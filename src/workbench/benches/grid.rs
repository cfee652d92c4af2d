//! What a frame of the grid costs while it scrolls, beside the two tables that egui has, and what sorting and finding cost.
//!
//! No graphics card: a frame is `run_ui` and `tessellate`, with the accessibility tree on. All three draw the same columns in
//! the same widths and format the same texts as rows come into sight; the wheel turns at every frame. The ratios are printed
//! at the end, out of one run in which the contestants take turns, so that a busy machine is busy for all of them.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use domain::Language;
use egui::{
    Align, Context, Event, Label, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, Ui, pos2,
    vec2,
};
use egui_extras::{Column, TableBuilder};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, Table, TableDelegate};
use workbench::look::{Theme, Tokens, apply};
use workbench::widgets::cell::CellLook;
use workbench::widgets::grid::{
    CellKey, ColumnLayout, Direction, Grid, GridCell, GridColumn, GridRows, GridState, Key,
};
use workbench::words::Words;

/// The heads: their titles, widths in points, and whether they hold numbers.
const HEADS: [(&str, f32, bool); 8] = [
    ("Begin", 100.0, false),
    ("Einde", 100.0, false),
    ("Werkgever", 120.0, false),
    ("Code", 240.0, false),
    ("Volgnummer", 100.0, true),
    ("Bedrag", 120.0, true),
    ("Gemeente", 160.0, false),
    ("Kenmerk", 160.0, false),
];
const KINDS: [&str; 5] = [
    "gewone arbeider",
    "student",
    "bediende",
    "leerling",
    "gelegenheidswerknemer",
];
const TOWNS: [&str; 7] = [
    "Gent",
    "Liège",
    "Mechelen",
    "Sankt Vith",
    "Namur",
    "Kortrijk",
    "Élouges",
];
/// How far the wheel turns at every frame, in points.
const WHEEL: f32 = 60.0;
/// How many frames it turns one way before it turns back.
const WAY: usize = 250;

/// A number that depends on the row and looks like nothing in particular.
fn mixed(row: usize, salt: usize) -> usize {
    (row.wrapping_mul(2_654_435_761) ^ salt.wrapping_mul(40_503)).wrapping_mul(2_246_822_519) >> 7
}

/// The text of a cell, written when it is asked for.
fn text(row: usize, column: usize) -> String {
    let some = mixed(row, column);
    match column {
        0 | 1 => format!(
            "{:02}/{:02}/{}",
            some % 28 + 1,
            some / 28 % 12 + 1,
            1986 + some / 336 % 40
        ),
        2 => format!("0{}.{:03}.{:03}", some % 800 + 200, some / 7 % 1000, some / 11 % 40),
        3 => format!("{:03} {}", some % 60, KINDS[some % KINDS.len()]),
        4 => (row % 4_000).to_string(),
        5 => format!("€\u{a0}{}.{:03},{:02}", some % 9 + 1, some / 9 % 1000, some / 13 % 100),
        6 => TOWNS[some % TOWNS.len()].to_owned(),
        _ => format!("K{:07} {}", some % 10_000_000, TOWNS[some / 3 % TOWNS.len()]),
    }
}

struct Rows(usize);

impl GridRows for Rows {
    fn count(&self) -> usize {
        self.0
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        GridCell {
            look: CellLook::Value,
            text: text(row, column),
            mark: None,
        }
    }

    fn key(&self, row: usize, column: usize) -> CellKey<'_> {
        let some = mixed(row, column);
        let number = |number: usize| Key::Number(i64::try_from(number).expect("it is small"));
        let key = match column {
            0 | 1 => number(some % 28 + some / 28 % 12 * 28 + some / 336 % 40 * 336),
            4 => number(row % 4_000),
            5 => number(some % 9 * 100_000 + some / 9 % 1000 * 100 + some / 13 % 100),
            6 => Key::Text(TOWNS[some % TOWNS.len()].into()),
            _ => Key::Text(text(row, column).into()),
        };
        CellKey { key, reading: 0 }
    }

    fn name(&self, row: usize, place: usize, count: usize) -> String {
        format!("Rij {} van {count}: {}, {}", place + 1, text(row, 2), text(row, 0))
    }

    fn longest(&self, _: usize) -> Option<usize> {
        None
    }
}

fn columns() -> Vec<GridColumn> {
    let column = |(title, _, number): &(&str, f32, bool)| GridColumn {
        id: (*title).to_owned(),
        title: (*title).to_owned(),
        align: if *number { Align::Max } else { Align::Min },
        granted: true,
    };
    HEADS.iter().map(column).collect()
}

/// One of the tables that are measured.
trait Contestant {
    fn ui(&mut self, ui: &mut Ui);
}

struct Own {
    rows: Rows,
    columns: Vec<GridColumn>,
    words: Words,
    tokens: Tokens,
    state: GridState,
    layout: ColumnLayout,
}

impl Own {
    fn new(rows: usize) -> Self {
        let mut layout = ColumnLayout::default();
        for (title, width, _) in HEADS {
            layout.widths.insert(title.to_owned(), width);
        }
        Self {
            rows: Rows(rows),
            columns: columns(),
            words: Words::new(Language::Dutch).expect("the words are compiled in"),
            tokens: Tokens::of(Theme::Light),
            state: GridState::default(),
            layout,
        }
    }
}

impl Contestant for Own {
    fn ui(&mut self, ui: &mut Ui) {
        let grid = Grid::new("Rijen", &self.columns, &self.rows, &[], &self.words, 1).selected(Some(3));
        grid.ui(ui, &self.tokens, &mut self.state, &mut self.layout);
    }
}

struct Extras(usize);

impl Contestant for Extras {
    fn ui(&mut self, ui: &mut Ui) {
        let mut table = TableBuilder::new(ui).striped(false).auto_shrink(false);
        for (_, width, _) in HEADS {
            table = table.column(Column::exact(width).clip(true));
        }
        let table = table.header(40.0, |mut header| {
            for (title, ..) in HEADS {
                header.col(|ui| {
                    ui.strong(title);
                });
            }
        });
        table.body(|body| {
            body.rows(24.0, self.0, |mut row| {
                let index = row.index();
                for column in 0..HEADS.len() {
                    row.col(|ui| {
                        ui.add(Label::new(text(index, column)).extend());
                    });
                }
            });
        });
    }
}

struct Rerun(usize);

impl TableDelegate for Rerun {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        ui.strong(HEADS[cell.col_range.start].0);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        ui.add(Label::new(text(cell.row_nr as usize, cell.col_nr)).extend());
    }

    fn default_row_height(&self) -> f32 {
        24.0
    }
}

impl Contestant for Rerun {
    fn ui(&mut self, ui: &mut Ui) {
        let columns: Vec<_> = HEADS
            .iter()
            .map(|(_, width, _)| egui_table::Column::new(*width).resizable(false))
            .collect();
        let table = Table::new().id_salt("table").num_rows(self.0 as u64).columns(columns);
        table.headers([HeaderRow::new(40.0)]).show(ui, self);
    }
}

/// A context and what is drawn in it, frame after frame.
struct Stage {
    name: String,
    ctx: Context,
    contestant: Box<dyn Contestant>,
    frames: usize,
    times: Vec<Duration>,
}

impl Stage {
    fn new(name: impl Into<String>, contestant: impl Contestant + 'static) -> Self {
        let ctx = Context::default();
        apply::install_fonts(&ctx);
        apply::apply(&ctx, Theme::Light);
        ctx.enable_accesskit();
        let mut stage = Self {
            name: name.into(),
            ctx,
            contestant: Box::new(contestant),
            frames: 0,
            times: Vec::new(),
        };
        for _ in 0..WAY / 2 {
            stage.frame();
        }
        stage
    }

    /// One frame in which the wheel turns: what it took.
    fn frame(&mut self) -> Duration {
        let turn = if (self.frames / WAY).is_multiple_of(2) {
            -WHEEL
        } else {
            WHEEL
        };
        self.frames += 1;
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, turn),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        };
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(self.frames as f64 / 60.0),
            events: vec![Event::PointerMoved(pos2(700.0, 450.0)), wheel],
            ..RawInput::default()
        };
        let contestant = &mut self.contestant;
        let began = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| contestant.ui(ui));
        let shapes = std::mem::take(&mut output.shapes);
        let points = output.pixels_per_point;
        let drawn = self.ctx.tessellate(shapes, points);
        let took = began.elapsed();
        assert!(!drawn.is_empty() && output.platform_output.accesskit_update.is_some());
        output.drop_without_applying_deltas();
        took
    }

    fn median(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times[times.len() / 2]
    }
}

fn scrolling(criterion: &mut Criterion) {
    let mut stages: Vec<Stage> = [1_000, 100_000, 1_000_000]
        .into_iter()
        .map(|rows| Stage::new(format!("grid, {rows} rows"), Own::new(rows)))
        .collect();
    stages.push(Stage::new("egui_extras, 100000 rows", Extras(100_000)));
    stages.push(Stage::new("egui_table, 100000 rows", Rerun(100_000)));
    let mut group = criterion.benchmark_group("a frame while scrolling");
    group.sample_size(20).measurement_time(Duration::from_secs(2));
    for stage in &mut stages {
        group.bench_function(stage.name.clone(), |bencher| {
            bencher.iter_custom(|frames| (0..frames).map(|_| stage.frame()).sum());
        });
    }
    group.finish();
    for _ in 0..400 {
        for stage in &mut stages {
            // The first frame after another contestant finds its memory cold.
            stage.frame();
            for _ in 0..4 {
                let took = stage.frame();
                stage.times.push(took);
            }
        }
    }
    let medians: Vec<f64> = stages.iter().map(|stage| stage.median().as_secs_f64() * 1e6).collect();
    let mut said = String::new();
    for (stage, median) in stages.iter().zip(&medians) {
        let _ = writeln!(said, "{}: {median:.0} µs", stage.name);
    }
    let own = medians[..3].iter().copied();
    let spread = own.clone().fold(0.0, f64::max) / own.fold(f64::MAX, f64::min);
    let _ = writeln!(said, "grid, slowest to fastest of 10^3, 10^5, 10^6 rows: {spread:.3}");
    let _ = writeln!(said, "grid to egui_extras: {:.3}", medians[1] / medians[3]);
    let _ = writeln!(said, "grid to egui_table: {:.3}", medians[1] / medians[4]);
    print(&said);
}

/// Sorting and finding 100,000 rows, as the worker does it and with all values gathered before: the first time and again.
fn arranging(_: &mut Criterion) {
    const ROWS: usize = 100_000;
    let (rows, columns) = (Rows(ROWS), columns());
    let words = Words::new(Language::Dutch).expect("the words are compiled in");
    let ctx = Context::default();
    let mut said = String::new();
    for (what, column, find) in [
        ("sort by day (13,440 different)", Some("Begin"), ""),
        ("sort by amount (nearly all different)", Some("Bedrag"), ""),
        ("sort by text (7 different)", Some("Gemeente"), ""),
        ("sort by text (nearly all different)", Some("Kenmerk"), ""),
        ("find in all columns", None, "mechelen"),
        ("find in all columns what is nowhere", None, "nergens"),
    ] {
        let (mut first, mut again) = (Vec::new(), Vec::new());
        for _ in 0..9 {
            let mut state = GridState::default();
            state.sort(column.map(|id| (id, Direction::Ascending)));
            state.find(find);
            let timed = |state: &mut GridState| {
                state.gather(&columns, &rows, 1);
                let began = Instant::now();
                state.settle(&ctx, &columns, &rows, 1, words.language());
                began.elapsed()
            };
            first.push(timed(&mut state));
            state.sort(column.map(|id| (id, Direction::Descending)));
            state.find(if find.is_empty() { "" } else { "namur" });
            again.push(timed(&mut state));
        }
        let median = |times: &mut Vec<Duration>| {
            times.sort_unstable();
            times[times.len() / 2].as_secs_f64() * 1e3
        };
        let _ = writeln!(
            said,
            "{what}: {:.1} ms the first time, {:.1} ms again",
            median(&mut first),
            median(&mut again)
        );
    }
    let mut state = GridState::default();
    state.find("x");
    let began = Instant::now();
    state.gather(&columns, &rows, 1);
    let _ = writeln!(
        said,
        "gathering the values of all columns, in slices of a frame: {:?}",
        began.elapsed()
    );
    print(&said);
}

fn print(text: &str) {
    #[expect(clippy::print_stdout, reason = "the figures are what the bench is for")]
    {
        println!("{text}");
    }
}

criterion_group!(benches, scrolling, arranging);
criterion_main!(benches);
