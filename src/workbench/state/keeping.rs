//! The organisation's own inscriptions in the reference directory, as the screen of those who keep them knows them.

use std::fmt;

use chrono::NaiveDate;
use client::ActError;
use domain::Knowledge;
use domain::deliberation::{Deliberation, Function};
use domain::identifiers::Ssin;
use domain::wire::{DirectoryEntry, Registered, Review, ReviewRequest};

/// An inscription to be registered; whoever carries it gives it an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Under which deliberation.
    pub deliberation: String,
    /// Of whom.
    pub ssin: Ssin,
    /// In which quality.
    pub quality: String,
    /// The first day.
    pub begin: NaiveDate,
    /// The last day, if it is known.
    pub end: Option<NaiveDate>,
}

/// What is known while the directory is kept.
pub struct Keeping {
    /// Under which deliberation.
    pub deliberation: String,
    /// The page of the list that is shown or awaited, counted from 0.
    pub page: u32,
    /// The list.
    pub review: ReviewState,
    /// The last act.
    pub act: Act,
}

/// How far the list is.
pub enum ReviewState {
    /// It was asked for.
    Awaited,
    /// It is here.
    Here(Box<Review>),
    /// It did not come.
    Failed(ActError),
}

/// How far the last act is.
pub enum Act {
    /// Nothing was done yet.
    None,
    /// It is being done.
    Awaited,
    /// An inscription was registered.
    Registered(Box<Registered>),
    /// An inscription was ended.
    Ended(Box<DirectoryEntry>),
    /// It was not done.
    Failed(ActError),
}

/// It holds persons' numbers.
impl fmt::Debug for Keeping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keeping({}, ***)", self.deliberation)
    }
}

impl Keeping {
    /// Nothing but the question for the first page.
    pub fn of(deliberation: String) -> Self {
        Self {
            deliberation,
            page: 0,
            review: ReviewState::Awaited,
            act: Act::None,
        }
    }

    /// The question for the page that is awaited.
    pub fn question(&self) -> ReviewRequest {
        ReviewRequest {
            deliberation: self.deliberation.clone(),
            ssin: None,
            page: self.page,
        }
    }
}

/// The deliberations whose directory the holder of these functions keeps today.
pub fn kept<'k>(knowledge: &'k Knowledge, functions: &[Function], today: NaiveDate) -> Vec<&'k Deliberation> {
    let keeps = |deliberation: &&Deliberation| {
        functions.iter().any(|function| {
            function.deliberation == deliberation.number
                && function.period.contains(today)
                && deliberation.registrars.contains(&function.role)
        })
    };
    knowledge.deliberations.iter().filter(keeps).collect()
}
