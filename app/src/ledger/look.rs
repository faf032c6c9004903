//! What a reader looks for in the ledger: a kind of act, a person, a day. It stands in the address.

use judging::text::Text;
use leptos::prelude::*;
use store::ledger::Filter;

use crate::contests::controls::select;
use crate::flash::Flash;
use crate::t;
use crate::ui::{Ground, percent_encode};
use crate::when;
use crate::words::Words;

/// What was asked for, as it was typed.
pub struct Look {
    pub verb: String,
    pub person: String,
    pub day: String,
}

impl Look {
    /// What the store is asked for; a day that is none takes all.
    pub fn filter(&self, ground: &Ground) -> Filter {
        let span = when::span_of_day(&self.day, &ground.edition.time_zone);
        Filter { verb: self.verb.clone(), actor: self.person.clone(), span }
    }

    /// The address of what comes before a record.
    pub fn address(&self, here: &str, before: i64) -> String {
        let asked = [("verb", &self.verb), ("person", &self.person), ("day", &self.day)];
        let asked = asked.into_iter().filter(|(_, value)| !value.is_empty());
        let asked: String = asked.map(|(name, value)| format!("{name}={}&", percent_encode(value))).collect();
        format!("{here}?{asked}before={before}")
    }

    /// The form, with the verbs and people that there are.
    pub fn form(&self, ground: &Ground, verbs: Vec<String>, people: Vec<(String, Option<Text>)>) -> AnyView {
        let (words, language) = (ground.words, ground.language());
        let name =
            |name: Option<Text>| name.map_or_else(|| t!(words, "ledger-program"), |name| name.get(language).into());
        let verbs = verbs.into_iter().map(|verb| (verb.clone(), deed(words, &verb))).collect();
        let people = people.into_iter().map(|(id, person)| (id, name(person))).collect();
        let choose = |field: &str, label: String, options: Vec<(String, String)>, chosen: &str| {
            let all = (String::new(), t!(words, "ledger-all"));
            let options: Vec<_> = std::iter::once(all).chain(by_words(options)).collect();
            select(words, ("ledger", &Flash::default()), field, label, &options, chosen)
        };
        let here = ground.path("/office/ledger");
        let looks = [&self.verb, &self.person, &self.day].iter().any(|asked| !asked.is_empty());
        let whole = looks.then(|| {
            view! {
                <a class="btn quiet" href=here.clone()>
                    {t!(words, "ledger-whole")}
                </a>
            }
        });
        view! {
            <form class="filters" method="get" role="search" action=here.clone()>
                {choose("verb", t!(words, "ledger-act"), verbs, &self.verb)}
                {choose("person", t!(words, "ledger-person"), people, &self.person)}
                <div class="field">
                    <label for="f-day">{t!(words, "ledger-day")}</label>
                    <input id="f-day" name="day" type="date" value=self.day.clone() />
                </div>
                <button class="btn">{t!(words, "ledger-find")}</button>
                {whole}
            </form>
        }
        .into_any()
    }
}

/// What a verb says in words.
pub fn deed(words: Words, verb: &str) -> String {
    words.say(&format!("verb-{}", verb.replace('.', "-")))
}

fn by_words(mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.sort_by(|a, b| a.1.cmp(&b.1));
    options
}
