//! The digests of complete answers about one fixed jury, by every method.
//!
//! A digest here may be written anew in one case only: the same inputs are meant to give other bytes from now on, and
//! [`ENGINE`] is raised in the same commit, so that no ranking that was sealed before is recomputed by an engine that no
//! longer agrees with it. A failure without such an intention is an engine that changed unnoticed.

use judging::ranking::{
    Ask, Intended, Method, Order, Sheet, Sides, Spreads, TieBreak, Variance, foresee, rank, rank_with_evidence,
};
use judging::seal::{Digest, ENGINE};

use crate::data::{by_chance, methods, row, rubric, seen};

/// The engine that the digests are of.
const ENGINE_OF_THE_DIGESTS: u32 = 3;

/// The ranking's bytes, for all methods but the calibrated ones.
const EXACT_AND_RASCH: [&str; 9] = [
    "52c6cfaa477b37c42b2e63ac0d21aa6489ea202d668d722f76d5d1a55625d9b5",
    "96b25b04caa834af0f6a4baa519a7041358d4256c5e186b7c947cd9990f85d44",
    "0a3008a0e9c0d193d96c247ba22ad696aeb157a552276a9cec7537bb03e4d0c4",
    "029ffd5fa78bc80a8d8d44e1a6bfafaf95d254b3c02944bad12253d700b4e2bb",
    "46ff905b7633ddbe17c0643658c7cfd1839813896cd4d920ffd9caf546fc13e9",
    "a5852c2e1ee41e67398914b8374a7da585e017fdd4d8b2a20a20f78d1a7e6ff4",
    "b5cea31ad346058f2cb557183e050624a0848ef50c70ddb037c73bef86416b11",
    "3320e8db14bf6c29c989b8b00605bbfb32eb2cf89df4a74920a5afca445b7148",
    "8300089da2fc109cc5e32dc80f6051865f9851832220991202b212ec313ce1b9",
];

/// What rests on the calibrated model: the ranking's bytes by its three variants.
const CALIBRATED: [&str; 3] = [
    "8f55c8f45e06f21f02508957b6116ce61f92c55cd8feab5b3a2deaacd56663f8",
    "a415a9ddf8875a83ec96a17b223280ac3ff7f161791ae8763d867162dc400a2d",
    "575703831fb068ed2b026d2570ed3de959f925f788504749b621173af4e884b6",
];

/// And the evidence of all methods, for which calibration is the check, as it is printed for debugging: a new field in it
/// is no new engine, and changes these digests alone.
const EVIDENCE: [&str; 12] = [
    "caacca7e676fb13dd4d02b25b75fd38d0c9d511dc01ae5d251b25ec2b4db2d71",
    "94514cf07e57095432b506bf127b6e0f59d2ef2980921a7ed29b87342b566584",
    "94514cf07e57095432b506bf127b6e0f59d2ef2980921a7ed29b87342b566584",
    "caacca7e676fb13dd4d02b25b75fd38d0c9d511dc01ae5d251b25ec2b4db2d71",
    "caacca7e676fb13dd4d02b25b75fd38d0c9d511dc01ae5d251b25ec2b4db2d71",
    "95f62dbef8c52e387f999497e2b6d554aa9ce1170c4b3bbf2172b534dbd9e7ac",
    "caacca7e676fb13dd4d02b25b75fd38d0c9d511dc01ae5d251b25ec2b4db2d71",
    "caacca7e676fb13dd4d02b25b75fd38d0c9d511dc01ae5d251b25ec2b4db2d71",
    "12d0ec76c5556283f2df0999351e707f14c13b52a893d15f827c399522b0104a",
    "ab6b414ca73131d560474ab9dbdff56ad67c61b95b2ad02ca0f2eedfe73fd826",
    "94514cf07e57095432b506bf127b6e0f59d2ef2980921a7ed29b87342b566584",
    "94514cf07e57095432b506bf127b6e0f59d2ef2980921a7ed29b87342b566584",
];

/// What four jurors could find out about ten entries, printed.
const FORESIGHT: &str = "8d5c10365b9b92743250f2d2d5c64ca33b84b3ce381486543fd812fd49286978";

/// The bytes of a ranking by calibration of juries beyond what is integrated: just so large, by the search of small juries,
/// and with more than 300 levels in both effects, by Newton's method.
const LARGE: [&str; 2] = [
    "9e785379949aafe275104aa75fa79c10a78a1fc7ffe900cd8f655472d807eb66",
    "9503fdfae9348fb4dafec13bb0a2a8ac67b6e8f5f43877766b79815839f4e3b1",
];

/// Six entries, one of them without a scorecard, by five jurors: gaps, a tie, a strict juror, a scorecard at each end of
/// the scale.
fn jury() -> (Sheet, Sides) {
    let table: [(&str, [&str; 5]); 5] = [
        ("A", ["7 8", "6.5 7.25", "", "5 5.5", "10 10"]),
        ("B", ["8 6", "", "7.5 7", "4.75 5", "7 6.25"]),
        ("C", ["", "5 6.75", "6 6", "3.5 4", "6.5 5"]),
        ("D", ["6 6", "7 4.5", "5.25 8", "", "6 6"]),
        ("E", ["3 2.5", "4 1", "2.75 3", "0 0", ""]),
    ];
    let cards = table.iter().flat_map(|(entry, cards)| cards.iter().enumerate().map(move |(j, card)| (entry, j, card)));
    let given = cards.filter_map(|(entry, j, card)| Some((entry, format!("J{j}"), card.split_once(' ')?)));
    let rows: Vec<_> =
        given.flat_map(|(entry, juror, (a, b))| [row(entry, &juror, "a", a), row(entry, &juror, "b", b)]).collect();
    let side = |i: usize| ["cn", "be"][i % 2].to_owned();
    let sides = Sides {
        entries: ["A", "B", "C", "D", "E", "F"].into_iter().enumerate().map(|(i, e)| (e.into(), side(i))).collect(),
        jurors: (0..5).map(|j| (format!("J{j}").into(), side(j))).collect(),
    };
    (Sheet::from_rows(rubric(&[("a", "0.6"), ("b", "0.4")]), &["F".into()], &rows).unwrap(), sides)
}

/// Of the ranking's bytes, and of the evidence.
fn digests(method: &Method) -> [String; 2] {
    let (sheet, sides) = jury();
    let order = Order { tie_breaks: vec![TieBreak::HighestWeight, TieBreak::AllScores], ..Order::default() };
    let ask = Ask { top: Some(2), seed: [7; 32], sides: Some(sides), ..Ask::default() };
    let (ranking, evidence) = rank_with_evidence(&sheet, method, &order, &ask).unwrap();
    assert!(evidence.side_preference.is_some() && evidence.leave_one_out.is_some(), "nothing is left unsaid");
    [Digest::of(&ranking.to_bytes()), Digest::of(format!("{evidence:?}").as_bytes())].map(|digest| digest.to_string())
}

#[test]
fn complete_answers_have_the_digests_of_this_engine() {
    assert_eq!(ENGINE, ENGINE_OF_THE_DIGESTS, "a new engine has its own digests, or had no reason to be raised");
    let (calibrated, others): (Vec<_>, Vec<_>) =
        methods().into_iter().partition(|method| matches!(method, Method::Calibrated { .. }));
    let of = |methods: &[Method], i: usize| methods.iter().map(|one| digests(one)[i].clone()).collect::<Vec<_>>();
    let spreads = Spreads { entry: 1.2, juror: 0.8, residual: 1.4 };
    let intended = Intended { entries: 10, jurors: 4, reviews: 3, top: 3, spreads };
    let foresight = Digest::of(format!("{:?}", foresee(&intended, 20, [7; 32]).unwrap()).as_bytes()).to_string();
    assert_eq!(
        [of(&others, 0), of(&calibrated, 0), of(&methods(), 1), vec![foresight]],
        [EXACT_AND_RASCH.to_vec(), CALIBRATED.to_vec(), EVIDENCE.to_vec(), vec![FORESIGHT]]
    );
}

#[test]
fn large_juries_have_the_digests_of_this_engine() {
    let three = |jurors: usize, more: usize| {
        move |p: usize, j: usize| (0..3).any(|i| (7 * p + (more + p % 13) * i) % jurors == j)
    };
    let juries = [([90, 61], three(61, 11)), ([320, 310], three(310, 61))];
    let digests = juries.map(|(sizes, given)| {
        let sheet = seen(&by_chance(310, sizes, [5.0, 3.0, 4.0], given));
        assert_eq!([sheet.entries().len(), sheet.jurors().len()], sizes);
        let method = Method::Calibrated { variance: Variance::Auto };
        let ranking = rank(&sheet, &method, &Order::default()).unwrap();
        let model = ranking.model.unwrap();
        let ratios = [model.sd_entry, model.sd_juror].map(|sd| sd / model.sd_residual);
        // Well inside, where Newton's method is not left for another.
        assert!(model.converged && model.posterior.is_none() && ratios.iter().all(|ratio| (0.3..3.0).contains(ratio)));
        Digest::of(&ranking.to_bytes()).to_string()
    });
    assert_eq!(digests, LARGE);
}
