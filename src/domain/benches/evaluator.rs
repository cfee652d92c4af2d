//! What the evaluator takes for a whole dossier, and what 100,000 rows of one source take to become a table.
//!
//! `cargo bench -p inzage-domain`. The decision is measured per deliberation, over every source that it grants, with the
//! whole distribution: its 99th percentile is what counts. Absolute times are of the machine; the ratio is of one run: the
//! same bytes read as JSON values, without any type, are what the rows are held against.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench reports, and a panic is a report too"
)]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use domain::Knowledge;
use domain::assets::Assets;
use domain::calendar::Period;
use domain::deliberation::{
    Asker, CaseReference, ConsultRequest, Decision, Deliberation, Function, Inscription, Purpose, decide,
};
use domain::dossier::Table;
use domain::identifiers::{EnterpriseNumber, Ssin};
use serde_json::{Value, json};

/// How many decisions the distribution is made of.
const DECISIONS: usize = 20_000;
/// How many rows one source answers.
const ROWS: usize = 100_000;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

/// Somebody who may ask for this purpose about somebody who is inscribed, for every source that is granted.
fn case(
    knowledge: &Knowledge,
    deliberation: &Deliberation,
    purpose: &Purpose,
) -> (ConsultRequest, Asker, Vec<Inscription>) {
    let since: NaiveDate = "2023-09-01".parse().unwrap();
    let role = deliberation.role(&purpose.roles[0]).unwrap();
    let granted: BTreeSet<_> = knowledge
        .catalogue
        .fields()
        .filter(|field| !deliberation.paragraphs_granting(&field.path, &role.id).is_empty())
        .map(|field| field.path.source())
        .collect();
    let request = ConsultRequest {
        deliberation: deliberation.number.clone(),
        purpose: purpose.id.clone(),
        case: CaseReference::parse("BENCH-1").unwrap(),
        application: "2026-07-01".parse().unwrap(),
        ssin: Ssin::fictitious("1985-07-30".parse().unwrap(), 1).unwrap(),
        enterprise: EnterpriseNumber::fictitious(7),
        sources: granted,
    };
    let function = Function {
        deliberation: deliberation.number.clone(),
        role: role.id.clone(),
        period: Period::open(since),
        declared: Some(since),
    };
    let asker = Asker {
        organisation: role.recipient.clone(),
        functions: vec![function],
    };
    let inscription = Inscription {
        directory: deliberation.directory,
        organisation: role.inscribed_by.clone(),
        quality: purpose.qualities[0].clone(),
        period: Period::open(since),
        changed: since,
    };
    (request, asker, vec![inscription])
}

fn decided(knowledge: &Knowledge, case: &(ConsultRequest, Asker, Vec<Inscription>)) -> Decision {
    let (request, asker, inscriptions) = case;
    let deliberation = knowledge.deliberation(&request.deliberation);
    decide(
        request,
        Some(asker),
        deliberation,
        inscriptions,
        &knowledge.catalogue,
        today(),
    )
}

fn evaluator(criterion: &mut Criterion) {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let mut group = criterion.benchmark_group("evaluator");
    for deliberation in knowledge
        .deliberations
        .iter()
        .filter(|found| !found.purposes.is_empty())
    {
        let case = case(&knowledge, deliberation, &deliberation.purposes[0]);
        let decision = decided(&knowledge, &case);
        let scope = decision.scope.as_ref().unwrap();
        let fields: usize = scope.sources.iter().map(|source| source.granted.len()).sum();
        let mut times: Vec<Duration> = (0..DECISIONS)
            .map(|_| {
                let begun = Instant::now();
                black_box(decided(&knowledge, black_box(&case)));
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!(
            "evaluator {}: {} sources, {fields} fields granted: p50 {:?}, p99 {:?}, longest {:?}",
            deliberation.number,
            scope.sources.len(),
            times[DECISIONS / 2],
            times[DECISIONS * 99 / 100],
            times[DECISIONS - 1],
        );
        group.bench_function(&deliberation.number, |bencher| {
            bencher.iter(|| decided(&knowledge, black_box(&case)));
        });
    }
    group.finish();
}

/// 100,000 services with a sequence number, a code, days and hours.
fn services() -> String {
    let column = |field: &str, kind: &str, value: fn(usize) -> Value| {
        let values: Vec<Value> = (0..ROWS).map(value).collect();
        json!({ "field": format!("dmfa.service.{field}"), "values": { "type": kind, "values": values } })
    };
    let columns = [
        column("sequence", "integer", |row| json!(row % 26 + 1)),
        column("code", "code", |row| json!(["001", "002", "050", "071"][row % 4])),
        column("days", "hundredths", |row| json!(row % 6600)),
        column("hours", "hundredths", |row| {
            if row.is_multiple_of(3) {
                Value::Null
            } else {
                json!(row % 50_160)
            }
        }),
    ];
    let parents: Vec<usize> = (0..ROWS).map(|row| row / 4).collect();
    json!({ "block": "dmfa.service", "rows": ROWS, "parents": parents, "columns": columns }).to_string()
}

fn rows(criterion: &mut Criterion) {
    let text = services();
    let table: Table = serde_json::from_str(&text).unwrap();
    assert_eq!((table.rows(), table.columns().len()), (ROWS, 4));
    println!("100,000 rows of dmfa.service: {} kB", text.len() / 1000);
    let mut group = criterion.benchmark_group("100,000 rows of one source");
    group.sample_size(40).throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("into a table", |bencher| {
        bencher.iter(|| serde_json::from_str::<Table>(black_box(&text)).unwrap());
    });
    group.bench_function("as JSON values, the baseline", |bencher| {
        bencher.iter(|| serde_json::from_str::<Value>(black_box(&text)).unwrap());
    });
    group.finish();
}

criterion_group!(benches, evaluator, rows);
criterion_main!(benches);
