//! Carrying out a plan: one transaction, one undo, exactly what was shown.

use std::sync::Arc;

use domain::action::Action;
use domain::batch::Batch;
use domain::class::Class;
use domain::instructor::Instructor;
use domain::intake::plan::{PlannedRow, Verdict};
use domain::refusal::Refusal;
use domain::training_day;
use serde::{Deserialize, Serialize};
use store::backup::Reason;
use store::{StoreError, Writer};
use ts_rs::TS;

use crate::attachment::{Attachment, Shown};
use crate::class::BatchInput;
use crate::desk::WritingDesk;
use crate::failure::Failure;
use crate::field;
use crate::journal::Done;

/// An intake of more rows than this is copied before (a whole batch is 144).
const BACKED_UP_ABOVE: usize = 50;
/// More seats than any class had; beyond this it is a slip of the pen.
const MOST_SEATS: u32 = 100;

/// What the file does not say of the class.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassInput {
    programme: String,
    size: u32,
    starts_on: String,
    ends_on: String,
    instructor_name: String,
    instructor_nip: String,
}

/// A plan to carry out, at the position it was judged at.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeIn {
    file: String,
    #[serde(default)]
    #[ts(optional)]
    sheet: Option<String>,
    position: i64,
    batch: BatchInput,
    class: ClassInput,
    /// Places in the plan (from 0) that are left out by choice.
    without: Vec<usize>,
}

/// What was taken in. Added, known and left out together are all rows.
#[derive(Debug, Serialize, TS)]
pub(crate) struct TakenIn {
    done: Done,
    class: String,
    added: usize,
    known: usize,
    left_out: usize,
}

/// Makes the people of a plan participants of a class; batch, class and days come
/// with them where they are new.
pub(crate) fn take_in(desk: &WritingDesk, ask: TakeIn) -> Result<TakenIn, Failure> {
    let order = Order::of(&ask)?;
    let file = desk.attachments.get(&ask.file)?;
    let rows = planned(&ask, &file)?;
    if rows.len() > BACKED_UP_ABOVE {
        store::backup::back_up(desk.store()?, Reason::Intake, &desk.author()?)?;
    }
    let (done, (class, counts)) = desk.change(|writer| {
        confirm(writer, &rows)?;
        let class = class(writer, &order)?;
        let file_id = store::file::keep(writer, &file.name, &file.bytes)?;
        let again = store::intake::stands(writer, &file_id, &class)?;
        let counts = enrol(writer, &rows, &ask, &class, &order, again)?;
        store::intake::add(writer, &file_id, &class, counts.added + counts.known)?;
        let people = counts.added + counts.known;
        Ok((
            Action::TakeIn {
                people,
                class: order.class.programme.clone(),
            },
            (class, counts),
        ))
    })?;
    let Counts {
        added,
        known,
        left_out,
    } = counts;
    Ok(TakenIn {
        done,
        class,
        added,
        known,
        left_out,
    })
}

/// The answers of the form, checked.
struct Order {
    batch: Batch,
    class: Class,
    days: Vec<chrono::NaiveDate>,
    instructor: Option<Instructor>,
}

impl Order {
    fn of(ask: &TakeIn) -> Result<Order, Refusal> {
        let class = &ask.class;
        let starts_on = field::date("Hari pertama", &class.starts_on)?;
        let ends_on = field::date("Hari terakhir", &class.ends_on)?;
        if class.size == 0 || class.size > MOST_SEATS {
            return Err(Refusal::SizeImplausible { most: MOST_SEATS });
        }
        let nip = field::optional("NIP instruktur", &class.instructor_nip)?;
        Ok(Order {
            batch: Batch {
                year: field::year("Tahun", ask.batch.year)?,
                funding: field::required("Sumber dana", &ask.batch.funding)?,
                name: field::required("Nama tahap", &ask.batch.name)?,
                opens_on: field::date("Tanggal pembukaan", &ask.batch.opens_on)?,
            },
            class: Class {
                programme: field::required("Program", &class.programme)?,
                starts_on,
                ends_on,
                size: class.size,
            },
            days: training_day::between(starts_on, ends_on)?,
            instructor: field::optional("Nama instruktur", &class.instructor_name)?
                .map(|name| Instructor { name, nip }),
        })
    }
}

/// The rows that were shown of this sheet. What nobody was shown is not taken in.
fn planned(ask: &TakeIn, file: &Attachment) -> Result<Arc<Vec<PlannedRow>>, Failure> {
    let wanted = |shown: &&Shown| ask.sheet.as_ref().is_none_or(|sheet| shown.sheet == *sheet);
    let shown = file
        .shown
        .as_ref()
        .filter(wanted)
        .filter(|shown| shown.position == ask.position);
    Ok(Arc::clone(&shown.ok_or(Refusal::AttachmentGone)?.rows))
}

/// Judges the rows as the office is now, and refuses the whole intake where a
/// verdict is another than the one that was shown.
fn confirm(writer: &Writer, shown: &[PlannedRow]) -> Result<(), StoreError> {
    let mut differences = Vec::new();
    for row in shown {
        let (Verdict::New | Verdict::Known { .. }, Some(nik)) =
            (&row.verdict, &row.entry.details.nik)
        else {
            continue;
        };
        let now = match store::person::find_by_nik(writer, nik)? {
            Some(person) => Verdict::Known { person },
            None => Verdict::New,
        };
        if now != row.verdict {
            let said = if now == Verdict::New {
                "tidak lagi terdaftar"
            } else {
                "kini sudah terdaftar"
            };
            differences.push(format!("{} {said}", row.entry.details.name));
        }
    }
    match differences.is_empty() {
        true => Ok(()),
        false => Err(Refusal::PlanMoved { differences }.into()),
    }
}

/// The id of the class, made with its batch and days where it is new.
fn class(writer: &Writer, order: &Order) -> Result<String, StoreError> {
    let batch = store::batch::find_or_add(writer, &order.batch)?;
    if let Some(id) = store::class::find(writer, &batch, &order.class.programme)? {
        complete(writer, &id, order)?;
        return Ok(id);
    }
    let instructor = order.instructor.as_ref();
    let instructor = instructor
        .map(|instructor| store::instructor::find_or_add(writer, instructor))
        .transpose()?;
    let id = store::class::add(writer, &batch, &order.class, instructor.as_deref())?;
    store::training_day::add(writer, &id, &order.days)?;
    Ok(id)
}

/// A class that stands keeps its dates and its instructor; what was still open is
/// filled in, and more seats are added.
fn complete(writer: &Writer, id: &str, order: &Order) -> Result<(), StoreError> {
    let stands = store::class::get(writer, id)?;
    let class = stands.class;
    if (class.starts_on, class.ends_on) != (order.class.starts_on, order.class.ends_on) {
        let (starts_on, ends_on) = (class.starts_on, class.ends_on);
        return Err(Refusal::ClassWithOtherDates {
            class: class.programme,
            starts_on,
            ends_on,
        }
        .into());
    }
    if order.class.size > class.size {
        store::class::set_size(writer, id, order.class.size)?;
    }
    match (&order.instructor, stands.instructor) {
        (Some(ours), Some(theirs)) if ours.name != theirs.name => {
            Err(Refusal::ClassWithOtherInstructor {
                class: class.programme,
                instructor: theirs.name,
            }
            .into())
        }
        (Some(ours), None) => {
            let instructor = store::instructor::find_or_add(writer, ours)?;
            store::class::set_instructor(writer, id, &instructor)
        }
        _ => Ok(()),
    }
}

struct Counts {
    added: usize,
    known: usize,
    left_out: usize,
}

/// Makes each chosen row a participant. `again` says that this file was taken into
/// this class before: its people without NIK are in already, and only a NIK could
/// tell them from others.
fn enrol(
    writer: &Writer,
    rows: &[PlannedRow],
    ask: &TakeIn,
    class: &str,
    order: &Order,
    again: bool,
) -> Result<Counts, StoreError> {
    let mut counts = Counts {
        added: 0,
        known: 0,
        left_out: 0,
    };
    let (mut already, mut repair) = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        let chosen = !ask.without.contains(&place);
        let person = match &row.verdict {
            Verdict::Repair => {
                repair += 1;
                None
            }
            Verdict::Repeat => None,
            Verdict::Known { person } if store::enrolment::stands(writer, person, class)? => {
                already += 1;
                None
            }
            Verdict::New if again && row.entry.details.nik.is_none() => {
                already += 1;
                None
            }
            _ if !chosen => None,
            Verdict::Known { person } => {
                counts.known += 1;
                Some(person.clone())
            }
            Verdict::New => {
                counts.added += 1;
                Some(store::person::add(writer, &row.entry.details)?)
            }
        };
        match person {
            Some(person) => {
                store::enrolment::add_participant(writer, &person, class, order.class.starts_on)?;
            }
            None => counts.left_out += 1,
        }
    }
    if counts.added + counts.known == 0 {
        return Err(Refusal::NothingToTakeIn { already, repair }.into());
    }
    let stands = store::class::get(writer, class)?;
    if stands.people > stands.class.size {
        return Err(Refusal::ClassFull {
            class: stands.class.programme,
            size: stands.class.size,
            people: stands.people,
        }
        .into());
    }
    Ok(counts)
}
