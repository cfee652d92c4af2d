//! Random requests and random holdings: what is granted satisfies every demand of the text, looked at a second time in
//! another way.

use chrono::Days;
use proptest::prelude::*;

use super::release::{tables, wire};
use super::*;
use crate::calendar::Quarter;
use crate::dossier::Table;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4000).prop_map(|days| day("2019-01-01") + Days::new(days))
}

fn any_period() -> impl Strategy<Value = Period> {
    (any_day(), proptest::option::of(0_u64..900))
        .prop_map(|(begin, days)| Period::new(begin, days.map(|days| begin + Days::new(days))).unwrap())
}

fn any_asker() -> impl Strategy<Value = Option<Asker>> {
    let role = prop::sample::select(vec!["case-handler", "social-inspector", "developer", "adviser"]);
    let deliberation = prop::sample::select(vec!["23/166", "22/172"]);
    let function = (role, deliberation, any_period()).prop_map(|(role, deliberation, period)| Function {
        declared: None,
        deliberation: deliberation.into(),
        role: role.into(),
        period,
    });
    let organisation = prop::sample::select(vec!["WEWIS", "VDAB"]);
    proptest::option::weighted(
        0.9,
        (organisation, prop::collection::vec(function, 0..3)).prop_map(|(organisation, functions)| Asker {
            organisation: organisation.into(),
            functions,
        }),
    )
}

fn any_inscription() -> impl Strategy<Value = Inscription> {
    let directory = prop::sample::select(vec![Directory::FlemishIntegrator, Directory::CrossroadsBank]);
    let organisation = prop::sample::select(vec!["WEWIS", "WEWIS", "VDAB"]);
    let quality = prop::sample::select(vec!["QWL-L", "QWL-W", "QWL-S", "ANDER"]);
    (directory, organisation, quality, any_period()).prop_map(|(directory, organisation, quality, period)| {
        Inscription {
            directory,
            organisation: organisation.into(),
            quality: quality.into(),
            changed: period.begin(),
            period,
        }
    })
}

fn any_request() -> impl Strategy<Value = ConsultRequest> {
    let purpose = prop::sample::select(vec![
        "wrong-worker-code",
        "teacher-at-school",
        "working-relation",
        "premium-conditions",
        "system-test",
        "other",
    ]);
    let sources = prop::collection::btree_set(prop::sample::select(vec!["register", "dimona", "dmfa", "taxes"]), 0..4);
    (purpose, sources, any_day(), any::<bool>()).prop_map(|(purpose, sources, application, with_enterprise)| {
        ConsultRequest {
            purpose: purpose.into(),
            application,
            enterprise: with_enterprise.then(bakery),
            sources: sources.into_iter().map(source).collect(),
            ..request()
        }
    })
}

proptest! {
    /// Granted means: all that the text demands is true, looked at here a second time and in another way.
    #[test]
    fn what_is_granted_satisfies_every_demand_of_the_text(
        request in any_request(),
        asker in any_asker(),
        inscriptions in prop::collection::vec(any_inscription(), 0..5),
        today in any_day(),
    ) {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation("23/166").unwrap();
        let decision = decide(&request, asker.as_ref(), Some(deliberation), &inscriptions, &knowledge.catalogue, today);
        prop_assert_eq!(decision.steps.len(), Gate::ALL.len());
        prop_assert_eq!(decision.refusal().is_none(), decision.scope.is_some());

        let purpose = deliberation.purpose(&request.purpose);
        let may = asker.as_ref().is_some_and(|asker| asker.organisation == "WEWIS" && asker.functions.iter().any(|function| {
            function.deliberation == "23/166" && function.period.contains(today)
                && purpose.is_some_and(|purpose| purpose.roles.contains(&function.role))
        }));
        let integrated = inscriptions.iter().any(|inscription| {
            inscription.directory == Directory::FlemishIntegrator && inscription.organisation == "WEWIS"
                && inscription.period.contains(today)
                && purpose.is_some_and(|purpose| purpose.qualities.contains(&inscription.quality))
        });
        let timely = request.application <= today
            && deliberation.assessable_until(request.application).is_some_and(|until| today <= until);
        let known = !request.sources.is_empty() && !request.sources.contains(&source("taxes"));
        let serves = request.purpose != "premium-conditions" || !request.sources.contains(&source("dmfa"));
        let in_force = today >= day("2023-09-01");
        let expected = may && integrated && timely && known && serves && in_force && request.enterprise.is_some();
        prop_assert_eq!(decision.is_granted(), expected, "{:?}", decision.refusal());

        if let Some(scope) = decision.scope {
            let asked: Vec<_> = request.sources.iter().cloned().collect();
            let given: Vec<_> = scope.sources.iter().map(|scope| scope.source.clone()).collect();
            prop_assert_eq!(given, asked);
            for granted in scope.sources.iter().flat_map(|scope| &scope.granted) {
                let named = deliberation.grants.iter().any(|grant| {
                    grant.fields.contains(&granted.field) && granted.paragraphs.iter().any(|p| grant.paragraphs.contains(p))
                });
                prop_assert!(named, "{} is granted by nothing", granted.field);
                prop_assert!(!deliberation.withheld.iter().any(|withheld| withheld.fields.contains(&granted.field)));
            }
        }
    }

    /// Whatever a source holds, in whatever order: only rows inside the window and of the employer leave it.
    #[test]
    fn a_release_holds_no_row_outside_its_scope(
        rows in prop::collection::vec((any_day(), any::<bool>()), 0..12),
    ) {
        let knowledge = knowledge();
        let scope = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today()).scope.unwrap();
        let dmfa = knowledge.catalogue.source(&source("dmfa")).unwrap();
        let rows: Vec<_> = rows.into_iter()
            .map(|(begin, mine)| (begin, None, if mine { bakery() } else { other_bakery() }))
            .collect();
        let inside = rows.iter().filter(|(begin, _, employer)| {
            let quarter = Quarter::containing(*begin);
            *employer == bakery() && quarter.last_day() >= day("2023-01-01") && quarter.first_day() <= today()
        }).count();
        let released = scope.source(&source("dmfa")).unwrap().release(dmfa, &tables(dmfa, &rows, person()), &[person()]).unwrap();
        let seen: Vec<Table> = serde_json::from_str(&wire(&released)).unwrap();
        for table in &seen {
            prop_assert_eq!(table.rows(), inside, "{}", table.block());
        }
    }
}
