//! What the lines above a table, and between its groups, propose: class, batch,
//! year and source of money. A proposal fills a form that staff read; it is
//! never stored by itself.

use crate::person::name;

use super::cell::{Cell, SheetRow};
use super::headers;
use super::plan::Proposal;

/// What the lines above a table propose; of two lines that say the same thing the first holds,
/// and a line with a label outweighs a headline.
pub(super) fn read<'r>(lines: impl Iterator<Item = &'r SheetRow>) -> Proposal {
    let mut labelled = Proposal::default();
    let mut headlines = Proposal::default();
    for line in lines {
        match label_and_value(line) {
            Some((label, value)) => fill(&mut labelled, proposed_by_label(&label, &value)),
            None => fill(&mut headlines, proposed_by_headline(&joined(line))),
        }
    }
    fill(&mut labelled, headlines);
    labelled
}

/// The class that a row between people names, as "KEJURUAN : MENJAHIT" does.
pub(super) fn group(row: &SheetRow) -> Option<String> {
    let (label, value) = label_and_value(row)?;
    proposed_by_label(&label, &value).class
}

/// Takes from the weaker what the stronger does not say.
pub(super) fn fill(stronger: &mut Proposal, weaker: Proposal) {
    stronger.class = stronger.class.take().or(weaker.class);
    stronger.batch = stronger.batch.take().or(weaker.batch);
    stronger.year = stronger.year.or(weaker.year);
    stronger.funding = stronger.funding.take().or(weaker.funding);
}

/// A folded label with what stands behind its colon, in the same cell or the next.
fn label_and_value(row: &SheetRow) -> Option<(String, String)> {
    let line = joined(row);
    let (label, value) = line.split_once(':')?;
    let value = value.trim().trim_start_matches(':').trim();
    let label = headers::fold(label);
    (!label.is_empty() && !value.is_empty()).then(|| (label, value.to_owned()))
}

fn joined(row: &SheetRow) -> String {
    let texts = row.cells.iter().filter_map(|(_, cell)| match cell {
        Cell::Text(text) => Some(name::clean(text).text),
        Cell::Number(number) => Some(number.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

fn proposed_by_label(label: &str, value: &str) -> Proposal {
    let said = || Some(value.to_owned());
    match label {
        "program" | "programpelatihan" | "programkejuruan" | "kejuruan" | "kejuruanprogram"
        | "kelas" | "paket" | "pelatihan" | "namapelatihan" | "judulpelatihan"
        | "jenispelatihan" | "skema" | "skemasertifikasi" => by_programme(value),
        "tahap" | "angkatan" | "tahapangkatan" | "batch" | "gelombang" => Proposal {
            batch: said(),
            year: year(value),
            ..Proposal::default()
        },
        "sumberanggaran" | "sumberdana" | "anggaran" | "dana" | "pendanaan" => Proposal {
            funding: said(),
            ..Proposal::default()
        },
        "tahun" | "tahunanggaran" | "ta" => Proposal {
            year: year(value),
            ..Proposal::default()
        },
        _ => Proposal::default(),
    }
}

/// "Barista / PBK Tahap II DBHCHT 2025" names a class and its batch.
fn by_programme(value: &str) -> Proposal {
    let (batch, class): (Vec<&str>, Vec<&str>) =
        value.split(" / ").partition(|part| names_a_batch(part));
    let said = |parts: Vec<&str>| (!parts.is_empty()).then(|| parts.join(" / "));
    let batch = said(batch);
    Proposal {
        class: said(class),
        year: batch.as_deref().and_then(year),
        batch,
        funding: None,
    }
}

/// "UJI KOMPETENSI SKEMA BARISTA", "DAFTAR PESERTA MENJAHIT TAHAP 2 TAHUN 2025".
fn proposed_by_headline(line: &str) -> Proposal {
    let words: Vec<&str> = line.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let position = |wanted: &[&str]| {
        lower
            .iter()
            .position(|word| wanted.contains(&word.as_str()))
    };
    let is_letterhead = position(&LETTERHEAD).is_some();
    let marker = lower
        .iter()
        .rposition(|word| MARKERS.contains(&word.as_str()));
    if is_letterhead || marker.is_none() {
        return Proposal::default();
    }
    let batch = position(&BATCH_WORDS)
        .and_then(|at| words.get(at..))
        .map(|words| words.join(" "));
    let class: Vec<&str> = marker
        .and_then(|at| words.get(at + 1..))
        .into_iter()
        .flatten()
        .take_while(|word| !ends_a_class(word))
        .copied()
        .collect();
    let class = class.join(" ");
    let class = class.split(',').next().unwrap_or_default().trim();
    let funding = lower
        .iter()
        .find(|word| FUNDINGS.contains(&word.as_str()))
        .map(|word| word.to_uppercase());
    Proposal {
        class: (!class.is_empty()).then(|| class.to_owned()),
        batch,
        year: year(line),
        funding,
    }
}

fn ends_a_class(word: &str) -> bool {
    let folded = plain(word);
    word.starts_with('(')
        || folded == "tahun"
        || folded == "pbk"
        || folded == "berbasis"
        || BATCH_WORDS.contains(&&*folded)
}

fn names_a_batch(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = plain(word);
        word == "pbk" || BATCH_WORDS.contains(&word.as_str())
    })
}

/// A word without its punctuation, in lower case.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The last year of this century that a text names.
fn year(text: &str) -> Option<i32> {
    text.split(|char: char| !char.is_ascii_digit())
        .filter(|digits| digits.len() == 4 && digits.starts_with("20"))
        .filter_map(|digits| digits.parse().ok())
        .next_back()
}

const BATCH_WORDS: [&str; 4] = ["tahap", "angkatan", "gelombang", "batch"];
const FUNDINGS: [&str; 4] = ["dbhcht", "apbn", "apbd", "mandiri"];
/// What a class is named behind, in a headline.
const MARKERS: [&str; 6] = [
    "skema",
    "pelatihan",
    "peserta",
    "asesi",
    "kejuruan",
    "kelas",
];
/// Words of an office's own name, which may hold a marker too.
const LETTERHEAD: [&str; 9] = [
    "dinas",
    "lembaga",
    "balai",
    "uptd",
    "lpk",
    "blk",
    "pemerintah",
    "jalan",
    "jl",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&[&str]]) -> Proposal {
        let rows: Vec<SheetRow> = lines
            .iter()
            .zip(1..)
            .map(|(cells, number)| SheetRow {
                number,
                cells: (0..)
                    .zip(*cells)
                    .map(|(at, text)| (at, Cell::Text((*text).into())))
                    .collect(),
                ..SheetRow::default()
            })
            .collect();
        read(rows.iter())
    }

    fn proposal(class: &str, batch: &str, year: Option<i32>, funding: &str) -> Proposal {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Proposal {
            class: said(class),
            batch: said(batch),
            year,
            funding: said(funding),
        }
    }

    #[test]
    fn lines_above_a_table() {
        let letterhead: &[&str] = &["DINAS PELATIHAN KERJA CONTOH"];
        for (case, lines, expected) in [
            (
                "labels outweigh the headline",
                &[
                    &["UJI KOMPETENSI SKEMA BARISTA"] as &[&str],
                    &["Program", ": Barista / PBK Tahap II DBHCHT 2025"],
                    &["Sumber Anggaran", ": APBD (DBHCHT)"],
                    &["Jumlah", ": 16 orang"],
                ] as &[&[&str]],
                proposal(
                    "Barista",
                    "PBK Tahap II DBHCHT 2025",
                    Some(2025),
                    "APBD (DBHCHT)",
                ),
            ),
            (
                "a scheme",
                &[&["UJI KOMPETENSI SKEMA BARISTA"]],
                proposal("BARISTA", "", None, ""),
            ),
            (
                "a label in one cell",
                &[&["KEJURUAN : MENJAHIT"]],
                proposal("MENJAHIT", "", None, ""),
            ),
            (
                "a class and its batch in a headline",
                &[&["PESERTA MENJAHIT TAHAP 2"]],
                proposal("MENJAHIT", "TAHAP 2", None, ""),
            ),
            (
                "a batch only",
                &[&["DAFTAR PESERTA PELATIHAN BERBASIS KOMPETENSI TAHAP II (DBHCHT) TAHUN 2025"]],
                proposal("", "TAHAP II (DBHCHT) TAHUN 2025", Some(2025), "DBHCHT"),
            ),
            (
                "a batch by label",
                &[&["Tahap", ": PBK Tahap II DBHCHT 2025"]],
                proposal("", "PBK Tahap II DBHCHT 2025", Some(2025), ""),
            ),
            (
                "a year",
                &[&["Tahun Anggaran : 2025"]],
                proposal("", "", Some(2025), ""),
            ),
            (
                "the letterhead says nothing",
                &[letterhead],
                Proposal::default(),
            ),
            (
                "a headline without a class",
                &[&["DAFTAR NOMINATIF CALON ASESI"]],
                Proposal::default(),
            ),
            (
                "a label without a value",
                &[&["Program", ":"]],
                Proposal::default(),
            ),
        ] {
            assert_eq!(check(lines), expected, "{case}");
        }
    }
}
