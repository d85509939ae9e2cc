//! Spreadsheets: bytes to worksheets of cells.
//!
//! Every reader streams and counts what it takes, so no file can exhaust the
//! machine. What the cells mean is not decided here.

mod kind;
mod parts;
mod sink;
mod xlsx;
mod xml;

use domain::intake::cell::Worksheet;
use domain::refusal::FileFault;

use kind::Kind;
use sink::{Caps, Limits};

/// Why no worksheets came out of a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Something is wrong with the file.
    #[error("the workbook cannot be read: {0:?}")]
    Fault(FileFault),
    /// Whoever asked no longer wants to know.
    #[error("reading the workbook was cancelled")]
    Cancelled,
}

impl From<FileFault> for Unreadable {
    fn from(fault: FileFault) -> Self {
        Unreadable::Fault(fault)
    }
}

/// All worksheets of a file, hidden ones too, in the order of their tabs.
pub fn read(bytes: &[u8], cancelled: &dyn Fn() -> bool) -> Result<Vec<Worksheet>, Unreadable> {
    let caps = Caps::new(Limits::OFFICE, cancelled);
    caps.look()?;
    let sheets = match kind::tell(bytes, &caps)? {
        Kind::Xlsx(mut parts) => xlsx::read(&mut parts, &caps)?,
        Kind::Other(kind) => return Err(FileFault::OtherKind(kind).into()),
    };
    if sheets.iter().any(|sheet| !sheet.rows.is_empty()) {
        Ok(sheets)
    } else if sheets.iter().any(|sheet| sheet.has_picture) {
        Err(FileFault::OnlyPicture.into())
    } else {
        Err(FileFault::Empty.into())
    }
}
