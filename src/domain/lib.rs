//! What is true: the identifiers of Belgian social security, the catalogue of sources and fields, the deliberations and
//! their evaluator, the tables of a dossier, and the types that travel between the programs.
//!
//! Nothing here reads a clock, a file, the network or a source of randomness: time and chance are arguments. Every other
//! crate of the project calls this one; it calls none of them.

pub mod amount;
pub mod assets;
pub mod calendar;
pub mod catalogue;
pub mod checks;
pub mod deliberation;
pub mod dossier;
pub mod identifiers;
mod knowledge;
mod language;
pub mod parameters;
pub mod timeline;
pub mod wire;

pub use knowledge::Knowledge;
pub use language::{Language, Names};
