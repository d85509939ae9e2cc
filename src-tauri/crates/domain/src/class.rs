//! One programme in one batch, for a number of people, between two dates.

use chrono::NaiveDate;

/// A class (Kelas) as its papers need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The programme's title as the office prints it.
    pub programme: String,
    /// First planned day.
    pub starts_on: NaiveDate,
    /// Last planned day.
    pub ends_on: NaiveDate,
    /// Seats: lists are ruled up to this many rows.
    pub size: u32,
}
