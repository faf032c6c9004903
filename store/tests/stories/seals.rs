//! Stories of seals: what is frozen, who signs it, and that every later change is found and named.

use judging::access::{AssignmentFacts, Refusal, may_score};
use judging::ids::{AccountId, SealId};
use judging::seal::{Parts, ranking_bytes};
use judging::time::Timestamp;
use store::ledger::Broken;
use store::rankings::load;
use store::seals::{
    Asked, BrokenSeal, Bundle, WinnerRecord, bundle, choose_special, of_round, seal, sign, sign_offs, verify, winners,
};
use store::{Db, StoreError, args, entries, rounds};

use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;
use crate::support::scores::give;

/// After the window of the final.
const LATER: Timestamp = NOW.plus_seconds(20 * 86_400);

/// All three entries in the final, each scored by both jurors; T-1 and T-2 tie at the top.
async fn final_of(db: &Db, slug: &str, missing: bool) -> Contest {
    let contest = contest(db, slug).await;
    let mut tx = db.begin().await.expect("a transaction");
    for entry in &contest.entries {
        entries::enter_round(&mut tx, &contest.live, entry).await.expect("an entry in the round");
    }
    tx.commit().await.expect("a commit");
    let criteria = store::rubrics::of_round(db, &contest.live).await.expect("criteria");
    let points = |score| [(&criteria[0].criterion.id, score)];
    let [nine, five] = [points("9"), points("5")];
    let mut cards = Vec::new();
    for juror in &contest.jurors {
        cards.extend([(juror, &contest.entries[0], &nine[..]), (juror, &contest.entries[1], &nine[..])]);
        cards.push((juror, &contest.entries[2], &five[..]));
    }
    if missing {
        cards[5].2 = &[];
    }
    give(db, &contest.edition, &contest.live, &cards).await;
    contest
}

async fn seal_with(
    db: &Db,
    contest: &Contest,
    account: &AccountId,
    (accept_missing, accept_ties): (bool, bool),
    now: Timestamp,
) -> Result<SealId, StoreError> {
    let scores = load(db, &contest.live).await.expect("a query").expect("a round");
    let seen = scores.inputs().expect("inputs").digest().to_string();
    seal(db, account, &contest.live, Asked { seen: &seen, accept_missing, accept_ties }, now).await
}

async fn sealed(db: &Db, slug: &str) -> (Contest, SealId) {
    let contest = final_of(db, slug, false).await;
    let id = seal_with(db, &contest, &contest.organiser, (false, true), LATER).await.expect("sealed");
    (contest, id)
}

fn refused<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Refusal {
    match result.expect_err("a refusal") {
        StoreError::Refused(refusal) => refusal,
        other => panic!("{other:?} is no refusal"),
    }
}

/// Changes the database behind the program's back.
async fn tamper(db: &Db, sql: &'static str) {
    let mut tx = db.begin().await.expect("a transaction");
    assert!(tx.run(sql, args![]).await.expect("a change") > 0, "{sql} changes something");
    tx.commit().await.expect("a commit");
}

/// What somebody does to an exported bundle.
type Forge = fn(&mut Bundle);

#[tokio::test]
async fn a_round_is_sealed_once_it_is_over_and_what_is_missing_is_accepted() {
    for_each_db(|db| async move {
        let contest = final_of(&db, "seal", true).await;
        let open = NOW.plus_seconds(8 * 86_400);
        let closes_at = rounds::find(&db, &contest.live).await.expect("a query").expect("a round").closes_at;
        let by = async |account, accept, now| seal_with(&db, &contest, account, accept, now).await;
        assert_eq!(refused(by(&contest.organiser, (true, true), open).await), Refusal::StillOpen { closes_at });
        assert_eq!(refused(by(&contest.chair, (true, true), LATER).await), Refusal::NotAllowed);
        assert_eq!(refused(by(&contest.organiser, (false, true), LATER).await), Refusal::Incomplete { missing: 1 });
        assert_eq!(refused(by(&contest.organiser, (true, false), LATER).await), Refusal::Tied { entries: 2 });
        let stale = Asked { seen: "another", accept_missing: true, accept_ties: true };
        assert_eq!(refused(seal(&db, &contest.organiser, &contest.live, stale, LATER).await), Refusal::Stale);
        assert_eq!(winners(&db, &contest.competition).await.expect("a query"), []);

        by(&contest.organiser, (true, true), LATER).await.expect("sealed");
        assert_eq!(refused(by(&contest.organiser, (true, true), LATER).await), Refusal::Sealed);
        let shared = winners(&db, &contest.competition).await.expect("a query");
        let of = shared.iter().map(|one| (one.entry.clone(), one.position)).collect::<Vec<_>>();
        assert_eq!(of, [(contest.entries[0].clone(), 0), (contest.entries[1].clone(), 1)]);
    })
    .await;
}

#[tokio::test]
async fn a_sealed_ranking_recomputes_to_its_bytes_and_takes_no_more_scores() {
    for_each_db(|db| async move {
        let (contest, _) = sealed(&db, "bytes").await;
        let seal = of_round(&db, &contest.live).await.expect("a query").expect("a seal");
        let inputs = Parts::parse(seal.inputs.as_bytes()).expect("canonical inputs");
        assert_eq!(ranking_bytes(&inputs.rank().expect("a ranking")), seal.ranking.as_bytes());
        assert_eq!(seal.read().expect("readable"), (inputs.clone(), inputs.rank().expect("a ranking")));
        assert_eq!(inputs.digest().to_string(), seal.inputs_hash);
        let round = rounds::find(&db, &contest.live).await.expect("a query").expect("a round").facts();
        let juror = contest.juror_accounts[0].clone();
        let facts = AssignmentFacts {
            juror: juror.clone(),
            declared: true,
            committed: true,
            recused: false,
            withdrawn: false,
            submitted: false,
            round,
        };
        let in_window = NOW.plus_seconds(8 * 86_400);
        assert_eq!(may_score(&juror, &facts, in_window).map(|_| ()), Err(Refusal::Sealed));
    })
    .await;
}

#[tokio::test]
async fn two_people_sign_for_two_hosts_each_once() {
    for_each_db(|db| async move {
        let (contest, id) = sealed(&db, "sign").await;
        let [a, b] = [&contest.hosts[0], &contest.hosts[1]];
        let [one, other] = [&contest.signatories[0], &contest.signatories[1]];
        let by = async |account, host| sign(&db, account, &id, host, LATER).await;
        assert_eq!(refused(by(&contest.organiser, a).await), Refusal::NotAllowed);
        assert_eq!(refused(by(one, b).await), Refusal::NotAllowed);
        let head = by(one, a).await.expect("signed");
        assert_eq!(refused(by(one, a).await), Refusal::Signed);
        let mut tx = db.begin().await.expect("a transaction");
        let role = judging::access::Role::Signatory(b.clone());
        store::roles::grant(&mut tx, &contest.edition, one, &role).await.expect("a role");
        tx.commit().await.expect("a commit");
        assert_eq!(refused(by(one, b).await), Refusal::Signed, "one person never signs for two hosts");
        by(other, b).await.expect("signed");
        let signed = sign_offs(&db, &contest.edition).await.expect("a query");
        let of = signed.iter().map(|one| (one.host.clone(), one.account.clone())).collect::<Vec<_>>();
        assert_eq!(of, [(a.clone(), one.clone()), (b.clone(), other.clone())]);
        assert_eq!(signed[0].head, head);
        let chain = store::ledger::Chain::from(&contest.edition);
        store::ledger::verify(&db, &chain, Some(&head)).await.expect("the chain contains what was signed");
        assert_eq!(verify(&db, &contest.edition).await.expect("whole"), ["trial, round 2"]);
    })
    .await;
}

#[tokio::test]
async fn special_prizes_are_chosen_before_the_seal() {
    for_each_db(|db| async move {
        let contest = final_of(&db, "special", false).await;
        tamper(&db, "update award set kind = 'special'").await;
        let award = store::awards::of_competition(&db, &contest.competition).await.expect("awards").remove(0).id;
        let by = async |account, entry: usize| choose_special(&db, account, &contest.live, (&award, &contest.entries[entry]), LATER).await;
        assert_eq!(refused(by(&contest.chair, 2).await), Refusal::NotAllowed);
        let other = crate::support::contest::contest(&db, "elsewhere").await;
        let pair = (&award, &contest.entries[2]);
        let beside = choose_special(&db, &other.organiser, &other.live, pair, LATER).await;
        assert!(matches!(beside, Err(StoreError::NotFound)), "a prize of another competition is not there");
        by(&contest.organiser, 2).await.expect("chosen");
        assert!(matches!(by(&contest.organiser, 1).await, Err(StoreError::Invalid(faults)) if faults[0].kind == "fault-award-full"));
        seal_with(&db, &contest, &contest.organiser, (false, false), LATER).await.expect("sealed");
        assert_eq!(refused(by(&contest.organiser, 1).await), Refusal::Sealed);
        let winner = WinnerRecord { award, position: 0, entry: contest.entries[2].clone() };
        assert_eq!(winners(&db, &contest.competition).await.expect("a query"), [winner]);
        verify(&db, &contest.edition).await.expect("whole");
    })
    .await;
}

#[tokio::test]
async fn every_change_behind_the_back_is_found_and_named() {
    let changes = [
        (
            "inputs",
            "update seal set inputs = replace(inputs, '\"9\"', '\"8\"')",
            "the inputs of the sealed ranking of trial, round 2 were changed",
        ),
        (
            "ranking",
            "update seal set ranking = replace(ranking, '\"rank\":1', '\"rank\":2')",
            "the sealed ranking of trial, round 2 is not what its inputs give",
        ),
        (
            "winners",
            "delete from award_winner where position = 1",
            "the winners of trial, round 2 are not those that were sealed",
        ),
        (
            "decision",
            "update award set decision = 'withheld'",
            "the awards of trial, round 2 are not those that were sealed",
        ),
        (
            "name",
            "update award set name = replace(name, 'First', 'Last')",
            "the awards of trial, round 2 are not those that were sealed",
        ),
        (
            "code",
            "update entry set code = 'T-9' where code = 'T-3'",
            "the codes of the entries of trial, round 2 are not those that were sealed",
        ),
        (
            "sealer",
            "update seal set sealed_by = (select id from account where email_folded like 'chair@%')",
            "the ledger does not know the sealed ranking of trial, round 2 as it is stored",
        ),
        (
            "content",
            "delete from ledger_content where (chain, seq) in
                 (select chain, seq from ledger where verb = 'ranking.seal')",
            "the ledger does not know the sealed ranking of trial, round 2 as it is stored",
        ),
        (
            "points",
            "update point set score = 6000000 where score = 5000000",
            "are not those that were sealed for trial, round 2",
        ),
        (
            "head",
            "update seal set head_hash = 'another'",
            "the ledger does not know the sealed ranking of trial, round 2 as it is stored",
        ),
    ];
    for (what, sql, words) in changes {
        for_each_db(|db| async move {
            let (contest, _) = sealed(&db, what).await;
            assert_eq!(verify(&db, &contest.edition).await.expect("whole"), ["trial, round 2"]);
            tamper(&db, sql).await;
            let broken = verify(&db, &contest.edition).await.expect_err("found").to_string();
            assert!(broken.ends_with(words), "{what}: {broken}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_tier_that_may_be_shared_needs_no_word_at_the_seal() {
    for_each_db(|db| async move {
        let contest = final_of(&db, "shared", false).await;
        tamper(&db, "update award set decision = 'shared'").await;
        seal_with(&db, &contest, &contest.organiser, (false, false), LATER).await.expect("sealed");
        assert_eq!(winners(&db, &contest.competition).await.expect("a query").len(), 2);
        verify(&db, &contest.edition).await.expect("whole");
    })
    .await;
}

#[tokio::test]
async fn a_signature_that_goes_is_missed() {
    for_each_db(|db| async move {
        let (contest, id) = sealed(&db, "gone").await;
        sign(&db, &contest.signatories[0], &id, &contest.hosts[0], LATER).await.expect("signed");
        verify(&db, &contest.edition).await.expect("whole");
        tamper(&db, "delete from sign_off").await;
        let account = contest.signatories[0].to_string();
        let broken = verify(&db, &contest.edition).await.expect_err("found").to_string();
        assert_eq!(broken, BrokenSeal::Unsigned { name: "trial, round 2".into(), account }.to_string());
    })
    .await;
}

/// A bundle of a final that both hosts have signed, as a file's text.
async fn signed_bundle(db: &Db, slug: &str) -> (Contest, String) {
    let (contest, id) = sealed(db, slug).await;
    for (account, host) in contest.signatories.iter().zip(&contest.hosts) {
        sign(db, account, &id, host, LATER).await.expect("signed");
    }
    let made = bundle(db, &contest.live).await.expect("a query").expect("a bundle");
    assert_eq!(bundle(db, &contest.online).await.expect("a query"), None);
    let json = serde_json::to_string(&made).expect("JSON");
    assert_eq!(Bundle::parse(&json).expect("a bundle"), made);
    (contest, json)
}

#[tokio::test]
async fn a_bundle_verifies_alone() {
    for_each_db(|db| async move {
        let (contest, json) = signed_bundle(&db, "bundle").await;
        let read = Bundle::parse(&json).expect("a bundle");
        let head = read.sign_offs[1].head.clone();
        read.verify(Some(&head)).expect("whole");

        let mut changed = read.clone();
        let (chain, seq) = (contest.edition.to_string(), read.ledger[3].seq);
        changed.ledger[3].actor = "somebody".into();
        let broken = Broken::Changed { chain, seq };
        assert_eq!(changed.verify(None).expect_err("broken").to_string(), broken.to_string());
        let mut cut = read;
        cut.ledger.pop();
        let last = cut.ledger.last().expect("a record");
        cut.ledger_head = store::ledger::Head { seq: last.seq, hash: last.hash.clone() };
        let lost = cut.verify(None).expect_err("the signature's record is cut off").to_string();
        let account = contest.signatories[1].to_string();
        assert_eq!(lost, BrokenSeal::Signature { name: "trial, round 2".into(), account }.to_string());
    })
    .await;
}

#[tokio::test]
async fn every_forgery_of_a_bundle_is_found_and_named() {
    for_each_db(|db| async move {
        let (contest, json) = signed_bundle(&db, "forged").await;
        let name = || "trial, round 2".to_owned();
        let first = contest.signatories[0].to_string();
        let signature = || BrokenSeal::Signature { name: name(), account: first.clone() };
        let forgeries: [(BrokenSeal, Forge); 13] = [
            (BrokenSeal::Inputs { name: name() }, |it| it.inputs = it.inputs.replace("\"5\"", "\"6\"")),
            (BrokenSeal::Ranking { name: name() }, |it| it.ranking = it.ranking.replace("\"rank\":1", "\"rank\":2")),
            (BrokenSeal::Record { name: name() }, |it| it.openings.clear()),
            (BrokenSeal::Record { name: name() }, |it| it.sealed_by = it.sign_offs[0].account.clone()),
            (BrokenSeal::Record { name: name() }, |it| it.sealed_at = it.sealed_at.plus_seconds(1)),
            (BrokenSeal::Record { name: name() }, |it| it.engine_version = "0".into()),
            (BrokenSeal::Winners { name: name() }, |it| it.winners.clear()),
            (BrokenSeal::Awards { name: name() }, |it| it.awards[0].decision = "withheld".into()),
            (BrokenSeal::Codes { name: name() }, |it| {
                let codes: Vec<String> = it.codes.values().rev().cloned().collect();
                it.codes.values_mut().zip(codes).for_each(|(code, other)| *code = other);
            }),
            (signature(), |it| it.openings.retain(|one| one.seq != it.sign_offs[0].head.seq + 1)),
            (signature(), |it| {
                let [one, other] = it.sign_offs.as_mut_slice() else { panic!("two signatures") };
                std::mem::swap(&mut one.host, &mut other.host);
            }),
            (signature(), |it| it.sign_offs[1] = it.sign_offs[0].clone()),
            (BrokenSeal::Unsigned { name: name(), account: first.clone() }, |it| it.sign_offs.clear()),
        ];
        for (broken, forge) in forgeries {
            let mut forged = Bundle::parse(&json).expect("a bundle");
            forge(&mut forged);
            assert_eq!(forged.verify(None).expect_err("a forgery").to_string(), broken.to_string());
        }
        let renamed = json.replacen("\"name\":\"trial, round 2\"", "\"name\":\"another, round 2\"", 1);
        let broken = Bundle::parse(&renamed).expect("a bundle").verify(None).expect_err("a forgery").to_string();
        assert_eq!(broken, BrokenSeal::Record { name: "another, round 2".into() }.to_string());
    })
    .await;
}
