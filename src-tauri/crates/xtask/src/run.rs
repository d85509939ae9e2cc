//! `cargo xtask run`: the program, from whatever state the checkout is in.
//! Where there is no display it is the same program in a browser.

use std::env;

use crate::step::step;
use crate::{Outcome, place, setup};

/// Sets up, builds and starts; the words after `--` go to the program.
pub(crate) fn run(words: &[String]) -> Outcome {
    let words = match words.split_first() {
        Some((first, rest)) if first == "--" => rest,
        _ => words,
    };
    if has_display() {
        setup::to_open()?;
        build("balai")?;
        return start("balai", &[], words);
    }
    println!("There is no display here: the same program in a browser, at the address it prints.");
    setup::to_serve()?;
    build("console")?;
    start("console", &["serve"], words)
}

/// Windows and macOS always have one; elsewhere a session announces it.
fn has_display() -> bool {
    let announced = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || announced("DISPLAY") || announced("WAYLAND_DISPLAY")
}

fn build(package: &str) -> Outcome {
    let log = format!("build-{package}");
    step(
        "Program: build",
        &log,
        vec![place::cargo(&["build", "--package", package])],
    )
}

/// Starts where the user stands, so that a folder may be named from there.
fn start(package: &str, verb: &[&str], words: &[String]) -> Outcome {
    let here = env::current_dir().map_err(|e| format!("asking for the current folder: {e}"))?;
    let status = place::cargo(&["run", "--quiet", "--package", package, "--"])
        .args(verb)
        .args(words)
        .current_dir(here)
        .status()
        .map_err(|e| format!("`cargo` cannot be started: {e}"))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => Err(format!("The program ended with {code}.")),
        None => Err("The program was killed.".to_owned()),
    }
}
