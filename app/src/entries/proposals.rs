//! What rules propose: every entry that one of them speaks against, named with why, before a person decides.

use judging::eligibility::{Rule, Verdict};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::params::ParamsMap;
use store::competitions::Competition;
use store::entries::proposals::{Proposal, proposals};

use super::act::deed_field;
use super::check::tag;
use super::list::{crumbs, read_by};
use super::views;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, page, plain};
use crate::words::Words;

/// How many people a team has at least where nothing else is asked.
const LEAST: usize = 2;

/// The rules to choose from, and what they find.
#[component]
pub fn ProposalsPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        judging::access::may_screen(ground.standing()?)?;
        let competition = read_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let rules = rules(&query);
        let found = match rules.is_empty() {
            true => Vec::new(),
            false => proposals(&state().db, &competition.id, &rules).await?,
        };
        let words = ground.words;
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        let mut way = crumbs(&ground, &competition);
        way.push(Crumb::new(t!(words, "entries-title"), here.clone()));
        let title = t!(words, "rules-title");
        let form = form(words, &here, &rules);
        let list = (!rules.is_empty()).then(|| list(&ground, &competition, &here, &rules, &found));
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "rules-lede")}</p>
                    </div>
                </div>
                {form}
                {list}
            </Frame>
        })
    })
}

/// All rules, in the order that they are shown in; the number of people is asked for beside its rule.
const fn all(least: usize) -> [Rule; 5] {
    [Rule::NoDeck, Rule::SmallTeam(least), Rule::Unanswered, Rule::Late, Rule::OneLanguage]
}

fn rules(query: &ParamsMap) -> Vec<Rule> {
    let asked = query.get_all("rule").unwrap_or_default();
    let least = query.get("least").and_then(|least| least.trim().parse().ok()).unwrap_or(LEAST);
    all(least).into_iter().filter(|rule| asked.iter().any(|asked| asked == name_of(*rule))).collect()
}

/// The name in the address.
const fn name_of(rule: Rule) -> &'static str {
    match rule {
        Rule::NoDeck => "no-deck",
        Rule::SmallTeam(_) => "team",
        Rule::Unanswered => "unanswered",
        Rule::Late => "late",
        Rule::OneLanguage => "one-language",
    }
}

fn rule_words(words: Words, rule: Rule) -> String {
    match rule {
        Rule::NoDeck => t!(words, "rule-no-deck"),
        Rule::SmallTeam(least) => t!(words, "rule-team", least = least),
        Rule::Unanswered => t!(words, "rule-unanswered"),
        Rule::Late => t!(words, "rule-late"),
        Rule::OneLanguage => t!(words, "rule-one-language"),
    }
}

fn form(words: Words, here: &str, chosen: &[Rule]) -> AnyView {
    let least = chosen.iter().find_map(|rule| if let Rule::SmallTeam(least) = rule { Some(*least) } else { None });
    let least = least.unwrap_or(LEAST);
    let choices = all(least)
        .map(|rule| {
            let ticked = chosen.contains(&rule);
            view! {
                <label class="choice">
                    <input type="checkbox" name="rule" value=name_of(rule) checked=ticked />
                    <span>{rule_words(words, rule)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="stack" method="get" action=format!("{here}/proposals")>
            <fieldset class="choices">
                <legend>{t!(words, "rules-choose")}</legend>
                {choices}
            </fieldset>
            <div class="field brief">
                <label for="f-least">{t!(words, "rules-least")}</label>
                <input id="f-least" name="least" type="number" min="1" max="30" value=least.to_string() />
            </div>
            <p class="acts">
                <button class="btn">{t!(words, "rules-look")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn list(ground: &Ground, competition: &Competition, here: &str, rules: &[Rule], found: &[Proposal]) -> AnyView {
    let words = ground.words;
    if found.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "rules-none-title")}</h2>
                <p>{t!(words, "rules-none")}</p>
            </div>
        }
        .into_any();
    }
    let rows = found.iter().map(|proposal| row(ground, competition, proposal)).collect_view();
    let reason: Vec<String> = rules.iter().map(|rule| rule_words(words, *rule)).collect();
    view! {
        <form class="stack" method="get" action=format!("{here}/act")>
            <input type="hidden" name="reason" value=reason.join("; ") />
            <p role="status">{t!(words, "rules-found", count = found.len())}</p>
            <table class="data">
                <caption class="sr">{t!(words, "rules-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "act-choose")}</th>
                        <th scope="col">{t!(words, "entries-entry")}</th>
                        <th scope="col">{t!(words, "rules-why")}</th>
                        <th scope="col">{t!(words, "check-title")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="cluster">{deed_field(words, Verdict::NotEligible.key())}</div>
            <p class="acts">
                <button class="btn">{t!(words, "act-go-on")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn row(ground: &Ground, competition: &Competition, proposal: &Proposal) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let href = views::entry(&ground.edition.slug, &competition.slug, &proposal.code);
    let why = proposal.rules.iter().map(|rule| view! { <li>{rule_words(words, *rule)}</li> }).collect_view();
    view! {
        <tr>
            <td class="nowrap">
                <label class="pick">
                    <input type="checkbox" name="pick" value=proposal.entry.to_string() checked=true />
                    " "
                    {proposal.code.clone()}
                </label>
            </td>
            <th scope="row" class="lead">
                <a href=href>{plain(&proposal.heading, language)}</a>
            </th>
            <td data-label=t!(words, "rules-why")>
                <ul class="cluster names">{why}</ul>
            </td>
            <td data-label=t!(words, "check-title")>{tag(words, proposal.eligibility)}</td>
        </tr>
    }
}
