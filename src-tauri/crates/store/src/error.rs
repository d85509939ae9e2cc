//! Why the store could not do what it was asked.

use domain::refusal::Refusal;

/// A refusal with its facts, something that is not there, or a failure.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The rules say no.
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    /// Nothing stands under that id.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// A stored value that no version of ours can have written.
    #[error("{table}.{column} holds a value that is not one")]
    BadValue {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// SQLite failed.
    #[error("asking the database")]
    Database(#[from] rusqlite::Error),
    /// A migration failed.
    #[error("bringing the database up to date")]
    Upgrade(#[from] Box<refinery::Error>),
    /// The disk failed.
    #[error("{attempt}")]
    Disk {
        /// What was attempted.
        attempt: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
    /// A copy of the office did not pass its test.
    #[error("the backup did not pass its test: {0}")]
    Untrue(String),
}

impl StoreError {
    /// Whether the disk has no room left, whoever noticed it.
    pub fn is_disk_full(&self) -> bool {
        match self {
            StoreError::Database(error) => {
                error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull)
            }
            StoreError::Disk { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        StoreError::Refused(refusal)
    }
}

/// Names what was attempted when the disk fails.
pub(crate) trait Attempt<T> {
    fn attempt(self, attempt: &'static str) -> Result<T, StoreError>;
}

impl<T> Attempt<T> for std::io::Result<T> {
    fn attempt(self, attempt: &'static str) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::Disk { attempt, source })
    }
}
