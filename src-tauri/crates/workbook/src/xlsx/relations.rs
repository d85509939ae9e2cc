//! Which part points to which, and as what.

use domain::refusal::FileFault;

use crate::Unreadable;
use crate::parts::Parts;
use crate::sink::{Caps, within};

/// The relations of one part, in the order they were written.
pub(super) struct Relations(Vec<Relation>);

struct Relation {
    id: String,
    kind: String,
    part: String,
}

impl Relations {
    /// The relations of a part, or of the whole file if the part has no name. None at all is no fault.
    pub(super) fn of(part: &str, parts: &mut Parts, caps: &Caps) -> Result<Self, Unreadable> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relations = Vec::new();
        let Some(mut xml) = parts.xml(&format!("{folder}/_rels/{name}.rels"), caps)? else {
            return Ok(Relations(relations));
        };
        if xml.child()?.is_none() {
            return Err(FileFault::Incomplete.into());
        }
        while let Some(tag) = xml.child()? {
            within(relations.len() as u64 + 1, caps.limits.parts)?;
            // What leads out of the file is somebody else's: a link to another workbook.
            if tag.attribute("TargetMode")?.as_deref() != Some("External") {
                let [id, kind, target] = tag.attributes(["Id", "Type", "Target"])?;
                let kind = kind.unwrap_or_default();
                let relation = Relation {
                    id: id.unwrap_or_default().into_owned(),
                    // The address before the last word differs between two editions of the standard.
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    part: resolve(folder, &target.unwrap_or_default()),
                };
                for text in [&relation.id, &relation.kind, &relation.part] {
                    caps.weigh(text)?;
                }
                relations.push(relation);
            }
            xml.skip()?;
        }
        xml.finish()?;
        Ok(Relations(relations))
    }

    /// The first part of a kind.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        let relation = self.0.iter().find(|relation| relation.kind == kind)?;
        Some(&relation.part)
    }

    /// The part behind an id.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        let relation = self.0.iter().find(|relation| relation.id == id)?;
        Some(&relation.part)
    }
}

/// A target as the part's full name.
fn resolve(folder: &str, target: &str) -> String {
    let folder = if target.starts_with(['/', '\\']) {
        ""
    } else {
        folder
    };
    let mut way: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split(['/', '\\'])) {
        match step {
            "" | "." => {}
            ".." => {
                way.pop();
            }
            step => way.push(step),
        }
    }
    way.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_against_their_folder() {
        let check = |folder: &str, target: &str, expected: &str| {
            assert_eq!(resolve(folder, target), expected, "{target} from {folder}");
        };
        check("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml");
        check(
            "xl",
            "/xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet1.xml",
        );
        check("xl/worksheets", "../styles.xml", "xl/styles.xml");
        check("xl", "./styles.xml", "xl/styles.xml");
        check("xl", "..\\xl\\styles.xml", "xl/styles.xml");
        check("", "xl/workbook.xml", "xl/workbook.xml");
        check("", "../../etc/passwd", "etc/passwd");
    }
}
