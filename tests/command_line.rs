//! `palmares rank`, `assign` and `plan` as the shell runs them, on input that nobody should hand in: each gets an answer
//! or one line per fault, and never a panic.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

/// How a command ended, and what it wrote.
#[derive(Debug, PartialEq, Eq)]
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ended {
    fn bad(faults: &[&str]) -> Ended {
        let err = faults.iter().map(|fault| format!("{fault}\n")).collect();
        Ended { code: Some(2), out: String::new(), err }
    }
}

/// Runs beside these files.
fn run(files: &[(&str, &[u8])], line: &str) -> Ended {
    let folder = TempDir::new().expect("a folder");
    files.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).expect("written"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    let command = command.args(line.split_whitespace()).current_dir(folder.path()).env("RUST_BACKTRACE", "1");
    let output = command.output().expect("the program starts");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    let told = err.to_lowercase();
    assert!(!told.contains("panicked") && !told.contains("backtrace"), "{line}\n{err}");
    Ended { code: output.status.code(), out, err }
}

fn rank(scores: &[u8]) -> Ended {
    run(&[("s.csv", scores)], "rank --method mean --scores s.csv")
}

fn assign(affinity: &str, line: &str) -> Ended {
    run(&[("a.csv", affinity.as_bytes())], &format!("assign --affinity a.csv {line}"))
}

const SCORES: &str = "entry,juror,criterion,score\nA,J1,c,5\nA,J2,c,6\nB,J1,c,7\nB,J2,c,7.5\n";
const AFFINITY: &str = "entry,juror,affinity\nA,J1,0.9\nA,J2,0.5\nB,J1,0.8\nB,J2,0.6\n";

#[test]
fn line_ends_and_byte_order_marks_of_every_system_are_read() {
    let plain = rank(SCORES.as_bytes());
    assert_eq!((plain.code, plain.err.as_str()), (Some(0), ""));
    let quoted = SCORES.replace("A,", "\"A\",").replace(",c,", " , \tc ,");
    for text in [
        SCORES.replace('\n', "\r\n"),
        SCORES.replace('\n', "\r"),
        SCORES.replace('\n', "\n\r\n\n"),
        SCORES.trim_end().to_owned(),
        format!("\u{feff}{SCORES}"),
        quoted,
        SCORES.replace(",5\n", ",+5\n").replace(",7\n", ",7.\n"),
    ] {
        assert_eq!(rank(text.as_bytes()), plain, "{text:?}");
    }
    let nought = SCORES.replace(",5\n", ",0\n");
    assert_eq!(rank(nought.replace(",0\n", ",-0\n").as_bytes()), rank(nought.as_bytes()));
}

#[test]
fn files_that_are_no_table_are_named_with_line_and_column() {
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(SCORES.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let utf16_big: Vec<u8> = [0xfeff].into_iter().chain(SCORES.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let header = "entry,juror,criterion,score";
    let not_utf8 = "this is not UTF-8; save the file as UTF-8";
    let unclosed = "a quotation mark is opened and never closed";
    for (bytes, faults) in [
        (Vec::new(), vec!["s.csv:1:1: the file is empty, it needs a header row".to_owned()]),
        (b"\r\n\n".to_vec(), vec!["s.csv:1:1: the file is empty, it needs a header row".to_owned()]),
        (header.into(), vec!["s.csv:1:1: the file has a header row and no other".to_owned()]),
        (utf16, vec![format!("s.csv:1:1: {not_utf8}")]),
        (utf16_big, vec![format!("s.csv:1:1: {not_utf8}")]),
        (b"entry,juror,criterion,score\rA,\"J\r1\",id\xe9e,5\r".to_vec(), vec![format!("s.csv:2:3: {not_utf8}")]),
        (
            format!("{header}\nA\0,J1,c,5\nA,J\u{1b}[2J,c,5\n").into(),
            vec![
                "s.csv:2:1: the cell has a control character".to_owned(),
                "s.csv:3:2: the cell has a control character".to_owned(),
            ],
        ),
        (
            format!("{header}\rA,J1,c\r\rA,J2,c,5,6\r").into(),
            vec![
                "s.csv:2:4: the row has 3 cells, the header has 4".to_owned(),
                "s.csv:4:5: the row has 5 cells, the header has 4".to_owned(),
            ],
        ),
        (
            format!("{header},score\nA,J1,c,5,5\n").into(),
            vec!["s.csv:1:5: the column \"score\" occurs twice".to_owned()],
        ),
        (
            b"entry;juror;criterion;score\nA;J1;c;5\n".to_vec(),
            ["entry", "juror", "criterion", "score"]
                .map(|name| format!("s.csv:1:2: the column \"{name}\" is missing"))
                .into_iter()
                .chain(["s.csv:1:1: the column \"entry;juror;criterion;score\" is unknown".to_owned()])
                .collect(),
        ),
        (format!("{header}\nA,\"J1,c,5\nB,J1,c,6\n").into(), vec![format!("s.csv:2:2: {unclosed}")]),
        (format!("\"{header}\nA,J1,c,5\n").into(), vec![format!("s.csv:1:1: {unclosed}")]),
        (format!("{header}\nA,J1,c,\"5").into(), vec![format!("s.csv:2:4: {unclosed}")]),
    ] {
        let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
        assert_eq!(rank(&bytes), Ended::bad(&faults), "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_fault_is_one_line_whatever_the_cell_holds_and_names_the_line_where_its_row_begins() {
    let scores =
        "entry,juror,criterion,score\n\"A\nB\",J1,c,5\n\"C\r\nD\",J1,\"c\nd\",\"x\u{202e}\n\u{200b}\"\nA,J1,c,y\n";
    let none = "this is not a number in plain decimal notation";
    assert_eq!(
        rank(scores.as_bytes()),
        Ended::bad(&[
            &format!("s.csv:4:4: c\\nd, \"x\\u{{202e}}\\n\\u{{200b}}\": {none}"),
            &format!("s.csv:8:4: c, \"y\": {none}"),
        ])
    );
    let twice = "entry,juror,affinity\n\"A\nB\",J1,1\n\"A\nB\",J1,1\n";
    let files = [("a.csv", twice.as_bytes()), ("e\n.csv", b"entry\nA\n".as_slice())];
    assert_eq!(run(&files, "assign --reviews 1 --affinity a.csv"), Ended::bad(&["a.csv:4:1: the same as on line 2"]));
    let long = format!("entry,juror,affinity\n{},J1,1\n", "晨".repeat(9_999));
    let files = [("a.csv", long.as_bytes()), ("e.csv", b"entry\nA\n".as_slice())];
    assert_eq!(
        run(&files, "assign --reviews 1 --affinity a.csv --entries e.csv"),
        Ended::bad(&[&format!("a.csv:2:1: \"{}…\" is not in e.csv", "晨".repeat(80))])
    );
}

#[test]
fn numbers_that_are_none_are_named_and_those_of_other_programs_are_read() {
    let none = "this is not a number in plain decimal notation";
    for (text, fault) in [
        ("1e400", none),
        ("NaN", none),
        ("inf", none),
        ("-Infinity", none),
        ("５", none),
        ("1 000", none),
        ("1'000", none),
        ("0x1", none),
        ("--1", none),
        ("1,000", "the decimal separator is a point, not a comma"),
        ("1.0000001", "a number has at most 6 decimals"),
    ] {
        let scores = SCORES.replace(",5\n", &format!(",\"{text}\"\n"));
        assert_eq!(rank(scores.as_bytes()), Ended::bad(&[&format!("s.csv:2:4: c, \"{text}\": {fault}")]));
    }
    let large = SCORES.replace(",5\n", ",99999999999999999999\n");
    let fault = "s.csv:2:4: c, \"99999999999999999999\": above the maximum 1000000";
    assert_eq!(rank(large.as_bytes()), Ended::bad(&[fault]));
    for (text, fault) in [
        ("1e400", none),
        ("NaN", none),
        ("inf", none),
        ("-1e-9", "the number is too small"),
        ("1e7", "the number is too large"),
        ("０.5", none),
    ] {
        let affinity = AFFINITY.replace("0.9", text);
        assert_eq!(assign(&affinity, "--reviews 1"), Ended::bad(&[&format!("a.csv:2:3: \"{text}\": {fault}")]));
    }
    let same = assign(&AFFINITY.replace("0.9", "0"), "--reviews 1 --format csv");
    assert_eq!(same.code, Some(0));
    for nought in ["-0", "-0.0", "1e-400", "+0"] {
        assert_eq!(assign(&AFFINITY.replace("0.9", nought), "--reviews 1 --format csv"), same, "{nought}");
    }
}

#[test]
fn of_many_faults_the_first_thousand_are_said_and_the_others_counted() {
    let rows: String = (0..2_500).map(|i| format!("E{i},J1,c,x\n")).collect();
    let ended = rank(format!("entry,juror,criterion,score\n{rows}").as_bytes());
    let fault = |line| format!("s.csv:{line}:4: c, \"x\": this is not a number in plain decimal notation");
    let mut expected: Vec<String> = (2..1_002).map(fault).collect();
    expected.push("… and 1500 more".to_owned());
    assert_eq!(ended, Ended::bad(&expected.iter().map(String::as_str).collect::<Vec<_>>()));
    let exactly: String = rows.lines().take(1_000).map(|row| format!("{row}\n")).collect();
    let ended = rank(format!("entry,juror,criterion,score\n{exactly}").as_bytes());
    assert_eq!(ended.err.lines().last(), Some(fault(1_001).as_str()));
}

#[test]
fn one_line_of_megabytes_is_refused_in_a_few_words() {
    let missing = |column: usize| {
        ["entry", "juror", "criterion", "score"]
            .map(|name| format!("s.csv:1:{column}: the column \"{name}\" is missing"))
    };
    let mut faults = missing(2).to_vec();
    faults.push(format!("s.csv:1:1: the column \"{}…\" is unknown", "x".repeat(80)));
    let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert_eq!(rank(&vec![b'x'; 5_000_000]), Ended::bad(&faults));
    assert_eq!(rank(&vec![b','; 5_000_000]), Ended::bad(&["s.csv:1:1001: the file has more than 1000 columns"]));
    let wide = format!("{SCORES}{}", ",".repeat(5_000_000));
    let fault = "s.csv:6:5: the row has 5000001 cells, the header has 4";
    assert_eq!(rank(wide.as_bytes()), Ended::bad(&[fault]));
}

#[test]
fn every_file_of_every_command_is_read_with_the_same_care() {
    let broken: [&[u8]; 6] = [b"", b"\xff\xfee\0", b"a,b\nc\n", b"\"a", b"entry,juror,entry,juror\nA,J1\n", b"a\0\n"];
    let lines = [
        "rank --method mean --scores x.csv",
        "rank --method mean --scores s.csv --criteria x.csv",
        "rank --method mean --scores s.csv --entries x.csv",
        "rank --method mean --scores s.csv --jurors x.csv",
        "assign --reviews 1 --affinity x.csv",
        "assign --reviews 1 --affinity a.csv --conflicts x.csv",
        "assign --reviews 1 --affinity a.csv --fixed x.csv",
        "assign --reviews 1 --affinity a.csv --max-load x.csv",
        "assign --reviews 1 --affinity a.csv --min-load x.csv",
        "assign --reviews 1 --affinity a.csv --entries x.csv",
        "assign --reviews 1 --affinity a.csv --jurors x.csv",
        "plan --entries 9 --jurors 3 --reviews 2 --top 2 --criteria x.csv",
    ];
    for (line, bytes) in lines.iter().flat_map(|line| broken.iter().map(move |bytes| (line, *bytes))) {
        let ended = run(&[("x.csv", bytes), ("s.csv", SCORES.as_bytes()), ("a.csv", AFFINITY.as_bytes())], line);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{line} {bytes:?}");
        let placed = |fault: &str| {
            let numbers = fault.splitn(4, ':').skip(1).take(2).filter_map(|number| number.parse::<u64>().ok());
            fault.starts_with("x.csv:") && numbers.filter(|number| *number > 0).count() == 2
        };
        assert!(!ended.err.is_empty() && ended.err.lines().all(placed), "{line} {bytes:?}\n{}", ended.err);
    }
    assert_eq!(run(&[], "rank --method mean --scores ."), Ended::bad(&[".: Is a directory (os error 21)"]));
    let endless = "rank --method mean --scores /dev/zero";
    assert_eq!(run(&[], endless), Ended::bad(&["/dev/zero:1:1: the file has more than 200 MB"]));
}

#[test]
fn numbers_beyond_all_bounds_are_refused_by_the_name_of_their_flag() {
    let plan = "plan --entries 9 --jurors 3 --reviews 2 --top 2 --runs 2";
    let count = "it is not a whole number from 0 to 1000000";
    for (line, value, flag, fault) in [
        ("assign --affinity a.csv --reviews", "18446744073709551615", "--reviews <N>", count),
        ("assign --affinity a.csv --reviews", "18446744073709551616", "--reviews <N>", count),
        ("assign --affinity a.csv --reviews", "1000001", "--reviews <N>", count),
        ("assign --affinity a.csv --reviews 1 --max-load", "9999999999999999999", "--max-load <N|FILE>", count),
        ("assign --affinity a.csv --reviews 1 --max-load", "99999999999999999999", "--max-load <N|FILE>", count),
        ("assign --affinity a.csv --reviews 1 --max-load", "1.5", "--max-load <N|FILE>", count),
        ("assign --affinity a.csv --reviews 1 --min-load", "1e3", "--min-load <N|FILE>", count),
        ("assign --affinity a.csv --reviews 1 --min-load", "-1", "--min-load <N|FILE>", count),
        ("rank --method mean --scores s.csv --top", "18446744073709551615", "--top <K>", count),
        ("plan --jurors 3 --reviews 2 --top 2 --entries", "18446744073709551615", "--entries <N>", count),
        (plan, "18446744073709551615", "--minutes <M>", count),
        (plan, "NaN", "--range <R>", "it is not a number above 0"),
        (plan, "inf", "--range <R>", "it is not a number above 0"),
        (plan, "-10", "--range <R>", "it is not a number above 0"),
        (plan, "1e400", "--range <R>", "it is not a number above 0"),
        (plan, "0", "--sd-entry <SD>", "it is not a number above 0"),
        (plan, "5e-324", "--sd-residual <SD>", "it is not a number above 0"),
        (plan, "-1", "--sd-juror <SD>", "it is not a number from 0"),
    ] {
        let name = flag.split(' ').next().unwrap();
        let line = if line.ends_with(name) { format!("{line}={value}") } else { format!("{line} {name}={value}") };
        let ended = run(&[("a.csv", AFFINITY.as_bytes()), ("s.csv", SCORES.as_bytes())], &line);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{line}");
        let told = format!("error: invalid value '{value}' for '{flag}': {fault}");
        assert_eq!(ended.err.lines().next(), Some(told.as_str()), "{line}");
    }
}

#[test]
fn plans_have_any_scale_and_refuse_spreads_that_cannot_be_compared() {
    let plan = |more: &str| run(&[], &format!("plan --entries 20 --jurors 6 --reviews 3 --top 4 --runs 50 {more}"));
    let usual = plan("");
    assert_eq!((usual.code, usual.err.as_str()), (Some(0), ""));
    for range in ["1e308", "1e154", "1e-300"] {
        assert_eq!(plan(&format!("--range {range}")), usual, "{range}");
    }
    let apart = "--sd-entry, --sd-juror, --sd-residual: entries differ by a millionth to a million times the residual, \
        jurors by at most a million times";
    for spreads in
        ["--sd-entry 1e308", "--sd-entry 1e-300", "--sd-juror 1e300", "--sd-residual 1e-9", "--sd-residual 1e9"]
    {
        assert_eq!(plan(spreads), Ended::bad(&[apart]), "{spreads}");
    }
    let large = "2001 jurors, 1 scorecards per entry: more than 100000 scorecards, or more than 2000 entries as well as \
        jurors, are not simulated";
    assert_eq!(run(&[], "plan --entries 2001 --jurors 2001 --reviews 1 --top 4"), Ended::bad(&[large]));
}

#[test]
fn what_cannot_be_assigned_is_explained_and_ends_with_three() {
    let few = |entry: &str| format!("{entry} needs 1000000 reviews and only 2 jurors are eligible\n");
    let expected = Ended { code: Some(3), out: String::new(), err: few("A") + &few("B") };
    assert_eq!(assign(AFFINITY, "--reviews 1000000 --max-load 1000000"), expected);
    let hidden = "entry,juror,affinity\n\"A\nB\u{202e}\",J1,1\n";
    let err = "A\\nB\\u{202e} needs 2 reviews and only 1 juror is eligible\n".to_owned();
    assert_eq!(assign(hidden, "--reviews 2"), Ended { code: Some(3), out: String::new(), err });
    let rows: String = (0..1_200).map(|i| format!("E{i:04},J1,1\n")).collect();
    let ended = assign(&format!("entry,juror,affinity\n{rows}"), "--reviews 2");
    assert_eq!((ended.code, ended.err.lines().last()), (Some(3), Some("… and 200 more")));
}

/// What `cargo xtask fuzz` keeps of a find is copied to tests/fuzz/found, and stays a test.
#[test]
fn what_the_fuzzer_found_is_answered() {
    let folders = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fuzz/found")).unwrap();
    let mut answered = 0;
    for folder in folders.map(|folder| folder.unwrap().path()) {
        let case = fs::read_to_string(folder.join("case.txt")).unwrap();
        let line = case.lines().next().and_then(|line| line.strip_prefix("palmares ")).unwrap().replace('@', "");
        let names = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let files: Vec<(String, Vec<u8>)> =
            names.map(|name| (name.clone(), fs::read(folder.join(name)).unwrap())).collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let Ended { code, out, err } = run(&files, &line);
        let told = match code {
            Some(0) => !out.is_empty() && !out.contains("NaN") && !out.contains("null"),
            Some(2) => out.is_empty() && !err.is_empty(),
            Some(3) => !err.is_empty(),
            _ => false,
        };
        assert!(told, "{}: {code:?}\n{out}{err}", folder.display());
        answered += 1;
    }
    assert!(answered > 0);
}
