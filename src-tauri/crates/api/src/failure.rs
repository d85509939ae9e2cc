//! Why a request has no answer, as the page sees it: refused is not broken.

use std::error::Error;

use domain::refusal::Refusal;
use serde::Serialize;
use store::StoreError;
use ts_rs::TS;

/// A request without an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Failure {
    /// The rules say no; the sentence says what to do next.
    Refused {
        /// The closed name of the reason.
        code: String,
        /// The sentence for the user.
        text: String,
    },
    /// What was asked for is not there (any more).
    Missing {
        /// The noun.
        what: String,
        /// The sentence for the user.
        text: String,
    },
    /// Something failed; the log has the whole chain under the reference.
    Broken {
        /// What to tell whoever looks into it.
        reference: String,
        /// The sentence for the user.
        text: String,
    },
}

impl Failure {
    /// The sentence for the user.
    pub fn text(&self) -> &str {
        match self {
            Failure::Refused { text, .. }
            | Failure::Missing { text, .. }
            | Failure::Broken { text, .. } => text,
        }
    }

    /// Logs the whole chain and keeps only a reference to it.
    pub(crate) fn broken(attempt: &str, error: &dyn Error) -> Failure {
        let mut chain = vec![attempt.to_owned(), error.to_string()];
        let mut cause = error.source();
        while let Some(error) = cause {
            chain.push(error.to_string());
            cause = error.source();
        }
        Failure::broken_because(&chain.join(": "))
    }

    /// Logs why and keeps only a reference to it.
    pub(crate) fn broken_because(why: &str) -> Failure {
        let reference = reference();
        log::error!("{reference}: {why}");
        let text = format!(
            "Terjadi gangguan pada program. Periksa hasil pekerjaan terakhir, lalu coba lagi; bila terulang, sebutkan {reference}."
        );
        Failure::Broken { reference, text }
    }

    pub(crate) fn missing(what: &str) -> Failure {
        let word = match what {
            "class" => "Kelas",
            "training_day" => "Hari pelatihan",
            "backup" => "Cadangan",
            _ => "Data",
        };
        Failure::Missing {
            what: what.to_owned(),
            text: format!("{word} itu tidak ada lagi. Muat ulang layar ini."),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        Failure::Refused {
            code: refusal.code().to_owned(),
            text: refusal.to_string(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        match error {
            StoreError::Refused(refusal) => refusal.into(),
            StoreError::Missing(what) => Failure::missing(what),
            full if full.is_disk_full() => Refusal::DiskFull.into(),
            other => Failure::broken("asking the store", &other),
        }
    }
}

/// Makes panics leave their place in the log, and nothing of what they say: that
/// may quote a person's data.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => log::error!("a panic at {}:{}", place.file(), place.line()),
        None => log::error!("a panic"),
    }));
}

/// Six letters that a clerk can say over the telephone.
fn reference() -> String {
    use std::hash::{BuildHasher, RandomState};
    let number = RandomState::new().hash_one(0);
    format!("B-{:06X}", number & 0xFF_FFFF)
}
