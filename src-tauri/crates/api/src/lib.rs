//! Everything the office can be asked, in one plain list.
//!
//! Hosts carry requests to [`Door::answer`] and decide nothing. Each request
//! reads facts, lets the rules judge, and writes or prints; the rules themselves
//! stand in `domain`.

mod attachment;
mod attendance;
mod backup;
mod call;
mod class;
mod contract;
mod desk;
mod door;
mod failure;
mod field;
mod intake;
mod journal;
mod office;
mod output;
mod place;
mod request;
mod training_day;

pub use call::Mark;
pub use contract::typescript;
pub use desk::Clock;
pub use door::Door;
pub use failure::{Failure, log_panics};
pub use place::Place;
pub use request::{Answer, Kind, Request};

use request::{change, read, run};

/// Every request. A row here gives its dispatch, its types on the page and the
/// place to check who may ask.
pub fn requests() -> Vec<Request> {
    vec![
        read("show_office", office::show),
        change("create_office", office::create),
        read("list_classes", class::list),
        read("show_class", class::show),
        change("strike_day", training_day::strike),
        change("restore_day", training_day::restore),
        run("read_workbook", intake::read_workbook),
        run("plan_intake", intake::plan_intake),
        change("take_in", intake::take_in),
        read("show_attendance_sheet", attendance::show_sheet),
        run("print_attendance_sheet", attendance::print_sheet),
        run("save_attendance_sheets", attendance::save_sheets),
        read("list_changes", journal::list),
        read("show_value_history", journal::show_value),
        change("undo", journal::undo),
        change("redo", journal::redo),
        read("list_backups", backup::list),
        run("back_up", backup::back_up),
        run("restore_backup", backup::restore),
    ]
}
