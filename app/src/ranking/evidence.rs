//! What a page of a ranking says beside its rows: the line, what each juror changes, how far the jury agrees.

use judging::ids::DivisionId;
use judging::ranking::Evidence;
use judging::seal::PartRanking;
use leptos::prelude::*;

use super::agreement::agreement;
use super::bench::Bench;
use super::figures::once;
use super::leave_out;
use super::line::{Line, line};
use super::moves::moves;
use super::omitted::omitted;
use super::page::Desk;
use super::severity::severities;
use super::standing::source;
use super::table::Row;
use super::weigh::{self, cut_line};
use crate::t;

/// The division of a ranking by its name, where each is ranked for itself.
pub(super) fn division(bench: &Bench, id: Option<&DivisionId>) -> Option<String> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let named = bench.scores.divisions.iter().find(|division| Some(&division.id) == id);
    let name = || named.map_or_else(|| t!(words, "ranking-no-division"), |one| one.name.get(language).to_owned());
    bench.scores.per_division().then(name)
}

/// What is said of the line of each ranking.
pub(super) fn lines(
    bench: &Bench,
    (parts, evidence): &(Vec<PartRanking>, Vec<Evidence>),
    desk: &Desk,
) -> impl IntoView + use<> {
    let of = |(part, evidence): (&PartRanking, &Evidence)| {
        let top = cut_line(desk.places, part.ranking.entries.len())?;
        let known = Line::of(part, evidence, top)?;
        Some(line(bench, division(bench, part.division.as_ref()), &known, &desk.entries))
    };
    parts.iter().zip(evidence).filter_map(of).collect_view()
}

/// How far the jury of each ranking agrees and, for those who may see it, how strict it is.
pub(super) fn jury(
    bench: &Bench,
    (parts, evidence): &(Vec<PartRanking>, Vec<Evidence>),
    desk: &Desk,
) -> impl IntoView + use<> {
    let names = desk.sees_severity.then_some(&desk.names);
    let of = |(part, evidence): (&PartRanking, &Evidence)| {
        let known = (&part.ranking, evidence);
        let division = division(bench, part.division.as_ref());
        let strict = names.and_then(|names| severities(bench, division.clone(), known, names));
        view! { {strict} {agreement(bench, division, known, names)} }
    };
    parts.iter().zip(evidence).map(of).collect_view()
}

/// What the intervals and verdicts rest on, said once for what holds of several divisions.
pub(super) fn sources(bench: &Bench, evidence: &[Evidence]) -> impl IntoView + use<> {
    let method = &bench.scores.round.method;
    let said = once(evidence.iter().flat_map(|one| source(bench.ground.words, method, one)));
    said.into_iter().map(|sentence| view! { <p class="hint">{sentence}</p> }).collect_view()
}

/// Below the tables: how places move between two methods, and what each juror changes.
pub(super) fn below(
    bench: &Bench,
    (parts, evidence): (&[PartRanking], &[Evidence]),
    shown: &[Row],
    desk: &Desk,
) -> impl IntoView + use<> {
    let check = desk.check.as_ref().filter(|(_, ranked)| ranked.is_ok()).map(|(method, _)| method);
    let of = |part: &[Row]| moves(bench, division(bench, part[0].division.as_ref()), part, &desk.entries, check);
    let moves = shown.chunk_by(|a, b| a.division == b.division).map(of).collect_view();
    let pairs = || parts.iter().zip(evidence);
    let left = pairs().map(|pair| leave_out::left_out(bench, pair, &desk.entries, &desk.names)).collect_view();
    let asks = pairs().any(|(part, evidence)| evidence.leave_one_out.is_none() && part.ranking.is_joint());
    let asks = asks && !desk.asked && !weigh::at_once(&bench.scores) && weigh::upon_request(&bench.scores);
    view! {
        {moves}
        {left}
        {asks.then(|| leave_out::ask(bench))}
        {omitted(bench, (parts, evidence), desk.asked)}
    }
}
