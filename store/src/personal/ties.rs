use judging::ids::AccountId;

use crate::args;
use crate::db::Arg;
use crate::schema::{TABLES, Table};

/// How a table's rows are found to be somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A condition on the account `$1`.
    Account(&'static str),
    /// A condition on the address `$1`, in small letters.
    Address(&'static str),
    /// A condition on the account `$1` and the address `$2`.
    Either(&'static str),
    /// They are nobody's by themselves, for this reason.
    Nobody(&'static str),
}

/// What becomes of the rows when their person leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They go: [`super::erase`] takes them out by the condition of the tie alone.
    Goes,
    /// They stay without what tells who it was, or what the person wrote; statements of [`super::erase`] empty them.
    Emptied,
    /// They stay, with nothing of the person but the id of an account that says nothing any more.
    Stays,
}

/// What ties a table to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The table's name.
    pub table: &'static str,
    /// Which rows.
    pub by: By,
    /// Columns that tell of others, or of nobody, or only how the house finds things: the person is not told them.
    pub untold: &'static [&'static str],
    /// What becomes of the rows.
    pub fate: Fate,
}

impl Tie {
    /// The table itself.
    ///
    /// # Panics
    /// Where the schema has no table of this name; a test looks at all.
    pub(super) fn table(&self) -> &'static Table {
        TABLES.iter().find(|table| table.name == self.table).expect("a tie names a table of the schema")
    }

    /// The condition on the rows of a person, with its values; `email` in small letters. `None` where they are nobody's.
    pub(super) fn rows_of(&self, account: &AccountId, email: &str) -> Option<(&'static str, Vec<Arg>)> {
        match self.by {
            By::Account(condition) => Some((condition, args![account.as_str()])),
            By::Address(condition) => Some((condition, args![email])),
            By::Either(condition) => Some((condition, args![account.as_str(), email])),
            By::Nobody(_) => None,
        }
    }
}

const MINE: &str = "id in (select manuscript_id from author where account_id = $1)";
const OF_MINE: &str = "manuscript_id in (select manuscript_id from author where account_id = $1)";
const OF_MY_SEAT: &str = "juror_id in (select id from juror where account_id = $1)";

const fn tie(table: &'static str, by: By, untold: &'static [&'static str], fate: Fate) -> Tie {
    Tie { table, by, untold, fate }
}

/// One for each table that has a column about persons, in the order of the schema. A new table whose rows go with their
/// person needs a line here and nothing else; one that refers to a manuscript or to an entry is looked at in
/// `erase/entries.rs`, too.
pub const TIES: &[Tie] = &[
    tie("account", By::Account("id = $1"), &["email_folded", "auth_version"], Fate::Emptied),
    tie("programme_item", By::Nobody("the programme that organisers publish names its speakers"), &[], Fate::Stays),
    tie("question", By::Account("asked_by = $1"), &[], Fate::Emptied),
    tie("complaint", By::Account("account_id = $1"), &[], Fate::Goes),
    tie("consent", By::Account("account_id = $1"), &[], Fate::Goes),
    tie("role", By::Account("account_id = $1"), &[], Fate::Goes),
    tie("invitation", By::Address("email_folded = $1"), &["email_folded", "invited_by"], Fate::Goes),
    tie("round", By::Nobody("the chair's order of tied entries stands without the chair"), &[], Fate::Stays),
    tie(
        "file",
        By::Account(
            "sha256 in (select f.sha256 from manuscript_file f
                        join author a on a.manuscript_id = f.manuscript_id where a.account_id = $1)",
        ),
        &["pages", "fault"],
        Fate::Goes,
    ),
    tie("entry", By::Account(MINE), &["search_text", "hidden_text"], Fate::Emptied),
    tie("redaction", By::Account("made_by = $1"), &["title", "summary", "fields", "deck_sha256"], Fate::Stays),
    tie("saved_view", By::Account("saved_by = $1"), &[], Fate::Stays),
    tie("eligibility_note", By::Account("account_id = $1"), &[], Fate::Stays),
    tie("duplicate_dismissal", By::Account("dismissed_by = $1"), &["mark"], Fate::Stays),
    tie("author", By::Account("account_id = $1"), &[], Fate::Goes),
    tie(
        "author_invitation",
        By::Either("invited_by = $1 or email_folded = $2"),
        &["email_folded", "invited_by"],
        Fate::Goes,
    ),
    tie("manuscript_version", By::Account("account_id = $1"), &["change_id"], Fate::Emptied),
    tie("manuscript_file", By::Account(OF_MINE), &[], Fate::Goes),
    tie("team_member", By::Address("email <> '' and lower(email) = $1"), &[], Fate::Emptied),
    tie("juror", By::Account("account_id = $1"), &[], Fate::Emptied),
    tie("conflict", By::Account(OF_MY_SEAT), &["grounds", "dismissed", "settled_by"], Fate::Emptied),
    tie(
        "assignment",
        // What is only proposed is nobody's task yet, and not told.
        By::Account("state <> 'proposed' and juror_id in (select id from juror where account_id = $1)"),
        &["dropped"],
        Fate::Emptied,
    ),
    tie("pair_rule", By::Account("made_by = $1"), &[], Fate::Emptied),
    tie(
        "scorecard",
        By::Account(
            "assignment_id in (select a.id from assignment a
                               join juror j on j.id = a.juror_id where j.account_id = $1)",
        ),
        &[],
        Fate::Emptied,
    ),
    tie("amendment", By::Account("proposed_by = $1"), &[], Fate::Stays),
    tie("amendment_consent", By::Account("account_id = $1"), &[], Fate::Stays),
    tie("seal", By::Account("sealed_by = $1"), &["inputs", "ranking"], Fate::Stays),
    tie("sign_off", By::Account("account_id = $1"), &[], Fate::Stays),
    tie(
        "award_winner",
        By::Account(
            "entry_id in (select manuscript_id from author where account_id = $1)
             and exists (select 1 from cue q
                         where q.award_id = award_winner.award_id and q.revealed_at is not null
                           and q.entry_ids like '%' || award_winner.entry_id || '%')",
        ),
        &[],
        Fate::Stays,
    ),
    tie("ledger", By::Account("actor = $1"), &[], Fate::Stays),
    tie("ledger_content", By::Nobody("it says what the rows themselves say, of others too"), &[], Fate::Goes),
    // What a session carries from one page to the next may open something.
    tie("session", By::Account("account_id = $1"), &["record"], Fate::Goes),
    tie("failed_sign_in", By::Nobody("it holds a hash and goes after a day"), &[], Fate::Stays),
    tie("institution", By::Account("added_by = $1"), &[], Fate::Stays),
    tie(
        "letter",
        By::Either("account_id = $1 or (account_id is null and recipient_folded = $2)"),
        &["recipient_folded", "lease_until"],
        Fate::Goes,
    ),
    tie("link", By::Either("subject = $1 or lower(subject) = $2"), &["payload"], Fate::Goes),
    tie("second_factor", By::Account("account_id = $1"), &["last_step"], Fate::Goes),
    tie("recovery_code", By::Account("account_id = $1"), &[], Fate::Goes),
    tie("passkey", By::Account("account_id = $1"), &["state"], Fate::Goes),
    tie("upload", By::Account("account_id = $1"), &[], Fate::Goes),
];
