//! One row of a list as one person: each value as the file says it, with what is
//! doubtful about it. Knows nothing of the other rows.

use chrono::{Datelike, NaiveDate};

use crate::finding::Finding;
use crate::person::nik::{Nik, NikFault};
use crate::person::{Details, Sex, name, phone};

use super::cell::{Cell, SheetRow};
use super::headers::{Column, Meaning};
use super::plan::Entry;
use super::{dates, text};

/// A row with what its columns mean.
pub(super) struct Row<'r> {
    /// Its columns.
    pub(super) columns: &'r [Column],
    /// Its cells.
    pub(super) cells: &'r SheetRow,
    /// The day that decides centuries and what lies in the future.
    pub(super) today: NaiveDate,
}

impl Row<'_> {
    /// The person of this row; none where it is a sum, a signature, a note or blank.
    pub(super) fn person(&self, sheet: &str) -> Option<Entry> {
        let mut findings = Vec::new();
        let (birth_place, birth_date) = self.birth(&mut findings);
        let (rt, rw) = self.rt_rw(&mut findings);
        let phones = self.phones(&mut findings);
        let (nik, nik_evidence) = self.nik(&mut findings);
        let details = Details {
            name: self.name(&mut findings).unwrap_or_default(),
            nik,
            nik_evidence,
            birth_place,
            birth_date,
            sex: self.sex(&mut findings),
            street: self.text(Meaning::Address),
            rt,
            rw,
            village: self.text(Meaning::Village),
            district: self.text(Meaning::District),
            phone: phones.first,
            other_phone: phones.other,
            email: self.text(Meaning::Email),
            education: self.text(Meaning::Education),
        };
        if !self.is_person(&details) {
            return None;
        }
        self.compare_with_nik(&details, &mut findings);
        let mut entry = Entry {
            sheet: sheet.to_owned(),
            row: self.cells.number,
            class: self.text(Meaning::Class),
            details,
            findings: Vec::new(),
        };
        findings.into_iter().for_each(|finding| entry.add(finding));
        Some(entry)
    }

    fn cell(&self, meaning: Meaning) -> Option<&Cell> {
        let column = self
            .columns
            .iter()
            .find(|column| column.meaning == meaning)?;
        self.cells.cell(column.index)
    }

    fn text(&self, meaning: Meaning) -> Option<String> {
        self.cell(meaning).and_then(text::of)
    }

    /// Signatures have a name too: only what else tells people apart makes a person.
    fn is_person(&self, details: &Details) -> bool {
        if details.nik.is_some() {
            return true;
        }
        let evidence = details.nik_evidence.as_deref();
        let told_apart = [
            evidence.is_some_and(|evidence| digits(evidence) >= 6 && !closes_a_list(evidence)),
            matches!(self.cell(Meaning::Nik), Some(Cell::Error(_))),
            details.birth_date.is_some(),
            details.sex.is_some(),
            details.phone.is_some(),
            details.email.is_some(),
        ];
        let told_apart = told_apart.into_iter().filter(|told| *told).count();
        match details.name.as_str() {
            "" => told_apart >= 2,
            name => {
                !closes_a_list(name)
                    && (told_apart >= 1 || self.is_numbered() || self.has_an_address(details))
            }
        }
    }

    /// An address counts only in a list that has nothing better: a second signature may stand in its column.
    fn has_an_address(&self, details: &Details) -> bool {
        const BETTER: [Meaning; 7] = [
            Meaning::Number,
            Meaning::Nik,
            Meaning::Sex,
            Meaning::BirthDate,
            Meaning::BirthPlaceAndDate,
            Meaning::Phone,
            Meaning::Email,
        ];
        let has_better = self
            .columns
            .iter()
            .any(|column| BETTER.contains(&column.meaning));
        !has_better
            && (details.street.is_some()
                || details.village.is_some()
                || details.education.is_some())
    }

    fn is_numbered(&self) -> bool {
        match self.cell(Meaning::Number) {
            Some(Cell::Number(_)) => true,
            Some(Cell::Text(text)) => text
                .trim()
                .trim_end_matches(['.', ')'])
                .parse::<u32>()
                .is_ok(),
            _ => false,
        }
    }

    fn name(&self, findings: &mut Vec<Finding>) -> Option<String> {
        let Some(Cell::Text(raw)) = self.cell(Meaning::Name) else {
            findings.push(Finding::NameMissing);
            return None;
        };
        let cleaned = name::clean(raw);
        if text::says_nothing(&cleaned.text) {
            findings.push(Finding::NameMissing);
            return None;
        }
        // A tab in front is taken off like any blank, but a program that writes it back would still run what follows.
        if raw.starts_with(['\t', '\r']) || cleaned.text.starts_with(['=', '+', '-', '@']) {
            findings.push(Finding::NameLikeAFormula);
        }
        if cleaned.was_odd {
            findings.push(Finding::NameOddCharacters);
        }
        Some(cleaned.text)
    }

    /// The NIK, or what stands in its place where it cannot be trusted.
    fn nik(&self, findings: &mut Vec<Finding>) -> (Option<Nik>, Option<String>) {
        let said = match self.cell(Meaning::Nik) {
            Some(Cell::Error(_)) => {
                findings.push(Finding::NikCellError);
                return (None, None);
            }
            Some(Cell::Number(number)) => {
                let digits = text::of_number(*number);
                if let Some(finding) = doubt_of_number(*number, &digits) {
                    findings.push(finding);
                    return (None, Some(digits));
                }
                Some(digits)
            }
            Some(cell) => text::of(cell),
            None => None,
        };
        // Zeros alone are what a formula shows for an empty cell.
        let Some(said) = said.filter(|said| said.contains(|char| matches!(char, '1'..='9'))) else {
            findings.push(Finding::NikMissing);
            return (None, None);
        };
        let fault = match Nik::parse(&said) {
            Ok(nik) => return (Some(nik), None),
            Err(_) if is_rounded_notation(&said) => Finding::NikLost,
            Err(NikFault::Length { digits }) => Finding::NikLength { digits },
            Err(NikFault::Impossible) => Finding::NikImpossible,
        };
        findings.push(fault);
        (None, Some(said))
    }

    fn birth(&self, findings: &mut Vec<Finding>) -> (Option<String>, Option<NaiveDate>) {
        let place = self.text(Meaning::BirthPlace);
        let (together, cell) = match self.cell(Meaning::BirthDate) {
            Some(cell) => (false, Some(cell)),
            None => (true, self.cell(Meaning::BirthPlaceAndDate)),
        };
        let Some(cell) = cell else {
            return (place, None);
        };
        let mut read = dates::PlaceAndDate::default();
        match cell {
            Cell::Date(moment) => read.date = Some(moment.date()),
            Cell::Number(number) => {
                read.date = dates::from_serial(*number);
                read.is_unreadable = read.date.is_none();
            }
            Cell::Error(_) => findings.push(Finding::BirthCellError),
            Cell::Time(_) | Cell::Bool(_) => read.is_unreadable = true,
            Cell::Text(_) => match text::of(cell) {
                Some(said) if together => read = dates::place_and_date(&said, self.today),
                Some(said) => {
                    let serial = || said.parse().ok().and_then(dates::from_serial);
                    read.date = dates::read(&said, self.today).or_else(serial);
                    read.is_unreadable = read.date.is_none();
                }
                None => {}
            },
        }
        if read.is_unreadable {
            findings.push(Finding::BirthUnreadable);
        }
        let is_plausible =
            |date: NaiveDate| date <= self.today && self.today.year() - date.year() <= 110;
        if read.date.is_some_and(|date| !is_plausible(date)) {
            findings.push(Finding::BirthImplausible);
        }
        (place.or(read.place), read.date)
    }

    fn sex(&self, findings: &mut Vec<Finding>) -> Option<Sex> {
        let ticked = |meaning| self.cell(meaning).is_some_and(is_ticked);
        let sex = match (
            self.cell(Meaning::Sex),
            ticked(Meaning::SexMale),
            ticked(Meaning::SexFemale),
        ) {
            (None, false, false) => return None,
            (None, true, false) => Some(Sex::Male),
            (None, false, true) => Some(Sex::Female),
            (None, true, true) | (Some(Cell::Error(_)), ..) => None,
            (Some(cell), ..) => sex_of(&text::of(cell)?),
        };
        if sex.is_none() {
            findings.push(Finding::SexUnreadable);
        }
        sex
    }

    /// RT and RW keep their zeros; "3/12" that became a date is gone.
    fn rt_rw(&self, findings: &mut Vec<Finding>) -> (Option<String>, Option<String>) {
        let cells = [Meaning::Rt, Meaning::Rw, Meaning::RtRw].map(|meaning| self.cell(meaning));
        if cells.into_iter().flatten().any(is_a_date) {
            findings.push(Finding::RtRwIsADate);
        }
        let [rt, rw, both] =
            cells.map(|cell| cell.filter(|cell| !is_a_date(cell)).and_then(text::of));
        let Some(both) = both else { return (rt, rw) };
        let parts: Vec<&str> = both
            .split(|char: char| !char.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect();
        match parts[..] {
            [first, second] => (
                rt.or(Some(first.to_owned())),
                rw.or(Some(second.to_owned())),
            ),
            _ => (rt.or(Some(both)), rw),
        }
    }

    fn phones(&self, findings: &mut Vec<Finding>) -> phone::Phones {
        let raw = match self.cell(Meaning::Phone) {
            Some(Cell::Text(raw)) if !text::says_nothing(raw) => raw.to_string(),
            Some(Cell::Number(number)) => text::of_number(*number),
            _ => return phone::Phones::default(),
        };
        let phones = phone::read(&raw);
        if phones.first.is_none() {
            findings.push(Finding::PhoneUnreadable);
        }
        phones
    }

    fn compare_with_nik(&self, details: &Details, findings: &mut Vec<Finding>) {
        let Some(nik) = &details.nik else { return };
        match (nik.birth_date(self.today), details.birth_date) {
            (None, _) => findings.push(Finding::NikNoDate),
            (Some(nik_says), Some(date)) if !nik.says_born(date) => {
                findings.push(Finding::BirthNotAsNik { nik_says })
            }
            _ => {}
        }
        if details.sex.is_some() && nik.sex().is_some() && nik.sex() != details.sex {
            findings.push(Finding::SexNotAsNik);
        }
    }
}

/// What may be gone from a NIK that a spreadsheet kept as a number.
fn doubt_of_number(number: f64, digits: &str) -> Option<Finding> {
    /// The first number whose neighbours a cell cannot hold.
    const INEXACT: f64 = 9_007_199_254_740_992.0;
    if digits.len() != 16 || number.fract() != 0.0 {
        None
    } else if digits.ends_with("0000") {
        Some(Finding::NikLost)
    } else if digits.ends_with('0') || number >= INEXACT {
        Some(Finding::NikRounded)
    } else {
        None
    }
}

/// `3.37501E+15`, with a point or a comma.
fn is_rounded_notation(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|char| char.is_ascii_digit() || ".,".contains(char))
    };
    is_number(mantissa.trim()) && is_number(exponent.trim().trim_start_matches('+'))
}

/// A tick may be any mark, even one that is no letter.
fn is_ticked(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => !matches!(text.trim(), "" | "-" | "0"),
        Cell::Number(number) => *number != 0.0,
        Cell::Bool(ticked) => *ticked,
        _ => false,
    }
}

fn is_a_date(cell: &Cell) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => digits(text) > 0 && dates::names_a_month(text),
        _ => false,
    }
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn sex_of(text: &str) -> Option<Sex> {
    let word: String = text
        .chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    match word.as_str() {
        "l" | "lk" | "laki" | "laki2" | "lakilaki" | "pria" | "male" | "1" => Some(Sex::Male),
        "p" | "pr" | "perempuan" | "wanita" | "female" | "2" => Some(Sex::Female),
        _ => None,
    }
}

/// Whether a text is that of a sum, a signature or a note.
fn closes_a_list(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "catatan",
        "dibuat",
        "diperiksa",
        "jumlah",
        "kepala",
        "keterangan",
        "ketua",
        "mengesahkan",
        "mengetahui",
        "menyetujui",
        "nb",
        "nip",
        "rata",
        "total",
    ];
    let lower = name.to_lowercase();
    let first = lower
        .split(|char: char| !char.is_alphanumeric())
        .find(|word| !word.is_empty());
    first.is_some_and(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests;
