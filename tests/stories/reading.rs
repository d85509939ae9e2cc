//! Reading a workbook without storing anything: what is read equals what stands
//! in the fixture's truth, field by field, as a careful clerk would read it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{BARISTA, Office, fixtures};

/// Compares what was read with `fixtures/truth/<file>.csv`: sheet, row, person,
/// name, nik, birth, place, sex, phone, class, expect, note.
fn check(file: &str) {
    let office = Office::empty();
    let reading = office.ask("read_workbook", json!({ "file": office.attach(file) }));
    let rows = reading["rows"].as_array().expect("rows");
    let truth = std::fs::read_to_string(fixtures().join("truth").join(format!("{file}.csv")))
        .expect("a truth");
    let wanted: Vec<Vec<String>> = truth.lines().skip(1).map(fields).collect();
    assert_eq!(
        rows.len(),
        wanted.len(),
        "{file}: nobody is missed and nobody is invented"
    );
    for (row, wanted) in rows.iter().zip(&wanted) {
        let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
        let found = [
            text("sheet"),
            row["row"].to_string(),
            text("name"),
            text("nik"),
            text("birth_date"),
            text("birth_place"),
            text("sex"),
            text("phone"),
        ];
        let order = [0, 1, 3, 4, 5, 6, 7, 8];
        let expected: Vec<String> = order.iter().map(|&at| wanted[at].to_owned()).collect();
        assert_eq!(found.as_slice(), expected, "{file}: row {}", wanted[1]);
        let (class, wanted_class) = (text("class").to_lowercase(), wanted[9].to_lowercase());
        assert!(
            class.contains(&wanted_class),
            "{file}: row {}: class {class}",
            wanted[1]
        );
        assert_eq!(judged(row), wanted[10], "{file}: row {}", wanted[1]);
    }
}

/// The fields of one line; a quoted one may hold commas, and quotes written twice.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut before = ' ';
    for c in line.chars() {
        let field = fields.last_mut().expect("a field");
        match c {
            '"' if !quoted && before == '"' => field.push('"'),
            '"' => {}
            ',' if !quoted => fields.push(String::new()),
            _ => field.push(c),
        }
        quoted ^= c == '"';
        before = c;
    }
    fields
}

/// The row's findings as the truth writes them: `ok`, `warning:…`, `error:…`.
fn judged(row: &Value) -> String {
    let findings = row["findings"].as_array().expect("findings");
    let of = |level: &str| -> BTreeSet<&str> {
        let level = findings.iter().filter(|finding| finding["level"] == level);
        level
            .filter_map(|finding| finding["code"].as_str())
            .collect()
    };
    let (errors, warnings) = (of("error"), of("warning"));
    let level = match (errors.is_empty(), warnings.is_empty()) {
        (true, true) => return "ok".to_owned(),
        (true, false) => "warning",
        (false, _) => "error",
    };
    let codes: Vec<&str> = errors.union(&warnings).copied().collect();
    format!("{level}:{}", codes.join("+"))
}

#[test]
fn the_certifiers_sheet_is_read_as_it_stands() {
    check(BARISTA);
}

#[test]
fn other_workbooks_are_read_as_they_stand() {
    for file in [
        "export siapkerja.xlsx",
        "rumus rusak.xlsx",
        "awalan rumus.xlsx",
        "karakter aneh.xlsx",
        "ukuran palsu.xlsx",
    ] {
        check(file);
    }
}

#[test]
fn every_row_of_an_empty_office_is_new() {
    let office = Office::empty();
    let reading = office.ask("read_workbook", json!({ "file": office.attach(BARISTA) }));
    assert_eq!(
        reading["summary"],
        json!({ "rows": 16, "new": 16, "known": 0, "repeat": 0, "repair": 0 })
    );
    let columns: BTreeSet<&str> = reading["rows"][0]
        .as_object()
        .expect("a row")
        .keys()
        .map(String::as_str)
        .collect();
    let expected = [
        "sheet",
        "row",
        "class",
        "name",
        "nik",
        "birth_date",
        "birth_place",
        "sex",
        "phone",
        "verdict",
        "findings",
    ];
    assert_eq!(
        columns,
        BTreeSet::from(expected),
        "what the console prints of a row"
    );
}

#[test]
fn people_that_the_office_knows_are_known_again() {
    let (office, _) = Office::with_class();
    let reading = office.ask("read_workbook", json!({ "file": office.attach(BARISTA) }));
    assert_eq!(reading["summary"]["known"], 16);
}
