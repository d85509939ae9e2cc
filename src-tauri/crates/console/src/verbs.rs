//! What each verb asks the door.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::Path;

use api::{Answer, Door, Failure, Mark, Place};
use serde_json::{Value, json};

use crate::arguments::{Arguments, USAGE};
use crate::serve;

/// Carries one command out; a failure is the sentence for the user.
pub(crate) fn carry_out(arguments: &Arguments) -> Result<(), String> {
    let words: Vec<&str> = arguments.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["ask"] => list(),
        ["ask", name, input] => ask(arguments, name, input),
        ["serve"] => serve::serve(arguments),
        ["read", file] => read(arguments, Path::new(file)),
        ["take-in", file, answers] => take_in(arguments, Path::new(file), answers),
        ["papers", folder] => papers(arguments, Path::new(folder)),
        _ => Err(USAGE.to_owned()),
    }
}

fn list() -> Result<(), String> {
    for request in api::requests() {
        println!("{:<7} {}", request.kind.word(), request.name);
    }
    Ok(())
}

fn ask(arguments: &Arguments, name: &str, input: &str) -> Result<(), String> {
    let door = Door::new(arguments.place.clone(), arguments.clock);
    let input =
        serde_json::from_str(input).map_err(|error| format!("JSON itu tidak terbaca: {error}."))?;
    match answer(&door, name, input)? {
        Answer::Json(value) => print(&value),
        Answer::Bytes { bytes, .. } => std::io::stdout().write_all(&bytes).map_err(unprinted),
    }
}

fn read(arguments: &Arguments, file: &Path) -> Result<(), String> {
    let place = match arguments.office_named {
        true => arguments.place.clone(),
        false => Place {
            office: None,
            ..arguments.place.clone()
        },
    };
    let door = Door::new(place, arguments.clock);
    let handle = attach(&door, file)?;
    let reading = json_answer(&door, "read_workbook", json!({ "file": handle }))?;
    for row in reading["rows"].as_array().into_iter().flatten() {
        print(row)?;
    }
    print(&json!({ "summary": reading["summary"] }))
}

fn take_in(arguments: &Arguments, file: &Path, answers: &str) -> Result<(), String> {
    let door = Door::new(arguments.place.clone(), arguments.clock);
    let mut input: Value = serde_json::from_str(answers)
        .map_err(|error| format!("JSON itu tidak terbaca: {error}."))?;
    let handle = attach(&door, file)?;
    let sheet = input.get("sheet").cloned().unwrap_or(Value::Null);
    let plan = json_answer(
        &door,
        "plan_intake",
        json!({ "file": handle, "sheet": sheet }),
    )?;
    let Some(fields) = input.as_object_mut() else {
        return Err("JSON itu bukan isian.".to_owned());
    };
    fields.insert("file".to_owned(), json!(handle));
    fields.insert("sheet".to_owned(), plan["sheet"].clone());
    fields.insert("position".to_owned(), plan["position"].clone());
    fields.entry("without").or_insert_with(|| json!([]));
    print(&json_answer(&door, "take_in", input)?)
}

fn papers(arguments: &Arguments, folder: &Path) -> Result<(), String> {
    let place = Place {
        papers: folder.to_owned(),
        ..arguments.place.clone()
    };
    let door = Door::new(place, arguments.clock);
    let batches = json_answer(&door, "list_classes", json!({}))?;
    let classes = batches
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|batch| batch["classes"].as_array())
        .flatten();
    let mut pages = 0;
    for class in classes {
        let saved = json_answer(
            &door,
            "save_attendance_sheets",
            json!({ "class": class["id"], "weeks": [] }),
        )?;
        pages += saved["pages"].as_u64().unwrap_or_default();
        print(&saved)?;
    }
    print(&json!({ "summary": { "pages": pages } }))
}

fn attach(door: &Door, file: &Path) -> Result<String, String> {
    let unread = |_| {
        format!(
            "Berkas {} tidak dapat dibuka. Periksa namanya.",
            file.display()
        )
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "the console itself reads the file that its user named"
    )]
    let bytes = fs::read(file).map_err(unread)?;
    let name = file
        .file_name()
        .unwrap_or(file.as_os_str())
        .to_string_lossy();
    door.attach(None, &name, &bytes).map_err(said)
}

fn json_answer(door: &Door, name: &str, input: Value) -> Result<Value, String> {
    match answer(door, name, input)? {
        Answer::Json(value) => Ok(value),
        Answer::Bytes { .. } => Ok(Value::Null),
    }
}

/// Asks, and shows how far a run is where somebody watches.
fn answer(door: &Door, name: &str, input: Value) -> Result<Answer, String> {
    let watched = std::io::stderr().is_terminal();
    let tell = |mark: Mark| {
        if watched {
            eprintln!("{} {}/{}", mark.name, mark.done, mark.total);
        }
    };
    let call = uuid::Uuid::new_v4().to_string();
    door.answer(&call, name, input, &tell).map_err(said)
}

fn said(failure: Failure) -> String {
    failure.text().to_owned()
}

fn print(value: &Value) -> Result<(), String> {
    writeln!(std::io::stdout(), "{value}").map_err(unprinted)
}

fn unprinted(error: std::io::Error) -> String {
    format!("Jawaban tidak dapat ditulis: {error}.")
}
