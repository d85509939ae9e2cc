//! Who trains.

use domain::instructor::Instructor;
use rusqlite::named_params;

use crate::{StoreError, Writer, row};

/// The id of an instructor of this name and number, entered where he is new.
pub fn find_or_add(writer: &Writer, instructor: &Instructor) -> Result<String, StoreError> {
    let parameters = named_params! { ":name": instructor.name, ":nip": instructor.nip };
    let found = row::optional(
        writer,
        include_str!("instructor/find.sql"),
        parameters,
        |row| row.get("id"),
    )?;
    match found {
        Some(id) => Ok(id),
        None => row::insert(writer, "instructor", parameters),
    }
}
