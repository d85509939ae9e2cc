//! The console as a script uses it: verbs in, JSON lines or one sentence out.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on says why"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

struct Console {
    folder: TempDir,
}

impl Console {
    fn new() -> Console {
        Console {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn run(&self, words: &[&str]) -> Output {
        let office = self.folder.path().join("lembaga");
        Command::new(env!("CARGO_BIN_EXE_balai-cli"))
            .args(words)
            .arg("--office")
            .arg(office)
            .args(["--as-of", "2025-09-15"])
            .output()
            .expect("an answer")
    }

    /// The lines of a command that succeeds, each as JSON.
    fn lines(&self, words: &[&str]) -> Vec<Value> {
        let output = self.run(words);
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).expect("text");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }

    /// The sentence of a command that fails.
    fn sentence(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(output.stdout.is_empty(), "{words:?} answers nothing else");
        String::from_utf8(output.stderr)
            .expect("text")
            .trim()
            .to_owned()
    }

    fn found(&self) {
        let office = json!({ "name": "UPTD BLK", "letterhead": ["UPTD BLK"], "place": "", "staff_name": "Rina",
            "head_title": "", "head_name": "", "head_nip": "" });
        self.lines(&["ask", "create_office", &office.to_string()]);
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

fn barista() -> String {
    fixture("NOMINATIF BARISTA.xlsx").display().to_string()
}

const ANSWERS: &str = r#"{ "batch": { "year": 2025, "funding": "DBHCHT", "name": "PBK Tahap II", "opens_on": "2025-09-22" },
  "class": { "programme": "Barista", "size": 16, "starts_on": "2025-09-22", "ends_on": "2025-10-31",
             "instructor_name": "", "instructor_nip": "" } }"#;

#[test]
fn a_file_is_read_line_by_line_with_a_summary_last() {
    let lines = Console::new().lines(&["read", &barista()]);
    assert_eq!(lines.len(), 17);
    assert_eq!(
        (&lines[0]["name"], &lines[0]["row"], &lines[0]["verdict"]),
        (&json!("Adi Abidin"), &json!(13), &json!("new"))
    );
    assert_eq!(lines[16]["summary"]["new"], 16);
}

#[test]
fn a_workbook_becomes_a_class_and_its_papers() {
    let console = Console::new();
    console.found();
    let taken = console.lines(&["take-in", &barista(), ANSWERS]);
    assert_eq!(taken[0]["added"], 16);
    let known = console.lines(&["read", &barista()]);
    assert_eq!(
        known[16]["summary"]["known"], 16,
        "judged against the office that is named"
    );

    let out = console.folder.path().join("berkas");
    let papers = console.lines(&["papers", &out.display().to_string()]);
    assert_eq!(papers.last().expect("a summary")["summary"]["pages"], 6);
    let saved = papers[0]["folder"].as_str().expect("a folder");
    assert!(Path::new(saved).join("Daftar hadir minggu 6.pdf").exists());

    console.lines(&["ask", "undo", "{}"]);
    assert_eq!(console.lines(&["ask", "list_classes", "{}"])[0], json!([]));
    console.lines(&["ask", "redo", "{}"]);
    assert_eq!(
        console.lines(&["read", &barista()])[16]["summary"]["known"],
        16
    );
}

#[test]
fn what_cannot_be_done_ends_with_one_sentence() {
    let console = Console::new();
    for (words, sentence) in [
        (
            vec!["take-in", &barista(), ANSWERS],
            "Belum ada lembaga di folder ini. Buat lembaga dulu.",
        ),
        (vec!["ask", "show_class", "{"], "JSON itu tidak terbaca"),
        (
            vec!["read", "tidak ada.xlsx"],
            "Berkas tidak ada.xlsx tidak dapat dibuka.",
        ),
        (
            vec!["read", &fixture("password.xlsx").display().to_string()],
            "password.xlsx: berkas ini dilindungi kata sandi.",
        ),
        (vec!["terbang"], "Pemakaian: balai-cli"),
    ] {
        let said = console.sentence(&words);
        assert!(said.starts_with(sentence), "{words:?}: {said}");
    }
}
