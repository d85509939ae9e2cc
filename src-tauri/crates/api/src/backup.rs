//! Copies of the office: made on request, listed with their test, brought back.

use serde::{Deserialize, Serialize};
use store::backup::Reason;
use ts_rs::TS;

use crate::call::Progress;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::office::Nothing;

/// Why a copy was made.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BackupReason {
    Start,
    Upgrade,
    Intake,
    Asked,
    Restore,
}

/// One copy of the office.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Backup {
    name: String,
    at: String,
    reason: BackupReason,
    people: i64,
    classes: i64,
    bytes: u64,
    tested: bool,
}

impl From<store::backup::Backup> for Backup {
    fn from(backup: store::backup::Backup) -> Backup {
        Backup {
            name: backup.name,
            at: backup.at.to_string(),
            reason: match backup.reason {
                Reason::Start => BackupReason::Start,
                Reason::Upgrade => BackupReason::Upgrade,
                Reason::Intake => BackupReason::Intake,
                Reason::Asked => BackupReason::Asked,
                Reason::Restore => BackupReason::Restore,
            },
            people: backup.counts.as_ref().map_or(0, |counts| counts.people),
            classes: backup.counts.as_ref().map_or(0, |counts| counts.classes),
            bytes: backup.bytes,
            tested: backup.counts.is_some(),
        }
    }
}

/// Which copy is brought back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restore {
    backup: String,
}

/// What stands now, and where what stood before is kept.
#[derive(Debug, Serialize, TS)]
pub(crate) struct RestoreResult {
    backup: String,
    kept: String,
    people: i64,
}

/// The copies, newest first.
pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<Vec<Backup>, Failure> {
    Ok(store::backup::list(desk.store()?.folder())?
        .into_iter()
        .map(Backup::from)
        .collect())
}

/// Copies the office as it is now.
pub(crate) fn back_up(desk: &Desk, _: Nothing, progress: &Progress) -> Result<Backup, Failure> {
    progress.tell(0, 0, "Membuat cadangan");
    Ok(store::backup::back_up(desk.store()?, Reason::Asked, &desk.author()?)?.into())
}

/// Puts a copy in place of the office, which is copied first.
pub(crate) fn restore(
    desk: &Desk,
    restore: Restore,
    progress: &Progress,
) -> Result<RestoreResult, Failure> {
    progress.tell(0, 0, "Memulihkan cadangan");
    let kept = store::backup::restore(desk.store()?, &restore.backup, &desk.author()?)?;
    desk.attachments.forget_plans();
    let people = desk.read(store::person::count)?;
    Ok(RestoreResult {
        backup: restore.backup,
        kept: kept.name,
        people,
    })
}
