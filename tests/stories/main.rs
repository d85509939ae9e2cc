//! Stories through the door, with JSON, like the page: every request appears in one.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on says why"
)]

mod attendance;
mod backup;
mod class;
mod door;
mod intake;
mod journal;
mod office;
mod random;
mod reading;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use api::{Answer, Clock, Door, Failure, Place};
use serde_json::{Value, json};
use tempfile::TempDir;

/// An office folder of its own for one story, with the day on which it is told.
struct Office {
    folder: TempDir,
    door: Door,
    calls: AtomicU64,
}

impl Office {
    /// A folder in which no office stands yet.
    fn empty() -> Office {
        let folder = tempfile::tempdir().expect("a folder");
        let door = Door::new(
            place(folder.path()),
            Clock::AsOf("2025-09-15".parse().expect("a day")),
        );
        Office {
            folder,
            door,
            calls: AtomicU64::new(0),
        }
    }

    /// The office that most stories happen in.
    fn founded() -> Office {
        let office = Office::empty();
        office.ask("create_office", new_office());
        office
    }

    /// The founded office after the barista class was taken in; answers the class's id too.
    fn with_class() -> (Office, String) {
        let office = Office::founded();
        let taken = office.take_in(BARISTA, json!({}));
        let class = taken["class"].as_str().expect("a class").to_owned();
        (office, class)
    }

    fn ask(&self, name: &str, input: Value) -> Value {
        match self.outcome(name, input) {
            Ok(Answer::Json(value)) => value,
            other => panic!("{name} should have answered JSON: {other:?}"),
        }
    }

    fn bytes(&self, name: &str, input: Value) -> Vec<u8> {
        match self.outcome(name, input) {
            Ok(Answer::Bytes { bytes, .. }) => bytes,
            other => panic!("{name} should have answered bytes: {other:?}"),
        }
    }

    /// The code and the sentence of a refusal.
    fn refused(&self, name: &str, input: Value) -> (String, String) {
        match self.outcome(name, input) {
            Err(Failure::Refused { code, text }) => (code, text),
            other => panic!("{name} should have been refused: {other:?}"),
        }
    }

    fn outcome(&self, name: &str, input: Value) -> Result<Answer, Failure> {
        let call = format!("call-{}", self.calls.fetch_add(1, Ordering::Relaxed));
        self.door.answer(&call, name, input, &|_| {})
    }

    /// Attaches a fixture.
    fn attach(&self, fixture: &str) -> String {
        let bytes = std::fs::read(fixtures().join(fixture)).expect(fixture);
        self.door.attach(None, fixture, &bytes).expect("a handle")
    }

    fn plan(&self, fixture: &str) -> Value {
        self.ask("plan_intake", json!({ "file": self.attach(fixture) }))
    }

    /// Plans a fixture and takes it in; `changed` replaces fields of the usual answers.
    fn take_in(&self, fixture: &str, changed: Value) -> Value {
        let plan = self.plan(fixture);
        self.ask("take_in", order(&plan, changed))
    }

    /// The same folder opened by another start of the program.
    fn reopened(self) -> Office {
        let Office { folder, door, .. } = self;
        drop(door);
        let door = Door::new(
            place(folder.path()),
            Clock::AsOf("2025-09-16".parse().expect("a day")),
        );
        Office {
            folder,
            door,
            calls: AtomicU64::new(0),
        }
    }

    fn people(&self) -> usize {
        let batches = self.ask("list_classes", json!({}));
        let classes = batches
            .as_array()
            .expect("batches")
            .iter()
            .flat_map(|batch| batch["classes"].as_array().expect("classes"));
        classes
            .map(|class| class["people"].as_u64().expect("a count") as usize)
            .sum()
    }
}

/// The certifier's sheet of sixteen that the main job begins with.
const BARISTA: &str = "NOMINATIF BARISTA.xlsx";

fn place(folder: &Path) -> Place {
    Place {
        office: Some(folder.join("lembaga")),
        papers: folder.join("berkas"),
        holder: "Balai di LAPTOP-DEPAN".to_owned(),
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn new_office() -> Value {
    json!({
        "name": "UPTD BLK Kota Contoh",
        "letterhead": ["PEMERINTAH KOTA CONTOH", "DINAS TENAGA KERJA", "UPTD BALAI LATIHAN KERJA"],
        "place": "Contoh",
        "staff_name": "Rina Wulandari",
        "head_title": "Kepala UPTD BLK",
        "head_name": "Drs. Slamet Riyanto, M.M.",
        "head_nip": "196802171994031998",
    })
}

/// What the clerk answers for the barista class; `changed` replaces fields.
fn order(plan: &Value, changed: Value) -> Value {
    let mut order = json!({
        "file": plan["file"],
        "position": plan["position"],
        "batch": { "year": 2025, "funding": "DBHCHT", "name": "PBK Tahap II", "opens_on": "2025-09-22" },
        "class": {
            "programme": "Barista", "size": 16, "starts_on": "2025-09-22", "ends_on": "2025-10-31",
            "instructor_name": "Hendra Wibowo, S.ST.", "instructor_nip": "",
        },
        "without": [],
    });
    merge(&mut order, changed);
    order
}

fn merge(into: &mut Value, changed: Value) {
    match (into, changed) {
        (Value::Object(into), Value::Object(changed)) => {
            for (key, value) in changed {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, changed) => *into = changed,
    }
}
