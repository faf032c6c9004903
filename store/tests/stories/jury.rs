//! Stories of the jury: seats given and changed by hand, conflicts that are settled, lists that never ask once a row.

use judging::access::Refusal;
use judging::ids::{CriterionId, EntryId, JurorId};
use judging::text::Language;
use store::accounts::NewAccount;
use store::jurors::{Abilities, MAX_CAPACITY, NewJuror, add, change, remove, settle_conflict};
use store::ledger::{Act, Chain, PROGRAM, newest};
use store::{Db, Fault, StoreError, entries, jurors, workloads};

use crate::support::contest::{Contest, NOW, contest, english, new_entry};
use crate::support::for_each_db;
use crate::support::scorecards::submit;
use crate::support::scores::give;

/// Of an assignment on which nothing is scored.
const NO_POINTS: &[(&CriterionId, &str)] = &[];

fn new(email: &str) -> NewJuror {
    NewJuror {
        account: NewAccount {
            email: email.into(),
            name: english("Ada"),
            password_hash: Some("hash".into()),
            language: Language::Dutch,
        },
        affiliation: english("VUB"),
        abilities: able(7),
        seen: String::new(),
    }
}

fn able(capacity: u32) -> Abilities {
    Abilities {
        languages: vec![Language::English, Language::Chinese],
        expertise: vec!["ai".into()],
        side: "Belgium".into(),
        capacity,
    }
}

async fn last_verb(db: &Db, contest: &Contest) -> String {
    let records = newest(db, &Chain::from(&contest.edition), None, 1).await.expect("records");
    records.first().expect("a record").record.verb.clone()
}

#[tokio::test]
async fn an_organiser_adds_and_changes_a_juror() {
    for_each_db(|db| async move {
        let contest = contest(&db, "seats").await;
        let (edition, organiser, competition) = (&contest.edition, &contest.organiser, &contest.competition);
        let made = add(&db, edition, organiser, competition, &new("ada@new.example"), NOW).await.expect("a juror");
        assert!(made, "the account is new");
        assert_eq!(last_verb(&db, &contest).await, "juror.add");
        let jury = jurors::of_competition(&db, competition).await.expect("the jury");
        let ada = jury.iter().find(|juror| juror.code == "J03").expect("the next free code");
        assert_eq!((ada.name.clone(), ada.capacity, ada.declared_at), (english("Ada"), 7, None));

        let known = NewJuror { abilities: able(3), ..new("Stranger@seats.example") };
        assert!(
            !add(&db, edition, organiser, competition, &known, NOW).await.expect("a juror"),
            "the account was there"
        );
        let account = store::accounts::find(&db, &contest.stranger).await.expect("a query").expect("the account");
        assert_eq!((account.password_hash, account.name), (None, english("stranger")));

        change(&db, edition, organiser, &ada.id, (&english("ULB"), &able(9)), NOW).await.expect("a change");
        assert_eq!(last_verb(&db, &contest).await, "juror.change");
        let jury = jurors::of_competition(&db, competition).await.expect("the jury");
        assert_eq!(jury.iter().map(|juror| juror.capacity).collect::<Vec<_>>(), [5, 5, 9, 3]);
        let ada = jury.iter().find(|juror| juror.code == "J03").expect("Ada");
        assert_eq!(ada.affiliation, english("ULB"));
        let long = (&english(&"长".repeat(201)), &able(0));
        match change(&db, edition, organiser, &ada.id, long, NOW).await {
            Err(StoreError::Invalid(faults)) => {
                let kinds = [("capacity", "fault-capacity"), ("affiliation", "fault-long-name")];
                assert_eq!(faults, kinds.map(|(field, kind)| Fault::new(field, kind)));
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_else_changes_the_jury_and_nothing_wrong_is_written() {
    for_each_db(|db| async move {
        let contest = contest(&db, "refused").await;
        let other = crate::support::contest::contest(&db, "foreign").await;
        let (edition, competition) = (&contest.edition, &contest.competition);
        let jury = jurors::of_competition(&db, competition).await.expect("the jury");
        for who in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger, &other.organiser] {
            let refused = add(&db, edition, who, competition, &new("ada@new.example"), NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
            let refused = change(&db, edition, who, &contest.jurors[0], (&english("ULB"), &able(9)), NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let organiser = &contest.organiser;
        let astray = add(&db, edition, organiser, &other.competition, &new("ada@new.example"), NOW).await;
        assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");
        let astray = change(&db, edition, organiser, &other.jurors[0], (&english("ULB"), &able(9)), NOW).await;
        assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");

        let faults = async |juror: NewJuror| match add(&db, edition, organiser, competition, &juror, NOW).await {
            Err(StoreError::Invalid(faults)) => faults,
            other => panic!("{other:?}"),
        };
        let fault = |field: &str, kind| vec![Fault::new(field, kind)];
        assert_eq!(faults(new("nowhere")).await, fault("email", "fault-email"));
        assert_eq!(faults(new("JUROR-A@refused.example")).await, fault("email", "fault-juror-seated"));
        for capacity in [0, MAX_CAPACITY + 1] {
            let juror = NewJuror { abilities: able(capacity), ..new("ada@new.example") };
            assert_eq!(faults(juror).await, fault("capacity", "fault-capacity"));
        }
        let mut nameless = new("ada@new.example");
        nameless.account.name = english(" ");
        assert_eq!(faults(nameless).await, fault("name", "fault-juror-name"));
        assert_eq!(jurors::of_competition(&db, competition).await.expect("the jury"), jury);
        assert_eq!(store::accounts::find_by_email(&db, "ada@new.example").await.expect("a query"), None);
    })
    .await;
}

#[tokio::test]
async fn texts_of_a_juror_are_short() {
    for_each_db(|db| async move {
        let contest = contest(&db, "short").await;
        let long = "长".repeat(201);
        let mut juror = new("ada@new.example");
        (juror.account.name, juror.affiliation) = (english(&long), english(&long));
        (juror.abilities.side, juror.abilities.expertise) = (long.clone(), vec![long]);
        match add(&db, &contest.edition, &contest.organiser, &contest.competition, &juror, NOW).await {
            Err(StoreError::Invalid(faults)) => {
                let kinds = [
                    ("side", "fault-long-name"),
                    ("expertise", "fault-expertise"),
                    ("name", "fault-long-name"),
                    ("affiliation", "fault-long-name"),
                ];
                assert_eq!(faults, kinds.map(|(field, kind)| Fault::new(field, kind)));
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn a_juror_who_has_scored_nothing_leaves_the_jury() {
    for_each_db(|db| async move {
        let contest = contest(&db, "leaves").await;
        let (first, second) = (&contest.jurors[0], &contest.jurors[1]);
        let unscored = [(second, &contest.entries[0], NO_POINTS)];
        give(&db, &contest.edition, &contest.online, &unscored).await;
        submit(&db, &contest, 0, 0).await;
        suspect(&db, &contest, second, &contest.entries[1]).await;
        let leave = async |who, juror| remove(&db, &contest.edition, who, juror, NOW).await;
        for who in [&contest.chair, &contest.auditor, &contest.juror_accounts[1], &contest.stranger] {
            let refused = leave(who, second).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let refused = leave(&contest.organiser, first).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Scored))), "{refused:?}");
        leave(&contest.organiser, second).await.expect("a free seat");
        assert_eq!(last_verb(&db, &contest).await, "juror.remove");
        let jury = jurors::of_competition(&db, &contest.competition).await.expect("the jury");
        assert_eq!(jury.iter().map(|juror| &juror.id).collect::<Vec<_>>(), [first]);
        let gone = leave(&contest.organiser, second).await;
        assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
    })
    .await;
}

async fn suspect(db: &Db, contest: &Contest, juror: &JurorId, entry: &EntryId) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let noted = ("suspected", "institution", "KU Leuven");
    jurors::note_conflict(&mut act.tx, juror, entry, noted, NOW).await.expect("a conflict");
    act.commit("conflict.suspect", juror.as_str(), &()).await.expect("a commit");
}

#[tokio::test]
async fn a_conflict_is_settled_with_a_reason() {
    for_each_db(|db| async move {
        let contest = contest(&db, "settled").await;
        let pair = (&contest.jurors[0], &contest.entries[1]);
        suspect(&db, &contest, pair.0, pair.1).await;
        let settle = async |who, pair, decision| settle_conflict(&db, &contest.edition, who, pair, decision, NOW).await;
        settle(&contest.chair, pair, (false, "Another faculty.")).await.expect("a dismissal");
        assert_eq!(last_verb(&db, &contest).await, "conflict.dismiss");
        let noted = jurors::conflicts_of_entry(&db, pair.1).await.expect("conflicts");
        let conflict = &noted[0].conflict;
        assert_eq!((conflict.state.as_str(), conflict.reason.as_str()), ("dismissed", "KU Leuven\nAnother faculty."));
        assert!(!conflict.bars());
        settle(&contest.organiser, pair, (true, "They share a project.")).await.expect("a confirmation");
        assert_eq!(last_verb(&db, &contest).await, "conflict.confirm");

        for who in [&contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = settle(who, pair, (false, "No.")).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let refused = settle(&contest.organiser, pair, (false, "  ")).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
        let unknown = settle(&contest.organiser, (pair.0, &contest.entries[0]), (false, "No.")).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)), "{unknown:?}");
        let state = jurors::conflicts_of_entry(&db, pair.1).await.expect("conflicts")[0].conflict.state.clone();
        assert_eq!(state, "confirmed");
    })
    .await;
}

#[tokio::test]
async fn lists_ask_as_often_for_three_rows_as_for_one() {
    for_each_db(|db| async move {
        let contest = contest(&db, "counted").await;
        let competition = &contest.competition;
        let asked = async || {
            let before = db.statements();
            let page = jurors::conflicts_page(&db, competition, "", 50).await.expect("conflicts");
            jurors::of_competition(&db, competition).await.expect("the jury");
            workloads::of_competition(&db, competition).await.expect("loads");
            let titled = entries::Filter { search: "title".into(), ..entries::Filter::default() };
            let entries = entries::page(&db, competition, &titled, "", 50).await.expect("entries");
            (page.len(), entries.len(), db.statements() - before)
        };
        suspect(&db, &contest, &contest.jurors[0], &contest.entries[0]).await;
        let few = asked().await;
        assert_eq!((few.0, few.1), (1, 3));
        suspect(&db, &contest, &contest.jurors[0], &contest.entries[1]).await;
        suspect(&db, &contest, &contest.jurors[1], &contest.entries[0]).await;
        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        for code in ["T-4", "T-5"] {
            entries::insert(&mut act.tx, &new_entry(competition, code), &[], NOW).await.expect("an entry");
        }
        act.commit("entries.add", competition.as_str(), &()).await.expect("a commit");
        assert_eq!(asked().await, (3, 5, few.2));
        let rest = jurors::conflicts_page(&db, competition, "J01 T-1", 50).await.expect("conflicts");
        assert_eq!(rest.iter().map(|named| named.key.as_str()).collect::<Vec<_>>(), ["J01 T-2", "J02 T-1"]);
    })
    .await;
}
