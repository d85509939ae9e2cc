//! The bytes of a document, read back with a library that did not lay them out.

use std::collections::BTreeSet;

use domain::attendance::AttendanceSheet;
use lopdf::{Dictionary, Document, Object};
use paper::PaperError;
use paper::forms::daftar_hadir_peserta::document;
use paper::pdf::to_pdf;

use crate::sheets::{longest, typical, without_officials};

fn printed(sheets: &[AttendanceSheet]) -> (Vec<u8>, Document) {
    let bytes = to_pdf(&document(sheets)).expect("a document with pages");
    let file = Document::load_mem(&bytes).expect("a PDF that can be read");
    (bytes, file)
}

fn weeks(count: u32) -> Vec<AttendanceSheet> {
    (1..=count)
        .map(|week| AttendanceSheet { week, ..typical() })
        .collect()
}

fn resolved<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Object {
    file.dereference(dictionary.get(key).expect("the key"))
        .expect("the object")
        .1
}

#[test]
fn files_are_whole_small_and_say_how_to_be_printed() {
    let check =
        |case: &str, sheets: &[AttendanceSheet], pages: usize, names: usize, most: usize| {
            let (bytes, file) = printed(sheets);
            assert!(bytes.len() < most, "{case}: {} bytes", bytes.len());
            assert_eq!(file.get_pages().len(), pages, "{case}: pages");
            for &page in file.get_pages().values() {
                let page = file.get_dictionary(page).expect("a page");
                let size: Vec<f32> = resolved(&file, page, b"MediaBox")
                    .as_array()
                    .expect("four numbers")
                    .iter()
                    .map(|number| number.as_float().expect("a number"))
                    .collect();
                let (width, height) = (330.0 * 72.0 / 25.4, 215.0 * 72.0 / 25.4);
                assert!(
                    (size[2] - width).abs() < 0.1 && (size[3] - height).abs() < 0.1,
                    "{case}: F4, not {size:?}"
                );
            }
            let catalog = file.catalog().expect("a catalog");
            assert_eq!(
                resolved(&file, catalog, b"Lang").as_str().expect("a text"),
                b"id",
                "{case}"
            );
            let preferences = resolved(&file, catalog, b"ViewerPreferences")
                .as_dict()
                .expect("preferences");
            assert_eq!(
                preferences
                    .get(b"PrintScaling")
                    .and_then(Object::as_name)
                    .expect("a name"),
                b"None",
                "{case}"
            );
            assert!(
                preferences
                    .get(b"DisplayDocTitle")
                    .and_then(Object::as_bool)
                    .expect("yes or no"),
                "{case}"
            );
            let outline = resolved(&file, catalog, b"Outlines")
                .as_dict()
                .expect("an outline");
            assert_eq!(
                outline
                    .get(b"Count")
                    .and_then(Object::as_i64)
                    .expect("a number"),
                names as i64,
                "{case}"
            );
            let info = file
                .trailer
                .get(b"Info")
                .and_then(Object::as_reference)
                .expect("a reference");
            let title = file
                .get_dictionary(info)
                .expect("the info")
                .get(b"Title")
                .expect("a title");
            let title = lopdf::decode_text_string(title).expect("a text");
            assert!(
                title.starts_with("Daftar hadir peserta "),
                "{case}: {title:?}"
            );
        };
    check("one page", &[typical()], 1, 1, 45_000);
    check("two pages", &[longest()], 2, 1, 55_000);
    check("ruled", &[without_officials()], 1, 1, 40_000);
    check("six weeks", &weeks(6), 6, 6, 60_000);
}

#[test]
fn both_typefaces_are_embedded_cut_to_what_is_used() {
    let (_, file) = printed(&[typical()]);
    let mut names = BTreeSet::new();
    for object in file.objects.values() {
        let Ok(descriptor) = object.as_dict() else {
            continue;
        };
        if descriptor.get(b"FontName").is_err() {
            continue;
        }
        let name = descriptor
            .get(b"FontName")
            .and_then(Object::as_name)
            .expect("a name");
        let program = resolved(&file, descriptor, b"FontFile2")
            .as_stream()
            .expect("a font file");
        let size = program.decompressed_content().expect("the font").len();
        assert!(
            (5_000..40_000).contains(&size),
            "{size} bytes of {}",
            String::from_utf8_lossy(name)
        );
        names.insert(String::from_utf8_lossy(name).into_owned());
    }
    assert_eq!(
        names.into_iter().collect::<Vec<_>>(),
        ["PAPERS+LiberationSans", "PAPERS+LiberationSans-Bold"]
    );
}

#[test]
fn words_can_be_copied() {
    let check = |case: &str, sheet: AttendanceSheet, expected: &[&str]| {
        let (_, file) = printed(&[sheet]);
        let pages: Vec<u32> = file.get_pages().into_keys().collect();
        let text = file.extract_text(&pages).expect("text");
        for words in expected {
            assert!(text.contains(words), "{case}: {words:?} is not in {text:?}");
        }
    };
    let typical_words = [
        "Irfan Syafi’i",
        "Yusuf Mas'ud bin Karto",
        "JUM'AT 26",
        "NIP. 19680217 199403 1 998",
    ];
    check("typical", typical(), &typical_words);
    check(
        "accents and a character no typeface has",
        longest(),
        &["José Muñoz Ḥasan", "Andi Hakim □"],
    );
}

#[test]
fn what_weeks_have_in_common_is_drawn_once() {
    let size = |count| printed(&weeks(count)).0.len() as i64;
    let (one, six) = (size(1), size(6));
    assert!(
        six - one < 5 * 4_000,
        "five more weeks take {} bytes",
        six - one
    );
    let (_, file) = printed(&weeks(6));
    let forms = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let forms = forms.filter(|stream| {
        stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|n| n == b"Form")
    });
    assert_eq!(forms.count(), 2, "letterhead and grid");
}

#[test]
fn the_same_sheet_becomes_the_same_bytes() {
    let twice = [printed(&weeks(2)).0, printed(&weeks(2)).0];
    assert!(twice[0] == twice[1], "no clock and no chance in a file");
}

#[test]
fn a_document_without_pages_is_not_a_file() {
    assert!(matches!(to_pdf(&document(&[])), Err(PaperError::NoPages)));
}
