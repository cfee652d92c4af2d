//! What keeps a dossier inside the window.

pub mod confine;
mod no_exit;
pub mod paste;
pub mod policy;
pub mod watermark;

pub use no_exit::NoExit;
