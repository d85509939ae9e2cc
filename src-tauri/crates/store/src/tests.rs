//! The store as a whole: what every connection must hold to, and what must never
//! be lost.

mod backup;
mod journal;
mod laws;
mod random;

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::action::Action;
use domain::refusal::Refusal;
use tempfile::TempDir;

use crate::{Author, Store, StoreError, Writer, row};

/// A folder for one test, gone with it.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(self.path(), "uji", &author()).expect("an open office")
    }
}

pub(crate) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 9, day).expect("a day of September")
}

pub(crate) fn author() -> Author {
    Author {
        name: "Rina".to_owned(),
        at: moment(0),
    }
}

pub(crate) fn moment(second: u32) -> NaiveDateTime {
    day(15).and_hms_opt(8, 0, second).expect("a moment")
}

/// An action that is taken back by reversing its rows.
pub(crate) fn action(name: &str) -> Action {
    Action::TakeIn {
        people: 1,
        class: name.to_owned(),
    }
}

/// One change that is taken back by reversing its rows.
pub(crate) fn act<T>(
    store: &Store,
    name: &str,
    work: impl FnOnce(&Writer) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    store
        .change(&author(), |writer| Ok((action(name), work(writer)?)))
        .map(|(_, answer)| answer)
}

/// A person with nothing but a name and perhaps a phone.
pub(crate) fn add_person(
    writer: &Writer,
    name: &str,
    phone: Option<&str>,
) -> Result<String, StoreError> {
    row::insert(
        writer,
        "person",
        rusqlite::named_params! { ":name": name, ":name_folded": name, ":phone": phone },
    )
}

pub(crate) fn refusal<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> Refusal {
    match outcome {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("should have been refused: {other:?}"),
    }
}

#[test]
fn a_second_program_is_told_who_holds_the_folder() {
    let place = Place::new();
    let first =
        Store::open(place.path(), "Balai di LAPTOP-DEPAN", &author()).expect("an open office");
    let refused = refusal(Store::open(place.path(), "lain", &author()).map(|_| ()));
    assert_eq!(
        refused,
        Refusal::FolderInUse {
            holder: "Balai di LAPTOP-DEPAN".to_owned()
        }
    );
    drop(first);
    Store::open(place.path(), "lain", &author()).expect("the folder is free again");
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let place = Place::new();
    crate::folder::make(place.path()).expect("a folder");
    let other = rusqlite::Connection::open(place.path().join("balai.db")).expect("a database");
    other
        .execute_batch("CREATE TABLE theirs (x)")
        .expect("another program's table");
    drop(other);
    let before = std::fs::read(place.path().join("balai.db")).expect("bytes");
    let refused = refusal(Store::open(place.path(), "uji", &author()).map(|_| ()));
    assert_eq!(refused, Refusal::NotAnOffice);
    let after = std::fs::read(place.path().join("balai.db")).expect("bytes");
    assert!(before == after, "not a byte was changed");
}
