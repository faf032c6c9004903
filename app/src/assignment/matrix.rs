//! Entries by jurors, where it fits on a page; every sign has a word beside it.

use judging::assignment::affinity::{Conflict, Ineligible};
use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use store::assignments::{Facts, Rule, Standing, State};
use store::entries::Entry;

use super::table::Table;
use crate::t;
use crate::words::Words;

/// What stands, or speaks against standing, between an entry and a juror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Assigned,
    Scored,
    Proposed,
    Dropped,
    Recused,
    Conflict,
    Language,
    Kept,
    Forbidden,
    Free,
}

impl Cell {
    /// What an assignment looks like.
    pub fn of_standing(standing: &Standing) -> Self {
        match standing {
            Standing { state: State::Recused, .. } => Self::Recused,
            Standing { scored: true, .. } | Standing { state: State::Done, .. } => Self::Scored,
            Standing { dropped: true, .. } => Self::Dropped,
            Standing { state: State::Proposed, .. } => Self::Proposed,
            Standing { state: State::Assigned, .. } => Self::Assigned,
        }
    }

    fn of(table: &Table, facts: &Facts, entry: &EntryId, juror: &JurorId) -> Self {
        if let Some(standing) = facts.standing.get(&(entry.clone(), juror.clone())) {
            return Self::of_standing(standing);
        }
        let pair = (entry.clone(), juror.clone());
        match facts.affinity(entry, juror, &table.wanted) {
            _ if facts.rule(&pair) == Some(Rule::Forbid) => Self::Forbidden,
            _ if facts.is_kept(&pair) => Self::Kept,
            Some(Err(against)) => Self::of_reasons(&against),
            _ => Self::Free,
        }
    }

    /// The gravest of some reasons against a pair.
    pub fn of_reasons(against: &[Ineligible]) -> Self {
        match against.first() {
            Some(Ineligible::Conflict(Conflict::Dismissed)) | None => Self::Free,
            Some(Ineligible::Conflict(_)) => Self::Conflict,
            Some(Ineligible::Language(_)) => Self::Language,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Assigned => "on",
            Self::Scored => "done",
            Self::Proposed | Self::Kept => "new",
            Self::Conflict | Self::Recused => "conflict",
            Self::Language | Self::Forbidden => "no",
            Self::Dropped | Self::Free => "",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Assigned => "●",
            Self::Scored => "✓",
            Self::Proposed => "+",
            Self::Dropped => "−",
            Self::Conflict => "×",
            Self::Recused => "↩",
            Self::Language => "·",
            Self::Kept => "◇",
            Self::Forbidden => "⊘",
            Self::Free => "",
        }
    }

    /// The word for it; none where nothing is to be said.
    pub fn word(self, words: Words) -> Option<String> {
        Some(match self {
            Self::Assigned => t!(words, "assign-assigned"),
            Self::Scored => t!(words, "assign-scored"),
            Self::Proposed => t!(words, "assign-proposed-word"),
            Self::Dropped => t!(words, "assign-dropped"),
            Self::Recused => t!(words, "assign-recused"),
            Self::Conflict => t!(words, "assign-conflict"),
            Self::Language => t!(words, "assign-no-language"),
            Self::Kept => t!(words, "assign-kept"),
            Self::Forbidden => t!(words, "assign-forbidden"),
            Self::Free => return None,
        })
    }
}

/// The matrix of all entries.
pub fn matrix(table: &Table, entries: &[Entry]) -> Option<AnyView> {
    let facts = table.facts.as_ref().filter(|_| table.has_matrix())?;
    let words = table.words();
    let head = table
        .jurors
        .iter()
        .map(|juror| {
            view! {
                <th scope="col">
                    <span>{table.juror_name(juror)}</span>
                </th>
            }
        })
        .collect_view();
    let rows = entries.iter().map(|entry| row(table, facts, entry)).collect_view();
    let foot = table.jurors.iter().map(|juror| view! { <td>{table.load(&juror.id)}</td> }).collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(words, "assign-matrix")}</h2>
                <div class="matrix-box" tabindex="0" role="region" aria-label=t!(words, "assign-matrix")>
                    <table class="matrix">
                        <thead>
                            <tr>
                                <th scope="col">{t!(words, "assign-entry")}</th>
                                {head}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{t!(words, "assign-load-row")}</th>
                                {foot}
                            </tr>
                        </tfoot>
                    </table>
                </div>
                {legend(words)}
            </section>
        }
        .into_any(),
    )
}

fn row(table: &Table, facts: &Facts, entry: &Entry) -> impl IntoView + use<> {
    let words = table.words();
    let cells = table
        .jurors
        .iter()
        .map(|juror| {
            let cell = Cell::of(table, facts, &entry.id, &juror.id);
            view! {
                <td class=cell.class()>
                    <span aria-hidden="true">{cell.sign()}</span>
                    {cell.word(words).map(|word| view! { <span class="sr">{word}</span> })}
                </td>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <a href=format!("{}?entry={}", table.here(), entry.id)>{entry.code.clone()}</a>
                " "
                <small>{crate::ui::plain(&entry.display_name(), table.language())}</small>
            </th>
            {cells}
        </tr>
    }
}

fn legend(words: Words) -> impl IntoView {
    let cells = [
        Cell::Assigned,
        Cell::Scored,
        Cell::Proposed,
        Cell::Dropped,
        Cell::Conflict,
        Cell::Recused,
        Cell::Language,
        Cell::Kept,
        Cell::Forbidden,
    ];
    let items = cells
        .into_iter()
        .filter_map(|cell| Some((cell.sign(), cell.word(words)?)))
        .map(|(sign, word)| view! { <span>{sign} " " {word}</span> })
        .collect_view();
    view! {
        <p class="key" aria-hidden="true">
            {items}
        </p>
    }
}
