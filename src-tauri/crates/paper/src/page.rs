//! A printed page before it is a file: texts, lines and rectangles in
//! millimetres from the upper left corner.
//!
//! Has no idea of PDF, tables or forms. A page is made of layers, because what
//! is equal on many pages is drawn only once.

use crate::face::{Face, POINT};
use crate::wrap::Lines;

mod readable;

/// A size of paper in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Paper {
    /// A4 upright.
    pub const A4: Paper = Paper {
        width: 210.0,
        height: 297.0,
    };

    /// F4 (folio as Indonesian offices buy it) upright.
    pub const F4: Paper = Paper {
        width: 215.0,
        height: 330.0,
    };

    /// The same paper turned.
    pub const fn turned(self) -> Paper {
        Paper {
            width: self.height,
            height: self.width,
        }
    }
}

/// The part of a page that is written on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The paper around it.
    pub paper: Paper,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge, from the left of the paper.
    pub right: f64,
    /// Its lower edge, from the top of the paper.
    pub bottom: f64,
    /// Its left edge.
    pub left: f64,
}

impl Frame {
    /// What four margins (top, right, bottom, left) leave of a paper.
    pub const fn within(paper: Paper, margins: [f64; 4]) -> Frame {
        let [top, right, bottom, left] = margins;
        Frame {
            paper,
            top,
            right: paper.width - right,
            bottom: paper.height - bottom,
            left,
        }
    }

    /// From its left edge to its right one.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// From its upper edge to its lower one.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// Where a text stands between two edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Its left end.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// What it says.
    pub text: String,
    /// Its typeface.
    pub face: Face,
    /// Its size in points.
    pub size: f64,
}

impl Text {
    /// A text between two edges.
    pub fn between(
        edges: [f64; 2],
        align: Align,
        y: f64,
        text: &str,
        face: Face,
        size: f64,
    ) -> Text {
        let spare = edges[1] - edges[0] - face.width(text, size);
        let x = match align {
            Align::Left => edges[0],
            Align::Centre => edges[0] + spare / 2.0,
            Align::Right => edges[0] + spare,
        };
        Text {
            x,
            y,
            text: text.to_owned(),
            face,
            size,
        }
    }

    /// How wide it stands.
    pub fn width(&self) -> f64 {
        self.face.width(&self.text, self.size)
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// Without gaps.
    Solid,
    /// Round dots, to write on.
    Dotted,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// One end, x and y.
    pub from: [f64; 2],
    /// The other end.
    pub to: [f64; 2],
    /// Its weight in points.
    pub weight: f64,
    /// Solid or dotted.
    pub stroke: Stroke,
}

/// The outline of a rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Rect {
    /// Its upper left corner.
    pub from: [f64; 2],
    /// Its lower right corner.
    pub to: [f64; 2],
    /// The weight of its line in points.
    pub weight: f64,
}

/// Anything that stands on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Letters.
    Text(Text),
    /// A line.
    Line(Line),
    /// A rectangle.
    Rect(Rect),
}

impl Item {
    /// A solid horizontal line.
    pub fn rule(edges: [f64; 2], y: f64, weight: f64) -> Item {
        Item::Line(Line {
            from: [edges[0], y],
            to: [edges[1], y],
            weight,
            stroke: Stroke::Solid,
        })
    }

    /// Left, top, right and bottom of what it covers.
    pub fn bounds(&self) -> [f64; 4] {
        match self {
            Item::Text(text) => {
                let size = text.size * POINT;
                [
                    text.x,
                    text.y - Face::ASCENT * size,
                    text.x + text.width(),
                    text.y + Face::DESCENT * size,
                ]
            }
            Item::Line(line) => {
                // Lines end square: their weight only shows beside them.
                let level = line.from[1] == line.to[1];
                let upright = line.from[0] == line.to[0];
                let half = line.weight * POINT / 2.0;
                let beside = [
                    if level { 0.0 } else { half },
                    if upright { 0.0 } else { half },
                ];
                around(line.from, line.to, beside)
            }
            Item::Rect(rect) => around(rect.from, rect.to, [rect.weight * POINT / 2.0; 2]),
        }
    }

    fn lower(&mut self, by: f64) {
        match self {
            Item::Text(text) => text.y += by,
            Item::Line(Line { from, to, .. }) | Item::Rect(Rect { from, to, .. }) => {
                from[1] += by;
                to[1] += by;
            }
        }
    }
}

/// Things that stand together: placed across already, but not yet down the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// What it takes from the page.
    pub height: f64,
    /// What stands in it, measured from its own top.
    pub items: Vec<Item>,
}

impl Block {
    /// Empty paper of a height.
    pub fn space(height: f64) -> Block {
        Block {
            height,
            items: Vec::new(),
        }
    }

    /// Lines of text between two edges.
    pub fn of(lines: &Lines, edges: [f64; 2], align: Align) -> Block {
        let text = |(y, line): (f64, &str)| {
            Item::Text(Text::between(edges, align, y, line, lines.face, lines.size))
        };
        Block {
            height: lines.height(),
            items: lines.baselines(0.0).map(text).collect(),
        }
    }

    /// Another block right below this one.
    pub fn then(mut self, below: Block) -> Block {
        self.items.extend(below.at(self.height));
        self.height += below.height;
        self
    }

    /// Its items, once its top is known.
    pub fn at(&self, top: f64) -> Layer {
        let mut items = self.items.clone();
        items.iter_mut().for_each(|item| item.lower(top));
        items
    }
}

/// Things that are drawn together.
pub type Layer = Vec<Item>;

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The paper it is on.
    pub paper: Paper,
    /// What stands on it, the undermost first.
    pub layers: Vec<Layer>,
}

impl Page {
    /// Everything on the page.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.layers.iter().flatten()
    }
}

fn around(from: [f64; 2], to: [f64; 2], beside: [f64; 2]) -> [f64; 4] {
    [
        from[0].min(to[0]) - beside[0],
        from[1].min(to[1]) - beside[1],
        from[0].max(to[0]) + beside[0],
        from[1].max(to[1]) + beside[1],
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_and_frames_have_the_sizes_offices_buy() {
        let landscape = Paper::F4.turned();
        assert_eq!((landscape.width, landscape.height), (330.0, 215.0));
        let frame = Frame::within(landscape, [8.0, 12.0, 8.0, 12.0]);
        assert_eq!(
            (frame.width(), frame.height()),
            (306.0, 199.0),
            "F4 landscape leaves 306 mm of text"
        );
        assert_eq!(
            Frame::within(Paper::A4, [15.0, 15.0, 15.0, 20.0]).width(),
            175.0
        );
    }
}
