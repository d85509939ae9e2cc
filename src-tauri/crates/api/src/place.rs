//! Which folders this program uses, and how it calls itself to others.

use std::env;
use std::path::PathBuf;

/// Where an office lives and where its papers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The office folder; `None` to read a file without any office.
    pub office: Option<PathBuf>,
    /// Where papers go.
    pub papers: PathBuf,
    /// Who holds the folder, as a second program will be told.
    pub holder: String,
}

impl Place {
    /// The usual folders of this account: live data in its *local* application
    /// data, papers in Documents.
    pub fn usual() -> Place {
        let home = home();
        let data = env::var_os("LOCALAPPDATA")
            .or_else(|| env::var_os("XDG_DATA_HOME"))
            .map_or_else(|| home.join(".local").join("share"), PathBuf::from);
        Place {
            office: Some(data.join("Balai").join("office")),
            papers: home.join("Documents").join("Balai"),
            holder: holder(),
        }
    }
}

fn home() -> PathBuf {
    env::var_os("USERPROFILE")
        .or_else(|| env::var_os("HOME"))
        .map(PathBuf::from)
        .unwrap_or_default()
}

/// "Balai di LAPTOP-DEPAN (akun rina)".
fn holder() -> String {
    let account = env::var("USERNAME")
        .or_else(|_| env::var("USER"))
        .unwrap_or_default();
    let computer = env::var("COMPUTERNAME").unwrap_or_else(|_| host_name());
    let mut said = "Balai".to_owned();
    if !computer.is_empty() {
        said.push_str(&format!(" di {computer}"));
    }
    if !account.is_empty() {
        said.push_str(&format!(" (akun {account})"));
    }
    said
}

#[cfg(unix)]
fn host_name() -> String {
    std::fs::read_to_string("/etc/hostname")
        .map(|name| name.trim().to_owned())
        .unwrap_or_default()
}

#[cfg(not(unix))]
fn host_name() -> String {
    String::new()
}
