//! The form as it is typed, and how it becomes a request: pure functions, without a pixel.
//!
//! Everything is judged at the edge and in one place; what is wrong comes back as a list in reading order, each with the
//! field that it is about. A number never stands in a fault.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::Knowledge;
use domain::catalogue::{Catalogue, Source, SourceId};
use domain::deliberation::{
    CaseReference, CaseReferenceError, ConsultRequest, Deliberation, EnterpriseRule, Function, Grant, Purpose,
};
use domain::identifiers::{EnterpriseNumber, EnterpriseNumberError, Ssin, SsinEntry, SsinError};
use domain::wire::Persona;
use zeroize::Zeroize;

/// What has been typed and chosen.
#[derive(Clone, PartialEq)]
pub struct Form {
    /// The deliberation's number.
    pub deliberation: String,
    /// The purpose's short name.
    pub purpose: Option<String>,
    /// The case reference.
    pub case: String,
    /// The day of the application.
    pub application: String,
    /// The person's number.
    pub ssin: String,
    /// The enterprise's number.
    pub enterprise: String,
    /// The sources to be asked.
    pub sources: BTreeSet<SourceId>,
}

/// A part of the form, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The list of purposes.
    Purpose,
    /// The case reference.
    Case,
    /// The day of the application.
    Application,
    /// The person's number.
    Ssin,
    /// The enterprise's number.
    Enterprise,
    /// The sources.
    Sources,
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No purpose is chosen.
    NoPurpose,
    /// The case reference cannot be used.
    Case(CaseReferenceError),
    /// The day is not written as a day.
    DateForm,
    /// The day lies in the future.
    DateInFuture,
    /// The person's number is not one.
    Ssin(SsinError),
    /// In training, only numbers that are given to nobody are looked up.
    NotFictitious,
    /// The enterprise's number is not one.
    Enterprise(EnterpriseNumberError),
    /// No source is chosen.
    NoSource,
}

impl Form {
    /// An empty form under this deliberation, about an application of this day.
    pub fn new(deliberation: &str, application: String) -> Self {
        Self {
            deliberation: deliberation.to_owned(),
            purpose: None,
            case: String::new(),
            application,
            ssin: String::new(),
            enterprise: String::new(),
            sources: BTreeSet::new(),
        }
    }

    /// Chooses a deliberation. Another one has other purposes and other sources; the case and the person stay.
    pub fn choose_deliberation(&mut self, deliberation: &Deliberation) {
        if self.deliberation != deliberation.number {
            self.deliberation.clone_from(&deliberation.number);
            self.purpose = None;
            self.sources.clear();
        }
    }

    /// Chooses a purpose; the sources become the ones that it preselects.
    pub fn choose(&mut self, purpose: &Purpose) {
        if self.purpose.as_ref() != Some(&purpose.id) {
            self.purpose = Some(purpose.id.clone());
            self.sources = purpose.sources.iter().cloned().collect();
        }
    }

    /// Fills everything in from an exercise. The day is written by the caller, in the user's language.
    pub fn fill_in(&mut self, persona: &Persona, deliberation: &Deliberation, application: String) {
        self.forget_person();
        self.purpose = None;
        self.sources.clear();
        self.deliberation.clone_from(&deliberation.number);
        if let Some(purpose) = deliberation.purpose(&persona.purpose) {
            self.choose(purpose);
        } else if deliberation.no_look_up.is_some() {
            // The gate is asked all the same, so that its refusal can be seen.
            self.purpose = Some(persona.purpose.clone());
        }
        self.case.clone_from(&persona.case);
        self.application = application;
        // The number goes into the field that the user reads and may change.
        self.ssin = persona.ssin.grouped();
        self.enterprise = persona.enterprise.map_or_else(String::new, EnterpriseNumber::grouped);
    }

    /// Overwrites what says who it was about.
    pub fn forget_person(&mut self) {
        self.ssin.zeroize();
        self.case.zeroize();
        self.enterprise.zeroize();
    }

    /// The chosen purpose.
    pub fn chosen<'k>(&self, knowledge: &'k Knowledge) -> Option<&'k Purpose> {
        knowledge
            .deliberation(&self.deliberation)?
            .purpose(self.purpose.as_ref()?)
    }

    /// The request that the form makes, or everything that is wrong with it, in reading order.
    pub fn request(
        &self,
        knowledge: &Knowledge,
        today: NaiveDate,
        training: bool,
    ) -> Result<ConsultRequest, Vec<(Part, Fault)>> {
        let mut faults = Vec::new();
        let chosen = self.chosen(knowledge);
        let never = knowledge
            .deliberation(&self.deliberation)
            .is_some_and(|found| found.no_look_up.is_some());
        let purpose = match chosen {
            Some(purpose) => Some(&purpose.id),
            None if never => self.purpose.as_ref(),
            None => None,
        };
        if purpose.is_none() {
            faults.push((Part::Purpose, Fault::NoPurpose));
        }
        let case = note(
            &mut faults,
            Part::Case,
            CaseReference::parse(&self.case).map_err(Fault::Case),
        );
        let application = note(&mut faults, Part::Application, read_day(&self.application, today));
        let ssin = note(&mut faults, Part::Ssin, read_ssin(&self.ssin, training));
        let rule = match chosen {
            Some(purpose) => purpose.enterprise,
            None if never => EnterpriseRule::NotAsked,
            None => EnterpriseRule::Optional,
        };
        let enterprise = note(&mut faults, Part::Enterprise, read_enterprise(&self.enterprise, rule));
        if self.sources.is_empty() && !never {
            faults.push((Part::Sources, Fault::NoSource));
        }
        match (purpose, case, application, ssin, enterprise, faults.is_empty()) {
            (Some(purpose), Some(case), Some(application), Some(ssin), Some(enterprise), true) => Ok(ConsultRequest {
                deliberation: self.deliberation.clone(),
                purpose: purpose.clone(),
                case,
                application,
                ssin,
                enterprise,
                sources: self.sources.clone(),
            }),
            _ => Err(faults),
        }
    }
}

impl Drop for Form {
    fn drop(&mut self) {
        self.forget_person();
    }
}

fn note<T>(faults: &mut Vec<(Part, Fault)>, part: Part, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|fault| faults.push((part, fault))).ok()
}

/// Reads the day of an application: a day as people write it, not after today.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Fault> {
    let day = read_date(text).ok_or(Fault::DateForm)?;
    if day > today { Err(Fault::DateInFuture) } else { Ok(day) }
}

/// Reads a day as people write it: `2026-03-07`, `7.3.2026`, `07/03/2026` or `7-3-2026`.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let number = |part: &str, longest: usize| -> Option<u32> {
        let is_number = (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse().ok()).flatten()
    };
    let ((year, month), day) = match parts[..] {
        [year, month, day] if year.len() == 4 => number(year, 4).zip(number(month, 2)).zip(number(day, 2)),
        [day, month, year] if year.len() == 4 => number(year, 4).zip(number(month, 2)).zip(number(day, 2)),
        _ => None,
    }?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads a person's number; in training only one that is given to nobody.
pub fn read_ssin(text: &str, training: bool) -> Result<Ssin, Fault> {
    let ssin = Ssin::parse(text).map_err(Fault::Ssin)?;
    if training && !ssin.is_fictitious() {
        Err(Fault::NotFictitious)
    } else {
        Ok(ssin)
    }
}

/// What to say about a person's number while it is typed: nothing wrong as long as it can still become right.
pub fn ssin_while_typing(text: &str, training: bool) -> (SsinEntry, Option<Fault>) {
    let entry = SsinEntry::examine(text);
    let fault = match entry {
        SsinEntry::Refused(error) => Some(Fault::Ssin(error)),
        SsinEntry::Complete(ssin) if training && !ssin.is_fictitious() => Some(Fault::NotFictitious),
        _ => None,
    };
    (entry, fault)
}

/// Reads an enterprise's number, which may be left out where the purpose does not need it and is nothing where the purpose
/// does not ask for it: what was typed for another purpose does not go along.
pub fn read_enterprise(text: &str, rule: EnterpriseRule) -> Result<Option<EnterpriseNumber>, Fault> {
    if rule == EnterpriseRule::NotAsked {
        return Ok(None);
    }
    match EnterpriseNumber::parse(text) {
        Ok(number) => Ok(Some(number)),
        Err(EnterpriseNumberError::Empty) if rule == EnterpriseRule::Optional => Ok(None),
        Err(error) => Err(Fault::Enterprise(error)),
    }
}

/// Whether the user holds a function under this deliberation today.
pub fn is_held(deliberation: &Deliberation, functions: &[Function], today: NaiveDate) -> bool {
    roles_held(deliberation, functions, today).next().is_some()
}

/// The short names of the roles that the user holds today under this deliberation.
pub fn roles_held<'f>(
    deliberation: &'f Deliberation,
    functions: &'f [Function],
    today: NaiveDate,
) -> impl Iterator<Item = &'f str> {
    functions
        .iter()
        .filter(move |function| function.deliberation == deliberation.number && function.period.contains(today))
        .map(|function| function.role.as_str())
}

/// The deliberations to offer: those under which the user has any function, also one that ended or has not begun, the
/// ones that hold today first. Somebody who has none is offered all of them; the gate then says what is lacking.
pub fn deliberations<'k>(knowledge: &'k Knowledge, functions: &[Function], today: NaiveDate) -> Vec<&'k Deliberation> {
    let has_any = |deliberation: &&Deliberation| {
        functions
            .iter()
            .any(|function| function.deliberation == deliberation.number)
    };
    let mut offered: Vec<_> = knowledge.deliberations.iter().filter(has_any).collect();
    if offered.is_empty() {
        offered = knowledge.deliberations.iter().collect();
    }
    offered.sort_by_key(|deliberation| !is_held(deliberation, functions, today));
    offered
}

/// The purposes to offer: those of the roles that the user holds today. Somebody who holds none today is offered all of
/// them; the gate then says what is lacking.
pub fn offered<'k>(deliberation: &'k Deliberation, functions: &[Function], today: NaiveDate) -> Vec<&'k Purpose> {
    let roles: Vec<&str> = roles_held(deliberation, functions, today).collect();
    let is_offered =
        |purpose: &&Purpose| roles.is_empty() || purpose.roles.iter().any(|role| roles.contains(&role.as_str()));
    deliberation.purposes.iter().filter(is_offered).collect()
}

/// The sources to offer, in the order of the catalogue: those of which the deliberation grants anything to a role that the
/// user holds today, or to any role where they hold none; once a purpose is chosen, only its own. A source that depends on a
/// condition which is not met is closed.
pub fn sources<'k>(
    deliberation: &Deliberation,
    purpose: Option<&Purpose>,
    catalogue: &'k Catalogue,
    functions: &[Function],
    today: NaiveDate,
) -> Vec<&'k Source> {
    let roles: Vec<&str> = roles_held(deliberation, functions, today).collect();
    let is_for_them = |grant: &&Grant| {
        roles.is_empty() || grant.roles.is_empty() || grant.roles.iter().any(|role| roles.contains(&role.as_str()))
    };
    let is_granted = |source: &&Source| {
        let mut grants = deliberation.grants.iter().filter(is_for_them);
        grants.any(|grant| {
            grant
                .fields
                .iter()
                .any(|field| field.as_str().split('.').next() == Some(source.id.as_str()))
        })
    };
    let is_open = |source: &&Source| {
        deliberation
            .conditions
            .iter()
            .all(|condition| condition.is_met(today) || !condition.sources.contains(&source.id))
    };
    let serves = |source: &&Source| purpose.is_none_or(|purpose| purpose.sources.contains(&source.id));
    let offered = catalogue.sources().iter().filter(is_granted);
    offered.filter(is_open).filter(serves).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::assets::Assets;
    use domain::calendar::Period;

    fn knowledge() -> Knowledge {
        Knowledge::read(&Assets::embedded()).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const TODAY: &str = "2026-11-22";

    fn filled(knowledge: &Knowledge) -> Form {
        let mut form = Form::new("23/166", "2026-10-01".into());
        form.choose(
            knowledge
                .deliberation("23/166")
                .unwrap()
                .purpose("wrong-worker-code")
                .unwrap(),
        );
        form.case = "QWL-2026-0042".into();
        form.ssin = Ssin::fictitious(day("2008-05-04"), 17).unwrap().grouped();
        form.enterprise = EnterpriseNumber::fictitious(7).unwrap().grouped();
        form
    }

    #[test]
    fn a_form_that_is_right_makes_a_request() {
        let knowledge = knowledge();
        let request = filled(&knowledge).request(&knowledge, day(TODAY), true).unwrap();
        assert_eq!(request.purpose, "wrong-worker-code");
        assert_eq!(request.sources.len(), 3);
        assert_eq!(request.application, day("2026-10-01"));
    }

    #[test]
    fn everything_that_lacks_is_told_in_reading_order() {
        let faults = Form::new("23/166", String::new())
            .request(&knowledge(), day(TODAY), true)
            .unwrap_err();
        let parts: Vec<_> = faults.iter().map(|(part, _)| *part).collect();
        assert_eq!(
            parts,
            [Part::Purpose, Part::Case, Part::Application, Part::Ssin, Part::Sources]
        );
    }

    #[test]
    fn each_part_says_what_is_wrong_with_it() {
        let knowledge = knowledge();
        let first = |change: &dyn Fn(&mut Form)| {
            let mut form = filled(&knowledge);
            change(&mut form);
            form.request(&knowledge, day(TODAY), true).unwrap_err()
        };
        assert_eq!(
            first(&|form| form.case = " ".into()),
            [(Part::Case, Fault::Case(CaseReferenceError::Empty))]
        );
        assert_eq!(
            first(&|form| form.case = "a\tb".into()),
            [(Part::Case, Fault::Case(CaseReferenceError::Invisible))]
        );
        assert_eq!(
            first(&|form| form.application = "31/02/2026".into()),
            [(Part::Application, Fault::DateForm)]
        );
        assert_eq!(
            first(&|form| form.application = "23/11/2026".into()),
            [(Part::Application, Fault::DateInFuture)]
        );
        assert_eq!(
            first(&|form| form.ssin = "8567".into()),
            [(Part::Ssin, Fault::Ssin(SsinError::TooShort { digits: 4 }))]
        );
        assert_eq!(
            first(&|form| form.enterprise = String::new()),
            [(Part::Enterprise, Fault::Enterprise(EnterpriseNumberError::Empty))]
        );
        assert_eq!(first(&|form| form.sources.clear()), [(Part::Sources, Fault::NoSource)]);
    }

    #[test]
    fn in_training_a_number_that_may_be_somebodys_is_not_looked_up() {
        // Right check digits and a month below 13: the number is computed, not anybody's in particular.
        let nine = 850_730_001_u64;
        let real = format!("{nine}{:02}", 97 - nine % 97);
        assert_eq!(read_ssin(&real, true), Err(Fault::NotFictitious));
        assert!(read_ssin(&real, false).is_ok());
        assert_eq!(ssin_while_typing(&real, true).1, Some(Fault::NotFictitious));
    }

    #[test]
    fn a_number_that_can_still_become_right_is_no_fault_while_it_is_typed() {
        assert_eq!(
            ssin_while_typing("85.67", true),
            (SsinEntry::Incomplete { missing: 7 }, None)
        );
        assert!(ssin_while_typing("8519", true).1.is_some());
        assert_eq!(ssin_while_typing("", true), (SsinEntry::Empty, None));
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["2026-03-07", "07.03.2026", "7/3/2026", " 07/03/2026 ", "7-3-2026"] {
            assert_eq!(read_day(text, day(TODAY)), Ok(day("2026-03-07")), "{text}");
        }
        for text in [
            "",
            "7/3/26",
            "2026-13-01",
            "07032026",
            "7 maart 2026",
            "+7/3/2026",
            "1/2/3/2026",
        ] {
            assert_eq!(read_day(text, day(TODAY)), Err(Fault::DateForm), "{text}");
        }
    }

    #[test]
    fn another_purpose_brings_its_own_sources_and_the_same_one_keeps_the_choice() {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation("23/166").unwrap();
        let mut form = filled(&knowledge);
        form.choose(deliberation.purpose("premium-conditions").unwrap());
        assert_eq!(form.sources.len(), 2);
        form.sources.clear();
        form.choose(deliberation.purpose("premium-conditions").unwrap());
        assert!(form.sources.is_empty());
    }

    #[test]
    fn purposes_are_offered_by_the_role_that_is_held_today() {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation("23/166").unwrap();
        let function = |role: &str, end: Option<&str>| Function {
            declared: None,
            deliberation: "23/166".into(),
            role: role.into(),
            period: Period::new(day("2024-01-01"), end.map(day)).unwrap(),
        };
        let ids = |functions: &[Function]| -> Vec<_> {
            offered(deliberation, functions, day(TODAY))
                .into_iter()
                .map(|purpose| purpose.id.as_str())
                .collect()
        };
        assert_eq!(ids(&[function("developer", None)]), ["system-test"]);
        assert!(!ids(&[function("case-handler", None)]).contains(&"system-test"));
        assert_eq!(
            ids(&[function("case-handler", Some("2026-10-22"))]).len(),
            deliberation.purposes.len()
        );
    }

    fn held(deliberation: &str, role: &str, end: Option<&str>) -> Function {
        Function {
            declared: None,
            deliberation: deliberation.into(),
            role: role.into(),
            period: Period::new(day("2024-01-01"), end.map(day)).unwrap(),
        }
    }

    #[test]
    fn deliberations_are_offered_by_function_and_those_of_today_come_first() {
        let knowledge = knowledge();
        let numbers = |functions: &[Function]| -> Vec<_> {
            deliberations(&knowledge, functions, day(TODAY))
                .into_iter()
                .map(|deliberation| deliberation.number.as_str())
                .collect()
        };
        let ended = held("22/172", "employment-handler", Some("2025-12-31"));
        let holds = held("23/186", "researcher", None);
        assert_eq!(numbers(&[ended, holds]), ["23/186", "22/172"]);
        assert_eq!(numbers(&[]).len(), knowledge.deliberations.len());
    }

    #[test]
    fn the_sources_are_those_of_which_the_role_may_see_anything() {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation("22/172").unwrap();
        let ids = |role: &str| -> Vec<_> {
            let functions = [held("22/172", role, None)];
            sources(deliberation, None, &knowledge.catalogue, &functions, day(TODAY))
                .into_iter()
                .map(|source| source.id.as_str())
                .collect()
        };
        assert_eq!(ids("employment-handler"), ["register", "dmfa"]);
        assert_eq!(ids("payment-officer"), ["register", "jobbonus"]);
        let address = deliberation.purpose("jobbonus-address");
        let functions = [held("22/172", "employment-handler", None)];
        let of_letter = sources(deliberation, address, &knowledge.catalogue, &functions, day(TODAY));
        assert!(of_letter.len() == 1 && of_letter[0].id.as_str() == "register");
    }

    #[test]
    fn another_deliberation_has_other_purposes_and_the_case_and_the_person_stay() {
        let knowledge = knowledge();
        let mut form = filled(&knowledge);
        form.choose_deliberation(knowledge.deliberation("22/118").unwrap());
        assert!(form.purpose.is_none() && form.sources.is_empty());
        assert!(!form.case.is_empty() && !form.ssin.is_empty());
        form.choose(
            knowledge
                .deliberation("22/118")
                .unwrap()
                .purpose("ibo-premium")
                .unwrap(),
        );
        // The enterprise that was typed for another purpose does not go along.
        assert!(!form.enterprise.is_empty());
        let request = form.request(&knowledge, day(TODAY), true).unwrap();
        assert_eq!((request.deliberation.as_str(), request.enterprise), ("22/118", None));
    }

    #[test]
    fn where_nobody_may_be_looked_up_only_an_exercise_makes_a_request() {
        let knowledge = knowledge();
        let mut form = filled(&knowledge);
        form.choose_deliberation(knowledge.deliberation("23/186").unwrap());
        assert_eq!(
            form.request(&knowledge, day(TODAY), true).unwrap_err(),
            [(Part::Purpose, Fault::NoPurpose)]
        );
        form.purpose = Some("research".into());
        let request = form.request(&knowledge, day(TODAY), true).unwrap();
        assert!(request.purpose == "research" && request.sources.is_empty() && request.enterprise.is_none());
    }
}
