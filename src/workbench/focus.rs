//! Where the keyboard is: it goes round the regions of the window, and it is never lost.
//!
//! The parts of the window that a user thinks in call [`mark`] while they are drawn. At the end of a pass, [`FocusKeeper`]
//! sees whether what had the keyboard is still there; if not, it takes the keyboard to what comes nearest: where it was
//! before something stood on top, the first control of the same region, or that of the new screen's main part. Where nothing
//! had it, nothing gets it. Called by the app.

use std::collections::BTreeMap;

use egui::{Context, Id, Key, LayerId, Rect, Ui};

use crate::command::Turn;
use crate::command::list::Screen;

/// A part of the window. The order is that of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// The bar with the program's name and what is looked at.
    Header,
    /// What the window has to say, below the header.
    Notices,
    /// Whose dossier it is, and what the sources answered.
    Person,
    /// The pages of the dossier.
    Tabs,
    /// The page.
    Page,
    /// What is selected on the page, field by field.
    Detail,
    /// The bar at the bottom.
    Footer,
}

#[derive(Clone, Default)]
struct Marks(BTreeMap<Region, Mark>);

#[derive(Clone, Copy)]
struct Mark {
    rect: Rect,
    first: Option<Id>,
}

fn marks_id() -> Id {
    Id::unique("focus-marks")
}

/// Says where a region is drawn in this pass. A region within another one takes its controls over.
pub fn mark(ui: &Ui, region: Region, rect: Rect) {
    mark_with(ui, region, rect, None);
}

/// The same, with the control that the keyboard goes to first.
pub fn mark_with(ui: &Ui, region: Region, rect: Rect, first: Option<Id>) {
    ui.data_mut(|data| {
        let marks: &mut Marks = data.get_temp_mut_or_default(marks_id());
        marks.0.insert(region, Mark { rect, first });
    });
}

/// Which region a place belongs to: the smallest that contains it.
fn region_of(marks: &Marks, place: egui::Pos2) -> Option<Region> {
    let holding = marks.0.iter().filter(|(_, mark)| mark.rect.contains(place));
    let smallest = holding.min_by(|one, other| one.1.rect.area().total_cmp(&other.1.rect.area()));
    smallest.map(|(region, _)| *region)
}

/// A control that can have the keyboard, with the region that it stands in.
type Control = (Id, Option<Region>);

/// The region that comes after this one, or before it, among those that have a control.
fn round(controls: &[Control], from: Option<Region>, turn: Turn) -> Option<Region> {
    let mut regions: Vec<Region> = controls.iter().filter_map(|(_, region)| *region).collect();
    regions.sort();
    regions.dedup();
    let place = from.and_then(|from| regions.iter().position(|region| *region == from));
    let count = regions.len();
    let next = match (place, turn) {
        (_, _) if count == 0 => return None,
        (None, Turn::Next) => 0,
        (None, Turn::Previous) => count - 1,
        (Some(place), Turn::Next) => (place + 1) % count,
        (Some(place), Turn::Previous) => (place + count - 1) % count,
    };
    regions.get(next).copied()
}

/// Keeps the keyboard somewhere.
#[derive(Default)]
pub struct FocusKeeper {
    /// What had the keyboard at the end of the last pass.
    last: Option<Control>,
    /// What had it before something stood on top.
    below: Option<Control>,
    is_topped: bool,
    screen: Option<Screen>,
    /// What had it last in each region.
    visited: BTreeMap<Region, Id>,
    turn: Option<Turn>,
}

impl FocusKeeper {
    /// Takes the keyboard to another region at the end of the next pass.
    pub fn go_round(&mut self, turn: Turn) {
        self.turn = Some(turn);
    }

    /// Looks after the keyboard at the end of a pass in which this screen was drawn, with something on top of it or not.
    pub fn after_pass(&mut self, ctx: &Context, screen: Screen, is_topped: bool) {
        let marks: Marks = ctx.data_mut(|data| data.remove_temp(marks_id())).unwrap_or_default();
        if is_topped {
            if !self.is_topped {
                self.below = self.last;
                self.is_topped = true;
            }
            return;
        }
        let controls = controls(ctx, &marks);
        let new_screen = self.screen.replace(screen) != Some(screen);
        if new_screen {
            self.visited.clear();
        }
        let focused = ctx.memory(egui::Memory::focused);
        let here = focused.and_then(|id| controls.iter().find(|control| control.0 == id).copied());
        if std::mem::take(&mut self.is_topped) {
            self.last = self.below.take();
            if self.last.is_none() {
                if let Some(id) = focused {
                    ctx.memory_mut(|memory| memory.surrender_focus(id));
                }
            } else if here.is_none() {
                self.restore(ctx, &controls, &marks, screen, new_screen);
            }
        } else if let Some(control) = here {
            self.last = Some(control);
        } else if ctx.input(|input| input.pointer.any_pressed()) {
            self.last = None;
        } else if self.last.is_some() && !ctx.input(|input| input.key_pressed(Key::Tab)) {
            // While Tab goes from the last control to the first, nothing has the keyboard for one pass.
            self.restore(ctx, &controls, &marks, screen, new_screen);
        }
        if let Some((id, Some(region))) = self.last {
            self.visited.insert(region, id);
        }
        if let Some(turn) = self.turn.take() {
            let from = self.last.and_then(|(_, region)| region);
            if let Some(region) = round(&controls, from, turn) {
                self.enter(ctx, &controls, &marks, region);
            }
        }
    }

    /// Gives the keyboard back: to what had it, to the first control of its region, or to the main part of a new screen.
    fn restore(&mut self, ctx: &Context, controls: &[Control], marks: &Marks, screen: Screen, new_screen: bool) {
        let Some((id, region)) = self.last else { return };
        if controls.iter().any(|control| control.0 == id) {
            self.give(ctx, controls, id);
            return;
        }
        let main = if screen == Screen::Dossier {
            Region::Tabs
        } else {
            Region::Page
        };
        let has = |region: &Region| controls.iter().any(|control| control.1 == Some(*region));
        let same = region.filter(|_| !new_screen);
        let choices = [same, Some(main), Some(Region::Page), Some(Region::Header)];
        match choices.into_iter().flatten().find(has) {
            Some(region) => self.enter(ctx, controls, marks, region),
            None => self.last = None,
        }
    }

    /// Takes the keyboard into a region: to where it was there, else to what the region wants, else to its first control.
    fn enter(&mut self, ctx: &Context, controls: &[Control], marks: &Marks, region: Region) {
        let is_there = |id: &Id| controls.contains(&(*id, Some(region)));
        let visited = self.visited.get(&region).copied().filter(is_there);
        let wanted = marks.0.get(&region).and_then(|mark| mark.first).filter(is_there);
        let first = controls
            .iter()
            .find(|control| control.1 == Some(region))
            .map(|control| control.0);
        if let Some(id) = visited.or(wanted).or(first) {
            self.give(ctx, controls, id);
        }
    }

    fn give(&mut self, ctx: &Context, controls: &[Control], id: Id) {
        self.last = controls.iter().find(|control| control.0 == id).copied();
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
}

/// What can have the keyboard in this pass, in the order of reading.
fn controls(ctx: &Context, marks: &Marks) -> Vec<Control> {
    ctx.viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
        let can = widgets.filter(|widget| widget.enabled && widget.sense.is_focusable());
        can.map(|widget| (widget.id, region_of(marks, widget.rect.center())))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn control(n: u32, region: Region) -> Control {
        (Id::unique(n), Some(region))
    }

    #[test]
    fn the_round_passes_the_regions_that_have_a_control_in_order_and_comes_back() {
        let controls = [
            control(1, Region::Header),
            control(2, Region::Footer),
            control(3, Region::Tabs),
            control(4, Region::Tabs),
        ];
        let mut at = None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            at = round(&controls, at, Turn::Next);
            seen.extend(at);
        }
        assert_eq!(seen, [Region::Header, Region::Tabs, Region::Footer, Region::Header]);
        assert_eq!(
            round(&controls, Some(Region::Header), Turn::Previous),
            Some(Region::Footer)
        );
        assert_eq!(round(&[], None, Turn::Next), None);
    }

    #[test]
    fn a_region_within_another_one_has_its_own_controls() {
        let place = |x: f32| egui::pos2(x, 10.0);
        let rect = |from: f32, to: f32| Rect::from_min_max(egui::pos2(from, 0.0), egui::pos2(to, 20.0));
        let mark = |rect| Mark { rect, first: None };
        let marks = Marks(BTreeMap::from([
            (Region::Page, mark(rect(0.0, 100.0))),
            (Region::Detail, mark(rect(60.0, 100.0))),
        ]));
        assert_eq!(region_of(&marks, place(30.0)), Some(Region::Page));
        assert_eq!(region_of(&marks, place(80.0)), Some(Region::Detail));
        assert_eq!(region_of(&marks, place(130.0)), None);
    }
}
