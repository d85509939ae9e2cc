//! A plan as the page and the console see it.

use domain::finding::Finding;
use domain::intake::headers::{Column, Meaning};
use domain::intake::plan::{PlannedRow, Proposal, Verdict as Judged};
use serde::Serialize;
use ts_rs::TS;

use crate::class::address;

/// What will happen to a row.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    New,
    Known,
    Repeat,
    Repair,
}

impl From<&Judged> for Verdict {
    fn from(verdict: &Judged) -> Verdict {
        match verdict {
            Judged::New => Verdict::New,
            Judged::Known { .. } => Verdict::Known,
            Judged::Repeat => Verdict::Repeat,
            Judged::Repair => Verdict::Repair,
        }
    }
}

/// One remark on one value.
#[derive(Debug, Serialize, TS)]
pub(crate) struct FindingRow {
    level: String,
    code: String,
    field: String,
    text: String,
}

impl From<&Finding> for FindingRow {
    fn from(finding: &Finding) -> FindingRow {
        FindingRow {
            level: finding.level().word().to_owned(),
            code: finding.code().to_owned(),
            field: finding.field().word().to_owned(),
            text: finding.to_string(),
        }
    }
}

/// A column with its head and what it was understood as.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ColumnRow {
    head: String,
    meaning: String,
    letter: String,
}

impl From<&Column> for ColumnRow {
    fn from(column: &Column) -> ColumnRow {
        ColumnRow {
            head: column.head.clone(),
            meaning: meaning(column.meaning).to_owned(),
            letter: letter(column.index),
        }
    }
}

/// The closed name of what a column is; the page has the office's word for it.
fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Number => "number",
        Meaning::Name => "name",
        Meaning::Nik => "nik",
        Meaning::Sex => "sex",
        Meaning::SexMale => "sex_male",
        Meaning::SexFemale => "sex_female",
        Meaning::BirthPlace => "birth_place",
        Meaning::BirthDate => "birth_date",
        Meaning::BirthPlaceAndDate => "birth_place_and_date",
        Meaning::Address => "address",
        Meaning::Rt => "rt",
        Meaning::Rw => "rw",
        Meaning::RtRw => "rt_rw",
        Meaning::Village => "village",
        Meaning::District => "district",
        Meaning::Phone => "phone",
        Meaning::Email => "email",
        Meaning::Education => "education",
        Meaning::Class => "class",
        Meaning::Ignored => "ignored",
    }
}

/// "A", "Z", "AA": a column as the spreadsheet names it.
fn letter(index: u16) -> String {
    let mut rest = u32::from(index) + 1;
    let mut letters = String::new();
    while rest > 0 {
        let at = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + at));
        rest = (rest - 1) / 26;
    }
    letters
}

/// How many rows there are of each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub(crate) struct PlanCounts {
    rows: usize,
    new: usize,
    known: usize,
    repeat: usize,
    repair: usize,
}

impl PlanCounts {
    pub(crate) fn of(rows: &[PlannedRow]) -> PlanCounts {
        let count = |word: &str| rows.iter().filter(|row| row.verdict.word() == word).count();
        PlanCounts {
            rows: rows.len(),
            new: count("new"),
            known: count("known"),
            repeat: count("repeat"),
            repair: count("repair"),
        }
    }
}

/// What the title lines propose for the form.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ProposalRow {
    class: Option<String>,
    batch: Option<String>,
    year: Option<i32>,
    funding: Option<String>,
}

impl From<Proposal> for ProposalRow {
    fn from(proposal: Proposal) -> ProposalRow {
        ProposalRow {
            class: proposal.class,
            batch: proposal.batch,
            year: proposal.year,
            funding: proposal.funding,
        }
    }
}

/// One row of the plan.
#[derive(Debug, Serialize, TS)]
pub(crate) struct PlanRow {
    sheet: String,
    row: u32,
    class: Option<String>,
    name: String,
    nik: Option<String>,
    /// What stood where the NIK should, when it could not be trusted.
    nik_text: String,
    birth_place: Option<String>,
    birth_date: Option<String>,
    sex: Option<String>,
    phone: Option<String>,
    address: String,
    education: Option<String>,
    verdict: Verdict,
    findings: Vec<FindingRow>,
}

impl From<&PlannedRow> for PlanRow {
    fn from(row: &PlannedRow) -> PlanRow {
        let (entry, details) = (&row.entry, &row.entry.details);
        PlanRow {
            sheet: entry.sheet.clone(),
            row: entry.row,
            class: entry.class.clone(),
            name: details.name.clone(),
            nik: details.nik.as_ref().map(|nik| nik.digits().to_owned()),
            nik_text: details.nik_evidence.clone().unwrap_or_default(),
            birth_place: details.birth_place.clone(),
            birth_date: details.birth_date.map(|date| date.to_string()),
            sex: details.sex.map(|sex| sex.letter().to_owned()),
            phone: details.phone.clone(),
            address: address(details),
            education: details.education.clone(),
            verdict: Verdict::from(&row.verdict),
            findings: entry.findings.iter().map(FindingRow::from).collect(),
        }
    }
}

/// One row as `balai-cli read` prints it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ReadRow {
    sheet: String,
    row: u32,
    class: Option<String>,
    name: String,
    nik: Option<String>,
    birth_date: Option<String>,
    birth_place: Option<String>,
    sex: Option<String>,
    phone: Option<String>,
    verdict: Verdict,
    findings: Vec<FindingRow>,
}

impl From<&PlannedRow> for ReadRow {
    fn from(row: &PlannedRow) -> ReadRow {
        let row = PlanRow::from(row);
        ReadRow {
            sheet: row.sheet,
            row: row.row,
            class: row.class,
            name: row.name,
            nik: row.nik,
            birth_date: row.birth_date,
            birth_place: row.birth_place,
            sex: row.sex,
            phone: row.phone,
            verdict: row.verdict,
            findings: row.findings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_are_named_as_the_spreadsheet_names_them() {
        for (index, expected) in [
            (0, "A"),
            (13, "N"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(letter(index), expected);
        }
    }
}
