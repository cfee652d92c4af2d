//! The dossier: what the sources answered about one person, as tables with one typed column per granted field.
//!
//! The same shape travels over the wire, is drawn by the grid, read by the checks and wiped as one. Nothing here knows how
//! a DmfA looks.

mod answer;
mod column;
mod compare;
mod table;

pub use answer::{Dossier, Missing, SourceEnd, SourceState, Unavailable};
pub use column::{Column, Value, ValueRef, Values};
pub use compare::{Correction, Difference, corrections};
pub use table::{Table, TableBuilder, TableError};
