//! Whole forms: their pages as text, what must hold of any page, and the bytes
//! they become.

#![allow(clippy::expect_used, reason = "a helper of a test may fail it")]

mod bytes;
mod daftar_hadir_peserta;
mod laws;
mod sheets;
