//! The order in which scorecards come.

use judging::ranking::{Ranking, ScoreRow};
use proptest::prelude::*;

use super::{any_method, jury, table, with_evidence};

/// Rows as they are and shuffled, every seventh left out, so that scorecards are incomplete.
fn shuffled() -> impl Strategy<Value = [Vec<ScoreRow>; 2]> {
    let rows = (jury(), any::<bool>()).prop_map(|(jury, gaps)| {
        let rows = table(&jury).into_iter().enumerate().filter(|(i, _)| !gaps || i % 7 != 3);
        rows.map(|(_, row)| row).collect::<Vec<_>>()
    });
    rows.prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())).prop_map(|(rows, turned)| [rows, turned])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_rows_changes_not_one_byte_of_ranking_or_evidence(
        method in any_method(), [rows, turned] in shuffled(), seed in any::<u8>(),
    ) {
        let (first, second) = (with_evidence(&rows, &method, seed), with_evidence(&turned, &method, seed));
        prop_assert_eq!(format!("{first:?}"), format!("{second:?}"));
        let bytes = |answer: Result<(Ranking, _), _>| answer.map(|(ranking, _)| ranking.to_bytes());
        prop_assert_eq!(bytes(first), bytes(second));
    }
}
