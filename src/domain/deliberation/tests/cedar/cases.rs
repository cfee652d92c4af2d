//! Random cases, each made from its number alone, so that a difference can be looked at again. Most are as a text demands, with
//! at times one or two slips, and days are often the first or last on which something holds, or the one beside it.

use chrono::{Datelike, Days, Months};

use super::*;

/// All that a decision is made of.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) request: ConsultRequest,
    pub(super) asker: Option<Asker>,
    pub(super) inscriptions: Vec<Inscription>,
    pub(super) today: NaiveDate,
}

/// A generator of numbers (`SplitMix64`): the same ones for the same seed, on every machine.
pub(super) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// True in so many cases of a hundred.
    fn percent(&mut self, of_hundred: u64) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these; none when there is none.
    pub(super) fn choose<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(of.len()).expect("a list fits");
        (count > 0).then(|| &of[self.below(count) as usize])
    }

    fn one_of(&mut self, of: &[&str]) -> String {
        (*self.choose(of).expect("there is one")).to_owned()
    }
}

const ORGANISATIONS: [&str; 6] = ["WEWIS", "DWSE", "VLABEL", "VDAB", "VSAWSE", "RVA"];

/// The cases of one seed.
pub(super) struct Cases {
    knowledge: &'static Knowledge,
    seed: u64,
    roles: Vec<(&'static Deliberation, &'static Role)>,
    /// Each role with a purpose of its own.
    pairs: Vec<Pair>,
}

struct Pair {
    deliberation: &'static Deliberation,
    role: &'static Role,
    purpose: &'static Purpose,
}

impl Cases {
    pub(super) fn new(knowledge: &'static Knowledge, seed: u64) -> Self {
        let files = &knowledge.deliberations;
        let roles = files
            .iter()
            .flat_map(|file| file.roles.iter().map(move |role| (file, role)));
        let pairs = roles.clone().flat_map(|(deliberation, role)| {
            let own = deliberation
                .purposes
                .iter()
                .filter(|purpose| purpose.roles.contains(&role.id));
            own.map(move |purpose| Pair {
                deliberation,
                role,
                purpose,
            })
        });
        Self {
            knowledge,
            seed,
            roles: roles.clone().collect(),
            pairs: pairs.collect(),
        }
    }

    /// The case of this number, and the dice that go on from it.
    pub(super) fn case(&self, number: u64) -> (Case, Dice) {
        let mut dice = Dice(self.seed ^ number.wrapping_mul(0xd134_2543_de82_ef95));
        let pair = dice.choose(&self.pairs).expect("there are purposes");
        let mut case = plausible(pair, &mut dice);
        // Under the deliberation for research nobody is let in: a case in twenty shows it.
        if dice.percent(5) {
            case.request.deliberation = "23/186".into();
        }
        self.more_functions(&mut case, &mut dice);
        more_inscriptions(&mut case, pair, &mut dice);
        let slips = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2];
        for _ in 0..*dice.choose(&slips).expect("there are some") {
            self.slip(&mut case, pair, &mut dice);
        }
        (case, dice)
    }

    /// Other functions of the same person, at times before the one that counts.
    fn more_functions(&self, case: &mut Case, dice: &mut Dice) {
        let today = case.today;
        let Some(asker) = &mut case.asker else { return };
        while dice.percent(25) {
            let (deliberation, role) = *dice.choose(&self.roles).expect("there are roles");
            let function = Function {
                deliberation: deliberation.number.clone(),
                role: role.id.clone(),
                period: period_around(today, dice),
                declared: dice.percent(50).then(|| at_latest(today, dice)),
            };
            let place = if dice.percent(50) { 0 } else { asker.functions.len() };
            asker.functions.insert(place, function);
        }
    }

    fn slip(&self, case: &mut Case, pair: &Pair, dice: &mut Dice) {
        let today = case.today;
        let tomorrow = today + Days::new(1);
        let yesterday = today - Days::new(1);
        let past = Period::new(yesterday - Days::new(dice.below(900)), Some(yesterday)).expect("in order");
        let coming = Period::open(tomorrow + Days::new(dice.below(2) * 30));
        let what = dice.below(25);
        let other = || *dice_role(&self.roles, what ^ u64::from(today.ordinal()));
        let request = &mut case.request;
        let function = case.asker.as_mut().and_then(|asker| asker.functions.first_mut());
        let inscription = case.inscriptions.first_mut();
        match (what, function, inscription) {
            (0, ..) => case.asker = None,
            (1, ..) => {
                if let Some(asker) = &mut case.asker {
                    asker.organisation = dice.one_of(&ORGANISATIONS);
                }
            }
            (2, Some(function), _) => function.role = other().1.id.clone(),
            (3, Some(function), _) => function.deliberation.clone_from(&other().0.number),
            (4, Some(function), _) => function.period = coming,
            (5, Some(function), _) => function.period = past,
            (6, Some(function), _) => function.declared = None,
            (7, Some(function), _) => function.declared = Some(tomorrow),
            (8, ..) => case.asker.iter_mut().for_each(|asker| asker.functions.clear()),
            (9, ..) => request.deliberation = dice.one_of(&["99/999", "13/021", "22/118", "22/172", "23/166"]),
            (10, ..) => {
                let purposes = &pair.deliberation.purposes;
                request.purpose = dice
                    .choose(purposes)
                    .map_or_else(String::new, |purpose| purpose.id.clone());
            }
            (11, ..) => request.purpose = "curiosity".into(),
            (12, ..) => request.application = tomorrow,
            (13, ..) => {
                let years = pair.deliberation.assessment.as_ref().map_or(30, |rule| rule.years);
                request.application = today - Months::new(12 * years) - Days::new(1 + dice.below(3));
            }
            (14, ..) => case.inscriptions.clear(),
            (15, _, Some(inscription)) => {
                inscription.directory = match inscription.directory {
                    Directory::FlemishIntegrator => Directory::CrossroadsBank,
                    Directory::CrossroadsBank => Directory::FlemishIntegrator,
                }
            }
            (16, _, Some(inscription)) => inscription.organisation = dice.one_of(&ORGANISATIONS),
            (17, _, Some(inscription)) => inscription.quality = any_quality(pair, dice),
            (18, _, Some(inscription)) => inscription.period = past,
            (19, _, Some(inscription)) => inscription.period = coming,
            (20, ..) => request.enterprise = None,
            (21, ..) => request.sources.clear(),
            (22, ..) => {
                let sources = self.knowledge.catalogue.sources();
                let source = dice.choose(sources).expect("there are sources");
                request.sources.insert(source.id.clone());
            }
            (23, ..) => {
                request.sources.insert(source("taxes"));
            }
            // A number of the range that is given out, with right check digits: no person of this project.
            (24, ..) => request.ssin = Ssin::parse("85073003328").expect("a number"),
            _ => {}
        }
    }
}

fn dice_role<T>(of: &[T], number: u64) -> &T {
    Dice(number).choose(of).expect("there is one")
}

/// A case in which everything is as the text demands, on a day on which it is in force or on the eve of one.
fn plausible(pair: &Pair, dice: &mut Dice) -> Case {
    let Pair {
        deliberation,
        role,
        purpose,
    } = pair;
    let sources = &purpose.sources;
    let conditions = deliberation.conditions.iter();
    let firsts: Vec<NaiveDate> = conditions
        .filter_map(|condition| condition.met_from)
        .chain([deliberation.in_force.begin()])
        .collect();
    let first = *dice.choose(&firsts).expect("there is a first day");
    let today = match dice.below(20) {
        0 => first - Days::new(1),
        1 => first,
        _ => firsts.into_iter().max().expect("there is a first day") + Days::new(dice.below(2200)),
    };
    let years = deliberation.assessment.as_ref().map_or(20, |rule| rule.years);
    let application = match dice.below(10) {
        0 => today,
        1 => today - Months::new(12 * years),
        _ => today - Days::new(dice.below(u64::from(years) * 365)),
    };
    let mut asked: BTreeSet<SourceId> = sources.iter().filter(|_| dice.percent(70)).cloned().collect();
    asked.extend(dice.choose(sources).cloned());
    let function = Function {
        deliberation: deliberation.number.clone(),
        role: role.id.clone(),
        period: period_with(today, dice),
        declared: deliberation.declaration.is_some().then(|| at_latest(today, dice)),
    };
    let inscription = Inscription {
        directory: deliberation.directory,
        organisation: role.inscribed_by.clone(),
        quality: dice
            .choose(&purpose.qualities)
            .expect("a purpose has a quality")
            .clone(),
        period: period_with(today, dice),
        changed: today,
    };
    let enterprise = purpose.enterprise == EnterpriseRule::Required || dice.percent(50);
    Case {
        request: ConsultRequest {
            deliberation: deliberation.number.clone(),
            purpose: purpose.id.clone(),
            application,
            enterprise: enterprise.then(bakery),
            sources: asked,
            ..request()
        },
        asker: Some(Asker {
            organisation: role.recipient.clone(),
            functions: vec![function],
        }),
        inscriptions: vec![inscription],
        today,
    }
}

/// Other inscriptions of the same person, which may or may not fit.
fn more_inscriptions(case: &mut Case, pair: &Pair, dice: &mut Dice) {
    while dice.percent(25) {
        let fitting = dice.percent(50);
        let inscription = Inscription {
            directory: dice
                .choose(&[Directory::FlemishIntegrator, Directory::CrossroadsBank])
                .copied()
                .expect("there are two"),
            organisation: if fitting {
                pair.role.inscribed_by.clone()
            } else {
                dice.one_of(&ORGANISATIONS)
            },
            quality: any_quality(pair, dice),
            period: period_around(case.today, dice),
            changed: case.today,
        };
        let place = if dice.percent(50) { 0 } else { case.inscriptions.len() };
        case.inscriptions.insert(place, inscription);
    }
}

fn any_quality(pair: &Pair, dice: &mut Dice) -> String {
    let own: Vec<&str> = pair
        .deliberation
        .qualities
        .iter()
        .map(|quality| quality.code.as_str())
        .collect();
    let all = [own, vec!["ANDER", "IBO", "JOBBONUS", "MAATWERK", "QWL-L"]].concat();
    dice.one_of(&all)
}

fn at_latest(day: NaiveDate, dice: &mut Dice) -> NaiveDate {
    day - Days::new(if dice.percent(20) { 0 } else { dice.below(2000) })
}

/// A period with this day in it, often as its first or last.
fn period_with(day: NaiveDate, dice: &mut Dice) -> Period {
    let end = match dice.below(4) {
        0 => Some(day),
        1 => Some(day + Days::new(dice.below(900))),
        _ => None,
    };
    Period::new(at_latest(day, dice), end).expect("in order")
}

/// A period somewhere near this day.
fn period_around(day: NaiveDate, dice: &mut Dice) -> Period {
    let begin = day - Days::new(400) + Days::new(dice.below(500));
    let end = dice.percent(60).then(|| begin + Days::new(dice.below(600)));
    Period::new(begin, end).expect("in order")
}
