//! The parts that screens are made of. A widget draws and says what was done with it; it knows no screen and no state.

pub mod button;
pub mod card;
pub mod cell;
pub mod field;
pub mod gate_steps;
pub mod grid;
pub mod hatch;
pub mod input;
pub mod notice;
pub mod period_list;
pub mod ring;
pub mod source_strip;
pub mod text;
pub mod timeline;
pub mod tree;
