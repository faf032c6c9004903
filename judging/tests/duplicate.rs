//! When two entries are suspected to be one.

use std::collections::BTreeSet;

use judging::duplicate::{Rule, of_address, of_name, of_title};
use judging::text::{Language, Text};

fn title(words: &str) -> BTreeSet<(Rule, String)> {
    of_title(&Text::one(Language::English, words))
}

/// The rules by which two titles are alike.
fn alike(one: &str, other: &str) -> Vec<Rule> {
    title(one).intersection(&title(other)).map(|(rule, _)| *rule).collect()
}

#[test]
fn case_width_signs_and_blanks_make_no_difference_to_a_title() {
    for (one, other) in [
        ("Solar roofs for barges", "  SOLAR ROOFS — for barges!"),
        ("Solar roofs for barges", "Ｓｏｌａｒ　ｒｏｏｆｓ，ｆｏｒ　ｂａｒｇｅｓ"),
        ("面向工厂的视觉检测", "面向工厂的「视觉」检测。"),
        ("AI-based heat pumps", "AI based heatpumps"),
    ] {
        assert!(alike(one, other).contains(&Rule::Title), "{one} and {other}");
    }
    for (one, other) in [("Solar roofs", "Solar roof"), ("國立視覺檢測", "国立视觉检测"), ("", "—")] {
        assert_eq!(alike(one, other), Vec::<Rule>::new(), "{one} and {other}");
    }
}

#[test]
fn nearly_the_same_title_has_the_same_words_in_another_order() {
    for (one, other) in [
        ("Low-cost heat for district networks", "District networks: the low cost heat"),
        ("面向工厂的视觉检测系统", "视觉检测系统：面向工厂"),
        ("用AI检测工厂的焊缝缺陷", "工厂焊缝缺陷AI检测 — 用"),
    ] {
        assert_eq!(alike(one, other), [Rule::Words], "{one} and {other}");
    }
    assert_eq!(alike("Low-cost heat for district networks", "Low-cost cold for district networks"), []);
    assert_eq!(alike("面向工厂的视觉检测系统", "面向医院的视觉检测系统"), []);
}

#[test]
fn what_is_too_short_says_nothing() {
    assert_eq!(title("Our app"), BTreeSet::new());
    assert_eq!(title("光伏"), BTreeSet::new());
    assert_eq!(title("Solar ro"), BTreeSet::new(), "seven letters");
    assert_eq!(title("Solar roo"), [(Rule::Title, "solarroo".to_owned())].into(), "eight letters, two words");
    assert_eq!(title("光伏屋顶"), [(Rule::Title, "光伏屋顶".to_owned())].into(), "four characters");
    assert_eq!(title("🚀🚀🚀🚀🚀🚀🚀🚀🚀"), BTreeSet::new());
}

#[test]
fn people_are_alike_by_their_whole_name_and_by_their_address() {
    let name = |words: &str| of_name(&Text::one(Language::English, words));
    assert!(!name("Dr. Li Xiao-Ming").is_disjoint(&name("xiaoming LI")));
    assert!(name("Li Wei").is_disjoint(&name("Wang Wei")));
    assert_eq!(name("Ada"), BTreeSet::new());
    assert_eq!(of_address(" Ada@Lab.example "), of_address("ada@lab.example"));
    assert!(of_address("ada@lab.example").is_some());
    assert_eq!(of_address("ada"), None);
}

#[test]
fn every_rule_has_its_own_key() {
    assert_eq!(Rule::ALL.map(|rule| Rule::of_key(rule.key())), Rule::ALL.map(Some));
    assert_eq!(Rule::of_key("shape"), None);
}
