//! Who uses the program.

use domain::staff::Role;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// A member of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name.
    pub name: String,
    /// What he may do.
    pub role: Role,
}

/// The member of staff who acts: the first one, until there is a choice.
pub fn first(reader: &Reader) -> Result<Option<Member>, StoreError> {
    row::optional(reader, include_str!("staff/first.sql"), &[], |row| {
        Ok(Member {
            name: row.get("name")?,
            role: row::parsed(row, "role", Role::of)?,
        })
    })
}

/// A new member of the staff.
pub fn add(writer: &Writer, name: &str, role: Role) -> Result<String, StoreError> {
    row::insert(
        writer,
        "staff",
        named_params! { ":name": name, ":role": role.word() },
    )
}
