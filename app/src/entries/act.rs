//! The page before an act on several entries: it names each of them, and the act is refused where one has changed since.

use judging::eligibility::Verdict;
use judging::ids::{DivisionId, EntryId};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::params::ParamsMap;
use store::competitions::{self, Competition, Division};
use store::entries::bulk::{self, Deed, MAX_TOUCHED, Touched};
use store::entries::{self, first_of};
use store::rounds;

use super::check::{reason_field, tag};
use super::list::{crumbs, read_by};
use super::look::Look;
use super::questions::Questions;
use super::views;
use crate::contests::controls::select;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, page, plain};
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "entries-act";
/// The deeds, as they stand in the address.
pub const DEEDS: [&str; 5] = ["eligible", "not-eligible", "unsure", "place", "withdraw"];

/// What a deed is called.
pub fn deed_words(words: Words, deed: &str) -> String {
    match deed {
        "place" => t!(words, "act-place"),
        "withdraw" => t!(words, "act-withdraw"),
        "not-eligible" => t!(words, "act-not-eligible"),
        "unsure" => t!(words, "act-unsure"),
        _ => t!(words, "act-eligible"),
    }
}

/// Asks what is to be done to the entries that are chosen.
pub fn deed_field(words: Words, chosen: &str) -> impl IntoView + use<> {
    let deeds = DEEDS.map(|deed| {
        view! {
            <option value=deed selected=deed == chosen>
                {deed_words(words, deed)}
            </option>
        }
    });
    let deeds = deeds.collect_view();
    view! {
        <div class="field">
            <label for="f-do">{t!(words, "act-what")}</label>
            <select id="f-do" name="do">
                {deeds}
            </select>
        </div>
    }
}

/// Does to several entries what was confirmed; gives the address of the list, too, and how many there were.
pub async fn act(
    (edition, slug): (&str, &str),
    (entries, seen): (&str, &str),
    (deed, reason, division): (&str, &str, &str),
) -> (String, Result<usize, AppError>) {
    let act = async {
        let ground = ground(edition).await?;
        let account = ground.visitor.account_id()?;
        let db = state().db;
        let found = competitions::find_by_slug(&db, &ground.edition.id, slug).await?.ok_or(AppError::NotFound)?;
        let ids: Vec<EntryId> = entries.split(',').filter(|id| !id.is_empty()).map(EntryId::from).collect();
        let deed = match (deed, Verdict::of_key(deed)) {
            (_, Some(verdict)) => Deed::Mark(verdict, reason.trim().to_owned()),
            ("place", _) => Deed::Place(Some(division).filter(|id| !id.is_empty()).map(DivisionId::from)),
            ("withdraw", _) => Deed::Withdraw,
            _ => return Err(AppError::Unreadable),
        };
        Ok(bulk::act(&db, (&ground.edition.id, &account), &found.id, (&ids, seen), &deed, ground.now).await?)
    };
    (views::list(edition, slug), act.await)
}

/// Names every entry that the act would touch, for organisers.
#[component]
pub fn EntriesActPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        judging::access::may_screen(ground.standing()?)?;
        let competition = read_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let (ids, whole) = picked(&ground, &competition, &query).await?;
        let touched = bulk::touched(&db, &competition.id, &ids).await?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let deed = query.get("do").unwrap_or_default();
        let deed = DEEDS.into_iter().find(|known| *known == deed).unwrap_or("eligible");
        let title = deed_words(words, deed);
        let mut way = crumbs(&ground, &competition);
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        way.push(Crumb::new(t!(words, "entries-title"), here.clone()));
        let cut = (!whole).then(|| {
            view! {
                <div class="notice warn">
                    <p>{t!(words, "act-too-many", limit = MAX_TOUCHED)}</p>
                </div>
            }
        });
        let body = if touched.is_empty() {
            view! {
                <div class="empty">
                    <h2>{t!(words, "act-none-title")}</h2>
                    <p>{t!(words, "act-none")}</p>
                    <p>
                        <a class="btn" href=here>
                            {t!(words, "act-back")}
                        </a>
                    </p>
                </div>
            }
            .into_any()
        } else {
            let reason = query.get("reason").unwrap_or_default();
            confirm(&ground, &competition, deed, (&touched, &divisions), &reason, &flash)
        };
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {cut}
                {body}
            </Frame>
        })
    })
}

/// The entries that were ticked, or all that the filters take; and whether these are all of them.
async fn picked(
    ground: &Ground,
    competition: &Competition,
    query: &ParamsMap,
) -> Result<(Vec<EntryId>, bool), AppError> {
    if query.get("all").is_none() {
        let ids: Vec<EntryId> = query.get_all("pick").unwrap_or_default().into_iter().map(EntryId::from).collect();
        let whole = ids.len() <= MAX_TOUCHED;
        return Ok((ids.into_iter().take(MAX_TOUCHED).collect(), whole));
    }
    let db = state().db;
    let rounds = rounds::of_competition(&db, &competition.id).await?;
    let questions = Questions::of(&db, ground, (&competition.id, &rounds)).await?;
    let filter = Look::of(query, questions).filter(&db, ground, &competition.id).await?;
    let limit = u32::try_from(MAX_TOUCHED).unwrap_or(u32::MAX);
    let mut listed = entries::page(&db, &competition.id, &filter, "", limit + 1).await?;
    let whole = listed.len() <= MAX_TOUCHED;
    listed.truncate(MAX_TOUCHED);
    Ok((listed.into_iter().map(|listed| listed.entry.id).collect(), whole))
}

fn confirm(
    ground: &Ground,
    competition: &Competition,
    deed: &'static str,
    (touched, divisions): (&[Touched], &[Division]),
    reason: &str,
    flash: &Flash,
) -> AnyView {
    let words = ground.words;
    let rows = touched.iter().map(|one| row(ground, competition, one, divisions)).collect_view();
    let assigned = touched.iter().filter(|one| one.jurors > 0).count();
    let warning = (matches!(deed, "not-eligible" | "withdraw") && assigned > 0).then(|| {
        view! {
            <div class="notice warn">
                <p>{t!(words, "act-assigned", count = assigned)}</p>
            </div>
        }
    });
    let ids: Vec<&str> = touched.iter().map(|one| one.id.as_str()).collect();
    let asked = match deed {
        "place" => division_field(ground, divisions, flash),
        "withdraw" => ().into_any(),
        _ => reason_field(words, (FORM, flash), reason),
    };
    let count = touched.len();
    view! {
        {warning}
        <p>{t!(words, "act-touches", count = count)}</p>
        <table class="data">
            <caption class="sr">{t!(words, "act-touches", count = count)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "entries-code")}</th>
                    <th scope="col">{t!(words, "entries-entry")}</th>
                    <th scope="col">{t!(words, "entries-division")}</th>
                    <th scope="col">{t!(words, "check-title")}</th>
                    <th scope="col" class="n">
                        {t!(words, "act-jurors")}
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <form class="stack" method="post" action="/api/entries/act">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=competition.slug.clone() />
            <input type="hidden" name="deed" value=deed />
            <input type="hidden" name="entries" value=ids.join(",") />
            <input type="hidden" name="seen" value=bulk::mark(touched) />
            {asked}
            <p class="acts">
                <button class="btn main">{deed_words(words, deed)}</button>
                <a class="btn quiet" href=ground.path(&format!("/office/c/{}/entries", competition.slug))>
                    {t!(words, "act-back")}
                </a>
            </p>
        </form>
    }
    .into_any()
}

fn row(ground: &Ground, competition: &Competition, one: &Touched, divisions: &[Division]) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let division = divisions.iter().find(|division| Some(&division.id) == one.division.as_ref());
    let division = division.map(|division| plain(&division.name, language));
    let href = views::entry(&ground.edition.slug, &competition.slug, &one.code);
    let withdrawn = one.withdrawn.then(|| view! { <span class="tag out">{t!(words, "entries-withdrawn")}</span> });
    view! {
        <tr>
            <td class="nowrap" data-label=t!(words, "entries-code")>
                {one.code.clone()}
            </td>
            <th scope="row" class="lead">
                <a href=href>{plain(&first_of([&one.title, &one.name], &one.code), language)}</a>
                " "
                {withdrawn}
            </th>
            <td data-label=t!(words, "entries-division")>{division}</td>
            <td data-label=t!(words, "check-title")>{tag(words, one.eligibility)}</td>
            <td class="n" data-label=t!(words, "act-jurors")>
                {one.jurors}
            </td>
        </tr>
    }
}

fn division_field(ground: &Ground, divisions: &[Division], flash: &Flash) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let none = (String::new(), t!(words, "entry-no-division"));
    let named = divisions.iter().map(|division| (division.id.to_string(), division.name.get(language).to_owned()));
    let options: Vec<_> = std::iter::once(none).chain(named).collect();
    select(words, (FORM, flash), "division", t!(words, "entries-division"), &options, "")
}
