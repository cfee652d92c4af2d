//! The deliberations of the Information Security Committee as data, and the evaluator that decides by them.
//!
//! [`decide`] is pure and total: a request, a deliberation, the inscriptions and a day give a [`Decision`] in which every
//! step of the gate carries its reason and every field the paragraph that grants it. What no grant names is denied.

mod data;
mod decision;
mod evaluate;
mod inscription;
mod read;
mod release;
mod request;
#[cfg(test)]
mod tests;

pub use data::{
    Amendment, Assessment, Bearing, Condition, Deliberation, Directory, EmployerRule, EnterpriseRule, Grant, NoLookUp,
    NoticeKind, NoticeRule, Onward, Organisation, Paragraph, Purpose, Quality, Reach, Role, WindowRule, Withheld,
};
pub use decision::{
    Decision, Gate, GrantedField, Held, Reason, Scope, SourceScope, StepOutcome, Verdict, Window, WithheldField,
};
pub use evaluate::decide;
pub use inscription::Inscription;
pub use release::{Released, WrongSubject};
pub use request::{Asker, CaseReference, CaseReferenceError, ConsultRequest, Function};
