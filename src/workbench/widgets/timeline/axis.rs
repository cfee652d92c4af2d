//! The axis of a time line: which lines and labels stand at which zoom, years, quarters, months or days, and the school
//! years below them.
//!
//! Pure: the labels were made before; here it is chosen which of them are drawn, and where. Called by the painter.

use domain::timeline::Days;

use super::layout::View;

/// From this width on, in points, a unit gets lines of its own.
const QUARTERS: f32 = 22.0;
const MONTHS: f32 = 26.0;
const DAYS: f32 = 16.0;
/// From this width on, in points, school years get lines through the lanes.
const SCHOOL_YEARS: f32 = 40.0;
/// The mean length of the units, in days.
const QUARTER: f32 = 91.3;
const MONTH: f32 = 30.4;
const YEAR: f32 = 365.25;

/// A stretch of the axis and what it is called: whole, shorter, and as short as can be. The first that fits is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its days.
    pub days: Days,
    /// Its names, the longest first.
    pub names: [String; 3],
}

/// Every tick of a time line, made once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// Calendar years.
    pub years: Vec<Tick>,
    /// Quarters.
    pub quarters: Vec<Tick>,
    /// Months.
    pub months: Vec<Tick>,
    /// School years.
    pub school_years: Vec<Tick>,
    /// The numbers of the days of a month, from 1.
    pub days: Vec<String>,
}

/// In what time is divided at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Years alone.
    Years,
    /// Quarters within years.
    Quarters,
    /// Months within quarters.
    Months,
    /// Days within months.
    Days,
}

/// The level at which days are this wide, in points.
pub fn level(day_width: f32) -> Level {
    if day_width >= DAYS {
        Level::Days
    } else if day_width * MONTH >= MONTHS {
        Level::Months
    } else if day_width * QUARTER >= QUARTERS {
        Level::Quarters
    } else {
        Level::Years
    }
}

/// Whether school years are wide enough for lines through the lanes.
pub fn has_school_lines(day_width: f32) -> bool {
    day_width * YEAR >= SCHOOL_YEARS
}

/// The ticks that are in sight.
pub fn in_sight(ticks: &[Tick], view: View) -> &[Tick] {
    let from = ticks.partition_point(|tick| f64::from(tick.days.last) + 1.0 <= view.from);
    let until = ticks.partition_point(|tick| f64::from(tick.days.first) < view.until());
    ticks.get(from..until).unwrap_or_default()
}

impl Axis {
    /// The ticks of the calendar at this level, and those of the unit above it, whose beginnings weigh more.
    pub fn calendar(&self, level: Level) -> (&[Tick], &[Tick]) {
        match level {
            Level::Years => (&self.years, &[]),
            Level::Quarters => (&self.quarters, &self.years),
            Level::Months => (&self.months, &self.quarters),
            Level::Days => (&self.months, &self.months),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closer_one_looks_the_smaller_the_units() {
        let years = level(1000.0 / (40.0 * 365.0));
        let quarters = level(1000.0 / (4.0 * 365.0));
        let months = level(1000.0 / 365.0);
        let days = level(1000.0 / 30.0);
        assert_eq!(
            [years, quarters, months, days],
            [Level::Years, Level::Quarters, Level::Months, Level::Days]
        );
        assert!(years < quarters && quarters < months && months < days);
    }

    #[test]
    fn a_tick_is_in_sight_as_long_as_one_of_its_days_is() {
        let tick = |first, last| Tick {
            days: Days { first, last },
            names: Default::default(),
        };
        let ticks = [tick(0, 9), tick(10, 19), tick(20, 29)];
        let seen = |from, days| in_sight(&ticks, View { from, days }).len();
        assert_eq!(
            (seen(9.5, 1.0), seen(10.0, 10.0), seen(30.0, 5.0), seen(-9.0, 5.0)),
            (2, 1, 0, 0)
        );
    }
}
