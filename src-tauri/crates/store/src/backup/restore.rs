//! Brings a copy back in place of the office as it is, which is copied first.

use std::path::{Component, Path};
use std::time::Duration;

use domain::action::Action;
use domain::refusal::Refusal;
use domain::words;
use rusqlite::Connection;
use rusqlite::backup::Backup as Copying;

use super::{Backup, Reason, make, open_copy, said_beside, said_by_name, test};
use crate::{Author, Store, StoreError, file, folder, journal, upgrade};

/// Puts the copy in place of the office. The office as it was is kept as a copy
/// of its own, which is the answer.
///
/// Refused where the copy is broken or of a newer version; nothing changes then.
pub fn restore(store: &Store, name: &str, author: &Author) -> Result<Backup, StoreError> {
    let broken = || {
        StoreError::from(Refusal::BackupBroken {
            backup: name.to_owned(),
        })
    };
    if !is_plain(name) {
        return Err(broken());
    }
    let backups = store.folder().join(folder::BACKUPS);
    let copy = backups.join(format!("{name}.db"));
    if !copy.exists() {
        return Err(StoreError::Missing("backup"));
    }
    let counts = test(&copy).map_err(|_| broken())?;
    if said_beside(&backups, name).is_some_and(|said| said != counts) {
        return Err(broken());
    }
    let from = open_copy(&copy).map_err(|_| broken())?;
    if upgrade::applied(&from)? > upgrade::newest() {
        return Err(Refusal::DatabaseNewer.into());
    }
    // Held from the copy of what stands to the end: no change may fall between.
    let mut connection = store.lock();
    let kept = make(store.folder(), Reason::Restore, author)?;
    file::copy_missing(
        &backups.join(folder::FILES),
        &store.folder().join(folder::FILES),
    )?;
    journal::unwatch(&connection)?;
    let outcome = replace(&mut connection, &from, store.folder(), author);
    journal::watch(&connection)?;
    drop(connection);
    outcome?;
    note(store, name, author)?;
    Ok(kept)
}

fn replace(
    connection: &mut Connection,
    from: &Connection,
    office: &Path,
    author: &Author,
) -> Result<(), StoreError> {
    {
        let copying = Copying::new(from, connection)?;
        copying.run_to_completion(1_000, Duration::ZERO, None)?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    upgrade::run(connection, office, author)
}

/// Writes into the history that what follows stands on a copy.
fn note(store: &Store, name: &str, author: &Author) -> Result<(), StoreError> {
    let made_at = said_by_name(name).map(|(at, _)| at);
    let made_on = made_at
        .map(|at| words::long_date(at.date()))
        .unwrap_or_default();
    store
        .change(author, |_| Ok((Action::Restore { made_on }, ())))
        .map(|_| ())
}

/// A name of our list, not a way out of the folder.
fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(
        (parts.next(), parts.next()),
        (Some(Component::Normal(_)), None)
    )
}
