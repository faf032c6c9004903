//! The answer: a recommendation in words, the drawing, the figures behind it, and what they rest on.

use judging::ranking::Spreads;
use judging::text::Language;
use leptos::prelude::*;

use super::advice::{Advice, advise};
use super::outlook::{Line, Outlook};
use super::page::Planned;
use super::plot::plot;
use super::question::Question;
use crate::t;
use crate::words::Words;

/// What the simulation says.
pub fn answer(planned: &Planned, question: &Question, outlook: &Outlook) -> impl IntoView + use<> {
    let words = planned.ground.words;
    let Question { entries, jurors, top, minutes, .. } = *question;
    let asked = t!(words, "plan-asked", entries = entries, jurors = jurors, top = top, minutes = minutes);
    let advice = advise(&outlook.lines, question.scores);
    let sentences = sentences(words, question, &outlook.lines, advice);
    let sentences = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        <section class="stack advice">
            <h2>{t!(words, "plan-answer")}</h2>
            <p class="muted">{asked}</p>
            {sentences}
            {adopt(planned, question, advice)}
        </section>
        <section class="stack">
            <h2>{t!(words, "plan-by-scores")}</h2>
            {plot(words, question, &outlook.lines)}
            {table(words, question, &outlook.lines)}
            {basis(planned, question, outlook.runs)}
        </section>
    }
}

/// What was asked in words, and the number that is enough.
fn sentences(words: Words, question: &Question, lines: &[Line], advice: Advice) -> Vec<String> {
    let Question { scores, top, jurors, .. } = *question;
    let of = |scores: usize| lines.iter().find(|line| line.scores == scores);
    let found = |scores: usize| of(scores).map(|line| found(words, line)).unwrap_or_default();
    let cost = |scores: usize| of(scores).map(|line| cost(words, question, line)).unwrap_or_default();
    let (load, time) = (|scores: usize| cost(scores).0, |scores: usize| cost(scores).1);
    let asked = t!(words, "plan-found", scores = scores, top = top, percent = found(scores));
    let spent = t!(words, "plan-cost", load = load(scores), time = time(scores));
    let then = match advice {
        Advice::Enough => t!(words, "plan-enough"),
        Advice::Fewer(n) => t!(words, "plan-fewer", scores = n, load = load(n), time = time(n)),
        Advice::More(n) => t!(words, "plan-more", scores = n, load = load(n), time = time(n)),
        Advice::Beyond(n) if n == jurors => t!(words, "plan-beyond-all", jurors = jurors, percent = found(n)),
        Advice::Beyond(n) => t!(words, "plan-beyond", percent = found(n)),
    };
    vec![words.joined(&[asked, spent]), then, needed(words, question, recommended(question, advice))]
}

/// The number of scores per entry that is enough, else the one that was asked.
fn recommended(question: &Question, advice: Advice) -> usize {
    match advice {
        Advice::Fewer(scores) | Advice::More(scores) => scores,
        Advice::Enough | Advice::Beyond(_) => question.scores,
    }
}

/// How many jurors it takes so that nobody gives more time than was said.
fn needed(words: Words, question: &Question, scores: usize) -> String {
    let (least, hours) = (question.jurors_needed(scores), question.hours);
    if least <= question.jurors {
        t!(words, "plan-jurors-suffice", scores = scores, hours = hours, least = least, jurors = question.jurors)
    } else {
        t!(words, "plan-jurors-lack", scores = scores, hours = hours, least = least, more = least - question.jurors)
    }
}

/// The way to the round's settings with the number that is enough, for who may change them.
fn adopt(planned: &Planned, question: &Question, advice: Advice) -> Option<impl IntoView + use<>> {
    let scores = recommended(question, advice);
    let stored = usize::try_from(planned.round.reviews_per_entry).ok();
    let (ground, round) = (&planned.ground, &planned.round.id);
    let href = ground.path(&format!("/office/r/{round}?reviews_per_entry={scores}#f-reviews_per_entry"));
    let says = t!(ground.words, "plan-adopt", scores = scores);
    (planned.may_set && stored != Some(scores)).then(move || {
        view! {
            <p class="acts">
                <a class="btn" href=href>
                    {says}
                </a>
            </p>
        }
    })
}

fn table(words: Words, question: &Question, lines: &[Line]) -> impl IntoView + use<> {
    let rows = lines.iter().map(|line| row(words, question, line)).collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "plan-by-scores")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "plan-scores")}</th>
                    <th scope="col" class="n">{t!(words, "plan-found-part")}</th>
                    <th scope="col" class="n">{t!(words, "plan-close")}</th>
                    <th scope="col" class="n">{t!(words, "plan-span")}</th>
                    <th scope="col" class="n">{t!(words, "plan-load")}</th>
                    <th scope="col" class="n">{t!(words, "plan-time")}</th>
                    <th scope="col" class="n">{t!(words, "plan-jurors-needed", hours = question.hours)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(words: Words, question: &Question, line: &Line) -> impl IntoView + use<> {
    let asked = line.scores == question.scores;
    let tag = asked.then(|| view! { " " <span class="tag">{t!(words, "plan-asked-row")}</span> });
    let places = line.seen.places.round().max(1.0) as usize;
    let (load, time) = cost(words, question, line);
    view! {
        <tr class=asked.then_some("mine")>
            <th scope="row" class="lead">
                {line.scores} {tag}
            </th>
            <td class="n" data-label=t!(words, "plan-found-part")>
                {found(words, line)}
            </td>
            <td class="n" data-label=t!(words, "plan-close")>
                {percent(words, line.seen.too_close)}
            </td>
            <td class="n" data-label=t!(words, "plan-span")>
                {t!(words, "plan-places", places = places, entries = question.entries)}
            </td>
            <td class="n" data-label=t!(words, "plan-load")>
                {load}
            </td>
            <td class="n" data-label=t!(words, "plan-time")>
                {time}
            </td>
            <td class="n" data-label=t!(words, "plan-jurors-needed", hours = question.hours)>
                {question.jurors_needed(line.scores)}
            </td>
        </tr>
    }
}

/// What the figures rest on, and what they do not promise.
fn basis(planned: &Planned, question: &Question, runs: usize) -> impl IntoView + use<> {
    let (words, language) = (planned.ground.words, planned.ground.language());
    let assumed = planned.range.map(|(least, greatest)| {
        let points = |part: f64| points(language, part * (greatest - least));
        let Spreads { entry, juror, residual } = question.spreads;
        t!(
            words,
            "plan-assumed",
            least = number(language, least),
            greatest = number(language, greatest),
            entry = points(entry),
            juror = points(juror),
            residual = points(residual)
        )
    });
    view! {
        <div class="hint stack tight">
            {assumed.map(|assumed| view! { <p>{assumed}</p> })} <p>{t!(words, "plan-basis", runs = runs)}</p>
            <p>{t!(words, "plan-not")}</p>
        </div>
    }
}

/// What part of the true top is found, give or take two standard errors of the simulation.
fn found(words: Words, line: &Line) -> String {
    let error = (200.0 * line.seen.error).ceil().max(1.0) as u32;
    t!(words, "plan-give-or-take", percent = percent(words, line.seen.found), error = error)
}

fn percent(words: Words, share: f64) -> String {
    t!(words, "plan-percent", percent = (100.0 * share).round() as u32)
}

/// What it costs a juror: how many entries, and how much time.
fn cost(words: Words, question: &Question, line: &Line) -> (String, String) {
    let (least, most) = line.seen.loads;
    let spent = |entries: usize| time(words, entries * question.minutes);
    if least == most {
        return (t!(words, "plan-entries-each", count = most), spent(most));
    }
    let entries = t!(words, "plan-entries-between", low = least, high = most);
    (entries, t!(words, "plan-between", low = spent(least), high = spent(most)))
}

fn time(words: Words, minutes: usize) -> String {
    t!(words, "plan-duration", hours = minutes / 60, minutes = minutes % 60)
}

/// A spread in points: two decimals, one from 10 on.
fn points(language: Language, points: f64) -> String {
    number(language, if points < 10.0 { (points * 100.0).round() / 100.0 } else { (points * 10.0).round() / 10.0 })
}

/// A number as the language writes it.
fn number(language: Language, number: f64) -> String {
    match language {
        Language::English | Language::Chinese => number.to_string(),
        Language::French | Language::Dutch => number.to_string().replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use super::super::advice::tests::lines;
    use super::*;

    const QUESTION: Question =
        Question { entries: 24, jurors: 6, scores: 3, top: 4, minutes: 20, hours: 2, spreads: Spreads::PLAUSIBLE };

    fn said(found: &[(usize, f64)], question: &Question) -> Vec<String> {
        let lines = lines(found);
        sentences(Words::of(Language::English), question, &lines, advise(&lines, question.scores))
    }

    #[test]
    fn the_recommendation_says_what_is_found_what_is_enough_and_what_it_costs() {
        let first = "With 3 scores per entry, 81% (± 2) of the 4 truly best entries come out in the top 4. That is 4 to 5 \
                     entries and 1 h 20 min to 1 h 40 min for each juror.";
        assert_eq!(
            said(&[(2, 0.7), (3, 0.81), (5, 0.91)], &QUESTION),
            [
                first,
                "For 9 in 10, 5 scores per entry are enough: 4 to 5 entries and 1 h 20 min to 1 h 40 min for each juror.",
                "With 5 scores per entry and at most 2 hours each, it takes 20 jurors: 14 more than there are.",
            ]
        );
        let one = Question { scores: 1, top: 1, minutes: 15, ..QUESTION };
        assert_eq!(
            said(&[(1, 0.93), (2, 0.95)], &one),
            [
                "With one score per entry, the truly best entry comes first in 93% (± 2) of cases. That is 4 to 5 entries \
                 and 1 h to 1 h 15 min for each juror.",
                "That reaches 9 in 10; of the numbers compared, none smaller does.",
                "With one score per entry and at most 2 hours each, 3 jurors are enough; there are 6.",
            ]
        );
    }

    #[test]
    fn what_cannot_be_reached_is_said() {
        let all = &said(&[(3, 0.6), (6, 0.72)], &QUESTION)[1];
        assert!(
            all.starts_with(
                "9 in 10 cannot be reached: even when all 6 jurors score every entry, it stays at 72% (± 2)."
            ),
            "{all}"
        );
        let some = &said(&[(3, 0.6), (5, 0.72)], &QUESTION)[1];
        assert_eq!(some, "None of the numbers compared reaches 9 in 10; the most is 72% (± 2).");
    }

    #[test]
    fn numbers_read_as_each_language_writes_them() {
        assert_eq!(points(Language::English, 1.2000000000000002), "1.2");
        assert_eq!(points(Language::Dutch, 0.144), "0,14");
        assert_eq!(points(Language::French, 12.04), "12");
        let words = Words::of(Language::English);
        assert_eq!([45, 60, 375].map(|minutes| time(words, minutes)), ["45 min", "1 h", "6 h 15 min"]);
    }
}
