use judging::text::Language;
use leptos::prelude::*;
use leptos_meta::{Link, Meta};

use crate::visitor::base;

/// What messengers and networks show of a link to a public page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What the page is about.
    pub title: String,
    /// A sentence or two.
    pub description: String,
    /// The page's path.
    pub path: String,
    /// The path of its pictures, one for each language: 1200 × 630 pixels.
    pub picture: String,
}

/// The tags in the page's head by which its link is shown: Open Graph, which others than its makers read too, and what
/// one network wants beside it. All addresses are whole, as both ask for.
pub fn share_tags(language: Language, shared: Shared) -> AnyView {
    let base = base();
    let Shared { title, description, path, picture } = shared;
    let address = format!("{base}{path}");
    let picture = format!("{base}{picture}/{}.png", language.tag());
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let others = others.map(|other| view! { <Meta property="og:locale:alternate" content=locale(other) /> });
    let others = others.collect_view();
    let alternates = Language::ALL.map(|other| {
        let href = format!("{address}?lang={}", other.tag());
        view! { <Link rel="alternate" hreflang=other.tag() href=href /> }
    });
    let alternates = alternates.collect_view();
    view! {
        <Meta name="description" content=description.clone() />
        <Meta property="og:type" content="website" />
        <Meta property="og:site_name" content="Palmarès 金榜" />
        <Meta property="og:locale" content=locale(language) />
        {others}
        <Meta property="og:url" content=address />
        <Meta property="og:title" content=title.clone() />
        <Meta property="og:description" content=description.clone() />
        <Meta property="og:image" content=picture.clone() />
        <Meta property="og:image:type" content="image/png" />
        <Meta property="og:image:width" content="1200" />
        <Meta property="og:image:height" content="630" />
        <Meta property="og:image:alt" content=title.clone() />
        <Meta name="twitter:card" content="summary_large_image" />
        <Meta name="twitter:title" content=title.clone() />
        <Meta name="twitter:description" content=description />
        <Meta name="twitter:image" content=picture />
        <Meta name="twitter:image:alt" content=title />
        {alternates}
    }
    .into_any()
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en_GB",
        Language::Chinese => "zh_CN",
        Language::French => "fr_BE",
        Language::Dutch => "nl_BE",
    }
}
