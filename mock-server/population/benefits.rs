//! What somebody gets beside work or instead of it: unemployment benefits, activation benefits, living wages, and sickness
//! benefits. Data, from which the four sources make their rows.
//!
//! What ordinary people get follows from the career whenever a source asks ([`super::benefits_gaps`],
//! [`super::benefits_social`], [`super::benefits_illness`]); who is made by hand has what was written in
//! [`super::Person::benefits`], and nothing else. It knows no code lists but for the reasons without data: the sources do.

use std::fmt;

use chrono::NaiveDate;
use domain::calendar::Quarter;
use domain::identifiers::EnterpriseNumber;

/// Everything somebody gets, each list oldest first.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Benefits {
    /// From the unemployment office.
    pub unemployment: Vec<Unemployment>,
    /// From the same office, paid through the employer, month by month.
    pub activation: Vec<Activation>,
    /// From the public centres for social welfare.
    pub living_wage: Vec<LivingWage>,
    /// From the insurers.
    pub sickness: Vec<Incapacity>,
}

/// With whom somebody lives, as far as benefits look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Household {
    /// With a family to support.
    Family,
    /// Alone.
    Alone,
    /// With others who have an income.
    Cohabiting,
}

/// A stretch of unemployment of one kind in one household. Its daily amount falls with the months, so that one of these
/// becomes several rows.
#[derive(Clone, PartialEq, Eq)]
pub struct Unemployment {
    /// The first day.
    pub begin: NaiveDate,
    /// The last day, once it is known.
    pub end: Option<NaiveDate>,
    /// Why there is no work, or not enough.
    pub nature: Nature,
    /// The household.
    pub household: Household,
    /// How many months of unemployment came before the first day: the daily amount falls with them.
    pub months_before: u32,
    /// What the daily amount follows from.
    pub daily: Daily,
    /// For those who worked part time of their own will: so many half daily amounts a week, 1 to 12.
    pub halves_per_week: Option<u8>,
}

/// Why somebody has no work, or not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// After work.
    AfterWork,
    /// After studies: an integration allowance.
    AfterStudies,
    /// Followed by vocational training with an employer (IBO), during which the benefit goes on.
    InTraining,
    /// Beside part-time work: an income guarantee.
    PartTime,
    /// For a while, for lack of work.
    Economic,
    /// For a while, for bad weather.
    Weather,
    /// For a while, for force majeure.
    ForceMajeure,
    /// With a company allowance, at the end of a career.
    CompanyAllowance,
}

/// What a daily amount follows from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Daily {
    /// From the last gross wage: full-time cents a month. The scales and the index do the rest.
    OfWage(i64),
    /// So many cents a day from the first day to the last, whatever the scales say.
    Fixed(i64),
}

/// What the unemployment office paid for one month of work with an employer.
#[derive(Clone, PartialEq, Eq)]
pub struct Activation {
    /// The employer.
    pub employer: EnterpriseNumber,
    /// The first day of the month.
    pub month: NaiveDate,
    /// Whether it is the benefit for those of 50 and older.
    pub from_fifty: bool,
    /// The cents, or the code of the reason why there are no data (`1`, `2`, `3`).
    pub payment: Result<i64, &'static str>,
}

/// A period of a living wage: one centre, one kind of aid, one household.
#[derive(Clone, PartialEq, Eq)]
pub struct LivingWage {
    /// The first day.
    pub begin: NaiveDate,
    /// The last day, once it is known.
    pub end: Option<NaiveDate>,
    /// Whether it is the equivalent of a living wage, for those without a right to it.
    pub equivalent: bool,
    /// The household.
    pub household: Household,
    /// The code of the municipality whose centre grants it.
    pub municipality: &'static str,
    /// How many per cent of the full amount: an income of the household is taken off.
    pub percent: u32,
    /// Whether the first month was paid afterwards, as arrears.
    pub arrears: bool,
    /// The month (by its first day) for which half is claimed back.
    pub recovered: Option<NaiveDate>,
    /// The month (by its first day) in which something was put right.
    pub regularised: Option<NaiveDate>,
}

/// A time of incapacity for work.
#[derive(Clone, PartialEq, Eq)]
pub struct Incapacity {
    /// The first day: the year after which it counts as invalidity begins here.
    pub begin: NaiveDate,
    /// The first day that the insurer pays: after the month (or the weeks) that an employer guarantees.
    pub paid_from: NaiveDate,
    /// The last day, once it is known.
    pub end: Option<NaiveDate>,
    /// What it is.
    pub cause: Cause,
    /// The household.
    pub household: Household,
    /// The gross wage before it: cents a month for the hours that were worked.
    pub wage: i64,
    /// A quarter whose attestation was corrected: what was paid is claimed back and paid anew.
    pub corrected: Option<Quarter>,
}

/// What an incapacity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Illness or an accident outside work: primary incapacity for a year, then invalidity.
    Illness,
    /// Rest before and after a birth.
    Maternity,
    /// Breaks for breastfeeding at work: hours, not days.
    Breastfeeding,
}

impl Unemployment {
    /// Full unemployment after work with this last wage (full-time cents a month), in its first month.
    pub fn after_work(begin: NaiveDate, end: Option<NaiveDate>, household: Household, wage: i64) -> Self {
        Self {
            begin,
            end,
            nature: Nature::AfterWork,
            household,
            months_before: 0,
            daily: Daily::OfWage(wage),
            halves_per_week: None,
        }
    }
}

impl LivingWage {
    /// The full amount in this municipality (a NIS code that is valid on the first day), without arrears or recoveries.
    pub fn full(begin: NaiveDate, end: Option<NaiveDate>, household: Household, municipality: &'static str) -> Self {
        Self {
            begin,
            end,
            equivalent: false,
            household,
            municipality,
            percent: 100,
            arrears: false,
            recovered: None,
            regularised: None,
        }
    }
}

impl Incapacity {
    /// An illness of somebody with an employer, who pays the first thirty days. The declarations of those who are made by
    /// hand show the rest as sickness (service code 050).
    pub fn of_worker(begin: NaiveDate, end: Option<NaiveDate>, household: Household, wage: i64) -> Self {
        Self {
            begin,
            paid_from: super::chance::later(begin, GUARANTEED_DAYS),
            end,
            cause: Cause::Illness,
            household,
            wage,
            corrected: None,
        }
    }
}

/// How many days an employer pays on, here for manual workers too (law on employment contracts; the weeks in which the
/// two differ are left out).
pub(super) const GUARANTEED_DAYS: u32 = 30;

/// Nothing that somebody gets is printed.
macro_rules! hidden {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    )+};
}
hidden!(Benefits, Unemployment, Daily, Activation, LivingWage, Incapacity);
