//! Personas of deliberation 23/166: one for each situation that its purposes exist for.

use chrono::NaiveDate;
use domain::calendar::Quarter;

use super::studio::{Studio, Who};
use super::{LEARNING, Maker, Sketch};
use crate::population::Anomaly;
use crate::population::career::date;
use crate::population::declare::quarter_of;
use crate::population::work::{Fault, Kind, Regime, Relation};

/// Those of the first six purposes.
pub(super) const ALL: [Maker; 6] = [
    wrong_worker_code,
    teacher_at_school,
    four_months_present,
    sister_company,
    premium_conditions,
    agreement_period,
];

/// What else the checks can find.
pub(super) const MORE: [Maker; 3] = [presence_borderline, dates_differ, cancelled_attestation];

fn sketch(studio: &Studio<'_>, id: &'static str, who: Who, relations: impl IntoIterator<Item = Relation>) -> Sketch {
    Sketch::new(studio, (id, &LEARNING), who, relations)
}

impl Sketch {
    /// Inscribed for as long as an agreement is looked at.
    pub(super) fn integrated(self, studio: &Studio<'_>, quality: &str) -> Self {
        self.inscribed(quality, date(studio.year() - 2, 8, 15), None)
    }
}

fn wrong_worker_code(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("bakery", 1);
    let agreement = Relation {
        fault: Some(Fault::WrongCode {
            quarters: (quarter_of(year - 1, 1), quarter_of(year - 1, 2)),
            code: "035",
        }),
        ..Studio::agreement(employer, date(year - 3, 9, 1), date(year - 1, 6, 30))
    };
    let who = Who::woman("Lotte", "Verhulst", date(year - 20, 3, 14), "12025");
    sketch(studio, "wrong-worker-code", who, [agreement])
        .asked("an.peeters", "wrong-worker-code")
        .at(employer)
        .integrated(studio, "QWL-L")
        .anomaly(Anomaly::WrongWorkerCode)
        .word("eighteen", &(year - 2))
        .day("from", date(year - 1, 1, 1))
}

fn teacher_at_school(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let school = studio.employer("school", 2);
    let office = studio.employer_beside(school, "office", 2);
    let (begin, left) = (date(year - 2, 9, 1), date(year - 2, 8, 31));
    let teaching = Relation {
        regime: Regime {
            days: 250,
            hours: 1900,
            reference: 3800,
        },
        ..Studio::relation(school, Kind::Teacher, begin, None)
    };
    let before = Studio::relation(office, Kind::Employee, date(year - 9, 2, 1), Some(left));
    let who = Who::woman("Hilde", "Cools", date(year - 41, 5, 9), "24062");
    sketch(studio, "teacher-at-school", who, [before, teaching])
        .asked("luc.maes", "teacher-at-school")
        .at(school)
        .integrated(studio, "QWL-S")
        .day("from", begin)
}

fn four_months_present(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("finishing", 3);
    let (begin, end) = (date(year - 2, 10, 1), date(year - 1, 2, 28));
    let agreement = Relation {
        fault: Some(Fault::Sick {
            quarters: (quarter_of(year - 2, 4), quarter_of(year - 1, 1)),
            days: 15,
        }),
        ..Studio::agreement(employer, begin, end)
    };
    let who = Who::man("Milan", "Baert", date(year - 18, 11, 2), "44021");
    sketch(studio, "four-months-present", who, [agreement])
        .asked("an.peeters", "four-months-present")
        .at(employer)
        .integrated(studio, "QWL-W")
        .day("from", begin)
        .day("to", end)
}

fn sister_company(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let (asked, declares) = studio.sisters("garages", 4);
    let agreement = Studio::agreement(declares, date(year - 2, 9, 1), date(year - 1, 8, 31));
    let who = Who::man("Robbe", "Nys", date(year - 19, 6, 21), "71016");
    sketch(studio, "sister-company", who, [agreement])
        .asked("luc.maes", "working-relation")
        .at(asked)
        .integrated(studio, "QWL-W")
        .anomaly(Anomaly::SisterCompany)
        .word("number", &asked.enterprise)
        .name("sister", &declares)
        .word("sister-number", &declares.enterprise)
}

fn premium_conditions(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("hairdressing", 5);
    let (begin, moved) = (date(year - 1, 9, 1), date(year - 1, 10, 15));
    let student = Kind::Student { manual: true };
    let job = Studio::relation(employer, student, date(year - 2, 7, 3), Some(date(year - 2, 7, 28)));
    let agreement = Studio::agreement(employer, begin, date(year, 6, 30));
    let who = Who::woman("Amira", "Claes", date(year - 18, 2, 11), "21015");
    sketch(studio, "premium-conditions", who, [job, agreement])
        .moved(studio, who, (moved, "23088"))
        .number_replaced(who, date(year - 1, 3, 3))
        .asked("an.peeters", "premium-conditions")
        .at(employer)
        .integrated(studio, "QWL-L")
        .day("from", begin)
}

fn agreement_period(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("construction", 6);
    let (death, corrected) = (date(year - 1, 3, 20), date(year - 1, 9, 15));
    let quarter = quarter_of(year - 1, 1);
    let agreement = Relation {
        fault: Some(Fault::Corrected { quarter, on: corrected }),
        ..Studio::agreement(employer, date(year - 2, 9, 1), death)
    };
    let who = Who::man("Seppe", "Dierckx", date(year - 19, 8, 27), "13040");
    sketch(studio, "agreement-period", who, [agreement])
        .died(death)
        .asked("luc.maes", "agreement-period")
        .at(employer)
        .integrated(studio, "QWL-L")
        .anomaly(Anomaly::LateCorrection)
        .day("corrected", corrected)
        .word("quarter", &quarter)
}

fn presence_borderline(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("horeca", 7);
    let (begin, end) = (date(year - 2, 10, 1), date(year - 1, 1, 31));
    let agreement = Relation {
        steady: true,
        ..Studio::agreement(employer, begin, end)
    };
    let who = Who::man("Kobe", "Lambrecht", date(year - 18, 1, 19), "46021");
    sketch(studio, "presence-borderline", who, [agreement])
        .asked("an.peeters", "four-months-present")
        .at(employer)
        .integrated(studio, "QWL-L")
        .day("from", begin)
        .day("to", end)
        .word("days", &((end - begin).num_days() + 1))
}

fn dates_differ(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("retail", 8);
    let (begin, end) = (date(year - 2, 9, 1), date(year - 1, 5, 16));
    let quarter = Quarter::containing(end);
    // The declaration of the last quarter does not know of the end, and nobody has corrected it.
    let never = NaiveDate::MAX;
    let agreement = Relation {
        fault: Some(Fault::Corrected { quarter, on: never }),
        ..Studio::agreement(employer, begin, end)
    };
    let who = Who::woman("Lien", "Hermans", date(year - 18, 7, 16), "31005");
    sketch(studio, "dates-differ", who, [agreement])
        .asked("luc.maes", "agreement-period")
        .at(employer)
        .integrated(studio, "QWL-W")
        .day("to", end)
        .word("quarter", &quarter)
}

fn cancelled_attestation(studio: &Studio<'_>) -> Sketch {
    let year = studio.year();
    let employer = studio.employer("electricians", 9);
    let quarter = quarter_of(year - 1, 1);
    let (cancelled, back) = (date(year - 1, 6, 10), date(year - 1, 9, 3));
    let agreement = Relation {
        fault: Some(Fault::Cancelled {
            quarter,
            on: (cancelled, back),
        }),
        ..Studio::agreement(employer, date(year - 2, 9, 1), date(year - 1, 8, 31))
    };
    let who = Who::man("Bram", "Goethals", date(year - 18, 9, 23), "11002");
    sketch(studio, "cancelled-attestation", who, [agreement])
        .asked("an.peeters", "agreement-period")
        .at(employer)
        .integrated(studio, "QWL-W")
        .anomaly(Anomaly::LateCorrection)
        .word("quarter", &quarter)
        .day("cancelled", cancelled)
        .day("back", back)
}
