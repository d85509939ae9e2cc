//! Carrying out a plan: one transaction, one undo, exactly what was shown.

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

use crate::attachment::Attachment;
use crate::call::{Calls, Progress};
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
    let rows = planned(desk, &ask, &file)?;
    if rows.len() > BACKED_UP_ABOVE {
        store::backup::back_up(desk.store()?, Reason::Intake, &desk.author()?)?;
    }
    let (done, (class, counts)) = desk.change(|writer| {
        let rows = confirmed(writer, &ask, &rows)?;
        let class = class(writer, &order)?;
        let file_id = store::file::keep(writer, &file.name, &file.bytes)?;
        let counts = enrol(writer, &rows, &ask.without, &class, &order)?;
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
                year: ask.batch.year,
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

/// The rows that were shown; planned now where nothing was shown of this sheet.
fn planned(
    desk: &WritingDesk,
    ask: &TakeIn,
    file: &Attachment,
) -> Result<Vec<PlannedRow>, Failure> {
    let shown = file
        .shown
        .as_ref()
        .filter(|shown| ask.sheet.as_ref().is_none_or(|sheet| shown.sheet == *sheet));
    if let Some(shown) = shown {
        return Ok(shown.rows.to_vec());
    }
    let (calls, quiet) = (Calls::default(), |_| {});
    let tables = super::tables(desk, file, &Progress::new(&calls, "", &quiet))?;
    let table = super::chosen(tables, ask.sheet.as_deref(), file)?;
    desk.read(|reader| super::judge(reader, std::slice::from_ref(&table)))
}

/// The rows as they are judged now, refused where a verdict is another than the
/// one that was shown.
fn confirmed(
    writer: &Writer,
    ask: &TakeIn,
    shown: &[PlannedRow],
) -> Result<Vec<PlannedRow>, StoreError> {
    if store::journal::position(writer)? == ask.position + 1 {
        // The change that is being written is the one behind the plan's position.
        return Ok(shown.to_vec());
    }
    let mut rows = Vec::with_capacity(shown.len());
    let mut differences = Vec::new();
    for row in shown {
        let mut now = row.clone();
        if let (Verdict::New | Verdict::Known { .. }, Some(nik)) =
            (&row.verdict, &row.entry.details.nik)
        {
            now.verdict = match store::person::find_by_nik(writer, nik)? {
                Some(person) => Verdict::Known { person },
                None => Verdict::New,
            };
        }
        if now.verdict != row.verdict {
            let said = if now.verdict == Verdict::New {
                "tidak lagi terdaftar"
            } else {
                "kini sudah terdaftar"
            };
            differences.push(format!("{} {said}", row.entry.details.name));
        }
        rows.push(now);
    }
    match differences.is_empty() {
        true => Ok(rows),
        false => Err(Refusal::PlanMoved { differences }.into()),
    }
}

/// The id of the class, made with its batch and days where it is new.
fn class(writer: &Writer, order: &Order) -> Result<String, StoreError> {
    let batch = store::batch::find_or_add(writer, &order.batch)?;
    if let Some(id) = store::class::find(writer, &batch, &order.class.programme)? {
        let stands = store::class::get(writer, &id)?.class;
        if (stands.starts_on, stands.ends_on) != (order.class.starts_on, order.class.ends_on) {
            let (starts_on, ends_on) = (stands.starts_on, stands.ends_on);
            return Err(Refusal::ClassWithOtherDates {
                class: stands.programme,
                starts_on,
                ends_on,
            }
            .into());
        }
        return Ok(id);
    }
    let instructor = order
        .instructor
        .as_ref()
        .map(|instructor| store::instructor::find_or_add(writer, instructor))
        .transpose()?;
    let id = store::class::add(writer, &batch, &order.class, instructor.as_deref())?;
    store::training_day::add(writer, &id, &order.days)?;
    Ok(id)
}

struct Counts {
    added: usize,
    known: usize,
    left_out: usize,
}

fn enrol(
    writer: &Writer,
    rows: &[PlannedRow],
    without: &[usize],
    class: &str,
    order: &Order,
) -> Result<Counts, StoreError> {
    let mut counts = Counts {
        added: 0,
        known: 0,
        left_out: 0,
    };
    let mut already = 0;
    for (place, row) in rows.iter().enumerate() {
        let person = match &row.verdict {
            _ if without.contains(&place) => None,
            Verdict::Repeat | Verdict::Repair => None,
            Verdict::Known { person } if store::enrolment::stands(writer, person, class)? => {
                already += 1;
                None
            }
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
        return Err(Refusal::NothingToTakeIn {
            already,
            held_back: counts.left_out - already,
        }
        .into());
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
