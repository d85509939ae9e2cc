//! What a request may use: the store, the folders, the clock and who acts.
//!
//! The only file that asks the clock: everything below is given its day.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use chrono::{Local, NaiveDate, NaiveDateTime};
use domain::action::Action;
use domain::refusal::Refusal;
use store::{Author, Reader, Store, StoreError, Writer};

use crate::attachment::Attachments;
use crate::failure::Failure;
use crate::journal::Done;
use crate::place::Place;

/// Where today comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The computer's local time.
    System,
    /// A fixed day, with the computer's time of day.
    AsOf(NaiveDate),
}

impl Clock {
    /// The office's local time.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the clock"
    )]
    pub(crate) fn now(self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        match self {
            Clock::System => now,
            Clock::AsOf(day) => day.and_time(now.time()),
        }
    }
}

/// What a request may use. Reads; only a [`WritingDesk`] alters rows.
pub(crate) struct Desk<'a> {
    pub(crate) place: &'a Place,
    pub(crate) attachments: &'a Attachments,
    pub(crate) now: NaiveDateTime,
    store: Option<Arc<Store>>,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(
        place: &'a Place,
        attachments: &'a Attachments,
        now: NaiveDateTime,
        store: Option<Arc<Store>>,
    ) -> Desk<'a> {
        Desk {
            place,
            attachments,
            now,
            store,
        }
    }

    /// The office's day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// Whether a folder is open at all: the console also reads a file without one.
    pub(crate) fn has_store(&self) -> bool {
        self.store.is_some()
    }

    pub(crate) fn store(&self) -> Result<&Store, Failure> {
        self.store
            .as_deref()
            .ok_or_else(|| Refusal::NoOffice.into())
    }

    /// Asks the office as it is.
    pub(crate) fn read<T>(
        &self,
        ask: impl FnOnce(&Reader) -> Result<T, StoreError>,
    ) -> Result<T, Failure> {
        Ok(self.store()?.read(ask)?)
    }

    /// Who asks for a run: the member of staff the office knows, if it stands.
    pub(crate) fn author(&self) -> Result<Author, Failure> {
        let member = self.read(store::staff::first)?;
        Ok(Author {
            name: member.map(|member| member.name).unwrap_or_default(),
            at: self.now,
        })
    }

    /// Where papers go.
    pub(crate) fn papers(&self) -> &Path {
        &self.place.papers
    }
}

/// The desk of a request that alters rows.
pub(crate) struct WritingDesk<'a>(&'a Desk<'a>);

impl<'a> WritingDesk<'a> {
    pub(crate) fn of(desk: &'a Desk<'a>) -> WritingDesk<'a> {
        WritingDesk(desk)
    }

    /// Who acts. Where no office stands nothing may be altered, so there must be somebody.
    pub(crate) fn author(&self) -> Result<Author, Failure> {
        let member = self.read(store::staff::first)?.ok_or(Refusal::NoOffice)?;
        Ok(Author {
            name: member.name,
            at: self.now,
        })
    }

    /// One action in one transaction, named by the closure at its end.
    pub(crate) fn change<T>(
        &self,
        work: impl FnOnce(&Writer) -> Result<(Action, T), StoreError>,
    ) -> Result<(Done, T), Failure> {
        self.change_as(&self.author()?, work)
    }

    /// As [`WritingDesk::change`], by somebody the office does not know yet.
    pub(crate) fn change_as<T>(
        &self,
        author: &Author,
        work: impl FnOnce(&Writer) -> Result<(Action, T), StoreError>,
    ) -> Result<(Done, T), Failure> {
        let (done, answer) = self.store()?.change(author, work)?;
        Ok((done.into(), answer))
    }
}

impl<'a> Deref for WritingDesk<'a> {
    type Target = Desk<'a>;

    fn deref(&self) -> &Desk<'a> {
        self.0
    }
}
