//! The state *new*: two editions with juries, decks, tasks and a proposed assignment; nothing is submitted.

use app::accounts::password;
use judging::access::Role;
use judging::ids::{AccountId, AssignmentId, AwardId, EntryId, InvitationId, RoundId};
use judging::ranking::{Method, TieBreak};
use judging::text::Language;
use store::assignments::{Change, NewRule, Rule, Wanted};
use store::awards::Award;
use store::competitions::Competition;
use store::editions::plan;
use store::entries::duplicates;
use store::files::NewFile;
use store::ledger::{Act, Chain, PROGRAM};
use store::manuscripts::authors;
use store::privacy::Privacy;
use store::questions::Answer;
use store::roles::invitations::Clocks;
use store::rounds::{Round, Settings};
use store::{
    Db, accounts, amendments, args, assignments, awards, competitions, complaints, consents, editions, entries, files,
    institutions, joint, jurors, mail, new_id, questions, retention, roles, rounds, rubrics, seals,
};

use super::contests::evening;
use super::forms::Ids;
use super::post::{keys, late, newest_secret, post, second_factors};
use crate::support::PASSWORD;
use crate::support::calls::{author, plain_call};
use crate::support::contest::{
    Contest, NOW, account, english, new_competition, new_criterion, new_entry, new_juror, new_round,
};

/// The hash that decks are kept by.
pub const DECK: &str = "dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0dec0";

/// The hash that redacted copies of them are kept by.
pub const COPY: &str = "c09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09fc09f";

/// The state *new*; gives what stands for ids in *away*.
pub async fn outset(db: &Db, home: &Contest, away: &Contest, ids: &mut Ids) -> Ids {
    let (special, given) = extras(db, home).await;
    let beside = beside(db, home).await;
    everywhere(db, away).await;
    agreed(db, home).await;
    joint_call(db, home).await;
    for contest in [home, away] {
        jury_and_decks(db, contest).await;
    }
    let names = ["Institute of Light", "光学研究院"].map(str::to_owned);
    let institution = institutions::add(db, &home.edition, &home.organiser, &names, NOW).await.expect("names");
    let names = ["Institute of Dark", "暗学研究院"].map(str::to_owned);
    let strange_names = institutions::add(db, &away.edition, &away.organiser, &names, NOW).await.expect("names");
    let mut uploads = Vec::new();
    for (contest, entrant) in [(home, "entrant@home.example"), (away, "elsewhere@away.example")] {
        let entrant = accounts::find_by_email(db, entrant).await.expect("a query").expect("the entrant").id;
        plain_call(db, &contest.competition).await;
        author(db, &contest.competition, &contest.entries[0], &entrant, DECK).await;
        uploads.push(begun(db, &contest.entries[0], &entrant).await);
    }
    let strange = co_authors(db, away, "elsewhere@away.example").await;
    let join = asked_to_join(db, home).await;
    ids.extend(owed(db, home, "entrant@home.example").await);
    let owed_away = owed(db, away, "elsewhere@away.example").await;
    let own = tasks(db, home).await;
    let other = tasks(db, away).await;
    let elsewhere = kept(db, away).await;
    let cue = evening(db, away).await;
    let round = rounds::find(db, &home.online).await.expect("a query").expect("the round");
    let mut settings = Settings::of(&round);
    settings.rules.tie_breaks = vec![TieBreak::HighestWeight, TieBreak::ChairVote];
    let seen = Settings::of(&round).mark();
    rounds::update(db, &home.organiser, &home.online, &seen, &settings, NOW).await.expect("rules");
    let chosen = (&given, &home.entries[1]);
    seals::choose_special(db, &home.organiser, &home.online, chosen, NOW).await.expect("chosen");
    let pair = (&home.entries[2], &home.jurors[1]);
    let seen = effect(db, home, &Change::Add(pair.0.clone(), pair.1.clone())).await;
    assignments::add(db, &home.organiser, &home.online, pair, ("", &seen), NOW).await.expect("proposed");
    let mark = assignments::pending(db, &home.online).await.expect("a query").mark;
    ids.insert("rule", kept(db, home).await);
    ids.insert("amendment", amended(db, home, &home.live).await);
    sign_in_and_clock(db).await;

    let award = first_award(db, home).await;
    ids.extend(of(home, &own));
    ids.extend([("award", award.to_string()), ("special", special.to_string()), ("given", given.to_string())]);
    ids.extend([
        ("edition", "home".into()),
        ("competition", "trial".into()),
        ("mark", mark),
        ("page", "original".into()),
        ("image", "1".into()),
        ("picture", "en.png".into()),
    ]);
    ids.extend([("password", PASSWORD.to_owned()), ("first_criterion", home.criteria[0].to_string())]);
    ids.insert("second_criterion", home.criteria[1].to_string());

    let set = awards::of_competition(db, &home.competition).await.expect("awards");
    ids.extend([("settings", settings.mark()), ("awards", awards::mark(&set))]);

    let awards = awards::of_competition(db, &away.competition).await.expect("awards");
    let of_away = awards.iter().find(|award| award.kind == "special").expect("a special prize").id.to_string();
    let seal = seals::of_round(db, &away.live).await.expect("a query").expect("the seal").id.to_string();
    programme(db, home).await;
    ids.extend(marks(db, home).await);
    ids.extend(co_authors(db, home, "entrant@home.example").await);
    ids.insert("join", join);
    ids.insert("institution", institution.to_string());
    ids.extend([("template", "invite-juror".into()), ("no_words", editions::mark(&mail::Wording::default()))]);
    ids.insert("view", view_of(db, home).await);
    let touched = entries::bulk::touched(db, &home.competition, &home.entries[..1]).await.expect("an entry");
    ids.insert("bulk_seen", entries::bulk::mark(&touched));
    ids.insert("twin_seen", twins(db, home).await);
    let missed = joint::missed(db, &home.competition).await.expect("entries");
    ids.insert("missing_seen", joint::mark(&missed));
    ids.insert("role", operator_of(db, home).await);
    ids.insert("division", division_of(db, home).await);
    ids.extend([("own_division", division_of(db, home).await), ("sha256", DECK.into())]);
    let mut foreign: Ids = of(away, &other).into();
    foreign.extend(strange);
    foreign.extend(uploads.pop().map(|id| ("upload", id)));
    ids.extend(uploads.pop().map(|id| ("upload", id)));
    foreign.insert("division", division_of(db, away).await);
    foreign.insert("rule", elsewhere);
    foreign.insert("institution", strange_names.to_string());
    foreign.insert("amendment", amended(db, away, &away.online).await);
    foreign.insert("role", operator_of(db, away).await);
    foreign.insert("view", view_of(db, away).await);
    foreign.extend(owed_away.into_iter().filter(|(name, _)| matches!(*name, "question" | "complaint")));
    foreign.extend([("code", beside), ("cue", cue), ("seal", seal), ("award", awards[0].id.to_string())]);
    foreign.extend([("special", of_away.clone()), ("given", of_away)]);
    ids.extend(late(db, home).await);
    foreign.extend([
        ("beside_round", away.online.to_string()),
        ("late_entry", away.entries[0].to_string()),
        ("late_juror", away.jurors[0].to_string()),
    ]);
    let (second, third, juror) = (home.entries[1].clone(), home.entries[2].clone(), home.jurors[0].clone());
    ids.insert("addition", effect(db, home, &Change::Add(third, juror.clone())).await);
    ids.insert("removal", effect(db, home, &Change::Remove(second, juror)).await);
    ids.extend(post(db, home).await);
    second_factors(db).await;
    ids.extend(keys(db, home).await);
    foreign.extend(post(db, away).await.into_iter().filter(|(name, _)| *name != "answer"));
    foreign
}

/// A proposal of another method for a round, to which nobody has consented; gives its id.
async fn amended(db: &Db, contest: &Contest, round: &RoundId) -> String {
    let proposal = (&Method::Zscore, "Few scores.");
    let id = amendments::propose(db, &contest.organiser, round, proposal, NOW).await.expect("proposed");
    id.to_string()
}

/// What stands for ids of a contest, with three of its assignments: two of its first juror, one of the second.
fn of(contest: &Contest, [submitted, assignment, colleague]: &[AssignmentId; 3]) -> [(&'static str, String); 14] {
    [
        ("round", contest.online.to_string()),
        ("last_round", contest.live.to_string()),
        ("competition_id", contest.competition.to_string()),
        ("code", "T-1".into()),
        ("entry", contest.entries[0].to_string()),
        ("second", contest.entries[1].to_string()),
        ("third", contest.entries[2].to_string()),
        ("juror", contest.jurors[0].to_string()),
        ("suspect", contest.jurors[1].to_string()),
        ("host", contest.hosts[0].to_string()),
        ("criterion", contest.criteria[0].to_string()),
        ("submitted", submitted.to_string()),
        ("assignment", assignment.to_string()),
        ("colleague", colleague.to_string()),
    ]
}

/// Somebody who writes the first entry with its owner, and somebody who is invited to.
async fn co_authors(db: &Db, contest: &Contest, owner: &str) -> [(&'static str, String); 2] {
    let owner = accounts::find_by_email(db, owner).await.expect("a query").expect("the owner").id;
    let edition = editions::find(db, &contest.edition).await.expect("a query").expect("the edition");
    let co_author = account(db, &format!("apart-{}", edition.slug), "co-author").await;
    let mut act = begin(db, contest).await;
    let sql = "insert into author (manuscript_id, account_id, position) values ($1, $2, 1)";
    act.tx.run(sql, args![contest.entries[0].as_str(), co_author.as_str()]).await.expect("an author");
    act.commit("people.prepare", co_author.as_str(), &()).await.expect("a commit");
    let invitation = invites(db, contest, &owner, &contest.entries[0]).await;
    [("co_author", co_author.to_string()), ("author_invitation", invitation.to_string())]
}

/// The secret of an invitation to an entry of somebody who has no other part in the story.
async fn asked_to_join(db: &Db, home: &Contest) -> String {
    let owner = account(db, "yonder", "owner").await;
    author(db, &home.competition, &home.entries[1], &owner, DECK).await;
    invites(db, home, &owner, &home.entries[1]).await;
    newest_secret(db).await
}

async fn invites(db: &Db, contest: &Contest, owner: &AccountId, entry: &EntryId) -> InvitationId {
    let email = "asked@apart.example".to_owned();
    let new = authors::NewAuthor { email, name: english("Wei"), language: Language::English };
    let clocks = Clocks { edition: NOW, real: ::server::cli::now() };
    authors::invite(db, &contest.edition, owner, entry, &new, clocks).await.expect("an invitation")
}

/// An upload of which no piece has come; gives its id.
async fn begun(db: &Db, entry: &EntryId, account: &AccountId) -> String {
    let id: String = new_id();
    let mut tx = db.begin().await.expect("a transaction");
    tx.run(
        "insert into upload (id, manuscript_id, account_id, slot, name, bytes, received, started_at, expires_at)
         values ($1, $2, $3, 'deck', 'deck.pdf', 20, 0, 0, 4102444800000000)",
        args![&id, entry.as_str(), account.as_str()],
    )
    .await
    .expect("an upload");
    tx.commit().await.expect("a commit");
    id
}

/// The mark of what a change by hand would mean.
async fn effect(db: &Db, contest: &Contest, change: &Change) -> String {
    let round = rounds::find(db, &contest.online).await.expect("a query").expect("the round");
    let wanted = Wanted::of(&round, assignments::latest(db, &contest.online).await.expect("a query").as_ref());
    let facts = assignments::read(db, &contest.online).await.expect("facts");
    assignments::consider(&facts, &wanted, change).expect("an effect").mark()
}

/// A rule that keeps the first juror on the first entry.
async fn kept(db: &Db, contest: &Contest) -> String {
    let new = NewRule {
        entry: contest.entries[0].clone(),
        juror: contest.jurors[0].clone(),
        rule: Rule::Keep,
        reason: "The only expert.".into(),
    };
    assignments::settle(db, &contest.organiser, &contest.online, &new, NOW).await.expect("a rule");
    let rules = assignments::rules(db, &contest.online).await.expect("a query");
    rules.into_iter().next().expect("the rule").id
}

/// A published question and a complaint of an entrant, with the marks of what forms about them are made on.
async fn owed(db: &Db, contest: &Contest, entrant: &str) -> [(&'static str, String); 5] {
    let entrant = accounts::find_by_email(db, entrant).await.expect("a query").expect("the entrant").id;
    let (own, by) = ((&contest.edition, &entrant), (&contest.edition, &contest.organiser));
    let asked = questions::ask(db, own, &contest.competition, "Is Dutch enough?", NOW).await.expect("asked");
    let found = async || questions::find(db, &contest.edition, &asked).await.expect("a query").expect("the question");
    let said = Answer { question: english("Is Dutch enough?"), answer: english("It is.") };
    questions::answer(db, by, (&asked, &found().await.mark()), &said, NOW).await.expect("answered");
    let made = complaints::make(db, own, "It was late.", NOW).await.expect("made");
    let complaint = complaints::find(db, &contest.edition, &made).await.expect("a query").expect("the complaint");
    [
        ("question", asked.to_string()),
        ("question_seen", found().await.mark()),
        ("complaint", made.to_string()),
        ("complaint_seen", complaint.mark()),
        ("privacy_seen", editions::mark(&Privacy::default())),
    ]
}

/// One speech.
async fn programme(db: &Db, contest: &Contest) {
    let speech = editions::Item {
        kind: "keynote".into(),
        starts_at: NOW,
        ends_at: NOW.plus_seconds(3_600),
        title: english("Speech"),
        speaker: english("Somebody"),
        place: english("Hall"),
    };
    let nothing = editions::mark::<Vec<editions::Item>>(&Vec::new());
    let (organiser, edition) = (&contest.organiser, &contest.edition);
    editions::replace_programme(db, organiser, edition, &nothing, &[speech], NOW).await.expect("a programme");
}

/// The marks of what forms of the edition are made on.
async fn marks(db: &Db, contest: &Contest) -> [(&'static str, String); 5] {
    let id = &contest.edition;
    let edition = editions::find(db, id).await.expect("a query").expect("the edition");
    let hosts = editions::hosts(db, id).await.expect("a query");
    let programme = editions::programme(db, id).await.expect("a query");
    [
        ("plan", plan::of(db, id).await.expect("a plan").mark()),
        ("settings_seen", editions::mark(&editions::Settings::of(&edition))),
        ("hosts_seen", editions::mark(&editions::listed(&hosts))),
        ("programme_seen", editions::mark(&programme)),
        ("retention_seen", retention::seen(None)),
    ]
}

/// The id of the competition's division.
async fn division_of(db: &Db, contest: &Contest) -> String {
    competitions::divisions(db, &contest.competition).await.expect("a query")[0].id.to_string()
}

/// The id of the operator's role.
async fn operator_of(db: &Db, contest: &Contest) -> String {
    let held = roles::page(db, &contest.edition, "", 50).await.expect("a query");
    held.into_iter().find(|held| held.role == Role::Operator).expect("an operator").id.to_string()
}

/// A view of the competition's entries.
async fn view_of(db: &Db, contest: &Contest) -> String {
    let by = (&contest.edition, &contest.organiser);
    let view = ("By title", "sort=title");
    entries::views::save(db, by, &contest.competition, view, NOW).await.expect("a view");
    entries::views::of_edition(db, &contest.edition).await.expect("views").remove(0).id.to_string()
}

/// The first entry has something in common with the third, and had with the second; gives the mark of what is suspected.
async fn twins(db: &Db, contest: &Contest) -> String {
    let [first, second, third] = [0, 1, 2].map(|at| &contest.entries[at]);
    let mut tx = db.begin().await.expect("a transaction");
    for (entry, rule) in [(first, "title"), (third, "title"), (first, "words"), (second, "words")] {
        let sql = "insert into entry_key (entry_id, rule, mark) values ($1, $2, 'twin')";
        tx.run(sql, args![entry.as_str(), rule]).await.expect("a key");
    }
    tx.commit().await.expect("a commit");
    let standing = roles::standing(db, &contest.organiser, &contest.edition).await.expect("a standing");
    let readable = duplicates::readable(db, &standing, &contest.edition).await.expect("competitions");
    let found = async || duplicates::of_entry(db, first, &readable).await.expect("a query");
    let seen = async |other: &EntryId| {
        let found = found().await.into_iter().find(|found| found.entry == *other);
        found.expect("the other entry").seen()
    };
    let (by, mark) = ((&contest.edition, &contest.organiser), seen(second).await);
    let said = (mark.as_str(), "They only sound alike.");
    duplicates::dismiss(db, by, (first, second), said, NOW).await.expect("dismissed");
    seen(third).await
}

async fn first_award(db: &Db, contest: &Contest) -> AwardId {
    awards::of_competition(db, &contest.competition).await.expect("awards").remove(0).id
}

/// The first round is that of one side, and so is its jury.
async fn joint_call(db: &Db, home: &Contest) {
    let mut act = begin(db, home).await;
    let side = "update round set side = 'A' where id = $1";
    act.tx.run(side, args![home.online.as_str()]).await.expect("a side");
    let jury = "update juror set side = 'A' where competition_id = $1";
    act.tx.run(jury, args![home.competition.as_str()]).await.expect("its jury");
    act.commit("contest.prepare", home.online.as_str(), &()).await.expect("a commit");
}

/// Two special prizes.
async fn extras(db: &Db, home: &Contest) -> (AwardId, AwardId) {
    let first = awards::of_competition(db, &home.competition).await.expect("awards").remove(0);
    let mut act = begin(db, home).await;
    let mut made = Vec::new();
    for (position, name) in [(1, "Boldest"), (2, "Kindest")] {
        let award = Award { kind: "special".into(), position, name: english(name), ..first.clone() };
        made.push(awards::insert(&mut act.tx, &award).await.expect("an award"));
    }
    act.commit("awards.prepare", home.competition.as_str(), &()).await.expect("a commit");
    (made.remove(0), made.remove(0))
}

/// The competition *beside* with a round, an entry, a juror and a chair; an entrant of *trial*. Gives the entry's code.
async fn beside(db: &Db, home: &Contest) -> String {
    let (juror, chair) = (account(db, "home", "other-juror").await, account(db, "home", "other-chair").await);
    let entrant = account(db, "home", "entrant").await;
    let mut act = begin(db, home).await;
    let competition = Competition { slug: "beside".into(), code: "B".into(), ..new_competition(&home.edition) };
    let competition = competitions::insert(&mut act.tx, &competition).await.expect("a competition");
    let round = Round { blind: true, ..new_round(&home.edition, &competition, "online", 0) };
    let round = rounds::insert(&mut act.tx, &round).await.expect("a round");
    rubrics::insert(&mut act.tx, &round, 0, &new_criterion("Idea", "1")).await.expect("a criterion");
    let entry = entries::insert(&mut act.tx, &new_entry(&competition, "B-1"), &[], NOW).await.expect("an entry");
    entries::enter_round(&mut act.tx, &round, &entry).await.expect("an entry in the round");
    jurors::insert(&mut act.tx, &new_juror(&competition, &juror, "J01")).await.expect("a juror");
    for (account, role) in [(&chair, Role::Chair(competition.clone())), (&entrant, Role::Entrant)] {
        roles::grant(&mut act.tx, &home.edition, account, &role).await.expect("a role");
    }
    act.commit("contest.prepare", competition.as_str(), &()).await.expect("a commit");
    "B-1".into()
}

/// Everybody who has a role in *home* agrees to be brought together with partners.
async fn agreed(db: &Db, home: &Contest) {
    for name in
        ["entrant", "juror-a", "other-juror", "chair", "other-chair", "organiser", "auditor", "operator", "signatory-a"]
    {
        let email = format!("{name}@home.example");
        let account = accounts::find_by_email(db, &email).await.expect("a query").expect("the account").id;
        consents::give(db, (&home.edition, &account), "partners", NOW).await.expect("agreed");
    }
}

/// Lets every juror have declared, every entry have a deck, and the competition a division.
async fn jury_and_decks(db: &Db, contest: &Contest) {
    let divisions = [(None, english("Open"))];
    let made = competitions::replace_divisions(db, &contest.organiser, &contest.competition, &divisions, NOW).await;
    made.expect("a division");
    let mut act = begin(db, contest).await;
    let deck = NewFile { sha256: DECK.into(), name: "deck.pdf".into(), media_type: "application/pdf".into(), bytes: 5 };
    files::insert(&mut act.tx, &deck, NOW).await.expect("a file");
    // Rendered already, as far as the program knows, so that the server leaves it alone.
    act.tx.run("update file set pages = 0 where sha256 = $1", args![DECK]).await.expect("a deck");
    act.tx.run("update entry set deck_sha256 = $1", args![DECK]).await.expect("decks");
    let copy = NewFile { sha256: COPY.into(), ..deck };
    files::insert(&mut act.tx, &copy, NOW).await.expect("a file");
    act.tx.run("update file set pages = 1 where sha256 = $1", args![COPY]).await.expect("a copy");
    act.tx
        .run(
            "insert into redaction (entry_id, title, summary, fields, words_version, deck_sha256, deck_version, made_by,
                                    made_at)
             values ($1, '{}', '{}', '{}', 0, $2, 0, $3, 0)",
            args![contest.entries[0].as_str(), COPY, contest.organiser.as_str()],
        )
        .await
        .expect("a copy of a deck");
    act.tx.run("update juror set declared_at = $1", args![NOW.micros()]).await.expect("declarations");
    act.commit("decks.prepare", contest.competition.as_str(), &()).await.expect("a commit");
}

/// The first juror has T-1 and T-2, the second T-1 and a suspected conflict with T-2.
async fn tasks(db: &Db, contest: &Contest) -> [AssignmentId; 3] {
    let mut act = begin(db, contest).await;
    let made: [AssignmentId; 3] = [new_id(), new_id(), new_id()];
    for (id, (juror, entry)) in made.iter().zip([(0, 0), (0, 1), (1, 0)]) {
        act.tx
            .run(
                "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                 values ($1, $2, $3, $4, 'assigned', false, '')",
                args![
                    id.as_str(),
                    contest.online.as_str(),
                    contest.jurors[juror].as_str(),
                    contest.entries[entry].as_str(),
                ],
            )
            .await
            .expect("an assignment");
    }
    let (suspect, entry) = (&contest.jurors[1], &contest.entries[1]);
    let noted = ("suspected", "rule", "The same institution");
    jurors::note_conflict(&mut act.tx, suspect, entry, noted, NOW).await.expect("a conflict");
    act.commit("assignment.prepare", contest.online.as_str(), &()).await.expect("a commit");
    made
}

/// One person with every role in *away*.
async fn everywhere(db: &Db, away: &Contest) {
    let person = account(db, "away", "elsewhere").await;
    let mut act = begin(db, away).await;
    for role in [
        Role::Organiser,
        Role::Auditor,
        Role::Operator,
        Role::Chair(away.competition.clone()),
        Role::Signatory(away.hosts[0].clone()),
        Role::Entrant,
    ] {
        roles::grant(&mut act.tx, &away.edition, &person, &role).await.expect("a role");
    }
    jurors::insert(&mut act.tx, &new_juror(&away.competition, &person, "J03")).await.expect("a juror");
    act.commit("people.prepare", AccountId::as_str(&person), &()).await.expect("a commit");
}

/// One password for everybody, and [`NOW`] on both editions' clocks.
async fn sign_in_and_clock(db: &Db) {
    let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
    let offset = NOW.micros() - ::server::cli::now().micros();
    let mut tx = db.begin().await.expect("a transaction");
    tx.run("update account set password_hash = $1", args![hash]).await.expect("a password");
    tx.run("update edition set sample = true, clock_offset = $1", args![offset]).await.expect("a clock");
    tx.commit().await.expect("a commit");
}

async fn begin(db: &Db, contest: &Contest) -> Act {
    Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act")
}
