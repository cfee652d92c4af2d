//! The heads of a grid: always in sight, pressed to sort, drawn to order, drawn at their edge to size. Called by the grid.

use egui::accesskit::{Role, SortDirection};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, CursorIcon, FontId, Id, Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::state::GridState;
use super::widths::{SIGN, dropped};
use super::{ColumnLayout, Direction, Plan};
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, space};
use crate::widgets::cell::font;

/// The width of the strip at the edge of a head that is drawn to size it, in points.
const EDGE: f32 = 8.0;
/// The height of the line that parts two heads, in points.
const TICK: f32 = 16.0;

impl Plan<'_> {
    /// Draws the heads over the rows.
    pub(super) fn head_ui(&self, ui: &mut Ui, state: &mut GridState, layout: &mut ColumnLayout, rect: Rect) {
        let head = state.head.as_ref().and_then(|id| self.place_of(id));
        if let Some(place) = head {
            self.reveal(state, place, rect.width());
        }
        let builder = UiBuilder::new()
            .max_rect(rect)
            .accessibility_parent(self.id)
            .id_salt("heads");
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.painter().rect_filled(rect, 0, self.tokens.raised);
            let pixel = 1.0 / ui.pixels_per_point();
            let start = rect.left() - (state.aside.at() as f32 / pixel).round() * pixel;
            let mut left = start;
            let mut cells = Vec::with_capacity(self.widths.len());
            for width in &self.widths {
                cells.push(Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height())));
                left += width;
            }
            for (place, cell) in cells.iter().enumerate() {
                if cell.intersects(rect) {
                    self.cell_ui(ui, state, layout, place, *cell, start, head == Some(place));
                }
            }
            for (place, cell) in cells.iter().enumerate() {
                if cell.intersects(rect.expand(EDGE)) {
                    self.edge_ui(ui, layout, place, *cell);
                }
            }
            let line = Stroke::new(LINE, self.tokens.border);
            ui.painter().hline(rect.x_range(), rect.bottom() - LINE / 2.0, line);
        });
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        (0..self.shown.len()).find(|&place| self.column(place).id == id)
    }

    /// Brings the head with the keyboard into sight.
    fn reveal(&self, state: &mut GridState, place: usize, width: f32) {
        let left: f32 = self.widths[..place].iter().sum();
        let right = left + self.widths[place];
        let at = state.aside.at() as f32;
        let to = if left < at {
            left
        } else {
            at.max(right - width).min(left.max(at))
        };
        let all = self.widths.iter().sum::<f32>().ceil() as usize;
        state.aside = state.aside.moved(f64::from(to - at), f64::from(width), all);
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a head is all of this: its column, its place, what it changes"
    )]
    fn cell_ui(
        &self,
        ui: &Ui,
        state: &mut GridState,
        layout: &mut ColumnLayout,
        place: usize,
        cell: Rect,
        start: f32,
        has_keyboard: bool,
    ) {
        let (tokens, words) = (self.tokens, self.grid.words);
        let column = self.column(place);
        let response = ui.interact(cell, self.head_id(place), Sense::CLICK | Sense::DRAG);
        let sorted = state
            .sort
            .as_ref()
            .filter(|(id, _)| *id == column.id)
            .map(|(_, direction)| *direction);
        let name = if column.granted {
            column.title.clone()
        } else {
            format!("{}, {}", column.title, words.text("field-not-granted"))
        };
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_column_index(place);
            node.set_position_in_set(place);
            node.set_size_of_set(self.shown.len());
            if let Some(direction) = sorted {
                let (direction, key) = match direction {
                    Direction::Ascending => (SortDirection::Ascending, "grid-ascending"),
                    Direction::Descending => (SortDirection::Descending, "grid-descending"),
                };
                node.set_sort_direction(direction);
                node.set_description(words.text(key));
            }
        });
        if has_keyboard {
            let node_id = response.id.accesskit_id();
            ui.ctx()
                .accesskit_node_builder(self.id, |node| node.set_active_descendant(node_id));
        }
        if response.clicked() && column.granted {
            state.sort_by(&column.id);
        }
        let painter = ui.painter();
        if response.hovered() || response.dragged() {
            painter.rect_filled(cell, 0, tokens.selected);
        }
        let mut inside = cell.shrink2(vec2(space::S, 0.0));
        if let Some(direction) = sorted {
            // On the side that the title leaves free.
            let sign = if column.align == Align::Max {
                inside.left()
            } else {
                inside.right() - SIGN + space::XS
            };
            if column.align == Align::Max {
                inside.min.x += SIGN;
            } else {
                inside.max.x -= SIGN;
            }
            paint_direction(
                painter,
                Rect::from_min_size(pos2(sign, cell.bottom() - 14.0), vec2(8.0, 6.0)),
                direction,
                tokens.accent,
            );
        }
        let colour = if column.granted { tokens.text } else { tokens.text_quiet };
        paint_title(
            painter,
            inside,
            &column.title,
            font(ui, fonts::caption_strong()),
            colour,
            column.align,
        );
        if let Some(pointer) = response
            .interact_pointer_pos()
            .filter(|_| response.dragged() || response.drag_stopped())
        {
            let to = dropped(&self.widths, place, pointer.x - start);
            if response.drag_stopped() {
                layout.place(&self.ids(), &column.id, to);
            } else if to != place {
                let before: f32 = self.widths[..if to > place { to + 1 } else { to }].iter().sum();
                let mark = Stroke::new(FOCUS_RING, tokens.accent);
                painter.vline(start + before, cell.y_range(), mark);
            }
        }
        if has_keyboard {
            let ring = Stroke::new(FOCUS_RING, tokens.focus);
            painter.rect_stroke(cell.intersect(ui.clip_rect()), 0, ring, StrokeKind::Inside);
        }
    }

    /// The edge of a head: drawn it sizes the column, pressed twice it takes its own width again.
    fn edge_ui(&self, ui: &Ui, layout: &mut ColumnLayout, place: usize, cell: Rect) {
        let column = self.column(place);
        let strip = Rect::from_center_size(cell.right_center(), vec2(EDGE, cell.height()));
        let response = ui.interact(strip, self.head_id(place).with("edge"), Sense::CLICK | Sense::DRAG);
        let is_held = response.hovered() || response.dragged();
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            layout.size(&column.id, pointer.x - cell.left());
        }
        if response.double_clicked() {
            layout.widths.remove(&column.id);
        }
        let (line, height) = if is_held {
            (Stroke::new(FOCUS_RING, self.tokens.accent), cell.y_range())
        } else {
            let bottom = cell.bottom() - space::S;
            (
                Stroke::new(LINE, self.tokens.border),
                egui::Rangef::new(bottom - TICK, bottom),
            )
        };
        ui.painter().vline(cell.right() - LINE / 2.0, height, line);
        if is_held {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
    }

    fn head_id(&self, place: usize) -> Id {
        self.id.with(("head", &self.column(place).id))
    }
}

/// Draws a title on at most two lines, standing on the lower edge.
fn paint_title(painter: &Painter, rect: Rect, title: &str, font: FontId, colour: Color32, align: Align) {
    let mut job = LayoutJob::single_section(title.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping {
        max_width: rect.width().max(0.0),
        max_rows: 2,
        ..TextWrapping::default()
    };
    job.halign = align;
    let galley = painter.layout_job(job);
    let x = if align == Align::Max { rect.right() } else { rect.left() };
    painter.galley(pos2(x, rect.bottom() - space::XS - galley.size().y), galley, colour);
}

/// Draws the sign of a direction: a triangle that points up or down.
fn paint_direction(painter: &Painter, rect: Rect, direction: Direction, colour: Color32) {
    let points = match direction {
        Direction::Ascending => vec![rect.left_bottom(), rect.center_top(), rect.right_bottom()],
        Direction::Descending => vec![rect.left_top(), rect.right_top(), rect.center_bottom()],
    };
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}
