//! What is missing before each phase of an edition can begin, with the way to the page where it is mended.

use std::collections::BTreeMap;

use judging::access::may_organise;
use judging::checklist::{Gap, Missing, Stage, gaps};
use judging::ids::RoundId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::{self, Competition};
use store::editions::{self, Host};
use store::rounds::{self, Round};

use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, heading, page, percent_encode};

/// How many codes of entries are named.
const MOST_CODES: usize = 20;

/// What an edition is made of, as far as the list names it.
struct Edition {
    competitions: Vec<Competition>,
    rounds: Vec<Round>,
    /// Those that sign.
    hosts: Vec<Host>,
    /// The codes of the entries that the jurors of a blind round cannot read whole.
    lacking: BTreeMap<RoundId, Vec<String>>,
}

/// The list.
#[component]
pub fn ChecklistPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_organise(ground.standing()?)?;
        let db = state().db;
        let id = &ground.edition.id;
        let mut edition = Edition {
            competitions: competitions::of_edition(&db, id).await?,
            rounds: rounds::of_edition(&db, id).await?,
            hosts: editions::hosts(&db, id).await?,
            lacking: store::redactions::lacking(&db, id).await?,
        };
        edition.hosts.retain(|host| host.kind == "host");
        let shown = (edition.competitions.as_slice(), edition.rounds.as_slice(), edition.hosts.as_slice());
        let found = gaps(&store::checklist::facts(&db, &ground.edition, shown, &edition.lacking, ground.now).await?);
        let words = ground.words;
        let title = t!(words, "checklist-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        let sections =
            (0..edition.competitions.len()).map(|index| contest(&ground, &edition, index, &found)).collect_view();
        let whole: Vec<&Gap> = found.iter().filter(|gap| gap.competition.is_none()).collect();
        let whole = view! {
            <section class="stack">
                <h2>{t!(words, "checklist-edition")}</h2>
                {list(&ground, &edition, &whole)}
            </section>
        };
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "checklist-count", count = found.len())}</p>
                    </div>
                </div>
                {sections}
                {whole}
            </Frame>
        })
    })
}

/// A competition, stage by stage.
fn contest(ground: &Ground, edition: &Edition, index: usize, found: &[Gap]) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let competition = &edition.competitions[index];
    let rounds = own_rounds(edition, competition);
    let mut stages = vec![(Stage::Call, t!(words, "checklist-call")), (Stage::Jury, t!(words, "checklist-jury"))];
    let of_round = |(number, round): (usize, &&Round)| {
        (Stage::Round(number), t!(words, "checklist-round", round = round.name.get(language).to_owned()))
    };
    stages.extend(rounds.iter().enumerate().map(of_round));
    stages.push((Stage::Ceremony, t!(words, "checklist-ceremony")));
    let stages = stages.into_iter().map(|(stage, name)| {
        let own: Vec<&Gap> = found.iter().filter(|gap| gap.competition == Some(index) && gap.stage == stage).collect();
        view! {
            <h3>{name}</h3>
            {list(ground, edition, &own)}
        }
    });
    view! {
        <section class="stack">
            <h2>{heading(&competition.name, language)}</h2>
            {stages.collect_view()}
        </section>
    }
    .into_any()
}

fn own_rounds<'a>(edition: &'a Edition, competition: &Competition) -> Vec<&'a Round> {
    edition.rounds.iter().filter(|round| round.competition == competition.id).collect()
}

fn list(ground: &Ground, edition: &Edition, found: &[&Gap]) -> AnyView {
    let words = ground.words;
    if found.is_empty() {
        return view! { <p class="muted">{t!(words, "checklist-nothing")}</p> }.into_any();
    }
    let items = found
        .iter()
        .map(|gap| {
            let said = said(ground, edition, gap);
            let label = format!("{}: {said}", t!(words, "checklist-mend"));
            view! {
                <li>
                    <p>{said}</p>
                    <a class="btn little" href=ground.path(&place(edition, gap)) aria-label=label>
                        {t!(words, "checklist-mend")}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="todo">{items}</ul> }.into_any()
}

/// What is missing, in words.
fn said(ground: &Ground, edition: &Edition, gap: &Gap) -> String {
    let words = ground.words;
    match gap.missing {
        Missing::Competition => t!(words, "gap-competition"),
        Missing::Call => t!(words, "gap-call"),
        Missing::Form => t!(words, "gap-form"),
        Missing::DeadlinePast => t!(words, "gap-deadline-past"),
        Missing::DeadlineAfterOpening => t!(words, "gap-deadline-after-opening"),
        Missing::Contact => t!(words, "gap-contact"),
        Missing::Retention => t!(words, "gap-retention"),
        Missing::Round => t!(words, "gap-round"),
        Missing::Rubric => t!(words, "gap-rubric"),
        Missing::Weights { sum } => t!(words, "gap-weights", sum = sum.to_string()),
        Missing::WindowAfterEnd => t!(words, "gap-window-after-end", end = ground.moment(ground.edition.ends_at)),
        Missing::WindowOverlaps => t!(words, "gap-window-overlaps"),
        Missing::Chair => t!(words, "gap-chair"),
        Missing::Jurors { has, needs } => t!(words, "gap-jurors", has = has, needs = needs),
        Missing::SideJurors { has, needs } => {
            let side = round_of(edition, gap).map(|round| words.known(&round.side)).unwrap_or_default();
            t!(words, "gap-side-jurors", side = side, has = has, needs = needs)
        }
        Missing::Suspicions { pairs } => t!(words, "gap-suspicions", count = pairs),
        Missing::Capacity { has, needs } => t!(words, "gap-capacity", has = has, needs = needs),
        Missing::Languages { jurors } => t!(words, "gap-languages", count = jurors),
        Missing::Declarations { jurors } => t!(words, "gap-declarations", count = jurors),
        Missing::Assignment => t!(words, "gap-assignment"),
        Missing::Redactions { entries } => {
            let codes = lacking(edition, gap).map(Vec::as_slice).unwrap_or_default();
            let more = if codes.len() > MOST_CODES { " …" } else { "" };
            let codes = format!("{}{more}", codes[..codes.len().min(MOST_CODES)].join(" · "));
            t!(words, "gap-redactions", count = entries, codes = codes)
        }
        Missing::Award => t!(words, "gap-award"),
        Missing::Quota { awards } => t!(words, "gap-quota", count = awards),
        Missing::Host => t!(words, "gap-host"),
        Missing::Signatory { host } => {
            let name = edition.hosts.get(host).map_or("", |host| host.name.get(ground.language()));
            t!(words, "gap-signatory", host = name.to_owned())
        }
        Missing::Operator => t!(words, "gap-operator"),
        Missing::Cues => t!(words, "gap-cues"),
    }
}

/// The round that a gap is of.
fn round_of<'a>(edition: &'a Edition, gap: &Gap) -> Option<&'a Round> {
    let competition = edition.competitions.get(gap.competition?)?;
    let Stage::Round(number) = gap.stage else { return None };
    own_rounds(edition, competition).get(number).copied()
}

/// The codes of the entries that a blind round lacks redactions of.
fn lacking<'a>(edition: &'a Edition, gap: &Gap) -> Option<&'a Vec<String>> {
    edition.lacking.get(&round_of(edition, gap)?.id)
}

/// Where it is mended, below the edition's address.
fn place(edition: &Edition, gap: &Gap) -> String {
    let competition = gap.competition.and_then(|index| edition.competitions.get(index));
    let contest = |below: &str| match competition {
        Some(competition) => format!("/office/c/{}{below}", competition.slug),
        None => "/office/import".into(),
    };
    let round = |below: &str| {
        round_of(edition, gap).map_or_else(|| contest(""), |round| format!("/office/r/{}{below}", round.id))
    };
    match gap.missing {
        Missing::Competition | Missing::Call | Missing::Round => contest(""),
        Missing::Form | Missing::DeadlinePast | Missing::DeadlineAfterOpening => contest("/call"),
        Missing::Rubric | Missing::Weights { .. } | Missing::WindowAfterEnd | Missing::WindowOverlaps => round(""),
        Missing::Jurors { .. } | Missing::Capacity { .. } | Missing::Languages { .. } => contest("/jury"),
        Missing::Declarations { .. } | Missing::SideJurors { .. } => contest("/jury"),
        Missing::Suspicions { .. } => contest("/jury#conflicts"),
        Missing::Assignment => round("/assignment"),
        Missing::Redactions { .. } => {
            let first = lacking(edition, gap).and_then(|codes| codes.first());
            first.map_or_else(|| contest("/entries"), |code| contest(&format!("/entries/{}", percent_encode(code))))
        }
        Missing::Award | Missing::Quota { .. } => contest("/awards"),
        Missing::Host | Missing::Contact => "/office/settings/hosts".into(),
        Missing::Chair | Missing::Signatory { .. } | Missing::Operator => "/office/people".into(),
        Missing::Cues => "/office/ceremony".into(),
        Missing::Retention => "/office/retention".into(),
    }
}
