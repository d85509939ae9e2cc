//! What the attendance sheets of a class are made of.

use chrono::NaiveDate;
use domain::attendance::{Roll, RollEntry};
use domain::office::Office;
use domain::setting;

use crate::{Reader, StoreError, class, enrolment, office, training_day};

/// All facts of a class's attendance sheets, as one state of the office. `on` is
/// the day whose officials and settings hold.
pub fn roll(reader: &Reader, class_id: &str, on: NaiveDate) -> Result<Roll, StoreError> {
    let found = class::get(reader, class_id)?;
    let days = training_day::list(reader, class_id)?;
    let people = enrolment::list(reader, class_id)?;
    let boxes = crate::setting::value(reader, setting::ATTENDANCE_BOXES, on)?;
    let office = office::find(reader, on)?;
    Ok(Roll {
        programme: found.class.programme,
        size: found.class.size,
        days: days
            .into_iter()
            .filter(|day| !day.struck)
            .map(|day| day.day)
            .collect(),
        entries: people
            .into_iter()
            .map(|person| RollEntry {
                name: person.details.name,
                stretches: person.stretches,
            })
            .collect(),
        instructor: found.instructor,
        office: office.unwrap_or(Office {
            name: String::new(),
            letterhead: Vec::new(),
            place: None,
        }),
        head: office::head(reader, on)?,
        boxes: boxes.parse().map_err(|_| StoreError::BadValue {
            table: "setting",
            column: "value",
        })?,
    })
}
