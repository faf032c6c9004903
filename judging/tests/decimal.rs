//! Decimals and fractions are exact, and say so when they cannot be.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use judging::decimal::{Decimal, DecimalError, Fraction};
use proptest::prelude::*;

fn fraction(num: i128, den: i128) -> Fraction {
    Fraction::new(num, den).unwrap()
}

#[test]
fn plain_notation_is_read_exactly() {
    let read = [" 8.25 ", "-0.5", "+3", ".5", "7.", "0.000001", "\u{3000}10\u{3000}", "-0"].map(Decimal::parse);
    let micros = [8_250_000, -500_000, 3_000_000, 500_000, 7_000_000, 1, 10_000_000, 0];
    assert_eq!(read, micros.map(|m| Ok(Decimal::from_micros(m))));
}

#[test]
fn everything_else_is_refused_with_its_reason() {
    use DecimalError::*;
    let cases = [
        ("", Empty),
        ("  ", Empty),
        (".", NotANumber),
        ("-", NotANumber),
        ("1e3", NotANumber),
        ("7/10", NotANumber),
        ("1.2.3", NotANumber),
        ("１０", NotANumber),
        ("NaN", NotANumber),
        ("--1", NotANumber),
        ("1,000,000", NotANumber),
        ("7,5", Comma),
        ("0.0000001", TooPrecise),
        ("9223372036854.775808", TooLarge),
        ("-9223372036854.775809", TooSmall),
    ];
    assert_eq!(cases.map(|(text, _)| Decimal::parse(text)), cases.map(|(_, error)| Err(error)));
}

#[test]
fn the_ends_of_the_range_are_held() {
    let ends = ["9223372036854.775807", "-9223372036854.775808"];
    assert_eq!(ends.map(|text| Decimal::parse(text).unwrap().to_string()), ends.map(str::to_owned));
}

#[test]
fn fixed_decimals_round_half_up() {
    let cases = [("2.5", 0), ("-2.5", 0), ("1.005", 2), ("-0.004", 2), ("0.996", 2), ("7", 2), ("8.1234565", 6)];
    let fixed = cases.map(|(text, n)| Decimal::parse(text).map(|d| d.to_fixed(n)));
    let expected = ["3", "-2", "1.01", "0.00", "1.00", "7.00"].map(|text| Ok(text.to_owned()));
    assert_eq!(fixed[..6], expected);
    assert_eq!(fixed[6], Err(DecimalError::TooPrecise));
}

#[test]
fn fractions_round_to_the_nearest_decimal_and_halves_up() {
    let cases = [(1, 3, 2), (2, 3, 2), (5, 2, 0), (-5, 2, 0), (-7, 2, 0), (-2, 3, 2), (1, 8, 2), (-1, 8, 2)];
    let rounded = cases.map(|(num, den, n)| fraction(num, den).round_half_up(n).unwrap().to_string());
    assert_eq!(rounded, ["0.33", "0.67", "3", "-2", "-3", "-0.67", "0.13", "-0.12"]);
}

#[test]
fn arithmetic_that_does_not_fit_is_none() {
    let big = fraction(i128::MAX, 1);
    assert_eq!(big.checked_add(big), None);
    assert_eq!(big.checked_mul(big), None);
    assert_eq!(big.round_half_up(2), None);
    assert_eq!(fraction(1, 3).checked_div(0), None);
    assert_eq!(Fraction::new(1, 0), None);
    assert_eq!(Decimal::from_micros(i64::MAX).checked_add(Decimal::STEP), None);
}

#[test]
fn fractions_too_long_for_cross_products_still_compare() {
    let a = fraction(i128::MAX, i128::MAX - 1);
    let b = fraction(i128::MAX - 1, i128::MAX - 2);
    assert!(a < b, "1 + 1/n grows as n shrinks");
    assert!(a > fraction(1, 1));
    assert_eq!(a.cmp(&a), std::cmp::Ordering::Equal);
}

#[test]
fn json_holds_exact_texts() {
    let pair = (Decimal::parse("8.50").unwrap(), fraction(34, 6));
    let json = serde_json::to_string(&pair).unwrap();
    assert_eq!(json, r#"["8.5","17/3"]"#);
    assert_eq!(serde_json::from_str::<(Decimal, Fraction)>(&json).unwrap(), pair);
    assert!(serde_json::from_str::<Fraction>(r#""1/0""#).is_err());
}

proptest! {
    #[test]
    fn what_is_shown_reads_back(micros: i64) {
        let decimal = Decimal::from_micros(micros);
        prop_assert_eq!(Decimal::parse(&decimal.to_string()), Ok(decimal));
        prop_assert_eq!(Decimal::parse(&decimal.to_fixed(6)), Ok(decimal));
        prop_assert_eq!(Fraction::from(decimal).exact(), Some(decimal));
    }

    #[test]
    fn no_text_makes_parsing_panic(text: String) {
        let _ = Decimal::parse(&text);
    }

    #[test]
    fn rounding_moves_by_at_most_half_a_unit(num in -10i128.pow(15)..10i128.pow(15), den in 1i128..10i128.pow(9)) {
        let value = fraction(num, den);
        let moved = Fraction::from(value.round_half_up(2).unwrap()).checked_sub(value).unwrap();
        prop_assert!(moved <= fraction(1, 200) && moved > fraction(-1, 200));
    }

    #[test]
    fn comparison_agrees_with_subtraction(a in -1000i128..1000, b in 1i128..1000, c in -1000i128..1000, d in 1i128..1000) {
        let difference = fraction(a, b).checked_sub(fraction(c, d)).unwrap();
        prop_assert_eq!(fraction(a, b).cmp(&fraction(c, d)), difference.cmp(&Fraction::ZERO));
    }
}
