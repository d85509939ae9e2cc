//! Birth dates in every spelling that lists hold (dossier 11.3), always day first.
//!
//! What cannot be read is absent: no month is guessed and no day swapped, because
//! a wrong date looks exactly like a right one.

use chrono::NaiveDate;

use crate::person::nik::full_year;

use super::cell::Cell;

/// Longer texts are no place and date; trying each of their words as a beginning would take for ever.
const LONGEST: usize = 200;

/// What a cell says that holds birth place and date in one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlaceAndDate {
    /// The place, where one is named.
    pub place: Option<String>,
    /// The date, where it can be read.
    pub date: Option<NaiveDate>,
    /// There are digits, but no date that can be read.
    pub is_unreadable: bool,
}

/// Reads a date, with a weekday in front or a time of day behind where there is one.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let lower = text.to_lowercase();
    let pieces = pieces(&lower);
    let from = pieces.iter().position(|piece| !IN_FRONT.contains(piece))?;
    let (date, behind) = pieces.get(from..)?.split_at_checked(3)?;
    let is_time = |piece: &&str| is_number(piece) || BEHIND.contains(piece);
    if !(behind.is_empty() || text.contains(':') && behind.iter().all(is_time)) {
        return None;
    }
    let &[first, second, third] = date else {
        return None;
    };
    let (day, month, year) = if is_number(first) && first.len() == 4 {
        (third, second, first)
    } else if is_number(first) {
        (first, second, third)
    } else {
        (second, first, third)
    };
    NaiveDate::from_ymd_opt(year_of(year, today)?, month_of(month)?, small(day)?)
}

/// The day of an Excel serial number, as a birth-date column holds it unformatted.
/// Smaller numbers than that of 1910 are years or ages that somebody typed.
pub fn from_serial(number: f64) -> Option<NaiveDate> {
    const FROM_1910: f64 = 3654.0;
    match Cell::of_date_serial(number)? {
        Cell::Date(moment) if number >= FROM_1910 => Some(moment.date()),
        _ => None,
    }
}

/// Splits "Pekalongan, 05-05-1999" where the date begins.
pub fn place_and_date(text: &str, today: NaiveDate) -> PlaceAndDate {
    if text.len() > LONGEST {
        return PlaceAndDate {
            is_unreadable: true,
            ..PlaceAndDate::default()
        };
    }
    let begins_a_piece = |(at, char): &(usize, char)| {
        let before = text
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        char.is_alphanumeric() && !before.is_some_and(|before| same_kind(before, *char))
    };
    let mut starts = text.char_indices().filter(begins_a_piece);
    let dated = starts.find_map(|(at, _)| Some((at, read(text.get(at..)?, today)?)));
    if let Some((at, date)) = dated {
        return PlaceAndDate {
            place: place(text.get(..at)),
            date: Some(date),
            is_unreadable: false,
        };
    }
    let digits = text.find(|char: char| char.is_ascii_digit());
    let end = digits.map(|at| text.find(',').map_or(at, |comma| comma.min(at)));
    PlaceAndDate {
        place: place(text.get(..end.unwrap_or(text.len()))),
        date: None,
        is_unreadable: digits.is_some(),
    }
}

fn place(text: Option<&str>) -> Option<String> {
    let place = text?.trim_matches(|char: char| char.is_whitespace() || ",;:/-.".contains(char));
    (!place.is_empty()).then(|| place.to_owned())
}

/// Runs of digits and runs of letters; what stands between them only separates.
fn pieces(text: &str) -> Vec<&str> {
    text.split(|char: char| !char.is_alphanumeric())
        .flat_map(|run| {
            let digits = run
                .find(|char: char| char.is_ascii_digit())
                .unwrap_or(run.len());
            let letters = run
                .find(|char: char| !char.is_ascii_digit())
                .unwrap_or(run.len());
            let (one, rest) = run.split_at(digits.max(letters));
            let next =
                rest.find(|char: char| same_kind(char, one.chars().next().unwrap_or_default()));
            let (two, three) = rest.split_at(next.unwrap_or(rest.len()));
            [one, two, three]
        })
        .filter(|piece| !piece.is_empty())
        .collect()
}

fn same_kind(one: char, other: char) -> bool {
    one.is_alphanumeric()
        && other.is_alphanumeric()
        && one.is_ascii_digit() == other.is_ascii_digit()
}

fn is_number(piece: &str) -> bool {
    piece.bytes().all(|byte| byte.is_ascii_digit())
}

fn small(piece: &str) -> Option<u32> {
    (piece.len() <= 2).then(|| piece.parse().ok()).flatten()
}

fn year_of(piece: &str, today: NaiveDate) -> Option<i32> {
    match piece.len() {
        2 => Some(full_year(piece.parse().ok()?, today)),
        4 => piece.parse().ok(),
        _ => None,
    }
}

fn month_of(piece: &str) -> Option<u32> {
    if is_number(piece) {
        return small(piece);
    }
    MONTHS
        .iter()
        .zip(1..)
        .find(|(names, _)| names.contains(&piece))
        .map(|(_, number)| number)
}

/// Whether a text names a month.
pub(super) fn names_a_month(text: &str) -> bool {
    pieces(&text.to_lowercase())
        .iter()
        .any(|piece| !is_number(piece) && month_of(piece).is_some())
}

/// Months as people write them.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "januar", "jan"],
    &["februari", "pebruari", "february", "febuari", "feb", "peb"],
    &["maret", "march", "mart", "mar", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &[
        "agustus", "august", "agust", "agst", "agt", "agu", "ags", "aug",
    ],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

const IN_FRONT: [&str; 19] = [
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum",
    "at",
    "sabtu",
    "minggu",
    "ahad",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tgl",
    "tanggal",
];

const BEHIND: [&str; 4] = ["t", "z", "wib", "pukul"];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn today() -> NaiveDate {
        day(2025, 9, 22)
    }

    #[test]
    fn every_spelling_day_first() {
        for (text, expected) in [
            ("5 Mei 1999", day(1999, 5, 5)),
            ("05-05-99", day(1999, 5, 5)),
            ("5/5/1999", day(1999, 5, 5)),
            ("05.05.1999", day(1999, 5, 5)),
            ("05 05 1999", day(1999, 5, 5)),
            ("1999-05-05", day(1999, 5, 5)),
            ("1999-05-05 00:00:00", day(1999, 5, 5)),
            ("1999-05-05T00:00:00Z", day(1999, 5, 5)),
            ("27 Oktober 2003", day(2003, 10, 27)),
            ("27Oktober2003", day(2003, 10, 27)),
            ("27-Okt-03", day(2003, 10, 27)),
            ("12/7/2004", day(2004, 7, 12)),
            ("16 Pebruari 2007", day(2007, 2, 16)),
            ("1 Nopember 2004", day(2004, 11, 1)),
            ("6 Sept 2005", day(2005, 9, 6)),
            ("28 AGU 90", day(1990, 8, 28)),
            ("9 Agust. 2001", day(2001, 8, 9)),
            ("31 DES 1984", day(1984, 12, 31)),
            ("17 January 1994", day(1994, 1, 17)),
            ("January 17, 1994", day(1994, 1, 17)),
            ("11-10-00", day(2000, 10, 11)),
            ("1-1-25", day(2025, 1, 1)),
            ("1-1-26", day(1926, 1, 1)),
            ("Jum'at, 5 Mei 1999", day(1999, 5, 5)),
            ("Senin 3 Mei 1999", day(1999, 5, 3)),
            ("tgl. 5 Mei 1999", day(1999, 5, 5)),
            ("29 Februari 2004", day(2004, 2, 29)),
        ] {
            assert_eq!(read(text, today()), Some(expected), "{text}");
        }
    }

    #[test]
    fn never_a_silent_default() {
        for text in [
            "",
            "-",
            "Mei",
            "Mei 1999",
            "1999",
            "5 Mey 1999",
            "05/27/1999",
            "30 Februari 2004",
            "29-02-2003",
            "0 Mei 1999",
            "5 Mei 199",
            "5 Mei 19999",
            "5 Mei 1999 atau 2000",
            "5-13-1999",
            "36285",
            "3.37501E+15",
        ] {
            assert_eq!(read(text, today()), None, "{text}");
        }
    }

    #[test]
    fn serial_numbers() {
        for (number, expected) in [
            (36285.0, Some(day(1999, 5, 5))),
            (38847.75, Some(day(2006, 5, 10))),
            (1999.0, None),
            (0.0, None),
            (-5.0, None),
            (5_051_999.0, None),
            (f64::NAN, None),
        ] {
            assert_eq!(from_serial(number), expected, "{number}");
        }
    }

    #[test]
    fn a_place_in_front() {
        let born = Some(day(1999, 5, 5));
        for (text, place, date, is_unreadable) in [
            ("Pekalongan, 05-05-1999", Some("Pekalongan"), born, false),
            (
                "KOTA PEKALONGAN, 05 MEI 1999",
                Some("KOTA PEKALONGAN"),
                born,
                false,
            ),
            ("Pekalongan,5 Mei 1999", Some("Pekalongan"), born, false),
            ("Pekalongan / 05-05-1999", Some("Pekalongan"), born, false),
            ("Pekalongan 5/5/99", Some("Pekalongan"), born, false),
            (
                "Pekalongan, Rabu 5 Mei 1999",
                Some("Pekalongan"),
                born,
                false,
            ),
            ("Kab. Batang - 5 Mei 1999", Some("Kab. Batang"), born, false),
            ("5 Mei 1999", None, born, false),
            ("Pekalongan", Some("Pekalongan"), None, false),
            ("Pekalongan, 31-02-1999", Some("Pekalongan"), None, true),
            ("Pekalongan, Mei 1999", Some("Pekalongan"), None, true),
            (&"5 Mei 1999 ".repeat(20), None, None, true),
        ] {
            let expected = PlaceAndDate {
                place: place.map(str::to_owned),
                date,
                is_unreadable,
            };
            assert_eq!(place_and_date(text, today()), expected, "{text}");
        }
    }
}
