use judging::text::Language;
use leptos::prelude::*;
use store::competitions::Competition;
use store::jurors::{Foresight, Juror};

use super::act::{ADD, READS};
use super::conflicts::ground_list;
use crate::accounts::once::password_once;
use crate::flash::Flash;
use crate::invitations::list::language_of_letter;
use crate::t;
use crate::ui::{Field, Ground, heading, percent_encode, plain, western};

const CHANGE: &str = "juror-change";

/// Asks for a new juror, with a password that is shown here and kept nowhere; before somebody is added of whom conflicts
/// are suspected, these are shown.
pub fn add_form(
    ground: &Ground,
    competition: &Competition,
    foresight: Option<&Foresight>,
    flash: &Flash,
) -> impl IntoView + use<> {
    let words = ground.words;
    let suspected = foresight.filter(|foresight| !foresight.entries.is_empty());
    let (invite, button) = match suspected {
        Some(_) => (t!(words, "invitation-send-seen"), t!(words, "juror-add-seen")),
        None => (t!(words, "invitation-send"), t!(words, "juror-add-do")),
    };
    let suspected = suspected.map(|foresight| foreseen(ground, competition, foresight));
    let text = |name: &'static str, label: String| {
        view! { <Field name=name label=label form=ADD flash=flash.clone() /> }
    };
    view! {
        <form class="card stack" method="post" action="/api/jury/add" id="juror">
            <h2>{t!(words, "juror-add")}</h2>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=competition.slug.clone() />
            {text("name", t!(words, "juror-name"))}
            {text("name_zh", t!(words, "juror-name-zh"))}
            <Field name="email" label=t!(words, "email") kind="email" form=ADD flash=flash.clone() required=true />
            {text("affiliation", t!(words, "juror-affiliation"))}
            {text("affiliation_zh", t!(words, "juror-affiliation-zh"))}
            {abilities(ground, None, ADD, flash)}
            {language_of_letter(ground, ADD, flash)}
            {suspected}
            <p class="acts">
                <button class="btn main" formaction="/api/invitations/juror">
                    {invite}
                </button>
            </p>
            <p class="muted">{t!(words, "invitation-or-now")}</p>
            {password_once(words)}
            <p class="acts">
                <button class="btn">{button}</button>
            </p>
        </form>
    }
}

/// The entries that the new juror would be in conflict with.
fn foreseen(ground: &Ground, competition: &Competition, foresight: &Foresight) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let items = foresight
        .entries
        .iter()
        .map(|entry| {
            let code = percent_encode(&entry.code);
            let href = ground.path(&format!("/office/c/{}/entries/{code}", competition.slug));
            view! {
                <li>
                    <p>
                        <a href=href>{entry.code.clone()}</a>
                        " "
                        {plain(&entry.title, language)}
                    </p>
                    {ground_list(words, &entry.grounds)}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="notice" id="f-seen">
            <p>
                <b>{t!(words, "juror-suspected", count = foresight.entries.len())}</b>
            </p>
            <p>{t!(words, "juror-suspected-text")}</p>
            <ul class="stack">{items}</ul>
            <input type="hidden" name="seen" value=foresight.mark.clone() />
        </section>
    }
}

/// Asks where a juror works and what they can do.
pub fn change_form(ground: &Ground, competition: &Competition, juror: &Juror, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let works = |name: &'static str, label: String, value: Option<&str>| {
        let value = value.unwrap_or_default().to_owned();
        view! { <Field name=name label=label value=value form=CHANGE flash=flash.clone() /> }
    };
    let affiliation = &juror.affiliation;
    view! {
        <form class="card stack" method="post" action="/api/jury/change" id="juror">
            <h2>{heading(&juror.name, ground.language())}</h2>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=competition.slug.clone() />
            <input type="hidden" name="juror" value=juror.id.to_string() />
            {works("affiliation", t!(words, "juror-affiliation"), western(affiliation))}
            {works("affiliation_zh", t!(words, "juror-affiliation-zh"), affiliation.exact(Language::Chinese))}
            {abilities(ground, Some(juror), CHANGE, flash)}
            <p class="acts">
                <button class="btn main">{t!(words, "juror-change-do")}</button>
                " "
                <a class="btn quiet" href=ground.path(&format!("/office/c/{}/jury", competition.slug))>
                    {t!(words, "juror-cancel")}
                </a>
            </p>
        </form>
    }
}

/// Takes a juror off the jury, naming what goes with it.
pub fn remove_form(ground: &Ground, competition: &Competition, juror: &Juror) -> impl IntoView + use<> {
    let words = ground.words;
    let name = juror.name.get(ground.language()).to_owned();
    view! {
        <details class="confirm">
            <summary class="btn">{t!(words, "juror-remove")}</summary>
            <div>
                <p>{t!(words, "juror-remove-text", name = name)}</p>
                <form method="post" action="/api/jury/remove">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="competition" value=competition.slug.clone() />
                    <input type="hidden" name="juror" value=juror.id.to_string() />
                    <p class="acts">
                        <button class="btn danger">{t!(words, "juror-remove-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}

fn abilities(ground: &Ground, juror: Option<&Juror>, form: &'static str, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let boxes = Language::ALL
        .into_iter()
        .zip(READS)
        .map(|(language, name)| {
            let stored = juror.is_some_and(|juror| juror.languages.contains(&language));
            let checked = flash.value(form, name, if stored { "on" } else { "" }) == "on";
            view! {
                <label class="choice">
                    <input type="checkbox" name=name checked=checked />
                    " "
                    <span lang=language.tag()>{language.own_name()}</span>
                </label>
            }
        })
        .collect_view();
    let side = juror.map(|juror| juror.side.clone()).unwrap_or_default();
    let expertise = juror.map(|juror| juror.expertise.join(", ")).unwrap_or_default();
    let capacity = juror.map_or_else(|| "10".to_owned(), |juror| juror.capacity.to_string());
    view! {
        <fieldset class="choices">
            <legend>{t!(words, "jury-languages")}</legend>
            {boxes}
        </fieldset>
        <Field
            name="expertise"
            label=t!(words, "jury-expertise")
            hint=t!(words, "juror-expertise-hint")
            value=expertise
            form=form
            flash=flash.clone()
        />
        <Field
            name="side"
            label=t!(words, "jury-side")
            hint=t!(words, "juror-side-hint")
            value=side
            form=form
            flash=flash.clone()
        />
        <Field
            name="capacity"
            label=t!(words, "jury-capacity")
            hint=t!(words, "juror-capacity-hint")
            kind="number"
            value=capacity
            form=form
            flash=flash.clone()
            class="brief"
            required=true
        />
    }
}
