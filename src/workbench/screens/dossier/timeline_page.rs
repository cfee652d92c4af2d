//! The page of the time line: the lanes, the same periods as a list beside them, and what is selected in words below.
//!
//! What is selected in one is selected in the other. Called by the dossier screen.

use egui::{Frame, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::chrome::heading_ui;
use super::reading::Reading;
use super::timeline::{Mark, TimelineView};
use super::views::Views;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{LINE, TARGET, space};
use crate::widgets::button::{Weight, button_ui, named_button_ui};
use crate::widgets::cell::{CellLook, paint_sample};
use crate::widgets::period_list::{PeriodListState, period_list_ui};
use crate::widgets::text::{caption_ui, live_ui};
use crate::widgets::timeline::{STEP, TimelineAct, TimelineState, paint_form, timeline_ui};

/// From this width on, the list stands beside the lanes, in points.
const SIDE_BY_SIDE: f32 = 880.0;
/// The least height of the page where its parts stand beside each other, and where they stand below each other, in points.
const LEAST_BESIDE: f32 = 300.0;
/// See [`LEAST_BESIDE`].
const LEAST_BELOW: f32 = 480.0;
/// The height of the words about what is selected, in points.
const ABOUT: f32 = 72.0;
/// The size of a sample in the legend, in points.
const SAMPLE: (f32, f32) = (26.0, 14.0);

/// The page: what is in sight and selected.
#[derive(Debug, Default)]
pub(super) struct TimelinePage {
    lanes: TimelineState,
    list: PeriodListState,
    selected: Option<(usize, Mark)>,
    hides_list: bool,
}

/// Where the parts of the page stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    lanes: Rect,
    about: Rect,
    list: Option<Rect>,
}

/// The list beside the lanes, or below them where there is no room; the words always below the lanes.
fn layout(area: Rect, has_list: bool) -> Layout {
    let gap = space::M;
    let (left, list) = if !has_list {
        (area, None)
    } else if area.width() >= SIDE_BY_SIDE {
        let list = area.with_min_x(area.right() - (area.width() * 0.28).clamp(280.0, 400.0));
        (area.with_max_x(list.left() - gap), Some(list))
    } else {
        let middle = area.top() + area.height() * 0.6;
        (
            area.with_max_y(middle - gap / 2.0),
            Some(area.with_min_y(middle + gap / 2.0)),
        )
    };
    let about = left.with_min_y((left.bottom() - ABOUT).max(left.top()));
    Layout {
        lanes: left.with_max_y((about.top() - space::S).max(left.top())),
        about,
        list,
    }
}

impl TimelinePage {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, views: &mut Views) {
        let view = views.timeline(reading, cx.tokens);
        self.settle(view);
        self.head_ui(ui, cx, view);
        let area = ui.available_rect_before_wrap();
        let is_below = area.width() < SIDE_BY_SIDE && !self.hides_list;
        let least = if is_below { LEAST_BELOW } else { LEAST_BESIDE };
        if area.height() >= least {
            self.parts_ui(ui, cx, view, area);
            return;
        }
        // Too low for the parts: the page scrolls, and each part keeps a height that can be worked with.
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("page")
            .show(ui, |ui| {
                let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), least), Sense::hover());
                self.parts_ui(ui, cx, view, area);
            });
    }

    /// Finds again what was selected when the dossier has changed.
    fn settle(&mut self, view: &TimelineView) {
        if let Some((entry, mark)) = self.selected.take() {
            let entry = if view.is(entry, &mark) {
                Some(entry)
            } else {
                view.find(&mark)
            };
            if let Some(entry) = entry {
                self.lanes.keep_with(&view.timeline, entry);
            }
            self.selected = entry.map(|entry| (entry, mark));
        }
    }

    /// The heading, the buttons, and what the forms mean.
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, view: &TimelineView) {
        let timeline = &view.timeline;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            heading_ui(ui, cx.tokens, &cx.text("timeline-title"), fonts::section(), 2);
            ui.add_space(space::M);
            for (sign, key, factor) in [("−", "timeline-further", 1.0 / STEP), ("+", "timeline-closer", STEP)] {
                if named_button_ui(ui, cx.tokens, Weight::Plain, sign, &cx.text(key)).clicked() {
                    self.lanes.zoom(timeline, factor);
                }
            }
            if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("timeline-three-years")).clicked() {
                self.lanes.show_years(timeline, 3);
            }
            if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("timeline-all")).clicked() {
                self.lanes.show_all(timeline);
            }
            let key = if self.hides_list {
                "timeline-list-show"
            } else {
                "timeline-list-hide"
            };
            if button_ui(ui, cx.tokens, Weight::Quiet, &cx.text(key)).clicked() {
                self.hides_list = !self.hides_list;
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            for (form, words) in &view.legend {
                let (rect, _) = ui.allocate_exact_size(SAMPLE.into(), Sense::hover());
                paint_form(ui.painter(), cx.tokens, rect, *form, cx.tokens.text_quiet);
                caption_ui(ui, cx.tokens, words);
                ui.add_space(space::S);
            }
            if view.has_shades {
                let (rect, _) = ui.allocate_exact_size(SAMPLE.into(), Sense::hover());
                paint_sample(ui.painter(), cx.tokens, rect, CellLook::OutsideWindow);
                caption_ui(ui, cx.tokens, &cx.text("timeline-legend-window"));
            }
        });
    }

    fn parts_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, view: &TimelineView, area: Rect) {
        let places = layout(area, !self.hides_list);
        let timeline = &view.timeline;
        let selected = self.selected.as_ref().map(|(entry, _)| *entry);
        let framed = |ui: &mut Ui, rect: Rect, salt: &str, add: &mut dyn FnMut(&mut Ui) -> Option<TimelineAct>| {
            let builder = UiBuilder::new().max_rect(rect).id_salt(salt);
            ui.scope_builder(builder, |ui| {
                let edge = Stroke::new(LINE, cx.tokens.rule);
                Frame::NONE.stroke(edge).show(ui, |ui| add(ui)).inner
            })
            .inner
        };
        let name = cx.text("timeline-lanes");
        let act = framed(ui, places.lanes, "lanes", &mut |ui| {
            timeline_ui(ui, cx.tokens, &name, timeline, selected, &mut self.lanes)
        });
        if let Some(act) = act {
            self.follow(cx, view, act);
            self.list.leave_note();
            if let Some((entry, _)) = self.selected {
                self.list.show_row(entry);
            }
        }
        let builder = UiBuilder::new().max_rect(places.about).id_salt("about");
        ui.scope_builder(builder, |ui| self.about_ui(ui, cx, view));
        let Some(list) = places.list else { return };
        let selected = self.selected.as_ref().map(|(entry, _)| *entry);
        let name = cx.text("timeline-list");
        let act = framed(ui, list, "list", &mut |ui| {
            period_list_ui(ui, cx.tokens, &name, timeline, selected, &mut self.list)
        });
        if let Some(act) = act {
            self.follow(cx, view, act);
            if let Some((entry, _)) = self.selected {
                self.lanes.show_entry(timeline, entry);
            }
        }
        ui.allocate_rect(area, Sense::hover());
    }

    /// Does what was asked for in the lanes or in the list.
    fn follow(&mut self, cx: &Cx<'_>, view: &TimelineView, act: TimelineAct) {
        let entry = match act {
            TimelineAct::Select(entry) => entry,
            TimelineAct::Open(entry) => {
                open(cx, view, entry);
                Some(entry)
            }
        };
        self.selected = entry.and_then(|entry| Some((entry, view.mark(entry)?)));
    }

    /// What is selected, in words, with the way to its row.
    fn about_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, view: &TimelineView) {
        Frame::NONE
            .fill(cx.tokens.panel)
            .stroke(Stroke::new(LINE, cx.tokens.rule))
            .inner_margin(Margin::symmetric(space::M as i8, space::S as i8))
            .show(ui, |ui| {
                let room = vec2(ui.available_width(), ABOUT - 2.0 * space::S);
                ui.allocate_ui(room, |ui| {
                    ui.set_min_size(room);
                    ui.spacing_mut().item_spacing.y = space::XS;
                    let timeline = &view.timeline;
                    let entry = self.selected.as_ref().map(|(entry, _)| *entry);
                    let found = entry.and_then(|entry| timeline.entries.get(entry));
                    let lane = timeline.lanes.get(self.lanes.lane());
                    let lane = lane.filter(|lane| lane.look != CellLook::Value);
                    let note = self.list.note(timeline);
                    let words = found.map(|entry| &entry.name).or(note);
                    let words = words.or(lane.map(|lane| &lane.name));
                    match words {
                        Some(words) => live_ui(ui, cx.tokens, words),
                        None => live_ui(ui, cx.tokens, &cx.text("timeline-hint")),
                    };
                    if let Some(entry) = entry.filter(|entry| view.target(*entry).is_some()) {
                        ui.set_min_height(TARGET);
                        if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("timeline-open")).clicked() {
                            open(cx, view, entry);
                        }
                    }
                });
            });
    }
}

/// Asks for the row of an entry.
fn open(cx: &Cx<'_>, view: &TimelineView, entry: usize) {
    if let Some((block, row)) = view.target(entry) {
        cx.send(Command::SelectRow {
            block: block.clone(),
            row: *row,
        });
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_parts_stand_beside_or_below_each_other_and_never_on_each_other() {
        for width in [400.0, 879.0, 880.0, 1400.0] {
            for has_list in [true, false] {
                let area = Rect::from_min_size(pos2(8.0, 8.0), vec2(width, 600.0));
                let found = layout(area, has_list);
                let parts: Vec<Rect> = [Some(found.lanes), Some(found.about), found.list]
                    .into_iter()
                    .flatten()
                    .collect();
                assert_eq!(found.list.is_some(), has_list);
                for (n, one) in parts.iter().enumerate() {
                    assert!(area.contains_rect(*one), "{width}");
                    assert!(parts[..n].iter().all(|other| !one.intersects(*other)), "{width}");
                }
            }
        }
        let area = Rect::from_min_size(pos2(0.0, 0.0), vec2(500.0, 600.0));
        assert!(
            layout(area, true).list.is_some_and(|list| list.width() > 499.0),
            "below"
        );
    }
}
