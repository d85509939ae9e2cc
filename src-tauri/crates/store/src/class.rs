//! One programme in one batch.

use chrono::NaiveDate;
use domain::batch::Batch;
use domain::class::Class;
use domain::instructor::Instructor;
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row};

/// A class with its batch, its instructor and how many are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRow {
    /// Its id.
    pub id: String,
    /// The id of its batch.
    pub batch_id: String,
    /// Its batch.
    pub batch: Batch,
    /// The class.
    pub class: Class,
    /// Who trains, where it is known.
    pub instructor: Option<Instructor>,
    /// People who were ever in it.
    pub people: u32,
    /// Training days that are not struck out.
    pub days: u32,
}

/// All classes, newest batch first.
pub fn list(reader: &Reader) -> Result<Vec<ClassRow>, StoreError> {
    row::all(
        reader,
        include_str!("class/list.sql"),
        named_params! { ":id": Option::<String>::None },
        from_row,
    )
}

/// One class.
pub fn get(reader: &Reader, id: &str) -> Result<ClassRow, StoreError> {
    let found = row::optional(
        reader,
        include_str!("class/list.sql"),
        named_params! { ":id": id },
        from_row,
    )?;
    found.ok_or(StoreError::Missing("class"))
}

/// The id of the class with this programme in a batch.
pub fn find(
    reader: &Reader,
    batch_id: &str,
    programme: &str,
) -> Result<Option<String>, StoreError> {
    let parameters = named_params! { ":batch_id": batch_id, ":programme": programme };
    row::optional(reader, include_str!("class/find.sql"), parameters, |row| {
        row.get("id")
    })
}

/// A new class.
pub fn add(
    writer: &Writer,
    batch_id: &str,
    class: &Class,
    instructor_id: Option<&str>,
) -> Result<String, StoreError> {
    row::insert(
        writer,
        "class",
        named_params! {
            ":batch_id": batch_id,
            ":programme": class.programme,
            ":size": class.size,
            ":starts_on": row::day(class.starts_on),
            ":ends_on": row::day(class.ends_on),
            ":instructor_id": instructor_id,
        },
    )
}

/// Another number of seats.
pub fn set_size(writer: &Writer, id: &str, size: u32) -> Result<(), StoreError> {
    row::update(writer, "class", id, named_params! { ":size": size })
}

/// Who trains a class.
pub fn set_instructor(writer: &Writer, id: &str, instructor_id: &str) -> Result<(), StoreError> {
    row::update(
        writer,
        "class",
        id,
        named_params! { ":instructor_id": instructor_id },
    )
}

fn from_row(row: &Row) -> rusqlite::Result<ClassRow> {
    let day =
        |column: &str| -> rusqlite::Result<NaiveDate> { row::parsed(row, column, row::to_day) };
    let instructor: Option<String> = row.get("instructor_name")?;
    Ok(ClassRow {
        id: row.get("id")?,
        batch_id: row.get("batch_id")?,
        batch: Batch {
            year: row.get("year")?,
            funding: row.get("funding")?,
            name: row.get("batch_name")?,
            opens_on: day("opens_on")?,
        },
        class: Class {
            programme: row.get("programme")?,
            starts_on: day("starts_on")?,
            ends_on: day("ends_on")?,
            size: row.get("size")?,
        },
        instructor: match instructor {
            Some(name) => Some(Instructor {
                name,
                nip: row.get("instructor_nip")?,
            }),
            None => None,
        },
        people: row.get("people")?,
        days: row.get("days")?,
    })
}
