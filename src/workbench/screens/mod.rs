//! One file per screen: its own small state and a function that draws it.
//!
//! A screen reads what the context and its arguments give it, and sends commands; it changes nothing but itself.

pub mod closed;
pub mod connecting;
pub mod consult;
pub mod directory;
pub mod dossier;
mod exercises;
pub mod frame;
pub mod gate;
pub mod not_started;
mod notices;
pub mod overlay;
mod page;
pub mod sign_in;
mod trouble;
