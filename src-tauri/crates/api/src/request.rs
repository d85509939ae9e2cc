//! What a row of the list is made of: a name, a kind, and a function whose types
//! become the page's types.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::call::Progress;
use crate::contract::Types;
use crate::desk::{Desk, WritingDesk};
use crate::failure::Failure;
use domain::refusal::Refusal;

/// What a request may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Asks; alters nothing.
    Read,
    /// Alters office rows; is journaled.
    Change,
    /// Takes a while and tells how far it is; alters no office row, though a restore
    /// puts a whole copy in their place.
    Run,
}

impl Kind {
    /// The word that the contract and the console use.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Read => "read",
            Kind::Change => "change",
            Kind::Run => "run",
        }
    }
}

/// What a request answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A value for the page.
    Json(Value),
    /// A whole file.
    Bytes {
        /// Its media type.
        media: &'static str,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// A printed paper on its way to the page.
pub(crate) struct Pdf(pub(crate) Vec<u8>);

/// What the function of a request may answer.
pub(crate) trait Output {
    fn into_answer(self) -> Result<Answer, Failure>;
    fn typescript(config: &Config) -> String;
    fn visit(types: &mut Types);
}

impl<T: Serialize + TS + 'static> Output for T {
    fn into_answer(self) -> Result<Answer, Failure> {
        serde_json::to_value(self)
            .map(Answer::Json)
            .map_err(|error| Failure::broken("writing the answer", &error))
    }

    fn typescript(config: &Config) -> String {
        T::name(config)
    }

    fn visit(types: &mut Types) {
        types.visit::<T>();
    }
}

impl Output for Pdf {
    fn into_answer(self) -> Result<Answer, Failure> {
        Ok(Answer::Bytes {
            media: "application/pdf",
            bytes: self.0,
        })
    }

    fn typescript(_: &Config) -> String {
        "Blob".to_owned()
    }

    fn visit(_: &mut Types) {}
}

type Handler = Box<dyn Fn(&Desk, Value, &Progress) -> Result<Answer, Failure> + Send + Sync>;

/// One row of the list.
pub struct Request {
    /// Verb and noun, the same from button to function.
    pub name: &'static str,
    /// What it may do.
    pub kind: Kind,
    input: fn(&Config) -> String,
    output: fn(&Config) -> String,
    visit: fn(&mut Types),
    handler: Handler,
}

impl Request {
    /// Reads the input into its type and answers.
    pub(crate) fn answer(
        &self,
        desk: &Desk,
        input: Value,
        progress: &Progress,
    ) -> Result<Answer, Failure> {
        (self.handler)(desk, input, progress)
    }

    /// Shows the contract the types of its input and output.
    pub(crate) fn visit(&self, types: &mut Types) {
        (self.visit)(types);
    }

    /// Its line in the contract.
    pub(crate) fn typescript(&self, config: &Config) -> String {
        let (input, output) = ((self.input)(config), (self.output)(config));
        format!(
            "  {}: {{ kind: \"{}\", input: {input}, output: {output} }};\n",
            self.name,
            self.kind.word()
        )
    }
}

pub(crate) fn read<I, O>(name: &'static str, ask: fn(&Desk, I) -> Result<O, Failure>) -> Request
where
    I: DeserializeOwned + TS + 'static,
    O: Output + 'static,
{
    row::<I, O>(
        name,
        Kind::Read,
        Box::new(move |desk, input, _| ask(desk, parsed(input)?)?.into_answer()),
    )
}

pub(crate) fn change<I, O>(
    name: &'static str,
    act: fn(&WritingDesk, I) -> Result<O, Failure>,
) -> Request
where
    I: DeserializeOwned + TS + 'static,
    O: Output + 'static,
{
    let handler = move |desk: &Desk, input, _: &Progress| {
        act(&WritingDesk::of(desk), parsed(input)?)?.into_answer()
    };
    row::<I, O>(name, Kind::Change, Box::new(handler))
}

pub(crate) fn run<I, O>(
    name: &'static str,
    work: fn(&Desk, I, &Progress) -> Result<O, Failure>,
) -> Request
where
    I: DeserializeOwned + TS + 'static,
    O: Output + 'static,
{
    let handler = move |desk: &Desk, input, progress: &Progress| {
        work(desk, parsed(input)?, progress)?.into_answer()
    };
    row::<I, O>(name, Kind::Run, Box::new(handler))
}

fn row<I: TS + 'static, O: Output>(name: &'static str, kind: Kind, handler: Handler) -> Request {
    let visit = |types: &mut Types| {
        types.visit::<I>();
        O::visit(types);
    };
    Request {
        name,
        kind,
        input: I::name,
        output: O::typescript,
        visit,
        handler,
    }
}

fn parsed<I: DeserializeOwned>(input: Value) -> Result<I, Failure> {
    serde_json::from_value(input).map_err(|error| {
        Refusal::InputMisshapen {
            why: error.to_string(),
        }
        .into()
    })
}
