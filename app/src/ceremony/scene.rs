//! What the stage shows at one moment: words that are public already, in both scripts.

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The BCP 47 tag of the words.
    pub lang: String,
    /// The words.
    pub words: String,
}

/// The same in one or two scripts, the one of the page's language first.
pub type Lines = Vec<Line>;

/// Who is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The startup or the scholar.
    pub name: Lines,
    /// What the entry is about.
    pub title: Lines,
    /// The people with their institutions.
    pub people: Lines,
    /// The cities, where no people are named.
    pub places: Lines,
}

/// What the stage shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Before the first cue.
    Waiting {
        /// The edition's name.
        edition: Lines,
    },
    /// The cue that was revealed last.
    Reveal {
        /// The cue's id.
        cue: String,
        /// The competition's name.
        competition: Lines,
        /// The award's name.
        prize: Lines,
        /// One to six names; none where the prize is not awarded.
        laureates: Vec<Named>,
        /// The words for a prize that is not awarded.
        not_awarded: Lines,
    },
}

impl Scene {
    /// What differs from one scene to the next: by it the stage knows whether it shows it already.
    pub fn key(&self) -> &str {
        match self {
            Self::Waiting { .. } => "waiting",
            Self::Reveal { cue, .. } => cue,
        }
    }
}

/// How much a name has to shrink: `long` from 18 letters, `longer` from 36, a Chinese character counting as two.
pub fn fit(words: &str) -> &'static str {
    let wide = |character: char| if character >= '\u{2e80}' { 2 } else { 1 };
    match words.chars().map(wide).sum::<u32>() {
        0..18 => "",
        18..36 => " long",
        36.. => " longer",
    }
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn long_names_shrink_in_both_scripts() {
        assert_eq!([fit("CryoFree"), fit("Ghent Photonics Lab"), fit(&"a".repeat(36))], ["", " long", " longer"]);
        assert_eq!([fit("凯瑞福生物"), fit(&"凯".repeat(9)), fit(&"凯".repeat(18))], ["", " long", " longer"]);
    }
}
