//! What a server is started with. Called by the program, by the workbench for its training server, and by tests.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::path::PathBuf;

use domain::Knowledge;
use domain::assets::Assets;

use crate::clock::{Clock, system_clock};
use crate::faults::{FaultError, Faults};

/// What a server is started with.
#[derive(Clone)]
pub struct Settings {
    /// Which fictitious population: the same seed and size give the same people.
    pub seed: u64,
    /// How many people.
    pub population: u64,
    /// The folder that keeps the log, the directory, the keys and the certificate; none keeps everything in memory.
    pub data: Option<PathBuf>,
    /// The script of failures and delays, if there is one.
    pub faults: Option<FaultFile>,
    /// The catalogue, the code lists and the deliberations.
    pub assets: Assets,
    /// Where to listen. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// What tells the time.
    pub clock: Clock,
    /// How much one user may ask.
    pub limits: Limits,
}

impl Settings {
    /// A server in memory for training, on a free port of this machine only, with the embedded assets.
    pub fn training() -> Self {
        Self {
            seed: 1,
            population: 12_000_000,
            data: None,
            faults: None,
            assets: Assets::embedded(),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            clock: system_clock(),
            limits: Limits::default(),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("seed", &self.seed)
            .field("population", &self.population)
            .field("data", &self.data)
            .field("faults", &self.faults.as_ref().map(|file| &file.name))
            .field("listen", &self.listen)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// A script of failures as it was read: whoever starts the server reads the file.
#[derive(Clone, Debug)]
pub struct FaultFile {
    /// Its name, for the message about a mistake in it.
    pub name: String,
    /// Its text; the README of this crate says what may stand in it.
    pub text: String,
}

impl FaultFile {
    /// Whether the script can be followed; for a program that wants to say so before it starts anything.
    pub fn check(&self, knowledge: &Knowledge) -> Result<(), FaultError> {
        Faults::read(self, knowledge).map(drop)
    }
}

/// How much may be asked, per minute unless it says otherwise; none is without a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// New consultations by one user.
    pub consultations: Option<NonZeroU32>,
    /// New consultations by one user about one person.
    pub consultations_per_subject: Option<NonZeroU32>,
    /// Questions to the sources by one user.
    pub source_requests: Option<NonZeroU32>,
    /// Questions to the directory by one user.
    pub directory_reads: Option<NonZeroU32>,
    /// Registrations, endings, declarations, questions for notices and closings of cases by one user, together.
    pub acts: Option<NonZeroU32>,
    /// Sign-ins under one name, the refused ones too.
    pub sign_ins: Option<NonZeroU32>,
    /// Consultations of one session that are open at one time.
    pub open_consultations: Option<NonZeroU32>,
}

impl Limits {
    /// No limits: for measurements only.
    pub const LIFTED: Self = Self {
        consultations: None,
        consultations_per_subject: None,
        source_requests: None,
        directory_reads: None,
        acts: None,
        sign_ins: None,
        open_consultations: None,
    };
}

impl Default for Limits {
    /// Far above what a person at a desk can do, far below what a program can.
    fn default() -> Self {
        Self {
            consultations: NonZeroU32::new(60),
            consultations_per_subject: NonZeroU32::new(10),
            source_requests: NonZeroU32::new(600),
            directory_reads: NonZeroU32::new(60),
            acts: NonZeroU32::new(120),
            sign_ins: NonZeroU32::new(30),
            open_consultations: NonZeroU32::new(50),
        }
    }
}
