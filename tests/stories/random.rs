//! Undo and redo through random sequences of the office's own actions: each state
//! that undo or redo reaches is the one that stood there before, row for row.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{BARISTA, Office, order};

#[derive(Debug, Clone)]
enum Act {
    TakeIn { class: u8, without: Vec<usize> },
    Strike { class: u8, day: u8 },
    Restore { class: u8, day: u8 },
    Undo,
    Redo,
    Reopen,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let some = prop::collection::vec(0_usize..16, 0..16);
    let act = prop_oneof![
        2 => (0_u8..3, some).prop_map(|(class, without)| Act::TakeIn { class, without }),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(class, day)| Act::Strike { class, day }),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(class, day)| Act::Restore { class, day }),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Reopen),
    ];
    prop::collection::vec(act, 1..16)
}

/// Every class with all that its screens show.
fn state(office: &Office) -> Vec<Value> {
    ids(office)
        .iter()
        .map(|class| office.ask("show_class", json!({ "class": class })))
        .collect()
}

fn ids(office: &Office) -> Vec<Value> {
    let batches = office.ask("list_classes", json!({}));
    let batches = batches.as_array().expect("batches");
    batches
        .iter()
        .flat_map(|batch| batch["classes"].as_array().expect("classes"))
        .map(|class| class["id"].clone())
        .collect()
}

/// Carries out new work; says whether it was done, since the rules refuse some.
fn work(office: &Office, act: &Act) -> bool {
    let outcome = match act {
        Act::TakeIn { class, without } => {
            let plan = office.plan(BARISTA);
            let changed =
                json!({ "class": { "programme": format!("Kelas {class}") }, "without": without });
            office.outcome("take_in", order(&plan, changed))
        }
        Act::Strike { class, day } => on_day(office, "strike_day", *class, *day),
        Act::Restore { class, day } => on_day(office, "restore_day", *class, *day),
        Act::Undo | Act::Redo | Act::Reopen => return false,
    };
    match outcome {
        Ok(_) => true,
        Err(api::Failure::Refused { .. } | api::Failure::Missing { .. }) => false,
        Err(broken) => panic!("{act:?}: {broken:?}"),
    }
}

fn on_day(office: &Office, name: &str, class: u8, day: u8) -> Result<api::Answer, api::Failure> {
    let classes = state(office);
    let class = usize::from(class)
        .checked_rem(classes.len())
        .map(|at| classes[at].clone())
        .unwrap_or_default();
    let day = class["days"]
        .get(usize::from(day % 30))
        .map(|day| day["id"].clone())
        .unwrap_or(json!("none"));
    office.outcome(name, json!({ "day": day }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_return_every_state_of_the_office(acts in acts()) {
        let mut office = Office::founded();
        let mut past = vec![state(&office)];
        let mut future: Vec<Vec<Value>> = Vec::new();
        for act in &acts {
            match act {
                Act::Undo => {
                    let done = office.outcome("undo", json!({})).is_ok();
                    prop_assert_eq!(done, past.len() > 1);
                    if done {
                        future.extend(past.pop());
                    }
                }
                Act::Redo => {
                    let done = office.outcome("redo", json!({})).is_ok();
                    prop_assert_eq!(done, !future.is_empty());
                    past.extend(future.pop());
                }
                Act::Reopen => office = office.reopened(),
                _ => {
                    if work(&office, act) {
                        past.push(state(&office));
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(Some(&state(&office)), past.last());
        }
    }
}
