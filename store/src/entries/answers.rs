//! Conditions on what was answered to the questions of a call. Answers lie in the submitted version of a manuscript, as
//! JSON: in it `"question":"answer"` stands for nothing else, because a quotation mark within a text has a backslash
//! before it.

use judging::ids::FieldId;

use super::escape_like;
use crate::db::Arg;
use crate::error::to_json;

/// What an entry answered to a question of its call. One that was not written here was asked nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub question: FieldId,
    /// The answers after which it is asked, each with its question.
    pub asked_after: Vec<(FieldId, String)>,
    /// The answer as it is stored; `None` for those that have none, or were not asked.
    pub answer: Option<String>,
}

/// A version that is submitted, of the entry `e`.
const SUBMITTED: &str = "exists (
    select 1
    from manuscript m
    join manuscript_version v on v.manuscript_id = m.id and v.version = m.submitted_version
    where m.id = e.id";

/// A condition with those on answers behind it, whose values are added to those that are there.
pub(super) fn conditions(first: &str, answers: &[Answered], args: &mut Vec<Arg>) -> String {
    let mut sql = first.to_owned();
    for answered in answers {
        let mut like = |not: &str, question: &FieldId, answer: &str| {
            args.push(format!("%{}:{}%", escape_like(&to_json(question)), answer).into());
            format!(" and v.raw {not}like ${} escape '\\'", args.len())
        };
        let asked: String =
            answered.asked_after.iter().map(|(id, is)| like("", id, &escape_like(&to_json(is)))).collect();
        let (not, there) = match &answered.answer {
            Some(answer) => ("", like("", &answered.question, &escape_like(&to_json(answer)))),
            None => ("not ", like("", &answered.question, "") + &like("not ", &answered.question, "\"\"")),
        };
        sql.push_str(&format!(" and {not}{SUBMITTED}{asked}{there})"));
    }
    sql
}
