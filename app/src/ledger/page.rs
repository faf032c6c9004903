//! The ledger, newest first, and its verification.

use judging::access::may_read_ledger;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::StoreError;
use store::ledger::{self, Broken, Chain, SignedRecord};

use super::look::{Look, deed};
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, ground, page};
use crate::when;

const PAGE: u32 = 50;

/// The records of an edition.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_read_ledger(ground.standing()?)?;
        let db = state().db;
        let chain = Chain::from(&ground.edition.id);
        let before = query.get("before").and_then(|before| before.parse().ok());
        let asked = |name: &str| query.get(name).unwrap_or_default();
        let look = Look { verb: asked("verb"), person: asked("person"), day: asked("day") };
        let records = ledger::filtered(&db, &chain, &look.filter(&ground), before, PAGE + 1).await?;
        let form = look.form(&ground, ledger::verbs(&db, &chain).await?, ledger::actors(&db, &chain).await?);
        let checked =
            if query.get("verify").is_some() { Some(check(ledger::verify(&db, &chain, None).await)?) } else { None };
        Ok(ledger_view(ground, records, checked, (&look, form)))
    })
}

/// How many records fit, or the first that does not: other failures are failures of the page.
fn check(verified: Result<ledger::Head, StoreError>) -> Result<Result<ledger::Head, Broken>, AppError> {
    match verified {
        Ok(head) => Ok(Ok(head)),
        Err(StoreError::Ledger(broken)) => Ok(Err(broken)),
        Err(other) => Err(other.into()),
    }
}

fn ledger_view(
    ground: Ground,
    mut records: Vec<SignedRecord>,
    checked: Option<Result<ledger::Head, Broken>>,
    (look, form): (&Look, AnyView),
) -> impl IntoView + use<> {
    let words = ground.words;
    let title = t!(words, "ledger-title");
    let broken = match &checked {
        Some(Err(broken)) => Some(broken.seq()),
        _ => None,
    };
    let here = ground.path("/office/ledger");
    let more = records.len() > PAGE as usize;
    records.truncate(PAGE as usize);
    let earlier = records.last().filter(|_| more).map(|last| look.address(&here, last.record.seq));
    let none = records.is_empty().then(|| view! { <p class="muted">{t!(words, "ledger-none")}</p> });
    let items = records.into_iter().map(|signed| record_item(&ground, signed, broken)).collect_view();
    let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
    view! {
        <Frame title=title.clone() class="page wide" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "ledger-lede")}</p>
                </div>
                <div class="acts">
                    <a class="btn" href=format!("{here}?verify=1")>
                        {t!(words, "ledger-verify")}
                    </a>
                </div>
            </div>
            {checked
                .map(|checked| match checked {
                    Ok(head) => {
                        view! {
                            <div class="notice good" role="status">
                                <p>{t!(words, "ledger-fits", count = head.seq)} " " <span class="code">{head.hash}</span></p>
                            </div>
                        }
                            .into_any()
                    }
                    Err(broken) => {
                        view! {
                            <div class="notice bad" role="alert">
                                <p>{t!(words, "ledger-broken", seq = broken.seq())}</p>
                            </div>
                        }
                            .into_any()
                    }
                })}
            {form}
            {none}
            <ol class="ledger">{items}</ol>
            {earlier
                .map(|earlier| {
                    view! {
                        <nav class="pager" aria-label=t!(words, "ledger-pages")>
                            <a class="btn" rel="next" href=earlier>
                                {t!(words, "ledger-earlier")}
                            </a>
                        </nav>
                    }
                })}
        </Frame>
    }
}

fn record_item(ground: &Ground, signed: SignedRecord, broken: Option<i64>) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let SignedRecord { record, actor } = signed;
    let at = judging::time::Timestamp::from_micros(record.at);
    let time = when::zoned(at, &ground.edition.time_zone).strftime("%Y-%m-%d %H:%M:%S").to_string();
    let actor = actor.map_or_else(|| t!(words, "ledger-program"), |name| name.get(language).to_owned());
    let deed = deed(words, &record.verb);
    let short = |hash: &str| format!("{}…{}", &hash[..4.min(hash.len())], &hash[hash.len().saturating_sub(2)..]);
    view! {
        <li class=(broken == Some(record.seq)).then_some("broken")>
            <span class="seq">{record.seq}</span>
            <Moment at=at words=time />
            <p>
                <b>{actor}</b>
                " · "
                {deed}
                " "
                {subject(record.subject)}
            </p>
            <span class="hash code" title=record.hash.clone()>
                {short(&record.hash)}
            </span>
        </li>
    }
}

/// What an act touched: a code or a name as it is, of an id its end, which tells ids apart.
fn subject(subject: String) -> AnyView {
    let ends_at = subject.len().saturating_sub(6);
    match uuid::Uuid::try_parse(&subject).is_ok().then(|| subject.get(ends_at..)).flatten() {
        Some(end) => {
            let short = format!("…{end}");
            view! {
                <span class="muted code" title=subject>
                    {short}
                </span>
            }
            .into_any()
        }
        None => view! { <span class="muted small">{subject}</span> }.into_any(),
    }
}
