//! Values that the office may change, with the date they hold from.

use chrono::NaiveDate;
use domain::setting::Known;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// The scope of what holds for the whole office.
const OFFICE: &str = "office";

/// What holds on a day: the office's own value, or the default.
pub fn value(reader: &Reader, setting: Known, on: NaiveDate) -> Result<String, StoreError> {
    let parameters = named_params! { ":key": setting.key, ":scope": OFFICE, ":on": row::day(on) };
    let set: Option<String> = row::optional(
        reader,
        include_str!("setting/value.sql"),
        parameters,
        |row| row.get("value"),
    )?;
    Ok(set.unwrap_or_else(|| setting.default.to_owned()))
}

/// Sets a value for the whole office from a day on.
pub fn set(
    writer: &Writer,
    setting: Known,
    value: &str,
    from: NaiveDate,
) -> Result<(), StoreError> {
    row::insert(
        writer,
        "setting",
        named_params! {
            ":key": setting.key,
            ":scope": OFFICE,
            ":value": value,
            ":valid_from": row::day(from),
            ":basis": setting.basis,
        },
    )?;
    Ok(())
}
