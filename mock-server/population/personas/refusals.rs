//! Personas whom the gate refuses, each at another fact: lives without anything odd.

use domain::deliberation::{Directory, Gate};

use super::studio::{Studio, Who};
use super::{COLLECTIVE, Inscriber, LEARNING, Maker, RESEARCH, Sketch, TRAINING};
use crate::population::benefits::{Benefits, Household, Unemployment};
use crate::population::career::date;
use crate::population::later_by;
use crate::population::work::{Kind, Relation};

/// Under deliberation 23/166.
pub(super) const OF_LEARNING: [Maker; 6] = [
    not_integrated,
    other_quality,
    inscription_ended,
    inscription_not_begun,
    right_expired,
    purpose_of_other_roles,
];

/// Under the others.
pub(super) const OF_OTHERS: [Maker; 3] = [wrong_directory, not_declared, research];

/// A pupil without anything odd, employed in this sector: the agreement ran during the last school year that has ended, or
/// runs.
fn pupil(studio: &Studio<'_>, id: &'static str, who: Who, (sector, place): (&str, u64)) -> Sketch {
    let year = studio.year();
    let employer = studio.employer(sector, place);
    let agreement = Studio::agreement(employer, date(year - 1, 9, 1), date(year, 6, 30));
    Sketch::new(studio, (id, &LEARNING), who, [agreement])
        .asked("an.peeters", "wrong-worker-code")
        .at(employer)
}

fn not_integrated(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Jana", "Wuyts", date(studio.year() - 18, 1, 4), "11002");
    pupil(studio, "not-integrated", who, ("horeca", 20)).refused(Gate::Integrated)
}

fn other_quality(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Thibo", "Moens", date(studio.year() - 18, 2, 5), "31005");
    pupil(studio, "other-quality", who, ("electricians", 21))
        .asked("an.peeters", "four-months-present")
        .integrated(studio, "ANDER")
        .refused(Gate::Integrated)
}

fn inscription_ended(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Febe", "Raes", date(studio.year() - 18, 3, 6), "44021");
    let (begin, end) = (later_by(studio.today, -400), later_by(studio.today, -30));
    pupil(studio, "inscription-ended", who, ("retail", 22))
        .asked("an.peeters", "premium-conditions")
        .inscribed("QWL-L", begin, Some(end))
        .refused(Gate::Integrated)
}

fn inscription_not_begun(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Warre", "Luyten", date(studio.year() - 18, 4, 7), "72021");
    let mut sketch = pupil(studio, "inscription-not-begun", who, ("gardens", 23))
        .asked("luc.maes", "working-relation")
        .inscribed("QWL-W", later_by(studio.today, 30), None)
        .refused(Gate::Integrated);
    let written = later_by(studio.today, -5);
    sketch
        .inscriptions
        .iter_mut()
        .for_each(|inscription| inscription.changed = written);
    sketch
}

fn right_expired(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Noor", "Segers", date(studio.year() - 18, 5, 8), "24062");
    pupil(studio, "right-expired", who, ("elderly-home", 24))
        .asked("tom.willems", "wrong-worker-code")
        .integrated(studio, "QWL-L")
        .refused(Gate::Role)
}

fn purpose_of_other_roles(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Xander", "Bosmans", date(studio.year() - 18, 6, 9), "46021");
    pupil(studio, "purpose-of-other-roles", who, ("food-trade", 25))
        .asked("sara.declercq", "wrong-worker-code")
        .integrated(studio, "QWL-L")
        .refused(Gate::PurposeAndCase)
}

/// The VDAB's inscription stands in the directory that deliberation 22/118 does not look at.
fn wrong_directory(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Sander", "Coppens", date(1999, 2, 27), "13011");
    let since = later_by(studio.today, -200);
    let benefits = Benefits {
        unemployment: vec![Unemployment::after_work(since, None, Household::Alone, 215_000)],
        ..Benefits::default()
    };
    let mut sketch = Sketch::new(studio, ("wrong-directory", &TRAINING), who, [])
        .with_benefits(benefits)
        .asked("els.hendrickx", "ibo-premium")
        .refused(Gate::Integrated);
    let flemish = Inscriber {
        directory: Directory::FlemishIntegrator,
        ..TRAINING.inscriber
    };
    sketch
        .inscriptions
        .push(flemish.inscribes("IBO", later_by(studio.today, -60), None));
    sketch
}

fn not_declared(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Ingrid", "Maertens", date(1977, 8, 19), "33011");
    let employer = studio.employer("sheltered-work", 131);
    let begin = date(2021, 2, 1);
    let job = Studio::relation(employer, Kind::Sheltered, begin, None);
    Sketch::new(studio, ("maatwerk-not-declared", &COLLECTIVE), who, [job])
        .asked("bart.mertens", "wage-cost")
        .at(employer)
        .inscribed("MAATWERK", begin, None)
        .refused(Gate::Role)
}

fn research(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Anke", "Declerck", date(1994, 5, 21), "35013");
    let employer = studio.employer("office", 141);
    let job: Relation = Studio::relation(employer, Kind::Employee, date(2020, 1, 6), None);
    Sketch::new(studio, ("research", &RESEARCH), who, [job])
        .asked("lies.thijs", "research")
        .refused(Gate::InForce)
}
