//! How scorecards become a ranking: every method in words that need no statistics.

use leptos::prelude::*;

use super::chapters::{CHAPTERS, Chapter};
use super::example::{Worked, worked};
use super::hand::{by_hand, total};
use super::sure::{SECTIONS, content};
use super::tables::{result, totals};
use crate::contests::terms;
use crate::t;
use crate::ui::{Frame, page};
use crate::visitor::visitor;
use crate::words::Words;

/// The methods that a call can announce; an anchor for each is its name.
#[component]
pub fn MethodsPage() -> impl IntoView {
    page(async move {
        let words = visitor().words();
        let worked = worked().await?;
        let title = t!(words, "methods-title");
        let chapters = CHAPTERS.iter().map(|one| chapter(words, worked, one)).collect_view();
        let sections = SECTIONS.iter().map(|(anchor, title)| section(words, worked, anchor, title)).collect_view();
        Ok(view! {
            <Frame title=title.clone() class="page">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "methods-lede")}</p>
                    </div>
                </div>
                {contents(words, worked)}
                {shared(words, worked)}
                {chapters}
                {sections}
            </Frame>
        })
    })
}

fn name(words: Words, worked: &Worked, key: &str) -> String {
    terms::method_name(words, &worked.ranking(key).method)
}

fn contents(words: Words, worked: &Worked) -> impl IntoView + use<> {
    let methods = CHAPTERS.iter().map(|one| (one.key, name(words, worked, one.key)));
    let sections = SECTIONS.iter().map(|(anchor, title)| (*anchor, words.say(title)));
    let items = std::iter::once(("example", t!(words, "methods-shared"))).chain(methods).chain(sections);
    let items = items.map(|(anchor, name)| {
        view! {
            <li>
                <a href=format!("#{anchor}")>{name}</a>
            </li>
        }
    });
    view! {
        <nav class="contents" aria-label=t!(words, "methods-contents")>
            <ol>{items.collect_view()}</ol>
        </nav>
    }
}

fn shared(words: Words, worked: &Worked) -> impl IntoView + use<> {
    let [idea, team] = worked.sheet.rubric().criteria() else { return None };
    let (min, max) = (idea.scale.min().to_string(), idea.scale.max().to_string());
    let (of_idea, of_team) = (idea.weight.to_string(), team.weight.to_string());
    let example = t!(words, "methods-example-text", idea = of_idea, team = of_team, min = min, max = max);
    let first =
        total(worked).map(|(idea, team, sum)| t!(words, "methods-example-total", idea = idea, team = team, sum = sum));
    Some(view! {
        <section class="prose" id="example">
            <h2>{t!(words, "methods-shared")}</h2>
            <p>{t!(words, "methods-shared-text")}</p>
            <p>{example}</p>
            {totals(words, worked)}
            <p>{first}</p>
        </section>
    })
}

fn chapter(words: Words, worked: &Worked, one: &Chapter) -> AnyView {
    let fact = |name: String, key: &str| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{words.say(key)}</dd>
            </div>
        }
    };
    // The sums of the calibrated scores are their ranking.
    let result = (one.key != "calibrated").then(|| result(words, worked.ranking(one.key)));
    view! {
        <section class="prose" id=one.key>
            <h2>{name(words, worked, one.key)}</h2>
            <p>{words.say(one.does)}</p>
            <h3>{t!(words, "methods-by-hand")}</h3>
            {by_hand(words, worked, one.key)}
            {result}
            <dl class="facts">
                {fact(t!(words, "methods-right"), one.right)}
                {fact(t!(words, "methods-wrong"), one.wrong)}
                {fact(t!(words, "methods-source"), one.source)}
            </dl>
        </section>
    }
    .into_any()
}

fn section(words: Words, worked: &Worked, anchor: &'static str, title: &str) -> AnyView {
    view! {
        <section class="prose" id=anchor>
            <h2>{words.say(title)}</h2>
            {content(words, worked, anchor)}
        </section>
    }
    .into_any()
}
