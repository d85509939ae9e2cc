//! A workbook on its way in: from cells to a plan that says, row by row, what
//! will happen before anything is stored.
//!
//! Nothing here reads bytes or knows the store: cells come from a reader, known
//! people are brought along by whoever asks.

pub mod cell;
pub mod dates;
pub mod headers;
pub mod plan;
mod repeats;
mod row;
pub mod table;
mod text;
mod title;
