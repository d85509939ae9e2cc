//! What was done, by whom, and what a value was before: questions to the journal.

use chrono::NaiveDateTime;
use rusqlite::named_params;

use crate::{Reader, StoreError, row};

/// Whether a change was work, its taking back, or its return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Work.
    Do,
    /// Took work back.
    Undo,
    /// Brought work back again.
    Redo,
}

impl Kind {
    /// The word that the store keeps.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Do => "do",
            Kind::Undo => "undo",
            Kind::Redo => "redo",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Kind> {
        [Kind::Do, Kind::Undo, Kind::Redo]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// One change as history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its number.
    pub sequence: i64,
    /// Its name.
    pub name: String,
    /// Work, undo or redo.
    pub kind: Kind,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: NaiveDateTime,
    /// Whether it was taken back and not brought back since.
    pub undone: bool,
}

/// One change of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChange {
    /// What it was; `None` for nothing.
    pub from: Option<String>,
    /// What it became; `None` for nothing.
    pub to: Option<String>,
    /// The change's name.
    pub name: String,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: NaiveDateTime,
}

/// The newest changes, newest first.
pub fn list(reader: &Reader, most: u32) -> Result<Vec<Change>, StoreError> {
    row::all(
        reader,
        include_str!("list.sql"),
        named_params! { ":most": most },
        |row| {
            Ok(Change {
                sequence: row.get("sequence")?,
                name: row.get("name")?,
                kind: row::parsed(row, "kind", Kind::of)?,
                by: row.get("by_name")?,
                at: row::parsed(row, "at", row::to_moment)?,
                undone: row.get("undone")?,
            })
        },
    )
}

/// Who changed one value of one row, from what, when: oldest first.
///
/// Missing where there is no such noun or field.
pub fn value_history(
    reader: &Reader,
    noun: &str,
    id: &str,
    field: &str,
) -> Result<Vec<ValueChange>, StoreError> {
    let watched = super::watched(reader.connection)?;
    let table = watched
        .iter()
        .find(|table| *table == noun)
        .ok_or(StoreError::Missing("noun"))?;
    let columns = super::columns(reader.connection, table)?;
    if !columns.iter().any(|column| column == field) {
        return Err(StoreError::Missing("field"));
    }
    let images = images(reader, table, &columns, id, field)?;
    let mut changes = Vec::new();
    for pair in images.windows(2) {
        let [before, after] = pair else { continue };
        if before.value != after.value
            && let Some((name, by, at)) = &before.left_by
        {
            changes.push(ValueChange {
                from: before.value.clone(),
                to: after.value.clone(),
                name: name.clone(),
                by: by.clone(),
                at: *at,
            });
        }
    }
    Ok(changes)
}

/// A value as it was, and the change that left it behind; the last is today's.
struct Image {
    value: Option<String>,
    left_by: Option<(String, String, NaiveDateTime)>,
}

fn images(
    reader: &Reader,
    table: &str,
    columns: &[String],
    id: &str,
    field: &str,
) -> Result<Vec<Image>, StoreError> {
    let path = format!("$.\"{field}\"");
    let parameters = named_params! { ":table": table, ":id": id, ":path": path };
    let mut images = row::all(
        reader,
        include_str!("value_images.sql"),
        parameters,
        |row| {
            let left_by = (
                row.get("name")?,
                row.get("by_name")?,
                row::parsed(row, "at", row::to_moment)?,
            );
            Ok(Image {
                value: row.get("value")?,
                left_by: Some(left_by),
            })
        },
    )?;
    let now = super::take_back::current(reader, table, columns, id)?;
    let value = now.and_then(|image| image.get(field).and_then(as_text));
    images.push(Image {
        value,
        left_by: None,
    });
    Ok(images)
}

fn as_text(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
