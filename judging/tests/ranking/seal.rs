use judging::ranking::{Method, Order, Ranking, ScoreRow, Sheet, TieBreak, Variance};
use judging::seal::{Digest, Inputs, SealError};

use crate::data::{row, rubric};

fn inputs() -> Inputs {
    let rows = [row("B", "J1", "a", "7.25"), row("A", "J1", "a", "8")];
    let sheet = Sheet::from_rows(rubric(&[("a", "0.5")]), &["C".into()], &rows).unwrap();
    let order = Order { tie_breaks: vec![TieBreak::AllScores], ..Order::default() };
    Inputs::new(sheet, Method::Mean { rounding: None }, order)
}

#[test]
fn canonical_bytes_and_their_digest_never_change() {
    let bytes = inputs().canonical_bytes();
    assert_eq!(
        String::from_utf8(bytes.clone()).unwrap(),
        concat!(
            r#"{"engine":2,"method":{"method":"mean","rounding":null},"#,
            r#""order":{"tie_breaks":["all_scores"],"chair_vote":[],"across_components":false},"#,
            r#""sheet":{"rubric":{"criteria":[{"id":"a","weight":"0.5","scale":{"min":"0","max":"10","step":"0.25"},"#,
            r#""comment_required":false}]},"entries":["A","B","C"],"cards":[{"entry":"A","juror":"J1","points":{"a":"8"}},"#,
            r#"{"entry":"B","juror":"J1","points":{"a":"7.25"}}]}}"#,
        )
    );
    assert_eq!(inputs().digest(), Digest::of(&bytes));
    assert_eq!(Digest::of(b"").to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn a_sealed_ranking_recomputes_to_the_same_bytes_from_its_inputs() {
    let ranking = inputs().rank().unwrap();
    let again = Inputs::parse(&inputs().canonical_bytes()).unwrap().rank().unwrap();
    assert_eq!(again.to_bytes(), ranking.to_bytes());
    assert_eq!(serde_json::from_slice::<Ranking>(&ranking.to_bytes()).unwrap(), ranking);
}

#[test]
fn inputs_that_were_touched_are_refused() {
    let text = String::from_utf8(inputs().canonical_bytes()).unwrap();
    let refusal = |text: String| Inputs::parse(text.as_bytes()).unwrap_err();
    assert!(matches!(refusal(text.replace(r#""8""#, r#""8.0""#)), SealError::NotCanonical));
    assert!(matches!(refusal(text.replace(r#""engine":2"#, r#""engine":1"#)), SealError::Engine(1)));
    let refused = refusal(text.replace(r#""8""#, r#""8.1""#)).to_string();
    assert!(refused.starts_with("the inputs cannot be read: the scorecard 0 is wrong"), "{refused}");
}

/// The engine's third version changed the calibration of large juries alone.
#[test]
fn inputs_carry_the_version_that_last_changed_their_ranking() {
    let jury = |size: usize| {
        let pairs = (0..size).flat_map(|i| [(i, i), (i, (i + 1) % size)]);
        let rows: Vec<ScoreRow> =
            pairs.map(|(p, j)| row(&format!("E{p}"), &format!("J{j}"), "a", &(p % 11).to_string())).collect();
        Sheet::from_rows(rubric(&[("a", "1")]), &[], &rows).unwrap()
    };
    let calibrated = || Method::Calibrated { variance: Variance::Auto };
    for (size, method, engine) in
        [(300, calibrated(), 2), (301, calibrated(), 3), (301, Method::Mean { rounding: None }, 2)]
    {
        let bytes = Inputs::new(jury(size), method, Order::default()).canonical_bytes();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.starts_with(&format!(r#"{{"engine":{engine},"#)), "{size}: {}", &text[..20]);
        assert!(Inputs::parse(&bytes).is_ok());
        let other = text.replacen(&format!(r#""engine":{engine}"#), &format!(r#""engine":{}"#, 5 - engine), 1);
        assert!(matches!(Inputs::parse(other.as_bytes()), Err(SealError::Engine(of)) if of == 5 - engine));
    }
}

#[test]
fn digests_read_back_and_nothing_else_does() {
    let digest = inputs().digest();
    assert_eq!(digest.to_string().parse::<Digest>().unwrap(), digest);
    let wrong = ["", "e3b0", &"g".repeat(64), &"é".repeat(32)];
    assert_eq!(wrong.map(|text| text.parse::<Digest>().is_err()), [true; 4]);
}
