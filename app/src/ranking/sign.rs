//! The hosts' signatures: what is signed, by whom, and what is still missing.

use std::collections::BTreeMap;

use judging::access::may_read_seals;
use judging::ids::{EditionId, EntryId};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Db;
use store::awards::Award;
use store::competitions::Competition;
use store::editions::Host;
use store::entries::Entry;
use store::ledger::{Chain, Head};
use store::rounds::Round;
use store::seals::{Seal, SignOff, WinnerRecord};

use super::seal::sealed_method;
use crate::amendments::consents;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Asked, Crumb, Frame, Ground, flash_notice, ground, host_row, page, plain, second};
use crate::words::Words;

/// One sealed ranking with all that a host reads before signing.
struct Paper {
    seal: Seal,
    competition: Competition,
    round: Round,
    awards: Vec<Award>,
    winners: Vec<WinnerRecord>,
    entries: BTreeMap<EntryId, Entry>,
}

/// What the hosts sign.
#[component]
pub fn SignPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_read_seals(ground.standing()?)?;
        let db = state().db;
        let hosts = store::editions::hosts(&db, &ground.edition.id).await?;
        let hosts: Vec<Host> = hosts.into_iter().filter(|host| host.kind == "host").collect();
        let signed = store::seals::sign_offs(&db, &ground.edition.id).await?;
        let head = store::ledger::head(&db, &Chain::from(&ground.edition.id)).await?;
        let archive = Archive::read(&db, &ground.edition.id).await?;
        let seals = store::seals::of_edition(&db, &ground.edition.id).await?;
        let amendments = store::amendments::of_edition(&db, &ground.edition.id).await?;
        let proposals = consents::open(&ground, &amendments, (&archive.competitions, &archive.rounds), &hosts);
        let papers: Vec<Paper> = seals.into_iter().map(|seal| archive.paper(seal)).collect::<Result<_, _>>()?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "signing-title");
        let sections = papers.iter().map(|paper| section(&ground, paper, &hosts, &signed)).collect_view();
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "signing-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {head.map(|head| head_line(words, &head))}
                {proposals}
                {papers
                    .is_empty()
                    .then(|| {
                        view! {
                            <div class="empty">
                                <h2>{t!(words, "signing-none")}</h2>
                                <p>{t!(words, "signing-none-text")}</p>
                            </div>
                        }
                    })}
                {sections}
            </Frame>
        })
    })
}

/// What the papers of an edition are made of; read in as many statements for many seals as for one.
struct Archive {
    competitions: Vec<Competition>,
    rounds: Vec<Round>,
    awards: Vec<Award>,
    winners: Vec<WinnerRecord>,
    entries: BTreeMap<EntryId, Entry>,
}

impl Archive {
    async fn read(db: &Db, edition: &EditionId) -> Result<Self, AppError> {
        let winners = store::seals::winners_of_edition(db, edition).await?;
        let ids: Vec<EntryId> = winners.iter().map(|one| one.entry.clone()).collect();
        let entries = store::entries::with_ids(db, &ids).await?;
        Ok(Self {
            competitions: store::competitions::of_edition(db, edition).await?,
            rounds: store::rounds::of_edition(db, edition).await?,
            awards: store::awards::of_edition(db, edition).await?,
            entries: entries.into_iter().map(|entry| (entry.id.clone(), entry)).collect(),
            winners,
        })
    }

    /// The winners stand on the paper of the last round.
    fn paper(&self, seal: Seal) -> Result<Paper, AppError> {
        let awards: Vec<Award> =
            self.awards.iter().filter(|award| award.competition == seal.competition).cloned().collect();
        let mut rounds = self.rounds.iter().filter(|round| round.competition == seal.competition);
        let last = rounds.clone().next_back().is_some_and(|last| last.id == seal.round);
        let won = self.winners.iter().filter(|won| last && awards.iter().any(|one| one.id == won.award));
        let winners: Vec<WinnerRecord> = won.cloned().collect();
        let named = winners.iter().filter_map(|one| self.entries.get(&one.entry));
        let competition = self.competitions.iter().find(|one| one.id == seal.competition);
        Ok(Paper {
            competition: competition.cloned().ok_or(AppError::NotFound)?,
            round: rounds.find(|round| round.id == seal.round).cloned().ok_or(AppError::NotFound)?,
            entries: named.map(|entry| (entry.id.clone(), entry.clone())).collect(),
            awards,
            winners,
            seal,
        })
    }
}

fn head_line(words: Words, head: &Head) -> impl IntoView + use<> {
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(words, "signing-head", seq = head.seq)}</dt>
                <dd><code class="fingerprint">{format!("{}:{}", head.seq, head.hash)}</code></dd>
            </div>
        </dl>
    }
}

fn section(ground: &Ground, paper: &Paper, hosts: &[Host], signed: &[SignOff]) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let own: Vec<&SignOff> = signed.iter().filter(|one| one.seal == paper.seal.id).collect();
    let all = hosts.iter().all(|host| own.iter().any(|one| one.host == host.id));
    let state = if all {
        view! { <span class="tag in">{t!(words, "signing-final")}</span> }.into_any()
    } else {
        view! { <span class="tag close">{t!(words, "signing-provisional")}</span> }.into_any()
    };
    let rows = hosts.iter().map(|host| row(ground, paper, host, &own)).collect_view();
    let winners =
        (!paper.winners.is_empty()).then(|| winners_list(words, &paper.awards, &paper.winners, &paper.entries));
    view! {
        <section class="card stack">
            <h2>
                {plain(&paper.competition.name, language)} " · " {plain(&paper.round.name, language)} " " {state}
            </h2>
            <dl class="facts">
                <div>
                    <dt>{t!(words, "seal-at")}</dt>
                    <dd>{ground.moment(paper.seal.sealed_at)}</dd>
                </div>
                {sealed_method(words, &paper.seal)}
                <div>
                    <dt>{t!(words, "seal-inputs-hash")}</dt>
                    <dd><code class="fingerprint">{paper.seal.inputs_hash.clone()}</code></dd>
                </div>
                <div>
                    <dt>{t!(words, "seal-ranking-hash")}</dt>
                    <dd><code class="fingerprint">{paper.seal.ranking_hash.clone()}</code></dd>
                </div>
            </dl>
            {winners}
            <ul class="signs">{rows}</ul>
        </section>
    }
}

fn row(ground: &Ground, paper: &Paper, host: &Host, own: &[&SignOff]) -> impl IntoView + use<> {
    let words = ground.words;
    let given = own.iter().find(|one| one.host == host.id).map(|one| {
        let at = ground.moment(one.signed_at);
        let head = format!("{}:{}", one.head.seq, one.head.hash);
        view! {
            <span class="tag in">{t!(words, "signing-signed", at = at)}</span>
            <code class="fingerprint">{head}</code>
        }
        .into_any()
    });
    let asked = Asked {
        action: "/api/ranking/sign",
        about: ("seal", paper.seal.id.to_string()),
        act: t!(words, "signing-do", host = host.short_name.clone()),
        text: t!(words, "signing-text"),
        sure: t!(words, "signing-confirm"),
        waiting: t!(words, "signing-waiting"),
    };
    host_row(ground, host, given, asked)
}

/// Who gets what, the highest award first.
pub(super) fn winners_list(
    words: Words,
    awards: &[Award],
    winners: &[WinnerRecord],
    entries: &BTreeMap<EntryId, Entry>,
) -> impl IntoView + use<> {
    let language = words.language;
    let rows = awards
        .iter()
        .map(|award| {
            let won: Vec<_> = winners.iter().filter(|one| one.award == award.id).collect();
            let none = won.is_empty().then(|| view! { <p class="muted">{t!(words, "seal-withheld")}</p> });
            let shared = won.len() > usize::try_from(award.quota).unwrap_or(0);
            let shared = shared.then(|| view! { <small>{t!(words, "award-is-shared")}</small> });
            let items = won
                .iter()
                .filter_map(|one| entries.get(&one.entry))
                .map(|entry| {
                    view! {
                        <li>
                            {entry.code.clone()} " · " {plain(&entry.display_name(), language)} " "
                            {second(&entry.display_name(), language)}
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div>
                    <dt>{plain(&award.name, language)} " " {shared}</dt>
                    <dd>{none} <ul>{items}</ul></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }
}
