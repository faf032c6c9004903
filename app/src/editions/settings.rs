//! The settings of an edition, for its organisers: what it is, when and where.

use std::collections::BTreeMap;

use judging::access::may_organise;
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::editions::{Settings, mark};

use crate::contests::controls::{act, first_save, select, whole_fault};
use crate::contests::typed::{Faults, RowAct, Typed, put_rows, put_text, rearrange, rows, text, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, Texts, flash_notice, ground, page, percent_encode};
use crate::when;

/// The name of the form.
pub const FORM: &str = "edition-settings";
/// The letter of the fields' controls.
const TOPIC: char = 't';

/// Names, dates, place and fields.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_organise(ground.standing()?)?;
        let flash = flash::take().await;
        let body = form(&ground, &flash);
        Ok(settings_view(ground, &flash, "", body))
    })
}

/// The frame of the pages of an edition's settings; `here` is the end of the page's address.
pub fn settings_view(ground: Ground, flash: &Flash, here: &'static str, body: AnyView) -> impl IntoView + use<> {
    let words = ground.words;
    let pages = [
        ("", t!(words, "settings-edition")),
        ("/hosts", t!(words, "settings-hosts")),
        ("/programme", t!(words, "settings-programme")),
    ];
    let tabs = pages
        .into_iter()
        .map(|(below, words)| {
            view! {
                <a
                    href=ground.path(&format!("/office/settings{below}"))
                    aria-current=(below == here).then_some("page")
                >
                    {words}
                </a>
            }
        })
        .collect_view();
    let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
    let title = t!(words, "settings-title");
    let public = ground.path("");
    let notice = flash_notice(words, flash);
    view! {
        <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{title.clone()}</h1>
                    <p class="lede">{t!(words, "settings-lede")}</p>
                </div>
                <div class="acts">
                    <a class="btn" href=public>
                        {t!(words, "settings-public")}
                    </a>
                </div>
            </div>
            <nav class="tabs" aria-label=title>
                {tabs}
            </nav>
            {notice}
            {body}
        </Frame>
    }
}

/// The address of a page of the settings.
pub fn address(edition: &str, below: &str) -> String {
    format!("/e/{}/office/settings{below}", percent_encode(edition))
}

/// The hidden fields of a form of the settings: which edition, and the mark of what is stored.
pub fn hidden(ground: &Ground, seen: String) -> AnyView {
    view! {
        <input type="hidden" name="edition" value=ground.edition.slug.clone() />
        <input type="hidden" name="seen" value=seen />
    }
    .into_any()
}

fn form(ground: &Ground, flash: &Flash) -> AnyView {
    let words = ground.words;
    let stored = Settings::of(&ground.edition);
    let zone = stored.time_zone.clone();
    let texts = |name: &'static str, label: String, value, rows: u32| {
        view! { <Texts name=name label=label value=value form=FORM flash=flash.clone() words=words rows=rows /> }
    };
    let moment = |name: &'static str, label: String, at| {
        let value = when::input_value(at, &zone);
        view! { <Field name=name label=label kind="datetime-local" value=value form=FORM flash=flash.clone() required=true /> }
    };
    let languages = Language::ALL.map(|language| (language.tag(), language.own_name().to_owned()));
    view! {
        <form class="stack loose" method="post" action="/api/editions/settings" id="f-seen">
            {first_save(t!(words, "save"))}
            {hidden(ground, mark(&stored))}
            {texts("name", t!(words, "edition-name"), stored.name.clone(), 0)}
            {texts("theme", t!(words, "edition-theme"), stored.theme.clone(), 0)}
            {texts("place", t!(words, "edition-place"), stored.place.clone(), 0)}
            {texts("description", t!(words, "edition-description"), stored.description.clone(), 4)}
            <fieldset class="group">
                <legend>{t!(words, "edition-days")}</legend>
                <p class="hint">{t!(words, "settings-days-hint")}</p>
                <div class="fields">
                    {moment("starts", t!(words, "settings-starts"), stored.starts_at)}
                    {moment("ends", t!(words, "settings-ends"), stored.ends_at)}
                    <Field
                        name="zone"
                        label=t!(words, "edition-zone")
                        hint=t!(words, "edition-zone-hint")
                        value=stored.time_zone.clone()
                        form=FORM
                        flash=flash.clone()
                        required=true
                    />
                </div>
            </fieldset>
            {select(words, (FORM, flash), "language", t!(words, "settings-language"), &languages, stored.default_language.tag())}
            {topics(ground, &stored, flash)}
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "save")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

fn topics(ground: &Ground, stored: &Settings, flash: &Flash) -> AnyView {
    let words = ground.words;
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list = if returned { rows(&flash.typed, TOPIC) } else { stored.topics.iter().map(to_row).collect() };
    let items = list
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let field = |name: &str| format!("t{index}-{name}");
            let name = text(row, "name");
            let said = name.get(words.language).to_owned();
            view! {
                <Texts
                    name=field("name")
                    label=t!(words, "topic-name")
                    value=name
                    form=FORM
                    flash=flash.clone()
                    words=words
                />
                <div class="fields">
                    <Field
                        name=field("key")
                        label=t!(words, "topic-key")
                        value=word(row, "key").to_owned()
                        form=FORM
                        flash=flash.clone()
                    />
                </div>
                <p class="acts">{act(format!("remove-{index}"), t!(words, "topic-remove"), &said)}</p>
            }
        })
        .collect_view();
    view! {
        <fieldset class="group">
            <legend>{t!(words, "settings-topics")}</legend>
            <p class="hint">{t!(words, "settings-topics-hint")}</p>
            {whole_fault(words, FORM, flash, "topics")}
            {items}
            <p class="acts">{act("add".into(), t!(words, "topic-add"), "")}</p>
        </fieldset>
    }
    .into_any()
}

fn to_row((key, name): (&String, &judging::text::Text)) -> Typed {
    let mut row = Typed::from([("key".into(), key.clone())]);
    put_text(&mut row, "name", name);
    row
}

/// The form with what a button did to its rows, unless the button saves.
pub fn rearranged(typed: &Typed, act: &str) -> Option<Typed> {
    rearranged_rows(typed, act, TOPIC, Typed::from([("key".into(), String::new())]))
}

/// A form of rows with what a button did to them, unless the button saves.
pub fn rearranged_rows(typed: &Typed, act: &str, letter: char, new: Typed) -> Option<Typed> {
    let act = RowAct::parse(act);
    if act == RowAct::Save {
        return None;
    }
    let mut list = rows(typed, letter);
    rearrange(&mut list, act, new, 'x', Typed::new());
    let mut typed = typed.clone();
    put_rows(&mut typed, letter, &list);
    // A form without rows is typed, too: it must not be taken for one that was never sent.
    typed.insert("act".into(), String::new());
    Some(typed)
}

/// Saves the settings that were typed.
///
/// # Errors
/// All faults at their fields; as [`store::editions::update`].
pub async fn save(edition: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_organise(ground.standing()?)?;
    let settings = read(typed)?;
    let now = ground.now;
    Ok(store::editions::update(&state().db, &account, &ground.edition.id, seen, &settings, now).await?)
}

fn read(typed: &Typed) -> Result<Settings, AppError> {
    let mut faults = Faults::default();
    let zone = word(typed, "zone");
    if jiff::tz::TimeZone::get(zone).is_err() {
        return Err(AppError::field("zone", "fault-zone"));
    }
    let mut topics = BTreeMap::new();
    for (index, row) in rows(typed, TOPIC).iter().enumerate() {
        let (key, name) = (word(row, "key"), text(row, "name"));
        // The store counts fields by the order of their keys; here they stand in the form's.
        for fault in store::editions::topic_faults(index, key, &name) {
            faults.add(&fault.field, fault.kind);
        }
        if topics.insert(key.to_owned(), name).is_some() {
            faults.add(&format!("t{index}-key"), "fault-taken");
        }
    }
    let settings = Settings {
        name: text(typed, "name"),
        theme: text(typed, "theme"),
        place: text(typed, "place"),
        description: text(typed, "description"),
        topics,
        starts_at: faults.moment("starts", word(typed, "starts"), zone),
        ends_at: faults.moment("ends", word(typed, "ends"), zone),
        time_zone: zone.to_owned(),
        default_language: Language::from_tag(word(typed, "language")).unwrap_or_default(),
    };
    faults.none()?;
    Ok(settings)
}
