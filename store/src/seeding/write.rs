use judging::access::Role;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId, JurorId};
use judging::time::Timestamp;

use super::{SeedAccount, SeedCompetition, SeedEntry, SeedJuror, SeedRound, judged};
use crate::awards::Award;
use crate::competitions::Competition;
use crate::db::Tx;
use crate::entries::Entry;
use crate::jurors::Juror;
use crate::rounds::Round;
use crate::{
    Fault, StoreError, accounts, args, awards, calls, competitions, entries, files, jurors, roles, rounds, rubrics,
};

/// Writes the people with their roles; their ids, in order.
pub async fn accounts(
    tx: &mut Tx,
    edition: &EditionId,
    people: &[SeedAccount],
    now: Timestamp,
) -> Result<Vec<AccountId>, StoreError> {
    let mut ids = Vec::with_capacity(people.len());
    for person in people {
        let id = accounts::insert(tx, &person.account, now).await?;
        for role in &person.roles {
            roles::grant(tx, edition, &id, role).await?;
        }
        ids.push(id);
    }
    Ok(ids)
}

/// Writes a competition with all that is in it.
pub async fn competition(
    tx: &mut Tx,
    edition: &EditionId,
    seed: &SeedCompetition,
    accounts: &[AccountId],
    now: Timestamp,
) -> Result<(), StoreError> {
    let new = Competition { edition: edition.clone(), ..seed.competition.clone() };
    let id = competitions::insert(tx, &new).await?;
    if let Some(call) = &seed.call {
        calls::insert(tx, &id, call).await?;
    }
    for award in &seed.awards {
        awards::insert(tx, &Award { competition: id.clone(), ..award.clone() }).await?;
    }
    for chair in &seed.chairs {
        roles::grant(tx, edition, at(accounts, *chair)?, &Role::Chair(id.clone())).await?;
    }
    let jurors = jury(tx, &id, &seed.jurors, accounts).await?;
    let entries = submitted(tx, &id, seed, now).await?;
    for (juror, entry, grounds) in &seed.conflicts {
        jurors::note_suspicion(tx, at(&jurors, *juror)?, at(&entries, *entry)?, grounds, now).await?;
    }
    for (number, seed) in seed.rounds.iter().enumerate() {
        round(tx, &id, seed, number == 0, &jurors, &entries).await?;
    }
    Ok(())
}

async fn jury(
    tx: &mut Tx,
    competition: &CompetitionId,
    seeds: &[SeedJuror],
    accounts: &[AccountId],
) -> Result<Vec<JurorId>, StoreError> {
    let mut ids = Vec::with_capacity(seeds.len());
    for seed in seeds {
        let account = at(accounts, seed.account)?.clone();
        let juror = Juror { competition: competition.clone(), account, ..seed.juror.clone() };
        let id = jurors::insert(tx, &juror).await?;
        if let Some(declared) = juror.declared_at {
            tx.run("update juror set declared_at = $2 where id = $1", args![id.as_str(), declared.micros()]).await?;
        }
        ids.push(id);
    }
    Ok(ids)
}

async fn submitted(
    tx: &mut Tx,
    competition: &CompetitionId,
    seed: &SeedCompetition,
    now: Timestamp,
) -> Result<Vec<EntryId>, StoreError> {
    let mut divisions = Vec::with_capacity(seed.divisions.len());
    for name in &seed.divisions {
        divisions.push(competitions::insert_division(tx, competition, name).await?);
    }
    let mut ids = Vec::with_capacity(seed.entries.len());
    for SeedEntry { entry, division, team, deck } in &seed.entries {
        if let Some(deck) = deck {
            files::insert(tx, deck, now).await?;
        }
        let entry = Entry {
            competition: competition.clone(),
            division: division.map(|index| at(&divisions, index)).transpose()?.cloned(),
            deck_sha256: deck.as_ref().map(|deck| deck.sha256.clone()),
            ..entry.clone()
        };
        ids.push(entries::insert(tx, &entry, team, now).await?);
    }
    Ok(ids)
}

async fn round(
    tx: &mut Tx,
    competition: &CompetitionId,
    seed: &SeedRound,
    first: bool,
    jurors: &[JurorId],
    entries: &[EntryId],
) -> Result<(), StoreError> {
    let id = rounds::insert(tx, &Round { competition: competition.clone(), ..seed.round.clone() }).await?;
    for (position, criterion) in (0_i64..).zip(&seed.criteria) {
        rubrics::insert(tx, &id, position, criterion).await?;
    }
    if first {
        for entry in entries {
            entries::enter_round(tx, &id, entry).await?;
        }
    }
    let criteria = rubrics::of_round_in(tx, &id).await?;
    let rubric = rubrics::rubric(&id, &criteria)?;
    for seed in &seed.assignments {
        judged::assignment(tx, &id, &rubric, seed, (at(jurors, seed.juror)?, at(entries, seed.entry)?)).await?;
    }
    let submitted = seed.assignments.iter().filter_map(|assignment| assignment.scorecard.as_ref());
    let first = submitted.filter(|scorecard| scorecard.submitted).map(|scorecard| scorecard.saved_at.micros()).min();
    tx.run(
        "update round set committed_at = $2, first_submitted_at = $3 where id = $1",
        args![id.as_str(), seed.committed_at.map(Timestamp::micros), first],
    )
    .await?;
    Ok(())
}

fn at<T>(list: &[T], index: usize) -> Result<&T, StoreError> {
    list.get(index).ok_or_else(|| StoreError::Invalid(vec![Fault::new("index", "fault-missing")]))
}
