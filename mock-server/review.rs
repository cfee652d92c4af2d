//! Looking through the organisation's own inscriptions: which are due to end, which overlap, which stand there twice.
//!
//! The organisation ends what is no longer needed (22/172 §11); this says what that could be. Who may is whoever may
//! register and end ([`crate::directory`]); the reading is recorded before anything is shown. Called by [`crate::api`].

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use consult_log::{Kind, Tag};
use domain::wire::{
    ActFault, Attention, AttentionKind, Problem, ProblemCode, REVIEW_PAGE, Review, ReviewRequest, ReviewRule,
};

use crate::api::problem::{not_done, problem};
use crate::clock::belgian_day;
use crate::directory::{DirectoryRow, own_rows, registrar, unsealable};
use crate::serve::Server;
use crate::sign_in::Session;
use crate::store::Which;

/// An inscription that ends within so many days is due to end.
const ENDS_WITHIN_DAYS: u32 = 30;

/// The organisation's own inscriptions in the qualities of a deliberation, and which need attention.
pub(crate) async fn review(server: &Server, session: &Session, asked: &ReviewRequest) -> Result<Review, Problem> {
    if asked.ssin.is_some_and(|ssin| !ssin.is_fictitious()) {
        return Err(problem(ProblemCode::NotFictitious));
    }
    let (now, user) = (server.now(), &*session.user);
    let today = belgian_day(now);
    let deliberation = server.knowledge.deliberation(&asked.deliberation);
    let may = deliberation
        .ok_or(ActFault::UnknownDeliberation)
        .and_then(|deliberation| registrar(deliberation, user, today).map(|_| deliberation));
    let mut entry = server
        .events
        .directory_act(now, Kind::DirectoryReview, user, deliberation, may.is_ok());
    if let Some(ssin) = asked.ssin {
        server.events.about(&mut entry, ssin);
    }
    server.log.append(entry).await?;
    let deliberation = may.map_err(not_done)?;
    let which = match asked.ssin {
        Some(ssin) => Which::Person(server.vault.person(ssin)),
        None => Which::Organisation(user.organisation.clone()),
    };
    let mut rows = own_rows(server, user, which).await?;
    rows.retain(|row| {
        row.inscription.directory == deliberation.directory && deliberation.quality(&row.inscription.quality).is_some()
    });
    rows.sort_by(|one, other| {
        let changed = |row: &DirectoryRow| (row.inscription.changed, row.inscription.period.begin(), row.id);
        changed(other).cmp(&changed(one))
    });
    let rule = ReviewRule {
        ends_within_days: ENDS_WITHIN_DAYS,
        open_for_years: deliberation.assessment.as_ref().map(|assessment| assessment.years),
        paragraph: deliberation
            .assessment
            .as_ref()
            .map(|assessment| assessment.paragraph.clone()),
    };
    let entries = |rows: &[&DirectoryRow]| {
        rows.iter()
            .map(|row| row.entry(&server.vault))
            .collect::<Option<Vec<_>>>()
    };
    let needing = attention(&rows, &rule, today);
    let left_out = needing.len().saturating_sub(REVIEW_PAGE);
    let attention = needing
        .into_iter()
        .take(REVIEW_PAGE)
        .map(|(kind, rows)| {
            Some(Attention {
                kind,
                entries: entries(&rows)?,
            })
        })
        .collect::<Option<_>>()
        .ok_or_else(unsealable)?;
    let page: Vec<_> = rows
        .iter()
        .skip((asked.page as usize).saturating_mul(REVIEW_PAGE))
        .take(REVIEW_PAGE)
        .collect();
    Ok(Review {
        rule,
        attention,
        attention_left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
        entries: entries(&page).ok_or_else(unsealable)?,
        page: asked.page,
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
    })
}

type Needing<'a> = Vec<(AttentionKind, Vec<&'a DirectoryRow>)>;

/// What needs attention, the most pressing kind first. What has ended needs none, unless it stands beside what has not.
fn attention<'a>(rows: &'a [DirectoryRow], rule: &ReviewRule, today: NaiveDate) -> Needing<'a> {
    let soon = today
        .checked_add_days(Days::new(rule.ends_within_days.into()))
        .unwrap_or(NaiveDate::MAX);
    let too_old = rule
        .open_for_years
        .and_then(|years| today.checked_sub_months(Months::new(years.checked_mul(12)?)));
    let mut needing: Needing<'a> = Vec::new();
    for row in rows {
        let period = row.inscription.period;
        match period.end() {
            None if too_old.is_some_and(|day| period.begin() < day) => {
                needing.push((AttentionKind::PastDue, vec![row]));
            }
            Some(end) if today <= end && end <= soon => needing.push((AttentionKind::EndsSoon, vec![row])),
            _ => {}
        }
    }
    let mut of_one: BTreeMap<(Tag, &str), Vec<&DirectoryRow>> = BTreeMap::new();
    for row in rows {
        let group = of_one.entry((row.person, &row.inscription.quality)).or_default();
        group.push(row);
    }
    for mut group in of_one.into_values() {
        group.sort_by_key(|row| (row.inscription.period, row.id));
        let is_over = |rows: &[&DirectoryRow]| rows.iter().all(|row| row.has_ended(today));
        for same in group.chunk_by(|one, other| one.inscription.period == other.inscription.period) {
            if same.len() > 1 && !is_over(same) {
                needing.push((AttentionKind::Duplicate, same.to_vec()));
            }
        }
        // Of the same ones, one is enough to see what else they overlap.
        group.dedup_by_key(|row| row.inscription.period);
        let mut chain: Vec<&DirectoryRow> = Vec::new();
        for row in group {
            let goes_on = chain
                .iter()
                .any(|other| other.inscription.period.overlaps(&row.inscription.period));
            if !goes_on {
                keep_overlap(&mut needing, std::mem::take(&mut chain), is_over);
            }
            chain.push(row);
        }
        keep_overlap(&mut needing, chain, is_over);
    }
    needing.sort_by_key(|(kind, _)| *kind);
    needing
}

fn keep_overlap<'a>(
    needing: &mut Needing<'a>,
    chain: Vec<&'a DirectoryRow>,
    is_over: impl Fn(&[&DirectoryRow]) -> bool,
) {
    if chain.len() > 1 && !is_over(&chain) {
        needing.push((AttentionKind::Overlap, chain));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Vault;
    use domain::calendar::Period;
    use domain::deliberation::{Directory, Inscription};
    use domain::identifiers::Ssin;
    use uuid::Uuid;

    const TODAY: &str = "2026-06-30";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn inscription(quality: &str, begin: &str, end: Option<&str>) -> Inscription {
        Inscription {
            directory: Directory::FlemishIntegrator,
            organisation: "DWSE".into(),
            quality: quality.into(),
            period: Period::new(day(begin), end.map(day)).unwrap(),
            changed: day(begin),
        }
    }

    fn row(person: u32, quality: &str, begin: &str, end: Option<&str>) -> DirectoryRow {
        let vault = Vault::from_bytes(&[4; Vault::BYTES]);
        let ssin = Ssin::fictitious(day("1985-07-30"), person as u16).unwrap();
        DirectoryRow::new(&vault, Uuid::now_v7(), ssin, inscription(quality, begin, end), None).unwrap()
    }

    fn needing(rows: &[DirectoryRow]) -> Vec<(AttentionKind, usize)> {
        let rule = ReviewRule {
            ends_within_days: 30,
            open_for_years: Some(7),
            paragraph: None,
        };
        let needing = attention(rows, &rule, day(TODAY));
        needing.into_iter().map(|(kind, rows)| (kind, rows.len())).collect()
    }

    #[test]
    fn what_ends_soon_and_what_is_open_for_too_long_needs_attention() {
        use AttentionKind::{EndsSoon, PastDue};
        for (begin, end, kind) in [
            ("2025-01-01", None, None),
            ("2019-06-30", None, None),
            ("2019-06-29", None, Some(PastDue)),
            ("2025-01-01", Some("2026-06-29"), None),
            ("2025-01-01", Some("2026-06-30"), Some(EndsSoon)),
            ("2025-01-01", Some("2026-07-30"), Some(EndsSoon)),
            ("2025-01-01", Some("2026-07-31"), None),
            ("2019-01-01", Some("2027-01-01"), None),
        ] {
            let expected: Vec<_> = kind.into_iter().map(|kind| (kind, 1)).collect();
            assert_eq!(needing(&[row(1, "A", begin, end)]), expected, "{begin} {end:?}");
        }
    }

    #[test]
    fn the_same_inscription_twice_and_overlapping_ones_are_told_apart() {
        use AttentionKind::{Duplicate, Overlap};
        let one = || row(1, "A", "2025-01-01", None);
        assert_eq!(needing(&[one(), one()]), [(Duplicate, 2)]);
        assert_eq!(needing(&[one(), row(1, "A", "2025-03-01", None)]), [(Overlap, 2)]);
        assert_eq!(
            needing(&[one(), one(), row(1, "A", "2024-01-01", Some("2025-01-01"))]),
            [(Duplicate, 2), (Overlap, 2)]
        );
        // Another person, another quality, and one after the other.
        assert_eq!(needing(&[one(), row(2, "A", "2025-01-01", None)]), []);
        assert_eq!(needing(&[one(), row(1, "B", "2025-01-01", None)]), []);
        assert_eq!(needing(&[one(), row(1, "A", "2024-01-01", Some("2024-12-31"))]), []);
        // Both over.
        let over = |begin| row(1, "A", begin, Some("2024-12-31"));
        assert_eq!(needing(&[over("2024-01-01"), over("2024-02-01")]), []);
    }
}
