//! The training server inside this program: started in the bridge's runtime, on loopback, in memory.
//!
//! The window talks to it as to any other server, over HTTPS, and trusts exactly the certificate that it made at its start.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use client::Endpoint;
use domain::assets::Assets;
use mock_server::{FaultFile, Running, Settings};

use crate::state::ReachError;

/// What the training server is started with.
#[derive(Clone, Debug)]
pub struct TrainingOptions {
    /// Which fictitious population.
    pub seed: u64,
    /// How many people.
    pub population: u64,
    /// The script of failures and delays: the file's name and its text.
    pub faults: Option<FaultFile>,
    /// The same assets that the window works with.
    pub assets: Assets,
    /// Their digest, which the server must show.
    pub knowledge: String,
    /// Where it listens: opened by [`TrainingOptions::listener`] before the program forbids itself to open any more.
    pub listener: Arc<TcpListener>,
}

impl TrainingOptions {
    /// A free port of this machine, on loopback.
    pub fn listener() -> io::Result<Arc<TcpListener>> {
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map(Arc::new)
    }

    /// Which port it is.
    pub fn port(&self) -> io::Result<u16> {
        self.listener.local_addr().map(|address| address.port())
    }
}

/// The running training server; dropping it stops it.
pub(super) struct Embedded(Running);

impl Embedded {
    pub(super) fn endpoint(&self, digest: &str) -> Endpoint {
        Endpoint {
            url: self.0.url(),
            certificate: self.0.certificate_pem().as_bytes().to_vec(),
            knowledge: digest.to_owned(),
            training: Some(true),
        }
    }
}

/// Starts it.
pub(super) async fn start(options: TrainingOptions) -> Result<Embedded, ReachError> {
    let listener = match options.listener.try_clone() {
        Ok(listener) => listener,
        Err(error) => {
            tracing::error!(%error, "the training server has nowhere to listen");
            return Err(ReachError::TrainingServer);
        }
    };
    let settings = Settings {
        seed: options.seed,
        population: options.population,
        faults: options.faults,
        assets: options.assets,
        ..Settings::training()
    };
    match mock_server::start_on(listener, settings).await {
        Ok(running) => Ok(Embedded(running)),
        Err(error) => {
            tracing::error!(%error, "the training server does not start");
            Err(ReachError::TrainingServer)
        }
    }
}
