//! Classes opened together.

use domain::batch::Batch;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// The id of this batch, where it stands.
pub fn find(reader: &Reader, batch: &Batch) -> Result<Option<String>, StoreError> {
    let parameters = named_params! {
        ":year": batch.year,
        ":funding": batch.funding,
        ":name": batch.name,
        ":opens_on": row::day(batch.opens_on),
    };
    row::optional(reader, include_str!("batch/find.sql"), parameters, |row| {
        row.get("id")
    })
}

/// The id of this batch, entered with its funding where they are new.
pub fn find_or_add(writer: &Writer, batch: &Batch) -> Result<String, StoreError> {
    if let Some(id) = find(writer, batch)? {
        return Ok(id);
    }
    let funding = named_params! { ":name": batch.funding };
    let found = row::optional(writer, include_str!("batch/funding.sql"), funding, |row| {
        row.get("id")
    })?;
    let funding_id: String = match found {
        Some(id) => id,
        None => row::insert(writer, "funding", funding)?,
    };
    row::insert(
        writer,
        "batch",
        named_params! {
            ":year": batch.year,
            ":funding_id": funding_id,
            ":name": batch.name,
            ":opens_on": row::day(batch.opens_on),
        },
    )
}
