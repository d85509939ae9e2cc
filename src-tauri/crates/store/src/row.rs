//! Rows in and out: parameters and columns by name, never a silent default.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row, ToSql};

use crate::{Reader, StoreError, Writer};

pub(crate) type Parameters<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// All rows of an answer.
pub(crate) fn all<T>(
    reader: &Reader,
    sql: &str,
    parameters: Parameters,
    read: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = reader.connection.prepare_cached(sql)?;
    let rows = statement.query_map(parameters, read)?;
    Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
}

/// The one row that there must be.
pub(crate) fn one<T>(
    reader: &Reader,
    sql: &str,
    parameters: Parameters,
    read: impl FnOnce(&Row) -> rusqlite::Result<T>,
) -> Result<T, StoreError> {
    Ok(reader
        .connection
        .prepare_cached(sql)?
        .query_row(parameters, read)?)
}

/// The one row that there may be.
pub(crate) fn optional<T>(
    reader: &Reader,
    sql: &str,
    parameters: Parameters,
    read: impl FnOnce(&Row) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    Ok(reader
        .connection
        .prepare_cached(sql)?
        .query_row(parameters, read)
        .optional()?)
}

/// A new row under a new id, from the table's own list of columns.
pub(crate) fn insert(
    writer: &Writer,
    table: &str,
    values: Parameters,
) -> Result<String, StoreError> {
    let id = uuid::Uuid::now_v7().to_string();
    insert_as(writer, table, &id, values)?;
    Ok(id)
}

/// A new row under an id that means something, such as the hash of a file.
pub(crate) fn insert_as(
    writer: &Writer,
    table: &str,
    id: &str,
    values: Parameters,
) -> Result<(), StoreError> {
    let columns: Vec<&str> = values
        .iter()
        .map(|(name, _)| name.trim_start_matches(':'))
        .collect();
    let marks: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    let sql = format!(
        "INSERT INTO main.{table} (id, {}) VALUES (:id, {})",
        columns.join(", "),
        marks.join(", ")
    );
    let mut all: Vec<(&str, &dyn ToSql)> = vec![(":id", &id)];
    all.extend_from_slice(values);
    writer
        .connection
        .prepare_cached(&sql)?
        .execute(all.as_slice())?;
    Ok(())
}

/// New values for some columns of a row; its version rises.
pub(crate) fn update(
    writer: &Writer,
    table: &'static str,
    id: &str,
    values: Parameters,
) -> Result<(), StoreError> {
    let sets: Vec<String> = values
        .iter()
        .map(|(name, _)| format!("{} = {name}", name.trim_start_matches(':')))
        .collect();
    let sql = format!(
        "UPDATE main.{table} SET {}, version = version + 1 WHERE id = :id",
        sets.join(", ")
    );
    let mut all: Vec<(&str, &dyn ToSql)> = vec![(":id", &id)];
    all.extend_from_slice(values);
    match writer
        .connection
        .prepare_cached(&sql)?
        .execute(all.as_slice())?
    {
        0 => Err(StoreError::Missing(table)),
        _ => Ok(()),
    }
}

/// Reads a text column that stands for something; a text that does not is a failure.
pub(crate) fn parsed<T>(
    row: &Row,
    column: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    parse(&text).ok_or_else(|| unreadable(column, &text))
}

/// As [`parsed`], for a column that may be empty.
pub(crate) fn parsed_if_any<T>(
    row: &Row,
    column: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text).ok_or_else(|| unreadable(column, &text)))
        .transpose()
}

/// The value itself stays out of the message: it may be personal.
fn unreadable(column: &str, text: &str) -> rusqlite::Error {
    let why = format!(
        "{column} holds {} characters that are no such value",
        text.chars().count()
    );
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, why.into())
}

/// A date as the store writes it.
pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// A date as the store wrote it.
pub(crate) fn to_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// A moment of the office's local time as the store writes it.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A moment as the store wrote it.
pub(crate) fn to_moment(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok()
}
