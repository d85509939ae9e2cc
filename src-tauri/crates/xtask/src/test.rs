//! `cargo xtask test`: everything that must hold, from formatting to the true window.
//! The first step that fails ends it, since what follows stands on what came before.

use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::place::{cargo, npm};
use crate::step::{spoken, step};
use crate::{Outcome, page, place, setup};

/// Runs all steps in the order of how soon they can say no.
pub(crate) fn test(words: &[String]) -> Outcome {
    let started = Instant::now();
    let rust_tests = match words {
        [] => cargo(&["test"]),
        [word] if word == "--long" => long_rust_tests(),
        _ => return Err("`cargo xtask test` knows one word: --long.".to_owned()),
    };
    setup::to_test()?;
    page_tests()?;
    page::build()?;
    step(
        "Rust: format",
        "rust-format",
        vec![cargo(&["fmt", "--all", "--check"])],
    )?;
    step(
        "Rust: lints",
        "rust-lints",
        vec![clippy(&[]), clippy(&["--package", "balai"])],
    )?;
    step("Rust: unit and story tests", "rust-tests", vec![rust_tests])?;
    step(
        "Programs: window and console",
        "programs",
        vec![
            cargo(&["build", "--package", "console"]),
            cargo(&["build", "--package", "balai"]),
        ],
    )?;
    browser_tests()?;
    window_tests()?;
    println!("All tests passed in {}.", spoken(started.elapsed()));
    Ok(())
}

/// Tests of random sequences try this many cases, where they do not set a number themselves.
fn long_rust_tests() -> Command {
    let mut tests = cargo(&["test"]);
    tests.env("PROPTEST_CASES", "4096");
    tests
}

fn page_tests() -> Outcome {
    step(
        "Page: format, types, unit tests",
        "page-tests",
        vec![
            npm("ui", &["run", "format:check"]),
            npm("ui", &["run", "check"]),
            npm("ui", &["test"]),
        ],
    )
}

fn clippy(packages: &[&str]) -> Command {
    let mut clippy = cargo(&["clippy", "--all-targets"]);
    clippy.args(packages).args(["--", "--deny", "warnings"]);
    clippy
}

/// Chromium is the engine of the offices' windows, so no other browser stands in for it.
fn browser_tests() -> Outcome {
    let chromium = env::var_os("CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into());
    if !Path::new(&chromium).is_file() {
        return Err(format!(
            "The screens cannot be tested here: there is no {}; the variable CHROMIUM may name another place.",
            chromium.display()
        ));
    }
    let tests = vec![npm("tests/browser", &["test"])];
    step("Screens in Chromium", "browser-tests", tests)
}

/// The window gets a session and a screen of its own, so that it never opens on the desk of whoever tests.
fn window_tests() -> Outcome {
    const TOOLS: [&str; 3] = ["dbus-run-session", "xvfb-run", "WebKitWebDriver"];
    if !cfg!(target_os = "linux") {
        return Err("The window cannot be tested here: Xvfb and WebKitWebDriver are Linux's. All other tests passed.".to_owned());
    }
    if let Some(tool) = TOOLS.iter().find(|tool| !place::has_program(tool)) {
        return Err(format!(
            "The window cannot be tested here: `{tool}` is missing. All other tests passed."
        ));
    }
    let screen = [
        "xvfb-run",
        "--auto-servernum",
        "--server-args",
        "-screen 0 1366x768x24",
    ];
    let words = [&["--"], &screen[..], &["node", "--test"]].concat();
    let mut tests = place::command("dbus-run-session", &words);
    tests.current_dir(place::top().join("tests/window"));
    step(
        "The window, driven by WebDriver",
        "window-tests",
        vec![tests],
    )
}
