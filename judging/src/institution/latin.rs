//! Names in Latin letters: a name is the bag of its words, so that Ghent University is the Universiteit Gent.

use std::collections::BTreeSet;

use super::words::{
    is_legal, is_never_alone, is_ordered, is_part, is_strong, is_umbrella, is_weak, joins, leads_on, meaning,
    under_umbrellas,
};

/// Words of hospitals that tell none from another.
const OF_HOSPITALS: &str = "\
    hospital clinic medical center cancer first second third fourth affiliated teaching school people children s \
    general graduate";

/// The words of a name, each by its meaning, joining words too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    words: Vec<String>,
    /// Whether a legal form stood behind them.
    company: bool,
    /// The first letters of the words as they are written.
    initials: String,
}

impl Words {
    /// The words of a text that [`super::fold::plain`] made.
    pub fn of(plain: &str) -> Self {
        let words = split(plain);
        let written = words.iter().filter(|word| !joins(word) && !is_legal(word));
        let initials = written.filter_map(|word| word.chars().next()).collect();
        let mut meant = Vec::with_capacity(words.len());
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let next = words.get(at + 1).map(String::as_str);
            let first = meant.iter().all(|word: &String| joins(word));
            let (put, taken): (&[&str], usize) = match (meaning(word), next.map(meaning)) {
                ("university", Some("college")) => (&["hogeschool"], 2),
                ("haute" | "hautes", Some("school")) => (&["hogeschool"], 2),
                ("jiao", Some("tong")) => (&["jiaotong"], 2),
                ("xi", Some("an")) => (&["xian"], 2),
                ("university", Some("of")) if applied(&words[at..]).is_some() => {
                    (&["hogeschool"], applied(&words[at..]).unwrap_or(2))
                }
                ("tu", Some(_)) if first => (&["tech", "university"], 1),
                ("vu", Some(_)) if first => (&["vrije", "university"], 1),
                ("uc", Some(_)) if first => (&["university", "of", "california"], 1),
                ("uz", Some(_)) if first => (&["university", "hospital"], 1),
                ("chu", Some(_)) if first => (&["university", "hospital"], 1),
                (one, _) => (&[one], 1),
            };
            meant.extend(put.iter().map(|word| (*word).to_owned()));
            at += taken;
        }
        let mut words = under_umbrellas(meant);
        let all = words.len();
        while words.len() > 1 && words.last().is_some_and(|last| is_legal(last) || joins(last)) {
            words.pop();
        }
        let company = words.len() < all;
        Self { words, company, initials }
    }

    fn part(words: &[String]) -> Self {
        let initials = words.iter().filter(|word| !joins(word)).filter_map(|word| word.chars().next()).collect();
        Self { words: words.to_vec(), company: false, initials }
    }

    /// All words in their order.
    pub fn all(&self) -> &[String] {
        &self.words
    }

    /// The words of two parts of a name.
    pub fn with(&self, other: &Self) -> Self {
        let words: Vec<String> = self.words.iter().chain(&other.words).cloned().collect();
        let initials = format!("{}{}", self.initials, other.initials);
        Self { words: under_umbrellas(words), company: self.company || other.company, initials }
    }

    /// Whether nothing but legal forms and joining words is there, as in the "Ltd." that stands behind a comma.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| joins(word) || is_legal(word))
    }

    /// The words that mean something, in their order.
    pub fn spoken(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).filter(|word| !joins(word))
    }

    /// What names of one institution have in common: their words, whatever the order.
    pub fn bag(&self) -> String {
        bag(&self.words)
    }

    /// The words in their order without blanks, as Jiaotong and Jiao Tong share them.
    pub fn run(&self) -> String {
        run(&self.words)
    }

    /// What the name may be as somebody writes it in short: the first letters of three and more words, a university
    /// without that word, an institute of technology as Tech.
    pub fn in_short(&self) -> Vec<String> {
        let without = |left_out: &[&str]| -> Vec<&str> {
            self.spoken().filter(|word| !left_out.contains(word)).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let mut short = Vec::new();
        short.extend((self.initials.chars().count() >= 3).then(|| self.initials.clone()));
        if self.spoken().any(|word| word == "university") {
            short.extend([without(&["university"]).join(" "), without(&["university", "tech", "science"]).join(" ")]);
        }
        if self.spoken().any(|word| word == "tech") {
            short.push(without(&["institute"]).join(" "));
        }
        short.retain(|short| !short.is_empty());
        short
    }

    /// Whether a word of institutions alone is in it.
    pub fn is_strong(&self) -> bool {
        self.words.iter().any(|word| is_strong(word))
    }

    /// Whether a word of institutions and of their parts is in it, and it is not a part that never stands alone.
    pub fn is_weak(&self) -> bool {
        !self.is_never_alone() && (self.company || self.words.iter().any(|word| is_weak(word)))
    }

    /// Whether it names what is never an institution by itself.
    pub fn is_never_alone(&self) -> bool {
        let ends = [self.spoken().next(), self.spoken().last()];
        !self.is_strong() && ends.into_iter().flatten().any(is_never_alone)
    }

    /// The umbrella that is all of the name.
    pub fn umbrella(&self) -> Option<&str> {
        let mut spoken = self.spoken().filter(|word| *word != "china");
        spoken.next().filter(|word| is_umbrella(word)).filter(|_| spoken.next().is_none())
    }

    /// Whether it names a hospital.
    pub fn is_hospital(&self) -> bool {
        let words: BTreeSet<&str> = self.spoken().collect();
        let two = |one, other| words.contains(one) && words.contains(other);
        words.contains("hospital") || words.contains("clinic") || two("medical", "center") || two("cancer", "center")
    }

    /// Whether it names what every university has: a medical school, a first affiliated hospital.
    pub fn is_generic(&self) -> bool {
        self.spoken().all(|word| word == "university" || of_hospitals(word) || is_part(word))
    }

    /// The university whose hospital this is by its name: the words of the university alone.
    pub fn of_hospital(&self) -> Option<Self> {
        let is_one = self.is_hospital() && self.words.iter().any(|word| word == "university");
        let rest: Vec<String> = self.spoken().filter(|word| !of_hospitals(word)).map(str::to_owned).collect();
        (is_one && rest.len() >= 2).then(|| Self::part(&rest))
    }

    /// The words of the university in a longer name: before a school of it or behind a department at it.
    pub fn university(&self) -> Option<Self> {
        let words = &self.words;
        let at = words.iter().position(|word| word == "university")?;
        let spoken = |words: &[String]| words.iter().filter(|word| !joins(word)).count();
        let before = words[..at].iter().rposition(|word| leads_on(word) || is_part(word)).map_or(0, |last| last + 1);
        let leads = words.get(at + 1).is_some_and(|next| leads_on(next));
        let behind = words[at + 1..].iter().position(|word| is_part(word)).map(|part| at + 1 + part);
        let end = match behind {
            // "Zhejiang University Medical School"
            Some(_) if !leads && spoken(&words[before..at]) >= 1 => at + 1,
            Some(part) => part,
            None => words.len(),
        };
        let found = &words[before..end];
        (found.len() < words.len() && spoken(found) >= 2).then(|| Self::part(found))
    }
}

fn of_hospitals(word: &str) -> bool {
    OF_HOSPITALS.split(' ').any(|one| one == word)
}

/// How many words "university of applied sciences" and its like are, where these begin so.
fn applied(words: &[String]) -> Option<usize> {
    let meant: Vec<&str> = words.iter().take(6).map(|word| meaning(word)).collect();
    match meant.as_slice() {
        ["university", "of", "applied", "science", "and", "art" | "arts", ..] => Some(6),
        ["university", "of", "applied", "science", ..] => Some(4),
        _ => None,
    }
}

/// What a run of words has in common with the same ones in another order.
pub fn bag(words: &[String]) -> String {
    let mut spoken: BTreeSet<&str> = words.iter().map(String::as_str).filter(|word| !joins(word)).collect();
    if spoken.contains("polytechnic") && spoken.len() > 2 {
        // Hong Kong Polytechnic is a university, and so is the Politecnico of Milan.
        spoken.remove("university");
    }
    let of_place = spoken.len() == 2
        && words.iter().map(String::as_str).eq([
            "university",
            "of",
            spoken.iter().find(|word| is_ordered(word)).unwrap_or(&""),
        ]);
    let of = if of_place { "of " } else { "" };
    format!("{of}{}", spoken.into_iter().collect::<Vec<_>>().join(" "))
}

/// The words in their order without blanks.
pub fn run(words: &[String]) -> String {
    words.iter().filter(|word| !joins(word)).map(String::as_str).collect()
}

/// Splits at everything that is no letter; dots of abbreviations and apostrophes of names join.
fn split(plain: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut since_dot = 0;
    for letter in plain.chars() {
        let joined = match letter {
            '\'' => !matches!(word.as_str(), "d" | "l" | "dell"),
            '.' => since_dot == 1,
            _ => false,
        };
        if letter.is_alphanumeric() {
            word.push(letter);
            since_dot += 1;
        } else if joined {
            since_dot = 0;
        } else {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            since_dot = 0;
            if matches!(letter, '&' | '+') {
                words.push("and".to_owned());
            }
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag_of(name: &str) -> String {
        Words::of(&super::super::fold::plain(name)).bag()
    }

    #[test]
    fn the_order_and_the_language_of_the_words_make_no_difference() {
        assert_eq!(bag_of("The University of Vienna"), "university vienna");
        assert_eq!(bag_of("Universität Wien"), "university vienna");
        assert_eq!(bag_of("TU Delft"), bag_of("Delft University of Technology"));
        assert_eq!(bag_of("K.U. Leuven"), "ku leuven");
        assert_eq!(bag_of("Université d’Anvers"), "antwerp university");
        assert_eq!(bag_of("Xi'an Jiao Tong Univ."), "jiaotong university xian");
        assert_eq!(bag_of("AquaLumen NV"), bag_of("aqualumen b.v."));
        assert_eq!(bag_of("Hogeschool Zuyd"), bag_of("Zuyd University of Applied Sciences"));
    }

    #[test]
    fn where_the_order_tells_two_apart_it_is_kept() {
        assert_ne!(bag_of("University of York"), bag_of("York University"));
        assert_ne!(bag_of("Xi'an University of Technology"), bag_of("Xi'an Technological University"));
    }
}
