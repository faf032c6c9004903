//! Conflicts that the rules suspect, looked for again whenever a jury, a team, the list of institutions or what a juror
//! says of themselves changes.

use std::collections::BTreeMap;

use judging::conflict::{Ground, People, Person, Rule, is_news};
use judging::ids::{AccountId, CompetitionId, EntryId, JurorId};
use judging::time::Timestamp;

use super::people;
use crate::db::{Arg, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, institutions, new_id};

/// Who is looked at.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    /// The whole jury with all entries.
    Everybody,
    /// One juror with all entries.
    Juror(&'a JurorId),
    /// The whole jury with one entry, whose team changed.
    Entry(&'a EntryId),
}

impl Whom<'_> {
    /// The ids of the one juror and of the one entry; an empty one stands for all.
    fn ids(&self) -> (&str, &str) {
        match self {
            Self::Everybody => ("", ""),
            Self::Juror(juror) => (juror.as_str(), ""),
            Self::Entry(entry) => ("", entry.as_str()),
        }
    }
}

/// Entries with what is suspected of a juror and each.
pub type Found = Vec<(String, Vec<Ground>)>;

/// The ids of a juror and an entry.
type Pair = (String, String);

/// Looks for conflicts in a competition, inside an act that changed who sits in its jury or who is on a team. What is
/// found anew is suspected; a suspicion whose grounds are gone goes with them; what somebody dismissed is suspected again
/// only for a ground that was not there then; what is declared or confirmed stays. Gives what is new, by entry.
pub async fn suspect(
    tx: &mut Tx,
    competition: &CompetitionId,
    whom: Whom<'_>,
    now: Timestamp,
) -> Result<Found, StoreError> {
    let (juror, entry) = whom.ids();
    let jury = people::jury(tx, competition, juror).await?;
    if jury.is_empty() {
        return Ok(Found::new());
    }
    let mut teams = People::new(institutions::all_in(tx).await?);
    for (entry, person) in people::teams_in(tx, competition, entry).await? {
        teams.add(&entry, &person);
    }
    let mut noted = noted(tx, competition, (juror, entry)).await?;
    let (mut new, mut rows) = (Found::new(), Vec::new());
    for (juror, known) in &jury {
        for (entry, grounds) in of_one(&teams, known) {
            match noted.remove(&(juror.clone(), entry.clone())) {
                Some(known) => known.found(tx, grounds).await?,
                None => {
                    rows.push(row(juror, &entry, &grounds, now));
                    new.push((entry, grounds));
                }
            }
        }
    }
    for (_, gone) in noted {
        gone.found(tx, Vec::new()).await?;
    }
    insert(tx, rows).await?;
    Ok(new)
}

/// What is suspected of one person by all that is known of them, by entry; the same is told once.
pub(super) fn of_one(teams: &People<String>, known: &[Person]) -> BTreeMap<String, Vec<Ground>> {
    let mut found: BTreeMap<String, Vec<Ground>> = BTreeMap::new();
    for person in known {
        for (entry, grounds) in teams.suspect(person) {
            let told = found.entry(entry).or_default();
            let news: Vec<Ground> =
                grounds.into_iter().filter(|ground| !told.iter().any(|told| told.tells_as(ground))).collect();
            told.extend(news);
        }
    }
    found
}

/// Looks for the conflicts of somebody who said something else of themselves, in every jury that they sit in, inside an
/// act of the house chain: takes the chains of those editions, with a record of the verb in each.
pub(crate) async fn suspect_again(act: &mut Act, account: &AccountId, verb: &str) -> Result<(), StoreError> {
    let editions: Vec<(String,)> = act
        .tx
        .all(
            "select distinct c.edition_id
             from juror j
             join competition c on c.id = j.competition_id
             where j.account_id = $1
             order by c.edition_id",
            args![account.as_str()],
        )
        .await?;
    for (edition,) in editions {
        act.also(&Chain::Edition(edition.into()), verb, account.as_str()).await?;
    }
    let sql = "select competition_id, id from juror where account_id = $1 order by id";
    let seats: Vec<(String, String)> = act.tx.all(sql, args![account.as_str()]).await?;
    let now = act.at();
    for (competition, juror) in seats {
        suspect(&mut act.tx, &competition.into(), Whom::Juror(&juror.into()), now).await?;
    }
    Ok(())
}

/// Notes what the rules suspect of a pair of which nothing is noted, inside an act that fills an edition.
pub(crate) async fn note_suspicion(
    tx: &mut Tx,
    juror: &JurorId,
    entry: &EntryId,
    grounds: &[Ground],
    now: Timestamp,
) -> Result<(), StoreError> {
    insert(tx, vec![row(juror.as_str(), entry.as_str(), grounds, now)]).await
}

async fn insert(tx: &mut Tx, rows: Vec<Vec<Arg>>) -> Result<(), StoreError> {
    tx.insert_all("insert into conflict (id, juror_id, entry_id, state, source, reason, grounds, created_at)", rows)
        .await
}

fn row(juror: &str, entry: &str, grounds: &[Ground], now: Timestamp) -> Vec<Arg> {
    args![new_id::<String>(), juror, entry, "suspected", "rule", "", to_json(&grounds), now.micros()]
}

/// What is noted of a pair.
#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    juror_id: String,
    entry_id: String,
    state: String,
    source: String,
    grounds: String,
    dismissed: String,
}

async fn noted(
    tx: &mut Tx,
    competition: &CompetitionId,
    (juror, entry): (&str, &str),
) -> Result<BTreeMap<Pair, Noted>, StoreError> {
    let rows: Vec<Row> = tx
        .all(
            "select x.id, x.juror_id, x.entry_id, x.state, x.source, x.grounds, x.dismissed
             from conflict x
             join juror j on j.id = x.juror_id
             where j.competition_id = $1 and ($2 = '' or x.juror_id = $2) and ($3 = '' or x.entry_id = $3)",
            args![competition.as_str(), juror, entry],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let grounds = parse_json("conflict", "grounds", &row.id, &row.grounds)?;
            let dismissed = parse_json("conflict", "dismissed", &row.id, &row.dismissed)?;
            let pair = (row.juror_id, row.entry_id);
            Ok((pair, Noted { id: row.id, state: row.state, source: row.source, grounds, dismissed }))
        })
        .collect()
}

struct Noted {
    id: String,
    state: String,
    source: String,
    grounds: Vec<Ground>,
    dismissed: Vec<Ground>,
}

impl Noted {
    /// Notes what the rules find now.
    async fn found(self, tx: &mut Tx, grounds: Vec<Ground>) -> Result<(), StoreError> {
        let news = is_news(&grounds, &self.known(&grounds));
        match self.state.as_str() {
            "suspected" if grounds.is_empty() && self.dismissed.is_empty() => {
                tx.run("delete from conflict where id = $1", args![&self.id]).await?;
            }
            "suspected" if news && grounds != self.grounds => self.write(tx, "suspected", &grounds).await?,
            "suspected" if !news => self.write(tx, "dismissed", &grounds).await?,
            "dismissed" if news => self.write(tx, "suspected", &grounds).await?,
            _ => {}
        }
        Ok(())
    }

    /// The grounds that somebody has looked into. Of what was settled before grounds were kept, it is known that the
    /// rule of institutions had raised it.
    fn known(&self, found: &[Ground]) -> Vec<Ground> {
        let unkept = self.source == "institution" && self.state == "dismissed" && self.dismissed.is_empty();
        match unkept {
            true => found.iter().filter(|ground| ground.rule == Rule::Institution).cloned().collect(),
            false => self.dismissed.clone(),
        }
    }

    async fn write(&self, tx: &mut Tx, state: &str, grounds: &[Ground]) -> Result<(), StoreError> {
        tx.run(
            "update conflict set state = $2, source = 'rule', grounds = $3 where id = $1",
            args![&self.id, state, to_json(&grounds)],
        )
        .await?;
        Ok(())
    }
}
