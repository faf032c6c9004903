//! The catalogues: every word that a person sees, in four languages.
//!
//! A room of the house has a file of its own under `locales/<tag>/`; a test compares the languages and finds missing
//! and unused keys. Pages write `t!(w, "key")` or `t!(w, "key", name = value)`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use judging::text::Language;

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Which language.
    pub language: Language,
}

/// Looks a message up: `t!(w, "sign-in-title")`, `t!(w, "list-progress", done = 3, all = 9)`.
#[macro_export]
macro_rules! t {
    ($words:expr, $key:literal) => { $words.say($key) };
    ($words:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::words::Args::new();
        $(args.set(stringify!($name), $value);)+
        $words.say_with($key, &args)
    }};
}

/// The arguments of a message.
pub type Args<'a> = FluentArgs<'a>;

macro_rules! catalogues {
    ($($room:literal),+ $(,)?) => {
        const CATALOGUES: [(Language, &[(&str, &str)]); 4] = [
            (Language::English, &[$(($room, include_str!(concat!("../locales/en/", $room, ".ftl")))),+]),
            (Language::Chinese, &[$(($room, include_str!(concat!("../locales/zh-Hans/", $room, ".ftl")))),+]),
            (Language::French, &[$(($room, include_str!(concat!("../locales/fr/", $room, ".ftl")))),+]),
            (Language::Dutch, &[$(($room, include_str!(concat!("../locales/nl/", $room, ".ftl")))),+]),
        ];
    };
}

catalogues!(
    "house",
    "accounts",
    "amendments",
    "assignment",
    "authors",
    "calls",
    "ceremony",
    "consents",
    "contests",
    "duties",
    "editions",
    "entrants",
    "entries",
    "evidence",
    "importing",
    "invitations",
    "jury",
    "ledger",
    "mail",
    "methods",
    "office",
    "passkeys",
    "people",
    "planning",
    "presets",
    "ranking",
    "refusals",
    "retention",
    "scoring",
    "setup",
);

static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
    LazyLock::new(|| CATALOGUES.iter().map(|(language, rooms)| bundle(*language, rooms)).collect());

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// The message of a key without arguments; the key itself where there is no such message.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// Sentences one after the other; Chinese sets no space between them.
    pub fn joined(&self, sentences: &[String]) -> String {
        sentences.join(if self.language == Language::Chinese { "" } else { " " })
    }

    /// The words for a side that contests often write, such as a country; anything else as it stands.
    pub fn known(&self, written: &str) -> String {
        let key = format!("known-{}", written.trim().to_lowercase().replace(' ', "-"));
        if self.bundle().has_message(&key) { self.say(&key) } else { written.to_owned() }
    }

    /// The message of a key with arguments.
    pub fn say_with(&self, key: &str, args: &Args<'_>) -> String {
        self.format(key, Some(args))
    }

    /// The names of the arguments that a message takes.
    pub fn arguments(&self, key: &str) -> BTreeSet<String> {
        let mut missing = Vec::new();
        if let Some(pattern) = self.bundle().get_message(key).and_then(|message| message.value()) {
            self.bundle().format_pattern(pattern, None, &mut missing);
        }
        let name = |error| match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
            _ => None,
        };
        missing.into_iter().filter_map(name).collect()
    }

    fn format(&self, key: &str, args: Option<&Args<'_>>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "no such message");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a message is wrong");
        }
        words
    }

    fn bundle(&self) -> &'static FluentBundle<FluentResource> {
        &BUNDLES[Language::ALL.iter().position(|language| *language == self.language).unwrap_or(0)]
    }
}

fn bundle(language: Language, rooms: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let tag = language.tag().parse().expect("our own tags are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would show in page titles and in copied text; all our scripts run left to right.
    bundle.set_use_isolating(false);
    for (room, source) in rooms {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("locales/{}/{room}.ftl: {errors:?}", language.tag()));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("locales/{}/{room}.ftl: {errors:?}", language.tag()));
    }
    bundle
}

#[cfg(test)]
mod tests;
