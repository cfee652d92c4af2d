//! Starts a server and stops it: reads what it needs, opens what it keeps, listens.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum_server::accept::NoDelayAcceptor;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use axum_server::{Handle, Server as HttpServer};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use consult_log::{KeyError, Keys, document_digest, knowledge_digest};
use domain::Knowledge;
use domain::assets::{AssetError, Assets};
use thiserror::Error;
use tokio::task::AbortHandle;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::api;
use crate::clock::{Clock, belgian_day};
use crate::consultations::Consultations;
use crate::directory::DirectoryRow;
use crate::faults::{FaultError, Faults};
use crate::folder::{Folder, FolderError};
use crate::gate;
use crate::limits::Counters;
use crate::log::{Events, Log};
use crate::notices;
use crate::population::{Population, PopulationError};
use crate::settings::Settings;
use crate::sign_in::Sessions;
use crate::sources::Sources;
use crate::store::{Sqlite, Store, StoreError};
use crate::tls::{Certificate, TlsError};
use crate::users::{Users, training_users};
use crate::vault::Vault;

const LOG_KEYS_FILE: &str = "log.keys";
const DIRECTORY_KEY_FILE: &str = "directory.key";
pub(crate) const STORE_FILE: &str = "store.sqlite";

/// How long a stopping server lets its answers finish.
const GRACE: Duration = Duration::from_secs(3);
/// How often sessions that are over are looked for.
const SWEEP: Duration = Duration::from_secs(30);
/// A client works with a handful of streams: sign-in, the sources of a deliberation, an end.
const STREAMS: u32 = 64;

/// Why a server does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// A mistake in the catalogue, a code list, a deliberation or the population's files.
    #[error(transparent)]
    Asset(#[from] AssetError),
    /// A mistake in the script of faults.
    #[error(transparent)]
    Faults(#[from] FaultError),
    /// No population of that size.
    #[error(transparent)]
    Population(PopulationError),
    /// The data folder cannot be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The store cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys in the data folder are none.
    #[error("{file} in the data folder: {error}")]
    Keys {
        /// Which file.
        file: &'static str,
        /// What is wrong with it.
        error: KeyError,
    },
    /// There is no certificate.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The system gives no random bytes, which keys are made of.
    #[error("no random bytes: {0}")]
    Random(#[from] getrandom::Error),
    /// The address is taken or not of this machine.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        error: std::io::Error,
    },
    /// The system gives no thread.
    #[error("cannot start a thread: {0}")]
    Thread(std::io::Error),
}

impl From<PopulationError> for StartError {
    fn from(error: PopulationError) -> Self {
        match error {
            PopulationError::Asset(error) => Self::Asset(error),
            error @ PopulationError::TooLarge { .. } => Self::Population(error),
        }
    }
}

/// Everything that a request may need.
pub(crate) struct Server {
    pub(crate) knowledge: Arc<Knowledge>,
    pub(crate) knowledge_digest: String,
    pub(crate) population: Arc<Population>,
    pub(crate) sources: Sources,
    pub(crate) users: Users,
    pub(crate) sessions: Sessions,
    pub(crate) consultations: Consultations,
    pub(crate) counters: Counters,
    pub(crate) log: Log,
    pub(crate) events: Events,
    pub(crate) faults: Faults,
    /// Keys that no client trusts, for the fault of a forged receipt.
    pub(crate) other_keys: Keys,
    /// What persons and cases are known by at rest.
    pub(crate) vault: Vault,
    /// Held while something is registered, ended or declared: what it rests on does not change in between.
    pub(crate) acts: tokio::sync::Mutex<()>,
    clock: Clock,
}

impl Server {
    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }
}

/// A server that runs. Dropping it stops it at once; [`Running::shutdown`] lets it finish.
pub struct Running {
    address: SocketAddr,
    certificate: String,
    server: Arc<Server>,
    handle: Handle<SocketAddr>,
    serving: Option<tokio::task::JoinHandle<std::io::Result<()>>>,
    log_thread: Option<JoinHandle<()>>,
    sweeping: AbortHandle,
    _folder: Option<Folder>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it listens, as a client is told it.
    pub fn url(&self) -> String {
        format!("https://{}", self.address)
    }

    /// The public certificate that it shows, in PEM.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate
    }

    /// Takes no more connections, lets running answers finish for three seconds, closes the log.
    pub async fn shutdown(mut self) {
        self.sweeping.abort();
        self.handle.graceful_shutdown(Some(GRACE));
        if let Some(serving) = self.serving.take() {
            // How the accept loop ended does not matter any more.
            let _ = serving.await;
        }
        self.server.log.close().await;
        if let Some(thread) = self.log_thread.take() {
            let joined = tokio::task::spawn_blocking(move || thread.join()).await;
            if !matches!(joined, Ok(Ok(()))) {
                tracing::error!("the log's thread ended by a panic");
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.sweeping.abort();
        self.handle.shutdown();
        if let Some(serving) = &self.serving {
            serving.abort();
        }
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// Starts a server in the runtime that this is called from. It listens when this resolves.
pub async fn start(settings: Settings) -> Result<Running, StartError> {
    let cannot_listen = |error| StartError::Listen {
        address: settings.listen,
        error,
    };
    let listener = std::net::TcpListener::bind(settings.listen).map_err(cannot_listen)?;
    start_on(listener, settings).await
}

/// The same on a port that is listened on already: for a program that forbids itself to open one later. What the settings
/// say about where to listen counts for nothing.
pub async fn start_on(listener: std::net::TcpListener, settings: Settings) -> Result<Running, StartError> {
    let cannot_listen = |error| StartError::Listen {
        address: settings.listen,
        error,
    };
    let address = listener.local_addr().map_err(cannot_listen)?;
    listener.set_nonblocking(true).map_err(cannot_listen)?;
    let listener = tokio::net::TcpListener::from_std(listener).map_err(cannot_listen)?;
    let assets = &settings.assets;
    let knowledge = Arc::new(Knowledge::read(assets)?);
    let faults = settings
        .faults
        .as_ref()
        .map(|file| Faults::read(file, &knowledge))
        .transpose()?
        .unwrap_or_default();
    let today = belgian_day((settings.clock)());
    let population = Arc::new(Population::new(
        settings.seed,
        settings.population,
        today,
        knowledge.clone(),
    )?);
    let sources = Sources::new(population.clone(), knowledge.clone());

    let folder = settings.data.as_deref().map(Folder::open).transpose()?;
    let keys = Arc::new(log_keys(folder.as_ref())?);
    let vault = vault(folder.as_ref())?;
    let mut store: Box<dyn Store> = match &folder {
        Some(folder) => Box::new(Sqlite::in_file(&folder.reserve(STORE_FILE)?)?),
        None => Box::new(Sqlite::in_memory()?),
    };
    if !store.is_filled()? {
        let inscribed = population.inscriptions().into_iter();
        let directory: Vec<_> = inscribed
            .map(|(ssin, inscription)| DirectoryRow::new(&vault, Uuid::now_v7(), ssin, inscription, None))
            .collect::<Result<_, _>>()?;
        let cases = notices::training_cases(&vault, &knowledge, population.personas(), today)?;
        store.fill(&training_users(&knowledge, today), &directory, &cases)?;
    }
    let users = Users::new(store.users()?);

    let certificate = Certificate::kept_or_new(folder.as_ref(), address.ip(), today)?;
    let tls = certificate.server_config()?;

    let (log, log_thread) = Log::start(store, keys.clone()).map_err(StartError::Thread)?;
    let server = Arc::new(Server {
        knowledge_digest: knowledge_digest(files(assets)),
        population,
        sources,
        users,
        sessions: Sessions::default(),
        consultations: Consultations::default(),
        counters: Counters::new(&settings.limits),
        log,
        events: Events {
            texts: deliberation_texts(assets, &knowledge),
            keys,
        },
        faults,
        other_keys: new_keys()?,
        vault,
        acts: tokio::sync::Mutex::default(),
        clock: settings.clock.clone(),
        knowledge,
    });

    let handle = Handle::new();
    let acceptor = RustlsAcceptor::new(RustlsConfig::from_config(Arc::new(tls))).acceptor(NoDelayAcceptor::new());
    let mut http = HttpServer::<SocketAddr>::from_listener(listener)
        .acceptor(acceptor)
        .handle(handle.clone());
    http.http_builder()
        .http2()
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(16 * 1024);
    let serving = tokio::spawn(http.http2_only().serve(api::router(server.clone()).into_make_service()));
    let sweeping = tokio::spawn(sweep(server.clone())).abort_handle();
    Ok(Running {
        address,
        certificate: certificate.pem,
        server,
        handle,
        serving: Some(serving),
        log_thread: Some(log_thread),
        sweeping,
        _folder: folder,
    })
}

/// Looks for sessions that are over, for as long as the server runs.
async fn sweep(server: Arc<Server>) {
    loop {
        tokio::time::sleep(SWEEP).await;
        end_what_is_over(&server).await;
    }
}

/// Ends what belongs to sessions that are over.
pub(crate) async fn end_what_is_over(server: &Server) {
    for session in server.sessions.sweep(server.now()) {
        if gate::end_all(server, &session, false).await.is_err() {
            tracing::error!("the end of a session could not be recorded");
        }
    }
}

fn files(assets: &Assets) -> impl Iterator<Item = (&str, &str)> {
    assets
        .files()
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
}

/// The digest of each deliberation's file, by number. [`Knowledge`] keeps them in the order of the files.
fn deliberation_texts(assets: &Assets, knowledge: &Knowledge) -> BTreeMap<String, String> {
    let files = assets.in_folder("deliberations");
    let numbered = knowledge.deliberations.iter().zip(files);
    numbered
        .map(|(deliberation, file)| (deliberation.number.clone(), document_digest(&file.text)))
        .collect()
}

fn new_keys() -> Result<Keys, getrandom::Error> {
    let mut bytes = Zeroizing::new([0; Keys::BYTES]);
    getrandom::fill(&mut *bytes)?;
    Ok(Keys::from_bytes(&bytes))
}

/// The log's keys: the kept ones, or new ones, which are kept.
fn log_keys(folder: Option<&Folder>) -> Result<Keys, StartError> {
    let Some(folder) = folder else { return Ok(new_keys()?) };
    if let Some(text) = folder.read(LOG_KEYS_FILE)?.map(Zeroizing::new) {
        return Keys::from_text(&text).map_err(|error| StartError::Keys {
            file: LOG_KEYS_FILE,
            error,
        });
    }
    let keys = new_keys()?;
    folder.write(LOG_KEYS_FILE, &keys.to_text())?;
    Ok(keys)
}

/// The vault of the kept secret, or of a new one, which is kept.
fn vault(folder: Option<&Folder>) -> Result<Vault, StartError> {
    let broken = || StartError::Keys {
        file: DIRECTORY_KEY_FILE,
        error: KeyError::Form,
    };
    let mut bytes = Zeroizing::new([0; Vault::BYTES]);
    if let Some(text) = folder
        .map(|folder| folder.read(DIRECTORY_KEY_FILE))
        .transpose()?
        .flatten()
        .map(Zeroizing::new)
    {
        let kept = STANDARD
            .decode(text.trim())
            .map(Zeroizing::new)
            .map_err(|_reveals_a_secret| broken())?;
        let kept: &[u8; Vault::BYTES] = kept.as_slice().try_into().map_err(|_wrong_length| broken())?;
        return Ok(Vault::from_bytes(kept));
    }
    getrandom::fill(&mut *bytes)?;
    if let Some(folder) = folder {
        folder.write(DIRECTORY_KEY_FILE, &Zeroizing::new(STANDARD.encode(*bytes)))?;
    }
    Ok(Vault::from_bytes(&bytes))
}
