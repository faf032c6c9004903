//! Names in both scripts, as the stage and the page of winners put them.

use judging::text::{Language, Text};
use store::ceremony::Laureate;

use super::scene::{Line, Lines, Named};

/// From so many names on, only the first person of each stands on stage.
const MANY: usize = 3;

/// A text in the page's language and, where it differs, in the other script.
pub fn lines(text: &Text, language: Language) -> Lines {
    let line = |(language, words): (Language, &str)| Line { lang: language.tag().into(), words: words.into() };
    text.find(language).map(line).into_iter().chain(text.beside(language).map(line)).collect()
}

/// What the stage shows of a laureate when `count` are named together.
pub fn on_stage(laureate: &Laureate, count: usize, language: Language) -> Named {
    let shown = if count >= MANY { 1 } else { laureate.team.len() };
    let people = people(laureate, shown);
    let places = if people.is_empty() { lines(&laureate.places, language) } else { Lines::new() };
    Named {
        name: lines(&laureate.name, language),
        title: lines(&laureate.title, language),
        people: lines(&people, language),
        places,
    }
}

/// The first `shown` people of a laureate and their institutions: `Li Wei, Marie Dubois — KU Leuven`, each name
/// in one piece. A person who is the laureate is not named twice.
pub fn people(laureate: &Laureate, shown: usize) -> Text {
    let team = &laureate.team[..shown.min(laureate.team.len())];
    let mut both = Text::default();
    for language in Language::ALL {
        let own_words = |text: &Text| text.exact(language).is_some();
        if !team.iter().any(|person| own_words(&person.name) || own_words(&person.affiliation)) {
            continue;
        }
        let own = laureate.name.get(language);
        let names = distinct(team.iter().map(|person| person.name.get(language)).filter(|name| *name != own));
        let institutions = distinct(team.iter().map(|person| person.affiliation.get(language)));
        let between = if language == Language::Chinese { "、" } else { ", " };
        let parts = [names.into_iter().map(whole).collect::<Vec<_>>().join(between), institutions.join(between)];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        both.set(language, &parts.join(" — "));
    }
    both
}

/// A name that no end of a line tears apart, neither at a space nor behind the dot of a Chinese transcription.
fn whole(name: &str) -> String {
    name.replace(' ', "\u{a0}").replace('·', "·\u{2060}")
}

fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen: Vec<&str> = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use store::entries::TeamMember;

    use super::*;

    fn both(english: &str, chinese: &str) -> Text {
        let mut text = Text::one(Language::English, english);
        text.set(Language::Chinese, chinese);
        text
    }

    fn laureate(name: Text) -> Laureate {
        let person = |english, chinese| TeamMember {
            name: both(english, chinese),
            role: Text::default(),
            affiliation: both("KU Leuven", "鲁汶大学"),
            email: String::new(),
        };
        Laureate {
            entry: "e".into(),
            name,
            title: both("Vaccines", "疫苗"),
            places: both("Ghent", "根特"),
            team: vec![person("Li Wei", "李伟"), person("Marie Dubois", "玛丽")],
        }
    }

    #[test]
    fn a_team_is_named_with_its_institutions_once() {
        let people = people(&laureate(both("CryoFree", "凯瑞福")), 2);
        assert_eq!(people, both("Li\u{a0}Wei, Marie\u{a0}Dubois — KU Leuven", "李伟、玛丽 — 鲁汶大学"));
    }

    #[test]
    fn a_scholar_is_not_named_twice_and_many_names_leave_room() {
        let scholar = laureate(both("Li Wei", "李伟"));
        assert_eq!(people(&scholar, 1), both("KU Leuven", "鲁汶大学"));
        let named = on_stage(&scholar, 3, Language::Chinese);
        let line = |lang: &str, words: &str| Line { lang: lang.into(), words: words.into() };
        assert_eq!(named.people, [line("zh-Hans", "鲁汶大学"), line("en", "KU Leuven")]);
        assert_eq!(named.places, [], "who is named by people needs no cities");
        let alone = on_stage(&Laureate { team: Vec::new(), ..scholar }, 1, Language::Chinese);
        assert_eq!((alone.people, alone.places), (vec![], vec![line("zh-Hans", "根特"), line("en", "Ghent")]));
    }
}
