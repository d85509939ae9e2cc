//! Papers on disk: their names and folders. Besides the store the one place that
//! touches it.

use std::fs;
use std::path::{Path, PathBuf};

use domain::refusal::Refusal;

use crate::failure::Failure;

/// The longest name of a file or folder, so that a whole path fits Windows.
const MOST: usize = 80;

/// Writes a paper whole or not at all, and says where it lies.
pub(crate) fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let path = folder.join(safe_name(name));
    let part = path.with_extension("part");
    let written = fs::create_dir_all(folder)
        .and_then(|()| write(&part, bytes))
        .and_then(|()| fs::rename(&part, &path));
    if let Err(error) = written {
        log::warn!("saving a paper: {error}");
        // The rest of a file that could not be written whole helps nobody.
        let _ = fs::remove_file(&part);
        return Err(Refusal::CannotWrite {
            folder: folder.display().to_string(),
        }
        .into());
    }
    Ok(path)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that writes papers"
)]
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name that every system takes: no reserved characters or words, no dot or
/// blank at the end, not too long.
pub(crate) fn safe_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| {
            if c.is_control() || r#"\/:*?"<>|"#.contains(c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean = clean.trim_end_matches(['.', ' ']);
    let (stem, ending) = match clean.rsplit_once('.') {
        Some((stem, ending))
            if ending.len() <= 4 && ending.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            (stem, format!(".{ending}"))
        }
        _ => (clean, String::new()),
    };
    let room = MOST - ending.chars().count();
    let mut stem: String = stem.chars().take(room).collect();
    stem.truncate(stem.trim_end_matches(['.', ' ']).len());
    let reserved = ["CON", "PRN", "AUX", "NUL"].contains(&stem.to_uppercase().as_str())
        || (stem.len() == 4
            && ["COM", "LPT"]
                .iter()
                .any(|device| stem.to_uppercase().starts_with(device))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if stem.is_empty() || reserved {
        stem.push('_');
    }
    stem + &ending
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_every_system_takes() {
        let long = "a".repeat(300);
        for (case, given, expected) in [
            (
                "a plain name",
                "Daftar hadir minggu 1.pdf",
                "Daftar hadir minggu 1.pdf",
            ),
            (
                "reserved characters",
                r#"Las 3G/4G: "SMAW" <II>|*?.pdf"#,
                "Las 3G 4G SMAW II.pdf",
            ),
            ("a reserved word", "nul.pdf", "nul_.pdf"),
            ("a reserved device", "COM1", "COM1_"),
            ("dots and blanks at the end", "Tahap II. . ", "Tahap II"),
            ("nothing left", "???", "_"),
            ("a way out of the folder", "../../etc", ".. .. etc"),
        ] {
            assert_eq!(safe_name(given), expected, "{case}");
        }
        assert_eq!(
            safe_name(&format!("{long}.pdf")).chars().count(),
            MOST,
            "too long"
        );
    }

    #[test]
    fn a_paper_is_written_whole_or_not_at_all() {
        let folder = std::env::temp_dir().join(format!("balai-output-{}", std::process::id()));
        let path = save(&folder.join("kelas"), "a.pdf", b"isi").expect("a file");
        assert_eq!(fs::read_to_string(&path).expect("text"), "isi");
        // A folder stands where the file should go: nothing may be left beside it.
        fs::create_dir_all(folder.join("kelas").join("b.pdf").join("x")).expect("a folder");
        let refused = save(&folder.join("kelas"), "b.pdf", b"isi").expect_err("a refusal");
        assert!(
            matches!(refused, Failure::Refused { ref code, .. } if code == "cannot-write"),
            "{refused:?}"
        );
        let left: Vec<_> = fs::read_dir(folder.join("kelas"))
            .expect("a list")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        assert!(!left.iter().any(|name| name.ends_with(".part")), "{left:?}");
        fs::remove_dir_all(&folder).expect("cleaned");
    }
}
