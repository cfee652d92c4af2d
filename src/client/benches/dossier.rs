//! How long a dossier takes over its slowest source, against asking one source after the other; and a dossier of forty
//! years: its bytes, and the time to write, send, read and check it.
//!
//! `cargo bench -p inzage-client`. Ratios are of one run on one machine; absolute times are of the machine.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench reports, and a panic is a report too"
)]

mod career;
#[path = "../tests/client/scripted.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod scripted;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use client::{Connection, Deadlines, Endpoint, OpenConsultation, SignedIn};
use consult_log::{Kind, Outcome as Logged};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use domain::Knowledge;
use domain::assets::Assets;
use domain::catalogue::FieldPath;
use domain::deliberation::{CaseReference, ConsultRequest, Decision, Released, Scope};
use domain::dossier::{SourceEnd, Table};
use domain::identifiers::Ssin;
use domain::wire::{Outcome, SourceAnswer};
use mock_server::{FaultFile, Limits, Running, Settings};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::sync::mpsc;
use uuid::Uuid;

use scripted::{SUBJECT, Says, Server, digest_of, knowledge, now, receipt, request, source};

/// What every source takes by itself.
const LATENCY: Duration = Duration::from_millis(80);

/// How many dossiers are fetched each way.
const DOSSIERS: usize = 60;

/// No deliberation grants all of them; the bench has one that does.
const SOURCES: [&str; 7] = [
    "register",
    "dimona",
    "dmfa",
    "unemployment",
    "living-wage",
    "sickness",
    "jobbonus",
];

/// The assets with a deliberation 23/166 that grants every field of every source.
fn assets() -> Assets {
    let embedded = Assets::embedded();
    let every = knowledge();
    let fields: Vec<String> = every
        .catalogue
        .fields()
        .map(|field| format!("\"{}\"", field.path))
        .collect();
    let grant = format!(
        "\n[[grant]]\nparagraphs = [\"bench\"]\nfields = [{}]\n",
        fields.join(", ")
    );
    Assets::new(embedded.files().iter().map(|file| {
        let mut file = file.clone();
        if file.path == "deliberations/23-166.toml" {
            file.text.push_str(&grant);
        }
        file
    }))
}

async fn training_server() -> Running {
    let text = SOURCES
        .map(|id| format!("[[fault]]\nsource = \"{id}\"\nkind = \"slow\"\ndelay-ms = 80\n"))
        .concat();
    let faults = Some(FaultFile {
        name: "bench".into(),
        text,
    });
    mock_server::start(Settings {
        population: 10_000,
        faults,
        limits: Limits::LIFTED,
        assets: assets(),
        ..Settings::training()
    })
    .await
    .unwrap()
}

/// A signed-in user, and what they ask: a persona who is granted, all sources.
async fn signed_in(server: &Running) -> (SignedIn, ConsultRequest) {
    let endpoint = Endpoint {
        url: server.url(),
        certificate: server.certificate_pem().into(),
        knowledge: digest_of(&assets()),
        training: Some(true),
    };
    let knowledge = Arc::new(Knowledge::read(&assets()).unwrap());
    let connection = Connection::open(endpoint, knowledge, now()).await.unwrap().0;
    let training = connection.training().await.unwrap();
    let persona = training
        .personas
        .into_iter()
        .find(|persona| persona.id == "four-months-present")
        .unwrap();
    let request = ConsultRequest {
        deliberation: "23/166".into(),
        purpose: persona.purpose,
        case: CaseReference::parse(&persona.case).unwrap(),
        application: persona.application,
        ssin: persona.ssin,
        enterprise: persona.enterprise,
        sources: SOURCES.into_iter().map(source).collect(),
    };
    (connection.sign_in(&persona.user).await.unwrap(), request)
}

/// A person need not have rows in every source; an answer that there are none took as long.
fn has_answered(end: &SourceEnd) -> bool {
    matches!(end, SourceEnd::Complete(_) | SourceEnd::Empty)
}

/// The time to the full dossier, and the longest that one of its sources took.
async fn at_once(consultation: &OpenConsultation) -> (Duration, Duration) {
    let (sender, mut receiver) = mpsc::channel(SOURCES.len());
    let begun = Instant::now();
    consultation.fetch_all(Deadlines::default(), sender).await;
    let took = begun.elapsed();
    let mut slowest = Duration::ZERO;
    while let Some(answered) = receiver.recv().await {
        assert!(has_answered(&answered.end), "{answered:?}");
        slowest = slowest.max(answered.took);
    }
    (took, slowest)
}

async fn one_after_the_other(consultation: &OpenConsultation) -> Duration {
    let begun = Instant::now();
    for id in SOURCES {
        let answered = consultation.fetch(source(id), Duration::from_secs(10)).await;
        assert!(has_answered(&answered.end), "{answered:?}");
    }
    begun.elapsed()
}

fn percentile(times: &mut [Duration], of_hundred: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * of_hundred / 100]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Both ways in turn, so that both see the same machine.
fn all_sources(_criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    runtime.block_on(async {
        let server = training_server().await;
        let (signed_in, request) = signed_in(&server).await;
        let (mut parallel, mut slowest, mut sequential) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..DOSSIERS {
            let open = async || signed_in.open(Uuid::now_v7(), request.clone()).await.unwrap();
            let (took, longest) = at_once(&open().await).await;
            parallel.push(took);
            slowest.push(longest);
            sequential.push(one_after_the_other(&open().await).await);
        }
        let mut over_source: Vec<_> = parallel.iter().map(|took| took.saturating_sub(LATENCY)).collect();
        let mut over_slowest: Vec<_> = parallel
            .iter()
            .zip(&slowest)
            .map(|(took, slowest)| took.saturating_sub(*slowest))
            .collect();
        let (dossier, after_each_other) = (percentile(&mut parallel, 50), percentile(&mut sequential, 50));
        println!(
            "{} sources of {LATENCY:?} each, {DOSSIERS} dossiers each way:",
            SOURCES.len()
        );
        println!(
            "  dossier p50 {:.1} ms; one after the other p50 {:.1} ms",
            milliseconds(dossier),
            milliseconds(after_each_other)
        );
        for (name, times) in [
            ("the source's own 80 ms", &mut over_source),
            ("its slowest answer", &mut over_slowest),
        ] {
            let [p50, p95] = [50, 95].map(|of_hundred| milliseconds(percentile(times, of_hundred)));
            println!("  over {name}: p50 {p50:.2} ms, p95 {p95:.2} ms");
        }
        println!(
            "  faster than one after the other: {:.2} times",
            after_each_other.as_secs_f64() / dossier.as_secs_f64()
        );
        server.shutdown().await;
    });
}

fn encoded(consultation: Uuid, released: &Released, receipt: &Value) -> Vec<u8> {
    let subject = Ssin::parse(SUBJECT).unwrap();
    let (source, outcome) = (source("dmfa"), Outcome::Complete);
    serde_json::to_vec(&SourceAnswer {
        consultation,
        source,
        subject,
        outcome,
        tables: released,
        since: None,
        receipt,
    })
    .unwrap()
}

fn forty_years(criterion: &mut Criterion) {
    let knowledge = knowledge();
    let dmfa = knowledge.catalogue.source(&source("dmfa")).unwrap();
    let (scope, tables) = (career::scope(dmfa), career::tables(dmfa));
    let released = scope.release(dmfa, &tables, &[Ssin::parse(SUBJECT).unwrap()]).unwrap();
    let rows: usize = tables.iter().map(Table::rows).sum();
    drop(tables);
    let id = Uuid::now_v7();
    let fields = released.fields();
    let fields: Vec<&str> = fields.iter().map(FieldPath::as_str).collect();
    let receipt = receipt(Kind::Release, Logged::Complete, id, &["dmfa"], &fields);
    let bytes = encoded(id, &released, &receipt);
    println!(
        "forty years, three employers a quarter: {rows} rows, {} fields, {} bytes on the wire",
        fields.len(),
        bytes.len()
    );

    let mut group = criterion.benchmark_group("forty years");
    group.sample_size(30).throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("encode", |bencher| {
        bencher.iter(|| encoded(id, black_box(&released), &receipt));
    });
    group.bench_function("decode", |bencher| {
        bencher.iter(|| serde_json::from_slice::<SourceAnswer<Vec<Table>, Value>>(black_box(&bytes)).unwrap());
    });

    let runtime = Runtime::new().unwrap();
    let (_server, consultation) = runtime.block_on(async {
        let server = Server::start();
        let decision = Decision {
            steps: Vec::new(),
            scope: Some(Scope {
                sources: vec![scope],
                test: false,
            }),
        };
        let attempt = scripted::receipt(Kind::Attempt, Logged::Granted, id, &[], &[]);
        *server.script.opened.lock().unwrap() = Some(json!({"id": id, "decision": decision, "receipt": attempt}));
        server.script.says("dmfa", Says::Bytes(bytes));
        let consultation = server.sign_in().await.open(id, request(&["dmfa"])).await.unwrap();
        (server, consultation)
    });
    group.bench_function("sent, decoded and checked", |bencher| {
        bencher.iter(|| {
            let answered = runtime.block_on(consultation.fetch(source("dmfa"), Duration::from_secs(10)));
            assert!(matches!(answered.end, SourceEnd::Complete(_)), "{answered:?}");
        });
    });
    group.finish();
}

criterion_group!(benches, all_sources, forty_years);
criterion_main!(benches);
