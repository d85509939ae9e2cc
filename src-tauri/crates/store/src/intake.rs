//! Which workbooks were taken in, so that the same file is known again.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// When this file was taken in before, and into which class.
pub fn taken_before(
    reader: &Reader,
    file_id: &str,
) -> Result<Option<(NaiveDate, String)>, StoreError> {
    let parameters = named_params! { ":file_id": file_id };
    row::optional(
        reader,
        include_str!("intake/taken_before.sql"),
        parameters,
        |row| {
            Ok((
                row::parsed(row, "taken_on", row::to_day)?,
                row.get("programme")?,
            ))
        },
    )
}

/// Whether this file was taken into this class before.
pub fn stands(reader: &Reader, file_id: &str, class_id: &str) -> Result<bool, StoreError> {
    let parameters = named_params! { ":file_id": file_id, ":class_id": class_id };
    row::one(
        reader,
        include_str!("intake/stands.sql"),
        parameters,
        |row| row.get("stands"),
    )
}

/// Notes that a file was taken in.
pub fn add(
    writer: &Writer,
    file_id: &str,
    class_id: &str,
    people: usize,
) -> Result<(), StoreError> {
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    row::insert(
        writer,
        "intake",
        named_params! {
            ":file_id": file_id,
            ":class_id": class_id,
            ":taken_on": row::day(writer.author.at.date()),
            ":people": people,
        },
    )?;
    Ok(())
}
