//! Somebody who uses the program.

/// What a member of the staff may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything, restoring inside an open office included.
    Admin,
    /// The daily work.
    Operator,
    /// Reads and signs.
    Head,
}

impl Role {
    /// The word that the store and the page use.
    pub fn word(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::Operator => "operator",
            Role::Head => "head",
        }
    }

    /// The role of a word, the other way round from [`Role::word`].
    pub fn of(word: &str) -> Option<Role> {
        [Role::Admin, Role::Operator, Role::Head]
            .into_iter()
            .find(|role| role.word() == word)
    }
}
