//! What is published of a round and binds its jury: rubric, method, tie-break, advance rule.

use judging::text::Language;
use leptos::prelude::*;
use store::amendments::Amendment;
use store::awards::Award;
use store::competitions::Division;
use store::rounds::Round;
use store::rubrics::{Level, WordedCriterion};

use super::terms;
use crate::amendments::told;
use crate::t;
use crate::ui::{Ground, Moment, heading, plain, second};
use crate::when;

/// A round with its rubric and its rules, and how its method was changed since the call; `divided` where the competition
/// has divisions.
pub fn round(
    ground: &Ground,
    round: &Round,
    (criteria, amendments): (&[WordedCriterion], &[Amendment]),
    divided: bool,
) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let sum = terms::weights_sum(criteria);
    let weights = criteria.iter().map(|worded| criterion(ground, worded, sum)).collect_view();
    let apart = (divided && round.advance_per_division).then(|| {
        view! {
            <div>
                <dt>{t!(words, "call-divisions")}</dt>
                <dd>{t!(words, "ranked-per-division")}</dd>
            </div>
        }
    });
    let side = (!round.side.is_empty()).then(|| t!(words, "reviews-side", side = words.known(&round.side)));
    let frozen = match round.frozen_at {
        Some(at) => t!(words, "published-frozen", moment = ground.moment(at)),
        None => t!(words, "published-free"),
    };
    view! {
        <section class="published">
            <h2>{heading(&round.name, language)}</h2>
            <p class="muted">{frozen}</p>
            <ol class="weights">{weights}</ol>
            <dl class="facts">
                <div>
                    <dt>{t!(words, "term-window")}</dt>
                    <dd>{window(ground, round)}</dd>
                </div>
                <div>
                    <dt>{t!(words, "term-reviews")}</dt>
                    <dd>{terms::reviews(words, round)} " " {side}</dd>
                </div>
                <div>
                    <dt>{t!(words, "term-method")}</dt>
                    <dd>
                        <b>
                            <a href=format!("/methods#{}", round.method.key())>{terms::method_name(words, &round.method)}</a>
                        </b>
                        <br />
                        {terms::method(words, &round.method)}
                    </dd>
                </div>
                {told::fact(ground, amendments, &round.id)}
                <div>
                    <dt>{t!(words, "term-highest-total")}</dt>
                    <dd class="num">{terms::highest_total(criteria).to_string()}</dd>
                </div>
                {apart}
                <div>
                    <dt>{t!(words, "term-tie-break")}</dt>
                    <dd>{terms::tie_breaks(words, &round.tie_breaks)}</dd>
                </div>
                <div>
                    <dt>{t!(words, "term-advance")}</dt>
                    <dd>{terms::advance(words, round)}</dd>
                </div>
                {round
                    .blind
                    .then(|| {
                        view! {
                            <div>
                                <dt>{t!(words, "term-blind")}</dt>
                                <dd>{t!(words, "blind-told")}</dd>
                            </div>
                        }
                    })}
                <div>
                    <dt>{t!(words, "term-announce")}</dt>
                    <dd>{t!(words, "announce-ceremony")}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

/// Start and end of a round in the edition's zone; of an end on the same day only the time.
pub fn window(ground: &Ground, round: &Round) -> AnyView {
    let zone = ground.edition.time_zone.clone();
    let day = |at| when::day(at, &zone, ground.language());
    let end = match day(round.opens_at) == day(round.closes_at) {
        true => when::time(round.closes_at, &zone),
        false => ground.moment(round.closes_at),
    };
    view! {
        <Moment at=round.opens_at words=ground.moment(round.opens_at) />
        " – "
        <Moment at=round.closes_at words=end />
        " "
        <small>{zone.clone()}</small>
    }
    .into_any()
}

fn criterion(ground: &Ground, worded: &WordedCriterion, sum: judging::decimal::Decimal) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let comment = worded.criterion.comment_required.then(|| t!(words, "comment-required"));
    view! {
        <li>
            <h3>{heading(&worded.name, language)}</h3>
            <b class="num">{terms::weight(words, worded, sum)}</b>
            <p>
                {terms::scale(words, &worded.criterion.scale)} " " {plain(&worded.description, language)} " " {comment}
            </p>
            {levels(ground, &worded.levels)}
        </li>
    }
    .into_any()
}

fn levels(ground: &Ground, levels: &[Level]) -> Option<AnyView> {
    let (words, language) = (ground.words, ground.language());
    let items = levels
        .iter()
        .map(|level| {
            view! {
                <div>
                    <dt>{band(level)}</dt>
                    <dd>{plain(&level.text, language)}</dd>
                </div>
            }
        })
        .collect_view();
    (!levels.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(words, "levels", count = levels.len())}</summary>
                <dl class="facts">{items}</dl>
            </details>
        }
        .into_any()
    })
}

/// The scores that a level stands for, `8–9` or `10`.
pub fn band(level: &Level) -> String {
    if level.from == level.to { level.from.to_string() } else { format!("{}–{}", level.from, level.to) }
}

/// Whether each division of a competition gets the awards for itself: its last round is ranked so.
pub fn awarded_per_division(rounds: &[Round], divisions: &[Division]) -> bool {
    !divisions.is_empty() && rounds.last().is_some_and(|last| last.advance_per_division)
}

/// The awards with their quotas; those that the jury withholds show only when the winners do.
pub fn awards(ground: &Ground, awards: &[Award], per_division: bool) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    if awards.is_empty() {
        return view! { <p class="muted">{t!(words, "awards-none")}</p> }.into_any();
    }
    let items = awards.iter().map(|award| award_item(ground, award, language)).collect_view();
    view! {
        {per_division.then(|| view! { <p>{t!(words, "awarded-per-division")}</p> })}
        <dl class="facts" aria-label=t!(words, "awards-title")>{items}</dl>
    }
    .into_any()
}

fn award_item(ground: &Ground, award: &Award, language: Language) -> AnyView {
    let words = ground.words;
    let special = (award.kind == "special").then(|| view! { <small>{t!(words, "award-special")}</small> });
    let described = !award.description.is_empty();
    let description = described.then(|| view! { <p class="muted">{plain(&award.description, language)}</p> });
    view! {
        <div>
            <dt>{t!(words, "award-quota", count = award.quota)}</dt>
            <dd>{plain(&award.name, language)} " " {second(&award.name, language)} " " {special} {description}</dd>
        </div>
    }
    .into_any()
}
