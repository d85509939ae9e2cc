//! Whole files in, worksheets or one fault out.

#![allow(clippy::unwrap_used, reason = "a test ends where something is missing")]

mod book;
mod faults;
mod parts;
mod second_reader;
mod torn;

use std::path::Path;

/// A file of `tests/fixtures`, as an office or an enemy made it.
#[expect(clippy::disallowed_methods, reason = "fixtures are read from disk")]
fn fixture(name: &str) -> Vec<u8> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    std::fs::read(fixtures.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Reads with somebody waiting to the end.
fn read(bytes: &[u8]) -> Result<Vec<domain::intake::cell::Worksheet>, workbook::Unreadable> {
    workbook::read(bytes, &|| false)
}
