//! The one door: a host hands in name and input and gets an answer or a failure.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use domain::refusal::Refusal;
use serde_json::Value;
use store::backup::Reason;
use store::{Author, Store};

use crate::attachment::Attachments;
use crate::call::{Calls, Mark, Progress};
use crate::desk::{Clock, Desk};
use crate::failure::Failure;
use crate::place::Place;
use crate::request::{Answer, Kind, Request};

/// An office behind its list of requests. Shared by all threads of a host.
pub struct Door {
    place: Place,
    clock: Clock,
    requests: Vec<Request>,
    attachments: Attachments,
    calls: Calls,
    store: Mutex<Option<Arc<Store>>>,
}

impl Door {
    /// A door to the office of a place. The folder is opened by the first request,
    /// and tried again by the next where that failed: whoever held it may be gone.
    pub fn new(place: Place, clock: Clock) -> Door {
        Door {
            place,
            clock,
            requests: crate::requests(),
            attachments: Attachments::default(),
            calls: Calls::default(),
            store: Mutex::new(None),
        }
    }

    /// Answers a request. `call` is the host's id of this call: one that was seen
    /// is refused for what changes or runs, since a reload sends it again.
    pub fn answer(
        &self,
        call: &str,
        name: &str,
        input: Value,
        tell: &(dyn Fn(Mark) + Sync),
    ) -> Result<Answer, Failure> {
        let unknown = || Refusal::UnknownRequest {
            name: name.to_owned(),
        };
        let request = self
            .requests
            .iter()
            .find(|request| request.name == name)
            .ok_or_else(unknown)?;
        if request.kind != Kind::Read {
            self.calls.note(call)?;
        }
        let progress = Progress::new(&self.calls, call, tell);
        // Foreign files reach many parsers: a panic in one ends the request, not the program.
        let answer = catch_unwind(AssertUnwindSafe(|| {
            let desk = Desk::new(
                &self.place,
                &self.attachments,
                self.clock.now(),
                self.open()?,
            );
            request.answer(&desk, input, &progress)
        }));
        self.calls.end(call);
        // What it says may quote a person's data: hosts log its place instead.
        answer.unwrap_or_else(|_| {
            Err(Failure::broken_because(&format!(
                "answering {name}: a panic"
            )))
        })
    }

    /// Brings a file in slices; the first answer is the handle for the next.
    pub fn attach(
        &self,
        handle: Option<&str>,
        name: &str,
        slice: &[u8],
    ) -> Result<String, Failure> {
        self.attachments.add(handle, name, slice)
    }

    /// Asks a call to stop. May overtake the call itself.
    pub fn cancel(&self, call: &str) {
        self.calls.cancel(call);
    }

    fn open(&self) -> Result<Option<Arc<Store>>, Failure> {
        let Some(folder) = &self.place.office else {
            return Ok(None);
        };
        let mut kept = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = kept.as_ref() {
            return Ok(Some(Arc::clone(store)));
        }
        let author = Author {
            name: "Balai".to_owned(),
            at: self.clock.now(),
        };
        let store = Arc::new(Store::open(folder, &self.place.holder, &author)?);
        // A disk too full for a copy must not keep the office shut: it is said, and work goes on.
        if let Err(error) = store::backup::back_up_if_changed(&store, Reason::Start, &author) {
            Failure::broken("copying the office at the start", &error);
        }
        *kept = Some(Arc::clone(&store));
        Ok(Some(store))
    }
}
