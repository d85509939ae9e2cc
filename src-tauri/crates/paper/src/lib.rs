//! What the office prints: values in, bytes out, no disk.
//!
//! A form turns values of the domain into pages measured in millimetres, and
//! `pdf` turns pages into bytes. Nothing here reads a file, asks the clock or
//! decides who stands on a paper.

pub mod document;
pub mod face;
pub mod flow;
pub mod forms;
pub mod heads;
pub mod page;
pub mod pdf;
pub mod table;
pub mod wrap;

pub use document::Document;

/// Why a document could not be made into bytes.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// There is nothing to print.
    #[error("making a PDF of a document without pages")]
    NoPages,
    /// The part of a typeface that a document needs could not be cut out.
    #[error("cutting the typeface {face}: {reason}")]
    Cut {
        /// The typeface's name.
        face: &'static str,
        /// What the font library said.
        reason: String,
    },
    /// The finished parts did not fit together into one file.
    #[error("finishing the PDF")]
    Finish(#[from] lopdf::Error),
    /// Writing into memory failed.
    #[error("writing the PDF")]
    Write(#[from] std::io::Error),
}
