//! The words of an edition's own for its letters, tried on people whom they would reach now, or have reached.

use judging::access::may_send_mail;
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::mail::{self, WORDED, Wording};

use super::page::{list_path, standing_of};
use super::readers::{Reader, preview, readers};
use super::words::{PAGE, named, to_be_changed, values_of};
use crate::contests::controls::seen;
use crate::contests::typed::{Faults, Typed, text};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Texts, flash_notice, ground, page, percent_encode};
use crate::words::Words;

/// The name of the form.
pub const FORM: &str = "wording";

/// Which letters have words of the edition's own.
#[component]
pub fn WordingsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_send_mail(ground.standing()?)?;
        let own = mail::wordings(&state().db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "wording-title");
        let rows = WORDED.into_iter().map(|template| row(&ground, template, &own)).collect_view();
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crumbs(&ground)>
                <div class="head">
                    <div>
                        <h1>{title.clone()}</h1>
                        <p class="lede">{t!(words, "wording-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <table class="data">
                    <caption class="sr">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(words, "letters-letter")}</th>
                            <th scope="col">{t!(words, "wording-words")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Frame>
        })
    })
}

fn row(ground: &Ground, template: &str, own: &[(String, Wording)]) -> impl IntoView + use<> {
    let words = ground.words;
    let own = own.iter().find(|(known, _)| known == template).map(|(_, own)| own);
    let written = Language::ALL.into_iter().filter(|language| own.is_some_and(|own| own.exact(*language).is_some()));
    let names: Vec<&str> = written.map(Language::own_name).collect();
    let said = match names.is_empty() {
        true => view! { <span class="muted">{t!(words, "wording-standard")}</span> }.into_any(),
        false => t!(words, "wording-own", languages = names.join(" · ")).into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="lead">
                <a href=address(&ground.edition.slug, template)>{name(words, template)}</a>
            </th>
            <td data-label=t!(words, "wording-words")>{said}</td>
        </tr>
    }
}

/// The words of one letter, to be changed and tried.
#[component]
pub fn WordingPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let slug = params.get("edition").unwrap_or_default();
    let template = params.get("template").unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_send_mail(ground.standing()?)?;
        if !WORDED.contains(&template.as_str()) {
            return Err(AppError::NotFound);
        }
        let own = mail::wording(&state().db, &ground.edition.id, &template).await?;
        let readers = readers(&ground, &template).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = name(words, &template);
        let mut crumbs = crumbs(&ground);
        crumbs.push(Crumb::new(t!(words, "wording-title"), ground.path("/office/mail/words")));
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "wording-text")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {form(&ground, &template, &own, &readers, &flash)}
            </Frame>
        })
    })
}

fn form(ground: &Ground, template: &str, own: &Wording, readers: &[Reader], flash: &Flash) -> AnyView {
    let words = ground.words;
    let tried = flash.form == FORM && !flash.typed.is_empty();
    let in_form = with_standard(own, template);
    let shown = if tried { read(&flash.typed) } else { own.clone() };
    let values = values_of(template)
        .into_iter()
        .map(|value| {
            view! {
                <div>
                    <dt>
                        <code>{format!("{{{value}}}")}</code>
                    </dt>
                    <dd>{words.say(&format!("letter-value-{value}"))}</dd>
                </div>
            }
        })
        .collect_view();
    let unsaved = tried && flash.error.is_none();
    let standard_again = !own.body.is_empty();
    view! {
        <form method="post" action="/api/mail/words" class="stack">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="template" value=template.to_owned() />
            {seen((FORM, flash), "seen", store::seen::mark(own))}
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
            <Texts
                name="subject"
                label=t!(words, "wording-subject")
                value=in_form.subject
                form=FORM
                flash=flash.clone()
                words=words
            />
            <Texts
                name="body"
                label=t!(words, "wording-body")
                hint=t!(words, "wording-body-hint")
                value=in_form.body
                form=FORM
                flash=flash.clone()
                words=words
                rows=14
            />
            <section class="stack">
                <h2>{t!(words, "wording-values")}</h2>
                <dl class="facts">{values}</dl>
            </section>
            {preview(ground, template, &shown, readers, flash)}
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "save")}
                </button>
                <button class="btn" name="act" value="preview">
                    {t!(words, "wording-try")}
                </button>
                {standard_again
                    .then(|| {
                        view! {
                            <button class="btn quiet" name="act" value="standard">
                                {t!(words, "wording-back")}
                            </button>
                        }
                    })}
            </p>
        </form>
    }
    .into_any()
}

/// The edition's own words, and the standard ones in the languages in which it has none.
fn with_standard(own: &Wording, template: &str) -> Wording {
    let mut wording = to_be_changed(template);
    for language in Language::ALL {
        if let Some((subject, body)) = own.exact(language) {
            wording.subject.set(language, subject);
            wording.body.set(language, body);
        }
    }
    wording
}

/// What was typed, without the languages that say the standard words.
fn changed(typed: &Typed, template: &str) -> Wording {
    let (mut wording, standard) = (read(typed), to_be_changed(template));
    for language in Language::ALL {
        if wording.exact(language) == standard.exact(language) {
            wording.subject.set(language, "");
            wording.body.set(language, "");
        }
    }
    wording
}

/// Browsers send line breaks as carriage return and line feed.
fn read(typed: &Typed) -> Wording {
    let typed = typed.iter().map(|(name, value)| (name.clone(), value.replace("\r\n", "\n"))).collect();
    Wording { subject: text(&typed, "subject"), body: text(&typed, "body") }
}

/// Saves the words that were typed, or brings the standard words back where `act` is `standard`.
///
/// # Errors
/// All faults at `subject` and `body`: besides those of [`mail::reword`], a value that the letter does not have, and a
/// secret link or page that is left out.
pub async fn save(edition: &str, (template, seen): (&str, &str), act: &str, typed: &Typed) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    let _may = may_send_mail(ground.standing()?)?;
    let wording = if act == "standard" { Wording::default() } else { changed(typed, template) };
    let mut faults = Faults::default();
    faults.add_all(wording.faults());
    check_values(template, &wording, &mut faults);
    faults.none()?;
    let (db, edition) = (state().db, &ground.edition.id);
    Ok(mail::reword(&db, &account, edition, template, (seen, &wording), ground.now).await?)
}

fn check_values(template: &str, wording: &Wording, faults: &mut Faults) {
    let known = values_of(template);
    for language in Language::ALL {
        let Some((subject, body)) = wording.exact(language) else { continue };
        for (field, text) in [("subject", subject), ("body", body)] {
            if named(text).any(|name| !known.contains(name)) {
                faults.add(field, "fault-no-value");
            }
        }
        let leads = |name: &&str| known.contains(*name) && !named(body).any(|used| used == *name);
        if [mail::LINK, PAGE].iter().any(leads) {
            faults.add("body", "fault-no-link");
        }
    }
}

/// The page of a letter's words, of names that may stand in an address.
pub fn address(edition: &str, template: &str) -> String {
    format!("{}/words/{}", list_path(edition), percent_encode(template))
}

/// What a letter is called.
fn name(words: Words, template: &str) -> String {
    words.say(&format!("letter-{template}"))
}

fn crumbs(ground: &Ground) -> Vec<Crumb> {
    let words = ground.words;
    vec![
        Crumb::new(t!(words, "nav-office"), ground.path("/office")),
        Crumb::new(t!(words, "letters-title"), ground.path("/office/mail")),
    ]
}
