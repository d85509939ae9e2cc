//! A page as text, for people and tests: what stands where, how large, how heavy.

use crate::face::Face;
use crate::page::{Item, Line, Page, Stroke, Text};

impl Page {
    /// The page as text: each line of words with its baseline, left ends, sizes
    /// and a star for bold, then each rule and box with its weight.
    pub fn to_text(&self) -> String {
        let mut words: Vec<&Text> = Vec::new();
        let mut strokes: Vec<(i64, i64, String)> = Vec::new();
        for item in self.items() {
            match item {
                Item::Text(text) => words.push(text),
                Item::Line(line) => strokes.push(described(line)),
                Item::Rect(rect) => strokes.push((
                    tenths(rect.from[1]),
                    tenths(rect.from[0]),
                    format!(
                        "box {} to {}, {} pt",
                        point(rect.from),
                        point(rect.to),
                        rect.weight
                    ),
                )),
            }
        }
        words.sort_by_key(|text| (tenths(text.y), tenths(text.x)));
        strokes.sort();

        let mut page = format!("{} x {} mm\n", self.paper.width, self.paper.height);
        for row in words.chunk_by(|a, b| tenths(a.y) == tenths(b.y)) {
            page.push_str(&format!("{:6.1} ", row[0].y));
            for text in row {
                let star = if text.face == Face::Bold { "*" } else { "" };
                let shown = text.face.shown(&text.text);
                page.push_str(&format!(" | {:.1} {shown} {}{star}", text.x, text.size));
            }
            page.push('\n');
        }
        for (_, _, stroke) in strokes {
            page.push_str(&format!("        {stroke}\n"));
        }
        page
    }
}

fn described(line: &Line) -> (i64, i64, String) {
    let kind = match line.stroke {
        Stroke::Dotted => "dots",
        Stroke::Solid if line.from[1] == line.to[1] => "rule",
        Stroke::Solid if line.from[0] == line.to[0] => "side",
        Stroke::Solid => "struck",
    };
    let text = format!(
        "{kind} {} to {}, {} pt",
        point(line.from),
        point(line.to),
        line.weight
    );
    (
        tenths(line.from[1].min(line.to[1])),
        tenths(line.from[0].min(line.to[0])),
        text,
    )
}

fn point(at: [f64; 2]) -> String {
    format!("{:.1},{:.1}", at[0], at[1])
}

fn tenths(millimetres: f64) -> i64 {
    (millimetres * 10.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Block, Paper};

    #[test]
    fn a_page_reads_from_top_to_bottom_and_left_to_right() {
        let text = |x, y, text: &str, face| {
            Item::Text(Text {
                x,
                y,
                text: text.to_owned(),
                face,
                size: 9.0,
            })
        };
        let below = Block {
            height: 5.0,
            items: vec![text(12.0, 4.0, "below", Face::Regular)],
        };
        let block = Block::space(20.0).then(below);
        let page = Page {
            paper: Paper::A4,
            layers: vec![
                block.at(10.0),
                vec![
                    text(50.0, 20.0, "right", Face::Regular),
                    text(12.0, 20.0, "left", Face::Bold),
                ],
                vec![Item::rule([12.0, 50.0], 22.0, 0.5)],
            ],
        };
        assert_eq!(
            page.to_text(),
            "210 x 297 mm\n  20.0  | 12.0 left 9* | 50.0 right 9\n  34.0  | 12.0 below 9\n        \
             rule 12.0,22.0 to 50.0,22.0, 0.5 pt\n"
        );
    }
}
