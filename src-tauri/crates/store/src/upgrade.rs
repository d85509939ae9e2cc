//! Brings an older database up to date: a backup first, then the migrations with
//! foreign keys off, then a check of them. A newer database is refused.

use std::path::Path;

use domain::refusal::Refusal;
use refinery::Runner;
use rusqlite::{Connection, OptionalExtension};

use crate::backup::{self, Reason};
use crate::{Author, StoreError};

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// The newest schema that this program knows.
pub(crate) fn newest() -> i64 {
    newest_of(&embedded::migrations::runner())
}

/// Brings the database up to date. A fresh one needs no backup.
pub(crate) fn run(
    connection: &mut Connection,
    folder: &Path,
    author: &Author,
) -> Result<(), StoreError> {
    run_with(&embedded::migrations::runner(), connection, folder, author)
}

fn run_with(
    runner: &Runner,
    connection: &mut Connection,
    folder: &Path,
    author: &Author,
) -> Result<(), StoreError> {
    let applied = applied(connection)?;
    let newest = newest_of(runner);
    if applied > newest {
        return Err(Refusal::DatabaseNewer.into());
    }
    if applied < newest && applied > 0 {
        backup::make(folder, Reason::Upgrade, author)?;
    }
    // A parent table can only be rebuilt with foreign keys off, and the pragma
    // does nothing inside a transaction.
    connection.pragma_update(None, "foreign_keys", false)?;
    let outcome = runner.run(connection).map_err(Box::new);
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome?;
    check_foreign_keys(connection)
}

/// The newest migration that the database has seen, 0 for a fresh one.
pub(crate) fn applied(connection: &Connection) -> Result<i64, StoreError> {
    let kept: Option<String> = connection
        .query_row(include_str!("journal/has_migrations.sql"), [], |row| {
            row.get("name")
        })
        .optional()?;
    if kept.is_none() {
        return Ok(0);
    }
    Ok(
        connection.query_row(include_str!("journal/newest_migration.sql"), [], |row| {
            row.get("version")
        })?,
    )
}

/// Fails where a row refers to one that is not there.
pub(crate) fn check_foreign_keys(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let table: Option<String> = statement.query_row([], |row| row.get("table")).optional()?;
    match table {
        Some(table) => Err(StoreError::Untrue(format!(
            "a row of {table} refers to nothing"
        ))),
        None => Ok(()),
    }
}

fn newest_of(runner: &Runner) -> i64 {
    runner
        .get_migrations()
        .iter()
        .map(|migration| i64::from(migration.version()))
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use refinery::Migration;

    use super::*;
    use crate::tests::{Place, author};

    fn runner(extra: &[(&str, &str)]) -> Runner {
        let mut migrations = embedded::migrations::runner().get_migrations().clone();
        migrations.extend(
            extra
                .iter()
                .map(|(name, sql)| Migration::unapplied(name, sql).expect("a migration")),
        );
        Runner::new(&migrations)
    }

    const NEXT: (&str, &str) = ("V9__next", "ALTER TABLE person ADD COLUMN shoe TEXT;");

    #[test]
    fn an_older_database_is_copied_before_it_is_brought_up_to_date() {
        let place = Place::new();
        drop(place.open());
        assert!(
            backup::list(place.path()).expect("a list").is_empty(),
            "a fresh database needs no copy"
        );
        let mut connection =
            crate::connect(&place.path().join(crate::folder::DATABASE)).expect("a connection");
        run_with(&runner(&[NEXT]), &mut connection, place.path(), &author()).expect("an upgrade");
        let backups = backup::list(place.path()).expect("a list");
        assert_eq!(
            backups
                .iter()
                .map(|backup| backup.reason)
                .collect::<Vec<_>>(),
            [Reason::Upgrade]
        );
        let shoes: i64 = connection
            .query_row("SELECT count(shoe) FROM person", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(shoes, 0, "the new column is there");
        let on: bool = connection
            .pragma_query_value(None, "foreign_keys", |row| row.get(0))
            .expect("a pragma");
        assert!(on, "foreign keys are on again");
    }

    #[test]
    fn a_newer_database_is_refused_and_stays_as_it_was() {
        let place = Place::new();
        drop(place.open());
        let mut connection =
            crate::connect(&place.path().join(crate::folder::DATABASE)).expect("a connection");
        run_with(&runner(&[NEXT]), &mut connection, place.path(), &author()).expect("an upgrade");
        drop(connection);
        let refused = crate::Store::open(place.path(), "uji", &author())
            .err()
            .expect("a refusal");
        assert!(
            matches!(refused, StoreError::Refused(Refusal::DatabaseNewer)),
            "{refused:?}"
        );
    }

    #[test]
    fn a_migration_that_moves_rows_runs_where_the_triggers_were_taken_away() {
        let place = Place::new();
        let store = place.open();
        crate::tests::act(&store, "orang", |writer| {
            crate::tests::add_person(writer, "Siti", None)
        })
        .expect("a change");
        let moving = [("V9__moving", "UPDATE person SET email = 'x';")];
        let mut connection = store.lock();
        let watched = run_with(&runner(&moving), &mut connection, place.path(), &author());
        assert!(
            watched.is_err(),
            "outside a change a watched row cannot be altered"
        );
        crate::journal::unwatch(&connection).expect("no triggers");
        run_with(&runner(&moving), &mut connection, place.path(), &author()).expect("an upgrade");
        crate::journal::watch(&connection).expect("triggers again");
    }
}
