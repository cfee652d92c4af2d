//! The way to the server: connecting, signing in, opening a consultation, asking all its sources at once, and verifying
//! that every answer stands in the log before anything of it can be looked at.
//!
//! It draws nothing and decides nothing about who may see what; the server's gate does. The workbench calls it and sees
//! no address, no HTTP and no token. Whatever another crate says of an error is turned into [`ConnectError`],
//! [`CallError`] or one of the five ends of a source, and goes no further: such texts can hold an address or a value.
//!
//! A call is a look at a person. So nothing is hedged, nothing is asked twice but what was certainly never sent, and
//! dropping a future withdraws the request from the server.

mod acts;
mod answer;
mod breaker;
mod connection;
mod consultation;
mod endpoint;
mod errors;
mod fetch;
mod receipts;
mod sign_in;
mod transport;

pub use connection::Connection;
pub use consult_log::{VerifiedReceipt, knowledge_digest};
pub use consultation::OpenConsultation;
pub use endpoint::Endpoint;
pub use errors::{ActError, CallError, ConnectError};
pub use fetch::{Deadlines, SourceAnswered};
pub use sign_in::{SessionView, SignedIn};
