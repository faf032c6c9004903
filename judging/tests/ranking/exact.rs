use judging::decimal::Decimal;
use judging::ranking::{
    Method, Order, Ranking, RankingError, Rounding, RoundingAt, ScoreRow, Sheet, TrimLevel, Warning,
};
use judging::ranking::{MethodFault, rank};
use judging::rubric::{Criterion, Rubric, Scale};

use crate::data::{d, row, rows, rubric, seen, shared};
use crate::published::{OLYMPIC_PANELS, paris};

const CENTS: Rounding = Rounding { at: RoundingAt::Step, decimals: 2 };

fn trimmed(level: TrimLevel, rounding: Option<Rounding>) -> Method {
    Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding }
}

fn scores(ranking: &Ranking) -> Vec<(String, String)> {
    let exact = |score: judging::ranking::Score| score.exact.unwrap().to_string();
    ranking.entries.iter().map(|e| (e.entry.to_string(), e.score.map_or("-".to_owned(), exact))).collect()
}

fn olympic(programme: &str) {
    let Some(criteria) = shared(&format!("olympics2018/{programme}/criteria.csv")) else { return };
    let table = shared(&format!("olympics2018/{programme}/scores.csv")).unwrap();
    let expected = shared(&format!("olympics2018/{programme}/expected.csv")).unwrap();
    let criterion = |c: &Vec<String>| Criterion {
        id: c[0].as_str().into(),
        weight: d(&c[1]),
        scale: Scale::new(d(&c[2]), d(&c[3]), d(&c[4])).unwrap(),
        comment_required: false,
    };
    let rubric = Rubric::new(criteria.iter().map(criterion).collect()).unwrap();
    let rows: Vec<ScoreRow> = table.iter().map(|r| row(&r[0], &r[1], &r[2], &r[3])).collect();
    let expected: Vec<_> = expected.iter().map(|r| (r[0].clone(), d(&r[1]).to_fixed(2))).collect();
    assert_eq!(in_cents(rubric, &rows), expected);
}

/// The totals of an Olympic panel by entry.
fn in_cents(rubric: Rubric, rows: &[ScoreRow]) -> Vec<(String, String)> {
    let sheet = Sheet::from_rows(rubric, &[], rows).unwrap();
    let ranking = rank(&sheet, &trimmed(TrimLevel::Criterion, Some(CENTS)), &Order::default()).unwrap();
    assert_eq!(ranking.warnings, []);
    let total = |e: &judging::ranking::Ranked| {
        let exact: Decimal = e.score.unwrap().exact.unwrap().exact().unwrap();
        (e.entry.to_string(), exact.to_fixed(2))
    };
    let mut totals: Vec<_> = ranking.entries.iter().map(total).collect();
    totals.sort();
    totals
}

#[test]
fn two_skating_panels_typed_in_come_out_to_the_cent_without_the_data() {
    for (skater, factor, panel, published) in OLYMPIC_PANELS {
        let criteria: Vec<(&str, &str)> = panel.iter().map(|(criterion, _)| (*criterion, factor)).collect();
        let scores = panel.iter().flat_map(|(criterion, scores)| {
            scores.split(' ').zip(1..).map(move |(score, j)| row(skater, &format!("J{j}"), criterion, score))
        });
        let totals = in_cents(rubric(&criteria), &scores.collect::<Vec<_>>());
        assert_eq!(totals, [(skater.to_owned(), published.to_owned())]);
    }
}

#[test]
fn olympic_ice_dance_totals_come_out_to_the_cent() {
    olympic("ice-dance-free");
}

#[test]
fn olympic_mens_totals_come_out_to_the_cent() {
    olympic("men-free");
}

#[test]
fn the_judgment_of_paris_has_its_published_means() {
    let method = Method::Mean { rounding: Some(Rounding { at: RoundingAt::End, decimals: 3 }) };
    let ranking = rank(&seen(&paris()), &method, &Order::default()).unwrap();
    let means: Vec<String> =
        ranking.entries.iter().map(|e| e.score.unwrap().exact.unwrap().exact().unwrap().to_fixed(3)).collect();
    let published = ["14.409", "14.318", "13.636", "11.818", "11.636", "10.909", "10.636", "10.455", "10.000", "5.727"];
    assert_eq!(means, published);
    assert_eq!(format!("{:.4}", ranking.kendall_w.unwrap()), "0.4401");
}

#[test]
fn dropping_by_criterion_and_by_total_drop_different_scores() {
    let points = [("J1", "1", "10"), ("J2", "5", "5"), ("J3", "6", "6"), ("J4", "10", "2")];
    let rows: Vec<_> = points.iter().flat_map(|(j, a, b)| [row("E", j, "a", a), row("E", j, "b", b)]).collect();
    let sheet = Sheet::from_rows(rubric(&[("a", "1"), ("b", "1")]), &[], &rows).unwrap();
    let by = |level| scores(&rank(&sheet, &trimmed(level, None), &Order::default()).unwrap());
    // By criterion 5, 6 and 5, 6 stay; by total 11 and 12 stay of 11, 10, 12, 12.
    assert_eq!(by(TrimLevel::Criterion), [("E".to_owned(), "11".to_owned())]);
    assert_eq!(by(TrimLevel::Total), [("E".to_owned(), "23/2".to_owned())]);
}

#[test]
fn the_declared_rounding_is_what_happens() {
    let points = [("J1", "7.25", "8"), ("J2", "7.5", "8"), ("J3", "8", "8.25")];
    let rows: Vec<_> = points.iter().flat_map(|(j, a, b)| [row("E", j, "a", a), row("E", j, "b", b)]).collect();
    let sheet = Sheet::from_rows(rubric(&[("a", "0.35"), ("b", "0.65")]), &[], &rows).unwrap();
    let by = |rounding| scores(&rank(&sheet, &Method::Mean { rounding }, &Order::default()).unwrap()).remove(0).1;
    // a: 22.75/3 = 7.58333 × .35 = 2.654166; b: 24.25/3 = 8.08333 × .65 = 5.254166.
    assert_eq!(by(None), "949/120");
    assert_eq!(by(Some(Rounding { at: RoundingAt::End, decimals: 2 })), "791/100");
    assert_eq!(by(Some(CENTS)), "79/10", "7.58 × .35 = 2.653 → 2.65 and 8.08 × .65 = 5.252 → 5.25");
}

#[test]
fn an_entry_with_too_few_scorecards_gets_the_mean_and_a_warning() {
    let rows = rows(&[("A", &["1", "5", "6", "9"]), ("B", &["4", "9", "", ""])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &["C".into()], &rows).unwrap();
    let ranking = rank(&sheet, &trimmed(TrimLevel::Criterion, None), &Order::default()).unwrap();
    let expected = [("B", "13/2"), ("A", "11/2"), ("C", "-")].map(|(e, s)| (e.to_owned(), s.to_owned()));
    assert_eq!(scores(&ranking), expected);
    assert_eq!(
        ranking.warnings,
        [Warning::NoScorecard { entries: vec!["C".into()] }, Warning::NotTrimmed { entries: vec!["B".into()] }]
    );
}

#[test]
fn methods_that_contradict_themselves_are_refused() {
    let sheet = seen(&rows(&[("A", &["1", "2"])]));
    let refusal = |method| rank(&sheet, &method, &Order::default()).unwrap_err();
    let deep = Method::Trimmed { drop_high: 2, drop_low: 1, level: TrimLevel::Total, min_jurors: 3, rounding: None };
    assert_eq!(refusal(deep), RankingError::Method(MethodFault::MinJurors { least: 4 }));
    let fine = Method::Mean { rounding: Some(Rounding { at: RoundingAt::End, decimals: 7 }) };
    assert_eq!(refusal(fine), RankingError::Method(MethodFault::Decimals));
}

#[test]
fn the_json_of_methods_is_what_is_stored_and_published() {
    let methods = [
        Method::Mean { rounding: None },
        trimmed(TrimLevel::Criterion, Some(CENTS)),
        Method::Calibrated { variance: judging::ranking::Variance::Reml },
    ];
    let json = methods.each_ref().map(|method| serde_json::to_string(method).unwrap());
    assert_eq!(
        json,
        [
            r#"{"method":"mean","rounding":null}"#,
            r#"{"method":"trimmed","drop_high":1,"drop_low":1,"level":"criterion","min_jurors":3,"rounding":{"at":"step","decimals":2}}"#,
            r#"{"method":"calibrated","variance":"reml"}"#,
        ]
    );
    assert_eq!(json.map(|json| serde_json::from_str::<Method>(&json).unwrap()), methods);
}
