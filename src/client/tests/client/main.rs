//! The client against servers: a scripted one for everything that an honest server never does, and the training server
//! for the whole walk.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

mod acts;
mod connect;
mod dossier;
mod scripted;
mod walk;
