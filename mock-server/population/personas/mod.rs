//! The people who are made by hand: the training personas, one for each thing to learn under each deliberation and for each
//! refusal of the gate that depends on the person or on the user; the odd numbers; the longest career.
//!
//! A persona is a life, what is asked about it, and one text in each language (`situations.toml`). The days follow from
//! today, or lie in the last reference year of which the bounds are known, so that the facts always lie inside the window
//! and are always declared already. What a situation says is what the sources show, no less and no more; tests hold each
//! against the tables. Called by the population when it is made.

mod collective;
mod jobbonus;
mod learning;
mod notices;
mod odd;
mod refusals;
mod situations;
mod studio;
mod training;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::deliberation::{Directory, Gate, Inscription};
use domain::wire::Persona;

use super::benefits::Benefits;
use super::employer::Employer;
use super::lists::Lists;
use super::person::{Anomaly, NumberState, Person};
use super::work::Relation;
use super::{Inscriber, later_by};
use situations::{Situations, Word};
use studio::{Studio, Who};

pub(super) use odd::Made as MadeNumber;

/// A persona with the life and the inscriptions that go with it.
pub(super) struct Made {
    pub(super) persona: Persona,
    pub(super) person: Person,
    pub(super) inscriptions: Vec<Inscription>,
}

/// The kind of file that personas of one deliberation belong to.
struct Series {
    deliberation: &'static str,
    inscriber: Inscriber,
    /// How its case references begin.
    case: &'static str,
}

const LEARNING: Series = Series {
    deliberation: "23/166",
    inscriber: super::WEWIS,
    case: "QWL",
};
const JOBBONUS: Series = Series {
    deliberation: "22/172",
    inscriber: Inscriber {
        directory: Directory::FlemishIntegrator,
        organisation: "DWSE",
    },
    case: "JB",
};
const TRAINING: Series = Series {
    deliberation: "22/118",
    inscriber: Inscriber {
        directory: Directory::CrossroadsBank,
        organisation: "VDAB",
    },
    case: "IBO",
};
const COLLECTIVE: Series = Series {
    deliberation: "13/021",
    inscriber: Inscriber {
        directory: Directory::CrossroadsBank,
        organisation: "VSAWSE",
    },
    case: "MW",
};
/// Research looks nobody up, so that nobody is inscribed for it: the inscriber is not used.
const RESEARCH: Series = Series {
    deliberation: "23/186",
    inscriber: JOBBONUS.inscriber,
    case: "OND",
};

/// A persona in the making.
struct Sketch {
    id: &'static str,
    series: &'static Series,
    person: Person,
    user: &'static str,
    purpose: &'static str,
    enterprise: Option<Employer>,
    application: NaiveDate,
    inscriptions: Vec<Inscription>,
    refused_at: Option<Gate>,
    words: BTreeMap<&'static str, Word>,
}

impl Sketch {
    /// Somebody with these relations, who applied forty days ago; nobody has asked anything yet.
    fn new(
        studio: &Studio<'_>,
        (id, series): (&'static str, &'static Series),
        who: Who,
        relations: impl IntoIterator<Item = Relation>,
    ) -> Self {
        Self {
            id,
            series,
            person: studio.person(who, relations.into_iter().collect()),
            user: "",
            purpose: "",
            enterprise: None,
            application: later_by(studio.today, -40),
            inscriptions: Vec::new(),
            refused_at: None,
            words: BTreeMap::new(),
        }
    }

    /// Who asks about the person, and what for.
    fn asked(mut self, user: &'static str, purpose: &'static str) -> Self {
        (self.user, self.purpose) = (user, purpose);
        self
    }

    /// With which enterprise the person is looked up; its name is the word `name`.
    fn at(mut self, employer: Employer) -> Self {
        self.enterprise = Some(employer);
        self.name("name", &employer)
    }

    /// When the application was submitted.
    fn applied(mut self, day: NaiveDate) -> Self {
        self.application = day;
        self
    }

    /// Inscribed by the organisation of the series in this quality.
    fn inscribed(mut self, quality: &str, begin: NaiveDate, end: Option<NaiveDate>) -> Self {
        let inscription = self.series.inscriber.inscribes(quality, begin, end);
        self.inscriptions.push(inscription);
        self
    }

    /// Refused at this step of the gate.
    fn refused(mut self, gate: Gate) -> Self {
        self.refused_at = Some(gate);
        self
    }

    /// What a case handler has to find.
    fn anomaly(mut self, anomaly: Anomaly) -> Self {
        self.person.anomaly = Some(anomaly);
        self
    }

    /// Died on this day, the word `death`; the relations are those of the person until then.
    fn died(mut self, day: NaiveDate) -> Self {
        self.person.dies(day);
        self.day("death", day)
    }

    /// Moved on this day, the word `moved`, to the municipality with this code.
    fn moved(mut self, studio: &Studio<'_>, who: Who, to: (NaiveDate, &'static str)) -> Self {
        self.person.residences = studio.homes(who, &[to]);
        self.day("moved", to.0)
    }

    /// Gets these benefits.
    fn with_benefits(mut self, benefits: Benefits) -> Self {
        self.person.benefits = Some(benefits);
        self
    }

    /// The person's other number was replaced on this day, the word `replaced`.
    fn number_replaced(mut self, who: Who, day: NaiveDate) -> Self {
        self.person.numbers = replaced_number(who, day);
        self.person.anomaly = Some(Anomaly::ReplacedNumber);
        self.day("replaced", day)
    }

    /// A day that the situation names.
    fn day(mut self, key: &'static str, day: NaiveDate) -> Self {
        self.words.insert(key, Word::Day(day));
        self
    }

    /// A name, a number or a quarter that the situation gives.
    fn word(mut self, key: &'static str, word: &impl ToString) -> Self {
        self.words.insert(key, Word::Same(word.to_string()));
        self
    }

    /// The name of an employer that the situation gives.
    fn name(self, key: &'static str, employer: &Employer) -> Self {
        self.word(key, &employer.name())
    }

    /// An amount in cents that the situation gives.
    fn amount(mut self, key: &'static str, cents: i64) -> Self {
        self.words.insert(key, Word::Amount(cents));
        self
    }

    fn made(self, situations: &Situations, place: u32) -> Made {
        let year = self.application.format("%Y");
        let persona = Persona {
            id: self.id.to_owned(),
            name: format!("{} {}", self.person.first_names, self.person.last_name),
            ssin: self.person.ssin,
            situation: situations.of(self.id, &self.words),
            user: self.user.to_owned(),
            deliberation: self.series.deliberation.to_owned(),
            purpose: self.purpose.to_owned(),
            case: format!("{}-{year}-{:05}", self.series.case, 4100 + 7 * place),
            application: self.application,
            enterprise: self.enterprise.map(|employer| employer.enterprise),
            refused_at: self.refused_at,
        };
        Made {
            persona,
            person: self.person,
            inscriptions: self.inscriptions,
        }
    }
}

impl Person {
    /// Ends the life on this day; relations must have ended by then.
    fn dies(&mut self, day: NaiveDate) {
        self.death = Some(day);
        let last = self.residences.iter_mut().filter(|home| home.end.is_none());
        last.for_each(|home| home.end = Some(day));
    }
}

/// Of somebody whose other number was replaced on this day: both, the older first.
fn replaced_number(who: Who, since: NaiveDate) -> Vec<NumberState> {
    let (old, number) = (who.number(1), who.number(0));
    let state = |number, status, replaced_by| NumberState {
        number,
        status,
        replaced_by,
        since,
    };
    vec![state(old, "replaced", Some(number)), state(number, "valid", None)]
}

/// Makes one persona.
type Maker = fn(&Studio<'_>) -> Sketch;

/// All personas, those of one deliberation together.
pub(super) fn all(lists: &Lists, seed: u64, today: NaiveDate) -> Vec<Made> {
    let (studio, situations) = (&Studio { lists, seed, today }, &Situations::read());
    let series: [&[Maker]; 8] = [
        &learning::ALL,
        &refusals::OF_LEARNING,
        &learning::MORE,
        &jobbonus::ALL,
        &notices::ALL,
        &training::ALL,
        &collective::ALL,
        &refusals::OF_OTHERS,
    ];
    let makers = series.into_iter().flatten().zip(1..);
    makers
        .map(|(make, place)| make(studio).made(situations, place))
        .collect()
}

/// The odd numbers.
pub(super) fn odd_numbers(lists: &Lists, seed: u64, today: NaiveDate) -> Vec<MadeNumber> {
    odd::all(&Studio { lists, seed, today }, &Situations::read())
}

/// See [`super::Population::long_career`].
pub(super) fn long_career(lists: &Lists, seed: u64, today: NaiveDate) -> Person {
    studio::long_career(&Studio { lists, seed, today })
}
