//! The keys of the time line: from lane to lane, from period to period, closer and further.
//!
//! The steps are pure; reading the keys is not. Called by the time line while it has the keyboard.

use domain::timeline::Days;
use egui::{Key, Modifiers, Ui};

use super::layout::View;
use super::{STEP, Timeline, TimelineAct, TimelineState};

/// How much of what is in sight an arrow moves.
const NUDGE: f64 = 0.1;
/// How much of what is in sight a page moves.
const PAGE: f64 = 0.8;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Lane(isize),
    Period(isize),
    First,
    Last,
}

/// Reads the keys and moves what is in sight; gives where the selection went.
pub(super) fn read(
    ui: &Ui,
    timeline: &Timeline,
    selected: Option<usize>,
    state: &mut TimelineState,
) -> Option<TimelineAct> {
    let count = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) as f64;
    let sideways = |modifiers, right, left| count(modifiers, right) - count(modifiers, left);
    let moved = sideways(Modifiers::SHIFT, Key::ArrowRight, Key::ArrowLeft) * NUDGE
        + sideways(Modifiers::NONE, Key::PageDown, Key::PageUp) * PAGE;
    let closer =
        count(Modifiers::NONE, Key::Plus) + count(Modifiers::NONE, Key::Equals) - count(Modifiers::NONE, Key::Minus);
    if moved != 0.0 || closer != 0.0 {
        let view = state.view(timeline);
        let view = view.zoomed(STEP.powf(closer), middle(timeline, selected, view), timeline.whole);
        state.view = Some(view.panned(moved * view.days, timeline.whole));
    }
    if count(Modifiers::NONE, Key::Num0) > 0.0 {
        state.show_all(timeline);
    }

    let mut at = selected;
    let mut act = None;
    for (key, step) in [
        (Key::ArrowDown, Move::Lane(1)),
        (Key::ArrowUp, Move::Lane(-1)),
        (Key::ArrowRight, Move::Period(1)),
        (Key::ArrowLeft, Move::Period(-1)),
        (Key::Home, Move::First),
        (Key::End, Move::Last),
    ] {
        for _ in 0..count(Modifiers::NONE, key) as usize {
            let (lane, entry) = step_to(timeline, state.lane, at, state.view(timeline), step);
            if let (Move::Period(way), None) = (step, entry) {
                // A lane without periods: there is nothing to go to but time.
                let view = state.view(timeline);
                state.view = Some(view.panned(way as f64 * NUDGE * view.days, timeline.whole));
                continue;
            }
            at = entry;
            state.lane = lane;
            state.shows_lane = true;
            if let Some(entry) = entry {
                state.show_entry(timeline, entry);
            }
            act = Some(TimelineAct::Select(entry));
        }
    }
    if count(Modifiers::NONE, Key::Enter) > 0.0
        && let Some(entry) = at
    {
        act = Some(TimelineAct::Open(entry));
    }
    act
}

/// Where zooming by keyboard holds on: what is selected if it is in sight, else the middle.
fn middle(timeline: &Timeline, selected: Option<usize>, view: View) -> f64 {
    let days = selected
        .and_then(|entry| timeline.entries.get(entry))
        .map(|entry| entry.days);
    let centre = |days: Days| (f64::from(days.first) + f64::from(days.last) + 1.0) / 2.0;
    let at = days.map(|days| (centre(days) - view.from) / view.days);
    at.filter(|at| (0.0..=1.0).contains(at)).unwrap_or(0.5)
}

/// The lane and the entry that a step leads to.
fn step_to(
    timeline: &Timeline,
    lane: usize,
    selected: Option<usize>,
    view: View,
    step: Move,
) -> (usize, Option<usize>) {
    let entries = |lane: usize| timeline.lanes.get(lane).map_or(&[][..], |lane| lane.bars.all());
    let entry = |lane: usize, n: usize| entries(lane).get(n).map(|bar| bar.entry as usize);
    let here = entries(lane);
    let last = here.len().saturating_sub(1);
    match step {
        Move::Lane(way) => {
            let to = lane
                .saturating_add_signed(way)
                .min(timeline.lanes.len().saturating_sub(1));
            if to == lane {
                return (lane, selected);
            }
            let from = selected.and_then(|entry| timeline.entries.get(entry));
            let day = from.map_or(view.from + view.days / 2.0, |entry| f64::from(entry.days.first));
            (to, nearest(timeline, to, day))
        }
        Move::First => (lane, entry(lane, 0)),
        Move::Last => (lane, entry(lane, last)),
        Move::Period(way) => {
            let at = selected.and_then(|entry| here.iter().position(|bar| bar.entry as usize == entry));
            match at {
                Some(at) => (lane, entry(lane, at.saturating_add_signed(way).min(last))),
                None => (lane, nearest(timeline, lane, view.from + view.days / 2.0)),
            }
        }
    }
}

/// The entry of a lane that lies nearest to a day.
fn nearest(timeline: &Timeline, lane: usize, day: f64) -> Option<usize> {
    let away = |days: Days| (f64::from(days.first) - day).max(day - f64::from(days.last)).max(0.0);
    let bars = timeline.lanes.get(lane)?.bars.all();
    let near = bars
        .iter()
        .min_by(|one, other| away(one.days).total_cmp(&away(other.days)))?;
    Some(near.entry as usize)
}

#[cfg(test)]
mod tests {
    use super::super::axis::Axis;
    use super::super::layout::{Bar, Bars, Form};
    use super::super::{Entry, Lane};
    use super::*;
    use crate::widgets::cell::CellLook;

    /// Two lanes with periods and one between them without.
    fn timeline() -> Timeline {
        let days = [(0, 100, 199), (0, 300, 399), (2, 250, 320), (2, 500, 600)];
        let entry = |(lane, first, last): (u32, i32, i32)| Entry {
            lane,
            days: Days { first, last },
            form: Form::Ended,
            text: String::new(),
            name: String::new(),
        };
        let entries: Vec<Entry> = days.into_iter().map(entry).collect();
        let lane = |n: u32| {
            let bars = entries.iter().enumerate().filter(|(_, entry)| entry.lane == n);
            let bars = bars.map(|(place, entry)| Bar {
                days: entry.days,
                form: entry.form,
                entry: place as u32,
                label: 0,
            });
            Lane {
                title: String::new(),
                hue: egui::Color32::BLACK,
                look: CellLook::Value,
                words: String::new(),
                name: String::new(),
                bars: Bars::new(bars.collect()),
                shades: Vec::new(),
            }
        };
        Timeline {
            lanes: (0..3).map(lane).collect(),
            entries,
            notes: Vec::new(),
            labels: vec![String::new()],
            axis: Axis::default(),
            whole: Days { first: 0, last: 1000 },
            today: 900,
            captions: Default::default(),
        }
    }

    #[test]
    fn a_step_goes_from_period_to_period_and_stops_at_the_ends() {
        let timeline = timeline();
        let view = View::all(timeline.whole);
        let step = |at, step| step_to(&timeline, 0, at, view, step).1;
        assert_eq!(step(Some(0), Move::Period(1)), Some(1));
        assert_eq!(step(Some(1), Move::Period(1)), Some(1));
        assert_eq!(step(Some(0), Move::Period(-1)), Some(0));
        assert_eq!(step(None, Move::Period(1)), Some(1), "what is nearest to the middle");
        assert_eq!((step(None, Move::First), step(None, Move::Last)), (Some(0), Some(1)));
    }

    #[test]
    fn another_lane_is_entered_at_the_period_nearest_to_where_one_was() {
        let timeline = timeline();
        let view = View::all(timeline.whole);
        assert_eq!(
            step_to(&timeline, 0, Some(1), view, Move::Lane(1)),
            (1, None),
            "it has none"
        );
        assert_eq!(step_to(&timeline, 1, None, view, Move::Lane(1)), (2, Some(3)));
        assert_eq!(step_to(&timeline, 0, Some(1), view, Move::Lane(2)), (2, Some(2)));
        assert_eq!(
            step_to(&timeline, 2, Some(3), view, Move::Lane(1)),
            (2, Some(3)),
            "it was the last"
        );
    }
}
