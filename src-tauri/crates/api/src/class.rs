//! Classes: all of them by batch, and one with its people, days and weeks.

use domain::batch::Batch;
use domain::person::Details;
use domain::training_day;
use serde::{Deserialize, Serialize};
use store::class::ClassRow as StoredClass;
use store::enrolment::Participant;
use ts_rs::TS;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::office::Nothing;
use crate::training_day::DayRow;

/// What makes a batch this one: all four, always together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BatchInput {
    pub(crate) year: i32,
    pub(crate) funding: String,
    pub(crate) name: String,
    pub(crate) opens_on: String,
}

impl From<&Batch> for BatchInput {
    fn from(batch: &Batch) -> BatchInput {
        BatchInput {
            year: batch.year,
            funding: batch.funding.clone(),
            name: batch.name.clone(),
            opens_on: batch.opens_on.to_string(),
        }
    }
}

/// A batch with its classes.
#[derive(Debug, Serialize, TS)]
pub(crate) struct BatchRow {
    id: String,
    name: String,
    funding: String,
    year: i32,
    opens_on: String,
    classes: Vec<ClassRow>,
}

/// A class in the list.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ClassRow {
    id: String,
    programme: String,
    instructor: Option<String>,
    people: u32,
    size: u32,
    starts_on: String,
    ends_on: String,
    days: u32,
}

/// Which class is meant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhichClass {
    class: String,
}

/// A class with all that its screens show.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ClassView {
    id: String,
    programme: String,
    batch: BatchInput,
    instructor_name: Option<String>,
    instructor_nip: Option<String>,
    size: u32,
    starts_on: String,
    ends_on: String,
    days: Vec<DayRow>,
    weeks: Vec<WeekRow>,
    participants: Vec<ParticipantRow>,
}

/// One week of a class.
#[derive(Debug, Serialize, TS)]
pub(crate) struct WeekRow {
    number: u32,
    first: String,
    last: String,
    days: usize,
}

/// One person of a class.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ParticipantRow {
    enrolment: String,
    person: String,
    name: String,
    nik: Option<String>,
    sex: Option<String>,
    birth_place: Option<String>,
    birth_date: Option<String>,
    phone: Option<String>,
    address: String,
    left_on: Option<String>,
}

/// All classes by batch, newest batch first.
pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<Vec<BatchRow>, Failure> {
    let mut batches: Vec<BatchRow> = Vec::new();
    for found in desk.read(store::class::list)? {
        let class = class_row(&found);
        match batches
            .last_mut()
            .filter(|batch| batch.id == found.batch_id)
        {
            Some(batch) => batch.classes.push(class),
            None => batches.push(BatchRow {
                id: found.batch_id,
                name: found.batch.name,
                funding: found.batch.funding,
                year: found.batch.year,
                opens_on: found.batch.opens_on.to_string(),
                classes: vec![class],
            }),
        }
    }
    Ok(batches)
}

/// One class.
pub(crate) fn show(desk: &Desk, which: WhichClass) -> Result<ClassView, Failure> {
    let (found, days, people) = desk.read(|reader| {
        let found = store::class::get(reader, &which.class)?;
        let days = store::training_day::list(reader, &found.id)?;
        let people = store::enrolment::list(reader, &found.id)?;
        Ok((found, days, people))
    })?;
    let held: Vec<_> = days
        .iter()
        .filter(|day| !day.struck)
        .map(|day| day.day)
        .collect();
    Ok(ClassView {
        batch: BatchInput::from(&found.batch),
        instructor_name: found
            .instructor
            .as_ref()
            .map(|instructor| instructor.name.clone()),
        instructor_nip: found.instructor.and_then(|instructor| instructor.nip),
        size: found.class.size,
        starts_on: found.class.starts_on.to_string(),
        ends_on: found.class.ends_on.to_string(),
        days: days.iter().map(DayRow::from).collect(),
        weeks: training_day::weeks(&held)
            .iter()
            .filter_map(week_row)
            .collect(),
        participants: people.iter().map(participant_row).collect(),
        programme: found.class.programme,
        id: found.id,
    })
}

fn class_row(found: &StoredClass) -> ClassRow {
    ClassRow {
        id: found.id.clone(),
        programme: found.class.programme.clone(),
        instructor: found
            .instructor
            .as_ref()
            .map(|instructor| instructor.name.clone()),
        people: found.people,
        size: found.class.size,
        starts_on: found.class.starts_on.to_string(),
        ends_on: found.class.ends_on.to_string(),
        days: found.days,
    }
}

fn week_row(week: &training_day::Week) -> Option<WeekRow> {
    Some(WeekRow {
        number: week.number,
        first: week.days.first()?.to_string(),
        last: week.days.last()?.to_string(),
        days: week.days.len(),
    })
}

fn participant_row(person: &Participant) -> ParticipantRow {
    let details = &person.details;
    ParticipantRow {
        enrolment: person.id.clone(),
        person: person.person_id.clone(),
        name: details.name.clone(),
        nik: details.nik.as_ref().map(|nik| nik.digits().to_owned()),
        sex: details.sex.map(|sex| sex.letter().to_owned()),
        birth_place: details.birth_place.clone(),
        birth_date: details.birth_date.map(|date| date.to_string()),
        phone: details.phone.clone(),
        address: address(details),
        left_on: person
            .stretches
            .last()
            .and_then(|stretch| stretch.last)
            .map(|last| last.to_string()),
    }
}

/// "Jl. Cempaka No. 166, RT 009/RW 001, Klego, Pekalongan Timur": what is known of it.
pub(crate) fn address(details: &Details) -> String {
    let neighbourhood = match (&details.rt, &details.rw) {
        (Some(rt), Some(rw)) => Some(format!("RT {rt}/RW {rw}")),
        (Some(rt), None) => Some(format!("RT {rt}")),
        (None, Some(rw)) => Some(format!("RW {rw}")),
        (None, None) => None,
    };
    let parts = [
        details.street.clone(),
        neighbourhood,
        details.village.clone(),
        details.district.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
