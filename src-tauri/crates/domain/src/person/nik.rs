//! The population number: 16 digits, nothing else is one (dossier 4.1).
//!
//! There is no check digit. A NIK tells sex and birth date as they were first
//! registered and is not changed when the registry corrects them, so what
//! differs from it is a finding, never a correction.

use chrono::{Datelike, NaiveDate};

use super::{Sex, name};

const DIGITS: usize = 16;
/// Women have forty added to the day they were born on.
const WOMEN: u32 = 40;

/// A NIK: 16 digits that are not all equal and have a serial.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Nik(String);

/// Why a text is no NIK.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NikFault {
    /// Other than 16 digits, or something else among them.
    Length {
        /// How many digits there are.
        digits: usize,
    },
    /// Sixteen equal digits, or the serial 0000.
    Impossible,
}

impl Nik {
    /// Reads a NIK as people type it: with blanks, dots, dashes, an apostrophe in front.
    pub fn parse(text: &str) -> Result<Nik, NikFault> {
        let bare: String = text.chars().filter(|char| !is_filler(*char)).collect();
        let bare = bare.trim_start_matches(name::is_apostrophe);
        let digits = bare.chars().filter(char::is_ascii_digit).count();
        if digits != DIGITS || bare.len() != DIGITS {
            return Err(NikFault::Length { digits });
        }
        let all_equal = bare
            .bytes()
            .zip(bare.bytes().skip(1))
            .all(|(one, next)| one == next);
        if all_equal || bare.ends_with("0000") {
            return Err(NikFault::Impossible);
        }
        Ok(Nik(bare.to_owned()))
    }

    /// The 16 digits without blanks.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// For the screen: `337502 271003 9216`.
    pub fn grouped(&self) -> String {
        let mut grouped = String::with_capacity(DIGITS + 2);
        for (at, digit) in self.0.chars().enumerate() {
            if at == 6 || at == 12 {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// The sex it says; absent where its day is nobody's.
    pub fn sex(&self) -> Option<Sex> {
        match self.pair(6) {
            1..=31 => Some(Sex::Male),
            41..=71 => Some(Sex::Female),
            _ => None,
        }
    }

    /// The birth date it says; absent where its six digits are no date.
    pub fn birth_date(&self, today: NaiveDate) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(full_year(self.pair(10), today), self.pair(8), self.day())
    }

    /// Whether it says this birth date. It knows no century, so none is compared.
    pub fn says_born(&self, date: NaiveDate) -> bool {
        (self.day(), self.pair(8), self.pair(10))
            == (
                date.day(),
                date.month(),
                date.year().rem_euclid(100).unsigned_abs(),
            )
    }

    /// In how many places two NIKs differ.
    pub fn differing_digits(&self, other: &Nik) -> usize {
        self.0
            .bytes()
            .zip(other.0.bytes())
            .filter(|(one, two)| one != two)
            .count()
    }

    fn day(&self) -> u32 {
        let day = self.pair(6);
        if day > WOMEN { day - WOMEN } else { day }
    }

    /// The number that two neighbouring digits make.
    fn pair(&self, from: usize) -> u32 {
        self.0
            .bytes()
            .skip(from)
            .take(2)
            .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    }
}

/// The year of a birth written with two digits: nobody is born after today.
pub fn full_year(two_digits: u32, today: NaiveDate) -> i32 {
    let year = i32::try_from(two_digits % 100).unwrap_or_default();
    if year > today.year() % 100 {
        1900 + year
    } else {
        2000 + year
    }
}

fn is_filler(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '.' | '-' | '\u{2010}'..='\u{2015}')
        || name::is_invisible(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn check(text: &str) -> Result<String, NikFault> {
        Nik::parse(text).map(|nik| nik.digits().to_owned())
    }

    #[test]
    fn sixteen_digits_however_they_are_typed() {
        for (case, text) in [
            ("bare", "3375022710039216"),
            ("blanks", " 3375 0227 1003 9216 "),
            ("no-break blank", "3375 0227\u{a0}1003 9216"),
            ("dots", "33.7502.271003.9216"),
            ("dashes", "337502-271003–9216"),
            ("apostrophe in front", "'3375022710039216"),
            ("curly apostrophe in front", " ’3375022710039216"),
            ("line break", "33750227\n10039216"),
            ("mark without width", "\u{200e}3375022710039216\u{200b}"),
        ] {
            assert_eq!(check(text), Ok("3375022710039216".to_owned()), "{case}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        for (case, text, fault) in [
            ("empty", "", NikFault::Length { digits: 0 }),
            ("word", "menyusul", NikFault::Length { digits: 0 }),
            (
                "fifteen digits",
                "337502271003921",
                NikFault::Length { digits: 15 },
            ),
            (
                "seventeen digits",
                "33750227100392160",
                NikFault::Length { digits: 17 },
            ),
            (
                "a letter O for a zero",
                "33750227100392I6",
                NikFault::Length { digits: 15 },
            ),
            (
                "a word beside it",
                "NIK 3375022710039216",
                NikFault::Length { digits: 16 },
            ),
            (
                "an apostrophe inside",
                "33750227'10039216",
                NikFault::Length { digits: 16 },
            ),
            ("digits lost", "3.37501E+15", NikFault::Length { digits: 8 }),
            ("all equal", "1111111111111111", NikFault::Impossible),
            ("no serial", "3375022710030000", NikFault::Impossible),
        ] {
            assert_eq!(check(text), Err(fault), "{case}");
        }
    }

    #[test]
    fn what_a_nik_says() {
        let today = day(2025, 9, 22);
        for (case, digits, sex, birth) in [
            (
                "man",
                "3375022710039216",
                Some(Sex::Male),
                Some(day(2003, 10, 27)),
            ),
            (
                "woman",
                "3375015612059196",
                Some(Sex::Female),
                Some(day(2005, 12, 16)),
            ),
            (
                "last century",
                "3375033112849251",
                Some(Sex::Male),
                Some(day(1984, 12, 31)),
            ),
            (
                "this year's digits are this century",
                "3375030101259251",
                Some(Sex::Male),
                Some(day(2025, 1, 1)),
            ),
            (
                "next year's are the last",
                "3375030101269251",
                Some(Sex::Male),
                Some(day(1926, 1, 1)),
            ),
            (
                "leap day",
                "3375036902049001",
                Some(Sex::Female),
                Some(day(2004, 2, 29)),
            ),
            ("no leap year", "3375032902039001", Some(Sex::Male), None),
            ("no month", "3375030113039001", Some(Sex::Male), None),
            ("no day", "3375033501039001", None, None),
            ("day nought", "3375030001039001", None, None),
        ] {
            let nik = Nik::parse(digits).expect(case);
            assert_eq!((nik.sex(), nik.birth_date(today)), (sex, birth), "{case}");
        }
    }

    #[test]
    fn a_birth_date_is_compared_without_its_century() {
        let nik = Nik::parse("3375025306919659").expect("a NIK");
        for (case, date, expected) in [
            ("the same", day(1991, 6, 13), true),
            ("a century off", day(2091, 6, 13), true),
            ("day and month swapped", day(1991, 6, 12), false),
            ("another year", day(1990, 6, 13), false),
        ] {
            assert_eq!(nik.says_born(date), expected, "{case}");
        }
    }

    #[test]
    fn groups_and_differences() {
        let one = Nik::parse("3375014108059248").expect("a NIK");
        let two = Nik::parse("3375014108059218").expect("a NIK");
        assert_eq!(one.grouped(), "337501 410805 9248");
        assert_eq!(
            (one.differing_digits(&two), one.differing_digits(&one)),
            (1, 0)
        );
    }
}
