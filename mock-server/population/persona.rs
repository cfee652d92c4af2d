//! The twelve training personas: one for each situation that the purposes of deliberation 23/166 exist for, and one for
//! each refusal of the gate that depends on the person or on the user.
//!
//! All days follow from today, so that a persona's facts always lie inside the window of three calendar years (§30) and
//! are always declared already. What a situation says is what the sources show, no less and no more; tests hold each
//! against the tables.

use chrono::NaiveDate;
use domain::Names;
use domain::calendar::Quarter;
use domain::deliberation::{Gate, Inscription};
use domain::identifiers::Sex;
use domain::wire::Persona;

use super::career::date;
use super::employer::Employer;
use super::lists::Lists;
use super::person::{Anomaly, NumberState, Person};
use super::persona_lives::{Studio, Who, on};
use super::persona_refused as refused;
use super::work::{Fault, Kind, Regime, Relation};
use super::{inscription, later_by};

/// A persona with the life and the inscription that go with it.
pub(super) struct Made {
    pub(super) persona: Persona,
    pub(super) person: Person,
    pub(super) inscription: Option<Inscription>,
}

/// What is set for a persona beside the life.
pub(super) struct Setting {
    pub(super) id: &'static str,
    pub(super) user: &'static str,
    pub(super) purpose: &'static str,
    pub(super) enterprise: Employer,
    pub(super) situation: Names,
    pub(super) refused_at: Option<Gate>,
}

/// The setting, the life and the inscription.
pub(super) type Parts = (Setting, Person, Option<Inscription>);

pub(super) fn all(lists: &Lists, seed: u64, today: NaiveDate) -> Vec<Made> {
    let studio = &Studio { lists, seed, today };
    let makers: [fn(&Studio<'_>) -> Parts; 12] = [
        wrong_worker_code,
        teacher_at_school,
        four_months_present,
        sister_company,
        premium_conditions,
        agreement_period,
        refused::not_integrated,
        refused::other_quality,
        refused::inscription_ended,
        refused::inscription_not_begun,
        refused::right_expired,
        refused::purpose_of_other_roles,
    ];
    let made = makers.into_iter().zip(1..).map(|(maker, place)| {
        let (setting, person, inscription) = maker(studio);
        let persona = Persona {
            id: setting.id.to_owned(),
            name: format!("{} {}", person.first_names, person.last_name),
            ssin: person.ssin,
            situation: setting.situation,
            user: setting.user.to_owned(),
            deliberation: "23/166".to_owned(),
            purpose: setting.purpose.to_owned(),
            case: format!("QWL-{}-{:05}", studio.year(), 4100 + 7 * place),
            application: later_by(today, -40),
            enterprise: Some(setting.enterprise.enterprise),
            refused_at: setting.refused_at,
        };
        Made {
            persona,
            person,
            inscription,
        }
    });
    made.collect()
}

pub(super) fn names(nl: String, fr: String, de: String, en: String) -> Names {
    Names { nl, fr, de, en }
}

/// Inscribed for as long as the agreement is looked at.
pub(super) fn integrated(studio: &Studio<'_>, quality: &str) -> Inscription {
    inscription(quality, date(studio.year() - 2, 8, 15), None)
}

fn quarters(year: i32, from: u8, until_year: i32, to: u8) -> (Quarter, Quarter) {
    let quarter = |year, number| Quarter::new(year, number).expect("a year has quarters 1 to 4");
    (quarter(year, from), quarter(until_year, to))
}

fn wrong_worker_code(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Lotte",
        last: "Verhulst",
        sex: Sex::Female,
        birth: date(year - 20, 3, 14),
        home: "12025",
    };
    let employer = studio.employer("bakery", 1);
    let agreement = Studio::agreement(employer, date(year - 3, 9, 1), date(year - 1, 6, 30));
    let fault = Some(Fault::WrongCode {
        quarters: quarters(year - 1, 1, year - 1, 2),
        code: "035",
    });
    let mut person = studio.person(who, vec![Relation { fault, ..agreement }]);
    person.anomaly = Some(Anomaly::WrongWorkerCode);
    let (name, from) = (employer.name(), on(date(year - 1, 1, 1)));
    let eighteen = year - 2;
    let situation = names(
        format!(
            "Leerling bij {name}, 18 geworden in {eighteen}. Vanaf {} hoort kengetal 015; de werkgever bleef 035 aangeven tot het einde.",
            from.nl
        ),
        format!(
            "Élève chez {name}, 18 ans en {eighteen}. À partir du {}, le code est 015 ; l’employeur a déclaré 035 jusqu’à la fin.",
            from.fr
        ),
        format!(
            "Schülerin bei {name}, {eighteen} 18 geworden. Ab {} gilt Kennzahl 015; der Arbeitgeber meldete bis zum Ende 035.",
            from.de
        ),
        format!(
            "Pupil at {name} who turned 18 in {eighteen}. From {} the code is 015; the employer went on declaring 035 to the end.",
            from.en
        ),
    );
    let setting = Setting {
        id: "wrong-worker-code",
        user: "an.peeters",
        purpose: "wrong-worker-code",
        enterprise: employer,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-L")))
}

fn teacher_at_school(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Hilde",
        last: "Cools",
        sex: Sex::Female,
        birth: date(year - 41, 5, 9),
        home: "24062",
    };
    let (school, office) = (studio.employer("school", 2), studio.employer("office", 2));
    let begin = date(year - 2, 9, 1);
    let teaching = Relation {
        regime: Regime {
            days: 250,
            hours: 1900,
            reference: 3800,
        },
        ..Studio::relation(school, Kind::Teacher, begin, None)
    };
    let before = Studio::relation(
        office,
        Kind::Employee,
        date(year - 9, 2, 1),
        Some(date(year - 2, 8, 31)),
    );
    let person = studio.person(who, vec![before, teaching]);
    let (name, from) = (school.name(), on(begin));
    let situation = names(
        format!(
            "Leerkracht bij {name}: werkt er werkelijk, maar pas sinds {} en halftijds.",
            from.nl
        ),
        format!(
            "Enseignante à {name} : elle y travaille réellement, mais seulement depuis le {} et à mi-temps.",
            from.fr
        ),
        format!(
            "Lehrkraft bei {name}: arbeitet wirklich dort, aber erst seit dem {} und halbtags.",
            from.de
        ),
        format!(
            "Teacher at {name}: really works there, but only since {} and half-time.",
            from.en
        ),
    );
    let setting = Setting {
        id: "teacher-at-school",
        user: "luc.maes",
        purpose: "teacher-at-school",
        enterprise: school,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-S")))
}

fn four_months_present(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Milan",
        last: "Baert",
        sex: Sex::Male,
        birth: date(year - 18, 11, 2),
        home: "44021",
    };
    let employer = studio.employer("finishing", 3);
    let (begin, end) = (date(year - 2, 10, 1), date(year - 1, 2, 28));
    let fault = Some(Fault::Sick {
        quarters: quarters(year - 2, 4, year - 1, 1),
        days: 15,
    });
    let person = studio.person(
        who,
        vec![Relation {
            fault,
            ..Studio::agreement(employer, begin, end)
        }],
    );
    let (name, from, to) = (employer.name(), on(begin), on(end));
    let situation = names(
        format!(
            "Leerling bij {name} van {} tot en met {}, drie dagen per week. De DmfA toont 30 dagen ziekte (code 050): tien weken, en dus geen vier maanden aanwezig.",
            from.nl, to.nl
        ),
        format!(
            "Élève chez {name} du {} au {} inclus, trois jours par semaine. La DmfA montre 30 jours de maladie (code 050) : dix semaines, donc pas quatre mois de présence.",
            from.fr, to.fr
        ),
        format!(
            "Schüler bei {name} vom {} bis zum {}, drei Tage in der Woche. Die DmfA zeigt 30 Krankheitstage (Code 050): zehn Wochen, also keine vier Monate Anwesenheit.",
            from.de, to.de
        ),
        format!(
            "Pupil at {name} from {} to {}, three days a week. The DmfA shows 30 days of sickness (code 050): ten weeks, so not present for four months.",
            from.en, to.en
        ),
    );
    let setting = Setting {
        id: "four-months-present",
        user: "an.peeters",
        purpose: "four-months-present",
        enterprise: employer,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-W")))
}

fn sister_company(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Robbe",
        last: "Nys",
        sex: Sex::Male,
        birth: date(year - 19, 6, 21),
        home: "71016",
    };
    let (asked, declares) = studio.sisters("garages", 4);
    let agreement = Studio::agreement(declares, date(year - 2, 9, 1), date(year - 1, 8, 31));
    let mut person = studio.person(who, vec![agreement]);
    person.anomaly = Some(Anomaly::SisterCompany);
    let (a, b) = (asked.name(), declares.name());
    let (an, bn) = (asked.enterprise, declares.enterprise);
    let situation = names(
        format!("De aanvraag noemt {a} ({an}), maar Dimona en DmfA zijn van {b} ({bn}), een zusterbedrijf."),
        format!("La demande cite {a} ({an}), mais Dimona et DmfA viennent de {b} ({bn}), une société sœur."),
        format!(
            "Der Antrag nennt {a} ({an}), Dimona und DmfA stammen aber von {b} ({bn}), einem Schwesterunternehmen."
        ),
        format!("The application names {a} ({an}), but Dimona and DmfA are of {b} ({bn}), a sister company."),
    );
    let setting = Setting {
        id: "sister-company",
        user: "luc.maes",
        purpose: "working-relation",
        enterprise: asked,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-W")))
}

fn premium_conditions(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Amira",
        last: "Claes",
        sex: Sex::Female,
        birth: date(year - 18, 2, 11),
        home: "21015",
    };
    let employer = studio.employer("hairdressing", 5);
    let (begin, moved, replaced) = (date(year - 1, 9, 1), date(year - 1, 10, 15), date(year - 1, 3, 3));
    let job = Studio::relation(
        employer,
        Kind::Student { manual: true },
        date(year - 2, 7, 3),
        Some(date(year - 2, 7, 28)),
    );
    let mut person = studio.person(who, vec![job, Studio::agreement(employer, begin, date(year, 6, 30))]);
    person.residences = studio.homes(who, &[(moved, "23088")]);
    let old = Studio::number(who.birth, who.sex, 1);
    let (number, since) = (person.ssin, replaced);
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
    let (from, on_move, on_number) = (on(begin), on(moved), on(replaced));
    let situation = names(
        format!(
            "De overeenkomst begon op {}, maar de leerling verhuisde pas op {} van Schaarbeek naar Vilvoorde. Het INSZ verving op {} een ander nummer.",
            from.nl, on_move.nl, on_number.nl
        ),
        format!(
            "Le contrat a commencé le {}, mais l’élève n’a quitté Schaerbeek pour Vilvorde que le {}. Le NISS en a remplacé un autre le {}.",
            from.fr, on_move.fr, on_number.fr
        ),
        format!(
            "Der Vertrag begann am {}, die Schülerin zog aber erst am {} von Schaerbeek nach Vilvoorde. Die ENSS ersetzte am {} eine andere.",
            from.de, on_move.de, on_number.de
        ),
        format!(
            "The agreement began on {}, but the pupil moved from Schaerbeek to Vilvoorde only on {}. The SSIN replaced another one on {}.",
            from.en, on_move.en, on_number.en
        ),
    );
    let setting = Setting {
        id: "premium-conditions",
        user: "an.peeters",
        purpose: "premium-conditions",
        enterprise: employer,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-L")))
}

fn agreement_period(studio: &Studio<'_>) -> Parts {
    let year = studio.year();
    let who = Who {
        first: "Seppe",
        last: "Dierckx",
        sex: Sex::Male,
        birth: date(year - 19, 8, 27),
        home: "13040",
    };
    let employer = studio.employer("construction", 6);
    let (death, corrected) = (date(year - 1, 3, 20), date(year - 1, 9, 15));
    let (quarter, _) = quarters(year - 1, 1, year - 1, 1);
    let fault = Some(Fault::Corrected { quarter, on: corrected });
    let agreement = Studio::agreement(employer, date(year - 2, 9, 1), death);
    let mut person = studio.person(who, vec![Relation { fault, ..agreement }]);
    person.death = Some(death);
    person
        .residences
        .iter_mut()
        .filter(|home| home.end.is_none())
        .for_each(|home| home.end = Some(death));
    person.anomaly = Some(Anomaly::LateCorrection);
    let (died, fixed) = (on(death), on(corrected));
    let situation = names(
        format!(
            "De leerling overleed op {}. De aangifte van {quarter} liep eerst tot het einde van het kwartaal door en werd op {} verbeterd (attest versie 2).",
            died.nl, fixed.nl
        ),
        format!(
            "L’élève est décédé le {}. La déclaration du {quarter} courait d’abord jusqu’à la fin du trimestre et a été corrigée le {} (attestation version 2).",
            died.fr, fixed.fr
        ),
        format!(
            "Der Schüler starb am {}. Die Meldung für {quarter} lief zuerst bis zum Ende des Quartals und wurde am {} berichtigt (Bescheinigung Version 2).",
            died.de, fixed.de
        ),
        format!(
            "The pupil died on {}. The declaration for {quarter} first ran to the end of the quarter and was corrected on {} (attestation version 2).",
            died.en, fixed.en
        ),
    );
    let setting = Setting {
        id: "agreement-period",
        user: "luc.maes",
        purpose: "agreement-period",
        enterprise: employer,
        situation,
        refused_at: None,
    };
    (setting, person, Some(integrated(studio, "QWL-L")))
}
