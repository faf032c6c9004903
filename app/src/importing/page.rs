//! The organiser's page of an import.

use judging::access::may_organise;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::act::{Counts, Done, Login, Outcome, Report};
use super::fault_words::fault_words;
use super::form::{FORM, form};
use crate::csv::CsvFault;
use crate::flash::{Flash, set_status};
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, page, plain};
use crate::words::Words;

/// How many faults are shown; whoever has more mends these first.
const SHOWN_FAULTS: usize = 500;

/// A whole contest from four files. The server renders this page, too, as the answer to its form, with the
/// [`Outcome`] in the context: passwords and faults are in this answer and kept nowhere.
#[component]
pub fn ImportPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let outcome = use_context::<Outcome>();
    page(async move {
        let ground = ground(&slug).await?;
        may_organise(ground.standing()?)?;
        if let Some(outcome) = &outcome {
            set_status(outcome.report.status());
        }
        Ok(import_view(ground, outcome))
    })
}

fn import_view(ground: Ground, outcome: Option<Outcome>) -> impl IntoView {
    let words = ground.words;
    let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
    let title = t!(words, "import-title");
    let (typed, report) = outcome.map(|outcome| (outcome.typed, outcome.report)).unzip();
    let error = match &report {
        Some(Report::Refused(error)) => Some(error.clone()),
        _ => None,
    };
    let flash = Flash { form: FORM.into(), error, typed: typed.unwrap_or_default(), ..Flash::default() };
    let imported = matches!(report, Some(Report::Imported(_)));
    let told = report.map(|report| told(&ground, &flash, report));
    let form = (!imported).then(|| form(words, ground.path("/office/import"), &flash));
    view! {
        <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "import-lede")}</p>
                </div>
            </div>
            {told}
            {form}
        </Frame>
    }
}

fn told(ground: &Ground, flash: &Flash, report: Report) -> AnyView {
    let words = ground.words;
    match report {
        Report::Refused(_) => flash_notice(words, flash).into_any(),
        Report::Faulty(faults) => faulty(words, &faults).into_any(),
        Report::Checked(counts) => view! {
            <div class="notice good" role="status">
                <h2>{t!(words, "import-checked")}</h2>
                <p>{counted(words, counts)} " " {t!(words, "import-checked-text")}</p>
            </div>
        }
        .into_any(),
        Report::Imported(done) => imported(ground, done).into_any(),
    }
}

fn counted(words: Words, counts: Counts) -> String {
    let Counts { entries, jurors, criteria, scorecards } = counts;
    t!(words, "import-counts", entries = entries, jurors = jurors, criteria = criteria, scorecards = scorecards)
}

fn faulty(words: Words, faults: &[CsvFault]) -> impl IntoView + use<> {
    let count = faults.len();
    let rows = faults
        .iter()
        .take(SHOWN_FAULTS)
        .map(|fault| {
            view! {
                <tr>
                    <td data-label=t!(words, "import-file")>{fault.file.to_string()}</td>
                    <td class="n" data-label=t!(words, "import-line")>{fault.line}</td>
                    <td class="n" data-label=t!(words, "import-column")>{fault.column}</td>
                    <td data-label=t!(words, "import-what")>{fault_words(words, &fault.kind)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="notice bad" role="alert" tabindex="-1">
            <h2>{t!(words, "import-faulty", count = count)}</h2>
            <p>{t!(words, "import-faulty-text")}</p>
            {(count > SHOWN_FAULTS).then(|| view! { <p>{t!(words, "import-faulty-first", count = SHOWN_FAULTS)}</p> })}
        </div>
        <div class="scroll" tabindex="0" role="region" aria-label=t!(words, "import-faults")>
            <table class="data dense">
                <caption class="sr">{t!(words, "import-faults")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "import-file")}</th>
                        <th scope="col" class="n">
                            {t!(words, "import-line")}
                        </th>
                        <th scope="col" class="n">
                            {t!(words, "import-column")}
                        </th>
                        <th scope="col">{t!(words, "import-what")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn imported(ground: &Ground, done: Done) -> impl IntoView + use<> {
    let words = ground.words;
    let (below, next) = if done.counts.scorecards > 0 {
        ("ranking", t!(words, "import-to-ranking"))
    } else {
        ("assignment", t!(words, "import-to-assignment"))
    };
    let setup = ground.path(&format!("/office/c/{}", done.slug));
    let logins = (!done.logins.is_empty()).then(|| logins(ground, &done.logins));
    view! {
        <div class="notice good" role="status">
            <h2>{t!(words, "import-done")}</h2>
            <p>{counted(words, done.counts)}</p>
        </div>
        <p class="acts">
            <a class="btn main" href=ground.path(&format!("/office/r/{}/{below}", done.round))>
                {next}
            </a>
            <a class="btn" href=setup>
                {t!(words, "import-to-setup")}
            </a>
        </p>
        {logins}
    }
}

fn logins(ground: &Ground, logins: &[Login]) -> impl IntoView + use<> {
    let words = ground.words;
    let rows = logins
        .iter()
        .map(|login| {
            view! {
                <tr>
                    <th scope="row">{plain(&login.name, words.language)}</th>
                    <td data-label=t!(words, "email")>{login.email.clone()}</td>
                    <td class="code" data-label=t!(words, "password")>{login.password.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{t!(words, "import-logins")}</h2>
            <div class="notice warn">
                <p>{t!(words, "import-logins-text")}</p>
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label=t!(words, "import-logins")>
                <table class="data">
                    <caption class="sr">{t!(words, "import-logins")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(words, "import-juror")}</th>
                            <th scope="col">{t!(words, "email")}</th>
                            <th scope="col">{t!(words, "password")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
