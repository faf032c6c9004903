//! Every fault of the files is named with its file, line and column, all at once.

use judging::decimal::Decimal;
use judging::text::{Language, Text};
use store::import::{Contest, NewScorecard};

use super::contest::{File, Files, contest};

const ENTRIES: &str = "entry,title,title_zh,language,division,topics,nation,\n\
    A,Light,光,zh,Young,ai; ict,BEL,\nB,Wind,,fr,Young,,,\nC,Rain,,,,,CHN,\n";
const JURORS: &str = "\u{feff}juror,name,name_zh,email,languages,capacity,nation\n\
    J1,Li Wei,李伟,Li@example.org,zh;en,2,CHN\nJ2,Anna,,,,,\n";
const CRITERIA: &str =
    "criterion,weight,min,max,step,name_zh,description\nteam,0.4,0,10,0.5,团队,Who?\nidea,0.6,0,10,1,,\n";
const SCORES: &str = "entry,juror,criterion,score\nB,J2,idea,7\nB,J2,team,7.5\nA,J1,team,10\nA,J1,idea,9\n";

fn files(entries: &str, jurors: &str, criteria: &str, scores: Option<&str>) -> Files {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    Files {
        entries: file("entries.csv", entries),
        jurors: file("jurors.csv", jurors),
        criteria: file("criteria.csv", criteria),
        team: None,
        scores: scores.map(|scores| file("scores.csv", scores)),
    }
}

fn faults(files: &Files) -> Vec<String> {
    contest(files).expect_err("the files are wrong").iter().map(ToString::to_string).collect()
}

fn right() -> Contest {
    contest(&files(ENTRIES, JURORS, CRITERIA, Some(SCORES))).expect("the files are right")
}

fn texts(words: &[(Language, &str)]) -> Text {
    let mut text = Text::default();
    words.iter().for_each(|(language, words)| text.set(*language, words));
    text
}

#[test]
fn entries_have_their_texts_division_topics_and_further_columns() {
    let contest = right();
    let [light, wind, rain] = contest.entries.as_slice() else { panic!("{:?}", contest.entries) };
    assert_eq!(light.entry.title, texts(&[(Language::English, "Light"), (Language::Chinese, "光")]));
    assert_eq!(wind.entry.title, texts(&[(Language::French, "Wind")]));
    assert_eq!(rain.entry.title, texts(&[(Language::English, "Rain")]));
    assert_eq!(light.entry.fields, [("nation".to_owned(), "BEL".to_owned())].into());
    assert_eq!(light.entry.topics, ["ai", "ict"]);
    assert_eq!([light.division, wind.division, rain.division], [Some(0), Some(0), None]);
    assert_eq!(contest.divisions, [texts(&[(Language::English, "Young")])]);
}

#[test]
fn jurors_have_addresses_languages_and_capacities() {
    let contest = right();
    let [li, anna] = contest.jurors.as_slice() else { panic!("{:?}", contest.jurors) };
    assert_eq!((li.email.as_deref(), anna.email.as_deref()), (Some("Li@example.org"), None));
    assert_eq!(li.juror.languages, [Language::Chinese, Language::English]);
    assert_eq!((li.juror.capacity, anna.juror.capacity), (2, 3));
    assert_eq!(li.juror.fields, [("nation".to_owned(), "CHN".to_owned())].into());
}

#[test]
fn scorecards_name_entries_and_jurors_by_position_with_points_in_the_order_of_the_rubric() {
    let contest = right();
    let points = |points: &[&str]| points.iter().map(|text| Decimal::parse(text).unwrap()).collect();
    assert_eq!(
        contest.scorecards,
        [
            NewScorecard { entry: 0, juror: 0, points: points(&["10", "9"]) },
            NewScorecard { entry: 1, juror: 1, points: points(&["7.5", "7"]) },
        ]
    );
    let names: Vec<_> = contest.criteria.iter().map(|worded| worded.name.clone()).collect();
    let team = texts(&[(Language::English, "team"), (Language::Chinese, "团队")]);
    assert_eq!(names, [team, texts(&[(Language::English, "idea")])]);
}

fn with_team(team: &str) -> Files {
    let file = File { name: "team.csv".to_owned(), bytes: team.as_bytes().to_vec() };
    Files { team: Some(file), ..files(ENTRIES, JURORS, CRITERIA, Some(SCORES)) }
}

#[test]
fn the_people_of_an_entry_come_from_a_file_of_their_own() {
    let team = "entry,name,name_zh,role,affiliation,email\n\
        B,Ann Maes,,lead,KU Leuven,ann@kuleuven.example\nA,Li Na,李娜,,,\nB,Bo Yu,,,,\n";
    let contest = contest(&with_team(team)).expect("the files are right");
    let names = |i: usize| contest.entries[i].team.iter().map(|member| member.name.clone()).collect::<Vec<_>>();
    let english = |name| texts(&[(Language::English, name)]);
    assert_eq!(names(0), [texts(&[(Language::English, "Li Na"), (Language::Chinese, "李娜")])]);
    assert_eq!(names(1), [english("Ann Maes"), english("Bo Yu")]);
    assert!(names(2).is_empty());
    let ann = &contest.entries[1].team[0];
    let told = (&ann.role, &ann.affiliation, ann.email.as_str());
    assert_eq!(told, (&english("lead"), &english("KU Leuven"), "ann@kuleuven.example"));
}

#[test]
fn people_of_no_entry_too_many_of_one_and_what_nobody_reads_are_faults() {
    let full: String = (0..=30).map(|number| format!("A,Member {number},\n")).collect();
    assert_eq!(
        faults(&with_team(&format!("entry,name,email\nZ,Li,\n{full}"))),
        ["team.csv:2:1: \"Z\" is not in entries.csv", "team.csv:33:1: a team has at most 30 people"]
    );
    assert_eq!(
        faults(&with_team("entry,name,email,age\nA,Li,nobody,\nA,Bo,,30\n")),
        ["team.csv:2:3: \"nobody\" is not an e-mail address", "team.csv:3:4: the column \"age\" is unknown",]
    );
}

#[test]
fn everything_wrong_with_all_files_is_said_at_once_file_by_file() {
    let files = files(
        "entry,title,language\nA,Light,de\nA,Wind,\na/b,Rain,\n",
        "juror,name,email,capacity\nJ1,Li,li@x.org,many\nJ2,An,LI@x.org,-1\nJ3,Bo,nobody,1\n",
        "criterion,weight,min,max,step\nteam,0,4,10,1\n",
        Some("entry,juror,criterion,score\nX,J9,team,5\n"),
    );
    assert_eq!(
        faults(&files),
        [
            "entries.csv:2:3: \"de\" is none of en, zh, fr, nl",
            "entries.csv:3:1: the same as on line 2",
            "entries.csv:4:1: \"a/b\" is no code: 1 to 40 characters without / \\ ? # %",
            "jurors.csv:2:4: \"many\" is not a whole number from 0 to 1000000",
            "jurors.csv:3:3: the same as on line 2",
            "jurors.csv:3:4: \"-1\" is not a whole number from 0 to 1000000",
            "jurors.csv:4:3: \"nobody\" is not an e-mail address",
            "criteria.csv:2:2: the weight of team is not above 0 and at most 1000000",
        ]
    );
}

#[test]
fn scores_that_fit_no_entry_juror_criterion_scale_or_step_are_named() {
    let scores = "entry,juror,criterion,score\nX,J1,team,5\nX,J1,idea,5\nA,J9,team,5\nA,J9,idea,5\nA,J1,team,5.25\n\
        A,J1,idea,11\nA,J1,look,5\nB,J1,team,\"7,5\"\nB,J1,team,7\nB,J2,team,five\n";
    assert_eq!(
        faults(&files(ENTRIES, JURORS, CRITERIA, Some(scores))),
        [
            "scores.csv:2:1: \"X\" is not in entries.csv",
            "scores.csv:3:1: \"X\" is not in entries.csv",
            "scores.csv:4:2: \"J9\" is not in jurors.csv",
            "scores.csv:5:2: \"J9\" is not in jurors.csv",
            "scores.csv:6:4: team, \"5.25\": not on a step of 0.5",
            "scores.csv:7:4: idea, \"11\": above the maximum 10",
            "scores.csv:8:3: look, \"5\": the rubric has no such criterion",
            "scores.csv:9:3: the scorecard of J1 on B lacks idea",
            "scores.csv:9:4: team, \"7,5\": the decimal separator is a point, not a comma",
            "scores.csv:10:1: the same as on line 9",
            "scores.csv:11:3: the scorecard of J2 on B lacks idea",
            "scores.csv:11:4: team, \"five\": this is not a number in plain decimal notation",
        ]
    );
}

#[test]
fn broken_files_are_named_with_the_place_of_the_break() {
    let mut broken = files(
        "entry,title\nA,Light\nB\n",
        "juror,name\nJ1,\"Li\nJ2,An\n",
        "criterion,weight,min,max\nteam,1,0,10\n",
        Some("entry,juror,criterion,score,note\nA,,team,5,x\n"),
    );
    assert_eq!(
        faults(&broken),
        [
            "entries.csv:3:2: the row has 1 cells, the header has 2",
            "jurors.csv:2:2: a quotation mark is opened and never closed",
            "criteria.csv:1:5: the column \"step\" is missing",
            "scores.csv:1:5: the column \"note\" is unknown",
            "scores.csv:2:2: juror is empty",
        ]
    );
    broken.entries.bytes = b"entry,title\nA,Light\nB,\xe9t\xe9\n".to_vec();
    broken.jurors.bytes = b"juror,name\nJ1,L\x00i\n".to_vec();
    broken.criteria.bytes = Vec::new();
    broken.scores = Some(File { name: "scores.csv".into(), bytes: b"entry,juror,criterion,score\n".to_vec() });
    assert_eq!(
        faults(&broken),
        [
            "entries.csv:3:2: this is not UTF-8; save the file as UTF-8",
            "jurors.csv:2:2: the cell has a control character",
            "criteria.csv:1:1: the file is empty, it needs a header row",
            "scores.csv:1:1: the file has a header row and no other",
        ]
    );
    broken.entries.bytes = vec![b'x'; super::MAX_BYTES + 1];
    broken.jurors.bytes = format!("juror,name\nJ1,{}\n", "x".repeat(10_001)).into_bytes();
    assert_eq!(
        faults(&broken)[..2],
        ["entries.csv:1:1: the file has more than 20 MB", "jurors.csv:2:2: longer than 10000 characters"]
    );
}

#[test]
fn ten_thousand_entries_and_five_hundred_jurors_are_read() {
    let rows = |header: &str, count: usize, row: &dyn Fn(usize) -> String| {
        (0..count).fold(header.to_owned(), |text, i| text + &row(i))
    };
    let entries = rows("entry,title\n", 10_000, &|i| format!("E{i},Entry {i}\n"));
    let jurors = rows("juror,name\n", 500, &|i| format!("J{i},Juror {i}\n"));
    let scores = rows("entry,juror,criterion,score\n", 30_000, &|i| format!("E{},J{},team,5\n", i / 3, i % 500));
    let contest = contest(&files(&entries, &jurors, "criterion,weight,min,max,step\nteam,1,0,10,1\n", Some(&scores)));
    let contest = contest.unwrap();
    assert_eq!((contest.entries.len(), contest.jurors.len(), contest.scorecards.len()), (10_000, 500, 30_000));
}
