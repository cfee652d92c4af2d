//! Who may work under a deliberation: whether somebody holds a role of it today, the declaration of honour that some
//! demand, and the list of staff that they demand be kept up to date (13/021 §24).
//!
//! Called by [`crate::api`], [`crate::directory`], [`crate::notices`] and by the program's command `staff`, which reads
//! the store of a server that does not run.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::deliberation::{Deliberation, Function, Role};
use domain::wire::{ActFault, Declaration, Problem, Rights};

use crate::api::problem::not_done;
use crate::clock::belgian_day;
use crate::folder::Folder;
use crate::serve::{STORE_FILE, Server, StartError};
use crate::sign_in::Session;
use crate::store::{Change, Sqlite, Store};
use crate::users::User;

/// The roles that the user holds under the deliberation today, for the recipient that they work for, and with the
/// declaration of honour made where one is demanded.
pub(crate) fn roles_held<'a>(deliberation: &'a Deliberation, user: &User, today: NaiveDate) -> Vec<&'a str> {
    functions_of(deliberation, user)
        .filter(|(function, _)| function.period.contains(today) && is_declared(deliberation, function, today))
        .map(|(_, role)| role.id.as_str())
        .collect()
}

/// The functions of the user under the deliberation, each with its role, for the recipient that they work for.
pub(crate) fn functions_of<'a, 'u>(
    deliberation: &'a Deliberation,
    user: &'u User,
) -> impl Iterator<Item = (&'u Function, &'a Role)> {
    user.functions
        .iter()
        .filter(|function| function.deliberation == deliberation.number)
        .filter_map(|function| Some((function, deliberation.role(&function.role)?)))
        .filter(|(_, role)| role.recipient == user.organisation)
}

/// Whether the declaration of honour was made, where the deliberation demands one.
pub(crate) fn is_declared(deliberation: &Deliberation, function: &Function, today: NaiveDate) -> bool {
    deliberation.declaration.is_none() || function.declared.is_some_and(|day| day <= today)
}

fn has_ended(function: &Function, today: NaiveDate) -> bool {
    function.period.end().is_some_and(|end| end < today)
}

/// Makes the declaration of honour. It counts at once, in every session of the user.
pub(crate) async fn declare(
    server: &Arc<Server>,
    session: &Session,
    declaration: &Declaration,
) -> Result<Rights, Problem> {
    let _one_at_a_time = server.acts.lock().await;
    let now = server.now();
    let today = belgian_day(now);
    let deliberation = server.knowledge.deliberation(&declaration.deliberation);
    // What this session saw at its sign-in may be older than another session's declaration.
    let user = server.users.get(&session.user.id).unwrap_or(session.user.clone());
    let declared = declared(deliberation, &user, today);
    if declared.as_ref().is_ok_and(|after| *after == *user) {
        let functions = user.functions.clone();
        return Ok(Rights { functions });
    }
    let mut entry = server.events.act(
        now,
        consult_log::Kind::Declaration,
        &user,
        deliberation,
        declared.is_ok(),
    );
    entry.header.paragraphs = deliberation
        .and_then(|deliberation| deliberation.declaration.as_ref())
        .map(ToString::to_string)
        .into_iter()
        .collect();
    let after = match declared {
        Ok(after) => Arc::new(after),
        Err(fault) => {
            server.log.append(entry).await?;
            return Err(not_done(fault));
        }
    };
    entry.changes.push(Change::Declares(after.clone()));
    server.log.append(entry).await?;
    server.users.replace(after.clone());
    server.sessions.replace_user(&after);
    Ok(Rights {
        functions: after.functions.clone(),
    })
}

/// The user after the declaration; the same as before when everything was declared already.
fn declared(deliberation: Option<&Deliberation>, user: &User, today: NaiveDate) -> Result<User, ActFault> {
    let deliberation = deliberation.ok_or(ActFault::UnknownDeliberation)?;
    if deliberation.recipient(&user.organisation).is_none() {
        return Err(ActFault::OtherRecipient);
    }
    if deliberation.declaration.is_none() {
        return Err(ActFault::NoDeclaration);
    }
    let mut after = user.clone();
    let mut own = after
        .functions
        .iter_mut()
        .filter(|function| function.deliberation == deliberation.number && !has_ended(function, today))
        .peekable();
    if own.peek().is_none() {
        return Err(ActFault::NoFunction);
    }
    for function in own.filter(|function| function.declared.is_none_or(|day| today < day)) {
        function.declared = Some(today);
    }
    Ok(after)
}

/// The current list of staff under a deliberation, as the store in this folder has it: a line of headings, then one line
/// per function that has not ended, with tabs in between. No server may be using the folder.
pub fn staff_list(data: &Path, deliberation: &Deliberation, today: NaiveDate) -> Result<String, StartError> {
    let folder = Folder::of_a_server(data, STORE_FILE)?;
    let users = Sqlite::in_file(&folder.reserve(STORE_FILE)?)?.users()?;
    let mut list = "user\tname\torganisation\tservice\trole\tbegin\tend\tdeclared\n".to_owned();
    for user in &users {
        for (function, role) in functions_of(deliberation, user).filter(|(function, _)| !has_ended(function, today)) {
            let day = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            let (begin, end) = (function.period.begin(), function.period.end());
            let cells = [
                user.id.clone(),
                user.name.clone(),
                user.organisation.clone(),
                role.unit.nl.clone(),
                role.name.nl.clone(),
                day(Some(begin)),
                day(end),
                day(function.declared),
            ];
            list += &cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).join("\t");
            list.push('\n');
        }
    }
    Ok(list)
}
