//! Tells cargo what the window embeds: a new file of the page is not noticed otherwise.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
