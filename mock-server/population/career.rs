//! For whom somebody works in the course of a life: school and alternating training, students' jobs, the career with its
//! gaps, and flexi-jobs beside it. It is made from birth to retirement; what lies ahead is cut off afterwards.
//!
//! Shares and lengths are rough estimates that make a dossier look as a case handler expects it; they are no statistics.

use chrono::{Datelike, Months, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::{Region, Sex};

use super::chance::{Chance, Topic, later};
use super::employer::{self, Employer};
use super::lists::{Lists, SECTOR_WEIGHTS};
use super::work::{Kind, Regime, Relation};

/// How many of a thousand people born since 1990 followed alternating training.
const PUPILS: u32 = 40;
const PUPILS_SINCE: i32 = 1990;
const PUPIL_SECTORS: [&str; 11] = [
    "bakery",
    "horeca",
    "hairdressing",
    "garages",
    "construction",
    "finishing",
    "electricians",
    "retail",
    "food-trade",
    "elderly-home",
    "gardens",
];
const STUDENT_SECTORS: [&str; 5] = ["horeca", "retail", "food-trade", "food-industry", "horticulture"];
const PART_TIME: [Regime; 5] = [
    Regime {
        days: 250,
        hours: 1900,
        reference: 3800,
    },
    Regime::of_days(3),
    Regime::of_days(4),
    Regime {
        days: 500,
        hours: 1900,
        reference: 3800,
    },
    Regime {
        days: 500,
        hours: 3040,
        reference: 3800,
    },
];
/// A week of which one day is left out under a partial career break.
pub(super) const FOUR_FIFTHS: Regime = Regime::of_days(4);

/// What a career is made from.
pub(super) struct Career<'a> {
    pub(super) lists: &'a Lists,
    pub(super) seed: u64,
    pub(super) birth: NaiveDate,
    pub(super) sex: Sex,
    pub(super) region: Region,
    pub(super) death: NaiveDate,
    chance: Chance,
    employers: Vec<Employer>,
    relations: Vec<Relation>,
}

/// Whether the person with this index followed alternating training: cheap, for those who look for pupils.
pub(super) fn is_pupil(seed: u64, index: u64, birth: NaiveDate) -> bool {
    birth.year() >= PUPILS_SINCE && Chance::of(seed, Topic::Pupil, index).permille(PUPILS)
}

impl<'a> Career<'a> {
    pub(super) fn new(
        lists: &'a Lists,
        seed: u64,
        index: u64,
        (birth, death): (NaiveDate, NaiveDate),
        sex: Sex,
        region: Region,
    ) -> Self {
        let chance = Chance::of(seed, Topic::Career, index);
        Self {
            lists,
            seed,
            birth,
            sex,
            region,
            death,
            chance,
            employers: Vec::new(),
            relations: Vec::new(),
        }
    }

    /// All relations from birth to retirement or death, oldest first. Those that ended before 2003, when Dimona began
    /// for all employers, are not known.
    pub(super) fn relations(mut self, index: u64) -> Vec<Relation> {
        let skill = self.chance.below(100);
        let studies_end = if is_pupil(self.seed, index, self.birth) {
            self.alternating_training()
        } else {
            let years = self.chance.pick(&[18, 18, 18, 19, 21, 21, 22, 23, 24]);
            let end = date(self.birth.year() + years, 7, 1);
            self.student_jobs(end);
            end
        };
        if !self.chance.permille(140) {
            self.career(studies_end, skill);
            self.flexi_jobs();
        }
        let begin = date(2003, 1, 1);
        let death = self.death;
        self.relations.retain_mut(|relation| {
            relation.exit = Some(relation.last_day().min(death));
            relation.entry <= death && relation.last_day() >= begin
        });
        self.relations
            .sort_by_key(|relation| (relation.entry, relation.employer.number));
        self.relations
    }

    fn alternating_training(&mut self) -> NaiveDate {
        let sector = self.chance.pick(&PUPIL_SECTORS);
        let begin = date(self.birth.year() + self.chance.signed(16, 17), 9, 1);
        let years = self.chance.signed(1, 3);
        let end = date(begin.year() + years, 6, 30);
        let turn = if years > 1 && self.chance.permille(300) {
            date(begin.year() + 1, 8, 31)
        } else {
            end
        };
        for (entry, exit) in [(begin, turn), (date(turn.year(), 9, 1), end)] {
            if entry < exit
                && let Some(employer) = self.hire(self.weights(sector), entry)
            {
                let entry = later(entry, self.chance.below(40));
                let manual = self.chance.below(100) < employer.sector.manual_share;
                let kind = Kind::Pupil {
                    manual,
                    apprentice: self.chance.permille(850),
                };
                let regime = Regime::of_days(i64::from(self.chance.between(3, 4)));
                // One in eight agreements is broken off.
                let exit = if self.chance.permille(125) {
                    self.chance.day(later(entry, 30), exit)
                } else {
                    exit
                };
                let wage = i64::from(self.chance.between(900, 1150)) * 100;
                let relation = self.plain(employer, kind, entry, exit);
                self.relations.push(Relation {
                    regime,
                    wage,
                    fixed_term: true,
                    ..relation
                });
            }
        }
        end
    }

    fn student_jobs(&mut self, studies_end: NaiveDate) {
        if self.birth.year() < 1986 || !self.chance.permille(600) {
            return;
        }
        let sector = self.chance.pick(&STUDENT_SECTORS);
        let Some(mut employer) = self.hire(self.weights(sector), date(self.birth.year() + 16, 7, 1)) else {
            return;
        };
        for year in self.birth.year() + 16..=studies_end.year() {
            if !self.chance.permille(600) {
                continue;
            }
            if self.chance.permille(300)
                && let Some(other) = self.hire(self.weights(sector), date(year, 7, 1))
            {
                employer = other;
            }
            let entry = later(date(year, 7, 1), self.chance.below(35));
            let exit = later(entry, self.chance.between(10, 25));
            let manual = self.chance.below(100) < employer.sector.manual_share;
            let kind = Kind::Student { manual };
            let relation = self.plain(employer, kind, entry, exit);
            self.relations.push(Relation {
                fixed_term: true,
                ..relation
            });
        }
    }

    fn career(&mut self, studies_end: NaiveDate, skill: u32) {
        let retirement = later(date(self.birth.year(), 6, 15), self.chance.between(60 * 365, 67 * 365));
        let part_timer = self.chance.permille(if self.sex == Sex::Female { 450 } else { 120 });
        let mut day = later(studies_end, self.chance.between(5, 240));
        while day < retirement.min(self.death) && self.relations.len() < 60 {
            let Some(employer) = self.hire((0, SECTOR_WEIGHTS), day) else {
                break;
            };
            let kind = self.kind_at(&employer, skill);
            let length = match self.chance.below(100) {
                0..=34 => self.chance.between(30, 400),
                35..=64 => self.chance.between(400, 1800),
                65..=89 => self.chance.between(1800, 5400),
                _ => self.chance.between(5400, 14_000),
            };
            let temporary = employer.sector.id == "temporary-work";
            let length = if temporary { length.min(360) } else { length };
            if length > 400 && (day - self.birth).num_days() < 30 * 365 && self.chance.permille(60) {
                let exit = later(day, self.chance.between(50, 180));
                let relation = self.plain(employer, Kind::Training, day, exit);
                self.relations.push(Relation {
                    fixed_term: true,
                    ..relation
                });
                day = later(exit, 1);
            }
            let mut exit = later(day, length).min(retirement);
            if let Some(bankrupt) = employer.bankrupt {
                exit = exit.min(later(bankrupt, 40)).max(day);
            }
            let regime = if part_timer && self.chance.permille(700) {
                self.chance.pick(&PART_TIME)
            } else {
                Regime::FULL
            };
            let wage = employer.sector.wage * i64::from(self.chance.between(88, 135)) / 100;
            let user = if temporary {
                self.hire((0, SECTOR_WEIGHTS), day).map(|user| user.enterprise)
            } else {
                None
            };
            let shortened = self.career_break(day, exit, regime);
            let fixed_term = length < 400 && self.chance.permille(600);
            let relation = self.plain(employer, kind, day, exit);
            self.relations.push(Relation {
                fixed_term,
                regime,
                shortened,
                wage,
                user,
                ..relation
            });
            let gap = match self.chance.below(100) {
                0..=44 => 1,
                45..=74 => self.chance.between(10, 120),
                _ => self.chance.between(120, 700),
            };
            day = later(exit, gap);
        }
    }

    fn kind_at(&mut self, employer: &Employer, skill: u32) -> Kind {
        let manual = skill < employer.sector.manual_share;
        match employer.sector.id {
            "school" if !manual => {
                if self.chance.permille(800) {
                    Kind::Teacher
                } else {
                    Kind::Employee
                }
            }
            "federal-state" | "public-body" | "local-authority" if self.chance.permille(500) => Kind::Official,
            "sheltered-work" | "social-workshop" | "maatwerk" if manual => Kind::Sheltered,
            "agriculture" | "horticulture" if self.chance.permille(300) => Kind::Occasional,
            _ if manual => Kind::Manual,
            _ => Kind::Employee,
        }
    }

    /// A partial career break in a long full-time relation, until its end.
    fn career_break(&mut self, entry: NaiveDate, exit: NaiveDate, regime: Regime) -> Option<(NaiveDate, Regime)> {
        let long = (exit - entry).num_days() > 2000;
        let from = self.chance.day(entry, exit);
        let from = date(from.year(), from.month(), 1);
        (long && regime == Regime::FULL && entry < from && self.chance.permille(150)).then_some((from, FOUR_FIFTHS))
    }

    /// Flexi-jobs exist since December 2015, in the first sectors; they stand beside another job.
    fn flexi_jobs(&mut self) {
        let since = date(2015, 12, 1);
        let main = self.relations.iter().rev().find(|relation| {
            matches!(relation.kind, Kind::Manual | Kind::Employee | Kind::Teacher)
                && (relation.last_day() - relation.entry.max(since)).num_days() > 700
        });
        let Some((entry, exit)) = main.map(|relation| (relation.entry.max(since), relation.last_day())) else {
            return;
        };
        if !self.chance.permille(90) {
            return;
        }
        let begin = self.chance.day(later(entry, 280), exit);
        let Some(employer) = self.hire(self.weights("horeca"), begin) else {
            return;
        };
        let mut quarter = Quarter::containing(begin).next();
        for _ in 0..self.chance.between(1, 6) {
            if quarter.last_day() > exit {
                break;
            }
            let days = i64::from(self.chance.between(1, 2));
            let relation = self.plain(employer, Kind::Flexi, quarter.first_day(), quarter.last_day());
            let wage = i64::from(self.chance.between(2300, 2900)) * 100;
            self.relations.push(Relation {
                regime: Regime::of_days(days),
                wage,
                fixed_term: true,
                ..relation
            });
            quarter = quarter.next();
        }
    }

    fn weights(&self, sector: &str) -> (u32, u32) {
        self.lists.weights_of(sector).unwrap_or((0, SECTOR_WEIGHTS))
    }

    /// An employer who takes people on that day, near by as a rule, and with an RSZ number that no other employer of the
    /// person has.
    fn hire(&mut self, weights: (u32, u32), day: NaiveDate) -> Option<Employer> {
        let region = if self.chance.permille(900) {
            self.region
        } else {
            self.chance.pick(&[Region::Flemish, Region::Brussels, Region::Walloon])
        };
        for _ in 0..40 {
            let number = employer::draw(&mut self.chance, region, weights);
            let employer = Employer::of(self.lists, self.seed, number);
            if employer.takes_on(day) && !self.employers.iter().any(|other| other.clashes_with(&employer)) {
                self.employers.push(employer);
                return Some(employer);
            }
        }
        None
    }

    fn plain(&mut self, employer: Employer, kind: Kind, entry: NaiveDate, exit: NaiveDate) -> Relation {
        let unit = self.chance.below((employer.staff / 50 + 1).min(employer::UNITS));
        Relation {
            employer,
            unit,
            entry,
            exit: Some(exit.max(entry)),
            fixed_term: false,
            kind,
            regime: Regime::FULL,
            shortened: None,
            wage: employer.sector.wage,
            user: None,
            fault: None,
            steady: false,
            draw: self.chance.next(),
        }
    }
}

/// What is known of these relations on this day: those that began, with the last days that came or were agreed.
pub(super) fn known_on(today: NaiveDate, relations: &mut Vec<Relation>) {
    relations.retain_mut(|relation| {
        if !relation.fixed_term {
            relation.exit = relation.exit.filter(|exit| *exit <= today);
        }
        relation.shortened = relation.shortened.filter(|(from, _)| *from <= today);
        relation.entry <= today
    });
}

/// This day; the last one of the month where it has no such day.
pub(super) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day)
        .or_else(|| {
            NaiveDate::from_ymd_opt(year, month, 1)?
                .checked_add_months(Months::new(1))?
                .pred_opt()
        })
        .unwrap_or_default()
}
