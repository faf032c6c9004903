use super::*;

#[test]
fn numbers_keep_their_order() {
    let rising = [f64::NEG_INFINITY, -2.5, -1e-300, -0.0, 0.0, 1e-300, 0.5, 2.5, f64::INFINITY];
    assert!(rising.map(ordered).windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn places_are_those_of_the_order_also_where_effects_are_equal_or_far_apart() {
    let mut state = 1_u64;
    let mut number = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64
    };
    let far = |number: f64| f64::powi(10.0, (number as i32) % 600 - 300);
    for n in 1..70 {
        let even: Vec<f64> = (0..n).map(|_| number()).collect();
        let equal: Vec<f64> = even.iter().map(|x| x % 4.0 - 2.0).collect();
        let apart: Vec<f64> = even.iter().map(|x| far(*x)).collect();
        for effects in [even, equal, apart, vec![-0.5; n]] {
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by(|a, b| effects[*b].total_cmp(&effects[*a]).then(a.cmp(b)));
            let mut field = Field { effects, ..Field::new(n) };
            let mut places = Vec::new();
            field.places(&mut places);
            field.places(&mut places);
            assert_eq!(places.len(), 2 * n);
            assert!((0..n).all(|place| [0, n].map(|draw| places[draw + order[place]] as usize) == [place; 2]));
        }
    }
}

/// The verdicts on four entries, ranked in this order, after so many draws in each of which they are in the given order.
fn verdicts(ranks: [usize; 4], top: usize, draws: &[(usize, [usize; 4])]) -> [Verdict; 4] {
    let mut tally = Tally::new(vec![0, 1, 2, 3], ranks.to_vec(), Some(top));
    for (times, order) in draws {
        let mut effects = [0.0; 4];
        order.iter().zip(0u32..).for_each(|(entry, place)| effects[*entry] = -f64::from(place));
        (0..*times).for_each(|_| tally.add(&effects));
    }
    let verdicts: Vec<_> = tally.standings(false).into_iter().map(|one| one.verdict.unwrap()).collect();
    verdicts.try_into().unwrap()
}

const IN: Verdict = Verdict::ClearIn;
const CLOSE: Verdict = Verdict::TooClose;
const OUT: Verdict = Verdict::ClearOut;

#[test]
fn clear_in_takes_a_probability_of_nine_tenths() {
    // The first falls below the line now and then; the second never does.
    let of = |falls: usize| verdicts([1, 2, 3, 4], 2, &[(100 - falls, [0, 1, 2, 3]), (falls, [1, 2, 0, 3])]);
    assert_eq!(of(10), [IN, IN, OUT, OUT]);
    assert_eq!(of(11), [CLOSE, IN, CLOSE, OUT]);
}

#[test]
fn clear_out_takes_a_probability_of_one_tenth() {
    // The last rises above the line now and then; the third never does.
    let of = |rises: usize| verdicts([1, 2, 3, 4], 2, &[(100 - rises, [0, 1, 2, 3]), (rises, [0, 3, 1, 2])]);
    assert_eq!(of(10), [IN, IN, OUT, OUT]);
    assert_eq!(of(11), [IN, CLOSE, OUT, CLOSE]);
}

#[test]
fn clear_in_takes_three_quarters_against_the_first_below_the_line() {
    // The first is always above the line, but at times behind the third, which then is above it in the second's place.
    let of = |behind: usize| verdicts([1, 2, 3, 4], 2, &[(100 - behind, [0, 1, 2, 3]), (behind, [2, 0, 1, 3])]);
    assert_eq!(of(25)[0], IN);
    assert_eq!(of(26)[0], CLOSE);
}

#[test]
fn clear_out_takes_three_quarters_against_the_last_above_the_line() {
    // The last is never above the line, but at times before the second, in whose place the third then is above it.
    let of = |before: usize| verdicts([1, 2, 3, 4], 2, &[(100 - before, [0, 1, 2, 3]), (before, [0, 2, 3, 1])]);
    assert_eq!(of(25)[3], OUT);
    assert_eq!(of(26)[3], CLOSE);
}

#[test]
fn nobody_is_clearly_where_the_ranking_does_not_have_them() {
    assert_eq!(verdicts([1, 2, 3, 4], 2, &[(100, [2, 3, 0, 1])]), [CLOSE; 4]);
    // Of three who share the last place above the line, the third of the list is the first below it, for itself as well.
    assert_eq!(verdicts([1, 2, 2, 2], 2, &[(100, [0, 2, 1, 3])]), [IN, CLOSE, CLOSE, CLOSE]);
}

#[test]
fn nobody_is_clearly_on_a_side_where_all_are_likeliest_equal() {
    let mut tally = Tally::new(vec![0, 1], vec![1, 2], Some(1));
    (0..100).for_each(|_| tally.add(&[1.0, 0.0]));
    let of = |alike, tally: &mut Tally| tally.standings(alike).into_iter().map(|one| one.verdict).collect::<Vec<_>>();
    assert_eq!(of(false, &mut tally), [Some(IN), Some(OUT)]);
    assert_eq!(of(true, &mut tally), [Some(CLOSE); 2]);
}
