//! `balai-cli`: the second host of the one door, and with `serve` the third.
//!
//! Carries requests and decides nothing. What it prints on the way out is what
//! a script reads: JSON, or one sentence on the error output and exit code 1.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a console speaks through both"
)]

mod arguments;
mod logger;
mod serve;
mod verbs;

use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    logger::start();
    let outcome = Arguments::parse(std::env::args_os().skip(1))
        .and_then(|arguments| verbs::carry_out(&arguments));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
