//! The page of a competition's awards: tiers with quotas, special prizes.

use judging::access::{Refusal, may_change_awards, may_read_setup, may_word_awards};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::awards::{self, Award, NewAward};
use store::competitions::{self, Competition};
use store::rounds::{self, Round};

use super::controls::{act, first_save, seen, select, stored_now, whole_fault};
use super::typed::{Faults, Typed, put_text, rows, text, word};
use super::{published, setup};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, Texts, flash_notice, ground, heading, page, refusal_words};
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "awards";
/// The letter of the awards' controls.
pub const AWARD: char = 'a';

/// The awards of a competition.
#[component]
pub fn AwardsPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let slug = params.get("competition").unwrap_or_default();
        let db = state().db;
        let competition =
            competitions::find_by_slug(&db, &ground.edition.id, &slug).await?.ok_or(AppError::NotFound)?;
        let standing = ground.standing()?.clone();
        let _may = may_read_setup(&standing, &competition.id)?;
        let awards = awards::of_competition(&db, &competition.id).await?;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let flash = flash::take().await;
        let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
        let per_division = published::awarded_per_division(&rounds, &divisions);
        let body = match may_word_awards(&standing, facts.last()) {
            Ok(_) => {
                let frozen = may_change_awards(&standing, &facts).err();
                let refusal = frozen.map(|refusal| refusal_words(ground.words, &AppError::Refused(refusal)));
                form(&ground, &competition, (&awards, per_division), refusal, &flash)
            }
            Err(refusal) => {
                let sealed = refusal == Refusal::Sealed;
                let sealed = sealed.then(|| refusal_words(ground.words, &AppError::Refused(refusal)));
                let sealed = sealed.map(|refusal| view! { <p class="notice">{refusal}</p> });
                let awards = published::awards(&ground, &awards, per_division);
                view! { {sealed} {awards} }.into_any()
            }
        };
        Ok(awards_view(ground, competition, &flash, body))
    })
}

fn awards_view(ground: Ground, competition: Competition, flash: &Flash, body: AnyView) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let crumbs = vec![
        Crumb::new(t!(words, "nav-office"), ground.path("/office")),
        Crumb::new(competition.name.get(language), ground.path(&format!("/office/c/{}", competition.slug))),
    ];
    let notice = flash_notice(words, flash);
    let tabs = setup::tabs(&ground, &competition, "/awards");
    let title = t!(words, "awards-title");
    view! {
        <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "awards-lede")}</p>
                </div>
            </div>
            {tabs}
            {notice}
            {body}
        </Frame>
    }
}

fn form(
    ground: &Ground,
    competition: &Competition,
    (awards, per_division): (&[Award], bool),
    refusal: Option<String>,
    flash: &Flash,
) -> AnyView {
    let words = ground.words;
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list = if returned { rows(&flash.typed, AWARD) } else { awards.iter().map(to_row).collect() };
    let unsaved = returned && flash.error.is_none();
    let frozen = refusal.is_some();
    let overtaken = stored_now(words, FORM, flash, || published::awards(ground, awards, per_division));
    let count = list.len();
    let items =
        list.iter().enumerate().map(|(index, row)| award_row(words, (index, count), row, frozen, flash)).collect_view();
    view! {
        <form method="post" action="/api/contests/awards">
            {first_save(t!(words, "save"))}
            <input type="hidden" name="competition" value=competition.id.to_string() />
            <input type="hidden" name="back" value=ground.path(&format!("/office/c/{}/awards", competition.slug)) />
            {seen((FORM, flash), "seen", awards::mark(awards))}
            {overtaken}
            {refusal.map(|refusal| view! { <p class="notice">{refusal} " " {t!(words, "awards-frozen")}</p> })}
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
            {whole_fault(words, FORM, flash, "awards")}
            {(count == 0).then(|| view! { <p class="muted">{t!(words, "awards-none")}</p> })}
            {(count > 0).then(|| view! { <ol class="criteria">{items}</ol> })}
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "awards-save")}
                </button>
                {(!frozen).then(|| act("add".into(), t!(words, "award-add"), ""))}
            </p>
        </form>
    }
    .into_any()
}

fn award_row(words: Words, (index, count): (usize, usize), row: &Typed, frozen: bool, flash: &Flash) -> AnyView {
    let field = |name: &str| format!("a{index}-{name}");
    let on = (FORM, flash);
    let name = text(row, "name");
    let title = match name.is_empty() {
        true => t!(words, "award-number", number = index + 1).into_any(),
        false => heading(&name, words.language).into_any(),
    };
    let row_name = name.get(words.language).to_owned();
    let places =
        word(row, "quota").parse().map_or_else(|_| String::new(), |count: i64| t!(words, "award-quota", count = count));
    let open = name.is_empty() || flash.has_fault(FORM, &field(""));
    let kinds = [("tier", t!(words, "award-tier")), ("special", t!(words, "award-is-special"))];
    let decisions = [
        ("given", t!(words, "award-given")),
        ("shared", t!(words, "award-shared")),
        ("withheld", t!(words, "award-withheld")),
    ];
    let said = match (word(row, "decision"), word(row, "kind")) {
        ("withheld", _) => t!(words, "award-withheld"),
        (_, "special") => t!(words, "award-is-special"),
        _ => t!(words, "award-tier"),
    };
    let number = |name: &str, label: String, hint: String| {
        let value = word(row, name).to_owned();
        view! {
            <Field name=field(name) label=label hint=hint kind="number" value=value form=FORM flash=flash.clone() />
        }
    };
    view! {
        <li>
            <details class="criterion" open=open id=field("")>
                <summary>
                    <b>{title}</b>
                    <span></span>
                    <span class="scale-note">{said}</span>
                    <b class="num">{places}</b>
                </summary>
                <div class="stack">
                    <input type="hidden" name=field("id") value=word(row, "id").to_owned() />
                    <Texts
                        name=field("name")
                        label=t!(words, "award-name")
                        value=name
                        form=FORM
                        flash=flash.clone()
                        words=words
                    />
                    <Texts
                        name=field("description")
                        label=t!(words, "award-description")
                        value=text(row, "description")
                        form=FORM
                        flash=flash.clone()
                        words=words
                        rows=2
                    />
                    <div class="fields">
                        {select(words, on, &field("kind"), t!(words, "award-kind"), &kinds, word(row, "kind"))}
                        {number("quota", t!(words, "award-places"), t!(words, "award-places-hint"))}
                        {number("per_reveal", t!(words, "award-per-reveal"), t!(words, "award-per-reveal-hint"))}
                        {select(words, on, &field("decision"), t!(words, "award-decision"), &decisions, word(row, "decision"))}
                    </div>
                    {(!frozen)
                        .then(|| {
                            view! {
                                <p class="acts">
                                    {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &row_name))}
                                    {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &row_name))}
                                    {act(format!("remove-{index}"), t!(words, "award-remove"), &row_name)}
                                </p>
                            }
                        })}
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn to_row(award: &Award) -> Typed {
    let mut row = Typed::from([
        ("id".into(), award.id.to_string()),
        ("kind".into(), award.kind.clone()),
        ("quota".into(), award.quota.to_string()),
        ("per_reveal".into(), award.per_reveal.to_string()),
        ("decision".into(), award.decision.clone()),
    ]);
    put_text(&mut row, "name", &award.name);
    put_text(&mut row, "description", &award.description);
    row
}

/// The row of a new award.
pub fn new_row() -> Typed {
    let fields = [("id", ""), ("kind", "tier"), ("quota", "1"), ("per_reveal", "1"), ("decision", "given")];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Reads the awards of a form.
///
/// # Errors
/// All faults of all awards at their fields.
pub fn read(typed: &Typed) -> Result<Vec<NewAward>, AppError> {
    let mut faults = Faults::default();
    let read: Vec<NewAward> = rows(typed, AWARD)
        .iter()
        .enumerate()
        .map(|(index, row)| NewAward {
            id: Some(word(row, "id")).filter(|id| !id.is_empty()).map(Into::into),
            kind: word(row, "kind").to_owned(),
            name: text(row, "name"),
            description: text(row, "description"),
            quota: faults.count(&format!("a{index}-quota"), word(row, "quota")),
            per_reveal: faults.count(&format!("a{index}-per_reveal"), word(row, "per_reveal")),
            decision: word(row, "decision").to_owned(),
        })
        .collect();
    faults.add_all(awards::faults(&read));
    faults.none()?;
    Ok(read)
}
