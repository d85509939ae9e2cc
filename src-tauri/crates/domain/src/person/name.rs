//! Names as on the KTP: cleaned of what cannot be seen, never rewritten; and
//! folded for search and matching, so that `maruf` finds `H. Ma'ruf`.

/// A name, or any text, without what cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// Trimmed, single blanks, no line breaks; capitals untouched.
    pub text: String,
    /// Control characters, marks without width or of direction were taken out, or an accent was joined to its letter.
    pub was_odd: bool,
}

/// Takes out what cannot be seen and joins accents to their letters.
pub fn clean(raw: &str) -> Cleaned {
    let mut text = String::with_capacity(raw.len());
    let mut was_odd = false;
    for char in raw.chars() {
        if char.is_whitespace() {
            was_odd |= char.is_control() && !matches!(char, '\t' | '\n' | '\r');
            if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
        } else if char.is_control() || is_invisible(char) {
            was_odd = true;
        } else if let Some(joined) = text
            .chars()
            .next_back()
            .and_then(|letter| join(letter, char))
        {
            was_odd = true;
            text.pop();
            text.push(joined);
        } else {
            text.push(char);
        }
    }
    text.truncate(text.trim_end().len());
    Cleaned { text, was_odd }
}

/// A name as search and matching see it: letters and digits only, without case, accents, apostrophes,
/// titles, blanks or doubled letters, and with every spelling of Muhammad alike.
pub fn fold(name: &str) -> String {
    let plain: String = clean(name)
        .text
        .to_lowercase()
        .chars()
        .filter(|char| !is_apostrophe(*char))
        .map(without_accent)
        .collect();
    let mut words = words_without_degrees(&plain);
    let titles = words
        .iter()
        .take_while(|word| TITLES.contains(&word.as_str()))
        .count();
    // A name of nothing but titles keeps the last: somebody may be searching for exactly that.
    words.drain(..titles.min(words.len().saturating_sub(1)));

    let mut folded = String::with_capacity(plain.len());
    for word in &words {
        let word = without_doubles(word);
        let is_muhammad = MUHAMMADS.contains(&word.as_str());
        folded.push_str(if is_muhammad { "muhamad" } else { &word });
    }
    without_doubles(&folded)
}

/// Longer texts are no names, and too long to compare letter by letter.
const LONGEST_NAME: usize = 200;

/// Whether two folded names are near enough that a human should say if they are one person's.
pub fn similar(one: &str, other: &str) -> bool {
    let (shorter, longer) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let length = shorter.chars().count();
    if one == other || longer.len() > LONGEST_NAME {
        return one == other && length > 0;
    }
    let contained = length >= 5 && longer.contains(shorter);
    contained || edits(shorter, longer) <= (length / 4).min(2)
}

/// Marks without width and of direction: they change what is seen, not what is meant.
pub(crate) fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

pub(crate) fn is_apostrophe(char: char) -> bool {
    matches!(
        char,
        '\'' | '`'
            | '´'
            | '\u{2bb}'
            | '\u{2bc}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201b}'
            | '\u{2032}'
    )
}

/// The words of a lower-case name, its degrees behind the comma or with dots at the end left out.
fn words_without_degrees(name: &str) -> Vec<String> {
    let (own, behind) = name.split_once(',').unwrap_or((name, ""));
    let mut tokens: Vec<&str> = own.split_whitespace().collect();
    while let Some(degree) = degree_tokens(&tokens) {
        tokens.truncate(tokens.len() - degree);
    }
    let behind = behind
        .split(',')
        .filter(|piece| !is_degree(piece))
        .flat_map(str::split_whitespace);
    tokens.extend(behind.filter(|token| !is_degree(token)));

    let mut words = Vec::new();
    for token in tokens {
        let letters = letters(token);
        if TITLES.contains(&letters.as_str()) {
            words.push(letters);
        } else {
            words.extend(
                token
                    .split(|char: char| !char.is_alphanumeric())
                    .filter(|w| !w.is_empty())
                    .map(str::to_owned),
            );
        }
    }
    words
}

/// How many tokens the degree at the end takes: one in `S.Pd.`, two in `S. Pd.`. The first token is always the name.
fn degree_tokens(tokens: &[&str]) -> Option<usize> {
    (1..=2.min(tokens.len().saturating_sub(1))).find(|taken| {
        let end = tokens
            .iter()
            .skip(tokens.len() - taken)
            .copied()
            .collect::<String>();
        end.contains('.') && is_degree(&end)
    })
}

fn is_degree(text: &str) -> bool {
    DEGREES.contains(&letters(text).as_str())
}

fn without_doubles(word: &str) -> String {
    let mut single = String::with_capacity(word.len());
    for char in word.chars() {
        if !single.ends_with(char) {
            single.push(char);
        }
    }
    single
}

fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

/// How many letters must be changed, added or dropped to turn one text into the other.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, left) in one.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(at + 1);
        let mut beside = at + 1;
        for ((right, above), slanting) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            beside = (slanting + usize::from(left != *right))
                .min(above + 1)
                .min(beside + 1);
            next.push(beside);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

fn join(letter: char, mark: char) -> Option<char> {
    let (_, plain, joined) = ACCENTS.iter().find(|(accent, ..)| *accent == mark)?;
    joined
        .chars()
        .nth(plain.chars().position(|plain| plain == letter)?)
}

fn without_accent(char: char) -> char {
    let plain = |(_, plain, joined): &(char, &str, &str)| {
        plain.chars().nth(joined.chars().position(|j| j == char)?)
    };
    if char.is_ascii() {
        char
    } else {
        ACCENTS.iter().find_map(plain).unwrap_or(char)
    }
}

/// An accent that stands by itself, the letters it is met on, and both as one. Others stay as they are.
const ACCENTS: [(char, &str, &str); 8] = [
    ('\u{300}', "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
    ('\u{301}', "ACEINOSUYZaceinosuyz", "ÁĆÉÍŃÓŚÚÝŹáćéíńóśúýź"),
    ('\u{302}', "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
    ('\u{303}', "ANOano", "ÃÑÕãñõ"),
    ('\u{304}', "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
    ('\u{308}', "AEIOUaeiou", "ÄËÏÖÜäëïöü"),
    ('\u{30c}', "CEGSZcegsz", "ČĚǦŠŽčěǧšž"),
    ('\u{327}', "CSTcst", "ÇŞŢçşţ"),
];

/// Spellings of Muhammad, without doubled letters.
const MUHAMMADS: [&str; 20] = [
    "m", "md", "mh", "mhd", "moc", "moch", "mochamad", "moh", "mohamad", "mohamed", "mohd",
    "mokhamad", "much", "muchamad", "muh", "muhamad", "muhamat", "muhamed", "muhd", "mukhamad",
];

/// Titles in front, without their dots.
const TITLES: [&str; 23] = [
    "bpk", "dr", "dra", "drg", "drh", "drs", "h", "hj", "ir", "kh", "kyai", "ny", "nn", "prof",
    "sdr", "sdri", "tn", "ust", "ustad", "ustadz", "ustadzah", "ustd", "ustz",
];

/// Degrees behind, without their dots.
const DEGREES: [&str; 76] = [
    "ama", "amak", "amapd", "amd", "amdak", "amdfarm", "amdkeb", "amdkep", "amdkes", "amdkom",
    "amdt", "apt", "ba", "bsc", "cht", "drs", "gr", "lc", "ma", "mag", "mba", "meng", "mh", "mhum",
    "mkes", "mkom", "mm", "mpd", "mpdi", "msi", "msc", "msn", "mt", "ners", "ns", "phd", "sab",
    "sag", "sak", "sakt", "sap", "sars", "sds", "se", "sei", "sesy", "sfarm", "sgz", "sh", "shi",
    "shum", "sikom", "sip", "sked", "skeb", "skep", "skes", "skm", "skom", "sm", "smat", "sp",
    "spd", "spdi", "spsi", "spt", "ssi", "ssn", "ssos", "st", "ssy", "stp", "str", "strkeb",
    "strkes", "sthi",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_keeps_the_name_and_says_what_it_took() {
        for (case, raw, text, was_odd) in [
            ("as it should be", "Adi Abidin", "Adi Abidin", false),
            (
                "capitals stay",
                "BAGUS YULIANTO, S.PD.",
                "BAGUS YULIANTO, S.PD.",
                false,
            ),
            ("blanks", "  Fitri  Inayah ", "Fitri Inayah", false),
            (
                "no-break blank",
                "Fira\u{a0}Isti'anah",
                "Fira Isti'anah",
                false,
            ),
            ("line break", "Naila\r\nHidayah", "Naila Hidayah", false),
            ("tab", "\t=2+5", "=2+5", false),
            (
                "control characters",
                "Siti\u{7} Contoh\u{0}\u{1b}",
                "Siti Contoh",
                true,
            ),
            (
                "control characters for a blank",
                "Nur\u{b}\u{c}Hidayah",
                "Nur Hidayah",
                true,
            ),
            (
                "right-to-left override",
                "\u{202e}otnomirP\u{202c} Budi",
                "otnomirP Budi",
                true,
            ),
            (
                "marks without width",
                "Rina\u{200b} Wa\u{200b}ti",
                "Rina Wati",
                true,
            ),
            ("byte order mark", "\u{feff}Dewi Ayu", "Dewi Ayu", true),
            ("accent by itself", "E\u{301}ka Putri", "Éka Putri", true),
            ("accent in one", "Éka Putri", "Éka Putri", false),
            (
                "accent on nothing it belongs to",
                "Bq\u{301}",
                "Bq\u{301}",
                false,
            ),
        ] {
            assert_eq!(
                clean(raw),
                Cleaned {
                    text: text.to_owned(),
                    was_odd
                },
                "{case}"
            );
        }
    }

    #[test]
    fn folding() {
        for (case, name, expected) in [
            ("title in front", "H. Ma'ruf", "maruf"),
            ("title without blank", "H.Ma’ruf", "maruf"),
            ("two titles", "Dr. Hj. Nu`man", "numan"),
            ("title of two letters", "K.H. Syafi’i", "syafi"),
            ("initial that is no title", "Ahmad H", "ahmadh"),
            ("nothing but a title", "H.", "h"),
            ("degree", "BAGUS YULIANTO, S.PD.", "bagusyulianto"),
            (
                "degree without blank",
                "UNTUNG FIRMANSYAH,S.E.",
                "untungfirmansyah",
            ),
            ("degree with a blank", "Murni Nabila, S. Pd", "murninabila"),
            ("two degrees", "Ahmad Kusnadi, A.Md., M.M.", "ahmadkusnadi"),
            ("degree without comma", "Murni Nabila S.Pd.", "murninabila"),
            (
                "degree without comma, with a blank",
                "Murni Nabila S. Pd.",
                "murninabila",
            ),
            ("no degree behind the comma", "Contoh, Budi", "contohbudi"),
            ("M.", "M. Eko Susanto", "muhamadekosusanto"),
            ("M. without blank", "M.Eko Susanto", "muhamadekosusanto"),
            ("Moch.", "MOCH. EKO SUSANTO", "muhamadekosusanto"),
            ("Mohammad", "Mohammad Eko Susanto", "muhamadekosusanto"),
            ("title before M.", "H.M. Ridwan", "muhamadridwan"),
            ("doubled letters", "Chaeruddin", "chaerudin"),
            ("blanks and dashes", "Nur-Hidayah", "nurhidayah"),
            ("accents", "Éka Putri", "ekaputri"),
            ("nothing", " - ", ""),
        ] {
            assert_eq!(fold(name), expected, "{case}");
        }
    }

    #[test]
    fn names_near_each_other() {
        for (case, one, other, expected) in [
            ("the same", "Rizki Saputra", "RIZKI SAPUTRA", true),
            ("another spelling", "Luluk Hidayah", "Luluk Hydayah", true),
            ("a letter less", "Kholid Oktavian", "Holid Oktavian", true),
            ("twins", "Nur Aini Rahmawati", "Nur Aina Rahmawati", true),
            ("a name more", "Rizki Maulana", "Rizki Maulana Hakim", true),
            ("Muhammad more", "Muh. Fauzi Akbar", "Fauzi Akbar", true),
            ("another name", "Andi Hakim", "Adi Abidin", false),
            ("short ones", "Budi", "Rudy", false),
            ("none", "-", "-", false),
        ] {
            assert_eq!(similar(&fold(one), &fold(other)), expected, "{case}");
        }
    }
}
