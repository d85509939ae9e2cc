//! Sheets as offices make them, cell by cell, and everything that is read from them.

use crate::finding::Finding;
use crate::person::nik::Nik;
use crate::person::{Details, Sex};

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn today() -> NaiveDate {
    day(2025, 9, 22)
}

/// A row from its cells between bars. `#12` is a number, `@2005-12-09` a date, nothing is no cell.
fn row(number: u32, line: &str) -> SheetRow {
    let cells = (0..)
        .zip(line.split('|').map(str::trim))
        .filter(|(_, said)| !said.is_empty());
    let cells = cells.map(|(index, said)| {
        let cell = if let Some(number) = said.strip_prefix('#') {
            Cell::Number(number.parse().expect("a number"))
        } else if let Some(date) = said.strip_prefix('@') {
            let date: NaiveDate = date.parse().expect("a date");
            Cell::Date(date.and_hms_opt(0, 0, 0).expect("midnight"))
        } else {
            Cell::Text(said.into())
        };
        (index, cell)
    });
    SheetRow {
        number,
        cells: cells.collect(),
        ..SheetRow::default()
    }
}

fn sheet(name: &str, rows: &[(u32, &str)]) -> Worksheet {
    let rows = rows
        .iter()
        .map(|(number, line)| row(*number, line))
        .collect();
    Worksheet {
        name: name.to_owned(),
        rows,
        ..Worksheet::default()
    }
}

fn nominatif() -> Worksheet {
    sheet(
        "NOMINATIF",
        &[
            (2, "DAFTAR NOMINATIF CALON ASESI"),
            (3, "UJI KOMPETENSI SKEMA BARISTA"),
            (5, "Lembaga | | : UPTD BLK Kota Contoh"),
            (6, "Program | | : Barista / PBK Tahap II DBHCHT 2025"),
            (7, "Sumber Anggaran | | : APBD (DBHCHT)"),
            (8, "Jumlah | | : 2 orang"),
            (
                11,
                "No | Nama Peserta | NIK | Jenis Kelamin | Tempat Lahir | Tanggal Lahir | Alamat | RT | RW | Kelurahan \
                 | Kecamatan | Nomor Telepon | Email | Pendidikan Terakhir",
            ),
            (
                13,
                "#1 | Adi Contoh | 3375022710039001 | L | Pekalongan | 27 Oktober 2003 | Jl. Cempaka No. 166 | 009 | 001 \
                 | Klego | Pekalongan Timur | 081200000515 | adi@example.com | SMA/SMK",
            ),
            (
                14,
                "#2 | Bella Contoh | 3375025306919002 | P | Kendal | @1991-06-13 | Gg. Mawar No. 30 | 002 | 011 \
                 | Kali Baros | Pekalongan Timur | 085700004370 / 081200000999 | bella@example.com | S1",
            ),
        ],
    )
}

#[test]
fn the_certifiers_sheet_is_read_field_by_field() {
    let tables = tables(&[nominatif()], today());
    let [table] = &tables[..] else {
        panic!("one table, not {}", tables.len())
    };
    assert_eq!((table.sheet.as_str(), table.header_row), ("NOMINATIF", 11));
    let proposal = Proposal {
        class: Some("Barista".to_owned()),
        batch: Some("PBK Tahap II DBHCHT 2025".to_owned()),
        year: Some(2025),
        funding: Some("APBD (DBHCHT)".to_owned()),
    };
    assert_eq!(table.proposal, proposal);
    let meanings: Vec<Meaning> = table.columns.iter().map(|column| column.meaning).collect();
    assert_eq!(
        meanings,
        [
            Meaning::Number,
            Meaning::Name,
            Meaning::Nik,
            Meaning::Sex,
            Meaning::BirthPlace,
            Meaning::BirthDate,
            Meaning::Address,
            Meaning::Rt,
            Meaning::Rw,
            Meaning::Village,
            Meaning::District,
            Meaning::Phone,
            Meaning::Email,
            Meaning::Education,
        ]
    );
    let said = |text: &str| Some(text.to_owned());
    let entry = |row: u32, details: Details| Entry {
        sheet: "NOMINATIF".to_owned(),
        row,
        class: said("Barista"),
        details,
        findings: Vec::new(),
    };
    let adi = Details {
        name: "Adi Contoh".to_owned(),
        nik: Nik::parse("3375022710039001").ok(),
        nik_evidence: None,
        birth_place: said("Pekalongan"),
        birth_date: Some(day(2003, 10, 27)),
        sex: Some(Sex::Male),
        street: said("Jl. Cempaka No. 166"),
        rt: said("009"),
        rw: said("001"),
        village: said("Klego"),
        district: said("Pekalongan Timur"),
        phone: said("081200000515"),
        other_phone: None,
        email: said("adi@example.com"),
        education: said("SMA/SMK"),
    };
    let bella = Details {
        name: "Bella Contoh".to_owned(),
        nik: Nik::parse("3375025306919002").ok(),
        nik_evidence: None,
        birth_place: said("Kendal"),
        birth_date: Some(day(1991, 6, 13)),
        sex: Some(Sex::Female),
        street: said("Gg. Mawar No. 30"),
        rt: said("002"),
        rw: said("011"),
        village: said("Kali Baros"),
        district: said("Pekalongan Timur"),
        phone: said("085700004370"),
        other_phone: said("081200000999"),
        email: said("bella@example.com"),
        education: said("S1"),
    };
    assert_eq!(table.entries, [entry(13, adi), entry(14, bella)]);
}

/// Sheet, row, class and name of everybody who is read.
fn check(case: &str, sheets: &[Worksheet], expected: &[&str]) {
    let tables = tables(sheets, today());
    let found: Vec<String> = tables
        .iter()
        .flat_map(|table| &table.entries)
        .map(|e| {
            format!(
                "{}!{} {}: {}",
                e.sheet,
                e.row,
                e.class.as_deref().unwrap_or("-"),
                e.details.name
            )
        })
        .collect();
    assert_eq!(found, expected, "{case}");
}

#[test]
fn people_are_found_wherever_they_stand() {
    let heads = "NO | NAMA | NIK | L/P";
    let adi = "#1 | Adi | 3375022710039001 | L";
    let bella = "#2 | Bella | 3375025306919002 | P";
    check(
        "heads in the first row",
        &[sheet("A", &[(1, heads), (2, adi)])],
        &["A!2 -: Adi"],
    );
    check(
        "numbers of columns, sum and signature",
        &[sheet(
            "A",
            &[
                (1, "DAFTAR PESERTA PELATIHAN MENJAHIT"),
                (3, heads),
                (4, "#1 | #2 | #3 | #4"),
                (5, adi),
                (9, bella),
                (10, "| Jumlah | 2 orang"),
                (12, "| | Pekalongan, 19 September 2025"),
                (13, "| Mengetahui | Kepala"),
                (16, "| CONTOH PEJABAT, S.T. | NIP. 19000101 190001 1 001"),
            ],
        )],
        &["A!5 MENJAHIT: Adi", "A!9 MENJAHIT: Bella"],
    );
    check(
        "groups, their numbering beginning again",
        &[sheet(
            "A",
            &[
                (1, heads),
                (2, "KEJURUAN : MENJAHIT"),
                (3, adi),
                (4, "KEJURUAN : LAS"),
                (5, bella),
            ],
        )],
        &["A!3 MENJAHIT: Adi", "A!5 LAS: Bella"],
    );
    check(
        "a class of one's own",
        &[sheet(
            "A",
            &[
                (1, "Program : Las"),
                (2, "Nama | NIK | Kelas"),
                (3, "Adi | 3375022710039001 | Barista"),
                (4, "Bella | 3375025306919002"),
            ],
        )],
        &["A!3 Barista: Adi", "A!4 Las: Bella"],
    );
    check(
        "a second list below with other columns",
        &[sheet(
            "A",
            &[
                (1, "Kelas : Las"),
                (2, heads),
                (3, adi),
                (6, "Kelas : Barista"),
                (7, "NAMA | NIK"),
                (8, "Bella | 3375025306919002"),
            ],
        )],
        &["A!3 Las: Adi", "A!8 Barista: Bella"],
    );
    check(
        "heads printed again in the middle of a group",
        &[sheet(
            "A",
            &[
                (1, heads),
                (2, "KEJURUAN : LAS"),
                (3, adi),
                (40, heads),
                (41, bella),
            ],
        )],
        &["A!3 LAS: Adi", "A!41 LAS: Bella"],
    );
    check(
        "two rows of heads",
        &[sheet(
            "A",
            &[
                (1, "NO | NAMA | TEMPAT, TANGGAL LAHIR | | JENIS KELAMIN"),
                (2, "| | TEMPAT | TANGGAL | L | P"),
                (3, "#1 | Adi | Batang | 27-10-2003 | v"),
            ],
        )],
        &["A!3 -: Adi"],
    );
    check(
        "a recapitulation",
        &[sheet(
            "A",
            &[
                (1, "NO | PROGRAM PELATIHAN | TARGET"),
                (2, "#1 | Barista | #16"),
            ],
        )],
        &[],
    );
    check(
        "one cell far away",
        &[sheet("A", &[(1, "Nama"), (1_048_576, "x")])],
        &[],
    );
    check(
        "two sheets",
        &[
            sheet("A", &[(1, heads), (2, adi)]),
            sheet("B", &[(1, heads), (2, bella)]),
        ],
        &["A!2 -: Adi", "B!2 -: Bella"],
    );
    let hidden = Worksheet {
        hidden: true,
        ..sheet("lama", &[(1, heads), (2, adi)])
    };
    check(
        "a hidden sheet is left alone",
        &[hidden, sheet("B", &[(1, heads), (2, bella)])],
        &["B!2 -: Bella"],
    );
}

#[test]
fn halves_of_split_columns_are_read() {
    let list = sheet(
        "A",
        &[
            (
                12,
                "NO | NAMA | TEMPAT, TANGGAL LAHIR | | JENIS KELAMIN | | ALAMAT | | NO. HP",
            ),
            (13, "| | TEMPAT | TANGGAL | L | P | JALAN | RT"),
            (14, "#1 | #2 | #3 | #4 | #5 | #6 | #7 | #8 | #9"),
            (
                15,
                "#1 | Bella | Batang | @1991-06-13 | | √ | Jl. Contoh | 004 | #85700004370",
            ),
        ],
    );
    let tables = tables(&[list], today());
    let details: Vec<&Details> = tables
        .iter()
        .flat_map(|table| &table.entries)
        .map(|entry| &entry.details)
        .collect();
    let said = |text: &str| Some(text.to_owned());
    let expected = Details {
        name: "Bella".to_owned(),
        birth_place: said("Batang"),
        birth_date: Some(day(1991, 6, 13)),
        sex: Some(Sex::Female),
        street: said("Jl. Contoh"),
        rt: said("004"),
        phone: said("085700004370"),
        ..Details::default()
    };
    assert_eq!(details, [&expected]);
}

#[test]
fn a_nik_is_looked_for_on_all_sheets() {
    let heads = "Nama | NIK";
    let adi = "Adi | 3375022710039001";
    let tables = tables(
        &[
            sheet("A", &[(1, heads), (4, adi)]),
            sheet("B", &[(1, heads), (2, adi)]),
        ],
        today(),
    );
    let found: Vec<&Finding> = tables
        .iter()
        .flat_map(|table| &table.entries)
        .flat_map(|entry| &entry.findings)
        .collect();
    assert_eq!(
        found,
        [&Finding::NikSameAs {
            sheet: "A".to_owned(),
            row: 4
        }]
    );
}
