//! The packages of Debian that building and testing the window need.
//! Other systems are only told what is needed: their packages have other names.

use std::fs;
use std::process::{Command, Stdio};

use crate::step::step;
use crate::{Outcome, place};

/// What the window is compiled and linked with.
pub(crate) const TO_BUILD: &[&str] = &[
    "build-essential",
    "libdbus-1-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];

/// What the screens are tested in, and what reads the papers they save.
pub(crate) const TO_TEST: &[&str] = &[
    "chromium",
    "dbus-daemon",
    "fonts-noto-core",
    "poppler-utils",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// Installs what is missing as root; anyone else is given the line that does it.
pub(crate) fn ensure(packages: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !is_debian() {
        println!(
            "This is not Debian: the counterparts of these must be there: {}",
            packages.join(" ")
        );
        return Ok(());
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    if !is_root() {
        return Err(format!(
            "Some Debian packages are missing. This installs them:\nsudo apt-get install {}",
            missing.join(" ")
        ));
    }
    let title = format!("Debian packages: {}", missing.join(" "));
    // The lists come first, because old ones name files that the mirror has dropped since.
    step(
        &title,
        "debian",
        vec![apt_get(&["update"]), install(&missing)],
    )
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian")
}

fn missing<'a>(packages: &[&'a str]) -> Result<Vec<&'a str>, String> {
    let answer = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Abbrev}\n"])
        .args(packages)
        .stderr(Stdio::null())
        .output()
        .map_err(|e| format!("`dpkg-query` cannot be started: {e}"))?;
    Ok(absent(packages, &String::from_utf8_lossy(&answer.stdout)))
}

fn absent<'a>(packages: &[&'a str], listing: &str) -> Vec<&'a str> {
    let installed = |package: &str| {
        listing.lines().any(|line| {
            let mut words = line.split_whitespace();
            words.next() == Some(package) && words.next() == Some("ii")
        })
    };
    packages
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect()
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

fn install(packages: &[&str]) -> Command {
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    install
}

fn apt_get(words: &[&str]) -> Command {
    let mut apt_get = place::command("apt-get", words);
    apt_get.env("DEBIAN_FRONTEND", "noninteractive");
    apt_get
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fully_installed_packages_count() {
        check("nothing known", "", &["xauth", "xvfb"]);
        check("both there", "xauth ii \nxvfb ii \n", &[]);
        check("one never seen", "xvfb ii \n", &["xauth"]);
        check(
            "one removed, its settings left",
            "xauth rc \nxvfb ii \n",
            &["xauth"],
        );
        check(
            "another one's longer name",
            "xauth-data ii \nxvfb ii \n",
            &["xauth"],
        );
    }

    fn check(case: &str, listing: &str, expected: &[&str]) {
        assert_eq!(absent(&["xauth", "xvfb"], listing), expected, "{case}");
    }
}
