//! Stories of what people agree to beside judging, and take back.

use std::collections::BTreeMap;

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, EntryId};
use store::ceremony::{prepare, reveal, running_order};
use store::consents::{
    Agreed, Finalist, Matter, Said, addresses, counts, editions, finalists, galleries, give, holds, of_account, page,
    withdraw,
};
use store::ledger::{Act, Chain, PROGRAM, newest};
use store::{Db, StoreError, args, entries, files, personal, roles};

use crate::support::calls::{author, file};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;
use crate::support::sealed::{prizes, seal, sign};

/// The fields at which something is wrong.
fn fields(result: Result<(), StoreError>) -> Vec<String> {
    match result {
        Err(StoreError::Invalid(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("{other:?}"),
    }
}

fn is_refused(result: &Result<(), StoreError>) -> bool {
    matches!(result, Err(StoreError::Refused(Refusal::NotAllowed)))
}

async fn agree(db: &Db, contest: &Contest, account: &AccountId, matters: &[Matter]) {
    for matter in matters {
        give(db, (&contest.edition, account), matter.word(), NOW).await.expect("given");
    }
}

#[tokio::test]
async fn each_matter_is_given_by_itself_and_taken_back() {
    for_each_db(|db| async move {
        let contest = contest(&db, "said").await;
        let by = (&contest.edition, &contest.juror_accounts[0]);
        let said = async || of_account(&db, by.0, by.1).await.expect("a query");
        assert_eq!(said().await, []);
        let (later, latest) = (NOW.plus_seconds(60), NOW.plus_seconds(120));
        let given = Said { matter: Matter::Gallery, given: true, at: NOW };
        give(&db, by, "gallery", NOW).await.expect("given");
        give(&db, by, "gallery", later).await.expect("a replay");
        withdraw(&db, by, "partners", later).await.expect("nothing to take back");
        assert_eq!(said().await, [given], "what is said already is not said again");
        assert_eq!(holds(&said().await, Matter::Gallery), Some(given));

        withdraw(&db, by, "gallery", later).await.expect("taken back");
        let withdrawn = Said { matter: Matter::Gallery, given: false, at: later };
        assert_eq!(said().await, [given, withdrawn]);
        assert_eq!(holds(&said().await, Matter::Gallery), None);
        let again = Said { at: latest, ..given };
        give(&db, by, "gallery", latest).await.expect("given again");
        assert_eq!(said().await, [given, withdrawn, again]);
        assert_eq!(holds(&said().await, Matter::Gallery), Some(again));

        for unknown in ["", "Gallery", "judging", &"x".repeat(10_000)] {
            assert_eq!(fields(give(&db, by, unknown, NOW).await), ["matter"]);
            assert_eq!(fields(withdraw(&db, by, unknown, NOW).await), ["matter"]);
        }
        let told = newest(&db, &Chain::from(by.0), None, 3).await.expect("records");
        let verbs: Vec<_> = told.iter().map(|signed| signed.record.verb.as_str()).collect();
        assert_eq!(verbs, ["consent.give", "consent.withdraw", "consent.give"]);
    })
    .await;
}

#[tokio::test]
async fn who_has_a_role_agrees_and_who_had_one_takes_back() {
    for_each_db(|db| async move {
        let contest = contest(&db, "roles").await;
        let stranger = (&contest.edition, &contest.stranger);
        assert!(is_refused(&give(&db, stranger, "gallery", NOW).await));
        assert!(is_refused(&withdraw(&db, stranger, "gallery", NOW).await));
        let chain = Chain::from(&contest.edition);
        let mut act = Act::begin(&db, chain.clone(), &PROGRAM.into(), NOW).await.expect("an act");
        roles::grant(&mut act.tx, stranger.0, stranger.1, &Role::Entrant).await.expect("a role");
        act.commit("people.prepare", "entrant", &()).await.expect("a commit");
        agree(&db, &contest, &contest.stranger, &[Matter::Partners]).await;

        let mut act = Act::begin(&db, chain, &PROGRAM.into(), NOW).await.expect("an act");
        let gone = "delete from role where account_id = $1 and edition_id = $2";
        act.tx.run(gone, args![stranger.1.as_str(), stranger.0.as_str()]).await.expect("no role");
        act.commit("people.prepare", "entrant", &()).await.expect("a commit");
        assert!(is_refused(&give(&db, stranger, "gallery", NOW).await));
        let own = editions(&db, stranger.1).await.expect("a query");
        assert_eq!(own, [("roles".to_owned(), english("Symposium"))], "the way there stays");
        withdraw(&db, stranger, "partners", NOW).await.expect("taken back");
        assert_eq!(counts(&db, stranger.0).await.expect("a query"), BTreeMap::new());
    })
    .await;
}

#[tokio::test]
async fn organisers_find_who_agrees_now_page_by_page() {
    for_each_db(|db| async move {
        let (contest, other) = (contest(&db, "listed").await, contest(&db, "apart").await);
        let [juror, chair] = [&contest.juror_accounts[0], &contest.chair];
        agree(&db, &contest, juror, &[Matter::NextYear, Matter::PhotosTaken]).await;
        agree(&db, &contest, chair, &[Matter::NextYear, Matter::Partners]).await;
        agree(&db, &other, &other.chair, &Matter::ALL).await;
        withdraw(&db, (&contest.edition, chair), "partners", NOW).await.expect("taken back");

        let held = counts(&db, &contest.edition).await.expect("a query");
        assert_eq!(held, BTreeMap::from([(Matter::PhotosTaken, 1), (Matter::NextYear, 2)]));
        let agreed = |account: &AccountId, name: &str, matters: &[Matter]| Agreed {
            account: account.clone(),
            name: english(name),
            matters: matters.to_vec(),
        };
        let mut all = vec![
            agreed(juror, "juror-a", &[Matter::NextYear, Matter::PhotosTaken]),
            agreed(chair, "chair", &[Matter::NextYear]),
        ];
        all.sort_by(|one, other| one.account.cmp(&other.account));
        let page =
            async |matter, after: &str, limit| page(&db, &contest.edition, matter, after, limit).await.expect("a page");
        assert_eq!(page(None, "", 50).await, all);
        assert_eq!(page(None, "", 1).await, all[..1]);
        assert_eq!(page(None, all[0].account.as_str(), 50).await, all[1..]);
        let photographed = page(Some(Matter::PhotosTaken), "", 50).await;
        assert_eq!(photographed, [agreed(juror, "juror-a", &[Matter::NextYear, Matter::PhotosTaken])]);
        assert_eq!(page(Some(Matter::Partners), "", 50).await, []);
        let mail = addresses(&db, &contest.edition).await.expect("a query");
        assert_eq!(mail, ["chair@listed.example", "juror-a@listed.example"]);

        personal::erase(&db, juror, &english("(erased)"), NOW).await.expect("erased");
        let mail = addresses(&db, &contest.edition).await.expect("a query");
        assert_eq!(mail, ["chair@listed.example"], "who leaves agrees to nothing");
        assert_eq!(of_account(&db, &contest.edition, juror).await.expect("a query"), []);
    })
    .await;
}

/// Puts the first two entries into the final, each with an owner of its own: the first juror and the chair.
async fn finalists_of(db: &Db, contest: &Contest) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    files::insert(&mut act.tx, &file("a"), NOW).await.expect("a file");
    for entry in &contest.entries[..2] {
        entries::enter_round(&mut act.tx, &contest.live, entry).await.expect("a finalist");
    }
    act.commit("final.prepare", "final", &()).await.expect("a commit");
    for (entry, owner) in contest.entries.iter().zip([&contest.juror_accounts[0], &contest.chair, &contest.auditor]) {
        author(db, &contest.competition, entry, owner, "a").await;
    }
}

async fn co_author(db: &Db, entry: &EntryId, account: &AccountId) {
    let mut tx = db.begin().await.expect("a transaction");
    let sql = "insert into author (manuscript_id, account_id, position) values ($1, $2, 1)";
    tx.run(sql, args![entry.as_str(), account.as_str()]).await.expect("an author");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn the_gallery_shows_finalists_who_agree_after_the_last_reveal() {
    for_each_db(|db| async move {
        let contest = contest(&db, "gallery").await;
        prizes(&db, &contest.edition, &contest.competition, &contest.entries[..2]).await;
        finalists_of(&db, &contest).await;
        let (first, second) = (&contest.juror_accounts[0], &contest.chair);
        for account in [first, second, &contest.auditor] {
            agree(&db, &contest, account, &[Matter::Gallery]).await;
        }
        co_author(&db, &contest.entries[1], first).await;
        seal(&db, &contest, &contest.competition, &contest.live).await;
        sign(&db, &contest, &contest.live, 2).await;
        prepare(&db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");

        let of = (&contest.edition, &contest.competition);
        let shown = async |after: &str, limit| finalists(&db, of, after, limit).await.expect("a query");
        let cues = running_order(&db, &contest.edition).await.expect("a running order");
        for cue in &cues {
            assert_eq!(shown("", 50).await, [], "nobody can tell who is still in the running");
            assert_eq!(galleries(&db, &contest.edition).await.expect("a query"), []);
            reveal(&db, &contest.operator, &contest.edition, &cue.id, NOW).await.expect("revealed");
        }
        let finalist = |code: &str| Finalist {
            code: code.into(),
            name: english(&format!("Team of {code}")),
            title: english(&format!("Title of {code}")),
            summary: english("A summary."),
        };
        assert_eq!(shown("", 50).await, [finalist("T-1"), finalist("T-2")], "the third entry is no finalist");
        assert_eq!(shown("", 1).await, [finalist("T-1")]);
        assert_eq!(shown("T-1", 50).await, [finalist("T-2")]);
        assert_eq!(
            galleries(&db, &contest.edition).await.expect("a query"),
            std::slice::from_ref(&contest.competition)
        );

        withdraw(&db, (&contest.edition, second), "gallery", NOW).await.expect("taken back");
        assert_eq!(shown("", 50).await, [finalist("T-1")], "a co-author does not decide");
        personal::erase(&db, first, &english("(erased)"), NOW).await.expect("erased");
        assert_eq!(shown("", 50).await, []);
        assert_eq!(galleries(&db, &contest.edition).await.expect("a query"), []);
    })
    .await;
}
