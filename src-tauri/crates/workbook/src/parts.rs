//! The parts of a zipped workbook, found by name and read as XML.
//!
//! Nothing is inflated before it is asked for, and nothing is held.

use std::collections::HashMap;
use std::io::Cursor;

use domain::refusal::FileFault;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::sink::{Caps, within};
use crate::xml::Xml;

/// What every entry of a zip directory begins with.
const DIRECTORY_ENTRY: [u8; 4] = *b"PK\x01\x02";
/// The shortest entry of a zip directory.
const DIRECTORY_ENTRY_SIZE: u64 = 46;

/// A zip with a readable directory.
pub(crate) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    places: HashMap<String, usize>,
}

impl<'a> Parts<'a> {
    /// Reads the directory; without one the file is the first part of a copy that broke off.
    pub(crate) fn open(bytes: &'a [u8], caps: &Caps) -> Result<Self, FileFault> {
        refuse_too_many(bytes, caps.limits.parts)?;
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::Incomplete)?;
        if archive.has_overlapping_files().unwrap_or(true) {
            return Err(FileFault::Damaged);
        }
        let places = (0..archive.len())
            .filter_map(|place| Some((plain(&archive.name_for_index(place)?.ok()?), place)))
            .collect();
        Ok(Parts { archive, places })
    }

    /// Whether a part of this name is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&plain(name))
    }

    /// Whether any part stands in this folder.
    pub(crate) fn has_folder(&self, folder: &str) -> bool {
        self.places.keys().any(|name| {
            name.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// A part as XML; none if there is no such part.
    pub(crate) fn xml<'p>(
        &'p mut self,
        name: &str,
        caps: &'p Caps<'p>,
    ) -> Result<Option<Xml<'p>>, FileFault> {
        let Some(place) = self.places.get(&plain(name)) else {
            return Ok(None);
        };
        match self.archive.by_index(*place) {
            Ok(part) => Ok(Some(Xml::new(Box::new(part), caps))),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                Err(FileFault::Protected)
            }
            Err(_) => Err(FileFault::Damaged),
        }
    }
}

/// Counts entries before the zip library keeps a record of each. What is no
/// entry but looks like one is too rare to matter.
fn refuse_too_many(bytes: &[u8], most: u64) -> Result<(), FileFault> {
    if (bytes.len() as u64) < most * DIRECTORY_ENTRY_SIZE {
        return Ok(());
    }
    let entries = bytes
        .windows(DIRECTORY_ENTRY.len())
        .filter(|window| *window == DIRECTORY_ENTRY)
        .count();
    within(entries as u64, most)
}

/// Names compared as Excel does: case does not count, and some writers use backslashes.
fn plain(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_lowercase()
}
