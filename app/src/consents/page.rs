//! The page of the own consents: a box for each matter, never ticked, and a button that takes it back.

use judging::access::may_consent;
use judging::text::Text;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::consents::{self, Matter, Said, holds};

use super::words::{agree, text, title};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, fault_words, flash_notice, ground, page, plain};
use crate::visitor::visitor;

/// The name of the forms.
pub const FORM: &str = "consent";

/// What the visitor agrees to in an edition.
#[component]
pub fn ConsentsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let said = consents::of_account(&state().db, &ground.edition.id, &standing.account).await?;
        let _may = may_consent(standing, false, !said.is_empty())?;
        let gives = may_consent(standing, true, false).is_ok();
        let flash = flash::take().await;
        let words = ground.words;
        let heading = t!(words, "consents-title");
        let crumbs = vec![Crumb::new(ground.edition.name.get(ground.language()), ground.path(""))];
        let matters =
            Matter::ALL.into_iter().map(|matter| section(&ground, matter, (&said, gives), &flash)).collect_view();
        Ok(view! {
            <Frame title=heading.clone() class="page narrow" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{heading}</h1>
                        <p class="lede">{t!(words, "consents-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <div class="notice">
                    <p>{t!(words, "consents-judging")}</p>
                </div>
                {matters}
                {history(&ground, &said)}
            </Frame>
        })
    })
}

fn section(ground: &Ground, matter: Matter, (said, gives): (&[Said], bool), flash: &Flash) -> AnyView {
    let words = ground.words;
    let form = match holds(said, matter) {
        Some(given) => given_form(ground, given),
        None if gives => give_form(ground, matter, flash),
        None => view! { <p class="muted">{t!(words, "consent-not-given")}</p> }.into_any(),
    };
    view! {
        <section class="card stack tight">
            <h2>{title(words, matter)}</h2>
            <p>{text(words, matter)}</p>
            {form}
        </section>
    }
    .into_any()
}

fn give_form(ground: &Ground, matter: Matter, flash: &Flash) -> AnyView {
    let words = ground.words;
    let fault = flash.fault(FORM, matter.word()).map(|kind| fault_words(words, kind));
    let id = format!("f-{}", matter.word());
    let error_id = format!("{id}-error");
    let described = fault.is_some().then(|| error_id.clone());
    view! {
        <form class="stack tight" method="post" action="/api/consents/give">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="matter" value=matter.word() />
            <label class="choice">
                <input
                    type="checkbox"
                    id=id
                    name="agree"
                    value="on"
                    required=true
                    aria-describedby=described
                    aria-invalid=fault.is_some().then_some("true")
                />
                <span>{agree(words, matter)}</span>
            </label>
            {fault
                .map(|fault| {
                    view! {
                        <p class="error" id=error_id>
                            {fault}
                        </p>
                    }
                })}
            <p class="acts">
                <button class="btn" aria-label=format!("{}: {}", t!(words, "consent-give"), title(words, matter))>
                    {t!(words, "consent-give")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

fn given_form(ground: &Ground, given: Said) -> AnyView {
    let words = ground.words;
    let label = format!("{}: {}", t!(words, "consent-withdraw"), title(words, given.matter));
    view! {
        <p class="cluster">
            <span class="tag in">{t!(words, "consent-given")}</span>
            <Moment at=given.at words=ground.moment(given.at) />
        </p>
        <form method="post" action="/api/consents/withdraw">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="matter" value=given.matter.word() />
            <p class="acts">
                <button class="btn" aria-label=label>
                    {t!(words, "consent-withdraw")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// All that was said, matter by matter.
fn history(ground: &Ground, said: &[Said]) -> Option<AnyView> {
    let words = ground.words;
    let item = |said: &Said| {
        let did = match said.given {
            true => t!(words, "consent-said-given", matter = title(words, said.matter)),
            false => t!(words, "consent-said-withdrawn", matter = title(words, said.matter)),
        };
        view! { <li>{did} " · " <Moment at=said.at words=ground.moment(said.at) /></li> }
    };
    (!said.is_empty()).then(|| {
        view! {
            <section class="stack tight">
                <h2>{t!(words, "consents-history")}</h2>
                <ul>{said.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// On the page of the account: the way to the consents of each edition of the visitor.
///
/// # Errors
/// A database that fails; who is not signed in.
pub async fn links() -> Result<Option<AnyView>, AppError> {
    let visitor = visitor();
    let words = visitor.words();
    let editions = consents::editions(&state().db, &visitor.account_id()?).await?;
    let item = |(slug, name): &(String, Text)| {
        view! {
            <li>
                <a href=format!("/e/{slug}/consents")>{plain(name, visitor.language)}</a>
            </li>
        }
    };
    Ok((!editions.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "consents-title")}</h2>
                <p>{t!(words, "consents-account")}</p>
                <ul>{editions.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    }))
}
