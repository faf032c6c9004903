//! The next edition out of one that was: with every date moved by the same number of days, shown before it is made.

use jiff::civil::Date;
use judging::access::{Refusal, may_copy_edition};
use judging::text::Text;
use judging::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::editions::plan::{self, Plan};

use crate::contests::typed::{Typed, text, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, Texts, flash_notice, ground, page, percent_encode, plain};
use crate::when;

/// The name of the form.
pub const FORM: &str = "copy-edition";
/// A year of whole weeks, so that the day of the week stays.
const YEAR: i32 = 364;

/// Asks for the first day, and shows what a copy would be.
#[component]
pub fn CopyPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let starts = use_query_map().with_untracked(|query| query.get("starts"));
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_copy_edition(ground.standing()?)?;
        let before = plan::of(&state().db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let day = starts.as_deref().and_then(|day| day.parse::<Date>().ok());
        let wrong = starts.is_some() && day.is_none();
        let preview = day.and_then(|day| moved(&before, day).map(|(after, days)| (day, after, days)));
        let preview = preview.map(|(day, after, days)| preview_of(&ground, (&before, &after), (day, days), &flash));
        let asked =
            day.or_else(|| when::days_after(first_day(&before), YEAR)).map(|day| day.to_string()).unwrap_or_default();
        let title = t!(words, "copy-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        let ask = Flash {
            error: wrong.then(|| AppError::field("starts", "fault-date")),
            form: FORM.into(),
            ..Flash::default()
        };
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "copy-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <form class="filters" method="get" action=ground.path("/office/copy")>
                    <Field name="starts" label=t!(words, "copy-starts") kind="date" value=asked form=FORM flash=ask />
                    <button class="btn">{t!(words, "copy-preview")}</button>
                </form>
                {preview}
            </Frame>
        })
    })
}

/// Makes the copy that was shown; gives its name in addresses.
///
/// # Errors
/// Who does not organise the edition is refused, and so is what has changed since it was shown; as
/// [`store::editions::copy`].
pub async fn make(edition: &str, seen: &str, typed: &Typed) -> Result<String, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_copy_edition(ground.standing()?)?;
    let state = state();
    let before = plan::of(&state.db, &ground.edition.id).await?;
    if before.mark() != seen {
        return Err(Refusal::Stale.into());
    }
    let day = word(typed, "starts").parse::<Date>().map_err(|_| AppError::field("starts", "fault-date"))?;
    let (mut after, _) = moved(&before, day).ok_or_else(|| AppError::field("starts", "fault-date"))?;
    after.edition.name = text(typed, "name");
    after.edition.slug = word(typed, "slug").to_owned();
    store::editions::copy(&state.db, &account, &ground.edition.id, &after, state.clock.now()).await?;
    Ok(after.edition.slug)
}

/// The address of the page that shows a copy.
pub fn address(edition: &str, starts: &str) -> String {
    format!("/e/{}/office/copy?starts={}", percent_encode(edition), percent_encode(starts))
}

fn first_day(plan: &Plan) -> Date {
    when::zoned(plan.edition.starts_at, &plan.edition.time_zone).date()
}

/// A plan that begins on this day, and by how many days everything in it is moved; the time of day stays, on both sides
/// of a change of the clocks. `None` where no calendar goes so far.
fn moved(before: &Plan, day: Date) -> Option<(Plan, i32)> {
    let zone = before.edition.time_zone.clone();
    let days = first_day(before).until(day).ok()?.get_days();
    let at = |moment: Timestamp| when::moved(moment, &zone, days);
    let mut plan = before.clone();
    plan.edition.starts_at = at(plan.edition.starts_at)?;
    plan.edition.ends_at = at(plan.edition.ends_at)?;
    for item in &mut plan.programme {
        item.starts_at = at(item.starts_at)?;
        item.ends_at = at(item.ends_at)?;
    }
    for call in plan.competitions.iter_mut().filter_map(|competition| competition.call.as_mut()) {
        call.opens_at = at(call.opens_at)?;
        call.deadline = at(call.deadline)?;
    }
    for round in plan.competitions.iter_mut().flat_map(|competition| &mut competition.rounds) {
        round.settings.opens_at = at(round.settings.opens_at)?;
        round.settings.closes_at = at(round.settings.closes_at)?;
    }
    Some((plan, days))
}

fn preview_of(ground: &Ground, (before, after): (&Plan, &Plan), (day, days): (Date, i32), flash: &Flash) -> AnyView {
    let words = ground.words;
    let counts = t!(
        words,
        "copy-counts",
        competitions = after.competitions.len(),
        rounds = after.competitions.iter().map(|one| one.rounds.len()).sum::<usize>(),
        awards = after.competitions.iter().map(|one| one.awards.len()).sum::<usize>(),
        hosts = after.hosts.len()
    );
    view! {
        <section class="stack">
            <h2>{t!(words, "copy-moved", days = days)}</h2>
            <p>{counts} " " {t!(words, "copy-without")}</p>
            {table(ground, before, after)}
        </section>
        <form class="card stack" method="post" action="/api/editions/copy">
            <h2>{t!(words, "copy-make-title")}</h2>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="seen" value=before.mark() />
            <input type="hidden" name="starts" value=day.to_string() />
            <Texts
                name="name"
                label=t!(words, "edition-name")
                value=after.edition.name.clone()
                form=FORM
                flash=flash.clone()
                words=words
            />
            <Field
                name="slug"
                label=t!(words, "edition-slug")
                hint=t!(words, "edition-slug-hint")
                value=next_slug(&before.edition.slug, day)
                form=FORM
                flash=flash.clone()
            />
            <p class="acts">
                <button class="btn main">{t!(words, "copy-make")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// The name in addresses with the year of this day for its own: `cbstes-2027` after `cbstes-2026`.
fn next_slug(slug: &str, day: Date) -> String {
    let year = |end: &str| end.len() == 4 && end.bytes().all(|digit| digit.is_ascii_digit());
    let stem = slug.rsplit_once('-').filter(|(_, end)| year(end)).map_or(slug, |(stem, _)| stem);
    format!("{stem}-{}", day.year())
}

/// Every date, as it was and as it will be.
fn table(ground: &Ground, before: &Plan, after: &Plan) -> AnyView {
    let words = ground.words;
    let day = |plan: &Plan, at| when::day(at, &plan.edition.time_zone, ground.language());
    let name = view! { {t!(words, "copy-the-edition")} }.into_any();
    let mut rows =
        vec![row(ground, name, [day(before, before.edition.starts_at), day(after, after.edition.starts_at)])];
    for (was, becomes) in before.programme.iter().zip(&after.programme) {
        let both = [ground.moment(was.starts_at), ground.moment(becomes.starts_at)];
        rows.push(row(ground, plain(&was.title, ground.language()), both));
    }
    let window = |opens, closes| format!("{} – {}", ground.moment(opens), ground.moment(closes));
    for (old, new) in before.competitions.iter().zip(&after.competitions) {
        if let (Some(was), Some(becomes)) = (&old.call, &new.call) {
            let both = [window(was.opens_at, was.deadline), window(becomes.opens_at, becomes.deadline)];
            let name = view! { {plain(&old.texts.name, words.language)} " · " {t!(words, "call-title")} };
            rows.push(row(ground, name.into_any(), both));
        }
        for (was, becomes) in old.rounds.iter().zip(&new.rounds) {
            let (was, becomes) = (&was.settings, &becomes.settings);
            let both = [window(was.opens_at, was.closes_at), window(becomes.opens_at, becomes.closes_at)];
            rows.push(row(ground, of(ground, &old.texts.name, &was.name), both));
        }
    }
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "copy-dates")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "copy-what")}</th>
                    <th scope="col">{t!(words, "copy-was")}</th>
                    <th scope="col">{t!(words, "copy-becomes")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn of(ground: &Ground, competition: &Text, round: &Text) -> AnyView {
    let language = ground.language();
    view! { {plain(competition, language)} " · " {plain(round, language)} }.into_any()
}

fn row(ground: &Ground, name: AnyView, [was, becomes]: [String; 2]) -> AnyView {
    let words = ground.words;
    view! {
        <tr>
            <th scope="row" class="lead">
                {name}
            </th>
            <td data-label=t!(words, "copy-was")>{was}</td>
            <td data-label=t!(words, "copy-becomes")>{becomes}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_in_an_address_moves_on() {
        let day = jiff::civil::date(2027, 8, 27);
        let next = |slug| next_slug(slug, day);
        assert_eq!(
            [next("cbstes-2026"), next("symposium"), next("2026")],
            ["cbstes-2027", "symposium-2027", "2026-2027"]
        );
    }
}
