//! The two commands of the page: `ask` and `cancel`.
//!
//! A request comes as JSON with its name, the id of its call and a channel for
//! progress; a slice of a file comes as the raw body, with names in the headers.

use std::sync::Arc;

use api::{Answer, Door, Failure, Mark};
use serde_json::{Value, json};
use tauri::ipc::{Channel, InvokeBody, InvokeResponseBody, JavaScriptChannelId, Request, Response};
use tauri::{State, Webview};

/// The office behind the window.
pub(crate) struct Host(Arc<Door>);

impl Host {
    pub(crate) fn new(door: Door) -> Host {
        Host(Arc::new(door))
    }
}

/// Carries one request, or one slice of a file, to the office.
#[tauri::command]
pub(crate) async fn ask(
    webview: Webview,
    host: State<'_, Host>,
    request: Request<'_>,
) -> Result<Response, Value> {
    match request.body() {
        InvokeBody::Raw(slice) => attach(&host.0, &request, slice),
        InvokeBody::Json(input) => answer(webview, Arc::clone(&host.0), input.clone()).await,
    }
}

/// Asks a call to stop.
#[tauri::command]
pub(crate) fn cancel(host: State<'_, Host>, call: String) {
    host.0.cancel(&call);
}

fn attach(door: &Door, request: &Request<'_>, slice: &[u8]) -> Result<Response, Value> {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let name = header("x-attach-name").map(decoded).unwrap_or_default();
    let handle = door
        .attach(header("x-handle"), &name, slice)
        .map_err(|failure| said(&failure))?;
    Ok(Response::new(json!({ "handle": handle }).to_string()))
}

async fn answer(webview: Webview, door: Arc<Door>, mut asked: Value) -> Result<Response, Value> {
    let text = |key: &str| asked.get(key).and_then(Value::as_str).map(str::to_owned);
    let (Some(name), Some(call)) = (text("name"), text("call")) else {
        return Err(Value::Null);
    };
    let channel: Option<Channel<Mark>> = text("progress")
        .and_then(|id| id.parse::<JavaScriptChannelId>().ok())
        .map(|id| id.channel_on(webview));
    let input = asked.get_mut("input").map(Value::take).unwrap_or_default();
    let work = tauri::async_runtime::spawn_blocking(move || {
        let tell = |mark: Mark| {
            if let Some(channel) = &channel {
                // A page that was reloaded no longer listens, which is no failure.
                let _ = channel.send(mark);
            }
        };
        door.answer(&call, &name, input, &tell)
    });
    match work.await {
        Ok(Ok(Answer::Json(value))) => Ok(Response::new(value.to_string())),
        Ok(Ok(Answer::Bytes { bytes, .. })) => Ok(Response::new(InvokeResponseBody::Raw(bytes))),
        Ok(Err(failure)) => Err(said(&failure)),
        Err(_) => Err(Value::Null),
    }
}

fn said(failure: &Failure) -> Value {
    serde_json::to_value(failure).unwrap_or_default()
}

/// Undoes `encodeURIComponent`: headers carry no letters beyond ASCII.
fn decoded(text: &str) -> String {
    tauri::Url::parse(&format!("balai:?{}", text.replace('+', "%2B")))
        .ok()
        .and_then(|url| url.query_pairs().next().map(|(name, _)| name.into_owned()))
        .unwrap_or_else(|| text.to_owned())
}
