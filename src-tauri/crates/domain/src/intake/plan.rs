//! The plan of an intake: each row new, known, a repeat, or in need of repair.

use crate::finding::{Finding, Level};
use crate::person::Details;
use crate::person::nik::Nik;

use super::headers::Column;

/// One person as a row of a workbook says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The sheet.
    pub sheet: String,
    /// The row's number as the spreadsheet shows it.
    pub row: u32,
    /// The class the row, its group or the sheet's title names.
    pub class: Option<String>,
    /// What is said of the person.
    pub details: Details,
    /// What is doubtful, strongest first.
    pub findings: Vec<Finding>,
}

impl Entry {
    /// Adds a remark, behind those that weigh as much.
    pub fn add(&mut self, finding: Finding) {
        let at = self
            .findings
            .partition_point(|known| known.level() >= finding.level());
        self.findings.insert(at, finding);
    }

    /// The weightiest grade among the findings.
    pub fn level(&self) -> Option<Level> {
        self.findings.iter().map(Finding::level).max()
    }
}

/// What the title lines above a table propose. Never stored unasked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The class or programme.
    pub class: Option<String>,
    /// The batch, such as "PBK Tahap II DBHCHT 2025".
    pub batch: Option<String>,
    /// The budget year.
    pub year: Option<i32>,
    /// The source of money.
    pub funding: Option<String>,
}

/// One table of people found in a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The sheet it stands on.
    pub sheet: String,
    /// The row of its heads.
    pub header_row: u32,
    /// Its columns with what they were understood as.
    pub columns: Vec<Column>,
    /// What its title lines propose.
    pub proposal: Proposal,
    /// Its people.
    pub entries: Vec<Entry>,
}

/// What will happen to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody we know: a person is born.
    New,
    /// A person we know, by an equal NIK.
    Known {
        /// His id in the store.
        person: String,
    },
    /// The same NIK stands in an earlier row: never taken in.
    Repeat,
    /// Cannot be stored until corrected.
    Repair,
}

impl Verdict {
    /// The word that the console and the page use.
    pub fn word(&self) -> &'static str {
        match self {
            Verdict::New => "new",
            Verdict::Known { .. } => "known",
            Verdict::Repeat => "repeat",
            Verdict::Repair => "repair",
        }
    }
}

/// A row with its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRow {
    /// What the row says.
    pub entry: Entry,
    /// What will happen to it.
    pub verdict: Verdict,
}

/// Judges each row. `known` answers which stored person has a NIK.
pub fn judge(tables: &[Table], known: impl Fn(&Nik) -> Option<String>) -> Vec<PlannedRow> {
    let entries = tables.iter().flat_map(|table| &table.entries);
    entries
        .map(|entry| PlannedRow {
            entry: entry.clone(),
            verdict: verdict(entry, &known),
        })
        .collect()
}

/// A repeat outweighs a repair: nobody needs to correct a row that is never taken in.
fn verdict(entry: &Entry, known: &impl Fn(&Nik) -> Option<String>) -> Verdict {
    if entry
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::NikSameAs { .. }))
    {
        return Verdict::Repeat;
    }
    if entry.level() == Some(Level::Error) {
        return Verdict::Repair;
    }
    match entry.details.nik.as_ref().and_then(known) {
        Some(person) => Verdict::Known { person },
        None => Verdict::New,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &str = "3375022710039216";
    const STRANGE: &str = "3375020912059851";

    fn entry(nik: &str, findings: &[Finding]) -> Entry {
        let details = Details {
            nik: Nik::parse(nik).ok(),
            ..Details::default()
        };
        let mut entry = Entry {
            sheet: String::new(),
            row: 2,
            class: None,
            details,
            findings: Vec::new(),
        };
        findings
            .iter()
            .for_each(|finding| entry.add(finding.clone()));
        entry
    }

    #[test]
    fn verdicts_in_order() {
        let check = |case: &str, nik: &str, findings: &[Finding], expected: Verdict| {
            let table = Table {
                sheet: String::new(),
                header_row: 1,
                columns: Vec::new(),
                proposal: Proposal::default(),
                entries: vec![entry(nik, findings)],
            };
            let rows = judge(&[table], |nik| {
                (nik.digits() == KNOWN).then(|| "p1".to_owned())
            });
            let verdicts: Vec<Verdict> = rows.into_iter().map(|row| row.verdict).collect();
            assert_eq!(verdicts, [expected], "{case}");
        };
        let same = || Finding::NikSameAs {
            sheet: String::new(),
            row: 1,
        };
        let known = || Verdict::Known {
            person: "p1".to_owned(),
        };
        check("nobody we know", STRANGE, &[], Verdict::New);
        check("without NIK", "", &[Finding::NikMissing], Verdict::New);
        check("rounded NIK", "", &[Finding::NikRounded], Verdict::New);
        check("by equal NIK", KNOWN, &[], known());
        check(
            "by equal NIK, with a warning",
            KNOWN,
            &[Finding::SexNotAsNik],
            known(),
        );
        check("an error", "", &[Finding::NikLost], Verdict::Repair);
        check(
            "an error on somebody known",
            KNOWN,
            &[Finding::NameMissing],
            Verdict::Repair,
        );
        check("a repeat", STRANGE, &[same()], Verdict::Repeat);
        check(
            "a repeat of somebody known",
            KNOWN,
            &[same()],
            Verdict::Repeat,
        );
        check(
            "a repeat with another error",
            STRANGE,
            &[Finding::NameMissing, same()],
            Verdict::Repeat,
        );
    }

    #[test]
    fn remarks_stand_strongest_first_and_else_as_they_came() {
        let entry = entry(
            "",
            &[
                Finding::PhoneUnreadable,
                Finding::NikMissing,
                Finding::NameMissing,
                Finding::SexUnreadable,
            ],
        );
        let codes: Vec<&str> = entry.findings.iter().map(Finding::code).collect();
        assert_eq!(
            codes,
            [
                "name-missing",
                "nik-missing",
                "sex-unreadable",
                "phone-unreadable"
            ]
        );
        assert_eq!(entry.level(), Some(Level::Error));
    }
}
