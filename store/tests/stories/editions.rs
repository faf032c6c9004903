//! Stories of editions: made in one act, out of nothing or out of an earlier one.

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, EditionId};
use judging::text::Text;
use store::editions::plan::{self, Plan};
use store::editions::{self, Item, Listed, Settings, mark};
use store::ledger::{Chain, PROGRAM, newest};
use store::{Db, StoreError, awards, competitions, entries, jurors, roles, rounds, rubrics};

use crate::support::contest::{NOW, account, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::{seal, submit};

/// The plan of an edition like this one, under another name in addresses.
async fn plan_like(db: &Db, edition: &EditionId, slug: &str) -> Plan {
    let mut plan = plan::of(db, edition).await.expect("a plan");
    plan.edition.slug = slug.to_owned();
    plan
}

async fn newest_in_house(db: &Db) -> (String, String) {
    let record = newest(db, &Chain::House, None, 1).await.expect("records").remove(0).record;
    (record.verb, record.actor)
}

fn faults(result: Result<EditionId, StoreError>) -> Vec<(String, &'static str)> {
    match result {
        Err(StoreError::Invalid(faults)) => faults.into_iter().map(|fault| (fault.field, fault.kind)).collect(),
        other => panic!("{other:?}"),
    }
}

async fn how_many(db: &Db) -> usize {
    editions::list(db).await.expect("editions").len()
}

#[tokio::test]
async fn who_organises_an_edition_makes_another_in_one_act() {
    for_each_db(|db| async move {
        let contest = contest(&db, "first").await;
        let plan = plan_like(&db, &contest.edition, "second").await;
        let made = editions::make(&db, &contest.organiser, &plan, NOW).await.expect("an edition");

        assert_eq!(newest_in_house(&db).await, ("edition.create".into(), contest.organiser.to_string()));
        let own = newest(&db, &Chain::from(&made), None, 9).await.expect("a chain of its own");
        assert!(own.is_empty(), "which begins with the next act");
        let standing = roles::standing(&db, &contest.organiser, &made).await.expect("a query");
        assert_eq!(standing.roles, [Role::Organiser]);
        assert_eq!(roles::organised(&db, &contest.organiser).await.expect("a query"), 2);
        let again = plan::of(&db, &made).await.expect("a plan");
        assert_eq!(Plan { edition: again.edition.clone(), ..plan }, again, "everything that was planned is there");
        let first = &competitions::of_edition(&db, &made).await.expect("competitions")[0];
        assert_eq!(rounds::of_competition(&db, &first.id).await.expect("rounds").len(), 2);
        assert!(entries::count(&db, &first.id, &entries::Filter::default()).await.expect("a count") == 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_else_makes_one_and_nothing_is_half_written() {
    for_each_db(|db| async move {
        let contest = contest(&db, "first").await;
        let plan = plan_like(&db, &contest.edition, "second").await;
        for nobody in [&contest.stranger, &contest.chair, &contest.auditor, &contest.juror_accounts[0]] {
            let refused = editions::make(&db, nobody, &plan, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let mut wrong = plan.clone();
        wrong.edition.slug = "first".into();
        let taken = editions::make(&db, &contest.organiser, &wrong, NOW).await;
        assert_eq!(faults(taken), [("slug".to_owned(), "fault-taken")]);
        wrong.edition.slug = "Second edition".into();
        wrong.edition.name = Text::default();
        wrong.hosts[0].kind = "patron".into();
        wrong.hosts[1].short_name = wrong.hosts[0].short_name.clone();
        wrong.competitions[0].rounds[1].settings.closes_at = NOW;
        wrong.competitions[0].awards[0].quota = 0;
        wrong.competitions.push(wrong.competitions[0].clone());
        let found = faults(editions::make(&db, &contest.organiser, &wrong, NOW).await);
        for expected in [
            ("slug", "fault-slug"),
            ("name", "fault-required"),
            ("h0-kind", "fault-choice"),
            ("h1-short_name", "fault-taken"),
            ("c0-r1-closes_at", "fault-window"),
            ("c0-a0-quota", "fault-quota"),
            ("c1-slug", "fault-taken"),
        ] {
            let there = found.iter().any(|(field, kind)| (field.as_str(), *kind) == expected);
            assert!(there, "{expected:?} is not among {found:?}");
        }
        assert_eq!(how_many(&db).await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_edition_is_copied_by_its_organiser_without_those_who_took_part() {
    for_each_db(|db| async move {
        let contest = contest(&db, "first").await;
        submit(&db, &contest, 0, 0).await;
        let foreign = organiser_elsewhere(&db).await;
        let plan = plan_like(&db, &contest.edition, "second").await;
        let refused = editions::copy(&db, &foreign, &contest.edition, &plan, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        let made = editions::copy(&db, &contest.organiser, &contest.edition, &plan, NOW).await.expect("a copy");
        assert_eq!(newest_in_house(&db).await.0, "edition.copy");

        let competition = competitions::of_edition(&db, &made).await.expect("competitions").remove(0);
        let rounds = rounds::of_competition(&db, &competition.id).await.expect("rounds");
        let untouched = |round: &rounds::Round| round.first_submitted_at.is_none() && round.committed_at.is_none();
        assert!(rounds.iter().all(untouched), "{rounds:?}");
        let criteria = rubrics::of_round(&db, &rounds[0].id).await.expect("criteria");
        assert_eq!(criteria.iter().map(|one| one.name.clone()).collect::<Vec<_>>(), [english("Idea"), english("Team")]);
        assert!(criteria.iter().all(|one| !contest.criteria.contains(&one.criterion.id)), "they are its own");
        assert_eq!(awards::of_competition(&db, &competition.id).await.expect("awards").len(), 1);
        assert!(jurors::of_competition(&db, &competition.id).await.expect("jurors").is_empty());
        assert_eq!(people(&db, &made).await, 1, "its organiser is alone");
    })
    .await;
}

#[tokio::test]
async fn the_command_line_makes_the_first() {
    for_each_db(|db| async move {
        let first = account(&db, "first", "organiser").await;
        let other = contest(&db, "other").await;
        let mut plan = plan_like(&db, &other.edition, "bare").await;
        plan.hosts = Vec::new();
        plan.competitions = Vec::new();
        let made = editions::make_by_program(&db, &first, &plan, NOW).await.expect("an edition");
        assert_eq!(newest_in_house(&db).await, ("edition.create".into(), PROGRAM.into()));
        assert_eq!(roles::standing(&db, &first, &made).await.expect("a query").roles, [Role::Organiser]);
        plan.edition.slug = "sponsored".into();
        plan.hosts = vec![Listed {
            id: None,
            kind: "sponsor".into(),
            short_name: "S".into(),
            name: english("S"),
            outside_eea: false,
        }];
        let unsigned = editions::make(&db, &first, &plan, NOW).await;
        assert_eq!(faults(unsigned), [("hosts".to_owned(), "fault-no-host")]);
    })
    .await;
}

async fn organiser_elsewhere(db: &Db) -> AccountId {
    contest(db, "elsewhere").await.organiser
}

async fn people(db: &Db, edition: &EditionId) -> usize {
    roles::page(db, edition, "", 50).await.expect("roles").len()
}

fn item(title: &str, from: i64, to: i64) -> Item {
    Item {
        kind: "session".into(),
        starts_at: NOW.plus_seconds(from),
        ends_at: NOW.plus_seconds(to),
        title: english(title),
        speaker: english("Somebody"),
        place: Text::default(),
    }
}

fn told(result: Result<(), StoreError>) -> Vec<(String, &'static str)> {
    match result {
        Err(StoreError::Invalid(faults)) => faults.into_iter().map(|fault| (fault.field, fault.kind)).collect(),
        other => panic!("{other:?}"),
    }
}

async fn newest_verb(db: &Db, edition: &EditionId) -> String {
    newest(db, &Chain::from(edition), None, 1).await.expect("records").remove(0).record.verb
}

#[tokio::test]
async fn organisers_change_the_settings_and_nobody_overwrites_them_unseen() {
    for_each_db(|db| async move {
        let contest = contest(&db, "set").await;
        let id = &contest.edition;
        let stored = editions::find(&db, id).await.expect("a query").expect("the edition");
        let before = Settings::of(&stored);
        let seen = mark(&before);
        let mut after = before.clone();
        after.name = english("Another name");
        after.topics.insert("ai".into(), english("Artificial intelligence"));
        after.time_zone = "Asia/Shanghai".into();
        let refused = editions::update(&db, &contest.chair, id, &seen, &after, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        editions::update(&db, &contest.organiser, id, &seen, &after, NOW).await.expect("changed");
        assert_eq!(newest_verb(&db, id).await, "edition.update");
        let stored = editions::find(&db, id).await.expect("a query").expect("the edition");
        assert_eq!(Settings::of(&stored), after);

        let late = editions::update(&db, &contest.organiser, id, &seen, &before, NOW).await;
        assert_eq!(told(late), [("seen".to_owned(), "fault-edition-stale")]);
        let mut wrong = after.clone();
        wrong.name = Text::default();
        wrong.ends_at = wrong.starts_at.plus_seconds(-1);
        wrong.topics.insert("A b".into(), Text::default());
        let wrong = editions::update(&db, &contest.organiser, id, &mark(&after), &wrong, NOW).await;
        let expected = [
            ("name", "fault-required"),
            ("ends", "fault-ends"),
            ("t0-key", "fault-slug"),
            ("t0-name", "fault-required"),
        ];
        assert_eq!(told(wrong), expected.map(|(field, kind)| (field.to_owned(), kind)));
    })
    .await;
}

#[tokio::test]
async fn the_programme_is_kept_in_order() {
    for_each_db(|db| async move {
        let contest = contest(&db, "day").await;
        let id = &contest.edition;
        let nothing = mark::<Vec<Item>>(&Vec::new());
        let items = [item("Later", 3600, 7200), item("Parallel", 3600, 7200), item("First", 0, 3600)];
        let refused = editions::replace_programme(&db, &contest.operator, id, &nothing, &items, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        editions::replace_programme(&db, &contest.organiser, id, &nothing, &items, NOW).await.expect("saved");
        assert_eq!(newest_verb(&db, id).await, "programme.replace");
        let [later, parallel, first] = items;
        let stored = editions::programme(&db, id).await.expect("a query");
        assert_eq!(stored, [first.clone(), later, parallel]);
        let other = crate::support::contest::contest(&db, "other-day").await;
        assert!(editions::programme(&db, &other.edition).await.expect("a query").is_empty());

        let late = editions::replace_programme(&db, &contest.organiser, id, &nothing, &[], NOW).await;
        assert_eq!(told(late), [("seen".to_owned(), "fault-edition-stale")]);
        let wrong = Item { kind: "dance".into(), ends_at: first.starts_at, title: Text::default(), ..first };
        let wrong = editions::replace_programme(&db, &contest.organiser, id, &mark(&stored), &[wrong], NOW).await;
        let expected = [("p0-title", "fault-required"), ("p0-kind", "fault-choice"), ("p0-ends_at", "fault-window")];
        assert_eq!(told(wrong), expected.map(|(field, kind)| (field.to_owned(), kind)));
        assert_eq!(editions::programme(&db, id).await.expect("a query"), stored, "nothing was lost");
    })
    .await;
}

#[tokio::test]
async fn hosts_come_and_go_until_a_ranking_is_sealed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "hosts").await;
        let (id, organiser) = (&contest.edition, &contest.organiser);
        let stored = async || editions::listed(&editions::hosts(&db, id).await.expect("hosts"));
        let mut hosts = stored().await;
        let seen = mark(&hosts);
        hosts.swap(0, 1);
        (hosts[0].short_name, hosts[1].short_name) = (hosts[1].short_name.clone(), hosts[0].short_name.clone());
        let sponsor = Listed {
            id: None,
            kind: "sponsor".into(),
            short_name: "S".into(),
            name: english("Sponsor"),
            outside_eea: false,
        };
        hosts.push(sponsor.clone());
        editions::replace_hosts(&db, organiser, id, &seen, &hosts, NOW).await.expect("names change places");
        assert_eq!(newest_verb(&db, id).await, "hosts.replace");
        let now = stored().await;
        let names: Vec<_> = now.iter().map(|host| (host.short_name.as_str(), host.kind.as_str())).collect();
        assert_eq!(names, [("A", "host"), ("B", "host"), ("S", "sponsor")]);
        assert_eq!(now[0].id.as_ref(), Some(&contest.hosts[1]));

        let late = editions::replace_hosts(&db, organiser, id, &seen, &hosts, NOW).await;
        assert_eq!(told(late), [("seen".to_owned(), "fault-edition-stale")]);
        let foreign = crate::support::contest::contest(&db, "hosts-foreign").await;
        let strange = [Listed { id: Some(foreign.hosts[0].clone()), ..now[0].clone() }];
        let strange = editions::replace_hosts(&db, organiser, id, &mark(&now), &strange, NOW).await;
        assert!(matches!(strange, Err(StoreError::NotFound)), "{strange:?}");
        let unsigned = editions::replace_hosts(&db, organiser, id, &mark(&now), &now[2..], NOW).await;
        assert_eq!(told(unsigned), [("hosts".to_owned(), "fault-no-host")]);

        editions::replace_hosts(&db, organiser, id, &mark(&now), &now[1..], NOW).await.expect("one goes");
        let gone = roles::standing(&db, &contest.signatories[1], id).await.expect("a query");
        assert_eq!(gone.roles, [], "who signed for it signs no more");
        let stays = roles::standing(&db, &contest.signatories[0], id).await.expect("a query");
        assert_eq!(stays.roles, [Role::Signatory(contest.hosts[0].clone())]);

        submit(&db, &contest, 0, 0).await;
        seal(&db, &contest).await;
        let now = stored().await;
        let mut more = now.clone();
        more.push(Listed { kind: "host".into(), short_name: "C".into(), ..sponsor });
        let settled = editions::replace_hosts(&db, organiser, id, &mark(&now), &more, NOW).await;
        assert!(matches!(settled, Err(StoreError::Refused(Refusal::HostsSettled))), "{settled:?}");
        let mut renamed = now.clone();
        renamed[0].name = english("A better name");
        renamed.pop();
        editions::replace_hosts(&db, organiser, id, &mark(&now), &renamed, NOW)
            .await
            .expect("names and sponsors change");
    })
    .await;
}
