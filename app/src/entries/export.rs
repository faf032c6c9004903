//! The list as a table and as an archive of its files, page by page: ten thousand entries are never in memory at once.

use std::borrow::Cow;

use judging::access::may_read_hidden;
use leptos_router::params::ParamsMap;
use store::Db;
use store::competitions::Competition;
use store::entries::{self, Entry, Filter, Listed};

pub use super::files::Filed;
use super::files::filed;
use super::list::{around, named_by};
use super::look::Look;
use super::questions::Questions;
use crate::error::AppError;
pub use crate::ranking::export::safe;
use crate::state::state;
use crate::t;
use crate::ui::{Ground, ground};

/// How many entries are read at a time.
const AT_ONCE: u32 = 500;

/// A list as somebody sees it, from its first page to its last.
pub struct Listing {
    ground: Ground,
    db: Db,
    competition: Competition,
    look: Look,
    filter: Filter,
    /// The code of the last entry that was read; `None` behind the last one.
    after: Option<String>,
}

/// The list of an address, for those who see its page; `query` is that of the page, as it stands in the address.
///
/// # Errors
/// As for the page of the list.
pub async fn listing(edition: &str, competition: &str, query: &str) -> Result<Listing, AppError> {
    let ground = ground(edition).await?;
    let (competition, rounds) = named_by(&ground, competition).await?;
    let db = state().db;
    let look = Look::of(&asked(query), Questions::of(&db, &ground, (&competition.id, &rounds)).await?);
    let filter = look.filter(&db, &ground, &competition.id).await?;
    Ok(Listing { ground, db, competition, look, filter, after: Some(String::new()) })
}

/// The values of a query; the map itself takes them apart from their signs of percent.
pub(super) fn asked(query: &str) -> ParamsMap {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (Cow::Owned(name.to_owned()), value.replace('+', " "))).collect()
}

impl Listing {
    /// What its files are called, without what ends their names.
    pub fn stem(&self) -> String {
        format!("{}-{}-entries", self.ground.edition.slug, self.competition.slug)
    }

    /// What stands over the columns.
    pub fn header(&self) -> Vec<String> {
        let words = self.ground.words;
        let fixed = [
            t!(words, "entries-code"),
            t!(words, "export-title"),
            t!(words, "export-title-other"),
            t!(words, "export-name"),
            t!(words, "export-name-other"),
        ];
        fixed.into_iter().chain(self.look.columns.iter().map(|column| column.label(&self.ground))).collect()
    }

    /// The next rows, each with as many cells as the header; `None` behind the last.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn rows(&mut self) -> Result<Option<Vec<Vec<String>>>, AppError> {
        let Some(listed) = self.next().await? else { return Ok(None) };
        let around = around(&self.db, &self.ground, &self.competition, &self.look, &listed).await?;
        let language = self.ground.language();
        let row = |listed: &Listed| {
            let Entry { code, title, name, .. } = &listed.entry;
            let both =
                [title, name].map(|text| [Some(text.get(language)), text.beside(language).map(|(_, other)| other)]);
            let both = both.into_iter().flatten().map(|words| words.unwrap_or_default().to_owned());
            let cells = self.look.columns.iter().map(|column| column.text(&self.ground, &around, listed));
            std::iter::once(code.clone()).chain(both).chain(cells).collect()
        };
        Ok(Some(listed.iter().map(row).collect()))
    }

    /// The files of the next entries: their decks and, for who reads what jurors do not see, the files that they
    /// answered with. `None` behind the last.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn files(&mut self) -> Result<Option<Vec<Filed>>, AppError> {
        let Some(listed) = self.next().await? else { return Ok(None) };
        let entries: Vec<Entry> = listed.into_iter().map(|listed| listed.entry).collect();
        let hidden = self.ground.standing.as_ref().is_some_and(|standing| may_read_hidden(standing).is_ok());
        filed(&self.db, &self.competition, (&entries, hidden), self.ground.language()).await.map(Some)
    }

    async fn next(&mut self) -> Result<Option<Vec<Listed>>, AppError> {
        let Some(after) = &self.after else { return Ok(None) };
        let listed = entries::page(&self.db, &self.competition.id, &self.filter, after, AT_ONCE).await?;
        let more = listed.len() == AT_ONCE as usize;
        self.after = listed.last().filter(|_| more).map(|listed| listed.entry.code.clone());
        Ok(Some(listed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_the_page_reads_it() {
        let look = |query: ParamsMap| Look::of(&query, Questions::default());
        let asked_for = look(asked("q=%E5%85%89+100%25&col=team&col=deck&sort=-code&&strange"));
        assert_eq!(asked_for.query(), "q=%E5%85%89%20100%25&sort=-code&col=team&col=deck");
        assert_eq!(look(asked("")), look(ParamsMap::new()));
    }
}
