//! Random numbers from a seed, the same on every machine.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of numbers that a seed determines.
pub(super) struct Dice(ChaCha12Rng);

impl Dice {
    /// The stream of this seed.
    pub(super) fn new(seed: [u8; 32]) -> Dice {
        Dice(ChaCha12Rng::from_seed(seed))
    }

    /// A number between 0 and 1, neither of both: 52 bits of a word, in the middle of their interval.
    pub(super) fn unit(&mut self) -> f64 {
        const INTERVAL: f64 = 1.0 / (1u64 << 52) as f64;
        ((self.0.next_u64() >> 12) as f64 + 0.5) * INTERVAL
    }

    /// A standard normal number.
    pub(super) fn normal(&mut self) -> f64 {
        normal_quantile(self.unit())
    }

    /// As many standard normal numbers as there is room for: those that [`Dice::normal`] would give one by one.
    pub(super) fn normals(&mut self, numbers: &mut [f64]) {
        let mut units = [0.0; AT_ONCE];
        for numbers in numbers.chunks_mut(AT_ONCE) {
            let units = &mut units[..numbers.len()];
            units.iter_mut().for_each(|unit| *unit = self.unit());
            // Without a branch, for all; then the few that are not from the centre again.
            numbers.iter_mut().zip(units.iter()).for_each(|(number, p)| *number = centre(*p - 0.5));
            for (number, p) in numbers.iter_mut().zip(units.iter()).filter(|(_, p)| (**p - 0.5).abs() > CENTRE) {
                *number = tail(*p);
            }
        }
    }
}

/// How many numbers are drawn before they are made normal.
const AT_ONCE: usize = 64;
/// How far from ½ the centre reaches.
const CENTRE: f64 = 0.425;

/// The number below which a standard normal one lies with probability `p`, 0 < p < 1, to sixteen digits.
/// (Wichura, Algorithm AS 241, Applied Statistics 37, 1988.)
fn normal_quantile(p: f64) -> f64 {
    if (p - 0.5).abs() <= CENTRE { centre(p - 0.5) } else { tail(p) }
}

fn centre(q: f64) -> f64 {
    let r = 0.180_625 - q * q;
    q * polynomial(&CENTRE_ABOVE, r) / polynomial(&CENTRE_BELOW, r)
}

fn tail(p: f64) -> f64 {
    let is_low = p < 0.5;
    let r = libm::sqrt(-libm::log(if is_low { p } else { 1.0 - p }));
    let value = if r <= 5.0 {
        polynomial(&MIDDLE_ABOVE, r - 1.6) / polynomial(&MIDDLE_BELOW, r - 1.6)
    } else {
        polynomial(&TAIL_ABOVE, r - 5.0) / polynomial(&TAIL_BELOW, r - 5.0)
    };
    if is_low { -value } else { value }
}

/// By Horner's rule, the coefficient of the highest power first.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients[1..].iter().fold(coefficients[0], |value, coefficient| value * x + coefficient)
}

const CENTRE_ABOVE: [f64; 8] = [
    2_509.080_928_730_122_7,
    33_430.575_583_588_13,
    67_265.770_927_008_7,
    45_921.953_931_549_87,
    13_731.693_765_509_46,
    1_971.590_950_306_551_3,
    133.141_667_891_784_38,
    3.387_132_872_796_366_5,
];
const CENTRE_BELOW: [f64; 8] = [
    5_226.495_278_852_854,
    28_729.085_735_721_943,
    39_307.895_800_092_71,
    21_213.794_301_586_597,
    5_394.196_021_424_751,
    687.187_007_492_057_9,
    42.313_330_701_600_91,
    1.0,
];
const MIDDLE_ABOVE: [f64; 8] = [
    0.000_774_545_014_278_341_4,
    0.022_723_844_989_269_184,
    0.241_780_725_177_450_6,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const MIDDLE_BELOW: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    0.000_547_593_808_499_534_5,
    0.015_198_666_563_616_457,
    0.148_103_976_427_480_08,
    0.689_767_334_985_1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];
const TAIL_ABOVE: [f64; 8] = [
    2.010_334_399_292_288_1e-7,
    2.711_555_568_743_487_6e-5,
    0.001_242_660_947_388_078_4,
    0.026_532_189_526_576_124,
    0.296_560_571_828_504_87,
    1.784_826_539_917_291_3,
    5.463_784_911_164_114,
    6.657_904_643_501_103,
];
const TAIL_BELOW: [f64; 8] = [
    2.044_263_103_389_939_7e-15,
    1.421_511_758_316_446e-7,
    1.846_318_317_510_054_8e-5,
    0.000_786_869_131_145_613_3,
    0.014_875_361_290_850_615,
    0.136_929_880_922_735_8,
    0.599_832_206_555_888,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        let tables = [
            (0.5, 0.0),
            (0.25, -0.674_489_750_196_081_7),
            (0.975, 1.959_963_984_540_054),
            (0.001, -3.090_232_306_167_813_6),
            (1e-20, -9.262_340_089_798_408),
        ];
        for (p, expected) in tables {
            assert!((normal_quantile(p) - expected).abs() < 1e-14 * (1.0 + expected.abs()), "{p}");
        }
    }

    #[test]
    fn numbers_have_the_moments_of_the_normal_distribution_and_follow_from_the_seed() {
        let mut dice = Dice::new([7; 32]);
        let numbers: Vec<f64> = (0..200_000).map(|_| dice.normal()).collect();
        let moment = |power| numbers.iter().map(|x| f64::powi(*x, power)).sum::<f64>() / numbers.len() as f64;
        let moments = [moment(1), moment(2) - 1.0, moment(3), moment(4) - 3.0];
        // Four standard errors: the variances of x, x², x³, x⁴ are 1, 2, 15, 96.
        let errors = [1.0f64, 2.0, 15.0, 96.0].map(|variance| 4.0 * (variance / 200_000.0).sqrt());
        assert!(moments.iter().zip(errors).all(|(moment, error)| moment.abs() < error), "{moments:?}");
        assert_eq!(Dice::new([7; 32]).normal().to_bits(), numbers[0].to_bits());
        let mut together = vec![0.0; 1_001];
        Dice::new([7; 32]).normals(&mut together);
        assert_eq!(together, numbers[..1_001]);
    }
}
