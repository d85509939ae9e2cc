//! Workbooks made for one case, part by part.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook, in the order they are packed.
#[derive(Clone)]
pub(crate) struct Book(pub(crate) Vec<(String, Vec<u8>)>);

impl Book {
    /// A workbook of one sheet per given content.
    pub(crate) fn of_sheets(sheets: &[&str]) -> Book {
        let mut tabs = String::new();
        let mut targets = String::new();
        for number in 1..=sheets.len() {
            tabs += &format!("<sheet name='S{number}' sheetId='{number}' r:id='rId{number}'/>");
            targets += &relation(
                &format!("rId{number}"),
                "worksheet",
                &format!("worksheets/sheet{number}.xml"),
            );
        }
        targets += &relation("rIdT", "sharedStrings", "sharedStrings.xml");
        targets += &relation("rIdF", "styles", "styles.xml");
        let mut book = Book(Vec::new())
            .with("[Content_Types].xml", "<Types/>")
            .with(
                "_rels/.rels",
                &relations(&relation("rId1", "officeDocument", "xl/workbook.xml")),
            )
            .with(
                "xl/workbook.xml",
                &workbook(&format!("<sheets>{tabs}</sheets>")),
            )
            .with("xl/_rels/workbook.xml.rels", &relations(&targets))
            .with("xl/sharedStrings.xml", "<sst/>")
            .with("xl/styles.xml", "<styleSheet/>");
        for (at, inside) in sheets.iter().enumerate() {
            book = book.with(
                &format!("xl/worksheets/sheet{}.xml", at + 1),
                &sheet(inside),
            );
        }
        book
    }

    /// Puts a part in, or another in its place.
    pub(crate) fn with(mut self, name: &str, content: &str) -> Book {
        self.0.retain(|(part, _)| part != name);
        self.0.push((name.to_owned(), content.as_bytes().to_vec()));
        self
    }

    /// Takes a part out.
    pub(crate) fn without(mut self, name: &str) -> Book {
        self.0.retain(|(part, _)| part != name);
        self
    }

    /// The packed file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, content) in &self.0 {
            zip.start_file(name.as_str(), packed).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

pub(crate) fn workbook(inside: &str) -> String {
    format!(
        "<?xml version='1.0'?><workbook xmlns='{SPREADSHEET}' xmlns:r='{OFFICE}'>{inside}</workbook>"
    )
}

pub(crate) fn sheet(inside: &str) -> String {
    format!(
        "<?xml version='1.0'?><worksheet xmlns='{SPREADSHEET}' xmlns:r='{OFFICE}'>{inside}</worksheet>"
    )
}

pub(crate) fn relations(inside: &str) -> String {
    format!("<?xml version='1.0'?><Relationships xmlns='{RELATIONS}'>{inside}</Relationships>")
}

pub(crate) fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id='{id}' Type='{OFFICE}/{kind}' Target='{target}'/>")
}
