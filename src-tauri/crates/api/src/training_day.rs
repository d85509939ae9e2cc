//! The days of a class: striking one out and using it again.

use domain::action::Action;
use domain::refusal::Refusal;
use domain::words;
use serde::{Deserialize, Serialize};
use store::training_day::DayRow as StoredDay;
use ts_rs::TS;

use crate::desk::WritingDesk;
use crate::failure::Failure;
use crate::journal::Done;

/// Which day is meant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Day {
    day: String,
}

/// One day of a class.
#[derive(Debug, Serialize, TS)]
pub(crate) struct DayRow {
    id: String,
    date: String,
    struck: bool,
}

impl From<&StoredDay> for DayRow {
    fn from(day: &StoredDay) -> DayRow {
        DayRow {
            id: day.id.clone(),
            date: day.day.to_string(),
            struck: day.struck,
        }
    }
}

/// Strikes a day out: no paper has a column for it any more.
pub(crate) fn strike(desk: &WritingDesk, day: Day) -> Result<Done, Failure> {
    set(desk, &day, true, |day, class| Action::StrikeDay {
        day,
        class,
    })
}

/// Makes a struck day a training day again.
pub(crate) fn restore(desk: &WritingDesk, day: Day) -> Result<Done, Failure> {
    set(desk, &day, false, |day, class| Action::RestoreDay {
        day,
        class,
    })
}

fn set(
    desk: &WritingDesk,
    day: &Day,
    struck: bool,
    action: impl FnOnce(String, String) -> Action,
) -> Result<Done, Failure> {
    let (done, ()) = desk.change(|writer| {
        let found = store::training_day::get(writer, &day.day)?;
        if found.struck == struck {
            return Err(Refusal::NothingToChange.into());
        }
        let class = store::class::get(writer, &found.class_id)?;
        store::training_day::set_struck(writer, &found.id, struck)?;
        Ok((
            action(words::long_date(found.day), class.class.programme),
            (),
        ))
    })?;
    Ok(done)
}
