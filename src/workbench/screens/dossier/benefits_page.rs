//! The page of the benefits, drawn: the months of three years above the table of a source.
//!
//! Painted here and not by a plotting library: each month must be a node that a screen reader can read, what may not be seen
//! or was not given must be hatched or broken in the same forms as everywhere else, and nothing of it may be copied or saved.
//! The chart as a whole takes the focus; the chosen month is its active descendant. Called by the dossier screen.

use domain::amount::{Cents, Hundredths};
use domain::catalogue::SourceId;
use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Id, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::benefits::{BenefitMonths, Lane, Measure, MonthCell, axis_end};
use super::chrome::{card_ui, heading_ui};
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, ROW, space};
use crate::widgets::button::{Segment, segments_ui};
use crate::widgets::cell::{CellLook, font, line, paint_cell, paint_line, paint_sample};
use crate::widgets::text::{announce, body_ui, caption_ui};

/// The width of the words before a lane, and of the labels of its axis, in points.
const TITLE: f32 = 176.0;
/// See [`TITLE`].
const AXIS: f32 = 84.0;
/// The height of a lane in points, and of one that has nothing to draw.
const LANE: f32 = 60.0;
/// See [`LANE`].
const FLAT: f32 = 28.0;

/// What the page keeps while a dossier is open.
#[derive(Debug, Default)]
pub(super) struct BenefitsPage {
    measure: Measure,
    /// The chosen month, by its place.
    month: Option<usize>,
}

impl BenefitsPage {
    /// Draws the chart. Of a month, the row of the source that is `shown` is selected, or else of the first that has one.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, shown: Option<&SourceId>, benefits: &BenefitMonths) {
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                heading_ui(ui, cx.tokens, &cx.text("benefits-title"), fonts::section(), 2);
                self.measures_ui(ui, cx);
                caption_ui(ui, cx.tokens, &cx.text("benefits-legend"));
            });
            let chosen = self.chart_ui(ui, cx, benefits);
            if let Some(month) = chosen {
                self.month = Some(month);
                let (first, others): (Vec<_>, Vec<_>) =
                    benefits.lanes.iter().partition(|lane| Some(&lane.source) == shown);
                let lanes = first.into_iter().chain(others);
                let mut cells = lanes.filter_map(|lane| lane.cells.get(month));
                if let Some((block, row)) = cells.find_map(|cell| cell.row.clone()) {
                    cx.send(Command::SelectRow { block, row });
                }
            }
            let said = self.month.and_then(|month| benefits.spoken.get(month));
            let words = said.cloned().unwrap_or_else(|| cx.text("benefits-choose"));
            let response = body_ui(ui, cx.tokens, &words);
            announce(ui, &response);
        });
    }

    fn measures_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (amount, days) = (cx.text("benefits-amount"), cx.text("benefits-by-days"));
        let segments = [
            Segment {
                value: Measure::Amount,
                label: &amount,
                name: amount.clone(),
            },
            Segment {
                value: Measure::Days,
                label: &days,
                name: days.clone(),
            },
        ];
        let name = cx.text("benefits-measure");
        if let Some(measure) = segments_ui(ui, cx.tokens, &name, self.measure, &segments) {
            self.measure = measure;
        }
    }

    /// Draws the months and gives the one that was gone to.
    fn chart_ui(&self, ui: &mut Ui, cx: &Cx<'_>, benefits: &BenefitMonths) -> Option<usize> {
        let tokens = cx.tokens;
        let heights: Vec<f32> = benefits.lanes.iter().map(|lane| self.height(lane)).collect();
        let height = ROW + heights.iter().sum::<f32>();
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let id = ui.scope_id().with("months");
        let list = ui.interact(rect, id, Sense::focusable_noninteractive());
        let name = cx.text("benefits-title");
        list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
        let count = benefits.months.len();
        let mut gone_to = None;
        if list.has_focus() {
            gone_to = keys(ui, id, self.month, count);
        }
        let area = rect.with_min_x(rect.left() + TITLE + AXIS);
        let column = |n: usize| area.left() + area.width() * n as f32 / count.max(1) as f32;
        let painter = ui.painter().with_clip_rect(rect.expand(FOCUS_RING));
        ui.scope_builder(UiBuilder::new().accessibility_parent(id), |ui| {
            for (n, spoken) in benefits.spoken.iter().enumerate() {
                let place = Rect::from_min_max(pos2(column(n), area.top()), pos2(column(n + 1), area.bottom()));
                let response = ui.interact(place, id.with(n), Sense::CLICK);
                let is_chosen = self.month == Some(n);
                response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, spoken));
                let node = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_position_in_set(n);
                    node.set_size_of_set(count);
                });
                if is_chosen {
                    ui.ctx()
                        .accesskit_node_builder(id, |list| list.set_active_descendant(node));
                    painter.rect_filled(place, 0, tokens.selected);
                } else if response.hovered() {
                    painter.rect_filled(place, 0, tokens.raised);
                }
                if response.clicked() {
                    ui.memory_mut(|memory| memory.request_focus(id));
                    gone_to = Some(n);
                }
            }
        });
        head(ui, cx, benefits, area, &column);
        let mut top = area.top() + ROW;
        for (lane, height) in benefits.lanes.iter().zip(&heights) {
            let row = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + height));
            self.lane_ui(ui, cx, lane, row, &column);
            top += height;
        }
        if let Some(month) = self.month {
            // The choice is a frame too, not a colour alone.
            let place = Rect::from_min_max(pos2(column(month), area.top()), pos2(column(month + 1), area.bottom()));
            painter.rect_stroke(place, 0, Stroke::new(LINE, tokens.accent), StrokeKind::Inside);
        }
        if list.has_focus() {
            let ring = Stroke::new(FOCUS_RING, tokens.focus);
            painter.rect_stroke(rect.expand(FOCUS_RING), 0, ring, StrokeKind::Inside);
        }
        gone_to
    }

    fn height(&self, lane: &Lane) -> f32 {
        if lane.why_nothing(self.measure).is_some() {
            FLAT
        } else {
            LANE
        }
    }

    fn lane_ui(&self, ui: &Ui, cx: &Cx<'_>, lane: &Lane, row: Rect, column: &dyn Fn(usize) -> f32) {
        let tokens = cx.tokens;
        let painter = ui.painter().with_clip_rect(row);
        let hue = tokens.source(&lane.source);
        painter.hline(row.x_range(), row.top(), Stroke::new(LINE, tokens.rule));
        let mark = Rect::from_min_max(
            pos2(row.left(), row.top() + space::XS),
            pos2(row.left() + space::XS, row.bottom() - space::XS),
        );
        painter.rect_filled(mark, 0, hue);
        let (body, caption) = (font(ui, fonts::body()), font(ui, fonts::caption()));
        let words = Rect::from_min_size(
            pos2(row.left() + space::M, row.top() + 2.0),
            vec2(TITLE - space::L, ROW),
        );
        paint_line(&painter, words, &lane.title, body, tokens.text, Align::Min);
        let area = row.with_min_x(column(0));
        if let Some((look, why)) = lane.why_nothing(self.measure) {
            let place = area.shrink2(vec2(space::S, 2.0));
            painter.rect_filled(area.shrink(LINE), 0, tokens.panel);
            paint_cell(ui, &painter, tokens, place, *look, why, Align::Min);
            return;
        }
        let under = words.translate(vec2(0.0, ROW - space::XS));
        let about = match (&lane.incomplete, self.measure) {
            (Some(part), _) => part.as_str(),
            (None, Measure::Amount) => lane.unit.as_str(),
            (None, Measure::Days) => "",
        };
        paint_line(&painter, under, about, caption.clone(), tokens.text_quiet, Align::Min);

        let (most, least) = lane.reach(self.measure);
        let (top, bottom) = (axis_end(most.max(1)), if least < 0 { axis_end(-least) } else { 0 });
        let inside = area.shrink2(vec2(0.0, space::S));
        let y = |value: i64| {
            let share = (value + bottom) as f32 / (top + bottom) as f32;
            inside.bottom() - share * inside.height()
        };
        let label = |value: i64| match self.measure {
            Measure::Amount => cx.words.cents(Cents(value)),
            Measure::Days => cx.words.hundredths(Hundredths(value)),
        };
        for value in [top, 0, -bottom] {
            let place = Rect::from_center_size(pos2(column(0) - AXIS / 2.0 - space::S, y(value)), vec2(AXIS, space::L));
            if value != 0 || bottom == 0 {
                paint_line(
                    &painter,
                    place,
                    &label(value),
                    caption.clone(),
                    tokens.text_quiet,
                    Align::Max,
                );
            }
            let colour = if value == 0 { tokens.border } else { tokens.rule };
            painter.hline(area.x_range(), y(value), Stroke::new(LINE, colour));
            if bottom == 0 && value == 0 {
                break;
            }
        }
        let mut begun = 0;
        for (n, cell) in lane.cells.iter().enumerate() {
            let place = Rect::from_min_max(pos2(column(n), inside.top()), pos2(column(n + 1), inside.bottom()));
            if cell.look == CellLook::Value {
                bars(ui, cx, cell, self.measure, place, hue, &y);
            }
            // Neighbours in the same state are one surface, with its words where they fit.
            let next = lane.cells.get(n + 1);
            if next.is_some_and(|next| next.look == cell.look && next.words == cell.words) {
                continue;
            }
            if !matches!(cell.look, CellLook::Value | CellLook::Absent) {
                stretch(ui, cx, cell, place.with_min_x(column(begun)));
            }
            begun = n + 1;
        }
    }
}

/// Months of which nothing is known or may be seen.
fn stretch(ui: &Ui, cx: &Cx<'_>, cell: &MonthCell, place: Rect) {
    let painter = ui.painter();
    paint_sample(painter, cx.tokens, place.shrink2(vec2(LINE, 0.0)), cell.look);
    let words = line(
        painter,
        &cell.words,
        font(ui, fonts::caption()),
        cx.tokens.text,
        f32::INFINITY,
    );
    let back = Rect::from_center_size(place.center(), words.size() + vec2(2.0 * space::XS, space::XS));
    if back.width() < place.width() {
        painter.rect_filled(back, 0, cx.tokens.panel);
        painter.galley(back.center() - words.size() / 2.0, words, cx.tokens.text);
    }
}

/// The bars of a month: filled upwards for what was paid, an edge downwards for what was claimed back.
fn bars(
    ui: &Ui,
    cx: &Cx<'_>,
    cell: &MonthCell,
    measure: Measure,
    place: Rect,
    hue: egui::Color32,
    y: &dyn Fn(i64) -> f32,
) {
    let inset = (place.width() * 0.16).max(LINE);
    let bar = |from: i64, to: i64| {
        let (low, high) = (y(from.min(to)), y(from.max(to)));
        Rect::from_min_max(pos2(place.left() + inset, high), pos2(place.right() - inset, low))
    };
    let [up, down] = cell.values(measure);
    if up > 0 {
        ui.painter().rect_filled(bar(0, up), 0, hue);
    }
    if down < 0 {
        let rect = bar(0, down);
        ui.painter().rect_filled(rect, 0, cx.tokens.panel);
        let edge = Stroke::new(FOCUS_RING, hue);
        ui.painter().rect_stroke(rect, 0, edge, StrokeKind::Inside);
    }
    if up == 0 && down == 0 {
        // A row that says nothing of this measure, or zero, is there all the same.
        let at = pos2(place.center().x, y(0));
        ui.painter().circle_filled(at, FOCUS_RING, hue);
    }
}

/// The years and the numbers of the months, with a line where a year begins.
fn head(ui: &Ui, cx: &Cx<'_>, benefits: &BenefitMonths, area: Rect, column: &dyn Fn(usize) -> f32) {
    use chrono::Datelike as _;
    let tokens = cx.tokens;
    let caption = font(ui, fonts::caption());
    for (n, month) in benefits.months.iter().enumerate() {
        let place = Rect::from_min_max(pos2(column(n), area.top()), pos2(column(n + 1), area.top() + ROW));
        if month.month() == 1 {
            let line = Stroke::new(LINE, tokens.border);
            ui.painter().vline(place.left(), area.y_range(), line);
        }
        // A year takes the room of two months.
        let (text, room, colour) = match month.month() {
            1 => (
                month.year().to_string(),
                place.with_max_x(column((n + 2).min(benefits.months.len()))),
                tokens.text,
            ),
            2 => continue,
            number => (number.to_string(), place, tokens.text_quiet),
        };
        let room = if month.month() == 1 {
            room.with_min_x(room.left() + space::XS)
        } else {
            room
        };
        let align = if month.month() == 1 { Align::Min } else { Align::Center };
        paint_line(ui.painter(), room, &text, caption.clone(), colour, align);
    }
}

/// The month that the keys lead to; none when none was pressed.
fn keys(ui: &Ui, id: Id, at: Option<usize>, count: usize) -> Option<usize> {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut at = at;
        let mut gone_to = None;
        for key in [Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End] {
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                gone_to = step(key, at, count);
                at = gone_to.or(at);
            }
        }
        gone_to
    })
}

/// Where a key leads; before the first choice, to the newest month.
fn step(key: Key, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = match (key, at) {
        (Key::Home, _) => 0,
        (Key::End, _) | (_, None) => last,
        (Key::ArrowLeft, Some(at)) => at.saturating_sub(1),
        (_, Some(at)) => (at + 1).min(last),
    };
    Some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_walk_through_the_months_and_stop_at_the_ends() {
        assert_eq!(step(Key::ArrowLeft, None, 36), Some(35), "the newest month comes first");
        assert_eq!(step(Key::ArrowLeft, Some(35), 36), Some(34));
        assert_eq!(step(Key::ArrowRight, Some(35), 36), Some(35));
        assert_eq!(step(Key::ArrowLeft, Some(0), 36), Some(0));
        assert_eq!(
            (step(Key::Home, Some(9), 36), step(Key::End, Some(9), 36)),
            (Some(0), Some(35))
        );
        assert_eq!(step(Key::End, None, 0), None);
    }
}
