//! Contests that come in from CSV, by the command line and on the organiser's page.
#![expect(clippy::unwrap_used, reason = "a story ends where something is not there")]

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use judging::decimal::Decimal;
use judging::ids::{EntryId, JurorId};
use judging::ranking::{Card, Order, Sheet, rank};
use store::{Db, args};

use crate::support::{Client, Database, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const EDITION: &str = "cbstes-2026";
const ENTRIES: &str = "entry,title,title_zh,nation\nA,Light,光,BEL\nB,Wind,风,CHN\n";
const JURORS: &str = "juror,name,name_zh,email\nJ1,Li Wei,李伟,li.wei@jury.example\nJ2,Anna Peeters,,\n";
const CRITERIA: &str = "criterion,weight,min,max,step\nteam,1,0,10,0.5\n";
const SCORES: &str = "entry,juror,criterion,score\nA,J1,team,8\nA,J2,team,7.5\nB,J1,team,6\nB,J2,team,9\n";

/// The folder of a programme of the real data beside the project; `None`, said loudly, where it is absent.
fn shared(programme: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let data = std::env::var_os("PALMARES_SHARED_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let folder = data.join("olympics2018").join(programme);
    if !folder.is_dir() {
        eprintln!("\n*** {} is absent: this story was NOT told on real data ***\n", folder.display());
        return None;
    }
    println!("read: {}", folder.display());
    Some(folder)
}

/// A database with the sample edition and no server on it.
pub fn with_sample(database: &Database) {
    Server::start(database).kill();
}

/// Imports the files of a folder as a competition, by the program.
pub fn import(database: &Database, files: &Path, slug: &str, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(["import", "--edition", EDITION, "--name", "Imported", "--code", "IMP", "--slug", slug]);
    command.args(["--database-url", &database.url(), "--data"]).arg(database.folder.path());
    for file in ["entries", "jurors", "criteria", "scores"] {
        command.arg(format!("--{file}")).arg(files.join(file).with_extension("csv"));
    }
    command.args(more).output().expect("the program starts")
}

fn on<T>(database: &Database, story: impl AsyncFnOnce(Db) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let told = story(db.clone()).await;
        db.close().await;
        told
    })
}

/// The scores of a stored competition by its stored method, to two decimals, by the entries' codes.
async fn ranked(db: &Db, slug: &str) -> BTreeMap<String, String> {
    let edition = store::editions::find_by_slug(db, EDITION).await.unwrap().unwrap();
    let competition = store::competitions::find_by_slug(db, &edition.id, slug).await.unwrap().unwrap();
    let rounds = store::rounds::of_competition(db, &competition.id).await.unwrap();
    let round = &rounds[0];
    let criteria = store::rubrics::of_round(db, &round.id).await.unwrap();
    let rubric = store::rubrics::rubric(&round.id, &criteria).unwrap();
    let points: Vec<(String, String, String, i64)> = db
        .all(
            "select e.code, j.code as juror, p.criterion_id, p.score
             from point p
             join scorecard s on s.id = p.scorecard_id
             join assignment a on a.id = s.assignment_id
             join entry e on e.id = a.entry_id
             join juror j on j.id = a.juror_id
             where s.round_id = $1 and s.state = 'submitted'",
            args![round.id.as_str()],
        )
        .await
        .unwrap();
    let mut cards: HashMap<(String, String), BTreeMap<_, _>> = HashMap::new();
    for (entry, juror, criterion, score) in points {
        cards.entry((entry, juror)).or_default().insert(criterion.into(), Decimal::from_micros(score));
    }
    let card = |((entry, juror), points)| Card { entry: EntryId::from(entry), juror: JurorId::from(juror), points };
    let cards: Vec<Card> = cards.into_iter().map(card).collect();
    let order = Order { tie_breaks: round.tie_breaks.clone(), chair_vote: Vec::new(), across_components: false };
    let ranking = rank(&Sheet::new(rubric, &[], &cards).unwrap(), &round.method, &order).unwrap();
    let score = |ranked: &judging::ranking::Ranked| {
        let exact = ranked.score.unwrap().exact.unwrap();
        (ranked.entry.to_string(), exact.round_half_up(2).unwrap().to_fixed(2))
    };
    ranking.entries.iter().map(score).collect()
}

#[test]
fn two_olympic_programmes_come_in_and_every_total_is_right_to_the_cent() {
    let trimmed = "--method trimmed --drop-high 1 --drop-low 1 --trim criterion --round step --decimals 2";
    let trimmed: Vec<&str> = trimmed.split(' ').collect();
    for database in Database::each(POSTGRES) {
        with_sample(&database);
        for (programme, entries) in [("ice-dance-free", 20), ("men-free", 24)] {
            let Some(files) = shared(programme) else { continue };
            let output = import(&database, &files, programme, &trimmed);
            let told = String::from_utf8(output.stdout).unwrap();
            let cards = entries * 9;
            let first = format!("imported {entries} entries, 9 jurors, 5 criteria, {cards} scorecards");
            assert_eq!(told.lines().next(), Some(first.as_str()), "{}", String::from_utf8_lossy(&output.stderr));
            let expected = fs::read_to_string(files.join("expected.csv")).unwrap();
            let expected: BTreeMap<String, String> = expected
                .lines()
                .skip(1)
                .filter_map(|line| line.split_once(','))
                .map(|(entry, total)| (entry.to_owned(), Decimal::parse(total).unwrap().to_fixed(2)))
                .collect();
            let ranked = on(&database, async |db| ranked(&db, programme).await);
            assert_eq!(ranked, expected, "{programme} on {}", database.engine());
        }
    }
}

/// The number of rows of every table.
async fn rows(db: &Db) -> BTreeMap<String, i64> {
    let schema = include_str!("../migrations/sqlite/0001_house.sql");
    let tables = schema.lines().filter_map(|line| line.strip_prefix("create table ")?.strip_suffix(" ("));
    let mut rows = BTreeMap::new();
    for table in tables {
        let sql: &'static str = Box::leak(format!("select count(*) from {table}").into_boxed_str());
        let count: Option<(i64,)> = db.one(sql, args![]).await.unwrap();
        rows.insert(table.to_owned(), count.unwrap().0);
    }
    rows
}

fn folder(scores: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [("entries", ENTRIES), ("jurors", JURORS), ("criteria", CRITERIA), ("scores", scores)];
    files.iter().for_each(|(name, text)| fs::write(folder.path().join(name).with_extension("csv"), text).unwrap());
    folder
}

#[test]
fn a_dry_run_and_a_fault_write_nothing_and_faults_have_their_places() {
    for database in Database::each(POSTGRES) {
        with_sample(&database);
        let before = on(&database, async |db| rows(&db).await);
        assert!(before["ledger"] > 0 && before.len() > 20, "the tables are counted: {before:?}");

        let right = folder(SCORES);
        let dry = import(&database, right.path(), "dry", &["--method", "mean", "--dry-run"]);
        let said = "nothing is wrong, nothing was written: 2 entries, 2 jurors, 1 criteria, 4 scorecards\n";
        assert_eq!((dry.status.code(), String::from_utf8(dry.stdout).unwrap().as_str()), (Some(0), said));

        let wrong = folder("entry,juror,criterion,score\nA,J1,team,8.3\nX,J1,team,7\n");
        let faulty = import(&database, wrong.path(), "faulty", &["--method", "mean"]);
        let at = wrong.path().display().to_string();
        let faults = String::from_utf8(faulty.stderr).unwrap().replace(&format!("{at}/"), "");
        assert_eq!(
            (faulty.status.code(), faults.as_str(), faulty.stdout.as_slice()),
            (
                Some(2),
                "scores.csv:2:4: team, \"8.3\": not on a step of 0.5\nscores.csv:3:1: \"X\" is not in entries.csv\n",
                b"".as_slice()
            )
        );
        let odd = import(&database, right.path(), "Odd Slug", &["--method", "mean", "--drop-high", "1"]);
        let flags = "--drop-high, --drop-low, --trim and --min-jurors belong to --method trimmed\n";
        assert_eq!((odd.status.code(), String::from_utf8(odd.stderr).unwrap().as_str()), (Some(2), flags));
        assert_eq!(on(&database, async |db| rows(&db).await), before, "{}", database.engine());
    }
}

#[test]
fn a_team_comes_with_its_entries_and_is_held_against_the_jury() {
    for database in Database::each(POSTGRES) {
        with_sample(&database);
        let files = folder(SCORES);
        let team = files.path().join("team.csv");
        fs::write(&team, "entry,name,name_zh,email\nB,Wei Li,,LI.WEI@jury.example\nA,Zoé Dupont,,\n").unwrap();
        let more = ["--method", "mean", "--team", team.to_str().unwrap()];
        let done = import(&database, files.path(), "peopled", &more);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        let sql = "select e.code || ' ' || j.code || ' ' || x.state from conflict x
                   join entry e on e.id = x.entry_id join juror j on j.id = x.juror_id
                   join competition c on c.id = e.competition_id where c.slug = 'peopled'";
        assert_eq!(database.texts(sql), ["B J1 suspected"], "{}", database.engine());

        fs::write(&team, "entry,name\nC,Nobody\n").unwrap();
        let wrong = import(&database, files.path(), "wrong", &more);
        let told = String::from_utf8(wrong.stderr).unwrap();
        assert_eq!(
            (
                wrong.status.code(),
                told.ends_with(&format!("\"C\" is not in {}\n", files.path().join("entries.csv").display()))
            ),
            (Some(2), true),
            "{told}"
        );
    }
}

#[test]
fn a_name_in_use_is_refused_and_accounts_of_earlier_jurors_are_kept() {
    for database in Database::each(POSTGRES) {
        with_sample(&database);
        let files = folder(SCORES);
        let first = import(&database, files.path(), "first", &["--method", "mean"]);
        let told = String::from_utf8(first.stdout).unwrap();
        let login = told.lines().nth(2).and_then(|line| line.split_once('\t')).map(|(email, _)| email);
        assert_eq!((login, told.lines().count()), (Some("li.wei@jury.example"), 3), "one new account: {told}");

        let again = import(&database, files.path(), "first", &["--method", "mean"]);
        let said = "--slug: This is in use already. Choose something else.\n";
        assert_eq!((again.status.code(), String::from_utf8(again.stderr).unwrap().as_str()), (Some(2), said));

        let second = import(&database, files.path(), "second", &["--method", "mean"]);
        assert_eq!(String::from_utf8(second.stdout).unwrap().lines().count(), 2, "no account is new");
        on(&database, async |db| {
            let edition = store::editions::find_by_slug(&db, EDITION).await.unwrap().unwrap();
            store::ledger::verify(&db, &(&edition.id).into(), None).await.unwrap();
        });
    }
}

#[test]
fn an_organiser_uploads_checks_imports_and_hands_out_a_password() {
    let path = format!("/e/{EDITION}/office/import");
    let fields = |act: &'static str| {
        [
            ("name", "Wind and light"),
            ("name_zh", "风与光"),
            ("slug", "wind-light"),
            ("code", "WL"),
            ("method", "trimmed"),
            ("drop_high", "0"),
            ("drop_low", "1"),
            ("trim", "criterion"),
            ("round", "end"),
            ("decimals", "2"),
            ("act", act),
        ]
    };
    let wrong = SCORES.replace("A,J1,team,8\n", "A,J1,team,11\n");
    let files = |scores| [("entries", ENTRIES), ("jurors", JURORS), ("criteria", CRITERIA), ("scores", scores)];
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut stranger = Client::new(&server.url);
        let answer = stranger.upload(&path, &fields("import"), &files(SCORES));
        assert_eq!((answer.status, answer.location), (302, Some(format!("/sign-in?next={path}"))));
        let mut auditor = Client::signed_in(&server.url, "auditor@palmares.example");
        assert_eq!(auditor.upload(&path, &fields("import"), &files(SCORES)).status, 403);

        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        assert_eq!(organiser.get(&path).status, 200);
        let faulty = organiser.upload(&format!("{path}?lang=zh-Hans"), &fields("import"), &files(&wrong));
        assert_eq!(faulty.status, 422);
        assert!(faulty.body.contains("team，“11”：高于上限 10。"), "{}", faulty.body);
        assert!(faulty.body.contains("value=\"wind-light\""), "what was typed is still there");
        let checked = organiser.upload(&format!("{path}?lang=en"), &fields("check"), &files(SCORES));
        assert!(checked.body.contains("2 entries, 2 jurors, 1 criteria, 4 scorecards."), "{}", checked.body);

        let imported = organiser.upload(&path, &fields("import"), &files(SCORES));
        assert_eq!(imported.status, 200, "{}", imported.body);
        let (_, cell) = imported.body.split_once("data-label=\"Password\"").expect("the password is shown");
        let password = cell.split(['>', '<']).nth(1).unwrap().to_owned();
        let again = organiser.upload(&path, &fields("import"), &files(SCORES));
        assert_eq!((again.status, again.body.contains("This is in use already.")), (422, true));
        let sign_in = [("email", "li.wei@jury.example"), ("password", password.as_str()), ("next", "/account")];
        let juror = Client::new(&server.url).post("/api/accounts/sign-in", &sign_in);
        assert_eq!(juror.location.as_deref(), Some("/account"), "the juror signs in with the password");
    }
}

#[test]
fn an_upload_beyond_the_limit_is_refused() {
    let server_data = Database::sqlite();
    let server = Server::start(&server_data);
    let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
    let large = "x".repeat(20_200_000);
    let answer = organiser.upload(&format!("/e/{EDITION}/office/import"), &[], &[("entries", &large)]);
    assert_eq!((answer.status, answer.body.contains("Together the files have more than 20 MB.")), (422, true));
}
