//! The page of employment, drawn: Dimona on the left and the `DmfA` on the right of the same quarters, employer by employer,
//! and behind a switch the rows of Dimona.
//!
//! The list takes the focus as one; the line that one is at is its active descendant. Called by the dossier screen.

use std::sync::Arc;

use domain::catalogue::Source;
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, EventFilter, Galley, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::chrome::{card_ui, heading_ui, notice_ui, state_ui};
use super::employment::{EmployerView, EmploymentView, HeadView, LineMark, LineView, SlotView, Verdict};
use super::reading::Reading;
use super::source_page::SourcePage;
use super::views::Views;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, RADIUS, ROW, space};
use crate::widgets::button::{Segment, segments_ui};
use crate::widgets::cell::{CellLook, font, line as one_line, paint_cell, paint_line};
use crate::widgets::grid::{KEYS, step};
use crate::widgets::text::{body_ui, caption_ui};

/// The width kept for the quarters, in points.
const AXIS: f32 = 56.0;
/// The width of a bar and of the gap after it, in points.
const LANE: f32 = 8.0;
/// Below this width the two sources stand below each other, in points.
const SIDE_BY_SIDE: f32 = 560.0;
/// How many lines a page of the keyboard is.
const PAGE: usize = 12;

/// The page: which of its two views, and the line that one is at.
#[derive(Debug, Default)]
pub(super) struct EmploymentPage {
    shows_rows: bool,
    at: Option<usize>,
    /// Set when the line was gone to by a key, so that it is brought into sight.
    is_new: bool,
}

/// The columns of a quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Columns {
    /// Where the words about Dimona stand.
    left: (f32, f32),
    /// Where those about the `DmfA` stand.
    right: (f32, f32),
    /// Whether they stand below those about Dimona.
    is_stacked: bool,
}

/// The columns of a list of this width: each as its left edge and its width.
fn columns(width: f32, lanes: usize) -> Columns {
    let bars = lanes as f32 * LANE + space::XS;
    let from = AXIS + bars;
    let rest = (width - from).max(0.0);
    if width < SIDE_BY_SIDE {
        return Columns {
            left: (from, rest),
            right: (from, rest),
            is_stacked: true,
        };
    }
    let half = ((width - AXIS) * 0.44).floor();
    Columns {
        left: (from, (half - bars - space::M).max(0.0)),
        right: (AXIS + half, width - AXIS - half),
        is_stacked: false,
    }
}

/// The line beside this one, in the other column of its quarter.
fn across(view: &EmploymentView, at: usize, key: Key) -> Option<usize> {
    let slots = view.employers.iter().flat_map(|employer| &employer.slots);
    let slot = slots.into_iter().find(|slot| {
        let mut all = slot.left.iter().chain(&slot.right);
        all.any(|line| *line == at)
    })?;
    let (from, to) = match key {
        Key::ArrowRight => (&slot.left, &slot.right),
        _ => (&slot.right, &slot.left),
    };
    let place = from.iter().position(|line| *line == at)?;
    to.get(place).or(to.last()).copied()
}

impl EmploymentPage {
    /// Shows the rows of Dimona.
    pub(super) fn show_rows(&mut self) {
        self.shows_rows = true;
    }

    /// Draws the page; `rows` is the page of the rows of Dimona.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: &Reading<'_>,
        views: &mut Views,
        (source, rows): (&Source, &mut SourcePage),
    ) {
        let (by_employer, in_rows) = (
            cx.text("employment-by-employer"),
            cx.words.names(&source.name).to_owned(),
        );
        let segments = [
            Segment {
                value: false,
                label: &by_employer,
                name: by_employer.clone(),
            },
            Segment {
                value: true,
                label: &in_rows,
                name: cx.text("employment-rows"),
            },
        ];
        let choice = cx.text("employment-choice");
        let pressed = ui.horizontal(|ui| segments_ui(ui, cx.tokens, &choice, self.shows_rows, &segments));
        self.shows_rows = pressed.inner.unwrap_or(self.shows_rows);
        if self.shows_rows {
            rows.ui(ui, cx, reading, views, source);
            return;
        }
        let view = views.employment(reading, &cx.knowledge.parameters);
        for head in &view.heads {
            trouble_ui(ui, cx, head);
        }
        self.list_ui(ui, cx, view);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, view: &EmploymentView) {
        let id = ui.scope_id().with("employers");
        let outer = ui.available_rect_before_wrap();
        let response = ui.interact(outer, id, Sense::focusable_noninteractive());
        let name = cx.text("employment-list");
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, &name));
        self.at = self.at.filter(|at| *at < view.lines.len());
        if response.has_focus() {
            self.at = self.at.or((!view.lines.is_empty()).then_some(0));
            self.keys(ui, cx, view, id);
        }
        let builder = UiBuilder::new()
            .max_rect(outer)
            .accessibility_parent(id)
            .id_salt("list");
        let focused = response.has_focus();
        ui.scope_builder(builder, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .id_salt("scroll")
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
                    about_ui(ui, cx, view);
                    for employer in &view.employers {
                        card_ui(ui, cx.tokens, |ui| {
                            self.employer_ui(ui, cx, view, employer, id, focused);
                        });
                    }
                    if let Some(nothing) = &view.nothing {
                        state_ui(ui, cx.tokens, CellLook::Absent, nothing);
                    }
                    for (look, text) in &view.notes {
                        state_ui(ui, cx.tokens, *look, text);
                    }
                });
        });
        if focused {
            let ring = Stroke::new(FOCUS_RING, cx.tokens.focus);
            ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
        }
    }

    fn keys(&mut self, ui: &Ui, cx: &Cx<'_>, view: &EmploymentView, id: Id) {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let before = self.at;
        let opened = ui.input_mut(|input| {
            for key in KEYS {
                for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                    self.at = step(key, self.at, PAGE, view.lines.len()).or(self.at);
                }
            }
            for key in [Key::ArrowLeft, Key::ArrowRight] {
                if input.count_and_consume_key(Modifiers::NONE, key) > 0 {
                    self.at = self.at.map(|at| across(view, at, key).unwrap_or(at));
                }
            }
            input.count_and_consume_key(Modifiers::NONE, Key::Enter) > 0
        });
        self.is_new |= self.at != before;
        if opened {
            open(cx, self.at.and_then(|at| view.lines.get(at)));
        }
    }

    fn employer_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        view: &EmploymentView,
        employer: &EmployerView,
        id: Id,
        focused: bool,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        employer_head_ui(ui, cx, employer);
        ui.add_space(space::XS);
        let columns = columns(ui.available_width(), employer.lanes);
        let mut list = Lines {
            cx,
            view,
            list: id,
            at: self.at,
            is_new: self.is_new,
            focused,
            pressed: None,
        };
        if let Some(meanwhile) = employer.meanwhile {
            list.alone_ui(ui, meanwhile);
        }
        heads_ui(ui, cx, view, columns);
        let mut rects = Vec::new();
        for slot in &employer.slots {
            rects.push(list.slot_ui(ui, slot, columns));
        }
        bars_ui(ui, cx, employer, &rects);
        if list.at.is_some() && !list.is_new {
            self.is_new = false;
        }
        if let Some(pressed) = list.pressed {
            self.at = Some(pressed);
            ui.memory_mut(|memory| memory.request_focus(id));
            open(cx, view.lines.get(pressed));
        }
    }
}

/// Opens the row of a line.
fn open(cx: &Cx<'_>, line: Option<&LineView>) {
    if let Some((block, row)) = line.and_then(|line| line.row.clone()) {
        cx.send(Command::SelectRow { block, row });
    }
}

/// What stands above the list when a source gave nothing or a part.
fn trouble_ui(ui: &mut Ui, cx: &Cx<'_>, head: &HeadView) {
    if let Some((look, sentence, button)) = &head.trouble
        && notice_ui(ui, cx.tokens, *look, sentence, button.as_deref())
    {
        cx.send(Command::RetrySource(head.source.clone()));
    }
}

/// When a declaration is due, what is not compared, and which fields are not granted.
fn about_ui(ui: &mut Ui, cx: &Cx<'_>, view: &EmploymentView) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        caption_ui(ui, cx.tokens, &view.rule);
        for limit in &view.limits {
            body_ui(ui, cx.tokens, limit);
        }
        for head in &view.heads {
            if let Some(withheld) = &head.withheld {
                let words = format!("{}: {withheld}", head.title);
                state_ui(ui, cx.tokens, CellLook::NotGranted, &words);
            }
        }
    });
}

fn employer_head_ui(ui: &mut Ui, cx: &Cx<'_>, employer: &EmployerView) {
    let tokens = cx.tokens;
    let (sign, colour) = match employer.verdict.0 {
        Verdict::Agrees => ("✓", tokens.status.ok),
        Verdict::Differs => ("≠", tokens.status.warn),
        Verdict::Open => ("–", tokens.text_quiet),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        heading_ui(ui, tokens, &employer.title, fonts::section(), 2);
        if !employer.role.is_empty() {
            let sign = if employer.is_asked { "▸ " } else { "" };
            body_ui(ui, tokens, &format!("{sign}{}", employer.role));
        }
        let words = format!("{sign} {}", employer.verdict.1);
        let text = egui::RichText::new(words).text_style(fonts::strong()).color(colour);
        ui.add(egui::Label::new(text).selectable(false));
    });
}

/// The names of the two sources above their columns.
fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, view: &EmploymentView, columns: Columns) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let places = [columns.left.0, columns.right.0];
    for (n, (head, from)) in view.heads.iter().zip(places).enumerate() {
        // Below each other they share the place: the second follows the first.
        let from = from
            + if n > 0 && columns.is_stacked {
                columns.left.1 / 2.0
            } else {
                0.0
            };
        let left = rect.left() + from + space::S;
        let bar = Rect::from_center_size(pos2(left + 2.0, rect.center().y), vec2(space::XS, space::M));
        ui.painter().rect_filled(bar, 0, tokens.source(&head.source));
        let place = rect.with_min_x(bar.right() + space::S);
        let style = font(ui, fonts::caption_strong());
        paint_line(ui.painter(), place, &head.title, style, tokens.text_quiet, Align::Min);
    }
}

/// The relations as bars between the quarters and the words; one that was taken back has its edge only.
fn bars_ui(ui: &Ui, cx: &Cx<'_>, employer: &EmployerView, rects: &[Rect]) {
    let hue = cx.tokens.source(&dimona());
    for bar in &employer.bars {
        let (Some(top), Some(bottom)) = (rects.get(bar.top), rects.get(bar.bottom)) else {
            continue;
        };
        let left = top.left() + AXIS + bar.lane as f32 * LANE;
        let rect = Rect::from_min_max(
            pos2(left, top.top() + space::XS),
            pos2(left + LANE - space::XS, bottom.bottom() - space::XS),
        );
        if bar.is_hollow {
            ui.painter()
                .rect_stroke(rect, 0, Stroke::new(LINE, cx.tokens.border), StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(rect, 0, hue);
        }
    }
}

fn dimona() -> domain::catalogue::SourceId {
    domain::catalogue::SourceId::parse("dimona").unwrap_or_else(|_| unreachable!("small letters name a source"))
}

/// The lines of one employer while they are drawn.
struct Lines<'p> {
    cx: &'p Cx<'p>,
    view: &'p EmploymentView,
    list: Id,
    at: Option<usize>,
    is_new: bool,
    focused: bool,
    pressed: Option<usize>,
}

impl Lines<'_> {
    /// A line over the whole width.
    fn alone_ui(&mut self, ui: &mut Ui, line: usize) {
        let width = ui.available_width();
        let (galley, height) = self.laid_out(ui, line, width);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        self.line_ui(ui, line, rect, galley);
    }

    /// A quarter with its lines; gives the place of the quarter without its differences.
    fn slot_ui(&mut self, ui: &mut Ui, slot: &SlotView, columns: Columns) -> Rect {
        let tokens = self.cx.tokens;
        let lay = |lines: &[usize], width: f32| -> Vec<(usize, Arc<Galley>, f32)> {
            lines
                .iter()
                .map(|&line| {
                    let (galley, height) = self.laid_out(ui, line, width);
                    (line, galley, height)
                })
                .collect()
        };
        let (left, right) = (lay(&slot.left, columns.left.1), lay(&slot.right, columns.right.1));
        let whole = ui.available_width();
        let differences = lay(&slot.differences, whole - AXIS);
        let height = |lines: &[(usize, Arc<Galley>, f32)]| lines.iter().map(|line| line.2).sum::<f32>();
        let (left_height, right_height) = (height(&left), height(&right));
        let both = if columns.is_stacked {
            left_height + right_height
        } else {
            left_height.max(right_height)
        };
        let all = both.max(ROW) + height(&differences);
        let (rect, _) = ui.allocate_exact_size(vec2(whole, all), Sense::hover());
        let painter = ui.painter();
        painter.hline(rect.x_range(), rect.top(), Stroke::new(LINE, tokens.rule));
        let label = one_line(
            painter,
            &slot.label,
            font(ui, fonts::strong()),
            tokens.text,
            AXIS - space::XS,
        );
        painter.galley(pos2(rect.left(), rect.top() + 3.0), label, tokens.text);
        let mut put = |ui: &mut Ui, lines: Vec<(usize, Arc<Galley>, f32)>, (from, width): (f32, f32), top: f32| {
            let mut top = top;
            for (line, galley, height) in lines {
                let place = Rect::from_min_size(pos2(rect.left() + from, top), vec2(width, height));
                self.line_ui(ui, line, place, galley);
                top += height;
            }
        };
        put(ui, left, columns.left, rect.top());
        let right_top = rect.top() + if columns.is_stacked { left_height } else { 0.0 };
        put(ui, right, columns.right, right_top);
        let below = rect.top() + both.max(ROW);
        put(ui, differences, (AXIS, whole - AXIS), below);
        rect.with_max_y(below)
    }

    /// The words of a line at this width, and the height that it takes.
    fn laid_out(&self, ui: &Ui, line: usize, width: f32) -> (Arc<Galley>, f32) {
        let tokens = self.cx.tokens;
        let mut job = LayoutJob::default();
        if let Some(line) = self.view.lines.get(line) {
            let struck = |format: TextFormat| match &line.mark {
                Some(LineMark::Struck(_)) => TextFormat {
                    strikethrough: Stroke::new(LINE, tokens.text),
                    ..format
                },
                _ => format,
            };
            let body = font(ui, fonts::body());
            let (strong, plain) = (
                TextFormat::simple(font(ui, fonts::strong()), tokens.text),
                TextFormat::simple(body.clone(), tokens.text),
            );
            let warn = TextFormat::simple(font(ui, fonts::strong()), tokens.status.warn);
            match &line.mark {
                Some(LineMark::Differs) => job.append("≠", 0.0, warn.clone()),
                Some(LineMark::Other) => job.append("⚑", 0.0, warn.clone()),
                _ => {}
            }
            let before = if job.is_empty() { 0.0 } else { space::S };
            if !line.lead.is_empty() {
                job.append(&line.lead, before, struck(strong));
            }
            let before = if job.is_empty() { 0.0 } else { space::S };
            job.append(&line.text, before, struck(plain));
            match &line.mark {
                Some(LineMark::Struck(words)) => {
                    job.append(words, space::S, TextFormat::simple(body, tokens.text_quiet));
                }
                Some(LineMark::Warning(words)) => job.append(&format!("⚠ {words}"), space::S, warn),
                _ => {}
            }
        }
        job.wrap = TextWrapping {
            max_width: (width - 2.0 * space::S).max(0.0),
            ..TextWrapping::default()
        };
        let galley = ui.painter().layout_job(job);
        let height = (galley.size().y + 6.0).max(ROW);
        (galley, height)
    }

    fn line_ui(&mut self, ui: &mut Ui, place: usize, rect: Rect, galley: Arc<Galley>) {
        let tokens = self.cx.tokens;
        let Some(line) = self.view.lines.get(place) else { return };
        let leads = line.row.is_some();
        let sense = if leads { Sense::CLICK } else { Sense::hover() };
        let response = ui.interact(rect, self.list.with(place), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &line.spoken));
        let is_at = self.at == Some(place);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(place);
            node.set_size_of_set(self.view.lines.len());
            node.set_selected(is_at);
        });
        if is_at {
            let node = response.id.accesskit_id();
            ui.ctx()
                .accesskit_node_builder(self.list, |list| list.set_active_descendant(node));
            if self.is_new {
                ui.scroll_to_rect(rect, None);
                self.is_new = false;
            }
        }
        if response.clicked() {
            self.pressed = Some(place);
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let inside = rect.shrink2(vec2(0.0, 1.0));
        let differs = matches!(line.mark, Some(LineMark::Differs | LineMark::Other));
        let fill = match (is_at && self.focused, leads && response.hovered(), differs) {
            (true, ..) => tokens.selected,
            (_, true, _) | (_, _, true) => tokens.raised,
            _ => tokens.panel,
        };
        painter.rect_filled(inside, RADIUS, fill);
        if is_at && self.focused {
            painter.rect_filled(inside.with_max_x(inside.left() + 3.0), 0, tokens.accent);
        }
        if line.look == CellLook::Value {
            painter.galley(pos2(rect.left() + space::S, rect.top() + 3.0), galley, tokens.text);
        } else {
            let cell = rect.shrink2(vec2(space::S, 2.0));
            paint_cell(ui, painter, tokens, cell, line.look, &line.text, Align::Min);
        }
        if leads && response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_sources_stand_beside_each_other_where_there_is_room_and_never_overlap() {
        for (width, lanes) in [(1384.0, 1), (960.0, 3), (560.0, 2)] {
            let found = columns(width, lanes);
            assert!(!found.is_stacked);
            assert!(found.left.0 + found.left.1 <= found.right.0, "{width}");
            assert!(found.right.0 + found.right.1 <= width, "{width}");
            assert!(found.left.1 > 150.0 && found.right.1 > 150.0, "{width}");
        }
        let narrow = columns(480.0, 1);
        assert!(narrow.is_stacked && narrow.left == narrow.right);
    }

    #[test]
    fn an_arrow_to_the_side_goes_to_the_other_source_of_the_same_quarter() {
        let slot = |left: &[usize], right: &[usize]| SlotView {
            label: String::new(),
            left: left.into(),
            right: right.into(),
            differences: Vec::new(),
        };
        let employer = EmployerView {
            title: String::new(),
            role: String::new(),
            is_asked: true,
            verdict: (Verdict::Agrees, String::new()),
            meanwhile: None,
            slots: vec![slot(&[0], &[1, 2]), slot(&[], &[3])],
            bars: Vec::new(),
            lanes: 1,
        };
        let view = EmploymentView {
            employers: vec![employer],
            ..EmploymentView::default()
        };
        assert_eq!(across(&view, 0, Key::ArrowRight), Some(1));
        assert_eq!(across(&view, 2, Key::ArrowLeft), Some(0));
        assert_eq!(across(&view, 3, Key::ArrowLeft), None);
        assert_eq!(across(&view, 1, Key::ArrowRight), None);
    }
}
