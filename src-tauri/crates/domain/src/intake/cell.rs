//! What a spreadsheet holds before anybody judges what it means.
//!
//! Readers of every kind of workbook end here, so the rules never know whether
//! a value came from Excel, LibreOffice or a web page.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// One cell with something in it. An empty cell is simply absent from its row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, exactly as stored: blanks, control characters and all.
    Text(Arc<str>),
    /// A number shown as a number.
    Number(f64),
    /// A number that the sheet shows as a date, with its time of day.
    Date(NaiveDateTime),
    /// A number that the sheet shows as a time of day only.
    Time(NaiveTime),
    /// TRUE or FALSE.
    Bool(bool),
    /// `#REF!`, `#N/A` and their kin, or a value that could not be read.
    Error(Arc<str>),
}

impl Cell {
    /// A count of days as workbooks keep dates (1 is 1 January 1900).
    /// None where no date can be shown: day 0, the 29 February 1900 that never was, beyond 9999.
    pub fn of_date_serial(days: f64) -> Option<Cell> {
        // Spreadsheets took over a leap day that 1900 did not have, so days before it count from a day later.
        let day_zero = if (1.0..60.0).contains(&days) {
            NaiveDate::from_ymd_opt(1899, 12, 31)?
        } else if (61.0..2_958_466.0).contains(&days) {
            NaiveDate::from_ymd_opt(1899, 12, 30)?
        } else {
            return None;
        };
        let milliseconds = (days * 86_400_000.0).round() as i64;
        day_zero
            .and_time(NaiveTime::MIN)
            .checked_add_signed(TimeDelta::milliseconds(milliseconds))
            .map(Cell::Date)
    }

    /// A part of a day as workbooks keep times: 0.5 is noon. None outside one day.
    pub fn of_time_serial(days: f64) -> Option<Cell> {
        if !(0.0..1.0).contains(&days) {
            return None;
        }
        let milliseconds = (days * 86_400_000.0).round() as i64;
        let (time, _) =
            NaiveTime::MIN.overflowing_add_signed(TimeDelta::milliseconds(milliseconds));
        Some(Cell::Time(time))
    }
}

/// One row of a sheet, with the number the spreadsheet shows beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetRow {
    /// As the spreadsheet shows it, counted from 1.
    pub number: u32,
    /// Hidden by hand or by a filter. Read all the same: it is data.
    pub hidden: bool,
    /// Columns (counted from 0) in rising order, only those with something in them.
    pub cells: Vec<(u16, Cell)>,
}

impl SheetRow {
    /// What stands in a column, if anything.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column)
            .ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }
}

/// A block of cells shown as one. Rows from 1, columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column.
    pub left: u16,
    /// Last column.
    pub right: u16,
}

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Worksheet {
    /// Its name on the tab.
    pub name: String,
    /// Hidden, or very hidden: left alone unless asked for.
    pub hidden: bool,
    /// Rows with at least one cell, in rising order.
    pub rows: Vec<SheetRow>,
    /// Cells shown as one.
    pub merges: Vec<Merge>,
    /// Columns that are not shown, counted from 0, both ends included.
    pub hidden_columns: Vec<(u16, u16)>,
    /// Holds a drawing: a sheet without cells may still show a picture.
    pub has_picture: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_become_dates_and_times() {
        let check = |days: f64, expected: &str| {
            let found = match Cell::of_date_serial(days) {
                Some(Cell::Date(at)) => at.to_string(),
                _ => "none".to_owned(),
            };
            assert_eq!(found, expected, "{days}");
        };
        check(36285.0, "1999-05-05 00:00:00");
        check(45000.5, "2023-03-15 12:00:00");
        check(45_000.999_999_999_9, "2023-03-16 00:00:00");
        check(1.0, "1900-01-01 00:00:00");
        check(59.0, "1900-02-28 00:00:00");
        check(60.0, "none");
        check(61.0, "1900-03-01 00:00:00");
        check(2_958_465.0, "9999-12-31 00:00:00");
        check(2_958_466.0, "none");
        check(0.5, "none");
        check(-1.0, "none");
        check(f64::NAN, "none");

        assert_eq!(
            Cell::of_time_serial(0.5),
            NaiveTime::from_hms_opt(12, 0, 0).map(Cell::Time)
        );
        assert_eq!(
            Cell::of_time_serial(0.999_999_999_99),
            Some(Cell::Time(NaiveTime::MIN)),
            "rounds to midnight"
        );
        assert_eq!(Cell::of_time_serial(1.0), None);
    }
}
