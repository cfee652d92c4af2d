//! Reads a deliberation from its file and holds it against the catalogue.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{
    Amendment, Deliberation, Directory, EmployerRule, EnterpriseRule, Grant, Organisation, Paragraph, Purpose, Quality,
    Role, WindowRule, Withheld,
};
use crate::assets::{AssetError, AssetFile};
use crate::calendar::Period;
use crate::catalogue::{BlockPath, Catalogue, FieldPath, SourceId};
use crate::language::Names;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    deliberation: Spanned<Head>,
    #[serde(default)]
    amendment: Vec<AmendmentText>,
    recipient: Spanned<Recipient>,
    directory: DirectoryText,
    assessment: Assessment,
    quality: Vec<Spanned<QualityText>>,
    role: Vec<Spanned<RoleText>>,
    purpose: Vec<Spanned<PurposeText>>,
    window: Vec<WindowText>,
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
    name: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DirectoryText {
    keeper: Directory,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Assessment {
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
#[serde(deny_unknown_fields)]
struct RoleText {
    id: String,
    name: Names,
    unit: Names,
    paragraph: Paragraph,
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
    test: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WindowText {
    blocks: Vec<Spanned<BlockPath>>,
    calendar_years: u32,
    paragraph: Paragraph,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantText {
    paragraphs: Spanned<Vec<Paragraph>>,
    fields: Vec<Spanned<FieldPath>>,
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
        let recipient_at = text.recipient.span().start;
        let recipient = text.recipient.into_inner();
        self.names(recipient_at, &recipient.name)?;

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
            Ok(Role {
                id: role.id,
                name: role.name,
                unit: role.unit,
                paragraph: role.paragraph,
            })
        })?;
        let purposes = self.each(text.purpose, |reader, at, purpose| {
            reader.purpose(at, purpose, &roles, &qualities)
        })?;
        let windows = text
            .window
            .into_iter()
            .map(|window| self.window(window))
            .collect::<Result<Vec<_>, _>>()?;
        let grants = text
            .grant
            .into_iter()
            .map(|grant| self.grant(grant))
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
            recipient: Organisation {
                id: recipient.id,
                name: recipient.name,
            },
            directory: text.directory.keeper,
            directory_paragraph: text.directory.paragraph,
            qualities,
            roles,
            purposes,
            windows,
            assessment_years: text.assessment.years,
            assessment_paragraph: text.assessment.paragraph,
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
        let roles = self.each(text.roles, |reader, at, id| {
            if roles.iter().any(|role| role.id == id) {
                Ok(id)
            } else {
                Err(reader.error(at, format!("there is no role `{id}` in this file")))
            }
        })?;
        let qualities = self.each(text.qualities, |reader, at, code| {
            if qualities.iter().any(|q| q.code == code) {
                Ok(code)
            } else {
                Err(reader.error(at, format!("there is no quality `{code}` in this file")))
            }
        })?;
        let sources = self.each(text.sources, |reader, at, id| match reader.catalogue.source(&id) {
            Some(_) => Ok(id),
            None => Err(reader.error(at, format!("the catalogue has no source `{id}`"))),
        })?;
        if text.employers == EmployerRule::Named && text.enterprise == EnterpriseRule::Optional {
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
            test: text.test,
        })
    }

    fn window(&self, text: WindowText) -> Result<WindowRule, AssetError> {
        let blocks = self.each(text.blocks, |reader, at, path| match reader.catalogue.block(&path) {
            Some(block) if block.span.is_some() => Ok(path),
            Some(_) => Err(reader.error(at, format!("the block `{path}` has no `span` in the catalogue"))),
            None => Err(reader.error(at, format!("the catalogue has no block `{path}`"))),
        })?;
        Ok(WindowRule {
            blocks,
            calendar_years: text.calendar_years,
            paragraph: text.paragraph,
        })
    }

    fn grant(&self, text: GrantText) -> Result<Grant, AssetError> {
        let at = text.paragraphs.span().start;
        let paragraphs = text.paragraphs.into_inner();
        if paragraphs.is_empty() || paragraphs.iter().any(|paragraph| paragraph.0.trim().is_empty()) {
            return Err(self.error(at, "a grant needs the paragraph that it rests on"));
        }
        Ok(Grant {
            fields: self.fields(text.fields)?,
            paragraphs,
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
