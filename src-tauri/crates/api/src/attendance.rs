//! The attendance sheet of a class: what is missing on it, a look at it, and the
//! file that is printed.

use domain::attendance::Roll;
use domain::refusal::Refusal;
use domain::training_day;
use domain::words;
use paper::Document;
use paper::forms::daftar_hadir_peserta as form;
use serde::{Deserialize, Serialize};
use store::printing::Printing;
use ts_rs::TS;

use crate::call::Progress;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::output;
use crate::request::Pdf;

/// The form's name in the log of printings.
const FORM: &str = "daftar_hadir_peserta";

/// One week of one class.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassWeek {
    class: String,
    week: u32,
}

/// Weeks of one class.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassWeeks {
    class: String,
    weeks: Vec<u32>,
}

/// A sheet before it is printed.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SheetView {
    week: u32,
    first: String,
    last: String,
    pages: usize,
    paper: String,
    lacks: Vec<Lack>,
    saved_at: Option<String>,
}

/// Something that will be ruled on the paper, since nobody entered it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Lack {
    code: String,
    text: String,
}

/// Where saved papers lie.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Saved {
    folder: String,
    files: Vec<String>,
    pages: usize,
}

/// The sheet of a week: its days, its pages, what is missing, when it was saved.
pub(crate) fn show_sheet(desk: &Desk, which: ClassWeek) -> Result<SheetView, Failure> {
    let today = desk.today();
    let (roll, saved_at) = desk.read(|reader| {
        let roll = store::attendance::roll(reader, &which.class, today)?;
        let saved_at = store::printing::last(reader, FORM, &which.class, &which.week.to_string())?;
        Ok((roll, saved_at))
    })?;
    let sheet = roll.sheet(which.week)?;
    let day = |day: Option<&chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok(SheetView {
        week: sheet.week,
        first: day(sheet.days.first()),
        last: day(sheet.days.last()),
        pages: form::document(std::slice::from_ref(&sheet)).pages().len(),
        paper: "F4 mendatar".to_owned(),
        lacks: lacks(&roll),
        saved_at: saved_at.map(|at| at.to_string()),
    })
}

/// The sheet of a week as it will be printed. Looking is not printing: not logged.
pub(crate) fn print_sheet(
    desk: &Desk,
    which: ClassWeek,
    progress: &Progress,
) -> Result<Pdf, Failure> {
    let today = desk.today();
    let roll = desk.read(|reader| store::attendance::roll(reader, &which.class, today))?;
    let sheet = roll.sheet(which.week)?;
    progress.go_on()?;
    Ok(Pdf(pdf(&form::document(&[sheet]))?))
}

/// Saves the sheets of some weeks, each as a file of its own, and logs them.
pub(crate) fn save_sheets(
    desk: &Desk,
    which: ClassWeeks,
    progress: &Progress,
) -> Result<Saved, Failure> {
    let today = desk.today();
    let (roll, found) = desk.read(|reader| {
        let roll = store::attendance::roll(reader, &which.class, today)?;
        Ok((roll, store::class::get(reader, &which.class)?))
    })?;
    let weeks = match which.weeks.is_empty() {
        true => training_day::weeks(&roll.days)
            .iter()
            .map(|week| week.number)
            .collect(),
        false => which.weeks,
    };
    let folder = desk
        .papers()
        .join(output::safe_name(&format!(
            "{} (dibuka {})",
            found.batch.full_name(),
            words::long_date(found.batch.opens_on)
        )))
        .join(output::safe_name(&found.class.programme));
    let mut saved = Saved {
        folder: folder.display().to_string(),
        files: Vec::new(),
        pages: 0,
    };
    // Everything is judged and laid out before the first file is written: up to
    // there a refusal or a cancel leaves nothing behind.
    let sheets = weeks
        .iter()
        .map(|&week| roll.sheet(week))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let mut laid_out = Vec::with_capacity(sheets.len());
    for (done, sheet) in sheets.iter().enumerate() {
        progress.go_on()?;
        progress.tell(done, sheets.len(), &format!("Minggu {}", sheet.week));
        let document = form::document(std::slice::from_ref(sheet));
        laid_out.push((sheet.week, document.pages().len(), pdf(&document)?));
    }
    progress.go_on()?;
    let author = desk.author()?;
    for (week, pages, bytes) in laid_out {
        let name = format!("Daftar hadir minggu {week}.pdf");
        output::save(&folder, &name, &bytes)?;
        let part = week.to_string();
        let printing = Printing {
            form: FORM,
            class_id: &which.class,
            part: &part,
            pages,
        };
        store::printing::log(desk.store()?, &printing, &author)?;
        saved.files.push(name);
        saved.pages += pages;
    }
    Ok(saved)
}

fn pdf(document: &Document) -> Result<Vec<u8>, Failure> {
    paper::pdf::to_pdf(document).map_err(|error| Failure::broken("writing the PDF", &error))
}

fn lacks(roll: &Roll) -> Vec<Lack> {
    let empty = |value: Option<&String>| value.is_none_or(|value| value.trim().is_empty());
    let instructor = roll.instructor.as_ref();
    [
        (roll.office.letterhead.is_empty(), "letterhead", "Kop surat"),
        (
            roll.office.place.is_none(),
            "place",
            "Kota untuk tanda tangan",
        ),
        (
            empty(roll.head.title.as_ref()),
            "head_title",
            "Jabatan kepala",
        ),
        (empty(roll.head.name.as_ref()), "head_name", "Nama kepala"),
        (empty(roll.head.nip.as_ref()), "head_nip", "NIP kepala"),
        (instructor.is_none(), "instructor_name", "Nama instruktur"),
        (
            empty(instructor.and_then(|instructor| instructor.nip.as_ref())),
            "instructor_nip",
            "NIP instruktur",
        ),
    ]
    .into_iter()
    .filter(|(lacks, ..)| *lacks)
    .map(|(_, code, text)| Lack {
        code: code.to_owned(),
        text: text.to_owned(),
    })
    .collect()
}
