//! Stories of conflicts that the rules suspect: seen before a juror is added, looked for again when a team or the list
//! of institutions changes, dismissed and remembered.

use judging::access::{Refusal, Role};
use judging::call::RawEntry;
use judging::conflict::{Ground, Rule};
use judging::ids::{AccountId, EntryId, InstitutionId, JurorId};
use judging::text::{Language, Text};
use store::accounts::profile::{self, Profile};
use store::accounts::{self, NewAccount, by_mail};
use store::entries::TeamMember;
use store::institutions::{self, Named};
use store::jurors::{
    Abilities, Foreseen, Foresight, NamedConflict, NewJuror, Whom, add, conflicts_page, foresee, settle_conflict,
    suspect,
};
use store::ledger::{Act, Chain, PROGRAM, newest, verify};
use store::roles::invitations::{Clocks, NewInvitation, Seat, invite};
use store::{Db, Fault, StoreError, args, entries, jurors, manuscripts};

use crate::support::calls::{change, complete, open_call};
use crate::support::contest::{Contest, NOW, contest, english, new_entry};
use crate::support::for_each_db;

fn member(name: &str, affiliation: Text, email: &str) -> TeamMember {
    TeamMember { name: english(name), role: Text::default(), affiliation, email: email.into() }
}

fn chinese(words: &str) -> Text {
    Text::one(Language::Chinese, words)
}

fn ada(seen: &str) -> NewJuror {
    NewJuror {
        account: NewAccount {
            email: "ada.peeters@kuleuven.be".into(),
            name: english("Ada Peeters"),
            password_hash: None,
            language: Language::English,
        },
        affiliation: english("Katholieke Universiteit Leuven"),
        abilities: Abilities { languages: vec![], expertise: vec![], side: String::new(), capacity: 5 },
        seen: seen.into(),
    }
}

const CLOCKS: Clocks = Clocks { edition: NOW, real: NOW };

/// Ada, as she would be invited.
fn asked(contest: &Contest, seen: &str) -> NewInvitation {
    let NewJuror { account, affiliation, abilities, seen } = ada(seen);
    NewInvitation {
        email: account.email,
        name: account.name,
        language: Language::English,
        role: Role::Juror(contest.competition.clone()),
        seat: Some(Seat { affiliation, abilities }),
        seen,
    }
}

fn person(new: &NewJuror) -> judging::conflict::Person {
    judging::conflict::Person {
        name: new.account.name.clone(),
        email: new.account.email.clone(),
        affiliation: new.affiliation.clone(),
    }
}

fn ground(rule: Rule, key: &str, juror: &str, entry: &str) -> Ground {
    Ground { rule, key: key.into(), juror: juror.into(), entry: entry.into() }
}

async fn enter(db: &Db, contest: &Contest, code: &str, team: &[TeamMember], field: Option<(&str, &str)>) -> EntryId {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let mut entry = new_entry(&contest.competition, code);
    entry.fields.extend(field.map(|(column, cell)| (column.into(), cell.into())));
    let id = entries::insert(&mut act.tx, &entry, team, NOW).await.expect("an entry");
    act.commit("entries.add", contest.competition.as_str(), &()).await.expect("a commit");
    id
}

/// Lets somebody join a team, and the rules look at it again.
async fn joins(db: &Db, contest: &Contest, entry: &EntryId, one: &TeamMember) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let affiliation = serde_json::to_string(&one.affiliation).expect("JSON");
    let name = serde_json::to_string(&one.name).expect("JSON");
    act.tx
        .run(
            "insert into team_member (id, entry_id, position, name, role, affiliation, email)
             values ($1, $2, 9, $3, '{}', $4, $5)",
            args![store::new_id::<String>(), entry.as_str(), name, affiliation, &one.email],
        )
        .await
        .expect("a member");
    suspect(&mut act.tx, &contest.competition, Whom::Entry(entry), NOW).await.expect("a look");
    act.commit("team.change", entry.as_str(), &()).await.expect("a commit");
}

/// Lets everybody leave a team, and the rules look at it again.
async fn all_leave(db: &Db, contest: &Contest, entry: &EntryId) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx.run("delete from team_member where entry_id = $1", args![entry.as_str()]).await.expect("they leave");
    suspect(&mut act.tx, &contest.competition, Whom::Entry(entry), NOW).await.expect("a look");
    act.commit("team.change", entry.as_str(), &()).await.expect("a commit");
}

/// Adds Ada, who has seen all that is suspected; gives her seat.
async fn seat(db: &Db, contest: &Contest) -> JurorId {
    let seen = foresee(db, &contest.competition, &person(&ada(""))).await.expect("a look").mark;
    add(db, &contest.edition, &contest.organiser, &contest.competition, &ada(&seen), NOW).await.expect("a juror");
    let jury = jurors::of_competition(db, &contest.competition).await.expect("a jury");
    jury.into_iter().find(|juror| juror.code == "J03").expect("Ada").id
}

/// Ada's conflicts; the rest of the jury has some of its own.
async fn of_ada(db: &Db, contest: &Contest) -> Vec<NamedConflict> {
    let all = conflicts_page(db, &contest.competition, "", 99).await.expect("conflicts");
    all.into_iter().filter(|named| named.key.starts_with("J03 ")).collect()
}

/// State and grounds of Ada's conflicts.
async fn states(db: &Db, contest: &Contest) -> Vec<(String, Vec<Ground>)> {
    of_ada(db, contest).await.into_iter().map(|named| (named.conflict.state, named.conflict.grounds)).collect()
}

const LEUVEN: &str = "Katholieke Universiteit Leuven";

#[tokio::test]
async fn what_a_new_juror_would_be_in_conflict_with_is_seen_first() {
    for_each_db(|db| async move {
        let contest = contest(&db, "foreseen").await;
        let team = [member("Bo", chinese("鲁汶大学"), ""), member("Cai", chinese("鲁汶大学"), "")];
        enter(&db, &contest, "T-4", &team, None).await;
        enter(&db, &contest, "T-5", &[], Some(("affiliation_en", "Faculty of Law, University of Leuven"))).await;
        enter(&db, &contest, "T-6", &[], Some(("motto", "KU Leuven"))).await;
        enter(&db, &contest, "T-7", &[member("Peeters Ada", english("Tongji University"), "")], None).await;
        enter(&db, &contest, "T-8", &[], Some(("email", "dan@student.kuleuven.be"))).await;

        let foreseen = foresee(&db, &contest.competition, &person(&ada(""))).await.expect("a look");
        let institution = |entry| ground(Rule::Institution, "=KU Leuven", LEUVEN, entry);
        let own = ("ada.peeters@kuleuven.be", "dan@student.kuleuven.be");
        let grounds = [
            ("T-4", institution("鲁汶大学")),
            ("T-5", institution("Faculty of Law, University of Leuven")),
            ("T-7", ground(Rule::SameName, "ada peeters", "Ada Peeters", "Peeters Ada")),
            ("T-8", ground(Rule::Domain, "kuleuven.be", own.0, own.1)),
        ];
        let entries = grounds.clone().map(|(code, ground)| Foreseen {
            code: code.into(),
            title: english(&format!("Title of {code}")),
            grounds: vec![ground],
        });
        assert_eq!(foreseen, Foresight { entries: entries.into(), mark: foreseen.mark.clone() });

        let (edition, competition) = (&contest.edition, &contest.competition);
        for unseen in ["", "something else"] {
            let refused = add(&db, edition, &contest.organiser, competition, &ada(unseen), NOW).await;
            let Err(StoreError::Invalid(faults)) = refused else { panic!("{refused:?}") };
            assert_eq!(faults, [Fault::new("seen", "fault-suspected")]);
            let refused = invite(&db, edition, &contest.organiser, &asked(&contest, unseen), CLOCKS).await;
            let Err(StoreError::Invalid(faults)) = refused else { panic!("{refused:?}") };
            assert_eq!(faults, [Fault::new("seen", "fault-suspected")], "nobody is invited unseen, either");
        }
        invite(&db, edition, &contest.organiser, &asked(&contest, &foreseen.mark), CLOCKS)
            .await
            .expect("an invitation");
        assert_eq!(states(&db, &contest).await, []);
        seat(&db, &contest).await;
        let mut seen = states(&db, &contest).await;
        seen.sort_by_key(|(_, grounds)| grounds[0].entry.clone());
        let mut expected = grounds.map(|(_, ground)| ("suspected".to_owned(), vec![ground]));
        expected.sort_by_key(|(_, grounds)| grounds[0].entry.clone());
        assert_eq!(seen, expected);
    })
    .await;
}

#[tokio::test]
async fn what_was_dismissed_comes_back_for_a_new_ground_only() {
    for_each_db(|db| async move {
        let contest = contest(&db, "dismissed").await;
        let entry = enter(&db, &contest, "T-4", &[member("Bo", chinese("鲁汶大学"), "")], None).await;
        let juror = seat(&db, &contest).await;
        let bo = ground(Rule::Institution, "=KU Leuven", LEUVEN, "鲁汶大学");
        assert_eq!(states(&db, &contest).await, [("suspected".to_owned(), vec![bo.clone()])]);
        let settle = async |is_one| {
            let pair = (&juror, &entry);
            settle_conflict(&db, &contest.edition, &contest.chair, pair, (is_one, "Another faculty."), NOW).await
        };
        settle(false).await.expect("a dismissal");
        joins(&db, &contest, &entry, &member("Cai", english("KU Leuven, ESAT"), "")).await;
        assert_eq!(states(&db, &contest).await, [("dismissed".to_owned(), vec![bo.clone()])]);

        joins(&db, &contest, &entry, &member("Dan", Text::default(), "dan@kuleuven.be")).await;
        let domain = ground(Rule::Domain, "kuleuven.be", "ada.peeters@kuleuven.be", "dan@kuleuven.be");
        assert_eq!(states(&db, &contest).await, [("suspected".to_owned(), vec![bo.clone(), domain.clone()])]);
        all_leave(&db, &contest, &entry).await;
        assert_eq!(states(&db, &contest).await, [("dismissed".to_owned(), vec![])], "it is remembered all the same");
        joins(&db, &contest, &entry, &member("Bo", chinese("鲁汶大学"), "")).await;
        assert_eq!(states(&db, &contest).await, [("dismissed".to_owned(), vec![])]);

        let named = of_ada(&db, &contest).await.remove(0);
        assert_eq!(named.settled, Some((english("chair"), NOW)));
        assert_eq!(named.conflict.reason, "Another faculty.");
        settle(true).await.expect("a confirmation");
        all_leave(&db, &contest, &entry).await;
        assert_eq!(states(&db, &contest).await[0].0, "confirmed");
    })
    .await;
}

#[tokio::test]
async fn a_suspicion_that_nobody_settled_goes_with_its_ground() {
    for_each_db(|db| async move {
        let contest = contest(&db, "gone").await;
        let entry = enter(&db, &contest, "T-4", &[member("Bo", chinese("鲁汶大学"), "")], None).await;
        seat(&db, &contest).await;
        assert_eq!(states(&db, &contest).await.len(), 1);
        all_leave(&db, &contest, &entry).await;
        assert_eq!(states(&db, &contest).await, []);
    })
    .await;
}

#[tokio::test]
async fn what_was_dismissed_before_grounds_were_kept_stays_dismissed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "old").await;
        let entry = enter(&db, &contest, "T-4", &[], None).await;
        let juror = seat(&db, &contest).await;
        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        let noted = ("dismissed", "institution", "鲁汶大学\nAnother faculty.");
        jurors::note_conflict(&mut act.tx, &juror, &entry, noted, NOW).await.expect("a conflict");
        act.commit("conflict.dismiss", juror.as_str(), &()).await.expect("a commit");
        joins(&db, &contest, &entry, &member("Bo", chinese("鲁汶大学"), "")).await;
        assert_eq!(states(&db, &contest).await, [("dismissed".to_owned(), vec![])]);
        joins(&db, &contest, &entry, &member("Ada Peeters", Text::default(), "")).await;
        assert_eq!(states(&db, &contest).await[0].0, "suspected");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_institutions_is_the_organisers() {
    for_each_db(|db| async move {
        let contest = contest(&db, "listed").await;
        enter(&db, &contest, "T-4", &[member("Bo", chinese("光明实验室"), "")], None).await;
        seat(&db, &contest).await;
        assert_eq!(states(&db, &contest).await, []);
        let names =
            [" 光明实验室", "Lumenia Lab", "", "Katholieke Universiteit Leuven", "Lumenia Lab"].map(str::to_owned);
        let add =
            async |who: &AccountId, names: &[String]| institutions::add(&db, &contest.edition, who, names, NOW).await;
        for who in [&contest.auditor, &contest.chair, &contest.juror_accounts[0], &contest.stranger] {
            let refused = add(who, &names).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        for (names, kind) in [
            (vec!["One".to_owned(), " One ".to_owned()], "fault-institution-names"),
            (vec!["长".repeat(201), "One".to_owned()], "fault-long-name"),
        ] {
            let refused = add(&contest.organiser, &names).await;
            let Err(StoreError::Invalid(faults)) = refused else { panic!("{refused:?}") };
            assert_eq!(faults, [Fault::new("names", kind)]);
        }
        let id = add(&contest.organiser, &names).await.expect("names");
        let kept = ["光明实验室", "Lumenia Lab", "Katholieke Universiteit Leuven"].map(str::to_owned);
        let named = Named { id: id.clone(), names: kept.into(), edition: Some(contest.edition.clone()) };
        assert_eq!(institutions::page(&db, "", 9).await.expect("the list"), [named]);
        let bo = ground(Rule::Institution, "=KU Leuven", LEUVEN, "光明实验室");
        assert_eq!(states(&db, &contest).await, [("suspected".to_owned(), vec![bo])], "the juries are looked at again");
        let last = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!((last.verb.as_str(), last.subject.as_str()), ("institution.add", id.as_str()));

        let remove =
            async |who: &AccountId, id: &InstitutionId| institutions::remove(&db, &contest.edition, who, id, NOW).await;
        let refused = remove(&contest.auditor, &id).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        let other = crate::support::contest::contest(&db, "beside").await;
        let astray = institutions::remove(&db, &other.edition, &other.organiser, &id, NOW).await;
        assert!(matches!(astray, Err(StoreError::NotFound)), "another edition's: {astray:?}");
        assert_eq!(institutions::page(&db, "", 9).await.expect("the list").len(), 1);
        remove(&contest.organiser, &id).await.expect("it is removed");
        assert!(matches!(remove(&contest.organiser, &id).await, Err(StoreError::NotFound)));
        assert_eq!(states(&db, &contest).await, []);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_entrants_type_is_compared_like_any_other() {
    for_each_db(|db| async move {
        let contest = contest(&db, "typed").await;
        let call = open_call(&db, &contest).await;
        seat(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = manuscripts::start(&db, edition, entrant, &contest.competition, RawEntry::default(), NOW).await;
        let id = id.expect("started");
        let submit = async |base, email: &str| {
            let mut raw = complete(&call);
            raw.team[0].email = email.into();
            let sent = change(base, raw);
            manuscripts::submit(&db, edition, entrant, &id, &sent, &Default::default(), NOW).await
        };
        submit(1, " Dan@cs.kuleuven.be ").await.expect("submitted");
        let team = entries::team(&db, &id).await.expect("a team");
        assert_eq!(team.iter().map(|member| member.email.as_str()).collect::<Vec<_>>(), ["Dan@cs.kuleuven.be"]);
        let domain = ground(Rule::Domain, "kuleuven.be", "ada.peeters@kuleuven.be", "Dan@cs.kuleuven.be");
        assert_eq!(states(&db, &contest).await, [("suspected".to_owned(), vec![domain])]);

        let Err(StoreError::Invalid(faults)) = submit(2, "dan at kuleuven").await else { panic!("it is no address") };
        assert_eq!(faults, [Fault::new("m0-email", "fault-email")]);
        submit(3, "").await.expect("submitted without");
        assert_eq!(states(&db, &contest).await, [], "the ground is gone");
    })
    .await;
}

/// The states of Ada's conflicts with the rules of their grounds and what is compared of hers.
async fn told(db: &Db, contest: &Contest) -> Vec<(String, Vec<(Rule, String)>)> {
    let grounds =
        |grounds: Vec<Ground>| grounds.into_iter().map(|ground| (ground.rule, ground.juror)).collect::<Vec<_>>();
    states(db, contest).await.into_iter().map(|(state, found)| (state, grounds(found))).collect()
}

async fn last_verb(db: &Db, contest: &Contest) -> String {
    newest(db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record.verb
}

#[tokio::test]
async fn a_juror_who_works_elsewhere_is_looked_at_again() {
    for_each_db(|db| async move {
        let contest = contest(&db, "moves").await;
        let entry = enter(&db, &contest, "T-4", &[member("Bo", chinese("同济大学"), "")], None).await;
        let juror = seat(&db, &contest).await;
        let works = async |at: &str| {
            let (at, abilities) = (english(at), ada("").abilities);
            let by = &contest.organiser;
            jurors::change(&db, &contest.edition, by, &juror, (&at, &abilities), NOW).await.expect("a change");
            told(&db, &contest).await
        };
        let tongji = |state: &str| vec![(state.to_owned(), vec![(Rule::Institution, "Tongji University".to_owned())])];
        assert_eq!(told(&db, &contest).await, []);
        assert_eq!(works("Tongji University").await, tongji("suspected"));
        assert_eq!(works(LEUVEN).await, [], "the ground is gone");
        works("Tongji University").await;
        let settled = (false, "Another campus.");
        settle_conflict(&db, &contest.edition, &contest.chair, (&juror, &entry), settled, NOW).await.expect("settled");
        works(LEUVEN).await;
        assert_eq!(works("Tongji University").await, tongji("dismissed"), "it is remembered");
    })
    .await;
}

#[tokio::test]
async fn what_a_juror_says_of_themselves_counts_as_well() {
    for_each_db(|db| async move {
        let contest = contest(&db, "says").await;
        enter(&db, &contest, "T-4", &[member("Bo", chinese("同济大学"), "")], None).await;
        enter(&db, &contest, "T-5", &[member("Dan", Text::default(), "dan@ugent.be")], None).await;
        seat(&db, &contest).await;
        let account = accounts::find_by_email(&db, "ada.peeters@kuleuven.be").await.expect("a query").expect("Ada");
        let profile = |at: &str| Profile {
            name: english("Ada Peeters"),
            affiliation: english(at),
            languages: vec![],
            expertise: vec![],
            language: Language::English,
        };
        let says = async |at: &str| {
            profile::set(&db, &account.id, &profile(at), NOW).await.expect("a profile");
            told(&db, &contest).await
        };
        assert_eq!(says(LEUVEN).await, []);
        let before = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!(before.verb, "account.profile");
        let tongji = ("suspected".to_owned(), vec![(Rule::Institution, "Tongji University".to_owned())]);
        let found = [tongji];
        assert_eq!(says("Tongji University").await, found);
        assert_eq!(says("Tongji University").await, found);
        let after = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!(after.seq, before.seq + 1, "who says the same again is not looked at again");

        by_mail::ask_address(&db, &account, "ada@ugent.be", false, NOW).await.expect("a letter");
        let sql = "select secret from letter where secret <> ''";
        let (path,): (String,) = db.one(sql, args![]).await.expect("a query").expect("a letter");
        by_mail::confirm_address(&db, path.trim_start_matches("/links/"), NOW).await.expect("another address");
        let ghent = ("suspected".to_owned(), vec![(Rule::Domain, "ada@ugent.be".to_owned())]);
        assert_eq!(told(&db, &contest).await, [found, [ghent.clone()]].concat());
        assert_eq!(last_verb(&db, &contest).await, "account.address");
        verify(&db, &Chain::from(&contest.edition), None).await.expect("a whole chain");
        assert_eq!(says("").await, [ghent]);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_says_of_themselves_is_seen_before_they_are_added() {
    for_each_db(|db| async move {
        let contest = contest(&db, "known").await;
        enter(&db, &contest, "T-4", &[member("Bo", chinese("同济大学"), "")], None).await;
        let new = NewJuror { affiliation: Text::default(), ..ada("") };
        let account = accounts::add(&db, &new.account, NOW).await.expect("an account");
        let profile = Profile {
            name: english("Ada Peeters"),
            affiliation: english("Tongji University"),
            languages: vec![],
            expertise: vec![],
            language: Language::English,
        };
        profile::set(&db, &account, &profile, NOW).await.expect("a profile");
        let seen = foresee(&db, &contest.competition, &person(&new)).await.expect("a look");
        assert_eq!(seen.entries.iter().map(|entry| entry.code.as_str()).collect::<Vec<_>>(), ["T-4"]);
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let refused = add(&db, edition, organiser, &contest.competition, &new, NOW).await;
        let Err(StoreError::Invalid(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!(faults, [Fault::new("seen", "fault-suspected")]);
        let new = NewJuror { seen: seen.mark, ..new };
        add(&db, edition, organiser, &contest.competition, &new, NOW).await.expect("a juror");
        assert_eq!(told(&db, &contest).await.len(), 1);
    })
    .await;
}
