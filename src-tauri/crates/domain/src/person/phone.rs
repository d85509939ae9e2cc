//! Telephone numbers as people write them, kept as `08…` (dossier 4.4).
//!
//! What is no number stays none: nothing is completed, and no digit is dropped
//! except the country's.

/// The numbers of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phones {
    /// The one to call first.
    pub first: Option<String>,
    /// A second one written beside it.
    pub other: Option<String>,
}

/// Reads the numbers of one cell; both are absent where there is none.
pub fn read(text: &str) -> Phones {
    let mut numbers = text.split(ends_a_number).flat_map(numbers_of);
    Phones {
        first: numbers.next(),
        other: numbers.next(),
    }
}

fn ends_a_number(char: char) -> bool {
    matches!(char, '/' | ',' | ';' | '&' | '|' | '\n' | '\r') || char.is_alphabetic()
}

/// One number written with blanks, or two with nothing but blanks between them.
fn numbers_of(text: &str) -> Vec<String> {
    if let Some(number) = national(text) {
        return vec![number];
    }
    text.split_whitespace().filter_map(national).collect()
}

/// `08…` or a number with its area code; absent where the digits are too few or too many.
fn national(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = match digits.strip_prefix("62") {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None if digits.starts_with('8') => format!("0{digits}"),
        None => digits,
    };
    let is_plausible =
        number.starts_with('0') && !number.starts_with("00") && (9..=14).contains(&number.len());
    is_plausible.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (String, String) {
        let phones = read(text);
        (
            phones.first.unwrap_or_default(),
            phones.other.unwrap_or_default(),
        )
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (case, text, first, other) in [
            ("as kept", "081200000515", "081200000515", ""),
            ("without zero", "85700004370", "085700004370", ""),
            ("country code", "6281200008549", "081200008549", ""),
            (
                "country code with plus",
                "+62 857-0000-4991",
                "085700004991",
                "",
            ),
            (
                "country code and zero",
                "+62 (0)812 0000 0515",
                "081200000515",
                "",
            ),
            ("dashes", "0812-0000-6143", "081200006143", ""),
            ("blanks", "0812 0000 0175", "081200000175", ""),
            (
                "two with a slash",
                "081200006238 / 085700003679",
                "081200006238",
                "085700003679",
            ),
            (
                "two with a comma",
                "81200006238,085700003679",
                "081200006238",
                "085700003679",
            ),
            (
                "two with a line break",
                "081200006238\n085700003679",
                "081200006238",
                "085700003679",
            ),
            (
                "two with a word",
                "081200006238 atau 085700003679",
                "081200006238",
                "085700003679",
            ),
            (
                "two with a blank",
                "081200006238 085700003679",
                "081200006238",
                "085700003679",
            ),
            ("with words", "WA: 081200006238 (ibu)", "081200006238", ""),
            ("landline", "0285-000000", "0285000000", ""),
            ("dash", "-", "", ""),
            ("word", "tidak punya", "", ""),
            ("too short", "08120", "", ""),
            ("too long", "0812000062380857", "", ""),
            ("digits lost", "8.12E+10", "", ""),
        ] {
            assert_eq!(check(text), (first.to_owned(), other.to_owned()), "{case}");
        }
    }
}
