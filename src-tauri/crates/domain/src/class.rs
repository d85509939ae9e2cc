//! One programme in one batch, for a number of people, between two dates.

use chrono::NaiveDate;

/// How many people a class has where nobody says otherwise. A default, never a
/// constant: offices run classes of 20 too (dossier 2.1).
pub const DEFAULT_SIZE: u32 = 16;

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
