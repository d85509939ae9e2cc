//! Attendance sheets to print. All people are invented.

use chrono::{Days, NaiveDate};
use domain::attendance::{AttendanceSheet, SheetLine};
use domain::instructor::Instructor;
use domain::office::Office;
use domain::official::Official;

/// Names from one letter to what no column was made for.
pub(crate) const NAMES: [&str; 25] = [
    "Muhammad Abdurrahman Nur Hidayatullah Al Mubarok bin Sukardi",
    "Mochamad Irfan Syafi’i Ghozali Zamroni bin Karto Atmodjo",
    "Bagus Yulianto Kurniawan Setyawan Prasetyo Wibowo, S.Pd.Kom.",
    "Siti Nur Khasanah Fatmawati Rahmadhani binti Tarjo Sumarno",
    "Ahmad Ma'ruf Nu'man Zulkarnain Firmansyah Junaedi",
    "Raden Bagus Suryaningrat Kusumadiningrat Adiwinata Prawira",
    "Raden Ajeng Kusumaningtyas Widyastuti Purnamasari Handayani binti Suryadiningrat",
    "H. Lutfi Mubarok Abdul Qodir Jaelani Solikhin bin Tarjo",
    "Kurniawan Syafi'i",
    "Yusuf Mas'ud Nurrohman Wicaksono Hadiprasetyo Kusnadi",
    "Slamet",
    "José Muñoz Ḥasan",
    "Moch. Khaerul Anwar Sapardi Djoko Santoso Wiryawan, A.Md.",
    "Solikhin Zamroni",
    "Wahyu Yahya",
    "Teuku Rizki Subekti Oktavian Latif Zainal Muttaqin",
    "Adi",
    "Andi Hakim 王",
    "Muhammad Nasrul Yahya Abdillah Fathurrahman bin Sarmadi",
    "Bella Galuh Rosyidah",
    "Kusumaningtyaswatisuryadiningratadiwinatapurnamasarihandayanirahmadhaniatmodjosu",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "Juwita Oktaviani",
    "Luluk Hidayah",
    "Candra Dewangga Wirasena Bagaskara Mangkubumi Suseno",
];

/// The first week of a class with its head and instructor: Monday the 22nd on.
pub(crate) fn week(days: u64, boxes: u8, lines: Vec<SheetLine>) -> AttendanceSheet {
    let monday = NaiveDate::from_ymd_opt(2025, 9, 22).expect("a Monday");
    AttendanceSheet {
        programme: "Teknisi Telepon Seluler".to_owned(),
        week: 1,
        days: (0..days).map(|day| monday + Days::new(day)).collect(),
        boxes,
        lines,
        office: Office {
            name: "UPTD BLK Kota Pekalongan".to_owned(),
            letterhead: letterhead(3),
            place: Some("Pekalongan".to_owned()),
        },
        head: Official {
            title: Some("Kepala UPTD BLK".to_owned()),
            name: Some("Drs. Slamet Riyanto, M.M.".to_owned()),
            nip: Some("196802171994031998".to_owned()),
        },
        instructor: Some(Instructor {
            name: "Agus Riyanto, S.T.".to_owned(),
            nip: Some("198306102009031997".to_owned()),
        }),
    }
}

/// The last lines of a letterhead of four.
pub(crate) fn letterhead(lines: usize) -> Vec<String> {
    let all = [
        "PEMERINTAH PROVINSI JAWA TENGAH",
        "PEMERINTAH KOTA PEKALONGAN",
        "DINAS PERINDUSTRIAN DAN TENAGA KERJA",
        "UPTD BALAI LATIHAN KERJA",
    ];
    all[all.len() - lines..]
        .iter()
        .map(|line| (*line).to_owned())
        .collect()
}

/// Somebody who is in on every day.
pub(crate) fn line(name: &str, days: usize) -> SheetLine {
    SheetLine {
        name: name.to_owned(),
        open: vec![true; days],
        note: String::new(),
    }
}

/// So many people, with the names of [`NAMES`] over and over.
pub(crate) fn people(count: usize, days: usize) -> Vec<SheetLine> {
    NAMES
        .iter()
        .cycle()
        .take(count)
        .map(|name| line(name, days))
        .collect()
}

/// Fourteen people and two empty seats; one left on Thursday, one joined on Wednesday.
pub(crate) fn typical() -> AttendanceSheet {
    let names = [
        "Candra Latif",
        "Dimas Wibowo",
        "Hanifah Kumalasari",
        "Heru Ghozali",
        "Irfan Syafi’i",
        "Joko Setyawan",
        "Khaerul Utomo",
        "Kurniawan Syafi’i",
        "Lukman Harjono",
        "M. Nugroho",
        "Rizki Subekti",
        "Slamet",
        "Wahyu Yahya",
        "Yusuf Mas'ud bin Karto",
        "",
        "",
    ];
    let mut lines: Vec<SheetLine> = names.iter().map(|name| line(name, 5)).collect();
    lines[8].open = vec![true, true, true, true, false];
    lines[8].note = "Keluar 25 September 2025".to_owned();
    lines[13].open = vec![false, false, true, true, true];
    lines[13].note = "Masuk 24 September 2025".to_owned();
    week(5, 2, lines)
}

/// Twenty-five people with the longest names, programme and officials.
pub(crate) fn longest() -> AttendanceSheet {
    let mut sheet = week(5, 2, people(25, 5));
    sheet.programme =
        "Pemeliharaan dan Perbaikan Berkala Sistem Injeksi serta Kelistrikan Bodi Sepeda Motor \
                       dan Kendaraan Ringan Tingkat Mahir bagi Penerima Manfaat"
            .to_owned();
    sheet.head.title =
        Some("Plt. Kepala Unit Pelaksana Teknis Daerah Balai Latihan Kerja".to_owned());
    sheet.head.name =
        Some("Dr. H. Muhammad Abdurrahman Hidayatullah Adiwinata, S.T., M.M.".to_owned());
    sheet.instructor = Some(Instructor {
        name: "Raden Mas Kusumadiningrat Suryadiningrat Prawira, S.Pd., M.Kom.".to_owned(),
        nip: None,
    });
    sheet
}

/// Nothing is known of the office but its name.
pub(crate) fn without_officials() -> AttendanceSheet {
    let mut sheet = week(5, 2, people(4, 5));
    sheet.office.letterhead.clear();
    sheet.office.place = None;
    sheet.head = Official {
        title: None,
        name: None,
        nip: None,
    };
    sheet.instructor = None;
    sheet
}
