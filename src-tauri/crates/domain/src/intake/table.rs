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
    let mut rest: &[SheetRow] = &sheet.rows;
    let mut next = first_heads(rest);
    let (mut above, _) = rest.split_at(next.unwrap_or_default());
    while let Some((heads, below)) = next.and_then(|at| rest.get(at..)?.split_first()) {
        let second = below.first().filter(|below| headers::splits(heads, below));
        let columns = headers::columns(heads, second);
        let used: Vec<Column> = columns
            .iter()
            .filter(|c| c.meaning != Meaning::Ignored)
            .cloned()
            .collect();

        next = below.iter().position(|row| repeats_heads(&used, row));
        let body = usize::from(second.is_some())..next.unwrap_or(below.len());
        let body = below.get(body).unwrap_or_default();
        let proposal = proposal(above, tables.last());
        let entries = people(&sheet.name, &used, body, proposal.class.clone(), today);

        above = behind_the_last(&entries, body);
        rest = below;
        let sheet = sheet.name.clone();
        tables.push(Table {
            sheet,
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

/// What the lines above a table propose; what they leave open is as in the table before it.
fn proposal(above: &[SheetRow], before: Option<&Table>) -> Proposal {
    let mut proposal = title::read(above.iter());
    if let Some(before) = before {
        // Heads printed again at the top of a page stand in the middle of a group.
        let class = before.entries.last().and_then(|entry| entry.class.clone());
        title::fill(
            &mut proposal,
            Proposal {
                class,
                ..before.proposal.clone()
            },
        );
    }
    proposal
}

/// Whether heads stand here again, as at the top of a printed page or of the next class.
/// Looks at two cells before it weighs the whole row: a list may have many thousands.
fn repeats_heads(columns: &[Column], row: &SheetRow) -> bool {
    let name = columns
        .iter()
        .find(|column| column.meaning == Meaning::Name);
    let name = name.and_then(|name| row.cell(name.index));
    let first = row.cells.first().map(|(_, cell)| cell);
    let is_head = |cell: &Cell| matches!(cell, Cell::Text(head) if headers::meaning(head) != Meaning::Ignored);
    name.into_iter().chain(first).any(is_head) && headers::score(row) > 0
}

/// The people below the heads; the class is that of the title until a line between them names another.
fn people(
    sheet: &str,
    columns: &[Column],
    body: &[SheetRow],
    mut class: Option<String>,
    today: NaiveDate,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for cells in body {
        if entries.is_empty() && counts_the_columns(cells) {
            continue;
        }
        let row = Row {
            columns,
            cells,
            today,
        };
        if let Some(mut entry) = row.person(sheet) {
            entry.class = entry.class.or_else(|| class.clone());
            entries.push(entry);
        } else if let Some(group) = title::group(cells) {
            class = Some(group);
        }
    }
    entries
}

/// The lines behind the last person, which may be the title of what follows.
fn behind_the_last<'r>(entries: &[Entry], body: &'r [SheetRow]) -> &'r [SheetRow] {
    let last = entries.last().map_or(0, |entry| entry.row);
    let (_, behind) = body.split_at(body.partition_point(|row| row.number <= last));
    behind
}

/// The row 1 2 3 … that official lists have below their heads.
fn counts_the_columns(row: &SheetRow) -> bool {
    let numbers: Option<Vec<u32>> = row.cells.iter().map(|(_, cell)| counted(cell)).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= 3
            && numbers
                .iter()
                .zip(numbers.iter().skip(1))
                .all(|(one, next)| one.checked_add(1) == Some(*next))
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

#[cfg(test)]
mod tests;
