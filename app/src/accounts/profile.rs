//! What a person says of themselves, and the address of the account.

use std::collections::BTreeMap;

use judging::text::Language;
use leptos::prelude::*;
use store::accounts::profile::{self, Profile};

use super::second_factor::password_field;
use crate::contests::controls::select;
use crate::error::AppError;
use crate::flash::Flash;
use crate::jury::act::{READS, keys, languages};
use crate::state::state;
use crate::t;
use crate::ui::{Field, both_scripts, western};
use crate::visitor::visitor;
use crate::words::Words;

const PROFILE: &str = "profile";
const ADDRESS: &str = "address";

/// A profile, as typed.
pub struct Typed {
    pub name: String,
    pub name_zh: String,
    pub affiliation: String,
    pub affiliation_zh: String,
    pub expertise: String,
    pub language: String,
    /// Whether the person reads each of [`Language::ALL`].
    pub reads: [bool; 4],
}

impl Typed {
    /// Sets the own profile.
    pub async fn set(&self) -> Result<(), AppError> {
        let state = state();
        let id = visitor().account_id()?;
        let language = Language::from_tag(&self.language);
        let profile = Profile {
            name: both_scripts(&self.name, &self.name_zh),
            affiliation: both_scripts(&self.affiliation, &self.affiliation_zh),
            languages: languages(self.reads),
            expertise: keys(&self.expertise),
            language: language.ok_or_else(|| AppError::field("language", "fault-choice"))?,
        };
        Ok(profile::set(&state.db, &id, &profile, state.clock.now()).await?)
    }

    /// What was typed, by field.
    pub fn fields(&self) -> BTreeMap<String, String> {
        let texts = [
            ("name", &self.name),
            ("name_zh", &self.name_zh),
            ("affiliation", &self.affiliation),
            ("affiliation_zh", &self.affiliation_zh),
            ("expertise", &self.expertise),
            ("language", &self.language),
        ];
        let texts = texts.map(|(field, value)| (field.to_owned(), value.clone()));
        let ticks = READS.into_iter().zip(self.reads);
        let ticks = ticks.map(|(field, read)| (field.to_owned(), if read { "on" } else { "" }.to_owned()));
        texts.into_iter().chain(ticks).collect()
    }
}

/// Asks for name, institution, languages and expertise.
pub fn profile_form(words: Words, profile: &Profile, flash: &Flash) -> impl IntoView + use<> {
    let text = |name: &'static str, label: String, value: Option<&str>| {
        let value = value.unwrap_or_default().to_owned();
        view! { <Field name=name label=label value=value form=PROFILE flash=flash.clone() /> }
    };
    let (name, affiliation) = (&profile.name, &profile.affiliation);
    let choices = Language::ALL.map(|language| (language.tag(), language.own_name().to_owned()));
    let boxes = Language::ALL
        .into_iter()
        .zip(READS)
        .map(|(language, name)| {
            let stored = if profile.languages.contains(&language) { "on" } else { "" };
            let checked = flash.value(PROFILE, name, stored) == "on";
            view! {
                <label class="choice">
                    <input type="checkbox" name=name checked=checked />
                    " "
                    <span lang=language.tag()>{language.own_name()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="stack" method="post" action="/api/accounts/profile">
            <h2>{t!(words, "profile-title")}</h2>
            {text("name", t!(words, "juror-name"), western(name))}
            {text("name_zh", t!(words, "juror-name-zh"), name.exact(Language::Chinese))}
            {text("affiliation", t!(words, "juror-affiliation"), western(affiliation))}
            {text("affiliation_zh", t!(words, "juror-affiliation-zh"), affiliation.exact(Language::Chinese))}
            <fieldset class="choices">
                <legend>{t!(words, "profile-reads")}</legend>
                {boxes}
            </fieldset>
            <Field
                name="expertise"
                label=t!(words, "jury-expertise")
                hint=t!(words, "juror-expertise-hint")
                value=profile.expertise.join(", ")
                form=PROFILE
                flash=flash.clone()
            />
            {select(
                words,
                (PROFILE, flash),
                "language",
                t!(words, "profile-language"),
                &choices,
                profile.language.tag(),
            )}
            <button class="btn main">{t!(words, "profile-save")}</button>
        </form>
    }
}

/// Asks for another address, with the password.
pub fn address_form(words: Words, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <form class="stack" method="post" action="/api/accounts/change-address">
            <h2>{t!(words, "address-title")}</h2>
            <Field
                name="new_email"
                label=t!(words, "address-new")
                hint=t!(words, "address-hint")
                kind="email"
                form=ADDRESS
                flash=flash.clone()
                autocomplete="email"
                required=true
            />
            {password_field(t!(words, "password-current"), "address_password", ADDRESS, flash)}
            <button class="btn">{t!(words, "address-do")}</button>
        </form>
    }
}
