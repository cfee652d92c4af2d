//! What can be proved about a consultation: the record that stands in the log and the receipt that shows it.
//!
//! A record has a clear header (who may read the log reads it) and a sealed part (the person, the user, the case). A
//! receipt is a signed statement that a record with this header stands at this place of the log; the viewer verifies it
//! before anything is shown.
//!
//! Nothing here reads a clock, a file, the network or a source of randomness: the time, the keys and the nonces are
//! arguments. No number of a person is ever hashed without a key: one century has 36.5 million valid numbers, and all of
//! them hash in under a minute. The server writes with this crate, the client verifies with it.

mod digest;
mod header;
mod keys;
mod particulars;
mod receipt;
mod record;
mod tag;

pub use digest::{document_digest, knowledge_digest};
pub use header::{DeliberationText, Header, InscriptionText, Kind, Outcome};
pub use keys::{KeyError, Keys, VerifyingKey};
pub use particulars::Particulars;
pub use receipt::{Receipt, ReceiptError, VerifiedReceipt};
pub use record::{NONCE_BYTES, Record, SealError};
pub use tag::{Tag, TagError, TagKey};
