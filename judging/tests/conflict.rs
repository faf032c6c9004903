//! What the rules suspect between a juror and an entry.

use std::collections::BTreeMap;

use judging::conflict::{Ground, People, Person, Rule, is_news};
use judging::institution::Institutions;
use judging::text::{Language, Text};

fn person(name: &str, email: &str, affiliation: &str) -> Person {
    let text = |words: &str| if words.is_empty() { Text::default() } else { Text::one(Language::English, words) };
    Person { name: text(name), email: email.into(), affiliation: text(affiliation) }
}

fn ground(rule: Rule, key: &str, juror: &str, entry: &str) -> Ground {
    Ground { rule, key: key.into(), juror: juror.into(), entry: entry.into() }
}

fn people(all: &[(u32, Person)]) -> People<u32> {
    let mut people = People::new(Institutions::default());
    all.iter().for_each(|(entry, person)| people.add(entry, person));
    people
}

#[test]
fn each_rule_says_why_with_both_sides_as_they_are_written() {
    let entries = people(&[
        (1, person("Wang Fang", "fang@student.kuleuven.be", "鲁汶大学")),
        (1, person("Bo Claes", "", "KU Leuven, ESAT")),
        (2, person("Peeters Anna", "ANNA@gmail.com", "")),
        (3, person("Chen Jie", "jie@qq.com", "UZ Leuven")),
        (4, person("Zhao Lei", "lei@tongji.edu.cn", "同济大学")),
    ]);
    let juror = person("Anna Peeters", "anna@gmail.com", "KU Leuven");
    let found = entries.suspect(&juror);
    let expected = BTreeMap::from([
        (1, vec![ground(Rule::Institution, "=KU Leuven", "KU Leuven", "鲁汶大学")]),
        (
            2,
            vec![
                ground(Rule::SameName, "anna peeters", "Anna Peeters", "Peeters Anna"),
                ground(Rule::SameAddress, "anna@gmail.com", "anna@gmail.com", "ANNA@gmail.com"),
            ],
        ),
        (3, vec![ground(Rule::RelatedInstitution, "=KU Leuven", "KU Leuven", "UZ Leuven")]),
    ]);
    assert_eq!(found, expected);
    let colleague = entries.suspect(&person("", "a.b@esat.kuleuven.ac.be", ""));
    let domain = ground(Rule::Domain, "kuleuven.be", "a.b@esat.kuleuven.ac.be", "fang@student.kuleuven.be");
    assert_eq!(colleague, BTreeMap::from([(1, vec![domain])]));
    assert_eq!(entries.suspect(&person("Li Na", "na@qq.com", "Independent")), BTreeMap::new());
}

#[test]
fn what_was_looked_into_is_no_news_however_it_is_written() {
    let known = [ground(Rule::Institution, "=KU Leuven", "KU Leuven", "鲁汶大学")];
    let again = ground(Rule::Institution, "=KU Leuven", "KU Leuven", "KU Leuven, ESAT");
    let other = ground(Rule::Domain, "kuleuven.be", "a@kuleuven.be", "b@kuleuven.be");
    assert!(!is_news(std::slice::from_ref(&again), &known));
    assert!(is_news(&[again, other], &known));
    assert!(!is_news(&[], &known) && is_news(&known, &[]));
}
