//! Breaking a text into lines that fit a width.
//!
//! Lines break at blanks only. A word is cut when it alone is wider than the
//! line: a name must never leave its cell, and never lose a letter.

use domain::words;

use crate::face::{Face, NO_BREAK, POINT};

/// How a text is set: letters, sizes to try and the distance of its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// Which typeface.
    pub face: Face,
    /// Sizes in points, the wanted one first, the least one last.
    pub sizes: &'static [f64],
    /// Lines it may take before a smaller size is tried.
    pub lines: usize,
    /// Distance of two baselines as a multiple of the size.
    pub leading: f64,
}

impl Lettering {
    /// The wanted size in points.
    pub fn size(&self) -> f64 {
        self.sizes.first().copied().unwrap_or_default()
    }

    /// The same letters on a fixed distance of lines, in millimetres.
    pub const fn spaced(face: Face, sizes: &'static [f64], pitch: f64) -> Lettering {
        Lettering {
            face,
            sizes,
            lines: 1,
            leading: pitch / (sizes[0] * POINT),
        }
    }
}

/// A text broken into lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    /// Their typeface.
    pub face: Face,
    /// The size that was chosen, in points.
    pub size: f64,
    /// Distance of two baselines in millimetres.
    pub pitch: f64,
    /// The lines, without the blanks they broke at.
    pub lines: Vec<String>,
    cut: bool,
}

impl Lines {
    /// How high the lines stand together, in millimetres.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.pitch
    }

    /// How wide the widest line stands, in millimetres.
    pub fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| self.face.width(line, self.size))
            .fold(0.0, f64::max)
    }

    /// The baselines under `top`, one a line: letters stand in the middle of their pitch.
    pub fn baselines(&self, top: f64) -> impl Iterator<Item = (f64, &str)> {
        let spare = self.pitch - (Face::ASCENT + Face::DESCENT) * self.size * POINT;
        let first = top + spare / 2.0 + Face::ASCENT * self.size * POINT;
        let pitch = self.pitch;
        self.lines
            .iter()
            .enumerate()
            .map(move |(at, line)| (first + at as f64 * pitch, line.as_str()))
    }
}

/// Sets a text into a width: in the lines it is allowed, else smaller, else with
/// one line more, and so on. A word is cut only if it fits in no size.
pub fn fit(text: &str, lettering: &Lettering, width: f64) -> Lines {
    let mut set: Vec<Lines> = lettering
        .sizes
        .iter()
        .map(|&size| wrap(text, lettering, size, width))
        .collect();
    if set.iter().any(|lines| !lines.cut) {
        set.retain(|lines| !lines.cut);
    }
    let least = set
        .iter()
        .map(|lines| lines.lines.len())
        .min()
        .unwrap_or_default();
    let limit = least.max(lettering.lines);
    set.into_iter()
        .find(|lines| lines.lines.len() <= limit)
        .unwrap_or_default()
}

/// Sets a text into a width at one size, in as many lines as that takes.
pub fn wrap(text: &str, lettering: &Lettering, size: f64, width: f64) -> Lines {
    let fits = |line: &str| lettering.face.width(line, size) <= width + 1e-6;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut cut = false;
    for word in text
        .split(|c: char| c.is_whitespace() && c != NO_BREAK)
        .filter(|word| !word.is_empty())
    {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            // One letter stays even where none fits: a narrower line would never end.
            if !fits(&line) && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
                cut = true;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Lines {
        face: lettering.face,
        size,
        pitch: size * lettering.leading * POINT,
        lines,
        cut,
    }
}

/// Keeps the dates of a text together, so that "24 September 2002" never breaks inside.
pub fn whole_dates(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let is_day =
        |word: &str| (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let is_month = |word: &str| (1..=12).any(|number| words::month(number) == word);
    let is_year = |word: &str| word.len() >= 4 && word.bytes().take(4).all(|b| b.is_ascii_digit());
    let mut whole = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let before = words[at - 1];
            let inside = is_day(before) && is_month(word) || is_month(before) && is_year(word);
            whole.push(if inside { NO_BREAK } else { ' ' });
        }
        whole.push_str(word);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: Lettering = Lettering {
        face: Face::Regular,
        sizes: &[9.0, 8.5, 8.0],
        lines: 2,
        leading: 1.12,
    };

    fn check(case: &str, text: &str, width: f64, size: f64, expected: &[&str]) {
        let set = fit(text, &CELL, width);
        assert_eq!(set.lines, expected, "{case}");
        assert_eq!(set.size, size, "{case}: the size");
        for line in &set.lines {
            assert!(
                CELL.face.width(line, set.size) <= width + 1e-6,
                "{case}: {line} is too wide"
            );
        }
    }

    #[test]
    fn lines_break_at_blanks_then_letters_shrink_then_a_line_is_added() {
        check("nothing", "", 30.0, 9.0, &[]);
        check("one line", "Siti Aminah", 30.0, 9.0, &["Siti Aminah"]);
        check(
            "odd blanks",
            "  Siti \n Aminah ",
            30.0,
            9.0,
            &["Siti Aminah"],
        );
        check(
            "two lines",
            "Siti Nur Khasanah Rahmadhani",
            30.0,
            9.0,
            &["Siti Nur Khasanah", "Rahmadhani"],
        );
        check(
            "smaller",
            "Siti Nur Khasanah Fatma Rahmadhani",
            27.0,
            8.5,
            &["Siti Nur Khasanah", "Fatma Rahmadhani"],
        );
        check(
            "three lines",
            "Siti Nur Khasanah Fatmawati Rahmadhani Sumarno",
            32.0,
            9.0,
            &["Siti Nur Khasanah", "Fatmawati", "Rahmadhani Sumarno"],
        );
        check(
            "a word that fits when small",
            "Kusumaningtyaswati",
            27.0,
            8.0,
            &["Kusumaningtyaswati"],
        );
        check(
            "a word too wide",
            "Kusumaningtyaswati",
            14.0,
            8.0,
            &["Kusumani", "ngtyaswati"],
        );
        check(
            "dates stay whole",
            &whole_dates("Keluar 25 September 2025"),
            30.0,
            9.0,
            &["Keluar", "25\u{a0}September\u{a0}2025"],
        );
    }

    #[test]
    fn only_dates_are_kept_whole() {
        for (case, text, expected) in [
            (
                "a date",
                "Keluar 25 September 2025",
                "Keluar 25_September_2025",
            ),
            (
                "two dates",
                "Keluar 2 Mei 2025, Masuk 5 Mei 2025",
                "Keluar 2_Mei_2025, Masuk 5_Mei_2025",
            ),
            ("a number", "Jalan Mei 3 No. 2025", "Jalan Mei 3 No. 2025"),
        ] {
            assert_eq!(whole_dates(text).replace(NO_BREAK, "_"), expected, "{case}");
        }
    }
}
