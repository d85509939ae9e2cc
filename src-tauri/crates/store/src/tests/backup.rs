//! Copies of the office: made, tested, brought back.

use std::fs;

use domain::refusal::Refusal;

use super::{Place, act, add_person, author, moment, refusal};
use crate::backup::{self, Reason};
use crate::{Author, Store, StoreError, file, journal, row};

fn names(store: &Store) -> Vec<String> {
    store
        .read(|reader| {
            row::all(
                reader,
                "SELECT name FROM person ORDER BY name",
                &[],
                |row| row.get("name"),
            )
        })
        .expect("names")
}

fn add(store: &Store, name: &str) {
    act(store, name, |writer| add_person(writer, name, None)).expect("a change");
}

#[test]
fn a_copy_is_opened_counted_and_brought_back() {
    let place = Place::new();
    let store = place.open();
    add(&store, "Siti");
    let made = backup::back_up(&store, Reason::Asked, &author()).expect("a copy");
    assert_eq!(
        made.counts
            .as_ref()
            .map(|counts| (counts.people, counts.classes)),
        Some((1, 0))
    );
    assert_eq!(
        backup::list(store.folder()).expect("a list"),
        std::slice::from_ref(&made)
    );

    add(&store, "Wahyu");
    let later = Author {
        at: moment(5),
        ..author()
    };
    let kept = backup::restore(&store, &made.name, &later).expect("a restore");
    assert_eq!(names(&store), ["Siti"], "as it was");
    assert_eq!(kept.reason, Reason::Restore);
    assert_eq!(
        kept.counts.as_ref().map(|counts| counts.people),
        Some(2),
        "what was thrown away is kept"
    );

    add(&store, "Yuni");
    journal::undo(&store, &author()).expect("the journal goes on");
    backup::restore(
        &store,
        &kept.name,
        &Author {
            at: moment(9),
            ..author()
        },
    )
    .expect("the way back");
    assert_eq!(names(&store), ["Siti", "Wahyu"]);
}

#[test]
fn a_broken_copy_changes_nothing() {
    let place = Place::new();
    let store = place.open();
    for number in 0..200 {
        add(&store, &format!("Orang {number}"));
    }
    let made = backup::back_up(&store, Reason::Asked, &author()).expect("a copy");
    let path = store
        .folder()
        .join("backups")
        .join(format!("{}.db", made.name));
    let whole = fs::read(&path).expect("bytes");
    let mut spoiled = whole.clone();
    for byte in spoiled.iter_mut().skip(4096).step_by(7) {
        *byte = byte.wrapping_add(13);
    }
    let check = |case: &str, bytes: &[u8]| {
        fs::write(&path, bytes).expect("a spoiled copy");
        let refused = refusal(backup::restore(&store, &made.name, &author()));
        assert_eq!(
            refused,
            Refusal::BackupBroken {
                backup: made.name.clone()
            },
            "{case}"
        );
        assert_eq!(names(&store).len(), 200, "{case}: nothing changed");
    };
    check("cut short", &whole[..whole.len() / 2]);
    check("spoiled in the middle", &spoiled);
    check("no database", b"halo");
    check("empty", b"");
}

#[test]
fn a_name_is_no_way_out_of_the_folder() {
    let place = Place::new();
    let store = place.open();
    for name in ["../balai", "/etc/passwd", "..", "a/b"] {
        let refused = refusal(backup::restore(&store, name, &author()));
        assert!(
            matches!(refused, Refusal::BackupBroken { .. }),
            "{name}: {refused:?}"
        );
    }
    let missing = backup::restore(&store, "tidak-ada", &author());
    assert!(matches!(missing, Err(StoreError::Missing("backup"))));
}

#[test]
fn an_unchanged_office_is_not_copied_again() {
    let place = Place::new();
    let store = place.open();
    let copies = |store: &Store| {
        backup::back_up_if_changed(store, Reason::Start, &author()).expect("a copy if needed");
        backup::list(store.folder()).expect("a list").len()
    };
    assert_eq!(copies(&store), 0, "nothing to lose yet");
    add(&store, "Siti");
    assert_eq!(copies(&store), 1);
    assert_eq!(copies(&store), 1, "nothing changed since");
    add(&store, "Wahyu");
    assert_eq!(copies(&store), 2, "two copies of one second have two names");
}

#[test]
fn kept_files_go_with_the_copy_and_come_back() {
    let place = Place::new();
    let store = place.open();
    let id = act(&store, "berkas", |writer| {
        file::keep(writer, "daftar.xlsx", b"isi")
    })
    .expect("a kept file");
    act(&store, "lagi", |writer| {
        file::keep(writer, "daftar.xlsx", b"isi")
    })
    .expect("kept once");
    let path = store.folder().join("files").join(&id[..2]).join(&id);
    assert_eq!(fs::read(&path).expect("bytes"), b"isi");
    let made = backup::back_up(&store, Reason::Asked, &author()).expect("a copy");
    fs::remove_file(&path).expect("a loss");
    backup::restore(
        &store,
        &made.name,
        &Author {
            at: moment(5),
            ..author()
        },
    )
    .expect("a restore");
    assert_eq!(fs::read(&path).expect("bytes"), b"isi", "the file is back");
}
