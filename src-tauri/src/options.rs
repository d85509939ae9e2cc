//! What a shortcut may say: another office folder, another day.

use std::path::PathBuf;

use api::{Clock, Place};

/// The program's options; anything else on the command line is passed over, since
/// systems add words of their own.
pub(crate) struct Options {
    pub(crate) place: Place,
    pub(crate) clock: Clock,
}

impl Options {
    pub(crate) fn of_command_line() -> Options {
        let mut options = Options {
            place: Place::usual(),
            clock: Clock::System,
        };
        let mut words = std::env::args_os().skip(1);
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--office") => {
                    options.place.office = words.next().map(PathBuf::from).or(options.place.office)
                }
                Some("--papers") => {
                    if let Some(folder) = words.next() {
                        options.place.papers = PathBuf::from(folder);
                    }
                }
                Some("--as-of") => {
                    let day = words.next().and_then(|day| day.to_str()?.parse().ok());
                    options.clock = day.map_or(options.clock, Clock::AsOf);
                }
                _ => {}
            }
        }
        options
    }
}
