//! The periods of a time line as a list: what is drawn, in words, one named node per period.
//!
//! It is the time line for those who cannot see it, and goes with it: what is selected in one is selected in the other. Only
//! rows in sight are laid out and have a node. Called by the page of the time line.

use std::ops::Range;

use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::cell::{font, paint_cell, paint_line};
use super::grid::{KEYS, step};
use super::timeline::{Timeline, TimelineAct, paint_form};
use crate::look::Tokens;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, space};

/// The height of a row, in points.
const ROW: f32 = 40.0;
/// The width of the sample of the form before the words, in points.
const SAMPLE: f32 = space::XL;

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub struct PeriodListState {
    show_row: Option<usize>,
    /// A note after the last period that is selected.
    note: Option<usize>,
}

impl PeriodListState {
    /// Brings this row into sight when the list is drawn next.
    pub fn show_row(&mut self, row: usize) {
        self.show_row = Some(row);
    }

    /// Leaves the note that was selected.
    pub fn leave_note(&mut self) {
        self.note = None;
    }

    /// The words of the note that is selected.
    pub fn note<'t>(&self, timeline: &'t Timeline) -> Option<&'t String> {
        let place = self.note?.checked_sub(timeline.entries.len())?;
        timeline.notes.get(place).map(|(_, words)| words)
    }
}

/// Draws the list into all of the space that is left, under this accessible name, and gives what the user did.
pub fn period_list_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    timeline: &Timeline,
    selected: Option<usize>,
    state: &mut PeriodListState,
) -> Option<TimelineAct> {
    let id = ui.scope_id().with("periods");
    let outer = ui.available_rect_before_wrap();
    let count = timeline.entries.len() + timeline.notes.len();
    let response = ui.interact(outer, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name));
    ui.ctx().accesskit_node_builder(id, |node| node.set_size_of_set(count));
    ui.painter().rect_filled(outer, 0, tokens.panel);

    let here = selected.or(state.note);
    let mut went = None;
    let mut opens = false;
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let page = ((outer.height() / ROW).floor() as usize).saturating_sub(1);
        (went, opens) = keys(ui, here, page, count);
        if let Some(row) = went {
            state.show_row = Some(row);
        }
    }
    let builder = UiBuilder::new()
        .max_rect(outer)
        .accessibility_parent(id)
        .id_salt("rows");
    let mut clicked = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().auto_shrink(false).id_salt("scroll");
        area.show_rows(ui, ROW, count, |ui, range| {
            clicked = rows_ui(ui, tokens, timeline, range, id, here, state.show_row.take());
        });
    });
    if let Some((row, is_double)) = clicked {
        ui.memory_mut(|memory| memory.request_focus(id));
        went = Some(row);
        opens |= is_double;
    }
    if response.has_focus() {
        let ring = Stroke::new(FOCUS_RING, tokens.focus);
        ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
    }
    let is_entry = |row: &usize| *row < timeline.entries.len();
    if opens && let Some(entry) = went.or(here).filter(is_entry) {
        return Some(TimelineAct::Open(entry));
    }
    let row = went?;
    let entry = Some(row).filter(is_entry);
    state.note = Some(row).filter(|_| entry.is_none());
    Some(TimelineAct::Select(entry))
}

fn keys(ui: &Ui, here: Option<usize>, page: usize, count: usize) -> (Option<usize>, bool) {
    ui.input_mut(|input| {
        let mut at = here;
        let mut went = None;
        for key in KEYS {
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                went = step(key, at, page, count).or(went);
                at = went.or(at);
            }
        }
        (went, input.consume_key(Modifiers::NONE, Key::Enter))
    })
}

/// Draws the rows in sight and gives the one that was pressed, and whether twice.
fn rows_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    timeline: &Timeline,
    range: Range<usize>,
    list: Id,
    selected: Option<usize>,
    show: Option<usize>,
) -> Option<(usize, bool)> {
    let width = ui.available_width();
    let top = ui.max_rect().top() - range.start as f32 * ROW;
    let left = ui.max_rect().left();
    if let Some(row) = show {
        let y = top + row as f32 * ROW;
        ui.scroll_to_rect(Rect::from_min_max(pos2(left, y), pos2(left, y + ROW)), None);
    }
    let (strong, body) = (font(ui, fonts::caption_strong()), font(ui, fonts::body()));
    let count = timeline.entries.len() + timeline.notes.len();
    let mut clicked = None;
    for row in range {
        let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::CLICK);
        let is_selected = selected == Some(row);
        let entry = timeline.entries.get(row);
        let note = row
            .checked_sub(timeline.entries.len())
            .and_then(|row| timeline.notes.get(row));
        let name = entry.map(|entry| &entry.name).or(note.map(|note| &note.1));
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, name.map_or("", String::as_str)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(row);
            node.set_size_of_set(count);
            node.set_selected(is_selected);
        });
        if is_selected {
            let row_node = response.id.accesskit_id();
            ui.ctx()
                .accesskit_node_builder(list, |node| node.set_active_descendant(row_node));
        }
        if response.clicked() {
            clicked = Some((row, response.double_clicked()));
        }
        let painter = ui.painter();
        let back = match (is_selected, response.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.raised,
            (false, false) => tokens.panel,
        };
        painter.rect_filled(rect, 0, back);
        if is_selected {
            painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0, tokens.accent);
        }
        let inside = rect.shrink2(vec2(space::M, space::XS));
        if let Some(entry) = entry {
            let lane = timeline.lanes.get(entry.lane as usize);
            if let Some(lane) = lane {
                let sample = Rect::from_min_size(inside.min, vec2(SAMPLE, inside.height()));
                paint_form(painter, tokens, sample, entry.form, lane.hue);
            }
            let words = inside.with_min_x(inside.left() + SAMPLE + space::S);
            let (upper, lower) = words.split_top_bottom_at_fraction(0.45);
            let title = lane.map_or("", |lane| lane.title.as_str());
            paint_line(painter, upper, title, strong.clone(), tokens.text_quiet, Align::Min);
            paint_line(painter, lower, &entry.text, body.clone(), tokens.text, Align::Min);
        } else if let Some((look, words)) = note {
            paint_cell(ui, painter, tokens, inside, *look, words, Align::Min);
        }
        painter.hline(
            rect.x_range(),
            rect.bottom() - LINE / 2.0,
            Stroke::new(LINE, tokens.rule),
        );
    }
    clicked
}
