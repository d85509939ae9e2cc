//! Classes opened together. Two of them were called "tahap I" in one year
//! (dossier 2.1), so four things together identify a batch.

use chrono::NaiveDate;

/// What makes a batch (Tahap) this one and no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Budget year.
    pub year: i32,
    /// Source of money (Sumber dana), in the office's word.
    pub funding: String,
    /// What the office calls it, such as "PBK Tahap II".
    pub name: String,
    /// The day it was opened.
    pub opens_on: NaiveDate,
}

impl Batch {
    /// "PBK Tahap II DBHCHT 2025": the name with money and year, unless it says them itself.
    pub fn full_name(&self) -> String {
        let year = self.year.to_string();
        let mut name = self.name.clone();
        for part in [self.funding.as_str(), year.as_str()] {
            let said = name
                .split_whitespace()
                .any(|word| word.eq_ignore_ascii_case(part));
            if !said {
                name.push(' ');
                name.push_str(part);
            }
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_and_year_are_said_once() {
        let check = |name: &str, funding: &str, expected: &str| {
            let opens_on = NaiveDate::from_ymd_opt(2025, 9, 22).expect("a date");
            let batch = Batch {
                year: 2025,
                funding: funding.to_owned(),
                name: name.to_owned(),
                opens_on,
            };
            assert_eq!(batch.full_name(), expected, "{name}");
        };
        check("PBK Tahap II", "DBHCHT", "PBK Tahap II DBHCHT 2025");
        check(
            "PBK Tahap II DBHCHT 2025",
            "DBHCHT",
            "PBK Tahap II DBHCHT 2025",
        );
        check("PBK tahap I dbhcht", "DBHCHT", "PBK tahap I dbhcht 2025");
        check("Tahap 20251", "APBN", "Tahap 20251 APBN 2025");
    }
}
