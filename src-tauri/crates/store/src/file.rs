//! Kept files: bytes by their SHA-256, in `files/ab/<hash>`.
//!
//! The bytes are written, synced and renamed before the row that names them, so
//! that no row ever points at nothing.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::named_params;
use sha2::{Digest, Sha256};

use crate::error::Attempt;
use crate::{Reader, StoreError, Writer, folder, row};

/// The id that bytes are kept under.
pub fn id_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Keeps the bytes once, however often they are brought.
pub fn keep(writer: &Writer, name: &str, bytes: &[u8]) -> Result<String, StoreError> {
    let id = id_of(bytes);
    let path = place(writer.files, &id);
    if !path.exists() {
        write_whole(&path, bytes)?;
    }
    if !is_kept(writer, &id)? {
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        row::insert_as(
            writer,
            "kept_file",
            &id,
            named_params! { ":name": name, ":size": size },
        )?;
    }
    Ok(id)
}

fn is_kept(reader: &Reader, id: &str) -> Result<bool, StoreError> {
    row::one(
        reader,
        include_str!("file/is_kept.sql"),
        named_params! { ":id": id },
        |row| row.get("kept"),
    )
}

fn place(files: &Path, id: &str) -> PathBuf {
    files.join(&id[..2]).join(id)
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).attempt("making the folder of a kept file")?;
    let part = path.with_extension("part");
    folder::put(&part, bytes).attempt("keeping a file")?;
    fs::rename(&part, path).attempt("keeping a file")
}

/// Copies the kept files that the other place does not have yet.
pub(crate) fn copy_missing(from: &Path, to: &Path) -> Result<(), StoreError> {
    let attempt = "copying the kept files";
    if !from.exists() {
        return Ok(());
    }
    for shelf in fs::read_dir(from).attempt(attempt)? {
        let shelf = shelf.attempt(attempt)?.path();
        for kept in fs::read_dir(&shelf).attempt(attempt)? {
            let kept = kept.attempt(attempt)?.path();
            let Ok(within) = kept.strip_prefix(from) else {
                continue;
            };
            let copy = to.join(within);
            if kept.extension().is_none() && !copy.exists() {
                write_whole(&copy, &fs::read(&kept).attempt(attempt)?)?;
            }
        }
    }
    Ok(())
}
