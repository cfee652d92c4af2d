//! The program `mock-server`: serves, lists the training personas, prints the staff under a deliberation and the
//! description of the interface.
//!
//! It reads arguments and files and hands them to the library. Exit code 1: it could not start or ended by a failure;
//! 2: a mistake in the arguments, the assets or the script of faults.

#![expect(clippy::print_stderr, reason = "the program's own output")]

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use domain::Knowledge;
use domain::assets::{AssetFile, Assets, FOLDERS};
use mock_server::population::{Population, PopulationError};
use mock_server::{
    FaultFile, FolderError, Settings, StartError, belgian_day, staff_list, start, system_clock, write_public,
};
use serde_json::json;

/// The stand-in for the social security network, with a fictitious population.
#[derive(Parser)]
#[command(name = "mock-server", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves until Ctrl-C or SIGTERM.
    Serve(Serve),
    /// Lists the fictitious persons to practise on, and numbers that are not what they seem.
    Personas(Personas),
    /// Prints the current list of staff under a deliberation, with role, period and day of the declaration of honour.
    Staff(Staff),
    /// Prints the OpenAPI description of the interface.
    Openapi,
}

#[derive(Args)]
struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Which fictitious population.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many people.
    #[arg(long, default_value_t = 12_000_000)]
    population: u64,
    /// The folder that keeps the log, the directory, the keys and the certificate; without it, all is in memory.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// A script of failures and delays (TOML; see the README).
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
    /// Reads the catalogue, code lists and deliberations from this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    assets: Option<PathBuf>,
    /// Writes the public certificate to this file, for clients.
    #[arg(long, value_name = "FILE")]
    certificate_out: Option<PathBuf>,
}

#[derive(Args)]
struct Personas {
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// Which fictitious population.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many people.
    #[arg(long, default_value_t = 12_000_000)]
    population: u64,
}

#[derive(Args)]
struct Staff {
    /// The deliberation's number: 13/021.
    #[arg(long)]
    deliberation: String,
    /// The folder of a server that has stopped.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Reads the deliberations from this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    assets: Option<PathBuf>,
}

/// Why the program ends.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Population(#[from] PopulationError),
    #[error(transparent)]
    Asset(#[from] domain::assets::AssetError),
    #[error("{path}: {error}")]
    Read { path: PathBuf, error: std::io::Error },
    #[error("there is no deliberation {0}")]
    UnknownDeliberation(String),
    #[error(transparent)]
    Write(#[from] FolderError),
    #[error("{0}")]
    System(#[from] std::io::Error),
}

impl Failure {
    /// 2 where a person can put it right in what they wrote, else 1.
    fn exit_code(&self) -> u8 {
        match self {
            Self::Start(StartError::Asset(_) | StartError::Faults(_) | StartError::Population(_))
            | Self::Population(_)
            | Self::Asset(_)
            | Self::UnknownDeliberation(_)
            | Self::Read { .. } => 2,
            Self::Start(_) | Self::Write(_) | Self::System(_) => 1,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_not_set| "warn".into()))
        .with_writer(std::io::stderr)
        .init();
    let done = match arguments.command {
        Command::Serve(options) => serve(options),
        Command::Personas(options) => personas(&options),
        Command::Staff(options) => staff(&options),
        Command::Openapi => print(&mock_server::openapi::text()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("mock-server: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn serve(options: Serve) -> Result<(), Failure> {
    let faults = options.faults.as_deref().map(|path| {
        Ok::<_, Failure>(FaultFile {
            name: path.display().to_string(),
            text: read(path)?,
        })
    });
    let certificate_file = options.certificate_out.clone();
    let data = options.data.clone();
    let settings = Settings {
        seed: options.seed,
        population: options.population,
        data: options.data,
        faults: faults.transpose()?,
        assets: assets(options.assets.as_deref())?,
        listen: options.listen,
        ..Settings::training()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_name("inzage-server")
        .build()?;
    runtime.block_on(async {
        let stopping = stop_signal()?;
        let server = start(settings).await?;
        let certificate = match (&certificate_file, &data) {
            (Some(path), _) => {
                write_public(path, server.certificate_pem())?;
                format!(" {}\n", path.display())
            }
            (None, Some(data)) => format!(" {}\n", data.join("certificate.pem").display()),
            (None, None) => format!("\n{}", server.certificate_pem()),
        };
        print(&format!("listening on {}\ncertificate{certificate}", server.url()))?;
        stopping.await;
        server.shutdown().await;
        Ok(())
    })
}

/// Resolves when somebody asks the program to stop. Asking is possible as soon as this has returned.
#[cfg(unix)]
fn stop_signal() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Resolves when somebody asks the program to stop.
#[cfg(not(unix))]
fn stop_signal() -> Result<impl Future<Output = ()>, Failure> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

fn personas(options: &Personas) -> Result<(), Failure> {
    let knowledge = Arc::new(Knowledge::read(&Assets::embedded())?);
    let today = belgian_day(system_clock()());
    let population = Population::new(options.seed, options.population, today, knowledge)?;
    let odd_numbers = population.odd_numbers();
    if options.json {
        let odd: Vec<_> = odd_numbers
            .iter()
            .map(|odd| json!({"id": odd.id, "ssin": odd.ssin, "names": odd.names}))
            .collect();
        let all = json!({"personas": population.personas(), "odd-numbers": odd});
        return print(&format!("{all:#}\n"));
    }
    // The persons are fictitious: their numbers are meant to be read and typed.
    let personas = population.personas().iter().map(|persona| {
        let (ssin, id, situation) = (persona.ssin.grouped(), &persona.id, &persona.situation.en);
        format!(
            "{ssin}  {id:<24}  {:<24}  as {:<14}  {situation}\n",
            persona.name, persona.user
        )
    });
    let odd = odd_numbers
        .iter()
        .map(|odd| format!("{}  {:<24}  {}\n", odd.ssin.grouped(), odd.id, odd.names.en));
    print(&personas.chain(odd).collect::<Vec<_>>().concat())
}

fn staff(options: &Staff) -> Result<(), Failure> {
    let knowledge = Knowledge::read(&assets(options.assets.as_deref())?)?;
    let deliberation = knowledge
        .deliberation(&options.deliberation)
        .ok_or_else(|| Failure::UnknownDeliberation(options.deliberation.clone()))?;
    let today = belgian_day(system_clock()());
    print(&staff_list(&options.data, deliberation, today)?)
}

/// The assets of this folder, or the built-in ones.
fn assets(folder: Option<&Path>) -> Result<Assets, Failure> {
    Ok(folder.map(assets_in).transpose()?.unwrap_or_else(Assets::embedded))
}

/// The files below this folder that count as assets.
fn assets_in(folder: &Path) -> Result<Assets, Failure> {
    let mut files = Vec::new();
    for (name, ending) in FOLDERS {
        let path = folder.join(name);
        let unreadable = |error| Failure::Read {
            path: path.clone(),
            error,
        };
        for entry in std::fs::read_dir(&path).map_err(unreadable)? {
            let file = entry.map_err(unreadable)?.path();
            let counts = file.extension().is_some_and(|found| found == ending);
            if let Some(file_name) = file.file_name().and_then(|name| name.to_str()).filter(|_| counts) {
                files.push(AssetFile {
                    path: format!("{name}/{file_name}"),
                    text: read(&file)?,
                });
            }
        }
    }
    Ok(Assets::new(files))
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Read {
        path: path.to_owned(),
        error,
    })
}

/// Prints all of it at once: a reader behind a pipe waits for it.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}
