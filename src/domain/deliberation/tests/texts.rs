//! What the five texts say, typed by hand from them and not from the files: the expectation that the files are held against.

use super::*;

/// One text: who may ask for what, and which fields it names.
pub(super) struct Text {
    pub(super) number: &'static str,
    pub(super) directory: Directory,
    pub(super) people: &'static [People],
    pub(super) grants: &'static [Given],
}

/// A group of people, whose inscription counts for them, and what they may ask for, each with a quality that fits.
pub(super) struct People {
    pub(super) role: &'static str,
    pub(super) organisation: &'static str,
    pub(super) inscribed_by: &'static str,
    pub(super) purposes: &'static [(&'static str, &'static str)],
}

/// Fields of one block that the text names, where, and for whom; for everybody when nobody is named.
pub(super) struct Given {
    pub(super) paragraphs: &'static str,
    pub(super) block: &'static str,
    pub(super) fields: &'static str,
    pub(super) roles: &'static [&'static str],
}

const fn given(paragraphs: &'static str, block: &'static str, fields: &'static str) -> Given {
    to(&[], paragraphs, block, fields)
}

const fn to(
    roles: &'static [&'static str],
    paragraphs: &'static str,
    block: &'static str,
    fields: &'static str,
) -> Given {
    Given {
        paragraphs,
        block,
        fields,
        roles,
    }
}

impl Given {
    pub(super) fn paths(&self) -> impl Iterator<Item = String> {
        self.fields
            .split_whitespace()
            .map(|field| format!("{}.{field}", self.block))
    }

    fn is_for(&self, role: &str) -> bool {
        self.roles.is_empty() || self.roles.contains(&role)
    }
}

impl Text {
    /// The paragraphs that grant this field to this role; empty when none does.
    pub(super) fn paragraphs(&self, field: &str, role: &str) -> BTreeSet<String> {
        let grants = self.grants.iter().filter(|given| given.is_for(role));
        grants
            .filter(|given| given.paths().any(|path| path == field))
            .flat_map(|given| given.paragraphs.split_whitespace().map(str::to_owned))
            .collect()
    }

    /// The sources of which this role is granted anything.
    pub(super) fn sources(&self, role: &str) -> BTreeSet<SourceId> {
        let grants = self.grants.iter().filter(|given| given.is_for(role));
        grants
            .map(|given| source(given.block.split('.').next().unwrap()))
            .collect()
    }

    /// The sources that this purpose may be answered from in this role.
    pub(super) fn sources_for(&self, role: &str, purpose: &str) -> BTreeSet<SourceId> {
        let narrow = NARROW
            .iter()
            .find(|narrow| (narrow.0, narrow.1) == (self.number, purpose));
        let mut sources = self.sources(role);
        sources.retain(|id| narrow.is_none_or(|narrow| narrow.2.contains(&id.as_str())));
        sources
    }

    /// Each group with each of its purposes.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static People, &'static str)> {
        let of = |people: &'static People| people.purposes.iter().map(move |(purpose, _)| (people, *purpose));
        self.people.iter().flat_map(of)
    }
}

pub(super) fn text(number: &str) -> &'static Text {
    TEXTS.iter().find(|text| text.number == number).unwrap()
}

/// The questions that are answered from fewer sources than the role is granted.
const NARROW: &[(&str, &str, &[&str])] = &[
    // §14 to §16 and §18 ask the personnel file; the activation allowance serves §19 and §20 alone.
    ("13/021", "subsidy-period", &["register", "dmfa"]),
    ("13/021", "wage-cost", &["register", "dmfa"]),
    // §29: the register gives the address that the letter goes to.
    ("22/172", "jobbonus-address", &["register"]),
    // §12 and §14: the residence, and the working relation as the personnel file shows it.
    ("23/166", "premium-conditions", &["register", "dimona"]),
];

const HANDLING: &[(&str, &str)] = &[
    ("wrong-worker-code", "QWL-L"),
    ("teacher-at-school", "QWL-S"),
    ("four-months-present", "QWL-W"),
    ("working-relation", "QWL-L"),
    ("premium-conditions", "QWL-L"),
    ("agreement-period", "QWL-W"),
];

/// The handlers and inspectors of 22/172.
const DEPARTMENT: &[&str] = &["employment-handler", "social-inspector"];

pub(super) const TEXTS: &[Text] = &[
    Text {
        number: "13/021",
        directory: Directory::CrossroadsBank,
        people: &[
            People {
                role: "subsidy-handler",
                organisation: "VSAWSE",
                inscribed_by: "VSAWSE",
                purposes: &[
                    ("subsidy-period", "MAATWERK"),
                    ("wage-cost", "MAATWERK"),
                    ("other-interventions", "MAATWERK"),
                ],
            },
            People {
                role: "payment-handler",
                organisation: "VSAWSE",
                inscribed_by: "VSAWSE",
                purposes: &[("wage-cost", "MAATWERK"), ("other-interventions", "MAATWERK")],
            },
        ],
        grants: &[
            given("§5 §9 §11 §12", "register.identity", "ssin last-name first-names"),
            given(
                "§13",
                "dmfa.attestation",
                "attestation-number version status created reference",
            ),
            given("§13", "dmfa.justification", "justification code date"),
            given(
                "§13",
                "dmfa.employer-declaration",
                "quarter nsso-number previous-nsso-number employer-number source-code trusteeship",
            ),
            given(
                "§13",
                "dmfa.contribution-unrelated",
                "employer-class worker-code calculation-basis amount",
            ),
            given(
                "§13",
                "dmfa.natural-person",
                "sequence ssin previous-ssin oriolus-validation",
            ),
            given(
                "§13",
                "dmfa.worker-record",
                "employer-class worker-code quarter-start quarter-end local-unit",
            ),
            given(
                "§13",
                "dmfa.occupation",
                "sequence begin end days-per-week contract-type reference-hours-per-week hours-per-week reorganisation \
                 promotion apprenticeship remuneration-method days-justification performance-fraction",
            ),
            given("§13", "dmfa.service", "code days hours"),
            given("§13", "dmfa.remuneration", "code payment-frequency percentage amount"),
            given(
                "§13",
                "dmfa.occupation-deduction",
                "code calculation-basis amount right-start",
            ),
            given(
                "§13",
                "dmfa.worker-deduction",
                "code calculation-basis amount right-start",
            ),
            given(
                "§13",
                "dmfa.worker-contribution",
                "worker-code type calculation-basis amount",
            ),
            given("§13", "dmfa.student-contribution", "remuneration contribution days"),
            given("§20", "unemployment.identity", "ssin"),
            given(
                "§20",
                "unemployment.activation",
                "employer-number month amount no-data-reason",
            ),
        ],
    },
    Text {
        number: "22/118",
        directory: Directory::CrossroadsBank,
        people: &[
            People {
                role: "mediator",
                organisation: "VDAB",
                inscribed_by: "VDAB",
                purposes: &[("ibo-premium", "IBO")],
            },
            People {
                role: "financial-controller",
                organisation: "VDAB",
                inscribed_by: "VDAB",
                purposes: &[("ibo-control", "IBO")],
            },
            People {
                role: "complaint-expert",
                organisation: "VDAB",
                inscribed_by: "VDAB",
                purposes: &[("ibo-complaint", "IBO")],
            },
        ],
        grants: &[
            given("§4 §18", "unemployment.identity", "ssin last-name first-name"),
            given(
                "§4 §18",
                "unemployment.benefit",
                "begin end benefit-type daily-amount daily-rate times-per-week rva-code",
            ),
            given("§4 §18", "living-wage.attest", "ssin aid-type"),
            given("§18", "living-wage.attest", "begin end"),
            given("§4 §18", "living-wage.amount", "amount"),
            given("§18", "living-wage.amount", "month"),
            given("§4 §18", "sickness.attest", "ssin"),
            given(
                "§4 §18",
                "sickness.payment",
                "document allowance-type allowance-nature begin end amount days hours",
            ),
        ],
    },
    Text {
        number: "22/172",
        directory: Directory::FlemishIntegrator,
        people: &[
            People {
                role: "employment-handler",
                organisation: "DWSE",
                inscribed_by: "DWSE",
                purposes: &[("jobbonus-amount", "JOBBONUS"), ("jobbonus-address", "JOBBONUS-GRENS")],
            },
            People {
                role: "social-inspector",
                organisation: "DWSE",
                inscribed_by: "DWSE",
                purposes: &[("jobbonus-control", "JOBBONUS")],
            },
            People {
                role: "payment-officer",
                organisation: "VLABEL",
                inscribed_by: "DWSE",
                purposes: &[("jobbonus-payment", "JOBBONUS")],
            },
            People {
                role: "directory-keeper",
                organisation: "DWSE",
                inscribed_by: "DWSE",
                purposes: &[],
            },
        ],
        grants: &[
            to(
                DEPARTMENT,
                "§25",
                "register.identity",
                "ssin last-name first-names birth-date death-date",
            ),
            to(
                DEPARTMENT,
                "§10 §25",
                "register.number",
                "number status replaced-by since",
            ),
            to(
                DEPARTMENT,
                "§25 §29",
                "register.residence",
                "begin end street house-number box postal-code municipality country",
            ),
            to(
                DEPARTMENT,
                "§10 §33 §50",
                "dmfa.attestation",
                "attestation-number version status created",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.employer-declaration",
                "quarter nsso-number employer-number trusteeship net-owed five-day-conversion holiday-start",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.natural-person",
                "sequence ssin last-name first-name sex birth-date birth-place street house-number postal-code \
                 municipality-name nationality",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.worker-record",
                "employer-class worker-code quarter-start quarter-end border-worker risk-activity local-unit",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.service",
                "sequence code days hours flight-minutes",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.remuneration",
                "sequence code payment-frequency percentage amount",
            ),
            to(
                DEPARTMENT,
                "§33",
                "dmfa.occupation",
                "sequence begin end local-unit joint-committee days-per-week hours-per-week reference-hours-per-week \
                 contract-type reorganisation promotion worker-status retired apprenticeship remuneration-method position \
                 flying-staff-class payment-tenths days-justification",
            ),
            to(
                &["payment-officer"],
                "§30",
                "register.identity",
                "ssin last-name first-names",
            ),
            to(&["payment-officer"], "§30", "jobbonus.year", "ssin"),
            to(
                &["payment-officer"],
                "§31",
                "jobbonus.year",
                "reference-year amount flat-increase",
            ),
            to(
                &["payment-officer"],
                "§31",
                "jobbonus.quarter",
                "quarter wage performance-fraction amount",
            ),
        ],
    },
    Text {
        number: "23/166",
        directory: Directory::FlemishIntegrator,
        people: &[
            People {
                role: "case-handler",
                organisation: "WEWIS",
                inscribed_by: "WEWIS",
                purposes: HANDLING,
            },
            People {
                role: "social-inspector",
                organisation: "WEWIS",
                inscribed_by: "WEWIS",
                purposes: HANDLING,
            },
            People {
                role: "developer",
                organisation: "WEWIS",
                inscribed_by: "WEWIS",
                purposes: &[("system-test", "QWL-S")],
            },
            People {
                role: "directory-keeper",
                organisation: "WEWIS",
                inscribed_by: "WEWIS",
                purposes: &[],
            },
        ],
        grants: &[
            given(
                "§11",
                "register.identity",
                "ssin last-name first-names birth-date death-date",
            ),
            given("§4 §11", "register.number", "number status replaced-by since"),
            given(
                "§11 §12",
                "register.residence",
                "begin end street house-number box postal-code municipality country",
            ),
            given(
                "§14",
                "dimona.period",
                "ssin employer-nsso-number employer-number dimona-number entry-date exit-date joint-committee worker-type \
                 status-checked last-action",
            ),
            given(
                "§17 §30",
                "dmfa.attestation",
                "attestation-number version status created",
            ),
            given(
                "§17",
                "dmfa.employer-declaration",
                "quarter nsso-number employer-number trusteeship net-owed five-day-conversion holiday-start",
            ),
            given("§17", "dmfa.natural-person", "sequence ssin"),
            given(
                "§17",
                "dmfa.worker-record",
                "employer-class worker-code quarter-start quarter-end border-worker risk-activity local-unit",
            ),
            given("§17", "dmfa.service", "sequence code days hours flight-minutes"),
            given(
                "§17",
                "dmfa.occupation",
                "sequence begin end local-unit joint-committee days-per-week hours-per-week reference-hours-per-week \
                 contract-type reorganisation promotion worker-status retired apprenticeship remuneration-method position \
                 flying-staff-class payment-tenths days-justification",
            ),
        ],
    },
    // No single person may be looked up (§5, §8, §17, §23-24): nobody has a purpose, and no field is granted.
    Text {
        number: "23/186",
        directory: Directory::CrossroadsBank,
        people: &[People {
            role: "researcher",
            organisation: "DWSE",
            inscribed_by: "DWSE",
            purposes: &[],
        }],
        grants: &[],
    },
];
