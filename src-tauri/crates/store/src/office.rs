//! The office itself and who signs for it.

use chrono::NaiveDate;
use domain::office::Office;
use domain::official::Official;
use domain::setting;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// The office, or nothing where none was founded yet.
pub fn find(reader: &Reader, today: NaiveDate) -> Result<Option<Office>, StoreError> {
    let name: Option<String> =
        row::optional(reader, include_str!("office/find.sql"), &[], |row| {
            row.get("name")
        })?;
    let Some(name) = name else { return Ok(None) };
    let letterhead = row::all(reader, include_str!("office/letterhead.sql"), &[], |row| {
        row.get("text")
    })?;
    let place = crate::setting::value(reader, setting::PLACE, today)?;
    Ok(Some(Office {
        name,
        letterhead,
        place: Some(place).filter(|place| !place.is_empty()),
    }))
}

/// Who heads the office on a day; all empty where nobody was entered.
pub fn head(reader: &Reader, on: NaiveDate) -> Result<Official, StoreError> {
    let found = row::optional(
        reader,
        include_str!("office/head.sql"),
        named_params! { ":on": row::day(on) },
        |row| {
            Ok(Official {
                title: row.get("title")?,
                name: row.get("name")?,
                nip: row.get("nip")?,
            })
        },
    )?;
    Ok(found.unwrap_or(Official {
        title: None,
        name: None,
        nip: None,
    }))
}

/// Founds the office.
pub fn create(
    writer: &Writer,
    office: &Office,
    head: &Official,
    since: NaiveDate,
) -> Result<(), StoreError> {
    row::insert(writer, "office", named_params! { ":name": office.name })?;
    for (position, text) in (1_i64..).zip(&office.letterhead) {
        row::insert(
            writer,
            "letterhead_line",
            named_params! { ":position": position, ":text": text },
        )?;
    }
    if let Some(place) = &office.place {
        crate::setting::set(writer, setting::PLACE, place, since)?;
    }
    row::insert(
        writer,
        "official",
        named_params! {
            ":title": head.title,
            ":name": head.name,
            ":nip": head.nip,
            ":valid_from": row::day(since),
        },
    )?;
    Ok(())
}
