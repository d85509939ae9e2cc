//! The papers an office prints, one file a form.

pub mod daftar_hadir_peserta;
