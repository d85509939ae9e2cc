//! Who signs below a list, side by side.

use domain::official::grouped_nip;

use crate::face::POINT;
use crate::page::{Align, Block, Frame, Item, Line, Stroke};
use crate::wrap::{Lettering, fit};

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// What stands above the signature, line by line.
    pub above: Vec<Above>,
    /// The name with its degrees.
    pub name: Option<String>,
    /// Civil servant number.
    pub nip: Option<String>,
}

/// A line above a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Above {
    /// Words of the form, such as "Mengetahui,".
    Words(&'static str),
    /// Place and date; a place that is not known is dotted.
    Dated {
        /// The town.
        place: Option<String>,
        /// The date in words.
        date: String,
    },
    /// The title of who signs, followed by a comma.
    Title(Option<String>),
}

/// How signatures are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignatureStyle {
    /// What stands above the signature, and the NIP.
    pub words: Lettering,
    /// The name.
    pub name: Lettering,
    /// Room to sign in, from the last line above to the name.
    pub room: f64,
    /// From the list to the first line.
    pub above: f64,
    /// From the left margin to the left signer.
    pub indent: f64,
    /// The least width of one signer.
    pub width: f64,
}

const UNDERLINE: f64 = 0.75;

/// The size of a dot to write on, in points.
const DOT: f64 = 0.8;

/// From the baseline to the middle of the line under a name, in points.
const UNDER_BASELINE: f64 = 1.6 + UNDERLINE / 2.0;

/// Widths of a ruled name or title, and of a place on dots.
const RULED: f64 = 60.0;
const DOTTED: f64 = 30.0;

/// Two signers side by side, their names on one line. The right one moves to the
/// left when a long name needs it.
pub fn signatures(signers: [&Signer; 2], style: &SignatureStyle, frame: &Frame) -> Block {
    const BETWEEN: f64 = 8.0;
    let first = frame.left + style.indent;
    let most = (frame.right - first - BETWEEN) / 2.0;
    let width = widest(signers[1], style).clamp(style.width, most);
    let columns = [[first, first + most], [frame.right - width, frame.right]];
    let above = [0, 1].map(|at| lines_above(signers[at], style, columns[at]));
    let captions = above[0].height.max(above[1].height);
    let name = style.above + captions + style.room;
    let mut block = Block::default();
    for (at, above) in above.into_iter().enumerate() {
        let below = name_and_nip(signers[at], style, columns[at]);
        block.items.extend(above.at(style.above));
        block.items.extend(below.at(name));
        block.height = block.height.max(name + below.height);
    }
    block
}

fn widest(signer: &Signer, style: &SignatureStyle) -> f64 {
    let width = |lettering: &Lettering, text: &str| lettering.face.width(text, lettering.size());
    let name = signer.name.iter().map(|name| width(&style.name, name));
    let above = signer
        .above
        .iter()
        .map(|line| width(&style.words, &line.words()));
    name.chain(above).fold(0.0, f64::max)
}

impl Above {
    fn words(&self) -> String {
        match self {
            Above::Words(words) => (*words).to_owned(),
            Above::Dated {
                place: Some(place),
                date,
            } => format!("{place}, {date}"),
            Above::Dated { place: None, date } => format!(", {date}"),
            Above::Title(title) => format!("{},", title.as_deref().unwrap_or_default()),
        }
    }

    /// The stretch to write on, where the office has not said what stands there.
    fn gap(&self) -> Option<(f64, Stroke)> {
        match self {
            Above::Dated { place: None, .. } => Some((DOTTED, Stroke::Dotted)),
            Above::Title(None) => Some((RULED, Stroke::Solid)),
            Above::Words(_) | Above::Dated { .. } | Above::Title(_) => None,
        }
    }
}

fn lines_above(signer: &Signer, style: &SignatureStyle, [left, right]: [f64; 2]) -> Block {
    signer.above.iter().fold(Block::default(), |block, line| {
        let gap = line.gap();
        let from = left + gap.map_or(0.0, |(width, _)| width);
        let mut words = wrapped(&line.words(), &style.words, [from, right]);
        words
            .items
            .extend(gap.map(|(_, stroke)| stretch([left, from], &style.words, stroke)));
        block.then(words)
    })
}

fn name_and_nip(signer: &Signer, style: &SignatureStyle, edges: [f64; 2]) -> Block {
    let [left, right] = [edges[0], edges[0] + RULED];
    let name = match &signer.name {
        Some(name) => underlined(wrapped(name, &style.name, edges)),
        None => Block {
            height: wrapped("-", &style.name, edges).height,
            items: vec![stretch([left, right], &style.name, Stroke::Solid)],
        },
    };
    let label = "NIP. ";
    let nip = match &signer.nip {
        Some(nip) => wrapped(&format!("{label}{}", grouped_nip(nip)), &style.words, edges),
        None => {
            let mut ruled = wrapped(label, &style.words, edges);
            let from = left + style.words.face.width(label, style.words.size());
            ruled
                .items
                .push(stretch([from, right], &style.words, Stroke::Solid));
            ruled
        }
    };
    name.then(nip)
}

fn wrapped(text: &str, lettering: &Lettering, edges: [f64; 2]) -> Block {
    Block::of(
        &fit(text, lettering, edges[1] - edges[0]),
        edges,
        Align::Left,
    )
}

fn underlined(mut block: Block) -> Block {
    let under = |item: &Item| match item {
        Item::Text(text) => {
            let y = text.y + UNDER_BASELINE * POINT;
            Some(Item::rule([text.x, text.x + text.width()], y, UNDERLINE))
        }
        Item::Line(_) | Item::Rect(_) => None,
    };
    let rules: Vec<Item> = block.items.iter().filter_map(under).collect();
    block.items.extend(rules);
    block
}

/// A line to write on, where a first line of text would have its foot.
fn stretch([left, right]: [f64; 2], lettering: &Lettering, stroke: Stroke) -> Item {
    let sample = fit("-", lettering, f64::MAX);
    let baseline = sample.baselines(0.0).map(|(y, _)| y).sum::<f64>();
    let (y, weight) = match stroke {
        Stroke::Solid => (baseline + UNDER_BASELINE * POINT, UNDERLINE),
        Stroke::Dotted => (baseline, DOT),
    };
    Item::Line(Line {
        from: [left, y],
        to: [right, y],
        weight,
        stroke,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Face;
    use crate::page::{Page, Paper};

    const FRAME: Frame = Frame::within(Paper::A4, [15.0, 15.0, 15.0, 20.0]);

    static STYLE: SignatureStyle = SignatureStyle {
        words: Lettering::spaced(Face::Regular, &[9.0], 3.8),
        name: Lettering::spaced(Face::Bold, &[9.0], 3.8),
        room: 18.0,
        above: 1.0,
        indent: 0.0,
        width: 60.0,
    };

    fn text(block: &Block) -> String {
        Page {
            paper: Paper::A4,
            layers: vec![block.at(15.0)],
        }
        .to_text()
    }

    fn signer(above: Above, name: Option<&str>, nip: Option<&str>) -> Signer {
        Signer {
            above: vec![above],
            name: name.map(str::to_owned),
            nip: nip.map(str::to_owned),
        }
    }

    #[test]
    fn names_stand_on_one_line_and_what_is_not_known_is_ruled() {
        let left = signer(
            Above::Title(Some("Kepala".to_owned())),
            Some("Drs. Slamet, M.M."),
            Some("196802171994031998"),
        );
        let right = signer(
            Above::Dated {
                place: None,
                date: "26 September 2025".to_owned(),
            },
            None,
            None,
        );
        let text = text(&signatures([&left, &right], &STYLE, &FRAME));
        for expected in [
            "| 20.0 Kepala, 9 | 165.0 , 26 September 2025 9
",
            "| 20.0 Drs. Slamet, M.M. 9*
",
            "| 20.0 NIP. 19680217 199403 1 998 9 | 135.0 NIP.",
            "dots 135.0,",
            "rule 135.0,",
        ] {
            assert!(
                text.contains(expected),
                "{expected:?} is missing in\n{text}"
            );
        }
    }

    #[test]
    fn a_long_name_moves_the_right_signer_to_the_left() {
        let short = signer(Above::Words("Instruktur,"), Some("Agus, S.T."), None);
        let long = signer(
            Above::Words("Instruktur,"),
            Some("Raden Mas Kusumadiningrat Adiwinata Prawira, S.Pd."),
            None,
        );
        let height = signatures([&short, &short], &STYLE, &FRAME).height;
        let block = signatures([&short, &long], &STYLE, &FRAME);
        assert_eq!(block.height, height, "the name still takes one line");
        let edge = block
            .items
            .iter()
            .map(|item| item.bounds()[2])
            .fold(0.0, f64::max);
        assert!(edge <= FRAME.right, "it ends at {edge} mm");
    }
}
