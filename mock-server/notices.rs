//! The cases that users have open, and what they are told of them: that something changed about the person, never who
//! it is (22/172 §10, §29, §50).
//!
//! A case is open from the first consultation that was granted for it until its user closes it. The person's number and
//! the case's reference are sealed at rest. What changed comes from whoever knows the persons ([`Mutations`]); here it is
//! the population. Called by [`crate::gate`], [`crate::serve`] and [`crate::api`].

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use domain::Knowledge;
use domain::deliberation::{
    CaseReference, Condition, ConsultRequest, Deliberation, EmployerRule, NoticeKind, NoticeRule,
};
use domain::identifiers::{EnterpriseNumber, Ssin};
use domain::wire::{ActFault, CloseCase, Notice, Notices, Persona, Problem, ProblemCode};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::api::problem::{not_done, problem};
use crate::clock::belgian_day;
use crate::population::Population;
use crate::serve::Server;
use crate::sign_in::Session;
use crate::staff::roles_held;
use crate::vault::{Mark, MarkOf, SealedAt, Vault};

/// How long ago the cases that a training server begins with were last looked at.
const LAST_LOOK_DAYS: u64 = 60;

/// Something that changed about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mutation {
    /// On which day.
    pub(crate) on: NaiveDate,
    /// What.
    pub(crate) kind: NoticeKind,
    /// The employer that it is about, if it is about one.
    pub(crate) employer: Option<EnterpriseNumber>,
}

/// Knows what changed about a person.
pub(crate) trait Mutations {
    /// What changed from `since` until `today`, both included, oldest first; nothing when there is nobody of that number.
    fn of(&self, ssin: Ssin, since: NaiveDate, today: NaiveDate) -> Vec<Mutation>;
}

/// What happens in a fictitious life is known on the day itself; a declaration is corrected on the day of its new version.
impl Mutations for Population {
    fn of(&self, ssin: Ssin, since: NaiveDate, today: NaiveDate) -> Vec<Mutation> {
        let Some(person) = self.find(ssin) else {
            return Vec::new();
        };
        let general = |kind| {
            move |on| Mutation {
                on,
                kind,
                employer: None,
            }
        };
        let death = person.death.into_iter().map(general(NoticeKind::Death));
        let numbers = person.numbers.iter().filter(|state| state.status != "valid");
        let numbers = numbers.map(|state| state.since).map(general(NoticeKind::Number));
        // Where somebody lived first is no change.
        let homes = person.residences.iter().skip(1).map(|home| home.begin);
        let corrected = person.declarations().into_iter().filter(|made| made.version > 1);
        let corrected = corrected.map(|made| Mutation {
            on: made.created,
            kind: NoticeKind::CorrectedDeclaration,
            employer: Some(made.employer.enterprise),
        });
        let all: BTreeSet<Mutation> = death
            .chain(numbers)
            .chain(homes.map(general(NoticeKind::Address)))
            .chain(corrected)
            .filter(|mutation| since <= mutation.on && mutation.on <= today)
            .collect();
        all.into_iter().collect()
    }
}

/// An open case as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenCase {
    /// The mark of user, deliberation, case and person: one row each.
    pub(crate) place: Mark,
    /// The mark of user, deliberation and case: what is closed together.
    pub(crate) reference: Mark,
    /// The mark of its user.
    pub(crate) user: Mark,
    /// The deliberation's number.
    pub(crate) deliberation: String,
    /// The day of the last consultation.
    pub(crate) looked: NaiveDate,
    /// The [`CaseText`].
    pub(crate) sealed: Vec<u8>,
}

/// What is sealed of a case.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseText {
    ssin: Ssin,
    case: CaseReference,
    /// The only employer whose rows the purpose lets be seen.
    employer: Option<EnterpriseNumber>,
}

/// The mark of a user's case, whoever it is about.
pub(crate) fn reference(vault: &Vault, user: &str, deliberation: &str, case: &CaseReference) -> Mark {
    let parts = [user, deliberation, case.as_str()].map(str::as_bytes);
    vault.mark(MarkOf::Case, &parts)
}

/// The case of a request by this user, looked at on this day. None for a test of the systems, which is no case. The
/// error is the system's: it has no random bytes.
pub(crate) fn open_case(
    vault: &Vault,
    knowledge: &Knowledge,
    user: &str,
    request: &ConsultRequest,
    looked: NaiveDate,
) -> Result<Option<OpenCase>, getrandom::Error> {
    let purpose = knowledge
        .deliberation(&request.deliberation)
        .and_then(|deliberation| deliberation.purpose(&request.purpose));
    let Some(purpose) = purpose.filter(|purpose| !purpose.test) else {
        return Ok(None);
    };
    let digits = Zeroizing::new(request.ssin.digits());
    let parts = [user, &request.deliberation, request.case.as_str(), &digits].map(str::as_bytes);
    let place = vault.mark(MarkOf::Place, &parts);
    let text = CaseText {
        ssin: request.ssin,
        case: request.case.clone(),
        employer: request.enterprise.filter(|_| purpose.employers == EmployerRule::Named),
    };
    Ok(Some(OpenCase {
        place,
        reference: reference(vault, user, &request.deliberation, &request.case),
        user: vault.mark(MarkOf::User, &[user.as_bytes()]),
        deliberation: request.deliberation.clone(),
        looked,
        sealed: vault.seal(SealedAt::Case(place), &text)?,
    }))
}

/// The cases that a training server begins with: those of the personas that are made for it (`notice-...`), last looked
/// at two months ago, so that there is something to tell at the first sign-in.
pub(crate) fn training_cases(
    vault: &Vault,
    knowledge: &Knowledge,
    personas: &[Persona],
    today: NaiveDate,
) -> Result<Vec<OpenCase>, getrandom::Error> {
    let looked = today.checked_sub_days(Days::new(LAST_LOOK_DAYS)).unwrap_or(today);
    let mut cases = Vec::new();
    for persona in personas.iter().filter(|persona| persona.id.starts_with("notice-")) {
        let Ok(case) = CaseReference::parse(&persona.case) else {
            continue;
        };
        let request = ConsultRequest {
            deliberation: persona.deliberation.clone(),
            purpose: persona.purpose.clone(),
            case,
            application: persona.application,
            ssin: persona.ssin,
            enterprise: persona.enterprise,
            sources: BTreeSet::new(),
        };
        cases.extend(open_case(vault, knowledge, &persona.user, &request, looked)?);
    }
    Ok(cases)
}

/// What changed in the user's open cases. Each case of which something is told is recorded before it is told.
pub(crate) async fn tell(server: &Arc<Server>, session: &Session) -> Result<Notices, Problem> {
    let today = belgian_day(server.now());
    let user = server.vault.mark(MarkOf::User, &[session.user.id.as_bytes()]);
    let cases = server.log.read(move |store| store.cases(user)).await?;
    let mut notices = Vec::new();
    for case in cases {
        let Some(deliberation) = server.knowledge.deliberation(&case.deliberation) else {
            continue;
        };
        let waits = |condition: &Condition| condition.sources.is_empty() && !condition.is_met(today);
        let held = roles_held(deliberation, &session.user, today);
        if deliberation.conditions.iter().any(waits) || deliberation.notices.iter().all(|rule| !is_for(rule, &held)) {
            continue;
        }
        let Some(text) = server.vault.open::<CaseText>(SealedAt::Case(case.place), &case.sealed) else {
            return Err(problem(ProblemCode::Internal));
        };
        let told = of_case(server, deliberation, &held, &case, &text, today).await?;
        if !told.is_empty() {
            let now = server.now();
            let entry = server
                .events
                .notice(now, &session.user, deliberation, &told, text.ssin, &text.case);
            server.log.append(entry).await?;
        }
        notices.extend(told);
    }
    notices.sort_by(|one, other| other.on.cmp(&one.on).then_with(|| one.id.cmp(&other.id)));
    Ok(Notices { notices })
}

/// Whether somebody with these roles is told of this kind of change.
fn is_for(rule: &NoticeRule, held: &[&str]) -> bool {
    held.iter().any(|role| rule.roles.iter().any(|told| told == role))
}

/// What is told of one case: the kinds that the deliberation names, of the employer that the purpose lets be seen, since
/// the day of the last look. That day counts: it may have happened after the look.
async fn of_case(
    server: &Arc<Server>,
    deliberation: &Deliberation,
    held: &[&str],
    case: &OpenCase,
    text: &CaseText,
    today: NaiveDate,
) -> Result<Vec<Notice>, Problem> {
    let (population, ssin, since) = (server.population.clone(), text.ssin, case.looked);
    let asking = tokio::task::spawn_blocking(move || Mutations::of(&*population, ssin, since, today));
    let mutations = asking.await.map_err(|_panicked| problem(ProblemCode::Internal))?;
    let is_seen = |mutation: &Mutation| match (text.employer, mutation.employer) {
        (Some(only), Some(employer)) => only == employer,
        _ => true,
    };
    let mut told: Vec<Notice> = Vec::new();
    for mutation in mutations.into_iter().filter(is_seen) {
        let Some(rule) = deliberation
            .notices
            .iter()
            .find(|rule| rule.kind == mutation.kind && is_for(rule, held))
        else {
            continue;
        };
        let kind = crate::log::name(&mutation.kind);
        let parts: [&[u8]; 3] = [&case.place.0, kind.as_bytes(), &mutation.on.to_string().into_bytes()];
        let id = uuid::Builder::from_custom_bytes(server.vault.mark(MarkOf::Notice, &parts).0).into_uuid();
        // Two employers that correct on one day are one notice.
        if told.iter().all(|notice: &Notice| notice.id != id) {
            told.push(Notice {
                id,
                deliberation: deliberation.number.clone(),
                case: text.case.clone(),
                kind: mutation.kind,
                on: mutation.on,
                paragraphs: rule.paragraphs.clone(),
            });
        }
    }
    Ok(told)
}

/// Closes a case of the user.
pub(crate) async fn close(server: &Server, session: &Session, close: &CloseCase) -> Result<(), Problem> {
    let user = &session.user;
    let case = reference(&server.vault, &user.id, &close.deliberation, &close.case);
    let mark = server.vault.mark(MarkOf::User, &[user.id.as_bytes()]);
    let cases = server.log.read(move |store| store.cases(mark)).await?;
    let known = server.knowledge.deliberation(&close.deliberation);
    let is_open = cases.iter().any(|open| open.reference == case);
    let entry = server
        .events
        .close_case(server.now(), user, known, &close.case, is_open.then_some(case));
    server.log.append(entry).await?;
    if is_open {
        Ok(())
    } else {
        Err(not_done(ActFault::NoSuchCase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::assets::Assets;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_changed_in_a_life_is_told_from_the_day_of_the_look_until_today() {
        let (knowledge, today) = (Knowledge::read(&Assets::embedded()).unwrap(), day("2026-06-30"));
        let population = Population::new(1, 1000, today, Arc::new(knowledge)).unwrap();
        let ssin = |id: &str| {
            population
                .personas()
                .iter()
                .find(|persona| persona.id == id)
                .unwrap()
                .ssin
        };
        let all = |ssin| Mutations::of(&population, ssin, NaiveDate::MIN, today);
        let kinds = |ssin| {
            let kinds: BTreeSet<NoticeKind> = all(ssin).iter().map(|mutation| mutation.kind).collect();
            kinds.into_iter().collect::<Vec<_>>()
        };
        // This pupil died, and the last declaration was corrected afterwards; the other one moved and got another number.
        let (died, moved) = (ssin("agreement-period"), ssin("premium-conditions"));
        assert_eq!(kinds(died), [NoticeKind::Death, NoticeKind::CorrectedDeclaration]);
        assert_eq!(kinds(moved), [NoticeKind::Number, NoticeKind::Address]);

        let death = all(died)
            .into_iter()
            .find(|mutation| mutation.kind == NoticeKind::Death)
            .unwrap();
        let since = |since| Mutations::of(&population, died, since, today).contains(&death);
        assert!(since(death.on) && !since(death.on.succ_opt().unwrap()));
        let until = |until| Mutations::of(&population, died, NaiveDate::MIN, until).contains(&death);
        assert!(until(death.on) && !until(death.on.pred_opt().unwrap()));
        assert!(all(Ssin::fictitious(day("1901-01-01"), 1).unwrap()).is_empty());
    }
}
