//! The page on which an entry is written.

use judging::access::may_edit_entry;
use judging::call::Fault;
use judging::ids::AccountId;
use judging::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::{self, Division};
use store::files::StoredFile;
use store::joint;
use store::manuscripts::{self, Manuscript, Version};

use super::act::{FORM, page_of};
use super::fields::{self, Sheet, called};
use super::island::{self, EntryIsland, Setting};
use super::lines::{self, Reader};
use super::{standing, typed, withdrawal};
use crate::authors::section::People;
use crate::contests::controls::first_save;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, IslandScript, flash_notice, ground, in_wechat, page};

/// What the page is made of.
struct Writing {
    ground: Ground,
    held: Manuscript,
    divisions: Vec<Division>,
    files: Vec<StoredFile>,
    faults: Vec<Fault>,
    versions: Vec<Version>,
    people: People,
    arrivals: Vec<(String, Option<Timestamp>)>,
    flash: Flash,
}

/// An entry, for those who write it.
#[component]
pub fn WritePage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let held = own(&ground, &params.get("entry").unwrap_or_default()).await?;
        let db = state().db;
        let competition = competitions::find(&db, &held.competition).await?.ok_or(AppError::NotFound)?;
        let writing = Writing {
            divisions: competitions::divisions(&db, &held.competition).await?,
            files: manuscripts::files(&db, &held.id).await?,
            faults: manuscripts::faults(&db, &held).await?,
            versions: manuscripts::versions(&db, &held.id).await?,
            people: People::of(&ground, &held).await?,
            arrivals: joint::arrivals(&db, &held.id).await?,
            flash: flash::take().await,
            ground,
            held,
        };
        Ok(writing.view(competition.name.get(writing.ground.language())))
    })
}

/// The entry of an address, for a visitor who writes it.
///
/// # Errors
/// [`AppError::NotFound`] for an entry of others.
pub async fn own(ground: &Ground, id: &str) -> Result<Manuscript, AppError> {
    let account = ground.visitor.account_id()?;
    let found = manuscripts::find(&state().db, &ground.edition.id, &account, &id.into()).await?;
    found.ok_or(AppError::NotFound)
}

/// The way to the pages of an entry.
pub fn crumbs(ground: &Ground) -> Vec<Crumb> {
    vec![Crumb::new(t!(ground.words, "nav-entries"), ground.path("/entries"))]
}

impl Writing {
    fn view(&self, competition: &str) -> AnyView {
        let Self { ground, held, flash, .. } = self;
        let submitted = self.versions.iter().find(|version| Some(version.version) == held.submitted_version);
        let words = ground.words;
        let arrived = ground.edition.now(ground.visitor.arrived);
        let title = called(ground, &held.raw);
        let here = page_of(&ground.edition.slug, held.id.as_str());
        let writable = may_edit_entry(&ground.visitor.account_id().unwrap_or("".into()), &held.facts, arrived).is_ok();
        let body = match writable {
            true => self.form(&here),
            false => lines::read(&self.reader(), &held.raw),
        };
        let lost = (!writable && flash.form == FORM && flash.error.is_some()).then(|| self.unsaved());
        let standing = standing::notice(ground, held, submitted, arrived);
        let notice = flash_notice(words, flash);
        let both = self.both();
        let people = self.people.section(ground, held, flash, arrived);
        let withdrawal = held.withdrawn_at.is_none().then(|| withdrawal::offer(ground, held, flash));
        let competition = competition.to_owned();
        let code = held.code.clone().map(|code| format!(" · {code}"));
        let arrivals = standing::arrivals(ground, &self.arrivals);
        let elsewhere = in_wechat(words, || t!(words, "wechat-entry")).filter(|_| writable);
        let files = submitted.and_then(|_| standing::files(ground, &held.call.form, &self.faults));
        view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=crumbs(ground)>
                <div class="head">
                    <div>
                        <p class="eyebrow">{competition} {code}</p>
                        <h1>{title}</h1>
                    </div>
                </div>
                {notice}
                {standing}
                {arrivals}
                {files}
                <nav class="tabs" aria-label=t!(words, "nav-entries")>
                    <a href=here.clone() aria-current="page">
                        {t!(words, "entry-write")}
                    </a>
                    <a href=format!("{here}/preview")>{t!(words, "entry-preview")}</a>
                    <a href=format!("{here}/history")>{t!(words, "entry-history")}</a>
                </nav>
                {both}
                {lost}
                {elsewhere}
                {body}
                {people}
                {withdrawal}
            </Frame>
        }
        .into_any()
    }

    fn reader(&self) -> Reader<'_> {
        Reader { ground: &self.ground, form: &self.held.call.form, divisions: &self.divisions, files: &self.files }
    }

    /// What was typed last, where it was not simply saved, else what is saved.
    fn shown(&self) -> judging::call::RawEntry {
        match self.flash.form == FORM && !self.flash.typed.is_empty() {
            true => typed::read(&self.flash.typed),
            false => self.held.raw.clone(),
        }
    }

    /// The version that the form was on which came back with a refusal.
    fn typed_on(&self) -> Option<i64> {
        self.flash.typed.get("base_version").and_then(|version| version.parse().ok())
    }

    fn is_own(&self, account: &AccountId) -> bool {
        self.ground.visitor.account.as_ref().is_some_and(|visitor| visitor.id == *account)
    }

    /// The version that a save replaces: what is saved, which the page has shown, unless what was typed came back
    /// without having met it.
    fn base(&self) -> i64 {
        let met = match &self.flash.error {
            Some(AppError::StaleEntry(_)) | None => true,
            // What was not complete was saved, unless somebody has saved another version since.
            Some(AppError::Invalid(_)) => self.is_own(&self.held.by),
            Some(_) => false,
        };
        let typed = self.typed_on().filter(|_| !met);
        typed.unwrap_or(self.held.version)
    }

    fn form(&self, here: &str) -> AnyView {
        let Self { ground, held, flash, .. } = self;
        let words = ground.words;
        let mut raw = self.shown();
        raw.deck.clone_from(&held.raw.deck);
        let sheet = Sheet {
            ground,
            form: &held.call.form,
            divisions: &self.divisions,
            raw: &raw,
            files: &self.files,
            upload: Some(format!("{here}/files")),
            flash,
        };
        let change = uuid::Uuid::new_v4().to_string();
        let setting = Setting {
            account: ground.visitor.account_id().map(|id| id.to_string()).unwrap_or_default(),
            edition: ground.edition.slug.clone(),
            entry: held.id.to_string(),
            unsaved: flash.form == FORM && flash.error.is_some(),
            shared: self.people.are_several(),
            counted: fields::counted(&sheet),
            words: island::Words {
                saved: t!(words, "entry-auto-saved", time = "{time}"),
                local: t!(words, "entry-auto-local"),
                failed: t!(words, "entry-auto-failed"),
                upload_going: t!(words, "entry-upload-going"),
                upload_waiting: t!(words, "entry-upload-waiting"),
                upload_stored: t!(words, "entry-upload-stored"),
                upload_rest: t!(words, "entry-upload-rest", name = "{name}", percent = "{percent}"),
                upload_large: t!(words, "fault-file-size"),
                upload_full: t!(words, "fault-files-size"),
                upload_no_pdf: t!(words, "fault-file-pdf"),
                upload_empty: t!(words, "fault-no-file"),
                upload_failed: t!(words, "entry-upload-failed"),
            },
        };
        let form = view! {
            <form method="post" action="/api/entrants/save" class="stack loose" id="entry" novalidate=true>
                {first_save(t!(words, "save"))}
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                <input type="hidden" name="entry" value=held.id.to_string() />
                <input type="hidden" name="change" value=change />
                <input type="hidden" name="base_version" value=self.base() />
                {fields::sections(&sheet, &self.faults)}
                <p class="muted">
                    {t!(words, "entry-acts-hint")} " " <a href=ground.path("/privacy")>{t!(words, "privacy-title")}</a>
                </p>
                <p class="acts">
                    <button class="btn" name="act" value="save">
                        {t!(words, "entry-save")}
                    </button>
                    <button class="btn main" formaction="/api/entrants/submit">
                        {t!(words, "entry-submit")}
                    </button>
                </p>
                <p class="presence muted" role="status">
                    {self.people.beside()}
                </p>
                <p class="receipt" role="status"></p>
            </form>
        };
        view! {
            <EntryIsland setting=setting>{form}</EntryIsland>
            <IslandScript />
        }
        .into_any()
    }

    /// Both texts, where what was typed met a version that it did not know.
    fn both(&self) -> Option<AnyView> {
        let words = self.ground.words;
        matches!(self.flash.error, Some(AppError::StaleEntry(_))).then(|| {
            let mut mine = self.shown();
            mine.deck.clone_from(&self.held.raw.deck);
            let others = self.saved_since().join(", ");
            let (title, theirs) = match others.is_empty() {
                true => (t!(words, "entry-both"), t!(words, "entry-theirs")),
                false => {
                    (t!(words, "entry-both-by", name = others.clone()), t!(words, "entry-theirs-by", name = others))
                }
            };
            let names = (theirs, t!(words, "entry-mine"));
            view! {
                <section class="stack" id="both">
                    <h2>{title}</h2>
                    <p>{t!(words, "entry-both-hint")}</p>
                    {lines::diff(&self.reader(), (&self.held.raw, &mine), names)}
                </section>
            }
            .into_any()
        })
    }

    /// The names of the others who saved since the version that what was typed was made on.
    fn saved_since(&self) -> Vec<String> {
        let known = self.typed_on().unwrap_or(self.held.version);
        let since = self.versions.iter().filter(|version| version.version > known && !self.is_own(&version.account));
        let mut names: Vec<String> = since.map(|version| version.by.get(self.ground.language()).to_owned()).collect();
        names.dedup();
        names
    }

    /// What was typed and came too late: shown, so that it can be kept elsewhere.
    fn unsaved(&self) -> AnyView {
        view! {
            <section class="stack">
                <h2>{t!(self.ground.words, "entry-unsaved")}</h2>
                {lines::read(&self.reader(), &self.shown())}
            </section>
        }
        .into_any()
    }
}
