//! The users of the training organisation, read from `training-users.toml` into an empty store.
//!
//! A real organisation's users come from its own identity provider; nothing else knows that these are made up.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{Days, NaiveDate};
use domain::calendar::Period;
use domain::deliberation::Function;
use domain::{Knowledge, Names};
use serde::Deserialize;

/// A user of one of the training organisations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct User {
    /// The name to sign in with.
    pub(crate) id: String,
    /// The fictitious person's name.
    pub(crate) name: String,
    /// The organisation they work for, by the short name that deliberations give it.
    pub(crate) organisation: String,
    /// Their service.
    pub(crate) unit: Names,
    /// What they may do, in one line.
    pub(crate) about: Names,
    /// Their functions, ended ones too.
    pub(crate) functions: Vec<Function>,
}

/// All users of a server, by the name that they sign in with.
pub(crate) struct Users(RwLock<BTreeMap<String, Arc<User>>>);

impl Users {
    pub(crate) fn new(users: Vec<User>) -> Self {
        let users = users.into_iter().map(|user| (user.id.clone(), Arc::new(user)));
        Self(RwLock::new(users.collect()))
    }

    /// The user with this name.
    pub(crate) fn get(&self, id: &str) -> Option<Arc<User>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// All of them, sorted by name.
    pub(crate) fn all(&self) -> Vec<Arc<User>> {
        let users = self.0.read().unwrap_or_else(PoisonError::into_inner);
        users.values().cloned().collect()
    }

    /// Puts this user in the place of the one with the same name.
    pub(crate) fn replace(&self, user: Arc<User>) {
        let mut users = self.0.write().unwrap_or_else(PoisonError::into_inner);
        users.insert(user.id.clone(), user);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    user: Vec<UserText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UserText {
    id: String,
    name: String,
    organisation: String,
    unit: Option<Names>,
    about: Names,
    #[serde(default)]
    function: Vec<FunctionText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FunctionText {
    deliberation: String,
    role: String,
    begin: NaiveDate,
    ended_days_ago: Option<u64>,
    declared: Option<NaiveDate>,
}

/// The training users as they are on this day.
pub(crate) fn training_users(knowledge: &Knowledge, today: NaiveDate) -> Vec<User> {
    let file: File = toml::from_str(include_str!("training-users.toml"))
        .expect("the file is compiled in, and a test of this module reads it");
    file.user.into_iter().map(|user| user.on(knowledge, today)).collect()
}

impl UserText {
    fn on(self, knowledge: &Knowledge, today: NaiveDate) -> User {
        // Assets from another folder may have other roles: then the service is what the user is about.
        let first = self.function.first();
        let role = first.and_then(|function| knowledge.deliberation(&function.deliberation)?.role(&function.role));
        let unit = self
            .unit
            .or_else(|| Some(role?.unit.clone()))
            .unwrap_or_else(|| self.about.clone());
        let functions = self.function.into_iter().map(|function| function.on(today)).collect();
        User {
            id: self.id,
            name: self.name,
            organisation: self.organisation,
            unit,
            about: self.about,
            functions,
        }
    }
}

impl FunctionText {
    fn on(self, today: NaiveDate) -> Function {
        let end = self
            .ended_days_ago
            .and_then(|days| today.checked_sub_days(Days::new(days)));
        // With a clock set before the deliberation, a function that has ended lasted one day.
        let begin = end.map_or(self.begin, |end| self.begin.min(end));
        let period = Period::new(begin, end).expect("the period begins on its last day or before");
        Function {
            deliberation: self.deliberation,
            role: self.role,
            period,
            declared: self.declared,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::assets::Assets;

    fn users(today: &str) -> Vec<User> {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        training_users(&knowledge, today.parse().unwrap())
    }

    #[test]
    fn there_is_a_user_for_each_role_one_whose_right_has_ended_and_one_without() {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        let deliberation = knowledge.deliberation("23/166").unwrap();
        let users = users("2026-06-30");
        let today = "2026-06-30".parse().unwrap();
        for role in &deliberation.roles {
            let holds = |user: &User| {
                user.functions
                    .iter()
                    .any(|function| function.role == role.id && function.period.contains(today))
            };
            assert!(users.iter().any(holds), "{}", role.id);
        }
        let named = |id: &str| users.iter().find(|user| user.id == id).unwrap();
        assert_eq!(
            named("tom.willems").functions[0].period.end(),
            "2026-05-31".parse().ok()
        );
        assert!(named("nora.jacobs").functions.is_empty());
    }

    #[test]
    fn every_user_has_a_service_and_a_description_in_four_languages() {
        for user in users("2026-06-30") {
            assert_eq!(
                (user.unit.first_blank(), user.about.first_blank()),
                (None, None),
                "{}",
                user.id
            );
        }
    }

    #[test]
    fn a_clock_before_the_deliberation_makes_no_period_that_ends_before_it_begins() {
        assert!(users("2020-01-01").iter().all(|user| user.functions.len() <= 1));
    }
}
