//! Pairs that organisers keep or forbid: the list, and the form that adds to it.

use judging::ids::EntryId;
use leptos::prelude::*;
use store::assignments::{PairRule, Rule};

use super::pending::hidden;
use super::table::{Table, entries_by_id, entry_words};
use crate::contests::controls::{choices, select};
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;
use crate::ui::Field;

/// The form's name, for what was typed last.
pub const FORM: &str = "assignment-rule";

/// What is kept and forbidden in the round, each with its reason and the button that lifts it.
pub async fn rules(table: &Table) -> Result<AnyView, AppError> {
    let words = table.words();
    let ids: Vec<EntryId> = table.rules.iter().map(|rule| rule.entry.clone()).collect();
    let entries = if ids.is_empty() { Default::default() } else { entries_by_id(&ids).await? };
    let items = table.rules.iter().map(|rule| {
        let entry = entries.get(&rule.entry).map(|entry| entry_words(entry, table.language())).unwrap_or_default();
        item(table, rule, entry)
    });
    let items = items.collect_view();
    let content = if table.rules.is_empty() {
        view! { <p class="muted">{t!(words, "assign-rules-none")}</p> }.into_any()
    } else {
        view! { <ul class="stack tight">{items}</ul> }.into_any()
    };
    Ok(view! {
        <section class="stack">
            <h2>{t!(words, "assign-rules")}</h2>
            {content}
        </section>
    }
    .into_any())
}

fn item(table: &Table, rule: &PairRule, entry: String) -> impl IntoView + use<> {
    let (words, language) = (table.words(), table.language());
    let juror = table.juror(&rule.juror).map(|juror| table.juror_name(juror)).unwrap_or_default();
    let pair = (rule.entry.clone(), rule.juror.clone());
    let (word, idle) = match rule.rule {
        Rule::Keep => (t!(words, "assign-kept"), table.facts.as_ref().is_some_and(|facts| !facts.is_kept(&pair))),
        Rule::Forbid => (t!(words, "assign-forbidden"), false),
    };
    let made = t!(
        words,
        "assign-rule-by",
        name = rule.made_by.get(language).to_owned(),
        at = table.ground.moment(rule.made_at)
    );
    let label = format!("{} {juror} · {entry}", t!(words, "assign-lift"));
    let (id, reason, hidden) = (rule.id.clone(), rule.reason.clone(), hidden(table));
    let lift = table.may_assign.then(|| {
        view! {
            <form method="post" action="/api/assignment/lift">
                {hidden} <input type="hidden" name="rule" value=id />
                <button class="btn little" aria-label=label>
                    {t!(words, "assign-lift")}
                </button>
            </form>
        }
    });
    view! {
        <li class="cluster apart">
            <span>
                <span class="tag">{word}</span>
                " "
                {juror}
                " · "
                {entry}
                <br />
                <small class="muted">{reason} " " {made}</small>
                {idle.then(|| view! { <br /><small>{t!(words, "assign-rule-idle")}</small> })}
            </span>
            {lift}
        </li>
    }
}

/// Keeps or forbids a juror for the entry that is looked at.
pub fn rule_form(table: &Table, entry: &EntryId, flash: &Flash) -> impl IntoView + use<> {
    let words = table.words();
    let jurors: Vec<(String, String)> =
        table.jurors.iter().map(|juror| (juror.id.to_string(), table.juror_name(juror))).collect();
    let juror = select(words, (FORM, flash), "ruled", t!(words, "assign-rule-juror"), &jurors, "");
    let kinds = [
        (Rule::Keep.key(), t!(words, "assign-keep"), t!(words, "assign-keep-hint")),
        (Rule::Forbid.key(), t!(words, "assign-forbid"), t!(words, "assign-forbid-hint")),
    ];
    let kind = choices(words, (FORM, flash), "rule", t!(words, "assign-rule-kind"), &kinds, Rule::Keep.key());
    let refused = ["why", "rule", "ruled"].iter().any(|field| flash.fault(FORM, field).is_some());
    let flash = flash.clone();
    view! {
        <details open=refused>
            <summary>{t!(words, "assign-rule")}</summary>
            <form class="stack tight" method="post" action="/api/assignment/rule">
                {hidden(table)}
                <input type="hidden" name="entry" value=entry.to_string() />
                {juror}
                {kind}
                <Field
                    name="why"
                    label=t!(words, "assign-rule-why")
                    hint=t!(words, "assign-rule-why-hint")
                    form=FORM
                    flash=flash
                    required=true
                />
                <p class="acts">
                    <button class="btn">{t!(words, "assign-rule-do")}</button>
                </p>
            </form>
        </details>
    }
}
