use judging::text::Language;
use leptos::prelude::*;
use store::jurors::Juror;
use store::mail::Unreached;
use store::rounds::Round;
use store::workloads::Workload;

use crate::office::people::unreached_tag;
use crate::t;
use crate::ui::{Ground, plain, second};

/// The jurors with what each can do and has done.
pub fn jury_list(
    ground: &Ground,
    here: &str,
    may_change: bool,
    (jury, unreached): (&[Juror], &Unreached),
    rounds: &[Round],
    work: &[Workload],
) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    if jury.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "jury-empty-title")}</h2>
                <p>{t!(words, "jury-empty")}</p>
            </div>
        }
        .into_any();
    }
    let of_rounds = rounds
        .iter()
        .map(|round| {
            view! {
                <th scope="col" class="n">
                    {plain(&round.name, language)}
                </th>
            }
        })
        .collect_view();
    let rows = jury.iter().map(|juror| row(ground, here, may_change, (juror, unreached), rounds, work)).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=t!(words, "jury-title")>
            <table class="data">
                <caption class="sr">{t!(words, "jury-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "jury-juror")}</th>
                        <th scope="col">{t!(words, "jury-side")}</th>
                        <th scope="col">{t!(words, "jury-languages")}</th>
                        <th scope="col">{t!(words, "jury-expertise")}</th>
                        <th scope="col" class="n">
                            {t!(words, "jury-capacity")}
                        </th>
                        <th scope="col">{t!(words, "jury-declared")}</th>
                        {of_rounds}
                        <th scope="col">
                            <span class="sr">{t!(words, "jury-change")}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    ground: &Ground,
    here: &str,
    may_change: bool,
    (juror, unreached): (&Juror, &Unreached),
    rounds: &[Round],
    work: &[Workload],
) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let named = |key: &String| ground.edition.topic(key).get(language).to_owned();
    let expertise: Vec<String> = juror.expertise.iter().map(named).collect();
    let languages: Vec<&str> = juror.languages.iter().map(|language| language.own_name()).collect();
    let declared = match juror.declared_at {
        Some(at) => view! { <small>{ground.moment(at)}</small> }.into_any(),
        None => view! { <span class="tag close">{t!(words, "jury-not-declared")}</span> }.into_any(),
    };
    let done = rounds.iter().map(|round| done(words, language, juror, round, work)).collect_view();
    let label = format!("{} {}", t!(words, "jury-change"), juror.name.get(language));
    let href = format!("{here}?juror={}#juror", juror.id);
    view! {
        <tr>
            <th scope="row" class="lead">
                <b>{plain(&juror.name, language)}</b>
                " "
                {second(&juror.name, language)}
                <small>
                    {juror.code.clone()} " · " {plain(&juror.affiliation, language)} " "
                    {second(&juror.affiliation, language)}
                </small>
                " "
                {unreached_tag(words, may_change && unreached.has_account(&juror.account))}
            </th>
            <td data-label=t!(words, "jury-side")>{words.known(&juror.side)}</td>
            <td data-label=t!(words, "jury-languages")>{languages.join(" · ")}</td>
            <td data-label=t!(words, "jury-expertise")>{expertise.join(" · ")}</td>
            <td class="n" data-label=t!(words, "jury-capacity")>
                {juror.capacity}
            </td>
            <td data-label=t!(words, "jury-declared")>{declared}</td>
            {done}
            <td class="acts">
                {may_change
                    .then(|| {
                        view! {
                            <a class="btn little" href=href aria-label=label>
                                {t!(words, "jury-change")}
                            </a>
                        }
                    })}
            </td>
        </tr>
    }
}

fn done(
    words: crate::words::Words,
    language: Language,
    juror: &Juror,
    round: &Round,
    work: &[Workload],
) -> impl IntoView + use<> {
    let load = work.iter().find(|load| load.juror == juror.id && load.round == round.id);
    let said = load.map(|load| t!(words, "jury-done", done = load.submitted, all = load.assigned));
    view! {
        <td class="n" data-label=round.name.get(language).to_owned()>
            {said.unwrap_or_else(|| "–".into())}
        </td>
    }
}
