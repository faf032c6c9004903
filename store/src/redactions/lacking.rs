use std::collections::BTreeMap;

use judging::ids::{EditionId, RoundId};

use crate::db::Db;
use crate::{StoreError, args};

/// The entries `e` in the blind rounds `r` of competitions `c`, with what was made for them; none of rounds that are sealed,
/// or whose best are in the next one.
macro_rules! in_blind_rounds {
    () => {
        "
             from round r
             join competition c on c.id = r.competition_id
             join round_entry re on re.round_id = r.id
             join entry e on e.id = re.entry_id and e.status <> 'withdrawn'
             left join redaction d on d.entry_id = e.id
             left join manuscript m on m.id = e.id
             where r.blind and r.advanced_at is null
               and not exists (select 1 from seal s where s.round_id = r.id)"
    };
}
pub(super) use in_blind_rounds;

/// Whether jurors cannot read one of them whole; unknown where nothing was made for one that has no deck.
macro_rules! lacks {
    () => {
        "((e.deck_sha256 is not null
                     and (d.deck_sha256 is null or d.deck_version <> coalesce(m.submitted_version, 0)))
                    or (d.title || d.summary || d.fields <> '{}{}{}'
                        and d.words_version <> coalesce(m.submitted_version, 0)))"
    };
}
pub(super) use lacks;

/// The codes of the entries in the blind rounds of an edition that jurors cannot read whole: there is no redacted copy of
/// their deck, or something was submitted since the copy or the words were made. Rounds that are sealed, or whose best are
/// in the next one, lack nothing.
pub async fn lacking(db: &Db, edition: &EditionId) -> Result<BTreeMap<RoundId, Vec<String>>, StoreError> {
    let rows: Vec<(String, String)> = db
        .all(
            concat!(
                "select r.id, e.code",
                in_blind_rounds!(),
                " and c.edition_id = $1 and ",
                lacks!(),
                " order by r.id, e.code"
            ),
            args![edition.as_str()],
        )
        .await?;
    let mut lacking: BTreeMap<RoundId, Vec<String>> = BTreeMap::new();
    for (round, code) in rows {
        lacking.entry(round.into()).or_default().push(code);
    }
    Ok(lacking)
}
