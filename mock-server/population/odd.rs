//! Numbers that are not what they seem: cancelled, unknown, of somebody who died, replaced.
//!
//! They are inscribed like any pupil's, so that the gate passes and it is the register that explains.

use chrono::NaiveDate;
use domain::Names;
use domain::identifiers::Sex;

use super::OddNumber;
use super::career::date;
use super::lists::Lists;
use super::person::{Anomaly, NumberState, Person};
use super::persona_lives::{Studio, Who, on};

/// An odd number with the life behind it, if there is one.
pub(super) struct Made {
    pub(super) number: OddNumber,
    pub(super) person: Option<Person>,
}

pub(super) fn all(lists: &Lists, seed: u64, today: NaiveDate) -> Vec<Made> {
    let studio = &Studio { lists, seed, today };
    [cancelled, unknown, deceased, replaced]
        .into_iter()
        .map(|make| make(studio))
        .collect()
}

fn who(studio: &Studio<'_>, first: &'static str, last: &'static str, sex: Sex, day: u32) -> Who {
    Who {
        first,
        last,
        sex,
        birth: date(studio.year() - 19, 12, day),
        home: "11002",
    }
}

fn cancelled(studio: &Studio<'_>) -> Made {
    let who = who(studio, "Jef", "Lauwers", Sex::Male, 3);
    let mut person = studio.person(who, Vec::new());
    let since = date(studio.year() - 1, 5, 12);
    let day = on(since);
    person.residences.clear();
    person.numbers = vec![NumberState {
        number: person.ssin,
        status: "cancelled",
        replaced_by: None,
        since,
    }];
    let names = Names {
        nl: format!(
            "Geannuleerd nummer: werd op {} ongeldig en kreeg geen opvolger.",
            day.nl
        ),
        fr: format!(
            "Numéro annulé : n’est plus valable depuis le {} et n’a pas été remplacé.",
            day.fr
        ),
        de: format!(
            "Annullierte Nummer: seit dem {} ungültig und durch keine andere ersetzt.",
            day.de
        ),
        en: format!("Cancelled number: no longer valid since {}, and not replaced.", day.en),
    };
    let enterprise = studio.employer("retail", 41).enterprise;
    Made {
        number: OddNumber {
            id: "cancelled",
            ssin: person.ssin,
            names,
            enterprise,
        },
        person: Some(person),
    }
}

fn unknown(studio: &Studio<'_>) -> Made {
    let who = who(studio, "", "", Sex::Female, 8);
    let names = Names {
        nl: "Onbekend nummer: de controlecijfers kloppen, maar geen register kent het.".into(),
        fr: "Numéro inconnu : les chiffres de contrôle sont justes, mais aucun registre ne le connaît.".into(),
        de: "Unbekannte Nummer: Die Prüfziffern stimmen, aber kein Register kennt sie.".into(),
        en: "Unknown number: the check digits are right, but no register knows it.".into(),
    };
    let ssin = Studio::number(who.birth, who.sex, 0);
    let enterprise = studio.employer("retail", 42).enterprise;
    Made {
        number: OddNumber {
            id: "unknown",
            ssin,
            names,
            enterprise,
        },
        person: None,
    }
}

fn deceased(studio: &Studio<'_>) -> Made {
    let who = who(studio, "Nina", "Goris", Sex::Female, 14);
    let employer = studio.employer("food-trade", 43);
    let death = date(studio.year() - 1, 2, 9);
    let mut person = studio.person(
        who,
        vec![Studio::agreement(employer, date(studio.year() - 2, 9, 1), death)],
    );
    person.death = Some(death);
    person
        .residences
        .iter_mut()
        .filter(|home| home.end.is_none())
        .for_each(|home| home.end = Some(death));
    person.anomaly = Some(Anomaly::Death);
    let day = on(death);
    let names = Names {
        nl: format!("Nummer van iemand die op {} overleed.", day.nl),
        fr: format!("Numéro d’une personne décédée le {}.", day.fr),
        de: format!("Nummer einer Person, die am {} starb.", day.de),
        en: format!("Number of somebody who died on {}.", day.en),
    };
    let enterprise = employer.enterprise;
    Made {
        number: OddNumber {
            id: "deceased",
            ssin: person.ssin,
            names,
            enterprise,
        },
        person: Some(person),
    }
}

fn replaced(studio: &Studio<'_>) -> Made {
    let who = who(studio, "Yassine", "Thys", Sex::Male, 21);
    let employer = studio.employer("transport", 44);
    let year = studio.year();
    let mut person = studio.person(
        who,
        vec![Studio::agreement(employer, date(year - 2, 9, 1), date(year - 1, 6, 30))],
    );
    let (old, number) = (Studio::number(who.birth, who.sex, 1), person.ssin);
    let since = date(year - 1, 1, 15);
    person.numbers = vec![
        NumberState {
            number: old,
            status: "replaced",
            replaced_by: Some(number),
            since,
        },
        NumberState {
            number,
            status: "valid",
            replaced_by: None,
            since,
        },
    ];
    person.anomaly = Some(Anomaly::ReplacedNumber);
    let day = on(since);
    let names = Names {
        nl: format!("Oud nummer: werd op {} door een ander vervangen.", day.nl),
        fr: format!("Ancien numéro : remplacé par un autre le {}.", day.fr),
        de: format!("Alte Nummer: am {} durch eine andere ersetzt.", day.de),
        en: format!("Old number: replaced by another one on {}.", day.en),
    };
    let enterprise = employer.enterprise;
    Made {
        number: OddNumber {
            id: "replaced",
            ssin: old,
            names,
            enterprise,
        },
        person: Some(person),
    }
}
