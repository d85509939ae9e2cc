//! Remarks on what a row of a workbook says: the closed list of dossier 4.1 and
//! 11.3, each with its grade and its sentence.
//!
//! A finding never corrects. It says what is doubtful, and where to look.

use std::fmt;

use chrono::NaiveDate;

use crate::words;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing, changes nothing.
    Info,
    /// Usable; staff see why it deserves a look.
    Warning,
    /// Kept in the preview, cannot be stored until corrected.
    Error,
}

impl Level {
    /// The word that the console and the page use.
    pub fn word(self) -> &'static str {
        match self {
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// The field of a row that a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Nama.
    Name,
    /// NIK.
    Nik,
    /// Tanggal lahir.
    BirthDate,
    /// Jenis kelamin.
    Sex,
    /// RT or RW.
    RtRw,
    /// Nomor HP.
    Phone,
}

impl Field {
    /// The word that the console and the page use.
    pub fn word(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Nik => "nik",
            Field::BirthDate => "birth_date",
            Field::Sex => "sex",
            Field::RtRw => "rt_rw",
            Field::Phone => "phone",
        }
    }
}

/// One remark on one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Empty, "-", "menyusul": a person without NIK yet.
    NikMissing,
    /// Not 16 digits, or something else among them; no digit is added or dropped.
    NikLength {
        /// How many digits there are.
        digits: usize,
    },
    /// Sixteen equal digits, or the serial 0000: nobody has such a NIK.
    NikImpossible,
    /// `3.37501E+15`: digits are gone.
    NikLost,
    /// A number cell ending in 0: Excel keeps 15 digits.
    NikRounded,
    /// `#REF!` and its kin where a NIK should stand.
    NikCellError,
    /// The same NIK stands in an earlier row.
    NikSameAs {
        /// The sheet of the earlier row.
        sheet: String,
        /// Its number there.
        row: u32,
    },
    /// The six digits of the birth date in the NIK are no date.
    NikNoDate,
    /// The NIK says another birth date.
    BirthNotAsNik {
        /// What the NIK says.
        nik_says: NaiveDate,
    },
    /// `#N/A` and its kin where a birth date should stand.
    BirthCellError,
    /// What stands there is no date that could be read.
    BirthUnreadable,
    /// Neither a day that has come nor one that a living person was born on.
    BirthImplausible,
    /// The NIK says the other sex.
    SexNotAsNik,
    /// Neither L nor P in any spelling that is known.
    SexUnreadable,
    /// "3/12" became the third of December.
    RtRwIsADate,
    /// No telephone number in what stands there.
    PhoneUnreadable,
    /// Begins like a formula; stays text for ever.
    NameLikeAFormula,
    /// Held characters without width or of control; shown without them.
    NameOddCharacters,
    /// A row with something in it, and no name.
    NameMissing,
    /// Same birth date, similar name, NIK near or missing: a human decides.
    MaybeSameAs {
        /// The sheet of the earlier row.
        sheet: String,
        /// Its number there.
        row: u32,
    },
}

impl Finding {
    /// The closed name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::NikMissing => "nik-missing",
            Finding::NikLength { .. } => "nik-length",
            Finding::NikImpossible => "nik-impossible",
            Finding::NikLost => "nik-lost",
            Finding::NikRounded => "nik-rounded",
            Finding::NikCellError => "nik-cell-error",
            Finding::NikSameAs { .. } => "nik-same-as",
            Finding::NikNoDate => "nik-no-date",
            Finding::BirthNotAsNik { .. } => "birth-not-as-nik",
            Finding::BirthCellError => "birth-cell-error",
            Finding::BirthUnreadable => "birth-unreadable",
            Finding::BirthImplausible => "birth-implausible",
            Finding::SexNotAsNik => "sex-not-as-nik",
            Finding::SexUnreadable => "sex-unreadable",
            Finding::RtRwIsADate => "rt-rw-is-a-date",
            Finding::PhoneUnreadable => "phone-unreadable",
            Finding::NameLikeAFormula => "name-like-a-formula",
            Finding::NameOddCharacters => "name-odd-characters",
            Finding::NameMissing => "name-missing",
            Finding::MaybeSameAs { .. } => "maybe-same-as",
        }
    }

    /// How much it weighs (dossier 4.1).
    pub fn level(&self) -> Level {
        match self {
            Finding::NikLength { .. }
            | Finding::NikImpossible
            | Finding::NikLost
            | Finding::NikCellError
            | Finding::NikSameAs { .. }
            | Finding::BirthCellError
            | Finding::NameMissing => Level::Error,
            Finding::NikMissing
            | Finding::NikRounded
            | Finding::NikNoDate
            | Finding::BirthNotAsNik { .. }
            | Finding::BirthUnreadable
            | Finding::BirthImplausible
            | Finding::SexNotAsNik
            | Finding::SexUnreadable
            | Finding::RtRwIsADate
            | Finding::NameLikeAFormula
            | Finding::NameOddCharacters
            | Finding::MaybeSameAs { .. } => Level::Warning,
            Finding::PhoneUnreadable => Level::Info,
        }
    }

    /// The field it is about.
    pub fn field(&self) -> Field {
        match self {
            Finding::NikMissing
            | Finding::NikLength { .. }
            | Finding::NikImpossible
            | Finding::NikLost
            | Finding::NikRounded
            | Finding::NikCellError
            | Finding::NikSameAs { .. }
            | Finding::NikNoDate => Field::Nik,
            Finding::BirthNotAsNik { .. }
            | Finding::BirthCellError
            | Finding::BirthUnreadable
            | Finding::BirthImplausible => Field::BirthDate,
            Finding::SexNotAsNik | Finding::SexUnreadable => Field::Sex,
            Finding::RtRwIsADate => Field::RtRw,
            Finding::PhoneUnreadable => Field::Phone,
            Finding::NameLikeAFormula
            | Finding::NameOddCharacters
            | Finding::NameMissing
            | Finding::MaybeSameAs { .. } => Field::Name,
        }
    }
}

/// The sentence that staff read.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::NikMissing => f.write_str("NIK belum ada. Orang ini boleh masuk dulu, lengkapi dari KTP."),
            Finding::NikLength { digits: 16 } => f.write_str("NIK memuat tanda selain angka. Periksa KTP."),
            Finding::NikLength { digits } => write!(f, "NIK berisi {digits} angka, seharusnya 16. Periksa KTP."),
            Finding::NikImpossible => f.write_str("Tidak ada NIK dengan angka seperti ini. Periksa KTP."),
            Finding::NikLost => f.write_str("Excel menghapus angka terakhir NIK. Ketik NIK dari KTP."),
            Finding::NikRounded => {
                f.write_str("NIK tersimpan sebagai bilangan dan berakhir 0: angka terakhir mungkin hilang. Cocokkan dengan KTP.")
            }
            Finding::NikCellError => f.write_str("Sel NIK berisi kesalahan rumus. Ketik NIK dari KTP."),
            Finding::NikSameAs { sheet, row } => write!(f, "NIK sama dengan baris {row} di lembar {sheet}; baris ini tidak dimasukkan. Bila orangnya lain, periksa KTP."),
            Finding::NikNoDate => f.write_str("Angka tanggal di dalam NIK bukan tanggal. Cocokkan dengan KTP."),
            Finding::BirthNotAsNik { nik_says } => {
                write!(f, "Tanggal lahir berbeda dari NIK ({}). Cocokkan dengan KTP.", words::long_date(*nik_says))
            }
            Finding::BirthCellError => f.write_str("Sel tanggal lahir berisi kesalahan rumus. Ketik dari KTP."),
            Finding::BirthUnreadable => f.write_str("Tanggal lahir tidak terbaca. Ketik dari KTP."),
            Finding::BirthImplausible => f.write_str("Tanggal lahir tidak mungkin. Periksa KTP."),
            Finding::SexNotAsNik => f.write_str("Jenis kelamin berbeda dari NIK. Cocokkan dengan KTP."),
            Finding::SexUnreadable => f.write_str("Jenis kelamin tidak terbaca: isi L atau P."),
            Finding::RtRwIsADate => f.write_str("RT/RW berubah menjadi tanggal di Excel. Periksa KTP."),
            Finding::PhoneUnreadable => f.write_str("Nomor HP tidak terbaca."),
            Finding::NameLikeAFormula => f.write_str("Nama diawali tanda rumus Excel; disimpan sebagai teks biasa."),
            Finding::NameOddCharacters => f.write_str("Nama memuat tanda tak terlihat; ditampilkan tanpa tanda itu."),
            Finding::NameMissing => f.write_str("Baris ini berisi data tetapi tanpa nama. Isi namanya di Excel."),
            Finding::MaybeSameAs { sheet, row } => {
                write!(f, "Mungkin orang yang sama dengan baris {row} di lembar {sheet}.")
            }
        }
    }
}
