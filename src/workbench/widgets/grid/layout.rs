//! How the user has laid out the columns of a grid: their order, which are hidden, how wide they are.
//!
//! Plain data under the ids of fields, with nothing about a person in it: it may be kept when the dossier is closed. Pure.
//! Called by the grid, and by whoever keeps it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The narrowest that a column becomes, in points.
pub(super) const NARROWEST: f32 = 48.0;
/// The widest that a user can make it, in points.
pub(super) const WIDEST: f32 = 800.0;

/// What the user chose for the columns of one block.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ColumnLayout {
    /// The ids in the order that was chosen; what is not in it follows in its own order.
    pub order: Vec<String>,
    /// The ids of the columns that are not shown.
    pub hidden: BTreeSet<String>,
    /// The widths that were chosen, in points.
    pub widths: BTreeMap<String, f32>,
}

impl ColumnLayout {
    /// Whether everything is as it comes.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// All of these columns, also the hidden ones, in the order that was chosen: their places in `ids`.
    pub fn ordered(&self, ids: &[&str]) -> Vec<usize> {
        let chosen = self
            .order
            .iter()
            .filter_map(|id| ids.iter().position(|other| other == id));
        let mut places: Vec<usize> = Vec::with_capacity(ids.len());
        for place in chosen.chain(0..ids.len()) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// The columns that are shown, in their order. Never none: what hides all of them hides nothing.
    pub fn shown(&self, ids: &[&str]) -> Vec<usize> {
        let ordered = self.ordered(ids);
        let shown: Vec<usize> = ordered
            .iter()
            .copied()
            .filter(|&place| !self.hidden.contains(ids[place]))
            .collect();
        if shown.is_empty() { ordered } else { shown }
    }

    /// Moves a shown column so that it becomes the shown one with this place, counted from 0.
    pub fn place(&mut self, ids: &[&str], id: &str, to: usize) {
        let shown = self.shown(ids);
        let Some(from) = shown.iter().position(|&place| ids[place] == id) else {
            return;
        };
        let to = to.min(shown.len() - 1);
        if from == to {
            return;
        }
        let neighbour = shown[to];
        let mut ordered = self.ordered(ids);
        let moved = shown[from];
        ordered.retain(|&place| place != moved);
        let beside = ordered
            .iter()
            .position(|&place| place == neighbour)
            .unwrap_or(ordered.len());
        ordered.insert(if to > from { beside + 1 } else { beside }, moved);
        self.order = ordered.into_iter().map(|place| ids[place].to_owned()).collect();
    }

    /// Shows or hides a column. The last one that is shown stays.
    pub fn show(&mut self, ids: &[&str], id: &str, is_shown: bool) {
        if is_shown {
            self.hidden.remove(id);
        } else if self.shown(ids).iter().any(|&place| ids[place] != id) {
            self.hidden.insert(id.to_owned());
        }
    }

    /// Gives a column this width.
    pub fn size(&mut self, id: &str, width: f32) {
        self.widths
            .insert(id.to_owned(), width.clamp(NARROWEST, WIDEST).round());
    }

    /// The width that was chosen for a column; what was kept somewhere may be any number.
    pub fn width(&self, id: &str) -> Option<f32> {
        let width = self.widths.get(id).copied().filter(|width| width.is_finite())?;
        Some(width.clamp(NARROWEST, WIDEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 4] = ["a", "b", "c", "d"];

    fn shown(layout: &ColumnLayout) -> String {
        layout.shown(&IDS).into_iter().map(|place| IDS[place]).collect()
    }

    #[test]
    fn a_column_goes_where_it_is_put_whichever_are_hidden() {
        let mut layout = ColumnLayout::default();
        layout.place(&IDS, "a", 2);
        assert_eq!(shown(&layout), "bcad");
        layout.place(&IDS, "d", 0);
        assert_eq!(shown(&layout), "dbca");
        layout.show(&IDS, "b", false);
        assert_eq!(shown(&layout), "dca");
        layout.place(&IDS, "d", 1);
        assert_eq!(shown(&layout), "cda");
        layout.place(&IDS, "c", 99);
        assert_eq!(shown(&layout), "dac");
        layout.show(&IDS, "b", true);
        assert_eq!(shown(&layout).len(), 4);
        layout.place(&IDS, "unknown", 1);
        assert_eq!(shown(&layout).len(), 4);
    }

    #[test]
    fn fields_of_another_day_neither_disturb_nor_get_lost() {
        let layout = ColumnLayout {
            order: vec!["c".into(), "gone".into(), "c".into(), "a".into()],
            hidden: ["gone".to_owned()].into(),
            widths: [("a".to_owned(), f32::NAN), ("b".to_owned(), 1e9)].into(),
        };
        assert_eq!(shown(&layout), "cabd");
        assert_eq!(
            (layout.width("a"), layout.width("b"), layout.width("c")),
            (None, Some(WIDEST), None)
        );
    }

    #[test]
    fn the_last_column_in_sight_cannot_be_hidden() {
        let mut layout = ColumnLayout::default();
        for id in IDS {
            layout.show(&IDS, id, false);
        }
        assert_eq!(shown(&layout), "d");
        let all = ColumnLayout {
            hidden: IDS.map(str::to_owned).into(),
            ..ColumnLayout::default()
        };
        assert_eq!(shown(&all), "abcd");
    }

    #[test]
    fn a_width_stays_within_reason() {
        let mut layout = ColumnLayout::default();
        layout.size("a", 3.0);
        layout.size("b", 120.4);
        assert_eq!((layout.width("a"), layout.width("b")), (Some(NARROWEST), Some(120.0)));
        assert!(!layout.is_untouched() && ColumnLayout::default().is_untouched());
    }

    #[test]
    fn what_was_chosen_can_be_written_and_read() {
        let mut layout = ColumnLayout::default();
        layout.place(&IDS, "a", 2);
        layout.show(&IDS, "b", false);
        layout.size("c", 100.0);
        let text = serde_json::to_string(&layout).unwrap();
        assert_eq!(serde_json::from_str::<ColumnLayout>(&text).unwrap(), layout);
        assert_eq!(
            serde_json::from_str::<ColumnLayout>("{}").unwrap(),
            ColumnLayout::default()
        );
    }
}
