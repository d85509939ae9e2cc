//! Finds the tables of people in a workbook and reads their rows.
//!
//! A table begins at a row of heads and ends at the next one or with the sheet.
//! What stands above proposes class and batch; between the people only a line
//! that names a class counts.

use chrono::NaiveDate;

use super::cell::{Cell, SheetRow, Worksheet};
use super::headers::{self, Column, Meaning};
use super::plan::{Entry, Proposal, Table};
use super::row::Row;
use super::{repeats, title};

/// How many rows with something in them may stand above the first heads.
const LETTERHEAD_ROWS: usize = 30;

/// Every table of people on the sheets that are shown.
pub fn tables(sheets: &[Worksheet], today: NaiveDate) -> Vec<Table> {
    let shown = sheets.iter().filter(|sheet| !sheet.hidden);
    let mut tables: Vec<Table> = shown.flat_map(|sheet| on_sheet(sheet, today)).collect();
    repeats::mark(&mut tables);
    tables
}

fn on_sheet(sheet: &Worksheet, today: NaiveDate) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut above: &[SheetRow] = &[];
    let mut rest: &[SheetRow] = &sheet.rows;
    let mut next = first_heads(rest);
    while let Some((before, heads, below)) = next.and_then(|at| split_at_heads(rest, at)) {
        if tables.is_empty() {
            above = before;
        }
        let second = below.first().filter(|below| headers::splits(heads, below));
        let columns = headers::columns(heads, second);
        next = below.iter().position(|row| repeats_heads(&columns, row));
        let (body, _) = below.split_at(next.unwrap_or(below.len()));
        let body = body
            .get(usize::from(second.is_some())..)
            .unwrap_or_default();

        let mut proposal = title::read(above.iter());
        if let Some(previous) = tables.last() {
            // Heads printed again at the top of a page stand in the middle of a group.
            let class = previous
                .entries
                .last()
                .and_then(|entry| entry.class.clone());
            title::fill(
                &mut proposal,
                Proposal {
                    class,
                    ..previous.proposal.clone()
                },
            );
        }
        let (entries, people_end) = people(sheet, &columns, body, &proposal, today);
        above = body.get(people_end..).unwrap_or_default();
        rest = below;
        tables.push(Table {
            sheet: sheet.name.clone(),
            header_row: heads.number,
            columns,
            proposal,
            entries,
        });
    }
    tables
}

/// Where the row stands that looks most like heads; of equals, the first.
fn first_heads(rows: &[SheetRow]) -> Option<usize> {
    let scores = rows
        .iter()
        .take(LETTERHEAD_ROWS)
        .map(headers::score)
        .enumerate();
    let best = scores.rev().max_by_key(|(_, score)| *score)?;
    (best.1 > 0).then_some(best.0)
}

fn split_at_heads(rows: &[SheetRow], at: usize) -> Option<(&[SheetRow], &SheetRow, &[SheetRow])> {
    let (before, from) = rows.split_at_checked(at)?;
    let (heads, below) = from.split_first()?;
    Some((before, heads, below))
}

/// Whether heads stand here again, as at the top of a printed page or of the next class. A person has no head for a name.
fn repeats_heads(columns: &[Column], row: &SheetRow) -> bool {
    let name = columns
        .iter()
        .find(|column| column.meaning == Meaning::Name)
        .and_then(|name| row.cell(name.index));
    matches!(name, Some(Cell::Text(head)) if headers::meaning(head) == Meaning::Name)
        && headers::score(row) > 0
}

/// The people below the heads, and where they end.
fn people(
    sheet: &Worksheet,
    columns: &[Column],
    body: &[SheetRow],
    proposal: &Proposal,
    today: NaiveDate,
) -> (Vec<Entry>, usize) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut class = proposal.class.clone();
    let mut end = 0;
    for (cells, after) in body.iter().zip(1..) {
        if entries.is_empty() && counts_the_columns(cells) {
            end = after;
        } else if let Some(mut entry) = (Row {
            columns,
            cells,
            today,
        })
        .person(&sheet.name)
        {
            entry.class = entry.class.or_else(|| class.clone());
            entries.push(entry);
            end = after;
        } else if let Some(group) = title::group(cells) {
            class = Some(group);
        }
    }
    (entries, end)
}

/// The row 1 2 3 … that official lists have below their heads.
fn counts_the_columns(row: &SheetRow) -> bool {
    let numbers: Option<Vec<u32>> = row.cells.iter().map(|(_, cell)| counted(cell)).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= 3
            && numbers
                .iter()
                .zip(numbers.iter().skip(1))
                .all(|(one, next)| *next == one + 1)
    })
}

fn counted(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Text(text) => text.trim().trim_matches(['(', ')', '.']).parse().ok(),
        Cell::Number(number) if number.fract() == 0.0 && (0.0..1000.0).contains(number) => {
            Some(*number as u32)
        }
        _ => None,
    }
}
