//! Failures in full on the error output, for whoever looks into one.

use log::{LevelFilter, Log, Metadata, Record};

struct ErrorOutput;

static LOGGER: ErrorOutput = ErrorOutput;

impl Log for ErrorOutput {
    fn enabled(&self, metadata: &Metadata) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record) {
        if self.enabled(record.metadata()) {
            eprintln!("{}: {}", record.level(), record.args());
        }
    }

    fn flush(&self) {}
}

/// Warnings and errors are shown; a console has one logger, so a second start changes nothing.
pub(crate) fn start() {
    if log::set_logger(&LOGGER).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
    api::log_panics();
}
