//! The payments of the insurers with their days, each once, although a later version of an attestation repeats what it
//! does not change.
//!
//! Deliberation 22/118 §18 names no number and no version of an attestation, so that mostly the payments alone tell.
//! Called by [`super::replacement_income`].

use std::collections::BTreeMap;

use super::replacement_income::Given;
use super::rows::{InForce, Row, Rows};
use super::{Basis, Why};
use crate::amount::Cents;
use crate::calendar::Period;

/// A payment of an insurer, the place of its attestation, and its days.
type Payment<'a> = (Row<'a>, usize, Period);

/// The payments; of attestations that were corrected the last version, where versions may be seen.
pub(super) fn payments<'a>(basis: &Basis<'a>, path: &str) -> Result<Given<'a>, Why> {
    let rows = Rows::open(basis, path, &["document", "begin", "end", "amount"])?;
    let in_force = match InForce::of(basis, "sickness.attest", "attestation-id") {
        Ok(in_force) => Some(in_force),
        Err(Why::NotGranted(_)) => None,
        Err(why) => return Err(why),
    };
    let mut found = Vec::new();
    for row in rows.iter() {
        let attest = row.above(basis)?;
        if in_force.as_ref().is_some_and(|in_force| !in_force.has(attest)) {
            continue;
        }
        let period = row.period("begin", "end")?;
        if period.end().is_none() {
            return Err(Why::Contradiction("end-missing"));
        }
        found.push((row, attest.index(), period));
    }
    if in_force.is_none() {
        found = without_repeats(found)?;
    }
    let dated = found.into_iter().map(|(row, _, period)| (row, period));
    Ok(Given {
        rows: dated.collect(),
        partial: rows.partial(),
    })
}

/// The payments of attestations whose versions may not be seen. A later version repeats what it does not change, so the
/// same payment in two attestations is one; what it changes is claimed back and paid anew. Two payments for the same days
/// that are left then, in two attestations, cannot be told from two versions of one.
fn without_repeats(payments: Vec<Payment<'_>>) -> Result<Vec<Payment<'_>>, Why> {
    let mut by_content: BTreeMap<_, BTreeMap<usize, Vec<Payment<'_>>>> = BTreeMap::new();
    for payment in payments {
        let (row, attest, period) = payment;
        let kind = ["document", "allowance-type", "allowance-nature"].map(|id| row.code(id));
        let days = (row.integer("days"), row.hundredths("hours"));
        let content = (kind, period, row.cents("amount"), days);
        by_content
            .entry(content)
            .or_default()
            .entry(attest)
            .or_default()
            .push(payment);
    }
    // Of equals the last one is taken: the later version.
    let fullest = |versions: BTreeMap<usize, Vec<_>>| versions.into_values().max_by_key(Vec::len);
    let mut left: Vec<_> = by_content.into_values().filter_map(fullest).flatten().collect();
    left.sort_by_key(|(row, attest, period)| (*period, *attest, row.index()));
    let mut open: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (row, attest, period) in &left {
        let (document, amount) = (row.code("document"), row.cents("amount").unwrap_or_default());
        let others: &mut Vec<(usize, Cents)> = open.entry((document, *period)).or_default();
        match others
            .iter()
            .position(|(_, other)| other.checked_add(amount) == Some(Cents::ZERO))
        {
            Some(opposite) => {
                others.remove(opposite);
            }
            None => others.push((*attest, amount)),
        }
    }
    let mut last: BTreeMap<_, (Period, usize)> = BTreeMap::new();
    for ((document, period), payments) in open {
        for (attest, _) in payments {
            let before = last.get(&document);
            if before.is_some_and(|(other, of)| *of != attest && other.overlaps(&period)) {
                return Err(Why::Contradiction("versions-not-visible"));
            }
            if before.is_none_or(|(other, _)| other.end() <= period.end()) {
                last.insert(document, (period, attest));
            }
        }
    }
    Ok(left)
}
