//! What follows from what checkers say, and what rules propose.

use std::collections::BTreeSet;

use judging::call::{Condition, Field, Form, Kind, Need, RawEntry, Unit};
use judging::eligibility::{Answered, Bound, Eligibility, Facts, Rule, Verdict};
use judging::text::{Language, Text};

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

const RIGHT: Facts<'static> = Facts {
    has_deck: true,
    broken_deck: false,
    long_deck: false,
    team: 2,
    unanswered: 0,
    late: false,
    summaries: 2,
    answers: None,
};

#[test]
fn each_rule_speaks_against_its_own_fault_alone() {
    let right = RIGHT;
    let rules = [
        Rule::NoDeck,
        Rule::BrokenDeck,
        Rule::LongDeck,
        Rule::SmallTeam(2),
        Rule::Unanswered,
        Rule::Late,
        Rule::OneLanguage,
    ];
    let wrong = [
        Facts { has_deck: false, ..right },
        Facts { broken_deck: true, ..right },
        Facts { long_deck: true, ..right },
        Facts { team: 1, ..right },
        Facts { unanswered: 1, ..right },
        Facts { late: true, ..right },
        Facts { summaries: 1, ..right },
    ];
    assert!(rules.iter().all(|rule| !rule.speaks_against(&right)));
    for (at, facts) in wrong.iter().enumerate() {
        let against: Vec<_> = rules.iter().filter(|rule| rule.speaks_against(facts)).collect();
        assert_eq!(against, [&rules[at]]);
    }
}

fn question(id: &str, kind: Kind) -> Field {
    Field {
        id: id.into(),
        kind,
        name: Text::one(Language::English, id),
        help: Text::default(),
        section: Text::default(),
        required: false,
        limit: 0,
        unit: Unit::Words,
        choices: Text::one(Language::English, "Seed\nGrowth\nLate"),
        condition: None,
        blind: false,
        side: String::new(),
    }
}

#[test]
fn a_rule_on_answers_takes_what_was_asked_and_answered_alone() {
    let condition = Some(Condition { field: "stage".into(), is: "2".into() });
    let founded = Field { condition, ..question("founded", Kind::Date) };
    let form = Form {
        languages: vec![Language::English],
        deck: Need::No,
        deck_pages: 20,
        fields: vec![question("stage", Kind::Choice), question("staff", Kind::Number), founded],
    };
    let against = |answers: [&str; 3], rule: &Rule| {
        let ids = ["stage", "staff", "founded"].map(judging::ids::FieldId::from);
        let answers = ids.into_iter().zip(answers.map(str::to_owned)).collect();
        let raw = RawEntry { answers, ..RawEntry::default() };
        rule.speaks_against(&Facts { answers: Some((&form, &raw)), ..RIGHT })
    };
    let on = |field: &str, sort: Answered| Rule::Answer(field.into(), sort);
    let number = |text: &str| Bound::parse(Kind::Number, text).expect("a number");
    let day = |text: &str| Bound::parse(Kind::Date, text).expect("a day");
    let one = on("stage", Answered::OneOf([1, 3].into()));
    let none = on("stage", Answered::NoneOf([1, 3].into()));
    assert!(against(["3", "", ""], &one) && !against(["2", "", ""], &one) && !against(["", "", ""], &one));
    assert!(against(["2", "", ""], &none) && !against(["3", "", ""], &none) && !against([" ", "", ""], &none));
    let large = on("staff", Answered::AtLeast(number("250")));
    let staffed = ["249.99", "250", " 1000 ", "many", ""].map(|staff| against(["1", staff, ""], &large));
    assert_eq!(staffed, [false, true, true, false, false], "numbers are compared as numbers");
    let early = on("founded", Answered::AtMost(day("2020-12-31")));
    let late = on("founded", Answered::AtLeast(day("2020-12-31")));
    let days = ["2019-06-01", "2020-12-31", "2021-01-01", "2021-02-30"];
    assert_eq!(days.map(|day| against(["2", "", day], &early)), [true, true, false, false]);
    assert_eq!(days.map(|day| against(["2", "", day], &late)), [false, true, true, false]);
    assert!(!against(["1", "", "2019-06-01"], &early), "it is not asked");
    let rules = [&one, &none, &large, &early];
    assert!(rules.iter().all(|rule| !rule.speaks_against(&RIGHT)), "nothing was asked of what came from elsewhere");
    assert!(!against(["1", "7", ""], &on("stage", Answered::AtLeast(number("1")))), "a choice has no order");
    assert_eq!((Bound::parse(Kind::Number, "1,5"), Bound::parse(Kind::Short, "1")), (None, None));
}
