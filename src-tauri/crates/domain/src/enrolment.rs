//! One person in one class, and who was in on a date.
//!
//! The states of an enrolment are an append-only list; this is the one place
//! that reads it. Every list that prints "who was there" asks here.

use chrono::NaiveDate;

/// What a person is to a class from a date on (dossier 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Has asked for a place.
    Applicant,
    /// Moves up when somebody withdraws.
    Reserve,
    /// Is in.
    Participant,
    /// Left of his own will, was sent away, was replaced or found work.
    Left,
}

impl State {
    /// The word that the store keeps.
    pub fn word(self) -> &'static str {
        match self {
            State::Applicant => "applicant",
            State::Reserve => "reserve",
            State::Participant => "participant",
            State::Left => "left",
        }
    }

    /// The state of a word, the other way round from [`State::word`].
    pub fn of(word: &str) -> Option<State> {
        [
            State::Applicant,
            State::Reserve,
            State::Participant,
            State::Left,
        ]
        .into_iter()
        .find(|state| state.word() == word)
    }
}

/// One entry of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The day from which the state holds; for [`State::Left`] the last day in.
    pub from: NaiveDate,
    /// The state.
    pub state: State,
}

/// Days somebody was in without a break, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The joining day, the first day in.
    pub first: NaiveDate,
    /// The leaving day, the last day in; `None` while he is in.
    pub last: Option<NaiveDate>,
}

impl Stretch {
    /// Was he in on that day?
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// The stretches of days on which a person was in, from the steps in the order
/// they were written. The joining day is the first day in, the leaving day the
/// last; coming back opens a new stretch.
pub fn stretches(steps: &[Step]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut inside = false;
    for step in steps {
        match step.state {
            State::Participant if !inside => {
                stretches.push(Stretch {
                    first: step.from,
                    last: None,
                });
                inside = true;
            }
            State::Participant => {}
            State::Applicant | State::Reserve | State::Left => {
                if let (true, Some(open)) = (inside, stretches.last_mut()) {
                    open.last = Some(step.from);
                }
                inside = false;
            }
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 9, day).expect("a day of September")
    }

    fn check(case: &str, steps: &[(u32, State)], in_on: &[u32]) {
        let steps: Vec<Step> = steps
            .iter()
            .map(|&(from, state)| Step {
                from: day(from),
                state,
            })
            .collect();
        let stretches = stretches(&steps);
        let found: Vec<u32> = (1..=30)
            .filter(|&date| stretches.iter().any(|stretch| stretch.holds(day(date))))
            .collect();
        assert_eq!(found, in_on, "{case}");
    }

    #[test]
    fn who_was_in_on_a_date() {
        use State::{Applicant, Left, Participant, Reserve};
        check("nobody yet", &[], &[]);
        check("an applicant is not in", &[(22, Applicant)], &[]);
        check(
            "a reserve is not in",
            &[(22, Applicant), (23, Reserve)],
            &[],
        );
        check("in to the end", &[(28, Participant)], &[28, 29, 30]);
        check(
            "the leaving day is the last day in",
            &[(22, Participant), (25, Left)],
            &[22, 23, 24, 25],
        );
        check("in for one day", &[(22, Participant), (22, Left)], &[22]);
        check(
            "coming back opens a new stretch",
            &[(22, Participant), (23, Left), (29, Participant)],
            &[22, 23, 29, 30],
        );
        check(
            "said twice is said once",
            &[(28, Participant), (29, Participant)],
            &[28, 29, 30],
        );
    }
}
