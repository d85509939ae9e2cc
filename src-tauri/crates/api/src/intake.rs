//! Taking in a workbook: reading it, showing what will happen row by row, and
//! carrying out exactly what was shown.

mod rows;
mod take_in;

use std::sync::Arc;

use domain::intake::plan::{self, PlannedRow, Table};
use domain::intake::table;
use domain::refusal::{FileFault, Refusal};
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;
use workbook::Unreadable;

use crate::attachment::{Attachment, Shown};
use crate::call::Progress;
use crate::desk::Desk;
use crate::failure::Failure;
use rows::{ColumnRow, PlanCounts, PlanRow, ProposalRow, ReadRow};

pub(crate) use take_in::take_in;

/// Which attached file is meant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhichFile {
    file: String,
}

/// Which sheet of which attached file; the first with a list of people where none is named.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhichSheet {
    file: String,
    #[serde(default)]
    #[ts(optional)]
    sheet: Option<String>,
}

/// What an intake will do, before anything is stored.
#[derive(Debug, Serialize, TS)]
pub(crate) struct IntakePlan {
    file: String,
    file_name: String,
    position: i64,
    sheets: Vec<String>,
    sheet: String,
    header_row: u32,
    columns: Vec<ColumnRow>,
    rows: Vec<PlanRow>,
    counts: PlanCounts,
    proposal: ProposalRow,
    taken_before: Option<String>,
}

/// Every person of a workbook, judged as far as it can be without an office.
#[derive(Debug, Serialize, TS)]
pub(crate) struct WorkbookReading {
    rows: Vec<ReadRow>,
    summary: PlanCounts,
}

/// Reads every list of people in a workbook. Needs no office.
pub(crate) fn read_workbook(
    desk: &Desk,
    which: WhichFile,
    progress: &Progress,
) -> Result<WorkbookReading, Failure> {
    let file = desk.attachments.get(&which.file)?;
    let tables = tables(desk, &file, progress)?;
    let rows = match desk.has_store() {
        true => desk.read(|reader| judge(reader, &tables))?,
        false => plan::judge(&tables, |_| None),
    };
    Ok(WorkbookReading {
        rows: rows.iter().map(ReadRow::from).collect(),
        summary: PlanCounts::of(&rows),
    })
}

/// The plan of one sheet, judged at the journal's position now.
pub(crate) fn plan_intake(
    desk: &Desk,
    which: WhichSheet,
    progress: &Progress,
) -> Result<IntakePlan, Failure> {
    let file = desk.attachments.get(&which.file)?;
    let tables = tables(desk, &file, progress)?;
    let sheets = tables.iter().map(|table| table.sheet.clone()).collect();
    let table = chosen(tables, which.sheet.as_deref(), &file)?;
    let file_id = store::file::id_of(&file.bytes);
    let (position, rows, before) = desk.read(|reader| {
        let rows = judge(reader, std::slice::from_ref(&table))?;
        Ok((
            store::journal::position(reader)?,
            rows,
            store::intake::taken_before(reader, &file_id)?,
        ))
    })?;
    let rows = Arc::new(rows);
    desk.attachments.show(
        &which.file,
        Shown {
            sheet: table.sheet.clone(),
            position,
            rows: Arc::clone(&rows),
        },
    );
    Ok(IntakePlan {
        file: which.file,
        file_name: file.name,
        position,
        sheets,
        sheet: table.sheet,
        header_row: table.header_row,
        columns: table.columns.iter().map(ColumnRow::from).collect(),
        counts: PlanCounts::of(&rows),
        rows: rows.iter().map(PlanRow::from).collect(),
        proposal: ProposalRow::from(table.proposal),
        taken_before: before
            .map(|(day, class)| format!("{}, {class}", domain::words::long_date(day))),
    })
}

/// Every list of people of a file, or the sentence that says why there is none.
fn tables(desk: &Desk, file: &Attachment, progress: &Progress) -> Result<Vec<Table>, Failure> {
    let refused = |fault| {
        Failure::from(Refusal::File {
            name: file.name.clone(),
            fault,
        })
    };
    progress.tell(0, 0, &file.name);
    let sheets =
        workbook::read(&file.bytes, &|| progress.cancelled()).map_err(|why| match why {
            Unreadable::Cancelled => Refusal::Cancelled.into(),
            Unreadable::Fault(fault) => refused(fault),
        })?;
    progress.go_on()?;
    // A template that nobody filled in has heads and no people.
    let tables = table::tables(&sheets, desk.today());
    match tables
        .into_iter()
        .filter(|table| !table.entries.is_empty())
        .collect::<Vec<_>>()
    {
        tables if tables.is_empty() => Err(refused(FileFault::NoTable)),
        tables => Ok(tables),
    }
}

fn chosen(tables: Vec<Table>, sheet: Option<&str>, file: &Attachment) -> Result<Table, Failure> {
    let no_table = || Refusal::File {
        name: file.name.clone(),
        fault: FileFault::NoTable,
    };
    let wanted = |table: &Table| sheet.is_none_or(|sheet| table.sheet == sheet);
    Ok(tables.into_iter().find(wanted).ok_or_else(no_table)?)
}

/// Judges tables against the people that the office knows.
fn judge(reader: &Reader, tables: &[Table]) -> Result<Vec<PlannedRow>, StoreError> {
    let mut known = std::collections::HashMap::new();
    for entry in tables.iter().flat_map(|table| &table.entries) {
        if let Some(nik) = &entry.details.nik
            && let Some(person) = store::person::find_by_nik(reader, nik)?
        {
            known.insert(nik.clone(), person);
        }
    }
    Ok(plan::judge(tables, |nik| known.get(nik).cloned()))
}
