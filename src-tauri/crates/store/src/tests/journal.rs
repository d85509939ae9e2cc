//! Undo, redo and history, case by case.

use domain::action::Action;
use domain::refusal::Refusal;
use rusqlite::named_params;

use super::{Place, act, action, add_person, author, refusal};
use crate::journal::{self, Kind};
use crate::{Reader, Store, StoreError, row};

fn phone(store: &Store, id: &str) -> Option<String> {
    store
        .read(|reader| {
            row::optional(
                reader,
                "SELECT phone FROM person WHERE id = :id",
                named_params! { ":id": id },
                |row| row.get::<_, Option<String>>("phone"),
            )
        })
        .expect("an answer")
        .flatten()
}

fn count(reader: &Reader, table: &str) -> Result<i64, StoreError> {
    row::one(
        reader,
        &format!("SELECT count(*) AS count FROM {table}"),
        &[],
        |row| row.get("count"),
    )
}

fn set_phone(store: &Store, name: &str, id: &str, phone: &str) {
    act(store, name, |writer| {
        row::update(writer, "person", id, named_params! { ":phone": phone })
    })
    .expect("a change");
}

#[test]
fn undo_and_redo_go_by_name_and_across_restarts() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "A", |writer| {
        add_person(writer, "Siti", Some("0812"))
    })
    .expect("a change");
    set_phone(&store, "B", &id, "0857");

    let undone = journal::undo(&store, &author()).expect("an undo");
    assert_eq!(undone.name, action("B").name());
    assert_eq!(phone(&store, &id).as_deref(), Some("0812"));
    drop(store);

    let store = place.open();
    assert_eq!(
        journal::redo(&store, &author()).expect("a redo").name,
        action("B").name()
    );
    assert_eq!(phone(&store, &id).as_deref(), Some("0857"));
    journal::undo(&store, &author()).expect("an undo");
    assert_eq!(
        journal::undo(&store, &author()).expect("an undo").name,
        action("A").name()
    );
    assert_eq!(
        store
            .read(|reader| count(reader, "person"))
            .expect("a count"),
        0,
        "a birth is removed"
    );
    assert_eq!(
        refusal(journal::undo(&store, &author())),
        Refusal::NothingToUndo
    );

    assert_eq!(
        journal::redo(&store, &author()).expect("a redo").name,
        action("A").name(),
        "the last undo first"
    );
    journal::redo(&store, &author()).expect("a redo");
    assert_eq!(phone(&store, &id).as_deref(), Some("0857"));
    assert_eq!(
        refusal(journal::redo(&store, &author())),
        Refusal::NothingToRedo
    );
}

#[test]
fn new_work_ends_what_could_be_brought_back() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "A", |writer| {
        add_person(writer, "Siti", Some("0812"))
    })
    .expect("a change");
    set_phone(&store, "B", &id, "0857");
    journal::undo(&store, &author()).expect("an undo");
    set_phone(&store, "C", &id, "0899");
    assert_eq!(
        refusal(journal::redo(&store, &author())),
        Refusal::NothingToRedo
    );
    assert_eq!(
        journal::undo(&store, &author()).expect("an undo").name,
        action("C").name()
    );
    assert_eq!(
        journal::undo(&store, &author()).expect("an undo").name,
        action("A").name(),
        "B is undone already"
    );
}

#[test]
fn what_is_never_taken_back_says_so() {
    let place = Place::new();
    let store = place.open();
    let found = Action::CreateOffice {
        office: "UPTD BLK".to_owned(),
    };
    let name = found.name();
    store
        .change(&author(), |writer| {
            row::insert(writer, "office", named_params! { ":name": "UPTD BLK" })?;
            Ok((found, ()))
        })
        .expect("a change");
    assert_eq!(
        refusal(journal::undo(&store, &author())),
        Refusal::NeverUndone { action: name }
    );
    assert_eq!(
        store
            .read(|reader| count(reader, "office"))
            .expect("a count"),
        1
    );
}

#[test]
fn a_version_rises_and_never_returns() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "A", |writer| {
        add_person(writer, "Siti", Some("0812"))
    })
    .expect("a change");
    let version = || {
        let question = |reader: &Reader| {
            row::one(
                reader,
                "SELECT version FROM person WHERE id = :id",
                named_params! { ":id": id },
                |row| row.get::<_, i64>("version"),
            )
        };
        store.read(question).expect("a version")
    };
    set_phone(&store, "B", &id, "0857");
    assert_eq!(version(), 2);
    journal::undo(&store, &author()).expect("an undo");
    assert_eq!(version(), 3, "undo is a change too");
}

/// What later work built on is not reversed, and the answer names that work.
/// Undo goes newest first, so the later work is put out of its sight by marking
/// it as made before the last migration, as the history screen will choose a line.
#[test]
fn later_work_is_named_and_nothing_is_taken_back() {
    let check = |case: &str, later: &dyn Fn(&Store, &str), expected: &str| {
        let place = Place::new();
        let store = place.open();
        let id = act(&store, "A", |writer| {
            add_person(writer, "Siti", Some("0812"))
        })
        .expect("a change");
        later(&store, &id);
        hide_newer_than_first(&store);
        let before = phone(&store, &id);
        match refusal(journal::undo(&store, &author())) {
            Refusal::BuiltUpon { change, later } => {
                assert_eq!(change, action("A").name(), "{case}");
                assert_eq!(later, [action(expected).name()], "{case}");
            }
            other => panic!("{case}: {other:?}"),
        }
        assert_eq!(phone(&store, &id), before, "{case}: nothing changed");
    };
    check(
        "a value was edited",
        &|store, id| set_phone(store, "B", id, "0857"),
        "B",
    );
    check(
        "a row refers to it",
        &|store, id| {
            act(store, "kelas", |writer| {
                let funding = row::insert(writer, "funding", named_params! { ":name": "APBN" })?;
                let batch = row::insert(
                    writer,
                    "batch",
                    named_params! { ":year": 2025, ":funding_id": funding, ":name": "I", ":opens_on": "2025-09-22" },
                )?;
                let class = row::insert(
                    writer,
                    "class",
                    named_params! { ":batch_id": batch, ":programme": "Barista", ":size": 16,
                        ":starts_on": "2025-09-22", ":ends_on": "2025-10-31" },
                )?;
                let values = named_params! { ":person_id": id, ":class_id": class, ":position": 1 };
                row::insert(writer, "enrolment", values)
            })
            .expect("a change");
        },
        "kelas",
    );
}

fn hide_newer_than_first(store: &Store) {
    let connection = store.lock();
    connection
        .execute("UPDATE change SET schema = 0 WHERE sequence > 1", [])
        .expect("a mark");
}

#[test]
fn only_the_columns_that_a_change_touched_return() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "A", |writer| {
        add_person(writer, "Siti", Some("0812"))
    })
    .expect("a change");
    set_phone(&store, "B", &id, "0857");
    act(&store, "C", |writer| {
        row::update(
            writer,
            "person",
            &id,
            named_params! { ":email": "siti@example.com" },
        )
    })
    .expect("a change");
    let connection = store.lock();
    connection
        .execute("UPDATE change SET schema = 0 WHERE sequence <> 2", [])
        .expect("a mark");
    drop(connection);
    journal::undo(&store, &author()).expect("B can be undone, though C came later");
    assert_eq!(phone(&store, &id).as_deref(), Some("0812"));
    let email = store.read(|reader| {
        row::one(reader, "SELECT email FROM person", &[], |row| {
            row.get::<_, Option<String>>("email")
        })
    });
    assert_eq!(
        email.expect("an answer").as_deref(),
        Some("siti@example.com"),
        "C stands"
    );
}

#[test]
fn numbers_and_issued_papers_stay_and_are_marked_void() {
    let place = Place::new();
    let store = place.open();
    {
        let connection = store.lock();
        connection
            .execute_batch(
                "CREATE TABLE certificate (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL,
                 voided_at TEXT, version INTEGER NOT NULL DEFAULT 1) STRICT;",
            )
            .expect("a table of numbers");
        journal::watch(&connection).expect("triggers");
    }
    act(&store, "nomor", |writer| {
        row::insert(writer, "certificate", named_params! { ":number": 17 })?;
        add_person(writer, "Siti", None)
    })
    .expect("a change");
    store
        .lock()
        .execute("UPDATE change SET take_back = 'void'", [])
        .expect("a mark");
    let state = || {
        store.read(|reader| {
            let standing = row::one(
                reader,
                "SELECT number, voided_at IS NOT NULL AS void FROM certificate",
                &[],
                |row| Ok((row.get::<_, i64>("number")?, row.get::<_, bool>("void")?)),
            )?;
            Ok((standing, count(reader, "person")?))
        })
    };
    journal::undo(&store, &author()).expect("an undo");
    assert_eq!(
        state().expect("a state"),
        ((17, true), 0),
        "the number stays, void; the rest returns"
    );
    journal::redo(&store, &author()).expect("a redo");
    assert_eq!(state().expect("a state"), ((17, false), 1));
}

#[test]
fn odd_values_come_back_exactly() {
    let place = Place::new();
    let store = place.open();
    let odd = "nol\u{0}é \u{1F600} \u{202E}kanan \"petik\" \\ 007 9007199254740993 \n";
    let id = act(&store, "A", |writer| add_person(writer, "Siti", Some(odd))).expect("a change");
    set_phone(&store, "B", &id, "0857");
    journal::undo(&store, &author()).expect("an undo");
    assert_eq!(phone(&store, &id).as_deref(), Some(odd));
}

#[test]
fn a_value_tells_who_changed_it_from_what() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "A", |writer| {
        add_person(writer, "Siti", Some("0812"))
    })
    .expect("a change");
    set_phone(&store, "B", &id, "0857");
    journal::undo(&store, &author()).expect("an undo");
    let history = store
        .read(|reader| journal::value_history(reader, "person", &id, "phone"))
        .expect("a history");
    let said: Vec<_> = history
        .iter()
        .map(|change| {
            (
                change.from.as_deref(),
                change.to.as_deref(),
                change.by.as_str(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (None, Some("0812"), "Rina"),
            (Some("0812"), Some("0857"), "Rina"),
            (Some("0857"), Some("0812"), "Rina")
        ]
    );
    for (noun, field) in [
        ("person", "password"),
        ("sqlite_schema", "sql"),
        ("journal", "before"),
    ] {
        let outcome = store.read(|reader| journal::value_history(reader, noun, &id, field));
        assert!(
            matches!(outcome, Err(StoreError::Missing(_))),
            "{noun}.{field} is no value of the office"
        );
    }
    let kinds: Vec<Kind> = store
        .read(|reader| journal::list(reader, 9))
        .expect("a list")
        .iter()
        .map(|change| change.kind)
        .collect();
    assert_eq!(kinds, [Kind::Undo, Kind::Do, Kind::Do], "newest first");
}
