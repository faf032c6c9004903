//! How sure a ranking is: the page says what `palmares rank` says of the same scores, and to whom it may.

use std::fs;
use std::path::Path;
use std::process::Command;

use app::words::Words;
use judging::ids::RoundId;
use judging::ranking::{Ask, Verdict, rank_with_evidence};
use judging::text::Language;
use serde_json::Value;
use store::Db;

use crate::importing;
use crate::screening::{signed_in, unpacked};
use crate::support::{Client, Database, Server, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";
/// Of two places the first is clear; B and C compete for the second, which C would have without the second juror.
const SCORES: [(&str, [&str; 4]); 5] = [
    ("A", ["9", "9", "9.25", "9"]),
    ("B", ["7", "7.5", "7", "7"]),
    ("C", ["7", "7", "7.25", "7"]),
    ("D", ["3", "3", "3", "2.75"]),
    ("E", ["1", "1.25", "1", "1"]),
];

/// Writes the small jury's files.
fn files(folder: &Path) {
    let write = |name: &str, text: String| fs::write(folder.join(name), text).expect("the folder can be written");
    let entries = SCORES.map(|(entry, _)| format!("{entry},Light {entry},en\n")).concat();
    write("entries.csv", format!("entry,title,language\n{entries}"));
    let jurors = (1..=4).map(|juror| format!("J{juror},Juror {juror},j{juror}@jury.example\n")).collect::<String>();
    write("jurors.csv", format!("juror,name,email\n{jurors}"));
    write("criteria.csv", "criterion,weight,min,max,step\nidea,1,0,10,0.25\n".to_owned());
    let row = |(entry, scores): (&str, [&str; 4])| {
        let scores = (1..).zip(scores).map(|(juror, score)| format!("{entry},J{juror},idea,{score}\n"));
        scores.collect::<String>()
    };
    write("scores.csv", format!("entry,juror,criterion,score\n{}", SCORES.map(row).concat()));
}

/// Brings the small jury into the sample edition; gives the id of its round.
fn import(database: &Database) -> RoundId {
    importing::with_sample(database);
    let folder = database.folder.path();
    files(folder);
    let output = importing::import(database, folder, "small", &["--method", "mean", "--award", "Prize=2"]);
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    let round = told.lines().find_map(|line| line.strip_prefix("round "));
    round.unwrap_or_else(|| panic!("{told}{}", String::from_utf8_lossy(&output.stderr))).into()
}

/// What the command line says of the same scores.
fn ranked(database: &Database) -> Value {
    let folder = database.folder.path();
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(["rank", "--method", "mean", "--top", "2", "--format", "json", "--scores"]);
    command.arg(folder.join("scores.csv")).arg("--criteria").arg(folder.join("criteria.csv"));
    let output = command.output().expect("the program starts");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Per entry: code, interval, verdict and probability as the page is to write them, by the draws of the stored inputs.
fn expected(database: &Database, round: &RoundId) -> Vec<[String; 3]> {
    let words = Words::of(Language::English);
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let scores = store::rankings::load(&db, round).await.expect("a query").expect("the round");
        let ids: Vec<_> = scores.entries.keys().cloned().collect();
        let entries = store::entries::with_ids(&db, &ids).await.expect("entries");
        db.close().await;
        let parts = scores.inputs().expect("inputs");
        let inputs = &parts.all()[0].inputs;
        let ask = Ask { top: Some(2), seed: inputs.seed(), ..Ask::default() };
        let known = rank_with_evidence(inputs.sheet(), inputs.method(), inputs.order(), &ask);
        let (ranking, evidence) = known.expect("a ranking");
        let row = |(ranked, standing): (&judging::ranking::Ranked, &Option<judging::ranking::Standing>)| {
            let standing = standing.expect("a standing");
            let code = &entries.iter().find(|entry| entry.id == ranked.entry).expect("the entry").code;
            let (low, high) = standing.interval;
            let places = if low == high { low.to_string() } else { format!("{low}–{high}") };
            let percent = match (100.0 * standing.p_top.expect("a line")).round() {
                whole if whole < 1.0 => "<1".to_owned(),
                whole if whole > 99.0 => ">99".to_owned(),
                whole => whole.to_string(),
            };
            let key = match standing.verdict.expect("a line") {
                Verdict::ClearIn => "evidence-clear-in",
                Verdict::TooClose => "evidence-too-close",
                Verdict::ClearOut => "evidence-clear-out",
            };
            let mut args = app::words::Args::new();
            args.set("percent", percent);
            [code.clone(), places, words.say_with(key, &args)]
        };
        ranking.entries.iter().zip(&evidence.entries).map(row).collect()
    })
}

/// Per row of the page's table: code, interval, verdict.
fn shown(page: &str) -> Vec<[String; 3]> {
    let (_, rest) = page.split_once("<tbody").expect("a table");
    let body = rest.split("</tbody>").next().unwrap_or_default();
    let row = |row: &str| {
        let after = |start: &str| row.split_once(start).unwrap_or_else(|| panic!("{start} is in {row}")).1.to_owned();
        let until = |text: String, end: &str| text.split(end).next().unwrap_or_default().to_owned();
        let places = after("</svg>").split_once("<small>").map(|(_, rest)| until(rest.to_owned(), "<"));
        let verdict = after("<span class=\"tag ").split_once('>').map(|(_, rest)| until(rest.to_owned(), "</span>"));
        let verdict = verdict.unwrap_or_default().replace("&gt;", ">").replace("&lt;", "<");
        [until(after("/ranking/"), "\""), places.unwrap_or_default(), verdict]
    };
    body.split("<tr").skip(1).map(row).collect()
}

/// The names of a workbook's sheets, in order.
fn sheets(bytes: Vec<u8>) -> Vec<String> {
    let files = unpacked(bytes);
    let (_, book) = files.iter().find(|(name, _)| name == "xl/workbook.xml").expect("a workbook");
    let book = String::from_utf8(book.clone()).expect("UTF-8");
    let names = book.split("<sheet name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    names.map(str::to_owned).collect()
}

#[test]
fn the_page_says_how_sure_a_ranking_is_as_the_command_line_does() {
    for database in Database::each(POSTGRES) {
        let round = import(&database);
        let (json, expected) = (ranked(&database), expected(&database, &round));
        let server = Server::start(&database);
        let mut organiser = signed_in(&server, "organiser");
        let path = format!("{OFFICE}/r/{round}/ranking");
        let page = organiser.get(&path).body;
        assert_eq!(shown(&page), expected, "{}", database.engine());

        // What does not hang on the draws is the same from the files.
        let places = |entry: &Value| match (&entry["interval"][0], &entry["interval"][1]) {
            (low, high) if low == high => low.to_string(),
            (low, high) => format!("{low}–{high}"),
        };
        let told = json["entries"].as_array().expect("entries").iter().map(|entry| {
            let verdict = entry["verdict"].as_str().expect("a verdict").replace(" to call", "");
            [entry["entry"].as_str().expect("a code").to_owned(), places(entry), verdict]
        });
        let known = expected.iter().map(|[code, places, verdict]| {
            let verdict = verdict.split(" · ").next().unwrap_or_default();
            [code.clone(), places.clone(), verdict.to_owned()]
        });
        let told: Vec<_> = told.collect();
        assert_eq!(known.collect::<Vec<_>>(), told);
        let verdicts: Vec<&str> = told.iter().map(|[.., verdict]| verdict.as_str()).collect();
        assert_eq!(verdicts, ["clear in", "too close", "too close", "clear out", "clear out"]);
        let moved: Vec<&Value> = json["leave_one_out"].as_array().expect("jurors").iter().collect();
        let changed = |one: &&&Value| one["into_top"] != Value::Array(Vec::new());
        assert_eq!(moved.iter().filter(changed).map(|one| &one["juror"]).collect::<Vec<_>>(), ["J2"]);
        for said in [
            "Place 2 is too close to call",
            "2 entries compete for one place.",
            "Leaving out one of the jurors would change who is above the line.",
            "Leaving out one of the 3 other jurors changes neither.",
            "comes from the calibrated model as a check: 10000 draws of it.",
            "The model counts all variances that the totals allow",
        ] {
            assert!(page.contains(said), "{said} is in {page}");
        }
        let left_out = page.split("What leaving one juror out changes").nth(1).expect("a table");
        let left_out = left_out.split("</table>").next().unwrap_or_default();
        let cells: Vec<&str> = left_out.split("<td").skip(1).filter_map(|cell| cell.split(['>', '<']).nth(1)).collect();
        assert_eq!(cells, ["—", "C", "B"], "{left_out}");
        let w = format!("W is {:.2}", json["kendall_w"].as_f64().expect("every juror scored every entry"));
        assert!(page.contains(&w), "{w}");

        let checks = ["trimmed", "rank_sum", "zscore", "calibrated", "rasch"].map(|key| format!("{path}?check={key}"));
        for check in &checks {
            assert!(page.contains(&format!("href=\"{check}\"")), "{check}");
            let checked = organiser.get(check).body;
            assert!(checked.contains("class=\"slope\"") && checked.contains("End the check"), "{check}");
        }
        let calibrated = organiser.get(&format!("{path}?check=calibrated")).body;
        assert!(calibrated.contains("calibrated · variances integrated over"), "{calibrated}");
        assert!(!page.contains(&format!("{path}?check=mean")), "the official method is no check of itself");
    }
}

#[test]
fn how_strict_a_juror_was_is_for_the_auditor_and_nothing_of_it_for_jurors() {
    let words = Words::of(Language::English);
    let strict = words.say("ranking-severity");
    let database = Database::sqlite();
    let round = import(&database);
    let json = ranked(&database);
    let server = Server::start(&database);
    let path = format!("{OFFICE}/r/{round}/ranking");
    let mut organiser = signed_in(&server, "organiser");
    let mut auditor = signed_in(&server, "auditor");

    let read = auditor.get(&path).body;
    let (_, severities) = read.split_once(&strict).expect("severities");
    let numbers = severities.split("<b class=\"num\">").skip(1).filter_map(|rest| rest.split('<').next());
    let mut numbers: Vec<String> = numbers.take(4).map(str::to_owned).collect();
    let told = json["jurors"].as_array().expect("jurors").iter();
    let told = told.map(|one| format!("{:+.2}", one["severity"].as_f64().expect("a severity")));
    let mut told: Vec<String> = told.collect();
    numbers.sort();
    told.sort();
    assert_eq!(numbers, told);
    for one in json["jurors"].as_array().expect("jurors") {
        let spread = format!("spread {:.2} · the whole jury ", one["spread"].as_f64().expect("a spread"));
        assert!(severities.contains(&spread), "{spread} is in {severities}");
    }
    assert!(read.contains("Whether jurors prefer their own side cannot be told"));
    let open = organiser.get(&path).body;
    assert!(!open.contains(&strict) && !open.contains("prefer their own side"));

    let strings = |client: &mut Client| {
        let files = unpacked(client.file(&format!("{path}.xlsx")));
        let (_, strings) = files.into_iter().find(|(name, _)| name == "xl/sharedStrings.xml").expect("texts");
        String::from_utf8(strings).expect("UTF-8")
    };
    let spread = "Spread (residual standard deviation)";
    assert!(strings(&mut auditor).contains(spread) && !strings(&mut organiser).contains(spread));
    let sheets = |client: &mut Client| sheets(client.file(&format!("{path}.xlsx")));
    assert_eq!(sheets(&mut auditor), ["Ranking", "Jurors", "Leave one out", "Model"]);
    assert_eq!(sheets(&mut organiser), ["Ranking", "Leave one out", "Model"]);

    let mut juror = signed_in(&server, "juror01");
    for asked in [path.clone(), format!("{path}?evidence=jurors"), format!("{path}.xlsx")] {
        let refused = juror.get(&asked);
        assert_eq!(refused.status, 403, "{asked}");
        assert!(!["too close", "Light A", "W is"].iter().any(|word| refused.body.contains(word)), "{asked}");
        assert!([302, 303].contains(&Client::new(&server.url).get(&asked).status), "{asked}");
    }
}

#[test]
fn the_rounds_of_the_sample_edition_say_how_sure_they_are() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = signed_in(&server, "organiser");
    let office = organiser.get(&format!("{OFFICE}/c/business-pitch")).body;
    let (_, rest) = office.split_once(&format!("href=\"{OFFICE}/r/")).expect("a round");
    let page = organiser.get(&format!("{OFFICE}/r/{}/ranking", &rest[..36])).body;
    for said in
        ["Where the rank could be", "class=\"interval", "Verdict at", "draws of the official model", "class=\"slope\""]
    {
        assert!(page.contains(said), "{said} is in {page}");
    }
}
