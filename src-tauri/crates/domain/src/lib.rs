//! The nouns and rules of a training centre's office: values in, verdicts out.
//!
//! Nothing here knows a disk, a clock, a database, a window or paper. Whoever
//! asks brings the facts; today's date is always an argument.
//!
//! # Glossary
//!
//! One English word in code for each office word. A new word enters here first.
//!
//! | code | office | meaning |
//! |---|---|---|
//! | office | Lembaga | the centre itself: name, letterhead |
//! | official | Pejabat | somebody who signs: name, title, NIP |
//! | staff | Pengguna | somebody who uses the program |
//! | instructor | Instruktur | trains |
//! | funding | Sumber dana | APBN, APBD, DBHCHT, … |
//! | batch | Tahap, Angkatan | classes opened together: year, funding, name and opening date identify it |
//! | class | Kelas, Paket | one programme in one batch for (usually) 16 people |
//! | person | Orang | a human, once, for ever |
//! | enrolment | Kepesertaan | one person in one class, every state dated |
//! | training day | Hari pelatihan | what attendance is counted on |
//! | attendance | Kehadiran | who was there |
//! | intake | Masukkan dari Excel | a workbook on its way in |
//! | plan | Rencana | what an intake will do, row by row, before anything is stored |
//! | finding | Temuan | one remark on a value: error, warning or info |
//! | setting | Pengaturan | a value the office may change |
//! | file | Berkas pindaian | bytes kept by content hash |
//! | change | Perubahan | one action of one person with all rows it touched |
//! | action | Tindakan | the closed list of what changes data |
//! | journal | Riwayat | all changes in order, with what each row was before |
//! | backup | Cadangan | a copy of the whole office, made and tested by the program |
//! | paper | Berkas cetak | anything printed; a form is the kind of paper |

pub mod action;
pub mod attendance;
pub mod batch;
pub mod class;
pub mod enrolment;
pub mod finding;
pub mod instructor;
pub mod intake;
pub mod office;
pub mod official;
pub mod person;
pub mod refusal;
pub mod setting;
pub mod staff;
pub mod training_day;
pub mod words;
