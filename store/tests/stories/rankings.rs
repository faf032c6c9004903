//! Stories of rankings: what they are computed from, and who goes on.

use judging::access::Refusal;
use judging::ids::{EntryId, RoundId};
use judging::ranking::TieBreak;
use judging::time::Timestamp;
use store::assignments::{self, Wanted};
use store::rankings::{Progress, Scores, advance, join_components, load, order_ties, progress, short, undo_advance};
use store::{Db, Fault, StoreError, args, entries};

use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;
use crate::support::scores::give;

/// After the window of the online round.
const LATER: Timestamp = NOW.plus_seconds(10 * 86_400);

/// J01 and J02 on T-1, T-2 and T-3: 8.0 and 8.0 (a tie at the first place), then 5.0; `last` is J02's card on T-3.
async fn scored(db: &Db, contest: &Contest, last: bool) {
    let [idea, team] = [&contest.criteria[0], &contest.criteria[1]];
    let [j1, j2] = [&contest.jurors[0], &contest.jurors[1]];
    let [t1, t2, t3] = [&contest.entries[0], &contest.entries[1], &contest.entries[2]];
    let six: &[_] = &[(idea, "6"), (team, "6")];
    let cards = [
        (j1, t1, &[(idea, "8"), (team, "8")][..]),
        (j2, t1, &[(idea, "8"), (team, "8")][..]),
        (j1, t2, &[(idea, "8"), (team, "8")][..]),
        (j2, t2, &[(idea, "8"), (team, "8")][..]),
        (j1, t3, &[(idea, "4"), (team, "4")][..]),
        (j2, t3, if last { six } else { &[] }),
    ];
    give(db, &contest.edition, &contest.online, &cards).await;
}

async fn scores(db: &Db, round: &RoundId) -> Scores {
    load(db, round).await.expect("a query").expect("a round")
}

fn ranks(scores: &Scores) -> Vec<(EntryId, Option<usize>, String)> {
    let rankings = scores.rank().expect("a sheet").expect("a ranking");
    let ranked = rankings.iter().flat_map(|part| &part.ranking.entries);
    ranked
        .map(|one| (one.entry.clone(), one.rank, one.score.and_then(|score| score.exact).expect("exact").to_string()))
        .collect()
}

async fn set(db: &Db, contest: &Contest, sql: &'static str, value: &str) {
    let mut tx = db.begin().await.expect("a transaction");
    tx.run(sql, args![contest.online.as_str(), value]).await.expect("a change");
    tx.commit().await.expect("a commit");
}

fn refused<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Refusal {
    match result.expect_err("a refusal") {
        StoreError::Refused(refusal) => refusal,
        other => panic!("{other:?} is no refusal"),
    }
}

#[tokio::test]
async fn the_ranking_is_of_submitted_scorecards_and_says_what_is_missing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "rank").await;
        scored(&db, &contest, false).await;
        let scores = scores(&db, &contest.online).await;
        let [t1, t2, t3] = [&contest.entries[0], &contest.entries[1], &contest.entries[2]];
        let expected = [(t1, 1, "8"), (t2, 1, "8"), (t3, 3, "4")].map(|(e, rank, s)| (e.clone(), Some(rank), s.into()));
        assert_eq!(ranks(&scores), expected);
        assert_eq!((scores.missing(), scores.all_expected()), (1, 6));
        let cuts = scores.cuts(&scores.rank().expect("a sheet").expect("a ranking"));
        assert_eq!((cuts[0].taken.clone(), cuts[0].tied.len()), (vec![t1.clone(), t2.clone()], 0));

        set(&db, &contest, "update scorecard set state = 'reopened' where round_id = $1 and $2 <> ''", "x").await;
        let reopened = load(&db, &contest.online).await.expect("a query").expect("a round");
        assert_eq!((reopened.cards.len(), reopened.missing()), (0, 6));
        let (jurors, of_entries) = progress(&db, &contest.online, "T-1", 1).await.expect("a query");
        let first = (jurors[0].code.as_str(), jurors[0].opened, jurors[0].progress);
        assert_eq!(first, ("J01", false, Progress { done: 0, draft: 3, all: 3 }));
        assert_eq!(jurors[1].progress, Progress { done: 0, draft: 2, all: 3 });
        assert_eq!(jurors[1].progress.to_do(), 1);
        let entry = of_entries.iter().map(|one| (one.code.as_str(), one.progress)).collect::<Vec<_>>();
        assert_eq!(entry, [("T-2", Progress { done: 0, draft: 2, all: 2 })]);
        let few = async |wanted| short(&db, &contest.online, wanted).await.expect("a query");
        assert_eq!(
            (few(0).await, few(2).await, few(3).await),
            (0, 0, 3),
            "as many as the round has, not as one page shows"
        );
    })
    .await;
}

#[tokio::test]
async fn the_best_go_on_once_and_come_back_until_the_next_round_is_committed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "advance").await;
        scored(&db, &contest, false).await;
        let seen = scores(&db, &contest.online).await.inputs().expect("inputs").digest().to_string();
        let go = async |account, seen: &str, now| advance(&db, account, &contest.online, (seen, false), now).await;
        assert_eq!(refused(go(&contest.chair, &seen, LATER).await), Refusal::NotAllowed);
        let closes_at = scores(&db, &contest.online).await.round.closes_at;
        assert_eq!(refused(go(&contest.organiser, &seen, NOW).await), Refusal::StillOpen { closes_at });
        assert_eq!(refused(go(&contest.organiser, "another", LATER).await), Refusal::Stale);

        let two = vec![contest.entries[0].clone(), contest.entries[1].clone()];
        assert_eq!(go(&contest.organiser, &seen, LATER).await.expect("advanced"), two);
        assert_eq!(entries::of_round(&db, &contest.live).await.expect("a query"), two);
        assert_eq!(scores(&db, &contest.online).await.round.advanced_at, Some(LATER));
        assert_eq!(refused(go(&contest.organiser, &seen, LATER).await), Refusal::Advanced);

        let facts = assignments::read(&db, &contest.live).await.expect("facts");
        let wanted = Wanted { reviews: 2, read_languages: true, least: 0, of_each_side: 0 };
        let solution = assignments::solve(&facts, wanted).expect("a solution");
        assignments::propose(&db, &contest.organiser, &contest.live, (&facts, &solution), LATER)
            .await
            .expect("proposed");
        undo_advance(&db, &contest.organiser, &contest.online, LATER).await.expect("undone");
        assert_eq!(entries::of_round(&db, &contest.live).await.expect("a query"), []);
        assert_eq!(assignments::latest(&db, &contest.live).await.expect("a query"), None, "its proposal goes, too");
        let again = undo_advance(&db, &contest.organiser, &contest.online, LATER).await;
        assert_eq!(refused(again), Refusal::NotAdvanced);

        go(&contest.organiser, &seen, LATER).await.expect("advanced");
        let sql = "update round set committed_at = 1 where competition_id in
                   (select competition_id from round where id = $1) and kind = $2";
        set(&db, &contest, sql, "live").await;
        let late = undo_advance(&db, &contest.organiser, &contest.online, LATER).await;
        assert_eq!(refused(late), Refusal::NextCommitted);
        let no_next = advance(&db, &contest.organiser, &contest.live, ("", false), LATER).await;
        assert_eq!(refused(no_next), Refusal::NoNextRound);
    })
    .await;
}

#[tokio::test]
async fn a_tie_at_the_cut_is_accepted_in_words_or_ordered_by_the_chair() {
    for_each_db(|db| async move {
        let contest = contest(&db, "tie").await;
        scored(&db, &contest, true).await;
        set(&db, &contest, "update round set advance_count = 1 where id = $1 and $2 <> ''", "x").await;
        let seen = scores(&db, &contest.online).await.inputs().expect("inputs").digest().to_string();
        let shy = advance(&db, &contest.organiser, &contest.online, (&seen, false), LATER).await;
        assert_eq!(refused(shy), Refusal::Tied { entries: 2 });
        let both = advance(&db, &contest.organiser, &contest.online, (&seen, true), LATER).await.expect("advanced");
        assert_eq!(both, contest.entries[..2]);
        undo_advance(&db, &contest.organiser, &contest.online, LATER).await.expect("undone");

        let [t1, t2, t3] = [&contest.entries[0], &contest.entries[1], &contest.entries[2]];
        let vote = async |account, places: &[(&EntryId, usize)]| {
            let places = places.iter().map(|(entry, place)| ((*entry).clone(), *place)).collect();
            order_ties(&db, account, &contest.online, &places, LATER).await
        };
        assert_eq!(refused(vote(&contest.chair, &[(t2, 1), (t1, 2)]).await), Refusal::NotAllowed);
        let chain = serde_json::to_string(&[TieBreak::AllScores, TieBreak::ChairVote]).expect("JSON");
        set(&db, &contest, "update round set tie_breaks = $2 where id = $1", &chain).await;
        assert_eq!(refused(vote(&contest.organiser, &[(t2, 1), (t1, 2)]).await), Refusal::NotAllowed);
        assert_eq!(refused(vote(&contest.chair, &[(t2, 1), (t3, 2)]).await), Refusal::Stale, "T-3 is not tied");
        let invalid = |result: Result<(), StoreError>| match result {
            Err(StoreError::Invalid(faults)) => faults,
            other => panic!("{other:?}"),
        };
        let at = |entry: &EntryId, kind| Fault::new(format!("place-{entry}"), kind);
        assert_eq!(invalid(vote(&contest.chair, &[(t2, 1)]).await), [at(t1, "fault-place-missing")]);
        let twice = [at(t1, "fault-place-twice"), at(t2, "fault-place-twice")];
        assert_eq!(invalid(vote(&contest.chair, &[(t2, 2), (t1, 2)]).await), twice);
        vote(&contest.chair, &[(t2, 1), (t1, 2)]).await.expect("ordered");
        let ordered = ranks(&scores(&db, &contest.online).await);
        let [first, second] = [&ordered[0], &ordered[1]];
        assert_eq!(
            (&first.0, first.1, &second.0, second.1),
            (&contest.entries[1], Some(1), &contest.entries[0], Some(2))
        );
        vote(&contest.chair, &[]).await.expect("taken back");
        assert_eq!(ranks(&scores(&db, &contest.online).await)[1].1, Some(1), "tied again");
    })
    .await;
}

#[tokio::test]
async fn parts_of_a_jury_are_ranked_together_only_where_that_is_accepted() {
    for_each_db(|db| async move {
        let contest = contest(&db, "parts").await;
        let points = |score| [(&contest.criteria[0], score), (&contest.criteria[1], score)];
        let [high, low] = [points("8"), points("4")];
        let cards =
            [(&contest.jurors[0], &contest.entries[0], &high[..]), (&contest.jurors[1], &contest.entries[1], &low[..])];
        give(&db, &contest.edition, &contest.online, &cards).await;
        let go = async || {
            let seen = scores(&db, &contest.online).await.inputs().expect("inputs").digest().to_string();
            advance(&db, &contest.organiser, &contest.online, (&seen, false), LATER).await
        };
        assert_eq!(refused(go().await), Refusal::Disconnected { components: 2 });
        let chair = join_components(&db, &contest.chair, &contest.online, true, LATER).await;
        assert_eq!(refused(chair), Refusal::NotAllowed);
        join_components(&db, &contest.organiser, &contest.online, true, LATER).await.expect("joined");
        assert_eq!(go().await.expect("advanced"), contest.entries[..2]);
    })
    .await;
}
