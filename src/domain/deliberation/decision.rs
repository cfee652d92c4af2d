//! What the evaluator answers: every step of the gate with its reason, and the scope with a paragraph on every field.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Paragraph;
use crate::catalogue::{BlockPath, FieldPath, SourceId};
use crate::identifiers::EnterpriseNumber;
use crate::language::Names;

/// The gate's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The steps in their order; the ones after a failed step were not looked at.
    pub steps: Vec<StepOutcome>,
    /// What may be seen, when every step passed.
    pub scope: Option<Scope>,
}

impl Decision {
    /// The step that refused, if one did.
    pub fn refusal(&self) -> Option<&StepOutcome> {
        self.steps.iter().find(|step| step.verdict == Verdict::Refused)
    }

    /// Whether every step passed.
    pub fn is_granted(&self) -> bool {
        self.scope.is_some()
    }
}

/// A step of the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Somebody has signed in.
    SignedIn,
    /// The deliberation is in force on this day.
    InForce,
    /// They hold a role that the deliberation names.
    Role,
    /// The purpose belongs to the role, and there is a case.
    PurposeAndCase,
    /// The person is integrated in the directory, by this organisation, in a quality that fits, on this day.
    Integrated,
    /// Something that is asked for is granted.
    Scope,
}

impl Gate {
    /// All steps, in their order.
    pub const ALL: [Self; 6] = [
        Self::SignedIn,
        Self::InForce,
        Self::Role,
        Self::PurposeAndCase,
        Self::Integrated,
        Self::Scope,
    ];
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepOutcome {
    /// Which step.
    pub gate: Gate,
    /// How it ended.
    pub verdict: Verdict,
    /// Why; none for a step that was not reached.
    pub reason: Option<Reason>,
    /// What it rests on.
    pub paragraphs: Vec<Paragraph>,
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It lets through.
    Passed,
    /// It refuses.
    Refused,
    /// An earlier step refused.
    NotReached,
}

/// Why a step ended as it did. It says nothing about the person but the asking organisation's own inscriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "reason",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum Reason {
    /// Somebody has signed in.
    SignedIn,
    /// Nobody has.
    NotSignedIn,
    /// In force.
    InForce {
        /// Since this day.
        since: NaiveDate,
    },
    /// There is no such deliberation here.
    UnknownDeliberation,
    /// Not yet in force.
    NotYetInForce {
        /// From this day on.
        from: NaiveDate,
    },
    /// No longer in force.
    NoLongerInForce {
        /// Until this day.
        until: NaiveDate,
    },
    /// Something that must have happened elsewhere has not, or nobody has said that it has.
    ConditionNotMet {
        /// What, in a sentence.
        condition: Names,
    },
    /// The deliberation allows no look-up of a single person at all.
    NoIndividualLookUp {
        /// Why, in a sentence.
        why: Names,
    },
    /// The organisation is not the one that the deliberation names.
    OtherRecipient,
    /// They hold a role.
    RoleHeld {
        /// Its short name.
        role: String,
    },
    /// They hold none of the deliberation's roles.
    NoRole,
    /// They did hold one.
    RoleEnded {
        /// Its short name.
        role: String,
        /// Its last day.
        on: NaiveDate,
    },
    /// They will hold one.
    RoleNotBegun {
        /// Its short name.
        role: String,
        /// Its first day.
        from: NaiveDate,
    },
    /// They hold a role, but have not signed the declaration of honour that the deliberation demands of it.
    NotDeclared {
        /// The role's short name.
        role: String,
    },
    /// The purpose belongs to the role, and there is a case.
    PurposeStated {
        /// The purpose's short name.
        purpose: String,
    },
    /// The deliberation has no such purpose.
    UnknownPurpose,
    /// The purpose belongs to other roles.
    PurposeOfOtherRoles {
        /// Their short names.
        roles: Vec<String>,
    },
    /// The purpose is a test of the systems, and the number is not a fictitious one.
    TestOnRealPerson,
    /// The purpose is looked up with a person and an enterprise together, and the enterprise is missing.
    EnterpriseMissing,
    /// The application lies in the future.
    ApplicationInFuture,
    /// The time to assess the application is over.
    AssessmentOver {
        /// Its last day.
        until: NaiveDate,
    },
    /// The person is integrated.
    Integrated {
        /// In this quality.
        quality: String,
        /// Since this day.
        since: NaiveDate,
    },
    /// The organisation has no inscription of the person.
    NotIntegrated {
        /// The qualities that would fit.
        needed: Vec<String>,
    },
    /// The organisation has inscribed the person, in other qualities only.
    OtherQuality {
        /// The qualities that would fit.
        needed: Vec<String>,
        /// The ones that there are on this day.
        held: Vec<Held>,
    },
    /// The fitting inscription has ended.
    IntegrationEnded {
        /// In this quality.
        quality: String,
        /// Its last day.
        on: NaiveDate,
    },
    /// The fitting inscription has not begun.
    IntegrationNotBegun {
        /// In this quality.
        quality: String,
        /// Its first day.
        from: NaiveDate,
    },
    /// Something may be seen.
    InScope {
        /// In so many sources.
        sources: usize,
        /// So many fields.
        fields: usize,
    },
    /// No source was asked for.
    NoSource,
    /// The deliberation grants of this source, but not for this purpose.
    SourceOfOtherPurposes {
        /// The source.
        source: SourceId,
    },
    /// The source waits for something that must have happened elsewhere.
    SourceConditionNotMet {
        /// The source.
        source: SourceId,
        /// What, in a sentence.
        condition: Names,
    },
    /// The deliberation grants nothing of this source.
    SourceNotGranted {
        /// The source.
        source: SourceId,
    },
}

/// An inscription that the asking organisation has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Its quality.
    pub quality: String,
    /// Its first day.
    pub since: NaiveDate,
}

/// What may be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Source by source, sorted by name.
    pub sources: Vec<SourceScope>,
    /// True when every communication is marked as a test (23/166 §39).
    pub test: bool,
}

impl Scope {
    /// The scope of this source, if it is in it.
    pub fn source(&self, id: &SourceId) -> Option<&SourceScope> {
        self.sources.iter().find(|scope| scope.source == *id)
    }
}

/// What may be seen of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceScope {
    /// Which source.
    pub source: SourceId,
    /// How far back, in the blocks that have a time.
    pub windows: Vec<Window>,
    /// Only this employer, and the paragraph that says so.
    pub employer: Option<(EnterpriseNumber, Paragraph)>,
    /// The fields that may be seen, in the order of the catalogue.
    pub granted: Vec<GrantedField>,
    /// The fields that the catalogue knows and that may not be seen.
    pub withheld: Vec<WithheldField>,
}

impl SourceScope {
    /// The paragraphs that grant this field; none when it is not granted.
    pub fn paragraphs(&self, field: &FieldPath) -> Option<&[Paragraph]> {
        self.granted
            .iter()
            .find(|granted| granted.field == *field)
            .map(|granted| granted.paragraphs.as_slice())
    }

    /// Whether the field may be seen.
    pub fn grants(&self, field: &FieldPath) -> bool {
        self.granted.iter().any(|granted| granted.field == *field)
    }

    /// The window of this block.
    pub fn window(&self, block: &BlockPath) -> Option<&Window> {
        self.windows.iter().find(|window| window.blocks.contains(block))
    }
}

/// Days outside of which nothing may be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// In these blocks and the ones below them.
    pub blocks: Vec<BlockPath>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What says so.
    pub paragraph: Paragraph,
}

/// A field that may be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantedField {
    /// Which field.
    pub field: FieldPath,
    /// What grants it; never empty.
    pub paragraphs: Vec<Paragraph>,
}

/// A field that may not be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldField {
    /// Which field.
    pub field: FieldPath,
    /// Where the text speaks of it, if it does.
    pub paragraph: Option<Paragraph>,
    /// Why, where the text speaks of it.
    pub reason: Option<Names>,
}
