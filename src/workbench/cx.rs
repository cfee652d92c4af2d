//! What every screen and widget is handed: borrows of what is known, and the one way to ask for a change.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Knowledge;

use crate::command::Command;
use crate::look::Tokens;
use crate::widgets::grid::ColumnLayout;
use crate::words::Words;

/// Every table with its columns as they come.
static AS_THEY_COME: BTreeMap<String, ColumnLayout> = BTreeMap::new();

/// The context of one pass.
pub struct Cx<'a> {
    /// The catalogue and the deliberations.
    pub knowledge: &'a Knowledge,
    /// The sentences in the user's language.
    pub words: &'a Words,
    /// The colours of the theme.
    pub tokens: &'a Tokens,
    /// The day it is.
    pub today: NaiveDate,
    /// Whether everybody is fictitious.
    pub training: bool,
    /// How the user has laid out the columns of tables, by the path of their block.
    pub columns: &'a BTreeMap<String, ColumnLayout>,
    commands: &'a RefCell<Vec<Command>>,
    is_first_pass: bool,
}

impl<'a> Cx<'a> {
    /// The context of the pass with this index: [`egui::Context::current_pass_index`], 0 but where egui lays a frame out again.
    pub fn new(
        knowledge: &'a Knowledge,
        words: &'a Words,
        tokens: &'a Tokens,
        today: NaiveDate,
        training: bool,
        commands: &'a RefCell<Vec<Command>>,
        pass: usize,
    ) -> Self {
        Self {
            knowledge,
            words,
            tokens,
            today,
            training,
            columns: &AS_THEY_COME,
            commands,
            is_first_pass: pass == 0,
        }
    }

    /// The same where the user has laid out columns of their own.
    #[must_use]
    pub fn with_columns(mut self, columns: &'a BTreeMap<String, ColumnLayout>) -> Self {
        self.columns = columns;
        self
    }

    /// Asks for a change. Only the first pass of a frame counts: the second draws the same once more.
    pub fn send(&self, command: Command) {
        if self.is_first_pass {
            self.commands.borrow_mut().push(command);
        }
    }

    /// The sentence of this key.
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }
}
