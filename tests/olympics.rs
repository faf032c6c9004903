//! Real input: the Olympic programmes of 2018 come out to the cent, on the page of the ranking and in its export.

use std::collections::BTreeMap;
use std::path::PathBuf;

use app::accounts::password;
use judging::decimal::Decimal;
use judging::ids::{AccountId, CompetitionId, CriterionId, EntryId, JurorId, RoundId};
use judging::ranking::{Method, Rounding, RoundingAt, TrimLevel};
use judging::rubric::{Criterion, Scale};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::accounts::NewAccount;
use store::competitions::Competition;
use store::editions::{Edition, NewEdition};
use store::entries::Entry;
use store::jurors::Juror;
use store::ledger::{Act, Chain, PROGRAM};
use store::rounds::Round;
use store::rubrics::WordedCriterion;
use store::{Db, args, new_id};

use crate::support::{Client, Database, PASSWORD, Server};

const PROGRAMMES: [&str; 2] = ["ice-dance-free", "men-free"];
const NOW: Timestamp = Timestamp::from_micros(1_787_227_200_000_000);

/// The rows of a file of a programme; `None`, said loudly, where the folder of real data is absent.
fn shared(programme: &str, file: &str) -> Option<Vec<Vec<String>>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let folder = std::env::var_os("PALMARES_SHARED_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let path = folder.join("olympics2018").join(programme).join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("\n*** {} is absent: this story was NOT told ***\n", path.display());
        return None;
    };
    println!("read: {}", path.display());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Some(reader.records().map(|record| record.expect("a row").iter().map(str::to_owned).collect()).collect())
}

#[test]
fn olympic_totals_are_right_to_the_cent_on_the_page_and_in_the_export() {
    if shared(PROGRAMMES[0], "expected.csv").is_none() {
        return;
    }
    for database in Database::each("PALMARES_TEST_POSTGRES") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let rounds = runtime.block_on(async {
            let db = Db::open(&database.url()).await.expect("a fresh database");
            let rounds = prepare(&db).await;
            db.close().await;
            rounds
        });
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@games.example");
        for (programme, round) in PROGRAMMES.iter().zip(rounds) {
            let expected = shared(programme, "expected.csv").expect("the folder is there");
            let expected: BTreeMap<String, String> =
                expected.into_iter().map(|row| (row[0].clone(), decimal(&row[1]).to_fixed(2))).collect();
            let path = format!("/e/games/office/r/{round}/ranking");
            assert_eq!(
                exported(&mut organiser, &format!("{path}.csv")),
                expected,
                "{programme}, {}",
                database.engine()
            );
            let page = organiser.get(&path);
            assert_eq!(page.status, 200);
            assert_eq!(shown(&page.body), expected, "{programme}, {}", database.engine());
            let stranger = Client::new(&server.url).get(&format!("{path}.csv"));
            assert_eq!((stranger.status, stranger.body.as_str()), (303, ""));
        }
    }
}

/// Code → score of the export.
fn exported(organiser: &mut Client, path: &str) -> BTreeMap<String, String> {
    let answer = organiser.get(path);
    assert_eq!(answer.status, 200);
    let table = answer.body.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    let (entry, score) = (at("entry"), at("score"));
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[entry].to_owned(), row[score].to_owned())).collect()
}

/// Code → score of the page: per row of the table, the code in the link and the number in bold type.
fn shown(page: &str) -> BTreeMap<String, String> {
    let body = page.split_once("<tbody").and_then(|(_, rest)| rest.split_once("</tbody>")).expect("a table").0;
    let between = |row: &str, before: &str, after: &str| {
        let (_, rest) = row.split_once(before).expect(before);
        rest.split_once(after).expect(after).0.to_owned()
    };
    body.split("<tr").skip(1).map(|row| (between(row, "/ranking/", "\""), between(row, "<b>", "</b>"))).collect()
}

async fn prepare(db: &Db) -> Vec<RoundId> {
    let hash = password::hash_now(PASSWORD).expect("a hash");
    let organiser = account(db, "organiser", Some(hash)).await;
    let edition = Edition {
        id: "".into(),
        slug: "games".into(),
        name: words("Games"),
        theme: words("Skating"),
        place: words("Gangneung"),
        description: words("Free programmes."),
        topics: Default::default(),
        starts_at: NOW,
        ends_at: NOW,
        time_zone: "Asia/Seoul".into(),
        default_language: Language::English,
        sample: false,
        clock_offset: None,
    };
    let new = NewEdition { edition, hosts: Vec::new(), organisers: vec![organiser] };
    let edition = store::editions::create(db, &new, NOW).await.expect("an edition");
    let mut jury = Vec::new();
    for number in 0..9 {
        jury.push(account(db, &format!("juror-{number}"), None).await);
    }
    let mut rounds = Vec::new();
    for programme in PROGRAMMES {
        let mut act = Act::begin(db, Chain::from(&edition), &PROGRAM.into(), NOW).await.expect("an act");
        let competition = Competition {
            id: "".into(),
            edition: edition.clone(),
            slug: programme.into(),
            code: "F".into(),
            preset: "plain".into(),
            name: words(programme),
            summary: words(""),
            call: words(""),
        };
        let competition = store::competitions::insert(&mut act.tx, &competition).await.expect("a competition");
        let mut round = new_round(&competition);
        round.edition = edition.clone();
        let round = store::rounds::insert(&mut act.tx, &round).await.expect("a round");
        fill(&mut act, programme, &competition, &round, &jury).await;
        act.commit("contest.prepare", round.as_str(), &programme).await.expect("a commit");
        rounds.push(round);
    }
    rounds
}

async fn fill(act: &mut Act, programme: &str, competition: &CompetitionId, round: &RoundId, jury: &[AccountId]) {
    let table = |file| shared(programme, file).expect("the folder is there");
    let mut criteria: BTreeMap<String, CriterionId> = BTreeMap::new();
    for (position, row) in (0..).zip(table("criteria.csv")) {
        let scale = Scale::new(decimal(&row[2]), decimal(&row[3]), decimal(&row[4])).expect("a scale");
        let criterion = Criterion { id: "".into(), weight: decimal(&row[1]), scale, comment_required: false };
        let worded = WordedCriterion { criterion, name: words(&row[0]), description: words(""), levels: Vec::new() };
        let id = store::rubrics::insert(&mut act.tx, round, position, &worded).await.expect("a criterion");
        criteria.insert(row[0].clone(), id);
    }
    let mut entries: BTreeMap<String, EntryId> = BTreeMap::new();
    for row in table("entries.csv") {
        let id =
            store::entries::insert(&mut act.tx, &new_entry(competition, &row[0]), &[], NOW).await.expect("an entry");
        store::entries::enter_round(&mut act.tx, round, &id).await.expect("in the round");
        entries.insert(row[0].clone(), id);
    }
    let mut jurors: BTreeMap<String, JurorId> = BTreeMap::new();
    for (row, account) in table("jurors.csv").iter().zip(jury) {
        let id = store::jurors::insert(&mut act.tx, &new_juror(competition, account, &row[0])).await.expect("a juror");
        jurors.insert(row[0].clone(), id);
    }
    let mut cards: BTreeMap<(String, String), String> = BTreeMap::new();
    for row in table("scores.csv") {
        let pair = (row[0].clone(), row[1].clone());
        if !cards.contains_key(&pair) {
            cards.insert(pair.clone(), scorecard(act, round, &entries[&row[0]], &jurors[&row[1]]).await);
        }
        let score = args![&cards[&pair], criteria[&row[2]].as_str(), decimal(&row[3]).micros()];
        let sql = "insert into point (scorecard_id, criterion_id, score) values ($1, $2, $3)";
        act.tx.run(sql, score).await.expect("a score");
    }
}

/// A submitted scorecard without points.
async fn scorecard(act: &mut Act, round: &RoundId, entry: &EntryId, juror: &JurorId) -> String {
    let (assignment, id): (String, String) = (new_id(), new_id());
    act.tx
        .run(
            "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
             values ($1, $2, $3, $4, 'assigned', $5, '')",
            args![&assignment, round.as_str(), juror.as_str(), entry.as_str(), false],
        )
        .await
        .expect("an assignment");
    act.tx
        .run(
            "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt,
                                    updated_at, submitted_at)
             values ($1, $2, $3, 1, 1, 'submitted', '{}', 'K7Q2', $4, $4)",
            args![&id, &assignment, round.as_str(), NOW.micros()],
        )
        .await
        .expect("a scorecard");
    id
}

async fn account(db: &Db, name: &str, password_hash: Option<String>) -> AccountId {
    let email = format!("{name}@games.example");
    let new = NewAccount { email, name: words(name), password_hash, language: Language::English };
    store::accounts::add(db, &new, NOW).await.expect("an account")
}

fn words(text: &str) -> Text {
    Text::one(Language::English, text)
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a number")
}

fn new_round(competition: &CompetitionId) -> Round {
    Round {
        id: "".into(),
        competition: competition.clone(),
        edition: "".into(),
        position: 0,
        kind: "live".into(),
        name: words("Free programme"),
        opens_at: NOW,
        closes_at: NOW,
        reviews_per_entry: 0,
        method: Method::Trimmed {
            drop_high: 1,
            drop_low: 1,
            level: TrimLevel::Criterion,
            min_jurors: 3,
            rounding: Some(Rounding { at: RoundingAt::Step, decimals: 2 }),
        },
        tie_breaks: Vec::new(),
        announce: "ceremony".into(),
        advance_count: 0,
        advance_per_division: false,
        blindness: "own".into(),
        side: String::new(),
        blind: false,
        rubric_version: 1,
        committed_at: None,
        first_submitted_at: None,
        frozen_at: None,
        advanced_at: None,
        sealed: false,
    }
}

fn new_entry(competition: &CompetitionId, code: &str) -> Entry {
    Entry {
        id: "".into(),
        competition: competition.clone(),
        division: None,
        code: code.into(),
        language: Language::English,
        status: "submitted".into(),
        title: words(code),
        name: words(code),
        summary: words(""),
        places: words(""),
        topics: Vec::new(),
        fields: BTreeMap::new(),
        deck_sha256: None,
    }
}

fn new_juror(competition: &CompetitionId, account: &AccountId, code: &str) -> Juror {
    Juror {
        id: "".into(),
        competition: competition.clone(),
        account: account.clone(),
        name: words(code),
        code: code.into(),
        side: String::new(),
        languages: Vec::new(),
        expertise: Vec::new(),
        affiliation: words(""),
        capacity: 40,
        fields: BTreeMap::new(),
        declared_at: None,
    }
}
