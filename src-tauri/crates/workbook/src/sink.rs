//! Where the cells of every reader end, and the counters that keep a file from
//! exhausting the machine.
//!
//! The counters belong to one file and are shared by all its parts and sheets:
//! a bomb spread over five hundred sheets is still one bomb.

use std::cell::Cell as Counter;
use std::sync::Arc;

use domain::intake::cell::{Cell, Merge, SheetRow, Worksheet};
use domain::refusal::FileFault;

use crate::Unreadable;

/// The most that is taken from one file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of the file itself.
    pub(crate) file: u64,
    /// Entries of the zip directory.
    pub(crate) parts: u64,
    /// Sheets.
    pub(crate) sheets: u64,
    /// Bytes after inflating, over all parts that are read.
    pub(crate) inflated: u64,
    /// Bytes of one tag, one stretch of text or one value.
    pub(crate) stretch: u64,
    /// Tags inside tags.
    pub(crate) depth: u64,
    /// Cells written down, empty ones too.
    pub(crate) elements: u64,
    /// Cells with something in them.
    pub(crate) cells: u64,
    /// Bytes of text, with what keeping each text costs.
    pub(crate) text: u64,
    /// Merged blocks.
    pub(crate) merges: u64,
    /// Number formats and cell formats, and stretches of hidden columns.
    pub(crate) formats: u64,
    /// Rows of a sheet.
    pub(crate) rows: u32,
    /// Columns of a sheet.
    pub(crate) columns: u32,
}

impl Limits {
    /// Far beyond any office's list, and still read within seconds.
    /// There is no rule on the ratio of inflated to packed: honest lists reach 450 to 1.
    pub(crate) const OFFICE: Limits = Limits {
        file: 64 << 20,
        parts: 5_000,
        sheets: 500,
        inflated: 512 << 20,
        stretch: 1 << 20,
        depth: 256,
        elements: 5_000_000,
        cells: 2_000_000,
        text: 64 << 20,
        merges: 100_000,
        formats: 100_000,
        rows: 1_048_576,
        columns: 16_384,
    };
}

/// What keeping one text costs besides its bytes.
const TEXT_OVERHEAD: u64 = 32;

/// What one file has taken so far, and whether anybody still waits for it.
pub(crate) struct Caps<'a> {
    pub(crate) limits: Limits,
    cancelled: &'a dyn Fn() -> bool,
    inflated: Counter<u64>,
    elements: Counter<u64>,
    cells: Counter<u64>,
    text: Counter<u64>,
    merges: Counter<u64>,
    formats: Counter<u64>,
}

impl<'a> Caps<'a> {
    pub(crate) fn new(limits: Limits, cancelled: &'a dyn Fn() -> bool) -> Self {
        Caps {
            limits,
            cancelled,
            inflated: Counter::default(),
            elements: Counter::default(),
            cells: Counter::default(),
            text: Counter::default(),
            merges: Counter::default(),
            formats: Counter::default(),
        }
    }

    /// Ends the reading when nobody waits for it any more.
    pub(crate) fn look(&self) -> Result<(), Unreadable> {
        if (self.cancelled)() {
            Err(Unreadable::Cancelled)
        } else {
            Ok(())
        }
    }

    /// Counts bytes that came out of a part.
    pub(crate) fn inflate(&self, bytes: u64) {
        self.inflated.set(self.inflated.get().saturating_add(bytes));
    }

    /// Whether the bytes that came out so far are still bearable.
    pub(crate) fn inflated_within(&self) -> Result<(), FileFault> {
        within(self.inflated.get(), self.limits.inflated)
    }

    /// Counts a cell that was written down, whether or not anything is in it.
    pub(crate) fn element(&self) -> Result<(), FileFault> {
        spend(&self.elements, 1, self.limits.elements)
    }

    /// Counts a number format, a cell format or a stretch of hidden columns.
    pub(crate) fn format(&self) -> Result<(), FileFault> {
        spend(&self.formats, 1, self.limits.formats)
    }

    /// Counts a text that will be kept.
    pub(crate) fn weigh(&self, text: &str) -> Result<(), FileFault> {
        let size = text.len() as u64 + TEXT_OVERHEAD;
        spend(&self.text, size, self.limits.text)
    }

    /// Keeps the text of a cell.
    pub(crate) fn keep(&self, text: &str) -> Result<Arc<str>, FileFault> {
        self.weigh(text)?;
        Ok(Arc::from(text))
    }
}

fn spend(counter: &Counter<u64>, amount: u64, most: u64) -> Result<(), FileFault> {
    counter.set(counter.get().saturating_add(amount));
    within(counter.get(), most)
}

/// Beyond the most, the whole file is refused.
pub(crate) fn within(amount: u64, most: u64) -> Result<(), FileFault> {
    if amount > most {
        Err(FileFault::TooLarge)
    } else {
        Ok(())
    }
}

/// Cells in, one worksheet out, whatever order the rows come in.
pub(crate) struct Sink<'a> {
    caps: &'a Caps<'a>,
    sheet: Worksheet,
    row: SheetRow,
}

impl<'a> Sink<'a> {
    pub(crate) fn new(caps: &'a Caps<'a>) -> Self {
        Sink {
            caps,
            sheet: Worksheet::default(),
            row: SheetRow::default(),
        }
    }

    /// Ends the row before and starts this one.
    pub(crate) fn row(&mut self, number: u32, hidden: bool) -> Result<(), Unreadable> {
        self.caps.look()?;
        within(u64::from(number), u64::from(self.caps.limits.rows))?;
        self.end_row();
        self.row.number = number;
        self.row.hidden = hidden;
        Ok(())
    }

    /// Puts a cell into the current row. A text without letters is an empty cell.
    pub(crate) fn cell(&mut self, column: u32, cell: Cell) -> Result<(), FileFault> {
        if matches!(&cell, Cell::Text(text) if text.is_empty()) {
            return Ok(());
        }
        spend(&self.caps.cells, 1, self.caps.limits.cells)?;
        let column = self.column(column)?;
        self.row.cells.push((column, cell));
        Ok(())
    }

    /// A block shown as one cell; rows from 1, columns from 0.
    pub(crate) fn merge(
        &mut self,
        (top, left): (u32, u32),
        (bottom, right): (u32, u32),
    ) -> Result<(), FileFault> {
        spend(&self.caps.merges, 1, self.caps.limits.merges)?;
        within(u64::from(top.max(bottom)), u64::from(self.caps.limits.rows))?;
        let (left, right) = (self.column(left)?, self.column(right)?);
        self.sheet.merges.push(Merge {
            top: top.min(bottom),
            bottom: top.max(bottom),
            left: left.min(right),
            right: left.max(right),
        });
        Ok(())
    }

    /// Columns that are not shown, counted from 0, both ends included.
    pub(crate) fn hide_columns(&mut self, first: u32, last: u32) -> Result<(), FileFault> {
        self.caps.format()?;
        let first = self.column(first)?;
        // Writers hide "all the rest" with whatever number they like.
        let last = last.clamp(u32::from(first), self.caps.limits.columns - 1);
        let last = self.column(last)?;
        self.sheet.hidden_columns.push((first, last));
        Ok(())
    }

    /// The sheet shows a picture, a chart or another drawing.
    pub(crate) fn picture(&mut self) {
        self.sheet.has_picture = true;
    }

    /// The worksheet: rows in rising order and each once. Of a cell that was
    /// written twice the last one counts.
    pub(crate) fn finish(mut self, name: String, hidden: bool) -> Worksheet {
        self.end_row();
        let mut sheet = self.sheet;
        sheet.name = name;
        sheet.hidden = hidden;
        sheet.rows.sort_by_key(|row| row.number);
        sheet.rows.dedup_by(|later, earlier| {
            if later.number != earlier.number {
                return false;
            }
            earlier.cells.append(&mut later.cells);
            earlier.hidden |= later.hidden;
            true
        });
        for row in &mut sheet.rows {
            put_in_order(&mut row.cells);
        }
        sheet
    }

    fn column(&self, column: u32) -> Result<u16, FileFault> {
        within(u64::from(column) + 1, u64::from(self.caps.limits.columns))?;
        u16::try_from(column).map_err(|_| FileFault::TooLarge)
    }

    fn end_row(&mut self) {
        if self.row.cells.is_empty() {
            return;
        }
        // The row's own vector is reused and its cells are copied out to size:
        // a million rows of one cell would otherwise keep room for four.
        self.sheet.rows.push(SheetRow {
            number: self.row.number,
            hidden: self.row.hidden,
            cells: self.row.cells.drain(..).collect(),
        });
    }
}

fn put_in_order(cells: &mut Vec<(u16, Cell)>) {
    if cells.is_sorted_by(|left, right| left.0 < right.0) {
        return;
    }
    cells.sort_by_key(|(column, _)| *column);
    cells.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        if same {
            std::mem::swap(later, earlier);
        }
        same
    });
}
