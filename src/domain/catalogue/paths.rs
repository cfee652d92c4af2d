//! The names of sources, blocks and fields, as grants, logs and the wire write them.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A name that does not have the form of a source, block or field.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not {1} names in small letters, digits and hyphens, joined by points")]
pub struct PathError(String, usize);

fn parts_are_well_formed(text: &str, parts: usize) -> bool {
    text.split('.').count() == parts
        && text.split('.').all(|part| {
            part.starts_with(|first: char| first.is_ascii_lowercase())
                && !part.ends_with('-')
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}

macro_rules! path {
    ($(#[$doc:meta])* $name:ident, $parts:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name with this text.
            pub fn parse(text: &str) -> Result<Self, PathError> {
                if parts_are_well_formed(text, $parts) {
                    Ok(Self(text.into()))
                } else {
                    Err(PathError(text.to_owned(), $parts))
                }
            }

            /// The whole name.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = PathError;
            fn try_from(text: String) -> Result<Self, PathError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(path: $name) -> Self {
                path.as_str().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

path!(
    /// A source: `dmfa`.
    SourceId,
    1
);
path!(
    /// A block of a source: `dmfa.worker-record`.
    BlockPath,
    2
);
path!(
    /// A field of a block: `dmfa.worker-record.worker-code`.
    FieldPath,
    3
);

impl SourceId {
    /// The block with this id in the source.
    pub fn block(&self, id: &str) -> Result<BlockPath, PathError> {
        BlockPath::parse(&format!("{self}.{id}"))
    }
}

impl BlockPath {
    /// The field with this id in the block.
    pub fn field(&self, id: &str) -> Result<FieldPath, PathError> {
        FieldPath::parse(&format!("{self}.{id}"))
    }

    /// The source that the block belongs to.
    pub fn source(&self) -> SourceId {
        SourceId(self.0.split('.').next().unwrap_or_default().into())
    }

    /// The last part: `worker-record`.
    pub fn id(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or_default()
    }
}

impl FieldPath {
    /// The source that the field belongs to.
    pub fn source(&self) -> SourceId {
        SourceId(self.0.split('.').next().unwrap_or_default().into())
    }

    /// The block that the field belongs to.
    pub fn block(&self) -> BlockPath {
        BlockPath(self.0.rsplit_once('.').map_or("", |(block, _)| block).into())
    }

    /// The last part: `worker-code`.
    pub fn id(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or_default()
    }

    /// Whether the last part is this one; quicker than to take the name apart, which the filling of tables notices.
    pub(crate) fn has_id(&self, id: &str) -> bool {
        self.0.strip_suffix(id).is_some_and(|rest| rest.ends_with('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_knows_its_block_and_source() {
        let field = FieldPath::parse("dmfa.worker-record.worker-code").unwrap();
        assert_eq!(field.block().as_str(), "dmfa.worker-record");
        assert_eq!(field.source().as_str(), "dmfa");
        assert_eq!(field.id(), "worker-code");
        assert_eq!(field.block().field("worker-code").unwrap(), field);
    }

    #[test]
    fn a_name_of_another_form_is_refused() {
        for text in [
            "",
            "dmfa",
            "dmfa.Block.x",
            "dmfa..x",
            "dmfa.b.x.y",
            "dmfa.-b.x",
            "dmfa.b-.x",
            "dmfa.b.1x",
        ] {
            assert!(FieldPath::parse(text).is_err(), "{text}");
        }
    }
}
