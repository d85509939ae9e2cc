//! Taking a workbook in: what is shown is what is carried out, once.

use serde_json::{Value, json};

use super::{BARISTA, Office, order};

#[test]
fn a_plan_says_row_by_row_what_will_happen() {
    let office = Office::founded();
    let plan = office.plan(BARISTA);
    assert_eq!(
        plan["counts"],
        json!({ "rows": 16, "new": 16, "known": 0, "repeat": 0, "repair": 0 })
    );
    assert_eq!(plan["sheet"], "NOMINATIF");
    assert_eq!(plan["header_row"], 11);
    let columns: Vec<&str> = plan["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .filter_map(|column| column["meaning"].as_str())
        .collect();
    assert_eq!(
        columns,
        [
            "number",
            "name",
            "nik",
            "sex",
            "birth_place",
            "birth_date",
            "address",
            "rt",
            "rw",
            "village",
            "district",
            "phone",
            "email",
            "education"
        ]
    );
    assert_eq!(
        plan["proposal"],
        json!({ "class": "Barista", "batch": "PBK Tahap II DBHCHT 2025", "year": 2025, "funding": "APBD (DBHCHT)" })
    );
    let first = &plan["rows"][0];
    assert_eq!(first["name"], "Adi Abidin");
    assert_eq!(first["nik"], "3375022710039216");
    assert_eq!(first["birth_date"], "2003-10-27");
    assert_eq!(
        first["address"],
        "Jl. Cempaka No. 166, RT 009/RW 001, Klego, Pekalongan Timur"
    );
    assert_eq!(plan["taken_before"], Value::Null);
    assert_eq!(office.people(), 0, "showing a plan stores nothing");
}

#[test]
fn sixteen_people_become_a_class() {
    let office = Office::founded();
    let taken = office.take_in(BARISTA, json!({}));
    assert_eq!(
        (&taken["added"], &taken["known"], &taken["left_out"]),
        (&json!(16), &json!(0), &json!(0))
    );
    assert_eq!(taken["done"]["name"], "Masukkan 16 peserta ke Barista");
    let class = office.ask("show_class", json!({ "class": taken["class"] }));
    let names: Vec<&str> = class["participants"]
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert_eq!(names.len(), 16);
    assert_eq!(
        (names[0], names[15]),
        ("Adi Abidin", "Yoga Setyawan"),
        "in the order of the file"
    );
}

#[test]
fn the_same_file_twice_adds_nobody() {
    let office = Office::founded();
    office.take_in(BARISTA, json!({}));
    let plan = office.plan(BARISTA);
    assert_eq!(plan["counts"]["known"], 16);
    assert_eq!(plan["taken_before"], "15 September 2025, Barista");
    let (code, text) = office.refused("take_in", order(&plan, json!({})));
    assert_eq!(code, "nothing-to-take-in");
    assert!(text.contains("16 orang"), "{text}");
    assert_eq!(office.people(), 16);
}

#[test]
fn known_people_join_another_class_and_nobody_is_doubled() {
    let office = Office::founded();
    office.take_in(BARISTA, json!({}));
    let taken = office.take_in(
        BARISTA,
        json!({ "class": { "programme": "Barista lanjutan" } }),
    );
    assert_eq!((&taken["added"], &taken["known"]), (&json!(0), &json!(16)));
    let backup = office.ask("back_up", json!({}));
    assert_eq!(backup["people"], 16, "each person once, in two classes");
}

#[test]
fn rows_are_left_out_by_choice_and_counted() {
    let office = Office::founded();
    let taken = office.take_in(BARISTA, json!({ "without": [0, 15] }));
    assert_eq!(
        (&taken["added"], &taken["left_out"]),
        (&json!(14), &json!(2))
    );
    let taken = office.take_in(BARISTA, json!({}));
    assert_eq!(
        (&taken["added"], &taken["known"], &taken["left_out"]),
        (&json!(2), &json!(0), &json!(14))
    );
    assert_eq!(office.people(), 16, "who was left out joins later");
}

#[test]
fn answers_that_make_no_class_are_refused_and_nothing_is_stored() {
    let office = Office::founded();
    let check = |changed: Value, code: &str| {
        let plan = office.plan(BARISTA);
        assert_eq!(
            office.refused("take_in", order(&plan, changed.clone())).0,
            code,
            "{changed}"
        );
        assert_eq!(office.people(), 0, "{changed}");
        assert_eq!(
            office.ask("show_office", json!({}))["undo"],
            Value::Null,
            "{changed}"
        );
    };
    check(json!({ "batch": { "name": "" } }), "field-empty");
    check(json!({ "batch": { "opens_on": "" } }), "field-empty");
    check(json!({ "class": { "programme": "  " } }), "field-empty");
    check(
        json!({ "class": { "ends_on": "2025-09-01" } }),
        "ends-before-start",
    );
    check(
        json!({ "class": { "starts_on": "2025-09-20", "ends_on": "2025-09-21" } }),
        "no-training-day",
    );
    check(
        json!({ "class": { "ends_on": "2027-10-31" } }),
        "class-too-long",
    );
    check(json!({ "class": { "size": 0 } }), "size-implausible");
    check(json!({ "class": { "size": 15 } }), "class-full");
    check(
        json!({ "class": { "programme": "a".repeat(300) } }),
        "field-too-long",
    );
    check(json!({ "class": "Barista" }), "input-misshapen");
}

#[test]
fn a_class_that_stands_keeps_its_dates() {
    let office = Office::founded();
    office.take_in(BARISTA, json!({ "without": [0] }));
    let plan = office.plan(BARISTA);
    let (code, text) = office.refused(
        "take_in",
        order(&plan, json!({ "class": { "ends_on": "2025-10-30" } })),
    );
    assert_eq!(code, "class-with-other-dates");
    assert!(text.contains("22 September s.d. 31 Oktober 2025"), "{text}");
}

#[test]
fn a_plan_is_judged_again_where_the_office_changed_meanwhile() {
    let office = Office::founded();
    let early = office.plan(BARISTA);
    let other = office.plan(BARISTA);
    office.ask(
        "take_in",
        order(
            &other,
            json!({ "without": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] }),
        ),
    );
    let (code, text) = office.refused("take_in", order(&early, json!({})));
    assert_eq!(code, "plan-moved");
    assert!(text.contains("Adi Abidin kini sudah terdaftar"), "{text}");

    office.ask("undo", json!({}));
    office.ask("take_in", order(&early, json!({})));
    assert_eq!(
        office.people(),
        16,
        "with every verdict as it was shown, the plan is carried out"
    );
}

#[test]
fn undo_takes_the_intake_back_and_redo_returns_it() {
    let (office, class) = Office::with_class();
    let before = office.ask("show_class", json!({ "class": class }));
    let undone = office.ask("undo", json!({}));
    assert_eq!(undone["name"], "Masukkan 16 peserta ke Barista");
    assert_eq!(
        office.ask("list_classes", json!({})),
        json!([]),
        "batch and class go with the people"
    );
    assert_eq!(office.ask("back_up", json!({}))["people"], 0);

    let office = office.reopened();
    office.ask("redo", json!({}));
    assert_eq!(
        office.ask("show_class", json!({ "class": class })),
        before,
        "as it was, after a restart too"
    );
}

/// A clear sentence, and nothing stored.
#[test]
fn files_that_are_no_list_of_people_are_refused() {
    let office = Office::founded();
    for (fixture, code) in [
        ("empty.xlsx", "file-empty"),
        ("nol byte.xlsx", "file-empty"),
        ("password.xlsx", "file-protected"),
        ("pdf berganti nama.xlsx", "file-other-kind"),
        ("terpotong.xlsx", "file-incomplete"),
        ("hanya gambar.xlsx", "file-only-picture"),
        ("jarang-sampai-XFD.xlsx", "file-no-table"),
    ] {
        let file = office.attach(fixture);
        let (found, text) = office.refused("plan_intake", json!({ "file": file }));
        assert_eq!(found, code, "{fixture}");
        assert!(text.starts_with(fixture), "{text}");
    }
    assert_eq!(
        office.refused("plan_intake", json!({ "file": "lama" })).0,
        "attachment-gone"
    );
}

#[test]
fn a_file_in_slices_is_one_file() {
    let office = Office::founded();
    let bytes = std::fs::read(super::fixtures().join(BARISTA)).expect("bytes");
    let (first, second) = bytes.split_at(1_000);
    let handle = office.door.attach(None, BARISTA, first).expect("a handle");
    office
        .door
        .attach(Some(&handle), BARISTA, second)
        .expect("the same handle");
    assert_eq!(
        office.ask("plan_intake", json!({ "file": handle }))["counts"]["new"],
        16
    );
}

#[test]
fn people_without_nik_are_not_doubled_by_the_same_file() {
    let office = Office::founded();
    let taken = office.take_in("tanpa NIK.xlsx", json!({}));
    assert_eq!(taken["added"], 3, "a person without NIK may join");
    let plan = office.plan("tanpa NIK.xlsx");
    assert_eq!(
        plan["counts"]["new"], 2,
        "only a NIK tells that somebody is known"
    );
    let (code, text) = office.refused("take_in", order(&plan, json!({})));
    assert_eq!(code, "nothing-to-take-in");
    assert!(text.contains("3 orang"), "{text}");
    assert_eq!(office.people(), 3);
}

#[test]
fn a_name_of_eighty_letters_is_kept_and_printed_whole() {
    let office = Office::founded();
    let taken = office.take_in("tanpa NIK.xlsx", json!({}));
    let class = office.ask("show_class", json!({ "class": taken["class"] }));
    let name = class["participants"][0]["name"].as_str().expect("a name");
    assert!(name.chars().count() >= 80, "{name}");
    let sheet = office.ask(
        "show_attendance_sheet",
        json!({ "class": taken["class"], "week": 1 }),
    );
    assert_eq!(sheet["pages"], 1, "it wraps inside its row");
}

#[test]
fn a_class_that_stands_is_completed_and_keeps_its_instructor() {
    let office = Office::founded();
    let bare = json!({ "class": { "size": 14, "instructor_name": "" }, "without": [0, 1] });
    let class = office.take_in(BARISTA, bare)["class"].clone();
    office.take_in(BARISTA, json!({ "class": { "programme": "BARISTA" } }));
    let view = office.ask("show_class", json!({ "class": class }));
    assert_eq!(
        view["participants"].as_array().map(Vec::len),
        Some(16),
        "capitals make no second class"
    );
    assert_eq!(
        (&view["size"], &view["instructor_name"]),
        (&json!(16), &json!("Hendra Wibowo, S.ST."))
    );

    office.ask("undo", json!({}));
    office.ask("redo", json!({}));
    let plan = office.plan("tanpa NIK.xlsx");
    let other = json!({ "class": { "size": 20, "instructor_name": "Sari Puspita" } });
    assert_eq!(
        office.refused("take_in", order(&plan, other)).0,
        "class-with-other-instructor"
    );
}

#[test]
fn without_an_office_nobody_is_taken_in() {
    let office = Office::empty();
    let plan = office.plan(BARISTA);
    assert_eq!(
        office.refused("take_in", order(&plan, json!({}))).0,
        "no-office"
    );
    assert_eq!(office.people(), 0);
}

#[test]
fn what_nobody_was_shown_is_not_taken_in() {
    let office = Office::founded();
    let plan = office.plan(BARISTA);
    let check = |case: &str, changed: Value| {
        assert_eq!(
            office.refused("take_in", order(&plan, changed)).0,
            "attachment-gone",
            "{case}"
        );
    };
    check("another sheet", json!({ "sheet": "Lain" }));
    check("another position", json!({ "position": 99 }));
    let copy = office.ask("back_up", json!({}));
    office.ask("restore_backup", json!({ "backup": copy["name"] }));
    check("a plan from before a restore", json!({}));
}
