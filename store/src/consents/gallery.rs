//! The gallery of finalists: entries of the last round whose owner agrees to it, once a competition has no secret left.
//!
//! Before its last reveal a list of finalists would tell who can still win, so that every query asks for competitions
//! of which something is revealed and nothing waits.

use judging::ids::{CompetitionId, EditionId};
use judging::text::Text;

use super::{Matter, held};
use crate::ceremony::cued;
use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// What everybody reads of an entry in the gallery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finalist {
    /// Its code.
    pub code: String,
    /// The startup or the scholar.
    pub name: Text,
    /// What it is about.
    pub title: Text,
    /// A paragraph on it.
    pub summary: Text,
}

/// The finalists of the edition `$1`, as rows of the table expression `finalist`: those who agree to matter `$2`.
macro_rules! select_finalists {
    ($rest:literal) => {
        held!(
            ", finalist as (
                 select e.id, e.competition_id, e.code, e.name, e.title, e.summary
                 from held h
                 join author a on a.account_id = h.account_id
                 join entry e on e.id = a.manuscript_id and e.status <> 'withdrawn'
                 join competition c on c.id = e.competition_id and c.edition_id = $1
                 join round_entry x on x.entry_id = e.id
                 join round l on l.id = x.round_id and l.competition_id = c.id
                 where h.matter = $2
                   and not exists (select 1 from author first
                                   where first.manuscript_id = a.manuscript_id
                                     and (first.position < a.position
                                          or (first.position = a.position and first.account_id < a.account_id)))
                   and not exists (select 1 from round later
                                   where later.competition_id = c.id and later.position > l.position)
                   and ",
            cued!("is not null"),
            " and not ",
            cued!("is null"),
            ") ",
            $rest
        )
    };
}

/// One page of the gallery of a competition, by code: those after the code `after`, at most `limit`; nobody before the
/// competition's last reveal.
pub async fn finalists(
    db: &Db,
    (edition, competition): (&EditionId, &CompetitionId),
    after: &str,
    limit: u32,
) -> Result<Vec<Finalist>, StoreError> {
    let rows: Vec<(String, String, String, String, String)> = db
        .all(
            select_finalists!(
                "select id, code, name, title, summary
                 from finalist
                 where competition_id = $3 and code > $4
                 order by code
                 limit $5"
            ),
            args![edition.as_str(), Matter::Gallery.word(), competition.as_str(), after, limit],
        )
        .await?;
    let finalist = |(id, code, name, title, summary): (String, String, String, String, String)| {
        let text = |column, json: &str| parse_json::<Text>("entry", column, &id, json);
        let (name, title, summary) = (text("name", &name)?, text("title", &title)?, text("summary", &summary)?);
        let (name, title) = match (name.is_empty(), title == name) {
            (true, _) => (title, Text::default()),
            (false, true) => (name, Text::default()),
            (false, false) => (name, title),
        };
        Ok(Finalist { code, name, title, summary })
    };
    rows.into_iter().map(finalist).collect()
}

/// The competitions of an edition whose gallery shows somebody.
pub async fn galleries(db: &Db, edition: &EditionId) -> Result<Vec<CompetitionId>, StoreError> {
    let sql = select_finalists!("select distinct competition_id from finalist order by competition_id");
    let rows: Vec<(String,)> = db.all(sql, args![edition.as_str(), Matter::Gallery.word()]).await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}
