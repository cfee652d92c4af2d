//! What about one in ten people has: something in the declarations, or in the life, that a case handler has to find.
//!
//! A replaced number is decided with the number itself ([`super::cohort`]); the rest is here.

use chrono::NaiveDate;
use domain::calendar::Quarter;

use super::career::date;
use super::chance::{Chance, later};
use super::declare::{after, due, first_quarter, place};
use super::employer::{Employer, in_group};
use super::lists::Lists;
use super::person::Anomaly;
use super::work::{Fault, Kind, Relation};

/// How many of a thousand people with declarations have a fault in them, before those that turn out not to fit.
const FAULTS: u32 = 125;
/// How many of a thousand adults live abroad.
const ABROAD: u32 = 16;

/// The day since when somebody lives abroad, for those who do: an adult, in the ten years before 2026.
pub(super) fn abroad(chance: &mut Chance, birth: NaiveDate) -> Option<NaiveDate> {
    let adult = later(birth, 19 * 365).max(date(2016, 1, 1));
    let drawn = chance.permille(ABROAD);
    let day = chance.day(adult, date(2025, 12, 1));
    (drawn && adult < date(2025, 11, 1)).then_some(day)
}

/// Puts a fault on one relation, for those who have one, and says which.
pub(super) fn fault(
    lists: &Lists,
    seed: u64,
    chance: &mut Chance,
    born: i32,
    relations: &mut [Relation],
    today: NaiveDate,
) -> Option<Anomaly> {
    if !chance.permille(FAULTS) {
        return None;
    }
    let wanted = chance.pick(&[
        Anomaly::WrongWorkerCode,
        Anomaly::SisterCompany,
        Anomaly::Gap,
        Anomaly::LateCorrection,
    ]);
    let candidates: Vec<usize> = (0..relations.len())
        .filter(|&at| span(&relations[at]).is_some())
        .collect();
    if candidates.is_empty() {
        return None;
    }
    let at = chance.pick(&candidates);
    let (first, last) = span(&relations[at])?;
    let from = after(first, chance.signed(1, (place(last) - place(first) - 2).min(6)));
    let to = after(from, chance.signed(0, (place(last) - place(from) - 1).clamp(0, 3)));
    let others: Vec<Employer> = relations.iter().map(|relation| relation.employer).collect();
    let relation = &mut relations[at];
    let (anomaly, fault, visible) = match wanted {
        Anomaly::SisterCompany => {
            // The employer must have a sister: one of the same kind that has takes its place.
            let employer = Employer::of(lists, seed, in_group(relation.employer.number));
            let by = employer
                .sisters()
                .next()
                .map(|sister| Employer::of(lists, seed, sister))?;
            let elsewhere = |other: &Employer| other.number == employer.number || other.number == by.number;
            let clash = |other: &Employer| other.clashes_with(&employer) || other.clashes_with(&by) || elsewhere(other);
            if others
                .iter()
                .enumerate()
                .any(|(place, other)| place != at && clash(other))
            {
                return None;
            }
            relation.employer = employer;
            (
                wanted,
                Fault::Sister {
                    by,
                    quarters: (from, to),
                },
                due(from),
            )
        }
        Anomaly::Gap => (wanted, Fault::Undeclared { quarters: (from, to) }, due(after(to, 1))),
        Anomaly::LateCorrection => {
            let on = later(due(from), chance.between(100, 420));
            // One in six was cancelled by mistake instead, and put back some weeks later.
            let fault = if relation.draw.is_multiple_of(6) {
                Fault::Cancelled {
                    quarter: from,
                    on: (on, later(on, 21 + (relation.draw % 40) as u32)),
                }
            } else {
                Fault::Corrected { quarter: from, on }
            };
            (wanted, fault, on)
        }
        _ => (
            Anomaly::WrongWorkerCode,
            wrong_code(relation, born, from, to),
            due(from),
        ),
    };
    relation.fault = Some(fault);
    (visible <= today).then_some(anomaly)
}

/// A pupil declared as an ordinary worker, or still as an apprentice after the year of the eighteenth birthday; a manual
/// worker declared as an employee, or the reverse.
fn wrong_code(relation: &Relation, born: i32, from: Quarter, to: Quarter) -> Fault {
    let code = match relation.kind {
        Kind::Pupil { manual, .. } => match (from.year() - born <= 18, manual) {
            (true, true) => "015",
            (true, false) => "495",
            (false, true) => "035",
            (false, false) => "439",
        },
        Kind::Employee => "015",
        _ => "495",
    };
    // A year has one right code: the fault stays within it.
    let year_end = Quarter::new(from.year(), 4).unwrap_or(to);
    Fault::WrongCode {
        quarters: (from, to.min(year_end)),
        code,
    }
}

/// The first and last quarter of a relation in which something can be wrong that can be seen: at least four.
fn span(relation: &Relation) -> Option<(Quarter, Quarter)> {
    let usual = matches!(relation.kind, Kind::Manual | Kind::Employee | Kind::Pupil { .. });
    let first = Quarter::containing(relation.entry).max(first_quarter());
    let last = Quarter::containing(relation.exit?);
    (usual && relation.entry < date(2025, 4, 1) && place(last) - place(first) >= 3).then_some((first, last))
}
