//! What must hold of any sheet: nothing leaves the page or its cell, no letter is
//! lost, signatures have company.

use domain::attendance::AttendanceSheet;
use paper::face::Face;
use paper::forms::daftar_hadir_peserta::pages;
use paper::page::{Item, Page, Text};

use crate::sheets::{NAMES, letterhead, line, longest, people, typical, week, without_officials};

fn texts(page: &Page) -> impl Iterator<Item = &Text> {
    page.items().filter_map(|item| match item {
        Item::Text(text) => Some(text),
        Item::Line(_) | Item::Rect(_) => None,
    })
}

fn says(page: &Page, words: &str) -> bool {
    texts(page).any(|text| text.text == words)
}

/// The upright lines of a page's table, with the frame's own two.
fn uprights(page: &Page) -> Vec<(f64, f64, f64)> {
    let mut all = Vec::new();
    for item in page.items() {
        match item {
            Item::Line(line) if line.from[0] == line.to[0] => {
                all.push((line.from[0], line.from[1], line.to[1]))
            }
            Item::Rect(rect) => {
                all.push((rect.from[0], rect.from[1], rect.to[1]));
                all.push((rect.to[0], rect.from[1], rect.to[1]));
            }
            Item::Line(_) | Item::Text(_) => {}
        }
    }
    all
}

fn check(case: &str, sheet: &AttendanceSheet) {
    for (number, page) in (1..).zip(pages(sheet)) {
        let paper = page.paper;
        for item in page.items() {
            let [left, top, right, bottom] = item.bounds();
            let inside = left >= 11.8
                && right <= paper.width - 11.8
                && top >= 7.8
                && bottom <= paper.height - 4.9;
            assert!(inside, "{case}, page {number}: {item:?} leaves the frame");
        }
        let uprights = uprights(&page);
        for text in texts(&page) {
            let (from, to) = (text.x, text.x + text.width());
            let crossed = uprights.iter().find(|&&(x, top, bottom)| {
                from < x - 0.01 && x + 0.01 < to && top < text.y && text.y - 1.0 < bottom
            });
            assert_eq!(
                crossed, None,
                "{case}, page {number}: {text:?} runs over the side of its cell"
            );
        }
        let all: Vec<&Text> = texts(&page).collect();
        for (at, text) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                let apart = text.x + text.width() <= other.x + 0.01
                    || other.x + other.width() <= text.x + 0.01
                    || (text.y - other.y).abs() > 0.7 * text.size.min(other.size) * 25.4 / 72.0;
                assert!(apart, "{case}, page {number}: {text:?} runs into {other:?}");
            }
        }
    }
}

#[test]
fn nothing_leaves_its_cell_or_the_page() {
    check("typical", &typical());
    check("longest", &longest());
    check("without officials", &without_officials());
    for days in 1..=7 {
        for boxes in 1..=3 {
            check(
                &format!("{days} days, {boxes} boxes"),
                &week(days, boxes, people(25, days as usize)),
            );
        }
    }
    let mut endless = longest();
    endless.programme = NAMES.join(" ");
    endless.head.name = Some(NAMES[..5].join(" "));
    endless.instructor.as_mut().expect("an instructor").name = NAMES[21].repeat(2);
    endless.head.title = Some(NAMES[..4].join(" "));
    endless.office.letterhead = vec![NAMES[..5].join(" "); 4];
    check("everything too long", &endless);
    let mut came_back = typical();
    came_back.lines[3].note = "Keluar 22 September 2025, Masuk 25 September 2025".to_owned();
    check("came back", &came_back);
}

#[test]
fn every_letter_of_a_name_is_on_the_paper() {
    for name in NAMES {
        let page = &pages(&week(5, 2, vec![line(name, 5)]))[0];
        let first = texts(page)
            .find(|text| text.text == "1")
            .expect("the row's number");
        let column =
            |text: &&Text| text.x > 21.0 && text.x < 85.0 && (text.y - first.y).abs() < 8.0;
        let letters = |text: &str| text.replace(' ', "");
        let printed: String = texts(page)
            .filter(column)
            .map(|text| letters(&text.text))
            .collect();
        assert_eq!(printed, letters(name), "from the number's line");
        let least = texts(page).map(|text| text.size).fold(f64::MAX, f64::min);
        assert!(least >= 8.0, "{name} is set in {least} points");
    }
}

#[test]
fn sixteen_rows_and_room_to_sign_fill_one_page() {
    for lines in 1..=4 {
        let mut sheet = typical();
        sheet.office.letterhead = letterhead(lines);
        let pages = pages(&sheet);
        assert_eq!(pages.len(), 1, "a letterhead of {lines} lines");
        let y = |words: &str| {
            texts(&pages[0])
                .find(|text| text.text == words)
                .expect(words)
                .y
        };
        let (above, name) = (y("Instruktur,"), y("Agus Riyanto, S.T."));
        let size = 9.0 * 25.4 / 72.0;
        let room = name - Face::ASCENT * size - (above + Face::DESCENT * size);
        assert!(
            room >= 18.0,
            "{room} mm to sign in under a letterhead of {lines} lines"
        );
        assert!(
            !texts(&pages[0]).any(|text| text.text.starts_with("Hal ")),
            "one page has no number"
        );
    }
}

#[test]
fn signatures_never_stand_alone_and_every_page_says_what_it_is() {
    for count in 1..=60 {
        let lines = (0..count)
            .map(|at| line(&format!("Peserta {at}"), 5))
            .collect();
        let pages = pages(&week(5, 2, lines));
        let rows = |page: &Page| {
            texts(page)
                .filter(|text| text.text.starts_with("Peserta "))
                .count()
        };
        assert_eq!(
            pages.iter().map(rows).sum::<usize>(),
            count,
            "each of {count} people has a row"
        );
        for (number, page) in (1..).zip(&pages) {
            let last = number == pages.len();
            assert_eq!(
                says(page, "Mengetahui,"),
                last,
                "{count} rows: signatures close the list, page {number}"
            );
            assert_eq!(
                says(page, "Jumlah hadir / tidak hadir"),
                last,
                "{count} rows: so does the total"
            );
            assert!(
                says(page, "NAMA PESERTA"),
                "{count} rows: the head is on page {number}"
            );
            assert!(
                says(page, "DAFTAR HADIR PESERTA PELATIHAN"),
                "{count} rows: so is the title"
            );
            let numbered = says(page, &format!("Hal {number} dari {}", pages.len()));
            assert_eq!(
                numbered,
                pages.len() > 1,
                "{count} rows: the number of page {number}"
            );
        }
        let with_signatures = rows(pages.last().expect("a page"));
        assert!(
            with_signatures >= count.min(4),
            "{count} rows: {with_signatures} go with the signatures"
        );
    }
    let plain = |count| pages(&week(5, 2, (0..count).map(|_| line("Siti", 5)).collect()));
    let rows = |page: &Page| texts(page).filter(|text| text.text == "Siti").count();
    assert_eq!(
        plain(25).iter().map(rows).collect::<Vec<_>>(),
        [20, 5],
        "as the office knows it"
    );
}
