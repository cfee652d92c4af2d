//! How long the workbench takes from the start of its process to its first frame, and an empty eframe window beside it.
//!
//! Needs a screen (`make bench` gives it a virtual one). Both programs are real processes in an optimised build; each says
//! `first frame` on its standard error when it has drawn one. The ratio of the medians is printed at the end.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};

fn empty_window() -> PathBuf {
    let me = std::env::current_exe().expect("a running program knows where it lies");
    let profile = me
        .parent()
        .and_then(Path::parent)
        .expect("a bench lies in target/<profile>/deps");
    let program = profile
        .join("examples")
        .join(format!("empty_window{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "build it first: cargo build --release -p inzage-workbench --examples"
    );
    program
}

/// Starts the program and waits for its first frame, then ends it.
fn time_to_first_frame(program: &Path) -> Duration {
    let begin = Instant::now();
    #[expect(
        clippy::disallowed_methods,
        reason = "the bench starts the programs that it measures"
    )]
    let mut child = Command::new(program)
        .env("RUST_LOG", "inzage=info,workbench=info")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(child.stderr.take().expect("its standard error is piped")).lines();
    let seen = lines.map_while(Result::ok).any(|line| line.contains("first frame"));
    let took = begin.elapsed();
    assert!(seen, "{} ended without a frame", program.display());
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    took
}

fn first_frame(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first frame");
    group.sample_size(20).sampling_mode(SamplingMode::Flat);
    let programs = [
        ("empty window", empty_window()),
        ("workbench", PathBuf::from(env!("CARGO_BIN_EXE_inzage"))),
    ];
    let medians = programs.map(|(name, program)| {
        let times = RefCell::new(Vec::new());
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|rounds| {
                let took: Vec<_> = (0..rounds).map(|_| time_to_first_frame(&program)).collect();
                let sum = took.iter().sum();
                times.borrow_mut().extend(took);
                sum
            });
        });
        let mut times = times.into_inner();
        times.sort();
        times[times.len() / 2]
    });
    group.finish();
    #[expect(clippy::print_stdout, reason = "the ratio is what the bench is for")]
    {
        println!(
            "first frame, medians: empty window {:?}, workbench {:?}, ratio {:.2}",
            medians[0],
            medians[1],
            medians[1].as_secs_f64() / medians[0].as_secs_f64()
        );
    }
}

criterion_group!(benches, first_frame);
criterion_main!(benches);
