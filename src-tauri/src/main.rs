//! The window: one page, two commands, no decisions.
//!
//! Everything the page asks goes through `api`; here stands only what a desktop
//! program needs around it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod ask;
mod options;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use api::Door;
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

use options::Options;

/// The least window in which every screen is whole.
const LEAST: (f64, f64) = (720.0, 480.0);

fn main() {
    api::log_panics();
    let options = Options::of_command_line();
    let mut context = tauri::generate_context!();
    // One window per office folder: each folder is an application of its own.
    context.config_mut().identifier = identifier(options.place.office.as_deref());
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                // A window that cannot be raised is still there to be found.
                let _ = window.unminimize().and_then(|()| window.set_focus());
            }
        }))
        .plugin(
            tauri_plugin_log::Builder::new()
                .level(log::LevelFilter::Warn)
                .build(),
        )
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![ask::ask, ask::cancel])
        .setup(move |app| {
            app.manage(ask::Host::new(Door::new(options.place, options.clock)));
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Balai")
                .inner_size(1280.0, 720.0)
                .min_inner_size(LEAST.0, LEAST.1)
                .maximized(true)
                .build()?;
            Ok(())
        })
        .run(context);
    if let Err(error) = outcome {
        log::error!("running the window: {error}");
        std::process::exit(1);
    }
}

/// The usual office keeps the plain name; another folder has one of its own.
fn identifier(office: Option<&Path>) -> String {
    let plain = "id.balai.kantor";
    let usual = api::Place::usual().office;
    match office {
        Some(office) if Some(office) != usual.as_deref() => {
            let folder = office.canonicalize().unwrap_or_else(|_| office.to_owned());
            let mut hasher = DefaultHasher::new();
            folder.hash(&mut hasher);
            format!("{plain}.o{:016x}", hasher.finish())
        }
        _ => plain.to_owned(),
    }
}
