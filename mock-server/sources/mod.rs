//! The sources: what the register, Dimona, `DmfA`, the payers of benefits and the department that computes the jobbonus hold
//! on a person, as tables with every field of the catalogue.
//!
//! They know no deliberation and filter nothing: the evaluator cuts what they hold down to what is granted. They log
//! nothing and print nothing. Called by the server once the gate has passed and the attempt stands in the log.

mod dimona;
mod dmfa;
mod jobbonus;
mod living_wage;
mod register;
mod sickness;
#[cfg(test)]
mod tests;
mod unemployment;

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::Knowledge;
use domain::calendar::IncompleteDate;
use domain::catalogue::{self, SourceId};
use domain::dossier::{Missing, Table, TableBuilder, Value};
use domain::identifiers::Ssin;

use crate::population::{Person, Population};

/// What a source holds on one person.
#[derive(Debug, Default)]
pub struct Holdings {
    /// Its tables, in the catalogue's order; none when nothing is held.
    pub tables: Vec<Table>,
    /// The number that was asked for, and those that it replaces or that replace it.
    pub subjects: Vec<Ssin>,
    /// What the source knows to be missing. The gaps of this population are nowhere known: they are to be found.
    pub missing: Option<Missing>,
}

/// A source.
pub trait Source: Send + Sync {
    /// Its name in the catalogue.
    fn id(&self) -> &SourceId;
    /// Everything it holds on whoever has or had this number.
    fn look_up(&self, ssin: Ssin) -> Holdings;
}

/// All sources.
pub struct Sources {
    sources: Vec<Registry>,
}

/// What a source holds on a person, with the columns of its part of the catalogue.
type MakeTables = fn(&Knowledge, &catalogue::Source, &Person) -> Vec<Table>;

/// A source with the population behind it.
struct Registry {
    id: SourceId,
    population: Arc<Population>,
    knowledge: Arc<Knowledge>,
    tables: MakeTables,
}

impl Registry {
    /// What the source holds on this person; no table where there is no row.
    fn tables(&self, person: &Person) -> Vec<Table> {
        let source = self.knowledge.catalogue.source(&self.id);
        let tables = source
            .map(|source| (self.tables)(&self.knowledge, source, person))
            .unwrap_or_default();
        if tables.iter().all(|table| table.rows() == 0) {
            Vec::new()
        } else {
            tables
        }
    }
}

impl Source for Registry {
    fn id(&self) -> &SourceId {
        &self.id
    }

    fn look_up(&self, ssin: Ssin) -> Holdings {
        let Some(person) = self.population.find(ssin) else {
            return Holdings {
                subjects: vec![ssin],
                ..Holdings::default()
            };
        };
        Holdings {
            tables: self.tables(&person),
            subjects: person.all_numbers(),
            missing: None,
        }
    }
}

impl Sources {
    /// The sources of this population. A source that the catalogue does not have is left out.
    #[expect(clippy::needless_pass_by_value, reason = "each source keeps a share of both")]
    pub fn new(population: Arc<Population>, knowledge: Arc<Knowledge>) -> Self {
        let known: [(&str, MakeTables); 7] = [
            ("register", |_, source, person| register::tables(source, person)),
            ("dimona", |_, source, person| dimona::tables(source, person)),
            ("dmfa", |_, source, person| dmfa::tables(source, person)),
            ("unemployment", |_, source, person| unemployment::tables(source, person)),
            ("living-wage", |_, source, person| living_wage::tables(source, person)),
            ("sickness", |_, source, person| sickness::tables(source, person)),
            ("jobbonus", jobbonus::tables),
        ];
        let sources = known.into_iter().filter_map(|(id, tables)| {
            let id = knowledge
                .catalogue
                .sources()
                .iter()
                .map(|source| &source.id)
                .find(|known| known.as_str() == id)?;
            Some(Registry {
                id: id.clone(),
                population: Arc::clone(&population),
                knowledge: Arc::clone(&knowledge),
                tables,
            })
        });
        Self {
            sources: sources.collect(),
        }
    }

    /// The source with this name.
    pub fn get(&self, id: &SourceId) -> Option<&dyn Source> {
        self.sources
            .iter()
            .find(|source| source.id == *id)
            .map(|source| source as &dyn Source)
    }

    /// The names of all sources.
    pub fn ids(&self) -> impl Iterator<Item = &SourceId> {
        self.sources.iter().map(|source| &source.id)
    }

    /// What all sources hold on a person who is already at hand.
    pub fn tables(&self, person: &Person) -> Vec<Table> {
        self.sources.iter().flat_map(|source| source.tables(person)).collect()
    }
}

/// A builder for the block with this id.
fn builder(source: &catalogue::Source, id: &str) -> TableBuilder {
    TableBuilder::new(
        source
            .block(id)
            .expect("the catalogue has every block of the sources, as the tests show"),
    )
}

/// The values of a row that are there, in the catalogue's order.
fn present<const N: usize>(row: [(&'static str, Option<Value>); N]) -> impl Iterator<Item = (&'static str, Value)> {
    row.into_iter().filter_map(|(field, value)| Some((field, value?)))
}

/// A month, as sources write it: a day of which only year and month are known.
fn month(first_day: NaiveDate) -> Value {
    let month = IncompleteDate::new(first_day.year(), Some(first_day.month()), None);
    Value::IncompleteDate(month.expect("the month of a day that exists"))
}
