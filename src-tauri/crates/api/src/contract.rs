//! The page's types, made from the list of requests. The committed file is
//! compared by a test; `BLESS=1 cargo test -p api` writes it anew.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::call::Mark;
use crate::failure::Failure;
use crate::request::Request;

/// The whole `contract.ts`.
pub fn typescript() -> String {
    let config = config();
    let requests = crate::requests();
    let mut types = Types {
        config: &config,
        found: BTreeMap::new(),
    };
    types.visit::<Failure>();
    types.visit::<Mark>();
    for request in &requests {
        request.visit(&mut types);
    }
    let mut text =
        "// Generated from the api crate by `BLESS=1 cargo test -p api`. Never edited.\n\n"
            .to_owned();
    for declaration in types.found.values() {
        text.push_str(&format!("export {declaration}\n"));
    }
    text.push_str("\n/** Every request of the office: what it is asked with and what it answers. */\nexport interface Requests {\n");
    text.extend(
        requests
            .iter()
            .map(|request: &Request| request.typescript(&config)),
    );
    text.push_str("}\n");
    text
}

/// JSON has one kind of number.
fn config() -> Config {
    Config::new().with_large_int("number")
}

/// Collects the declaration of a type and of all it is made of.
pub(crate) struct Types<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() || self.found.contains_key(&T::name(self.config)) {
            return T::visit_generics(self);
        }
        self.found
            .insert(T::name(self.config), T::decl(self.config));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test compares a committed file, and writes it when asked to"
    )]
    fn the_committed_contract_is_up_to_date() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/contract.ts");
        let made = super::typescript();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &made).expect("a contract that can be written");
        }
        let committed = std::fs::read_to_string(&path).expect("a committed contract");
        assert!(
            committed == made,
            "the contract is old: BLESS=1 cargo test -p api writes it anew"
        );
    }
}
