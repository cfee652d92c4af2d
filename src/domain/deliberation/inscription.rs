//! An inscription in a reference directory: this organisation keeps a file on this person, in this quality, during this
//! period.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Directory;
use crate::calendar::Period;

/// One inscription of one person by one organisation. The person is not named in it: it is an answer about one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inscription {
    /// In which directory.
    pub directory: Directory,
    /// By which organisation.
    pub organisation: String,
    /// In which quality.
    pub quality: String,
    /// From when, and until when.
    pub period: Period,
    /// When it was last changed.
    pub changed: NaiveDate,
}
