//! How wide the columns of a grid are: what the user chose, else what a sample of the values needs.
//!
//! Called by the grid; the sample is measured once for the rows and the size of the text.

use egui::{Color32, FontId, Ui};

use super::state::GridState;
use super::{ColumnLayout, Grid};
use crate::look::fonts;
use crate::look::tokens::space;
use crate::widgets::cell::{font, line};
use std::ops::Range;

use super::layout::NARROWEST;

/// The widest that a column becomes by itself, in points.
const WIDEST: f32 = 280.0;
/// The width up to which a head makes a column wider than its values, in points.
const HEAD_WIDTH: f32 = 136.0;
/// The width of a column that is not granted, in points.
const WITHHELD: f32 = 96.0;
/// How many rows are looked at, beside the one that is known to be the longest.
const SAMPLE: usize = 200;
/// How many of them are measured in a column: those with the most letters.
const MEASURED: usize = 4;
/// The room for the sign of a sorted column, in points.
pub(super) const SIGN: f32 = 12.0;

impl Grid<'_> {
    /// The widths of the columns that are shown.
    pub(super) fn widths(&self, ui: &Ui, state: &mut GridState, layout: &ColumnLayout, shown: &[usize]) -> Vec<f32> {
        let point = ui.pixels_per_point();
        if state
            .widths
            .as_ref()
            .is_none_or(|(at, _)| at.to_bits() != point.to_bits())
        {
            let widths = (0..self.columns.len()).map(|column| self.natural(ui, column)).collect();
            state.widths = Some((point, widths));
        }
        let natural = state.widths.as_ref().map_or(&[][..], |(_, widths)| widths);
        let width = |column: usize| layout.width(&self.columns[column].id).unwrap_or(natural[column]);
        shown.iter().map(|&column| width(column)).collect()
    }

    /// The width that the head and a sample of the values need.
    fn natural(&self, ui: &Ui, column: usize) -> f32 {
        let found = &self.columns[column];
        if !found.granted {
            return WITHHELD;
        }
        let (head, body) = (font(ui, fonts::caption_strong()), font(ui, fonts::body()));
        let measure = |text: &str, font: &FontId| {
            line(ui.painter(), text, font.clone(), Color32::PLACEHOLDER, f32::INFINITY)
                .size()
                .x
        };
        let sample = (0..self.rows.count().min(SAMPLE)).chain(self.rows.longest(column));
        let mut texts: Vec<String> = sample
            .map(|row| {
                let cell = self.rows.cell(row, column);
                let mark = cell.mark.as_ref().map(|mark| format!("  {}", mark.drawn()));
                format!("{}{}", cell.text, mark.unwrap_or_default())
            })
            .collect();
        texts.sort_unstable_by_key(|text| std::cmp::Reverse(text.chars().count()));
        let values = texts
            .iter()
            .take(MEASURED)
            .map(|text| measure(text, &body))
            .fold(0.0, f32::max);
        // A head goes on two lines; what does not fit there stands whole in the list of fields.
        let title = measure(&found.title, &head);
        let words = found.title.split_whitespace().map(|word| measure(word, &head));
        let half = (title / 2.0 + space::L)
            .min(HEAD_WIDTH)
            .min(title)
            .max(words.fold(0.0, f32::max));
        (values.max(half + SIGN) + 2.0 * space::S)
            .clamp(NARROWEST, WIDEST)
            .ceil()
    }
}

/// The columns that are in sight between these two distances from the left edge of the rows.
pub(super) fn visible_columns(widths: &[f32], from: f32, to: f32) -> Range<usize> {
    let mut right = 0.0;
    let (mut first, mut end) = (widths.len(), 0);
    for (n, width) in widths.iter().enumerate() {
        let left = right;
        right += width;
        if right > from && left < to {
            first = first.min(n);
            end = n + 1;
        }
    }
    first.min(end)..end
}

/// The place among these columns in which a column stands that is let go at this distance from their left edge.
pub(super) fn dropped(widths: &[f32], from: usize, at: f32) -> usize {
    let mut left = 0.0;
    let mut before = 0;
    for width in widths {
        if at > left + width / 2.0 {
            before += 1;
        }
        left += width;
    }
    // It leaves the place that it stood in.
    if before > from { before - 1 } else { before }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_columns_in_sight_are_drawn() {
        let widths = [100.0, 50.0, 200.0, 80.0];
        assert_eq!(visible_columns(&widths, 0.0, 1000.0), 0..4);
        assert_eq!(visible_columns(&widths, 0.0, 100.0), 0..1);
        assert_eq!(visible_columns(&widths, 120.0, 340.0), 1..3);
        assert_eq!(visible_columns(&widths, 150.0, 151.0), 2..3);
        assert!(visible_columns(&widths, 500.0, 900.0).is_empty());
        assert!(visible_columns(&[], 0.0, 100.0).is_empty());
    }

    #[test]
    fn a_column_is_dropped_where_the_pointer_has_passed_the_half_of_another() {
        let widths = [100.0, 50.0, 200.0];
        assert_eq!(dropped(&widths, 0, 40.0), 0);
        assert_eq!(dropped(&widths, 0, 120.0), 0);
        assert_eq!(dropped(&widths, 0, 130.0), 1);
        assert_eq!(dropped(&widths, 0, 900.0), 2);
        assert_eq!(dropped(&widths, 2, -20.0), 0);
        assert_eq!(dropped(&widths, 2, 110.0), 1);
        assert_eq!(dropped(&widths, 2, 240.0), 2);
    }
}
