//! Who may ask: a browser on this computer that was given the address.
//!
//! The token in the printed address works once and is changed for a cookie. A
//! page of another origin and a name that points here from outside are refused,
//! so that no web site can reach the office through the browser.

use std::sync::Mutex;
use std::sync::PoisonError;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Host;

pub(crate) struct Guard {
    hosts: [String; 2],
    token: Mutex<Option<String>>,
    session: String,
    /// Browsers share cookies between ports: each office served here has its own.
    cookie: String,
}

/// The page may load only what came with it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

impl Guard {
    pub(crate) fn new(port: u16) -> Guard {
        let secret = || {
            format!(
                "{}{}",
                uuid::Uuid::new_v4().simple(),
                uuid::Uuid::new_v4().simple()
            )
        };
        Guard {
            hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
            token: Mutex::new(Some(secret())),
            session: secret(),
            cookie: format!("balai-{port}"),
        }
    }

    /// The token of the printed address; empty once it was used.
    pub(crate) fn token(&self) -> String {
        self.token
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .unwrap_or_default()
    }

    /// Takes the token; it never opens again.
    fn redeem(&self, given: &str) -> bool {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let right = token.as_deref().is_some_and(|token| same(token, given));
        if right {
            *token = None;
        }
        right
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let cookies = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        cookies
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().strip_prefix(&self.cookie)?.strip_prefix('='))
            .any(|session| same(session, &self.session))
    }

    /// Our own name, and our own page where one asks.
    fn is_at_home(&self, headers: &HeaderMap) -> bool {
        let said = |name| {
            headers
                .get(name)
                .map(|value: &HeaderValue| value.to_str().unwrap_or_default().to_owned())
        };
        let host = said(header::HOST).unwrap_or_default();
        let origin = said(header::ORIGIN);
        self.hosts.contains(&host) && origin.is_none_or(|origin| origin == format!("http://{host}"))
    }
}

/// Compares without telling by its time how much was right.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |differ, (a, b)| differ | (a ^ b))
            == 0
}

pub(crate) async fn check(State(host): State<Host>, request: Request, next: Next) -> Response {
    let guard = &host.guard;
    if !guard.is_at_home(request.headers()) {
        return (StatusCode::FORBIDDEN, "Hanya dari komputer ini.").into_response();
    }
    let token = request
        .uri()
        .query()
        .and_then(|query| query.strip_prefix("token="));
    if request.uri().path() == "/"
        && let Some(token) = token
    {
        return enter(guard, token);
    }
    if !guard.knows(request.headers()) {
        return stranger();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn enter(guard: &Guard, token: &str) -> Response {
    if !guard.redeem(token) {
        return stranger();
    }
    let cookie = format!(
        "{}={}; HttpOnly; SameSite=Strict; Path=/",
        guard.cookie, guard.session
    );
    (
        StatusCode::SEE_OTHER,
        [
            (header::SET_COOKIE, cookie),
            (header::LOCATION, "/".to_owned()),
        ],
    )
        .into_response()
}

fn stranger() -> Response {
    let sentence = "Alamat ini sudah dipakai atau tidak lengkap. Jalankan balai-cli serve lagi, lalu buka alamat yang dicetaknya.";
    (
        StatusCode::FORBIDDEN,
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        sentence,
    )
        .into_response()
}
