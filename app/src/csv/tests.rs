//! Each fault of a file is named with its line and column, all at once.

use super::*;

fn read(text: &str) -> Result<Vec<(u64, Vec<String>)>, Vec<String>> {
    let table = Table::read("t.csv", text.as_bytes(), &Columns { required: &["a", "b"], further: false });
    let rows = |table: Table| table.rows.into_iter().map(|row| (row.line, row.cells)).collect();
    table.map(rows).map_err(words)
}

fn words(faults: Vec<CsvFault>) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

fn cells(line: u64, a: &str, b: &str) -> (u64, Vec<String>) {
    (line, vec![a.to_owned(), b.to_owned()])
}

#[test]
fn a_byte_order_mark_blanks_empty_lines_and_line_breaks_in_quotes_are_read() {
    let text = "\u{feff}a, b\r\n1,2\r\n\r\n\"x\ny\",\"say \"\"hi\"\", ok\"\r\n 晋级 ,4";
    assert_eq!(read(text), Ok(vec![cells(2, "1", "2"), cells(4, "x\ny", "say \"hi\", ok"), cells(6, "晋级", "4")]));
}

#[test]
fn faults_of_header_and_rows_come_together() {
    assert_eq!(
        read("a,c,a\n1,2,3\n1,2\n,2,3\n"),
        Err(vec![
            "t.csv:1:4: the column \"b\" is missing".to_owned(),
            "t.csv:1:2: the column \"c\" is unknown".to_owned(),
            "t.csv:1:3: the column \"a\" occurs twice".to_owned(),
            "t.csv:3:3: the row has 2 cells, the header has 3".to_owned(),
            "t.csv:4:1: a is empty".to_owned(),
        ])
    );
}

#[test]
fn files_that_are_no_table_are_refused() {
    assert_eq!(read(""), Err(vec!["t.csv:1:1: the file is empty, it needs a header row".to_owned()]));
    assert_eq!(
        read("a,b\n1,\"2\n3,4\n"),
        Err(vec!["t.csv:2:2: a quotation mark is opened and never closed".to_owned()])
    );
    let columns = Columns { required: &["a", "b"], further: false };
    let gbk = Table::read("t.csv", b"a,b\n1,2\n\"1,0\",\xb5\xda\n", &columns).err().map(words);
    assert_eq!(gbk, Some(vec!["t.csv:3:2: this is not UTF-8; save the file as UTF-8".to_owned()]));
}

#[test]
fn a_rubric_is_read_or_all_its_faults_are() {
    let header = "criterion,weight,min,max,step,title\n";
    let good = criteria("c.csv", format!("{header}team,0.4,0,10,0.5,Team\n").as_bytes()).unwrap();
    assert_eq!(good.criteria()[0].id.as_str(), "team");
    let text = format!("{header}team,\"0,4\",zero,10,1,T\nteam,1,9,1,1,T\nmarket,1,0,10,3,M\n");
    assert_eq!(
        criteria("c.csv", text.as_bytes()).map_err(words),
        Err(vec![
            "c.csv:2:2: \"0,4\": the decimal separator is a point, not a comma".to_owned(),
            "c.csv:2:3: \"zero\": this is not a number in plain decimal notation".to_owned(),
            "c.csv:3:1: the same as on line 2".to_owned(),
            "c.csv:3:4: the minimum of a scale is below its maximum".to_owned(),
            "c.csv:4:4: a whole number of steps leads from the minimum of a scale to its maximum".to_owned(),
        ])
    );
    let weightless = format!("{header}team,1,0,10,1,T\nmarket,0,0,10,1,M\n");
    assert_eq!(
        criteria("c.csv", weightless.as_bytes()).map_err(words),
        Err(vec!["c.csv:3:2: the weight of market is not above 0 and at most 1000000".to_owned()])
    );
    assert_eq!(
        criteria("c.csv", header.as_bytes()).map_err(words),
        Err(vec!["c.csv:1:1: a rubric has at least one criterion".to_owned()])
    );
}

#[test]
fn scores_are_checked_against_the_rubric_row_by_row() {
    let rubric = criteria("c.csv", b"criterion,weight,min,max,step\na,1,0,10,0.25\nb,1,0,10,0.25\n").unwrap();
    let text = "entry,juror,criterion,score\nA,J1,a,7.3\nA,J1,b,11\nA,J1,b,9\nB,J1,x,1\nC,J1,a,7\n";
    let scores = scores("s.csv", text.as_bytes()).ok().unwrap();
    assert_eq!(
        scores.sheet(Some(rubric), &[]).map_err(words),
        Err(vec![
            "s.csv:2:4: a, \"7.3\": not on a step of 0.25".to_owned(),
            "s.csv:3:4: b, \"11\": above the maximum 10".to_owned(),
            "s.csv:4:1: the same as on line 3".to_owned(),
            "s.csv:5:3: x, \"1\": the rubric has no such criterion".to_owned(),
            "s.csv:5:3: the scorecard of J1 on B lacks a, b".to_owned(),
            "s.csv:6:3: the scorecard of J1 on C lacks b".to_owned(),
        ])
    );
    let list = ["A".to_owned(), "B".to_owned()];
    assert_eq!(words(scores.unlisted("entry", &list, "e.csv")), ["s.csv:6:1: \"C\" is not in e.csv"]);
}

#[test]
fn a_list_is_sorted_and_has_each_id_once() {
    assert_eq!(ids("e.csv", b"entry,title\nB,b\nA,a\n", "entry").ok(), Some(vec!["A".to_owned(), "B".to_owned()]));
    assert_eq!(
        ids("e.csv", b"entry\nA\nA\n", "entry").map_err(words),
        Err(vec!["e.csv:3:1: the same as on line 2".to_owned()])
    );
}
