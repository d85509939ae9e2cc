//! Number formats: which numbers a sheet shows as dates or times.
//!
//! A date is a number like any other; only its format says that it is one.

use std::collections::HashMap;

use domain::refusal::FileFault;

use crate::Unreadable;
use crate::sink::Caps;
use crate::xml::Xml;

/// As what a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// A number; lengths of time such as `[h]:mm` too.
    #[default]
    Number,
    /// A date, with or without its time.
    Date,
    /// A time of day alone.
    Time,
}

/// As what each cell format shows numbers, in the order that cells refer to them.
pub(super) fn read(mut xml: Xml, caps: &Caps) -> Result<Vec<Shown>, Unreadable> {
    let mut own: HashMap<u32, Shown> = HashMap::new();
    let mut used: Vec<u32> = Vec::new();
    if xml.child()?.is_none() {
        return Err(FileFault::Incomplete.into());
    }
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "numFmts" => {
                while let Some(tag) = xml.child()? {
                    caps.format()?;
                    if let Some(id) = tag.number("numFmtId")? {
                        let code = tag.attribute("formatCode")?.unwrap_or_default();
                        own.insert(id, by_code(&code));
                    }
                    xml.skip()?;
                }
            }
            "cellXfs" => {
                while let Some(tag) = xml.child()? {
                    caps.format()?;
                    used.push(tag.number("numFmtId")?.unwrap_or_default());
                    xml.skip()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    let shown = |id: &u32| own.get(id).copied().unwrap_or_else(|| built_in(*id));
    Ok(used.iter().map(shown).collect())
}

/// Formats that every spreadsheet knows by number. 27 to 36 and 50 to 58 are
/// dates of East Asian editions, which Excel elsewhere shows as its own.
fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=58 => Shown::Date,
        18..=21 | 32..=35 | 45 | 47 => Shown::Time,
        _ => Shown::Number,
    }
}

/// The first section that shows a date or a time decides: the one for positive
/// numbers, which stands first, may be only a condition or a colour.
fn by_code(code: &str) -> Shown {
    let bare = without_literals(code);
    let mut sections = bare.split(';').map(by_section);
    let telling = sections.find(|shown| *shown != Shown::Number);
    telling.unwrap_or_default()
}

/// A format with nothing left but what is replaced by parts of the number, in small
/// letters. A length of time leaves its opening bracket.
fn without_literals(code: &str) -> String {
    let mut bare = String::with_capacity(code.len());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            // The next letter is itself, a width or a filler.
            '\\' | '_' | '*' => {
                letters.next();
            }
            // Colours, conditions and languages go; `[h]` is a length of time.
            '[' => {
                let inside: String = letters
                    .by_ref()
                    .take_while(|letter| *letter != ']')
                    .collect();
                let inside = inside.to_ascii_lowercase();
                if ["h", "hh", "m", "mm", "s", "ss"].contains(&inside.as_str()) {
                    bare.push('[');
                }
            }
            letter => bare.push(letter.to_ascii_lowercase()),
        }
    }
    bare
}

fn by_section(section: &str) -> Shown {
    let section = section
        .replace("general", "")
        .replace("am/pm", "")
        .replace("a/p", "");
    let mut parts: Vec<char> = Vec::new();
    let mut before = '\0';
    let mut in_fraction = false;
    for letter in section.chars() {
        match letter {
            'y' | 'm' | 'd' | 'h' | 's' | 'e' | 'g' | 'b' | 'a' if letter != before => {
                parts.push(letter)
            }
            // Tenths of a second are the only digits that a date has.
            '0' if in_fraction => {}
            '0' | '#' | '?' | '[' => return Shown::Number,
            _ => {}
        }
        in_fraction =
            (letter == '.' && parts.last() == Some(&'s')) || (letter == '0' && in_fraction);
        before = letter;
    }
    let is_minute = |at: usize| {
        let after_hour = at > 0 && parts[at - 1] == 'h';
        after_hour || parts.get(at + 1) == Some(&'s')
    };
    let is_date = |(at, part): (usize, &char)| match part {
        'h' | 's' => false,
        'm' => !is_minute(at),
        _ => true,
    };
    if parts.is_empty() {
        Shown::Number
    } else if parts.iter().enumerate().any(is_date) {
        Shown::Date
    } else {
        Shown::Time
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::Limits;

    #[test]
    fn formats_tell_dates_from_numbers() {
        use Shown::*;
        let check = |code: &str, expected: Shown| assert_eq!(by_code(code), expected, "{code}");
        check("General", Number);
        check("GENERAL", Number);
        check("@", Number);
        check("", Number);
        check("0", Number);
        check("#,##0.00", Number);
        check("0.00E+00", Number);
        check("# ?/?", Number);
        check("0\" hari\"", Number);
        check("\"Rp\"#,##0;[Red]-\"Rp\"#,##0", Number);
        check("[$Rp-421]* #,##0_);[Red]([$Rp-421]* #,##0)", Number);
        check("[Red]General", Number);
        check("0\\d", Number);
        check(";;;", Number);
        check("[h]:mm", Number);
        check("[HH]:mm:ss", Number);
        check("[mm]:ss.0", Number);
        check("dd/mm/yyyy", Date);
        check("DD-MM-YYYY", Date);
        check("[$-421]dd\\ mmmm\\ yyyy", Date);
        check("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Date);
        check("yyyy-mm-ddThh:mm:ss", Date);
        check("d/m/yyyy h:mm;@", Date);
        check("mmm", Date);
        check("mm/yy", Date);
        check("yyyy\"年\"m\"月\"", Date);
        check("[Red]dd/mm/yyyy", Date);
        check("[=0]\"\";dd/mm/yyyy", Date);
        check("dd/mm/yyyy;\"-\"", Date);
        check("h:mm", Time);
        check("hh:mm:ss", Time);
        check("mm:ss.00", Time);
        check("[$-409]h:mm AM/PM", Time);
        check("h\"jam\" m\"menit\"", Time);
        check("\"unfinished", Number);
        check("[unfinished", Number);
        check("d\\", Date);
    }

    #[test]
    fn cells_are_shown_by_their_own_formats_first() {
        let check = |name: &str, styles: &str, expected: &[Shown]| {
            let caps = Caps::new(Limits::OFFICE, &|| false);
            let document = format!("<styleSheet>{styles}</styleSheet>");
            let found = read(Xml::new(Box::new(document.as_bytes()), &caps), &caps).unwrap();
            assert_eq!(found, expected, "{name}");
        };
        use Shown::*;
        let built_in = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='21'/><xf numFmtId='46'/><xf/></cellXfs>";
        check("built in", built_in, &[Number, Date, Time, Number, Number]);
        let own = "<numFmts><numFmt numFmtId='164' formatCode='d &quot;x&quot;'/></numFmts>";
        let cells = "<cellXfs><xf numFmtId='164'/></cellXfs>";
        check("own", &format!("{own}{cells}"), &[Date]);
        check("own, written after", &format!("{cells}{own}"), &[Date]);
        let taken = "<numFmts><numFmt numFmtId='14' formatCode='0'/></numFmts><cellXfs><xf numFmtId='14'/></cellXfs>";
        check("a number taken over", taken, &[Number]);
        let elsewhere = "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><dxfs><dxf><numFmt numFmtId='0' formatCode='d'/></dxf></dxfs>";
        check(
            "not of cells",
            &format!("{elsewhere}<cellXfs><xf numFmtId='0'/></cellXfs>"),
            &[Number],
        );
    }
}
