//! Files cut, changed and blown up: read or one fault, never a panic and never for ever.

use domain::refusal::FileFault;
use workbook::Unreadable;

use crate::book::{Book, sheet};
use crate::{fixture, read};

#[test]
fn a_cut_file_is_incomplete_wherever_it_was_cut() {
    let whole = fixture("NOMINATIF BARISTA.xlsx");
    for length in (2..whole.len()).step_by(61) {
        let expected = Err(Unreadable::Fault(FileFault::Incomplete));
        assert_eq!(read(&whole[..length]), expected, "{length} bytes");
    }
}

#[test]
fn changed_bytes_of_the_file_change_nothing_unseen() {
    let whole = fixture("NOMINATIF BARISTA.xlsx");
    let people = read(&whole).unwrap();
    let mut random = Random(2025);
    for round in 0..300 {
        let mut changed = whole.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(changed.len());
            changed[at] = random.byte();
        }
        // The checksums of the zip do not let a changed name or NIK through.
        if let Ok(sheets) = read(&changed) {
            assert_eq!(
                sheets[0].rows, people[0].rows,
                "round {round}: read differently"
            );
        }
    }
}

#[test]
fn changed_bytes_inside_the_parts_never_end_in_a_panic() {
    let inside = unpacked(&fixture("hostile/feat.xlsx"));
    let mut random = Random(3375);
    let mut read_all_the_same = 0;
    for _ in 0..600 {
        let mut changed = inside.clone();
        for _ in 0..=random.below(4) {
            let part = random.below(changed.0.len());
            let content = &mut changed.0[part].1;
            let at = random.below(content.len());
            match random.below(4) {
                0 => content[at] = random.byte(),
                1 => content[at] = b"<>&\"'/ 0A;"[random.below(10)],
                2 => drop(content.remove(at)),
                _ => content.truncate(at.max(1)),
            }
        }
        read_all_the_same += u32::from(read(&changed.bytes()).is_ok());
    }
    assert!(
        read_all_the_same > 60,
        "only {read_all_the_same} of 600 reached the cells"
    );
}

#[test]
fn bombs_are_refused() {
    let check = |name: &str, book: Book| {
        assert_eq!(
            read(&book.bytes()),
            Err(Unreadable::Fault(FileFault::TooLarge)),
            "{name}"
        );
    };
    let one = || Book::of_sheets(&["<sheetData/>"]);
    let rows = |rows: &str| sheet(&format!("<sheetData>{rows}</sheetData>"));
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    const STRINGS: &str = "xl/sharedStrings.xml";

    check(
        "a text of 2 MB",
        one().with(
            STRINGS,
            &format!("<sst><si><t>{}</t></si></sst>", "a".repeat(2 << 20)),
        ),
    );
    check(
        "an attribute of 2 MB",
        one().with(SHEET, &format!("<worksheet a='{}'/>", "<".repeat(2 << 20))),
    );
    check(
        "a comment of 2 MB",
        one().with(
            SHEET,
            &format!("<worksheet><!--{}--></worksheet>", "<".repeat(2 << 20)),
        ),
    );
    check("tags in tags", one().with(SHEET, &"<a>".repeat(100_000)));
    check(
        "texts of 65 MB",
        one().with(
            STRINGS,
            &format!(
                "<sst>{}</sst>",
                format!("<si><t>{}</t></si>", "a".repeat(1 << 19)).repeat(130)
            ),
        ),
    );
    check(
        "a row far down, then one more",
        one().with(SHEET, &rows("<row r='1048576'/><row/>")),
    );
    check(
        "a cell too far right",
        one().with(SHEET, &rows("<row><c r='XFE1'><v>1</v></c></row>")),
    );
    check(
        "formats",
        one().with(
            "xl/styles.xml",
            &format!(
                "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
                "<xf/>".repeat(100_001)
            ),
        ),
    );

    let tabs = "<sheet name='S' r:id='rId1'/>".repeat(501);
    check(
        "long names of tabs",
        one().with(
            "xl/workbook.xml",
            &crate::book::workbook(&format!(
                "<sheets>{}</sheets>",
                format!("<sheet name='{}' r:id='rId1'/>", "a".repeat(1 << 19)).repeat(130)
            )),
        ),
    );
    check(
        "501 tabs",
        one().with(
            "xl/workbook.xml",
            &crate::book::workbook(&format!("<sheets>{tabs}</sheets>")),
        ),
    );
    let mut many = one();
    many.0
        .extend((0..5_000).map(|number| (format!("{number}.xml"), Vec::new())));
    check("5,006 parts", many);
    let mut large = b"PK".to_vec();
    large.resize((64 << 20) + 1, 0);
    assert_eq!(
        read(&large),
        Err(Unreadable::Fault(FileFault::TooLarge)),
        "a file of more than 64 MB"
    );
}

#[test]
fn a_tag_of_many_attributes_is_read() {
    // A reader that compares each attribute with all before it would take minutes.
    let attributes: String = (0..80_000).map(|number| format!(" a{number}=''")).collect();
    let content = sheet(&format!(
        "<sheetData><row{attributes}><c><v>1</v></c></row></sheetData>"
    ));
    let book = Book::of_sheets(&["<sheetData/>"]).with("xl/worksheets/sheet1.xml", &content);
    let rows = read(&book.bytes()).map(|sheets| sheets[0].rows.len());
    assert_eq!(rows, Ok(1));
}

fn unpacked(bytes: &[u8]) -> Book {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        parts.push((part.name().unwrap().into_owned(), content));
    }
    Book(parts)
}

/// The same numbers in every run, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[3]
    }
}
