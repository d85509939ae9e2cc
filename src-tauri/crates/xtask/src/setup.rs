//! What the verbs make ready before they start: tools, system packages, web packages, the page.
//! Knows nothing of what is started or tested afterwards.

use crate::{Outcome, debian, page, place};

/// Vite needs this Node.js or a later one.
const NODE: (u32, u32) = (20, 19);

/// Everything that the window needs.
pub(crate) fn to_open() -> Outcome {
    debian::ensure(debian::TO_BUILD)?;
    to_serve()
}

/// Everything that the browser's host needs: no window library, and the linker has linked this program.
pub(crate) fn to_serve() -> Outcome {
    node()?;
    page::packages("ui")?;
    page::build()
}

/// Everything that testing needs, except the page: its own tests come before its build.
pub(crate) fn to_test() -> Outcome {
    debian::ensure(&[debian::TO_BUILD, debian::TO_TEST].concat())?;
    node()?;
    page::packages("ui")?;
    page::packages("tests/browser")
}

/// Node.js is not taken from the system's packages: the one of Debian 12 is too old.
fn node() -> Outcome {
    let (major, minor) = NODE;
    let wanted = format!("Node.js {major}.{minor} or later is needed (https://nodejs.org)");
    let answer = place::command("node", &["--version"])
        .output()
        .map_err(|_| format!("{wanted}, and no `node` was found."))?;
    let said = String::from_utf8_lossy(&answer.stdout);
    match version(said.trim()) {
        Some(found) if found >= NODE => Ok(()),
        _ => Err(format!("{wanted}; `node --version` says {}.", said.trim())),
    }
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        check("v20.19.0", true);
        check("v22.1.0", true);
        check("v20.9.0", false);
        check("v18.20.4", false);
        check("", false);
        check("20.19.0", false);
    }

    fn check(said: &str, enough: bool) {
        let found = version(said).is_some_and(|found| found >= NODE);
        assert_eq!(found, enough, "Node.js that says {said:?}");
    }
}
