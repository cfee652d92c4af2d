//! What the checks read of a dossier.

use super::super::rows::{Row, Rows};
use super::*;

#[test]
fn a_source_that_cannot_be_read_says_why() {
    let outcome = |end: Option<End>| {
        let mut case = Case::pupil();
        case.dimona(bakery(), "2024-01-01", None, "OTH", "in");
        case.ends.extend(end.map(|end| ("dimona", end)));
        let (scope, dossier, knowledge) = (case.scope(), case.dossier(), knowledge());
        let basis = Basis {
            catalogue: &knowledge.catalogue,
            deliberation: knowledge.deliberation("23/166").unwrap(),
            request: &case.request,
            scope: &scope,
            dossier: &dossier,
            parameters: &knowledge.parameters,
            facts: &case.facts,
            today: case.today,
        };
        let count = |needs| Rows::open(&basis, "dimona.period", needs).map(|rows| rows.iter().count());
        let orphan = Rows::open(&basis, "dimona.period", &[])
            .ok()
            .and_then(|rows| rows.iter().next());
        let above = orphan.map(|row: Row<'_>| row.above(&basis).map(|_above| ()));
        (count(&["entry-date"]), count(&["created"]), above)
    };
    let not_granted = Err(Why::NotGranted(field("dimona.period.created")));
    let no_parent = Some(Err(Why::Contradiction("row-without-parent")));
    assert_eq!(outcome(None), (Ok(1), not_granted.clone(), no_parent.clone()));
    assert_eq!(outcome(Some(End::Partial)), (Ok(1), not_granted.clone(), no_parent));
    let down = Err(Why::SourceMissing(source("dimona")));
    assert_eq!(outcome(Some(End::Down)), (down, not_granted.clone(), None));
    let outside = Err(Why::NotInScope(source("dimona")));
    assert_eq!(outcome(Some(End::NotInScope)), (outside, not_granted, None));
}
