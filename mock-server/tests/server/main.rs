//! The server from outside: started in this process, spoken to over HTTPS by a client that knows the agreed shapes only.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

mod bad_input;
mod changes;
mod declarations;
mod directory;
mod faults;
mod harness;
mod notices;
mod program;
mod recorded;
mod schema;
mod walk;
