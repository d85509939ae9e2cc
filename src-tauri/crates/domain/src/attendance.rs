//! Attendance of one class over its training days.
//!
//! Knows nothing of screens or paper. Here it only says who is asked to sign
//! on which day; marks come with the training weeks.

use chrono::NaiveDate;

use crate::enrolment::Stretch;
use crate::instructor::Instructor;
use crate::office::Office;
use crate::official::Official;
use crate::refusal::Refusal;
use crate::training_day::{self, Week};
use crate::words;

/// One person of a class with the stretches of days he was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollEntry {
    /// The name as on the KTP.
    pub name: String,
    /// When he was in, oldest first.
    pub stretches: Vec<Stretch>,
}

/// All that the attendance sheets of one class are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The programme's title.
    pub programme: String,
    /// Seats: the sheet is ruled up to this many rows.
    pub size: u32,
    /// Training days in order, without those that were struck out.
    pub days: Vec<NaiveDate>,
    /// People in the order of the class.
    pub entries: Vec<RollEntry>,
    /// Who trains.
    pub instructor: Option<Instructor>,
    /// The office whose sheet it is.
    pub office: Office,
    /// Who countersigns.
    pub head: Official,
    /// Boxes a day to sign in: 1 one, 2 morning and afternoon, 3 and going home.
    pub boxes: u8,
}

/// One row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// The name; empty for a seat nobody has.
    pub name: String,
    /// Per day of the sheet: may he sign? A closed box is struck through.
    pub open: Vec<bool>,
    /// What the remark column says: joined or left within the sheet's days.
    pub note: String,
}

/// The attendance sheet (daftar hadir peserta, dossier 5.8) of one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceSheet {
    /// The programme's title.
    pub programme: String,
    /// Week of the class, counted from 1.
    pub week: u32,
    /// The days to sign, in order.
    pub days: Vec<NaiveDate>,
    /// Boxes a day, 1 to 3.
    pub boxes: u8,
    /// A line per person, then empty seats.
    pub lines: Vec<SheetLine>,
    /// Whose letterhead.
    pub office: Office,
    /// Signs at the left.
    pub head: Official,
    /// Signs at the right.
    pub instructor: Option<Instructor>,
}

impl Roll {
    /// The sheet of one week. People who were out all week do not stand on it;
    /// their numbers close up, since a sheet numbers its own rows.
    pub fn sheet(&self, week: u32) -> Result<AttendanceSheet, Refusal> {
        let week = training_day::weeks(&self.days)
            .into_iter()
            .find(|found| found.number == week)
            .ok_or(Refusal::NoSuchWeek { week })?;
        let mut lines: Vec<SheetLine> = self
            .entries
            .iter()
            .filter_map(|entry| line(entry, &week))
            .collect();
        while lines.len() < self.size as usize {
            lines.push(SheetLine {
                name: String::new(),
                open: vec![true; week.days.len()],
                note: String::new(),
            });
        }
        Ok(AttendanceSheet {
            programme: self.programme.clone(),
            week: week.number,
            days: week.days,
            boxes: self.boxes.clamp(1, 3),
            lines,
            office: self.office.clone(),
            head: self.head.clone(),
            instructor: self.instructor.clone(),
        })
    }
}

fn line(entry: &RollEntry, week: &Week) -> Option<SheetLine> {
    let open: Vec<bool> = week
        .days
        .iter()
        .map(|&day| entry.stretches.iter().any(|stretch| stretch.holds(day)))
        .collect();
    if !open.contains(&true) {
        return None;
    }
    let (first, last) = (week.days.first()?, week.days.last()?);
    let within = |day: NaiveDate| *first <= day && day <= *last;
    let mut notes = Vec::new();
    for stretch in &entry.stretches {
        // Who is in from the first day of the week on did not join within it.
        if within(stretch.first) && stretch.first != *first {
            notes.push(format!("Masuk {}", words::long_date(stretch.first)));
        }
        if let Some(left) = stretch.last.filter(|&left| within(left)) {
            notes.push(format!("Keluar {}", words::long_date(left)));
        }
    }
    Some(SheetLine {
        name: entry.name.clone(),
        open,
        note: notes.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 9, day).expect("a day of September")
    }

    /// Days of September on which somebody came and left.
    type Days = (u32, Option<u32>);

    fn roll(entries: &[(&str, &[Days])]) -> Roll {
        let entries = entries.iter().map(|(name, stretches)| RollEntry {
            name: (*name).to_owned(),
            stretches: stretches
                .iter()
                .map(|&(first, last)| Stretch {
                    first: day(first),
                    last: last.map(day),
                })
                .collect(),
        });
        Roll {
            programme: "Barista".to_owned(),
            size: 3,
            days: training_day::between(day(22), day(30)).expect("a class"),
            entries: entries.collect(),
            instructor: None,
            office: Office {
                name: "UPTD BLK".to_owned(),
                letterhead: Vec::new(),
                place: None,
            },
            head: Official {
                title: None,
                name: None,
                nip: None,
            },
            boxes: 2,
        }
    }

    /// One line a person of the first week: days as "1" open, "0" closed.
    fn check(case: &str, stretches: &[Days], open: &str, note: &str) {
        let sheet = roll(&[("Siti", stretches)])
            .sheet(1)
            .expect("the first week");
        let line = &sheet.lines[0];
        let found: String = line
            .open
            .iter()
            .map(|&open| if open { '1' } else { '0' })
            .collect();
        assert_eq!((found.as_str(), line.note.as_str()), (open, note), "{case}");
        assert_eq!(
            sheet.lines.len(),
            3,
            "{case}: ruled up to the size of the class"
        );
    }

    #[test]
    fn who_may_sign_on_which_day() {
        check("in from the first day", &[(22, None)], "11111", "");
        check(
            "joined on Wednesday",
            &[(24, None)],
            "00111",
            "Masuk 24 September 2025",
        );
        check(
            "left on Thursday: that box is open",
            &[(22, Some(25))],
            "11110",
            "Keluar 25 September 2025",
        );
        check(
            "left on the last day",
            &[(22, Some(26))],
            "11111",
            "Keluar 26 September 2025",
        );
        check(
            "came back",
            &[(22, Some(22)), (25, None)],
            "10011",
            "Keluar 22 September 2025, Masuk 25 September 2025",
        );
        check("not yet in: a seat stays empty", &[(29, None)], "11111", "");
    }

    #[test]
    fn a_full_class_has_no_empty_seats_and_an_overfull_one_keeps_everybody() {
        let all: &[Days] = &[(22, None)];
        let sheet = roll(&[("A", all), ("B", all), ("C", all), ("D", all)])
            .sheet(1)
            .expect("the first week");
        assert_eq!(
            sheet
                .lines
                .iter()
                .map(|line| line.name.as_str())
                .collect::<Vec<_>>(),
            ["A", "B", "C", "D"]
        );
    }

    #[test]
    fn a_week_without_training_days_is_refused() {
        assert_eq!(roll(&[]).sheet(3), Err(Refusal::NoSuchWeek { week: 3 }));
    }
}
