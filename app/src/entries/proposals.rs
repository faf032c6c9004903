//! What rules propose: every entry that one of them speaks against, named with why, before a person decides.

use judging::eligibility::{Rule, Verdict};
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::Competition;
use store::entries::proposals::{Proposal, proposals};
use store::rounds;

use super::act::deed_field;
use super::check::tag;
use super::list::{crumbs, read_by};
use super::questions::Questions;
use super::rules::{self, rule_words};
use super::views;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, page, plain};
use crate::words::Words;

/// The rules to choose from, and what they find.
#[component]
pub fn ProposalsPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        judging::access::may_screen(ground.standing()?)?;
        let competition = read_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let questions = Questions::of(&db, &ground, (&competition.id, &rounds)).await?;
        let rules = rules::chosen(&query, &questions);
        let found = match rules.is_empty() {
            true => Vec::new(),
            false => proposals(&db, &competition.id, &rules).await?,
        };
        let words = ground.words;
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        let mut way = crumbs(&ground, &competition);
        way.push(Crumb::new(t!(words, "entries-title"), here.clone()));
        let title = t!(words, "rules-title");
        let form = rules::form(&ground, &here, &questions, &rules);
        let list = (!rules.is_empty()).then(|| list(&ground, &competition, &here, (&rules, &questions), &found));
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

/// What speaks against these entries, in each language that one of them is written in: whoever wrote one can read it.
fn reason((rules, questions): (&[Rule], &Questions), found: &[Proposal]) -> String {
    let rules: Vec<&Rule> =
        rules.iter().filter(|rule| found.iter().any(|proposal| proposal.rules.contains(rule))).collect();
    let languages = Language::ALL.into_iter();
    let languages = languages.filter(|language| found.iter().any(|proposal| proposal.language == *language));
    let told = languages.map(|language| {
        let said: Vec<String> = rules.iter().map(|rule| rule_words(Words::of(language), questions, rule)).collect();
        said.join("; ")
    });
    told.collect::<Vec<_>>().join(" / ")
}

fn list(
    ground: &Ground,
    competition: &Competition,
    here: &str,
    asked: (&[Rule], &Questions),
    found: &[Proposal],
) -> AnyView {
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
    let rows = found.iter().map(|proposal| row(ground, competition, asked.1, proposal)).collect_view();
    view! {
        <form class="stack" method="get" action=format!("{here}/act")>
            <input type="hidden" name="reason" value=reason(asked, found) />
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

fn row(
    ground: &Ground,
    competition: &Competition,
    questions: &Questions,
    proposal: &Proposal,
) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let href = views::entry(&ground.edition.slug, &competition.slug, &proposal.code);
    let why = proposal.rules.iter().map(|rule| view! { <li>{rule_words(words, questions, rule)}</li> });
    let why = why.collect_view();
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
