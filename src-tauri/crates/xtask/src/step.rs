//! One step: a title, the commands it runs, and a log that is shown only when a command fails.
//! Knows nothing of what the steps are for.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Outcome, place};

/// Enough of a failed log to hold the message of any tool in use here.
const TAIL: usize = 60;

/// Runs the commands one after the other under one line that ends with the time they took.
pub(crate) fn step(title: &str, log: &str, commands: Vec<Command>) -> Outcome {
    print!("{title} … ");
    io::stdout().flush().ok();
    let started = Instant::now();
    let log = place::target().join("xtask").join(format!("{log}.log"));
    match run_all(&log, commands) {
        Ok(()) => {
            println!("{}", spoken(started.elapsed()));
            Ok(())
        }
        Err(reason) => {
            println!("failed after {}", spoken(started.elapsed()));
            println!("{}", tail(&log));
            Err(format!(
                "{title}: {reason}. All of its output: {}",
                log.display()
            ))
        }
    }
}

fn run_all(log: &Path, commands: Vec<Command>) -> Outcome {
    let folder = log.parent().unwrap_or(log);
    fs::create_dir_all(folder).map_err(|e| format!("making {}: {e}", folder.display()))?;
    let file = File::create(log).map_err(|e| format!("writing {}: {e}", log.display()))?;
    for command in commands {
        run_one(&file, command)?;
    }
    Ok(())
}

fn run_one(log: &File, mut command: Command) -> Outcome {
    let program = Path::new(command.get_program());
    let name = program
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let copy = || log.try_clone().map_err(|e| format!("writing the log: {e}"));
    let status = command
        .stdin(Stdio::null())
        .stdout(copy()?)
        .stderr(copy()?)
        .status()
        .map_err(|e| format!("`{name}` cannot be started: {e}"))?;
    if status.success() {
        return Ok(());
    }
    Err(match status.code() {
        Some(code) => format!("`{name}` ended with {code}"),
        None => format!("`{name}` was killed"),
    })
}

/// The last lines of a log, since tools say at the end what went wrong.
fn tail(log: &Path) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(TAIL)..].join("\n")
}

/// `0.4 s`, `41 s` or `3 min 07 s`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 9.95 {
        return format!("{seconds:.1} s");
    }
    let whole = seconds.round() as u64;
    if whole < 60 {
        return format!("{whole} s");
    }
    format!("{} min {:02} s", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        check(38, "0.0 s");
        check(412, "0.4 s");
        check(9_949, "9.9 s");
        check(9_950, "10 s");
        check(59_499, "59 s");
        check(59_500, "1 min 00 s");
        check(187_000, "3 min 07 s");
    }

    fn check(milliseconds: u64, expected: &str) {
        let said = spoken(Duration::from_millis(milliseconds));
        assert_eq!(said, expected, "{milliseconds} ms");
    }
}
