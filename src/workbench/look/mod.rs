//! How the window looks: the only place with colours, sizes and fonts.
//!
//! Screens and widgets ask [`Tokens`] for a colour and [`fonts`] for a text style; no other module writes a number for either.

pub mod appearance;
pub mod apply;
pub mod fonts;
pub mod tokens;

pub use appearance::{Appearance, Desktop, SystemLook};
pub use tokens::{Theme, Tokens};
