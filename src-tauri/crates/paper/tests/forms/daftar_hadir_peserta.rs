//! The weekly attendance sheet compared with the texts in `tests/expected`;
//! `BLESS=1` writes them anew.

use std::path::Path;

use domain::attendance::AttendanceSheet;
use paper::forms::daftar_hadir_peserta::document;

use crate::sheets::{longest, people, typical, week, without_officials};

#[expect(
    clippy::disallowed_methods,
    reason = "a test keeps its expected texts on disk"
)]
fn check(case: &str, sheets: &[AttendanceSheet]) {
    let found = document(sheets).to_text();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/expected");
    let file = folder.join(format!("daftar_hadir_peserta-{case}.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, &found).expect("the expected text is written");
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    for (number, (found, expected)) in (1..).zip(found.lines().zip(expected.lines())) {
        assert_eq!(
            found, expected,
            "{case}: line {number}; BLESS=1 takes the new text"
        );
    }
    assert_eq!(
        found.lines().count(),
        expected.lines().count(),
        "{case}: the number of lines"
    );
}

#[test]
fn pages_as_text() {
    check("fourteen-of-sixteen", &[typical()]);
    check("longest", &[longest()]);
    check("without-officials", &[without_officials()]);
    check("one-day", &[week(1, 2, people(3, 1))]);
    check("one-box", &[week(5, 1, people(3, 5))]);
    check("three-boxes", &[week(5, 3, people(3, 5))]);
    check("six-days", &[week(6, 2, people(3, 6))]);
    let mut second = typical();
    second.week = 2;
    check("two-weeks", &[typical(), second]);
}
