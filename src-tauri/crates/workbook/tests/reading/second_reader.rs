//! Good files, compared cell by cell with a reader that others wrote.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xlsx};
use domain::intake::cell::{Cell, Worksheet};

use crate::{fixture, read};

/// Cells by row (from 1) and column (from 0), as text that both readers can be brought to.
type Cells = BTreeMap<(u32, u32), String>;

#[test]
fn good_files_are_read_as_the_second_reader_reads_them() {
    check("NOMINATIF BARISTA.xlsx", 1);
    check("awalan rumus.xlsx", 1);
    check("karakter aneh.xlsx", 1);
    check("rumus rusak.xlsx", 1);
    check("tautan luar.xlsm", 1);
    check("ukuran palsu.xlsx", 1);
}

fn check(name: &str, sheets: usize) {
    let bytes = fixture(name);
    let ours = read(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let mut theirs = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let tabs = theirs.sheets_metadata().to_vec();

    assert_eq!(ours.len(), sheets, "{name}: sheets");
    assert_eq!(tabs.len(), sheets, "{name}: their sheets");
    for (ours, tab) in ours.iter().zip(tabs) {
        let place = format!("{name}, {}", tab.name);
        assert_eq!(ours.name, tab.name, "{name}");
        assert_eq!(
            ours.hidden,
            tab.visible != SheetVisible::Visible,
            "{place}: hidden"
        );
        let mut merges: Vec<_> = ours
            .merges
            .iter()
            .map(|merge| {
                (
                    merge.top,
                    u32::from(merge.left),
                    merge.bottom,
                    u32::from(merge.right),
                )
            })
            .collect();
        let mut their_merges: Vec<_> = theirs
            .merge_cells_by_sheet_name(&tab.name)
            .unwrap()
            .into_iter()
            .map(|merge| {
                (
                    merge.start.0 + 1,
                    merge.start.1,
                    merge.end.0 + 1,
                    merge.end.1,
                )
            })
            .collect();
        merges.sort_unstable();
        their_merges.sort_unstable();
        assert_eq!(merges, their_merges, "{place}: merges");

        let theirs = their_cells(&theirs.worksheet_range(&tab.name).unwrap());
        let ours = our_cells(ours);
        assert!(
            !theirs.is_empty() || ours.is_empty(),
            "{place}: nothing to compare"
        );
        for (at, cell) in &theirs {
            assert_eq!(ours.get(at), Some(cell), "{place}, {at:?}");
        }
        assert_eq!(ours.len(), theirs.len(), "{place}: cells that only we see");
    }
}

fn our_cells(sheet: &Worksheet) -> Cells {
    let mut cells = Cells::new();
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            let written = match cell {
                Cell::Text(text) => format!("text {text:?}"),
                Cell::Number(number) => format!("number {number}"),
                Cell::Date(at) => {
                    // Days from 30 December 1899 to 1 January 1970.
                    let days = at.and_utc().timestamp_millis() as f64 / 86_400_000.0 + 25_569.0;
                    format!("date {days:.6}")
                }
                Cell::Time(at) => format!("time {at}"),
                Cell::Bool(yes) => format!("{yes}"),
                Cell::Error(text) => format!("error {text}"),
            };
            cells.insert((row.number, u32::from(*column)), written);
        }
    }
    cells
}

fn their_cells(range: &calamine::Range<Data>) -> Cells {
    let (top, left) = range.start().unwrap_or_default();
    let mut cells = Cells::new();
    for (row, column, cell) in range.used_cells() {
        let written = match cell {
            Data::Empty => continue,
            Data::String(text) if text.is_empty() => continue,
            Data::String(text) => format!("text {text:?}"),
            Data::Float(number) => format!("number {number}"),
            Data::Int(number) => format!("number {number}"),
            Data::DateTime(at) if at.is_datetime() => format!("date {:.6}", at.as_f64()),
            // Lengths of time stay numbers with us.
            Data::DateTime(at) => format!("number {}", at.as_f64()),
            Data::DateTimeIso(text) | Data::DurationIso(text) => format!("iso {text}"),
            Data::Bool(yes) => format!("{yes}"),
            Data::Error(error) => format!("error {error}"),
        };
        cells.insert((top + row as u32 + 1, left + column as u32), written);
    }
    cells
}
