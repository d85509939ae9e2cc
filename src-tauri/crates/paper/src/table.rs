//! A ruled table: columns, heads that span, rows that grow with their text.
//!
//! Draws any stretch of its rows; which rows share a page is decided by `flow`.

use std::ops::Range;

use crate::page::{Align, Block, Item, Layer, Line, Rect, Stroke};
use crate::wrap::{Lettering, Lines, fit};

mod lattice;

use lattice::Lattice;

/// The line around a table, in points.
const FRAME: f64 = 0.75;

/// The lines inside a table and through a closed box, in points.
const HAIRLINE: f64 = 0.5;

/// A table of the centre's lists, in millimetres.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The widths of its columns.
    pub columns: Vec<f64>,
    /// Rows that stand at the top of every page.
    pub head: Vec<Row>,
    /// The rows of the list.
    pub rows: Vec<Row>,
    /// Rows that stand once, under the last one.
    pub foot: Vec<Row>,
    /// Least room above and below the text of a cell.
    pub air: f64,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its least height; text of several lines makes it higher.
    pub height: f64,
    /// Its cells from left to right, without those that reach in from above.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    content: Content,
    across: usize,
    down: usize,
}

#[derive(Debug, Clone, PartialEq)]
enum Content {
    Words {
        text: String,
        lettering: &'static Lettering,
        align: Align,
    },
    Struck,
    Empty,
}

impl Cell {
    /// A cell with text.
    pub fn words(text: impl Into<String>, lettering: &'static Lettering, align: Align) -> Cell {
        Cell::of(Content::Words {
            text: text.into(),
            lettering,
            align,
        })
    }

    /// A cell to write in.
    pub fn empty() -> Cell {
        Cell::of(Content::Empty)
    }

    /// A closed cell: struck from its lower left to its upper right corner.
    pub fn struck() -> Cell {
        Cell::of(Content::Struck)
    }

    /// The same cell over several columns.
    pub fn across(self, columns: usize) -> Cell {
        Cell {
            across: columns,
            ..self
        }
    }

    /// The same cell over several rows.
    pub fn down(self, rows: usize) -> Cell {
        Cell { down: rows, ..self }
    }

    fn of(content: Content) -> Cell {
        Cell {
            content,
            across: 1,
            down: 1,
        }
    }

    fn lines(&self, width: f64) -> Lines {
        match &self.content {
            Content::Words {
                text,
                lettering,
                align,
            } => fit(text, lettering, width - 2.0 * padding(*align)),
            Content::Struck | Content::Empty => Lines::default(),
        }
    }
}

/// Room between a cell's line and its text: heads and numbers in the middle need less.
fn padding(align: Align) -> f64 {
    match align {
        Align::Left | Align::Right => 1.3,
        Align::Centre => 0.6,
    }
}

/// A table as it stands on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawn {
    /// Its lines.
    pub grid: Layer,
    /// What is in its cells.
    pub words: Layer,
    /// Its lower edge.
    pub bottom: f64,
}

impl Table {
    /// The heights of some of its rows.
    pub fn heights(&self, rows: &[Row]) -> Vec<f64> {
        let mut reaching = vec![0; self.columns.len()];
        rows.iter()
            .map(|row| {
                let cells = self.placed(row, &mut reaching);
                let text =
                    cells
                        .iter()
                        .filter(|(cell, _)| cell.down == 1)
                        .map(|(cell, columns)| {
                            let lines = cell.lines(self.columns[columns.clone()].iter().sum());
                            lines.height() + 2.0 * self.air
                        });
                text.fold(row.height, f64::max)
            })
            .collect()
    }

    /// Draws rows (with the head above and whatever the caller adds below) from a corner on.
    pub fn draw(&self, rows: &[&Row], corner: [f64; 2]) -> Drawn {
        let [left, top] = corner;
        let owned: Vec<Row> = rows.iter().map(|row| (*row).clone()).collect();
        let downs = edges(top, &self.heights(&owned));
        let acrosses = edges(left, &self.columns);
        let [right, bottom] = [acrosses[self.columns.len()], downs[owned.len()]];

        let mut lines = Lattice::default();
        let mut words = Layer::new();
        let mut reaching = vec![0; self.columns.len()];
        for (at, row) in owned.iter().enumerate() {
            for (cell, columns) in self.placed(row, &mut reaching) {
                let lower = downs[(at + cell.down).min(owned.len())];
                let area = [
                    acrosses[columns.start],
                    downs[at],
                    acrosses[columns.end],
                    lower,
                ];
                if area[2] < right {
                    lines.down(area[2], [area[1], area[3]]);
                }
                if area[3] < bottom {
                    lines.across(area[3], [area[0], area[2]]);
                }
                words.extend(cell.items(area));
            }
        }
        let mut grid = lines.items();
        if !owned.is_empty() {
            grid.push(Item::Rect(Rect {
                from: corner,
                to: [right, bottom],
                weight: FRAME,
            }));
        }
        Drawn {
            grid,
            words,
            bottom,
        }
    }

    /// The cells of a row with the columns they take. `reaching` counts, column by
    /// column, how many rows a cell from above still covers.
    fn placed<'a>(&self, row: &'a Row, reaching: &mut [usize]) -> Vec<(&'a Cell, Range<usize>)> {
        let mut cells = row.cells.iter();
        let mut placed = Vec::new();
        let mut column = 0;
        while column < self.columns.len() {
            if reaching[column] > 0 {
                reaching[column] -= 1;
                column += 1;
                continue;
            }
            let Some(cell) = cells.next() else { break };
            let columns = column..(column + cell.across).min(self.columns.len());
            reaching[columns.clone()].fill(cell.down - 1);
            column = columns.end;
            placed.push((cell, columns));
        }
        placed
    }
}

impl Cell {
    fn items(&self, [left, top, right, bottom]: [f64; 4]) -> Layer {
        match &self.content {
            Content::Empty => Layer::new(),
            Content::Struck => {
                let (from, to) = ([left, bottom], [right, top]);
                vec![Item::Line(Line {
                    from,
                    to,
                    weight: HAIRLINE,
                    stroke: Stroke::Solid,
                })]
            }
            Content::Words { align, .. } => {
                let lines = self.lines(right - left);
                let edges = [left + padding(*align), right - padding(*align)];
                let upper = (top + bottom - lines.height()) / 2.0;
                Block::of(&lines, edges, *align).at(upper)
            }
        }
    }
}

fn edges(first: f64, sizes: &[f64]) -> Vec<f64> {
    let mut edges = vec![first];
    edges.extend(sizes.iter().scan(first, |edge, size| {
        *edge += size;
        Some(*edge)
    }));
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Face;

    static NAME: Lettering = Lettering {
        face: Face::Regular,
        sizes: &[9.0, 8.0],
        lines: 2,
        leading: 1.12,
    };

    fn cell(text: &str) -> Cell {
        Cell::words(text, &NAME, Align::Left)
    }

    fn table() -> Table {
        let head = vec![
            Row {
                height: 4.0,
                cells: vec![cell("NO").down(2), cell("SENIN").across(2)],
            },
            Row {
                height: 4.0,
                cells: vec![cell("Pg"), cell("Si")],
            },
        ];
        Table {
            columns: vec![10.0, 30.0, 30.0],
            head,
            air: 0.1,
            ..Table::default()
        }
    }

    #[test]
    fn lines_run_through_and_stop_at_cells_that_span() {
        let table = table();
        let drawn = table.draw(&table.head.iter().collect::<Vec<_>>(), [12.0, 20.0]);
        let lines: Vec<([f64; 2], [f64; 2])> = drawn
            .grid
            .iter()
            .filter_map(|item| match item {
                Item::Line(line) => Some((line.from, line.to)),
                _ => None,
            })
            .collect();
        let expected = [
            ([22.0, 24.0], [82.0, 24.0]),
            ([22.0, 20.0], [22.0, 28.0]),
            ([52.0, 24.0], [52.0, 28.0]),
        ];
        assert_eq!(
            lines, expected,
            "under SENIN only, beside NO, between Pg and Si"
        );
        assert_eq!(drawn.bottom, 28.0);
    }

    #[test]
    fn a_row_grows_with_its_text_and_never_below_its_least_height() {
        let table = table();
        let check = |case: &str, text: &str, expected: f64| {
            let row = Row {
                height: 8.0,
                cells: vec![cell(""), cell(text), Cell::struck()],
            };
            let found = table.heights(&[row])[0];
            assert!(
                (found - expected).abs() < 0.01,
                "{case}: {found} mm, not {expected}"
            );
        };
        check("an empty cell", "", 8.0);
        check("two lines", "Siti Nur Khasanah Rahmadhani", 8.0);
        check(
            "three lines",
            "Kusumadiningrat Rahmadhaniyah Suryaningrat",
            3.0 * 9.0 * 1.12 * 25.4 / 72.0 + 0.2,
        );
    }
}
