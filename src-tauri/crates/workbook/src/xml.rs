//! One part of a zipped workbook, pulled tag by tag.
//!
//! Knows nothing of spreadsheets. It never holds more than one tag or one
//! stretch of text, counts what comes out of the zip, and tells a document that
//! breaks off from one that is wrong.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use domain::refusal::FileFault;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::Unreadable;
use crate::sink::{Caps, within};

/// How many tags may pass before somebody looks whether reading was cancelled.
/// Rows are looked at each; this is for what has no rows.
const TAGS_BETWEEN_LOOKS: u32 = 1024;

/// A document and the place where reading stands in it.
pub(crate) struct Xml<'a> {
    reader: Reader<Meter<'a>>,
    caps: &'a Caps<'a>,
    event: Vec<u8>,
    tag: String,
    depth: u64,
    tags: u32,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(bytes: Box<dyn Read + 'a>, caps: &'a Caps<'a>) -> Self {
        let mut reader = Reader::from_reader(Meter {
            bytes: BufReader::with_capacity(64 << 10, bytes),
            caps,
            stretch: 0,
        });
        reader.config_mut().expand_empty_elements = true;
        Xml {
            reader,
            caps,
            event: Vec::new(),
            tag: String::new(),
            depth: 0,
            tags: 0,
        }
    }

    /// The next tag inside the current one; none once the current one is closed.
    /// Whoever takes a tag must come to its end (by `child`, `text` or `skip`) before asking again.
    pub(crate) fn child(&mut self) -> Result<Option<Tag<'_>>, Unreadable> {
        let mut copy = std::mem::take(&mut self.tag);
        copy.clear();
        let name_length = loop {
            match self.next()? {
                Event::Start(tag) => {
                    copy.push_str(&tag);
                    break Some(tag.name().as_ref().len());
                }
                Event::End(_) | Event::Eof => break None,
                _ => {}
            }
        };
        self.tag = copy;
        Ok(name_length.map(|length| Tag(BytesStart::from_content(self.tag.as_str(), length))))
    }

    /// Appends the text of the current tag, up to its end.
    pub(crate) fn text(&mut self, text: &mut String) -> Result<(), Unreadable> {
        let most = self.caps.limits.stretch;
        let mut inside = 0;
        loop {
            match self.next()? {
                Event::Start(_) => inside += 1,
                Event::End(_) if inside == 0 => return Ok(()),
                Event::End(_) => inside -= 1,
                _ if inside > 0 => {}
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::CData(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(letter)) => text.push(letter),
                    Ok(None) => {
                        text.push_str(resolve_xml_entity(&reference).ok_or(FileFault::Damaged)?);
                    }
                    Err(_) => return Err(FileFault::Damaged.into()),
                },
                Event::Eof => return Err(FileFault::Incomplete.into()),
                _ => {}
            }
            within(text.len() as u64, most)?;
        }
    }

    /// Leaves the current tag with all that is in it.
    pub(crate) fn skip(&mut self) -> Result<(), Unreadable> {
        let mut inside = 0;
        loop {
            match self.next()? {
                Event::Start(_) => inside += 1,
                Event::End(_) if inside == 0 => return Ok(()),
                Event::End(_) => inside -= 1,
                Event::Eof => return Err(FileFault::Incomplete.into()),
                _ => {}
            }
        }
    }

    /// Reads to the end of the part: only there does the zip compare its checksum.
    pub(crate) fn finish(mut self) -> Result<(), Unreadable> {
        while !matches!(self.next()?, Event::Eof) {}
        Ok(())
    }

    fn next(&mut self) -> Result<Event<'_>, Unreadable> {
        self.tags = (self.tags + 1) % TAGS_BETWEEN_LOOKS;
        if self.tags == 0 {
            self.caps.look()?;
        }
        self.event.clear();
        self.reader.get_mut().stretch = 0;
        let event = self
            .reader
            .read_event_into(&mut self.event)
            .map_err(|error| fault(&error))?;
        self.reader.get_ref().check()?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                within(self.depth, self.caps.limits.depth)?;
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(FileFault::Incomplete.into()),
            _ => {}
        }
        Ok(event)
    }
}

fn fault(error: &Error) -> FileFault {
    match error {
        Error::Io(error) => match error.kind() {
            ErrorKind::FileTooLarge => FileFault::TooLarge,
            ErrorKind::UnexpectedEof => FileFault::Incomplete,
            _ => FileFault::Damaged,
        },
        Error::Syntax(SyntaxError::InvalidBangMarkup) => FileFault::Damaged,
        // All others say that the input ended inside of something.
        Error::Syntax(_) => FileFault::Incomplete,
        _ => FileFault::Damaged,
    }
}

/// A tag with its attributes.
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// The name without its namespace's prefix, which every writer chooses anew.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute without a prefix.
    pub(crate) fn attribute(&self, name: &str) -> Result<Option<Cow<'_, str>>, FileFault> {
        let [value] = self.attributes([name])?;
        Ok(value)
    }

    /// The values of several attributes, found in one pass. Of doubles the last counts.
    pub(crate) fn attributes<const N: usize>(
        &self,
        names: [&str; N],
    ) -> Result<[Option<Cow<'_, str>>; N], FileFault> {
        let mut values = [const { None }; N];
        for attribute in self.all() {
            let attribute = attribute?;
            let key = attribute.key.as_ref();
            if let Some(at) = names.iter().position(|name| *name == key) {
                values[at] = Some(unescaped(&attribute)?);
            }
        }
        Ok(values)
    }

    /// The value of `r:id`, whatever the prefix is called.
    pub(crate) fn relation(&self) -> Result<Option<Cow<'_, str>>, FileFault> {
        for attribute in self.all() {
            let attribute = attribute?;
            if attribute.key.as_ref().ends_with(":id") {
                return unescaped(&attribute).map(Some);
            }
        }
        Ok(None)
    }

    /// Whether a yes-or-no attribute says yes.
    pub(crate) fn says(&self, name: &str) -> Result<bool, FileFault> {
        Ok(yes(self.attribute(name)?.as_deref()))
    }

    /// A whole number, if the attribute is there and is one.
    pub(crate) fn number(&self, name: &str) -> Result<Option<u32>, FileFault> {
        Ok(number(self.attribute(name)?.as_deref()))
    }

    fn all(&self) -> impl Iterator<Item = Result<Attribute<'_>, FileFault>> {
        let mut attributes = self.0.attributes();
        // Looking for doubles compares every attribute with all before it.
        attributes.with_checks(false);
        attributes.map(|attribute| attribute.map_err(|_| FileFault::Damaged))
    }
}

/// A yes-or-no attribute; what is not there says no.
pub(crate) fn yes(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true"))
}

/// A number attribute; what is no number counts as not there.
pub(crate) fn number(value: Option<&str>) -> Option<u32> {
    value?.trim().parse().ok()
}

fn unescaped<'a>(attribute: &Attribute<'a>) -> Result<Cow<'a, str>, FileFault> {
    attribute
        .normalized_value(XmlVersion::Implicit1_0)
        .map_err(|_| FileFault::Damaged)
}

/// Counts bytes as they are read, over the file and since the last tag.
struct Meter<'a> {
    bytes: BufReader<Box<dyn Read + 'a>>,
    caps: &'a Caps<'a>,
    stretch: u64,
}

impl Meter<'_> {
    fn check(&self) -> Result<(), FileFault> {
        within(self.stretch, self.caps.limits.stretch)?;
        self.caps.inflated_within()
    }
}

impl BufRead for Meter<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        // Asked while a tag or text is still growing, not only when it is whole.
        self.check().map_err(|_| ErrorKind::FileTooLarge)?;
        self.bytes.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.stretch = self.stretch.saturating_add(amount as u64);
        self.caps.inflate(amount as u64);
        self.bytes.consume(amount);
    }
}

impl Read for Meter<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut bytes = self.fill_buf()?;
        let amount = bytes.read(out)?;
        self.consume(amount);
        Ok(amount)
    }
}
