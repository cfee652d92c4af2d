//! What keeps a dossier inside the window.

mod no_exit;
pub mod paste;

pub use no_exit::NoExit;
