//! The same page in a browser: loopback only, behind a token that works once.
//!
//! For tests in Chromium, for developing the page, and where no window can be
//! shown. It is no server for several clerks.

mod guard;
mod page;

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use api::{Answer, Door, Failure, Mark};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use serde_json::{Value, json};
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use crate::arguments::Arguments;
use guard::Guard;

/// A slice of a file is 4 MB; a request is far smaller.
const MOST_BODY: usize = 8 << 20;
/// Marks that a slow page may fall behind; it only misses older ones.
const BEHIND: usize = 32;

#[derive(Clone)]
pub(crate) struct Host {
    door: Arc<Door>,
    guard: Arc<Guard>,
    marks: Arc<Mutex<HashMap<String, broadcast::Sender<Mark>>>>,
}

/// Serves until it is stopped; prints the address first.
pub(crate) fn serve(arguments: &Arguments) -> Result<(), String> {
    let runtime =
        tokio::runtime::Runtime::new().map_err(|error| format!("Tidak dapat dimulai: {error}."))?;
    let door = Arc::new(Door::new(arguments.place.clone(), arguments.clock));
    runtime.block_on(listen(door, arguments.port))
}

async fn listen(door: Arc<Door>, port: u16) -> Result<(), String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| format!("Alamat {address} tidak dapat dipakai: {error}."))?;
    let bound = listener
        .local_addr()
        .map_err(|error| format!("Tidak dapat dimulai: {error}."))?;
    let guard = Arc::new(Guard::new(bound.port()));
    println!("http://{bound}/?token={}", guard.token());
    let host = Host {
        door,
        guard,
        marks: Arc::default(),
    };
    axum::serve(listener, routes(host))
        .await
        .map_err(|error| format!("Berhenti: {error}."))
}

fn routes(host: Host) -> Router {
    Router::new()
        .route("/ask/{name}", post(ask))
        .route("/cancel/{call}", post(cancel))
        .route("/progress/{call}", get(progress))
        .route("/attach", post(attach))
        .fallback(get(page::file))
        .layer(DefaultBodyLimit::max(MOST_BODY))
        .layer(middleware::from_fn_with_state(host.clone(), guard::check))
        .with_state(host)
}

async fn ask(
    State(host): State<Host>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(call) = text(&headers, "x-call") else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let input: Value = match serde_json::from_slice(&body) {
        Ok(input) => input,
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    };
    // A page that closes its connection does not want the answer any more.
    let mut closing = Closing {
        host: host.clone(),
        call: call.clone(),
        answered: false,
    };
    let marks = host.marks(&call);
    let work = tokio::task::spawn_blocking(move || {
        // Nobody may be listening, which is no failure.
        let tell = |mark: Mark| drop(marks.send(mark));
        host.door.answer(&call, &name, input, &tell)
    });
    let outcome = work.await;
    closing.answered = true;
    match outcome {
        Ok(Ok(Answer::Json(value))) => Json(value).into_response(),
        Ok(Ok(Answer::Bytes { media, bytes })) => {
            ([(header::CONTENT_TYPE, media)], bytes).into_response()
        }
        Ok(Err(failure)) => failed(&failure),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn cancel(State(host): State<Host>, Path(call): Path<String>) -> StatusCode {
    host.door.cancel(&call);
    StatusCode::NO_CONTENT
}

async fn progress(
    State(host): State<Host>,
    Path(call): Path<String>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let marks = BroadcastStream::new(host.marks(&call).subscribe());
    let events = marks.filter_map(|mark| Event::default().json_data(mark.ok()?).ok().map(Ok));
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn attach(State(host): State<Host>, headers: HeaderMap, body: Bytes) -> Response {
    let handle = text(&headers, "x-handle");
    let name = page::decoded(&text(&headers, "x-name").unwrap_or_default());
    match host.door.attach(handle.as_deref(), &name, &body) {
        Ok(handle) => Json(json!({ "handle": handle })).into_response(),
        Err(failure) => failed(&failure),
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

fn failed(failure: &Failure) -> Response {
    let status = match failure {
        Failure::Refused { .. } => StatusCode::CONFLICT,
        Failure::Missing { .. } => StatusCode::NOT_FOUND,
        Failure::Broken { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    };
    match serde_json::to_vec(failure) {
        Ok(body) => (
            status,
            [(header::CONTENT_TYPE, "application/json")],
            Body::from(body),
        )
            .into_response(),
        Err(_) => status.into_response(),
    }
}

impl Host {
    /// The stream of one call's marks; made by whichever of page and work comes first.
    fn marks(&self, call: &str) -> broadcast::Sender<Mark> {
        let mut marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        marks
            .entry(call.to_owned())
            .or_insert_with(|| broadcast::channel(BEHIND).0)
            .clone()
    }
}

/// Ends a call with its connection.
struct Closing {
    host: Host,
    call: String,
    answered: bool,
}

impl Drop for Closing {
    fn drop(&mut self) {
        if !self.answered {
            self.host.door.cancel(&self.call);
        }
        self.host
            .marks
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.call);
    }
}
