//! Brings a copy back in place of the office as it is, which is copied first.

use std::path::{Component, Path};
use std::time::Duration;

use domain::refusal::Refusal;
use rusqlite::backup::Backup as Copying;

use super::{Backup, Reason, make, open_copy, test};
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
    test(&copy).map_err(|_| broken())?;
    let from = open_copy(&copy).map_err(|_| broken())?;
    if upgrade::applied(&from)? > upgrade::newest() {
        return Err(Refusal::DatabaseNewer.into());
    }
    let kept = make(store.folder(), Reason::Restore, author)?;
    file::copy_missing(
        &backups.join(folder::FILES),
        &store.folder().join(folder::FILES),
    )?;
    let mut connection = store.lock();
    {
        let copying = Copying::new(&from, &mut connection)?;
        copying.run_to_completion(1_000, Duration::ZERO, None)?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    upgrade::run(&mut connection, store.folder(), author)?;
    journal::watch(&connection)?;
    Ok(kept)
}

/// A name of our list, not a way out of the folder.
fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(
        (parts.next(), parts.next()),
        (Some(Component::Normal(_)), None)
    )
}
