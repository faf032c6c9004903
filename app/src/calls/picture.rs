//! What the picture of a shared link says: only what the public pages of an edition and of a call say from their first
//! day on, and nothing of entries, juries or winners.

use judging::text::{Language, Text};
use store::editions::Edition;
use store::{Db, calls, competitions, editions};

use crate::error::AppError;
use crate::t;
use crate::when;
use crate::words::Words;

/// The words of a picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// Over the title: what it belongs to.
    pub over: String,
    /// The name, in the picture's language.
    pub title: String,
    /// The name in the other script; blank where there is none.
    pub second: String,
    /// Until when entries are taken; blank where there is no call.
    pub until: String,
    /// Days and places, and who is behind it.
    pub lines: Vec<String>,
}

/// The words of the picture of an edition, or of one of its competitions.
///
/// # Errors
/// [`AppError::NotFound`] where there is no such edition or competition; a database that fails.
pub async fn said(db: &Db, edition: &str, competition: Option<&str>, language: Language) -> Result<Said, AppError> {
    let edition = editions::find_by_slug(db, edition).await?.ok_or(AppError::NotFound)?;
    let hosts = editions::hosts(db, &edition.id).await?;
    let hosts = hosts.iter().filter(|host| host.kind == "host").map(|host| &host.name);
    let hosts = together(hosts, language);
    let Some(slug) = competition else {
        let contests = competitions::of_edition(db, &edition.id).await?;
        let contests = together(contests.iter().map(|contest| &contest.name), language);
        let (title, second) = named(&edition.name, language);
        let over = day_and_place(&edition, language);
        return Ok(Said { over, title, second, until: String::new(), lines: filled([contests, hosts]) });
    };
    let found = competitions::find_by_slug(db, &edition.id, slug).await?.ok_or(AppError::NotFound)?;
    let call = calls::find(db, &found.id).await?;
    let until = call.map(|call| {
        let moment = when::day_and_time(call.deadline, &edition.time_zone, language);
        t!(Words::of(language), "enter-share", moment = moment, zone = edition.time_zone.clone())
    });
    let (title, second) = named(&found.name, language);
    Ok(Said {
        over: edition.name.get(language).to_owned(),
        title,
        second,
        until: until.unwrap_or_default(),
        lines: filled([day_and_place(&edition, language), hosts]),
    })
}

fn day_and_place(edition: &Edition, language: Language) -> String {
    let day = when::day(edition.starts_at, &edition.time_zone, language);
    filled([day, edition.place.get(language).to_owned()]).join(" · ")
}

fn named(name: &Text, language: Language) -> (String, String) {
    let second = name.beside(language).map_or("", |(_, words)| words);
    (name.get(language).to_owned(), second.to_owned())
}

fn together<'a>(names: impl Iterator<Item = &'a Text>, language: Language) -> String {
    let names: Vec<&str> = names.map(|name| name.get(language)).filter(|name| !name.is_empty()).collect();
    names.join(" · ")
}

fn filled(lines: [String; 2]) -> Vec<String> {
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}
