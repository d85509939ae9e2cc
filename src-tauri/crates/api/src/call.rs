//! Calls on their way: which were seen, which were cancelled, how far they are.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::refusal::Refusal;
use serde::Serialize;
use ts_rs::TS;

use crate::failure::Failure;

/// Ten a second is what an eye can follow.
const PAUSE: Duration = Duration::from_millis(100);

/// How far a run is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Progress")]
pub struct Mark {
    /// What is done.
    pub done: u32,
    /// Of how much; 0 while that is unknown.
    pub total: u32,
    /// Whose or what's turn it is.
    pub name: String,
}

/// Told by a run as it goes on; says whether somebody wants it to stop.
pub(crate) struct Progress<'a> {
    calls: &'a Calls,
    call: &'a str,
    tell: &'a (dyn Fn(Mark) + Sync),
    told: Mutex<Option<Instant>>,
}

impl<'a> Progress<'a> {
    pub(crate) fn new(
        calls: &'a Calls,
        call: &'a str,
        tell: &'a (dyn Fn(Mark) + Sync),
    ) -> Progress<'a> {
        Progress {
            calls,
            call,
            tell,
            told: Mutex::new(None),
        }
    }

    /// Tells how far it is, at most ten times a second.
    pub(crate) fn tell(&self, done: usize, total: usize, name: &str) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.is_some_and(|told| told.elapsed() < PAUSE) {
            return;
        }
        *told = Some(Instant::now());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (self.tell)(Mark {
            done: count(done),
            total: count(total),
            name: name.to_owned(),
        });
    }

    /// Whether somebody wants it to stop.
    pub(crate) fn cancelled(&self) -> bool {
        self.calls.lock().cancelled.contains(self.call)
    }

    /// Stops with a refusal where somebody wants it to.
    pub(crate) fn go_on(&self) -> Result<(), Failure> {
        if self.cancelled() {
            Err(Refusal::Cancelled.into())
        } else {
            Ok(())
        }
    }
}

/// The calls of this host since it started.
#[derive(Default)]
pub(crate) struct Calls(Mutex<Seen>);

#[derive(Default)]
struct Seen {
    seen: HashSet<String>,
    cancelled: HashSet<String>,
}

impl Calls {
    /// Notes a call that may alter or write something. A reload sends a pending
    /// one again: the second time it is refused.
    pub(crate) fn note(&self, call: &str) -> Result<(), Failure> {
        match self.lock().seen.insert(call.to_owned()) {
            true => Ok(()),
            false => Err(Refusal::CallRepeated.into()),
        }
    }

    /// Asks a call to stop. May overtake the call itself.
    pub(crate) fn cancel(&self, call: &str) {
        self.lock().cancelled.insert(call.to_owned());
    }

    /// Forgets that an ended call was to stop.
    pub(crate) fn end(&self, call: &str) {
        self.lock().cancelled.remove(call);
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
