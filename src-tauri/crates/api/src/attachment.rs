//! Files that the user chose: brought in slices, named by a handle, kept in
//! memory until the host stops or newer ones take their place.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::intake::plan::PlannedRow;
use domain::refusal::{FileFault, Refusal};

use crate::failure::Failure;

/// A list of people is far smaller; beyond this nobody reads on.
const MOST_BYTES: usize = 64 << 20;
/// Files kept at a time: the oldest goes when another comes.
const MOST_FILES: usize = 4;

/// A chosen file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attachment {
    /// Its name, as the user knows it.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) bytes: Arc<Vec<u8>>,
    /// The plan that was last shown of it.
    pub(crate) shown: Option<Shown>,
}

/// A plan as it was shown.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    pub(crate) sheet: String,
    pub(crate) position: i64,
    pub(crate) rows: Arc<Vec<PlannedRow>>,
}

#[derive(Default)]
pub(crate) struct Attachments(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    next: u64,
    files: HashMap<String, (u64, Attachment)>,
}

impl Attachments {
    /// Begins a file, or adds a slice to the one with that handle.
    pub(crate) fn add(
        &self,
        handle: Option<&str>,
        name: &str,
        slice: &[u8],
    ) -> Result<String, Failure> {
        let mut kept = self.lock();
        let handle = match handle {
            Some(handle) => handle.to_owned(),
            None => kept.begin(name),
        };
        let (_, file) = kept.files.get_mut(&handle).ok_or(Refusal::AttachmentGone)?;
        if file.bytes.len() + slice.len() > MOST_BYTES {
            let name = file.name.clone();
            kept.files.remove(&handle);
            return Err(Refusal::File {
                name,
                fault: FileFault::TooLarge,
            }
            .into());
        }
        Arc::make_mut(&mut file.bytes).extend_from_slice(slice);
        file.shown = None;
        Ok(handle)
    }

    pub(crate) fn get(&self, handle: &str) -> Result<Attachment, Failure> {
        let kept = self.lock();
        kept.files
            .get(handle)
            .map(|(_, file)| file.clone())
            .ok_or_else(|| Refusal::AttachmentGone.into())
    }

    /// Remembers the plan that was shown.
    pub(crate) fn show(&self, handle: &str, shown: Shown) {
        if let Some((_, file)) = self.lock().files.get_mut(handle) {
            file.shown = Some(shown);
        }
    }

    /// Forgets what was shown: the office is another one now.
    pub(crate) fn forget_plans(&self) {
        self.lock()
            .files
            .values_mut()
            .for_each(|(_, file)| file.shown = None);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn begin(&mut self, name: &str) -> String {
        while self.files.len() >= MOST_FILES {
            let oldest = self
                .files
                .iter()
                .min_by_key(|(_, (age, _))| *age)
                .map(|(handle, _)| handle.clone());
            let Some(oldest) = oldest else { break };
            self.files.remove(&oldest);
        }
        self.next += 1;
        let handle = format!("berkas-{}", self.next);
        let file = Attachment {
            name: name.to_owned(),
            ..Attachment::default()
        };
        self.files.insert(handle.clone(), (self.next, file));
        handle
    }
}
