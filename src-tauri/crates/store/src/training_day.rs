//! The days of a class, one row each.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row};

/// One day of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRow {
    /// Its id.
    pub id: String,
    /// The id of its class.
    pub class_id: String,
    /// The day.
    pub day: NaiveDate,
    /// Struck out by hand: no training on it.
    pub struck: bool,
}

/// The days of a class in order, struck ones included.
pub fn list(reader: &Reader, class_id: &str) -> Result<Vec<DayRow>, StoreError> {
    row::all(
        reader,
        include_str!("training_day/list.sql"),
        named_params! { ":class_id": class_id },
        from_row,
    )
}

/// One day.
pub fn get(reader: &Reader, id: &str) -> Result<DayRow, StoreError> {
    let found = row::optional(
        reader,
        include_str!("training_day/get.sql"),
        named_params! { ":id": id },
        from_row,
    )?;
    found.ok_or(StoreError::Missing("training_day"))
}

/// Enters the days of a class.
pub fn add(writer: &Writer, class_id: &str, days: &[NaiveDate]) -> Result<(), StoreError> {
    for day in days {
        let values = named_params! { ":class_id": class_id, ":day": row::day(*day) };
        row::insert(writer, "training_day", values)?;
    }
    Ok(())
}

/// Strikes a day out, or makes it a training day again.
pub fn set_struck(writer: &Writer, id: &str, struck: bool) -> Result<(), StoreError> {
    row::update(
        writer,
        "training_day",
        id,
        named_params! { ":struck": struck },
    )
}

fn from_row(row: &Row) -> rusqlite::Result<DayRow> {
    Ok(DayRow {
        id: row.get("id")?,
        class_id: row.get("class_id")?,
        day: row::parsed(row, "day", row::to_day)?,
        struck: row.get("struck")?,
    })
}
