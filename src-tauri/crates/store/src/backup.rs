//! Copies of the whole office: made while others work, opened and counted by the
//! machine before they count as made, and brought back on request.
//!
//! A backup is `backups/<name>.db` with `<name>.json` beside it, which says what
//! the test found; kept files are copied once into `backups/files`.

mod restore;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use domain::refusal::Refusal;
use rusqlite::{Connection, OpenFlags, backup::Backup as Copying};
use serde_json::{Value, json};

use crate::error::Attempt;
use crate::{Author, Store, StoreError, file, folder, upgrade};

pub use restore::restore;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The program started and the office had changed.
    Start,
    /// A newer version was about to alter the tables.
    Upgrade,
    /// Many people were about to be taken in.
    Intake,
    /// Somebody asked.
    Asked,
    /// Another copy was about to take this one's place.
    Restore,
}

impl Reason {
    /// The word in the copy's name.
    pub fn word(self) -> &'static str {
        match self {
            Reason::Start => "start",
            Reason::Upgrade => "upgrade",
            Reason::Intake => "intake",
            Reason::Asked => "asked",
            Reason::Restore => "restore",
        }
    }

    fn of(word: &str) -> Option<Reason> {
        [
            Reason::Start,
            Reason::Upgrade,
            Reason::Intake,
            Reason::Asked,
            Reason::Restore,
        ]
        .into_iter()
        .find(|reason| reason.word() == word)
    }
}

/// One copy of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its name in the list, without folder and ending.
    pub name: String,
    /// When it was made.
    pub at: NaiveDateTime,
    /// Why.
    pub reason: Reason,
    /// Size in bytes.
    pub bytes: u64,
    /// What the test counted; `None` where it has not passed one.
    pub counts: Option<Counts>,
}

/// What a copy was found to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// People.
    pub people: i64,
    /// Classes.
    pub classes: i64,
    /// The id of the newest change; `None` where nothing was ever done.
    pub newest: Option<String>,
}

/// Makes a copy of the office as it is now, and tests it.
pub fn back_up(store: &Store, reason: Reason, author: &Author) -> Result<Backup, StoreError> {
    make(store.folder(), reason, author)
}

/// As [`back_up`], unless nothing changed since the newest copy.
pub fn back_up_if_changed(
    store: &Store,
    reason: Reason,
    author: &Author,
) -> Result<(), StoreError> {
    let newest = store.read(crate::journal::newest)?;
    let latest = list(store.folder())?
        .into_iter()
        .next()
        .and_then(|backup| backup.counts);
    if newest.is_some() && latest.is_none_or(|counts| counts.newest != newest) {
        make(store.folder(), reason, author)?;
    }
    Ok(())
}

/// The copies, newest first.
pub fn list(office: &Path) -> Result<Vec<Backup>, StoreError> {
    let folder = office.join(folder::BACKUPS);
    let mut backups = Vec::new();
    for entry in fs::read_dir(&folder).attempt("listing the backups")? {
        let entry = entry.attempt("listing the backups")?;
        let path = entry.path();
        let name = path.file_stem().and_then(|stem| stem.to_str());
        if let (Some(name), true) = (name, path.extension().is_some_and(|ending| ending == "db"))
            && let Some((at, reason)) = said_by_name(name)
        {
            let bytes = entry.metadata().attempt("listing the backups")?.len();
            backups.push(Backup {
                name: name.to_owned(),
                at,
                reason,
                bytes,
                counts: said_beside(&folder, name),
            });
        }
    }
    backups.sort_by(|one, other| other.name.cmp(&one.name));
    Ok(backups)
}

/// Copies through a connection of its own, so that nobody waits for the disk.
pub(crate) fn make(office: &Path, reason: Reason, author: &Author) -> Result<Backup, StoreError> {
    let folder = office.join(folder::BACKUPS);
    let name = free_name(&folder, author.at, reason);
    let (part, whole) = (
        folder.join(format!("{name}.part")),
        folder.join(format!("{name}.db")),
    );
    let copied = copy(&office.join(folder::DATABASE), &part).and_then(|()| test(&part));
    let counts = match copied {
        Ok(counts) => counts,
        Err(failure) => {
            // What is left of a copy that failed is nobody's backup.
            let _ = fs::remove_file(&part);
            return Err(failure);
        }
    };
    file::copy_missing(&office.join(folder::FILES), &folder.join(folder::FILES))?;
    fs::rename(&part, &whole).attempt("naming the backup")?;
    let said =
        json!({ "people": counts.people, "classes": counts.classes, "newest": counts.newest });
    folder::put(&beside(&folder, &name), said.to_string().as_bytes())
        .attempt("writing what the backup holds")?;
    let bytes = fs::metadata(&whole).attempt("measuring the backup")?.len();
    Ok(Backup {
        name,
        at: author.at,
        reason,
        bytes,
        counts: Some(counts),
    })
}

/// Removes what a program that was killed left of a copy.
pub(crate) fn sweep(office: &Path) -> Result<(), StoreError> {
    for entry in fs::read_dir(office.join(folder::BACKUPS)).attempt("listing the backups")? {
        let path = entry.attempt("listing the backups")?.path();
        if path.extension().is_some_and(|ending| ending == "part") {
            fs::remove_file(&path).attempt("removing what is left of a backup")?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let from = Connection::open_with_flags(
        from,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let mut to = Connection::open(to)?;
    let copying = Copying::new(&from, &mut to)?;
    copying.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    drop(copying);
    // One file without companions, that opens from a read-only place too.
    to.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(())
}

/// Opens a copy and counts what it holds.
fn test(copy: &Path) -> Result<Counts, StoreError> {
    let connection = open_copy(copy)?;
    let sound: String = connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Untrue(sound));
    }
    upgrade::check_foreign_keys(&connection)?;
    Ok(
        connection.query_row(include_str!("backup/counts.sql"), [], |row| {
            Ok(Counts {
                people: row.get("people")?,
                classes: row.get("classes")?,
                newest: row.get("newest")?,
            })
        })?,
    )
}

fn open_copy(copy: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != crate::APPLICATION_ID {
        return Err(Refusal::NotAnOffice.into());
    }
    Ok(connection)
}

/// `20250915-143000-asked`, with a number behind where that second has one already.
fn free_name(folder: &Path, at: NaiveDateTime, reason: Reason) -> String {
    let stem = format!("{}-{}", at.format("%Y%m%d-%H%M%S"), reason.word());
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone())
        .chain(numbered)
        .find(|name| {
            ["db", "part"]
                .iter()
                .all(|ending| !folder.join(format!("{name}.{ending}")).exists())
        })
        .unwrap_or(stem)
}

fn said_by_name(name: &str) -> Option<(NaiveDateTime, Reason)> {
    let mut parts = name.splitn(4, '-');
    let (date, time, reason) = (parts.next()?, parts.next()?, parts.next()?);
    let at = NaiveDateTime::parse_from_str(&format!("{date}-{time}"), "%Y%m%d-%H%M%S").ok()?;
    Some((at, Reason::of(reason)?))
}

/// What the test wrote beside a copy; nothing where it never passed one.
fn said_beside(folder: &Path, name: &str) -> Option<Counts> {
    let said: Value = serde_json::from_slice(&fs::read(beside(folder, name)).ok()?).ok()?;
    let count = |key: &str| said.get(key).and_then(Value::as_i64);
    Some(Counts {
        people: count("people")?,
        classes: count("classes")?,
        newest: said
            .get("newest")
            .and_then(Value::as_str)
            .map(str::to_owned),
    })
}

fn beside(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.json"))
}
