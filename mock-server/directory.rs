//! The organisation's own inscriptions in the reference directory: registering one, ending one.
//!
//! The organisation that has inscribed a person is responsible for ending what is no longer needed (22/172 §11). Who may
//! is a user with one of the deliberation's `registrars` roles, for the recipient whose inscriptions these are. Each act
//! is a record that becomes durable together with the change, also one that is refused. Called by [`crate::api`].

use chrono::{Months, NaiveDate};
use consult_log::{Kind, Tag};
use domain::calendar::Period;
use domain::deliberation::{Deliberation, Inscription, Role};
use domain::identifiers::Ssin;
use domain::wire::{ActFault, DirectoryEntry, Ending, Problem, ProblemCode, Registered, Registration};
use uuid::Uuid;

use crate::api::problem::{not_done, problem};
use crate::clock::belgian_day;
use crate::serve::Server;
use crate::sign_in::Session;
use crate::staff::{functions_of, is_declared};
use crate::store::{Change, Which};
use crate::users::User;
use crate::vault::{SealedAt, Vault};

/// An inscription begins at most so many months ahead: further is a slip of the pen.
const LATEST_BEGIN_MONTHS: u32 = 12;

/// An inscription as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DirectoryRow {
    pub(crate) id: Uuid,
    /// The person's tag in the directory.
    pub(crate) person: Tag,
    /// What stands in the directory now.
    pub(crate) inscription: Inscription,
    /// What stood there at first: the same registration again is held against it.
    pub(crate) first: Inscription,
    /// The tag of the user who registered it; none for what was there from the start.
    pub(crate) by: Option<Tag>,
    /// The person's number.
    pub(crate) sealed: Vec<u8>,
}

impl DirectoryRow {
    /// A row for a new inscription. The error is the system's: it has no random bytes.
    pub(crate) fn new(
        vault: &Vault,
        id: Uuid,
        ssin: Ssin,
        inscription: Inscription,
        by: Option<Tag>,
    ) -> Result<Self, getrandom::Error> {
        Ok(Self {
            id,
            person: vault.person(ssin),
            first: inscription.clone(),
            inscription,
            by,
            sealed: vault.seal(SealedAt::Inscription(id), &ssin)?,
        })
    }

    /// The inscription with the number; none when that was sealed with another key.
    pub(crate) fn entry(&self, vault: &Vault) -> Option<DirectoryEntry> {
        Some(DirectoryEntry {
            id: self.id,
            ssin: vault.open(SealedAt::Inscription(self.id), &self.sealed)?,
            inscription: self.inscription.clone(),
        })
    }

    pub(crate) fn has_ended(&self, today: NaiveDate) -> bool {
        self.inscription.period.end().is_some_and(|end| end < today)
    }
}

/// The role in which this user keeps the directory of this deliberation today.
pub(crate) fn registrar<'a>(
    deliberation: &'a Deliberation,
    user: &User,
    today: NaiveDate,
) -> Result<&'a Role, ActFault> {
    let unmet = deliberation
        .conditions
        .iter()
        .any(|condition| condition.sources.is_empty() && !condition.is_met(today));
    if !deliberation.in_force.contains(today) || unmet || deliberation.no_look_up.is_some() {
        return Err(ActFault::NotInForce);
    }
    if deliberation.recipient(&user.organisation).is_none() {
        return Err(ActFault::OtherRecipient);
    }
    let named: Vec<_> = functions_of(deliberation, user)
        .filter(|(_, role)| deliberation.registrars.contains(&role.id) && role.inscribed_by == user.organisation)
        .collect();
    let held: Vec<_> = named
        .iter()
        .filter(|(function, _)| function.period.contains(today))
        .collect();
    if let Some((_, role)) = held
        .iter()
        .find(|(function, _)| is_declared(deliberation, function, today))
    {
        return Ok(role);
    }
    if let Some((_, role)) = held.first() {
        return Err(ActFault::NotDeclared { role: role.id.clone() });
    }
    let ended = named
        .iter()
        .filter_map(|(function, role)| Some((function.period.end().filter(|end| *end < today)?, role)));
    Err(match ended.max_by_key(|(on, _)| *on) {
        Some((on, role)) => ActFault::RoleEnded {
            role: role.id.clone(),
            on,
        },
        None => ActFault::NotRegistrar {
            roles: deliberation.registrars.clone(),
        },
    })
}

/// Registers an inscription. The same registration by the same user again changes nothing and is answered the same.
pub(crate) async fn register(server: &Server, session: &Session, asked: &Registration) -> Result<Registered, Problem> {
    if !asked.ssin.is_fictitious() {
        return Err(problem(ProblemCode::NotFictitious));
    }
    let _one_at_a_time = server.acts.lock().await;
    let (now, user) = (server.now(), &*session.user);
    let today = belgian_day(now);
    let deliberation = server.knowledge.deliberation(&asked.deliberation);
    let person = server.vault.person(asked.ssin);
    let own = own_rows(server, user, Which::Person(person)).await?;
    let is_known = {
        let id = asked.id;
        let found = server.log.read(move |store| store.directory(&Which::Id(id))).await?;
        found.into_iter().next()
    };
    let made = admissible(deliberation, user, asked, today);
    if let (Some(known), Ok(made)) = (&is_known, &made) {
        let first = Inscription {
            changed: made.changed,
            ..known.first.clone()
        };
        let is_same = known.person == person && first == *made && known.by == Some(server.events.user_tag(&user.id));
        return if is_same {
            answer(server, known, &own).ok_or_else(unsealable)
        } else {
            Err(problem(ProblemCode::IdReused))
        };
    }
    let made = made.and_then(|made| {
        let same = own.iter().find(|row| {
            let there = &row.inscription;
            (there.directory, &there.quality, there.period) == (made.directory, &made.quality, made.period)
        });
        match same {
            Some(same) => Err(ActFault::Duplicate { of: same.id }),
            None => Ok(made),
        }
    });
    let mut entry = server
        .events
        .directory_act(now, Kind::RegisterInscription, user, deliberation, made.is_ok());
    server.events.about(&mut entry, asked.ssin);
    let made = match made {
        Ok(made) => made,
        Err(fault) => {
            server.log.append(entry).await?;
            return Err(not_done(fault));
        }
    };
    let by = Some(server.events.user_tag(&user.id));
    let row = DirectoryRow::new(&server.vault, asked.id, asked.ssin, made, by);
    let row = row.map_err(|_no_random_bytes| problem(ProblemCode::Internal))?;
    entry.tells(row.id, &row.inscription);
    entry.changes.push(Change::Registers(Box::new(row.clone())));
    server.log.append(entry).await?;
    answer(server, &row, &own).ok_or_else(unsealable)
}

/// The inscription that is asked for, if the user may and it can stand.
fn admissible(
    deliberation: Option<&Deliberation>,
    user: &User,
    asked: &Registration,
    today: NaiveDate,
) -> Result<Inscription, ActFault> {
    let deliberation = deliberation.ok_or(ActFault::UnknownDeliberation)?;
    registrar(deliberation, user, today)?;
    if deliberation.quality(&asked.quality).is_none() {
        let known = deliberation.qualities.iter().map(|quality| quality.code.clone());
        return Err(ActFault::UnknownQuality { known: known.collect() });
    }
    let period =
        Period::new(asked.begin, asked.end).map_err(|_only_this| ActFault::EndsBeforeBegin { begin: asked.begin })?;
    let latest = today
        .checked_add_months(Months::new(LATEST_BEGIN_MONTHS))
        .unwrap_or(NaiveDate::MAX);
    if latest < asked.begin {
        return Err(ActFault::BeginsTooLate { latest });
    }
    Ok(Inscription {
        directory: deliberation.directory,
        organisation: user.organisation.clone(),
        quality: asked.quality.clone(),
        period,
        changed: today,
    })
}

/// A number that cannot be opened: the folder's key is another one than the store was written with.
pub(crate) fn unsealable() -> Problem {
    problem(ProblemCode::Internal)
}

fn answer(server: &Server, row: &DirectoryRow, own: &[DirectoryRow]) -> Option<Registered> {
    let overlaps = own
        .iter()
        .filter(|other| other.id != row.id)
        .filter(|other| other.inscription.directory == row.inscription.directory)
        .filter(|other| other.inscription.quality == row.inscription.quality)
        .filter(|other| other.inscription.period.overlaps(&row.inscription.period))
        .map(|other| other.entry(&server.vault))
        .collect::<Option<_>>()?;
    Some(Registered {
        entry: row.entry(&server.vault)?,
        overlaps,
    })
}

/// The inscriptions by the user's organisation; of others nothing is told, not even that there are any.
pub(crate) async fn own_rows(server: &Server, user: &User, which: Which) -> Result<Vec<DirectoryRow>, Problem> {
    let organisation = user.organisation.clone();
    let mut rows = server.log.read(move |store| store.directory(&which)).await?;
    rows.retain(|row| row.inscription.organisation == organisation);
    Ok(rows)
}

/// Ends an inscription. The same ending again changes nothing.
pub(crate) async fn end(server: &Server, session: &Session, asked: &Ending) -> Result<DirectoryEntry, Problem> {
    let _one_at_a_time = server.acts.lock().await;
    let (now, user) = (server.now(), &*session.user);
    let today = belgian_day(now);
    let row = own_rows(server, user, Which::Id(asked.inscription)).await?.pop();
    let (deliberation, ended) = match &row {
        None => (None, Err(ActFault::NoSuchInscription)),
        Some(row) => {
            let (deliberation, may) = whose(server, user, &row.inscription, today);
            (
                deliberation,
                may.and_then(|()| ended(&row.inscription, asked.end, today)),
            )
        }
    };
    if let (Some(row), Ok(None)) = (&row, &ended) {
        return row.entry(&server.vault).ok_or_else(unsealable);
    }
    let mut entry = server
        .events
        .directory_act(now, Kind::EndInscription, user, deliberation, ended.is_ok());
    if let Some(row) = &row {
        server
            .events
            .about(&mut entry, row.entry(&server.vault).ok_or_else(unsealable)?.ssin);
        entry.tells(row.id, &row.inscription);
    }
    match (row, ended) {
        (Some(mut row), Ok(Some(inscription))) => {
            entry.tells(row.id, &inscription);
            entry.changes.push(Change::EndsInscription(row.id, inscription.clone()));
            server.log.append(entry).await?;
            row.inscription = inscription;
            row.entry(&server.vault).ok_or_else(unsealable)
        }
        (_, ended) => {
            server.log.append(entry).await?;
            Err(not_done(ended.err().unwrap_or(ActFault::NoSuchInscription)))
        }
    }
}

/// The deliberation in whose directory and quality this is, for the first of which the user keeps it; else the first
/// refusal.
fn whose<'a>(
    server: &'a Server,
    user: &User,
    inscription: &Inscription,
    today: NaiveDate,
) -> (Option<&'a Deliberation>, Result<(), ActFault>) {
    let mut refused = None;
    let fitting = server.knowledge.deliberations.iter().filter(|deliberation| {
        deliberation.directory == inscription.directory && deliberation.quality(&inscription.quality).is_some()
    });
    for deliberation in fitting {
        match registrar(deliberation, user, today) {
            Ok(_) => return (Some(deliberation), Ok(())),
            Err(fault) => _ = refused.get_or_insert((deliberation, fault)),
        }
    }
    match refused {
        Some((deliberation, fault)) => (Some(deliberation), Err(fault)),
        None => (None, Err(ActFault::NotRegistrar { roles: Vec::new() })),
    }
}

/// The inscription with this last day; none when it has it already.
fn ended(inscription: &Inscription, end: NaiveDate, today: NaiveDate) -> Result<Option<Inscription>, ActFault> {
    let begin = inscription.period.begin();
    match inscription.period.end() {
        Some(on) if on == end => return Ok(None),
        Some(on) if on < today || on < end => return Err(ActFault::AlreadyEnded { on }),
        _ => {}
    }
    let period = Period::new(begin, Some(end)).map_err(|_only_this| ActFault::EndsBeforeBegin { begin })?;
    Ok(Some(Inscription {
        period,
        changed: today,
        ..inscription.clone()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::deliberation::Directory;

    const TODAY: &str = "2026-06-30";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn inscription(quality: &str, begin: &str, end: Option<&str>) -> Inscription {
        Inscription {
            directory: Directory::FlemishIntegrator,
            organisation: "DWSE".into(),
            quality: quality.into(),
            period: Period::new(day(begin), end.map(day)).unwrap(),
            changed: day(begin),
        }
    }

    #[test]
    fn an_inscription_is_ended_once_and_not_before_it_begins() {
        let today = day(TODAY);
        let open = inscription("A", "2026-05-01", None);
        let on = |text: &str| ended(&open, day(text), today);
        assert_eq!(on("2026-06-30").unwrap().unwrap().period.end(), Some(today));
        assert_eq!(on("2026-06-30").unwrap().unwrap().changed, today);
        let begin = day("2026-05-01");
        assert_eq!(on("2026-04-30"), Err(ActFault::EndsBeforeBegin { begin }));
        let planned = inscription("A", "2026-05-01", Some("2026-12-31"));
        let last = day("2026-12-31");
        assert_eq!(ended(&planned, last, today), Ok(None));
        assert!(ended(&planned, today, today).unwrap().is_some());
        let later = day("2027-01-01");
        assert_eq!(ended(&planned, later, today), Err(ActFault::AlreadyEnded { on: last }));
        let over = inscription("A", "2026-05-01", Some("2026-06-29"));
        let on = day("2026-06-29");
        assert_eq!(
            ended(&over, day("2026-06-01"), today),
            Err(ActFault::AlreadyEnded { on })
        );
    }
}
