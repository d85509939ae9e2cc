//! Somebody who signs papers for the office.

/// An official (Pejabat). A name or a NIP that is not known yet is ruled on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// The title as it stands above the signature, such as "Kepala UPTD BLK".
    pub title: Option<String>,
    /// The name with its degrees, as it is printed.
    pub name: Option<String>,
    /// Civil servant number, 18 digits, without blanks.
    pub nip: Option<String>,
}

/// Writes a civil servant number in its groups of 8, 6, 1 and 3 (dossier 6).
/// Anything that is not 18 digits stays as it was entered.
pub fn grouped_nip(nip: &str) -> String {
    let digits: String = nip.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 18 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return nip.trim().to_owned();
    }
    format!(
        "{} {} {} {}",
        &digits[..8],
        &digits[8..14],
        &digits[14..15],
        &digits[15..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nip_is_written_in_groups() {
        for (case, given, expected) in [
            ("digits", "196802171994031998", "19680217 199403 1 998"),
            (
                "already grouped",
                "19680217 199403 1 998",
                "19680217 199403 1 998",
            ),
            ("not a NIP", " 12-34 ", "12-34"),
        ] {
            assert_eq!(grouped_nip(given), expected, "{case}");
        }
    }
}
