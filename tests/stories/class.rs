//! Classes and their days.

use serde_json::{Value, json};

use super::{BARISTA, Office};

#[test]
fn a_batch_is_shown_with_all_that_names_it() {
    let (office, class) = Office::with_class();
    let batches = office.ask("list_classes", json!({}));
    let batch = &batches[0];
    assert_eq!(
        [
            &batch["name"],
            &batch["funding"],
            &batch["year"],
            &batch["opens_on"]
        ],
        [
            &json!("PBK Tahap II"),
            &json!("DBHCHT"),
            &json!(2025),
            &json!("2025-09-22")
        ]
    );
    let row = &batch["classes"][0];
    assert_eq!(row["id"], json!(class));
    assert_eq!(
        (&row["people"], &row["size"], &row["days"]),
        (&json!(16), &json!(16), &json!(30))
    );
}

#[test]
fn two_batches_of_one_name_are_two_where_the_money_differs() {
    let office = Office::founded();
    office.take_in(BARISTA, json!({}));
    office.take_in(BARISTA, json!({ "batch": { "funding": "APBN" } }));
    let batches = office.ask("list_classes", json!({}));
    assert_eq!(batches.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_struck_day_is_kept_and_used_again() {
    let (office, class) = Office::with_class();
    let day = |office: &Office, at: usize| -> Value {
        office.ask("show_class", json!({ "class": class }))["days"][at].clone()
    };
    let days =
        |office: &Office| office.ask("list_classes", json!({}))[0]["classes"][0]["days"].clone();
    let monday = day(&office, 0);
    assert_eq!(monday["date"], "2025-09-22");

    let done = office.ask("strike_day", json!({ "day": monday["id"] }));
    assert_eq!(done["name"], "Coret 22 September 2025 dari Barista");
    assert_eq!(
        (day(&office, 0)["struck"].clone(), days(&office)),
        (json!(true), json!(29))
    );

    assert_eq!(
        office
            .refused("strike_day", json!({ "day": monday["id"] }))
            .0,
        "nothing-to-change"
    );

    office.ask("restore_day", json!({ "day": monday["id"] }));
    assert_eq!(
        (day(&office, 0)["struck"].clone(), days(&office)),
        (json!(false), json!(30))
    );

    office.ask("undo", json!({}));
    assert_eq!(days(&office), json!(29), "the return is taken back");
    office.ask("undo", json!({}));
    assert_eq!(days(&office), json!(30), "and the stroke too");
}

#[test]
fn a_class_or_day_that_is_gone_is_missing_and_says_so() {
    let (office, _) = Office::with_class();
    for (name, input) in [
        ("show_class", json!({ "class": "tidak-ada" })),
        (
            "show_attendance_sheet",
            json!({ "class": "tidak-ada", "week": 1 }),
        ),
        ("strike_day", json!({ "day": "tidak-ada" })),
    ] {
        let outcome = office.outcome(name, input);
        assert!(
            matches!(outcome, Err(api::Failure::Missing { .. })),
            "{name}: {outcome:?}"
        );
    }
}
