//! The typefaces papers are set in. They are part of the program, so that a
//! line breaks at the same word on every machine.
//!
//! Knows what a character looks like and how wide it is; where it stands is
//! decided by others.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use allsorts::binary::read::ReadScope;
use allsorts::error::{ParseError, ReadWriteError};
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tables::cmap::Cmap;
use allsorts::tables::{FontTableProvider, HeadTable, HheaTable, HmtxTable, MaxpTable};
use allsorts::tag;

use crate::PaperError;

/// Millimetres in a point.
pub const POINT: f64 = 25.4 / 72.0;

/// Stands for a character the typeface does not have: a clerk sees the box and
/// asks, while a gap would be signed unnoticed.
pub const MISSING: char = '□';

/// A blank that keeps its two words on one line.
pub const NO_BREAK: char = '\u{a0}';

/// One of the bundled typefaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Face {
    /// Liberation Sans, as wide as Arial letter by letter.
    #[default]
    Regular,
    /// Liberation Sans Bold.
    Bold,
}

/// One character as the typeface draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Its number within the typeface.
    pub id: u16,
    /// What it stands for, for whoever copies the text.
    pub shown: char,
    /// How far it moves the pen, in thousandths of the size.
    pub advance: i32,
    /// How much nearer (below zero) or farther the next one stands.
    pub kern: i32,
}

struct Metrics {
    glyphs: BTreeMap<u32, u16>,
    advances: Vec<i32>,
    kerns: HashMap<(u16, u16), i32>,
}

static REGULAR: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(Face::Regular));
static BOLD: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(Face::Bold));

impl Face {
    /// Every bundled typeface.
    pub const ALL: [Face; 2] = [Face::Regular, Face::Bold];

    /// How far letters reach above the baseline, as a part of the size.
    pub const ASCENT: f64 = 0.905;

    /// How far letters reach below the baseline, as a part of the size.
    pub const DESCENT: f64 = 0.212;

    /// The name inside the font file.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "LiberationSans",
            Face::Bold => "LiberationSans-Bold",
        }
    }

    /// The weight as typefaces count it, 400 for an even text.
    pub fn weight(self) -> u16 {
        match self {
            Face::Regular => 400,
            Face::Bold => 700,
        }
    }

    /// How wide a text stands at a size in points, in millimetres.
    pub fn width(self, text: &str, size: f64) -> f64 {
        let thousandths: i32 = self
            .glyphs(text)
            .iter()
            .map(|glyph| glyph.advance + glyph.kern)
            .sum();
        f64::from(thousandths) / 1000.0 * size * POINT
    }

    /// A text as the typeface draws it. A character it lacks becomes [`MISSING`].
    pub fn glyphs(self, text: &str) -> Vec<Glyph> {
        let metrics = self.metrics();
        let mut glyphs: Vec<Glyph> = text
            .chars()
            .filter_map(plain)
            .map(|shown| metrics.glyph(shown))
            .collect();
        for at in 1..glyphs.len() {
            let pair = (glyphs[at - 1].id, glyphs[at].id);
            glyphs[at - 1].kern = metrics.kerns.get(&pair).copied().unwrap_or_default();
        }
        glyphs
    }

    /// The text as a reader of the paper sees it.
    pub fn shown(self, text: &str) -> String {
        self.glyphs(text).iter().map(|glyph| glyph.shown).collect()
    }

    /// A typeface of these glyphs alone, numbered in the order given. The first
    /// must be 0, the one every typeface keeps for what it does not know.
    pub fn cut(self, glyphs: &[u16]) -> Result<Vec<u8>, PaperError> {
        let failed = |reason: String| PaperError::Cut {
            face: self.name(),
            reason,
        };
        let data = ReadScope::new(self.bytes())
            .read::<FontData<'_>>()
            .map_err(|error| failed(error.to_string()))?;
        let tables = data
            .table_provider(0)
            .map_err(|error| failed(error.to_string()))?;
        subset(&tables, glyphs, &SubsetProfile::Pdf, CmapTarget::Unicode)
            .map_err(|error| failed(error.to_string()))
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/LiberationSans-Regular.ttf"),
            Face::Bold => include_bytes!("../fonts/LiberationSans-Bold.ttf"),
        }
    }

    fn metrics(self) -> &'static Metrics {
        match self {
            Face::Regular => &REGULAR,
            Face::Bold => &BOLD,
        }
    }
}

/// A character as text on paper: every blank is one, and marks that only steer
/// the direction or the breaking of a text have no shape of their own.
fn plain(character: char) -> Option<char> {
    match character {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        blank if blank.is_whitespace() => Some(' '),
        other => Some(other),
    }
}

impl Metrics {
    #[expect(
        clippy::expect_used,
        reason = "the typefaces are part of the program; a test reads both"
    )]
    fn of(face: Face) -> Metrics {
        Metrics::read(face.bytes()).expect("a bundled typeface")
    }

    fn read(bytes: &[u8]) -> Result<Metrics, ReadWriteError> {
        let data = ReadScope::new(bytes).read::<FontData<'_>>()?;
        let tables = data.table_provider(0)?;
        let table = |tag| tables.read_table_data(tag);

        let head = table(tag::HEAD)?;
        let units = i32::from(ReadScope::new(&head).read::<HeadTable>()?.units_per_em);
        let maxp = table(tag::MAXP)?;
        let count = ReadScope::new(&maxp).read::<MaxpTable>()?.num_glyphs;
        let hhea = table(tag::HHEA)?;
        let metrics = ReadScope::new(&hhea).read::<HheaTable>()?.num_h_metrics;
        let hmtx = table(tag::HMTX)?;
        let widths = ReadScope::new(&hmtx)
            .read_dep::<HmtxTable<'_>>((usize::from(count), usize::from(metrics)))?;
        // Whole thousandths, rounded down: the widths a PDF declares, so that what is
        // measured here is what a viewer draws.
        let advances = (0..count)
            .map(|glyph| Ok(i32::from(widths.horizontal_advance(glyph)?) * 1000 / units))
            .collect::<Result<_, ParseError>>()?;

        let cmap = table(tag::CMAP)?;
        let cmap = ReadScope::new(&cmap).read::<Cmap<'_>>()?;
        let (_, characters) =
            allsorts::font::read_cmap_subtable(&cmap)?.ok_or(ParseError::MissingValue)?;
        let mut glyphs = BTreeMap::new();
        characters.mappings_fn(|character, glyph| {
            glyphs.insert(character, glyph);
        })?;

        let kerns = kerns(&table(tag::KERN)?, units);
        Ok(Metrics {
            glyphs,
            advances,
            kerns,
        })
    }

    fn glyph(&self, character: char) -> Glyph {
        let found = self
            .glyphs
            .get(&u32::from(character))
            .map(|&id| (id, character));
        let missing = || {
            (
                self.glyphs
                    .get(&u32::from(MISSING))
                    .copied()
                    .unwrap_or_default(),
                MISSING,
            )
        };
        let (id, shown) = found.filter(|&(id, _)| id != 0).unwrap_or_else(missing);
        let advance = self
            .advances
            .get(usize::from(id))
            .copied()
            .unwrap_or_default();
        Glyph {
            id,
            shown,
            advance,
            kern: 0,
        }
    }
}

/// The pairs of the old `kern` table, first subtable: the typefaces carry it
/// beside their layout tables, and Latin capitals need no more.
fn kerns(table: &[u8], units: i32) -> HashMap<(u16, u16), i32> {
    const HEADERS: usize = 4 + 14;
    let pairs = table.get(HEADERS..).unwrap_or_default();
    pairs
        .chunks_exact(6)
        .map(|pair| {
            let number = |at: usize| u16::from_be_bytes([pair[at], pair[at + 1]]);
            let value = i16::from_be_bytes([pair[4], pair[5]]);
            ((number(0), number(2)), i32::from(value) * 1000 / units)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_drawn_or_seen_to_be_missing() {
        let check = |case: &str, text: &str, shown: &str| {
            for face in Face::ALL {
                assert_eq!(face.shown(text), shown, "{case} in {}", face.name());
                let all_drawn = face.glyphs(text).iter().all(|glyph| glyph.id != 0);
                assert!(
                    all_drawn,
                    "{case}: no character falls back on the typeface's own blank box"
                );
            }
        };
        check("apostrophes", "Syafi’i Mas'ud", "Syafi’i Mas'ud");
        check("accents", "José Muñoz Ḥasan", "José Muñoz Ḥasan");
        check("another script", "王 ب", "□ □");
        check("a picture", "Siti 😀", "Siti □");
        check("kept and odd blanks", "24\u{a0}Mei\t2025", "24 Mei 2025");
        check("marks without a shape", "\u{202e}Siti\u{200b}", "Siti");
        check("a control character", "Si\u{7}ti", "Si□ti");
    }

    #[test]
    fn texts_are_as_wide_as_arial() {
        let check = |case: &str, face: Face, text: &str, expected: f64| {
            let found = face.width(text, 10.0);
            assert!(
                (found - expected).abs() < 0.01,
                "{case}: {found} mm, not {expected}"
            );
        };
        check("nothing", Face::Regular, "", 0.0);
        check(
            "ten digits of 556",
            Face::Regular,
            "0123456789",
            10.0 * 0.556 * 10.0 * POINT,
        );
        check("bold is wider", Face::Bold, "n", 0.610 * 10.0 * POINT);
        check(
            "A and V lean together",
            Face::Regular,
            "AV",
            (0.666 * 2.0 - 0.074) * 10.0 * POINT,
        );
    }

    #[test]
    fn a_cut_typeface_is_small_and_an_unknown_glyph_is_a_failure() {
        let glyphs: Vec<u16> = [0]
            .into_iter()
            .chain(Face::Bold.glyphs("ABC").iter().map(|g| g.id))
            .collect();
        let cut = Face::Bold.cut(&glyphs).expect("letters of the typeface");
        assert!(cut.len() < 10_000, "{} bytes for three letters", cut.len());
        assert!(
            Face::Bold.cut(&[0, u16::MAX]).is_err(),
            "no typeface has that many glyphs"
        );
    }
}
