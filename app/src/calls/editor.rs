//! The page on which organisers say what is asked of entrants, and until when.

use judging::access::{may_change_call, may_read_setup};
use judging::call::{Effect, EffectKind, Form};
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::calls::{self, Call};
use store::competitions::{self, Competition};
use store::rounds::{self, Round};

use super::form::{self, FORM};
use super::questions;
use crate::contests::controls::{act, first_save, select, tick, whole_fault};
use crate::contests::setup;
use crate::contests::typed::{Faults, Typed, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Field, Frame, Ground, flash_notice, ground, page, refusal_words};
use crate::words::Words;

/// The call of a competition, for its organisers to change; whoever reads the set-up sees it as entrants will.
#[component]
pub fn CallEditorPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let slug = params.get("competition").unwrap_or_default();
        let db = state().db;
        let competition =
            competitions::find_by_slug(&db, &ground.edition.id, &slug).await?.ok_or(AppError::NotFound)?;
        let standing = ground.standing()?.clone();
        let _may = may_read_setup(&standing, &competition.id)?;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
        let stored = calls::find(&db, &competition.id).await?;
        let call = stored.clone().unwrap_or_else(|| form::first(ground.now, ground.edition.default_language));
        let flash = flash::take().await;
        let words = ground.words;
        let body = match may_change_call(&standing, &facts) {
            Ok(_) => {
                let touched = match flash.fault(FORM, "seen").is_some() {
                    true => {
                        let form = form::read_form(&flash.typed, &mut Faults::default());
                        let (effects, submitted) = calls::effects(&db, &competition.id, &form).await?;
                        Some(touched(words, &call.form, &form, &effects, submitted))
                    }
                    false => None,
                };
                editor(&ground, &competition, (&call, &rounds), touched, &flash)
            }
            Err(refusal) => {
                let refusal = refusal_words(words, &AppError::Refused(refusal));
                view! { <p class="notice">{refusal}</p> }.into_any()
            }
        };
        let preview = stored.is_some().then(|| {
            let href = ground.path(&format!("/office/c/{}/call/preview", competition.slug));
            view! {
                <a class="btn" href=href>
                    {t!(words, "call-preview")}
                </a>
            }
        });
        let title = t!(words, "call-title");
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crate::entries::list::crumbs(&ground, &competition)>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "call-lede")}</p>
                    </div>
                    {preview}
                </div>
                {setup::tabs(&ground, &competition, "/call")}
                {flash_notice(words, &flash)}
                {body}
            </Frame>
        })
    })
}

/// What a change would do, in words, and the number that confirms that it was read.
fn touched(words: Words, before: &Form, after: &Form, effects: &[Effect], submitted: usize) -> (usize, AnyView) {
    let items = effects
        .iter()
        .map(|effect| {
            let field = effect.field.as_ref();
            let field = field.and_then(|id| before.field(id).or_else(|| after.field(id)));
            let name = match field {
                Some(field) => field.name.get(words.language).to_owned(),
                None => t!(words, "call-touched-frame"),
            };
            let said = match effect.kind {
                EffectKind::Answered => t!(words, "call-touched-answered", name = name, count = effect.entries),
                EffectKind::Incomplete => t!(words, "call-touched-incomplete", name = name, count = effect.entries),
            };
            view! { <li>{said}</li> }
        })
        .collect_view();
    let view = view! {
        <div class="confirm stack tight">
            <p>{t!(words, "call-touched", count = submitted)}</p>
            <ul>{items}</ul>
            <p>{t!(words, "call-touched-stay")}</p>
            <button class="btn" name="act" value="save">
                {t!(words, "call-save-anyway")}
            </button>
        </div>
    };
    (effects.iter().map(|effect| effect.entries).sum(), view.into_any())
}

fn editor(
    ground: &Ground,
    competition: &Competition,
    (call, rounds): (&Call, &[Round]),
    touched: Option<(usize, AnyView)>,
    flash: &Flash,
) -> AnyView {
    let words = ground.words;
    let sides: Vec<String> = rounds.iter().map(|round| round.side.clone()).filter(|side| !side.is_empty()).collect();
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let typed = if returned { flash.typed.clone() } else { form::to_typed(call, &ground.edition.time_zone) };
    let unsaved = returned && flash.error.is_none();
    let (seen, touched) = touched.map_or((String::new(), None), |(seen, view)| (seen.to_string(), Some(view)));
    let back = ground.path(&format!("/office/c/{}/call", competition.slug));
    view! {
        <form method="post" action="/api/calls/save" class="stack loose" id="call">
            {first_save(t!(words, "save"))}
            <input type="hidden" name="competition" value=competition.id.to_string() />
            <input type="hidden" name="version" value=call.version />
            <input type="hidden" name="back" value=back />
            <input type="hidden" name="seen" value=seen />
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "call-unsaved")}</p> })}
            {whole_fault(words, FORM, flash, "version")}
            {touched}
            {window(ground, &typed, flash)}
            {frame(words, &typed, flash)}
            <section class="stack">
                <h2>{t!(words, "call-questions")}</h2>
                <p class="muted">{t!(words, "call-questions-hint")}</p>
                {whole_fault(words, FORM, flash, "fields")}
                {questions::list(words, &typed, &sides, flash)}
            </section>
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "call-save")}
                </button>
                {act("add".into(), t!(words, "call-add"), "")}
            </p>
        </form>
    }
    .into_any()
}

fn window(ground: &Ground, typed: &Typed, flash: &Flash) -> AnyView {
    let words = ground.words;
    let field = |name: &'static str, label: String, kind: &'static str, hint: Option<String>| {
        view! {
            <Field
                name=name
                label=label
                hint=hint.unwrap_or_default()
                kind=kind
                value=word(typed, name).to_owned()
                form=FORM
                flash=flash.clone()
                required=true
            />
        }
    };
    let zone = t!(words, "call-zone", zone = ground.edition.time_zone.clone());
    view! {
        <section class="stack">
            <h2>{t!(words, "call-window")}</h2>
            <p class="muted">{zone}</p>
            <div class="fields pair">
                {field("opens_at", t!(words, "call-opens"), "datetime-local", None)}
                {field("deadline", t!(words, "call-deadline"), "datetime-local", Some(t!(words, "call-deadline-hint")))}
            </div>
            {field("grace", t!(words, "call-grace"), "text", Some(t!(words, "call-grace-hint")))}
        </section>
    }
    .into_any()
}

fn frame(words: Words, typed: &Typed, flash: &Flash) -> AnyView {
    let languages = Language::ALL
        .into_iter()
        .map(|language| {
            let name = format!("language-{}", language.tag());
            tick(&name, language.own_name().to_owned(), typed.contains_key(&name))
        })
        .collect_view();
    let needs = [
        ("no", t!(words, "call-deck-no")),
        ("optional", t!(words, "call-deck-optional")),
        ("required", t!(words, "call-deck-required")),
    ];
    view! {
        <section class="stack">
            <h2>{t!(words, "call-frame")}</h2>
            <p class="muted">{t!(words, "call-frame-hint")}</p>
            <fieldset class="choices" id="f-languages">
                <legend>{t!(words, "call-languages")}</legend>
                {languages}
                {whole_fault(words, FORM, flash, "languages")}
            </fieldset>
            <div class="fields pair">
                {select(words, (FORM, flash), "deck", t!(words, "call-deck"), &needs, word(typed, "deck"))}
                <Field
                    name="deck_pages"
                    label=t!(words, "call-deck-pages")
                    value=word(typed, "deck_pages").to_owned()
                    form=FORM
                    flash=flash.clone()
                    required=true
                />
            </div>
        </section>
    }
    .into_any()
}
