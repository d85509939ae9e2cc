//! What kind of file this is, by its first bytes and never by its name.
//!
//! People rename what they are sent, and web systems call a page `.xls`. Only
//! what the next step depends on is told apart.

use domain::refusal::{FileFault, FileKind};

use crate::Unreadable;
use crate::parts::Parts;
use crate::sink::{Caps, within};

/// A file that can be read, or what it is instead.
pub(crate) enum Kind<'a> {
    /// Excel since 2007.
    Xlsx(Parts<'a>),
    /// Anything without a reader here.
    Other(FileKind),
}

/// How much of a file is looked at where the kind is not in the first bytes.
const HEAD: usize = 1024;

/// Tells a file's kind, or what is wrong with it whatever it is.
pub(crate) fn tell<'a>(bytes: &'a [u8], caps: &Caps) -> Result<Kind<'a>, Unreadable> {
    within(bytes.len() as u64, caps.limits.file)?;
    if bytes.is_empty() {
        return Err(FileFault::Empty.into());
    }
    // A copy that was cut off by a power failure often has its length and nothing else.
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(FileFault::Incomplete.into());
    }
    if bytes.starts_with(b"PK") {
        return Ok(zipped(bytes, Parts::open(bytes, caps)?));
    }
    let kind = if bytes.starts_with(&COMPOUND) {
        compound(bytes)?
    } else {
        flat(bytes)
    };
    Ok(Kind::Other(kind))
}

fn zipped<'a>(bytes: &[u8], parts: Parts<'a>) -> Kind<'a> {
    if parts.has("xl/workbook.bin") {
        Kind::Other(FileKind::Xlsb)
    } else if ["word", "ppt", "visio"]
        .iter()
        .any(|folder| parts.has_folder(folder))
    {
        Kind::Other(FileKind::OfficeDocument)
    } else if parts.has("[Content_Types].xml") || parts.has("xl/workbook.xml") {
        Kind::Xlsx(parts)
    } else if contains(
        head(bytes),
        b"application/vnd.oasis.opendocument.spreadsheet",
    ) {
        // The first part of an OpenDocument file is its kind, never packed.
        Kind::Other(FileKind::Ods)
    } else if contains(head(bytes), b"application/vnd.oasis.opendocument") {
        Kind::Other(FileKind::OfficeDocument)
    } else {
        Kind::Other(FileKind::Unknown)
    }
}

/// First bytes of the container of Office 97-2003, and of Office's encryption since.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Size of a directory entry in it.
const COMPOUND_ENTRY: usize = 128;

/// The directory lies in whole entries from the start of the file, so its names
/// are found without following the container's tables, which may run in circles.
fn compound(bytes: &[u8]) -> Result<FileKind, FileFault> {
    let named = |name: &str| {
        let mut wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        wanted.extend([0, 0]);
        bytes
            .chunks_exact(COMPOUND_ENTRY)
            .any(|entry| entry.starts_with(&wanted))
    };
    if named("EncryptedPackage") {
        Err(FileFault::Protected)
    } else if named("Workbook") || named("Book") {
        Ok(FileKind::Xls)
    } else if named("WordDocument") || named("PowerPoint Document") {
        Ok(FileKind::OfficeDocument)
    } else if named("Root Entry") {
        Ok(FileKind::Unknown)
    } else {
        // The directory often stands last, and here it is not.
        Err(FileFault::Incomplete)
    }
}

/// Files without a container.
fn flat(bytes: &[u8]) -> FileKind {
    let head = head(bytes);
    let lower = head.to_ascii_lowercase();
    let has = |mark: &str| contains(&lower, mark.as_bytes());
    if has("%pdf-") {
        FileKind::Pdf
    } else if is_picture(head) {
        FileKind::Picture
    } else if has("<html") || has("<table") || has("<!doctype html") || has("mime-version:") {
        FileKind::Html
    } else if head.starts_with(&[0x09, 0x08]) || has("urn:schemas-microsoft-com:office:spreadsheet")
    {
        // Bare records without a container, as old web scripts write them, and Excel 2003's XML:
        // nothing but Excel itself reads both.
        FileKind::Xls
    } else if is_separated_text(head) {
        FileKind::Csv
    } else {
        FileKind::Unknown
    }
}

fn is_picture(head: &[u8]) -> bool {
    const HEIF_BRANDS: [&[u8]; 6] = [b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif"];
    let starts = [b"\xFF\xD8\xFF".as_slice(), b"\x89PNG", b"GIF8"];
    starts.iter().any(|start| head.starts_with(start))
        || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"))
        || (head.get(4..8) == Some(b"ftyp")
            && head
                .get(8..12)
                .is_some_and(|brand| HEIF_BRANDS.contains(&brand)))
}

/// Text in lines with something between the values. Text of two bytes a letter counts too.
fn is_separated_text(head: &[u8]) -> bool {
    let wide = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let separated = head.iter().any(|byte| b",;\t|".contains(byte));
    separated && (wide || !head.contains(&0))
}

fn head(bytes: &[u8]) -> &[u8] {
    bytes.get(..HEAD).unwrap_or(bytes)
}

fn contains(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::Limits;

    fn check(name: &str, bytes: &[u8], expected: Result<FileKind, FileFault>) {
        let caps = Caps::new(Limits::OFFICE, &|| false);
        let found = match tell(bytes, &caps) {
            Ok(Kind::Xlsx(_)) => panic!("{name}: taken for a workbook"),
            Ok(Kind::Other(kind)) => Ok(kind),
            Err(Unreadable::Fault(fault)) => Err(fault),
            Err(Unreadable::Cancelled) => panic!("{name}: nobody cancelled"),
        };
        assert_eq!(found, expected, "{name}");
    }

    fn compound_with(name: &str) -> Vec<u8> {
        let mut bytes = COMPOUND.to_vec();
        bytes.resize(512, 0);
        for name in ["Root Entry", name] {
            let start = bytes.len();
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            bytes.resize(start + COMPOUND_ENTRY, 0);
        }
        bytes
    }

    #[test]
    fn kinds_are_told_by_their_bytes() {
        use FileKind::*;
        let mut blanks_then_pdf = vec![b'\n'; 900];
        blanks_then_pdf.extend(b"%PDF-1.7");
        let utf16: Vec<u8> = "\u{feff}Nama\tNIK\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();

        check("no bytes", b"", Err(FileFault::Empty));
        check("only zeros", &[0; 700], Err(FileFault::Incomplete));
        check("two letters", b"PK", Err(FileFault::Incomplete));
        check(
            "a zip's first bytes",
            b"PK\x03\x04\x14\0",
            Err(FileFault::Incomplete),
        );
        check(
            "an empty zip",
            b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            Ok(Unknown),
        );
        check("pdf", b"%PDF-1.4\n", Ok(Pdf));
        check("pdf after blanks", &blanks_then_pdf, Ok(Pdf));
        check("jpeg", b"\xFF\xD8\xFF\xE0\0\x10JFIF", Ok(Picture));
        check("png", b"\x89PNG\r\n\x1a\n", Ok(Picture));
        check("gif", b"GIF89a", Ok(Picture));
        check("heic", b"\0\0\0\x18ftypheic", Ok(Picture));
        check("webp", b"RIFF\0\0\0\0WEBP", Ok(Picture));
        check("a film", b"\0\0\0\x18ftypisom", Ok(Unknown));
        check("html", b"\xEF\xBB\xBF <HTML><body>", Ok(Html));
        check("a bare table", b"<table border=1><tr><td>1", Ok(Html));
        check(
            "a page with its pictures",
            b"MIME-Version: 1.0\r\n",
            Ok(Html),
        );
        check("excel 97", &compound_with("Workbook"), Ok(Xls));
        check("excel 95", &compound_with("Book"), Ok(Xls));
        check(
            "excel 97 by a web script",
            b"\x09\x08\x08\0\0\0\x10\0\0\0\0\0",
            Ok(Xls),
        );
        check(
            "word 97",
            &compound_with("WordDocument"),
            Ok(OfficeDocument),
        );
        check("a mail", &compound_with("__nameid_version1.0"), Ok(Unknown));
        check(
            "encrypted",
            &compound_with("EncryptedPackage"),
            Err(FileFault::Protected),
        );
        check(
            "a container without its directory",
            &compound_with("")[..600],
            Err(FileFault::Incomplete),
        );
        check("commas", b"Nama,NIK\r\nBudi,1\r\n", Ok(Csv));
        check(
            "semicolons, Windows-1252",
            b"Nama;Alamat\nRen\xE9;Batang\n",
            Ok(Csv),
        );
        check("utf-16", &utf16, Ok(Csv));
        check("a sentence", b"Halo", Ok(Unknown));
        check("a program", b"MZ\x90\0\x03\0,\0", Ok(Unknown));
    }
}
