//! Who is in which class, in the class's order, with every state since.

use chrono::NaiveDate;
use domain::enrolment::{self, State, Step, Stretch};
use domain::person::nik::Nik;
use domain::person::{Details, Sex};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row};

/// One person of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The enrolment's id.
    pub id: String,
    /// The person's id.
    pub person_id: String,
    /// What is known of the person.
    pub details: Details,
    /// When he was in, oldest first.
    pub stretches: Vec<Stretch>,
}

/// The people of a class in its order.
pub fn list(reader: &Reader, class_id: &str) -> Result<Vec<Participant>, StoreError> {
    let of_class = named_params! { ":class_id": class_id };
    let steps = row::all(
        reader,
        include_str!("enrolment/steps.sql"),
        of_class,
        |row| {
            let enrolment: String = row.get("enrolment_id")?;
            let from = row::parsed(row, "from_day", row::to_day)?;
            Ok((
                enrolment,
                Step {
                    from,
                    state: row::parsed(row, "state", State::of)?,
                },
            ))
        },
    )?;
    let mut people = row::all(
        reader,
        include_str!("enrolment/list.sql"),
        of_class,
        from_row,
    )?;
    for person in &mut people {
        let own: Vec<Step> = steps
            .iter()
            .filter(|(id, _)| *id == person.id)
            .map(|(_, step)| *step)
            .collect();
        person.stretches = enrolment::stretches(&own);
    }
    Ok(people)
}

/// Whether the person is in the class already.
pub fn stands(reader: &Reader, person_id: &str, class_id: &str) -> Result<bool, StoreError> {
    let parameters = named_params! { ":person_id": person_id, ":class_id": class_id };
    row::one(
        reader,
        include_str!("enrolment/stands.sql"),
        parameters,
        |row| row.get("stands"),
    )
}

/// Makes a person a participant from a day on, at the end of the class's order.
pub fn add_participant(
    writer: &Writer,
    person_id: &str,
    class_id: &str,
    from: NaiveDate,
) -> Result<String, StoreError> {
    let position: i64 = row::one(
        writer,
        include_str!("enrolment/next_position.sql"),
        named_params! { ":class_id": class_id },
        |row| row.get("position"),
    )?;
    let enrolment = row::insert(
        writer,
        "enrolment",
        named_params! { ":person_id": person_id, ":class_id": class_id, ":position": position },
    )?;
    row::insert(
        writer,
        "enrolment_step",
        named_params! {
            ":enrolment_id": enrolment,
            ":position": 1,
            ":from_day": row::day(from),
            ":state": State::Participant.word(),
        },
    )?;
    Ok(enrolment)
}

fn from_row(row: &Row) -> rusqlite::Result<Participant> {
    Ok(Participant {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        stretches: Vec::new(),
        details: Details {
            name: row.get("name")?,
            nik: row::parsed_if_any(row, "nik", |text| Nik::parse(text).ok())?,
            nik_evidence: row.get("nik_evidence")?,
            birth_place: row.get("birth_place")?,
            birth_date: row::parsed_if_any(row, "birth_date", row::to_day)?,
            sex: row::parsed_if_any(row, "sex", Sex::of)?,
            street: row.get("street")?,
            rt: row.get("rt")?,
            rw: row.get("rw")?,
            village: row.get("village")?,
            district: row.get("district")?,
            phone: row.get("phone")?,
            other_phone: row.get("other_phone")?,
            email: row.get("email")?,
            education: row.get("education")?,
        },
    })
}
