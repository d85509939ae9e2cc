//! The folder that is one office: what lies where, which folders are unfit, and
//! the lock that keeps a second program out.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Component, Path, PathBuf, Prefix};

use domain::refusal::{FolderFault, Refusal};

use crate::error::{Attempt, StoreError};

pub(crate) const DATABASE: &str = "balai.db";
pub(crate) const FILES: &str = "files";
pub(crate) const BACKUPS: &str = "backups";
const LOCK: &str = "balai.lock";
/// Says who holds the lock. A file of its own: Windows lets nobody read a locked one.
const HOLDER: &str = "balai.holder";

/// Refuses folders where live data would be lost or spoiled: network shares,
/// folders that a cloud service copies, and the Documents folder.
pub(crate) fn check(folder: &Path) -> Result<(), StoreError> {
    let full = real(folder)?;
    match fault(&full, &synced_folders(), documents_folder().as_deref()) {
        Some(why) => Err(Refusal::FolderUnsuitable { why }.into()),
        None => Ok(()),
    }
}

/// What is wrong with a folder, given the folders that are synced and Documents.
fn fault(folder: &Path, synced: &[PathBuf], documents: Option<&Path>) -> Option<FolderFault> {
    let network = matches!(folder.components().next(), Some(Component::Prefix(prefix))
        if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)));
    if network {
        return Some(FolderFault::Network);
    }
    if synced.iter().any(|root| folder.starts_with(root)) {
        return Some(FolderFault::Synced);
    }
    documents
        .filter(|documents| folder.starts_with(documents))
        .map(|_| FolderFault::Documents)
}

/// The folder with every link followed, also where its last parts do not exist yet.
fn real(folder: &Path) -> Result<PathBuf, StoreError> {
    let absolute = std::path::absolute(folder).attempt("finding the office folder")?;
    let standing = absolute
        .ancestors()
        .find(|part| part.exists())
        .unwrap_or(&absolute);
    let rest = absolute.strip_prefix(standing).unwrap_or(Path::new(""));
    let real = standing
        .canonicalize()
        .attempt("finding the office folder")?;
    Ok(if rest.as_os_str().is_empty() {
        real
    } else {
        real.join(rest)
    })
}

fn synced_folders() -> Vec<PathBuf> {
    ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
        .iter()
        .filter_map(std::env::var_os)
        .filter_map(|folder| Path::new(&folder).canonicalize().ok())
        .collect()
}

fn documents_folder() -> Option<PathBuf> {
    let home = std::env::var_os("USERPROFILE").or_else(|| std::env::var_os("HOME"))?;
    Path::new(&home).join("Documents").canonicalize().ok()
}

/// Makes the folder and its parts where they are missing.
pub(crate) fn make(folder: &Path) -> Result<(), StoreError> {
    for part in [folder.to_owned(), folder.join(FILES), folder.join(BACKUPS)] {
        fs::create_dir_all(part).attempt("making the office folder")?;
    }
    Ok(())
}

/// Held while the office is open; the system lets go of it when the program ends,
/// however it ends.
#[derive(Debug)]
pub(crate) struct Lock(
    #[expect(dead_code, reason = "holding the open file is holding the lock")] File,
);

impl Lock {
    /// Takes the folder for `holder`, or refuses with the name of who has it.
    pub(crate) fn take(folder: &Path, holder: &str) -> Result<Lock, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))
            .attempt("opening the lock of the office folder")?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
                let holder = if holder.trim().is_empty() {
                    "program lain".to_owned()
                } else {
                    holder
                };
                return Err(Refusal::FolderInUse {
                    holder: holder.trim().to_owned(),
                }
                .into());
            }
            Err(TryLockError::Error(source)) => {
                return Err(StoreError::Disk {
                    attempt: "locking the office folder",
                    source,
                });
            }
        }
        put(&folder.join(HOLDER), holder.as_bytes())
            .attempt("writing who holds the office folder")?;
        Ok(Lock(file))
    }
}

/// Writes a whole file and makes sure it reached the disk.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = OpenOptions::new()
        .create(true)
        .truncate(true)
        .write(true)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_may_not_hold_live_data() {
        let check = |case: &str, folder: &str, expected: Option<FolderFault>| {
            let found = fault(
                Path::new(folder),
                &[PathBuf::from("/home/rina/OneDrive")],
                Some(Path::new("/home/rina/Documents")),
            );
            assert_eq!(found, expected, "{case}");
        };
        check("a local folder", "/home/rina/balai", None);
        check(
            "its name only begins alike",
            "/home/rina/OneDrive lama/balai",
            None,
        );
        check(
            "below a synced folder",
            "/home/rina/OneDrive/balai",
            Some(FolderFault::Synced),
        );
        check(
            "the Documents folder",
            "/home/rina/Documents/balai",
            Some(FolderFault::Documents),
        );
        #[cfg(windows)]
        check(
            "a network share",
            r"\\server\bagi\balai",
            Some(FolderFault::Network),
        );
    }
}
