//! Texts: the shared table, texts in several typefaces, and Excel's own escapes.

use std::borrow::Cow;
use std::sync::Arc;

use domain::refusal::FileFault;

use crate::Unreadable;
use crate::sink::{Caps, within};
use crate::xml::Xml;

/// The shared table. How many texts it claims to hold is not believed.
pub(super) fn read(mut xml: Xml, caps: &Caps) -> Result<Vec<Arc<str>>, Unreadable> {
    let mut strings = Vec::new();
    let mut text = String::new();
    if xml.child()?.is_none() {
        return Err(FileFault::Incomplete.into());
    }
    while let Some(tag) = xml.child()? {
        if tag.name() == "si" {
            text.clear();
            rich_text(&mut xml, &mut text, caps)?;
            strings.push(caps.keep(&text)?);
        } else {
            xml.skip()?;
        }
    }
    xml.finish()?;
    Ok(strings)
}

/// The text of the current tag, whether in one piece or in runs of one typeface each.
/// How it is pronounced (`rPh`) is no part of it.
pub(super) fn rich_text(xml: &mut Xml, text: &mut String, caps: &Caps) -> Result<(), Unreadable> {
    let mut run = String::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "t" => piece(xml, &mut run, text)?,
            "r" => {
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "t" => piece(xml, &mut run, text)?,
                        _ => xml.skip()?,
                    }
                }
            }
            _ => xml.skip()?,
        }
        within(text.len() as u64, caps.limits.stretch)?;
    }
    Ok(())
}

fn piece(xml: &mut Xml, run: &mut String, text: &mut String) -> Result<(), Unreadable> {
    run.clear();
    xml.text(run)?;
    text.push_str(&unescape(run));
    Ok(())
}

/// Letters that XML cannot hold are written `_x0007_`; an underscore that would
/// look like that is itself written `_x005F_`.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        match escaped_letter(escape) {
            Some(letter) => {
                plain.push(letter);
                rest = &escape[ESCAPE_LENGTH..];
            }
            None => {
                plain.push('_');
                rest = &escape[1..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

const ESCAPE_LENGTH: usize = "_x0000_".len();

fn escaped_letter(escape: &str) -> Option<char> {
    let digits = escape
        .get(..ESCAPE_LENGTH)?
        .strip_prefix("_x")?
        .strip_suffix('_')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::Limits;

    #[test]
    fn shared_texts_are_read_as_shown() {
        let check = |name: &str, items: &str, expected: &[&str]| {
            let caps = Caps::new(Limits::OFFICE, &|| false);
            let document =
                format!("<?xml version='1.0'?><sst uniqueCount='9999999999'>{items}</sst>");
            let found = read(Xml::new(Box::new(document.as_bytes()), &caps), &caps).unwrap();
            let found: Vec<&str> = found.iter().map(|text| &**text).collect();
            assert_eq!(found, expected, "{name}");
        };
        check("plain", "<si><t>polos</t></si>", &["polos"]);
        check(
            "runs",
            "<si><r><t>NIK</t></r><r><rPr><b/></rPr><t> tebal</t></r></si>",
            &["NIK tebal"],
        );
        check(
            "phonetic",
            "<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh></si>",
            &["漢字"],
        );
        check(
            "blanks",
            "<si><t xml:space='preserve'>  a  </t></si>",
            &["  a  "],
        );
        check("empty", "<si/><si></si><si><t/></si>", &["", "", ""]);
        check(
            "entities",
            "<si><t>a &amp; b &lt;&#67;&#x44;&gt;</t></si>",
            &["a & b <CD>"],
        );
        check("cdata", "<si><t><![CDATA[<&>]]></t></si>", &["<&>"]);
        check("line ends", "<si><t>a\r\nb\nc</t></si>", &["a\nb\nc"]);
        check("prefixes", "<x:si><x:t>polos</x:t></x:si>", &["polos"]);
        check(
            "what nobody knows",
            "<ext><t>x</t></ext><si><t>a</t></si>",
            &["a"],
        );
    }

    #[test]
    fn escapes_become_letters() {
        let check = |text: &str, expected: &str| assert_eq!(unescape(text), expected, "{text}");
        check("polos", "polos");
        check("Siti_x0007_ Contoh_x0000_", "Siti\u{7} Contoh\0");
        check("a_x000D_b", "a\rb");
        check("a_x000d_b", "a\rb");
        check("_x005F_x0041_", "_x0041_");
        check("_x004_ _xZZZZ_ _x00410", "_x004_ _xZZZZ_ _x00410");
        check("_xD800_", "_xD800_");
        check("_x+041_", "_x+041_");
        check("_x00é_", "_x00é_");
        check("akhir_x", "akhir_x");
        check("_x0041__x0042_", "AB");
    }
}
