//! What the jury's data say of the line under the last place that counts: who competes for which places.

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::ranking::{Evidence, LeftOut, Verdict};
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::entries::Entry;

use super::bench::Bench;
use crate::t;
use crate::words::Words;

/// A cut line and who is near it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// How many places are above it.
    top: usize,
    /// How many of them, the last ones, nobody clearly has.
    open: usize,
    /// Who is too close to call, best first.
    close: Vec<EntryId>,
    /// How many jurors would change who is above the line if they were left out; `None` where nobody was.
    movers: Option<usize>,
}

impl Line {
    /// The line under so many places of a ranking; `None` where nothing is known of it.
    pub(super) fn of(part: &PartRanking, evidence: &Evidence, top: usize) -> Option<Line> {
        let standings = part.ranking.entries.iter().zip(&evidence.entries);
        let verdicts = standings.filter_map(|(ranked, standing)| Some((&ranked.entry, (*standing)?.verdict?)));
        let verdicts: Vec<_> = verdicts.collect();
        let count = |wanted: Verdict| verdicts.iter().filter(|(_, verdict)| *verdict == wanted).count();
        let close = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::TooClose);
        let changes = |set: &Option<Vec<EntryId>>| set.as_ref().is_some_and(|set| !set.is_empty());
        let moves = |one: &&LeftOut| changes(&one.into_top) || changes(&one.out_of_top);
        (!verdicts.is_empty()).then(|| Line {
            top,
            open: top.saturating_sub(count(Verdict::ClearIn)),
            close: close.map(|(entry, _)| (*entry).clone()).collect(),
            movers: evidence.leave_one_out.as_ref().map(|all| all.iter().filter(moves).count()),
        })
    }

    /// The heading: which places nobody clearly has.
    fn title(&self, words: Words) -> String {
        let (first, last) = (self.top - self.open + 1, self.top);
        match self.open {
            _ if self.close.is_empty() => t!(words, "line-clear-title", last = last),
            0 => t!(words, "line-near-title", last = last),
            1 => t!(words, "line-one-title", last = last),
            2 => t!(words, "line-two-title", first = first, last = last),
            _ => t!(words, "line-more-title", first = first, last = last),
        }
    }

    /// Who competes for what, and what a juror changes, in sentences.
    fn says(&self, words: Words) -> Vec<String> {
        let entries = self.close.len();
        let who = match self.open {
            _ if entries == 0 => t!(words, "line-clear"),
            0 => t!(words, "line-near", entries = entries, last = self.top),
            open => t!(words, "line-compete", entries = entries, places = open),
        };
        let movers = self.movers.map(|jurors| t!(words, "line-movers", jurors = jurors));
        std::iter::once(who).chain(movers).collect()
    }
}

/// The line in words, with the entries that the jury should discuss as long as nothing is sealed.
pub(super) fn line(
    bench: &Bench,
    division: Option<String>,
    line: &Line,
    entries: &BTreeMap<EntryId, Entry>,
) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let discuss = !line.close.is_empty() && !bench.scores.round.sealed;
    let codes = line
        .close
        .iter()
        .filter_map(|id| entries.get(id))
        .map(|entry| {
            view! {
                <li>
                    <a href=bench.path(&format!("ranking/{}", entry.code))>{entry.code.clone()}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            {division.map(|name| view! { <p class="eyebrow">{name}</p> })}
            <h2>{line.title(words)}</h2>
            {line.says(words).into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
            {discuss.then(|| view! { <p>{t!(words, "line-discuss")}</p> })}
            {(!line.close.is_empty()).then(|| view! { <ul class="cluster">{codes}</ul> })}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use judging::text::Language;

    use super::*;

    fn said(top: usize, open: usize, close: &[&str], movers: Option<usize>) -> (String, String) {
        let line = Line { top, open, close: close.iter().map(|&id| id.into()).collect(), movers };
        let words = Words::of(Language::English);
        (line.title(words), line.says(words).join(" "))
    }

    #[test]
    fn a_line_says_who_competes_for_which_places_and_what_a_juror_changes() {
        let said = [
            said(3, 2, &["A", "B", "C", "D"], Some(4)),
            said(3, 1, &["A", "B"], Some(1)),
            said(5, 4, &["A", "B", "C", "D", "E"], Some(0)),
            said(3, 0, &["D"], None),
            said(2, 0, &[], Some(0)),
        ];
        let expected = [
            (
                "Places 2 and 3 are too close to call",
                "4 entries compete for 2 places. Leaving out any one of 4 jurors would change who is above the line.",
            ),
            (
                "Place 3 is too close to call",
                "2 entries compete for one place. Leaving out one of the jurors would change who is above the line.",
            ),
            (
                "Places 2 to 5 are too close to call",
                "5 entries compete for 4 places. Whichever juror is left out, the same entries are above the line.",
            ),
            ("It is close below place 3", "One entry below place 3 is not clearly apart from those above it."),
            (
                "The line under place 2 is clear",
                "Every entry is clearly above it or clearly below it. Whichever juror is left out, the same entries are \
                 above the line.",
            ),
        ];
        assert_eq!(said, expected.map(|(title, says)| (title.to_owned(), says.to_owned())));
    }
}
