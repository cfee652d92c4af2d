//! The window of Inzage: state, screens, widgets, look and guards.
//!
//! It knows neither HTTP nor what stands in an address; the way to the server is the crate `client`. Its program is
//! `inzage`; the whole-app tests build [`app::App`] without a window.

pub mod app;
pub mod bridge;
pub mod command;
pub mod cx;
pub mod focus;
pub mod guards;
pub mod look;
pub mod options;
pub mod preferences;
pub mod screens;
pub mod start_failure;
pub mod state;
pub mod widgets;
pub mod words;
