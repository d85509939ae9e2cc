//! The files of the page, as `npm run build` left them.

use std::path::{Component, Path, PathBuf};

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// One file of the page; the page itself for its root.
pub(crate) async fn file(uri: Uri) -> Response {
    let path = match uri.path() {
        "/" => "index.html".to_owned(),
        path => decoded(path.trim_start_matches('/')),
    };
    let path = Path::new(&path);
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !plain {
        return StatusCode::NOT_FOUND.into_response();
    }
    match tokio::fs::read(folder().join(path)).await {
        Ok(bytes) => ([(header::CONTENT_TYPE, media(path))], bytes).into_response(),
        Err(_) if path == Path::new("index.html") => {
            let sentence = "Halaman belum dibangun. Jalankan: npm run build di folder ui.";
            (
                StatusCode::NOT_FOUND,
                [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
                sentence,
            )
                .into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Beside the program where it was installed, else in the checkout it was built from.
fn folder() -> PathBuf {
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| Some(exe.parent()?.join("ui")));
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    beside
        .filter(|folder| folder.join("index.html").exists())
        .unwrap_or(built)
}

fn media(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("ttf") => "font/ttf",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Undoes `encodeURIComponent`; what is not well encoded stays as it is.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match hex
            .filter(|_| byte == b'%')
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        {
            Some(coded) => {
                bytes.push(coded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn names_come_as_they_were_written() {
        for (case, given, expected) in [
            ("plain", "daftar.xlsx", "daftar.xlsx"),
            (
                "blanks and accents",
                "NOMINATIF%20B%C3%A9.xlsx",
                "NOMINATIF Bé.xlsx",
            ),
            ("a percent sign of its own", "100%25.xlsx", "100%.xlsx"),
            ("not encoded at all", "100%.xlsx", "100%.xlsx"),
            ("cut off", "a%2", "a%2"),
        ] {
            assert_eq!(decoded(given), expected, "{case}");
        }
    }
}
