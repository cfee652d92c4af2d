//! Which facts of the case a check can use, beyond the request and the rows.

use super::CheckId;

/// A fact that only the handler knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// The agreement's first day.
    AgreementBegin,
    /// The agreement's last day.
    AgreementEnd,
    /// The school year that the premium is asked for.
    SchoolYear,
    /// The year that the jobbonus is about.
    ReferenceYear,
    /// The gross monthly wage after hiring.
    GrossWage,
    /// The employment fraction.
    Fraction,
    /// The percentage of the wage premium.
    Percentage,
}

impl Fact {
    /// Its short name; the window words it as `fact-<name>`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AgreementBegin => "agreement-begin",
            Self::AgreementEnd => "agreement-end",
            Self::SchoolYear => "school-year",
            Self::ReferenceYear => "reference-year",
            Self::GrossWage => "gross-wage",
            Self::Fraction => "fraction",
            Self::Percentage => "percentage",
        }
    }
}

impl CheckId {
    /// Its short name, as deliberation files write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Presence => "presence",
            Self::Residence => "residence",
            Self::AgreementLength => "agreement-length",
            Self::DeclaredDates => "declared-dates",
            Self::WorkerCode => "worker-code",
            Self::OtherEnterprise => "other-enterprise",
            Self::Jobbonus => "jobbonus",
            Self::ReplacementIncome => "replacement-income",
            Self::WageCost => "wage-cost",
        }
    }

    /// The facts that it can use, in the order in which one asks for them.
    pub const fn facts(self) -> &'static [Fact] {
        match self {
            Self::Presence => &[Fact::AgreementBegin, Fact::AgreementEnd, Fact::SchoolYear],
            Self::Residence
            | Self::AgreementLength
            | Self::DeclaredDates
            | Self::WorkerCode
            | Self::OtherEnterprise => &[Fact::AgreementBegin, Fact::AgreementEnd],
            Self::Jobbonus => &[Fact::ReferenceYear],
            Self::ReplacementIncome => &[
                Fact::AgreementBegin,
                Fact::AgreementEnd,
                Fact::GrossWage,
                Fact::Fraction,
            ],
            Self::WageCost => &[Fact::Percentage],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_has_the_name_that_deliberation_files_write() {
        for check in [
            CheckId::Presence,
            CheckId::Residence,
            CheckId::AgreementLength,
            CheckId::DeclaredDates,
            CheckId::WorkerCode,
            CheckId::OtherEnterprise,
            CheckId::Jobbonus,
            CheckId::ReplacementIncome,
            CheckId::WageCost,
        ] {
            assert_eq!(serde_json::to_value(check).unwrap(), check.name());
        }
    }
}
