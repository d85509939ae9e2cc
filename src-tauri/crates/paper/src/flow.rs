//! A list over as many pages as it needs: the head again on each, a running
//! line instead of the letterhead, signatures never without some rows.
//!
//! Knows tables and blocks, but no form.

use std::ops::Range;

use crate::face::Face;
use crate::page::{Align, Block, Frame, Item, Page, Text};
use crate::table::{Row, Table};
use crate::wrap::{Lettering, fit};

/// Rows that go with the signatures: a page of signatures alone proves nothing.
const ROWS_WITH_SIGNATURES: usize = 4;

/// The lower edge of the page number above the paper's, in millimetres.
const NUMBER_ABOVE_EDGE: f64 = 5.0;

const NUMBER_SIZE: f64 = 8.0;

static RUNNING: Lettering = Lettering {
    face: Face::Regular,
    sizes: &[8.5, 8.0],
    lines: 1,
    leading: 1.25,
};

/// A form that is a list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Where it is written.
    pub frame: Frame,
    /// What opens the first page and is the same on all sheets of the office.
    pub letterhead: Block,
    /// What stands between letterhead and table.
    pub title: Block,
    /// What later pages carry instead, at the left and at the right.
    pub running: [String; 2],
    /// The list itself.
    pub table: Table,
    /// What closes the list.
    pub signatures: Block,
}

/// The pages of a list.
pub fn pages(list: &List) -> Vec<Page> {
    let running = running_line(list);
    let opening = list.letterhead.height + list.title.height;
    let table = &list.table;
    let head: f64 = table.heights(&table.head).iter().sum();
    let foot: f64 = table.heights(&table.foot).iter().sum();
    let room = list.frame.height() - head;
    let stretches = breaks(
        &table.heights(&table.rows),
        [room - opening, room - running.height],
        foot + list.signatures.height,
    );
    let count = stretches.len();
    let mut pages = Vec::new();
    for (at, rows) in stretches.into_iter().enumerate() {
        let top = list.frame.top;
        let mut layers = Vec::new();
        let mut words = Vec::new();
        let upper = if at == 0 {
            layers.push(list.letterhead.at(top));
            words.extend(list.title.at(top + list.letterhead.height));
            top + opening
        } else {
            words.extend(running.at(top));
            top + running.height
        };
        let last = at + 1 == count;
        let foot: &[Row] = if last { &table.foot } else { &[] };
        let rows: Vec<&Row> = table
            .head
            .iter()
            .chain(&table.rows[rows])
            .chain(foot)
            .collect();
        let drawn = table.draw(&rows, [list.frame.left, upper]);
        words.extend(drawn.words);
        if last {
            words.extend(list.signatures.at(drawn.bottom));
        }
        if count > 1 {
            words.push(page_number(&list.frame, at + 1, count));
        }
        layers.extend([drawn.grid, words]);
        pages.push(Page {
            paper: list.frame.paper,
            layers,
        });
    }
    pages
}

/// Which rows stand on which page. `room` is what the first and any later page
/// has for rows; `closing` what stands under the last one.
fn breaks(heights: &[f64], room: [f64; 2], closing: f64) -> Vec<Range<usize>> {
    // Sums of millimetres are not exact; a thousandth is not seen.
    const SLACK: f64 = 1e-3;
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    loop {
        let room = SLACK + if pages.is_empty() { room[0] } else { room[1] };
        let rest = &heights[from..];
        if rest.is_empty() || rest.iter().sum::<f64>() + closing <= room {
            pages.push(from..heights.len());
            return pages;
        }
        let fitting = fitting(rest, room);
        let mut taken = fitting.min(rest.len().saturating_sub(ROWS_WITH_SIGNATURES));
        if taken == 0 && !pages.is_empty() {
            // Rows so high that four of them and the signatures fill more than a page.
            taken = fitting.min(rest.len() - 1).max(1);
        }
        pages.push(from..from + taken);
        from += taken;
    }
}

fn fitting(heights: &[f64], room: f64) -> usize {
    let mut left = room;
    let fits = |height: &&f64| {
        left -= **height;
        left >= 0.0
    };
    heights.iter().take_while(fits).count()
}

fn running_line(list: &List) -> Block {
    const BELOW_WORDS: f64 = 1.0;
    const BELOW_RULE: f64 = 3.0;
    const BETWEEN: f64 = 8.0;
    let edges = [list.frame.left, list.frame.right];
    let [title, programme] = &list.running;
    let title = fit(title, &RUNNING, list.frame.width() / 2.0);
    let programme = fit(
        programme,
        &RUNNING,
        list.frame.width() - title.width() - BETWEEN,
    );
    let mut block = Block::of(&title, edges, Align::Left);
    let right = Block::of(&programme, edges, Align::Right);
    let rule = block.height.max(right.height) + BELOW_WORDS;
    block.items.extend(right.items);
    block.items.push(Item::rule(edges, rule, 0.75));
    Block {
        height: rule + BELOW_RULE,
        ..block
    }
}

fn page_number(frame: &Frame, number: usize, count: usize) -> Item {
    let text = format!("Hal {number} dari {count}");
    let y =
        frame.paper.height - NUMBER_ABOVE_EDGE - Face::DESCENT * NUMBER_SIZE * crate::face::POINT;
    Item::Text(Text::between(
        [frame.left, frame.right],
        Align::Right,
        y,
        &text,
        Face::Regular,
        NUMBER_SIZE,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of 8 mm; the first page has room for 20 of them, later ones for 22, and
    /// what closes the list takes as much as 4.
    fn check(case: &str, rows: usize, expected: &[usize]) {
        let found = breaks(&vec![8.0; rows], [160.0, 176.0], 32.0);
        let found: Vec<usize> = found.into_iter().map(|rows| rows.len()).collect();
        assert_eq!(found, expected, "{case}");
    }

    #[test]
    fn signatures_take_rows_along() {
        check("no row at all", 0, &[0]);
        check("room for all", 16, &[16]);
        check(
            "one too many: four rows turn over with the signatures",
            17,
            &[13, 4],
        );
        check(
            "the first page holds more once the signatures are gone",
            24,
            &[20, 4],
        );
        check("a full class of 25", 25, &[20, 5]);
        check("two full pages", 38, &[20, 18]);
        check("three pages", 39, &[20, 15, 4]);
        check("a crowd", 60, &[20, 22, 18]);
    }

    #[test]
    fn rows_too_high_for_company_still_end() {
        for (case, heights, expected) in [
            (
                "four rows beside signatures do not fit",
                vec![70.0; 4],
                vec![0, 2, 2],
            ),
            (
                "a row beside signatures does not fit",
                vec![170.0],
                vec![0, 1, 0],
            ),
        ] {
            let found = breaks(&heights, [160.0, 176.0], 32.0);
            assert_eq!(
                found.into_iter().map(|rows| rows.len()).collect::<Vec<_>>(),
                expected,
                "{case}"
            );
        }
    }
}
