//! The form over the list of entries, and the filters that are set, each of which can be taken away.

use std::collections::BTreeMap;

use judging::ids::DivisionId;
use judging::text::Text;
use leptos::prelude::*;

use super::columns::Column;
use super::look::Look;
use crate::contests::controls::select;
use crate::flash::Flash;
use crate::t;
use crate::ui::Ground;

/// The form: a search, and behind it filters, order and columns. It works without scripts, and says all in its address.
pub fn form(ground: &Ground, here: &str, look: &Look, divisions: &BTreeMap<DivisionId, Text>) -> AnyView {
    let words = ground.words;
    let choose = |name: &str, options: Vec<(String, String)>, chosen: &str, label: String| {
        select(words, ("entries", &Flash::default()), name, label, &options, chosen)
    };
    let filters: Vec<AnyView> = look
        .filters()
        .into_iter()
        .skip(1)
        .map(|name| {
            let label = look.label(ground, &name);
            let options = look.options(ground, &name, divisions);
            if options.is_empty() && name != "from" {
                return ().into_any();
            }
            if options.is_empty() {
                return typed(&name, label, look.get(&name));
            }
            let all = (String::new(), t!(words, "entries-any"));
            choose(&name, std::iter::once(all).chain(options).collect(), look.get(&name), label)
        })
        .collect();
    let orders = Look::orders(ground).map(|(name, label)| (name.to_owned(), label)).into();
    let order = choose("sort", orders, look.sort(), t!(words, "entries-order"));
    let columns = Column::all(&look.questions)
        .into_iter()
        .map(|column| {
            let shown = look.columns.contains(&column);
            view! {
                <label class="choice">
                    <input type="checkbox" name="col" value=column.key() checked=shown />
                    <span>{column.label(ground)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="filters" method="get" role="search" action=here.to_owned()>
            <div class="field">
                <label for="f-q">{t!(words, "entries-search")}</label>
                <input id="f-q" name="q" type="search" value=look.get("q").to_owned() />
            </div>
            <button class="btn">{t!(words, "entries-find")}</button>
            <details class="more">
                <summary>{t!(words, "entries-more")}</summary>
                <div class="stack">
                    <div class="fields">{filters} {order}</div>
                    <fieldset class="choices beside">
                        <legend>{t!(words, "entries-columns")}</legend>
                        {columns}
                    </fieldset>
                    <p class="acts">
                        <button class="btn">{t!(words, "entries-show")}</button>
                    </p>
                </div>
            </details>
        </form>
    }
    .into_any()
}

fn typed(name: &str, label: String, value: &str) -> AnyView {
    let id = format!("f-{name}");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id name=name.to_owned() value=value.to_owned() />
        </div>
    }
    .into_any()
}

/// The filters that are set, each a way to the list without it.
pub fn chips(ground: &Ground, here: &str, look: &Look, divisions: &BTreeMap<DivisionId, Text>) -> Option<AnyView> {
    let words = ground.words;
    let set: Vec<AnyView> = look
        .filters()
        .iter()
        .filter(|name| !look.get(name).is_empty())
        .map(|name| {
            let value = look.get(name);
            let options = look.options(ground, name, divisions);
            let told = options.into_iter().find(|(known, _)| known == value).map(|(_, words)| words);
            let told = told.unwrap_or_else(|| value.to_owned());
            let filter = t!(words, "entries-chip", filter = look.label(ground, name), value = told);
            let label = t!(words, "entries-chip-remove", chip = filter.clone());
            view! {
                <li>
                    <a class="tag" href=format!("{here}?{}", look.query_but(name)) aria-label=label>
                        {filter}
                        <span aria-hidden="true">"×"</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    look.narrows().then(|| {
        view! {
            <div class="cluster">
                <ul class="cluster" aria-label=t!(words, "entries-chips")>
                    {set}
                </ul>
                <a href=format!("{here}?{}", look.query_of_all())>{t!(words, "entries-clear")}</a>
            </div>
        }
        .into_any()
    })
}
