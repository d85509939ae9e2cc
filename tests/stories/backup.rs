//! Copies of the office.

use serde_json::json;

use super::{BARISTA, Office};

#[test]
fn a_copy_is_made_tested_and_brought_back() {
    let (office, _) = Office::with_class();
    let made = office.ask("back_up", json!({}));
    assert_eq!(
        (&made["people"], &made["classes"], &made["tested"]),
        (&json!(16), &json!(1), &json!(true))
    );
    office.ask("undo", json!({}));
    assert_eq!(office.people(), 0);

    let restored = office.ask("restore_backup", json!({ "backup": made["name"] }));
    assert_eq!(restored["people"], 16);
    assert_eq!(office.people(), 16);
    let names: Vec<_> = list(&office);
    assert!(
        names.contains(&restored["kept"].as_str().expect("a name").to_owned()),
        "what was replaced is kept: {names:?}"
    );
}

#[test]
fn a_restore_stands_in_the_history_and_is_never_undone() {
    let (office, _) = Office::with_class();
    let made = office.ask("back_up", json!({}));
    office.ask("restore_backup", json!({ "backup": made["name"] }));
    assert_eq!(
        office.ask("list_changes", json!({}))[0]["name"],
        "Pulihkan cadangan 15 September 2025"
    );
    assert_eq!(office.refused("undo", json!({})).0, "never-undone");
}

/// Numbers of changes come back after a restore: a copy is told by more than them.
#[test]
fn work_after_a_restore_is_copied_at_the_next_start() {
    let (office, class) = Office::with_class();
    let early = office.ask("back_up", json!({}));
    let day =
        |at: usize| office.ask("show_class", json!({ "class": class }))["days"][at]["id"].clone();
    office.ask("strike_day", json!({ "day": day(0) }));
    office.ask("strike_day", json!({ "day": day(1) }));
    office.ask("restore_backup", json!({ "backup": early["name"] }));
    office.ask("strike_day", json!({ "day": day(2) }));
    let before = list(&office).len();
    assert_eq!(list(&office.reopened()).len(), before + 1);
}

#[test]
fn a_start_after_work_makes_a_copy_and_one_after_none_does_not() {
    let (office, _) = Office::with_class();
    let before = list(&office).len();
    let office = office.reopened();
    assert_eq!(list(&office).len(), before + 1);
    let office = office.reopened();
    assert_eq!(list(&office).len(), before + 1);
}

#[test]
fn many_people_are_taken_in_behind_a_copy() {
    let office = Office::founded();
    let before = list(&office).len();
    office.take_in(BARISTA, json!({}));
    assert_eq!(list(&office).len(), before, "sixteen rows need no copy");
    office.take_in(
        "export siapkerja.xlsx",
        json!({ "class": { "programme": "Semua", "size": 64 } }),
    );
    assert_eq!(list(&office).len(), before + 1, "more than fifty rows do");
}

#[test]
fn a_copy_is_brought_back_on_a_fresh_laptop_too() {
    let (office, _) = Office::with_class();
    office.ask("back_up", json!({}));
    let fresh = Office::empty();
    fresh.ask("show_office", json!({}));
    let (from, to) = (
        office.folder.path().join("lembaga/backups"),
        fresh.folder.path().join("lembaga/backups"),
    );
    for entry in std::fs::read_dir(&from).expect("copies") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("carried over");
        }
    }
    let name = list(&fresh).into_iter().next().expect("a copy");
    fresh.ask("restore_backup", json!({ "backup": name }));
    assert_eq!(fresh.people(), 16);
    assert_eq!(
        fresh.ask("show_office", json!({}))["actor"],
        "Rina Wulandari"
    );
}

fn list(office: &Office) -> Vec<String> {
    let backups = office.ask("list_backups", json!({}));
    let backups = backups.as_array().expect("backups").iter();
    backups
        .map(|backup| backup["name"].as_str().expect("a name").to_owned())
        .collect()
}
