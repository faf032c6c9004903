use std::collections::BTreeSet;

use judging::time::Timestamp;
use store::Db;
use store::editions::Host;
use store::seeding::SeedCompetition;

use super::content::EditionFile;
use super::{edition, local, prepare, seed};

#[test]
fn the_sample_is_whole_and_its_assignment_keeps_every_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = |short: &str| Host {
        id: short.into(),
        kind: "host".into(),
        short_name: short.into(),
        name: Default::default(),
        outside_eea: false,
    };
    let hosts = ["ACPB", "CBTC"].map(host);
    let (made, now) = seed::seed(&hosts, folder.path()).expect("the texts fit together");
    assert_eq!(now, local("2026-08-20T14:00", "Europe/Brussels").expect("a time"));
    let [pitch, scholars] = &made.competitions[..] else { panic!("two competitions") };
    assert_eq!((pitch.entries.len(), scholars.entries.len()), (24, 36));
    let seats = made.competitions.iter().flat_map(|part| &part.jurors);
    assert_eq!(seats.map(|seat| seat.account).collect::<BTreeSet<_>>().len(), 14);
    for competition in [pitch, scholars] {
        is_under_way(competition);
        keeps_the_rules(competition);
    }
    let (again, _) = seed::seed(&hosts, folder.path()).expect("the same again");
    assert_eq!(format!("{:?}", made.competitions), format!("{:?}", again.competitions));
}

fn is_under_way(competition: &SeedCompetition) {
    let [online, live] = &competition.rounds[..] else { panic!("two rounds") };
    assert_eq!((live.assignments.len(), live.committed_at), (0, None));
    assert!(online.committed_at.is_some_and(|at| at < online.round.opens_at));
    let submitted = online.assignments.iter().filter(|of| of.scorecard.as_ref().is_some_and(|card| card.submitted));
    let share = submitted.count() * 100 / online.assignments.len();
    assert!((50..70).contains(&share), "{share} % are submitted");
    assert_eq!(competition.jurors.iter().filter(|seat| seat.juror.declared_at.is_none()).count(), 1);
}

fn keeps_the_rules(competition: &SeedCompetition) {
    let assignments = &competition.rounds[0].assignments;
    assert_eq!(assignments.len(), competition.entries.len() * 3);
    for assignment in assignments {
        let (seat, entry) = (&competition.jurors[assignment.juror], &competition.entries[assignment.entry].entry);
        let pair = (assignment.juror, assignment.entry);
        assert!(seat.juror.languages.contains(&entry.language), "{} reads {}", seat.juror.code, entry.code);
        let barred = competition.conflicts.iter().any(|(juror, entry, _)| (*juror, *entry) == pair);
        assert!(!barred, "{} has no conflict with {}", seat.juror.code, entry.code);
        assert!(seat.juror.declared_at.is_some() || assignment.scorecard.is_none(), "declarations come first");
    }
    for (index, seat) in competition.jurors.iter().enumerate() {
        let load = assignments.iter().filter(|assignment| assignment.juror == index).count();
        assert!(load <= seat.juror.capacity as usize, "{} has {load}", seat.juror.code);
    }
}

#[tokio::test]
async fn an_edition_that_a_start_left_empty_is_filled_and_a_full_one_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (files, real) = (folder.path().join("files"), Timestamp::from_micros(1));
    let url = format!("sqlite:{}", folder.path().join("palmares.db").display());
    let db = Db::open(&url).await.expect("a fresh database");
    let id = edition::create(&db, &EditionFile::load().expect("texts"), real).await.expect("an edition");
    let chain = store::ledger::Chain::from(&id);
    for _start in 0..2 {
        prepare(&db, &files, real).await.expect("the sample");
        let head = store::ledger::head(&db, &chain).await.expect("a query").expect("a chain");
        assert_eq!(head.seq, 1);
        assert_eq!(store::editions::list(&db).await.expect("a query").len(), 1);
        assert_eq!(store::competitions::of_edition(&db, &id).await.expect("a query").len(), 2);
    }
    assert_eq!(store::accounts::of_sample(&db).await.expect("a query").len(), 7 + 14);
    db.close().await;
}
