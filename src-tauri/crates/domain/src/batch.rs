//! Classes opened together. Two of them were called "tahap I" in one year
//! (dossier 2.1), so four things together identify a batch.

use chrono::NaiveDate;

/// What makes a batch (Tahap) this one and no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Budget year.
    pub year: i32,
    /// Source of money (Sumber dana), in the office's word.
    pub funding: String,
    /// What the office calls it, such as "PBK Tahap II".
    pub name: String,
    /// The day it was opened.
    pub opens_on: NaiveDate,
}
