//! The grid: rows of prebuilt cells, painted, one accessible node per row, and everything by keyboard.
//!
//! It formats nothing and knows no source: what it draws was computed before. The grid as a whole takes the focus; the
//! selected row is its active descendant, so that a screen reader speaks the row while the rows that are out of sight cost
//! nothing. Called by the pages of the dossier.

use std::ops::Range;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, EventFilter, FontId, Id, Key, Modifiers, Painter, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::cell::{CellLook, font, line, paint_cell, paint_sample};
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, ROW, Tokens, space};

/// The height of the head, in points.
const HEAD: f32 = 40.0;
/// The narrowest and the widest that a column becomes, in points.
const WIDTHS: (f32, f32) = (48.0, 280.0);
/// The width up to which a head makes a column wider than its values, in points.
const HEAD_WIDTH: f32 = 136.0;
/// The width of a column that is not granted, in points.
const WITHHELD: f32 = 96.0;
/// How far an arrow to the side scrolls, in points.
const STEP: f32 = 96.0;

/// A column: its head, and what is needed to know its width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridColumn {
    /// The words of the head.
    pub title: String,
    /// Numbers and amounts stand at the right.
    pub align: Align,
    /// The longest text of the column; the width follows from it.
    pub widest: String,
    /// False for a column whose field is not granted.
    pub granted: bool,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// Its form.
    pub look: CellLook,
    /// Its value, or the words of its state.
    pub text: String,
    /// What is to be noted about the value.
    pub mark: Option<Mark>,
}

/// What is to be noted about a value, in words that stand after it; the form says it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was taken back: it is struck through.
    Struck(String),
    /// It cannot be right: a warning sign stands before the words.
    Warning(String),
}

impl Mark {
    /// The words.
    pub fn words(&self) -> &str {
        match self {
            Self::Struck(words) | Self::Warning(words) => words,
        }
    }

    /// The words with their sign, as they are drawn after the value.
    pub fn drawn(&self) -> String {
        match self {
            Self::Struck(words) => words.clone(),
            Self::Warning(words) => format!("⚠ {words}"),
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// One cell per column.
    pub cells: Vec<GridCell>,
    /// The whole row in words, for a screen reader.
    pub name: String,
}

/// A row at the end, hatched or with a broken edge, which says what is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridNote {
    /// The form.
    pub look: CellLook,
    /// The words.
    pub text: String,
}

/// What the grid remembers between frames.
#[derive(Debug, Default)]
pub struct GridState {
    show_row: Option<usize>,
}

impl GridState {
    /// Brings this row into sight when the grid is drawn next.
    pub fn show_row(&mut self, row: usize) {
        self.show_row = Some(row);
    }
}

/// The grid, for one frame.
#[derive(Debug)]
pub struct Grid<'a> {
    name: &'a str,
    columns: &'a [GridColumn],
    rows: &'a [GridRow],
    notes: &'a [GridNote],
    selected: Option<usize>,
}

/// The row that a key leads to. `page` is how many rows are in sight, `count` how many there are.
pub fn step(key: Key, from: Option<usize>, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let page = page.max(1);
    let Some(from) = from else {
        return matches!(
            key,
            Key::ArrowDown | Key::Home | Key::PageDown | Key::ArrowUp | Key::End | Key::PageUp
        )
        .then_some(if matches!(key, Key::End | Key::ArrowUp) {
            last
        } else {
            0
        });
    };
    let to = match key {
        Key::ArrowDown => from + 1,
        Key::ArrowUp => from.saturating_sub(1),
        Key::PageDown => from + page,
        Key::PageUp => from.saturating_sub(page),
        Key::Home => 0,
        Key::End => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// The keys that move the selection.
pub const KEYS: [Key; 6] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
];

/// The columns that are in sight between these two distances from the left edge of the rows.
fn visible_columns(widths: &[f32], from: f32, to: f32) -> Range<usize> {
    let mut right = 0.0;
    let (mut first, mut end) = (widths.len(), 0);
    for (n, width) in widths.iter().enumerate() {
        let left = right;
        right += width;
        if right > from && left < to {
            first = first.min(n);
            end = n + 1;
        }
    }
    first.min(end)..end
}

impl<'a> Grid<'a> {
    /// A grid with this accessible name.
    pub fn new(name: &'a str, columns: &'a [GridColumn], rows: &'a [GridRow], notes: &'a [GridNote]) -> Self {
        Self {
            name,
            columns,
            rows,
            notes,
            selected: None,
        }
    }

    /// The row, or the note after the rows, that is selected.
    #[must_use]
    pub fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row;
        self
    }

    /// Draws it into all of the space that is left and gives the row that the user went to, if they did.
    pub fn ui(self, ui: &mut Ui, tokens: &Tokens, state: &mut GridState) -> Option<usize> {
        let id = ui.scope_id().with("grid");
        let outer = ui.available_rect_before_wrap();
        let response = ui.interact(outer, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, self.name));
        let count = self.rows.len() + self.notes.len();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_count(count);
            node.set_column_count(self.columns.len());
        });
        ui.painter().rect_filled(outer, 0, tokens.panel);

        let page = (((outer.height() - HEAD) / ROW).floor() as usize).saturating_sub(1);
        let mut moved = None;
        let mut aside = 0.0;
        if response.has_focus() {
            (moved, aside) = self.keys(ui, id, page, count);
            if let Some(row) = moved {
                state.show_row(row);
            }
        }

        let widths = self.widths(ui);
        let body = outer.with_min_y(outer.top() + HEAD);
        let builder = UiBuilder::new().max_rect(body).accessibility_parent(id).id_salt("rows");
        let mut shift = 0.0;
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let area = ScrollArea::both().auto_shrink(false).id_salt("scroll");
            let output = area.show_rows(ui, ROW, count, |ui, range| {
                if aside != 0.0 {
                    ui.scroll_with_delta(vec2(aside, 0.0));
                }
                let clicked = self.rows_ui(ui, tokens, &widths, range, id, state.show_row.take());
                if let Some(row) = clicked {
                    ui.memory_mut(|memory| memory.request_focus(id));
                    moved = Some(row);
                }
            });
            shift = output.state.clamped_offset().x;
        });
        self.head_ui(ui, tokens, outer.with_max_y(body.top()), &widths, shift);
        if response.has_focus() {
            let ring = Stroke::new(FOCUS_RING, tokens.focus);
            ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
        }
        moved
    }

    fn keys(&self, ui: &Ui, id: Id, page: usize, count: usize) -> (Option<usize>, f32) {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        ui.input_mut(|input| {
            let mut at = self.selected;
            let mut moved = None;
            for key in KEYS {
                for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                    moved = step(key, at, page, count).or(moved);
                    at = moved.or(at);
                }
            }
            let right = input.count_and_consume_key(Modifiers::NONE, Key::ArrowRight) as f32;
            let left = input.count_and_consume_key(Modifiers::NONE, Key::ArrowLeft) as f32;
            (moved, (left - right) * STEP)
        })
    }

    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let (head, body) = (font(ui, fonts::caption_strong()), font(ui, fonts::body()));
        let measure = |text: &str, font: &FontId| {
            line(ui.painter(), text, font.clone(), Color32::PLACEHOLDER, f32::INFINITY)
                .size()
                .x
        };
        self.columns
            .iter()
            .map(|column| {
                if !column.granted {
                    return WITHHELD;
                }
                // A head goes on two lines; what does not fit there stands whole in the list of fields.
                let values = measure(&column.widest, &body);
                let title = measure(&column.title, &head);
                let word = column
                    .title
                    .split_whitespace()
                    .map(|word| measure(word, &head))
                    .fold(0.0, f32::max);
                let half = (title / 2.0 + space::L).min(HEAD_WIDTH).min(title).max(word);
                (values.max(half + space::XS) + 2.0 * space::S)
                    .clamp(WIDTHS.0, WIDTHS.1)
                    .ceil()
            })
            .collect()
    }

    fn head_ui(&self, ui: &Ui, tokens: &Tokens, rect: Rect, widths: &[f32], shift: f32) {
        let painter = ui.painter().with_clip_rect(rect);
        painter.rect_filled(rect, 0, tokens.raised);
        let heavy = font(ui, fonts::caption_strong());
        let mut left = rect.left() - shift;
        for (column, width) in self.columns.iter().zip(widths) {
            let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
            let inside = cell.shrink2(vec2(space::S, 0.0));
            let colour = if column.granted { tokens.text } else { tokens.text_quiet };
            paint_head(&painter, inside, &column.title, heavy.clone(), colour, column.align);
            left += width;
        }
        painter.hline(
            rect.x_range(),
            rect.bottom() - LINE / 2.0,
            Stroke::new(LINE, tokens.border),
        );
    }

    /// Draws the rows in sight and gives the one that was clicked.
    fn rows_ui(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        widths: &[f32],
        range: Range<usize>,
        grid: Id,
        show: Option<usize>,
    ) -> Option<usize> {
        let all: f32 = widths.iter().sum();
        let width = all.max(ui.clip_rect().width());
        let top = ui.max_rect().top() - range.start as f32 * ROW;
        let left = ui.max_rect().left();
        if let Some(row) = show {
            let y = top + row as f32 * ROW;
            ui.scroll_to_rect(
                Rect::from_min_max(pos2(ui.clip_rect().left(), y), pos2(ui.clip_rect().left(), y + ROW)),
                None,
            );
        }
        let seen = visible_columns(widths, ui.clip_rect().left() - left, ui.clip_rect().right() - left);
        let count = self.rows.len() + self.notes.len();
        let mut clicked = None;
        for row in range {
            let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::CLICK);
            let is_selected = self.selected == Some(row);
            let name = match self.rows.get(row) {
                Some(found) => &found.name,
                None => &self.notes[row - self.rows.len()].text,
            };
            response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_position_in_set(row);
                node.set_size_of_set(count);
                node.set_row_index(row);
                node.set_selected(is_selected);
            });
            if is_selected {
                let row_node = response.id.accesskit_id();
                ui.ctx()
                    .accesskit_node_builder(grid, |node| node.set_active_descendant(row_node));
            }
            if response.clicked() {
                clicked = Some(row);
            }
            let painter = ui.painter();
            let back = match (is_selected, response.hovered()) {
                (true, _) => tokens.selected,
                (false, true) => tokens.raised,
                (false, false) => tokens.panel,
            };
            painter.rect_filled(rect, 0, back);
            match self.rows.get(row) {
                Some(found) => paint_row(ui, tokens, self.columns, found, widths, seen.clone(), rect),
                None => paint_note(ui, painter, tokens, &self.notes[row - self.rows.len()], rect, back),
            }
            painter.hline(
                rect.x_range(),
                rect.bottom() - LINE / 2.0,
                Stroke::new(LINE, tokens.rule),
            );
            if is_selected {
                let bar = rect.with_max_x(rect.left() + 3.0);
                painter.rect_filled(bar, 0, tokens.accent);
            }
        }
        clicked
    }
}

/// Draws a head on at most two lines, standing on the lower edge.
fn paint_head(painter: &Painter, rect: Rect, title: &str, font: FontId, colour: Color32, align: Align) {
    let mut job = LayoutJob::single_section(title.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping {
        max_width: rect.width(),
        max_rows: 2,
        ..TextWrapping::default()
    };
    job.halign = align;
    let galley = painter.layout_job(job);
    let x = if align == Align::Max { rect.right() } else { rect.left() };
    painter.galley(pos2(x, rect.bottom() - space::XS - galley.size().y), galley, colour);
}

fn paint_row(
    ui: &Ui,
    tokens: &Tokens,
    columns: &[GridColumn],
    row: &GridRow,
    widths: &[f32],
    seen: Range<usize>,
    rect: Rect,
) {
    let painter = ui.painter();
    let mut left = rect.left() + widths[..seen.start].iter().sum::<f32>();
    for n in seen {
        let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(left + widths[n], rect.bottom()));
        left += widths[n];
        let Some(GridCell { look, text, mark }) = row.cells.get(n) else {
            continue;
        };
        if *look == CellLook::NotGranted {
            paint_sample(painter, tokens, cell.shrink2(vec2(space::S, space::XS)), *look);
            continue;
        }
        let inside = cell.shrink2(vec2(space::S, 0.0));
        match mark {
            Some(mark) => paint_marked(ui, painter, tokens, inside, text, mark),
            None => paint_cell(ui, painter, tokens, inside, *look, text, columns[n].align),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_selection_and_stop_at_the_ends() {
        assert_eq!(step(Key::ArrowDown, Some(3), 10, 31), Some(4));
        assert_eq!(step(Key::ArrowUp, Some(0), 10, 31), Some(0));
        assert_eq!(step(Key::PageDown, Some(25), 10, 31), Some(30));
        assert_eq!(step(Key::PageUp, Some(25), 10, 31), Some(15));
        assert_eq!(
            (step(Key::Home, Some(5), 10, 31), step(Key::End, Some(5), 10, 31)),
            (Some(0), Some(30))
        );
        assert_eq!(step(Key::Enter, Some(5), 10, 31), None);
        // A page of which no row fits still moves on.
        assert_eq!(step(Key::PageDown, Some(5), 0, 31), Some(6));
    }

    #[test]
    fn without_a_selection_the_first_key_selects_an_end_and_an_empty_grid_has_none() {
        assert_eq!(
            (step(Key::ArrowDown, None, 10, 3), step(Key::End, None, 10, 3)),
            (Some(0), Some(2))
        );
        assert_eq!(step(Key::Enter, None, 10, 3), None);
        assert_eq!(step(Key::ArrowDown, None, 10, 0), None);
    }

    #[test]
    fn only_the_columns_in_sight_are_drawn() {
        let widths = [100.0, 50.0, 200.0, 80.0];
        assert_eq!(visible_columns(&widths, 0.0, 1000.0), 0..4);
        assert_eq!(visible_columns(&widths, 0.0, 100.0), 0..1);
        assert_eq!(visible_columns(&widths, 120.0, 340.0), 1..3);
        assert_eq!(visible_columns(&widths, 150.0, 151.0), 2..3);
        assert!(visible_columns(&widths, 500.0, 900.0).is_empty());
        assert!(visible_columns(&[], 0.0, 100.0).is_empty());
    }
}
