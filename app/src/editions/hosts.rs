//! The organisations behind an edition, for its organisers.

use judging::access::may_organise;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::editions::{self, Listed, mark};

use super::settings::{hidden, rearranged_rows, settings_view};
use super::steps::host_kinds;
use crate::contests::controls::{act, first_save, select, tick, whole_fault};
use crate::contests::typed::{Typed, put_text, rows, text, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground, Texts, ground, heading, page};

/// The name of the form.
pub const FORM: &str = "edition-hosts";
/// The letter of the organisations' controls.
const HOST: char = 'h';

/// Hosts, co-organisers, supporters and sponsors.
#[component]
pub fn HostsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_organise(ground.standing()?)?;
        let stored = editions::listed(&editions::hosts(&state().db, &ground.edition.id).await?);
        let privacy = store::privacy::of_edition(&state().db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let body = view! {
            {form(&ground, &stored, &flash)}
            {crate::duties::arrangement::form(&ground, &privacy, &flash)}
        }
        .into_any();
        Ok(settings_view(ground, &flash, "/hosts", body))
    })
}

fn form(ground: &Ground, stored: &[Listed], flash: &Flash) -> AnyView {
    let words = ground.words;
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list = if returned { rows(&flash.typed, HOST) } else { stored.iter().map(to_row).collect() };
    let count = list.len();
    let items = list.iter().enumerate().map(|(index, row)| item(ground, (index, count), row, flash)).collect_view();
    let unsaved = returned && flash.error.is_none();
    view! {
        <form method="post" action="/api/editions/hosts" id="f-seen">
            {first_save(t!(words, "save"))}
            {hidden(ground, mark(&stored))}
            <p>{t!(words, "hosts-text")} " " {t!(words, "hosts-settled")}</p>
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
            {whole_fault(words, FORM, flash, "hosts")}
            <ol class="criteria">{items}</ol>
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "save")}
                </button>
                {act("add".into(), t!(words, "host-add"), "")}
            </p>
        </form>
    }
    .into_any()
}

fn item(ground: &Ground, (index, count): (usize, usize), row: &Typed, flash: &Flash) -> AnyView {
    let words = ground.words;
    let field = |name: &str| format!("h{index}-{name}");
    let name = text(row, "name");
    let said = name.get(words.language).to_owned();
    let kinds = host_kinds(words);
    let kind = kinds.iter().find(|(kind, _)| *kind == word(row, "kind")).map(|(_, said)| said.clone());
    let open = name.is_empty() || flash.has_fault(FORM, &field(""));
    let title = match name.is_empty() {
        true => t!(words, "host-number", number = index + 1).into_any(),
        false => heading(&name, words.language).into_any(),
    };
    view! {
        <li>
            <details class="criterion" open=open id=field("")>
                <summary>
                    <b>{title}</b>
                    <span></span>
                    <span class="scale-note">{kind}</span>
                    <b>{word(row, "short_name").to_owned()}</b>
                </summary>
                <div class="stack">
                    <input type="hidden" name=field("id") value=word(row, "id").to_owned() />
                    <Texts
                        name=field("name")
                        label=t!(words, "host-name")
                        value=name
                        form=FORM
                        flash=flash.clone()
                        words=words
                    />
                    <div class="fields">
                        <Field
                            name=field("short_name")
                            label=t!(words, "host-short")
                            hint=t!(words, "host-short-hint")
                            value=word(row, "short_name").to_owned()
                            form=FORM
                            flash=flash.clone()
                        />
                        {select(words, (FORM, flash), &field("kind"), t!(words, "host-kind"), &kinds, word(row, "kind"))}
                    </div>
                    {tick(&field("outside_eea"), t!(words, "host-outside-eea"), row.contains_key("outside_eea"))}
                    <p class="acts">
                        {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &said))}
                        {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &said))}
                        {act(format!("remove-{index}"), t!(words, "host-remove"), &said)}
                    </p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn to_row(host: &Listed) -> Typed {
    let id = host.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut row = Typed::from([
        ("id".into(), id),
        ("kind".into(), host.kind.clone()),
        ("short_name".into(), host.short_name.clone()),
    ]);
    if host.outside_eea {
        row.insert("outside_eea".into(), "on".into());
    }
    put_text(&mut row, "name", &host.name);
    row
}

/// The form with what a button did to its rows, unless the button saves.
pub fn rearranged(typed: &Typed, act: &str) -> Option<Typed> {
    let new = Typed::from([("id".into(), String::new()), ("kind".into(), "sponsor".into())]);
    rearranged_rows(typed, act, HOST, new)
}

/// Saves the organisations that were typed.
///
/// # Errors
/// As [`editions::replace_hosts`].
pub async fn save(edition: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_organise(ground.standing()?)?;
    let hosts: Vec<Listed> = rows(typed, HOST)
        .iter()
        .map(|row| Listed {
            id: Some(word(row, "id")).filter(|id| !id.is_empty()).map(Into::into),
            kind: word(row, "kind").to_owned(),
            short_name: word(row, "short_name").to_owned(),
            name: text(row, "name"),
            outside_eea: row.contains_key("outside_eea"),
        })
        .collect();
    Ok(editions::replace_hosts(&state().db, &account, &ground.edition.id, seen, &hosts, ground.now).await?)
}
