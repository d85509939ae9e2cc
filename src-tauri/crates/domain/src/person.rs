//! A human, once, for ever. Identity is the NIK; "no NIK yet" is a state of its own.

pub mod name;
pub mod nik;
pub mod phone;

use chrono::NaiveDate;

use nik::Nik;

/// Jenis kelamin as the KTP says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Laki-laki.
    Male,
    /// Perempuan.
    Female,
}

impl Sex {
    /// The letter that lists and the store use.
    pub fn letter(self) -> &'static str {
        match self {
            Sex::Male => "L",
            Sex::Female => "P",
        }
    }

    /// The sex of a letter, the other way round from [`Sex::letter`].
    pub fn of(letter: &str) -> Option<Sex> {
        [Sex::Male, Sex::Female]
            .into_iter()
            .find(|sex| sex.letter() == letter)
    }
}

/// What is known of a person, exactly as given; what nobody said is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// The name as on the KTP; capitals untouched.
    pub name: String,
    /// The NIK, where there is one that can be trusted.
    pub nik: Option<Nik>,
    /// What stood where the NIK should, when it could not be trusted: kept for matching.
    pub nik_evidence: Option<String>,
    /// Tempat lahir.
    pub birth_place: Option<String>,
    /// Tanggal lahir.
    pub birth_date: Option<NaiveDate>,
    /// Jenis kelamin.
    pub sex: Option<Sex>,
    /// Street and number.
    pub street: Option<String>,
    /// RT, with its leading zeros.
    pub rt: Option<String>,
    /// RW, with its leading zeros.
    pub rw: Option<String>,
    /// Kelurahan or desa.
    pub village: Option<String>,
    /// Kecamatan.
    pub district: Option<String>,
    /// The number to call first, as `08…`.
    pub phone: Option<String>,
    /// A second number of the same cell.
    pub other_phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Pendidikan terakhir, in the file's words.
    pub education: Option<String>,
}
