//! The window driven from outside, as a person or a screen reader would: by keyboard, mouse and names.
//!
//! One program for all of these tests, so that the harness is built once and everything in it is used.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

mod choosing;
mod commands;
mod desk;
mod front_screens;
mod keeping;
mod raster;
#[cfg(feature = "training")]
mod screens;
#[cfg(feature = "training")]
mod walk;
