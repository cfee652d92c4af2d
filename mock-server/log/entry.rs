//! What stands in a record for each thing that happens. Names of fields and paragraphs, never values.
//!
//! Whatever a client made up (an unknown purpose, a source that does not exist) is left out of the clear header: it could
//! be a person's number in disguise.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use consult_log::{DeliberationText, Header, InscriptionText, Keys, Kind, Outcome, Particulars, Tag};
use domain::Knowledge;
use domain::catalogue::{FieldPath, SourceId};
use domain::deliberation::{
    CaseReference, ConsultRequest, Decision, Deliberation, Inscription, Paragraph, SourceScope,
};
use domain::identifiers::Ssin;
use domain::wire::{EndReason, Notice};
use serde::Serialize;
use uuid::Uuid;

use crate::store::Change;
use crate::users::User;
use crate::vault::Mark;

/// Of a name that nobody has, so much is kept.
const LONGEST_UNKNOWN_NAME: usize = 100;

/// A record to be, and what changes with it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) header: Header,
    pub(crate) particulars: Particulars,
    pub(crate) changes: Vec<Change>,
}

impl Entry {
    /// Says which inscription it is about.
    pub(crate) fn tells(&mut self, id: Uuid, inscription: &Inscription) {
        self.header.inscription = Some(InscriptionText {
            id,
            directory: name(&inscription.directory),
            quality: inscription.quality.clone(),
            begin: inscription.period.begin(),
            end: inscription.period.end(),
        });
    }
}

/// Makes entries.
pub(crate) struct Events {
    /// The digest of the text of each deliberation, by number.
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) keys: std::sync::Arc<Keys>,
}

/// What every record of one consultation says.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) id: Uuid,
    pub(crate) user: &'a User,
    pub(crate) request: &'a ConsultRequest,
    pub(crate) knowledge: &'a Knowledge,
}

impl Events {
    /// The tag of a user in the log.
    pub(crate) fn user_tag(&self, user: &str) -> Tag {
        self.keys.tags().user(user)
    }

    /// The tag of a person in the log.
    pub(crate) fn subject_tag(&self, ssin: Ssin) -> Tag {
        self.keys.tags().subject(&zeroize::Zeroizing::new(ssin.digits()))
    }

    /// Somebody signed in, or tried to.
    pub(crate) fn sign_in(&self, now: DateTime<Utc>, name: &str, user: Option<&User>) -> Entry {
        let outcome = if user.is_some() {
            Outcome::Granted
        } else {
            Outcome::Refused
        };
        let name: String = name.chars().take(LONGEST_UNKNOWN_NAME).collect();
        let organisation = user.map(|user| user.organisation.as_str());
        self.by_name(now, Kind::SignIn, outcome, &name, organisation)
    }

    /// Somebody signed out.
    pub(crate) fn sign_out(&self, now: DateTime<Utc>, user: &User) -> Entry {
        self.by_user(now, Kind::SignOut, Outcome::Granted, user)
    }

    /// Somebody asked for a person's inscriptions.
    pub(crate) fn directory_read(&self, now: DateTime<Utc>, user: &User, ssin: Ssin, is_granted: bool) -> Entry {
        let outcome = if is_granted { Outcome::Granted } else { Outcome::Refused };
        let mut entry = self.by_user(now, Kind::DirectoryRead, outcome, user);
        self.about(&mut entry, ssin);
        entry
    }

    /// Somebody did something under a deliberation that is no consultation, or was refused it.
    pub(crate) fn act(
        &self,
        now: DateTime<Utc>,
        kind: Kind,
        user: &User,
        deliberation: Option<&Deliberation>,
        is_done: bool,
    ) -> Entry {
        let outcome = if is_done { Outcome::Granted } else { Outcome::Refused };
        let mut entry = self.by_user(now, kind, outcome, user);
        entry.header.deliberation = deliberation.map(|deliberation| self.text_of(deliberation));
        entry
    }

    /// Somebody did something in the directory that the deliberation demands inscriptions in, or was refused it.
    pub(crate) fn directory_act(
        &self,
        now: DateTime<Utc>,
        kind: Kind,
        user: &User,
        deliberation: Option<&Deliberation>,
        is_done: bool,
    ) -> Entry {
        let mut entry = self.act(now, kind, user, deliberation, is_done);
        entry.header.paragraphs = sorted(deliberation.map(|deliberation| &deliberation.directory_paragraph));
        entry
    }

    /// Somebody is about to be told of a case of theirs that this changed.
    pub(crate) fn notice(
        &self,
        now: DateTime<Utc>,
        user: &User,
        deliberation: &Deliberation,
        told: &[Notice],
        ssin: Ssin,
        case: &CaseReference,
    ) -> Entry {
        let mut entry = self.act(now, Kind::Notice, user, Some(deliberation), true);
        entry.header.paragraphs = sorted(told.iter().flat_map(|notice| &notice.paragraphs));
        self.about(&mut entry, ssin);
        entry.particulars.case = Some(case.as_str().to_owned());
        entry
    }

    /// Somebody closed a case, which has this mark; none when there was no such case.
    pub(crate) fn close_case(
        &self,
        now: DateTime<Utc>,
        user: &User,
        deliberation: Option<&Deliberation>,
        case: &CaseReference,
        closed: Option<Mark>,
    ) -> Entry {
        let mut entry = self.act(now, Kind::CloseCase, user, deliberation, closed.is_some());
        entry.particulars.case = Some(case.as_str().to_owned());
        entry.changes.extend(closed.map(Change::ClosesCase));
        entry
    }

    /// Says whom an entry is about.
    pub(crate) fn about(&self, entry: &mut Entry, ssin: Ssin) {
        entry.header.subject = Some(self.subject_tag(ssin));
        entry.particulars.subject = Some(ssin.digits());
    }

    fn text_of(&self, deliberation: &Deliberation) -> DeliberationText {
        DeliberationText {
            number: deliberation.number.clone(),
            digest: self.texts.get(&deliberation.number).cloned().unwrap_or_default(),
        }
    }

    /// Somebody asked for a consultation, and this was decided.
    pub(crate) fn attempt(&self, now: DateTime<Utc>, look: Look<'_>, decision: &Decision) -> Entry {
        let outcome = if decision.is_granted() {
            Outcome::Granted
        } else {
            Outcome::Refused
        };
        let mut entry = self.of_look(now, Kind::Attempt, outcome, look);
        let known = |id: &&SourceId| look.knowledge.catalogue.source(id).is_some();
        let scopes = decision.scope.iter().flat_map(|scope| &scope.sources);
        let granted: Vec<_> = scopes.flat_map(|scope| &scope.granted).collect();
        let of_steps = decision.steps.iter().flat_map(|step| &step.paragraphs);
        let header = &mut entry.header;
        header.step = decision.refusal().map(|step| name(&step.gate));
        header.sources = sorted(look.request.sources.iter().filter(known));
        header.fields = sorted(granted.iter().map(|granted| &granted.field));
        header.paragraphs = sorted(of_steps.chain(granted.iter().flat_map(|granted| &granted.paragraphs)));
        entry.changes.push(Change::Opens(look.id, self.user_tag(&look.user.id)));
        entry
    }

    /// A source answered, and these fields are about to be released.
    pub(crate) fn release(
        &self,
        now: DateTime<Utc>,
        look: Look<'_>,
        scope: &SourceScope,
        outcome: Outcome,
        fields: &[FieldPath],
    ) -> Entry {
        let mut entry = self.of_look(now, Kind::Release, outcome, look);
        let released: BTreeSet<_> = fields.iter().collect();
        let granting = scope.granted.iter().filter(|granted| released.contains(&granted.field));
        entry.header.paragraphs = sorted(granting.flat_map(|granted| &granted.paragraphs));
        entry.header.sources = vec![scope.source.to_string()];
        entry.header.fields = sorted(fields);
        entry
    }

    /// A source was asked for that the scope does not have.
    pub(crate) fn release_refused(&self, now: DateTime<Utc>, look: Look<'_>, source: &SourceId) -> Entry {
        let mut entry = self.of_look(now, Kind::Release, Outcome::Refused, look);
        entry.header.sources = vec![source.to_string()];
        entry
    }

    /// A consultation ended.
    pub(crate) fn end(&self, now: DateTime<Utc>, look: Look<'_>, reason: Ending) -> Entry {
        let outcome = match reason {
            Ending::Told(EndReason::Closed) => Outcome::Closed,
            Ending::Told(EndReason::Cancelled) => Outcome::Cancelled,
            Ending::Told(EndReason::Locked) => Outcome::Locked,
            Ending::Told(EndReason::SignedOut) => Outcome::SignedOut,
            Ending::Told(EndReason::Stopped) => Outcome::Stopped,
            Ending::SessionOver => Outcome::Expired,
        };
        let mut entry = self.of_look(now, Kind::End, outcome, look);
        entry.changes.push(Change::Ends {
            consultation: look.id,
            was_seen: reason.was_seen(),
        });
        entry
    }

    fn by_user(&self, now: DateTime<Utc>, kind: Kind, outcome: Outcome, user: &User) -> Entry {
        self.by_name(now, kind, outcome, &user.id, Some(&user.organisation))
    }

    fn by_name(
        &self,
        now: DateTime<Utc>,
        kind: Kind,
        outcome: Outcome,
        user: &str,
        organisation: Option<&str>,
    ) -> Entry {
        let mut header = Header::new(now, kind, outcome);
        header.organisation = organisation.map(str::to_owned);
        header.user = Some(self.user_tag(user));
        let mut particulars = Particulars::default();
        particulars.user = Some(user.to_owned());
        Entry {
            header,
            particulars,
            changes: Vec::new(),
        }
    }

    fn of_look(&self, now: DateTime<Utc>, kind: Kind, outcome: Outcome, look: Look<'_>) -> Entry {
        let mut entry = self.by_user(now, kind, outcome, look.user);
        let request = look.request;
        let deliberation = look.knowledge.deliberation(&request.deliberation);
        let purpose = deliberation.and_then(|deliberation| deliberation.purpose(&request.purpose));
        let header = &mut entry.header;
        header.consultation = Some(look.id);
        header.deliberation = deliberation.map(|deliberation| self.text_of(deliberation));
        header.purpose = purpose.map(|purpose| purpose.id.clone());
        header.test = purpose.is_some_and(|purpose| purpose.test);
        self.about(&mut entry, request.ssin);
        entry.particulars.case = Some(request.case.as_str().to_owned());
        entry
    }
}

/// Why a consultation ended.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ending {
    /// The client told.
    Told(EndReason),
    /// The session was not used any more.
    SessionOver,
}

impl Ending {
    /// Whether the user has seen what was released. Who cancelled has not; and who only locked the workbench opens the
    /// dossier again and must find the same marks.
    fn was_seen(self) -> bool {
        !matches!(self, Self::Told(EndReason::Cancelled | EndReason::Locked))
    }
}

/// The name that a value of an enum has on the wire.
pub(crate) fn name<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => unreachable!("an enum without content is a string on the wire"),
    }
}

fn sorted<'a, T: Named + 'a>(names: impl IntoIterator<Item = &'a T>) -> Vec<String> {
    let names: BTreeSet<String> = names.into_iter().map(ToString::to_string).collect();
    names.into_iter().collect()
}

/// What may stand in a clear header: names out of the assets.
trait Named: ToString {}
impl Named for FieldPath {}
impl Named for SourceId {}
impl Named for Paragraph {}
