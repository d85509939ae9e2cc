//! The office itself: founding it, and what every screen shows of it.

use domain::action::Action;
use domain::office::{LETTERHEAD_LINES, Office};
use domain::official::Official;
use domain::refusal::Refusal;
use domain::staff::Role;
use serde::{Deserialize, Serialize};
use store::Author;
use ts_rs::TS;

use crate::backup::Backup;
use crate::desk::{Desk, WritingDesk};
use crate::failure::Failure;
use crate::field;
use crate::journal::{Done, Step};

/// Nothing is asked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// What every screen shows around itself.
#[derive(Debug, Serialize, TS)]
pub(crate) struct OfficeView {
    office: Option<OfficeRow>,
    actor: Option<String>,
    today: String,
    folder: String,
    papers_folder: String,
    version: String,
    undo: Option<Step>,
    redo: Option<Step>,
    latest_backup: Option<Backup>,
    people: i64,
}

/// The office.
#[derive(Debug, Serialize, TS)]
pub(crate) struct OfficeRow {
    name: String,
    letterhead: Vec<String>,
    place: Option<String>,
    head: Head,
}

/// Who heads the office; empty where nobody was entered.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Head {
    title: Option<String>,
    name: Option<String>,
    nip: Option<String>,
}

/// A new office. Everything but its name and the clerk's may follow later.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOffice {
    name: String,
    letterhead: Vec<String>,
    place: String,
    staff_name: String,
    head_title: String,
    head_name: String,
    head_nip: String,
}

/// The office with what can be undone and its newest backup.
pub(crate) fn show(desk: &Desk, _: Nothing) -> Result<OfficeView, Failure> {
    let today = desk.today();
    let (office, head, actor, undo, redo, people) = desk.read(|reader| {
        Ok((
            store::office::find(reader, today)?,
            store::office::head(reader, today)?,
            store::staff::first(reader)?,
            store::journal::undo_step(reader)?,
            store::journal::redo_step(reader)?,
            store::person::count(reader)?,
        ))
    })?;
    let latest_backup = store::backup::list(desk.store()?.folder())?
        .into_iter()
        .next()
        .map(Backup::from);
    Ok(OfficeView {
        office: office.map(|office| OfficeRow {
            name: office.name,
            letterhead: office.letterhead,
            place: office.place,
            head: Head {
                title: head.title,
                name: head.name,
                nip: head.nip,
            },
        }),
        actor: actor.map(|member| member.name),
        today: today.to_string(),
        folder: desk.store()?.folder().display().to_string(),
        papers_folder: desk.papers().display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        undo: undo.and_then(Step::takeable),
        redo: redo.and_then(Step::takeable),
        latest_backup,
        people,
    })
}

/// Founds the office; the clerk who does it is its first member of staff.
pub(crate) fn create(desk: &WritingDesk, new: NewOffice) -> Result<Done, Failure> {
    let name = field::required("Nama lembaga", &new.name)?;
    let clerk = field::required("Nama Anda", &new.staff_name)?;
    let mut letterhead = Vec::new();
    for line in &new.letterhead {
        letterhead.extend(field::optional("Baris kop surat", line)?);
    }
    if letterhead.len() > LETTERHEAD_LINES {
        return Err(Refusal::TooManyLines {
            most: LETTERHEAD_LINES,
        }
        .into());
    }
    let office = Office {
        name: name.clone(),
        letterhead,
        place: field::optional("Kota", &new.place)?,
    };
    let head = Official {
        title: field::optional("Jabatan kepala", &new.head_title)?,
        name: field::optional("Nama kepala", &new.head_name)?,
        nip: field::optional("NIP kepala", &new.head_nip)?,
    };
    let (today, author) = (
        desk.today(),
        Author {
            name: clerk.clone(),
            at: desk.now,
        },
    );
    let (done, ()) = desk.change_as(&author, |writer| {
        if store::office::find(writer, today)?.is_some() {
            return Err(Refusal::OfficeExists.into());
        }
        store::office::create(writer, &office, &head, today)?;
        store::staff::add(writer, &clerk, Role::Admin)?;
        Ok((Action::CreateOffice { office: name }, ()))
    })?;
    Ok(done)
}
