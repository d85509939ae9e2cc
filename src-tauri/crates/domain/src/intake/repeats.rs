//! Rows of one file that speak of one person: surely, by an equal NIK, or perhaps,
//! and then a human says (dossier 4.3).

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::finding::Finding;
use crate::person::name;
use crate::person::nik::Nik;

use super::plan::{Entry, Table};

/// More people of one birth date are a filler such as 1 January, not a birthday; comparing all of
/// them with each other would take a long file for ever.
const ONE_BIRTH_DATE: usize = 100;

/// Adds to each row that repeats an earlier one, on whatever sheet, what it repeats.
pub(super) fn mark(tables: &mut [Table]) {
    let entries: Vec<&Entry> = tables.iter().flat_map(|table| &table.entries).collect();
    let mut seen = Seen::default();
    let remarks: Vec<Option<Finding>> = entries
        .into_iter()
        .map(|entry| seen.remark(entry))
        .collect();
    for (entry, remark) in tables
        .iter_mut()
        .flat_map(|table| &mut table.entries)
        .zip(remarks)
    {
        remark.into_iter().for_each(|finding| entry.add(finding));
    }
}

/// The people of earlier rows.
#[derive(Default)]
struct Seen<'e> {
    by_nik: HashMap<&'e Nik, &'e Entry>,
    /// With their folded names.
    by_birth: HashMap<NaiveDate, Vec<(&'e Entry, String)>>,
}

impl<'e> Seen<'e> {
    /// What to say of the next row, which counts as seen from then on.
    fn remark(&mut self, entry: &'e Entry) -> Option<Finding> {
        if let Some(nik) = &entry.details.nik {
            if let Some(first) = self.by_nik.get(nik) {
                return Some(Finding::NikSameAs {
                    sheet: first.sheet.clone(),
                    row: first.row,
                });
            }
            self.by_nik.insert(nik, entry);
        }
        let peers = self.by_birth.entry(entry.details.birth_date?).or_default();
        let folded = name::fold(&entry.details.name);
        let like = peers
            .iter()
            .find(|(peer, name)| is_near(peer, entry) && name::similar(name, &folded));
        let like = like.map(|(peer, _)| Finding::MaybeSameAs {
            sheet: peer.sheet.clone(),
            row: peer.row,
        });
        if peers.len() < ONE_BIRTH_DATE {
            peers.push((entry, folded));
        }
        like
    }
}

/// Whether two NIKs may be one, typed differently or not at all.
fn is_near(one: &Entry, other: &Entry) -> bool {
    match (&one.details.nik, &other.details.nik) {
        (Some(one), Some(other)) => one.differing_digits(other) <= 2,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::plan::Proposal;
    use crate::person::Details;

    fn entry(row: u32, name: &str, nik: &str, birth_day: u32) -> Entry {
        let details = Details {
            name: name.to_owned(),
            nik: Nik::parse(nik).ok(),
            birth_date: NaiveDate::from_ymd_opt(2003, 8, birth_day),
            ..Details::default()
        };
        Entry {
            sheet: "Peserta".to_owned(),
            row,
            class: None,
            details,
            findings: Vec::new(),
        }
    }

    fn table(entries: Vec<Entry>) -> Table {
        Table {
            sheet: String::new(),
            header_row: 1,
            columns: Vec::new(),
            proposal: Proposal::default(),
            entries,
        }
    }

    #[test]
    fn a_later_row_names_the_earlier_one() {
        let check =
            |case: &str, name: &str, nik: &str, birth_day: u32, expected: Option<Finding>| {
                let first = entry(2, "Nur Aini Rahmawati", "3375035408039226", 14);
                let mut tables = [
                    table(vec![first]),
                    table(vec![entry(9, name, nik, birth_day)]),
                ];
                mark(&mut tables);
                let found: Vec<Vec<Finding>> = tables
                    .iter()
                    .flat_map(|table| &table.entries)
                    .map(|entry| entry.findings.clone())
                    .collect();
                assert_eq!(found, [vec![], expected.into_iter().collect()], "{case}");
            };
        let sheet = || "Peserta".to_owned();
        let same = Some(Finding::NikSameAs {
            sheet: sheet(),
            row: 2,
        });
        let maybe = Some(Finding::MaybeSameAs {
            sheet: sheet(),
            row: 2,
        });
        check(
            "equal NIK",
            "Nur Aini Rahmawati",
            "3375035408039226",
            14,
            same.clone(),
        );
        check(
            "equal NIK, another name and day",
            "Budi",
            "3375035408039226",
            15,
            same,
        );
        check(
            "a digit off",
            "Nur Aina Rahmawati",
            "3375035408039227",
            14,
            maybe.clone(),
        );
        check(
            "two digits off",
            "NUR AINI RAHMAWATI",
            "3375035408039247",
            14,
            maybe.clone(),
        );
        check(
            "three digits off",
            "Nur Aini Rahmawati",
            "3375035408039347",
            14,
            None,
        );
        check("NIK missing", "Nuraini Rahmawati", "", 14, maybe);
        check("another day", "Nur Aini Rahmawati", "", 15, None);
        check("another name", "Siti Contoh", "", 14, None);
    }
}
