//! The laws of the workspace that a machine can check. Each says why it holds.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on says why"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The crates that each crate may name under `[dependencies]`. Arrows point one
/// way: hosts ask api; api asks store, paper and workbook; all of them know domain.
const IMPORTS: [(&str, &[&str]); 9] = [
    (
        "src-tauri",
        &[
            "api",
            "log",
            "serde_json",
            "tauri",
            "tauri-plugin-log",
            "tauri-plugin-opener",
            "tauri-plugin-single-instance",
            "tauri-plugin-window-state",
        ],
    ),
    (
        "src-tauri/crates/api",
        &[
            "chrono",
            "domain",
            "log",
            "paper",
            "serde",
            "serde_json",
            "store",
            "ts-rs",
            "workbook",
        ],
    ),
    (
        "src-tauri/crates/console",
        &[
            "api",
            "axum",
            "log",
            "serde_json",
            "tokio",
            "tokio-stream",
            "uuid",
        ],
    ),
    ("src-tauri/crates/domain", &["chrono", "serde", "thiserror"]),
    (
        "src-tauri/crates/paper",
        &["allsorts-azul", "domain", "lopdf", "printpdf", "thiserror"],
    ),
    (
        "src-tauri/crates/store",
        &[
            "chrono",
            "domain",
            "refinery",
            "rusqlite",
            "serde_json",
            "sha2",
            "thiserror",
            "uuid",
        ],
    ),
    (
        "src-tauri/crates/workbook",
        &["domain", "encoding_rs", "quick-xml", "thiserror", "zip"],
    ),
    ("src-tauri/crates/xtask", &[]),
    ("tests", &["api"]),
];

#[test]
fn arrows_point_one_way() {
    for (member, allowed) in IMPORTS {
        let manifest = read(&root().join(member).join("Cargo.toml"));
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        for name in dependencies(&manifest) {
            assert!(
                allowed.contains(name.as_str()),
                "{member} may not import {name}"
            );
        }
    }
    let members: BTreeSet<String> = IMPORTS
        .iter()
        .map(|(member, _)| (*member).to_owned())
        .collect();
    for entry in fs::read_dir(root().join("src-tauri/crates")).expect("crates") {
        let name = entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned();
        assert!(
            members.contains(&format!("src-tauri/crates/{name}")),
            "{name} has no row in this law"
        );
    }
}

/// Rules and layout are given their facts: no disk, no network, no clock.
#[test]
fn rules_and_paper_touch_nothing_outside() {
    for folder in ["domain", "paper", "workbook"] {
        for file in files(&format!("src-tauri/crates/{folder}/src"), "rs") {
            let text = read(&file);
            for forbidden in [
                "std::fs",
                "std::net",
                "std::env",
                "std::process",
                "SystemTime",
                "Local::now",
                "Utc::now",
            ] {
                assert!(
                    !text.contains(forbidden),
                    "{} names {forbidden}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn every_source_file_opens_with_what_it_is() {
    for file in files("src-tauri", "rs")
        .into_iter()
        .chain(files("tests", "rs"))
    {
        let text = read(&file);
        assert!(
            text.starts_with("//! "),
            "{} opens with no sentence",
            file.display()
        );
    }
}

/// `INSERT OR REPLACE` loses the old row and a cascade the child rows: undo could
/// not bring them back.
#[test]
fn no_statement_hides_a_row_from_the_journal() {
    let statements = files("src-tauri/crates/store", "sql")
        .into_iter()
        .chain(files("src-tauri/crates/store/src", "rs"));
    for file in statements.filter(|file| !file.components().any(|part| part.as_os_str() == "tests"))
    {
        let text = read(&file);
        for forbidden in [
            "OR REPLACE",
            "REPLACE INTO",
            "ON DELETE",
            "ON UPDATE",
            "CASCADE",
        ] {
            assert!(
                !text.contains(forbidden),
                "{} says {forbidden}",
                file.display()
            );
        }
    }
}

#[test]
fn migrations_say_why_and_make_strict_tables() {
    let migrations = files("src-tauri/crates/store/migrations", "sql");
    assert!(!migrations.is_empty(), "migrations were found");
    for file in migrations {
        let text = read(&file);
        assert!(
            text.starts_with("-- "),
            "{} opens with no sentence",
            file.display()
        );
        let (tables, strict) = (
            text.matches("CREATE TABLE").count(),
            text.matches(") STRICT;").count(),
        );
        assert_eq!(tables, strict, "{}: every table is STRICT", file.display());
    }
}

#[test]
fn every_request_is_asked_in_a_story() {
    let stories: String = files("tests/stories", "rs")
        .iter()
        .map(|file| read(file))
        .collect();
    let names: Vec<&str> = api::requests().iter().map(|request| request.name).collect();
    for name in &names {
        assert!(
            stories.contains(&format!("\"{name}\"")),
            "no story asks {name}"
        );
    }
    let once: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(
        once.len(),
        names.len(),
        "every name stands once in the list"
    );
}

/// Names are verb and noun, so that one search finds the whole way of a request.
#[test]
fn requests_that_only_read_say_so() {
    for request in api::requests() {
        let reads = ["show_", "list_", "find_"]
            .iter()
            .any(|verb| request.name.starts_with(verb));
        assert_eq!(
            reads,
            request.kind == api::Kind::Read,
            "{} is a {}",
            request.name,
            request.kind.word()
        );
    }
}

/// The page has one way to Rust and one file for what a host alone can do.
#[test]
fn the_page_asks_through_one_file() {
    for file in page_files() {
        let text = read(&file);
        let within = |name: &str| file.ends_with(Path::new("ipc").join(name));
        if !within("ask.ts") && !within("host.ts") {
            for forbidden in ["fetch(", "invoke(", "@tauri-apps", "EventSource", "__TAURI"] {
                assert!(
                    !text.contains(forbidden),
                    "{} names {forbidden}",
                    file.display()
                );
            }
        }
    }
}

/// Parts know no noun of the office and no screen.
#[test]
fn parts_know_no_screen() {
    for file in page_files()
        .into_iter()
        .filter(|file| file.components().any(|part| part.as_os_str() == "parts"))
    {
        let text = read(&file);
        for forbidden in ["/screens/", "/ipc/"] {
            let imports = text
                .lines()
                .filter(|line| line.contains("import"))
                .any(|line| line.contains(forbidden));
            assert!(!imports, "{} imports from {forbidden}", file.display());
        }
    }
}

/// Laptops without internet keep old engines: nothing newer than cascade layers,
/// and no style that a later one cannot vary.
#[test]
fn styles_keep_to_what_old_engines_know() {
    for file in page_files() {
        let text = read(&file);
        for forbidden in [
            "!important",
            ":has(",
            "color-mix(",
            "light-dark(",
            "@container",
            " style=\"",
        ] {
            assert!(
                !text.contains(forbidden),
                "{} uses {forbidden}",
                file.display()
            );
        }
    }
}

#[test]
fn every_path_that_the_readme_names_exists() {
    let readme = read(&root().join("README.md"));
    let mut named = 0;
    for path in readme
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|text| is_path(text))
    {
        named += 1;
        assert!(root().join(path).exists(), "the README names {path}");
    }
    assert!(named > 10, "the README names paths: {named}");
}

fn is_path(text: &str) -> bool {
    let starts = ["src-tauri/", "ui/", "tests/", "icons/", ".ci/", ".cargo/"];
    starts.iter().any(|start| text.starts_with(start)) && !text.contains(['<', '*', ' ', '{', '…'])
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below a folder with an ending, without what builds leave behind.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default();
            if path.is_dir() {
                if !["node_modules", "dist", "gen", "artefacts", "target"]
                    .iter()
                    .any(|left| name == *left)
                {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found
}

fn page_files() -> Vec<PathBuf> {
    ["ts", "svelte", "css", "html"]
        .iter()
        .flat_map(|ending| files("ui/src", ending))
        .collect()
}

/// The names under `[dependencies]` of a manifest.
fn dependencies(manifest: &str) -> Vec<String> {
    let lines = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split(['.', ' ', '=']).next());
    names
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(str::to_owned)
        .collect()
}
