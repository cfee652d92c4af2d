//! The rows of a grid that are in sight, painted, each with one accessible node. Called by the grid.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontId, Painter, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::state::GridState;
use super::widths::visible_columns;
use super::{GridCell, GridNote, Mark, Plan};
use crate::look::fonts;
use crate::look::tokens::{LINE, ROW, Tokens, space};
use crate::widgets::cell::{CellLook, font, line, paint_cell, paint_line, paint_sample};

/// The width of the bar before the selected row, in points.
const BAR: f32 = 3.0;

impl Plan<'_> {
    /// Draws the rows in sight and gives the place of the one that was clicked.
    pub(super) fn body_ui(
        &self,
        ui: &mut Ui,
        state: &mut GridState,
        body: Rect,
        selected: Option<usize>,
    ) -> Option<usize> {
        let builder = UiBuilder::new()
            .max_rect(body)
            .accessibility_parent(self.id)
            .id_salt("rows");
        let draw = |ui: &mut Ui| {
            ui.set_clip_rect(body.intersect(ui.clip_rect()));
            let pixel = 1.0 / ui.pixels_per_point();
            let above = (state.scroll.part() as f32 * ROW / pixel).round() * pixel;
            let aside = (state.aside.at() as f32 / pixel).round() * pixel;
            let width = self.widths.iter().sum::<f32>().max(body.width());
            let left = body.left() - aside;
            let seen = visible_columns(&self.widths, aside, aside + body.width());
            let before: f32 = self.widths[..seen.start].iter().sum();
            let sight = Sight { left, seen, before };
            let first = state.scroll.first();
            let end = (first + ((body.height() + above) / ROW).ceil() as usize).min(self.all());
            let mut clicked = None;
            for place in first..end {
                let top = body.top() - above + (place - first) as f32 * ROW;
                let rect = Rect::from_min_size(pos2(left, top), vec2(width, ROW));
                if self.row_ui(ui, state, place, rect, &sight, selected == Some(place)) {
                    clicked = Some(place);
                }
            }
            clicked
        };
        ui.scope_builder(builder, draw).inner
    }

    fn row_ui(
        &self,
        ui: &Ui,
        state: &mut GridState,
        place: usize,
        rect: Rect,
        sight: &Sight,
        is_selected: bool,
    ) -> bool {
        let tokens = self.tokens;
        let count = self.all();
        let target = self.target(state, place);
        let response = ui.interact(rect, self.id.with(target), Sense::CLICK);
        let painter = ui.painter();
        let back = match (is_selected, response.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.raised,
            (false, false) => tokens.panel,
        };
        if back != tokens.panel {
            painter.rect_filled(rect, 0, back);
        }
        let describe = |name: &str| {
            response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_position_in_set(place);
                node.set_size_of_set(count);
                node.set_row_index(place);
                node.set_selected(is_selected);
            });
        };
        if place < self.count {
            let (row, made) = state.made(place, self.count, self.grid.rows, self.grid.columns.len());
            describe(&made.name);
            let mut left = sight.left + sight.before;
            let body = font(ui, fonts::body());
            for n in sight.seen.clone() {
                let column = self.shown[n];
                let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(self.widths[n], ROW));
                left += self.widths[n];
                let found = made.cells[column].get_or_insert_with(|| self.grid.rows.cell(row, column));
                paint(ui, tokens, cell, found, &body, self.grid.columns[column].align);
            }
        } else {
            let note = &self.grid.notes[place - self.count];
            describe(&note.text);
            paint_note(ui, painter, tokens, note, rect, back);
        }
        if is_selected && state.head.is_none() {
            let node_id = response.id.accesskit_id();
            ui.ctx()
                .accesskit_node_builder(self.id, |node| node.set_active_descendant(node_id));
        }
        painter.hline(
            rect.x_range(),
            rect.bottom() - LINE / 2.0,
            Stroke::new(LINE, tokens.rule),
        );
        if is_selected {
            painter.rect_filled(rect.with_max_x(rect.left() + BAR), 0, tokens.accent);
        }
        response.clicked()
    }
}

/// What part of the rows is in sight.
struct Sight {
    left: f32,
    seen: std::ops::Range<usize>,
    /// The width of the columns that are out of sight to the left.
    before: f32,
}

fn paint(ui: &Ui, tokens: &Tokens, rect: Rect, cell: &GridCell, body: &FontId, align: Align) {
    let painter = ui.painter();
    let GridCell { look, text, mark } = cell;
    let inside = rect.shrink2(vec2(space::S, 0.0));
    match (look, mark) {
        (CellLook::NotGranted, _) => paint_sample(painter, tokens, rect.shrink2(vec2(space::S, space::XS)), *look),
        (_, Some(mark)) => paint_marked(ui, painter, tokens, inside, text, mark),
        (CellLook::Value, None) => paint_line(painter, inside, text, body.clone(), tokens.text, align),
        (look, None) => paint_cell(ui, painter, tokens, inside, *look, text, align),
    }
}

/// Draws a value and behind it what is to be noted about it.
fn paint_marked(ui: &Ui, painter: &Painter, tokens: &Tokens, rect: Rect, text: &str, mark: &Mark) {
    let (struck, colour) = match mark {
        Mark::Struck(_) => (Stroke::new(LINE + 0.5, tokens.text), tokens.text),
        Mark::Warning(_) => (Stroke::NONE, tokens.status.warn),
    };
    let mut job = LayoutJob::default();
    let value = TextFormat {
        strikethrough: struck,
        ..TextFormat::simple(font(ui, fonts::body()), tokens.text)
    };
    job.append(text, 0.0, value);
    let words = TextFormat::simple(font(ui, fonts::caption_strong()), colour);
    job.append(&mark.drawn(), space::S, words);
    job.wrap = TextWrapping {
        max_width: rect.width().max(0.0),
        max_rows: 1,
        break_anywhere: true,
        ..TextWrapping::default()
    };
    let galley = painter.layout_job(job);
    let place = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    painter.galley(place, galley, tokens.text);
}

fn paint_note(ui: &Ui, painter: &Painter, tokens: &Tokens, note: &GridNote, rect: Rect, back: Color32) {
    let seen = rect.intersect(painter.clip_rect());
    paint_sample(
        painter,
        tokens,
        seen.with_max_x(seen.right() - LINE).shrink2(vec2(0.0, LINE)),
        note.look,
    );
    let galley = line(
        painter,
        &note.text,
        font(ui, fonts::body()),
        tokens.text,
        seen.width() - space::XXL,
    );
    let place = pos2(seen.left() + space::L, rect.center().y - galley.size().y / 2.0);
    let paper = Rect::from_min_size(place, galley.size()).expand2(vec2(space::S, 0.0));
    painter.rect_filled(
        Rect::from_x_y_ranges(paper.x_range(), rect.y_range().shrink(LINE)),
        0,
        back,
    );
    painter.galley(place, galley, tokens.text);
}
