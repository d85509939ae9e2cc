//! The inner lines of a table, joined where they meet.

use std::collections::BTreeMap;

use crate::page::{Item, Layer, Line, Stroke};
use crate::table::HAIRLINE;

/// The inner lines of a table as they are found, cell by cell. What continues a line becomes part of it, so that
/// a rule is drawn once from end to end.
#[derive(Default)]
pub(super) struct Lattice {
    across: BTreeMap<i64, Vec<[f64; 2]>>,
    down: BTreeMap<i64, Vec<[f64; 2]>>,
}

impl Lattice {
    pub(super) fn across(&mut self, y: f64, ends: [f64; 2]) {
        self.across.entry(microns(y)).or_default().push(ends);
    }

    pub(super) fn down(&mut self, x: f64, ends: [f64; 2]) {
        self.down.entry(microns(x)).or_default().push(ends);
    }

    pub(super) fn items(self) -> Layer {
        let line = |from, to| {
            Item::Line(Line {
                from,
                to,
                weight: HAIRLINE,
                stroke: Stroke::Solid,
            })
        };
        let place = |microns: i64| microns as f64 / 1000.0;
        let mut items = Layer::new();
        for (y, pieces) in self.across {
            items.extend(joined(pieces).map(|[from, to]| line([from, place(y)], [to, place(y)])));
        }
        for (x, pieces) in self.down {
            items.extend(joined(pieces).map(|[from, to]| line([place(x), from], [place(x), to])));
        }
        items
    }
}

fn joined(mut pieces: Vec<[f64; 2]>) -> impl Iterator<Item = [f64; 2]> {
    pieces.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let mut lines: Vec<[f64; 2]> = Vec::new();
    for piece in pieces {
        match lines
            .last_mut()
            .filter(|last| microns(last[1]) == microns(piece[0]))
        {
            Some(last) => last[1] = piece[1],
            None => lines.push(piece),
        }
    }
    lines.into_iter()
}

fn microns(millimetres: f64) -> i64 {
    (millimetres * 1000.0).round() as i64
}
