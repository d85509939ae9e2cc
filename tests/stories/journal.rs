//! What was done, by whom, and the way back.

use serde_json::{Value, json};

use super::Office;

#[test]
fn the_window_knows_what_undo_and_redo_would_do() {
    let (office, _) = Office::with_class();
    let steps = |office: &Office| {
        let view = office.ask("show_office", json!({}));
        (view["undo"]["name"].clone(), view["redo"]["name"].clone())
    };
    let intake = json!("Masukkan 16 peserta ke Barista");
    assert_eq!(steps(&office), (intake.clone(), Value::Null));
    office.ask("undo", json!({}));
    assert_eq!(steps(&office), (Value::Null, intake.clone()));
    assert_eq!(
        office.refused("undo", json!({})).0,
        "never-undone",
        "only the founding is left"
    );
    office.ask("redo", json!({}));
    assert_eq!(steps(&office), (intake, Value::Null));
    assert_eq!(office.refused("redo", json!({})).0, "nothing-to-redo");
}

#[test]
fn history_tells_work_undo_and_redo_apart() {
    let (office, _) = Office::with_class();
    office.ask("undo", json!({}));
    let changes = office.ask("list_changes", json!({}));
    let told: Vec<(&str, &str, bool)> = changes
        .as_array()
        .expect("changes")
        .iter()
        .map(|change| {
            let text = |field: &str| change[field].as_str().expect("text");
            (
                text("kind"),
                text("by"),
                change["undone"].as_bool().expect("a truth"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("undo", "Rina Wulandari", false),
            ("do", "Rina Wulandari", true),
            ("do", "Rina Wulandari", false)
        ]
    );
}

#[test]
fn a_value_tells_who_changed_it_from_what_and_when() {
    let (office, class) = Office::with_class();
    let day = office.ask("show_class", json!({ "class": class }))["days"][0]["id"].clone();
    office.ask("strike_day", json!({ "day": day }));
    office.ask("restore_day", json!({ "day": day }));
    let history = office.ask(
        "show_value_history",
        json!({ "noun": "training_day", "id": day, "field": "struck" }),
    );
    let told: Vec<(Value, Value, Value)> = history
        .as_array()
        .expect("changes")
        .iter()
        .map(|change| {
            (
                change["from"].clone(),
                change["to"].clone(),
                change["name"].clone(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Value::Null,
                json!("0"),
                json!("Masukkan 16 peserta ke Barista")
            ),
            (
                json!("0"),
                json!("1"),
                json!("Coret 22 September 2025 dari Barista")
            ),
            (
                json!("1"),
                json!("0"),
                json!("Pakai lagi 22 September 2025 di Barista")
            ),
        ]
    );
}
