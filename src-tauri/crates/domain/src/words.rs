//! Indonesian dates and counts as papers and sentences need them.

use chrono::{Datelike, NaiveDate, Weekday};

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// The name of a month, counted from 1; empty for anything that is no month.
pub fn month(number: u32) -> &'static str {
    number
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at as usize))
        .copied()
        .unwrap_or_default()
}

/// The name of a weekday as papers print it.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Senin",
        Weekday::Tue => "Selasa",
        Weekday::Wed => "Rabu",
        Weekday::Thu => "Kamis",
        Weekday::Fri => "Jum'at",
        Weekday::Sat => "Sabtu",
        Weekday::Sun => "Minggu",
    }
}

/// "Senin 22", the head of a day's boxes on the attendance sheet.
pub fn day_and_date(date: NaiveDate) -> String {
    format!("{} {}", weekday(date.weekday()), date.day())
}

/// "22 September 2025".
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// "22 s.d. 26 September 2025", with month and year only where they differ.
pub fn date_span(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return long_date(first);
    }
    let from = if first.year() != last.year() {
        long_date(first)
    } else if first.month() != last.month() {
        format!("{} {}", first.day(), month(first.month()))
    } else {
        first.day().to_string()
    };
    format!("{from} s.d. {}", long_date(last))
}

/// A count in words, "tiga puluh dua". Numbers beyond 999 are not needed by any
/// paper yet and stay digits.
pub fn count(number: u32) -> String {
    const UNITS: [&str; 12] = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        "sepuluh", "sebelas",
    ];
    let unit = |n: u32| UNITS.get(n as usize).copied().unwrap_or_default();
    let with_rest = |head: String, rest: u32| {
        if rest == 0 {
            head
        } else {
            format!("{head} {}", count(rest))
        }
    };
    match number {
        0..=11 => unit(number).to_owned(),
        12..=19 => format!("{} belas", unit(number - 10)),
        20..=99 => with_rest(format!("{} puluh", unit(number / 10)), number % 10),
        100..=199 => with_rest("seratus".to_owned(), number % 100),
        200..=999 => with_rest(format!("{} ratus", unit(number / 100)), number % 100),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn days_are_named_with_their_date() {
        assert_eq!(day_and_date(day(2025, 9, 22)), "Senin 22");
        assert_eq!(day_and_date(day(2025, 9, 5)), "Jum'at 5");
    }

    #[test]
    fn spans_say_month_and_year_only_where_they_differ() {
        for (case, first, last, expected) in [
            (
                "one day",
                day(2025, 9, 22),
                day(2025, 9, 22),
                "22 September 2025",
            ),
            (
                "one month",
                day(2025, 9, 22),
                day(2025, 9, 26),
                "22 s.d. 26 September 2025",
            ),
            (
                "two months",
                day(2025, 9, 29),
                day(2025, 10, 3),
                "29 September s.d. 3 Oktober 2025",
            ),
            (
                "two years",
                day(2025, 12, 29),
                day(2026, 1, 2),
                "29 Desember 2025 s.d. 2 Januari 2026",
            ),
        ] {
            assert_eq!(date_span(first, last), expected, "{case}");
        }
    }

    #[test]
    fn counts_in_words() {
        for (number, expected) in [
            (0, "nol"),
            (1, "satu"),
            (11, "sebelas"),
            (14, "empat belas"),
            (20, "dua puluh"),
            (32, "tiga puluh dua"),
            (100, "seratus"),
            (144, "seratus empat puluh empat"),
            (507, "lima ratus tujuh"),
        ] {
            assert_eq!(count(number), expected);
        }
    }
}
