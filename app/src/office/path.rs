//! The path of a competition: contest, jury, assignment, scoring, ranking, seal, ceremony, with its numbers.

use judging::access::{Phase, Standing, may_prepare_ceremony, may_read_jury, may_read_setup};
use leptos::prelude::*;
use store::competitions::Competition;
use store::office::{Numbers, Scorecards};
use store::rounds::Round;

use crate::contests::terms;
use crate::t;
use crate::ui::{Ground, heading, plain};

/// One step: whether it is done, what it is called, where it leads, and its number.
struct Step {
    done: bool,
    name: String,
    href: Option<String>,
    number: Option<String>,
}

impl Step {
    fn new(done: bool, name: String, href: Option<String>) -> Self {
        Self { done, name, href, number: None }
    }

    fn with(self, number: String) -> Self {
        Self { number: Some(number), ..self }
    }
}

/// Who may open which page of a competition.
pub struct Access {
    setup: bool,
    reads_jury: bool,
    ceremony: bool,
}

impl Access {
    /// Of a person in a competition.
    pub fn of(standing: &Standing, competition: &Competition) -> Self {
        Self {
            setup: may_read_setup(standing, &competition.id).is_ok(),
            reads_jury: may_read_jury(standing, &competition.id).is_ok(),
            ceremony: may_prepare_ceremony(standing).is_ok(),
        }
    }
}

/// The section of a competition: its steps, then every round with its numbers.
pub fn section(
    ground: &Ground,
    competition: &Competition,
    rounds: &[Round],
    numbers: &Numbers,
    access: &Access,
) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let setup = ground.path(&format!("/office/c/{}", competition.slug));
    let steps = steps(ground, competition, rounds, numbers, access);
    let current = steps.iter().position(|step| !step.done);
    let items =
        steps.into_iter().enumerate().map(|(index, step)| step_item(step, current == Some(index))).collect_view();
    let facts = rounds.iter().map(|round| round_facts(ground, round, numbers, access)).collect_view();
    let name = heading(&competition.name, language);
    view! {
        <section class="contest">
            <header>
                <h2>{name}</h2>
                {access
                    .setup
                    .then(|| {
                        view! {
                            <a class="btn" href=setup>
                                {t!(words, "office-open")}
                            </a>
                        }
                    })}
            </header>
            <ol class="steps" aria-label=t!(words, "office-path")>
                {items}
            </ol>
            <dl class="facts">{facts}</dl>
        </section>
    }
    .into_any()
}

fn steps(
    ground: &Ground,
    competition: &Competition,
    rounds: &[Round],
    numbers: &Numbers,
    access: &Access,
) -> Vec<Step> {
    let words = ground.words;
    let (entries, jurors) = (of(&numbers.entries, &competition.id), of(&numbers.jurors, &competition.id));
    let setup = access.setup.then(|| ground.path(&format!("/office/c/{}", competition.slug)));
    let jury = access.reads_jury.then(|| ground.path(&format!("/office/c/{}/jury", competition.slug)));
    let mut steps = vec![
        Step::new(entries > 0, t!(words, "step-contest"), setup).with(t!(words, "step-entries", count = entries)),
        Step::new(jurors > 0, t!(words, "step-jury"), jury).with(t!(words, "step-jurors", count = jurors)),
    ];
    steps.extend(
        terms::current(rounds, ground.now).into_iter().flat_map(|round| round_steps(ground, round, numbers, access)),
    );
    steps.extend(rounds.last().map(|last| seal_step(ground, last, numbers, access)));
    let cues = numbers.cues.get(&competition.id).copied().unwrap_or_default();
    let href = access.ceremony.then(|| ground.path("/office/ceremony"));
    let ceremony = Step::new(cues.all > 0 && cues.revealed == cues.all, t!(words, "step-ceremony"), href);
    let counts = access.ceremony && cues.all > 0;
    steps.push(match counts {
        true => ceremony.with(t!(words, "step-revealed", done = cues.revealed, all = cues.all)),
        false => ceremony,
    });
    steps
}

/// The steps that the round at hand goes through.
fn round_steps(ground: &Ground, round: &Round, numbers: &Numbers, access: &Access) -> [Step; 3] {
    let words = ground.words;
    let page = |below: &str| access.reads_jury.then(|| round_path(ground, round, below));
    let Scorecards { assigned, submitted } = cards(numbers, round);
    let scored = assigned > 0 && submitted == assigned;
    let over = matches!(round.facts().phase(ground.now), Phase::Closed | Phase::Sealed);
    [
        Step::new(assigned > 0, t!(words, "step-assignment"), page("/assignment")).with(t!(
            words,
            "step-assigned",
            count = assigned
        )),
        Step::new(scored || over && submitted > 0, t!(words, "step-scoring"), page("/progress")).with(t!(
            words,
            "step-scored",
            done = submitted,
            all = assigned
        )),
        Step::new(round.sealed || round.advanced_at.is_some(), t!(words, "step-ranking"), page("/ranking")),
    ]
}

/// The seal of the last round and its signatures.
fn seal_step(ground: &Ground, last: &Round, numbers: &Numbers, access: &Access) -> Step {
    let words = ground.words;
    let signed = numbers.seals.get(&last.id).copied();
    let href = access.reads_jury.then(|| round_path(ground, last, "/seal"));
    let step = Step::new(signed.is_some_and(|signed| signed >= numbers.hosts), t!(words, "step-seal"), href);
    match signed {
        Some(signed) => step.with(t!(words, "step-signed", done = signed, all = numbers.hosts)),
        None => step,
    }
}

/// The neighbouring pages of a round; `here` is the end of the page's address.
pub fn round_tabs(ground: &Ground, round: &Round, here: &str) -> AnyView {
    let words = ground.words;
    let pages = [
        ("", t!(words, "tab-rules")),
        ("/plan", t!(words, "plan-tab")),
        ("/assignment", t!(words, "assign-title")),
        ("/progress", t!(words, "progress-title")),
        ("/ranking", t!(words, "ranking-title")),
        ("/seal", t!(words, "seal-title")),
    ];
    let links = pages
        .into_iter()
        .map(|(below, words)| {
            view! {
                <a href=round_path(ground, round, below) aria-current=(below == here).then_some("page")>
                    {words}
                </a>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=round.name.get(ground.language()).to_owned()>
            {links}
        </nav>
    }
    .into_any()
}

fn round_path(ground: &Ground, round: &Round, below: &str) -> String {
    ground.path(&format!("/office/r/{}{below}", round.id))
}

fn step_item(step: Step, current: bool) -> AnyView {
    let Step { done, name, href, number } = step;
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <li class=done.then_some("done") aria-current=current.then_some("step")>
            {name}
            {number.map(|number| view! { <small>{number}</small> })}
        </li>
    }
    .into_any()
}

fn round_facts(ground: &Ground, round: &Round, numbers: &Numbers, access: &Access) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let Scorecards { assigned, submitted } = cards(numbers, round);
    let name = plain(&round.name, language);
    let href = round_path(ground, round, "");
    let name = if access.setup { view! { <a href=href>{name}</a> }.into_any() } else { name };
    let pages = [
        ("/assignment", t!(words, "step-assignment")),
        ("/progress", t!(words, "step-scoring")),
        ("/ranking", t!(words, "step-ranking")),
        ("/seal", t!(words, "step-seal")),
    ];
    let pages = pages.into_iter().map(|(below, words)| view! { <a href=round_path(ground, round, below)>{words}</a> });
    let links = access.reads_jury.then(|| view! { <p class="cluster small">{pages.collect_view()}</p> });
    let meter = (access.reads_jury && assigned > 0).then(|| {
        view! {
            <div class="meter">
                <progress value=submitted max=assigned aria-label=t!(words, "step-scoring")></progress>
                <p>{t!(words, "office-scored", done = submitted, all = assigned)}</p>
            </div>
        }
    });
    view! {
        <div>
            <dt>{name}</dt>
            <dd class="stack tight">
                <div class="cluster apart">
                    <p class="cluster">{terms::phase(ground, round)}</p>
                    {links}
                </div>
                {meter}
            </dd>
        </div>
    }
    .into_any()
}

fn cards(numbers: &Numbers, round: &Round) -> Scorecards {
    numbers.scorecards.get(&round.id).copied().unwrap_or_default()
}

fn of<K: Ord>(counts: &std::collections::BTreeMap<K, i64>, key: &K) -> i64 {
    counts.get(key).copied().unwrap_or(0)
}
