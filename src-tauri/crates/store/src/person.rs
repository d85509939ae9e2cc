//! People: each once and for ever.

use domain::person::Details;
use domain::person::name;
use domain::person::nik::Nik;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row};

/// The id of the person with this NIK.
pub fn find_by_nik(reader: &Reader, nik: &Nik) -> Result<Option<String>, StoreError> {
    let parameters = named_params! { ":nik": nik.digits() };
    row::optional(
        reader,
        include_str!("person/find_by_nik.sql"),
        parameters,
        |row| row.get("id"),
    )
}

/// A new person.
pub fn add(writer: &Writer, details: &Details) -> Result<String, StoreError> {
    row::insert(
        writer,
        "person",
        named_params! {
            ":nik": details.nik.as_ref().map(Nik::digits),
            ":nik_evidence": details.nik_evidence,
            ":name": details.name,
            ":name_folded": name::fold(&details.name),
            ":birth_place": details.birth_place,
            ":birth_date": details.birth_date.map(row::day),
            ":sex": details.sex.map(|sex| sex.letter()),
            ":street": details.street,
            ":rt": details.rt,
            ":rw": details.rw,
            ":village": details.village,
            ":district": details.district,
            ":phone": details.phone,
            ":other_phone": details.other_phone,
            ":email": details.email,
            ":education": details.education,
        },
    )
}

/// How many people the office knows.
pub fn count(reader: &Reader) -> Result<i64, StoreError> {
    row::one(reader, include_str!("person/count.sql"), &[], |row| {
        row.get("people")
    })
}
