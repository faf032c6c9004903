use super::*;
use crate::text::Language;

fn english(words: &str) -> Text {
    Text::one(Language::English, words)
}

fn person(name: &str, affiliation: &str, email: &str) -> Person {
    Person { name: english(name), affiliation: english(affiliation), email: email.into() }
}

/// What is found in a text of an entry of one person.
fn found(person: &Person, text: &str) -> Vec<(Rule, String)> {
    let people = std::slice::from_ref(person);
    let behind = Behind { name: &Text::default(), people };
    let traces = traces(&Institutions::default(), behind, &[((), text)]);
    traces.into_iter().map(|trace| (trace.rule, trace.found)).collect()
}

fn names(name: &str, text: &str) -> Vec<String> {
    found(&person(name, "", ""), text).into_iter().map(|(_, found)| found).collect()
}

fn places(affiliation: &str, text: &str) -> Vec<String> {
    found(&person("", affiliation, ""), text).into_iter().map(|(_, found)| found).collect()
}

#[test]
fn a_name_is_found_whole_in_any_order_and_by_its_long_words() {
    for (name, text, expected) in [
        ("Li Wei", "A chip by Wei Li.", "li wei"),
        ("Li Xiaoming", "Xiao-Ming LI leads.", "li xiaoming"),
        ("Prof. Anna Peeters", "The Peeters method.", "peeters"),
        ("Hélène Lefèvre", "HELENE LEFEVRE", "helene lefevre"),
        ("李伟", "由李 伟教授提出", "李伟"),
        ("欧阳修文", "欧阳团队的芯片", "欧阳"),
    ] {
        assert_eq!(names(name, text), [expected], "{name} in {text}");
    }
    for (name, text) in [
        ("Li Wei", "A chip. Li-ion, by weight."),
        ("Prof. An Wu", "The professor and a wuthering."),
        ("李伟", "李小伟与伟李"),
        ("李小明", "小明的芯片"),
        ("欧阳", "欧洲阳光"),
        ("", "Anything"),
    ] {
        assert_eq!(names(name, text), Vec::<String>::new(), "{name} in {text}");
    }
}

#[test]
fn an_institution_is_found_by_all_its_names_in_both_scripts() {
    for (affiliation, text, expected) in [
        ("KU Leuven", "Made at the Katholieke Universiteit Leuven.", "Katholieke Universiteit Leuven"),
        ("KU Leuven", "本项目来自鲁汶大学", "鲁汶大学"),
        ("清华大学", "Grown at Tsinghua University.", "Tsinghua"),
        ("Harbin Institute of Technology", "At HIT we", "HIT"),
        ("Institute of Light, Mons", "Our Institute of Light", "Institute of Light"),
        ("Lumenia", "lumenia’s chips", "Lumenia"),
        ("Lumenia", "lumenia's chips", "Lumenia"),
    ] {
        assert_eq!(places(affiliation, text), [expected], "{affiliation} in {text}");
    }
    assert_eq!(places("Harbin Institute of Technology", "A hit, bit by bit."), Vec::<String>::new());
    assert_eq!(places("Lumenia", "chips of LUMENIA."), ["Lumenia"]);
}

#[test]
fn what_the_house_added_is_found_too() {
    let all = Institutions::with(&[vec!["KU Leuven".into(), "Alma Mater".into()]]);
    let people = [person("", "KU Leuven", "")];
    let behind = Behind { name: &Text::default(), people: &people };
    let traces = traces(&all, behind, &[("summary", "From our Alma Mater.")]);
    let expected =
        Trace { place: "summary", rule: Rule::Institution, of: "KU Leuven".into(), found: "Alma Mater".into() };
    assert_eq!(traces, [expected]);
}

#[test]
fn an_address_is_found_by_its_domain_unless_anybody_has_one_there() {
    let of = |email: &str, text: &str| found(&person("", "", email), text);
    let domain = |found: &str| vec![(Rule::Address, found.to_owned())];
    assert_eq!(of("ada@lumenia.be", "See https://www.Lumenia.be/x"), domain("lumenia.be"));
    assert_eq!(of("ada@student.kuleuven.be", "ada@kuleuven.be"), domain("kuleuven.be"));
    assert_eq!(of("ada@gmail.com", "Write to ada@gmail.com."), domain("ada@gmail.com"));
    assert_eq!(of("ada@gmail.com", "eva@gmail.com"), []);
    assert_eq!(of("ada@lumenia.be", "neolumenia.be and lumenia.bet"), []);
}

#[test]
fn each_text_is_told_by_itself_and_the_name_of_the_entry_counts() {
    let people = [person("Ada Byron", "", ""), person("Ada Byron", "", "")];
    let mut name = english("Lumenia");
    name.set(Language::Chinese, "光子未来");
    let behind = Behind { name: &name, people: &people };
    let texts = [(1, "Lumenia by Byron"), (2, "Cold chips"), (3, "光子未来的芯片")];
    let told = traces(&Institutions::default(), behind, &texts);
    let told: Vec<_> = told.iter().map(|trace| (trace.place, trace.rule, trace.found.as_str())).collect();
    assert_eq!(told, [(1, Rule::Entry, "Lumenia"), (1, Rule::Person, "byron"), (3, Rule::Entry, "光子未来")]);
    let of = |text: &str| traces(&Institutions::default(), behind, &[((), text)]).remove(0).of;
    assert_eq!(of("LUMENIA"), "Lumenia · 光子未来");
}
