//! Undo and redo: the before-images of a change, run backwards.
//!
//! Only the columns that the change touched are returned, and `version` rises, it
//! never returns. Where later work stands on a row, nothing is taken back and the
//! answer names that work.

use domain::action::TakeBack;
use domain::refusal::Refusal;
use rusqlite::{OptionalExtension, Row, named_params};
use serde_json::{Map, Value};

use super::Kind;
use crate::{Author, Done, Reader, Store, StoreError, Writer, row, upgrade};

/// The columns of a row that says it no longer holds but stays to be seen.
const VOIDED: &str = "voided_at";

type Image = Map<String, Value>;

/// A change that can be taken back or brought back next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The change whose rows are run backwards.
    pub sequence: i64,
    /// The name of the work.
    pub name: String,
    /// How it is taken back.
    pub way: TakeBack,
    root: i64,
}

/// What Ctrl+Z would take back: the newest work that stands. Reaches back to the
/// last migration, since older images do not fit the tables.
pub fn undo_step(reader: &Reader) -> Result<Option<Step>, StoreError> {
    step(reader, include_str!("undo_step.sql"))
}

/// What would be brought back: the newest undo that no new work followed.
pub fn redo_step(reader: &Reader) -> Result<Option<Step>, StoreError> {
    step(reader, include_str!("redo_step.sql"))
}

/// Takes the newest standing work back, as a change of its own.
pub fn undo(store: &Store, author: &Author) -> Result<Done, StoreError> {
    store.transact(author, |writer| {
        let step = undo_step(writer)?.ok_or(Refusal::NothingToUndo)?;
        if step.way == TakeBack::Never {
            return Err(Refusal::NeverUndone { action: step.name }.into());
        }
        reverse(writer, &step, Kind::Undo)
    })
}

/// Brings the newest undone work back, as a change of its own.
pub fn redo(store: &Store, author: &Author) -> Result<Done, StoreError> {
    store.transact(author, |writer| {
        let step = redo_step(writer)?.ok_or(Refusal::NothingToRedo)?;
        reverse(writer, &step, Kind::Redo)
    })
}

fn step(reader: &Reader, question: &str) -> Result<Option<Step>, StoreError> {
    let schema = named_params! { ":schema": upgrade::newest() };
    row::optional(reader, question, schema, |row| {
        Ok(Step {
            sequence: row.get("sequence")?,
            name: row.get("name")?,
            way: row::parsed(row, "take_back", TakeBack::of)?,
            root: row.get("root")?,
        })
    })
}

/// One row that the change touched.
struct Entry {
    sequence: i64,
    table: String,
    id: String,
    kind: String,
    before: Option<String>,
}

fn reverse(writer: &Writer, step: &Step, kind: Kind) -> Result<Done, StoreError> {
    let begun = super::open(writer, Some(step.root), kind, &step.name, step.way)?;
    let entries = row::all(
        writer,
        include_str!("entries.sql"),
        named_params! { ":change": step.sequence },
        |row: &Row| {
            Ok(Entry {
                sequence: row.get("sequence")?,
                table: row.get("table_name")?,
                id: row.get("row_id")?,
                kind: row.get("kind")?,
                before: row.get("before")?,
            })
        },
    )?;
    for entry in &entries {
        let outcome = match entry.kind.as_str() {
            "birth" => unmake(writer, step, entry),
            "death" => remake(writer, step, entry),
            _ => return_values(writer, step, entry),
        };
        outcome.map_err(|failure| explain(writer, step, entry, failure))?;
    }
    Ok(Done {
        change: begun.0,
        name: step.name.clone(),
    })
}

/// A birth is removed, or marked void where the change keeps its numbers.
fn unmake(writer: &Writer, step: &Step, entry: &Entry) -> Result<(), StoreError> {
    let columns = super::columns(writer.connection, &entry.table)?;
    let after = after(writer, entry)?;
    let stands = |now: &Image| after.as_ref().is_none_or(|after| same(now, after));
    let Some(now) = current(writer, &entry.table, &columns, &entry.id)?.filter(stands) else {
        return Err(built_upon(writer, step, entry)?);
    };
    if step.way == TakeBack::Void && now.contains_key(VOIDED) {
        let at = row::moment(writer.author.at);
        let sql = format!(
            "UPDATE main.\"{}\" SET {VOIDED} = :at, version = version + 1 WHERE id = :id",
            entry.table
        );
        writer
            .connection
            .execute(&sql, named_params! { ":at": at, ":id": entry.id })?;
        return Ok(());
    }
    let leaning = leaning(writer, step, entry)?;
    if !leaning.is_empty() {
        return Err(Refusal::BuiltUpon {
            change: step.name.clone(),
            later: leaning,
        }
        .into());
    }
    let sql = format!("DELETE FROM main.\"{}\" WHERE id = :id", entry.table);
    writer
        .connection
        .execute(&sql, named_params! { ":id": entry.id })?;
    Ok(())
}

/// A row that was removed stands again, exactly as it was but for its version.
fn remake(writer: &Writer, step: &Step, entry: &Entry) -> Result<(), StoreError> {
    let columns = super::columns(writer.connection, &entry.table)?;
    if current(writer, &entry.table, &columns, &entry.id)?.is_some() {
        return Err(built_upon(writer, step, entry)?);
    }
    let names: Vec<String> = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect();
    let values: Vec<String> = columns.iter().map(|column| from_image(column)).collect();
    let sql = format!(
        "INSERT INTO main.\"{}\" ({}) VALUES ({})",
        entry.table,
        names.join(", "),
        values.join(", ")
    );
    writer
        .connection
        .execute(&sql, named_params! { ":image": entry.before })?;
    Ok(())
}

/// The columns that the change touched get their old values; the others stay.
fn return_values(writer: &Writer, step: &Step, entry: &Entry) -> Result<(), StoreError> {
    let columns = super::columns(writer.connection, &entry.table)?;
    let Some(now) = current(writer, &entry.table, &columns, &entry.id)? else {
        return Err(built_upon(writer, step, entry)?);
    };
    let before = entry
        .before
        .as_deref()
        .map(parsed)
        .transpose()?
        .unwrap_or_default();
    let after = after(writer, entry)?.unwrap_or_else(|| now.clone());
    let touched: Vec<&String> = columns
        .iter()
        .filter(|column| *column != "version" && before.get(*column) != after.get(*column))
        .collect();
    if touched
        .iter()
        .any(|column| now.get(*column) != after.get(*column))
    {
        return Err(built_upon(writer, step, entry)?);
    }
    let sets: Vec<String> = touched
        .iter()
        .map(|column| format!("\"{column}\" = {}, ", from_image(column)))
        .collect();
    let sql = format!(
        "UPDATE main.\"{}\" SET {}version = version + 1 WHERE id = :id AND :image IS NOT NULL",
        entry.table,
        sets.concat()
    );
    writer.connection.execute(
        &sql,
        named_params! { ":image": entry.before, ":id": entry.id },
    )?;
    Ok(())
}

/// SQLite's own JSON gives a value back exactly; a version is raised instead.
fn from_image(column: &str) -> String {
    let value = format!("json_extract(:image, '$.\"{column}\"')");
    if column == "version" {
        format!("{value} + 1")
    } else {
        value
    }
}

/// The row as it is now.
pub(super) fn current(
    reader: &Reader,
    table: &str,
    columns: &[String],
    id: &str,
) -> Result<Option<Image>, StoreError> {
    let sql = format!(
        "SELECT {} AS image FROM main.\"{table}\" WHERE id = :id",
        super::image(columns, "")
    );
    let image: Option<String> = reader
        .connection
        .query_row(&sql, named_params! { ":id": id }, |row| row.get("image"))
        .optional()?;
    image.as_deref().map(parsed).transpose()
}

/// The row as the entry left it: what the next entry found, or `None` where none followed.
fn after(writer: &Writer, entry: &Entry) -> Result<Option<Image>, StoreError> {
    let parameters =
        named_params! { ":table": entry.table, ":id": entry.id, ":sequence": entry.sequence };
    let image: Option<Option<String>> =
        row::optional(writer, include_str!("next_image.sql"), parameters, |row| {
            row.get("before")
        })?;
    image.flatten().as_deref().map(parsed).transpose()
}

fn parsed(image: &str) -> Result<Image, StoreError> {
    serde_json::from_str(image).map_err(|_| StoreError::BadValue {
        table: "journal",
        column: "before",
    })
}

/// Equal but for the version, which only counts.
fn same(one: &Image, other: &Image) -> bool {
    one.iter()
        .filter(|(column, _)| *column != "version")
        .all(|(column, value)| other.get(column) == Some(value))
}

/// Names of the changes that made rows which refer to this one.
fn leaning(writer: &Writer, step: &Step, entry: &Entry) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for other in super::watched(writer.connection)? {
        let columns = row::all(
            writer,
            include_str!("references.sql"),
            named_params! { ":table": other, ":parent": entry.table },
            |row| row.get::<_, String>("column"),
        )?;
        for column in columns {
            let sql = format!("SELECT id FROM main.\"{other}\" WHERE \"{column}\" = :id");
            for child in row::all(writer, &sql, named_params! { ":id": entry.id }, |row| {
                row.get::<_, String>("id")
            })? {
                names.extend(later_names(writer, step, &other, &child, 0)?);
            }
        }
    }
    names.dedup();
    Ok(names)
}

/// The refusal that names what later work did to the row.
fn built_upon(writer: &Writer, step: &Step, entry: &Entry) -> Result<StoreError, StoreError> {
    let later = later_names(writer, step, &entry.table, &entry.id, entry.sequence)?;
    Ok(Refusal::BuiltUpon {
        change: step.name.clone(),
        later,
    }
    .into())
}

fn later_names(
    writer: &Writer,
    step: &Step,
    table: &str,
    id: &str,
    since: i64,
) -> Result<Vec<String>, StoreError> {
    let parameters =
        named_params! { ":table": table, ":id": id, ":sequence": since, ":root": step.root };
    row::all(
        writer,
        include_str!("later_changes.sql"),
        parameters,
        |row| row.get("name"),
    )
}

/// A constraint that stops a row from returning is later work too: another row
/// took its NIK, or its class is gone.
fn explain(writer: &Writer, step: &Step, entry: &Entry, failure: StoreError) -> StoreError {
    let constraint = matches!(&failure, StoreError::Database(error)
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation));
    if !constraint {
        return failure;
    }
    let parameters = named_params! { ":table": entry.table, ":change": step.sequence };
    match row::all(
        writer,
        include_str!("later_in_table.sql"),
        parameters,
        |row| row.get("name"),
    ) {
        Ok(later) => Refusal::BuiltUpon {
            change: step.name.clone(),
            later,
        }
        .into(),
        Err(other) => other,
    }
}
