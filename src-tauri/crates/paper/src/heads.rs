//! What the office's papers share above and below their lists: letterhead and
//! signatures, plain functions that every form calls.
//!
//! What is not known yet is ruled, so that it can be written by hand. A logo has
//! its place at the left; as long as the office has none, nothing stands there.

use crate::face::{Face, POINT};
use crate::page::{Align, Block, Frame, Item};
use crate::wrap::{Lettering, fit};

mod signatures;

pub use signatures::{Above, SignatureStyle, Signer, signatures};

/// The measures of a letterhead (kop).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letterhead {
    /// The lines above the centre's own.
    others: Lettering,
    /// The last line, which is the centre's own name.
    own: Lettering,
    /// From the last line to the double rule.
    above_rule: f64,
    /// From the double rule to what follows.
    below_rule: f64,
}

/// For landscape lists that must stay on one page.
pub static SMALL: Letterhead = Letterhead {
    others: Lettering::spaced(Face::Bold, &[8.5, 8.0], 3.35),
    own: Lettering::spaced(Face::Bold, &[9.0, 8.5, 8.0], 3.5),
    above_rule: 0.8,
    below_rule: 1.3,
};

/// The small one where the office has four lines: it gives away air, not a row of the list.
pub static SMALL_OF_FOUR: Letterhead = Letterhead {
    others: Lettering::spaced(Face::Bold, &[8.0], 2.9),
    own: Lettering::spaced(Face::Bold, &[8.5, 8.0], 3.0),
    above_rule: 0.5,
    below_rule: 0.9,
};

/// For upright lists and forms.
pub static FULL: Letterhead = Letterhead {
    others: Lettering::spaced(Face::Bold, &[12.0, 11.0, 10.0], 5.1),
    own: Lettering::spaced(Face::Bold, &[13.0, 12.0, 11.0, 10.0], 5.5),
    above_rule: 1.6,
    below_rule: 4.0,
};

/// Width left free on both sides of the letterhead's text, for a logo.
const BESIDE: f64 = 22.0;

const THICK: f64 = 2.25;
const THIN: f64 = 0.75;
const BETWEEN_RULES: f64 = 1.5;

/// The office's lines in the middle of the page over the double rule.
pub fn letterhead(lines: &[String], measures: &Letterhead, frame: &Frame) -> Block {
    let text = [frame.left + BESIDE, frame.right - BESIDE];
    let mut block = Block::default();
    for (at, line) in lines.iter().enumerate() {
        let lettering = if at + 1 == lines.len() {
            &measures.own
        } else {
            &measures.others
        };
        let lines = fit(line, lettering, text[1] - text[0]);
        block = block.then(Block::of(&lines, text, Align::Centre));
    }
    let edges = [frame.left, frame.right];
    let thick = measures.above_rule + THICK * POINT / 2.0;
    let thin = thick + (THICK / 2.0 + BETWEEN_RULES + THIN / 2.0) * POINT;
    let rules = vec![
        Item::rule(edges, thick, THICK),
        Item::rule(edges, thin, THIN),
    ];
    block.then(Block {
        height: thin + THIN * POINT / 2.0 + measures.below_rule,
        items: rules,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Paper;

    const FRAME: Frame = Frame::within(Paper::A4, [15.0, 15.0, 15.0, 20.0]);

    #[test]
    fn a_letterhead_stands_in_the_middle_over_a_thick_and_a_thin_rule() {
        let lines: Vec<String> = ["PEMERINTAH KOTA", "DINAS", "UPTD BLK"]
            .map(str::to_owned)
            .to_vec();
        for (case, measures) in [("small", &SMALL), ("full", &FULL)] {
            let block = letterhead(&lines, measures, &FRAME);
            let middle = (FRAME.left + FRAME.right) / 2.0;
            let mut rules = Vec::new();
            for item in &block.items {
                match item {
                    Item::Text(text) => assert!(
                        (text.x + text.width() / 2.0 - middle).abs() < 0.01,
                        "{case}: {text:?}"
                    ),
                    Item::Line(line) => rules.push((line.from[1], line.weight)),
                    Item::Rect(_) => {}
                }
            }
            assert_eq!(
                rules.iter().map(|rule| rule.1).collect::<Vec<_>>(),
                [2.25, 0.75],
                "{case}"
            );
            let white = (rules[1].0 - rules[0].0) / POINT - (2.25 + 0.75) / 2.0;
            assert!(
                (white - 1.5).abs() < 0.001,
                "{case}: {white} pt of paper between the rules"
            );
        }
    }
}
