//! What a person costs: made, with all tables of every source, and with forty years of declarations; and what the
//! start of a population costs at three sizes, which should not depend on them.
//!
//! `cargo bench -p mock-server --bench population -- --warm-up-time 1 --measurement-time 2`

use std::hint::black_box;
use std::sync::Arc;

use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use domain::Knowledge;
use domain::assets::Assets;
use mock_server::population::Population;
use mock_server::sources::Sources;

fn knowledge() -> Arc<Knowledge> {
    Arc::new(Knowledge::read(&Assets::embedded()).expect("the assets that are compiled in hold no mistake"))
}

fn population(size: u64, knowledge: &Arc<Knowledge>) -> Population {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("November has a 22nd");
    Population::new(1, size, today, Arc::clone(knowledge)).expect("the lists hold no mistake")
}

fn person(criterion: &mut Criterion) {
    let knowledge = knowledge();
    let population = Arc::new(population(12_000_000, &knowledge));
    let sources = Sources::new(Arc::clone(&population), knowledge);
    // A stride that visits people of all ages.
    let mut index = 0;
    let mut next = move || {
        index = (index + 7_654_321) % 12_000_000;
        index
    };
    let mut group = criterion.benchmark_group("person");
    group.bench_function("one generated", |bencher| {
        bencher.iter(|| population.person(black_box(next())));
    });
    group.bench_function("one generated with all tables", |bencher| {
        bencher.iter(|| sources.tables(&population.person(black_box(next()))));
    });
    let career = population.long_career();
    group.bench_function("tables of 40 years, 160 quarters, 3 employers", |bencher| {
        bencher.iter(|| sources.tables(black_box(&career)));
    });
    group.finish();
}

fn start(criterion: &mut Criterion) {
    let knowledge = knowledge();
    let mut group = criterion.benchmark_group("start");
    group.sample_size(20);
    for size in [1_000, 1_000_000, 12_000_000] {
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| population(black_box(size), &knowledge));
        });
    }
    group.finish();
}

criterion_group!(benches, person, start);
criterion_main!(benches);
