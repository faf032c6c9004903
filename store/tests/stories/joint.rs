//! Stories of joint calls: the jury of each side judges every entry in a round of its own, and entries arrive at each.

use judging::access::{Refusal, Role};
use judging::call::{Field, Form, Kind};
use judging::ids::{AccountId, CompetitionId, EntryId, RoundId};
use judging::text::Language;
use judging::time::Timestamp;
use store::editions::{self, Listed, mark};
use store::joint::{self, At, MAX_NOTED, Missed};
use store::jurors::Abilities;
use store::roles::invitations::{Clocks, NewInvitation, Seat, invite};
use store::rounds::Settings;
use store::{
    Db, Fault, StoreError, args, assignments, calls, entries, jurors, mail, manuscripts, rankings, rounds, scorecards,
};

use crate::support::calls::{change, complete, open_call, question};
use crate::support::contest::{Contest, NOW, contest, english, new_round};
use crate::support::for_each_db;

/// A contest with a round of side A, in which its three entries are, one of side B, and one of the whole jury; the first
/// juror is of A, the second of B. Gives the last round.
async fn joint(db: &Db, slug: &str) -> (Contest, RoundId) {
    let contest = contest(db, slug).await;
    let mut tx = db.begin().await.expect("a transaction");
    for (sql, id, side) in [
        ("update round set side = $2 where id = $1", contest.online.as_str(), "A"),
        ("update round set side = $2 where id = $1", contest.live.as_str(), "B"),
        ("update juror set side = $2 where id = $1", contest.jurors[0].as_str(), "A"),
        ("update juror set side = $2 where id = $1", contest.jurors[1].as_str(), "B"),
    ] {
        tx.run(sql, args![id, side]).await.expect("a side");
    }
    let committee = new_round(&contest.edition, &contest.competition, "live", 16);
    let committee = rounds::insert(&mut tx, &committee).await.expect("a round");
    tx.commit().await.expect("a commit");
    (contest, committee)
}

/// The questions of the call: one of all, and one of each side under the same name.
async fn sided_call(db: &Db, contest: &Contest) -> calls::Call {
    let call = open_call(db, contest).await;
    let of = |side: &str| Field { side: side.into(), required: false, ..question("Budget", Kind::Short) };
    let mut fields = call.form.fields.clone();
    fields.extend([of("A"), of("B")]);
    let asked = calls::Call { form: Form { fields, ..call.form.clone() }, ..call };
    calls::replace(db, &contest.organiser, &contest.competition, &asked, 0, NOW).await.expect("a call");
    calls::find(db, &contest.competition).await.expect("a query").expect("the call")
}

/// An entry of the stranger that answers everything.
async fn submitted(db: &Db, contest: &Contest) -> EntryId {
    let call = sided_call(db, contest).await;
    let mut raw = complete(&call);
    raw.answers.insert(call.form.fields[2].id.clone(), "ten of A".into());
    raw.answers.insert(call.form.fields[3].id.clone(), "ten of B".into());
    let (edition, by) = (&contest.edition, &contest.stranger);
    let start = manuscripts::start(db, edition, by, &contest.competition, Default::default(), NOW);
    let id = start.await.expect("started");
    manuscripts::submit(db, edition, by, &id, &change(1, raw), &Default::default(), NOW).await.expect("submitted");
    id
}

fn told<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Vec<(String, &'static str)> {
    match result.expect_err("a fault") {
        StoreError::Invalid(faults) => faults.into_iter().map(|Fault { field, kind }| (field, kind)).collect(),
        other => panic!("{other:?} has no faults"),
    }
}

fn one(field: &str, kind: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), kind)]
}

fn at(entry: &EntryId, side: &str) -> At {
    At { entry: entry.clone(), side: side.into() }
}

#[tokio::test]
async fn an_entry_takes_part_at_every_side_and_each_jury_reads_its_own_answers() {
    for_each_db(|db| async move {
        let (contest, committee) = joint(&db, "sides").await;
        let id = submitted(&db, &contest).await;
        for (round, takes_part) in [(&contest.online, true), (&contest.live, true), (&committee, false)] {
            let there = entries::of_round(&db, round).await.expect("entries");
            assert_eq!(there.contains(&id), takes_part, "{round}");
        }
        let fields = entries::find(&db, &id).await.expect("a query").expect("the entry").fields;
        let all = [("A · Budget", "ten of A"), ("B · Budget", "ten of B"), ("Need", "Chips are hot.")];
        assert_eq!(fields, all.map(|(name, answer)| (name.to_owned(), answer.to_owned())).into());

        let [first, second] = [&contest.jurors[0], &contest.jurors[1]];
        for (round, jury) in [(&contest.online, vec![first]), (&contest.live, vec![second])] {
            let facts = assignments::read(&db, round).await.expect("facts");
            assert_eq!(facts.jurors.keys().collect::<Vec<_>>(), jury, "a side's jury alone judges its round");
        }
        assert_eq!(assignments::read(&db, &committee).await.expect("facts").jurors.len(), 2);

        let mut tx = db.begin().await.expect("a transaction");
        let sql = "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                   values ('task', $1, $2, $3, 'assigned', false, '')";
        tx.run(sql, args![contest.live.as_str(), second.as_str(), id.as_str()]).await.expect("a task");
        tx.commit().await.expect("a commit");
        let juror = &contest.juror_accounts[1];
        let sheet = scorecards::load(&db, &contest.edition, juror, &"task".into()).await.expect("a query");
        let read = [("Budget", "ten of B"), ("Need", "Chips are hot.")];
        let read = read.map(|(name, answer)| (name.to_owned(), answer.to_owned()));
        assert_eq!(sheet.expect("the sheet").paper.entry.fields, read.into());
    })
    .await;
}

#[tokio::test]
async fn a_question_of_a_side_needs_its_round() {
    for_each_db(|db| async move {
        let (contest, _) = joint(&db, "asks").await;
        let mut call = sided_call(&db, &contest).await;
        call.form.fields[2].side = "C".into();
        let strange = calls::replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await;
        assert_eq!(told(strange), one("q2-side", "fault-choice"));
    })
    .await;
}

#[tokio::test]
async fn rounds_of_sides_are_of_hosts_stand_first_and_stay_once_there_are_entries() {
    for_each_db(|db| async move {
        let contest = contest(&db, "order").await;
        let become_of = async |round: &RoundId, side: &str| {
            let found = rounds::find(&db, round).await.expect("a query").expect("the round");
            let mut settings = Settings::of(&found);
            settings.rules.side = side.into();
            rounds::update(&db, &contest.organiser, round, &Settings::of(&found).mark(), &settings, NOW).await
        };
        assert_eq!(told(become_of(&contest.online, "A").await), one("side", "fault-side-entries"));
        let mut tx = db.begin().await.expect("a transaction");
        for sql in ["delete from round_entry", "delete from entry_key", "delete from entry"] {
            tx.run(sql, Vec::new()).await.expect("nothing left");
        }
        tx.commit().await.expect("a commit");
        assert_eq!(told(become_of(&contest.online, "C").await), one("side", "fault-choice"));
        assert_eq!(told(become_of(&contest.live, "B").await), one("side", "fault-side-first"));
        become_of(&contest.online, "A").await.expect("a side");
        assert_eq!(told(become_of(&contest.live, "A").await), one("side", "fault-taken"));
        become_of(&contest.live, "B").await.expect("a side");
        assert_eq!(told(become_of(&contest.online, "").await), one("side", "fault-side-first"));
        assert_eq!(joint::sides(&db, &contest.competition).await.expect("sides"), ["A", "B"]);
        sided_call(&db, &contest).await;
        become_of(&contest.live, "").await.expect("the whole jury's");
        let form = calls::find(&db, &contest.competition).await.expect("a query").expect("the call").form;
        assert_eq!(form.fields.iter().map(|field| field.side.as_str()).collect::<Vec<_>>(), ["", "", "A", ""]);
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_by_the_name_of_a_side_follows_it() {
    for_each_db(|db| async move {
        let (contest, _) = joint(&db, "renamed").await;
        sided_call(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let noted = [at(&contest.entries[0], "A"), at(&contest.entries[1], "B")];
        joint::note(&db, by, &contest.competition, &noted, Some(NOW), NOW).await.expect("noted");
        let abilities = Abilities { languages: Vec::new(), expertise: Vec::new(), side: "A".into(), capacity: 5 };
        let asked = NewInvitation {
            email: "ada@invited.example".into(),
            name: english("Ada"),
            language: Language::English,
            role: Role::Juror(contest.competition.clone()),
            seat: Some(Seat { affiliation: english("Ghent University"), abilities }),
            seen: String::new(),
        };
        let clocks = Clocks { edition: NOW, real: NOW };
        invite(&db, &contest.edition, &contest.organiser, &asked, clocks).await.expect("an invitation");
        let hosts = editions::listed(&editions::hosts(&db, &contest.edition).await.expect("hosts"));
        let seen = mark(&hosts);
        let by = (&contest.organiser, &contest.edition);
        let gone = editions::replace_hosts(&db, by.0, by.1, &seen, &hosts[..1], NOW).await;
        assert_eq!(told(gone), one("hosts", "fault-host-side"));
        let mut renamed: Vec<Listed> = hosts.clone();
        renamed[0].short_name = "B".into();
        renamed[1].short_name = "A".into();
        editions::replace_hosts(&db, by.0, by.1, &seen, &renamed, NOW).await.expect("names change places");
        assert_eq!(joint::sides(&db, &contest.competition).await.expect("sides"), ["B", "A"]);
        let jury = jurors::of_competition(&db, &contest.competition).await.expect("a jury");
        assert_eq!(jury.iter().map(|juror| juror.side.as_str()).collect::<Vec<_>>(), ["B", "A"]);
        let form = calls::find(&db, &contest.competition).await.expect("a query").expect("the call").form;
        assert_eq!(form.fields.iter().map(|field| field.side.as_str()).collect::<Vec<_>>(), ["", "", "B", "A"]);
        let seat: Vec<(String,)> = db.all("select seat from invitation", Vec::new()).await.expect("a query");
        assert!(seat[0].0.contains(r#""side":"B""#), "{seat:?}");
        let received = joint::expected(&db, &contest.competition, ("", 2)).await.expect("entries");
        let received: Vec<_> = received.into_iter().flat_map(|one| one.received).collect();
        assert_eq!(received, [("B".to_owned(), NOW), ("A".to_owned(), NOW)]);
    })
    .await;
}

#[tokio::test]
async fn arrivals_are_noted_and_taken_back() {
    for_each_db(|db| async move {
        let (contest, _) = joint(&db, "arrive").await;
        let by = (&contest.edition, &contest.organiser);
        let [first, second] = [&contest.entries[0], &contest.entries[1]];
        let note = async |noted: &[At], day: Option<Timestamp>| {
            joint::note(&db, by, &contest.competition, noted, day, NOW).await
        };
        assert_eq!(joint::arrivals(&db, first).await.expect("a query"), [], "nobody waits for any");
        let yesterday = NOW.plus_seconds(-86_400);
        assert_eq!(note(&[at(first, "A"), at(second, "B")], Some(yesterday)).await.expect("noted"), 2);
        note(&[at(first, "A")], Some(yesterday)).await.expect("a replay");
        let there = [("A".to_owned(), Some(yesterday)), ("B".to_owned(), None)];
        assert_eq!(joint::arrivals(&db, first).await.expect("a query"), there);
        let page = joint::expected(&db, &contest.competition, ("T-1", 1)).await.expect("entries");
        assert_eq!(page.len(), 1);
        assert_eq!((page[0].code.as_str(), &page[0].received), ("T-2", &[("B".to_owned(), yesterday)].into()));
        note(&[at(second, "B")], None).await.expect("taken back");
        let there = [("A".to_owned(), None), ("B".to_owned(), None)];
        assert_eq!(joint::arrivals(&db, second).await.expect("a query"), there);
    })
    .await;
}

#[tokio::test]
async fn nothing_strange_arrives() {
    for_each_db(|db| async move {
        let (contest, _) = joint(&db, "strange").await;
        let (other, _) = joint(&db, "foreign").await;
        let (edition, first) = (&contest.edition, &contest.entries[0]);
        let note = async |account: &AccountId, competition: &CompetitionId, noted: &[At], day: Timestamp| {
            joint::note(&db, (edition, account), competition, noted, Some(day), NOW).await
        };
        let (organiser, here) = (&contest.organiser, &contest.competition);
        let many = vec![at(first, "A"); MAX_NOTED + 1];
        for wrong in [&[][..], &[at(first, "C")], &[at(first, "")], &many] {
            assert_eq!(told(note(organiser, here, wrong, NOW).await), one("arrivals", "fault-arrivals"));
        }
        let tomorrow = note(organiser, here, &[at(first, "A")], NOW.plus_seconds(1)).await;
        assert_eq!(told(tomorrow), one("day", "fault-arrival-day"));
        for account in [&contest.auditor, &contest.chair, &contest.stranger, &other.organiser] {
            let refused = note(account, here, &[at(first, "A")], NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let mixed = [at(first, "A"), at(&other.entries[0], "A")];
        for (competition, noted) in [(here, &mixed[..]), (&other.competition, &mixed[1..])] {
            let strange = note(organiser, competition, noted, NOW).await;
            assert!(matches!(strange, Err(StoreError::NotFound)), "{strange:?}");
        }
        assert_eq!(joint::arrivals(&db, first).await.expect("a query"), [], "all or none");
    })
    .await;
}

#[tokio::test]
async fn who_is_missing_somewhere_is_told_by_letters_that_wait() {
    for_each_db(|db| async move {
        let (contest, _) = joint(&db, "told").await;
        let id = submitted(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let tell = async |seen: &str| joint::tell(&db, by, &contest.competition, seen, NOW).await;
        let both = contest.entries.iter().flat_map(|entry| [at(entry, "A"), at(entry, "B")]);
        let noted: Vec<At> = both.chain([at(&id, "A")]).collect();
        let before = joint::missed(&db, &contest.competition).await.expect("entries");
        assert_eq!(before.len(), 4);
        joint::note(&db, by, &contest.competition, &noted, Some(NOW), NOW).await.expect("noted");
        let missed = joint::missed(&db, &contest.competition).await.expect("entries");
        let (received, missing) = (vec!["A".to_owned()], vec!["B".to_owned()]);
        assert_eq!(missed, [Missed { entry: id.clone(), code: "T-001".into(), received, missing }]);
        assert_eq!(told(tell(&joint::mark(&before)).await), one("seen", "fault-missing-told"));
        let stranger = (&contest.edition, &contest.stranger);
        let refused = joint::tell(&db, stranger, &contest.competition, &joint::mark(&missed), NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(_))), "{refused:?}");
        assert_eq!(tell(&joint::mark(&missed)).await.expect("letters"), 1);
        let letters = mail::page(&db, &contest.edition, None, None, 10).await.expect("letters");
        let letter =
            letters.into_iter().find(|kept| kept.letter.template == "entry-missing").expect("the letter").letter;
        let values = ["code", "received", "missing"].map(|name| letter.values[name].as_str());
        assert_eq!((letter.to.as_str(), values), ("stranger@told.example", ["T-001", "A", "B"]));

        joint::note(&db, by, &contest.competition, &[at(&id, "B")], Some(NOW), NOW).await.expect("noted");
        joint::note(&db, by, &contest.competition, &[at(&contest.entries[0], "B")], None, NOW).await.expect("noted");
        let nobody = joint::missed(&db, &contest.competition).await.expect("entries");
        assert_eq!(told(tell(&joint::mark(&nobody)).await), one("seen", "fault-missing-nobody"));
    })
    .await;
}

#[tokio::test]
async fn an_advance_taken_back_leaves_what_another_side_has_advanced() {
    for_each_db(|db| async move {
        let (contest, committee) = joint(&db, "undone").await;
        let [first, second] = [&contest.entries[0], &contest.entries[1]];
        let mut tx = db.begin().await.expect("a transaction");
        for (round, entry, outcome) in [
            (&contest.online, first, "advanced"),
            (&contest.online, second, "advanced"),
            (&contest.live, first, "advanced"),
            (&committee, first, "open"),
            (&committee, second, "open"),
        ] {
            tx.run(
                "insert into round_entry (round_id, entry_id, outcome) values ($1, $2, $3)
                 on conflict (round_id, entry_id) do update set outcome = excluded.outcome",
                args![round.as_str(), entry.as_str(), outcome],
            )
            .await
            .expect("an entry in the round");
        }
        for round in [&contest.online, &contest.live] {
            let sql = "update round set advanced_at = $2 where id = $1";
            tx.run(sql, args![round.as_str(), NOW.micros()]).await.expect("advanced");
        }
        tx.commit().await.expect("a commit");
        rankings::undo_advance(&db, &contest.organiser, &contest.online, NOW).await.expect("undone");
        assert_eq!(entries::of_round(&db, &committee).await.expect("entries"), std::slice::from_ref(first));
        rankings::undo_advance(&db, &contest.organiser, &contest.live, NOW).await.expect("undone");
        assert_eq!(entries::of_round(&db, &committee).await.expect("entries"), []);
    })
    .await;
}
