//! The rules that can be chosen to look for entries by: how they stand in the address, and their words and fields.

use std::collections::BTreeSet;

use judging::call::{Field, Kind};
use judging::eligibility::{Answered, Bound, Rule};
use judging::ids::FieldId;
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::questions::Questions;
use crate::contests::controls::select;
use crate::flash::Flash;
use crate::t;
use crate::ui::Ground;
use crate::words::Words;

/// How many people a team has at least where nothing else is asked.
const LEAST: usize = 2;
/// The word of the address for any other choice than those that are ticked.
const NONE_OF: &str = "none-of";

/// The rules of an address; what it does not know is left out.
pub fn chosen(query: &ParamsMap, questions: &Questions) -> Vec<Rule> {
    let asked = query.get_all("rule").unwrap_or_default();
    let least = query.get("least").and_then(|least| least.trim().parse().ok()).unwrap_or(LEAST);
    let fixed = fixed(least).into_iter().filter(|rule| asked.iter().any(|asked| asked == name_of(rule)));
    fixed.chain(questions.all().flat_map(|field| on_answers(query, field))).collect()
}

/// The rules that need no question, in the order that they are shown in; the number of people is asked for beside its rule.
const fn fixed(least: usize) -> [Rule; 7] {
    [
        Rule::NoDeck,
        Rule::BrokenDeck,
        Rule::LongDeck,
        Rule::SmallTeam(least),
        Rule::Unanswered,
        Rule::Late,
        Rule::OneLanguage,
    ]
}

/// The name in the address.
const fn name_of(rule: &Rule) -> &'static str {
    match rule {
        Rule::NoDeck => "no-deck",
        Rule::BrokenDeck => "broken-deck",
        Rule::LongDeck => "long-deck",
        Rule::SmallTeam(_) => "team",
        Rule::Unanswered => "unanswered",
        Rule::Late => "late",
        Rule::OneLanguage => "one-language",
        Rule::Answer(..) => "answer",
    }
}

/// What is asked of the answers to a question.
fn on_answers(query: &ParamsMap, field: &Field) -> Vec<Rule> {
    let named = |name: &str| format!("{name}-{}", field.id);
    let sorts = match field.kind {
        Kind::Choice => {
            let ticked = query.get_all(&named("choice")).unwrap_or_default();
            let ticked: BTreeSet<usize> = ticked.iter().filter_map(|number| number.parse().ok()).collect();
            let none = query.get(&named("is")).is_some_and(|is| is == NONE_OF);
            let sort = if none { Answered::NoneOf } else { Answered::OneOf };
            [(!ticked.is_empty()).then(|| sort(ticked)), None]
        }
        kind => {
            let bound = |name: &str| Bound::parse(kind, query.get(&named(name)).unwrap_or_default().trim());
            [bound("least").map(Answered::AtLeast), bound("most").map(Answered::AtMost)]
        }
    };
    sorts.into_iter().flatten().map(|sort| Rule::Answer(field.id.clone(), sort)).collect()
}

/// A rule in words.
pub fn rule_words(words: Words, questions: &Questions, rule: &Rule) -> String {
    match rule {
        Rule::NoDeck => t!(words, "rule-no-deck"),
        Rule::BrokenDeck => t!(words, "rule-broken-deck"),
        Rule::LongDeck => t!(words, "rule-long-deck"),
        Rule::SmallTeam(least) => t!(words, "rule-team", least = *least),
        Rule::Unanswered => t!(words, "rule-unanswered"),
        Rule::Late => t!(words, "rule-late"),
        Rule::OneLanguage => t!(words, "rule-one-language"),
        Rule::Answer(field, sort) => answer_words(words, questions.field(field), sort),
    }
}

fn answer_words(words: Words, field: Option<&Field>, sort: &Answered) -> String {
    let name = field.map_or("", |field| field.name.get(words.language)).to_owned();
    let listed = |choices: &BTreeSet<usize>| {
        let lines = field.map(|field| field.choices_in(words.language)).unwrap_or_default();
        let told = choices.iter().filter_map(|number| lines.get(number.checked_sub(1)?).copied());
        told.collect::<Vec<_>>().join(", ")
    };
    match sort {
        Answered::OneOf(choices) => t!(words, "rule-one-of", question = name, choices = listed(choices)),
        Answered::NoneOf(choices) => t!(words, "rule-none-of", question = name, choices = listed(choices)),
        Answered::AtLeast(Bound::Day(day)) => t!(words, "rule-from-day", question = name, day = day.clone()),
        Answered::AtLeast(bound) => t!(words, "rule-at-least", question = name, value = bound.text()),
        Answered::AtMost(Bound::Day(day)) => t!(words, "rule-until-day", question = name, day = day.clone()),
        Answered::AtMost(bound) => t!(words, "rule-at-most", question = name, value = bound.text()),
    }
}

/// Asks for rules; the form works without scripts and says all in its address.
pub fn form(ground: &Ground, here: &str, questions: &Questions, chosen: &[Rule]) -> AnyView {
    let words = ground.words;
    let least = chosen.iter().find_map(|rule| if let Rule::SmallTeam(least) = rule { Some(*least) } else { None });
    let least = least.unwrap_or(LEAST);
    let choices = fixed(least).map(|rule| {
        let ticked = chosen.contains(&rule);
        view! {
            <label class="choice">
                <input type="checkbox" name="rule" value=name_of(&rule) checked=ticked />
                <span>{rule_words(words, questions, &rule)}</span>
            </label>
        }
    });
    let open = chosen.iter().any(|rule| matches!(rule, Rule::Answer(..)));
    let asked: Vec<AnyView> = questions.all().filter_map(|field| question(ground, field, chosen)).collect();
    let answers = (!asked.is_empty()).then(|| {
        view! {
            <details class="group" open=open>
                <summary>{t!(words, "rules-answers")}</summary>
                <div class="stack">{asked}</div>
            </details>
        }
    });
    view! {
        <form class="stack" method="get" action=format!("{here}/proposals")>
            <fieldset class="choices">
                <legend>{t!(words, "rules-choose")}</legend>
                {choices.collect_view()}
            </fieldset>
            <div class="field brief">
                <label for="f-least">{t!(words, "rules-least")}</label>
                <input id="f-least" name="least" type="number" min="1" max="30" value=least.to_string() />
            </div>
            {answers}
            <p class="acts">
                <button class="btn">{t!(words, "rules-look")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// The fields of a question whose answers can be looked for.
fn question(ground: &Ground, field: &Field, chosen: &[Rule]) -> Option<AnyView> {
    let own: Vec<&Answered> = chosen.iter().filter_map(|rule| sort_of(rule, &field.id)).collect();
    let fields = match field.kind {
        Kind::Choice => choice(ground, field, &own),
        Kind::Number => bounds(ground, field, "text", &own),
        Kind::Date => bounds(ground, field, "date", &own),
        _ => return None,
    };
    let name = field.name.get(ground.language()).to_owned();
    let view = view! {
        <fieldset class="choices">
            <legend>{name}</legend>
            {fields}
        </fieldset>
    };
    Some(view.into_any())
}

fn sort_of<'a>(rule: &'a Rule, question: &FieldId) -> Option<&'a Answered> {
    match rule {
        Rule::Answer(field, sort) if field == question => Some(sort),
        _ => None,
    }
}

fn choice(ground: &Ground, field: &Field, own: &[&Answered]) -> AnyView {
    let words = ground.words;
    let (is, ticked) = match own.first() {
        Some(Answered::NoneOf(choices)) => (NONE_OF, choices.clone()),
        Some(Answered::OneOf(choices)) => ("", choices.clone()),
        _ => ("", BTreeSet::new()),
    };
    let sorts = [("", t!(words, "rules-one-of")), (NONE_OF, t!(words, "rules-none-of"))];
    let flash = Flash::default();
    let name = format!("is-{}", field.id);
    let sort = select(words, ("rules", &flash), &name, t!(words, "rules-answer"), &sorts, is);
    let lines = (1_usize..).zip(field.choices_in(ground.language())).map(|(number, line)| {
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    name=format!("choice-{}", field.id)
                    value=number.to_string()
                    checked=ticked.contains(&number)
                />
                <span>{line.to_owned()}</span>
            </label>
        }
    });
    let lines = lines.collect_view();
    view! { {sort} {lines} }.into_any()
}

fn bounds(ground: &Ground, field: &Field, kind: &'static str, own: &[&Answered]) -> AnyView {
    let words = ground.words;
    let least = own.iter().find_map(|sort| if let Answered::AtLeast(bound) = sort { Some(bound.text()) } else { None });
    let most = own.iter().find_map(|sort| if let Answered::AtMost(bound) = sort { Some(bound.text()) } else { None });
    let (from, to) = match field.kind {
        Kind::Date => (t!(words, "rules-from-day"), t!(words, "rules-until-day")),
        _ => (t!(words, "rules-at-least"), t!(words, "rules-at-most")),
    };
    let fields = [("least", from, least), ("most", to, most)].map(|(name, label, value)| {
        let name = format!("{name}-{}", field.id);
        let id = format!("f-{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input id=id name=name type=kind inputmode=(kind == "text").then_some("decimal") value=value />
            </div>
        }
    });
    view! { <div class="fields pair">{fields.collect_view()}</div> }.into_any()
}
