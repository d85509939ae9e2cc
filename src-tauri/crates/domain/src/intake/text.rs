//! What a cell says as text, for fields that are words.

use crate::person::name;

use super::cell::Cell;

/// The text of a cell; absent where it says nothing, as in "-" or "menyusul".
pub(super) fn of(cell: &Cell) -> Option<String> {
    let text = match cell {
        Cell::Text(text) => name::clean(text).text,
        Cell::Number(number) => of_number(*number),
        Cell::Date(moment) => moment.format("%d-%m-%Y").to_string(),
        Cell::Time(time) => time.format("%H.%M").to_string(),
        Cell::Bool(_) | Cell::Error(_) => return None,
    };
    (!says_nothing(&text)).then_some(text)
}

/// The digits of a number as the sheet would show them without rounding.
pub(super) fn of_number(number: f64) -> String {
    format!("{number}")
}

/// Whether a text stands for an empty cell.
pub(super) fn says_nothing(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "belum",
        "belum ada",
        "kosong",
        "menyusul",
        "n/a",
        "nihil",
        "null",
        "tdk ada",
        "tidak ada",
        "tidak punya",
    ];
    !text.chars().any(char::is_alphanumeric) || WORDS.contains(&text.trim().to_lowercase().as_str())
}
