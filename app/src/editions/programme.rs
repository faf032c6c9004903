//! The programme of an edition: shown to everybody, set by its organisers.

use judging::access::may_organise;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::editions::{self, Item, mark};

use super::settings::{hidden, rearranged_rows, settings_view};
use crate::contests::controls::{act, first_save, select, whole_fault};
use crate::contests::typed::{Faults, Typed, put_text, rows, text, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground, Texts, ground, heading, page, plain, second};
use crate::when;
use crate::words::Words;

/// The name of the form.
pub const FORM: &str = "edition-programme";
/// The letter of the items' controls.
const ITEM: char = 'p';

/// The kinds of items, with their words.
fn kinds(words: Words) -> [(&'static str, String); 7] {
    [
        ("welcome", t!(words, "item-welcome")),
        ("keynote", t!(words, "item-keynote")),
        ("forum", t!(words, "item-forum")),
        ("session", t!(words, "item-session")),
        ("break", t!(words, "item-break")),
        ("ceremony", t!(words, "item-ceremony")),
        ("closing", t!(words, "item-closing")),
    ]
}

/// The programme as the public page shows it: a list by time, in which what begins together stands together.
pub fn published(ground: &Ground, items: &[Item]) -> Option<AnyView> {
    let words = ground.words;
    let zone = &ground.edition.time_zone;
    let mut groups: Vec<Vec<&Item>> = Vec::new();
    for item in items {
        match groups.last_mut() {
            Some(group) if group[0].starts_at == item.starts_at => group.push(item),
            _ => groups.push(vec![item]),
        }
    }
    let days: std::collections::BTreeSet<_> =
        items.iter().map(|item| when::zoned(item.starts_at, zone).date()).collect();
    let group = |group: &Vec<&Item>| {
        let at = group[0].starts_at;
        let day = (days.len() > 1).then(|| view! { <small>{when::day(at, zone, ground.language())}</small> });
        let machine = when::machine(at);
        view! {
            <li>
                <p class="at">
                    <time datetime=machine>{when::time(at, zone)}</time>
                    {day}
                </p>
                <ul>{group.iter().map(|item| event(ground, item)).collect_view()}</ul>
            </li>
        }
    };
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(words, "programme-title")}</h2>
                <ol class="programme">{groups.iter().map(group).collect_view()}</ol>
                <p class="muted small">{t!(words, "programme-zone", zone = zone.clone())}</p>
            </section>
        }
        .into_any()
    })
}

fn event(ground: &Ground, item: &Item) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let kind = kinds(words).into_iter().find(|(kind, _)| *kind == item.kind).map(|(_, said)| said);
    let until = t!(words, "programme-until", time = when::time(item.ends_at, &ground.edition.time_zone));
    let speaker = (!item.speaker.is_empty()).then(|| view! { <p>{plain(&item.speaker, language)}</p> });
    let place = (!item.place.is_empty()).then(|| view! { " · " {plain(&item.place, language)} });
    view! {
        <li class=item.kind.clone()>
            <p class="eyebrow">{kind}</p>
            <h3>{plain(&item.title, language)} " " {second(&item.title, language)}</h3>
            {speaker}
            <p class="muted small">{until} {place}</p>
        </li>
    }
    .into_any()
}

/// The form of the programme.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_organise(ground.standing()?)?;
        let stored = editions::programme(&state().db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let body = form(&ground, &stored, &flash);
        Ok(settings_view(ground, &flash, "/programme", body))
    })
}

fn form(ground: &Ground, stored: &[Item], flash: &Flash) -> AnyView {
    let words = ground.words;
    let zone = &ground.edition.time_zone;
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list: Vec<Typed> = match returned {
        true => rows(&flash.typed, ITEM),
        false => stored.iter().map(|item| to_row(item, zone)).collect(),
    };
    let count = list.len();
    let items = list.iter().enumerate().map(|(index, row)| item(words, (index, count), row, flash)).collect_view();
    let unsaved = returned && flash.error.is_none();
    view! {
        <form method="post" action="/api/editions/programme" id="f-seen">
            {first_save(t!(words, "save"))}
            {hidden(ground, mark(&stored))}
            <p>{t!(words, "programme-text")}</p>
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
            {whole_fault(words, FORM, flash, "programme")}
            {(count == 0).then(|| view! { <p class="muted">{t!(words, "programme-none")}</p> })}
            {(count > 0).then(|| view! { <ol class="criteria">{items}</ol> })}
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "save")}
                </button>
                {act("add".into(), t!(words, "item-add"), "")}
            </p>
        </form>
    }
    .into_any()
}

fn item(words: Words, (index, count): (usize, usize), row: &Typed, flash: &Flash) -> AnyView {
    let field = |name: &str| format!("p{index}-{name}");
    let title = text(row, "title");
    let said = title.get(words.language).to_owned();
    let open = title.is_empty() || flash.has_fault(FORM, &field(""));
    let heading = match title.is_empty() {
        true => t!(words, "item-number", number = index + 1).into_any(),
        false => heading(&title, words.language).into_any(),
    };
    let texts = |name: &str, label: String, value| {
        view! { <Texts name=field(name) label=label value=value form=FORM flash=flash.clone() words=words /> }
    };
    let moment = |name: &str, label: String| {
        let value = word(row, name).to_owned();
        view! { <Field name=field(name) label=label kind="datetime-local" value=value form=FORM flash=flash.clone() /> }
    };
    let kinds = kinds(words);
    view! {
        <li>
            <details class="criterion" open=open id=field("")>
                <summary>
                    <b>{heading}</b>
                    <span></span>
                    <span class="scale-note">{word(row, "starts_at").replace('T', " ")}</span>
                    <span></span>
                </summary>
                <div class="stack">
                    {texts("title", t!(words, "item-title"), title.clone())}
                    {texts("speaker", t!(words, "item-speaker"), text(row, "speaker"))}
                    {texts("place", t!(words, "item-place"), text(row, "place"))}
                    <div class="fields">
                        {select(words, (FORM, flash), &field("kind"), t!(words, "item-kind"), &kinds, word(row, "kind"))}
                        {moment("starts_at", t!(words, "item-starts"))}
                        {moment("ends_at", t!(words, "item-ends"))}
                    </div>
                    <p class="acts">
                        {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &said))}
                        {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &said))}
                        {act(format!("remove-{index}"), t!(words, "item-remove"), &said)}
                    </p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn to_row(item: &Item, zone: &str) -> Typed {
    let mut row = Typed::from([
        ("kind".into(), item.kind.clone()),
        ("starts_at".into(), when::input_value(item.starts_at, zone)),
        ("ends_at".into(), when::input_value(item.ends_at, zone)),
    ]);
    put_text(&mut row, "title", &item.title);
    put_text(&mut row, "speaker", &item.speaker);
    put_text(&mut row, "place", &item.place);
    row
}

/// The form with what a button did to its rows, unless the button saves. A new item begins where the last one ends.
pub fn rearranged(typed: &Typed, act: &str) -> Option<Typed> {
    let last = rows(typed, ITEM).last().map(|row| word(row, "ends_at").to_owned()).unwrap_or_default();
    let new =
        Typed::from([("kind".into(), "session".into()), ("starts_at".into(), last.clone()), ("ends_at".into(), last)]);
    rearranged_rows(typed, act, ITEM, new)
}

/// Saves the programme that was typed.
///
/// # Errors
/// All faults at their fields; as [`editions::replace_programme`].
pub async fn save(edition: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_organise(ground.standing()?)?;
    let zone = &ground.edition.time_zone;
    let mut faults = Faults::default();
    let items: Vec<Item> = rows(typed, ITEM)
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let mut at = |name: &str| faults.moment(&format!("p{index}-{name}"), word(row, name), zone);
            Item {
                starts_at: at("starts_at"),
                ends_at: at("ends_at"),
                kind: word(row, "kind").to_owned(),
                title: text(row, "title"),
                speaker: text(row, "speaker"),
                place: text(row, "place"),
            }
        })
        .collect();
    faults.add_all(editions::programme_faults(&items));
    faults.none()?;
    Ok(editions::replace_programme(&state().db, &account, &ground.edition.id, seen, &items, ground.now).await?)
}
