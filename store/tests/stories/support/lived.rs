//! An edition that somebody has lived through: rows in every table that holds something about a person, and on demand in all.

use judging::call::{RawEntry, RawMember};
use judging::ids::{AccountId, EntryId};
use judging::text::{Language, Text};
use store::accounts::by_mail::{Key, send_key};
use store::accounts::profile::{self, Profile};
use store::ledger::{Act, Chain};
use store::{Db, args, awards, manuscripts, new_id, sessions};

use super::calls::{change, complete, file, open_call};
use super::contest::{Contest, NOW, english};
use super::{scorecards, sealed};

/// Why a colleague in the jury was suspected: for the person, and for somebody else.
const GROUNDS: &str = concat!(
    r#"[{"rule":"same-name","key":"quill","juror":"A Colleague","entry":"Élodie Quill"},"#,
    r#"{"rule":"domain","key":"leave.example","juror":"juror-b@leave.example","entry":"stranger@leave.example"}]"#
);

fn name() -> Text {
    let mut name = english("Zephyrine Quill");
    name.set(Language::Chinese, "齐菲琳");
    name.set(Language::French, "Élodie Quill");
    name
}

/// Lets the person do and get everything that leaves a row: sit in the jury, enter alone, with others and in vain, be
/// invited, written to, suspected, seal and sign.
pub async fn settle(db: &Db, contest: &Contest, person: &AccountId) {
    let affiliation = english("Institute of Zephyrine");
    let profile = Profile {
        name: name(),
        affiliation,
        languages: vec![Language::English],
        expertise: vec!["zephyrine studies".into()],
        language: Language::English,
    };
    profile::set(db, person, &profile, NOW).await.expect("a profile");
    let call = open_call(db, contest).await;
    let own = enter(db, contest, person).await;
    let deck = Some(file("deck-of-the-person"));
    manuscripts::put_file(db, &contest.edition, person, (&own, "deck"), deck.as_ref(), NOW).await.expect("a file");
    let member = RawMember {
        name: name(),
        role: english("CEO"),
        affiliation: english("Institute of Zephyrine"),
        email: "Juror-A@leave.example".into(),
    };
    let raw = RawEntry { name: name(), team: vec![member.clone()], ..complete(&call) };
    let submit = async |account: &AccountId, entry: &EntryId, base, raw| {
        let sent = change(base, raw);
        manuscripts::submit(db, &contest.edition, account, entry, &sent, &Default::default(), NOW).await.expect("sent");
    };
    submit(person, &own, 2, raw).await;
    enter(db, contest, person).await;
    let shared = enter(db, contest, &contest.stranger).await;
    let mut team = complete(&call).team;
    team.push(member);
    submit(&contest.stranger, &shared, 1, RawEntry { team, ..complete(&call) }).await;
    let beside = enter(db, contest, &contest.stranger).await;
    let colleague =
        RawMember { name: english("A colleague"), email: "JUROR-A@leave.example".into(), ..RawMember::default() };
    let draft = change(1, RawEntry { team: vec![colleague], ..RawEntry::default() });
    manuscripts::save(db, &contest.edition, &contest.stranger, &beside, &draft, NOW).await.expect("a draft");
    scorecards::submit(db, contest, 0, 0).await;
    scorecards::submit(db, contest, 1, 0).await;
    scorecards::submit(db, contest, 1, 1).await;
    sealed::seal(db, contest, &contest.competition, &contest.live).await;
    send_key(db, "juror-a@leave.example", Key::SignIn, (Language::English, false), NOW).await.expect("a key");
    let record = r#"{"typed":"zephyrine"}"#;
    sessions::create(db, "of the person", record, Some(person), NOW.plus_seconds(60)).await.expect("a session");
    leave_rows(db, contest, person, &shared).await;
}

async fn leave_rows(db: &Db, contest: &Contest, person: &AccountId, shared: &EntryId) {
    let (edition, id) = (contest.edition.as_str(), || new_id::<String>());
    let mut tx = db.begin().await.expect("a transaction");
    for (sql, args) in [
        (
            "insert into author (manuscript_id, account_id, position) values ($1, $2, 1)",
            args![shared.as_str(), person.as_str()],
        ),
        (
            "insert into author_invitation (id, manuscript_id, email, email_folded, name, locale, invited_by, invited_at)
             values ($1, $2, 'Juror-A@leave.example', 'juror-a@leave.example', '{\"en\":\"Zephyrine\"}', 'en', $3, 1)",
            args![id(), shared.as_str(), contest.stranger.as_str()],
        ),
        (
            "insert into author_invitation (id, manuscript_id, email, email_folded, name, locale, invited_by, invited_at)
             values ($1, $2, 'a@b.example', 'a@b.example', '{}', 'en', $3, 1)",
            args![id(), shared.as_str(), person.as_str()],
        ),
        (
            "insert into invitation (id, edition_id, kind, email, email_folded, name, locale, state, reason, invited_by,
                                     invited_at)
             values ($1, $2, 'auditor', 'Juror-A@leave.example', 'juror-a@leave.example', '{\"en\":\"Zephyrine\"}', 'en',
                     'declined', 'I am Zephyrine', $3, 1)",
            args![id(), edition, contest.organiser.as_str()],
        ),
        (
            "insert into team_member (id, entry_id, position, name, role, affiliation, email)
             values ($1, $2, 0, '{\"en\":\"Zephyrine Quill\"}', '{}', '{}', 'Juror-A@leave.example')",
            args![id(), contest.entries[1].as_str()],
        ),
        (
            "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason, reason)
             values ($1, $2, $3, $4, 'assigned', false, '', 'only Zephyrine knows it')",
            args![id(), contest.online.as_str(), contest.jurors[0].as_str(), contest.entries[2].as_str()],
        ),
        (
            "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at, grounds)
             values ($1, $2, $3, 'suspected', 'rule', 'as Zephyrine says', 1, '[]')
             on conflict (juror_id, entry_id) do update set reason = excluded.reason",
            args![id(), contest.jurors[0].as_str(), contest.entries[1].as_str()],
        ),
        (
            "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at, grounds, dismissed)
             values ($1, $2, $3, 'dismissed', 'rule', '', 1, $4, $4)
             on conflict (juror_id, entry_id) do update
             set state = excluded.state, grounds = excluded.grounds, dismissed = excluded.dismissed",
            args![id(), contest.jurors[1].as_str(), shared.as_str(), GROUNDS],
        ),
        ("update seal set sealed_by = $1", args![person.as_str()]),
        (
            "insert into sign_off (id, seal_id, host_id, account_id, head_seq, head_hash, signed_at)
             select $1, id, $2, $3, 0, '', 1 from seal",
            args![id(), contest.hosts[0].as_str(), person.as_str()],
        ),
        (
            "insert into amendment (id, round_id, was, becomes, reason, proposed_by, proposed_at, withdrawn_at)
             values ('a', $1, '{\"method\":\"zscore\"}', '{\"method\":\"rank_sum\"}', 'Few scores', $2, 1, 2)",
            args![contest.online.as_str(), person.as_str()],
        ),
        (
            "insert into amendment_consent (amendment_id, host_id, account_id, consented_at) values ('a', $1, $2, 1)",
            args![contest.hosts[0].as_str(), person.as_str()],
        ),
        (
            "insert into institution (id, names, added_by, created_at) values ($1, '[\"A\",\"B\"]', $2, 1)",
            args![id(), person.as_str()],
        ),
        (
            "insert into saved_view (id, competition_id, name, query, saved_by, saved_at) values ($1, $2, 'A', '', $3, 1)",
            args![id(), contest.competition.as_str(), person.as_str()],
        ),
        (
            "insert into redaction (entry_id, title, summary, fields, words_version, deck_version, made_by, made_at)
             values ($1, '{}', '{}', '{}', 0, 0, $2, 1)",
            args![contest.entries[1].as_str(), person.as_str()],
        ),
        (
            "insert into eligibility_note (entry_id, account_id, verdict, reason, at) values ($1, $2, 'eligible', '', 1)",
            args![contest.entries[1].as_str(), person.as_str()],
        ),
        (
            "insert into duplicate_dismissal (entry_id, other_id, rule, mark, reason, dismissed_by, dismissed_at)
             values ($1, $2, 'title', 'a', '', $3, 1)",
            args![contest.entries[1].as_str(), contest.entries[2].as_str(), person.as_str()],
        ),
        (
            "insert into pair_rule (id, round_id, entry_id, juror_id, kind, reason, made_by, made_at)
             values ($1, $2, $3, $4, 'forbid', 'Zephyrine says so', $5, 1)",
            args![
                id(),
                contest.online.as_str(),
                contest.entries[1].as_str(),
                contest.jurors[0].as_str(),
                person.as_str()
            ],
        ),
        (
            "insert into second_factor (account_id, secret, confirmed_at, last_step) values ($1, 'A', 1, 0)",
            args![person.as_str()],
        ),
        (
            "insert into question (id, competition_id, asked_by, asked, asked_at, question, answer, published)
             values ($1, $2, $3, 'May Zephyrine enter twice?', 1, '{}', '{}', false)",
            args![id(), contest.competition.as_str(), person.as_str()],
        ),
        (
            "insert into complaint (id, edition_id, account_id, words, made_at, answer)
             values ($1, $2, $3, 'Zephyrine was not heard', 1, '')",
            args![id(), edition, person.as_str()],
        ),
        (
            "insert into consent (edition_id, account_id, matter, number, given, at)
             values ($1, $2, 'gallery', 1, true, 1)",
            args![edition, person.as_str()],
        ),
        ("insert into recovery_code (account_id, code_hash) values ($1, 'a')", args![person.as_str()]),
        (
            "insert into passkey
                 (account_id, name, credential_id, user_handle, public_key, state, added_at, used_at)
             values ($1, 'Phone of Zephyrine', 'a', 'b', 'c', 'd', 1, null)",
            args![person.as_str()],
        ),
        (
            "insert into upload (id, manuscript_id, account_id, slot, name, bytes, received, started_at, expires_at)
             values ($1, $2, $3, 'deck', 'Zephyrine.pdf', 9, 0, 1, 2)",
            args![id(), shared.as_str(), person.as_str()],
        ),
    ] {
        tx.run(sql, args).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
    let act = Act::begin(db, Chain::from(&contest.edition), &contest.organiser, NOW).await.expect("an act");
    act.commit("letter.note", "somebody", &("it was", "Élodie Quill")).await.expect("a commit");
}

async fn enter(db: &Db, contest: &Contest, account: &AccountId) -> EntryId {
    manuscripts::start(db, &contest.edition, account, &contest.competition, RawEntry::default(), NOW)
        .await
        .expect("started")
}

/// A row in every table of an edition that tells of nobody and that the story leaves empty.
pub async fn fill(db: &Db, contest: &Contest) {
    let (edition, competition) = (contest.edition.as_str(), contest.competition.as_str());
    let (entry, round) = (contest.entries[1].as_str(), contest.online.as_str());
    let mut tx = db.begin().await.expect("a transaction");
    for (sql, of) in [
        ("insert into privacy (edition_id, contact, arrangement) values ($1, 'a@b.example', '{}')", edition),
        (
            "insert into retention (edition_id, files_months, accounts_months, unsealed, decided_at)
             values ($1, 12, 24, false, 1)",
            edition,
        ),
        ("insert into retention_run (edition_id, at, entries, files, accounts) values ($1, 1, 1, 1, 1)", edition),
        (
            "insert into programme_item (id, edition_id, position, kind, starts_at, ends_at, title, speaker, place)
             values ('i', $1, 0, 'session', 1, 2, '{}', '{}', '{}')",
            edition,
        ),
        ("insert into letter_text (edition_id, template, subject, body) values ($1, 'sign-in', '{}', '{}')", edition),
        ("insert into extension (id, competition_id, at, was, becomes) values ('x', $1, 1, 1, 2)", competition),
        ("insert into division (id, competition_id, name, position) values ('d', $1, '{}', 0)", competition),
        ("insert into arrival (entry_id, side, received_at) values ($1, 'ACPB', 1)", entry),
        ("insert into proposal (id, round_id, reviews, read_languages, made_at) values ('p', $1, 3, false, 1)", round),
        (
            "insert into scorecard_change (change_id, scorecard_id, raw_hash, version, receipt, at)
             select 'c', min(id), '', 1, '', 1 from scorecard where round_id = $1",
            round,
        ),
    ] {
        tx.run(sql, args![of]).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
}

/// The first prize of the contest goes to its first entry, and is revealed.
pub async fn reveal(db: &Db, contest: &Contest) {
    let award = awards::of_competition(db, &contest.competition).await.expect("awards").remove(0).id;
    let entry = contest.entries[0].as_str();
    let mut tx = db.begin().await.expect("a transaction");
    let won = "insert into award_winner (award_id, entry_id, position) values ($1, $2, 0)";
    tx.run(won, args![award.as_str(), entry]).await.expect("a winner");
    tx.run(
        "insert into cue (id, edition_id, award_id, position, entry_ids, revealed_at) values ($1, $2, $3, 0, $4, 1)",
        args![new_id::<String>(), contest.edition.as_str(), award.as_str(), format!("[\"{entry}\"]")],
    )
    .await
    .expect("a cue");
    tx.commit().await.expect("a commit");
}
