//! Cases of one row: what is read from each kind of cell, and what is said of it.

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn date(at: NaiveDate) -> Cell {
    Cell::Date(at.and_hms_opt(0, 0, 0).expect("midnight"))
}

/// Reads a row whose columns stand in the order of the cells given.
fn read(cells: &[(Meaning, Cell)]) -> Option<Entry> {
    let columns: Vec<Column> = (0..)
        .zip(cells)
        .map(|(index, (meaning, _))| Column {
            index,
            head: String::new(),
            meaning: *meaning,
        })
        .collect();
    let cells = (0..)
        .zip(cells)
        .map(|(index, (_, cell))| (index, cell.clone()))
        .collect();
    let row = SheetRow {
        number: 7,
        cells,
        ..SheetRow::default()
    };
    Row {
        columns: &columns,
        cells: &row,
        today: day(2025, 9, 22),
    }
    .person("Peserta")
}

/// The entry of Adi Abidin, first in his list, with other cells than usual.
fn adi(cells: &[(Meaning, Cell)]) -> Entry {
    let mut all = vec![
        (Meaning::Number, Cell::Number(1.0)),
        (Meaning::Name, text("Adi Abidin")),
    ];
    all.extend_from_slice(cells);
    read(&all).expect("a person")
}

fn codes(entry: &Entry) -> Vec<&'static str> {
    entry.findings.iter().map(Finding::code).collect()
}

#[test]
fn a_nik_is_trusted_or_kept_as_evidence() {
    let check = |case: &str, cell: Cell, nik: &str, evidence: &str, expected: &[&str]| {
        let entry = adi(&[(Meaning::Nik, cell)]);
        let details = &entry.details;
        let found = (
            details.nik.as_ref().map_or("", Nik::digits),
            details.nik_evidence.as_deref().unwrap_or_default(),
            codes(&entry),
        );
        assert_eq!(found, (nik, evidence, expected.to_vec()), "{case}");
    };
    let good = "3375022710039216";
    check("text", text(good), good, "", &[]);
    check(
        "text with blanks and apostrophe",
        text("'3375 0227 1003 9216"),
        good,
        "",
        &[],
    );
    check(
        "exact number",
        Cell::Number(3_375_022_710_039_216.0),
        good,
        "",
        &[],
    );
    check(
        "rounded number",
        Cell::Number(3_375_022_710_039_210.0),
        "",
        "3375022710039210",
        &["nik-rounded"],
    );
    check(
        "number too large to be exact",
        Cell::Number(9_171_022_710_039_216.0),
        "",
        "9171022710039216",
        &["nik-rounded"],
    );
    check(
        "number of lost digits",
        Cell::Number(3_375_020_000_000_000.0),
        "",
        "3375020000000000",
        &["nik-lost"],
    );
    check(
        "text of lost digits",
        text("3.37502E+15"),
        "",
        "3.37502E+15",
        &["nik-lost"],
    );
    check(
        "text of lost digits, comma",
        text("3,37502E+15"),
        "",
        "3,37502E+15",
        &["nik-lost"],
    );
    check(
        "fifteen digits",
        text("337502271003921"),
        "",
        "337502271003921",
        &["nik-length"],
    );
    check(
        "short number",
        Cell::Number(12345.0),
        "",
        "12345",
        &["nik-length"],
    );
    check(
        "a letter",
        text("337502271003921O"),
        "",
        "337502271003921O",
        &["nik-length"],
    );
    check(
        "no serial",
        text("3375022710030000"),
        "",
        "3375022710030000",
        &["nik-impossible"],
    );
    check("empty", text(" "), "", "", &["nik-missing"]);
    check("dash", text("-"), "", "", &["nik-missing"]);
    check("word", text("menyusul"), "", "", &["nik-missing"]);
    check(
        "zero of a formula",
        Cell::Number(0.0),
        "",
        "",
        &["nik-missing"],
    );
    check(
        "formula error",
        Cell::Error("#REF!".into()),
        "",
        "",
        &["nik-cell-error"],
    );
    check(
        "no date in it",
        text("3375023502039216"),
        "3375023502039216",
        "",
        &["nik-no-date"],
    );
}

#[test]
fn birth_and_sex_are_kept_as_written_and_compared_with_the_nik() {
    let check = |case: &str, birth: Cell, sex: &str, date: Option<NaiveDate>, expected: &[&str]| {
        let entry = adi(&[
            (Meaning::Nik, text("3375022710039216")),
            (Meaning::BirthDate, birth),
            (Meaning::Sex, text(sex)),
        ]);
        assert_eq!(
            (entry.details.birth_date, codes(&entry)),
            (date, expected.to_vec()),
            "{case}"
        );
    };
    let born = Some(day(2003, 10, 27));
    check("text", text("27 Oktober 2003"), "L", born, &[]);
    check("date cell", date(day(2003, 10, 27)), "Laki-laki", born, &[]);
    check("serial number", Cell::Number(37921.0), "laki2", born, &[]);
    check("serial number as text", text("37921"), "1", born, &[]);
    check("empty", text("-"), "-", None, &[]);
    check(
        "another date",
        text("28-10-2003"),
        "L",
        Some(day(2003, 10, 28)),
        &["birth-not-as-nik"],
    );
    check(
        "another sex",
        text("27-10-2003"),
        "Perempuan",
        born,
        &["sex-not-as-nik"],
    );
    check(
        "no sex that is known",
        text("27-10-2003"),
        "x",
        born,
        &["sex-unreadable"],
    );
    check(
        "no date",
        text("27 Okbr 2003"),
        "L",
        None,
        &["birth-unreadable"],
    );
    check(
        "a year",
        Cell::Number(2003.0),
        "L",
        None,
        &["birth-unreadable"],
    );
    check(
        "formula error",
        Cell::Error("#N/A".into()),
        "L",
        None,
        &["birth-cell-error"],
    );
    check(
        "to come",
        text("27-10-2203"),
        "L",
        Some(day(2203, 10, 27)),
        &["birth-implausible"],
    );
}

#[test]
fn place_and_date_in_one_cell() {
    let check =
        |case: &str, cell: Cell, place: &str, date: Option<NaiveDate>, expected: &[&str]| {
            let entry = adi(&[
                (Meaning::Nik, text("3375022710039216")),
                (Meaning::BirthPlaceAndDate, cell),
            ]);
            let found = (
                entry.details.birth_place.clone().unwrap_or_default(),
                entry.details.birth_date,
                codes(&entry),
            );
            assert_eq!(found, (place.to_owned(), date, expected.to_vec()), "{case}");
        };
    let born = Some(day(2003, 10, 27));
    check(
        "both",
        text("PEKALONGAN, 27 OKTOBER 2003"),
        "PEKALONGAN",
        born,
        &[],
    );
    check("place only", text("Pekalongan"), "Pekalongan", None, &[]);
    check("date only", date(day(2003, 10, 27)), "", born, &[]);
    check(
        "unreadable",
        text("Pekalongan, Oktober 2003"),
        "Pekalongan",
        None,
        &["birth-unreadable"],
    );
}

#[test]
fn sex_in_two_columns_of_ticks() {
    let check = |case: &str, male: &str, female: &str, sex: Option<Sex>, expected: &[&str]| {
        let entry = adi(&[
            (Meaning::Nik, text("-")),
            (Meaning::SexMale, text(male)),
            (Meaning::SexFemale, text(female)),
        ]);
        assert_eq!(
            (entry.details.sex, codes(&entry)),
            (sex, expected.to_vec()),
            "{case}"
        );
    };
    check("man", "√", "", Some(Sex::Male), &["nik-missing"]);
    check("woman", "-", "v", Some(Sex::Female), &["nik-missing"]);
    check("neither", "", "", None, &["nik-missing"]);
    check("both", "v", "v", None, &["nik-missing", "sex-unreadable"]);
}

#[test]
fn rt_and_rw_keep_their_zeros() {
    let check = |case: &str, cells: &[(Meaning, Cell)], rt: &str, rw: &str, expected: &[&str]| {
        let mut all = vec![(Meaning::Nik, text("3375022710039216"))];
        all.extend_from_slice(cells);
        let entry = adi(&all);
        let found = (
            entry.details.rt.clone().unwrap_or_default(),
            entry.details.rw.clone().unwrap_or_default(),
            codes(&entry),
        );
        assert_eq!(
            found,
            (rt.to_owned(), rw.to_owned(), expected.to_vec()),
            "{case}"
        );
    };
    check(
        "two columns",
        &[(Meaning::Rt, text("009")), (Meaning::Rw, text("001"))],
        "009",
        "001",
        &[],
    );
    check(
        "numbers",
        &[
            (Meaning::Rt, Cell::Number(9.0)),
            (Meaning::Rw, Cell::Number(1.0)),
        ],
        "9",
        "1",
        &[],
    );
    check(
        "one column",
        &[(Meaning::RtRw, text("003/012"))],
        "003",
        "012",
        &[],
    );
    check(
        "one column with words",
        &[(Meaning::RtRw, text("RT 03 RW 12"))],
        "03",
        "12",
        &[],
    );
    check(
        "one number",
        &[(Meaning::RtRw, text("003"))],
        "003",
        "",
        &[],
    );
    check(
        "date cell",
        &[(Meaning::RtRw, date(day(2025, 12, 3)))],
        "",
        "",
        &["rt-rw-is-a-date"],
    );
    check(
        "date text",
        &[(Meaning::RtRw, text("03-Des"))],
        "",
        "",
        &["rt-rw-is-a-date"],
    );
    check("dash", &[(Meaning::RtRw, text("-"))], "", "", &[]);
}

#[test]
fn names_and_phones_with_what_is_odd_about_them() {
    let check = |case: &str, name: &str, phone: Cell, expected_name: &str, expected: &[&str]| {
        let entry = read(&[
            (Meaning::Name, text(name)),
            (Meaning::Nik, text("3375022710039216")),
            (Meaning::Phone, phone),
        ]);
        let entry = entry.expect("a person");
        assert_eq!(
            (entry.details.name.as_str(), codes(&entry)),
            (expected_name, expected.to_vec()),
            "{case}"
        );
    };
    let phone = || Cell::Number(81_200_000_515.0);
    check("as it should be", "Adi Abidin", phone(), "Adi Abidin", &[]);
    check("formula", "=1+1", phone(), "=1+1", &["name-like-a-formula"]);
    check(
        "at sign",
        "@SUM(1)",
        phone(),
        "@SUM(1)",
        &["name-like-a-formula"],
    );
    check(
        "plus behind a blank",
        " +62 Budi",
        phone(),
        "+62 Budi",
        &["name-like-a-formula"],
    );
    check("minus", "-Siti", phone(), "-Siti", &["name-like-a-formula"]);
    check(
        "tab",
        "\tAdi Abidin",
        phone(),
        "Adi Abidin",
        &["name-like-a-formula"],
    );
    check(
        "mark without width",
        "Adi\u{200b} Abidin",
        phone(),
        "Adi Abidin",
        &["name-odd-characters"],
    );
    check("no name", "-", phone(), "", &["name-missing"]);
    check(
        "no phone in it",
        "Adi Abidin",
        text("ada di ibu"),
        "Adi Abidin",
        &["phone-unreadable"],
    );
    check("no phone", "Adi Abidin", text("-"), "Adi Abidin", &[]);
}

#[test]
fn who_is_a_person() {
    let check = |case: &str, cells: &[(Meaning, Cell)], expected: bool| {
        assert_eq!(read(cells).is_some(), expected, "{case}");
    };
    let name = |name: &str| (Meaning::Name, text(name));
    let nik = |nik: &str| (Meaning::Nik, text(nik));
    let one = (Meaning::Number, Cell::Number(1.0));
    check(
        "name and NIK",
        &[name("Adi"), nik("3375022710039216")],
        true,
    );
    check(
        "name and number",
        &[one.clone(), name("Adi"), nik("")],
        true,
    );
    check(
        "name and number as text",
        &[(Meaning::Number, text("1.")), name("Adi"), nik("")],
        true,
    );
    check(
        "name and damaged NIK",
        &[name("Adi"), nik("33750227100")],
        true,
    );
    check(
        "name and phone",
        &[name("Adi"), (Meaning::Phone, text("081200000515"))],
        true,
    );
    check(
        "NIK without name",
        &[name(""), nik("3375022710039216")],
        true,
    );
    check(
        "name and address, where nothing else is asked",
        &[name("Adi"), (Meaning::Address, text("Jl. Contoh"))],
        true,
    );
    check("number alone", &[one.clone(), name(""), nik("")], false);
    check(
        "name alone",
        &[name("CONTOH PEJABAT, S.T."), nik("")],
        false,
    );
    check(
        "two signatures",
        &[
            name("CONTOH A"),
            nik(""),
            (Meaning::Address, text("CONTOH B")),
        ],
        false,
    );
    check(
        "sum",
        &[one.clone(), name("Jumlah"), nik("16 orang")],
        false,
    );
    check(
        "sum with a phone",
        &[name("JUMLAH :"), (Meaning::Phone, text("081200000515"))],
        false,
    );
    check(
        "official's number",
        &[one, name("NIP. 19000101 190001 1 001")],
        false,
    );
    check(
        "place and day of signing",
        &[
            name(""),
            (
                Meaning::BirthPlaceAndDate,
                text("Pekalongan, 19 September 2025"),
            ),
        ],
        false,
    );
}
