//! How a workbook hangs together: its parts, tabs and relations.

use domain::intake::cell::{Cell, Worksheet};
use domain::refusal::{FileFault, FileKind};
use workbook::Unreadable;

use crate::book::{Book, relation, relations, workbook};
use crate::read;

const ONE: &str = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";
const NOTHING: &str = "<sheetData/>";
const PICTURE: &str = "<sheetData/><drawing r:id='rId1'/>";
const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn sheets_are_found_by_their_relations() {
    let check = |name: &str, book: Book, expected: Result<&str, FileFault>| {
        let found = read(&book.bytes()).map(|sheets| tabs(&sheets));
        let expected = expected.map(str::to_owned).map_err(Unreadable::Fault);
        assert_eq!(found, expected, "{name}");
    };
    let book = || Book::of_sheets(&[ONE, ONE]);
    let damaged = Err(FileFault::Damaged);
    let incomplete = Err(FileFault::Incomplete);

    check("plain", book(), Ok("S1 S2"));
    let hidden = "<sheets><sheet name='B &amp; C' r:id='rId2' state='hidden'/><sheet name='A' x:id='rId1' state='veryHidden'/></sheets>";
    check(
        "hidden, in another order",
        book().with("xl/workbook.xml", &workbook(hidden)),
        Ok("(B & C) (A)"),
    );
    check(
        "one without cells",
        Book::of_sheets(&[NOTHING, ONE]),
        Ok("S1 S2"),
    );
    check(
        "no relations of the file",
        book().without("_rels/.rels"),
        Ok("S1 S2"),
    );
    check(
        "no types",
        book().without("[Content_Types].xml"),
        Ok("S1 S2"),
    );
    let tabs_alone = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + &relation("rId2", "worksheet", "worksheets/sheet2.xml");
    check(
        "no texts and formats",
        book().with("xl/_rels/workbook.xml.rels", &relations(&tabs_alone)),
        Ok("S1 S2"),
    );
    check(
        "texts are named but missing",
        book().without("xl/sharedStrings.xml"),
        damaged.clone(),
    );
    check(
        "formats are named but missing",
        book().without("xl/styles.xml"),
        damaged.clone(),
    );

    let elsewhere = book()
        .0
        .into_iter()
        .map(|(name, content)| (name.replace("xl/", "Buku\\"), content))
        .collect();
    let home = relations(&relation("rId1", "officeDocument", "/buku/workbook.xml"));
    check(
        "another folder, other letters",
        Book(elsewhere).with("_rels/.rels", &home),
        Ok("S1 S2"),
    );

    check(
        "no workbook",
        book().without("xl/workbook.xml"),
        damaged.clone(),
    );
    check(
        "no relations of the workbook",
        book().without("xl/_rels/workbook.xml.rels"),
        damaged.clone(),
    );
    check("a sheet is missing", book().without(SHEET), damaged.clone());
    check(
        "a tab without relation",
        book().with(
            "xl/workbook.xml",
            &workbook("<sheets><sheet name='A'/></sheets>"),
        ),
        damaged.clone(),
    );
    let outside = relation("rId1", "worksheet", "http://lain.example/sheet1.xml")
        .replace("/>", " TargetMode='External'/>");
    let outside = outside + &relation("rId2", "worksheet", "worksheets/sheet2.xml");
    check(
        "a sheet outside of the file",
        book().with("xl/_rels/workbook.xml.rels", &relations(&outside)),
        damaged,
    );
    check(
        "a sheet without bytes",
        book().with(SHEET, ""),
        incomplete.clone(),
    );
    check(
        "a sheet that breaks off",
        book().with(SHEET, "<worksheet><sheetData><row"),
        incomplete.clone(),
    );
    check(
        "texts that break off",
        book().with("xl/sharedStrings.xml", "<sst><si>"),
        incomplete,
    );

    check(
        "nothing at all",
        Book::of_sheets(&[NOTHING, NOTHING]),
        Err(FileFault::Empty),
    );
    check(
        "no sheets",
        book().with("xl/workbook.xml", &workbook("")),
        Err(FileFault::Empty),
    );
    check(
        "a picture",
        Book::of_sheets(&[NOTHING, PICTURE]),
        Err(FileFault::OnlyPicture),
    );
    check(
        "a picture and a cell",
        Book::of_sheets(&[PICTURE, ONE]),
        Ok("S1 S2"),
    );
}

#[test]
fn other_zips_are_told_apart() {
    let check = |name: &str, part: &str, expected: FileKind| {
        let book = Book(Vec::new())
            .with("[Content_Types].xml", "<Types/>")
            .with(part, "<a/>");
        let expected = Err(Unreadable::Fault(FileFault::OtherKind(expected)));
        assert_eq!(read(&book.bytes()), expected, "{name}");
    };
    check("a letter", "word/document.xml", FileKind::OfficeDocument);
    check("slides", "ppt/presentation.xml", FileKind::OfficeDocument);
    check("a binary workbook", "xl/workbook.bin", FileKind::Xlsb);
    let photos = Book(Vec::new()).with("foto.jpg", "x");
    assert_eq!(
        read(&photos.bytes()),
        Err(Unreadable::Fault(FileFault::OtherKind(FileKind::Unknown)))
    );
}

#[test]
fn texts_and_formats_reach_the_cells() {
    let cells = "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>36285</v></c></row></sheetData>";
    let book = Book::of_sheets(&[cells])
        .with(
            "xl/sharedStrings.xml",
            "<sst><si><t>Siti &amp; Ani</t></si></sst>",
        )
        .with(
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>",
        );
    let check = |name: &str, book: &Book, date: &str| {
        let sheets = read(&book.bytes()).unwrap();
        let cells = &sheets[0].rows[0].cells;
        assert_eq!(cells[0].1, Cell::Text("Siti & Ani".into()), "{name}");
        assert!(
            matches!(cells[1].1, Cell::Date(at) if at.to_string() == date),
            "{name}: {:?}",
            cells[1].1
        );
    };
    check("from 1900", &book, "1999-05-05 00:00:00");
    let tabs = "<workbookPr date1904='1'/><sheets><sheet name='S1' r:id='rId1'/></sheets>";
    check(
        "from 1904",
        &book.clone().with("xl/workbook.xml", &workbook(tabs)),
        "2003-05-06 00:00:00",
    );
}

#[test]
fn reading_stops_when_nobody_waits() {
    let rows: String = (1..=50)
        .map(|row| format!("<row r='{row}'><c><v>1</v></c></row>"))
        .collect();
    let bytes = Book::of_sheets(&[&format!("<sheetData>{rows}</sheetData>")]).bytes();
    let looks = std::cell::Cell::new(0);
    let stop_at = |last: u32| {
        looks.set(0);
        workbook::read(&bytes, &|| {
            looks.set(looks.get() + 1);
            looks.get() > last
        })
    };
    assert!(stop_at(u32::MAX).is_ok());
    assert!(
        looks.get() > 50,
        "looked at every row, but only {} times",
        looks.get()
    );
    for last in [0, 1, 25, 50] {
        assert_eq!(
            stop_at(last),
            Err(Unreadable::Cancelled),
            "after {last} looks"
        );
        assert_eq!(looks.get(), last + 1, "stopped at once");
    }
}

fn tabs(sheets: &[Worksheet]) -> String {
    let tab = |sheet: &Worksheet| match sheet.hidden {
        true => format!("({})", sheet.name),
        false => sheet.name.clone(),
    };
    sheets.iter().map(tab).collect::<Vec<_>>().join(" ")
}
