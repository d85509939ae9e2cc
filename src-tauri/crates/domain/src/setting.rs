//! Values that the office may change, each with where it came from.
//!
//! A setting is kept by key, scope and the date it holds from; what nobody set
//! has the default that stands here with its basis.

/// A setting that the program knows, with what holds until the office says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its key in the store.
    pub key: &'static str,
    /// What holds where nothing was set.
    pub default: &'static str,
    /// Where the default comes from.
    pub basis: &'static str,
}

/// Boxes a day on the attendance sheet: morning and afternoon.
pub const ATTENDANCE_BOXES: Known = Known {
    key: "attendance.boxes",
    default: "2",
    basis: "pagi dan siang, lembar mingguan (berkas acuan 5.8)",
};

/// The town before the date of a signature.
pub const PLACE: Known = Known {
    key: "paper.place",
    default: "",
    basis: "isian lembaga",
};
