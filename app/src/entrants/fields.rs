//! The form of an entry, section by section.

use judging::call::{Fault, Field as Question, Form, Kind, Need, RawEntry, Unit};
use judging::text::Text;
use leptos::prelude::*;
use store::competitions::Division;
use store::files::StoredFile;

use super::act::FORM;
use super::island::Counted;
use super::{files, typed};
use crate::contests::controls::{act, select, tick, whole_fault};
use crate::contests::typed::{Typed, rows, text, word};
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Ground, TextArea, Texts, fault_words};

/// What the form is made of.
pub struct Sheet<'a> {
    /// The page.
    pub ground: &'a Ground,
    /// The call's form.
    pub form: &'a Form,
    /// The divisions of the competition.
    pub divisions: &'a [Division],
    /// What stands in it.
    pub raw: &'a RawEntry,
    /// The files that were handed in.
    pub files: &'a [StoredFile],
    /// Where files are sent; nowhere in a preview.
    pub upload: Option<String>,
    /// What the last form left.
    pub flash: &'a Flash,
}

/// All sections; `faults` is what keeps what is saved from being submitted, of which each section tells its number.
pub fn sections(sheet: &Sheet<'_>, faults: &[Fault]) -> AnyView {
    let words = sheet.ground.words;
    let typed = typed::to_typed(sheet.raw);
    let mut list = vec![
        section(sheet, "about", t!(words, "entry-section-about"), about(sheet, &typed), missing(faults, is_about)),
        section(sheet, "team", t!(words, "entry-section-team"), team(sheet, &typed), missing(faults, is_of_team)),
    ];
    if sheet.form.deck != Need::No {
        let found = missing(faults, |field| field == "deck");
        list.push(section(sheet, "deck", t!(words, "entry-section-deck"), deck(sheet), found));
    }
    let mut at = 0;
    while at < sheet.form.fields.len() {
        let name = &sheet.form.fields[at].section;
        let end = sheet.form.fields[at..].iter().position(|field| field.section != *name);
        let end = end.map_or(sheet.form.fields.len(), |length| at + length);
        let fields = &sheet.form.fields[at..end];
        let title = match name.is_empty() {
            true => t!(words, "entry-section-questions"),
            false => name.get(words.language).to_owned(),
        };
        let content = fields.iter().map(|field| asked(sheet, field)).collect_view().into_any();
        let found = missing(faults, |name| fields.iter().any(|field| name == format!("a-{}", field.id)));
        list.push(section(sheet, &format!("part-{at}"), title, content, found));
        at = end;
    }
    list.collect_view().into_any()
}

fn missing(faults: &[Fault], of: impl Fn(&str) -> bool) -> usize {
    faults.iter().filter(|fault| of(&fault.field)).count()
}

fn is_about(field: &str) -> bool {
    ["language", "division", "title", "name", "summary", "places", "topics"].contains(&field)
}

fn is_of_team(field: &str) -> bool {
    field == "team" || field.starts_with(typed::MEMBER)
}

fn section(sheet: &Sheet<'_>, id: &str, title: String, content: AnyView, missing: usize) -> AnyView {
    let words = sheet.ground.words;
    let state = sheet.upload.as_ref().map(|_| match missing {
        0 => view! { <span class="tag in">{t!(words, "entry-section-complete")}</span> }.into_any(),
        _ => view! { <span class="tag close">{t!(words, "entry-section-missing", count = missing)}</span> }.into_any(),
    });
    view! {
        <section class="stack" id=id.to_owned()>
            <h2>{title} " " {state}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn about(sheet: &Sheet<'_>, typed: &Typed) -> AnyView {
    let (words, language) = (sheet.ground.words, sheet.ground.language());
    let form = (FORM, sheet.flash);
    let languages: Vec<_> =
        sheet.form.languages.iter().map(|language| (language.tag(), language.own_name().to_owned())).collect();
    let mut divisions = vec![(String::new(), t!(words, "entry-choose"))];
    let named = sheet.divisions.iter();
    divisions.extend(named.map(|division| (division.id.to_string(), division.name.get(language).to_owned())));
    let divisions = (!sheet.divisions.is_empty())
        .then(|| select(words, form, "division", t!(words, "entries-division"), &divisions, word(typed, "division")));
    let texts = |name: &'static str, label: String, hint: String, lines: u32| {
        view! {
            <Texts
                name=name
                label=label
                hint=hint
                value=text(typed, name)
                form=FORM
                flash=sheet.flash.clone()
                words=words
                rows=lines
            />
        }
    };
    let topics = sheet.ground.edition.topics.iter().map(|(key, name)| {
        let name_of = format!("topic-{key}");
        let ticked = typed.contains_key(&name_of);
        tick(&name_of, name.get(language).to_owned(), ticked)
    });
    let topics = topics.collect::<Vec<_>>();
    let topics = (!topics.is_empty()).then(|| {
        view! {
            <fieldset class="choices" id="f-topics">
                <legend>{t!(words, "entry-topics")}</legend>
                {topics}
            </fieldset>
        }
    });
    view! {
        {select(words, form, "language", t!(words, "entry-written-in"), &languages, word(typed, "language"))}
        {divisions}
        {texts("title", t!(words, "entry-title-field"), t!(words, "entry-title-hint"), 0)}
        {texts("name", t!(words, "entry-name-field"), t!(words, "entry-name-hint"), 0)}
        {texts("summary", t!(words, "entry-summary-field"), t!(words, "entry-summary-hint"), 5)}
        {texts("places", t!(words, "entry-places-field"), t!(words, "entry-places-hint"), 0)}
        {topics}
    }
    .into_any()
}

fn team(sheet: &Sheet<'_>, typed: &Typed) -> AnyView {
    let words = sheet.ground.words;
    let list = rows(typed, typed::MEMBER);
    let count = list.len();
    let items = list.iter().enumerate().map(|(index, row)| member(sheet, (index, count), row)).collect_view();
    view! {
        <p class="muted">{t!(words, "entry-team-hint")}</p>
        {whole_fault(words, FORM, sheet.flash, "team")}
        <ol class="stack loose">{items}</ol>
        <p class="acts">{act("add".into(), t!(words, "entry-team-add"), "")}</p>
    }
    .into_any()
}

fn member(sheet: &Sheet<'_>, (index, count): (usize, usize), row: &Typed) -> AnyView {
    let words = sheet.ground.words;
    let number = t!(words, "entry-member", number = index + 1);
    let texts = |name: &'static str, label: String| {
        view! {
            <Texts
                name=format!("m{index}-{name}")
                label=label
                value=text(row, name)
                form=FORM
                flash=sheet.flash.clone()
                words=words
            />
        }
    };
    let email = view! {
        <Field
            name=format!("m{index}-email")
            label=labelled(sheet, t!(words, "email"), false)
            hint=t!(words, "entry-member-email-hint")
            kind="email"
            value=word(row, "email")
            form=FORM
            flash=sheet.flash.clone()
        />
    };
    view! {
        <li class="card stack tight">
            <h3>{number.clone()}</h3>
            <input type="hidden" name=format!("m{index}-row") value="on" />
            {texts("name", t!(words, "entry-member-name"))}
            {texts("role", t!(words, "entry-member-role"))}
            {texts("affiliation", t!(words, "entry-member-affiliation"))}
            {email}
            <p class="acts">
                {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &number))}
                {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &number))}
                {act(format!("remove-{index}"), t!(words, "entry-member-remove"), &number)}
            </p>
        </li>
    }
    .into_any()
}

fn deck(sheet: &Sheet<'_>) -> AnyView {
    let words = sheet.ground.words;
    let hint = t!(words, "entry-deck-hint", pages = sheet.form.deck_pages);
    let label = labelled(sheet, t!(words, "entry-deck-field"), sheet.form.deck == Need::Required);
    files::slot(sheet, ("deck", sheet.form.deck_pages), label, hint, &sheet.raw.deck)
}

fn labelled(sheet: &Sheet<'_>, label: String, required: bool) -> String {
    if required { label } else { t!(sheet.ground.words, "entry-optional", label = label) }
}

/// A question; one that has a condition stands behind a fold until the condition holds.
fn asked(sheet: &Sheet<'_>, field: &Question) -> AnyView {
    let Some(condition) = &field.condition else { return question(sheet, field) };
    let (words, language) = (sheet.ground.words, sheet.ground.language());
    let deciding = sheet.form.field(&condition.field);
    let name = deciding.map(|field| field.name.get(language).to_owned()).unwrap_or_default();
    let said = match deciding.filter(|field| field.kind == Kind::Choice) {
        Some(field) => {
            let choice = field.answer_words(&condition.is, language).to_owned();
            t!(words, "entry-only-if-chosen", name = name, choice = choice)
        }
        None => t!(words, "entry-only-if-ticked", name = name),
    };
    let open = sheet.form.asks(field, sheet.raw);
    view! {
        <details class="group" open=open>
            <summary>{said}</summary>
            {question(sheet, field)}
        </details>
    }
    .into_any()
}

fn question(sheet: &Sheet<'_>, field: &Question) -> AnyView {
    let (words, language) = (sheet.ground.words, sheet.ground.language());
    let name = format!("a-{}", field.id);
    let stored = sheet.flash.value(FORM, &name, sheet.raw.answers.get(&field.id).map_or("", String::as_str));
    let label = labelled(sheet, field.name.get(language).to_owned(), field.required);
    let hint = hint(sheet, field, field.unit.count(&stored).to_string());
    match field.kind {
        Kind::Long => long(sheet, (name, label, hint), &stored),
        Kind::Choice => {
            let mut choices = vec![(String::new(), t!(words, "entry-choose"))];
            let lines = field.choices_in(language);
            choices.extend((1..).zip(lines).map(|(number, line): (usize, _)| (number.to_string(), line.to_owned())));
            let help = (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> });
            view! { {select(words, (FORM, sheet.flash), &name, label, &choices, &stored)} {help} }.into_any()
        }
        Kind::File => files::slot(sheet, (field.id.as_str(), field.limit), label, hint, sheet.raw.answer(&field.id)),
        Kind::Consent => {
            let help = (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> });
            view! {
                <div>
                    {tick(&name, label, stored == "on")} {help} {whole_fault(words, FORM, sheet.flash, &name)}
                </div>
            }
            .into_any()
        }
        Kind::Short | Kind::Number | Kind::Date | Kind::Link => view! {
            <Field name=name label=label hint=hint value=stored form=FORM flash=sheet.flash.clone() />
        }
        .into_any(),
    }
}

fn long(sheet: &Sheet<'_>, (name, label, hint): (String, String, String), stored: &str) -> AnyView {
    let words = sheet.ground.words;
    let fault = sheet.flash.fault(FORM, &name).map(|kind| fault_words(words, kind));
    let id = format!("f-{name}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = fault.as_ref().map_or(hint_id.clone(), |_| format!("{hint_id} {error_id}"));
    let invalid = fault.is_some();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <TextArea id=id name=name value=stored.to_owned() rows=6 described=described invalid=invalid />
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
        </div>
    }
    .into_any()
}

/// The questions whose answers may be only so long, for the island to count while somebody types.
pub fn counted(sheet: &Sheet<'_>) -> Vec<Counted> {
    let counted = |field: &Question| Counted {
        field: format!("a-{}", field.id),
        unit: field.unit,
        hint: hint(sheet, field, "{count}".into()),
    };
    let is_counted = |field: &&Question| matches!(field.kind, Kind::Short | Kind::Long) && field.limit > 0;
    sheet.form.fields.iter().filter(is_counted).map(counted).collect()
}

/// What helps to answer a question: its own words, how an answer is written, how long it may be and is.
fn hint(sheet: &Sheet<'_>, field: &Question, count: String) -> String {
    let words = sheet.ground.words;
    let written = match field.kind {
        Kind::Date => Some(t!(words, "entry-hint-date")),
        Kind::Number => Some(t!(words, "entry-hint-number")),
        Kind::Link => Some(t!(words, "entry-hint-link")),
        Kind::File => Some(t!(words, "entry-hint-file")),
        _ => None,
    };
    let limit = match (field.kind, field.unit) {
        _ if field.limit == 0 => None,
        (Kind::File, _) => Some(t!(words, "entry-limit-pages", limit = field.limit)),
        (Kind::Short | Kind::Long, Unit::Words) => {
            Some(t!(words, "entry-limit-words", limit = field.limit, count = count))
        }
        (Kind::Short | Kind::Long, Unit::Characters) => {
            Some(t!(words, "entry-limit-characters", limit = field.limit, count = count))
        }
        _ => None,
    };
    let blind = field.blind.then(|| t!(words, "entry-blind"));
    let side = (!field.side.is_empty()).then(|| t!(words, "entry-side", side = words.known(&field.side)));
    let help = Some(field.help.get(words.language).to_owned()).filter(|help| !help.is_empty());
    words.joined(&[help, written, limit, side, blind].into_iter().flatten().collect::<Vec<_>>())
}

/// The name of an entry in a list: its title, else its name, else that it has none yet.
pub fn called(ground: &Ground, raw: &RawEntry) -> String {
    let language = ground.language();
    let first = [&raw.title, &raw.name].into_iter().find(|text| !text.is_empty());
    first.map_or_else(|| t!(ground.words, "entry-untitled"), |text: &Text| text.get(language).to_owned())
}
