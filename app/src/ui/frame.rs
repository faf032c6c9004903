use judging::text::Language;
use leptos::prelude::*;
use leptos_meta::Title;

use super::text::escaped;
use super::{Ground, percent_encode};
use crate::t;
use crate::visitor::{Visitor, parts, visitor};
use crate::when;
use crate::words::Words;

/// One step of the way to a page: its words and its address.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// What it is called.
    pub words: String,
    /// Where it leads.
    pub href: String,
}

impl Crumb {
    /// A step of the way.
    pub fn new(words: impl Into<String>, href: impl Into<String>) -> Self {
        Self { words: words.into(), href: href.into() }
    }
}

/// Top bar, breadcrumbs, main part and foot of a page.
#[component]
pub fn Frame(
    /// The page's title, in the visitor's language.
    #[prop(into)]
    title: String,
    /// The classes of the main part, such as `page wide`.
    #[prop(default = "page")]
    class: &'static str,
    /// The edition that the page belongs to.
    #[prop(optional)]
    ground: Option<Ground>,
    /// The way to the page.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// The page's content.
    children: Children,
) -> impl IntoView {
    let visitor = visitor();
    let words = visitor.words();
    let foot = (class != "desk").then(|| foot(words, ground.as_ref()));
    view! {
        <Title text=escaped(&format!("{title} · Palmarès 金榜")) />
        <body>
            <a class="skip" href="#main">
                {t!(words, "skip")}
            </a>
            {ground.as_ref().and_then(banner)}
            <header class="bar">
                <a class="brand" href="/">
                    <b>"Palmarès"</b>
                    <span lang="zh">"金榜"</span>
                </a>
                {ground.as_ref().map(navigation)}
                {languages(words)}
                {entrance(&visitor)}
            </header>
            <main class=class id="main">
                {(!crumbs.is_empty()).then(|| way(words, crumbs))}
                {children()}
            </main>
            {foot}
        </body>
    }
}

fn banner(ground: &Ground) -> Option<AnyView> {
    ground.edition.sample.then(|| {
        let words = ground.words;
        let clock = ground.moment(ground.now);
        let organises = ground.standing.as_ref().is_some_and(|standing| standing.is(&judging::access::Role::Organiser));
        view! {
            <aside class="banner" aria-label=t!(words, "sample-label")>
                <p>
                    <b>{t!(words, "sample-label")}</b>
                    " "
                    {t!(words, "sample-clock", clock = clock)}
                </p>
                {organises
                    .then(|| view! { <a href=ground.path("/office#clock")>{t!(words, "sample-set-clock")}</a> })}
            </aside>
        }
        .into_any()
    })
}

fn navigation(ground: &Ground) -> impl IntoView + use<> {
    let words = ground.words;
    let here = parts().uri.path().to_owned();
    let mut links = vec![(ground.path(""), t!(words, "nav-edition"), false)];
    if ground.enters() {
        links.push((ground.path("/entries"), t!(words, "nav-entries"), true));
    }
    if ground.judges() {
        links.push((ground.path("/desk"), t!(words, "nav-desk"), true));
    }
    if ground.works() {
        links.push((ground.path("/office"), t!(words, "nav-office"), true));
    }
    let links = links
        .into_iter()
        .map(|(href, words, with_below)| {
            let current =
                if here == href { Some("page") } else { (with_below && here.starts_with(&href)).then_some("true") };
            view! {
                <a href=href aria-current=current>
                    {words}
                </a>
            }
        })
        .collect_view();
    view! { <nav aria-label=t!(words, "nav-label")>{links}</nav> }
}

fn languages(words: Words) -> impl IntoView {
    let path = parts().uri.path().to_owned();
    let items = Language::ALL
        .into_iter()
        .map(|language| {
            let short = match language {
                Language::English => "EN",
                Language::Chinese => "中文",
                Language::French => "FR",
                Language::Dutch => "NL",
            };
            view! {
                <li>
                    <a
                        href=format!("{path}?lang={}", language.tag())
                        lang=language.tag()
                        hreflang=language.tag()
                        title=language.own_name()
                        aria-current=(language == words.language).then_some("true")
                    >
                        {short}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="langs" aria-label=t!(words, "nav-language")>
            {items}
        </ul>
    }
}

/// The page to sign in, with the way back to a page of an edition.
fn sign_in_here() -> String {
    let here = parts().uri.path().to_owned();
    if here.starts_with("/e/") { format!("/sign-in?next={}", percent_encode(&here)) } else { "/sign-in".into() }
}

fn entrance(visitor: &Visitor) -> AnyView {
    let words = visitor.words();
    match &visitor.account {
        None => view! {
            <a class="enter" href=sign_in_here()>
                {t!(words, "sign-in")}
            </a>
        }
        .into_any(),
        Some(account) => view! {
            <details class="menu">
                <summary>
                    <span>{account.name.get(visitor.language).to_owned()}</span>
                </summary>
                <div>
                    <a href="/account">{t!(words, "nav-account")}</a>
                    <form method="post" action="/api/accounts/sign-out">
                        <button>{t!(words, "sign-out")}</button>
                    </form>
                </div>
            </details>
        }
        .into_any(),
    }
}

fn way(words: Words, crumbs: Vec<Crumb>) -> impl IntoView {
    let items = crumbs
        .into_iter()
        .map(|crumb| {
            view! {
                <li>
                    <a href=crumb.href>{crumb.words}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label=t!(words, "nav-way")>
            <ol>{items}</ol>
        </nav>
    }
}

/// What holds here, and what is owed to who reads it.
fn foot(words: Words, ground: Option<&Ground>) -> impl IntoView + use<> {
    let privacy = ground.map(|ground| {
        view! { <a href=ground.path("/privacy")>{t!(words, "privacy-title")}</a> }
    });
    view! {
        <footer class="foot">
            <p>{t!(words, "foot")}</p>
            <nav aria-label=t!(words, "foot-label")>
                {privacy} <a href="/methods">{t!(words, "methods-title")}</a> <a href="/accessibility">{t!(words, "access-title")}</a>
            </nav>
        </footer>
    }
}

/// The time of a moment in the edition's zone with a machine-readable twin.
#[component]
pub fn Moment(
    /// The moment.
    at: judging::time::Timestamp,
    /// The words for it.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    view! { <time datetime=when::machine(at)>{words}</time> }
}
