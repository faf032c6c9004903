//! Conflicts of interest with what can be decided about them.

use judging::conflict::{Ground, Rule, Tie};
use leptos::prelude::*;
use store::competitions::Competition;
use store::entries::Entry;
use store::jurors::{Conflict, Juror, NamedConflict};
use store::redactions::Veil;

use crate::contests::controls::select;
use crate::entries::views;
use crate::flash::Flash;
use crate::t;
use crate::ui::{self, AreaField, Field, fault_words, plain};
use crate::words::Words;

/// What is left of conflicts for who is not shown who is behind an entry: between whom, and where it stands.
pub fn veiled(veil: &Veil, conflicts: Vec<NamedConflict>) -> Vec<NamedConflict> {
    let under = |named: NamedConflict| NamedConflict {
        entry_title: veil.title(&named.conflict.entry_id.as_str().into(), named.entry_title),
        conflict: Conflict { reason: String::new(), grounds: Vec::new(), ..named.conflict },
        ..named
    };
    if veil.is_there() { conflicts.into_iter().map(under).collect() } else { conflicts }
}

/// The conflicts, each with the form that settles it where the visitor may; `on` is the entry whose page shows them.
pub fn conflict_list(
    ground: &ui::Ground,
    competition: &Competition,
    may_settle: bool,
    on: Option<&Entry>,
    conflicts: &[NamedConflict],
    flash: &Flash,
) -> AnyView {
    if conflicts.is_empty() {
        return view! { <p class="muted">{t!(ground.words, "jury-no-conflicts")}</p> }.into_any();
    }
    let items = conflicts
        .iter()
        .map(|named| {
            let form = may_settle.then(|| settle_form(ground, named, on.is_some(), flash));
            item(ground, competition, named, form.into_any())
        })
        .collect_view();
    view! { <ul class="todo conflicts">{items}</ul> }.into_any()
}

fn item(ground: &ui::Ground, competition: &Competition, named: &NamedConflict, form: AnyView) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let class = if named.conflict.bars() { "tag out" } else { "tag" };
    let entry = views::entry(&ground.edition.slug, &competition.slug, &named.entry_code);
    let conflict = &named.conflict;
    let rule =
        (conflict.source == "institution" && conflict.grounds.is_empty()).then(|| t!(words, "conflict-institution"));
    let tie = conflict.tie.map(|tie| tie_words(words, tie));
    let said = rule.into_iter().chain(tie).chain(conflict.reason.lines().map(str::to_owned));
    let said = said.collect::<Vec<_>>().join(" · ");
    let settled = named.settled.as_ref().map(|(name, at)| {
        let (name, time) = (name.get(language).to_owned(), ground.moment(*at));
        view! { <p class="small muted">{t!(words, "conflict-settled-by", name = name, time = time)}</p> }
    });
    view! {
        <li>
            <div>
                <p>
                    <b>{plain(&named.juror_name, language)}</b>
                    " · "
                    <a href=entry>{named.entry_code.clone()}</a>
                    " "
                    {plain(&named.entry_title, language)}
                    " "
                    <span class=class>{state_words(words, &named.conflict.state)}</span>
                </p>
                {ground_list(words, &conflict.grounds)}
                {(!said.is_empty()).then(|| view! { <p class="small muted">{said}</p> })}
                {settled}
            </div>
            {form}
        </li>
    }
}

/// Why the rules suspect a conflict, with both sides as they are written.
pub fn ground_list(words: Words, grounds: &[Ground]) -> Option<impl IntoView + use<>> {
    let items = grounds.iter().map(|ground| view! { <li>{ground_words(words, ground)}</li> }).collect_view();
    (!grounds.is_empty()).then(|| view! { <ul class="small">{items}</ul> })
}

fn ground_words(words: Words, ground: &Ground) -> String {
    let Ground { juror, entry, .. } = ground;
    match ground.rule {
        Rule::SameName => t!(words, "ground-same-name", juror = juror.as_str(), entry = entry.as_str()),
        Rule::SameAddress => t!(words, "ground-same-address", juror = juror.as_str(), entry = entry.as_str()),
        Rule::Institution => t!(words, "ground-institution", juror = juror.as_str(), entry = entry.as_str()),
        Rule::RelatedInstitution => t!(words, "ground-related", juror = juror.as_str(), entry = entry.as_str()),
        Rule::Domain => t!(words, "ground-domain", juror = juror.as_str(), entry = entry.as_str()),
    }
}

/// A tie that a juror declares, in words.
pub fn tie_words(words: Words, tie: Tie) -> String {
    match tie {
        Tie::Shareholding => t!(words, "tie-shareholding"),
        Tie::Competitor => t!(words, "tie-competitor"),
        Tie::Supervisor => t!(words, "tie-supervisor"),
        Tie::CoAuthor => t!(words, "tie-co-author"),
        Tie::Other => t!(words, "tie-other"),
    }
}

fn settle_form(ground: &ui::Ground, named: &NamedConflict, on_entry: bool, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let (juror, entry) = (named.conflict.juror_id.clone(), named.conflict.entry_id.clone());
    let is_this = flash.form == "conflict" && flash.typed.get("pair") == Some(&format!("{juror} {entry}"));
    let typed = if is_this { flash.value("conflict", "reason", "") } else { String::new() };
    let fault = is_this.then(|| fault_words(words, "fault-reason"));
    let field = format!("f-reason-{juror}-{entry}");
    view! {
        <details class="confirm" open=is_this>
            <summary class="btn little">{t!(words, "conflict-settle")}</summary>
            <div>
                <form method="post" action="/api/jury/settle" class="stack">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="juror" value=juror />
                    <input type="hidden" name="entry" value=entry />
                    {on_entry.then(|| view! { <input type="hidden" name="entry_page" value="1" /> })}
                    <AreaField
                        id=field
                        name="reason"
                        label=t!(words, "conflict-reason")
                        rows=2
                        value=typed
                        fault=fault
                        required=true
                    />
                    <p class="acts">
                        <button class="btn" name="decision" value="confirm">
                            {t!(words, "conflict-confirm")}
                        </button>
                        <button class="btn" name="decision" value="dismiss">
                            {t!(words, "conflict-dismiss")}
                        </button>
                    </p>
                </form>
            </div>
        </details>
    }
}

/// Asks for a conflict that somebody told of.
pub fn note_form(
    ground: &ui::Ground,
    competition: &Competition,
    jury: &[Juror],
    flash: &Flash,
) -> impl IntoView + use<> {
    const FORM: &str = "conflict-note";
    let (words, language) = (ground.words, ground.language());
    let jurors: Vec<(String, String)> = jury
        .iter()
        .map(|juror| (juror.id.to_string(), format!("{} · {}", juror.code, juror.name.get(language))))
        .collect();
    view! {
        <details class="card" open=flash.form == FORM && flash.error.is_some()>
            <summary>{t!(words, "conflict-note")}</summary>
            <form class="stack" method="post" action="/api/jury/note-conflict">
                <p class="hint">{t!(words, "conflict-note-text")}</p>
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                <input type="hidden" name="competition" value=competition.slug.clone() />
                {select(words, (FORM, flash), "juror", t!(words, "jury-juror"), &jurors, "")}
                <Field
                    name="entry"
                    label=t!(words, "conflict-note-entry")
                    hint=t!(words, "conflict-note-entry-hint")
                    form=FORM
                    flash=flash.clone()
                    class="brief"
                    required=true
                />
                <Field
                    name="reason"
                    label=t!(words, "conflict-reason")
                    form=FORM
                    flash=flash.clone()
                    required=true
                />
                <p class="acts">
                    <button class="btn">{t!(words, "conflict-note-do")}</button>
                </p>
            </form>
        </details>
    }
}

fn state_words(words: Words, state: &str) -> String {
    match state {
        "suspected" => t!(words, "conflict-suspected"),
        "declared" => t!(words, "conflict-declared"),
        "confirmed" => t!(words, "conflict-confirmed"),
        _ => t!(words, "conflict-dismissed"),
    }
}
