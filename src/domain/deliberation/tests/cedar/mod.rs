//! A second opinion: the evaluator compared with Cedar, under policies made from the same files by other code.
//!
//! Of each case Cedar is asked for a few fields, of every hundredth for all.
//! `INZAGE_CEDAR_CASES` sets the number of random cases (10,000 unless set), `INZAGE_CEDAR_SEED` another run of them.

mod cases;
mod policies;

use std::env;
use std::num::NonZero;
use std::thread;
use std::time::Instant;

use self::cases::{Case, Cases};
use self::policies::{Demand, Policies};
use super::*;
use crate::catalogue::{Field, Source};

/// What a run of cases showed.
#[derive(Default)]
struct Run {
    granted: u64,
    questions: u64,
    difference: Option<String>,
}

/// Some fields to ask Cedar for: one that is granted if there is one, one of a source that is asked for, and any one.
fn sample<'a>(case: &Case, decision: &Decision, dice: &mut cases::Dice, all: &'a [&'static Field]) -> Vec<&'a Field> {
    let granted: Vec<_> = decision.scope.iter().flat_map(|scope| &scope.sources).collect();
    let granted: Vec<_> = granted.iter().flat_map(|scope| &scope.granted).collect();
    let granted = dice.choose(&granted).map(|granted| &granted.field);
    let asked: Vec<&Field> = all
        .iter()
        .copied()
        .filter(|field| case.request.sources.contains(&field.path.source()))
        .collect();
    let granted = granted.and_then(|path| all.iter().copied().find(|field| field.path == *path));
    let fields = [granted, dice.choose(&asked).copied(), dice.choose(all).copied()];
    fields.into_iter().flatten().collect()
}

/// Compares the evaluator with Cedar on the cases of these numbers, up to the first difference.
fn compare(
    knowledge: &'static Knowledge,
    policies: &Policies,
    cases: &Cases,
    numbers: impl Iterator<Item = u64>,
) -> Run {
    let all: Vec<&Field> = knowledge.catalogue.fields().collect();
    let mut run = Run::default();
    for number in numbers {
        let (case, mut dice) = cases.case(number);
        let Case {
            request,
            asker,
            inscriptions,
            today,
        } = &case;
        let deliberation = knowledge.deliberation(&request.deliberation);
        let decision = decide(
            request,
            asker.as_ref(),
            deliberation,
            inscriptions,
            &knowledge.catalogue,
            *today,
        );
        run.granted += u64::from(decision.is_granted());
        let fields = match number % 100 {
            0 => all.clone(),
            _ => sample(&case, &decision, &mut dice, &all),
        };
        for field in fields {
            run.questions += 1;
            let scope = decision
                .scope
                .as_ref()
                .and_then(|scope| scope.source(&field.path.source()));
            let ours = scope.is_some_and(|scope| scope.grants(&field.path));
            let cedars = policies.allow(&case, &field.path);
            if ours != cedars {
                run.difference = Some(format!(
                    "case {number}: {} is granted by us: {ours}, by Cedar: {cedars}\n{case:#?}\n{:#?}",
                    field.path,
                    decision.refusal()
                ));
                return run;
            }
        }
    }
    run
}

fn number(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |text| text.replace('_', "").parse().expect("a number"))
}

#[test]
fn cedar_and_the_evaluator_grant_the_same_fields() {
    let count = number("INZAGE_CEDAR_CASES", 10_000);
    let cases = Cases::new(knowledge(), number("INZAGE_CEDAR_SEED", 22_172));
    let policies = Policies::from_files(&Assets::embedded(), None);
    let threads = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    let began = Instant::now();
    let runs: Vec<Run> = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads)
            .map(|first| {
                let (policies, cases) = (&policies, &cases);
                let numbers = (first..count).step_by(usize::try_from(threads).expect("few threads"));
                scope.spawn(move || compare(knowledge(), policies, cases, numbers))
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let granted: u64 = runs.iter().map(|run| run.granted).sum();
    let questions: u64 = runs.iter().map(|run| run.questions).sum();
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{count} cases, {granted} granted, {questions} fields asked of Cedar, {:.0} cases per second",
        count as f64 / seconds
    );
    if let Some(difference) = runs.into_iter().find_map(|run| run.difference) {
        panic!("{difference}");
    }
    assert!(granted * 10 >= count, "only {granted} of {count} cases are granted");
}

/// Shows that the comparison can fail, and that the cases reach every demand: Cedar without one of them is found out.
#[test]
fn a_demand_that_cedar_forgets_is_found_out() {
    let cases = Cases::new(knowledge(), 13_021);
    for demand in Demand::ALL {
        let policies = Policies::from_files(&Assets::embedded(), Some(demand));
        let run = compare(knowledge(), &policies, &cases, 0..30_000);
        assert!(run.difference.is_some(), "nobody noticed that {demand:?} was left out");
    }
}

/// Holds the comparison against files of which one was changed so that this demand matters: with it both agree, without it not.
fn a_changed_file_shows(demand: Demand, path: &str, change: impl Fn(&mut String)) {
    let assets = Assets::new(Assets::embedded().files().to_vec().into_iter().map(|mut file| {
        if file.path == path {
            change(&mut file.text);
        }
        file
    }));
    let knowledge: &'static Knowledge = Box::leak(Box::new(Knowledge::read(&assets).unwrap()));
    let cases = Cases::new(knowledge, 18_184);
    let demanding = Policies::from_files(&assets, None);
    assert_eq!(compare(knowledge, &demanding, &cases, 0..4000).difference, None);
    let forgetting = Policies::from_files(&assets, Some(demand));
    let run = compare(knowledge, &forgetting, &cases, 0..4000);
    assert!(run.difference.is_some(), "nobody noticed that {demand:?} was left out");
}

/// What the text names but does not let come from there is not granted, even where a grant names it.
#[test]
fn a_withheld_field_is_granted_by_neither() {
    a_changed_file_shows(Demand::NotWithheld, "deliberations/22-118.toml", |text| {
        *text += "\n[[withheld]]\nparagraph = \"§0\"\nfields = [\"unemployment.benefit.daily-amount\"]\n\
                  reason = { nl = \"proef\", fr = \"essai\", de = \"Versuch\", en = \"trial\" }\n";
    });
}

/// Who asks for a source of which nothing is granted gets nothing at all, even where the purpose names it.
#[test]
fn a_purpose_that_names_a_source_does_not_grant_it() {
    a_changed_file_shows(Demand::AllSourcesGranted, "deliberations/22-118.toml", |text| {
        let wider = text.replace(
            "sources = [\"unemployment\",",
            "sources = [\"register\", \"unemployment\",",
        );
        assert_ne!(*text, wider, "no purpose was widened");
        *text = wider;
    });
}

/// Each deliberation, role and purpose is granted at times; else the comparison would agree on refusals only.
#[test]
fn every_role_and_purpose_is_granted_in_some_case() {
    let knowledge = knowledge();
    let cases = Cases::new(knowledge, 23_166);
    let mut missing: BTreeSet<(String, String)> = super::texts::TEXTS
        .iter()
        .flat_map(|text| {
            text.pairs()
                .map(move |(_, purpose)| (text.number.into(), purpose.into()))
        })
        .collect();
    let mut sources = BTreeSet::new();
    for case in (0..4000).map(|number| cases.case(number).0) {
        let deliberation = knowledge.deliberation(&case.request.deliberation);
        let decision = decide(
            &case.request,
            case.asker.as_ref(),
            deliberation,
            &case.inscriptions,
            &knowledge.catalogue,
            case.today,
        );
        if let Some(scope) = decision.scope {
            missing.remove(&(case.request.deliberation, case.request.purpose));
            sources.extend(scope.sources.into_iter().map(|scope| scope.source));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
    let all: BTreeSet<SourceId> = knowledge
        .catalogue
        .sources()
        .iter()
        .map(|s: &Source| s.id.clone())
        .collect();
    assert_eq!(sources, all);
}
