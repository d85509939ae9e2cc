//! The office's memory: one SQLite database and the files kept beside it.
//!
//! `read` hands out a [`Reader`], `change` a [`Writer`], and only what takes a
//! Writer can alter rows. Rules are not here; questions are `.sql` files named
//! by what they answer.
#![expect(
    clippy::disallowed_methods,
    reason = "besides api's output.rs the one place that touches the disk"
)]

pub mod attendance;
pub mod backup;
pub mod batch;
pub mod class;
pub mod enrolment;
mod error;
pub mod file;
mod folder;
pub mod instructor;
pub mod intake;
pub mod journal;
pub mod office;
pub mod person;
pub mod printing;
mod row;
pub mod setting;
pub mod staff;
pub mod training_day;
mod upgrade;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::NaiveDateTime;
use domain::action::Action;
use domain::refusal::Refusal;
use rusqlite::{Connection, TransactionBehavior};

pub use error::StoreError;
use folder::Lock;

/// "BALA": tells our database from any other SQLite file.
const APPLICATION_ID: i32 = 0x4241_4C41;

/// An open office folder. Exactly one program holds it.
pub struct Store {
    folder: PathBuf,
    connection: Mutex<Connection>,
    _lock: Lock,
}

/// Who acts, and when: given by the desk, kept with every change.
#[derive(Debug, Clone)]
pub struct Author {
    /// The name of the member of staff, kept as it was then.
    pub name: String,
    /// Local time of the office.
    pub at: NaiveDateTime,
}

/// Sees the office as it is; cannot alter it.
pub struct Reader<'a> {
    connection: &'a Connection,
}

/// Alters the office within one change; every row it touches is journaled by itself.
pub struct Writer<'a> {
    reader: Reader<'a>,
    author: &'a Author,
    files: &'a Path,
}

/// A change that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Its number in the journal.
    pub change: i64,
    /// Its name, as undo and history show it.
    pub name: String,
}

impl Store {
    /// Opens the office folder, makes it where there is none, and brings an older
    /// database up to date behind a backup.
    ///
    /// Refused when another program holds the folder, when it may not hold live
    /// data, and when a newer version wrote the database.
    pub fn open(folder: &Path, holder: &str, author: &Author) -> Result<Store, StoreError> {
        folder::check(folder)?;
        folder::make(folder)?;
        let lock = Lock::take(folder, holder)?;
        backup::sweep(folder)?;
        let mut connection = connect(&folder.join(folder::DATABASE))?;
        upgrade::run(&mut connection, folder, author)?;
        journal::watch(&connection)?;
        Ok(Store {
            folder: folder.to_owned(),
            connection: Mutex::new(connection),
            _lock: lock,
        })
    }

    /// The folder that holds this office.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Asks. What the closure sees is one state of the office.
    pub fn read<T>(
        &self,
        ask: impl FnOnce(&Reader) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        ask(&Reader {
            connection: &transaction,
        })
    }

    /// Carries out one action in one transaction: all of it or nothing. The
    /// closure names the action at its end, when the counts are known.
    pub fn change<T>(
        &self,
        author: &Author,
        work: impl FnOnce(&Writer) -> Result<(Action, T), StoreError>,
    ) -> Result<(Done, T), StoreError> {
        self.transact(author, |writer| {
            let begun = journal::begin(writer)?;
            let (action, answer) = work(writer)?;
            let done = journal::name(writer, begun, &action)?;
            Ok((done, answer))
        })
    }

    /// One transaction that may write; kept only if the closure succeeds.
    fn transact<T>(
        &self,
        author: &Author,
        work: impl FnOnce(&Writer) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let files = self.folder.join(folder::FILES);
        let answer = work(&Writer {
            reader: Reader {
                connection: &transaction,
            },
            author,
            files: &files,
        })?;
        journal::end(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    /// A panic while the connection was held rolled its transaction back, so the
    /// next caller may go on.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// A connection with the pragmas that hold for every database of ours.
fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // Whose it is comes first: what belongs to another program stays as it is.
    let found: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 =
        connection.query_row(include_str!("journal/count_tables.sql"), [], |row| {
            row.get("tables")
        })?;
    match found {
        APPLICATION_ID => {}
        0 if tables == 0 => connection.pragma_update(None, "application_id", APPLICATION_ID)?,
        _ => return Err(Refusal::NotAnOffice.into()),
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

#[cfg(test)]
mod tests;
