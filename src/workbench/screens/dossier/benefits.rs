//! What was paid, month by month: one lane per source of benefits, with the amount and the days of each month as the source
//! gives them.
//!
//! Pure. Nothing is divided: an amount of a month stands in its month, a payment for a stretch of days in the month in which
//! the stretch begins, and a daily amount in every month that it runs in, as a daily amount. Called by the views of the
//! dossier, once per dossier; drawn by the page of the benefits.

use chrono::{Datelike, Months, NaiveDate};
use domain::amount::{Cents, Hundredths};
use domain::catalogue::{Block, BlockPath, SourceId};
use domain::dossier::ValueRef;

use super::field_states::{Place, field_state, form, missing, part_words, window};
use super::reading::{Reading, Row};
use crate::widgets::cell::CellLook;

/// How many months are in sight: three years.
pub(super) const MONTHS: u32 = 36;

/// What is shown of each month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Measure {
    /// What was paid.
    #[default]
    Amount,
    /// For how many days.
    Days,
}

/// How a block tells what a month brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Telling {
    /// Amounts paid for the month or the stretch that a row is about: they add up.
    Paid,
    /// A daily amount that holds while the row runs.
    Daily,
}

/// A block with the fields that a lane is made of.
struct Spec {
    block: &'static str,
    amount: &'static str,
    days: Option<&'static str>,
    telling: Telling,
}

/// Of each source the blocks that can tell it, the most exact first; the first one of which the amount is granted is used.
const LANES: [&[Spec]; 3] = [
    &[
        Spec {
            block: "unemployment.payment",
            amount: "paid-amount",
            days: Some("benefits"),
            telling: Telling::Paid,
        },
        Spec {
            block: "unemployment.benefit",
            amount: "daily-amount",
            days: None,
            telling: Telling::Daily,
        },
        Spec {
            block: "unemployment.activation",
            amount: "amount",
            days: None,
            telling: Telling::Paid,
        },
    ],
    &[Spec {
        block: "living-wage.amount",
        amount: "amount",
        days: None,
        telling: Telling::Paid,
    }],
    &[Spec {
        block: "sickness.payment",
        amount: "amount",
        days: Some("days"),
        telling: Telling::Paid,
    }],
];

/// The months of all sources of benefits in the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BenefitMonths {
    /// The first day of each month, the oldest first.
    pub(super) months: Vec<NaiveDate>,
    /// One per source.
    pub(super) lanes: Vec<Lane>,
    /// Each month in words: what every source says of it.
    pub(super) spoken: Vec<String>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lane {
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// Its name.
    pub(super) title: String,
    /// What an amount of it is: paid in the month, or a daily amount.
    pub(super) unit: String,
    /// The form and the words of why there is nothing to draw at all.
    pub(super) nothing: Option<(CellLook, String)>,
    /// The words of why there are no days to draw, where there are amounts.
    pub(super) no_days: Option<(CellLook, String)>,
    /// The words of what the source did not give, where it gave a part.
    pub(super) incomplete: Option<String>,
    /// One per month.
    pub(super) cells: Vec<MonthCell>,
}

/// What a source says of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MonthCell {
    /// A value, or the form of why there is none.
    pub(super) look: CellLook,
    /// What was paid; for a daily amount, the last one that ran in the month.
    pub(super) paid: Cents,
    /// What was claimed back: zero or less.
    pub(super) recovered: Cents,
    /// For how many days, where the source says it.
    pub(super) days: Option<Hundredths>,
    /// The first row that says it.
    pub(super) row: Option<(BlockPath, usize)>,
    /// In words, without the source and the month.
    pub(super) words: String,
}

impl Lane {
    /// The highest and the lowest value of its months, in hundredths.
    pub(super) fn reach(&self, measure: Measure) -> (i64, i64) {
        let values = self.cells.iter().flat_map(|cell| cell.values(measure));
        values.fold((0, 0), |(top, bottom), value| (top.max(value), bottom.min(value)))
    }

    /// Why there is nothing to draw of this measure.
    pub(super) fn why_nothing(&self, measure: Measure) -> Option<&(CellLook, String)> {
        match measure {
            Measure::Amount => self.nothing.as_ref(),
            Measure::Days => self.nothing.as_ref().or(self.no_days.as_ref()),
        }
    }
}

impl MonthCell {
    /// What is drawn upwards and what is drawn downwards, in hundredths.
    pub(super) fn values(&self, measure: Measure) -> [i64; 2] {
        match measure {
            Measure::Amount => [self.paid.0, self.recovered.0],
            Measure::Days => {
                let days = self.days.map_or(0, |days| days.0);
                [days.max(0), days.min(0)]
            }
        }
    }
}

/// The first days of the months in sight, the last one that of today.
pub(super) fn months(today: NaiveDate) -> Vec<NaiveDate> {
    let this = today.with_day(1).unwrap_or(today);
    let before = (0..MONTHS)
        .rev()
        .filter_map(|back| this.checked_sub_months(Months::new(back)));
    before.collect()
}

/// Where an axis ends: the next 1, 2 or 5 with zeros that covers this value.
pub(super) fn axis_end(value: i64) -> i64 {
    let mut unit: i64 = 1;
    loop {
        for step in [1, 2, 5] {
            let end = unit.saturating_mul(step);
            if end >= value || end == i64::MAX {
                return end;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// Makes the months of the sources of benefits that the consultation covers.
pub(super) fn benefit_months(reading: &Reading<'_>) -> BenefitMonths {
    let months = months(reading.today);
    let lanes: Vec<Lane> = LANES.iter().filter_map(|specs| lane(reading, specs, &months)).collect();
    let spoken = months.iter().enumerate().map(|(n, month)| {
        let said = lanes.iter().map(|lane| {
            let words = match &lane.nothing {
                Some((_, words)) => words,
                None => &lane.cells[n].words,
            };
            format!("{}: {words}", lane.title)
        });
        let said = said.collect::<Vec<_>>().join("; ");
        format!("{} · {said}", reading.words.month(*month))
    });
    let spoken = spoken.collect();
    BenefitMonths { months, lanes, spoken }
}

fn lane(reading: &Reading<'_>, specs: &[Spec], months: &[NaiveDate]) -> Option<Lane> {
    let first = reading.block(specs.first()?.block)?;
    let source = first.path.source();
    reading.scope.source(&source)?;
    let is_granted = |block: &Block, field: &str| {
        let field = block.field(field);
        field.is_some_and(|field| reading.paragraphs(&field.path).is_some())
    };
    let blocks = || specs.iter().filter_map(|spec| Some((spec, reading.block(spec.block)?)));
    let (spec, block) = blocks()
        .find(|(spec, block)| is_granted(block, spec.amount))
        .or_else(|| blocks().next())?;
    let words = reading.words;
    let unit = match spec.telling {
        Telling::Paid => words.text("benefits-unit-paid"),
        Telling::Daily => words.text("benefits-unit-daily"),
    };
    let known = reading.catalogue.source(&source)?;
    let state = |field: &str| {
        let field = block.field(field)?;
        let (look, words) = form(reading, &field_state(reading, block, field, Place::Nothing));
        // A source that answered is looked at month by month; a part too.
        let has_rows = reading.rows(block).next().is_some();
        (look != CellLook::Absent && !(look == CellLook::Unavailable && has_rows)).then_some((look, words))
    };
    let no_days = match spec.days {
        None => Some((CellLook::Absent, words.text("benefits-no-days"))),
        Some(field) => state(field),
    };
    let part = missing(reading, &block.path)
        .map(|missing| words.with("dossier-part", &[("part", part_words(reading, missing).into())]));
    Some(Lane {
        title: reading.source_label(known),
        source,
        unit,
        nothing: state(spec.amount),
        no_days,
        cells: cells(reading, spec, block, months, part.is_some()),
        incomplete: part,
    })
}

fn cells(reading: &Reading<'_>, spec: &Spec, block: &Block, months: &[NaiveDate], is_part: bool) -> Vec<MonthCell> {
    let window = window(reading, block).map(|window| (window.from, window.until));
    let rows = distinct(reading, spec, block);
    let cell = |first: &NaiveDate| {
        let last = first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
            .unwrap_or(*first);
        let of_month: Vec<Row<'_>> = rows
            .iter()
            .filter(|row| match (spec.telling, row.own_days()) {
                (Telling::Paid, Some((begin, _))) => (*first..=last).contains(&begin),
                (Telling::Daily, Some((begin, end))) => begin <= last && end.is_none_or(|end| *first <= end),
                (_, None) => false,
            })
            .copied()
            .collect();
        if !of_month.is_empty() {
            return with_rows(reading, spec, &of_month);
        }
        let (look, key) = match window {
            Some((from, _)) if last < from => (CellLook::OutsideWindow, "benefits-before-window"),
            Some((_, until)) if until < *first => (CellLook::OutsideWindow, "benefits-after-window"),
            _ if is_part => (CellLook::Unavailable, "benefits-not-known"),
            _ => (CellLook::Absent, "benefits-none"),
        };
        MonthCell {
            look,
            paid: Cents(0),
            recovered: Cents(0),
            days: None,
            row: None,
            words: reading.words.text(key),
        }
    };
    months.iter().map(cell).collect()
}

/// The rows that count, the oldest first: what a later attest repeats, word for word, counts once.
fn distinct<'a>(reading: &Reading<'a>, spec: &Spec, block: &Block) -> Vec<Row<'a>> {
    let Some(block) = reading.block(block.path.as_str()) else {
        return Vec::new();
    };
    let same = |one: &Row<'a>, other: &Row<'a>| {
        let mut fields = block.fields.iter();
        fields.all(|field| one.value(field.path.id()) == other.value(field.path.id()))
            && reading.above(*one).map(|above| above.index) != reading.above(*other).map(|above| above.index)
    };
    let mut rows: Vec<Row<'a>> = Vec::new();
    for row in reading
        .rows(block)
        .filter(|row| row.own_days().is_some() && amount(row, spec).is_some())
    {
        if !rows.iter().any(|kept| same(kept, &row)) {
            rows.push(row);
        }
    }
    rows.sort_by_key(|row| row.own_days().map(|days| days.0));
    rows
}

fn amount(row: &Row<'_>, spec: &Spec) -> Option<Cents> {
    match row.value(spec.amount) {
        Some(ValueRef::Cents(amount)) => Some(amount),
        _ => None,
    }
}

fn days(row: &Row<'_>, spec: &Spec) -> Option<Hundredths> {
    match row.value(spec.days?) {
        Some(ValueRef::Integer(days)) => days.checked_mul(100).map(Hundredths),
        Some(ValueRef::Hundredths(days)) => Some(days),
        _ => None,
    }
}

fn with_rows(reading: &Reading<'_>, spec: &Spec, rows: &[Row<'_>]) -> MonthCell {
    let words = reading.words;
    let amounts = rows.iter().filter_map(|row| amount(row, spec));
    // An amount that no amount can be is not shown as one: the rows in the table have the parts.
    let sum = |is_wanted: fn(Cents) -> bool| {
        let mut wanted = amounts.clone().filter(|amount| is_wanted(*amount));
        wanted.try_fold(Cents(0), Cents::checked_add).unwrap_or(Cents(0))
    };
    let (paid, recovered) = match spec.telling {
        Telling::Paid => (sum(|amount| !amount.is_negative()), sum(Cents::is_negative)),
        Telling::Daily => (amounts.clone().next_back().unwrap_or(Cents(0)), Cents(0)),
    };
    let counted = rows.iter().filter_map(|row| days(row, spec));
    let all = counted.clone().try_fold(Hundredths(0), Hundredths::checked_add);
    let days = all.filter(|_| counted.clone().next().is_some());
    let mut said: Vec<String> = Vec::new();
    match spec.telling {
        Telling::Daily => {
            for row in rows {
                let amount = amount(row, spec).map_or_else(String::new, |amount| words.cents(amount));
                let stretch = row
                    .own_days()
                    .map_or_else(String::new, |(begin, end)| reading.stretch(begin, end));
                let values = [("amount", amount.into()), ("stretch", stretch.into())];
                said.push(words.with("benefits-daily", &values));
            }
        }
        Telling::Paid => {
            if paid != Cents(0) || recovered == Cents(0) {
                said.push(words.cents(paid));
            }
            if recovered != Cents(0) {
                said.push(words.with("field-recovered", &[("amount", words.cents(recovered).into())]));
            }
            if let Some(days) = days {
                said.push(days_words(reading, days));
            }
            said.extend(rows.iter().filter_map(|row| beyond(reading, row)));
        }
    }
    MonthCell {
        look: CellLook::Value,
        paid,
        recovered,
        days,
        row: rows.first().map(|row| (row.block.path.clone(), row.index)),
        words: said.join(", "),
    }
}

/// The stretch that a payment is for, where it reaches beyond the month that it begins in.
fn beyond(reading: &Reading<'_>, row: &Row<'_>) -> Option<String> {
    let (begin, end) = row.own_days()?;
    let end = end.filter(|end| (end.year(), end.month()) != (begin.year(), begin.month()))?;
    let stretch = reading.stretch(begin, Some(end));
    Some(reading.words.with("benefits-for", &[("stretch", stretch.into())]))
}

/// `26 dagen`, `1 dag`, `12,50 dagen`.
pub(super) fn days_words(reading: &Reading<'_>, days: Hundredths) -> String {
    let words = reading.words;
    if days.0 % 100 == 0 {
        let count = days.whole();
        words.with(
            "figure-in-days",
            &[("count", count.into()), ("number", words.integer(count).into())],
        )
    } else {
        words.with("benefits-days", &[("days", words.hundredths(days).into())])
    }
}
