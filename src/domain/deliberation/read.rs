//! Reads a deliberation from its file and holds it against the catalogue.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{
    Amendment, Assessment, Bearing, Condition, Deliberation, Directory, EmployerRule, EnterpriseRule, Grant, NoLookUp,
    NoticeKind, NoticeRule, Onward, Organisation, Paragraph, Purpose, Quality, Reach, Role, WindowRule, Withheld,
};
use crate::assets::{AssetError, AssetFile};
use crate::calendar::Period;
use crate::catalogue::{BlockPath, Catalogue, FieldPath, SourceId};
use crate::checks::CheckId;
use crate::language::Names;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    deliberation: Spanned<Head>,
    #[serde(default)]
    amendment: Vec<AmendmentText>,
    #[serde(default)]
    condition: Vec<Spanned<ConditionText>>,
    no_look_up: Option<Spanned<NoLookUpText>>,
    recipient: Vec<Spanned<Recipient>>,
    #[serde(default)]
    onward: Vec<Spanned<OnwardText>>,
    declaration: Option<DeclarationText>,
    directory: DirectoryText,
    assessment: Option<AssessmentText>,
    changes: Option<ChangesText>,
    #[serde(default)]
    notice: Vec<NoticeText>,
    #[serde(default)]
    quality: Vec<Spanned<QualityText>>,
    #[serde(default)]
    role: Vec<Spanned<RoleText>>,
    #[serde(default)]
    purpose: Vec<Spanned<PurposeText>>,
    #[serde(default)]
    window: Vec<Spanned<WindowText>>,
    #[serde(default)]
    grant: Vec<GrantText>,
    #[serde(default)]
    withheld: Vec<Spanned<WithheldText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Head {
    number: String,
    title: Names,
    decided: Datetime,
    in_force_from: Datetime,
    in_force_until: Option<Datetime>,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct AmendmentText {
    decided: Datetime,
    in_force: Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipient {
    id: String,
    sector: u16,
    name: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ConditionText {
    name: Names,
    paragraph: Paragraph,
    met_from: Option<Datetime>,
    #[serde(default)]
    demonstration: bool,
    #[serde(default)]
    sources: Vec<Spanned<SourceId>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoLookUpText {
    paragraphs: Vec<Paragraph>,
    reason: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnwardText {
    name: Names,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeclarationText {
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangesText {
    paragraphs: Vec<Paragraph>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoticeText {
    kind: NoticeKind,
    paragraphs: Vec<Paragraph>,
    roles: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DirectoryText {
    keeper: Directory,
    paragraph: Paragraph,
    #[serde(default)]
    registrars: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssessmentText {
    years: u32,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QualityText {
    code: String,
    name: Names,
    #[serde(default)]
    demonstration: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RoleText {
    id: String,
    name: Names,
    unit: Names,
    paragraph: Paragraph,
    recipient: Option<String>,
    inscribed_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PurposeText {
    id: String,
    name: Names,
    question: Names,
    paragraphs: Vec<Paragraph>,
    roles: Vec<Spanned<String>>,
    qualities: Vec<Spanned<String>>,
    enterprise: EnterpriseRule,
    employers: EmployerRule,
    employers_paragraph: Paragraph,
    sources: Vec<Spanned<SourceId>>,
    #[serde(default)]
    bearing: Vec<BearingText>,
    #[serde(default)]
    checks: Vec<CheckId>,
    #[serde(default)]
    test: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BearingText {
    block: Spanned<BlockPath>,
    #[serde(default)]
    fields: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WindowText {
    blocks: Vec<Spanned<BlockPath>>,
    calendar_years: Option<u32>,
    years: Option<u32>,
    until: Option<UntilText>,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum UntilText {
    PreviousYear,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantText {
    paragraphs: Spanned<Vec<Paragraph>>,
    fields: Vec<Spanned<FieldPath>>,
    #[serde(default)]
    roles: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WithheldText {
    paragraph: Paragraph,
    reason: Names,
    fields: Vec<Spanned<FieldPath>>,
}

impl Deliberation {
    /// Reads a deliberation. Every source, block and field that it names must stand in the catalogue, every role and
    /// quality that a purpose names in the file itself.
    pub(crate) fn read(file: &AssetFile, catalogue: &Catalogue) -> Result<Self, AssetError> {
        let text: File = toml::from_str(&file.text).map_err(|error| AssetError::toml(file, &error))?;
        Reader { file, catalogue }.deliberation(text)
    }
}

struct Reader<'a> {
    file: &'a AssetFile,
    catalogue: &'a Catalogue,
}

impl Reader<'_> {
    fn error(&self, at: usize, why: impl Into<String>) -> AssetError {
        AssetError::at(self.file, at, why)
    }

    fn deliberation(&self, text: File) -> Result<Deliberation, AssetError> {
        let at = text.deliberation.span().start;
        let head = text.deliberation.into_inner();
        self.names(at, &head.title)?;
        let begin = self.day(at, head.in_force_from)?;
        let end = head.in_force_until.map(|end| self.day(at, end)).transpose()?;
        let in_force = Period::new(begin, end).map_err(|why| self.error(at, why.to_string()))?;
        let amendments = text
            .amendment
            .into_iter()
            .map(|a| {
                Ok(Amendment {
                    decided: self.day(at, a.decided)?,
                    in_force: self.day(at, a.in_force)?,
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        self.once("recipient", &text.recipient, |recipient| &recipient.id)?;
        self.once("quality", &text.quality, |quality| &quality.code)?;
        self.once("role", &text.role, |role| &role.id)?;
        self.once("purpose", &text.purpose, |purpose| &purpose.id)?;
        let conditions = self.each(text.condition, Self::condition)?;
        let no_look_up = text
            .no_look_up
            .map(|never| {
                let at = never.span().start;
                let NoLookUpText { paragraphs, reason } = never.into_inner();
                self.names(at, &reason)?;
                Ok(NoLookUp { paragraphs, reason })
            })
            .transpose()?;
        let recipients = self.each(text.recipient, |reader, at, recipient| {
            reader.names(at, &recipient.name)?;
            Ok(Organisation {
                id: recipient.id,
                name: recipient.name,
                sector: recipient.sector,
            })
        })?;
        let Some(first) = recipients.first().map(|recipient| recipient.id.clone()) else {
            return Err(self.error(at, "a deliberation has at least one recipient"));
        };
        let onward = self.each(text.onward, |reader, at, onward| {
            reader.names(at, &onward.name)?;
            Ok(Onward {
                name: onward.name,
                paragraph: onward.paragraph,
            })
        })?;
        let qualities = self.each(text.quality, |reader, at, quality| {
            reader.names(at, &quality.name)?;
            Ok(Quality {
                code: quality.code,
                name: quality.name,
                demonstration: quality.demonstration,
            })
        })?;
        let roles = self.each(text.role, |reader, at, role| {
            reader.names(at, &role.name)?;
            reader.names(at, &role.unit)?;
            let recipient = role.recipient.unwrap_or_else(|| first.clone());
            let inscribed_by = role.inscribed_by.unwrap_or_else(|| recipient.clone());
            for named in [&recipient, &inscribed_by] {
                if recipients.iter().all(|known| known.id != *named) {
                    return Err(reader.error(at, format!("there is no recipient `{named}` in this file")));
                }
            }
            Ok(Role {
                id: role.id,
                name: role.name,
                unit: role.unit,
                paragraph: role.paragraph,
                recipient,
                inscribed_by,
            })
        })?;
        let registrars = self.roles(text.directory.registrars, &roles)?;
        let notices = text
            .notice
            .into_iter()
            .map(|notice| {
                Ok(NoticeRule {
                    kind: notice.kind,
                    paragraphs: notice.paragraphs,
                    roles: self.roles(notice.roles, &roles)?,
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let purposes = self.each(text.purpose, |reader, at, purpose| {
            reader.purpose(at, purpose, &roles, &qualities)
        })?;
        let windows = self.windows(text.window)?;
        let grants = text
            .grant
            .into_iter()
            .map(|grant| self.grant(grant, &roles))
            .collect::<Result<Vec<_>, _>>()?;
        let withheld = self.each(text.withheld, |reader, at, withheld| {
            reader.names(at, &withheld.reason)?;
            let fields = reader.fields(withheld.fields)?;
            Ok(Withheld {
                fields,
                paragraph: withheld.paragraph,
                reason: withheld.reason,
            })
        })?;
        Ok(Deliberation {
            number: head.number,
            title: head.title,
            decided: self.day(at, head.decided)?,
            amendments,
            in_force,
            in_force_paragraph: head.paragraph,
            conditions,
            no_look_up,
            recipients,
            onward,
            declaration: text.declaration.map(|declaration| declaration.paragraph),
            directory: text.directory.keeper,
            directory_paragraph: text.directory.paragraph,
            registrars,
            qualities,
            roles,
            purposes,
            windows,
            assessment: text.assessment.map(|rule| Assessment {
                years: rule.years,
                paragraph: rule.paragraph,
            }),
            changes: text.changes.map(|changes| changes.paragraphs).unwrap_or_default(),
            notices,
            grants,
            withheld,
        })
    }

    fn each<T, U>(
        &self,
        items: Vec<Spanned<T>>,
        read: impl Fn(&Self, usize, T) -> Result<U, AssetError>,
    ) -> Result<Vec<U>, AssetError> {
        items
            .into_iter()
            .map(|item| {
                let at = item.span().start;
                read(self, at, item.into_inner())
            })
            .collect()
    }

    /// Refuses two entries of one name: which of them counts is not said.
    fn once<T>(&self, what: &str, items: &[Spanned<T>], name: impl Fn(&T) -> &String) -> Result<(), AssetError> {
        let mut seen = BTreeSet::new();
        match items.iter().find(|item| !seen.insert(name(item.get_ref()))) {
            None => Ok(()),
            Some(item) => {
                let name = name(item.get_ref());
                Err(self.error(item.span().start, format!("the {what} `{name}` stands here twice")))
            }
        }
    }

    fn purpose(
        &self,
        at: usize,
        text: PurposeText,
        roles: &[Role],
        qualities: &[Quality],
    ) -> Result<Purpose, AssetError> {
        self.names(at, &text.name)?;
        self.names(at, &text.question)?;
        if text.paragraphs.is_empty() {
            return Err(self.error(at, format!("the purpose `{}` has no paragraph", text.id)));
        }
        let roles = self.roles(text.roles, roles)?;
        let bearings = text
            .bearing
            .into_iter()
            .map(|bearing| self.bearing(bearing))
            .collect::<Result<Vec<_>, _>>()?;
        let qualities = self.each(text.qualities, |reader, at, code| {
            if qualities.iter().any(|q| q.code == code) {
                Ok(code)
            } else {
                Err(reader.error(at, format!("there is no quality `{code}` in this file")))
            }
        })?;
        let sources = self.sources(text.sources)?;
        if text.employers == EmployerRule::Named && text.enterprise != EnterpriseRule::Required {
            return Err(self.error(
                at,
                "only the named employer may be seen, so the enterprise must be required",
            ));
        }
        Ok(Purpose {
            id: text.id,
            name: text.name,
            question: text.question,
            paragraphs: text.paragraphs,
            roles,
            qualities,
            enterprise: text.enterprise,
            employers: text.employers,
            employers_paragraph: text.employers_paragraph,
            sources,
            bearings,
            checks: text.checks,
            test: text.test,
        })
    }

    fn condition(&self, at: usize, text: ConditionText) -> Result<Condition, AssetError> {
        self.names(at, &text.name)?;
        Ok(Condition {
            name: text.name,
            paragraph: text.paragraph,
            met_from: text.met_from.map(|day| self.day(at, day)).transpose()?,
            demonstration: text.demonstration,
            sources: self.sources(text.sources)?,
        })
    }

    fn roles(&self, ids: Vec<Spanned<String>>, roles: &[Role]) -> Result<Vec<String>, AssetError> {
        self.each(ids, |reader, at, id| {
            if roles.iter().any(|role| role.id == id) {
                Ok(id)
            } else {
                Err(reader.error(at, format!("there is no role `{id}` in this file")))
            }
        })
    }

    fn sources(&self, ids: Vec<Spanned<SourceId>>) -> Result<Vec<SourceId>, AssetError> {
        self.each(ids, |reader, at, id| match reader.catalogue.source(&id) {
            Some(_) => Ok(id),
            None => Err(reader.error(at, format!("the catalogue has no source `{id}`"))),
        })
    }

    fn bearing(&self, text: BearingText) -> Result<Bearing, AssetError> {
        let at = text.block.span().start;
        let path = text.block.into_inner();
        let Some(block) = self.catalogue.block(&path) else {
            return Err(self.error(at, format!("the catalogue has no block `{path}`")));
        };
        let fields = self.each(text.fields, |reader, at, id| match block.field(&id) {
            Some(field) => Ok(field.path.clone()),
            None => Err(reader.error(at, format!("the block `{path}` has no field `{id}`"))),
        })?;
        Ok(Bearing { block: path, fields })
    }

    fn windows(&self, texts: Vec<Spanned<WindowText>>) -> Result<Vec<WindowRule>, AssetError> {
        let mut windows: Vec<WindowRule> = Vec::new();
        for text in texts {
            let at = text.span().start;
            let window = self.window(at, text.into_inner())?;
            let twice = window
                .blocks
                .iter()
                .find(|block| windows.iter().any(|other| other.blocks.contains(block)));
            if let Some(block) = twice {
                return Err(self.error(
                    at,
                    format!("the block `{block}` has two windows; which one holds is not said"),
                ));
            }
            windows.push(window);
        }
        Ok(windows)
    }

    fn window(&self, at: usize, text: WindowText) -> Result<WindowRule, AssetError> {
        let blocks = self.each(text.blocks, |reader, at, path| match reader.catalogue.block(&path) {
            Some(block) if block.span.is_some() => Ok(path),
            Some(_) => Err(reader.error(at, format!("the block `{path}` has no `span` in the catalogue"))),
            None => Err(reader.error(at, format!("the catalogue has no block `{path}`"))),
        })?;
        let reach = match (text.calendar_years, text.years) {
            (Some(years), None) => Reach::CalendarYears(years),
            (None, Some(years)) => Reach::Years(years),
            _ => return Err(self.error(at, "a window has either `calendar-years` or `years`")),
        };
        Ok(WindowRule {
            blocks,
            reach,
            until_previous_year: matches!(text.until, Some(UntilText::PreviousYear)),
            paragraph: text.paragraph,
        })
    }

    fn grant(&self, text: GrantText, roles: &[Role]) -> Result<Grant, AssetError> {
        let at = text.paragraphs.span().start;
        let paragraphs = text.paragraphs.into_inner();
        if paragraphs.is_empty() || paragraphs.iter().any(|paragraph| paragraph.0.trim().is_empty()) {
            return Err(self.error(at, "a grant needs the paragraph that it rests on"));
        }
        Ok(Grant {
            fields: self.fields(text.fields)?,
            paragraphs,
            roles: self.roles(text.roles, roles)?,
        })
    }

    fn fields(&self, fields: Vec<Spanned<FieldPath>>) -> Result<Vec<FieldPath>, AssetError> {
        self.each(fields, |reader, at, path| match reader.catalogue.field(&path) {
            Some(_) => Ok(path),
            None => Err(reader.error(at, format!("the catalogue has no field `{path}`"))),
        })
    }

    fn day(&self, at: usize, day: Datetime) -> Result<NaiveDate, AssetError> {
        day.date
            .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)))
            .filter(|_| day.time.is_none() && day.offset.is_none())
            .ok_or_else(|| self.error(at, "a day is written YYYY-MM-DD, without a time"))
    }

    fn names(&self, at: usize, names: &Names) -> Result<(), AssetError> {
        match names.first_blank() {
            None => Ok(()),
            Some(language) => Err(self.error(at, format!("a name is blank in the language `{}`", language.code()))),
        }
    }
}
