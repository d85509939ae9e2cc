//! Excel since 2007: a zip of XML parts that point to one another.
//!
//! Sheets are found by their relations and not by the names of parts, and no
//! relation that leads out of the file is followed.

mod relations;
mod sheet;
mod strings;
mod styles;

use domain::intake::cell::Worksheet;
use domain::refusal::FileFault;

use crate::Unreadable;
use crate::parts::Parts;
use crate::sink::{Caps, within};
use crate::xml::Xml;
use relations::Relations;
use sheet::Shelf;

/// All sheets, in the order of their tabs.
pub(crate) fn read(parts: &mut Parts, caps: &Caps) -> Result<Vec<Worksheet>, Unreadable> {
    let start = Relations::of("", parts, caps)?;
    let home = start.first("officeDocument").unwrap_or("xl/workbook.xml");
    let book = read_book(named(home, parts, caps)?, caps)?;
    let relations = Relations::of(home, parts, caps)?;

    let mut shelf = Shelf {
        days_before_1904: book.days_before_1904,
        ..Shelf::default()
    };
    if let Some(part) = relations.first("styles") {
        shelf.styles = styles::read(named(part, parts, caps)?, caps)?;
    }
    if let Some(part) = relations.first("sharedStrings") {
        shelf.strings = strings::read(named(part, parts, caps)?, caps)?;
    }

    let mut sheets = Vec::new();
    for tab in book.tabs {
        let part = relations.target(&tab.relation).ok_or(FileFault::Damaged)?;
        let xml = named(part, parts, caps)?;
        sheets.push(sheet::read(xml, &shelf, caps)?.finish(tab.name, tab.hidden));
    }
    Ok(sheets)
}

/// A part that another one names. Without it people would be lost without a
/// word, or their dates would turn into numbers.
fn named<'p>(part: &str, parts: &'p mut Parts, caps: &'p Caps<'p>) -> Result<Xml<'p>, FileFault> {
    parts.xml(part, caps)?.ok_or(FileFault::Damaged)
}

/// What the workbook's own part says.
struct Book {
    tabs: Vec<Tab>,
    days_before_1904: f64,
}

struct Tab {
    name: String,
    hidden: bool,
    relation: String,
}

fn read_book(mut xml: Xml, caps: &Caps) -> Result<Book, Unreadable> {
    let mut book = Book {
        tabs: Vec::new(),
        days_before_1904: 0.0,
    };
    if xml.child()?.is_none() {
        return Err(FileFault::Incomplete.into());
    }
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "workbookPr" => {
                if tag.says("date1904")? {
                    book.days_before_1904 = DAYS_FROM_1900_TO_1904;
                }
                xml.skip()?;
            }
            "sheets" => {
                while let Some(tag) = xml.child()? {
                    within(book.tabs.len() as u64 + 1, caps.limits.sheets)?;
                    let [name, state] = tag.attributes(["name", "state"])?;
                    let tab = Tab {
                        name: name.unwrap_or_default().into_owned(),
                        hidden: matches!(state.as_deref(), Some("hidden" | "veryHidden")),
                        relation: tag.relation()?.ok_or(FileFault::Damaged)?.into_owned(),
                    };
                    caps.weigh(&tab.name)?;
                    caps.weigh(&tab.relation)?;
                    book.tabs.push(tab);
                    xml.skip()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    Ok(book)
}

/// Workbooks from old Macs count days from 1904.
const DAYS_FROM_1900_TO_1904: f64 = 1462.0;
