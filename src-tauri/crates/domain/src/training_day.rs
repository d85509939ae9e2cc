//! The days of a class: stored one by one, so that a day can be struck out by
//! hand and everything printed later knows it.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::refusal::Refusal;

/// More training days than this between two dates is a slip of the pen: the
/// longest programmes known take 320 hours, 40 days (dossier 3.2).
pub const MOST_DAYS: usize = 200;

/// The days from Monday to Friday between two dates, both included.
pub fn between(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<Vec<NaiveDate>, Refusal> {
    if ends_on < starts_on {
        return Err(Refusal::EndsBeforeStart { starts_on, ends_on });
    }
    let days: Vec<NaiveDate> = starts_on
        .iter_days()
        .take_while(|day| *day <= ends_on)
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
        .take(MOST_DAYS + 1)
        .collect();
    match days.len() {
        0 => Err(Refusal::NoTrainingDay),
        count if count > MOST_DAYS => Err(Refusal::ClassTooLong { most: MOST_DAYS }),
        _ => Ok(days),
    }
}

/// One week of a class: the days that fall between one Monday and the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Counted from 1, the first week that has a training day.
    pub number: u32,
    /// Its training days, in order.
    pub days: Vec<NaiveDate>,
}

/// The weeks of a class from its training days in order. A calendar week without
/// a training day has no number.
pub fn weeks(days: &[NaiveDate]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for &day in days {
        let same_week = |week: &&mut Week| {
            week.days
                .iter()
                .any(|other| other.iso_week() == day.iso_week())
        };
        match weeks.last_mut().filter(same_week) {
            Some(week) => week.days.push(day),
            None => {
                let number = u32::try_from(weeks.len() + 1).unwrap_or(u32::MAX);
                weeks.push(Week {
                    number,
                    days: vec![day],
                });
            }
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn the_second_batch_of_2025_has_thirty_days_in_six_weeks() {
        let days = between(day(2025, 9, 22), day(2025, 10, 31)).expect("a class");
        assert_eq!(
            days.len(),
            30,
            "dossier 2.1 counts exactly 30 Monday-Friday days"
        );
        let weeks = weeks(&days);
        assert_eq!(weeks.len(), 6);
        assert!(
            weeks.iter().all(|week| week.days.len() == 5),
            "each of five days"
        );
        assert_eq!(
            weeks[1].days[0],
            day(2025, 9, 29),
            "the second week begins on a Monday"
        );
    }

    #[test]
    fn dates_that_make_no_class_are_refused() {
        let check = |case: &str, first, last, code: &str| {
            assert_eq!(
                between(first, last).map_err(|refusal| refusal.code()),
                Err(code),
                "{case}"
            );
        };
        check(
            "the end before the start",
            day(2025, 9, 22),
            day(2025, 9, 21),
            "ends-before-start",
        );
        check(
            "a weekend",
            day(2025, 9, 20),
            day(2025, 9, 21),
            "no-training-day",
        );
        check(
            "a year mistyped",
            day(2025, 9, 22),
            day(2027, 9, 21),
            "class-too-long",
        );
    }

    #[test]
    fn a_week_without_days_has_no_number_and_years_are_told_apart() {
        let days = [day(2025, 12, 19), day(2026, 1, 2), day(2026, 1, 5)];
        let numbers: Vec<(u32, usize)> = weeks(&days)
            .iter()
            .map(|week| (week.number, week.days.len()))
            .collect();
        assert_eq!(numbers, [(1, 1), (2, 1), (3, 1)]);
    }
}
