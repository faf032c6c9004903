//! Sealing a round: what is frozen, who would win, special prizes, and after it the hash and the signatures.

use std::collections::{BTreeMap, BTreeSet};

use judging::access::{Refusal, Role, may_seal};
use judging::ids::EntryId;
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::awards::Award;
use store::entries::Entry;
use store::seals::{Seal, WinnerRecord, allocations};

use super::bench::{Bench, address, bench, rank};
use super::figures;
use super::sign::winners_list;
use super::table::tied_tiers;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, page, plain, second};
use crate::words::Words;

/// What the page of a seal shows.
struct Sealing {
    awards: Vec<Award>,
    entries: BTreeMap<EntryId, Entry>,
    special: Vec<WinnerRecord>,
    /// Who was sealed to get what.
    winners: Vec<WinnerRecord>,
    last: bool,
    seal: Option<Seal>,
}

/// The seal of a round.
#[component]
pub fn SealPage() -> impl IntoView {
    let (slug, round) = address();
    page(async move {
        let bench = bench(&slug, &round).await?;
        let db = state().db;
        let competition = &bench.competition.id;
        let special = store::seals::special_winners(&db, competition).await?;
        let winners = store::seals::winners(&db, competition).await?;
        let named = special.iter().chain(&winners).map(|winner| &winner.entry);
        let ids: BTreeSet<EntryId> = bench.scores.entries.keys().chain(named).cloned().collect();
        let ids: Vec<EntryId> = ids.into_iter().collect();
        let entries = bench.entries(&ids).await?;
        let rounds = store::rounds::of_competition(&db, competition).await?;
        let sealing = Sealing {
            awards: store::awards::of_competition(&db, competition).await?,
            entries,
            special,
            winners,
            last: rounds.last().is_some_and(|last| last.id == round),
            seal: store::seals::of_round(&db, &round).await?,
        };
        let flash = flash::take().await;
        let words = bench.ground.words;
        let title = t!(words, "seal-title");
        let content = match &sealing.seal {
            Some(seal) => sealed(&bench, &sealing, seal)?.into_any(),
            None => open(&bench, &sealing).await?.into_any(),
        };
        Ok(view! {
            <Frame title=title.clone() class="page" ground=bench.ground.clone() crumbs=bench.crumbs()>
                <div class="head">
                    <div>
                        <p class="eyebrow">{bench.eyebrow()}</p>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "seal-lede")}</p>
                    </div>
                </div>
                {bench.tabs("/seal")}
                {flash_notice(words, &flash)}
                {content}
            </Frame>
        })
    })
}

fn organises(bench: &Bench) -> bool {
    bench.ground.standing.as_ref().is_some_and(|own| own.is(&Role::Organiser))
}

/// Before the seal.
async fn open(bench: &Bench, sealing: &Sealing) -> Result<impl IntoView + use<>, AppError> {
    let words = bench.ground.words;
    let early = too_early(bench);
    let rankings = match rank(&bench.scores, None).await? {
        Ok(rankings) => rankings,
        Err(error) => {
            return Ok(view! {
                {early}
                <div class="notice warn">
                    <p>{figures::error_words(words, &error)}</p>
                </div>
            }
            .into_any());
        }
    };
    let seen = bench.scores.inputs()?.digest().to_string();
    let parted = sealing.last.then(|| parted(bench, &rankings)).flatten();
    let may = organises(bench) && early.is_none() && parted.is_none();
    Ok(view! {
        {early}
        {parted}
        <dl class="facts row">
            <div>
                <dt>{t!(words, "seal-cards")}</dt>
                <dd>
                    {t!(
                        words, "ranking-cards-of", done = bench.scores.cards.len(), all = bench.scores.all_expected()
                    )}
                </dd>
            </div>
            <div>
                <dt>{t!(words, "seal-entries")}</dt>
                <dd>{bench.scores.entries.len()}</dd>
            </div>
            <div>
                <dt>{t!(words, "seal-method")}</dt>
                <dd>{figures::method_of(words, &bench.scores.round.method, &rankings)}</dd>
            </div>
        </dl>
        {sealing.last.then(|| preview(bench, sealing, &rankings))}
        {sealing.last.then(|| special(bench, sealing))}
        {may.then(|| confirm(bench, sealing, &rankings, seen))}
    }
    .into_any())
}

/// What stands in the way of a seal while the round has not closed: until when, and which scorecards.
fn too_early(bench: &Bench) -> Option<AnyView> {
    let words = bench.ground.words;
    let (round, missing) = (bench.scores.round.facts(), bench.scores.missing());
    let refused = may_seal(bench.ground.standing.as_ref()?, &round, missing, true, bench.ground.now).err()?;
    let until = match refused {
        Refusal::NotOpen { opens_at } => t!(words, "seal-not-open", at = bench.ground.moment(opens_at)),
        Refusal::StillOpen { closes_at } => t!(words, "seal-still-open", at = bench.ground.moment(closes_at)),
        _ => return None,
    };
    Some(
        view! {
            <div class="notice warn">
                <p>{until}</p>
                {(missing > 0)
                    .then(|| {
                        view! {
                            <p>
                                {t!(words, "refusal-incomplete", missing = missing)} " "
                                <a href=bench.path("progress")>{t!(words, "seal-see-progress")}</a>
                            </p>
                        }
                    })}
            </div>
        }
        .into_any(),
    )
}

/// Prizes need one list: what stands in the way where the jury falls into parts.
fn parted(bench: &Bench, rankings: &[PartRanking]) -> Option<AnyView> {
    let words = bench.ground.words;
    let part = rankings.iter().find(|part| !part.ranking.is_joint())?;
    Some(
        view! {
            <div class="notice warn">
                <p>
                    {t!(words, "refusal-disconnected", components = part.ranking.components)} " "
                    <a href=bench.path("ranking")>{t!(words, "ranking-title")}</a>
                </p>
            </div>
        }
        .into_any(),
    )
}

fn preview(bench: &Bench, sealing: &Sealing, rankings: &[PartRanking]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let tiers = allocations(&sealing.awards, rankings);
    let rows = sealing
        .awards
        .iter()
        .filter(|award| award.kind == "tier")
        .map(|award| {
            let entries = tiers.iter().find(|tier| tier.award == award.id).map(|tier| tier.entries.clone());
            let names = entries.unwrap_or_default().iter().map(|id| entry_item(sealing, id, language)).collect_view();
            let decision = match award.decision.as_str() {
                "withheld" => Some(t!(words, "seal-withheld")),
                "shared" => Some(t!(words, "seal-shared")),
                _ => None,
            };
            let decision = decision.map(|words| view! { <p class="muted">{words}</p> });
            view! {
                <div>
                    <dt>
                        {plain(&award.name, language)} " "
                        <small>{t!(words, "seal-quota", quota = award.quota)}</small>
                    </dt>
                    <dd>{decision} <ul>{names}</ul></dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{t!(words, "seal-preview")}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
}

fn entry_item(sealing: &Sealing, id: &EntryId, language: judging::text::Language) -> Option<impl IntoView + use<>> {
    sealing.entries.get(id).map(|entry| {
        view! {
            <li>
                {entry.code.clone()} " · " {plain(&entry.display_name(), language)} " " {second(&entry.display_name(), language)}
            </li>
        }
    })
}

/// The jury's decisions on special prizes.
fn special(bench: &Bench, sealing: &Sealing) -> Option<AnyView> {
    let words = bench.ground.words;
    let awards: Vec<_> = sealing.awards.iter().filter(|award| award.kind == "special").collect();
    let rows = awards.iter().map(|award| special_award(bench, sealing, award)).collect_view();
    (!awards.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "seal-special")}</h2>
                <p class="hint">{t!(words, "seal-special-hint")}</p>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn special_award(bench: &Bench, sealing: &Sealing, award: &Award) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let round = bench.scores.round.id.to_string();
    let chosen: Vec<&EntryId> =
        sealing.special.iter().filter(|one| one.award == award.id).map(|one| &one.entry).collect();
    let may = organises(bench);
    let items = chosen
        .iter()
        .filter_map(|id| sealing.entries.get(*id))
        .map(|entry| {
            let drop = may.then(|| {
                view! {
                    <form method="post" action="/api/ranking/drop-special">
                        <input type="hidden" name="round" value=round.clone() />
                        <input type="hidden" name="award" value=award.id.to_string() />
                        <input type="hidden" name="entry" value=entry.id.to_string() />
                        <button class="btn quiet">{t!(words, "seal-special-drop", code = entry.code.clone())}</button>
                    </form>
                }
            });
            view! { <li class="cluster apart">{entry.code.clone()} " · " {plain(&entry.display_name(), language)} {drop}</li> }
        })
        .collect_view();
    let room = store::awards::has_room(&award.decision, award.quota, chosen.len());
    let field = format!("f-{}", award.id);
    let mut options: Vec<_> = sealing.entries.values().filter(|entry| !chosen.contains(&&entry.id)).collect();
    options.sort_by(|a, b| a.code.cmp(&b.code));
    let options = options
        .into_iter()
        .map(|entry| {
            view! {
                <option value=entry.id.to_string()>
                    {format!("{} · {}", entry.code, entry.title.get(language))}
                </option>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            <h3>{plain(&award.name, language)} " " {second(&award.name, language)}</h3>
            <ul>{items}</ul>
            {(room && may)
                .then(|| {
                    view! {
                        <form class="stack tight" method="post" action="/api/ranking/choose-special">
                            <input type="hidden" name="round" value=round.clone() />
                            <input type="hidden" name="award" value=award.id.to_string() />
                            <div class="field">
                                <label for=field.clone()>{t!(words, "seal-special-entry")}</label>
                                <select id=field name="entry">
                                    {options}
                                </select>
                            </div>
                            <button class="btn">{t!(words, "seal-special-do")}</button>
                        </form>
                    }
                })}
        </section>
    }
}

fn confirm(bench: &Bench, sealing: &Sealing, rankings: &[PartRanking], seen: String) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let missing = bench.scores.missing();
    let tiers = if sealing.last { allocations(&sealing.awards, rankings) } else { Vec::new() };
    let tied = tied_tiers(&sealing.awards, &tiers)
        .iter()
        .filter(|(award, _)| award.decision != "shared")
        .map(|(award, entries)| {
            let codes: Vec<_> =
                entries.iter().filter_map(|id| sealing.entries.get(id)).map(|e| e.code.as_str()).collect();
            t!(words, "seal-tie", award = award.name.get(language).to_owned(), codes = codes.join(" · "))
        })
        .collect::<Vec<_>>();
    let check = |name: &'static str, text: String| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="yes" required=true />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <details class="confirm">
            <summary class="btn danger">{t!(words, "seal-do")}</summary>
            <div>
                <p>{t!(words, "seal-warning", cards = bench.scores.cards.len(), round = bench.full_name())}</p>
                <form class="stack" method="post" action="/api/ranking/seal">
                    <input type="hidden" name="round" value=bench.scores.round.id.to_string() />
                    <input type="hidden" name="seen" value=seen />
                    {(missing > 0).then(|| check("accept_missing", t!(words, "seal-accept-missing", missing = missing)))}
                    {(!tied.is_empty()).then(|| check("accept_ties", t!(words, "seal-accept-ties", ties = tied.join(" "))))}
                    <p class="acts">
                        <button class="btn main">
                            {t!(words, "seal-confirm", entries = bench.scores.entries.len())}
                        </button>
                    </p>
                </form>
            </div>
        </details>
    }
}

/// By which method a seal's ranking was computed; nothing for one that this program cannot read.
pub(super) fn sealed_method(words: Words, seal: &Seal) -> Option<impl IntoView + use<>> {
    let (inputs, rankings) = seal.read().ok()?;
    let method = inputs.all().first()?.inputs.method();
    let said = figures::method_of(words, method, &rankings);
    Some(view! {
        <div>
            <dt>{t!(words, "seal-method")}</dt>
            <dd>{said}</dd>
        </div>
    })
}

/// After the seal.
fn sealed(bench: &Bench, sealing: &Sealing, seal: &Seal) -> Result<impl IntoView + use<>, AppError> {
    let words = bench.ground.words;
    let live = bench.scores.inputs()?.digest().to_string();
    let differs = (live != seal.inputs_hash).then(|| {
        view! {
            <div class="notice bad" role="alert">
                <p>{t!(words, "seal-differs")}</p>
            </div>
        }
    });
    Ok(view! {
        {differs}
        <dl class="facts">
            <div>
                <dt>{t!(words, "seal-at")}</dt>
                <dd>{bench.ground.moment(seal.sealed_at)}</dd>
            </div>
            {sealed_method(words, seal)}
            <div>
                <dt>{t!(words, "seal-inputs-hash")}</dt>
                <dd><code class="fingerprint">{seal.inputs_hash.clone()}</code></dd>
            </div>
            <div>
                <dt>{t!(words, "seal-ranking-hash")}</dt>
                <dd><code class="fingerprint">{seal.ranking_hash.clone()}</code></dd>
            </div>
        </dl>
        {sealing
            .last
            .then(|| {
                view! {
                    <section>
                        <h2>{t!(words, "seal-winners")}</h2>
                        {winners_list(words, &sealing.awards, &sealing.winners, &sealing.entries)}
                    </section>
                }
            })}
        <p class="acts">
            <a class="btn" href=bench.ground.path("/office/sign")>
                {t!(words, "signing-title")}
            </a>
            <a class="btn" href=bench.path("bundle.json")>
                {t!(words, "seal-bundle")}
            </a>
        </p>
        <p class="hint">{t!(words, "seal-bundle-hint")}</p>
    })
}
