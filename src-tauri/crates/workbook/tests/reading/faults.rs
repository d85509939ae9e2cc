//! Files that are no list: each ends in the one fault that its sentence belongs to.

use domain::intake::cell::Worksheet;
use domain::refusal::{FileFault, FileKind};
use workbook::Unreadable;

use crate::{fixture, read};

#[test]
fn every_bad_file_has_its_fault() {
    let check = |name: &str, expected: FileFault| {
        assert_eq!(
            read(&fixture(name)),
            Err(Unreadable::Fault(expected)),
            "{name}"
        );
    };
    check("empty.xlsx", FileFault::Empty);
    check("nol byte.xlsx", FileFault::Empty);
    check("hanya gambar.xlsx", FileFault::OnlyPicture);
    check("password.xlsx", FileFault::Protected);
    check("terpotong.xlsx", FileFault::Incomplete);
    check(
        "pdf berganti nama.xlsx",
        FileFault::OtherKind(FileKind::Pdf),
    );
    check("unduhan web.xls", FileFault::OtherKind(FileKind::Html));
    check("ekspor utf16.csv", FileFault::OtherKind(FileKind::Csv));
    check("awalan rumus.csv", FileFault::OtherKind(FileKind::Csv));
    check(
        "hostile/ods-features.ods",
        FileFault::OtherKind(FileKind::Ods),
    );
    check("hostile/xls-feat.xls", FileFault::OtherKind(FileKind::Xls));
    check("hostile/berubah-1.xlsx", FileFault::Incomplete);
    check("hostile/overlap.xlsx", FileFault::Damaged);
    check("hostile/bomb-emptycells-20M.xlsx", FileFault::TooLarge);
}

#[test]
fn odd_files_are_read_all_the_same() {
    let check = |name: &str, expected: &[(u32, usize)]| {
        let sheets = read(&fixture(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(cells_by_row(&sheets[0]), expected, "{name}");
    };
    check("jarang-sampai-XFD.xlsx", &[(1, 1), (1_048_576, 1)]);
    check("jarang-sampai-AO.xlsx", &[(1, 1), (1_048_576, 1)]);
    check("hostile/backwards.xlsx", &[(2, 1), (9, 1)]);
    check("hostile/err-spill.xlsx", &[(1, 2)]);
    check("hostile/err-badsst.xlsx", &[(1, 2)]);
    check("hostile/sst-unique-1e+10.xlsx", &[(1, 1)]);
    check(
        "hostile/feat.xlsx",
        &[(3, 1), (5, 4), (6, 9), (7, 7), (8, 2)],
    );
    check(
        "hostile/feat1904.xlsx",
        &[(3, 1), (5, 4), (6, 9), (7, 7), (8, 2)],
    );
}

fn cells_by_row(sheet: &Worksheet) -> Vec<(u32, usize)> {
    sheet
        .rows
        .iter()
        .map(|row| (row.number, row.cells.len()))
        .collect()
}
