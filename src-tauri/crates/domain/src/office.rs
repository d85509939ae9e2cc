//! The centre itself: what it is called and what stands at the head of its papers.

/// The most lines a letterhead (kop) takes beside its logo (dossier 6).
pub const LETTERHEAD_LINES: usize = 4;

/// The office (Lembaga) as its papers need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// What the centre is called, such as "UPTD BLK Kota Pekalongan".
    pub name: String,
    /// The letterhead, top line first; the last line is the centre's own.
    pub letterhead: Vec<String>,
    /// The town that stands before the date of a signature.
    pub place: Option<String>,
}
