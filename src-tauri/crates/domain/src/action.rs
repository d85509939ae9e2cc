//! The closed list of everything that changes data: its name for undo and
//! history, and how it is taken back.

/// How a change is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeBack {
    /// Rows return to what they were; a birth is removed.
    Reverse,
    /// Numbers and issued papers stay, marked void; everything else returns.
    Void,
    /// Never: it left the office, or removing it was the purpose.
    Never,
}

impl TakeBack {
    /// The word that the store keeps.
    pub fn word(self) -> &'static str {
        match self {
            TakeBack::Reverse => "reverse",
            TakeBack::Void => "void",
            TakeBack::Never => "never",
        }
    }

    /// The way back of a word, the other way round from [`TakeBack::word`].
    pub fn of(word: &str) -> Option<TakeBack> {
        [TakeBack::Reverse, TakeBack::Void, TakeBack::Never]
            .into_iter()
            .find(|way| way.word() == word)
    }
}

/// Everything that changes office rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The office is founded.
    CreateOffice {
        /// Its name.
        office: String,
    },
    /// People of a workbook become participants of a class.
    TakeIn {
        /// How many.
        people: usize,
        /// Into which class.
        class: String,
    },
    /// A copy took the office's place.
    Restore {
        /// The day it was made, in words.
        made_on: String,
    },
    /// A training day is struck out.
    StrikeDay {
        /// The day, in words.
        day: String,
        /// Of which class.
        class: String,
    },
    /// A struck day is a training day again.
    RestoreDay {
        /// The day, in words.
        day: String,
        /// Of which class.
        class: String,
    },
}

impl Action {
    /// The closed name that the journal keeps.
    pub fn code(&self) -> &'static str {
        match self {
            Action::CreateOffice { .. } => "create_office",
            Action::TakeIn { .. } => "take_in",
            Action::Restore { .. } => "restore",
            Action::StrikeDay { .. } => "strike_day",
            Action::RestoreDay { .. } => "restore_day",
        }
    }

    /// How it is taken back.
    pub fn take_back(&self) -> TakeBack {
        match self {
            Action::CreateOffice { .. } | Action::Restore { .. } => TakeBack::Never,
            Action::TakeIn { .. } | Action::StrikeDay { .. } | Action::RestoreDay { .. } => {
                TakeBack::Reverse
            }
        }
    }

    /// Its name as undo and history show it.
    pub fn name(&self) -> String {
        match self {
            Action::CreateOffice { office } => format!("Buat lembaga {office}"),
            Action::TakeIn { people, class } => format!("Masukkan {people} peserta ke {class}"),
            Action::Restore { made_on } => format!("Pulihkan cadangan {made_on}"),
            Action::StrikeDay { day, class } => format!("Coret {day} dari {class}"),
            Action::RestoreDay { day, class } => format!("Pakai lagi {day} di {class}"),
        }
    }
}
