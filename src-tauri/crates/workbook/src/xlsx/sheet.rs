//! One sheet: its rows, what is merged, what is hidden.
//!
//! Dimensions that a sheet claims are never read; numbers of rows and columns
//! may be missing, out of order or repeated.

use std::sync::Arc;

use domain::intake::cell::Cell;
use domain::refusal::FileFault;

use super::strings::{rich_text, unescape};
use super::styles::Shown;
use crate::Unreadable;
use crate::sink::{Caps, Sink};
use crate::xml::{self, Xml};

/// What all sheets of a workbook refer to.
#[derive(Default)]
pub(super) struct Shelf {
    pub(super) strings: Vec<Arc<str>>,
    pub(super) styles: Vec<Shown>,
    /// What dates lack to count from 1900.
    pub(super) days_before_1904: f64,
}

/// A sheet but for its name, which stands elsewhere.
pub(super) fn read<'a>(
    mut xml: Xml<'a>,
    shelf: &Shelf,
    caps: &'a Caps<'a>,
) -> Result<Sink<'a>, Unreadable> {
    let mut sink = Sink::new(caps);
    if xml.child()?.is_none() {
        return Err(FileFault::Incomplete.into());
    }
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "sheetData" => rows(&mut xml, shelf, caps, &mut sink)?,
            "cols" => {
                while let Some(tag) = xml.child()? {
                    if tag.says("hidden")?
                        && let (Some(first @ 1..), Some(last @ 1..)) =
                            (tag.number("min")?, tag.number("max")?)
                    {
                        sink.hide_columns(first - 1, last - 1)?;
                    }
                    xml.skip()?;
                }
            }
            "mergeCells" => {
                while let Some(tag) = xml.child()? {
                    if let Some((from, to)) = tag.attribute("ref")?.as_deref().and_then(block) {
                        sink.merge(from, to)?;
                    }
                    xml.skip()?;
                }
            }
            "drawing" | "picture" => {
                sink.picture();
                xml.skip()?;
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    Ok(sink)
}

fn rows(xml: &mut Xml, shelf: &Shelf, caps: &Caps, sink: &mut Sink) -> Result<(), Unreadable> {
    let mut value = String::new();
    let mut row = 0;
    while let Some(tag) = xml.child()? {
        if tag.name() != "row" {
            xml.skip()?;
            continue;
        }
        let [written, hidden] = tag.attributes(["r", "hidden"])?;
        let numbered = xml::number(written.as_deref()).filter(|number| *number > 0);
        let hidden = xml::yes(hidden.as_deref());
        row = numbered.unwrap_or(row + 1);
        sink.row(row, hidden)?;

        let mut column = 0;
        while let Some(tag) = xml.child()? {
            if tag.name() != "c" {
                xml.skip()?;
                continue;
            }
            caps.element()?;
            let [written, style, kind] = tag.attributes(["r", "s", "t"])?;
            let kind = CellKind::of(kind.as_deref(), style.as_deref(), shelf);
            if let Some((its_row, its_column)) = written.as_deref().and_then(place) {
                column = its_column;
                if numbered.is_none() && its_row != row {
                    row = its_row;
                    sink.row(row, hidden)?;
                }
            }
            if content(xml, &mut value, caps)? {
                sink.cell(column, kind.cell(&value, shelf, caps)?)?;
            }
            column = column.saturating_add(1);
        }
    }
    Ok(())
}

/// Reads what stands in a cell; false if nothing does, as in a formula that nobody has computed.
fn content(xml: &mut Xml, value: &mut String, caps: &Caps) -> Result<bool, Unreadable> {
    value.clear();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "v" => xml.text(value)?,
            "is" => rich_text(xml, value, caps)?,
            _ => xml.skip()?,
        }
    }
    Ok(!value.is_empty())
}

/// How the characters of a cell's value are meant.
enum CellKind {
    Number(Shown),
    Shared,
    /// Text where it stands, by a formula: its escapes are not yet read.
    Formula,
    Inline,
    Bool,
    Error,
    IsoDate,
    Unknown,
}

impl CellKind {
    fn of(kind: Option<&str>, style: Option<&str>, shelf: &Shelf) -> Self {
        match kind {
            None | Some("n") => {
                let style = xml::number(style).unwrap_or_default() as usize;
                CellKind::Number(shelf.styles.get(style).copied().unwrap_or_default())
            }
            Some("s") => CellKind::Shared,
            Some("str") => CellKind::Formula,
            Some("inlineStr") => CellKind::Inline,
            Some("b") => CellKind::Bool,
            Some("e") => CellKind::Error,
            Some("d") => CellKind::IsoDate,
            Some(_) => CellKind::Unknown,
        }
    }

    /// What cannot be read as it is meant becomes an error cell that says what
    /// stands there: one bad cell does not spoil a list.
    fn cell(&self, value: &str, shelf: &Shelf, caps: &Caps) -> Result<Cell, FileFault> {
        let bare = value.trim();
        let read = match self {
            CellKind::Number(shown) => number(bare, *shown, shelf.days_before_1904),
            CellKind::Shared => {
                let place = bare.parse().ok();
                let text = place.and_then(|place: usize| shelf.strings.get(place));
                text.map(|text| Cell::Text(Arc::clone(text)))
            }
            CellKind::Formula => Some(Cell::Text(caps.keep(&unescape(value))?)),
            CellKind::Inline => Some(Cell::Text(caps.keep(value)?)),
            CellKind::Bool => match bare {
                "1" | "true" => Some(Cell::Bool(true)),
                "0" | "false" => Some(Cell::Bool(false)),
                _ => None,
            },
            CellKind::IsoDate => iso_date(bare),
            CellKind::Error | CellKind::Unknown => None,
        };
        match read {
            Some(cell) => Ok(cell),
            None => Ok(Cell::Error(caps.keep(bare)?)),
        }
    }
}

fn number(value: &str, shown: Shown, days_before_1904: f64) -> Option<Cell> {
    let number: f64 = value.parse().ok()?;
    if !number.is_finite() {
        return None;
    }
    let date = || Cell::of_date_serial(number + days_before_1904);
    let dated = match shown {
        Shown::Number => None,
        Shown::Date => date(),
        // A whole date shown as its time only stays a date: nothing of it is lost.
        // A time alone belongs to no day, so it is not moved from 1904.
        Shown::Time => Cell::of_time_serial(number).or_else(date),
    };
    Some(dated.unwrap_or(Cell::Number(number)))
}

fn iso_date(value: &str) -> Option<Cell> {
    let value = value.trim_end_matches('Z');
    if let Ok(at) = value.parse() {
        return Some(Cell::Date(at));
    }
    if let Ok(at) = format!("{value}T00:00:00").parse() {
        return Some(Cell::Date(at));
    }
    value.parse().ok().map(Cell::Time)
}

/// `A5:B6` as two places.
fn block(written: &str) -> Option<((u32, u32), (u32, u32))> {
    let (from, to) = written.split_once(':')?;
    Some((place(from)?, place(to)?))
}

/// `B5` as row (from 1) and column (from 0).
fn place(written: &str) -> Option<(u32, u32)> {
    let digits = written.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let (letters, number) = written.split_at(digits);
    let row = number.parse().ok().filter(|row| *row > 0)?;
    let column = letters.bytes().fold(0_u32, |column, letter| {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.saturating_mul(26).saturating_add(digit)
    });
    Some((row, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests;
