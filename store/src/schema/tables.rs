use super::{About, Column, Fallback, Kind, Table};

/// `"least": Int Thing = 0` says what the column has in exports from before the migration that added it, with the same
/// default there.
macro_rules! tables {
    (@fallback $kind:ident) => { None };
    (@fallback $kind:ident null) => { Some(Fallback::Null) };
    (@fallback $kind:ident $value:literal) => { Some(Fallback::$kind($value)) };
    ($($name:literal ($key:literal) $of:expr => {
        $($column:literal: $kind:ident $about:ident $(= $fallback:tt)?),+ $(,)?
    })+) => {
        /// All tables.
        pub const TABLES: &[Table] = &[$(Table {
            name: $name,
            key: $key,
            of_edition: $of,
            columns: &[$(Column {
                name: $column,
                kind: Kind::$kind,
                about: About::$about,
                fallback: tables!(@fallback $kind $($fallback)?),
            }),+],
        }),+];
    };
}

const ITSELF: Option<&str> = Some("id = $1");
const OF_EDITION: Option<&str> = Some("edition_id = $1");
const OF_CHAIN: Option<&str> = Some("chain = $1");
const OF_COMPETITION: Option<&str> = Some("competition_id in (select id from competition where edition_id = $1)");
const OF_ROUND: Option<&str> = Some(
    "round_id in (select r.id from round r join competition c on c.id = r.competition_id where c.edition_id = $1)",
);
const OF_AMENDMENT: Option<&str> = Some(
    "amendment_id in (
         select a.id
         from amendment a
         join round r on r.id = a.round_id
         join competition c on c.id = r.competition_id
         where c.edition_id = $1
     )",
);
const OF_JUROR: Option<&str> = Some(
    "juror_id in (select j.id from juror j join competition c on c.id = j.competition_id where c.edition_id = $1)",
);
const OF_ENTRY: Option<&str> = Some(
    "entry_id in (select e.id from entry e join competition c on c.id = e.competition_id where c.edition_id = $1)",
);
const OF_BOTH_ENTRIES: Option<&str> = Some(
    "entry_id in (select e.id from entry e join competition c on c.id = e.competition_id where c.edition_id = $1)
     and other_id in (select e.id from entry e join competition c on c.id = e.competition_id where c.edition_id = $1)",
);
const OF_AWARD: Option<&str> = Some(
    "award_id in (select a.id from award a join competition c on c.id = a.competition_id where c.edition_id = $1)",
);
const OF_SCORECARD: Option<&str> = Some(
    "scorecard_id in (
         select s.id
         from scorecard s
         join round r on r.id = s.round_id
         join competition c on c.id = r.competition_id
         where c.edition_id = $1
     )",
);
const OF_SEAL: Option<&str> =
    Some("seal_id in (select s.id from seal s join competition c on c.id = s.competition_id where c.edition_id = $1)");
const OF_MANUSCRIPT: Option<&str> = Some(
    "manuscript_id in (
         select m.id from manuscript m join competition c on c.id = m.competition_id where c.edition_id = $1
     )",
);
const FILES: Option<&str> = Some(
    "sha256 in (
         select e.deck_sha256 from entry e join competition c on c.id = e.competition_id where c.edition_id = $1
         union
         select d.deck_sha256
         from redaction d
         join entry e on e.id = d.entry_id
         join competition c on c.id = e.competition_id
         where c.edition_id = $1
         union
         select f.sha256
         from manuscript_file f
         join manuscript m on m.id = f.manuscript_id
         join competition c on c.id = m.competition_id
         where c.edition_id = $1
     )",
);
/// Whoever a row of the edition or a record of its ledger names.
const ACCOUNTS: Option<&str> = Some(
    "id in (
         select account_id from role where edition_id = $1
         union
         select j.account_id from juror j join competition c on c.id = j.competition_id where c.edition_id = $1
         union
         select s.sealed_by from seal s join competition c on c.id = s.competition_id where c.edition_id = $1
         union
         select o.account_id
         from sign_off o
         join seal s on s.id = o.seal_id
         join competition c on c.id = s.competition_id
         where c.edition_id = $1
         union
         select invited_by from invitation where edition_id = $1
         union
         select x.settled_by
         from conflict x
         join juror j on j.id = x.juror_id
         join competition c on c.id = j.competition_id
         where c.edition_id = $1
         union
         select p.made_by
         from pair_rule p
         join round r on r.id = p.round_id
         join competition c on c.id = r.competition_id
         where c.edition_id = $1
         union
         select w.account_id
         from author w
         join manuscript m on m.id = w.manuscript_id
         join competition c on c.id = m.competition_id
         where c.edition_id = $1
         union
         select i.invited_by
         from author_invitation i
         join manuscript m on m.id = i.manuscript_id
         join competition c on c.id = m.competition_id
         where c.edition_id = $1
         union
         select v.account_id
         from manuscript_version v
         join manuscript m on m.id = v.manuscript_id
         join competition c on c.id = m.competition_id
         where c.edition_id = $1
         union
         select d.made_by
         from redaction d
         join entry e on e.id = d.entry_id
         join competition c on c.id = e.competition_id
         where c.edition_id = $1
         union
         select b.saved_by
         from saved_view b
         join competition c on c.id = b.competition_id
         where c.edition_id = $1
         union
         select g.account_id
         from eligibility_note g
         join entry e on e.id = g.entry_id
         join competition c on c.id = e.competition_id
         where c.edition_id = $1
         union
         select d.dismissed_by
         from duplicate_dismissal d
         join entry e on e.id = d.entry_id
         join competition c on c.id = e.competition_id
         where c.edition_id = $1
         union
         select q.asked_by
         from question q
         join competition c on c.id = q.competition_id
         where c.edition_id = $1 and q.asked_by is not null
         union
         select account_id from complaint where edition_id = $1
         union
         select account_id from consent where edition_id = $1
         union
         select actor from ledger where chain = $1
     )",
);

tables! {
    "account" ("id") ACCOUNTS => {
        "id": Text Thing,
        "email": Text Person,
        "email_folded": Text Person,
        "name": Text Person,
        "password_hash": Text Secret,
        "locale": Text Person,
        "auth_version": Int Thing,
        "created_at": Int Thing,
        "affiliation": Text Person = "{}",
        "languages": Text Person = "[]",
        "expertise": Text Person = "[]",
    }
    "edition" ("id") ITSELF => {
        "id": Text Thing,
        "slug": Text Thing,
        "name": Text Thing,
        "theme": Text Thing,
        "place": Text Thing,
        "description": Text Thing,
        "topics": Text Thing,
        "starts_at": Int Thing,
        "ends_at": Int Thing,
        "time_zone": Text Thing,
        "default_locale": Text Thing,
        "sample": Bool Thing,
        "clock_offset": Int Thing,
        "created_at": Int Thing,
        "second_factor": Bool Thing = false,
    }
    "host" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "kind": Text Thing,
        "short_name": Text Thing,
        "name": Text Thing,
        "position": Int Thing,
        "outside_eea": Bool Thing = false,
    }
    "privacy" ("edition_id") OF_EDITION => {
        "edition_id": Text Thing,
        "contact": Text Thing,
        "arrangement": Text Thing,
    }
    "retention" ("edition_id") OF_EDITION => {
        "edition_id": Text Thing,
        "files_months": Int Thing,
        "accounts_months": Int Thing,
        "unsealed": Bool Thing,
        "decided_at": Int Thing,
    }
    "retention_run" ("edition_id, at") OF_EDITION => {
        "edition_id": Text Thing,
        "at": Int Thing,
        "entries": Int Thing,
        "files": Int Thing,
        "accounts": Int Thing,
    }
    "programme_item" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "position": Int Thing,
        "kind": Text Thing,
        "starts_at": Int Thing,
        "ends_at": Int Thing,
        "title": Text Thing,
        "speaker": Text Person,
        "place": Text Thing,
    }
    "competition" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "slug": Text Thing,
        "code": Text Thing,
        "preset": Text Thing,
        "name": Text Thing,
        "summary": Text Thing,
        "call_text": Text Thing,
        "position": Int Thing,
    }
    "call" ("competition_id") OF_COMPETITION => {
        "competition_id": Text Thing,
        "opens_at": Int Thing,
        "deadline": Int Thing,
        "grace_seconds": Int Thing,
        "form": Text Thing,
        "version": Int Thing,
        "last_number": Int Thing,
    }
    "extension" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "at": Int Thing,
        "was": Int Thing,
        "becomes": Int Thing,
    }
    "question" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "asked_by": Text Person,
        "asked": Text Person,
        "asked_at": Int Thing,
        "question": Text Thing,
        "answer": Text Thing,
        "answered_at": Int Thing,
        "published": Bool Thing,
    }
    "complaint" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "account_id": Text Person,
        "words": Text Person,
        "made_at": Int Thing,
        "answer": Text Person,
        "answered_at": Int Thing,
    }
    "consent" ("edition_id, account_id, matter, number") OF_EDITION => {
        "edition_id": Text Thing,
        "account_id": Text Person,
        "matter": Text Person,
        "number": Int Thing,
        "given": Bool Person,
        "at": Int Thing,
    }
    "role" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "account_id": Text Person,
        "kind": Text Thing,
        "competition_id": Text Thing,
        "host_id": Text Thing,
    }
    "invitation" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "kind": Text Thing,
        "competition_id": Text Thing,
        "host_id": Text Thing,
        "email": Text Person,
        "email_folded": Text Person,
        "name": Text Person,
        "locale": Text Person,
        "seat": Text Person,
        "state": Text Thing,
        "reason": Text Person,
        "invited_by": Text Person,
        "invited_at": Int Thing,
        "reminded_at": Int Thing,
        "answered_at": Int Thing,
    }
    "division" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "name": Text Thing,
        "position": Int Thing,
    }
    "round" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "position": Int Thing,
        "kind": Text Thing,
        "name": Text Thing,
        "opens_at": Int Thing,
        "closes_at": Int Thing,
        "reviews_per_entry": Int Thing,
        "method": Text Thing,
        "tie_breaks": Text Thing,
        "announce": Text Thing,
        "advance_count": Int Thing,
        "advance_per_division": Bool Thing,
        "blindness": Text Thing,
        "rubric_version": Int Thing,
        "committed_at": Int Thing,
        "first_submitted_at": Int Thing,
        "advanced_at": Int Thing,
        "chair_vote": Text Person,
        "across_components": Bool Thing,
        "side": Text Thing = "",
        "blind": Bool Thing = false,
    }
    "criterion" ("id") OF_ROUND => {
        "id": Text Thing,
        "round_id": Text Thing,
        "position": Int Thing,
        "name": Text Thing,
        "description": Text Thing,
        "weight": Int Thing,
        "scale_min": Int Thing,
        "scale_max": Int Thing,
        "scale_step": Int Thing,
        "levels": Text Thing,
        "comment_required": Bool Thing,
    }
    "award" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "kind": Text Thing,
        "position": Int Thing,
        "name": Text Thing,
        "description": Text Thing,
        "quota": Int Thing,
        "per_reveal": Int Thing,
        "decision": Text Thing,
    }
    "file" ("sha256") FILES => {
        "sha256": Text Thing,
        "name": Text Person,
        "media_type": Text Thing,
        "bytes": Int Thing,
        "pages": Int Derived,
        "total": Int Derived,
        "fault": Text Derived,
        "created_at": Int Thing,
    }
    "entry" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "division_id": Text Thing,
        "code": Text Thing,
        "language": Text Thing,
        "status": Text Thing,
        "title": Text Person,
        "name": Text Person,
        "summary": Text Person,
        "places": Text Person,
        "topics": Text Thing,
        "fields": Text Person,
        "deck_sha256": Text Person,
        "search_text": Text Person,
        "created_at": Int Thing,
        "hidden_text": Text Person = "",
        "keyed": Bool Derived,
    }
    "redaction" ("entry_id") OF_ENTRY => {
        "entry_id": Text Thing,
        "title": Text Person,
        "summary": Text Person,
        "fields": Text Person,
        "words_version": Int Thing,
        "deck_sha256": Text Person,
        "deck_version": Int Thing,
        "made_by": Text Person,
        "made_at": Int Thing,
    }
    "saved_view" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "name": Text Thing,
        "query": Text Person,
        "saved_by": Text Person,
        "saved_at": Int Thing,
    }
    "eligibility_note" ("entry_id, account_id") OF_ENTRY => {
        "entry_id": Text Thing,
        "account_id": Text Person,
        "verdict": Text Person,
        "reason": Text Person,
        "at": Int Thing,
    }
    "entry_key" ("entry_id, rule, mark") None => {
        "entry_id": Text Thing,
        "rule": Text Thing,
        "mark": Text Derived,
    }
    "duplicate_dismissal" ("entry_id, other_id, rule, mark") OF_BOTH_ENTRIES => {
        "entry_id": Text Thing,
        "other_id": Text Thing,
        "rule": Text Thing,
        "mark": Text Person,
        "reason": Text Person,
        "dismissed_by": Text Person,
        "dismissed_at": Int Thing,
    }
    "manuscript" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "version": Int Thing,
        "submitted_version": Int Thing,
        "started_at": Int Thing,
        "withdrawn_at": Int Thing,
    }
    "author" ("manuscript_id, account_id") OF_MANUSCRIPT => {
        "manuscript_id": Text Thing,
        "account_id": Text Person,
        "position": Int Thing = 0,
    }
    "author_invitation" ("id") OF_MANUSCRIPT => {
        "id": Text Thing,
        "manuscript_id": Text Thing,
        "email": Text Person,
        "email_folded": Text Person,
        "name": Text Person,
        "locale": Text Person,
        "invited_by": Text Person,
        "invited_at": Int Thing,
        "ended_at": Int Thing,
    }
    "manuscript_version" ("manuscript_id, version") OF_MANUSCRIPT => {
        "manuscript_id": Text Thing,
        "version": Int Thing,
        "account_id": Text Person,
        "change_id": Text Thing,
        "raw": Text Person,
        "receipt": Text Thing,
        "at": Int Thing,
        "submitted_at": Int Thing,
        "digest": Text Thing,
    }
    "manuscript_file" ("manuscript_id, sha256") OF_MANUSCRIPT => {
        "manuscript_id": Text Thing,
        "sha256": Text Thing,
        "name": Text Person,
        "at": Int Thing,
    }
    "team_member" ("id") OF_ENTRY => {
        "id": Text Thing,
        "entry_id": Text Thing,
        "position": Int Thing,
        "name": Text Person,
        "role": Text Person,
        "affiliation": Text Person,
        "email": Text Person = "",
    }
    "juror" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "competition_id": Text Thing,
        "account_id": Text Person,
        "code": Text Thing,
        "side": Text Person,
        "languages": Text Person,
        "expertise": Text Person,
        "affiliation": Text Person,
        "capacity": Int Thing,
        "fields": Text Person,
        "declared_at": Int Thing,
    }
    "conflict" ("id") OF_JUROR => {
        "id": Text Thing,
        "juror_id": Text Thing,
        "entry_id": Text Thing,
        "state": Text Person,
        "source": Text Person,
        "reason": Text Person,
        "created_at": Int Thing,
        "grounds": Text Person = "[]",
        "dismissed": Text Person = "[]",
        "tie": Text Person = "",
        "settled_by": Text Person = null,
        "settled_at": Int Thing = null,
    }
    "arrival" ("entry_id, side") OF_ENTRY => {
        "entry_id": Text Thing,
        "side": Text Thing,
        "received_at": Int Thing,
    }
    "round_entry" ("round_id, entry_id") OF_ROUND => {
        "round_id": Text Thing,
        "entry_id": Text Thing,
        "outcome": Text Thing,
    }
    "assignment" ("id") OF_ROUND => {
        "id": Text Thing,
        "round_id": Text Thing,
        "juror_id": Text Thing,
        "entry_id": Text Thing,
        "state": Text Thing,
        "manual": Bool Thing,
        "recusal_reason": Text Person,
        "reason": Text Person,
        "dropped": Bool Thing,
    }
    "proposal" ("id") OF_ROUND => {
        "id": Text Thing,
        "round_id": Text Thing,
        "reviews": Int Thing,
        "read_languages": Bool Thing,
        "figures": Text Thing,
        "made_at": Int Thing,
        "committed_at": Int Thing,
        "least": Int Thing = 0,
        "of_each_side": Int Thing = 0,
    }
    "pair_rule" ("id") OF_ROUND => {
        "id": Text Thing,
        "round_id": Text Thing,
        "entry_id": Text Thing,
        "juror_id": Text Thing,
        "kind": Text Thing,
        "reason": Text Person,
        "made_by": Text Person,
        "made_at": Int Thing,
    }
    "amendment" ("id") OF_ROUND => {
        "id": Text Thing,
        "round_id": Text Thing,
        "was": Text Thing,
        "becomes": Text Thing,
        "reason": Text Thing,
        "proposed_by": Text Person,
        "proposed_at": Int Thing,
        "effective_at": Int Thing,
        "withdrawn_at": Int Thing,
    }
    "amendment_consent" ("amendment_id, host_id") OF_AMENDMENT => {
        "amendment_id": Text Thing,
        "host_id": Text Thing,
        "account_id": Text Person,
        "consented_at": Int Thing,
    }
    "scorecard" ("id") OF_ROUND => {
        "id": Text Thing,
        "assignment_id": Text Thing,
        "round_id": Text Thing,
        "version": Int Thing,
        "rubric_version": Int Thing,
        "state": Text Thing,
        "raw": Text Person,
        "receipt": Text Thing,
        "updated_at": Int Thing,
        "submitted_at": Int Thing,
        "reopen_reason": Text Person,
    }
    "point" ("scorecard_id, criterion_id") OF_SCORECARD => {
        "scorecard_id": Text Thing,
        "criterion_id": Text Thing,
        "score": Int Thing,
    }
    "scorecard_change" ("change_id") OF_SCORECARD => {
        "change_id": Text Thing,
        "scorecard_id": Text Thing,
        "raw_hash": Text Thing,
        "version": Int Thing,
        "receipt": Text Thing,
        "at": Int Thing,
    }
    "seal" ("id") OF_COMPETITION => {
        "id": Text Thing,
        "round_id": Text Thing,
        "competition_id": Text Thing,
        "engine_version": Text Thing,
        "inputs": Text Thing,
        "inputs_hash": Text Thing,
        "ranking": Text Thing,
        "ranking_hash": Text Thing,
        "head_seq": Int Thing,
        "head_hash": Text Thing,
        "sealed_by": Text Person,
        "sealed_at": Int Thing,
    }
    "sign_off" ("id") OF_SEAL => {
        "id": Text Thing,
        "seal_id": Text Thing,
        "host_id": Text Thing,
        "account_id": Text Person,
        "head_seq": Int Thing,
        "head_hash": Text Thing,
        "signed_at": Int Thing,
    }
    "award_winner" ("award_id, entry_id") OF_AWARD => {
        "award_id": Text Thing,
        "entry_id": Text Person,
        "position": Int Thing,
    }
    "cue" ("id") OF_EDITION => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "award_id": Text Thing,
        "position": Int Thing,
        "entry_ids": Text Thing,
        "revealed_at": Int Thing,
    }
    "ledger_head" ("chain") OF_CHAIN => {
        "chain": Text Thing,
        "seq": Int Thing,
        "hash": Text Thing,
    }
    "ledger" ("chain, seq") OF_CHAIN => {
        "chain": Text Thing,
        "seq": Int Thing,
        "at": Int Thing,
        "actor": Text Person,
        "verb": Text Thing,
        "subject": Text Thing,
        "commitment": Text Thing,
        "previous_hash": Text Thing,
        "hash": Text Thing,
    }
    "ledger_content" ("chain, seq") OF_CHAIN => {
        "chain": Text Thing,
        "seq": Int Thing,
        "salt": Text Thing,
        "content": Text Person,
    }
    "session" ("id_hash") None => {
        "id_hash": Text Secret,
        "record": Text Person,
        "account_id": Text Person,
        "expires_at": Int Thing,
    }
    "failed_sign_in" ("pair_hash") None => {
        "pair_hash": Text Person,
        "failures": Int Thing,
        "last_at": Int Thing,
    }
    "stage_link" ("token_hash") None => {
        "token_hash": Text Secret,
        "edition_id": Text Thing,
        "created_at": Int Thing,
    }
    "institution" ("id") None => {
        "id": Text Thing,
        "names": Text Thing,
        "added_by": Text Person,
        "created_at": Int Thing,
        "edition_id": Text Thing,
    }
    "letter" ("id") None => {
        "id": Text Thing,
        "edition_id": Text Thing,
        "account_id": Text Person,
        "recipient": Text Person,
        "recipient_folded": Text Person,
        "locale": Text Person,
        "template": Text Thing,
        "fields": Text Person,
        "secret": Text Secret,
        "link_hash": Text Secret,
        "batch": Text Thing,
        "state": Text Thing,
        "attempts": Int Thing,
        "due_at": Int Thing,
        "lease_until": Int Thing,
        "fault": Text Person,
        "subject": Text Person,
        "body": Text Person,
        "created_at": Int Thing,
        "ended_at": Int Thing,
    }
    "letter_text" ("edition_id, template") OF_EDITION => {
        "edition_id": Text Thing,
        "template": Text Thing,
        "subject": Text Thing,
        "body": Text Thing,
    }
    "link" ("token_hash") None => {
        "token_hash": Text Secret,
        "purpose": Text Thing,
        "subject": Text Person,
        "payload": Text Person,
        "created_at": Int Thing,
        "expires_at": Int Thing,
        "used_at": Int Thing,
    }
    "second_factor" ("account_id") None => {
        "account_id": Text Person,
        "secret": Text Secret,
        "confirmed_at": Int Thing,
        "last_step": Int Thing,
    }
    "recovery_code" ("account_id, code_hash") None => {
        "account_id": Text Person,
        "code_hash": Text Secret,
    }
    "passkey" ("account_id, name") None => {
        "account_id": Text Person,
        "name": Text Person,
        "credential_id": Text Person,
        "user_handle": Text Person,
        "public_key": Text Person,
        "state": Text Thing,
        "added_at": Int Thing,
        "used_at": Int Thing,
    }
    "file_leaving" ("sha256") None => {
        "sha256": Text Thing,
        "since": Int Thing,
    }
    "upload" ("id") None => {
        "id": Text Thing,
        "manuscript_id": Text Thing,
        "account_id": Text Person,
        "slot": Text Thing,
        "name": Text Person,
        "bytes": Int Thing,
        "received": Int Thing,
        "sha256": Text Thing,
        "started_at": Int Thing,
        "expires_at": Int Thing,
    }
}
