//! Which agency of a joint call received which entry: organisers note it, and write to those who are missing somewhere.

use judging::access::may_screen;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::{self, Competition};
use store::joint::{self, At, Expected, Missed, mark};

use super::list::{crumbs, named_by};
use super::views;
use crate::contests::controls::act;
use crate::contests::typed::{Typed, word};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, flash_notice, ground, page, pager_links, percent_encode, plain};
use crate::when;

/// The form's name.
pub const FORM: &str = "arrivals";
/// How many entries stand on a page.
const PAGE: u32 = 100;
/// What the boxes of a page start with.
const PICK: &str = "pick-";

/// The address of the page after an entry.
pub fn address(edition: &str, slug: &str, after: &str) -> String {
    let here = format!("{}/arrivals", views::list(edition, slug));
    if after.is_empty() { here } else { format!("{here}?after={}", percent_encode(after)) }
}

/// Notes that what is ticked arrived on the day of the form, or with the act `missing` that it did not; gives how many.
///
/// # Errors
/// Invalid at `day` for one that cannot be read; as [`joint::note`].
pub async fn note((edition, slug): (&str, &str), act: &str, typed: &Typed) -> Result<usize, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let db = state().db;
    let found = competitions::find_by_slug(&db, &ground.edition.id, slug).await?.ok_or(AppError::NotFound)?;
    let ticked = typed.iter().filter(|(name, _)| name.starts_with(PICK));
    let at = |(entry, side): (&str, &str)| At { entry: entry.into(), side: side.to_owned() };
    let noted: Vec<At> = ticked.filter_map(|(_, value)| value.split_once(' ').map(at)).collect();
    let received_at = match act {
        "missing" => None,
        _ => {
            let day = when::span_of_day(word(typed, "day"), &ground.edition.time_zone);
            Some(day.ok_or_else(|| AppError::field("day", "fault-date"))?.0)
        }
    };
    let by = (&ground.edition.id, &account);
    Ok(joint::note(&db, by, &found.id, &noted, received_at, ground.now).await?)
}

/// Writes to those whose entry is missing somewhere; gives how many letters wait for a release.
///
/// # Errors
/// As [`joint::tell`].
pub async fn tell((edition, slug): (&str, &str), seen: &str) -> Result<usize, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let db = state().db;
    let found = competitions::find_by_slug(&db, &ground.edition.id, slug).await?.ok_or(AppError::NotFound)?;
    Ok(joint::tell(&db, (&ground.edition.id, &account), &found.id, seen, ground.now).await?)
}

/// What the page is made of.
struct Arrivals {
    ground: Ground,
    competition: Competition,
    sides: Vec<String>,
    expected: Vec<Expected>,
    missed: Vec<Missed>,
    may: bool,
    flash: Flash,
    after: String,
}

/// The entries of a joint call with the day on which each agency received them.
#[component]
pub fn ArrivalsPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let after = use_query_map().with_untracked(|query| query.get("after")).unwrap_or_default();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let (competition, _) = named_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let mut expected = joint::expected(&db, &competition.id, (&after, PAGE + 1)).await?;
        let more = expected.len() > PAGE as usize;
        expected.truncate(PAGE as usize);
        let arrivals = Arrivals {
            sides: joint::sides(&db, &competition.id).await?,
            missed: joint::missed(&db, &competition.id).await?,
            may: may_screen(ground.standing()?).is_ok(),
            flash: flash::take().await,
            expected,
            ground,
            competition,
            after,
        };
        Ok(arrivals.view(more))
    })
}

impl Arrivals {
    fn view(&self, more: bool) -> AnyView {
        let Self { ground, competition, expected, flash, .. } = self;
        let words = ground.words;
        let here = |after: &str| address(&ground.edition.slug, &competition.slug, after);
        let mut way = crumbs(ground, competition);
        way.push(Crumb::new(t!(words, "entries-title"), views::list(&ground.edition.slug, &competition.slug)));
        let first = (!self.after.is_empty()).then(|| here(""));
        let next = expected.last().filter(|_| more).map(|last| here(&last.code));
        let (title, notice, pager) =
            (t!(words, "arrivals-title"), flash_notice(words, flash), pager_links(words, first, next));
        let body = match self.sides.is_empty() || expected.is_empty() {
            true => self.nothing(),
            false => view! { {self.untold()} {self.list()} }.into_any(),
        };
        view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "arrivals-lede")}</p>
                    </div>
                </div>
                {notice}
                {body}
                {pager}
            </Frame>
        }
        .into_any()
    }

    fn nothing(&self) -> AnyView {
        let words = self.ground.words;
        let (title, text) = match self.sides.is_empty() {
            true => (t!(words, "arrivals-no-sides-title"), t!(words, "arrivals-no-sides")),
            false => (t!(words, "arrivals-none-title"), t!(words, "arrivals-none")),
        };
        view! {
            <div class="empty">
                <h2>{title}</h2>
                <p>{text}</p>
            </div>
        }
        .into_any()
    }

    /// The entries that are missing somewhere, and the button that writes to those who wrote them.
    fn untold(&self) -> Option<AnyView> {
        let words = self.ground.words;
        let named = self.missed.iter().map(|missed| {
            let missing = t!(words, "arrivals-missing-at", sides = missed.missing.join(" · "));
            let received = (!missed.received.is_empty())
                .then(|| t!(words, "arrivals-received-by", sides = missed.received.join(" · ")));
            view! {
                <li>
                    <b>{missed.code.clone()}</b>
                    " "
                    <small class="muted">{received} " " {missing}</small>
                </li>
            }
        });
        let named = named.collect_view();
        let form = self.may.then(|| {
            view! {
                <form method="post" action="/api/entries/tell-missing">
                    {self.hidden()} <input type="hidden" name="seen" value=mark(&self.missed) />
                    <p>{t!(words, "arrivals-tell-text")}</p>
                    <p class="acts">
                        <button class="btn">{t!(words, "arrivals-tell")}</button>
                    </p>
                </form>
            }
        });
        let count = self.missed.len();
        (count > 0).then(|| {
            view! {
                <section class="notice warn stack" id="missing">
                    <h2>{t!(words, "arrivals-missing-title", count = count)}</h2>
                    <details>
                        <summary>{t!(words, "arrivals-which")}</summary>
                        <ul>{named}</ul>
                    </details>
                    {form}
                </section>
            }
            .into_any()
        })
    }

    fn hidden(&self) -> AnyView {
        view! {
            <input type="hidden" name="edition" value=self.ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=self.competition.slug.clone() />
        }
        .into_any()
    }

    fn list(&self) -> AnyView {
        let words = self.ground.words;
        let heads = self.sides.iter().map(|side| view! { <th scope="col">{side.clone()}</th> }).collect_view();
        let rows = self.expected.iter().map(|expected| self.row(expected)).collect_view();
        let table = view! {
            <table class="data">
                <caption class="sr">{t!(words, "arrivals-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "entries-code")}</th>
                        <th scope="col">{t!(words, "entries-entry")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        };
        if !self.may {
            return table.into_any();
        }
        let today = when::zoned(self.ground.now, &self.ground.edition.time_zone).date().to_string();
        view! {
            <form class="stack" method="post" action="/api/entries/arrivals">
                {self.hidden()}
                <input type="hidden" name="after" value=self.after.clone() />
                {table}
                <div class="fields">
                    <Field
                        name="day"
                        label=t!(words, "arrivals-day")
                        kind="date"
                        value=today
                        form=FORM
                        flash=self.flash.clone()
                    />
                </div>
                <p class="acts">
                    <button class="btn main" name="act" value="received">
                        {t!(words, "arrivals-received")}
                    </button>
                    {act("missing".into(), t!(words, "arrivals-missing"), "")}
                </p>
            </form>
        }
        .into_any()
    }

    fn row(&self, expected: &Expected) -> AnyView {
        let language = self.ground.language();
        let entry = views::entry(&self.ground.edition.slug, &self.competition.slug, &expected.code);
        let cells = self.sides.iter().enumerate().map(|(index, side)| {
            let cell = self.cell(expected, (index, side));
            view! { <td data-label=side.clone()>{cell}</td> }
        });
        view! {
            <tr>
                <td class="nowrap">{expected.code.clone()}</td>
                <th scope="row" class="lead">
                    <a href=entry>{plain(&expected.heading, language)}</a>
                </th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    }

    /// Whether an entry is at a side, with a box to change it.
    fn cell(&self, expected: &Expected, (index, side): (usize, &str)) -> AnyView {
        let (words, zone) = (self.ground.words, &self.ground.edition.time_zone);
        let day = expected.received.get(side).map(|at| when::day(*at, zone, self.ground.language()));
        let state = match day {
            Some(day) => view! { <span class="tag in">{t!(words, "arrivals-on", day = day)}</span> }.into_any(),
            None => view! { <span class="tag close">{t!(words, "arrivals-not-yet")}</span> }.into_any(),
        };
        if !self.may {
            return state;
        }
        let name = format!("{PICK}{}-{index}", expected.entry);
        let ticked = self.flash.form == FORM && self.flash.typed.contains_key(&name);
        view! {
            <label class="pick">
                <input type="checkbox" name=name value=format!("{} {side}", expected.entry) checked=ticked />
                <span class="sr">{expected.code.clone()} " " {side.to_owned()}</span>
                {state}
            </label>
        }
        .into_any()
    }
}
