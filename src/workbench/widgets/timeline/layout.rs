//! Where the bars of a time line stand: from days to points, what is out of sight left out, what is narrower than can be
//! seen merged.
//!
//! Pure. Called by the painter of the time line for each lane in sight, every frame: it formats and allocates nothing but
//! the runs that it hands back.

use domain::timeline::Days;

/// How wide a bar is drawn at least, in points.
pub const LEAST: f32 = 3.0;
/// Bars that are narrower than this and touch each other become one, in points.
const NARROW: f32 = 4.0;
/// The shortest stretch that can be looked at, in days.
pub const CLOSEST: f64 = 14.0;
/// What is left free on both sides of everything, as a part of its width.
const AROUND: f64 = 0.02;

/// How a bar is drawn: each form differs without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A filled bar: a row with a first and a last day.
    Ended,
    /// A filled bar with a point: a row that has no last day, drawn until today.
    Running,
    /// Only the edge: a row that was taken back or replaced.
    Hollow,
    /// A triangle: a row that ends before it begins.
    Inverted,
    /// A stroke with a hatched tail: a row whose end may not be seen.
    EndWithheld,
    /// A dotted line between two strokes: days that are open.
    Open,
    /// Two thin bars above each other: what falls together.
    Together,
}

/// How many forms there are.
const FORMS: usize = 7;

/// A bar of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its days.
    pub days: Days,
    /// Its form.
    pub form: Form,
    /// Its place in the list of entries.
    pub entry: u32,
    /// Its text, by its place among the labels.
    pub label: u32,
}

/// The bars of a lane, in the order in which they begin.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    bars: Vec<Bar>,
    /// Up to and including each bar, the last day that any covers: what lies before the view is found by halving.
    reach: Vec<i32>,
}

impl Bars {
    /// Sorts the bars.
    pub fn new(mut bars: Vec<Bar>) -> Self {
        bars.sort_by_key(|bar| (bar.days, bar.entry));
        let mut furthest = i32::MIN;
        let reach = bars.iter().map(|bar| {
            furthest = furthest.max(bar.days.last);
            furthest
        });
        Self {
            reach: reach.collect(),
            bars,
        }
    }

    /// All of them.
    pub fn all(&self) -> &[Bar] {
        &self.bars
    }

    /// Their days from the first to the last; none where there are no bars.
    pub fn ends(&self) -> Option<Days> {
        Some(Days {
            first: self.bars.first()?.days.first,
            last: *self.reach.last()?,
        })
    }

    /// The bars that can have a day in the view; those before and after cannot.
    fn near(&self, view: View) -> &[Bar] {
        let from = self.reach.partition_point(|reach| f64::from(*reach) + 1.0 <= view.from);
        let until = self
            .bars
            .partition_point(|bar| f64::from(bar.days.first) < view.until());
        self.bars.get(from..until).unwrap_or_default()
    }

    /// The bar at this place of the view, in points: of several the one that was drawn last. `reach` is how far beside it
    /// one may point.
    pub fn at(&self, view: View, width: f32, x: f32, reach: f32) -> Option<&Bar> {
        let distance = |bar: &Bar| {
            let (from, to) = view.ends(bar.days, width)?;
            Some((from - x).max(x - to).max(0.0))
        };
        let near = self.near(view).iter().filter_map(|bar| Some((distance(bar)?, bar)));
        let near = near.filter(|(away, _)| *away <= reach);
        // Of those that are equally near, the last one that holds lies on top.
        let is_above = |best: &(f32, &Bar), next: &(f32, &Bar)| {
            let holds = |bar: &Bar| bar.form != Form::Hollow;
            next.0 < best.0 || (next.0 <= best.0 && holds(next.1) >= holds(best.1))
        };
        let nearest = near.reduce(|best, next| if is_above(&best, &next) { next } else { best });
        nearest.map(|(_, bar)| bar)
    }
}

/// What of time is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The day at the left edge, with what has gone by of it.
    pub from: f64,
    /// How many days are in sight.
    pub days: f64,
}

impl View {
    /// All of these days, with a little room on both sides.
    pub fn all(whole: Days) -> Self {
        let days = f64::from(whole.count()).max(CLOSEST);
        Self {
            from: f64::from(whole.first) - days * AROUND,
            days: days * (1.0 + 2.0 * AROUND),
        }
    }

    /// The end of what is in sight.
    pub fn until(self) -> f64 {
        self.from + self.days
    }

    /// Where a moment stands, in points.
    pub fn x(self, day: f64, width: f32) -> f32 {
        ((day - self.from) / self.days * f64::from(width)) as f32
    }

    /// Which moment stands at this place, in points.
    pub fn day_at(self, x: f32, width: f32) -> f64 {
        self.from + f64::from(x / width.max(1.0)) * self.days
    }

    /// How wide a day is, in points.
    pub fn day_width(self, width: f32) -> f32 {
        (f64::from(width) / self.days) as f32
    }

    /// Where these days begin and end, in points, cut off at the edges and never narrower than can be seen; none when they
    /// are out of sight.
    pub fn ends(self, days: Days, width: f32) -> Option<(f32, f32)> {
        self.ends_at(days, f64::from(width) / self.days, width)
    }

    /// The same, with the width of a day known: dividing once for each bar is what would cost most.
    fn ends_at(self, days: Days, day_width: f64, width: f32) -> Option<(f32, f32)> {
        let from = ((f64::from(days.first) - self.from) * day_width) as f32;
        let to = ((f64::from(days.last) + 1.0 - self.from) * day_width) as f32;
        if to <= 0.0 || from >= width {
            return None;
        }
        let from = from.clamp(0.0, (width - LEAST).max(0.0));
        Some((from, to.max(from + LEAST).min(width)))
    }

    /// The same view brought back into bounds: never closer than can be told apart, never further than everything.
    #[must_use]
    pub fn within(self, whole: Days) -> Self {
        let all = Self::all(whole);
        let days = self.days.clamp(CLOSEST, all.days);
        Self {
            from: self.from.clamp(all.from, (all.until() - days).max(all.from)),
            days,
        }
    }

    /// `factor` times as close, with what stands at this part of the width staying where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: f64, whole: Days) -> Self {
        let all = Self::all(whole);
        let days = (self.days / factor.max(f64::EPSILON)).clamp(CLOSEST, all.days);
        let from = self.from + at * (self.days - days);
        Self { from, days }.within(whole)
    }

    /// Moved by so many days.
    #[must_use]
    pub fn panned(self, days: f64, whole: Days) -> Self {
        let from = self.from + days;
        Self { from, ..self }.within(whole)
    }

    /// Moved just as far as is needed to have these days in sight; where they are longer than the view, their beginning.
    #[must_use]
    pub fn showing(self, days: Days, whole: Days) -> Self {
        let margin = self.days * 0.05;
        let (first, last) = (f64::from(days.first), f64::from(days.last) + 1.0);
        let is_long = last - first > self.days - 2.0 * margin;
        let from = if is_long && first < self.until() && last > self.from {
            // Already as much in sight as it can be.
            self.from
        } else if first - margin < self.from || is_long {
            first - margin
        } else if last + margin > self.until() {
            last + margin - self.days
        } else {
            self.from
        };
        Self { from, ..self }.within(whole)
    }
}

/// Bars that are drawn as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Where it begins, in points.
    pub from: f32,
    /// Where it ends, in points.
    pub to: f32,
    /// The form of all of them.
    pub form: Form,
    /// The text of the first one.
    pub label: u32,
    /// How many there are.
    pub count: u32,
    is_narrow: bool,
}

/// Puts the bars that are in sight into `runs`, form by form in the order in which they begin. Only what could not be told
/// apart is merged: bars that begin in the same point, and narrow ones that touch.
pub fn runs(bars: &Bars, view: View, width: f32, runs: &mut Vec<Run>) {
    runs.clear();
    let mut here: [Option<Run>; FORMS] = [None; FORMS];
    let day_width = f64::from(width) / view.days;
    for bar in bars.near(view) {
        let Some((from, to)) = view.ends_at(bar.days, day_width, width) else {
            continue;
        };
        let is_narrow = to - from < NARROW;
        let place = &mut here[bar.form as usize];
        match place {
            Some(run) if from as i32 <= run.from as i32 || (is_narrow && run.is_narrow && from <= run.to + 1.0) => {
                run.to = run.to.max(to);
                run.count += 1;
                run.is_narrow &= is_narrow;
            }
            _ => {
                let next = Run {
                    from,
                    to,
                    form: bar.form,
                    label: bar.label,
                    count: 1,
                    is_narrow,
                };
                runs.extend(place.replace(next));
            }
        }
    }
    runs.extend(here.into_iter().flatten());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WHOLE: Days = Days {
        first: 730_000,
        last: 740_000,
    };

    fn bar(first: i32, last: i32, form: Form) -> Bar {
        Bar {
            days: Days { first, last },
            form,
            entry: 0,
            label: 0,
        }
    }

    fn laid(bars: Vec<Bar>, view: View, width: f32) -> Vec<Run> {
        let mut found = Vec::new();
        runs(&Bars::new(bars), view, width, &mut found);
        found
    }

    #[test]
    fn bars_that_stand_apart_stay_apart() {
        let view = View {
            from: 730_000.0,
            days: 100.0,
        };
        let found = laid(
            vec![bar(730_010, 730_019, Form::Ended), bar(730_020, 730_029, Form::Ended)],
            view,
            1000.0,
        );
        assert_eq!(found.len(), 2, "they touch, and can be told apart");
        assert_eq!((found[0].from, found[0].to), (100.0, 200.0));
        assert_eq!((found[1].from, found[1].to), (200.0, 300.0));
    }

    #[test]
    fn what_is_narrower_than_can_be_seen_is_merged_and_what_was_taken_back_is_not_filled_by_it() {
        let days = (730_000..731_000).map(|day| bar(day, day, if day % 2 == 0 { Form::Ended } else { Form::Hollow }));
        let found = laid(days.collect(), View::all(WHOLE), 500.0);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found.iter().map(|run| run.count).sum::<u32>(), 1000);
        assert!(found.iter().any(|run| run.form == Form::Hollow));
    }

    #[test]
    fn a_long_bar_that_began_before_the_view_is_not_lost() {
        let mut bars = vec![bar(730_000, 739_999, Form::Ended)];
        bars.extend((730_001..730_500).map(|day| bar(day, day, Form::Ended)));
        let view = View {
            from: 735_000.0,
            days: 100.0,
        };
        let found = laid(bars, view, 1000.0);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].from, found[0].to, found[0].count), (0.0, 1000.0, 1));
    }

    #[test]
    fn one_points_at_the_bar_on_top_and_a_little_beside_it() {
        let view = View {
            from: 730_000.0,
            days: 100.0,
        };
        let mut under = bar(730_010, 730_090, Form::Ended);
        under.entry = 1;
        let mut over = bar(730_040, 730_049, Form::Ended);
        over.entry = 2;
        let mut replaced = bar(730_045, 730_049, Form::Hollow);
        replaced.entry = 3;
        let bars = Bars::new(vec![under, over, replaced]);
        let at = |x| bars.at(view, 1000.0, x, 4.0).map(|bar| bar.entry);
        assert_eq!(
            (at(450.0), at(350.0)),
            (Some(2), Some(1)),
            "what was replaced lies below"
        );
        assert_eq!((at(98.0), at(90.0)), (Some(1), None));
    }

    #[test]
    fn zooming_keeps_what_is_pointed_at_in_its_place() {
        let view = View {
            from: 734_000.0,
            days: 1000.0,
        };
        let closer = view.zoomed(2.0, 0.25, WHOLE);
        assert!((closer.days - 500.0).abs() < 1e-6);
        assert!((closer.day_at(250.0, 1000.0) - view.day_at(250.0, 1000.0)).abs() < 1e-6);
        assert!((closer.zoomed(1e9, 0.5, WHOLE).days - CLOSEST).abs() < 1e-9);
        assert_eq!(closer.zoomed(1e-9, 0.5, WHOLE), View::all(WHOLE));
    }

    #[test]
    fn what_is_shown_comes_into_sight_without_moving_further_than_needed() {
        let view = View {
            from: 734_000.0,
            days: 100.0,
        };
        let days = |first, last| Days { first, last };
        assert_eq!(view.showing(days(734_020, 734_030), WHOLE), view);
        assert!((view.showing(days(734_120, 734_129), WHOLE).until() - 734_135.0).abs() < 1e-6);
        assert!((view.showing(days(733_000, 733_010), WHOLE).from - 732_995.0).abs() < 1e-6);
        let long = view.showing(days(735_000, 737_000), WHOLE);
        assert!((long.from - 734_995.0).abs() < 1e-6, "its beginning");
    }

    fn any_bar() -> impl Strategy<Value = Bar> {
        let forms = [Form::Ended, Form::Hollow, Form::Running];
        (729_000_i32..741_000, 0_i32..900, 0_usize..3)
            .prop_map(move |(first, more, form)| bar(first, first + more, forms[form]))
    }

    proptest! {
        #[test]
        fn no_run_is_ever_outside_and_no_day_in_sight_is_ever_lost(
            bars in proptest::collection::vec(any_bar(), 0..60),
            from in 729_500.0_f64..740_500.0,
            days in 10.0_f64..9_000.0,
            width in 50.0_f32..1_500.0,
        ) {
            let view = View { from, days };
            let found = laid(bars.clone(), view, width);
            for run in &found {
                prop_assert!(run.from >= 0.0 && run.to <= width && run.from < run.to, "{run:?}");
            }
            prop_assert!(found.len() <= 3 * (width as usize + 2));
            for bar in &bars {
                let Some((from, to)) = view.ends(bar.days, width) else { continue };
                let is_covered = found.iter().any(|run| run.form == bar.form && run.from <= from + 1.0 && run.to >= to);
                prop_assert!(is_covered, "{bar:?} {from} {to} {found:?}");
            }
            // Nothing is drawn where nothing is: each end of a run is an end of a bar.
            for run in &found {
                let of_form = || bars.iter().filter(|bar| bar.form == run.form).filter_map(|bar| view.ends(bar.days, width));
                prop_assert!(of_form().any(|(from, _)| (from - run.from).abs() < 0.01));
                prop_assert!(of_form().any(|(_, to)| (to - run.to).abs() < 0.01));
            }
        }

        #[test]
        fn a_view_never_leaves_its_bounds(
            steps in proptest::collection::vec((0_u8..3, -5_000.0_f64..5_000.0, 0.1_f64..10.0), 0..20),
        ) {
            let mut view = View::all(WHOLE);
            let all = view;
            for (step, by, factor) in steps {
                view = match step {
                    0 => view.panned(by, WHOLE),
                    1 => view.zoomed(factor, 0.3, WHOLE),
                    _ => view.showing(Days { first: 735_000 + by as i32, last: 735_300 + by as i32 }, WHOLE),
                };
                prop_assert!(view.days >= CLOSEST && view.days <= all.days + 1e-6);
                prop_assert!(view.from >= all.from - 1e-6 && view.until() <= all.until() + 1e-6);
            }
        }
    }
}
