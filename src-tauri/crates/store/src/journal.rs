//! Before-images of every changed row: audit, history and undo in one.
//!
//! TEMP triggers, made anew from the live schema at every open, write the images;
//! no statement's author can forget one, and a row that is altered outside a
//! change is refused by the database itself. What takes a change back stands in
//! `journal/take_back.rs`.

mod history;
mod take_back;

use domain::action::{Action, TakeBack};
use rusqlite::{Connection, named_params};

use crate::{Done, Reader, StoreError, Writer, row, upgrade};

pub use history::{Change, Kind, ValueChange, list, value_history};
pub use take_back::{Step, redo, redo_step, undo, undo_step};

/// Tables that tell of the office but are no part of it: written without journal.
const UNWATCHED: [&str; 4] = ["change", "journal", "printing", "refinery_schema_history"];

/// The number of the newest change: what a plan was judged at.
pub fn position(reader: &Reader) -> Result<i64, StoreError> {
    row::one(reader, include_str!("journal/position.sql"), &[], |row| {
        row.get("position")
    })
}

/// The id of the newest change. Numbers come back after a restore, ids never do.
pub(crate) fn newest(reader: &Reader) -> Result<Option<String>, StoreError> {
    row::optional(reader, include_str!("journal/newest.sql"), &[], |row| {
        row.get("id")
    })
}

/// Takes the triggers away while the tables themselves are replaced or altered.
pub(crate) fn unwatch(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare(include_str!("journal/triggers.sql"))?;
    let names = statement.query_map([], |row| row.get::<_, String>("name"))?;
    for name in names.collect::<Result<Vec<_>, _>>()? {
        connection.execute_batch(&format!("DROP TRIGGER temp.\"{name}\""))?;
    }
    Ok(())
}

/// Makes the triggers that journal every watched table of this connection, anew.
pub(crate) fn watch(connection: &Connection) -> Result<(), StoreError> {
    unwatch(connection)?;
    connection.execute_batch(include_str!("journal/current_change.sql"))?;
    for table in watched(connection)? {
        let columns = columns(connection, &table)?;
        connection.execute_batch(&triggers(&table, &columns))?;
    }
    Ok(())
}

/// The tables whose rows are journaled.
pub(crate) fn watched(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(include_str!("journal/tables.sql"))?;
    let names = statement.query_map([], |row| row.get::<_, String>("name"))?;
    let names = names.collect::<Result<Vec<_>, _>>()?;
    Ok(names
        .into_iter()
        .filter(|name| !UNWATCHED.contains(&name.as_str()))
        .collect())
}

/// The columns of a table as the live schema has them.
pub(crate) fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(include_str!("journal/columns.sql"))?;
    let names = statement.query_map(named_params! { ":table": table }, |row| row.get("name"))?;
    Ok(names.collect::<Result<Vec<_>, _>>()?)
}

/// A row as JSON; `json_object` brings every text and integer of a STRICT table back exactly.
fn image(columns: &[String], row: &str) -> String {
    let pairs: Vec<String> = columns
        .iter()
        .map(|column| format!("'{column}', {row}\"{column}\""))
        .collect();
    format!("json_object({})", pairs.join(", "))
}

fn triggers(table: &str, columns: &[String]) -> String {
    let entry = |event: &str, kind: &str, row: &str, before: &str| {
        format!(
            "CREATE TEMP TRIGGER \"journal_{table}_{kind}\" AFTER {event} ON main.\"{table}\" BEGIN \
             INSERT INTO journal (change, table_name, row_id, kind, before) \
             VALUES ((SELECT sequence FROM current_change), '{table}', {row}.id, '{kind}', {before}); END;\n"
        )
    };
    let old = image(columns, "OLD.");
    [
        entry("INSERT", "birth", "NEW", "NULL"),
        entry("UPDATE", "update", "OLD", &old),
        entry("DELETE", "death", "OLD", &old),
    ]
    .concat()
}

/// A change that has begun and has no name yet.
pub(crate) struct Begun(i64);

/// Opens a change: from here to [`end`] rows may be altered.
pub(crate) fn begin(writer: &Writer) -> Result<Begun, StoreError> {
    open(writer, None, Kind::Do, "", TakeBack::Never)
}

/// Gives the change its name once the work has told the counts.
pub(crate) fn name(writer: &Writer, begun: Begun, action: &Action) -> Result<Done, StoreError> {
    let name = action.name();
    writer.connection.execute(
        include_str!("journal/name_change.sql"),
        named_params! {
            ":sequence": begun.0,
            ":action": action.code(),
            ":name": name,
            ":take_back": action.take_back().word(),
        },
    )?;
    Ok(Done {
        change: begun.0,
        name,
    })
}

/// Closes the change: whatever is altered after this is refused.
pub(crate) fn end(connection: &Connection) -> Result<(), StoreError> {
    connection.execute(include_str!("journal/close_change.sql"), [])?;
    Ok(())
}

/// Writes the row of a change and makes it the current one.
fn open(
    writer: &Writer,
    root: Option<i64>,
    kind: Kind,
    name: &str,
    way: TakeBack,
) -> Result<Begun, StoreError> {
    let sequence: i64 = writer.connection.query_row(
        include_str!("journal/open_change.sql"),
        named_params! {
            ":id": uuid::Uuid::now_v7().to_string(),
            ":root": root,
            ":kind": kind.word(),
            ":name": name,
            ":take_back": way.word(),
            ":schema": upgrade::newest(),
            ":by_name": writer.author.name,
            ":at": row::moment(writer.author.at),
        },
        |row| row.get("sequence"),
    )?;
    end(writer.connection)?;
    writer.connection.execute(
        include_str!("journal/make_current.sql"),
        named_params! { ":sequence": sequence },
    )?;
    Ok(Begun(sequence))
}
