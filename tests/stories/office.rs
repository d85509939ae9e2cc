//! Founding an office.

use serde_json::{Value, json};

use super::{Office, new_office};

#[test]
fn a_fresh_folder_has_no_office_until_one_is_founded() {
    let office = Office::empty();
    let before = office.ask("show_office", json!({}));
    assert_eq!(before["office"], Value::Null);
    assert_eq!(before["today"], "2025-09-15");

    office.ask("create_office", new_office());
    let after = office.ask("show_office", json!({}));
    assert_eq!(after["office"]["name"], "UPTD BLK Kota Contoh");
    assert_eq!(after["office"]["letterhead"][2], "UPTD BALAI LATIHAN KERJA");
    assert_eq!(after["office"]["head"]["nip"], "196802171994031998");
    assert_eq!(
        after["actor"], "Rina Wulandari",
        "who founds the office is its first member of staff"
    );
    assert_eq!(after["undo"], Value::Null, "founding is never taken back");

    let after = office.reopened().ask("show_office", json!({}));
    assert_eq!(
        after["office"]["name"], "UPTD BLK Kota Contoh",
        "it stands after a restart"
    );
}

#[test]
fn an_office_is_founded_once() {
    let office = Office::founded();
    assert_eq!(
        office.refused("create_office", new_office()).0,
        "office-exists"
    );
}

#[test]
fn only_its_name_and_the_clerk_must_be_known() {
    let bare = json!({
        "name": " UPTD  BLK ", "letterhead": ["", "  "], "place": "", "staff_name": "Rina",
        "head_title": "", "head_name": "", "head_nip": "",
    });
    let office = Office::empty();
    office.ask("create_office", bare.clone());
    let view = office.ask("show_office", json!({}));
    assert_eq!(view["office"]["name"], "UPTD BLK", "blanks are single");
    assert_eq!(view["office"]["letterhead"], json!([]));
    assert_eq!(view["office"]["head"]["name"], Value::Null);

    let office = Office::empty();
    let check = |field: &str, value: &str, code: &str, sentence: &str| {
        let mut new = bare.clone();
        new[field] = json!(value);
        assert_eq!(
            office.refused("create_office", new),
            (code.to_owned(), sentence.to_owned())
        );
    };
    check("name", " ", "field-empty", "Nama lembaga belum diisi.");
    check("staff_name", "", "field-empty", "Nama Anda belum diisi.");
    check(
        "name",
        &"a".repeat(201),
        "field-too-long",
        "Nama lembaga terlalu panjang: paling banyak 200 huruf.",
    );
    let mut five = bare.clone();
    five["letterhead"] = json!(["1", "2", "3", "4", "5"]);
    assert_eq!(office.refused("create_office", five).0, "too-many-lines");
}
