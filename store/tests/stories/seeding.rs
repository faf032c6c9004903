//! Stories of an edition that is filled in one act.

use judging::access::Role;
use judging::conflict::{Ground, Rule};
use judging::text::Language;
use store::accounts::NewAccount;
use store::competitions::Competition;
use store::files::NewFile;
use store::ledger::{Chain, head, newest};
use store::seeding::{Seed, SeedAccount, SeedAssignment, SeedCompetition, SeedEntry, SeedJuror, SeedRound};
use store::seeding::{SeedScorecard, fill};
use store::workloads::{Progress, Workload};
use store::{Db, StoreError, competitions, entries, files, jurors, roles, rounds, workloads};

use crate::support::contest::{
    Contest, NOW, contest, english, new_competition, new_criterion, new_entry, new_juror, new_round,
};
use crate::support::for_each_db;

fn scorecard(score: &str, submitted: bool) -> Option<SeedScorecard> {
    Some(SeedScorecard {
        scores: vec![score.into()],
        comments: vec!["</textarea><script>".into()],
        for_entrant: String::new(),
        for_jury: String::new(),
        saved_at: NOW.plus_seconds(-60),
        submitted,
    })
}

fn ground() -> Ground {
    let (juror, entry) = ("KU Leuven".into(), "鲁汶大学".into());
    Ground { rule: Rule::Institution, key: "=KU Leuven".into(), juror, entry }
}

/// One chair, one juror, two entries of which one is scored and the other one is begun.
fn seed(contest: &Contest, score: &str) -> Seed {
    let person = |name: &str| SeedAccount {
        account: NewAccount {
            email: format!("{name}@seed.example"),
            name: english(name),
            password_hash: None,
            language: Language::English,
        },
        roles: Vec::new(),
    };
    let anywhere = "".into();
    let entry = |code: &str| SeedEntry {
        entry: new_entry(&"".into(), code),
        division: Some(0),
        team: Vec::new(),
        deck: Some(NewFile {
            sha256: format!("{code:0>64}"),
            name: format!("{code}.pdf"),
            media_type: "application/pdf".into(),
            bytes: 10,
        }),
    };
    let juror = jurors::Juror { declared_at: Some(NOW), ..new_juror(&"".into(), &"".into(), "J01") };
    let round = SeedRound {
        round: new_round(&contest.edition, &anywhere, "online", 0),
        criteria: vec![new_criterion("Idea", "1")],
        committed_at: Some(NOW.plus_seconds(-3600)),
        assignments: vec![
            SeedAssignment { juror: 0, entry: 0, scorecard: scorecard(score, true) },
            SeedAssignment { juror: 0, entry: 1, scorecard: scorecard("", false) },
        ],
    };
    Seed {
        accounts: vec![SeedAccount { roles: vec![Role::Auditor], ..person("chair") }, person("juror")],
        competitions: vec![SeedCompetition {
            competition: Competition { slug: "seeded".into(), ..new_competition(&contest.edition) },
            call: None,
            divisions: vec![english("Seed stage")],
            awards: Vec::new(),
            chairs: vec![0],
            jurors: vec![SeedJuror { account: 1, juror }],
            entries: vec![entry("S-1"), entry("S-2")],
            conflicts: vec![(0, 1, vec![ground()])],
            rounds: vec![round],
        }],
        programme: Vec::new(),
    }
}

async fn seeded(db: &Db, contest: &Contest) -> Option<Competition> {
    competitions::find_by_slug(db, &contest.edition, "seeded").await.expect("a query")
}

#[tokio::test]
async fn a_seed_becomes_a_contest_under_way_in_one_act() {
    for_each_db(|db| async move {
        let contest = contest(&db, "fill").await;
        let chain = Chain::from(&contest.edition);
        let before = head(&db, &chain).await.expect("a query").expect("a head").seq;
        fill(&db, &contest.edition, &seed(&contest, "7"), NOW).await.expect("a filled edition");
        let newest = newest(&db, &chain, None, 1).await.expect("records").pop().expect("a record").record;
        assert_eq!((newest.verb.as_str(), newest.seq), ("edition.fill", before + 1));

        let competition = seeded(&db, &contest).await.expect("the competition").id;
        let round = rounds::of_competition(&db, &competition).await.expect("rounds").pop().expect("the round");
        assert_eq!(round.committed_at, Some(NOW.plus_seconds(-3600)));
        assert_eq!(round.first_submitted_at, Some(NOW.plus_seconds(-60)));
        let jury = jurors::of_competition(&db, &competition).await.expect("the jury");
        assert_eq!(jury.iter().map(|juror| juror.declared_at).collect::<Vec<_>>(), [Some(NOW)]);
        let expected = Workload { juror: jury[0].id.clone(), round: round.id.clone(), assigned: 2, submitted: 1 };
        assert_eq!(workloads::of_competition(&db, &competition).await.expect("loads"), [expected]);
        let first = entries::find_by_code(&db, &competition, "S-1").await.expect("a query").expect("S-1");
        let second = entries::find_by_code(&db, &competition, "S-2").await.expect("a query").expect("S-2");
        let progress = async |entry| -> Vec<Progress> {
            workloads::of_entry(&db, entry).await.expect("reviews").iter().map(|review| review.progress).collect()
        };
        assert_eq!(progress(&first.id).await, [Progress::Submitted]);
        assert_eq!(progress(&second.id).await, [Progress::Draft]);
        assert_eq!(entries::of_round(&db, &round.id).await.expect("a round"), [first.id, second.id]);
        let conflicts = jurors::conflicts(&db, &competition).await.expect("conflicts");
        assert_eq!((conflicts.len(), conflicts[0].state.as_str()), (1, "suspected"));
        assert_eq!(conflicts[0].grounds, [ground()]);
        let chair =
            store::accounts::find_by_email(&db, "CHAIR@seed.example").await.expect("a query").expect("the chair");
        let standing = roles::standing(&db, &chair.id, &contest.edition).await.expect("a standing");
        assert!(standing.is(&Role::Auditor) && standing.is(&Role::Chair(competition)), "{standing:?}");
    })
    .await;
}

#[tokio::test]
async fn a_seed_with_a_wrong_scorecard_leaves_nothing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "wrong").await;
        let refused = fill(&db, &contest.edition, &seed(&contest, "11"), NOW).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
        assert_eq!(seeded(&db, &contest).await, None);
        assert_eq!(store::accounts::find_by_email(&db, "juror@seed.example").await.expect("a query"), None);

        let mut astray = seed(&contest, "7");
        astray.competitions[0].rounds[0].assignments[1].entry = 9;
        let refused = fill(&db, &contest.edition, &astray, NOW).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
        assert_eq!(seeded(&db, &contest).await, None);
    })
    .await;
}

#[tokio::test]
async fn decks_wait_until_they_are_rendered_or_refused() {
    for_each_db(|db| async move {
        let contest = contest(&db, "decks").await;
        fill(&db, &contest.edition, &seed(&contest, "7"), NOW).await.expect("a filled edition");
        let names = [format!("{:0>64}", "S-1"), format!("{:0>64}", "S-2")];
        assert_eq!(files::next_unrendered(&db, "").await.expect("a query"), Some(names[0].clone()));
        assert_eq!(files::next_unrendered(&db, &names[0]).await.expect("a query"), Some(names[1].clone()));
        files::note_rendered(&db, &names[0], Ok((4, 5))).await.expect("a note");
        files::note_rendered(&db, &names[1], Err("damaged".into())).await.expect("a note");
        assert_eq!(files::next_unrendered(&db, "").await.expect("a query"), None);
        let file = files::find(&db, &names[0]).await.expect("a query").expect("the file");
        assert_eq!((file.pages, file.total, file.fault, file.name.as_str()), (Some(4), Some(5), None, "S-1.pdf"));
        let file = files::find(&db, &names[1]).await.expect("a query").expect("the file");
        assert_eq!((file.pages, file.fault.as_deref()), (None, Some("damaged")));
    })
    .await;
}

#[tokio::test]
async fn a_deck_says_how_who_asks_is_tied_to_its_entry() {
    for_each_db(|db| async move {
        let contest = contest(&db, "ties").await;
        fill(&db, &contest.edition, &seed(&contest, "7"), NOW).await.expect("a filled edition");
        let competition = seeded(&db, &contest).await.expect("the competition").id;
        let juror =
            store::accounts::find_by_email(&db, "juror@seed.example").await.expect("a query").expect("a juror").id;
        let entry = entries::find_by_code(&db, &competition, "S-1").await.expect("a query").expect("S-1").id;
        let tie = async |account| {
            let deck = files::deck(&db, &contest.edition, &entry, account).await.expect("a query").expect("a deck");
            (deck.tie.declared, deck.tie.assigned, deck.tie.recused)
        };
        assert_eq!(tie(&juror).await, (true, true, false));
        assert_eq!(tie(&contest.stranger).await, (false, false, false));
        let other = crate::support::contest::contest(&db, "elsewhere").await;
        assert_eq!(files::deck(&db, &other.edition, &entry, &juror).await.expect("a query"), None);
        let without = &contest.entries[0];
        assert_eq!(files::deck(&db, &contest.edition, without, &juror).await.expect("a query"), None);
    })
    .await;
}
