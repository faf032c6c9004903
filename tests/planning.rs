//! How many jurors a round needs: the page answers as `palmares plan` does, says what is wrong with a question, and leads to
//! the setting that it recommends.

use std::process::Command;

use serde_json::Value;

use crate::duties::send;
use crate::screening::signed_in;
use crate::support::{Client, Database, Form, Server, scripts};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";
const COPY: &str = "/e/cbstes-2026/office/copy?starts=2027-08-27";
const FIELDS: [&str; 8] = ["entries", "jurors", "scores", "top", "minutes", "hours", "agree", "differ"];
const HOSTILE: [&str; 9] = [
    "",
    "-1",
    "0",
    "NaN",
    "1e3",
    "two",
    "99999999999999999999999",
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "%F0%9F%92%A5%00",
];

/// The planning page of the first round of an office.
fn plan_of(client: &mut Client, office: &str) -> String {
    let body = client.get(&format!("{office}/c/business-pitch")).body;
    let start = format!("{office}/r/");
    let (_, behind) = body.split_once(&start).expect("the competition has a round");
    format!("{start}{}/plan", &behind[..36])
}

/// The text of a piece of a page: without tags, the end of one that it may begin with, and double blanks.
fn text(markup: &str) -> String {
    let pieces = markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, behind)| behind));
    let joined: Vec<&str> = pieces.flat_map(str::split_whitespace).collect();
    joined.join(" ")
}

/// The rows of the table of figures, cell by cell.
fn rows(body: &str) -> Vec<Vec<String>> {
    let (_, behind) = body.split_once("<tbody>").expect("a table");
    let (rows, _) = behind.split_once("</tbody>").expect("it ends");
    let cells = |row: &str| row.split("</t").filter_map(|cell| Some(text(cell.split_once("<t")?.1))).collect();
    rows.split("</tr>").filter_map(|row| Some(cells(row.split_once("<tr")?.1))).collect()
}

/// What `palmares plan` says of the same.
fn simulated(numbers: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(["plan", "--format", "json"]).args(numbers);
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The row that the page writes of a line of it.
fn expected(line: &Value) -> Vec<String> {
    let number = |name: &str| line[name].as_f64().expect("a number");
    let percent = |name: &str| (100.0 * number(name)).round();
    let asked = if line["reviews"] == 4 { " asked" } else { "" };
    let (low, high) = (&line["loads"][0], &line["loads"][1]);
    let hours =
        |minutes: &Value| match (minutes.as_u64().expect("minutes") / 60, minutes.as_u64().expect("minutes") % 60) {
            (0, minutes) => format!("{minutes} min"),
            (hours, 0) => format!("{hours} h"),
            (hours, minutes) => format!("{hours} h {minutes} min"),
        };
    let (load, time) = match low == high {
        true => (format!("{high} entries"), hours(&line["minutes"][1])),
        false => (
            format!("{low} to {high} entries"),
            format!("{} to {}", hours(&line["minutes"][0]), hours(&line["minutes"][1])),
        ),
    };
    vec![
        format!("{}{asked}", line["reviews"]),
        format!("{}% (± {})", percent("found"), (200.0 * number("found_error")).ceil().max(1.0)),
        format!("{}%", percent("too_close")),
        format!("{} of 20", number("places").round()),
        load,
        time,
        // Twelve scorecards of twenty minutes fit into four hours.
        (20.0 * number("reviews") / 12.0).ceil().to_string(),
    ]
}

#[test]
fn the_page_answers_as_the_program_does() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut auditor = signed_in(&server, "auditor");
    let page = plan_of(&mut signed_in(&server, "organiser"), OFFICE);
    let own = auditor.get(&page).body;
    assert!(text(&own).contains("With 3 scores per entry,") && own.contains("<polyline"), "{own}");
    assert!(!own.contains("?reviews_per_entry="), "an auditor sets nothing");

    let asked = format!("{page}?entries=20&jurors=6&scores=4&top=5&minutes=20&hours=4&agree=far&differ=wide");
    let body = auditor.get(&asked).body;
    assert_eq!(rows(&auditor.get(&asked).body), rows(&body), "a question has one answer");
    let said = text(&body);
    let (_, behind) = said.split_once("Averages over ").expect("what it rests on");
    let runs = behind.split(' ').next().expect("a number");
    let jury = ["--entries", "20", "--jurors", "6", "--reviews", "2,3,4,5,6", "--top", "5", "--minutes", "20"];
    let spreads = ["--sd-entry", "0.18", "--sd-juror", "0.12", "--sd-residual", "0.21", "--runs", runs, "--seed", "1"];
    let program = simulated(&[&jury[..], &spreads].concat());
    let lines: Vec<Vec<String>> = program["juries"].as_array().expect("lines").iter().map(expected).collect();
    assert_eq!(rows(&body), lines);
    let found = &lines[2][1];
    let sentence = format!("With 4 scores per entry, {found} of the 5 truly best entries come out in the top 5.");
    assert!(said.contains(&sentence), "{said}");
}

#[test]
fn what_is_wrong_with_a_question_is_said_at_its_field() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = signed_in(&server, "organiser");
    let page = plan_of(&mut organiser, OFFICE);
    for field in FIELDS {
        for word in HOSTILE {
            let answer = organiser.get(&format!("{page}?{field}={word}"));
            assert_eq!(answer.status, 200, "{field}={word}");
            let wrong = answer.body.matches("aria-invalid=\"true\"").count();
            assert_eq!((wrong, answer.body.contains("<figure")), (1, false), "{field}={word}: {}", answer.body);
            assert!(answer.body.contains(&format!("<a href=\"#f-{field}\">")), "{field}={word}");
            assert!(!scripts(&answer.body).iter().any(|script| script.contains("alert(1)")), "{field}={word}");
        }
    }
    let large = organiser.get(&format!("{page}?entries=5000&jurors=500&scores=500&top=10"));
    assert!(large.body.contains("entries times scores may be at most 100,000"), "{}", large.body);
}

#[test]
fn a_round_without_entries_is_planned_and_the_number_put_into_its_settings() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = signed_in(&server, "organiser");
        let office = send(&mut organiser, COPY, "/api/editions/copy", &[]).expect("a copy leads on");
        let page = plan_of(&mut organiser, &office);
        let empty = organiser.get(&page).body;
        assert!(empty.contains("Not enough is known yet") && !empty.contains("<figure"), "{empty}");

        let body = organiser.get(&format!("{page}?entries=24&jurors=12&scores=7&top=3")).body;
        let (_, behind) = body.split_once("?reviews_per_entry=").expect("a way to the settings");
        let (number, _) = behind.split_once('#').expect("the field");
        let round = page.trim_end_matches("/plan");
        let settings = organiser.get(&format!("{round}?reviews_per_entry={number}")).body;
        assert!(text(&settings).contains(&format!("{number} is filled in from the planning page.")), "{settings}");
        let reviews = |page: &str| {
            let fields = Form::to(page, "/api/contests/round").fields;
            fields.into_iter().find(|(name, ..)| name == "reviews_per_entry").expect("the field").2
        };
        assert_eq!((reviews(&settings).as_str(), reviews(&organiser.get(round).body).as_str()), (number, "3"));
        let nonsense = organiser.get(&format!("{round}?reviews_per_entry=many"));
        assert_eq!((nonsense.status, reviews(&nonsense.body).as_str()), (200, "3"));
    }
}
