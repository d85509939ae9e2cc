//! The closed list of reasons to say no, each with its facts and its sentence.
//!
//! A refusal is no failure: the rules say no, and the sentence says what to do
//! next. The page and the console show the same words, so they stand here.

use std::fmt;

use chrono::NaiveDate;

use crate::words;

/// What is wrong with a file that somebody wants to take in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// No bytes, or no cell with anything in it.
    Empty,
    /// Only a picture, no cells.
    OnlyPicture,
    /// Encrypted with a password.
    Protected,
    /// The first part of a workbook: the copy broke off.
    Incomplete,
    /// Another kind of file, whatever its name says.
    OtherKind(FileKind),
    /// Beyond what a list of people needs, or made to exhaust the machine.
    TooLarge,
    /// A workbook that cannot be read.
    Damaged,
    /// Cells, but no table of people in them.
    NoTable,
}

/// Kinds of file told apart by their first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// A photograph or drawing.
    Picture,
    /// Excel 97-2003.
    Xls,
    /// Excel binary workbook.
    Xlsb,
    /// OpenDocument spreadsheet.
    Ods,
    /// A Word or other Office document.
    OfficeDocument,
    /// A web page saved as a workbook.
    Html,
    /// Text with separators.
    Csv,
    /// Anything else.
    Unknown,
}

/// A no with its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The file cannot be read as a list of people.
    File {
        /// The file's name, as the user knows it.
        name: String,
        /// What is wrong with it.
        fault: FileFault,
    },
    /// A field that must be filled is empty.
    FieldEmpty {
        /// The office's word for the field.
        field: &'static str,
    },
    /// A field holds more than it may.
    FieldTooLong {
        /// The office's word for the field.
        field: &'static str,
        /// The most characters it takes.
        most: usize,
    },
    /// Something is earlier than what it follows.
    EndsBeforeStart {
        /// The first day.
        starts_on: NaiveDate,
        /// The day that should not be earlier.
        ends_on: NaiveDate,
    },
    /// A class longer than any training is a slip of the pen.
    ClassTooLong {
        /// The most training days.
        most: usize,
    },
    /// A date or year that no office works in.
    OutOfTime {
        /// The office's word for the field.
        field: &'static str,
    },
    /// What was typed is no date.
    DateUnreadable {
        /// The office's word for the field.
        field: &'static str,
    },
    /// More lines than a letterhead takes.
    TooManyLines {
        /// The most lines.
        most: usize,
    },
    /// What is asked for is so already.
    NothingToChange,
    /// Between the dates there is no day from Monday to Friday.
    NoTrainingDay,
    /// A class of a size no class has.
    SizeImplausible {
        /// The most seats.
        most: u32,
    },
    /// More people than the class has seats.
    ClassFull {
        /// The class.
        class: String,
        /// Its seats.
        size: u32,
        /// People it would have.
        people: u32,
    },
    /// A class of that name stands in the batch with other dates.
    ClassWithOtherDates {
        /// The class.
        class: String,
        /// Its first day.
        starts_on: NaiveDate,
        /// Its last day.
        ends_on: NaiveDate,
    },
    /// A class of that name stands in the batch with another instructor.
    ClassWithOtherInstructor {
        /// The class.
        class: String,
        /// Who trains it.
        instructor: String,
    },
    /// Everybody in the file is in the class already, or no row can be taken in.
    NothingToTakeIn {
        /// People who are in already.
        already: usize,
        /// Rows that need repair.
        repair: usize,
    },
    /// The office changed since the plan was shown, and a verdict moved.
    PlanMoved {
        /// Rows whose verdict is another now, as sentences.
        differences: Vec<String>,
    },
    /// An office stands already.
    OfficeExists,
    /// There is no office yet.
    NoOffice,
    /// Another program has the folder open.
    FolderInUse {
        /// Who holds it: program, computer, account.
        holder: String,
    },
    /// The database was made by a newer version.
    DatabaseNewer,
    /// The database in the folder belongs to another program.
    NotAnOffice,
    /// The folder may not hold live data.
    FolderUnsuitable {
        /// Why not.
        why: FolderFault,
    },
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// The action says it is never taken back.
    NeverUndone {
        /// The action's name.
        action: String,
    },
    /// Later work stands on the rows.
    BuiltUpon {
        /// The change that was to be taken back.
        change: String,
        /// The later changes, by name.
        later: Vec<String>,
    },
    /// The backup cannot be opened, or its counts do not agree.
    BackupBroken {
        /// Its name.
        backup: String,
    },
    /// The week has no training day.
    NoSuchWeek {
        /// The week asked for.
        week: u32,
    },
    /// The same call was sent before, as a reload does.
    CallRepeated,
    /// The attached file is no longer there.
    AttachmentGone,
    /// Somebody stopped it.
    Cancelled,
    /// There is no room or no right to write where the paper should go.
    CannotWrite {
        /// The folder.
        folder: String,
    },
    /// The disk that holds the office is full.
    DiskFull,
    /// No request has this name.
    UnknownRequest {
        /// The name.
        name: String,
    },
    /// The input does not have the form that the request asks for.
    InputMisshapen {
        /// What was wrong, in the reader's words.
        why: String,
    },
}

/// Why a folder may not hold live data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderFault {
    /// A network share: SQLite's locks do not hold there.
    Network,
    /// A folder that a cloud service copies while it is written.
    Synced,
    /// The Documents folder, where people tidy up.
    Documents,
}

impl Refusal {
    /// The closed name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::File { fault, .. } => match fault {
                FileFault::Empty => "file-empty",
                FileFault::OnlyPicture => "file-only-picture",
                FileFault::Protected => "file-protected",
                FileFault::Incomplete => "file-incomplete",
                FileFault::OtherKind(_) => "file-other-kind",
                FileFault::TooLarge => "file-too-large",
                FileFault::Damaged => "file-damaged",
                FileFault::NoTable => "file-no-table",
            },
            Refusal::FieldEmpty { .. } => "field-empty",
            Refusal::FieldTooLong { .. } => "field-too-long",
            Refusal::EndsBeforeStart { .. } => "ends-before-start",
            Refusal::ClassTooLong { .. } => "class-too-long",
            Refusal::OutOfTime { .. } => "out-of-time",
            Refusal::DateUnreadable { .. } => "date-unreadable",
            Refusal::TooManyLines { .. } => "too-many-lines",
            Refusal::NothingToChange => "nothing-to-change",
            Refusal::NoTrainingDay => "no-training-day",
            Refusal::SizeImplausible { .. } => "size-implausible",
            Refusal::ClassFull { .. } => "class-full",
            Refusal::ClassWithOtherDates { .. } => "class-with-other-dates",
            Refusal::ClassWithOtherInstructor { .. } => "class-with-other-instructor",
            Refusal::NothingToTakeIn { .. } => "nothing-to-take-in",
            Refusal::PlanMoved { .. } => "plan-moved",
            Refusal::OfficeExists => "office-exists",
            Refusal::NoOffice => "no-office",
            Refusal::FolderInUse { .. } => "folder-in-use",
            Refusal::DatabaseNewer => "database-newer",
            Refusal::NotAnOffice => "not-an-office",
            Refusal::FolderUnsuitable { .. } => "folder-unsuitable",
            Refusal::NothingToUndo => "nothing-to-undo",
            Refusal::NothingToRedo => "nothing-to-redo",
            Refusal::NeverUndone { .. } => "never-undone",
            Refusal::BuiltUpon { .. } => "built-upon",
            Refusal::BackupBroken { .. } => "backup-broken",
            Refusal::NoSuchWeek { .. } => "no-such-week",
            Refusal::CallRepeated => "call-repeated",
            Refusal::AttachmentGone => "attachment-gone",
            Refusal::Cancelled => "cancelled",
            Refusal::CannotWrite { .. } => "cannot-write",
            Refusal::DiskFull => "disk-full",
            Refusal::UnknownRequest { .. } => "unknown-request",
            Refusal::InputMisshapen { .. } => "input-misshapen",
        }
    }
}

/// The sentence that the user reads: what happened and what to do next.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::File { name, fault } => write!(f, "{name}: {}", fault_sentence(fault)),
            Refusal::FieldEmpty { field } => write!(f, "{field} belum diisi."),
            Refusal::FieldTooLong { field, most } => {
                write!(f, "{field} terlalu panjang: paling banyak {most} huruf.")
            }
            Refusal::EndsBeforeStart { starts_on, ends_on } => write!(
                f,
                "Tanggal {} lebih awal dari {}. Periksa kedua tanggal itu.",
                words::long_date(*ends_on),
                words::long_date(*starts_on)
            ),
            Refusal::ClassTooLong { most } => {
                write!(f, "Antara kedua tanggal itu ada lebih dari {most} hari pelatihan. Periksa tahunnya.")
            }
            Refusal::OutOfTime { field } => write!(f, "{field} harus antara tahun 1990 dan 2100. Periksa tahunnya."),
            Refusal::DateUnreadable { field } => {
                write!(f, "{field} tidak terbaca sebagai tanggal. Tulis seperti 22 September 2025.")
            }
            Refusal::TooManyLines { most } => write!(f, "Kop surat paling banyak {most} baris."),
            Refusal::NothingToChange => f.write_str("Sudah seperti itu. Tidak ada yang perlu diubah."),
            Refusal::NoTrainingDay => {
                f.write_str("Tidak ada hari Senin sampai Jumat di antara kedua tanggal itu. Periksa tanggalnya.")
            }
            Refusal::SizeImplausible { most } => write!(f, "Jumlah kursi harus antara 1 dan {most}."),
            Refusal::ClassFull { class, size, people } => write!(
                f,
                "Kelas {class} punya {size} kursi, sedangkan pesertanya akan menjadi {people}. Tambah jumlah kursi atau kurangi baris yang dimasukkan."
            ),
            Refusal::ClassWithOtherDates { class, starts_on, ends_on } => write!(
                f,
                "Kelas {class} sudah ada di tahap ini dengan tanggal {}. Pakai tanggal itu, atau beri nama kelas lain.",
                words::date_span(*starts_on, *ends_on)
            ),
            Refusal::ClassWithOtherInstructor { class, instructor } => write!(
                f,
                "Kelas {class} sudah ada dengan instruktur {instructor}. Pakai nama itu, atau kosongkan instruktur."
            ),
            Refusal::NothingToTakeIn { already: 0, repair: 0 } => {
                f.write_str("Tidak ada baris yang dipilih. Centang baris yang akan dimasukkan.")
            }
            Refusal::NothingToTakeIn { already: 0, repair } => write!(
                f,
                "Tidak ada baris yang dapat dimasukkan: {repair} baris perlu diperbaiki di berkas Excel-nya dulu."
            ),
            Refusal::NothingToTakeIn { already, repair: 0 } => {
                write!(f, "Tidak ada yang baru: {already} orang di berkas ini sudah menjadi peserta kelas itu.")
            }
            Refusal::NothingToTakeIn { already, repair } => write!(
                f,
                "Tidak ada yang baru: {already} orang sudah menjadi peserta kelas itu, {repair} baris perlu diperbaiki dulu."
            ),
            Refusal::PlanMoved { differences } => write!(
                f,
                "Data berubah sejak rencana ini ditampilkan: {}. Periksa lagi, lalu masukkan.",
                differences.join("; ")
            ),
            Refusal::OfficeExists => f.write_str("Lembaga sudah ada di folder ini. Buka Balai lagi untuk memakainya."),
            Refusal::NoOffice => f.write_str("Belum ada lembaga di folder ini. Buat lembaga dulu."),
            Refusal::FolderInUse { holder } => write!(
                f,
                "Folder lembaga ini sedang dibuka oleh {holder}. Tutup Balai di sana, lalu coba lagi."
            ),
            Refusal::DatabaseNewer => f.write_str(
                "Data lembaga ini dibuat oleh Balai yang lebih baru. Pasang Balai versi terbaru, lalu buka lagi. Tidak ada yang diubah.",
            ),
            Refusal::NotAnOffice => f.write_str(
                "Di folder ini ada data program lain bernama balai.db. Pilih folder lain. Tidak ada yang diubah.",
            ),
            Refusal::FolderUnsuitable { why } => f.write_str(match why {
                FolderFault::Network => {
                    "Folder jaringan tidak aman untuk data yang sedang dipakai. Pilih folder di komputer ini; cadangan boleh di jaringan."
                }
                FolderFault::Synced => {
                    "Folder yang disalin ke awan (OneDrive dan sejenisnya) tidak aman untuk data yang sedang dipakai. Pilih folder lain di komputer ini."
                }
                FolderFault::Documents => {
                    "Data yang sedang dipakai tidak boleh disimpan di folder Dokumen. Pilih folder lain di komputer ini."
                }
            }),
            Refusal::NothingToUndo => f.write_str("Tidak ada yang dapat diurungkan."),
            Refusal::NothingToRedo => f.write_str("Tidak ada yang dapat diulangi."),
            Refusal::NeverUndone { action } => write!(f, "{action} tidak dapat diurungkan."),
            Refusal::BuiltUpon { change, later } => write!(
                f,
                "“{change}” belum dapat diurungkan karena dipakai oleh: {}. Urungkan itu dulu.",
                later.join("; ")
            ),
            Refusal::BackupBroken { backup } => {
                write!(f, "Cadangan {backup} rusak atau tidak lengkap. Pilih cadangan lain; data sekarang tidak berubah.")
            }
            Refusal::NoSuchWeek { week } => write!(f, "Minggu ke-{week} tidak punya hari pelatihan. Pilih minggu lain."),
            Refusal::CallRepeated => f.write_str("Perintah ini sudah dijalankan. Muat ulang layar untuk melihat hasilnya."),
            Refusal::AttachmentGone => f.write_str("Berkas yang dipilih sudah tidak terbaca. Pilih berkasnya lagi."),
            Refusal::Cancelled => f.write_str("Dibatalkan. Tidak ada yang disimpan."),
            Refusal::CannotWrite { folder } => write!(
                f,
                "Berkas tidak dapat disimpan di {folder}. Tutup berkas itu bila sedang dibuka, periksa ruang kosong dan izin folder, lalu coba lagi."
            ),
            Refusal::DiskFull => f.write_str(
                "Ruang disk habis, jadi tidak ada yang disimpan. Kosongkan sebagian ruang, lalu coba lagi.",
            ),
            Refusal::UnknownRequest { name } => write!(f, "Tidak ada permintaan bernama {name}."),
            Refusal::InputMisshapen { why } => write!(f, "Isian tidak sesuai: {why}."),
        }
    }
}

fn fault_sentence(fault: &FileFault) -> &'static str {
    match fault {
        FileFault::Empty => "berkas ini kosong. Pilih berkas lain.",
        FileFault::OnlyPicture => {
            "tidak ada tabel di dalamnya, hanya gambar. Minta berkas Excel aslinya."
        }
        FileFault::Protected => {
            "berkas ini dilindungi kata sandi. Buka di Excel, simpan tanpa kata sandi, lalu pilih lagi."
        }
        FileFault::Incomplete => {
            "berkas ini tidak lengkap, salinannya terputus. Salin lagi dari asalnya."
        }
        FileFault::OtherKind(kind) => match kind {
            FileKind::Pdf => "ini berkas PDF, bukan Excel. Minta berkas Excel aslinya.",
            FileKind::Picture => "ini gambar, bukan Excel. Minta berkas Excel aslinya.",
            FileKind::Xls | FileKind::Xlsb | FileKind::Ods | FileKind::Html | FileKind::Csv => {
                "jenis berkas ini belum dapat dibaca. Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi."
            }
            FileKind::OfficeDocument => "ini dokumen Office lain, bukan Excel. Pilih berkas Excel.",
            FileKind::Unknown => "ini bukan berkas Excel. Pilih berkas .xlsx.",
        },
        FileFault::TooLarge => {
            "berkas ini terlalu besar untuk daftar peserta. Salin tabelnya saja ke berkas Excel baru."
        }
        FileFault::Damaged => {
            "berkas ini rusak. Buka di Excel, simpan sebagai berkas baru, lalu pilih lagi."
        }
        FileFault::NoTable => {
            "tidak ditemukan tabel peserta. Pastikan ada judul kolom Nama dan NIK."
        }
    }
}
