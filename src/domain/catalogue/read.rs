//! Reads the catalogue from its files and checks it against itself.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{
    Block, BlockPath, Catalogue, CodeList, Field, FieldKind, FieldPath, Limits, Presence, Source, SourceId, Span,
};
use crate::assets::{AssetError, AssetFile, Assets};
use crate::language::Names;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    source: Spanned<SourceText>,
    block: Vec<Spanned<BlockText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceText {
    id: SourceId,
    place: u32,
    name: Names,
    holder: Names,
    origin: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BlockText {
    id: String,
    number: Option<String>,
    parent: Option<String>,
    name: Names,
    label: Vec<String>,
    span: Option<SpanText>,
    employer: Option<String>,
    #[serde(default)]
    decides_above: bool,
    field: Vec<Spanned<FieldText>>,
}

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum SpanText {
    Dates { begin: String, end: String },
    Quarter { quarter: String },
    Month { month: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FieldText {
    id: String,
    number: Option<String>,
    xml: Option<String>,
    r#type: FieldKind,
    codes: Option<String>,
    max_length: Option<usize>,
    min: Option<i64>,
    max: Option<i64>,
    presence: Presence,
    name: Names,
}

impl Catalogue {
    /// Reads all sources and code lists; the first mistake ends it.
    pub(crate) fn read(assets: &Assets) -> Result<Self, AssetError> {
        let code_lists = assets
            .in_folder("codelists")
            .map(|file| {
                let name = file
                    .path
                    .rsplit('/')
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches(".tsv");
                Ok((name.to_owned(), CodeList::read(file)?))
            })
            .collect::<Result<BTreeMap<_, _>, _>>()?;
        let mut sources = assets
            .in_folder("catalogue")
            .map(|file| read_source(file, &code_lists))
            .collect::<Result<Vec<_>, _>>()?;
        sources.sort_by_key(|source| source.place);
        Ok(Self { sources, code_lists })
    }
}

fn read_source(file: &AssetFile, code_lists: &BTreeMap<String, CodeList>) -> Result<Source, AssetError> {
    let text: SourceFile = toml::from_str(&file.text).map_err(|error| AssetError::toml(file, &error))?;
    let at = text.source.span().start;
    let head = text.source.into_inner();
    for names in [&head.name, &head.holder] {
        check_names(file, at, names)?;
    }
    let mut blocks: Vec<Block> = Vec::new();
    for block in text.block {
        let at = block.span().start;
        let block = read_block(file, at, &head.id, block.into_inner(), &blocks, code_lists)?;
        blocks.push(block);
    }
    Ok(Source {
        id: head.id,
        place: head.place,
        name: head.name,
        holder: head.holder,
        origin: head.origin,
        blocks,
    })
}

fn read_block(
    file: &AssetFile,
    at: usize,
    source: &SourceId,
    text: BlockText,
    above: &[Block],
    code_lists: &BTreeMap<String, CodeList>,
) -> Result<Block, AssetError> {
    let error = |why: String| AssetError::at(file, at, why);
    let path = source.block(&text.id).map_err(|why| error(why.to_string()))?;
    if above.iter().any(|block| block.path == path) {
        return Err(error(format!("the block `{path}` stands here a second time")));
    }
    let parent = match text.parent {
        None => None,
        Some(id) => Some(
            above
                .iter()
                .find(|block| block.path.id() == id)
                .map(|block| block.path.clone())
                .ok_or_else(|| {
                    error(format!(
                        "the parent `{id}` of the block `{path}` does not stand above it"
                    ))
                })?,
        ),
    };
    check_names(file, at, &text.name)?;
    let mut fields: Vec<Field> = Vec::new();
    for field in text.field {
        let at = field.span().start;
        let field = read_field(file, at, &path, field.into_inner(), code_lists)?;
        if fields.iter().any(|other| other.path == field.path) {
            return Err(AssetError::at(
                file,
                at,
                format!("the field `{}` stands here a second time", field.path),
            ));
        }
        fields.push(field);
    }
    let find = |id: &str, kinds: &[FieldKind]| {
        let field = fields.iter().find(|field| field.path.id() == id);
        match field {
            Some(field) if kinds.is_empty() || kinds.contains(&field.kind) => Ok(field.path.clone()),
            Some(_) => Err(error(format!(
                "the field `{id}` of the block `{path}` is not of the type that is needed here"
            ))),
            None => Err(error(format!("the block `{path}` has no field `{id}`"))),
        }
    };
    let label = text
        .label
        .iter()
        .map(|id| find(id, &[]))
        .collect::<Result<Vec<_>, _>>()?;
    if label.is_empty() || label.len() > 3 {
        return Err(error(format!(
            "the block `{path}` needs one to three fields in `label`"
        )));
    }
    let span = match text.span {
        None => None,
        Some(SpanText::Dates { begin, end }) => Some(Span::Dates {
            begin: find(&begin, &[FieldKind::Date])?,
            end: find(&end, &[FieldKind::Date])?,
        }),
        Some(SpanText::Quarter { quarter }) => Some(Span::Quarter(find(&quarter, &[FieldKind::Quarter])?)),
        Some(SpanText::Month { month }) => Some(Span::Month(find(&month, &[FieldKind::IncompleteDate])?)),
    };
    let employer = text
        .employer
        .map(|id| find(&id, &[FieldKind::EnterpriseNumber]))
        .transpose()?;
    Ok(Block {
        path,
        number: text.number,
        parent,
        name: text.name,
        label,
        span,
        employer,
        decides_above: text.decides_above,
        fields,
    })
}

fn read_field(
    file: &AssetFile,
    at: usize,
    block: &BlockPath,
    text: FieldText,
    code_lists: &BTreeMap<String, CodeList>,
) -> Result<Field, AssetError> {
    let error = |why: String| AssetError::at(file, at, why);
    let path: FieldPath = block.field(&text.id).map_err(|why| error(why.to_string()))?;
    check_names(file, at, &text.name)?;
    match (&text.codes, text.r#type) {
        (Some(list), FieldKind::Code) if code_lists.contains_key(list) => {}
        (Some(list), FieldKind::Code) => {
            return Err(error(format!(
                "the field `{path}` names the code list `{list}`, which does not exist"
            )));
        }
        (None, FieldKind::Code) => return Err(error(format!("the field `{path}` is a code but names no code list"))),
        (Some(_), _) => return Err(error(format!("the field `{path}` names a code list but is not a code"))),
        (None, _) => {}
    }
    let is_number = matches!(
        text.r#type,
        FieldKind::Integer | FieldKind::Cents | FieldKind::Hundredths
    );
    if !is_number && (text.min.is_some() || text.max.is_some()) {
        return Err(error(format!("the field `{path}` has bounds but is not a number")));
    }
    if text.r#type != FieldKind::Text && text.max_length.is_some() {
        return Err(error(format!("the field `{path}` has a length but is not a text")));
    }
    Ok(Field {
        path,
        number: text.number,
        xml: text.xml,
        kind: text.r#type,
        codes: text.codes,
        limits: Limits {
            min: text.min,
            max: text.max,
            max_length: text.max_length,
        },
        presence: text.presence,
        name: text.name,
    })
}

fn check_names(file: &AssetFile, at: usize, names: &Names) -> Result<(), AssetError> {
    match names.first_blank() {
        None => Ok(()),
        Some(language) => Err(AssetError::at(
            file,
            at,
            format!("a name is blank in the language `{}`", language.code()),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = r#"name = { nl = "a", fr = "b", de = "c", en = "d" }"#;

    fn read(block: &str) -> Result<Catalogue, AssetError> {
        let text = format!(
            "[source]\nid = \"s\"\nplace = 1\n{NAME}\nholder = {{ nl = \"a\", fr = \"b\", de = \"c\", en = \"d\" }}\norigin = \"o\"\n{block}"
        );
        Catalogue::read(&Assets::new([AssetFile {
            path: "catalogue/s.toml".into(),
            text,
        }]))
    }

    #[test]
    fn a_catalogue_that_contradicts_itself_is_refused_with_its_line() {
        let block = |extra: &str, field: &str| {
            format!(
                "[[block]]\nid = \"b\"\n{NAME}\nlabel = [\"f\"]\n{extra}\n[[block.field]]\nid = \"f\"\n{NAME}\npresence = \"always\"\n{field}"
            )
        };
        assert!(read(&block("", "type = \"text\"")).is_ok());
        for (extra, field, line, why) in [
            ("", "type = \"code\"", 12, "names no code list"),
            ("", "type = \"code\"\ncodes = \"x\"", 12, "does not exist"),
            ("", "type = \"text\"\ncodes = \"x\"", 12, "is not a code"),
            ("", "type = \"text\"\nmin = 1", 12, "not a number"),
            ("", "type = \"words\"", 16, "unknown variant"),
            ("parent = \"z\"", "type = \"text\"", 7, "does not stand above"),
            ("employer = \"f\"", "type = \"text\"", 7, "not of the type"),
            ("span = { quarter = \"q\" }", "type = \"text\"", 7, "has no field `q`"),
            ("colour = 1", "type = \"text\"", 11, "unknown field"),
        ] {
            let error = read(&block(extra, field)).unwrap_err();
            assert!(error.why.contains(why), "{error}");
            assert!(error.line.abs_diff(line) <= 1, "{error}, expected near line {line}");
        }
    }

    #[test]
    fn every_field_of_the_real_catalogue_is_found_by_its_path() {
        let catalogue = Catalogue::read(&Assets::embedded()).unwrap();
        assert!(catalogue.fields().count() > 60);
        for field in catalogue.fields() {
            assert_eq!(catalogue.field(&field.path).unwrap().path, field.path);
        }
    }
}
