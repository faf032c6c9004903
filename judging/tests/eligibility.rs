//! What follows from what checkers say, and what rules propose.

use std::collections::BTreeSet;

use judging::eligibility::{Eligibility, Facts, Rule, Verdict};

#[test]
fn the_state_follows_from_what_is_said_whoever_says_it() {
    use Verdict::{Eligible, NotEligible, Unsure};
    for (said, expected) in [
        (vec![], Eligibility::Open),
        (vec![Eligible], Eligibility::Eligible),
        (vec![NotEligible], Eligibility::NotEligible),
        (vec![Unsure], Eligibility::Unsure),
        (vec![Eligible, Unsure], Eligibility::Unsure),
        (vec![NotEligible, Unsure], Eligibility::Unsure),
        (vec![Eligible, NotEligible], Eligibility::Disputed),
        (vec![Eligible, NotEligible, Unsure], Eligibility::Disputed),
    ] {
        let set: BTreeSet<Verdict> = said.iter().copied().collect();
        assert_eq!(Eligibility::of(&set), expected, "{said:?}");
    }
    let left_out: Vec<_> = Eligibility::ALL.into_iter().filter(|state| !state.is_judged()).collect();
    assert_eq!(left_out, [Eligibility::NotEligible]);
}

#[test]
fn names_lead_back_to_what_they_name() {
    assert_eq!(Verdict::ALL.map(|verdict| Verdict::of_key(verdict.key())), Verdict::ALL.map(Some));
    assert_eq!(Eligibility::ALL.map(|state| Eligibility::of_key(state.key())), Eligibility::ALL.map(Some));
    assert_eq!((Verdict::of_key("open"), Eligibility::of_key("")), (None, None));
}

#[test]
fn each_rule_speaks_against_its_own_fault_alone() {
    let right = Facts { has_deck: true, team: 2, unanswered: 0, late: false, summaries: 2 };
    let rules = [Rule::NoDeck, Rule::SmallTeam(2), Rule::Unanswered, Rule::Late, Rule::OneLanguage];
    let wrong = [
        Facts { has_deck: false, ..right },
        Facts { team: 1, ..right },
        Facts { unanswered: 1, ..right },
        Facts { late: true, ..right },
        Facts { summaries: 1, ..right },
    ];
    assert!(rules.iter().all(|rule| !rule.speaks_against(&right)));
    for (at, facts) in wrong.iter().enumerate() {
        let against: Vec<_> = rules.into_iter().filter(|rule| rule.speaks_against(facts)).collect();
        assert_eq!(against, [rules[at]]);
    }
}
