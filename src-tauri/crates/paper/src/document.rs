//! Pages that are printed and saved together, with the names a reader jumps by.

use crate::page::Page;

/// Pages in order, as they become one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    title: String,
    pages: Vec<Page>,
    outline: Vec<Entry>,
}

/// One place of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the reader sees.
    pub name: String,
    /// Where it leads, counted from 0.
    pub page: usize,
}

impl Document {
    /// A document without pages yet.
    pub fn new(title: impl Into<String>) -> Document {
        Document {
            title: title.into(),
            pages: Vec::new(),
            outline: Vec::new(),
        }
    }

    /// Adds the pages of one sheet under the name it has in the outline.
    pub fn add(&mut self, name: impl Into<String>, pages: Vec<Page>) {
        if pages.is_empty() {
            return;
        }
        self.outline.push(Entry {
            name: name.into(),
            page: self.pages.len(),
        });
        self.pages.extend(pages);
    }

    /// What the window of a reader is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// All pages in order.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The first page of each sheet, by name.
    pub fn outline(&self) -> &[Entry] {
        &self.outline
    }

    /// The whole document as text, so that people and tests can read it.
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for (number, page) in self.pages.iter().enumerate() {
            text.push('\n');
            for entry in self.outline.iter().filter(|entry| entry.page == number) {
                text.push_str(&format!("# {}\n", entry.name));
            }
            text.push_str(&format!("page {}, {}", number + 1, page.to_text()));
        }
        text
    }
}
