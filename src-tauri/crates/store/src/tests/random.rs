//! Undo and redo through random sequences of work, compared with copies of the
//! state that the test kept itself.

use proptest::prelude::*;
use rusqlite::named_params;

use super::{Place, act, add_person, author};
use crate::journal;
use crate::{Store, row};

#[derive(Debug, Clone)]
enum Step {
    Add { name: u8, phone: u8 },
    Call { whom: u8, phone: u8 },
    Rename { whom: u8, name: u8 },
    Remove { whom: u8 },
    Many { first: u8 },
    Undo,
    Redo,
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (any::<u8>(), any::<u8>()).prop_map(|(name, phone)| Step::Add { name, phone }),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(whom, phone)| Step::Call { whom, phone }),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(whom, name)| Step::Rename { whom, name }),
        2 => any::<u8>().prop_map(|whom| Step::Remove { whom }),
        1 => any::<u8>().prop_map(|first| Step::Many { first }),
        6 => Just(Step::Undo),
        4 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..40)
}

/// Everything but the versions, which only rise.
fn state(store: &Store) -> Vec<(String, String, Option<String>)> {
    store
        .read(|reader| {
            row::all(
                reader,
                "SELECT id, name, phone FROM person ORDER BY id",
                &[],
                |row| Ok((row.get("id")?, row.get("name")?, row.get("phone")?)),
            )
        })
        .expect("a state")
}

fn chosen(store: &Store, whom: u8) -> Option<String> {
    let people = state(store);
    let at = usize::from(whom).checked_rem(people.len())?;
    Some(people[at].0.clone())
}

/// Carries out new work; says whether there was anything to work on.
fn work(store: &Store, step: &Step) -> bool {
    let outcome = match step {
        Step::Add { name, phone } => act(store, "tambah", |writer| {
            add_person(writer, &format!("Orang {name}"), Some(&phone.to_string())).map(|_| ())
        }),
        Step::Many { first } => act(store, "banyak", |writer| {
            let id = add_person(writer, &format!("Banyak {first}"), None)?;
            row::update(writer, "person", &id, named_params! { ":phone": "1" })?;
            row::update(
                writer,
                "person",
                &id,
                named_params! { ":phone": first.to_string() },
            )?;
            add_person(writer, "Teman", None).map(|_| ())
        }),
        Step::Call { whom, phone } => {
            let Some(id) = chosen(store, *whom) else {
                return false;
            };
            act(store, "ubah", |writer| {
                row::update(
                    writer,
                    "person",
                    &id,
                    named_params! { ":phone": phone.to_string() },
                )
            })
        }
        Step::Rename { whom, name } => {
            let Some(id) = chosen(store, *whom) else {
                return false;
            };
            act(store, "nama", |writer| {
                row::update(
                    writer,
                    "person",
                    &id,
                    named_params! { ":name": format!("Nama {name}") },
                )
            })
        }
        Step::Remove { whom } => {
            let Some(id) = chosen(store, *whom) else {
                return false;
            };
            act(store, "hapus", |writer| {
                writer.connection.execute(
                    "DELETE FROM person WHERE id = :id",
                    named_params! { ":id": id },
                )?;
                Ok(())
            })
        }
        Step::Undo | Step::Redo | Step::Reopen => return false,
    };
    outcome.expect("work");
    true
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_return_every_state(steps in steps()) {
        let place = Place::new();
        let mut store = place.open();
        // The states a user could return to, and those he came back from.
        let mut past = vec![state(&store)];
        let mut future: Vec<Vec<(String, String, Option<String>)>> = Vec::new();
        for step in &steps {
            match step {
                Step::Undo => {
                    let outcome = journal::undo(&store, &author());
                    prop_assert_eq!(outcome.is_ok(), past.len() > 1);
                    if past.len() > 1 {
                        future.extend(past.pop());
                    }
                }
                Step::Redo => {
                    let outcome = journal::redo(&store, &author());
                    prop_assert_eq!(outcome.is_ok(), !future.is_empty());
                    past.extend(future.pop());
                }
                Step::Reopen => {
                    drop(store);
                    store = place.open();
                }
                _ => {
                    if work(&store, step) {
                        past.push(state(&store));
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(Some(&state(&store)), past.last());
        }
    }
}
