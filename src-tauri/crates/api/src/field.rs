//! Fields of a form as they come from the page: trimmed, measured, named in the
//! office's words where they are refused.

use chrono::{Datelike, NaiveDate};
use domain::refusal::Refusal;

/// Longer than any name or title that was met; beyond this it is a paste gone wrong.
pub(crate) const MOST: usize = 200;

/// A text that must be there.
pub(crate) fn required(field: &'static str, text: &str) -> Result<String, Refusal> {
    optional(field, text)?.ok_or(Refusal::FieldEmpty { field })
}

/// A text that may be missing.
pub(crate) fn optional(field: &'static str, text: &str) -> Result<Option<String>, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > MOST {
        return Err(Refusal::FieldTooLong { field, most: MOST });
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A date as the page's date fields write it, `2025-09-22`.
pub(crate) fn date(field: &'static str, text: &str) -> Result<NaiveDate, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::FieldEmpty { field });
    }
    let date = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Refusal::DateUnreadable { field })?;
    year(field, date.year())?;
    Ok(date)
}

/// A year that an office works in; anything else is a slip of the pen.
pub(crate) fn year(field: &'static str, year: i32) -> Result<i32, Refusal> {
    if (1990..=2100).contains(&year) {
        Ok(year)
    } else {
        Err(Refusal::OutOfTime { field })
    }
}
