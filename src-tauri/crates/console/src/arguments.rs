//! The words of the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use api::{Clock, Place};

/// What stands after `balai-cli` when something is misspelt.
pub(crate) const USAGE: &str = "\
Pemakaian: balai-cli [--office FOLDER] [--papers FOLDER] [--as-of TANGGAL] PERINTAH

  ask                    daftar semua permintaan
  ask NAMA JSON          satu permintaan; jawabannya JSON atau berkas
  serve [--port ANGKA]   halaman yang sama di peramban
  read BERKAS            baca berkas Excel, satu orang satu baris JSON
  take-in BERKAS JSON    masukkan berkas Excel ke satu kelas
  papers FOLDER          simpan semua daftar hadir ke folder itu

Tanggal ditulis seperti 2025-09-22.";

/// One command with the options that hold everywhere.
pub(crate) struct Arguments {
    /// Whether `--office` was given: `read` judges against an office only then.
    pub(crate) office_named: bool,
    pub(crate) place: Place,
    pub(crate) clock: Clock,
    pub(crate) port: u16,
    pub(crate) words: Vec<String>,
}

impl Arguments {
    /// Reads the command line; options may stand anywhere.
    pub(crate) fn parse(given: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
        let mut arguments = Arguments {
            office_named: false,
            place: Place::usual(),
            clock: Clock::System,
            port: 0,
            words: Vec::new(),
        };
        let mut given = given;
        while let Some(word) = given.next() {
            let mut value = || given.next().ok_or_else(|| USAGE.to_owned());
            match word.to_str() {
                Some("--office") => {
                    arguments.place.office = Some(PathBuf::from(value()?));
                    arguments.office_named = true;
                }
                Some("--papers") => arguments.place.papers = PathBuf::from(value()?),
                Some("--as-of") => {
                    let date = value()?.to_str().and_then(|text| text.parse().ok());
                    arguments.clock = Clock::AsOf(date.ok_or_else(|| USAGE.to_owned())?);
                }
                Some("--port") => {
                    let port = value()?.to_str().and_then(|text| text.parse().ok());
                    arguments.port = port.ok_or_else(|| USAGE.to_owned())?;
                }
                Some(option) if option.starts_with("--") => return Err(USAGE.to_owned()),
                Some(word) => arguments.words.push(word.to_owned()),
                None => return Err("Nama itu tidak terbaca di sistem ini.".to_owned()),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Arguments, String> {
        Arguments::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn options_stand_anywhere_and_the_rest_is_the_command() {
        let arguments = parsed(&[
            "ask",
            "--office",
            "lembaga",
            "undo",
            "--as-of",
            "2025-09-15",
        ])
        .expect("arguments");
        assert_eq!(arguments.words, ["ask", "undo"]);
        assert_eq!(arguments.place.office, Some(PathBuf::from("lembaga")));
        assert!(matches!(arguments.clock, Clock::AsOf(day) if day.to_string() == "2025-09-15"));
    }

    #[test]
    fn what_is_misspelt_shows_the_usage() {
        for words in [
            &["--office"][..],
            &["--as-of", "kemarin"],
            &["--port", "banyak"],
            &["--lain"],
        ] {
            assert_eq!(parsed(words).err().as_deref(), Some(USAGE), "{words:?}");
        }
    }
}
