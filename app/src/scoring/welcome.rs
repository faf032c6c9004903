//! The juror's first page: conflicts, confidentiality, how comments are used.

use judging::conflict::Tie;
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::declarations::{LISTED, Named, entries_before};

use super::declaring::{FORM, controls};
use super::list::declared;
use crate::contests::controls::select;
use crate::flash::{self, Flash};
use crate::jury::conflicts::tie_words;
use crate::state::state;
use crate::t;
use crate::ui::{AreaField, Crumb, Frame, Ground, fault_words, flash_notice, ground, heading, page, plain, second};
use crate::words::Words;

/// The declarations that come before any entry's files.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let after = use_query_map().with_untracked(|query| query.get("after")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let declared = declared(&ground).await?;
        let account = ground.visitor.account_id()?;
        let mut entries = entries_before(&state().db, &account, &ground.edition.id, &after, LISTED + 1).await?;
        let more = entries.len() > LISTED as usize;
        entries.truncate(LISTED as usize);
        let next = entries.last().filter(|_| more).map(|last| last.key.clone());
        let flash = flash::take().await;
        Ok(welcome_view(ground, entries, next, declared, &flash))
    })
}

/// One page of the declarations; `next` is the key of the page that follows, and on the last one stands the promise.
fn welcome_view(
    ground: Ground,
    entries: Vec<Named>,
    next: Option<String>,
    declared: bool,
    flash: &Flash,
) -> impl IntoView + use<> {
    let words = ground.words;
    let title = t!(words, "welcome-title");
    let (known, open): (Vec<_>, Vec<_>) = entries.iter().partition(|named| named.declared);
    let contests = open.chunk_by(|one, next| one.competition == next.competition);
    let contests = contests.map(|contest| conflict_choices(&ground, contest, flash)).collect_view();
    let known = known_conflicts(&ground, &known);
    let last = next.is_none();
    let crumbs = vec![Crumb::new(t!(words, "nav-desk"), ground.path("/desk"))];
    let slug = ground.edition.slug.clone();
    let notice = flash_notice(words, flash);
    let notice_path = ground.path("/privacy");
    view! {
        <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "welcome-lede")}</p>
                </div>
            </div>
            {notice}
            {declared
                .then(|| {
                    view! {
                        <div class="notice good">
                            <p>{t!(words, "welcome-declared")}</p>
                        </div>
                    }
                })}
            <form class="declare stack loose" method="post" action="/api/scoring/declare">
                <input type="hidden" name="edition" value=slug />
                {next.map(|next| view! { <input type="hidden" name="next" value=next /> })}
                <section class="card">
                    <h2>{t!(words, "welcome-conflicts")}</h2>
                    <p>{t!(words, "welcome-conflicts-text")}</p>
                    {known}
                    {contests}
                </section>
                {if last { promise(words, notice_path).into_any() } else { more(words).into_any() }}
            </form>
        </Frame>
    }
}

/// What the declarations end with.
fn promise(words: Words, privacy: String) -> impl IntoView + use<> {
    view! {
        <section class="card">
            <h2>{t!(words, "welcome-comments")}</h2>
            <p>{t!(words, "welcome-comments-text")} " " <a href=privacy>{t!(words, "privacy-title")}</a></p>
        </section>
        <section class="card">
            <h2>{t!(words, "welcome-confidential")}</h2>
            <p>{t!(words, "welcome-confidential-text")}</p>
            <label class="choice">
                <input id="f-confidential" type="checkbox" name="confidential" value="yes" required=true />
                <span>{t!(words, "welcome-promise")}</span>
            </label>
        </section>
        <p class="acts">
            <button class="btn main">{t!(words, "welcome-do")}</button>
        </p>
    }
}

/// The way on where the list has a further page.
fn more(words: Words) -> impl IntoView + use<> {
    view! {
        <p>{t!(words, "welcome-more-text")}</p>
        <p class="acts">
            <button class="btn main">{t!(words, "welcome-more")}</button>
        </p>
    }
}

/// What is declared already, which only the chair and the organisers change.
fn known_conflicts(ground: &Ground, known: &[&Named]) -> Option<impl IntoView + use<>> {
    let items = known
        .iter()
        .map(|named| view! { <li>{named.code.clone()} " · " {plain(&named.name, ground.language())}</li> })
        .collect_view();
    (!known.is_empty()).then(|| {
        view! {
            <p>{t!(ground.words, "welcome-known")}</p>
            <ul class="stack tight">{items}</ul>
        }
    })
}

/// The entries of one competition to choose from.
fn conflict_choices(ground: &Ground, contest: &[&Named], flash: &Flash) -> AnyView {
    let name = contest.first().map(|named| heading(&named.competition, ground.language()));
    let blind = contest.iter().any(|named| named.blind);
    let blind = blind.then(|| view! { <p class="hint">{t!(ground.words, "welcome-blind")}</p> });
    let items = contest.iter().map(|named| conflict_choice(ground, named, flash)).collect_view();
    view! {
        <fieldset class="choices many">
            <legend>{name}</legend>
            {blind}
            {items}
        </fieldset>
    }
    .into_any()
}

/// An entry to tick, and what is asked about the tie once it is ticked.
fn conflict_choice(ground: &Ground, named: &Named, flash: &Flash) -> impl IntoView + use<> {
    let language = ground.language();
    let people: Vec<String> = named
        .people
        .iter()
        .map(|(name, affiliation)| {
            let (name, affiliation) = (name.get(language), affiliation.get(language));
            match language {
                _ if affiliation.is_empty() => name.to_owned(),
                Language::Chinese => format!("{name}（{affiliation}）"),
                _ => format!("{name} ({affiliation})"),
            }
        })
        .collect();
    let [tick, kind, reason] = controls(named.entry.as_str());
    let ticked = !flash.value(FORM, &tick, "").is_empty();
    let about = tie(ground.words, (kind, reason), flash);
    view! {
        <div class="tie" role="group" aria-label=named.code.clone()>
            <label class="choice">
                <input type="checkbox" name=tick value="on" checked=ticked />
                <span>
                    <b>{named.code.clone()} " · " {plain(&named.name, language)}</b>
                    " "
                    {second(&named.name, language)}
                    <small>{plain(&named.title, language)}</small>
                    {named.blind.then(|| view! { <small>{plain(&named.summary, language)}</small> })}
                    <small>{people.join(" · ")}</small>
                </span>
            </label>
            {about}
        </div>
    }
}

/// What is asked about a tie: its kind, and the juror's own words.
fn tie(words: Words, (kind, reason): (String, String), flash: &Flash) -> impl IntoView + use<> {
    let ties = Tie::ALL.map(|tie| (tie.name(), tie_words(words, tie)));
    let kind = select(words, (FORM, flash), &kind, t!(words, "welcome-tie"), &ties, Tie::default().name());
    let typed = flash.value(FORM, &reason, "");
    let fault = flash.fault(FORM, &reason).map(|fault| fault_words(words, fault));
    view! {
        <div class="stack tight">
            {kind}
            <AreaField
                id=format!("f-{reason}")
                name=reason
                label=t!(words, "welcome-reason")
                rows=2
                value=typed
                fault=fault
            />
        </div>
    }
}
