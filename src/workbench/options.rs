//! The options of the program, and what they make: the knowledge, the sentences and the way to the server.
//!
//! Everything that can be wrong with them is found here, before there is a window.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use client::{Endpoint, knowledge_digest};
use domain::assets::{AssetError, AssetFile, Assets, FOLDERS};
use domain::{Knowledge, Language};
use thiserror::Error;

#[cfg(feature = "training")]
use crate::bridge::TrainingOptions;
use crate::bridge::Way;
use crate::guards::policy::{Leave, Policy, PolicyError, Unprotected};
use crate::look::Appearance;
use crate::preferences::{Preferences, TextSize};
use crate::words::{Locales, WordsError};

/// Inzage shows one person's social-security data, after the gate, field by field, and keeps nothing.
#[derive(Debug, Parser)]
#[command(name = "inzage", version, about)]
pub struct Options {
    /// Work with fictitious people. Without --server: on a server inside this program, which is the default.
    #[arg(long)]
    pub training: bool,
    /// The server's address, https://host:port.
    #[arg(long, value_name = "URL", requires = "ca")]
    pub server: Option<String>,
    /// The server's certificate, a PEM file; exactly this one is trusted.
    #[arg(long, value_name = "FILE", requires = "server")]
    pub ca: Option<PathBuf>,
    /// The language of this sitting; else the one that was last chosen.
    #[arg(long, value_name = "nl|fr|de|en", value_parser = language)]
    pub lang: Option<Language>,
    /// The look of this sitting; else the one that was last chosen.
    #[arg(long, value_name = "system|light|dark|contrast", value_parser = theme)]
    pub theme: Option<Appearance>,
    /// How large everything is in this sitting, in percent: 100, 110, 125, 140, 160, 180 or 200; else as last chosen.
    #[arg(long, value_name = "PERCENT", value_parser = text_size)]
    pub text_size: Option<TextSize>,
    /// Read the catalogue, the code lists, the deliberations and the sentences from this folder instead of from the program.
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// The organisation's policy, instead of the one in the system's own place.
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// When it does not start, say why in a window too: for a start from a menu.
    #[arg(long)]
    pub error_window: bool,
    /// Training: which fictitious population.
    #[arg(long, value_name = "NUMBER", default_value_t = 1, conflicts_with = "server")]
    pub seed: u64,
    /// Training: how many people.
    #[arg(long, value_name = "NUMBER", default_value_t = 12_000_000, conflicts_with = "server")]
    pub population: u64,
    /// Training: a script of failures and delays of the sources.
    #[arg(long, value_name = "FILE", conflicts_with = "server")]
    pub faults: Option<PathBuf>,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "nl, fr, de or en".to_owned())
}

fn theme(text: &str) -> Result<Appearance, String> {
    match text {
        "system" => Ok(Appearance::System),
        "light" => Ok(Appearance::Light),
        "dark" => Ok(Appearance::Dark),
        "contrast" => Ok(Appearance::Contrast),
        _ => Err("system, light, dark or contrast".to_owned()),
    }
}

fn text_size(text: &str) -> Result<TextSize, String> {
    let percent = text.parse().ok().and_then(TextSize::of);
    percent.ok_or_else(|| format!("one of {:?}", TextSize::STEPS))
}

/// Why the program does not start: what, where, why. For the person who starts it, in English.
#[derive(Debug, Error)]
pub enum StartError {
    /// A mistake in an asset.
    #[error(transparent)]
    Asset(#[from] AssetError),
    /// A mistake in a locale file.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// A mistake in the script of faults.
    #[cfg(feature = "training")]
    #[error(transparent)]
    Faults(#[from] mock_server::FaultError),
    /// A file cannot be read.
    #[error("{path}: {why}")]
    File {
        /// Which one.
        path: String,
        /// What the system says.
        why: std::io::Error,
    },
    /// A mistake in the organisation's policy.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// The policy does not let this server be talked to.
    #[error("the server {0} is not one that the organisation's policy allows ([servers] allowed)")]
    ServerNotAllowed(String),
    /// The policy does not let the program serve fictitious people itself.
    #[error("training on this desk is refused by the organisation's policy ([servers] training)")]
    TrainingNotAllowed,
    /// The policy lets no dossier be opened where other programs can take pictures of it.
    #[error(
        "this system cannot keep other programs from taking pictures of the window, and the organisation's policy \
         refuses that ([capture] unprotected)"
    )]
    Unprotected,
    /// The embedded server has nowhere to listen.
    #[cfg(feature = "training")]
    #[error("the training server finds no free port on this machine: {0}")]
    NoPort(std::io::Error),
    /// There is no server to talk to.
    #[error("no server: this program was built without training, so --server and --ca are needed")]
    NoServer,
}

/// What the options make.
pub struct Start {
    /// The catalogue and the deliberations.
    pub knowledge: Knowledge,
    /// The sentences.
    pub locales: Locales,
    /// The way to the server.
    pub way: Way,
    /// Whether it is known from the start that everybody is fictitious.
    pub training: bool,
    /// What the organisation decides.
    pub policy: Policy,
}

impl Start {
    /// The ports that the program has to connect to.
    pub fn ports(&self) -> Vec<u16> {
        match &self.way {
            Way::Server(endpoint) => endpoint.port(),
            #[cfg(feature = "training")]
            Way::Training(options) => options.port().ok(),
        }
        .into_iter()
        .collect()
    }
}

/// Whether this system can keep other programs from taking pictures of a window.
pub const PROTECTS_WINDOWS: bool = cfg!(any(target_os = "windows", target_os = "macos"));

impl Options {
    /// The preferences of this sitting: what an option says goes before what was kept.
    pub fn over(&self, kept: &Preferences) -> Preferences {
        Preferences {
            language: self.lang.unwrap_or(kept.language),
            theme: self.theme.unwrap_or(kept.theme),
            text_size: self.text_size.unwrap_or(kept.text_size),
            columns: kept.columns.clone(),
        }
    }

    /// Reads and checks everything that the options name.
    pub fn start(&self) -> Result<Start, StartError> {
        let policy = Policy::read(self.policy.as_deref())?;
        if policy.capture.unprotected == Unprotected::Refuse && !PROTECTS_WINDOWS {
            return Err(StartError::Unprotected);
        }
        match &self.server {
            Some(url) if !policy.allows_server(url) => return Err(StartError::ServerNotAllowed(url.clone())),
            None if policy.servers.training == Leave::Refuse => return Err(StartError::TrainingNotAllowed),
            _ => {}
        }
        let (assets, locales) = match &self.assets {
            Some(folder) => (read_assets(folder)?, read_locales(folder)?),
            None => (Assets::embedded(), Locales::embedded()),
        };
        let knowledge = Knowledge::read(&assets)?;
        let digest = knowledge_digest(
            assets
                .files()
                .iter()
                .map(|file| (file.path.as_str(), file.text.as_str())),
        );
        let (way, training) = match (&self.server, &self.ca) {
            (Some(url), Some(ca)) => {
                let certificate = fs::read(ca).map_err(|why| cannot_read(ca, why))?;
                let training = self.training.then_some(true);
                let endpoint = Endpoint {
                    url: url.clone(),
                    certificate,
                    knowledge: digest,
                    training,
                };
                (Way::Server(endpoint), self.training)
            }
            _ => (self.embedded_training(assets, &knowledge, digest)?, true),
        };
        Ok(Start {
            knowledge,
            locales,
            way,
            training,
            policy,
        })
    }

    #[cfg(feature = "training")]
    fn embedded_training(&self, assets: Assets, known: &Knowledge, knowledge: String) -> Result<Way, StartError> {
        let read = |path: &PathBuf| {
            let name = path.display().to_string();
            read_text(path).map(|text| mock_server::FaultFile { name, text })
        };
        let faults = self.faults.as_ref().map(read).transpose()?;
        if let Some(script) = &faults {
            script.check(known)?;
        }
        Ok(Way::Training(TrainingOptions {
            seed: self.seed,
            population: self.population,
            faults,
            assets,
            knowledge,
            listener: TrainingOptions::listener().map_err(StartError::NoPort)?,
        }))
    }

    #[cfg(not(feature = "training"))]
    fn embedded_training(&self, _assets: Assets, _known: &Knowledge, _knowledge: String) -> Result<Way, StartError> {
        Err(StartError::NoServer)
    }
}

fn cannot_read(path: &Path, why: std::io::Error) -> StartError {
    StartError::File {
        path: path.display().to_string(),
        why,
    }
}

fn read_text(path: &Path) -> Result<String, StartError> {
    fs::read_to_string(path).map_err(|why| cannot_read(path, why))
}

fn read_assets(root: &Path) -> Result<Assets, StartError> {
    let mut files = Vec::new();
    for (folder, ending) in FOLDERS {
        let path = root.join(folder);
        let entries = fs::read_dir(&path).map_err(|why| cannot_read(&path, why))?;
        for entry in entries {
            let path = entry.map_err(|why| cannot_read(&path, why))?.path();
            if path.extension().is_some_and(|found| found == ending)
                && let Some(name) = path.file_name().and_then(|name| name.to_str())
            {
                files.push(AssetFile {
                    path: format!("{folder}/{name}"),
                    text: read_text(&path)?,
                });
            }
        }
    }
    Ok(Assets::new(files))
}

/// The four files of the folder, each of them read to the end: a mistake in one must not wait for a change of language.
fn read_locales(root: &Path) -> Result<Locales, StartError> {
    let mut locales = Locales::embedded();
    for language in Language::ALL {
        let text = read_text(&root.join("locales").join(format!("{}.ftl", language.code())))?;
        locales.replace(language, text);
        locales.words(language)?;
    }
    Ok(locales)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Options, clap::Error> {
        Options::try_parse_from([&["inzage"], arguments].concat())
    }

    #[test]
    fn an_option_goes_before_what_was_kept_and_nothing_else_does() {
        let kept = Preferences {
            language: Language::German,
            theme: Appearance::Contrast,
            ..Preferences::default()
        };
        let over = parse(&["--lang", "fr", "--text-size", "140"]).unwrap().over(&kept);
        assert_eq!((over.language, over.theme), (Language::French, Appearance::Contrast));
        assert_eq!(over.text_size.percent(), 140);
        assert_eq!(parse(&[]).unwrap().over(&kept), kept);
    }

    #[test]
    fn without_options_it_is_training_in_dutch_as_the_system() {
        let options = parse(&[]).unwrap();
        let usual = options.over(&Preferences::default());
        assert_eq!((usual.language, usual.theme), (Language::Dutch, Appearance::System));
        assert_eq!((options.seed, options.population), (1, 12_000_000));
        #[cfg(feature = "training")]
        assert!(matches!(
            options.start().unwrap(),
            Start {
                way: Way::Training(_),
                training: true,
                ..
            }
        ));
    }

    #[test]
    fn options_that_make_no_sense_together_are_refused() {
        for wrong in [
            &["--lang", "it"][..],
            &["--theme", "pink"],
            &["--text-size", "150"],
            &["--server", "https://localhost:1"],
            &["--ca", "server.pem"],
            &["--server", "https://localhost:1", "--ca", "server.pem", "--seed", "2"],
        ] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    #[cfg(feature = "training")]
    fn a_file_that_cannot_be_read_is_named() {
        for (option, file) in [
            ("--assets", "no/such/folder"),
            ("--faults", "no/such/file"),
            ("--policy", "no/such/policy"),
        ] {
            let error = parse(&[option, file]).unwrap().start().err().unwrap();
            assert!(error.to_string().contains(file), "{error}");
        }
    }

    #[test]
    #[cfg(feature = "training")]
    fn what_the_organisation_s_policy_refuses_does_not_start_and_names_the_key() {
        use std::io::Write as _;
        let start = |policy: &str, options: &[&str]| {
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(policy.as_bytes()).unwrap();
            let path = file.path().to_str().unwrap();
            let started = parse(&[&["--policy", path], options].concat()).unwrap().start();
            started.map(drop).map_err(|error| error.to_string())
        };
        let refused = start("[servers]\ntraining = \"refuse\"", &[]).unwrap_err();
        assert!(refused.ends_with("([servers] training)"), "{refused}");
        let server = ["--server", "https://other.example", "--ca", "Cargo.toml"];
        let refused = start("[servers]\nallowed = [\"https://inzage.example\"]", &server).unwrap_err();
        assert!(
            refused.starts_with("the server https://other.example is not one"),
            "{refused}"
        );
        let refused = start("[capture]\nunprotected = \"refuse\"", &[]);
        assert_eq!(refused.is_err(), !PROTECTS_WINDOWS, "{refused:?}");
        assert_eq!(start("", &[]), Ok(()));
    }

    #[test]
    fn the_asset_files_beside_the_sources_make_the_same_knowledge_as_the_embedded_ones() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets");
        let read = read_assets(Path::new(folder)).unwrap();
        let texts = |assets: &Assets| -> Vec<_> {
            assets
                .files()
                .iter()
                .map(|file| (file.path.clone(), file.text.clone()))
                .collect()
        };
        assert!(texts(&read) == texts(&Assets::embedded()));
        assert!(read_locales(Path::new(folder)).is_ok());
    }
}
