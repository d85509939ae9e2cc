//! What was printed, when and by whom. A log: neither journaled nor undone.

use chrono::NaiveDateTime;
use rusqlite::named_params;

use crate::{Author, Reader, Store, StoreError, row};

/// One paper that left the program.
#[derive(Debug, Clone)]
pub struct Printing<'a> {
    /// The form, such as `daftar_hadir_peserta`.
    pub form: &'a str,
    /// The class.
    pub class_id: &'a str,
    /// Which part of it, such as "1" for the first week.
    pub part: &'a str,
    /// How many pages.
    pub pages: usize,
}

/// Logs a printing.
pub fn log(store: &Store, printing: &Printing, author: &Author) -> Result<(), StoreError> {
    let connection = store.lock();
    connection.execute(
        include_str!("printing/log.sql"),
        named_params! {
            ":id": uuid::Uuid::now_v7().to_string(),
            ":form": printing.form,
            ":class_id": printing.class_id,
            ":part": printing.part,
            ":pages": i64::try_from(printing.pages).unwrap_or(i64::MAX),
            ":by_name": author.name,
            ":at": row::moment(author.at),
        },
    )?;
    Ok(())
}

/// When a part of a form was last printed.
pub fn last(
    reader: &Reader,
    form: &str,
    class_id: &str,
    part: &str,
) -> Result<Option<NaiveDateTime>, StoreError> {
    let parameters = named_params! { ":form": form, ":class_id": class_id, ":part": part };
    row::optional(
        reader,
        include_str!("printing/last.sql"),
        parameters,
        |row| row::parsed(row, "at", row::to_moment),
    )
}
