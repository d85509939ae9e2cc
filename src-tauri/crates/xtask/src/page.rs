//! The web side made ready: packages installed when the lock file changed, the page built when its
//! sources did. Both leave a stamp, so that nothing is done twice.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::step::step;
use crate::{Outcome, place};

/// What lies in `ui/` and is made, not written.
const MADE: &[&str] = &["dist", "node_modules"];

/// Runs `npm ci` in a folder unless its packages are those of its lock file.
pub(crate) fn packages(folder: &str) -> Outcome {
    let lock = place::top().join(folder).join("package-lock.json");
    let lock = fs::read(&lock).map_err(|e| format!("reading {}: {e}", lock.display()))?;
    // The stamp lies inside what it speaks of: whoever deletes the packages deletes it too.
    let stamp = place::top()
        .join(folder)
        .join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let name = folder.replace('/', "-");
    step(
        &format!("Packages of {folder}"),
        &format!("{name}-packages"),
        vec![place::npm(folder, &["ci", "--no-audit", "--no-fund"])],
    )?;
    fs::write(&stamp, lock).map_err(|e| format!("writing {}: {e}", stamp.display()))
}

/// Builds the page unless `ui/dist` was built from the sources as they are.
pub(crate) fn build() -> Outcome {
    let ui = place::top().join("ui");
    let sources = fingerprint(&ui).map_err(|e| format!("reading the sources in ui: {e}"))?;
    let stamp = place::target().join("xtask/page.stamp");
    let built = ui.join("dist/index.html").is_file();
    if built && fs::read_to_string(&stamp).is_ok_and(|of| of == sources) {
        return Ok(());
    }
    // A build that fails leaves a broken page behind, so the old stamp goes before it starts.
    fs::remove_file(&stamp).ok();
    step(
        "Page: build",
        "page-build",
        vec![place::npm("ui", &["run", "build"])],
    )?;
    fs::write(&stamp, sources).map_err(|e| format!("writing {}: {e}", stamp.display()))
}

/// One number for every source's name and bytes; times would change with each checkout.
fn fingerprint(ui: &Path) -> io::Result<String> {
    let mut sources = Vec::new();
    collect(ui, &mut sources)?;
    sources.sort();
    let mut hasher = DefaultHasher::new();
    for source in sources {
        source.hash(&mut hasher);
        fs::read(&source)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if MADE.iter().any(|made| entry.file_name() == *made) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
