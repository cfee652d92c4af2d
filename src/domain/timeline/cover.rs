//! Arithmetic on days: what is covered, what lies between, what falls together.
//!
//! A cover is a list of [`Days`] in their order, apart from each other by at least a day. It states facts and judges
//! nothing.

use std::collections::BTreeSet;

use super::Days;

/// The days that at least one of these covers.
pub fn union(mut spans: Vec<Days>) -> Vec<Days> {
    spans.sort_unstable();
    let mut cover: Vec<Days> = Vec::new();
    for span in spans {
        match cover.last_mut() {
            Some(before) if span.first <= before.last.saturating_add(1) => before.last = before.last.max(span.last),
            _ => cover.push(span),
        }
    }
    cover
}

/// The days of `within` that the cover leaves open.
pub fn outside(cover: &[Days], within: Days) -> Vec<Days> {
    let mut open = Vec::new();
    let mut next = within.first;
    for span in cover {
        if span.first > within.last {
            break;
        }
        if next < span.first {
            open.push(Days {
                first: next,
                last: span.first - 1,
            });
        }
        next = next.max(span.last.saturating_add(1));
    }
    if next <= within.last {
        open.push(Days {
            first: next,
            last: within.last,
        });
    }
    open
}

/// The days between the first and the last day of the cover that it leaves open.
pub fn breaks(cover: &[Days]) -> Vec<Days> {
    let between = |two: &[Days]| Days {
        first: two[0].last + 1,
        last: two[1].first - 1,
    };
    cover.windows(2).map(between).collect()
}

/// The days that both cover.
pub fn common(one: &[Days], other: &[Days]) -> Vec<Days> {
    let (mut n, mut m) = (0, 0);
    let mut found = Vec::new();
    while let (Some(a), Some(b)) = (one.get(n), other.get(m)) {
        let (first, last) = (a.first.max(b.first), a.last.min(b.last));
        if first <= last {
            found.push(Days { first, last });
        }
        if a.last < b.last {
            n += 1;
        } else {
            m += 1;
        }
    }
    found
}

/// Days that the same two or more covers have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The days.
    pub days: Days,
    /// Which covers, by their places, in their order; always the same ones on all of the days.
    pub of: Vec<usize>,
}

/// Where two or more of these covers fall together, the oldest first.
pub fn together(covers: &[Vec<Days>]) -> Vec<Together> {
    // What ends after a day is gone on the next one.
    let mut turns: Vec<(i32, usize, bool)> = Vec::new();
    for (n, cover) in covers.iter().enumerate() {
        turns.extend(cover.iter().map(|span| (span.first, n, true)));
        turns.extend(cover.iter().map(|span| (span.last.saturating_add(1), n, false)));
    }
    turns.sort_unstable();
    let mut here: BTreeSet<usize> = BTreeSet::new();
    let mut found = Vec::new();
    let mut since = 0;
    for (day, n, begins) in turns {
        if here.len() >= 2 && since < day {
            found.push(Together {
                days: Days {
                    first: since,
                    last: day - 1,
                },
                of: here.iter().copied().collect(),
            });
        }
        since = day;
        if begins {
            here.insert(n);
        } else {
            here.remove(&n);
        }
    }
    found
}
