//! What must hold of every connection, table and statement.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Place, act};
use crate::{StoreError, journal};

#[test]
fn every_pragma_holds() {
    let place = Place::new();
    let store = place.open();
    store
        .read(|reader| {
            let check = |pragma: &str, expected: &str| {
                let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
                let found: String = reader
                    .connection
                    .query_row(&sql, [], |row| row.get(0))
                    .expect("a pragma");
                assert_eq!(found, expected, "{pragma}");
            };
            check("journal_mode", "wal");
            check("synchronous", "2");
            check("foreign_keys", "1");
            check("trusted_schema", "0");
            check("application_id", "1111575617");
            let wait: i64 = reader
                .connection
                .pragma_query_value(None, "busy_timeout", |row| row.get(0))
                .expect("a pragma");
            assert_eq!(wait, 5_000, "busy_timeout in milliseconds");
            Ok(())
        })
        .expect("an answer");
}

#[test]
fn tables_are_strict_and_journaled_ones_have_id_and_version() {
    let place = Place::new();
    let store = place.open();
    store
        .read(|reader| {
            let loose: Vec<String> = crate::row::all(
                reader,
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                 AND name NOT LIKE 'sqlite%' AND name <> 'refinery_schema_history'",
                &[],
                |row| row.get(0),
            )?;
            assert!(loose.is_empty(), "not STRICT: {loose:?}");
            for table in journal::watched(reader.connection)? {
                let columns = journal::columns(reader.connection, &table)?;
                for needed in ["id", "version"] {
                    assert!(columns.iter().any(|column| column == needed), "{table} has no {needed}");
                }
            }
            Ok(())
        })
        .expect("an answer");
}

#[test]
fn a_row_altered_outside_a_change_is_refused_by_the_database() {
    let place = Place::new();
    let store = place.open();
    act(&store, "kelas", |writer| {
        super::add_person(writer, "Siti", None)
    })
    .expect("a change");
    let connection = store.lock();
    for sql in [
        "INSERT INTO funding (id, name) VALUES ('x', 'APBN')",
        "UPDATE person SET name = 'lain'",
        "DELETE FROM person",
    ] {
        let failure = connection.execute(sql, []).expect_err(sql);
        assert!(
            failure.to_string().contains("journal.change"),
            "{sql}: {failure}"
        );
    }
}

#[test]
fn a_change_that_fails_leaves_nothing_behind() {
    let place = Place::new();
    let store = place.open();
    let outcome: Result<(), StoreError> = act(&store, "kelas", |writer| {
        super::add_person(writer, "Siti", None)?;
        Err(StoreError::Missing("class"))
    });
    outcome.expect_err("a failure");
    let left = store.read(|reader| {
        crate::row::one(reader, "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM change) + (SELECT count(*) FROM journal)", &[], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert_eq!(left.expect("a count"), 0);
}

/// Every statement of the crate, prepared against the schema as it is.
#[test]
fn every_statement_fits_the_schema() {
    let place = Place::new();
    let store = place.open();
    let connection = store.lock();
    let files = statements(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(files.len() > 20, "statements were found: {}", files.len());
    for file in files {
        let sql = fs::read_to_string(&file).expect("a statement");
        assert!(
            sql.starts_with("-- "),
            "{} opens with what it answers",
            file.display()
        );
        connection
            .prepare(&sql)
            .unwrap_or_else(|failure| panic!("{}: {failure}", file.display()));
        let forbidden = ["OR REPLACE", "CASCADE", "SELECT *"];
        for word in forbidden {
            assert!(!sql.contains(word), "{} says {word}", file.display());
        }
    }
}

/// The questions that a screen waits for use an index for every big table.
#[test]
fn the_questions_that_a_screen_waits_for_scan_no_big_table() {
    let place = Place::new();
    let store = place.open();
    let connection = store.lock();
    let check = |file: &str, sql: &str| {
        let mut statement = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .expect(file);
        let count = statement.parameter_count();
        let parameters = rusqlite::params_from_iter((0..count).map(|_| "x"));
        let plan = statement
            .query_map(parameters, |row| row.get::<_, String>("detail"))
            .expect(file);
        for step in plan.collect::<Result<Vec<_>, _>>().expect(file) {
            for table in [
                "person",
                "p",
                "enrolment",
                "e",
                "enrolment_step",
                "s",
                "journal",
                "j",
                "training_day",
                "d",
            ] {
                assert!(step != format!("SCAN {table}"), "{file}: {step}");
            }
        }
    };
    check(
        "person/find_by_nik.sql",
        include_str!("../person/find_by_nik.sql"),
    );
    check("enrolment/list.sql", include_str!("../enrolment/list.sql"));
    check(
        "enrolment/steps.sql",
        include_str!("../enrolment/steps.sql"),
    );
    check(
        "training_day/list.sql",
        include_str!("../training_day/list.sql"),
    );
    check("class/list.sql", include_str!("../class/list.sql"));
    check(
        "journal/value_images.sql",
        include_str!("../journal/value_images.sql"),
    );
    check(
        "journal/entries.sql",
        include_str!("../journal/entries.sql"),
    );
}

fn statements(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(statements(&path));
        } else if path.extension().is_some_and(|ending| ending == "sql") {
            found.push(path);
        }
    }
    found
}
