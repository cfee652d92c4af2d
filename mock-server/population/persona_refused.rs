//! The six personas whom the gate refuses, each at another fact: lives without anything odd.
//!
//! Called by [`super::persona`], which has the six that are granted.

use domain::deliberation::Gate;
use domain::identifiers::Sex;

use super::career::date;
use super::employer::Employer;
use super::person::Person;
use super::persona::{Parts, Setting, integrated, names};
use super::persona_lives::{Studio, Who};
use super::{inscription, later_by};

/// A pupil without anything odd, for the refusals: the agreement ran during the last school year that has ended, or runs.
fn plain(studio: &Studio<'_>, first: &'static str, last: &'static str, place: u32) -> (Person, Employer) {
    let year = studio.year();
    let sex = if place.is_multiple_of(2) {
        Sex::Female
    } else {
        Sex::Male
    };
    let home = ["11002", "31005", "44021", "72021", "24062", "46021"][place as usize % 6];
    let who = Who {
        first,
        last,
        sex,
        birth: date(year - 18, 1 + place % 12, 4 + place),
        home,
    };
    let sector = [
        "horeca",
        "electricians",
        "retail",
        "gardens",
        "elderly-home",
        "food-trade",
    ][place as usize % 6];
    let employer = studio.employer(sector, 20 + u64::from(place));
    (
        studio.person(
            who,
            vec![Studio::agreement(employer, date(year - 1, 9, 1), date(year, 6, 30))],
        ),
        employer,
    )
}

fn refusal(
    id: &'static str,
    (user, purpose): (&'static str, &'static str),
    enterprise: Employer,
    gate: Gate,
    [nl, fr, de, en]: [&str; 4],
) -> Setting {
    let situation = names(nl.into(), fr.into(), de.into(), en.into());
    Setting {
        id,
        user,
        purpose,
        enterprise,
        situation,
        refused_at: Some(gate),
    }
}

pub(super) fn not_integrated(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Jana", "Wuyts", 0);
    let texts = [
        "Niet ingeschreven in het repertorium van de Vlaamse dienstenintegrator: de raadpleging wordt geweigerd.",
        "Pas d’inscription au répertoire de l’intégrateur de services flamand : la consultation est refusée.",
        "Nicht im Verzeichnis des flämischen Dienstintegrators eingetragen: Die Abfrage wird verweigert.",
        "Not inscribed in the directory of the Flemish service integrator: the consultation is refused.",
    ];
    let asked = ("an.peeters", "wrong-worker-code");
    (
        refusal("not-integrated", asked, employer, Gate::Integrated, texts),
        person,
        None,
    )
}

pub(super) fn other_quality(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Thibo", "Moens", 1);
    let texts = [
        "Ingeschreven, maar met de hoedanigheid van een andere maatregel (ANDER): de raadpleging wordt geweigerd.",
        "Inscription, mais sous la qualité d’une autre mesure (ANDER) : la consultation est refusée.",
        "Eingetragen, aber mit der Eigenschaft einer anderen Maßnahme (ANDER): Die Abfrage wird verweigert.",
        "Inscribed, but in the quality of another measure (ANDER): the consultation is refused.",
    ];
    let asked = ("an.peeters", "four-months-present");
    (
        refusal("other-quality", asked, employer, Gate::Integrated, texts),
        person,
        Some(integrated(studio, "ANDER")),
    )
}

pub(super) fn inscription_ended(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Febe", "Raes", 2);
    let ended = inscription("QWL-L", later_by(studio.today, -400), Some(later_by(studio.today, -30)));
    let texts = [
        "De inschrijving in het repertorium eindigde dertig dagen geleden: de raadpleging wordt geweigerd.",
        "L’inscription au répertoire a pris fin il y a trente jours : la consultation est refusée.",
        "Die Eintragung im Verzeichnis endete vor dreißig Tagen: Die Abfrage wird verweigert.",
        "The inscription in the directory ended thirty days ago: the consultation is refused.",
    ];
    let asked = ("an.peeters", "premium-conditions");
    (
        refusal("inscription-ended", asked, employer, Gate::Integrated, texts),
        person,
        Some(ended),
    )
}

pub(super) fn inscription_not_begun(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Warre", "Luyten", 3);
    let mut to_come = inscription("QWL-W", later_by(studio.today, 30), None);
    to_come.changed = later_by(studio.today, -5);
    let texts = [
        "De inschrijving in het repertorium begint pas over dertig dagen: de raadpleging wordt geweigerd.",
        "L’inscription au répertoire ne commence que dans trente jours : la consultation est refusée.",
        "Die Eintragung im Verzeichnis beginnt erst in dreißig Tagen: Die Abfrage wird verweigert.",
        "The inscription in the directory begins only in thirty days: the consultation is refused.",
    ];
    let asked = ("luc.maes", "working-relation");
    (
        refusal("inscription-not-begun", asked, employer, Gate::Integrated, texts),
        person,
        Some(to_come),
    )
}

pub(super) fn right_expired(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Noor", "Segers", 4);
    let texts = [
        "Ingeschreven zoals het hoort, maar het recht van Tom Willems is verlopen: hem wordt de raadpleging geweigerd.",
        "Inscription en règle, mais le droit de Tom Willems a expiré : la consultation lui est refusée.",
        "Ordnungsgemäß eingetragen, aber das Recht von Tom Willems ist abgelaufen: Ihm wird die Abfrage verweigert.",
        "Inscribed as it should be, but the right of Tom Willems has expired: to him the consultation is refused.",
    ];
    let asked = ("tom.willems", "wrong-worker-code");
    (
        refusal("right-expired", asked, employer, Gate::Role, texts),
        person,
        Some(integrated(studio, "QWL-L")),
    )
}

pub(super) fn purpose_of_other_roles(studio: &Studio<'_>) -> Parts {
    let (person, employer) = plain(studio, "Xander", "Bosmans", 5);
    let texts = [
        "Ingeschreven zoals het hoort, maar dit doel is niet voor ontwikkelaars: Sara Declercq wordt geweigerd.",
        "Inscription en règle, mais cette finalité n’est pas pour les développeurs : Sara Declercq est refusée.",
        "Ordnungsgemäß eingetragen, aber dieser Zweck ist nicht für Entwickler: Sara Declercq wird abgewiesen.",
        "Inscribed as it should be, but this purpose is not for developers: Sara Declercq is refused.",
    ];
    let asked = ("sara.declercq", "wrong-worker-code");
    let setting = refusal("purpose-of-other-roles", asked, employer, Gate::PurposeAndCase, texts);
    (setting, person, Some(integrated(studio, "QWL-L")))
}
