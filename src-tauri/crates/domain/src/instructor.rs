//! Who trains a class.

/// An instructor (Instruktur). Many are not civil servants and have no NIP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instructor {
    /// The name with its degrees, as it is printed.
    pub name: String,
    /// Civil servant number, where there is one.
    pub nip: Option<String>,
}
