//! One column of a table: the values of one field, all of one kind, each present or confirmed absent.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::amount::{Cents, Hundredths};
use crate::calendar::{IncompleteDate, Quarter};
use crate::catalogue::{FieldKind, FieldPath};
use crate::identifiers::{EnterpriseNumber, EstablishmentUnit, NssoNumber, Ssin};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($owned:ty) borrowed $seen:ty, $see:expr;)+) => {
        /// The values of a column. `None` is confirmed absent: the source has no value there.
        #[derive(Clone, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "type", content = "values", rename_all = "kebab-case")]
        pub enum Values {
            $($(#[$doc])* $kind(Vec<Option<$owned>>),)+
        }

        /// One value, owned: what a source hands over.
        #[derive(Clone, PartialEq)]
        pub enum Value {
            $($(#[$doc])* $kind($owned),)+
        }

        /// One value of a table, looked at.
        #[derive(Clone, Copy, PartialEq)]
        pub enum ValueRef<'a> {
            $($(#[$doc])* $kind($seen),)+
        }

        impl Values {
            /// An empty column of this kind.
            pub fn empty(kind: FieldKind) -> Self {
                match kind { $(FieldKind::$kind => Self::$kind(Vec::new()),)+ }
            }

            /// The kind of all values.
            pub fn kind(&self) -> FieldKind {
                match self { $(Self::$kind(_) => FieldKind::$kind,)+ }
            }

            /// How many rows there are.
            pub fn len(&self) -> usize {
                match self { $(Self::$kind(values) => values.len(),)+ }
            }

            /// The value in this row; `None` is confirmed absent.
            pub fn get<'a>(&'a self, row: usize) -> Option<ValueRef<'a>> {
                match self {
                    $(Self::$kind(values) => {
                        let see: fn(&'a $owned) -> $seen = $see;
                        values.get(row)?.as_ref().map(|value| ValueRef::$kind(see(value)))
                    })+
                }
            }

            /// Adds a row. A value of another kind is refused and handed back.
            pub(crate) fn push(&mut self, value: Option<Value>) -> Result<(), Value> {
                match (self, value) {
                    $((Self::$kind(values), Some(Value::$kind(value))) => values.push(Some(value)),
                      (Self::$kind(values), None) => values.push(None),)+
                    (_, Some(value)) => return Err(value),
                }
                Ok(())
            }

            /// The rows with these indices, in this order.
            pub(crate) fn only(&self, rows: &[u32]) -> Self {
                match self {
                    $(Self::$kind(values) => {
                        Self::$kind(rows.iter().map(|&row| values.get(row as usize).cloned().flatten()).collect())
                    })+
                }
            }
        }

        impl Value {
            /// The kind of the value.
            pub fn kind(&self) -> FieldKind {
                match self { $(Self::$kind(_) => FieldKind::$kind,)+ }
            }
        }
    };
}

kinds! {
    /// Free text.
    Text(String) borrowed &'a str, |text| text.as_str();
    /// A whole number.
    Integer(i64) borrowed i64, |number| *number;
    /// Yes or no.
    Boolean(bool) borrowed bool, |answer| *answer;
    /// A day.
    Date(NaiveDate) borrowed NaiveDate, |day| *day;
    /// A day of which parts may be unknown.
    IncompleteDate(IncompleteDate) borrowed IncompleteDate, |day| *day;
    /// A quarter.
    Quarter(Quarter) borrowed Quarter, |quarter| *quarter;
    /// An amount in eurocents.
    Cents(Cents) borrowed Cents, |amount| *amount;
    /// Hundredths of a day or an hour, or of a per cent.
    Hundredths(Hundredths) borrowed Hundredths, |amount| *amount;
    /// A code of the field's code list.
    Code(String) borrowed &'a str, |code| code.as_str();
    /// A person's number.
    Ssin(Ssin) borrowed Ssin, |ssin| *ssin;
    /// An enterprise number.
    EnterpriseNumber(EnterpriseNumber) borrowed EnterpriseNumber, |number| *number;
    /// An establishment unit number.
    EstablishmentUnit(EstablishmentUnit) borrowed EstablishmentUnit, |number| *number;
    /// A registration number of the RSZ.
    NssoNumber(NssoNumber) borrowed NssoNumber, |number| *number;
}

impl Values {
    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Overwrites texts, codes and persons' numbers. The other kinds are small values without a wiping of their own; a
    /// zeroing allocator, which a program may install, is what reaches them.
    fn wipe(&mut self) {
        match self {
            Self::Text(values) | Self::Code(values) => values.iter_mut().flatten().for_each(Zeroize::zeroize),
            Self::Ssin(values) => values.iter_mut().flatten().for_each(Zeroize::zeroize),
            _ => {}
        }
    }
}

impl Drop for Column {
    fn drop(&mut self) {
        self.values.wipe();
    }
}

/// A field and its values, one per row of the table.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Which field.
    pub field: FieldPath,
    /// Its values.
    pub values: Values,
}

/// Values of a person are not printed.
impl fmt::Debug for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{} ***]", self.field, self.values.len())
    }
}

impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}[{} ***]", self.kind(), self.len())
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}(***)", self.kind())
    }
}

impl fmt::Debug for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ValueRef(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_takes_only_values_of_its_kind() {
        let mut values = Values::empty(FieldKind::Integer);
        values.push(Some(Value::Integer(3))).unwrap();
        values.push(None).unwrap();
        assert!(values.push(Some(Value::Boolean(true))).is_err());
        assert_eq!(values.len(), 2);
        assert!(values.get(0) == Some(ValueRef::Integer(3)));
        assert!(values.get(1).is_none() && values.get(2).is_none());
    }

    #[test]
    fn printing_a_column_shows_no_value() {
        let column = Column {
            field: FieldPath::parse("register.identity.last-name").unwrap(),
            values: Values::Text(vec![Some("Fictief".into())]),
        };
        assert_eq!(format!("{column:?}"), "register.identity.last-name[1 ***]");
        assert!(!format!("{:?} {:?}", column.values, column.values.get(0)).contains("Fictief"));
    }
}
