use std::collections::BTreeSet;

use judging::decimal::Fraction;
use judging::ranking::Lead;
use judging::text::Language;

use super::*;

/// Three jurors, of whom one is strict.
fn example() -> Explanation {
    Explanation {
        panel: 3,
        raw: Fraction::new(191, 30).expect("a fraction"),
        lead: Some(Lead { entries: 4, points: -0.4876 }),
        severity: 0.126_93,
        shrinkage: -0.017_14,
        mean: 6.179_14,
        score: 6.476_456,
        raw_rank: Some(2),
        rank: Some(2),
    }
}

fn said(language: Language, of: &Explanation, whole: bool) -> String {
    let shown = Shown::of(of, 3).expect("small numbers");
    paragraph(Words::of(language), "T-2", (of, &shown), 5, whole)
}

#[test]
fn what_is_shown_adds_up() {
    let shown = Shown::of(&example(), 3).expect("small numbers");
    let texts = [shown.plain(shown.raw), shown.by(shown.severity), shown.by(shown.chance), shown.plain(shown.score)];
    assert_eq!(texts, ["6.367", "+0.127", "−0.018", "6.476"]);
    assert!(Shown::of(&Explanation { score: 1e13, ..example() }, 3).is_none(), "more than a decimal holds");
}

#[test]
fn the_words_say_the_sum_and_the_places() {
    let expected = "3 jurors scored T-2; the plain mean of their totals is 6.367, which is rank 2 of 5. On the 4 entries \
                    that it shares with other jurors, this panel gave 0.488 points less on average than they did. Over all \
                    scorecards of the round, which also show how strict the other jurors are, this panel is 0.127 \
                    points stricter than the jury as a whole; for that the score moves by +0.127. As a mean of few \
                    scorecards depends on chance, the score is then drawn towards the mean of all entries, 6.179: it \
                    moves by −0.018. The calibrated score is 6.476: rank 2 of 5, as before.";
    assert_eq!(said(Language::English, &example(), true), expected);
    let alone = Explanation { panel: 1, lead: None, raw_rank: Some(3), ..example() };
    let expected = "One juror scored T-2 and gave the total 6.367, which is rank 3 of 5. How that juror’s strictness was \
                    counted is not broken down here, as it would tell how strict one person is. The calibrated score \
                    is 6.476: rank 2 of 5 instead of 3.";
    assert_eq!(said(Language::English, &alone, false), expected);
}

#[test]
fn every_language_has_a_word_for_every_case() {
    let lenient = Explanation { severity: -0.2, score: 6.4, ..example() };
    let neutral = Explanation { severity: 0.0, lead: Some(Lead { entries: 1, points: 0.0 }), ..example() };
    let ahead = Explanation { lead: Some(Lead { entries: 1, points: 0.4 }), rank: Some(1), ..example() };
    for language in Language::ALL {
        let all = [lenient, neutral, ahead, example()].map(|of| said(language, &of, true));
        assert!(all.iter().all(|words| !words.contains("explained-") && words.contains("T-2")), "{all:?}");
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 4, "{all:?}");
        assert!(all[0].contains("−0.200") && all[2].contains("0.400") && all[3].contains("−0.018"), "{all:?}");
    }
}
