//! Daftar hadir peserta pelatihan, the weekly sheet: landscape F4, `NO | NAMA
//! PESERTA | boxes day by day | KET`, rows of 8 mm, a row to count in, signed by
//! the head and the instructor. Sixteen rows and the signatures fill one page.
//!
//! The centre's own form; no office has published it, so wording and columns
//! follow the weekly sheets that training centres export.

use domain::attendance::{AttendanceSheet, SheetLine};
use domain::words;

use crate::document::Document;
use crate::face::Face;
use crate::flow::{self, List};
use crate::heads::{self, Above, SignatureStyle, Signer};
use crate::page::{Align, Block, Frame, Page, Paper};
use crate::table::{Cell, Row, Table};
use crate::wrap::{Lettering, Lines, fit, whole_dates, wrap};

const TITLE: &str = "DAFTAR HADIR PESERTA PELATIHAN";

const FRAME: Frame = Frame::within(Paper::F4.turned(), [8.0, 12.0, 8.0, 12.0]);

const NUMBER: f64 = 9.0;
const NAME: f64 = 64.0;
const BOXES: f64 = 200.0;
const WIDEST_BOX: f64 = 40.0;
const NOTE: f64 = 33.0;

const DAY_HEAD: f64 = 4.2;
const BOX_HEAD: f64 = 4.0;
const ROW: f64 = 8.0;
const TOTAL: f64 = 4.4;

static TITLE_TYPE: Lettering = Lettering::spaced(Face::Bold, &[11.0], 4.5);
static META_TYPE: Lettering = Lettering::spaced(Face::Regular, &[9.5, 9.0, 8.5, 8.0], 4.1);
static HEAD_TYPE: Lettering = Lettering {
    face: Face::Bold,
    sizes: &[8.0],
    lines: 1,
    leading: 1.12,
};
static NAME_TYPE: Lettering = Lettering {
    face: Face::Regular,
    sizes: &[9.0, 8.5, 8.0],
    lines: 2,
    leading: 1.12,
};
static NOTE_TYPE: Lettering = Lettering {
    face: Face::Regular,
    sizes: &[8.0],
    lines: 2,
    leading: 1.12,
};
static TOTAL_TYPE: Lettering = Lettering {
    face: Face::Regular,
    sizes: &[8.5],
    lines: 1,
    leading: 1.12,
};

static SIGNATURES: SignatureStyle = SignatureStyle {
    words: Lettering::spaced(Face::Regular, &[9.0], 3.7),
    name: Lettering::spaced(Face::Bold, &[9.0], 3.7),
    room: 18.0,
    above: 1.0,
    indent: 14.0,
    width: 82.0,
};

/// The sheets of one or several weeks of a class as one document.
pub fn document(sheets: &[AttendanceSheet]) -> Document {
    let programme = sheets
        .first()
        .map(|sheet| sheet.programme.as_str())
        .unwrap_or_default();
    let mut document = Document::new(format!("Daftar hadir peserta {programme}").trim_end());
    for sheet in sheets {
        document.add(
            format!("Minggu {} ({})", sheet.week, dates(sheet)),
            pages(sheet),
        );
    }
    document
}

/// The pages of one week.
pub fn pages(sheet: &AttendanceSheet) -> Vec<Page> {
    let lines = letterhead_lines(sheet);
    let measures = if lines.len() > 3 {
        &heads::SMALL_OF_FOUR
    } else {
        &heads::SMALL
    };
    flow::pages(&List {
        frame: FRAME,
        letterhead: heads::letterhead(&lines, measures, &FRAME),
        title: title(sheet),
        running: [TITLE.to_owned(), sheet.programme.clone()],
        table: table(sheet),
        signatures: signatures(sheet),
    })
}

/// An office that has no letterhead yet still says whose sheet it is.
fn letterhead_lines(sheet: &AttendanceSheet) -> Vec<String> {
    let lines: Vec<String> = sheet
        .office
        .letterhead
        .iter()
        .filter(|line| !line.trim().is_empty())
        .cloned()
        .collect();
    if lines.is_empty() {
        vec![sheet.office.name.clone()]
    } else {
        lines
    }
}

fn dates(sheet: &AttendanceSheet) -> String {
    match (sheet.days.first(), sheet.days.last()) {
        (Some(&first), Some(&last)) => words::date_span(first, last),
        _ => String::new(),
    }
}

/// The title over one line of what the sheet is about. A long programme makes all
/// of it smaller, and breaks only when that does not help.
fn title(sheet: &AttendanceSheet) -> Block {
    let title = fit(TITLE, &TITLE_TYPE, FRAME.width());
    let sized = |&size: &f64| meta(sheet, size);
    let all: Vec<[Lines; 3]> = META_TYPE.sizes.iter().map(sized).collect();
    let chosen = all
        .iter()
        .find(|meta| meta[0].lines.len() == 1)
        .or(all.last());
    Block::of(&title, SIDES, Align::Centre)
        .then(Block::space(0.2))
        .then(chosen.map(spread).unwrap_or_default())
        .then(Block::space(0.8))
}

const SIDES: [f64; 2] = [FRAME.left, FRAME.right];

fn meta(sheet: &AttendanceSheet, size: f64) -> [Lines; 3] {
    const BETWEEN: f64 = 8.0;
    let line = |text: String, width| wrap(&text, &META_TYPE, size, width);
    let week = format!("Minggu ke: {} ({})", sheet.week, words::count(sheet.week));
    let week = line(week, FRAME.width());
    let dates = line(format!("Tanggal: {}", dates(sheet)), FRAME.width());
    let most = FRAME.width() - week.width() - dates.width() - 2.0 * BETWEEN;
    [
        line(format!("Program: {}", sheet.programme), most),
        week,
        dates,
    ]
}

/// Three texts over the width of the page with the same room between them.
fn spread([programme, week, dates]: &[Lines; 3]) -> Block {
    let room = FRAME.width() - programme.width() - week.width() - dates.width();
    let week_from = FRAME.left + programme.width() + room / 2.0;
    let mut block = Block::of(programme, SIDES, Align::Left);
    block
        .items
        .extend(Block::of(week, [week_from, FRAME.right], Align::Left).items);
    block
        .items
        .extend(Block::of(dates, SIDES, Align::Right).items);
    block
}

fn table(sheet: &AttendanceSheet) -> Table {
    let boxes = sheet.days.len() * usize::from(sheet.boxes);
    let width = (BOXES / boxes.max(1) as f64).min(WIDEST_BOX);
    let mut columns = vec![NUMBER, NAME + BOXES - width * boxes as f64];
    columns.extend(std::iter::repeat_n(width, boxes));
    columns.push(NOTE);
    Table {
        columns,
        head: head(sheet),
        rows: sheet
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| row(sheet, at + 1, line))
            .collect(),
        foot: vec![total(boxes)],
        air: 0.1,
    }
}

/// Day and date over the names of its boxes. A single box needs no name: there the
/// head is one row, as high as the two.
fn head(sheet: &AttendanceSheet) -> Vec<Row> {
    let names: &[&str] = match sheet.boxes {
        1 => &[],
        2 => &["Pg", "Si"],
        _ => &["Pg", "Si", "Pl"],
    };
    let cell = |text: &str| Cell::words(text, &HEAD_TYPE, Align::Centre);
    let deep = if names.is_empty() { 1 } else { 2 };
    let mut top = vec![cell("NO").down(deep), cell("NAMA PESERTA").down(deep)];
    top.extend(
        sheet
            .days
            .iter()
            .map(|&day| cell(&words::day_and_date(day).to_uppercase()).across(names.len().max(1))),
    );
    top.push(cell("KET").down(deep));
    if names.is_empty() {
        return vec![Row {
            height: DAY_HEAD + BOX_HEAD,
            cells: top,
        }];
    }
    let under = sheet
        .days
        .iter()
        .flat_map(|_| names.iter().map(|name| cell(name)))
        .collect();
    vec![
        Row {
            height: DAY_HEAD,
            cells: top,
        },
        Row {
            height: BOX_HEAD,
            cells: under,
        },
    ]
}

fn row(sheet: &AttendanceSheet, number: usize, line: &SheetLine) -> Row {
    let mut cells = vec![
        Cell::words(number.to_string(), &NAME_TYPE, Align::Centre),
        Cell::words(line.name.as_str(), &NAME_TYPE, Align::Left),
    ];
    for open in line.open.iter().take(sheet.days.len()) {
        let cell = if *open { Cell::empty() } else { Cell::struck() };
        cells.extend(std::iter::repeat_n(cell, usize::from(sheet.boxes)));
    }
    cells.push(Cell::words(
        whole_dates(&line.note),
        &NOTE_TYPE,
        Align::Left,
    ));
    Row { height: ROW, cells }
}

/// Counted by hand once the sheet is signed.
fn total(boxes: usize) -> Row {
    let mut cells =
        vec![Cell::words("Jumlah hadir / tidak hadir", &TOTAL_TYPE, Align::Left).across(2)];
    cells.extend(std::iter::repeat_n(
        Cell::words("/", &NAME_TYPE, Align::Centre),
        boxes,
    ));
    cells.push(Cell::empty());
    Row {
        height: TOTAL,
        cells,
    }
}

fn signatures(sheet: &AttendanceSheet) -> Block {
    let head = Signer {
        above: vec![
            Above::Words("Mengetahui,"),
            Above::Title(known(&sheet.head.title)),
        ],
        name: known(&sheet.head.name),
        nip: known(&sheet.head.nip),
    };
    let date = sheet
        .days
        .last()
        .map(|&day| whole_dates(&words::long_date(day)))
        .unwrap_or_default();
    let instructor = sheet.instructor.as_ref();
    let instructor = Signer {
        above: vec![
            Above::Dated {
                place: known(&sheet.office.place),
                date,
            },
            Above::Words("Instruktur,"),
        ],
        name: instructor.and_then(|instructor| known(&Some(instructor.name.clone()))),
        nip: instructor.and_then(|instructor| known(&instructor.nip)),
    };
    heads::signatures([&head, &instructor], &SIGNATURES, &FRAME)
}

/// A value that was saved blank is as unknown as one that was never given.
fn known(value: &Option<String>) -> Option<String> {
    value.clone().filter(|value| !value.trim().is_empty())
}
