//! No page asks the database more often because it lists more rows.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Command;
use std::sync::Arc;

use ::server::web::{Settings, pictures, router::router, shutdown::Ending};
use app::accounts::floods::Floods;
use app::accounts::password;
use app::assignment::runs::Runs;
use app::routes::App;
use app::state::{AppState, Clock};
use judging::access::Role;
use judging::call::RawEntry;
use judging::ids::{CompetitionId, EntryId};
use judging::text::Language;
use store::consents::Matter;
use store::ledger::{Act, Chain, PROGRAM};
use store::manuscripts::authors;
use store::questions::Answer;
use store::roles::invitations::{Clocks, NewInvitation, invite, remind};
use store::{
    Db, accounts, args, competitions, complaints, consents, editions, institutions, jurors, mail, manuscripts,
    questions, rounds,
};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

use crate::support::calls::{change, plain_call};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::gala::{prepared, reveal_next};
use crate::support::sealed::{prizes, seal, sign};
use crate::support::{Client, Database, PASSWORD, block_on};

/// The question of the call.
const QUESTION: &str = "why";

/// What stands in the addresses for their parameters, and statements by the route that was asked for.
type Names = BTreeMap<&'static str, String>;
type Counts = BTreeMap<String, u64>;

#[test]
fn every_page_runs_the_same_statements_at_one_row_and_at_three() {
    for database in Database::each("PALMARES_TEST_POSTGRES") {
        let (few, many) = (counts(&database, "few", 1), counts(&database, "many", 3));
        assert_eq!(few, many, "{}", database.engine());
        assert!(few.values().all(|count| *count > 0), "every page asks something: {few:?}");
    }
}

/// Makes an edition with so many of everything and counts what each page asks.
fn counts(database: &Database, slug: &str, rows: usize) -> Counts {
    let contest = prepare(database, slug, rows);
    for number in 1..=rows {
        import(database, slug, number, rows);
    }
    let mut names = block_on(seat(database, slug, &contest));
    names.extend(block_on(letters(database, &contest, rows)));
    block_on(owed(database, slug, &contest, rows));
    block_on(agreed(database, &contest, rows));
    let server = Counted::start(database);
    let (mut operator, secret) = prepared(&server.url, slug);
    while reveal_next(&mut operator, slug) {}
    names.insert("{secret}", secret);
    names.insert("{picture}", "en.png".into());
    let mut organiser = server.signed_in(slug, "organiser");
    let mut juror = server.signed_in(slug, "juror-1");
    let mut nobody = Client::new(&server.url);
    let mut half = Client::new(&server.url);
    server.give_passkeys(&contest, rows);
    let stranger = format!("stranger@{slug}.example");
    half.post("/api/accounts/sign-in", &[("email", &stranger), ("password", PASSWORD), ("next", "/")]);
    let routes = leptos_axum::generate_route_list(App);
    let counted = routes.iter().map(|route| {
        let client = match route.path() {
            "/sign-in" => &mut nobody,
            "/sign-in/code" => &mut half,
            path if path.contains("/desk") => &mut juror,
            path if path.contains("/ceremony") => &mut operator,
            _ => &mut organiser,
        };
        (route.path().to_owned(), server.count(client, &filled(route.path(), &names)))
    });
    let mut counts: Counts = counted.collect();
    for address in [pictures::EDITION, pictures::COMPETITION] {
        let path = filled(address, &names);
        counts.insert(address.to_owned(), server.count(&mut nobody, &path));
    }
    let list = filled("/e/{edition}/office/c/{competition}/entries", &names);
    for page in ["", "/print"] {
        let asked = format!("{list}{page}?col=addresses&col=a-{QUESTION}&a-{QUESTION}=none");
        counts.insert(format!("entries{page} with answers"), server.count(&mut organiser, &asked));
    }
    counts
}

/// The page's address. What a ceremony is about is of the contest `trial`, everything else of the one that was imported.
fn filled(route: &str, names: &Names) -> String {
    let part = |part: &str| match part {
        "{secret}" if route.starts_with("/links/") => names["{link}"].clone(),
        "{competition}" if ["/winners", "/awards", "/gallery"].iter().any(|page| route.ends_with(page)) => {
            "trial".to_owned()
        }
        part => names.get(part).cloned().unwrap_or_else(|| {
            assert!(!part.starts_with('{'), "this story does not know what to put for {part}");
            part.to_owned()
        }),
    };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// A contest whose results are sealed and signed, with so many winners of its greatest tier.
fn prepare(database: &Database, slug: &str, rows: usize) -> Contest {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let contest = contest(&db, slug).await;
        prizes(&db, &contest.edition, &contest.competition, &contest.entries[..rows]).await;
        for number in 1..=rows {
            let names = ["Lumenia", "光明"].map(|name| format!("{name} {slug} {number}"));
            institutions::add(&db, &contest.edition, &contest.organiser, &names, NOW).await.expect("names");
        }
        seal(&db, &contest, &contest.competition, &contest.live).await;
        sign(&db, &contest, &contest.live, 2).await;
        db.close().await;
        contest
    })
}

/// Imports a contest with so many entries, criteria and jurors, who have scored everything.
fn import(database: &Database, slug: &str, number: usize, rows: usize) {
    let mut tables = [
        ("entries", "entry,title,language\n".to_owned()),
        ("jurors", "juror,name,email\n".to_owned()),
        ("criteria", "criterion,weight,min,max,step\n".to_owned()),
        ("scores", "entry,juror,criterion,score\n".to_owned()),
    ];
    for row in 1..=rows {
        writeln!(tables[0].1, "E{row},Light {row},en").expect("text grows");
        writeln!(tables[1].1, "J{row},Juror {row},juror-{row}@{slug}.example").expect("text grows");
        writeln!(tables[2].1, "C{row},1,0,10,1").expect("text grows");
        for (juror, criterion) in (1..=rows).flat_map(|juror| (1..=rows).map(move |criterion| (juror, criterion))) {
            writeln!(tables[3].1, "E{row},J{juror},C{criterion},{row}").expect("text grows");
        }
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(["import", "--edition", slug, "--name", "Fair", "--code", "F", "--method", "mean"]);
    command.args(["--slug", &format!("fair-{number}"), "--database-url", &database.url(), "--data"]);
    command.arg(database.folder.path());
    for (name, rows) in tables {
        let path = database.folder.path().join(name).with_extension("csv");
        std::fs::write(&path, rows).expect("the folder can be written");
        command.arg(format!("--{name}")).arg(path);
    }
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Lets people sign in, the first juror read what is imported, and every juror have a conflict with the first entry;
/// seals all competitions but the one that is looked at.
async fn seat(database: &Database, slug: &str, contest: &Contest) -> Names {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let edition = editions::find_by_slug(&db, slug).await.expect("a query").expect("the edition");
    let fair = competitions::find_by_slug(&db, &edition.id, "fair-1").await.expect("a query").expect("the contest");
    let round = rounds::of_competition(&db, &fair.id).await.expect("rounds").remove(0);
    let jury = jurors::of_competition(&db, &fair.id).await.expect("a jury");
    let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
    for account in [&contest.organiser, &contest.operator, &jury[0].account, &contest.stranger] {
        accounts::set_password(&db, account, &hash, NOW).await.expect("a password");
    }
    let entry = first_entry(&db, &fair.id).await;
    for round in rounds::of_edition(&db, &edition.id).await.expect("rounds") {
        if ![&contest.competition, &fair.id].contains(&&round.competition) {
            seal(&db, contest, &round.competition, &round.id).await;
        }
    }
    let mut act = Act::begin(&db, Chain::from(&edition.id), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx
        .run(
            "update juror set declared_at = $1 where competition_id in (select id from competition where edition_id = $2)",
            args![NOW.micros(), edition.id.as_str()],
        )
        .await
        .expect("declarations");
    let side = "update round set side = 'A' where id = $1";
    act.tx.run(side, args![round.id.as_str()]).await.expect("a joint call");
    let sides = "update juror set side = 'A' where competition_id = $1";
    act.tx.run(sides, args![fair.id.as_str()]).await.expect("its jury");
    let secret =
        "insert into second_factor (account_id, secret, confirmed_at, last_step) values ($1, 'JBSWY3DPEHPK3PXP', 1, 0)";
    act.tx.run(secret, args![contest.stranger.as_str()]).await.expect("a second factor");
    for juror in &jury {
        let suspected = ("suspected", "institution", "A colleague.");
        jurors::note_conflict(&mut act.tx, &juror.id, &entry, suspected, NOW).await.expect("a conflict");
    }
    for twin in std::iter::once(&entry).chain(&contest.entries[..jury.len()]) {
        let sql = "insert into entry_key (entry_id, rule, mark) values ($1, 'title', 'twin')";
        act.tx.run(sql, args![twin.as_str()]).await.expect("a key");
    }
    act.commit("people.prepare", fair.id.as_str(), &()).await.expect("a commit");
    let assignment: (String,) = db
        .one("select id from assignment where juror_id = $1 order by id limit 1", args![jury[0].id.as_str()])
        .await
        .expect("a query")
        .expect("an assignment");
    let own = entries(&db, contest, &fair.id, jury.len()).await;
    db.close().await;
    Names::from([
        ("{edition}", slug.to_owned()),
        ("{competition}", fair.slug),
        ("{round}", round.id.as_str().to_owned()),
        ("{code}", "E1".to_owned()),
        ("{assignment}", assignment.0),
        ("{entry}", own.to_string()),
    ])
}

/// Invites so many auditors and reminds them.
async fn letters(database: &Database, contest: &Contest, rows: usize) -> Names {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let clocks = Clocks { edition: NOW, real: NOW };
    for row in 0..rows {
        let new = NewInvitation {
            email: format!("auditor-{row}@invited.example"),
            name: english("Ada"),
            language: Language::English,
            role: Role::Auditor,
            seat: None,
            seen: String::new(),
        };
        invite(&db, &contest.edition, &contest.organiser, &new, clocks).await.expect("an invitation");
    }
    remind(&db, &contest.edition, &contest.organiser, None, clocks).await.expect("reminders");
    for template in &mail::WORDED[..rows] {
        let (text, seen) = (english("Open {link} of {page}"), editions::mark(&mail::Wording::default()));
        let own = mail::Wording { subject: text.clone(), body: text };
        let done = mail::reword(&db, &contest.organiser, &contest.edition, template, (&seen, &own), NOW).await;
        done.expect("words of its own");
    }
    let letter = mail::page(&db, &contest.edition, None, None, 1).await.expect("letters").remove(0);
    let link = letter.letter.values[mail::LINK].trim_start_matches("/links/").to_owned();
    db.close().await;
    let template = "invite-auditor".to_owned();
    Names::from([("{letter}", letter.id.to_string()), ("{link}", link), ("{template}", template)])
}

/// So many questions of the imported contest are published, and the organiser, who writes entries too, has made as many
/// complaints.
async fn owed(database: &Database, slug: &str, contest: &Contest, rows: usize) {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let edition = editions::find_by_slug(&db, slug).await.expect("a query").expect("the edition").id;
    let fair = competitions::find_by_slug(&db, &edition, "fair-1").await.expect("a query").expect("the contest").id;
    let by = (&edition, &contest.organiser);
    for _ in 0..rows {
        let said = Answer { question: english("When?"), answer: english("Soon.") };
        questions::add(&db, by, &fair, &said, NOW).await.expect("a question");
        complaints::make(&db, by, "It was late.", NOW).await.expect("a complaint");
    }
    db.close().await;
}

/// So many people agree to everything, and each owns a finalist; as many times something went.
async fn agreed(database: &Database, contest: &Contest, rows: usize) {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let people = [&contest.organiser, &contest.juror_accounts[0], &contest.juror_accounts[1]];
    for (at, (account, entry)) in (1_i64..).zip(people.iter().zip(&contest.entries)).take(rows) {
        store::entries::enter_round(&mut act.tx, &contest.live, entry).await.expect("a finalist");
        for (sql, args) in [
            (
                "insert into manuscript (id, competition_id, version, submitted_version, started_at, withdrawn_at)
                 values ($1, $2, 0, null, 0, null)",
                args![entry.as_str(), contest.competition.as_str()],
            ),
            ("insert into author (manuscript_id, account_id) values ($1, $2)", args![entry.as_str(), account.as_str()]),
            (
                "insert into retention_run (edition_id, at, entries, files, accounts) values ($1, $2, 1, 1, 1)",
                args![contest.edition.as_str(), at],
            ),
        ] {
            act.tx.run(sql, args).await.expect("a row");
        }
    }
    act.commit("people.prepare", contest.edition.as_str(), &()).await.expect("a commit");
    for account in people.into_iter().take(rows) {
        for matter in Matter::ALL {
            consents::give(&db, (&contest.edition, account), matter.word(), NOW).await.expect("agreed");
        }
    }
    db.close().await;
}

/// The organiser writes so many entries; gives the last one, which has as many versions.
async fn entries(db: &Db, contest: &Contest, competition: &CompetitionId, rows: usize) -> EntryId {
    plain_call(db, competition).await;
    let mut tx = db.begin().await.expect("a transaction");
    let form = format!(
        r#"{{"languages":["en"],"deck":"optional","deck_pages":20,"fields":[{{"id":"{QUESTION}","kind":"short",
            "name":{{"en":"Why"}},"help":{{}},"section":{{}},"required":false,"limit":0,"unit":"words","choices":{{}},
            "condition":null,"blind":false}}]}}"#
    );
    tx.run("update call set form = $2 where competition_id = $1", args![competition.as_str(), form])
        .await
        .expect("a question");
    tx.commit().await.expect("a commit");
    let (edition, account) = (&contest.edition, &contest.organiser);
    let mut last = EntryId::from("");
    for _ in 0..rows {
        last = manuscripts::start(db, edition, account, competition, Default::default(), NOW).await.expect("started");
    }
    for version in 1..rows {
        let raw = RawEntry { title: english(&format!("Version {version}")), ..RawEntry::default() };
        let change = change(i64::try_from(version).expect("a few"), raw);
        manuscripts::save(db, edition, account, &last, &change, NOW).await.expect("saved");
    }
    co_authors(db, contest, &last, rows).await;
    last
}

/// So many people write an entry with the organiser, and as many are invited to.
async fn co_authors(db: &Db, contest: &Contest, entry: &EntryId, rows: usize) {
    let (edition, owner) = (&contest.edition, &contest.organiser);
    let clocks = Clocks { edition: NOW, real: NOW };
    for row in 0..rows {
        let email = format!("co-author-{row}@invited.example");
        let new = authors::NewAuthor { email, name: english("Wei"), language: Language::English };
        authors::invite(db, edition, owner, entry, &new, clocks).await.expect("an invitation");
    }
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), NOW).await.expect("an act");
    let sql = "insert into author (manuscript_id, account_id, position) values ($1, $2, $3)";
    for (position, account) in [&contest.auditor, &contest.chair, &contest.operator].into_iter().take(rows).enumerate()
    {
        let position = i64::try_from(position + 1).expect("a few");
        act.tx.run(sql, args![entry.as_str(), account.as_str(), position]).await.expect("an author");
    }
    act.commit("people.prepare", entry.as_str(), &()).await.expect("a commit");
}

async fn first_entry(db: &Db, competition: &CompetitionId) -> EntryId {
    let entry = store::entries::find_by_code(db, competition, "E1").await.expect("a query");
    entry.expect("the first entry").id
}

/// A server in this process, whose statements can be counted.
struct Counted {
    db: Db,
    url: String,
    runtime: Runtime,
}

impl Counted {
    fn start(database: &Database) -> Self {
        let runtime = Runtime::new().expect("a runtime starts");
        let (db, url) = runtime.block_on(async {
            let db = Db::open(&database.url()).await.expect("the database opens");
            let state = AppState {
                db: db.clone(),
                clock: Clock::new(|| NOW),
                assets: Arc::default(),
                hashing: Arc::new(Semaphore::new(1)),
                floods: Floods::default(),
                runs: Runs::default(),
                files: Arc::new(database.folder.path().join("files")),
                public_url: Arc::default(),
                sends_mail: false,
            };
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let url = format!("http://{}", listener.local_addr().expect("an address"));
            let settings = Settings::new(None, false).expect("no address is declared");
            let router = router(state, settings, Ending::of_process());
            tokio::spawn(async move { axum::serve(listener, router).await });
            (db, url)
        });
        Self { db, url, runtime }
    }

    fn signed_in(&self, slug: &str, name: &str) -> Client {
        Client::signed_in(&self.url, &format!("{name}@{slug}.example"))
    }

    /// Gives so many passkeys to the organiser, who is signed in already, and to the stranger.
    fn give_passkeys(&self, contest: &Contest, rows: usize) {
        let give = async {
            let mut act = Act::begin(&self.db, Chain::House, &PROGRAM.into(), NOW).await.expect("an act");
            let sql = "insert into passkey
                           (account_id, name, credential_id, user_handle, public_key, state, added_at, used_at)
                       values ($1, $2, $3, '', '', '', 1, null)";
            for (account, row) in [&contest.organiser, &contest.stranger]
                .into_iter()
                .flat_map(|account| (0..rows).map(move |row| (account, row)))
            {
                let name = format!("Key {row}");
                act.tx.run(sql, args![account.as_str(), &name, format!("{account} {name}")]).await.expect("a passkey");
            }
            act.commit("account.passkey-add", "", &()).await.expect("a commit");
        };
        self.runtime.block_on(give);
    }

    /// How many statements the second visit of a page takes.
    fn count(&self, client: &mut Client, path: &str) -> u64 {
        client.get(path);
        let before = self.db.statements();
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path} {:?}", answer.location);
        self.db.statements() - before
    }
}
