//! Files: decks that lie under `files/<sha256>.pdf`, written and synced before their row.

use judging::access::DeckTie;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::{StoreError, args};

/// A file that lies in the folder of files.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredFile {
    /// SHA-256 of its bytes, hexadecimal: its name in the folder.
    pub sha256: String,
    /// Its name for people who download it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// How many page images it has; `None` until they are rendered.
    pub pages: Option<i64>,
    /// How many pages it has, of which a long file shows the first; `None` until they are counted.
    pub total: Option<i64>,
    /// Why it cannot be rendered: the kebab-case word of the refusal.
    pub fault: Option<String>,
}

/// What is known of a file when it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its name for people who download it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: i64,
}

/// Notes a file that lies in the folder, inside an act that may; the same bytes again are the same file.
pub async fn insert(tx: &mut Tx, file: &NewFile, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into file (sha256, name, media_type, bytes, created_at) values ($1, $2, $3, $4, $5)
         on conflict (sha256) do nothing",
        args![&file.sha256, &file.name, &file.media_type, file.bytes, now.micros()],
    )
    .await?;
    Ok(())
}

/// The file with this hash.
pub async fn find(db: &Db, sha256: &str) -> Result<Option<StoredFile>, StoreError> {
    db.one(
        "select sha256, name, media_type, bytes, pages, coalesce(total, pages) as total, fault
         from file
         where sha256 = $1",
        args![sha256],
    )
    .await
}

/// The hash of a file that is neither rendered nor refused, the first by hash after `after`; `None` where there is none.
pub async fn next_unrendered(db: &Db, after: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select sha256 from file
             where pages is null and fault is null and sha256 > $1
             order by sha256
             limit 1",
            args![after],
        )
        .await?;
    Ok(row.map(|(sha256,)| sha256))
}

/// Notes how many pages a file has that is not rendered yet, or why it never will be. As [`note_rendered`], it is no act.
pub async fn note_counted(db: &Db, sha256: &str, outcome: Result<i64, String>) -> Result<(), StoreError> {
    let (total, fault) = match outcome {
        Ok(total) => (Some(total), None),
        Err(fault) => (None, Some(fault)),
    };
    let mut tx = db.begin().await?;
    tx.run(
        "update file set total = $2, fault = $3 where sha256 = $1 and pages is null and fault is null",
        args![sha256, total, fault],
    )
    .await?;
    tx.commit().await
}

/// Notes what came of rendering: the number of page images and that of all pages, or why there are none. It can be told
/// from the file alone, so it is no act and stands in no ledger.
pub async fn note_rendered(db: &Db, sha256: &str, outcome: Result<(i64, i64), String>) -> Result<(), StoreError> {
    let (pages, total, fault) = match outcome {
        Ok((pages, total)) => (Some(pages), Some(total), None),
        Err(fault) => (None, None, Some(fault)),
    };
    let mut tx = db.begin().await?;
    tx.run("update file set pages = $2, total = $3, fault = $4 where sha256 = $1", args![sha256, pages, total, fault])
        .await?;
    tx.commit().await
}

/// The deck of an entry or its redacted copy, with what decides who may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// The file.
    pub file: StoredFile,
    /// The competition of the entry.
    pub competition: CompetitionId,
    /// The tie of the account that asks to the entry; nothing of it holds for who does not sit in the jury.
    pub tie: DeckTie,
    /// Whether nothing was submitted since it was made; always of the deck itself.
    pub current: bool,
}

#[derive(sqlx::FromRow)]
struct DeckRow {
    #[sqlx(flatten)]
    file: StoredFile,
    competition_id: String,
    declared: bool,
    assigned: bool,
    named: bool,
    recused: bool,
    current: bool,
}

/// A file of the entry `$1` in the edition `$2`, as the account `$3` asks for it.
macro_rules! select_deck {
    ($name:literal, $current:literal, $join:literal) => {
        concat!(
            "select f.sha256, ",
            $name,
            " as name, f.media_type, f.bytes, f.pages, coalesce(f.total, f.pages) as total, f.fault,
                    e.competition_id,
                    j.declared_at is not null as declared,
                    exists (select 1 from assignment a
                            where a.juror_id = j.id and a.entry_id = e.id and e.status <> 'withdrawn'
                              and a.state not in ('proposed', 'recused')) as assigned,
                    exists (select 1 from assignment a
                            join round r on r.id = a.round_id
                            where a.juror_id = j.id and a.entry_id = e.id and not r.blind
                              and a.state not in ('proposed', 'recused')) as named,
                    exists (select 1 from conflict x
                            where x.juror_id = j.id and x.entry_id = e.id
                              and x.state in ('declared', 'confirmed')) as recused, ",
            $current,
            " as current
             from entry e
             join competition c on c.id = e.competition_id ",
            $join,
            " left join juror j on j.competition_id = c.id and j.account_id = $3
             where e.id = $1 and c.edition_id = $2"
        )
    };
}

const DECK: &str = select_deck!(
    // Others may have handed in the same bytes under a name of their own.
    "coalesce((select h.name from manuscript_file h where h.manuscript_id = e.id and h.sha256 = f.sha256), f.name)",
    "e.id = e.id",
    "join file f on f.sha256 = e.deck_sha256"
);
const REDACTED: &str = select_deck!(
    "e.code || '.pdf'",
    "d.deck_version = coalesce(m.submitted_version, 0)",
    "join redaction d on d.entry_id = e.id
     join file f on f.sha256 = d.deck_sha256
     left join manuscript m on m.id = e.id"
);

/// The deck of an entry, as an account asks for it; `None` where the entry is of another edition or has no deck.
pub async fn deck(db: &Db, edition: &EditionId, entry: &EntryId, by: &AccountId) -> Result<Option<Deck>, StoreError> {
    let row: Option<DeckRow> = db.one(DECK, args![entry.as_str(), edition.as_str(), by.as_str()]).await?;
    Ok(row.map(DeckRow::into_deck))
}

/// The redacted copy of the deck of an entry, as an account asks for it; `None` where the entry is of another edition or has
/// none. It is called by the code of the entry: the name of the file may tell who made it.
pub async fn redacted(
    db: &Db,
    edition: &EditionId,
    entry: &EntryId,
    by: &AccountId,
) -> Result<Option<Deck>, StoreError> {
    let row: Option<DeckRow> = db.one(REDACTED, args![entry.as_str(), edition.as_str(), by.as_str()]).await?;
    Ok(row.map(DeckRow::into_deck))
}

impl DeckRow {
    fn into_deck(self) -> Deck {
        let Self { declared, assigned, named, recused, .. } = self;
        Deck {
            file: self.file,
            competition: self.competition_id.into(),
            tie: DeckTie { declared, assigned, named, recused },
            current: self.current,
        }
    }
}
