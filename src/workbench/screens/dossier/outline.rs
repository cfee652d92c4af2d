//! A source as a tree: every row below the row that it belongs to, the newest first, and which of them are in sight.
//!
//! Pure. Called by the `DmfA` page, once per dossier; what is in sight is computed anew when something opens or closes.

use std::collections::BTreeSet;

use domain::catalogue::{BlockPath, SourceId};
use domain::identifiers::EnterpriseNumber;

use super::reading::{Reading, Row, capitalised};
use crate::widgets::tree::TreeItem;

/// How many items of one attestation are opened at first.
const SEEN_AT_ONCE: usize = 60;

/// A row of the tree: which row of which block.
pub(super) type NodeKey = (BlockPath, usize);

/// An item of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Which row it is.
    pub(super) key: NodeKey,
    depth: usize,
    kind: String,
    label: String,
    name: String,
    place: usize,
    of: usize,
    /// How many items after this one lie below it.
    below: usize,
}

/// All items, each before the ones below it.
pub(super) fn outline(reading: &Reading<'_>, source: &SourceId) -> Vec<Node> {
    let mut nodes = Vec::new();
    let Some(source) = reading.catalogue.source(source) else {
        return nodes;
    };
    let roots: Vec<Row<'_>> = source
        .blocks
        .iter()
        .filter(|block| block.parent.is_none())
        .flat_map(|block| reading.newest_first(block))
        .collect();
    let of = roots.len();
    for (place, row) in roots.into_iter().enumerate() {
        add(reading, &mut nodes, row, 0, place, of);
    }
    nodes
}

/// The same of one row at the top and what hangs below it.
pub(super) fn outline_below<'a>(reading: &Reading<'a>, root: Row<'a>) -> Vec<Node> {
    let mut nodes = Vec::new();
    add(reading, &mut nodes, root, 0, 0, 1);
    nodes
}

/// What is open at first in the tree of one row: everything, where that is not too much to see at once.
pub(super) fn open_below(nodes: &[Node]) -> BTreeSet<NodeKey> {
    if nodes.len() > SEEN_AT_ONCE {
        return open_at_first(nodes);
    }
    let closed = nodes.iter().filter(|node| node.below > 0);
    closed.map(|node| node.key.clone()).collect()
}

fn add<'a>(reading: &Reading<'a>, nodes: &mut Vec<Node>, row: Row<'a>, depth: usize, place: usize, of: usize) {
    let words = reading.words;
    let kind = words.names(&row.block.name).to_owned();
    let mut parts = if depth == 0 { reading.setting(row) } else { Vec::new() };
    let label = reading.label(row);
    if !label.is_empty() {
        parts.push(label);
    }
    let spoken = format!("{} {}", capitalised(&kind), parts.join(", "));
    let label = if depth == 0 {
        root_label(reading, row)
    } else {
        reading.brief_label(row)
    };
    let here = nodes.len();
    nodes.push(Node {
        key: (row.block.path.clone(), row.index),
        depth,
        kind: if depth == 0 { String::new() } else { kind },
        label,
        name: spoken.trim().to_owned(),
        place,
        of,
        below: 0,
    });
    let below: Vec<Row<'a>> = reading
        .blocks_below(row.block)
        .filter_map(|block| Some((block, reading.dossier.table(&block.path)?)))
        .flat_map(|(block, table)| table.rows_of(row.index).map(move |index| Row { block, table, index }))
        .collect();
    let count = below.len();
    for (place, child) in below.into_iter().enumerate() {
        add(reading, nodes, child, depth + 1, place, count);
    }
    nodes[here].below = nodes.len() - here - 1;
}

/// A root, shortly: its days, its employer, and the last of the fields that name it (the version of an attestation).
fn root_label<'a>(reading: &Reading<'a>, row: Row<'a>) -> String {
    let days = reading.days(row).map(|(begin, end)| reading.stretch(begin, end));
    let employer = reading.employer(row).map(EnterpriseNumber::grouped);
    let last = row.block.label.last().and_then(|path| {
        let field = row.block.field(path.id())?;
        Some(format!(
            "{} {}",
            reading.words.names(&field.name),
            reading.text(row, path.id())?
        ))
    });
    [days, employer, last]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What is open at first: the newest root and the chain below it, as far as there is one way down.
pub(super) fn open_at_first(nodes: &[Node]) -> BTreeSet<NodeKey> {
    let mut open = BTreeSet::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at).filter(|node| node.below > 0) {
        open.insert(node.key.clone());
        let is_only_child = nodes.get(at + 1).is_some_and(|child| child.of == 1);
        if !is_only_child {
            break;
        }
        at += 1;
    }
    open
}

/// Everything above the item with this key: what has to be open for it to be in sight.
pub(super) fn above(nodes: &[Node], key: &NodeKey) -> Vec<NodeKey> {
    let Some(at) = nodes.iter().position(|node| node.key == *key) else {
        return Vec::new();
    };
    nodes[..at]
        .iter()
        .enumerate()
        .filter(|(n, node)| n + node.below >= at)
        .map(|(_, node)| node.key.clone())
        .collect()
}

/// The items that are in sight, by their place in `nodes`.
pub(super) fn in_sight(nodes: &[Node], open: &BTreeSet<NodeKey>) -> Vec<usize> {
    let mut seen = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        seen.push(at);
        at += 1 + if open.contains(&node.key) { 0 } else { node.below };
    }
    seen
}

/// The items in sight, ready to be drawn.
pub(super) fn items(nodes: &[Node], seen: &[usize], open: &BTreeSet<NodeKey>) -> Vec<TreeItem> {
    let item = |at: &usize| {
        let node = nodes.get(*at)?;
        Some(TreeItem {
            depth: node.depth,
            kind: node.kind.clone(),
            label: node.label.clone(),
            name: node.name.clone(),
            open: (node.below > 0).then(|| open.contains(&node.key)),
            place: node.place,
            of: node.of,
        })
    };
    seen.iter().filter_map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(row: usize, depth: usize, of: usize, below: usize) -> Node {
        let key = (BlockPath::parse("s.b").unwrap(), row);
        Node {
            key,
            depth,
            kind: String::new(),
            label: String::new(),
            name: String::new(),
            place: 0,
            of,
            below,
        }
    }

    /// 0 ─ 1 ─ 2, 3 (below 1); 4
    fn nodes() -> Vec<Node> {
        vec![
            node(0, 0, 2, 3),
            node(1, 1, 1, 2),
            node(2, 2, 2, 0),
            node(3, 2, 2, 0),
            node(4, 0, 2, 0),
        ]
    }

    #[test]
    fn only_what_lies_below_open_items_is_in_sight() {
        let nodes = nodes();
        let open = |rows: &[usize]| rows.iter().map(|&row| nodes[row].key.clone()).collect::<BTreeSet<_>>();
        assert_eq!(in_sight(&nodes, &open(&[])), [0, 4]);
        assert_eq!(in_sight(&nodes, &open(&[0])), [0, 1, 4]);
        assert_eq!(in_sight(&nodes, &open(&[0, 1])), [0, 1, 2, 3, 4]);
        // An open item below a closed one stays out of sight.
        assert_eq!(in_sight(&nodes, &open(&[1])), [0, 4]);
        let shown = items(&nodes, &[0, 4], &open(&[]));
        assert_eq!(
            shown.iter().map(|item| item.open).collect::<Vec<_>>(),
            [Some(false), None]
        );
    }

    #[test]
    fn the_newest_is_open_at_first_as_far_as_there_is_one_way_down() {
        let nodes = nodes();
        let open = open_at_first(&nodes);
        assert!(open.contains(&nodes[0].key) && open.contains(&nodes[1].key) && open.len() == 2);
        assert!(open_at_first(&[]).is_empty());
    }

    #[test]
    fn everything_above_an_item_is_found() {
        let nodes = nodes();
        assert_eq!(
            above(&nodes, &nodes[3].key),
            [nodes[0].key.clone(), nodes[1].key.clone()]
        );
        assert!(above(&nodes, &nodes[4].key).is_empty());
    }
}
