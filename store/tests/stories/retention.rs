//! Stories of what goes by itself after an edition, and what is kept.

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use store::ceremony::{prepare, reveal, running_order};
use store::editions::{Edition, NewEdition};
use store::ledger::{Act, Chain, PROGRAM, newest};
use store::retention::{
    Contest as Foreseen, Decided, Done, GRACE, Leaving, Outlook, Rule, Run, apply, leaving, of_edition, outlook,
    removed, replace, runs, seen,
};
use store::{Db, StoreError, accounts, args, editions, entries, files, roles};

use crate::support::calls::{author, file};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;
use crate::support::sealed::{prizes, seal, sign};

const RULE: Rule = Rule { files_months: Some(12), accounts_months: Some(24), unsealed: false };
/// Nine days after [`NOW`]: the end of the edition, and the moments at which things go by [`RULE`].
const FILES_AT: Timestamp = NOW.plus_seconds(9 * 86_400).plus_months(12);
const ACCOUNTS_AT: Timestamp = NOW.plus_seconds(9 * 86_400).plus_months(24);

/// The fields at which something is wrong.
fn fields(result: Result<(), StoreError>) -> Vec<String> {
    match result {
        Err(StoreError::Invalid(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("{other:?}"),
    }
}

async fn edition(db: &Db, id: &EditionId) -> Edition {
    editions::find(db, id).await.expect("a query").expect("the edition")
}

async fn decide(db: &Db, contest: &Contest, rule: &Rule) {
    let before = of_edition(db, &contest.edition).await.expect("a query");
    let by = (&contest.edition, &contest.organiser);
    replace(db, by, &seen(before.as_ref()), rule, NOW).await.expect("decided");
}

/// What goes of a contest's edition at a time.
async fn went(db: &Db, contest: &Contest, at: Timestamp) -> Done {
    apply(db, &edition(db, &contest.edition).await, &english("(erased)"), at).await.expect("a run")
}

/// An entrant with the first three entries: the first wins, the second shares its file with the third, which has one of
/// its own as well.
async fn with_files(db: &Db, contest: &Contest) {
    prizes(db, &contest.edition, &contest.competition, &contest.entries[..1]).await;
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    for name in ["a", "b", "c"] {
        files::insert(&mut act.tx, &file(name), NOW).await.expect("a file");
    }
    roles::grant(&mut act.tx, &contest.edition, &contest.stranger, &Role::Entrant).await.expect("a role");
    act.commit("files.prepare", "files", &()).await.expect("a commit");
    for (entry, sha256) in contest.entries.iter().zip(["a", "b", "b"]) {
        author(db, &contest.competition, entry, &contest.stranger, sha256).await;
    }
    let mut tx = db.begin().await.expect("a transaction");
    for (entry, sha256) in contest.entries.iter().zip(["a", "b", "c"]) {
        let sql = "update entry set deck_sha256 = $1 where id = $2";
        tx.run(sql, args![sha256, entry.as_str()]).await.expect("a deck");
    }
    tx.commit().await.expect("a commit");
}

/// Seals, signs and reveals all.
async fn settle(db: &Db, contest: &Contest) {
    seal(db, contest, &contest.competition, &contest.live).await;
    sign(db, contest, &contest.live, 2).await;
    prepare(db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
    for cue in running_order(db, &contest.edition).await.expect("a running order") {
        reveal(db, &contest.operator, &contest.edition, &cue.id, NOW).await.expect("revealed");
    }
}

async fn decks(db: &Db, contest: &Contest) -> Vec<Option<String>> {
    let mut decks = Vec::new();
    for entry in &contest.entries {
        decks.push(entries::find(db, entry).await.expect("a query").expect("the entry").deck_sha256);
    }
    decks
}

async fn email(db: &Db, account: &AccountId) -> String {
    accounts::find(db, account).await.expect("a query").expect("the account").email
}

#[tokio::test]
async fn organisers_decide_what_goes_when() {
    for_each_db(|db| async move {
        let contest = contest(&db, "decided").await;
        let by = (&contest.edition, &contest.organiser);
        let found = async || of_edition(&db, &contest.edition).await.expect("a query");
        assert_eq!(found().await, None);
        let wrong = Rule { files_months: Some(1), accounts_months: Some(0), unsealed: false };
        assert_eq!(fields(replace(&db, by, &seen(None), &wrong, NOW).await), ["files", "accounts"]);
        assert_eq!(fields(replace(&db, by, "another", &RULE, NOW).await), ["seen"]);
        replace(&db, by, &seen(None), &RULE, NOW).await.expect("decided");
        let decided = found().await.expect("a rule");
        let ends_at = NOW.plus_seconds(9 * 86_400);
        assert_eq!(decided, Decided { rule: RULE, decided_at: NOW, ends_at });
        assert_eq!((decided.files_at(), decided.accounts_at()), (Some(FILES_AT), Some(ACCOUNTS_AT)));

        replace(&db, by, &seen(None), &RULE, FILES_AT).await.expect("a replay");
        assert_eq!(found().await, Some(decided), "the time of a decision stays");
        let never = Rule { accounts_months: None, files_months: Some(6), unsealed: true };
        assert_eq!(fields(replace(&db, by, &seen(None), &never, FILES_AT).await), ["seen"]);
        replace(&db, by, &seen(Some(&decided)), &never, FILES_AT).await.expect("changed");
        let late = found().await.expect("a rule");
        assert_eq!(late.files_at(), Some(FILES_AT.plus_seconds(GRACE)), "a late decision can be mended");
        assert_eq!(late.accounts_at(), None);
        for other in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = replace(&db, (&contest.edition, other), &seen(Some(&late)), &RULE, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn files_of_entries_that_won_nothing_go_when_all_is_settled() {
    for_each_db(|db| async move {
        let contest = contest(&db, "files").await;
        with_files(&db, &contest).await;
        assert_eq!(went(&db, &contest, ACCOUNTS_AT).await, Done::default(), "nothing is decided");
        decide(&db, &contest, &Rule { accounts_months: None, ..RULE }).await;
        assert_eq!(went(&db, &contest, FILES_AT).await, Done::default(), "nothing is settled");
        let foreseen = |settled, entries, files, accounts| Outlook {
            contests: vec![Foreseen { name: english("Trial"), settled, entries, winners: 1 }],
            files,
            accounts,
        };
        let look = async || outlook(&db, &contest.edition, false, NOW).await.expect("an outlook");
        assert_eq!(look().await, foreseen(false, 2, 0, 0));

        settle(&db, &contest).await;
        assert_eq!(look().await, foreseen(true, 2, 2, 8));
        assert_eq!(went(&db, &contest, FILES_AT.plus_seconds(-1)).await, Done::default());
        let all = ["a", "b", "c"].map(|name| Some(name.to_owned()));
        assert_eq!(decks(&db, &contest).await, all);

        let done = Done { entries: 2, files: 2, accounts: 0 };
        assert_eq!(went(&db, &contest, FILES_AT).await, done);
        assert_eq!(decks(&db, &contest).await, [Some("a".to_owned()), None, None], "winners keep all");
        let left = |sha256: &str, named| Leaving { sha256: sha256.into(), since: FILES_AT, named };
        assert_eq!(leaving(&db).await.expect("a query"), [left("b", false), left("c", false)]);
        assert_eq!(runs(&db, &contest.edition, 9).await.expect("a query"), [Run { at: FILES_AT, done }]);
        assert_eq!(look().await, foreseen(true, 0, 0, 8));
        let told = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!((told.verb.as_str(), told.actor.as_str()), ("retention.files", PROGRAM));

        assert_eq!(went(&db, &contest, ACCOUNTS_AT).await, Done::default(), "nothing is left to go");
        let mut tx = db.begin().await.expect("a transaction");
        files::insert(&mut tx, &file("b"), NOW).await.expect("handed in again");
        tx.commit().await.expect("a commit");
        removed(&db, "c").await.expect("noted");
        assert_eq!(leaving(&db).await.expect("a query"), [left("b", true)]);
    })
    .await;
}

#[tokio::test]
async fn where_organisers_say_so_files_go_unsealed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "unsealed").await;
        with_files(&db, &contest).await;
        decide(&db, &contest, &Rule { accounts_months: None, unsealed: true, ..RULE }).await;
        assert_eq!(went(&db, &contest, FILES_AT).await, Done { entries: 2, files: 2, accounts: 0 });
    })
    .await;
}

/// Another edition that starts so many days after [`NOW`], with the account as an entrant.
async fn takes_part(db: &Db, contest: &Contest, slug: &str, days: i64, account: &AccountId) -> EditionId {
    let own = edition(db, &contest.edition).await;
    let starts_at = NOW.plus_seconds(days * 86_400);
    let ends_at = starts_at.plus_seconds(86_400);
    let edition = Edition { slug: slug.into(), starts_at, ends_at, ..own };
    let new = NewEdition { edition, hosts: Vec::new(), organisers: vec![contest.organiser.clone()] };
    let id = editions::create(db, &new, NOW).await.expect("an edition");
    let mut act = Act::begin(db, Chain::from(&id), &PROGRAM.into(), NOW).await.expect("an act");
    roles::grant(&mut act.tx, &id, account, &Role::Entrant).await.expect("a role");
    act.commit("people.prepare", "entrant", &()).await.expect("a commit");
    id
}

#[tokio::test]
async fn accounts_go_that_have_no_part_in_a_newer_edition() {
    for_each_db(|db| async move {
        let contest = contest(&db, "accounts").await;
        with_files(&db, &contest).await;
        settle(&db, &contest).await;
        takes_part(&db, &contest, "earlier", -100, &contest.chair).await;
        takes_part(&db, &contest, "next", 365, &contest.juror_accounts[0]).await;
        decide(&db, &contest, &RULE).await;
        // The chair, the auditor, the operator, two signatories, the second juror and the entrant.
        let foreseen = outlook(&db, &contest.edition, false, ACCOUNTS_AT).await.expect("an outlook");
        assert_eq!((foreseen.files, foreseen.accounts), (2, 7));
        assert_eq!(went(&db, &contest, FILES_AT).await, Done { entries: 2, files: 2, accounts: 0 });
        assert_eq!(went(&db, &contest, ACCOUNTS_AT).await, Done { entries: 0, files: 1, accounts: 7 });

        assert_eq!(email(&db, &contest.organiser).await, "organiser@accounts.example", "organisers stay");
        assert_eq!(email(&db, &contest.juror_accounts[0]).await, "juror-a@accounts.example");
        for gone in [&contest.chair, &contest.auditor, &contest.juror_accounts[1], &contest.stranger] {
            assert_eq!(email(&db, gone).await, "");
        }
        let winner = entries::find(&db, &contest.entries[0]).await.expect("a query").expect("the entry");
        assert_eq!(winner.name, english("Team of T-1"), "winners stay public");
        let told = runs(&db, &contest.edition, 9).await.expect("a query");
        assert_eq!(
            told.iter().map(|run| (run.at, run.done.accounts)).collect::<Vec<_>>(),
            [(ACCOUNTS_AT, 7), (FILES_AT, 0)]
        );
        let chain = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!((chain.verb.as_str(), chain.actor.as_str()), ("account.expire", PROGRAM));
        assert_eq!(went(&db, &contest, ACCOUNTS_AT.plus_seconds(60)).await, Done::default());
    })
    .await;
}

#[tokio::test]
async fn accounts_wait_for_the_last_result() {
    for_each_db(|db| async move {
        let contest = contest(&db, "waiting").await;
        decide(&db, &contest, &RULE).await;
        assert_eq!(went(&db, &contest, ACCOUNTS_AT).await, Done::default());
        let foreseen = outlook(&db, &contest.edition, true, ACCOUNTS_AT).await.expect("an outlook");
        assert_eq!(foreseen.accounts, 7, "unsealed, all but the organiser and the stranger would go");
        assert_eq!(email(&db, &contest.chair).await, "chair@waiting.example");
    })
    .await;
}
