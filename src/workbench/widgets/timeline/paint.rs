//! The painter of the time line: the axis, the lines, the lanes.
//!
//! Bars, lines and hatchings of all lanes go into one mesh each frame, so that thousands cost as much as a few; texts are
//! laid out once each and drawn where there is room. Called by the time line.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align, Color32, FontId, Galley, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::axis::{Level, Tick, has_school_lines, in_sight, level};
use super::layout::{Form, Run, View, runs};
use super::{LANE, Timeline};
use crate::look::Tokens;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, space};
use crate::widgets::cell::{CellLook, font, line, paint_cell, paint_line};
use crate::widgets::hatch::{Lean, add_hatch};

/// Where a bar lies in its lane: from the top, and how high, in points.
const BAR_TOP: f32 = 18.0;
const BAR_HEIGHT: f32 = 9.0;
/// The distance of dots and dashes, in points.
const DOTS: f32 = 6.0;
/// The least width of a letter, to know without laying it out that a text does not fit, in points.
const LETTER: f32 = 4.5;
/// The length of the tail of a bar whose end may not be seen, in points.
const TAIL: f32 = space::L;

/// One frame of the lanes.
pub(super) struct Painting<'a> {
    tokens: &'a Tokens,
    timeline: &'a Timeline,
    view: View,
    plot: Rect,
    pixel: f32,
    mesh: Mesh,
    /// What comes above the mesh.
    above: Vec<Shape>,
    runs: Vec<Run>,
    caption: FontId,
    body: FontId,
    labels: BTreeMap<u32, Arc<Galley>>,
    /// The words of the last hatching: they are not repeated lane after lane.
    said: Option<&'a str>,
}

impl<'a> Painting<'a> {
    /// Begins a frame; `plot` is where time runs, from the top of the first lane down.
    pub(super) fn new(ui: &Ui, tokens: &'a Tokens, timeline: &'a Timeline, view: View, plot: Rect) -> Self {
        Self {
            tokens,
            timeline,
            view,
            plot,
            pixel: ui.ctx().pixels_per_point(),
            mesh: Mesh::default(),
            above: Vec::new(),
            runs: Vec::new(),
            caption: font(ui, fonts::caption()),
            body: font(ui, fonts::body()),
            labels: BTreeMap::new(),
            said: None,
        }
    }

    /// To a whole pixel, so that edges are sharp.
    fn sharp(&self, x: f32) -> f32 {
        (x * self.pixel).round() / self.pixel
    }

    fn x(&self, day: i32) -> f32 {
        self.sharp(self.plot.left() + self.view.x(f64::from(day), self.plot.width()))
    }

    fn fill(&mut self, from: Pos2, to: Pos2, colour: Color32) {
        fill(&mut self.mesh, from, to, colour);
    }

    /// The lines of the axis, through all lanes.
    pub(super) fn lines(&mut self, ui: &Ui) {
        let clip = ui.clip_rect().intersect(self.plot.with_max_y(f32::INFINITY));
        let day_width = self.view.day_width(self.plot.width());
        let at = level(day_width);
        let (ticks, heavy) = self.timeline.axis.calendar(at);
        if at == Level::Days {
            let mut day = self.view.from.ceil() as i32;
            while f64::from(day) < self.view.until() {
                self.line(clip, day, self.tokens.rule);
                day += 1;
            }
        }
        for (ticks, colour) in [(ticks, self.tokens.rule), (heavy, self.tokens.border)] {
            for tick in in_sight(ticks, self.view) {
                self.line(clip, tick.days.first, colour);
            }
        }
        if has_school_lines(day_width) {
            for tick in in_sight(&self.timeline.axis.school_years, self.view) {
                let x = self.x(tick.days.first);
                let mut y = clip.top();
                while x > clip.left() && y < clip.bottom() {
                    self.fill(pos2(x, y), pos2(x + LINE, y + DOTS / 2.0), self.tokens.text_quiet);
                    y += DOTS;
                }
            }
        }
    }

    fn line(&mut self, clip: Rect, day: i32, colour: Color32) {
        let x = self.x(day);
        if x >= clip.left() && x < clip.right() {
            self.fill(
                pos2(x, clip.top()),
                pos2(x + LINE / self.pixel.max(1.0), clip.bottom()),
                colour,
            );
        }
    }

    /// A lane. `selected` is the entry that is selected, wherever it is.
    pub(super) fn lane(&mut self, ui: &Ui, rect: Rect, n: usize, is_selected: bool, selected: Option<usize>) {
        let (tokens, timeline) = (self.tokens, self.timeline);
        let lane = &timeline.lanes[n];
        let plot = Rect::from_x_y_ranges(self.plot.x_range(), rect.y_range());
        let title = rect.with_max_x(plot.left());
        if is_selected {
            self.fill(title.min, title.max, tokens.selected);
            self.fill(title.min, pos2(title.left() + 3.0, title.bottom()), tokens.accent);
        }
        let mark = Rect::from_min_size(title.min + vec2(6.0, 6.0), vec2(space::XS, LANE - 12.0));
        self.fill(mark.min, mark.max, lane.hue);
        let words = line(
            ui.painter(),
            &lane.title,
            self.body.clone(),
            tokens.text,
            title.width() - space::XL,
        );
        let at = pos2(title.left() + space::L, title.center().y - words.size().y / 2.0);
        self.above.push(Shape::galley(at, words, tokens.text));

        if lane.look == CellLook::Value {
            self.shades(ui.painter(), &lane.shades, plot);
            self.bars(ui.painter(), n, plot);
            let entry = selected
                .and_then(|entry| timeline.entries.get(entry))
                .filter(|entry| entry.lane as usize == n);
            if let Some((from, to)) = entry.and_then(|entry| self.view.ends(entry.days, plot.width())) {
                let bar = Rect::from_min_max(
                    pos2(plot.left() + from, plot.top() + BAR_TOP),
                    pos2(plot.left() + to, plot.top() + BAR_TOP + BAR_HEIGHT),
                );
                let ring = Stroke::new(FOCUS_RING, tokens.text);
                let ring = egui::epaint::RectShape::stroke(bar.expand(3.0), 2, ring, StrokeKind::Inside);
                self.above.push(ring.into());
            }
        } else {
            // The lines of the axis would go through the words.
            self.fill(plot.min + vec2(LINE, LINE), plot.max, tokens.panel);
        }
        self.fill(pos2(rect.left(), rect.bottom() - LINE), rect.max, tokens.rule);
    }

    fn shades(&mut self, painter: &Painter, shades: &'a [(domain::timeline::Days, String)], plot: Rect) {
        for (days, words) in shades {
            let Some((from, to)) = self.view.ends(*days, plot.width()) else {
                continue;
            };
            let (from, to) = (self.sharp(plot.left() + from), self.sharp(plot.left() + to));
            let shade = Rect::from_min_max(pos2(from, plot.top()), pos2(to, plot.bottom() - LINE));
            add_hatch(&mut self.mesh, shade, Lean::Left, self.tokens.hatch);
            // The edge stands where one may begin, or no longer may, to look.
            for edge in [from, to - 2.0] {
                if edge > plot.left() + 1.0 && edge < plot.right() - 3.0 {
                    self.fill(
                        pos2(edge, shade.top()),
                        pos2(edge + 2.0, shade.bottom()),
                        self.tokens.hatch,
                    );
                }
            }
            let room = shade.width() - 2.0 * space::S;
            if self.said == Some(words.as_str()) || room < LETTER * words.chars().count() as f32 {
                continue;
            }
            let galley = line(painter, words, self.caption.clone(), self.tokens.text, f32::INFINITY);
            if galley.size().x <= room {
                let at = pos2(shade.right() - space::S - galley.size().x, shade.top() + 2.0);
                let back = Rect::from_min_size(at, galley.size()).expand2(vec2(space::XS, 1.0));
                self.above.push(Shape::rect_filled(back, 2, self.tokens.panel));
                self.above.push(Shape::galley(at, galley, self.tokens.text));
                self.said = Some(words);
            }
        }
    }

    fn bars(&mut self, painter: &Painter, n: usize, plot: Rect) {
        let lane = &self.timeline.lanes[n];
        let mut found = std::mem::take(&mut self.runs);
        runs(&lane.bars, self.view, plot.width(), &mut found);
        let top = plot.top() + BAR_TOP;
        // Up to where the last text reaches: texts do not run into each other.
        let mut taken = plot.left();
        // What was taken back or replaced lies below what holds.
        for is_hollow in [true, false] {
            for run in found.iter().filter(|run| (run.form == Form::Hollow) == is_hollow) {
                let (from, to) = (self.sharp(plot.left() + run.from), self.sharp(plot.left() + run.to));
                let bar = Rect::from_min_max(pos2(from, top), pos2(to, top + BAR_HEIGHT));
                self.bar(run.form, bar, lane.hue);
            }
        }
        for run in &found {
            let (from, to) = (plot.left() + run.from, plot.left() + run.to);
            let label = &self.timeline.labels[run.label as usize];
            let room = run.to - run.from - space::XS;
            let at = (from + 2.0).max(taken);
            if run.count > 1 || label.is_empty() || room < LETTER * label.len() as f32 {
                continue;
            }
            let galley = self
                .labels
                .entry(run.label)
                .or_insert_with(|| line(painter, label, self.caption.clone(), self.tokens.text, f32::INFINITY));
            if galley.size().x <= room.min(to - at) {
                let place = pos2(at, plot.top() + 3.0);
                taken = at + galley.size().x + space::S;
                self.above
                    .push(Shape::galley(place, Arc::clone(galley), self.tokens.text));
            }
        }
        self.runs = found;
    }

    fn bar(&mut self, form: Form, bar: Rect, hue: Color32) {
        add_bar(&mut self.mesh, self.tokens, form, bar, hue);
    }

    /// Hands everything to the painter, and draws today over it.
    pub(super) fn finish(mut self, ui: &Ui, top: f32, range: std::ops::Range<usize>) {
        let painter = ui.painter();
        let today = self.plot.left() + self.view.x(f64::from(self.timeline.today) + 0.5, self.plot.width());
        let clip = ui.clip_rect();
        painter
            .with_clip_rect(clip)
            .add(Shape::mesh(std::mem::take(&mut self.mesh)));
        painter.extend(self.above);
        for n in range {
            let lane = &self.timeline.lanes[n];
            if lane.look != CellLook::Value {
                let top = top + n as f32 * LANE;
                let cell =
                    Rect::from_x_y_ranges(self.plot.x_range(), top..=top + LANE).shrink2(vec2(space::S, space::XS));
                paint_cell(ui, painter, self.tokens, cell, lane.look, &lane.words, Align::Min);
            }
        }
        if self.plot.x_range().contains(today) {
            painter.vline(today, clip.y_range(), Stroke::new(2.0, self.tokens.accent));
        }
    }
}

/// Adds a bar of this form to a mesh.
pub(super) fn add_bar(mesh: &mut Mesh, tokens: &Tokens, form: Form, bar: Rect, hue: Color32) {
    let (panel, quiet) = (tokens.panel, tokens.text_quiet);
    let middle = bar.center().y;
    // What follows another bar or lies on one is set off from it.
    let body = if bar.width() > space::XS {
        fill(mesh, bar.min, pos2(bar.left() + LINE, bar.bottom()), panel);
        bar.with_min_x(bar.left() + LINE)
    } else {
        bar
    };
    match form {
        Form::Ended => fill(mesh, body.min, body.max, hue),
        Form::Running => {
            fill(mesh, body.min, body.max, hue);
            let tip = [body.right_top(), pos2(body.right() + 5.0, middle), body.right_bottom()];
            triangle(mesh, tip, hue);
        }
        Form::Hollow => {
            fill(mesh, body.min, body.max, hue);
            let inside = body.shrink(1.5);
            fill(mesh, inside.min, inside.max, panel);
        }
        Form::Inverted => {
            let x = bar.left();
            let tip = [
                pos2(x + 5.0, bar.top() - 1.0),
                pos2(x + 10.0, bar.bottom()),
                pos2(x, bar.bottom()),
            ];
            triangle(mesh, tip, tokens.status.warn);
        }
        Form::EndWithheld => {
            fill(mesh, bar.min, pos2(bar.left() + 3.0, bar.bottom()), hue);
            let tail = Rect::from_min_size(pos2(bar.left() + 3.0, bar.top()), vec2(TAIL, BAR_HEIGHT));
            add_hatch(mesh, tail, Lean::Right, tokens.hatch);
        }
        Form::Open => {
            for x in [bar.left(), bar.right() - 1.5] {
                fill(mesh, pos2(x, bar.top()), pos2(x + 1.5, bar.bottom()), quiet);
            }
            let mut x = bar.left() + DOTS;
            while x < bar.right() - DOTS / 2.0 {
                fill(mesh, pos2(x, middle - 1.0), pos2(x + DOTS / 2.0, middle + 1.0), quiet);
                x += DOTS;
            }
        }
        Form::Together => {
            fill(mesh, body.min, pos2(body.right(), body.top() + 3.0), quiet);
            fill(mesh, pos2(body.left(), body.bottom() - 3.0), body.max, quiet);
        }
    }
}

fn fill(mesh: &mut Mesh, from: Pos2, to: Pos2, colour: Color32) {
    if from.x < to.x && from.y < to.y {
        mesh.add_colored_rect(Rect::from_min_max(from, to), colour);
    }
}

fn triangle(mesh: &mut Mesh, corners: [Pos2; 3], colour: Color32) {
    let first = mesh.vertices.len() as u32;
    for corner in corners {
        mesh.colored_vertex(corner, colour);
    }
    mesh.add_triangle(first, first + 1, first + 2);
}

/// Draws the form of a bar in the middle of this rectangle, as a sample beside words.
pub fn paint_form(painter: &Painter, tokens: &Tokens, rect: Rect, form: Form, hue: Color32) {
    let mut mesh = Mesh::default();
    let narrow = matches!(form, Form::Inverted | Form::EndWithheld);
    let width = if narrow { 10.0 } else { rect.width() - 6.0 };
    let size = vec2(width, BAR_HEIGHT);
    add_bar(
        &mut mesh,
        tokens,
        form,
        Rect::from_min_size(pos2(rect.left(), rect.center().y - size.y / 2.0), size),
        hue,
    );
    painter.add(Shape::mesh(mesh));
}

/// The axis: the calendar at this zoom, and the school years below it.
pub(super) fn head(ui: &Ui, tokens: &Tokens, timeline: &Timeline, view: View, rect: Rect, plot: Rect) {
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0, tokens.raised);
    let heavy = font(ui, fonts::caption_strong());
    let half = rect.height() / 2.0;
    let upper = Rect::from_x_y_ranges(plot.x_range(), rect.top()..=rect.top() + half);
    let lower = Rect::from_x_y_ranges(plot.x_range(), upper.bottom()..=rect.bottom());
    for (row, caption) in [upper, lower].into_iter().zip(&timeline.captions) {
        let words = Rect::from_x_y_ranges(rect.left() + space::L..=plot.left() - space::S, row.y_range());
        paint_line(&painter, words, caption, heavy.clone(), tokens.text_quiet, Align::Min);
    }
    let painter = painter.with_clip_rect(rect.with_min_x(plot.left()).with_max_x(plot.right()));
    let at = level(view.day_width(plot.width()));
    let small = font(ui, fonts::caption());
    let mut labels = Labels {
        painter: &painter,
        font: small,
        colour: tokens.text,
        view,
        taken: plot.left(),
        row: upper,
    };
    let (ticks, above) = timeline.axis.calendar(at);
    let stroke = Stroke::new(LINE, tokens.border);
    // The first label in sight says the year too, so that one always knows where one is.
    let mut is_placed = false;
    for tick in in_sight(ticks, view) {
        let is_first = above
            .binary_search_by_key(&tick.days.first, |above| above.days.first)
            .is_ok();
        let from = usize::from(is_placed && !is_first);
        let x = plot.left() + view.x(f64::from(tick.days.first), plot.width());
        painter.vline(x, upper.y_range(), stroke);
        is_placed |= labels.tick(tick, from) == Some(0);
        if at == Level::Days {
            for (day, number) in (tick.days.first..=tick.days.last).zip(&timeline.axis.days) {
                labels.text(number, day, day + 1);
            }
        }
    }
    labels.row = lower;
    labels.taken = plot.left();
    painter.hline(plot.x_range(), lower.top(), Stroke::new(LINE, tokens.rule));
    for tick in in_sight(&timeline.axis.school_years, view) {
        let x = plot.left() + view.x(f64::from(tick.days.first), plot.width());
        painter.vline(x, lower.y_range(), stroke);
        labels.tick(tick, 0);
    }
    let today = plot.left() + view.x(f64::from(timeline.today) + 0.5, plot.width());
    if plot.x_range().contains(today) {
        let words = line(&painter, &timeline.captions[2], heavy, tokens.on_accent, f32::INFINITY);
        let size = words.size() + vec2(2.0 * space::XS, 2.0);
        let left = (today - size.x / 2.0).clamp(plot.left(), (plot.right() - size.x).max(plot.left()));
        let flag = Rect::from_min_size(pos2(left, rect.bottom() - size.y), size);
        painter.rect_filled(flag, 2, tokens.accent);
        painter.galley(flag.min + vec2(space::XS, 1.0), words, tokens.on_accent);
    }
    let whole = ui.painter().with_clip_rect(rect);
    whole.hline(
        rect.x_range(),
        rect.bottom() - LINE / 2.0,
        Stroke::new(LINE, tokens.border),
    );
}

/// The labels of one line of the axis, from left to right: none runs into another.
struct Labels<'a> {
    painter: &'a Painter,
    font: FontId,
    colour: Color32,
    view: View,
    taken: f32,
    row: Rect,
}

impl Labels<'_> {
    fn room(&self, from: i32, until: i32) -> (f32, f32) {
        let x = |day: i32| self.row.left() + self.view.x(f64::from(day), self.row.width());
        let left = (x(from) + space::XS).max(self.taken);
        (left, x(until).min(self.row.right()) - left)
    }

    /// The first name of a tick that fits, from this one on; which one it was.
    fn tick(&mut self, tick: &Tick, from: usize) -> Option<usize> {
        (from..tick.names.len()).find(|n| self.text(&tick.names[*n], tick.days.first, tick.days.last + 1))
    }

    /// A text between two days, if there is room.
    fn text(&mut self, text: &str, from: i32, until: i32) -> bool {
        let (left, room) = self.room(from, until);
        if text.is_empty() || room < LETTER * text.chars().count() as f32 {
            return false;
        }
        let galley = line(self.painter, text, self.font.clone(), self.colour, f32::INFINITY);
        if galley.size().x > room {
            return false;
        }
        let at = pos2(left, self.row.center().y - galley.size().y / 2.0);
        self.taken = left + galley.size().x + space::XS;
        self.painter.galley(at, galley, self.colour);
        true
    }
}
