//! The sealed part of a record: who was looked at, by whom, for which case.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What only the holder of the sealing key reads. Not printed, and overwritten when it is dropped.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub struct Particulars {
    /// The eleven digits of the person's number.
    pub subject: Option<String>,
    /// The name that the user signed in with.
    pub user: Option<String>,
    /// The case reference.
    pub case: Option<String>,
}

impl fmt::Debug for Particulars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Particulars(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particulars_are_not_printed() {
        let mut particulars = Particulars::default();
        particulars.subject = Some("85673000192".into());
        assert_eq!(format!("{particulars:?}"), "Particulars(***)");
    }
}
