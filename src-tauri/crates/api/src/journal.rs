//! What was done, and the way back.

use serde::{Deserialize, Serialize};
use store::journal::{Kind, Step as StoredStep};
use ts_rs::TS;

use crate::desk::{Desk, WritingDesk};
use crate::failure::Failure;
use crate::office::Nothing;
use domain::action::TakeBack;

/// As many changes as a history screen shows at once.
const MOST: u32 = 200;

/// A change that was carried out.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Done {
    change: i64,
    name: String,
}

impl From<store::Done> for Done {
    fn from(done: store::Done) -> Done {
        Done {
            change: done.change,
            name: done.name,
        }
    }
}

/// What Ctrl+Z or Ctrl+Shift+Z would do.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Step {
    sequence: i64,
    name: String,
}

impl Step {
    /// The step, unless its action is never taken back.
    pub(crate) fn takeable(step: StoredStep) -> Option<Step> {
        (step.way != TakeBack::Never).then_some(Step {
            sequence: step.sequence,
            name: step.name,
        })
    }
}

/// Whether a change was work, its taking back, or its return.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChangeKind {
    Do,
    Undo,
    Redo,
}

/// One change as history shows it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ChangeRow {
    sequence: i64,
    name: String,
    kind: ChangeKind,
    by: String,
    at: String,
    undone: bool,
}

/// Which value's history is asked for: noun, id and field as the store names them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Value {
    noun: String,
    id: String,
    field: String,
}

/// One change of one value.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ValueChange {
    from: Option<String>,
    to: Option<String>,
    name: String,
    by: String,
    at: String,
}

/// The newest changes, newest first.
pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<Vec<ChangeRow>, Failure> {
    let changes = desk.read(|reader| store::journal::list(reader, MOST))?;
    let row = |change: store::journal::Change| ChangeRow {
        sequence: change.sequence,
        name: change.name,
        kind: match change.kind {
            Kind::Do => ChangeKind::Do,
            Kind::Undo => ChangeKind::Undo,
            Kind::Redo => ChangeKind::Redo,
        },
        by: change.by,
        at: change.at.to_string(),
        undone: change.undone,
    };
    Ok(changes.into_iter().map(row).collect())
}

/// Who changed one value, from what, when.
pub(crate) fn show_value(desk: &Desk, value: Value) -> Result<Vec<ValueChange>, Failure> {
    let changes = desk.read(|reader| {
        store::journal::value_history(reader, &value.noun, &value.id, &value.field)
    })?;
    let row = |change: store::journal::ValueChange| ValueChange {
        from: change.from,
        to: change.to,
        name: change.name,
        by: change.by,
        at: change.at.to_string(),
    };
    Ok(changes.into_iter().map(row).collect())
}

/// Takes the newest standing work back.
pub(crate) fn undo(desk: &WritingDesk, _: Nothing) -> Result<Done, Failure> {
    Ok(store::journal::undo(desk.store()?, &desk.author()?)?.into())
}

/// Brings the newest undone work back.
pub(crate) fn redo(desk: &WritingDesk, _: Nothing) -> Result<Done, Failure> {
    Ok(store::journal::redo(desk.store()?, &desk.author()?)?.into())
}
