//! What a worksheet part can say, case by case, and how it is read.

use super::*;
use crate::sink::Limits;
use domain::intake::cell::Worksheet;

fn sheet_within(xml: &str, limits: Limits) -> Result<Worksheet, Unreadable> {
    let shelf = Shelf {
        strings: ["polos", "", "NIK"].map(Arc::from).to_vec(),
        styles: vec![Shown::Number, Shown::Date, Shown::Time],
        days_before_1904: 0.0,
    };
    let caps = Caps::new(limits, &|| false);
    let xml = Xml::new(Box::new(xml.as_bytes()), &caps);
    let sink = read(xml, &shelf, &caps)?;
    Ok(sink.finish("S".to_owned(), false))
}

fn sheet(inside: &str) -> Worksheet {
    sheet_within(&format!("<worksheet>{inside}</worksheet>"), Limits::OFFICE).unwrap()
}

/// `2 A=5 C=polos | 3* B=#REF!`: rows with their numbers, hidden ones with a star.
fn written(sheet: &Worksheet) -> String {
    let cell = |(column, cell): &(u16, Cell)| {
        let letter = char::from(b'A' + u8::try_from(*column).unwrap());
        match cell {
            Cell::Text(text) => format!("{letter}={text:?}"),
            Cell::Number(number) => format!("{letter}={number}"),
            Cell::Date(at) => format!("{letter}={at}"),
            Cell::Time(at) => format!("{letter}={at}"),
            Cell::Bool(yes) => format!("{letter}={yes}"),
            Cell::Error(text) => format!("{letter}!{text}"),
        }
    };
    let row = |row: &domain::intake::cell::SheetRow| {
        let star = if row.hidden { "*" } else { "" };
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}{star} {}", row.number, cells.join(" "))
    };
    let rows: Vec<String> = sheet.rows.iter().map(row).collect();
    rows.join(" | ")
}

#[test]
fn cells_are_read_as_they_are_meant() {
    let check = |name: &str, cell: &str, expected: &str| {
        let sheet = sheet(&format!("<sheetData><row r='1'>{cell}</row></sheetData>"));
        assert_eq!(written(&sheet), expected, "{name}");
    };
    check("number", "<c r='A1'><v>36285</v></c>", "1 A=36285");
    check("number, said so", "<c t='n'><v> 82.5 </v></c>", "1 A=82.5");
    check(
        "nik as number",
        "<c><v>3375012404069008</v></c>",
        "1 A=3375012404069008",
    );
    check(
        "nik with exponent",
        "<c><v>3.3750124040690079E+15</v></c>",
        "1 A=3375012404069008",
    );
    check("bad number", "<c><v>1,5</v></c>", "1 A!1,5");
    check("no finite number", "<c><v>1e999</v></c>", "1 A!1e999");
    check("not a number", "<c><v>NaN</v></c>", "1 A!NaN");
    check(
        "date",
        "<c s='1'><v>36285</v></c>",
        "1 A=1999-05-05 00:00:00",
    );
    check(
        "date and time",
        "<c s='1'><v>36285.75</v></c>",
        "1 A=1999-05-05 18:00:00",
    );
    check("time", "<c s='2'><v>0.5</v></c>", "1 A=12:00:00");
    check(
        "date shown as time",
        "<c s='2'><v>36285.5</v></c>",
        "1 A=1999-05-05 12:00:00",
    );
    check("no date", "<c s='1'><v>0</v></c>", "1 A=0");
    check("beyond all dates", "<c s='1'><v>-5</v></c>", "1 A=-5");
    check("unknown style", "<c s='99'><v>36285</v></c>", "1 A=36285");
    check("shared text", "<c t='s'><v>0</v></c>", "1 A=\"polos\"");
    check(
        "shared text that does not exist",
        "<c t='s'><v>99</v></c>",
        "1 A!99",
    );
    check(
        "shared text before the first",
        "<c t='s'><v>-1</v></c>",
        "1 A!-1",
    );
    check("shared empty text", "<c t='s'><v>1</v></c>", "");
    check(
        "text of a formula",
        "<c t='str'><f>\"a\"&amp;\"b\"</f><v>a&amp;b _x0041_</v></c>",
        "1 A=\"a&b A\"",
    );
    check(
        "empty text of a formula",
        "<c t='str'><f>\"\"</f><v></v></c>",
        "",
    );
    check(
        "inline text",
        "<c t='inlineStr'><is><t> 36285 </t></is></c>",
        "1 A=\" 36285 \"",
    );
    check(
        "inline runs",
        "<c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>",
        "1 A=\"ab\"",
    );
    check(
        "inline escape, once",
        "<c t='inlineStr'><is><t>_x005F_x0041_</t></is></c>",
        "1 A=\"_x0041_\"",
    );
    check("true", "<c t='b'><v>1</v></c>", "1 A=true");
    check("false", "<c t='b'><v>false</v></c>", "1 A=false");
    check("bad boolean", "<c t='b'><v>2</v></c>", "1 A!2");
    check("error", "<c t='e'><v>#REF!</v></c>", "1 A!#REF!");
    check(
        "error nobody lists",
        "<c t='e'><v>#SPILL!</v></c>",
        "1 A!#SPILL!",
    );
    check(
        "iso date",
        "<c t='d'><v>1999-05-05</v></c>",
        "1 A=1999-05-05 00:00:00",
    );
    check(
        "iso date and time",
        "<c t='d'><v>1999-05-05T12:30:00.000Z</v></c>",
        "1 A=1999-05-05 12:30:00",
    );
    check("iso time", "<c t='d'><v>12:30:00</v></c>", "1 A=12:30:00");
    check("bad iso date", "<c t='d'><v>5 Mei</v></c>", "1 A!5 Mei");
    check("unknown type", "<c t='x'><v>5</v></c>", "1 A!5");
    check("cached value", "<c><f>1+1</f><v>2</v></c>", "1 A=2");
    check("formula without a value", "<c><f>1+1</f></c>", "");
    check("empty", "<c r='A1' s='1'/><c r='B1'></c>", "");
    check(
        "what nobody knows",
        "<c><ext><v>9</v></ext><v>5</v></c>",
        "1 A=5",
    );
    check("prefixes", "<x:c r='B1'><x:v>5</x:v></x:c>", "1 B=5");
}

#[test]
fn rows_and_columns_find_their_places() {
    let check = |name: &str, rows: &str, expected: &str| {
        let sheet = sheet(&format!("<sheetData>{rows}</sheetData>"));
        assert_eq!(written(&sheet), expected, "{name}");
    };
    let v = |place: &str, value: u32| format!("<c r='{place}'><v>{value}</v></c>");
    check(
        "numbers",
        &format!("<row r='3'>{}</row>", v("B3", 1)),
        "3 B=1",
    );
    check(
        "no numbers",
        "<row><c><v>8</v></c><c><v>9</v></c></row><row><c/><c><v>7</v></c></row>",
        "1 A=8 B=9 | 2 B=7",
    );
    check(
        "some numbers",
        "<row r='4'><c r='C4'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        "4 C=1 D=2 | 5 A=3",
    );
    check(
        "only cells have numbers",
        &format!("<row>{}</row><row>{}</row>", v("A4", 1), v("B9", 2)),
        "4 A=1 | 9 B=2",
    );
    check(
        "number zero",
        "<row r='0'><c r='A0'><v>1</v></c></row>",
        "1 A=1",
    );
    check(
        "bad numbers",
        "<row r='x'><c r='?'><v>1</v></c></row>",
        "1 A=1",
    );
    check(
        "small letters",
        "<row r='1'><c r='b1'><v>1</v></c></row>",
        "1 B=1",
    );
    check(
        "rows out of order",
        &format!(
            "<row r='9'>{}</row><row r='2'>{}</row>",
            v("B9", 1),
            v("A2", 2)
        ),
        "2 A=2 | 9 B=1",
    );
    check(
        "cells out of order",
        &format!("<row r='1'>{}{}</row>", v("C1", 1), v("A1", 2)),
        "1 A=2 C=1",
    );
    check(
        "a cell twice",
        &format!(
            "<row r='2'>{}{}{}</row>",
            v("A2", 2),
            v("B2", 5),
            v("A2", 3)
        ),
        "2 A=3 B=5",
    );
    check(
        "a row twice",
        &format!(
            "<row r='2'>{}{}</row><row r='2'>{}</row>",
            v("A2", 1),
            v("B2", 2),
            v("A2", 3)
        ),
        "2 A=3 B=2",
    );
    check(
        "hidden",
        &format!(
            "<row r='1' hidden='1'>{}</row><row r='2' hidden='false'>{}</row>",
            v("A1", 1),
            v("A2", 2)
        ),
        "1* A=1 | 2 A=2",
    );
    check(
        "far column, empty",
        "<row><c r='ZZZZZZZZZZ1'/><c/><c/></row><row><c><v>1</v></c></row>",
        "2 A=1",
    );
    check(
        "rows without cells",
        "<row r='1'/><row r='2'><c r='A2'/></row>",
        "",
    );
}

#[test]
fn what_surrounds_the_rows_is_read() {
    let sheet = sheet(
        "<dimension ref='A1:XFD1048576'/>
         <cols><col min='6' max='6' hidden='1'/><col min='7' max='7'/><col min='8' max='99999' hidden='true'/><col min='0' max='0' hidden='1'/></cols>
         <sheetData/>
         <mergeCells><mergeCell ref='A5:B5'/><mergeCell ref='D9:C7'/><mergeCell ref='A1'/><mergeCell ref='?:?'/></mergeCells>
         <drawing r:id='rId1'/>",
    );
    let merges: Vec<_> = sheet
        .merges
        .iter()
        .map(|merge| (merge.top, merge.left, merge.bottom, merge.right))
        .collect();
    assert_eq!(sheet.hidden_columns, [(5, 5), (7, 16_383)]);
    assert_eq!(merges, [(5, 0, 5, 1), (7, 2, 9, 3)]);
    assert!(sheet.has_picture);
    assert!(
        !self::sheet("<legacyDrawing r:id='rId1'/>").has_picture,
        "a note beside a cell is no picture"
    );
}

#[test]
fn days_of_1904_are_moved_but_not_times() {
    let shelf = Shelf {
        styles: vec![Shown::Number, Shown::Date, Shown::Time],
        days_before_1904: 1462.0,
        ..Shelf::default()
    };
    let check = |cell: &str, expected: &str| {
        let xml = format!("<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>");
        let caps = Caps::new(Limits::OFFICE, &|| false);
        let sink = read(Xml::new(Box::new(xml.as_bytes()), &caps), &shelf, &caps).unwrap();
        assert_eq!(
            written(&sink.finish(String::new(), false)),
            expected,
            "{cell}"
        );
    };
    check("<c s='1'><v>34823</v></c>", "1 A=1999-05-05 00:00:00");
    check("<c s='1'><v>0</v></c>", "1 A=1904-01-01 00:00:00");
    check("<c s='2'><v>0.25</v></c>", "1 A=06:00:00");
    check("<c><v>34823</v></c>", "1 A=34823");
}

#[test]
fn no_sheet_goes_beyond_the_limits() {
    let check = |name: &str, limits: Limits, inside: &str, expected: Option<FileFault>| {
        let xml = format!("<worksheet>{inside}</worksheet>");
        let found = match sheet_within(&xml, limits) {
            Ok(_) => None,
            Err(Unreadable::Fault(fault)) => Some(fault),
            Err(Unreadable::Cancelled) => panic!("{name}: nobody cancelled"),
        };
        assert_eq!(found, expected, "{name}");
    };
    const MOST: Limits = Limits::OFFICE;
    let too_large = || Some(FileFault::TooLarge);
    let two =
        "<sheetData><row><c t='inlineStr'><is><t>a</t></is></c><c><v>1</v></c></row></sheetData>";
    check(
        "2 of 2 elements",
        Limits {
            elements: 2,
            ..MOST
        },
        two,
        None,
    );
    check(
        "2 of 1 elements",
        Limits {
            elements: 1,
            ..MOST
        },
        two,
        too_large(),
    );
    check("2 of 2 cells", Limits { cells: 2, ..MOST }, two, None);
    check(
        "2 of 1 cells",
        Limits { cells: 1, ..MOST },
        two,
        too_large(),
    );
    check("33 of 33 text", Limits { text: 33, ..MOST }, two, None);
    check(
        "33 of 32 text",
        Limits { text: 32, ..MOST },
        two,
        too_large(),
    );
    check("2 of 2 columns", Limits { columns: 2, ..MOST }, two, None);
    check(
        "2 of 1 columns",
        Limits { columns: 1, ..MOST },
        two,
        too_large(),
    );
    check(
        "far column",
        MOST,
        "<sheetData><row><c r='XFE1'><v>1</v></c></row></sheetData>",
        too_large(),
    );
    check(
        "furthest column",
        MOST,
        "<sheetData><row><c r='ZZZZZZZZZZ1'><v>1</v></c></row></sheetData>",
        too_large(),
    );
    check(
        "last cell",
        MOST,
        "<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>",
        None,
    );
    check(
        "far row",
        MOST,
        "<sheetData><row r='1048577'/></sheetData>",
        too_large(),
    );
    check(
        "furthest row",
        MOST,
        "<sheetData><row r='4294967295'/><row/></sheetData>",
        too_large(),
    );
    let merges = "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>";
    check("2 of 2 merges", Limits { merges: 2, ..MOST }, merges, None);
    check(
        "2 of 1 merges",
        Limits { merges: 1, ..MOST },
        merges,
        too_large(),
    );
    check(
        "merge beyond",
        MOST,
        "<mergeCells><mergeCell ref='A1:XFE1'/></mergeCells>",
        too_large(),
    );
    let hidden = "<cols><col min='1' max='1' hidden='1'/><col min='3' max='3' hidden='1'/></cols>";
    check(
        "2 of 1 hidden",
        Limits { formats: 1, ..MOST },
        hidden,
        too_large(),
    );
    check(
        "3 of 3 deep",
        Limits { depth: 3, ..MOST },
        "<a><b/></a>",
        None,
    );
    check(
        "3 of 2 deep",
        Limits { depth: 2, ..MOST },
        "<a><b/></a>",
        too_large(),
    );
    let small = Limits {
        stretch: 50,
        ..MOST
    };
    let many = "x".repeat(51);
    check(
        "long text",
        small,
        &format!("<sheetData>{many}</sheetData>"),
        too_large(),
    );
    check(
        "long tag",
        small,
        &format!("<sheetData a='{}'/>", "<".repeat(51)),
        too_large(),
    );
    check(
        "long comment",
        small,
        &format!("<!--{}-->", "<".repeat(51)),
        too_large(),
    );
    check(
        "long value in pieces",
        small,
        &format!(
            "<sheetData><row><c><v>{}</v></c></row></sheetData>",
            "&lt;".repeat(51)
        ),
        too_large(),
    );
    check(
        "long text in runs",
        small,
        &format!(
            "<sheetData><row><c><is>{}</is></c></row></sheetData>",
            "<t>abc</t>".repeat(20)
        ),
        too_large(),
    );
    check(
        "many bytes",
        Limits {
            inflated: 50,
            ..MOST
        },
        &"<a/>".repeat(20),
        too_large(),
    );
}

#[test]
fn documents_that_break_off_are_told_from_wrong_ones() {
    let check = |xml: &str, expected: FileFault| {
        let found = sheet_within(xml, Limits::OFFICE).unwrap_err();
        assert_eq!(found, Unreadable::Fault(expected), "{xml}");
    };
    check("", FileFault::Incomplete);
    check("<worksheet>", FileFault::Incomplete);
    check("<worksheet><sheetData><row><c r='A1", FileFault::Incomplete);
    check("<worksheet><sheetData><row><c><v>12", FileFault::Incomplete);
    check("<worksheet><!-- ", FileFault::Incomplete);
    check("<worksheet><sheetData></worksheet>", FileFault::Damaged);
    check(
        "<worksheet><sheetData><row r=></row></sheetData></worksheet>",
        FileFault::Damaged,
    );
    check(
        "<worksheet><sheetData><row><c><v>&nope;</v></c></row></sheetData></worksheet>",
        FileFault::Damaged,
    );
    check(
        "<worksheet><sheetData><row><c><v>&#0;</v></c></row></sheetData></worksheet>",
        FileFault::Damaged,
    );
    check("<worksheet/></worksheet>", FileFault::Damaged);
}
