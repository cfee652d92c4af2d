//! The network's stand-in: gate, log, directory, sources with a fictitious population, faults on demand.
//!
//! A server is started with [`start`]: by the program `mock-server`, by the workbench for its training, by tests. It
//! speaks HTTPS with one certificate that is made for it. It knows the shapes of [`domain::wire`] and nothing of the
//! programs that speak them.
//!
//! ```no_run
//! # async fn example() -> Result<(), mock_server::StartError> {
//! let server = mock_server::start(mock_server::Settings::training()).await?;
//! let (url, certificate) = (server.url(), server.certificate_pem());
//! server.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod api;
mod changes;
mod clock;
mod consultations;
mod directory;
mod faults;
mod folder;
mod gate;
mod limits;
mod log;
mod notices;
pub mod population;
mod review;
mod serve;
mod settings;
mod sign_in;
pub mod sources;
mod staff;
mod store;
mod tls;
mod users;
mod vault;

pub use api::openapi;
pub use clock::{Clock, belgian_day, system_clock};
pub use faults::FaultError;
pub use folder::{FolderError, write_public};
pub use serve::{Running, StartError, start, start_on};
pub use settings::{FaultFile, Limits, Settings};
pub use staff::staff_list;
pub use store::StoreError;
pub use tls::TlsError;
