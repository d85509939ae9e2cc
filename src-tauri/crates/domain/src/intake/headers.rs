//! What a column is, told by its head: the explicit table of heads met in real
//! lists (dossier 8 and 11.1). A head that is not in it is nothing we use.

use super::cell::{Cell, SheetRow};

/// What a column of a list of people can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Row number.
    Number,
    /// Nama.
    Name,
    /// NIK.
    Nik,
    /// Jenis kelamin.
    Sex,
    /// Ticks for men, the half of a split column.
    SexMale,
    /// Ticks for women, the other half.
    SexFemale,
    /// Tempat lahir.
    BirthPlace,
    /// Tanggal lahir.
    BirthDate,
    /// Tempat and tanggal lahir in one.
    BirthPlaceAndDate,
    /// Alamat.
    Address,
    /// RT.
    Rt,
    /// RW.
    Rw,
    /// RT and RW in one.
    RtRw,
    /// Kelurahan or desa.
    Village,
    /// Kecamatan.
    District,
    /// Nomor HP.
    Phone,
    /// E-mail.
    Email,
    /// Pendidikan terakhir.
    Education,
    /// Program or kelas.
    Class,
    /// Nothing we use.
    Ignored,
}

/// A column with its head and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Counted from 0.
    pub index: u16,
    /// The head as it stands in the file.
    pub head: String,
    /// What it was understood as.
    pub meaning: Meaning,
}

/// What a head means.
pub fn meaning(head: &str) -> Meaning {
    let folded = fold(head);
    let known = HEADS
        .iter()
        .find(|(_, heads)| heads.split(' ').any(|head| head == folded));
    known.map_or(Meaning::Ignored, |(meaning, _)| *meaning)
}

/// A head without case, punctuation, blanks and what stands in brackets.
pub fn fold(head: &str) -> String {
    let mut folded = String::with_capacity(head.len());
    let mut depth = 0_usize;
    // A bracket that nobody closed brackets nothing.
    let is_closed = head.matches('(').count() == head.matches(')').count();
    for char in head.chars() {
        match char {
            '(' if is_closed => depth += 1,
            ')' if is_closed => depth = depth.saturating_sub(1),
            _ if depth == 0 && char.is_alphanumeric() => folded.extend(char.to_lowercase()),
            _ => {}
        }
    }
    folded
}

/// How much a row looks like the heads of a list of people: how many different things its cells
/// mean, and nought unless there is a name with something to tell people apart.
pub fn score(row: &SheetRow) -> usize {
    let mut meanings: Vec<Meaning> = Vec::new();
    for (_, head) in heads(row) {
        let meaning = meaning(head);
        if meaning != Meaning::Ignored && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
    let tells_apart =
        |meaning: &Meaning| !matches!(meaning, Meaning::Name | Meaning::Number | Meaning::Class);
    let is_list = meanings.contains(&Meaning::Name) && meanings.iter().any(tells_apart);
    if is_list { meanings.len() } else { 0 }
}

/// The columns under a row of heads, with the second row of heads where there is one.
/// Of two columns that mean the same the first is used.
pub fn columns(row: &SheetRow, below: Option<&SheetRow>) -> Vec<Column> {
    let whole: Vec<Column> = heads(row)
        .map(|(index, head)| Column {
            index,
            head: head.trim().to_owned(),
            meaning: meaning(head),
        })
        .collect();
    let halves: Vec<Column> = below
        .into_iter()
        .flat_map(heads)
        .filter_map(|(index, head)| half(&whole, index, head))
        .collect();
    let is_whole = |column: &Column| halves.iter().all(|half| half.index != column.index);
    let mut columns: Vec<Column> = whole.into_iter().filter(is_whole).collect();
    columns.extend(halves);
    columns.sort_by_key(|column| column.index);
    keep_first_of_each(&mut columns);
    columns
}

/// Whether a row stands below the heads only to split some of them.
pub fn splits(row: &SheetRow, below: &SheetRow) -> bool {
    let whole = columns(row, None);
    below.number == row.number + 1
        && below.cells.len() == heads(below).count()
        && heads(below).all(|(index, head)| half(&whole, index, head).is_some())
}

/// A column under the second row of heads: it belongs to the nearest head of the first row at or before it.
fn half(whole: &[Column], index: u16, head: &str) -> Option<Column> {
    let parent = whole.iter().rfind(|column| column.index <= index)?;
    let meaning = split(parent.meaning, head)?;
    Some(Column {
        index,
        head: format!("{} / {}", parent.head, head.trim()),
        meaning,
    })
}

/// What half of a split column means.
fn split(parent: Meaning, head: &str) -> Option<Meaning> {
    match (parent, fold(head).as_str()) {
        (Meaning::Sex, "l" | "lk" | "lakilaki" | "pria") => Some(Meaning::SexMale),
        (Meaning::Sex, "p" | "pr" | "perempuan" | "wanita") => Some(Meaning::SexFemale),
        (Meaning::BirthPlaceAndDate, "tempat" | "tpt" | "tempatlahir") => Some(Meaning::BirthPlace),
        (Meaning::BirthPlaceAndDate, "tanggal" | "tgl" | "tgllahir" | "tanggallahir") => {
            Some(Meaning::BirthDate)
        }
        (Meaning::Address, _) => match meaning(head) {
            part @ (Meaning::Address
            | Meaning::Rt
            | Meaning::Rw
            | Meaning::RtRw
            | Meaning::Village
            | Meaning::District) => Some(part),
            _ => None,
        },
        _ => None,
    }
}

fn keep_first_of_each(columns: &mut [Column]) {
    let mut seen: Vec<Meaning> = Vec::new();
    for column in columns {
        if seen.contains(&column.meaning) {
            column.meaning = Meaning::Ignored;
        } else {
            seen.push(column.meaning);
        }
    }
}

fn heads(row: &SheetRow) -> impl Iterator<Item = (u16, &str)> {
    row.cells.iter().filter_map(|(index, cell)| match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some((*index, &**text)),
        _ => None,
    })
}

/// Every head met, folded, with a blank between them.
const HEADS: [(Meaning, &str); 17] = [
    (Meaning::Number, "no nomor nourut nomorurut nr"),
    (
        Meaning::Name,
        "nama namaasesi namacalonasesi namacalonpeserta namakandidat namalengkap \
         namalengkapdangelar namalengkapgelar namalengkappeserta namalengkapsesuaiktp \
         namapendaftar namapeserta namapesertapelatihan namasesuaiktp namasiswa name",
    ),
    (
        Meaning::Nik,
        "nik nikktp niknoktp niksesuaiktp noidentitas noindukkependudukan noktp noktpnik \
         nonik nomoridentitas nomorindukkependudukan nomorindukkependudukannik nomorktp \
         nomornik",
    ),
    (
        Meaning::Sex,
        "gender jeniskelamin jeniskelaminlp jk jnskelamin kelamin lp sex",
    ),
    (
        Meaning::BirthPlace,
        "kotalahir tempatlahir tmplahir tmptlahir tptlahir",
    ),
    (Meaning::BirthDate, "tanggallahir tgllahir"),
    (
        Meaning::BirthPlaceAndDate,
        "lahir tempatdantanggallahir tempatdantgllahir tempattanggallahir tempattgllahir \
         tmptgllahir tptgllahir ttl",
    ),
    (
        Meaning::Address,
        "alamat alamatdomisili alamatktp alamatlengkap alamatrumah alamatsesuaiktp \
         alamattinggal domisili jalan tempattinggal",
    ),
    (Meaning::Rt, "rt"),
    (Meaning::Rw, "rw"),
    (Meaning::RtRw, "rtrw"),
    (
        Meaning::Village,
        "desa desakelurahan kel keldesa kelurahan kelurahandesa",
    ),
    (Meaning::District, "kec kecamatan"),
    (
        Meaning::Phone,
        "hp hpwa hpwaaktif kontak nohandphone nohp nohpaktif nohpwa nokontak nomorhandphone \
         nomorhp nomorhpaktif nomorhpwa nomorhpyangaktifwhatsapp nomortelepon nomortelp \
         nomorwa nomorwhatsapp notelepon notelp notelphp notlp nowa nowahp nowhatsapp \
         telepon teleponhp telp telphp wa whatsapp",
    ),
    (Meaning::Email, "alamatemail email emailaddress surel"),
    (
        Meaning::Education,
        "ijazahterakhir jenjang jenjangpendidikan lulusan pend pendidikan \
         pendidikanterakhir pendterakhir",
    ),
    (
        Meaning::Class,
        "judulpelatihan judulprogrampelatihan kejuruan kelas kelaspelatihan namapelatihan \
         paket paketpelatihan pelatihan pilihanprogrampelatihan program programpelatihan \
         programpilihan",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, heads: &[(u16, &str)]) -> SheetRow {
        let cells = heads
            .iter()
            .map(|(index, head)| (*index, Cell::Text((*head).into())))
            .collect();
        SheetRow {
            number,
            cells,
            ..SheetRow::default()
        }
    }

    fn line(heads: &str) -> SheetRow {
        let heads: Vec<(u16, &str)> = (0..).zip(heads.split(" | ")).collect();
        row(1, &heads)
    }

    #[test]
    fn heads_met_in_real_lists() {
        for (expected, heads) in [
            (Meaning::Number, "No|NO.|No. Urut|No_Urut"),
            (
                Meaning::Name,
                "Nama|N A M A|Nama Lengkap|Nama Peserta|NAMA ASESI|Nama Kandidat|NAMA_LENGKAP|name|\
                 Nama Lengkap (sesuai KTP)|Nama Calon Peserta|NAMA LENGKAP & GELAR|NAMA PESERTA PELATIHAN",
            ),
            (
                Meaning::Nik,
                "NIK|No. KTP|No KTP|Nomor Identitas|NOMOR_IDENTITAS|NO_IDENTITAS|NIK/No. KTP|No. Induk Kependudukan|\
                 NIK KTP|Nomor NIK|Nomor Induk Kependudukan / NIK (16 digit, lihat KTP)",
            ),
            (
                Meaning::BirthPlaceAndDate,
                "TEMPAT/TGL LAHIR|Tempat Tanggal Lahir|Tempat, Tanggal Lahir|Tempat, Tgl Lahir|TTL|Lahir",
            ),
            (
                Meaning::BirthPlace,
                "tpt lahir|Tempat Lahir|tempat_lahir|TempatLahir",
            ),
            (
                Meaning::BirthDate,
                "tgl lahir|Tanggal Lahir|TANGGAL_LAHIR|TGL_LAHIR|Tgl. Lahir (dd/mm/yyyy)",
            ),
            (
                Meaning::Address,
                "Alamat|Alamat Domisili|domisili|alamat tinggal|Alamat KTP|Alamat Lengkap|Jalan|\
                 Alamat sesuai KTP (Jalan/Gang, RT/RW)",
            ),
            (Meaning::Rt, "RT|R.T."),
            (Meaning::Rw, "RW"),
            (Meaning::RtRw, "RT/RW"),
            (Meaning::Village, "Kelurahan|Kel/Desa|Desa/Kelurahan"),
            (Meaning::District, "Kecamatan|Kec."),
            (
                Meaning::Phone,
                "No HP|No. HP|Nomor HP|HP|NO. TELP/HP|No Telepon|Nomor Telepon|telepon|No. WA|Nomor WhatsApp|\
                 HP/WA Aktif|Kontak|NO. HP/WA|TELP|Nomor HP yang aktif WhatsApp",
            ),
            (Meaning::Email, "Email|E-mail|Email Address"),
            (
                Meaning::Education,
                "Pendidikan|PENDIDIKAN TERAKHIR|Pendidikan Terakhir|jenjang|Pend.|Ijazah Terakhir|Lulusan",
            ),
            (
                Meaning::Sex,
                "Jenis Kelamin|jk|gender|kelamin|L/P|JENIS KELAMIN (L/P)",
            ),
            (
                Meaning::Class,
                "Judul Program Pelatihan|Kejuruan|Pilihan Program Pelatihan|Program Pilihan|Kelas",
            ),
            (
                Meaning::Ignored,
                "Usia|umur|KETERANGAN|Disabilitas Tipe Disabilitas *|NO. INDUK SISWA|NAMA IBU KANDUNG|#|(kosong)",
            ),
        ] {
            for head in heads.split('|') {
                assert_eq!(meaning(head), expected, "{head}");
            }
        }
    }

    #[test]
    fn a_row_of_heads_is_told_by_its_score() {
        for (case, heads, expected) in [
            (
                "a list",
                "No | Nama Peserta | NIK | Jenis Kelamin | Ukuran baju",
                4,
            ),
            ("a meaning counts once", "Nama | NIK | No. KTP", 2),
            (
                "a recapitulation",
                "NO | PROGRAM PELATIHAN | TARGET | PESERTA",
                0,
            ),
            ("names alone", "NO | NAMA PESERTA | MINGGU I", 0),
            ("a label", "Program | : Barista", 0),
        ] {
            assert_eq!(score(&line(heads)), expected, "{case}");
        }
    }

    #[test]
    fn a_second_row_of_heads_splits_the_first() {
        let heads = row(
            12,
            &[
                (0, "NO"),
                (1, "NAMA"),
                (2, "TEMPAT, TANGGAL LAHIR"),
                (4, "JENIS KELAMIN"),
                (6, "ALAMAT"),
                (8, "NIK"),
            ],
        );
        let below = row(
            13,
            &[
                (2, "TEMPAT"),
                (3, "TGL LAHIR"),
                (4, "L"),
                (5, "P"),
                (6, "JALAN"),
                (7, "KELURAHAN"),
            ],
        );
        assert!(splits(&heads, &below), "all of it are halves");
        assert!(
            !splits(&heads, &row(13, &[(1, "Adi Abidin"), (2, "Pekalongan")])),
            "a person is not"
        );
        assert!(
            !splits(&heads, &row(14, &[(2, "TEMPAT")])),
            "a row further down is not"
        );
        let found: Vec<(u16, Meaning)> = columns(&heads, Some(&below))
            .iter()
            .map(|column| (column.index, column.meaning))
            .collect();
        assert_eq!(
            found,
            [
                (0, Meaning::Number),
                (1, Meaning::Name),
                (2, Meaning::BirthPlace),
                (3, Meaning::BirthDate),
                (4, Meaning::SexMale),
                (5, Meaning::SexFemale),
                (6, Meaning::Address),
                (7, Meaning::Village),
                (8, Meaning::Nik),
            ]
        );
    }

    #[test]
    fn of_two_columns_alike_the_first_is_used() {
        let found: Vec<Meaning> = columns(&line("Nama | Alamat KTP | Alamat Domisili"), None)
            .iter()
            .map(|column| column.meaning)
            .collect();
        assert_eq!(found, [Meaning::Name, Meaning::Address, Meaning::Ignored]);
    }
}
