//! The weekly attendance sheet: looked at, saved, right.

use std::path::Path;

use serde_json::{Value, json};

use super::Office;

#[test]
fn a_sheet_says_its_days_and_what_is_missing() {
    let (office, class) = Office::with_class();
    let sheet = office.ask(
        "show_attendance_sheet",
        json!({ "class": class, "week": 2 }),
    );
    assert_eq!(
        (&sheet["first"], &sheet["last"]),
        (&json!("2025-09-29"), &json!("2025-10-03"))
    );
    assert_eq!(sheet["pages"], 1, "sixteen rows fit one page");
    let lacks: Vec<&str> = sheet["lacks"]
        .as_array()
        .expect("lacks")
        .iter()
        .filter_map(|lack| lack["text"].as_str())
        .collect();
    assert_eq!(lacks, ["NIP instruktur"]);
    assert_eq!(
        office
            .refused(
                "show_attendance_sheet",
                json!({ "class": class, "week": 7 })
            )
            .0,
        "no-such-week"
    );
}

#[test]
fn a_looked_at_sheet_is_a_pdf_and_no_printing() {
    let (office, class) = Office::with_class();
    let pdf = office.bytes(
        "print_attendance_sheet",
        json!({ "class": class, "week": 1 }),
    );
    assert!(pdf.starts_with(b"%PDF-"), "a PDF");
    assert!(
        pdf.len() < 60_000,
        "small enough to send: {} bytes",
        pdf.len()
    );
    let sheet = office.ask(
        "show_attendance_sheet",
        json!({ "class": class, "week": 1 }),
    );
    assert_eq!(sheet["saved_at"], Value::Null);
}

#[test]
fn all_weeks_are_saved_under_names_that_say_what_they_are() {
    let (office, class) = Office::with_class();
    let saved = office.ask(
        "save_attendance_sheets",
        json!({ "class": class, "weeks": [] }),
    );
    assert_eq!(saved["files"].as_array().map(Vec::len), Some(6));
    assert_eq!(saved["pages"], 6);
    let folder = Path::new(saved["folder"].as_str().expect("a folder"));
    assert!(
        folder.ends_with(
            Path::new("PBK Tahap II DBHCHT 2025 (dibuka 22 September 2025)").join("Barista")
        ),
        "{}",
        folder.display()
    );
    for file in saved["files"].as_array().expect("files") {
        let bytes =
            std::fs::read(folder.join(file.as_str().expect("a name"))).expect("a saved sheet");
        assert!(bytes.starts_with(b"%PDF-"), "{file}");
    }
    let sheet = office.ask(
        "show_attendance_sheet",
        json!({ "class": class, "week": 6 }),
    );
    assert!(
        sheet["saved_at"]
            .as_str()
            .is_some_and(|at| at.starts_with("2025-09-15")),
        "{sheet}"
    );
}

#[test]
fn a_struck_day_leaves_the_sheet_and_a_struck_week_leaves_the_weeks() {
    let (office, class) = Office::with_class();
    let days = office.ask("show_class", json!({ "class": class }))["days"].clone();
    let strike = |at: usize| office.ask("strike_day", json!({ "day": days[at]["id"] }));
    strike(4);
    let sheet = office.ask(
        "show_attendance_sheet",
        json!({ "class": class, "week": 1 }),
    );
    assert_eq!(sheet["last"], "2025-09-25", "Friday was struck");
    (0..4).for_each(|at| drop(strike(at)));
    let weeks = office.ask("show_class", json!({ "class": class }))["weeks"].clone();
    assert_eq!(weeks.as_array().map(Vec::len), Some(5));
    assert_eq!(weeks[0]["first"], "2025-09-29");
}

#[test]
fn a_place_that_cannot_be_written_is_refused_and_no_half_file_stays() {
    let (office, class) = Office::with_class();
    let papers = office.folder.path().join("berkas");
    std::fs::write(&papers, b"a file where the folder should be").expect("a file");
    let (code, text) = office.refused(
        "save_attendance_sheets",
        json!({ "class": class, "weeks": [1] }),
    );
    assert_eq!(code, "cannot-write");
    assert!(text.contains("ruang kosong"), "{text}");
    std::fs::remove_file(&papers).expect("removed");
    office.ask(
        "save_attendance_sheets",
        json!({ "class": class, "weeks": [1] }),
    );
}
