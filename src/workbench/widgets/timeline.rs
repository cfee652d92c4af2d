//! The time line: a lane for each employer and benefit, with zoom and pan, painted, and everything by keyboard.
//!
//! It formats nothing and knows no source: what it draws was computed before. The time line as a whole takes the focus; the
//! selected lane is its active descendant and says, as its value, which of its periods is selected. Called by the page of the
//! time line; the list beside it is [`super::period_list`].

pub mod axis;
mod keys;
pub mod layout;
mod paint;

use domain::timeline::{Days, day, number};
use egui::accesskit::Role;
use egui::scroll_area::ScrollSource;
use egui::{
    Color32, EventFilter, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use self::axis::Axis;
use self::layout::{Bars, Form, View};
use self::paint::Painting;
pub use self::paint::paint_form;
use super::cell::CellLook;
use crate::look::Tokens;
use crate::look::tokens::{FOCUS_RING, space};

/// The height of a lane, in points.
const LANE: f32 = 32.0;
/// The height of the axis: one line for the calendar, one for the school years, in points.
const AXIS: f32 = 40.0;
/// The width of the titles before the lanes, in points.
const TITLE: f32 = 196.0;
/// How far beside a bar one may point, in points.
const REACH: f32 = 4.0;
/// How much closer a press of a button or key brings.
pub const STEP: f64 = 1.5;

/// Everything that is drawn, ready.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The lanes, from top to bottom.
    pub lanes: Vec<Lane>,
    /// The periods and what follows from them, in the order of the list.
    pub entries: Vec<Entry>,
    /// What stands after the last entry of the list.
    pub notes: Vec<(CellLook, String)>,
    /// The texts above the bars; the first one is empty.
    pub labels: Vec<String>,
    /// The labels of the axis.
    pub axis: Axis,
    /// All days that can be looked at.
    pub whole: Days,
    /// The day it is.
    pub today: i32,
    /// What the lines of the axis are called: the calendar, the school years, today.
    pub captions: [String; 3],
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The words before it.
    pub title: String,
    /// The hue of its source.
    pub hue: Color32,
    /// A value where it has bars, else the form of why it has none.
    pub look: CellLook,
    /// The words of why it has none.
    pub words: String,
    /// All of it in words, for a screen reader.
    pub name: String,
    /// What is drawn.
    pub bars: Bars,
    /// The days that may not be seen, each with the words that say so.
    pub shades: Vec<(Days, String)>,
}

/// A period, or days between or together.
#[derive(Clone, Debug)]
pub struct Entry {
    /// In which lane.
    pub lane: u32,
    /// Its days.
    pub days: Days,
    /// Its form.
    pub form: Form,
    /// Its days and what names it, shortly.
    pub text: String,
    /// All of it in words.
    pub name: String,
}

/// What the time line remembers between frames.
#[derive(Debug, Default)]
pub struct TimelineState {
    view: Option<View>,
    lane: usize,
    shows_lane: bool,
}

/// What the user did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineAct {
    /// Went to this entry, or to a lane without one.
    Select(Option<usize>),
    /// Wants to see the row of this entry.
    Open(usize),
}

impl TimelineState {
    /// What is in sight; at first the last three years.
    pub fn view(&self, timeline: &Timeline) -> View {
        self.view
            .map_or_else(|| last_years(timeline, 3), |view| view.within(timeline.whole))
    }

    /// Looks at all of it.
    pub fn show_all(&mut self, timeline: &Timeline) {
        self.view = Some(View::all(timeline.whole));
    }

    /// Looks at this calendar year and those before it, as many as are asked for.
    pub fn show_years(&mut self, timeline: &Timeline, years: i32) {
        self.view = Some(last_years(timeline, years));
    }

    /// Looks closer by this factor, or from further away, with the middle staying where it is.
    pub fn zoom(&mut self, timeline: &Timeline, factor: f64) {
        self.view = Some(self.view(timeline).zoomed(factor, 0.5, timeline.whole));
    }

    /// Brings an entry into sight: its lane, and its days.
    pub fn show_entry(&mut self, timeline: &Timeline, entry: usize) {
        if let Some(entry) = timeline.entries.get(entry) {
            self.lane = entry.lane as usize;
            self.shows_lane = true;
            self.view = Some(self.view(timeline).showing(entry.days, timeline.whole));
        }
    }

    /// Selects the lane of an entry, wherever it has gone to.
    pub fn keep_with(&mut self, timeline: &Timeline, entry: usize) {
        if let Some(entry) = timeline.entries.get(entry) {
            self.lane = entry.lane as usize;
        }
    }

    /// The lane that is selected.
    pub fn lane(&self) -> usize {
        self.lane
    }
}

/// So many calendar years until the end of this one, or all of it where that is less.
fn last_years(timeline: &Timeline, years: i32) -> View {
    use chrono::{Datelike as _, NaiveDate};
    let today = day(timeline.today);
    let first = NaiveDate::from_ymd_opt(today.year() - years, 1, 1).unwrap_or(today);
    let last = NaiveDate::from_ymd_opt(today.year(), 12, 31).unwrap_or(today);
    View::all(Days {
        first: number(first),
        last: number(last),
    })
    .within(timeline.whole)
}

/// Draws it into all of the space that is left, under this accessible name, and gives what the user did.
pub fn timeline_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    timeline: &Timeline,
    selected: Option<usize>,
    state: &mut TimelineState,
) -> Option<TimelineAct> {
    let id = ui.scope_id().with("timeline");
    let outer = ui.available_rect_before_wrap();
    state.lane = state.lane.min(timeline.lanes.len().saturating_sub(1));
    let response = ui.interact(outer, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_size_of_set(timeline.lanes.len()));
    ui.painter().rect_filled(outer, 0, tokens.panel);

    let mut act = None;
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        act = keys::read(ui, timeline, selected, state);
    }

    let title = TITLE.min(outer.width() / 3.0);
    let body = outer.with_min_y(outer.top() + AXIS);
    let mut plot = body.with_min_x(body.left() + title);
    let builder = UiBuilder::new()
        .max_rect(body)
        .accessibility_parent(id)
        .id_salt("lanes");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().auto_shrink(false).id_salt("scroll");
        let source = ScrollSource {
            drag: egui::scroll_area::DragScroll::Never,
            ..ScrollSource::ALL
        };
        area.scroll_source(source)
            .show_rows(ui, LANE, timeline.lanes.len(), |ui, range| {
                plot = plot.with_max_x(ui.max_rect().right());
                follow_pointer(ui, outer, plot, timeline, state);
                let top = ui.max_rect().top() - range.start as f32 * LANE;
                if std::mem::take(&mut state.shows_lane) {
                    let y = top + state.lane as f32 * LANE;
                    let row = Rect::from_min_max(pos2(plot.left(), y), pos2(plot.left(), y + LANE));
                    ui.scroll_to_rect(row, None);
                }
                let mut painting = Painting::new(ui, tokens, timeline, state.view(timeline), plot);
                painting.lines(ui);
                let (first, seen) = (top, range.clone());
                for n in range {
                    let (rect, lane) =
                        ui.allocate_exact_size(vec2(plot.right() - outer.left(), LANE), Sense::CLICK | Sense::DRAG);
                    let is_selected = state.lane == n;
                    lane_node(ui, id, &lane, timeline, n, is_selected, selected);
                    if let Some(done) = pointed(&lane, timeline, n, plot, selected, state) {
                        ui.memory_mut(|memory| memory.request_focus(id));
                        act = Some(done);
                    }
                    painting.lane(ui, rect, n, is_selected, selected);
                }
                painting.finish(ui, first, seen);
            });
    });
    let head = Rect::from_min_max(outer.left_top(), pos2(outer.right(), body.top()));
    paint::head(ui, tokens, timeline, state.view(timeline), head, plot);
    if response.has_focus() {
        let ring = Stroke::new(FOCUS_RING, tokens.focus);
        ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
    }
    act
}

/// Zooms and moves with the wheel where the pointer is.
fn follow_pointer(ui: &Ui, outer: Rect, plot: Rect, timeline: &Timeline, state: &mut TimelineState) {
    if !ui.rect_contains_pointer(outer) {
        return;
    }
    let (zoom, aside, pointer) = ui.input(|input| {
        (
            input.zoom_delta(),
            input.smooth_scroll_delta().x,
            input.pointer.hover_pos(),
        )
    });
    if (zoom - 1.0).abs() > f32::EPSILON {
        let at = pointer.map_or(0.5, |pointer| (pointer.x - plot.left()) / plot.width().max(1.0));
        let at = f64::from(at.clamp(0.0, 1.0));
        state.view = Some(state.view(timeline).zoomed(f64::from(zoom), at, timeline.whole));
    }
    if aside != 0.0 {
        pan(timeline, state, plot, -aside);
    }
}

/// Moves the view to the right by so many points.
fn pan(timeline: &Timeline, state: &mut TimelineState, plot: Rect, points: f32) {
    let view = state.view(timeline);
    let days = f64::from(points / view.day_width(plot.width()).max(f32::MIN_POSITIVE));
    state.view = Some(view.panned(days, timeline.whole));
}

fn lane_node(
    ui: &Ui,
    list: Id,
    response: &Response,
    timeline: &Timeline,
    n: usize,
    is_selected: bool,
    selected: Option<usize>,
) {
    let lane = &timeline.lanes[n];
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &lane.name));
    let entry = selected
        .filter(|_| is_selected)
        .and_then(|entry| timeline.entries.get(entry));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(n);
        node.set_size_of_set(timeline.lanes.len());
        node.set_selected(is_selected);
        if let Some(entry) = entry {
            node.set_value(entry.name.as_str());
        }
    });
    if is_selected {
        let node_id = response.id.accesskit_id();
        ui.ctx()
            .accesskit_node_builder(list, |node| node.set_active_descendant(node_id));
    }
}

/// What the pointer did in a lane: dragging moves the view, a press selects what lies there, two open its row.
fn pointed(
    response: &Response,
    timeline: &Timeline,
    n: usize,
    plot: Rect,
    selected: Option<usize>,
    state: &mut TimelineState,
) -> Option<TimelineAct> {
    if response.dragged() && response.drag_delta().x != 0.0 {
        pan(timeline, state, plot, -response.drag_delta().x);
    }
    if !response.clicked() {
        return None;
    }
    state.lane = n;
    let lane = &timeline.lanes[n];
    let pointer = response
        .interact_pointer_pos()
        .filter(|pointer| pointer.x >= plot.left());
    let bar = pointer.and_then(|pointer| {
        let view = state.view(timeline);
        lane.bars.at(view, plot.width(), pointer.x - plot.left(), REACH)
    });
    let entry = bar.map(|bar| bar.entry as usize);
    if response.double_clicked()
        && let Some(entry) = entry.filter(|entry| selected == Some(*entry))
    {
        return Some(TimelineAct::Open(entry));
    }
    // A press on the title, or by a screen reader, goes to the lane's last period.
    let last = || lane.bars.all().last().map(|bar| bar.entry as usize);
    let entry = if pointer.is_some() { entry } else { last() };
    if let Some(entry) = entry.filter(|_| pointer.is_none()) {
        state.show_entry(timeline, entry);
    }
    Some(TimelineAct::Select(entry))
}

/// The least height that a time line can be worked with, in points.
pub const LEAST_HEIGHT: f32 = AXIS + 3.0 * LANE + space::S;
