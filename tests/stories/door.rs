//! The door itself: what is sent twice, cancelled, misspelt or held by another.

use std::sync::Mutex;

use api::{Clock, Door, Failure};
use serde_json::json;

use super::{BARISTA, Office, new_office, place};

fn code<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> String {
    match outcome {
        Err(Failure::Refused { code, .. }) => code,
        other => panic!("should have been refused: {other:?}"),
    }
}

#[test]
fn a_call_that_was_seen_is_refused_unless_it_only_reads() {
    let office = Office::founded();
    let ask = |name: &str| office.door.answer("sekali", name, json!({}), &|_| {});
    ask("back_up").expect("a copy");
    assert_eq!(code(ask("back_up")), "call-repeated");
    assert_eq!(
        code(ask("undo")),
        "call-repeated",
        "a reload sends what was pending again"
    );
    ask("show_office").expect("reading again does no harm");
}

#[test]
fn a_run_is_stopped_though_the_wish_came_before_it() {
    let office = Office::founded();
    let file = office.attach(BARISTA);
    office.door.cancel("batal");
    let outcome = office
        .door
        .answer("batal", "plan_intake", json!({ "file": file }), &|_| {});
    assert_eq!(code(outcome), "cancelled");
    assert_eq!(
        office.ask("plan_intake", json!({ "file": file }))["counts"]["new"],
        16,
        "the next one is not"
    );
}

#[test]
fn saving_that_is_stopped_in_the_middle_saves_nothing() {
    let (office, class) = Office::with_class();
    let told = Mutex::new(Vec::new());
    let tell = |mark: api::Mark| {
        told.lock().expect("a list").push(mark.name);
        office.door.cancel("tengah");
    };
    let outcome = office.door.answer(
        "tengah",
        "save_attendance_sheets",
        json!({ "class": class, "weeks": [] }),
        &tell,
    );
    assert_eq!(code(outcome), "cancelled");
    assert_eq!(
        told.lock().expect("a list").first().map(String::as_str),
        Some("Minggu 1")
    );
    let saved = walk(&office.folder.path().join("berkas"));
    assert!(
        saved.is_empty(),
        "everything is laid out before the first file is written: {saved:?}"
    );
}

#[test]
fn what_nobody_knows_is_refused_with_a_sentence() {
    let office = Office::founded();
    assert_eq!(
        office.refused("hapus_semua", json!({})).0,
        "unknown-request"
    );
    assert_eq!(
        office.refused("show_class", json!({ "kelas": "x" })).0,
        "input-misshapen"
    );
    assert_eq!(
        office.refused("list_classes", json!({ "lain": 1 })).0,
        "input-misshapen"
    );
}

#[test]
fn a_second_program_is_told_who_holds_the_folder_and_gets_it_when_it_is_free() {
    let office = Office::founded();
    let second = Door::new(place(office.folder.path()), Clock::System);
    let ask = || second.answer("a", "show_office", json!({}), &|_| {});
    match ask() {
        Err(Failure::Refused { code, text }) => {
            assert_eq!(code, "folder-in-use");
            assert!(text.contains("Balai di LAPTOP-DEPAN"), "{text}");
        }
        other => panic!("should have been refused: {other:?}"),
    }
    let Office { folder, door, .. } = office;
    drop(door);
    ask().expect("the folder is free");
    drop(folder);
}

#[test]
fn without_a_folder_only_files_can_be_read() {
    let nowhere = api::Place {
        office: None,
        ..place(std::path::Path::new("tidak-ada"))
    };
    let door = Door::new(nowhere, Clock::System);
    let bytes = std::fs::read(super::fixtures().join(BARISTA)).expect("bytes");
    let file = door.attach(None, BARISTA, &bytes).expect("a handle");
    door.answer("a", "read_workbook", json!({ "file": file }), &|_| {})
        .expect("a reading");
    assert_eq!(
        code(door.answer("b", "create_office", new_office(), &|_| {})),
        "no-office"
    );
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(walk(&path)),
            false => found.push(path.display().to_string()),
        }
    }
    found
}
