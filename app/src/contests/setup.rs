//! The page where a competition is set up: its words, its divisions, its rounds.

use judging::access::{Role, may_add_round, may_read_setup};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::{self, Competition, Division};
use store::rounds::{self, Round};

use super::controls::{act, first_save, whole_fault};
use super::typed::{Typed, put_text, rows, text, word};
use super::{published, terms};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, Texts, flash_notice, ground, heading, page, plain, refusal_words};
use crate::words::Words;

/// The letter of the divisions' controls.
pub const DIVISION: char = 'd';

/// Words, divisions and rounds of a competition.
#[component]
pub fn SetupPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let slug = params.get("competition").unwrap_or_default();
        let db = state().db;
        let competition =
            competitions::find_by_slug(&db, &ground.edition.id, &slug).await?.ok_or(AppError::NotFound)?;
        let standing = ground.standing()?.clone();
        let _may = may_read_setup(&standing, &competition.id)?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let flash = flash::take().await;
        Ok(setup_view(ground, competition, divisions, rounds, flash, standing.is(&Role::Organiser)))
    })
}

fn setup_view(
    ground: Ground,
    competition: Competition,
    divisions: Vec<Division>,
    rounds: Vec<Round>,
    flash: Flash,
    organises: bool,
) -> impl IntoView {
    let (words, language) = (ground.words, ground.language());
    let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
    let public = ground.path(&format!("/c/{}", competition.slug));
    let notice = flash_notice(words, &flash);
    let tabs = tabs(&ground, &competition, "");
    let round_list = round_list(&ground, &rounds);
    let new_round = organises.then(|| new_round(&ground, &competition, &rounds, &flash));
    let forms = organises.then(|| {
        view! {
            {division_form(&ground, &competition, &divisions, &flash)}
            {text_form(&ground, &competition, &flash)}
        }
    });
    let title = competition.name.get(language).to_owned();
    view! {
        <Frame title=title class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <p class="eyebrow">{competition.code.clone()}</p>
                    <h1>{heading(&competition.name, language)}</h1>
                </div>
                <div class="acts">
                    <a class="btn" href=public>
                        {t!(words, "setup-public")}
                    </a>
                </div>
            </div>
            {tabs}
            {notice}
            <section>
                <h2>{t!(words, "setup-rounds")}</h2>
                {round_list}
                {new_round}
            </section>
            {forms}
        </Frame>
    }
}

/// The neighbouring pages of a competition's set-up; `here` is the end of the page's address.
pub fn tabs(ground: &Ground, competition: &Competition, here: &str) -> AnyView {
    let words = ground.words;
    let pages = [
        ("", t!(words, "tab-setup")),
        ("/call", t!(words, "call-title")),
        ("/entries", t!(words, "entries-title")),
        ("/jury", t!(words, "jury-title")),
        ("/awards", t!(words, "awards-title")),
    ];
    let links = pages
        .into_iter()
        .map(|(below, words)| {
            view! {
                <a
                    href=ground.path(&format!("/office/c/{}{below}", competition.slug))
                    aria-current=(below == here).then_some("page")
                >
                    {words}
                </a>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=competition.name.get(ground.language()).to_owned()>
            {links}
        </nav>
    }
    .into_any()
}

fn round_list(ground: &Ground, rounds: &[Round]) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let items = rounds
        .iter()
        .map(|round| {
            view! {
                <tr>
                    <th scope="row" class="lead">
                        <a href=ground.path(&format!("/office/r/{}", round.id))>{plain(&round.name, language)}</a>
                    </th>
                    <td data-label=t!(words, "term-window")>{published::window(ground, round)}</td>
                    <td data-label=t!(words, "term-method")>{terms::method_name(words, &round.method)}</td>
                    <td data-label=t!(words, "term-advance")>{terms::advance(words, round)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "setup-rounds")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "round-name")}</th>
                    <th scope="col">{t!(words, "term-window")}</th>
                    <th scope="col">{t!(words, "term-method")}</th>
                    <th scope="col">{t!(words, "term-advance")}</th>
                </tr>
            </thead>
            <tbody>{items}</tbody>
        </table>
    }
    .into_any()
}

fn new_round(ground: &Ground, competition: &Competition, rounds: &[Round], flash: &Flash) -> AnyView {
    const FORM: &str = "new-round";
    let words = ground.words;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    if let Some(Err(refusal)) = ground.standing.as_ref().map(|standing| may_add_round(standing, &facts)) {
        let refusal = refusal_words(words, &AppError::Refused(refusal));
        return view! { <p class="muted">{refusal} " " {t!(words, "round-add-frozen")}</p> }.into_any();
    }
    let back = ground.path(&format!("/office/c/{}", competition.slug));
    let moment = |name: &'static str, label: String| {
        view! {
            <Field name=name label=label kind="datetime-local" form=FORM flash=flash.clone() required=true />
        }
    };
    view! {
        <details open=flash.form == FORM>
            <summary class="btn">{t!(words, "round-add")}</summary>
            <form class="stack" method="post" action="/api/contests/add-round">
                <input type="hidden" name="competition" value=competition.id.to_string() />
                <input type="hidden" name="back" value=back />
                <p class="muted">{t!(words, "round-add-text")}</p>
                <Texts
                    name="round"
                    label=t!(words, "round-name")
                    value=judging::text::Text::default()
                    form=FORM
                    flash=flash.clone()
                    words=words
                />
                <div class="fields">
                    {moment("opens_at", t!(words, "round-opens"))} {moment("closes_at", t!(words, "round-closes"))}
                </div>
                <p class="acts">
                    <button class="btn">{t!(words, "round-add")}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

fn division_form(ground: &Ground, competition: &Competition, divisions: &[Division], flash: &Flash) -> AnyView {
    const FORM: &str = "divisions";
    let words = ground.words;
    let stored = divisions.iter().map(|division| {
        let mut row = Typed::from([("id".into(), division.id.to_string())]);
        put_text(&mut row, "name", &division.name);
        row
    });
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list: Vec<Typed> = if returned { rows(&flash.typed, DIVISION) } else { stored.collect() };
    let count = list.len();
    let items =
        list.iter().enumerate().map(|(index, row)| division_row(words, (index, count), row, flash)).collect_view();
    let unsaved = returned && flash.error.is_none();
    view! {
        <section>
            <h2>{t!(words, "call-divisions")}</h2>
            <form class="stack" method="post" action="/api/contests/divisions" id="divisions">
                {first_save(t!(words, "save"))}
                <input type="hidden" name="competition" value=competition.id.to_string() />
                <input type="hidden" name="back" value=ground.path(&format!("/office/c/{}", competition.slug)) />
                {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
                {whole_fault(words, FORM, flash, "divisions")}
                {(count == 0).then(|| view! { <p class="muted">{t!(words, "divisions-none")}</p> })}
                {items}
                <p class="acts">
                    <button class="btn" name="act" value="save">
                        {t!(words, "divisions-save")}
                    </button>
                    {act("add".into(), t!(words, "division-add"), "")}
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn division_row(words: Words, (index, count): (usize, usize), row: &Typed, flash: &Flash) -> AnyView {
    let number = t!(words, "division-number", number = index + 1);
    let name = text(row, "name").get(words.language).to_owned();
    view! {
        <div>
            <input type="hidden" name=format!("d{index}-id") value=word(row, "id").to_owned() />
            <Texts
                name=format!("d{index}-name")
                label=number
                value=text(row, "name")
                form="divisions"
                flash=flash.clone()
                words=words
            />
            <p class="acts">
                {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &name))}
                {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &name))}
                {act(format!("remove-{index}"), t!(words, "division-remove"), &name)}
            </p>
        </div>
    }
    .into_any()
}

fn text_form(ground: &Ground, competition: &Competition, flash: &Flash) -> AnyView {
    const FORM: &str = "texts";
    let words = ground.words;
    let field = |name: &'static str, label: String, value: &judging::text::Text, rows: u32, hint: Option<String>| {
        let (value, hint) = (value.clone(), hint.unwrap_or_default());
        view! { <Texts name=name label=label hint=hint value=value form=FORM flash=flash.clone() words=words rows=rows /> }
    };
    view! {
        <section>
            <h2>{t!(words, "texts-title")}</h2>
            <form class="stack" method="post" action="/api/contests/texts">
                <input type="hidden" name="competition" value=competition.id.to_string() />
                <input type="hidden" name="back" value=ground.path(&format!("/office/c/{}", competition.slug)) />
                {field("name", t!(words, "texts-name"), &competition.name, 0, None)}
                {field("summary", t!(words, "texts-summary"), &competition.summary, 3, None)}
                {field("call", t!(words, "texts-call"), &competition.call, 12, Some(t!(words, "texts-call-hint")))}
                <p class="acts">
                    <button class="btn main">{t!(words, "texts-save")}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
