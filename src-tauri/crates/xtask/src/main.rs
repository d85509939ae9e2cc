//! The two commands of this repository: `cargo xtask run` and `cargo xtask test`.
//! Each first makes what is missing, then does its work and says one line a step.
//! Nothing of the program itself is in here, and nothing beyond what Rust brings is needed.

#![allow(
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a command speaks by printing"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "the laws of clock and disk bind the program, not the workshop"
)]

mod debian;
mod page;
mod place;
mod run;
mod setup;
mod step;
mod test;

use std::process::ExitCode;

/// What a verb comes to: done, or the one sentence that says why not.
type Outcome = Result<(), String>;

const VERBS: &str = "\
cargo xtask run [-- --office DIR]   set up what is missing and open the window
cargo xtask test [--long]           set up what is missing and run every test";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.split_first() {
        Some((verb, rest)) if verb == "run" => run::run(rest),
        Some((verb, rest)) if verb == "test" => test::test(rest),
        Some((verb, _)) => Err(format!(
            "There is no verb `{verb}`. The verbs are:\n{VERBS}"
        )),
        None => Err(format!("Which one?\n{VERBS}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
