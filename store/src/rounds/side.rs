//! Rounds of one side: in a joint call, the jury of each agency judges every entry in a round of its own.

use judging::ids::EditionId;

use super::{Round, of_competition_in};
use crate::db::Tx;
use crate::error::{parse_json, to_json};
use crate::roles::invitations::Seat;
use crate::{Fault, StoreError, args, calls};

/// The rounds in which an entry takes part from its submission on: those of sides, which stand first, else the first.
pub(crate) fn opening(rounds: &[Round]) -> &[Round] {
    let sides = rounds.iter().take_while(|round| !round.side.is_empty()).count();
    &rounds[..sides.max(1).min(rounds.len())]
}

/// What is wrong with the sides of a competition's rounds, in order: each is one of the hosts, has one round, and stands
/// before the rounds of the whole jury. Gives the places of the rounds.
pub(crate) fn faults(sides: &[&str], hosts: &[&str]) -> Vec<(usize, &'static str)> {
    let wrong = sides.iter().enumerate().filter(|(_, side)| !side.is_empty()).filter_map(|(index, side)| {
        let before = &sides[..index];
        let kind = match side {
            side if !hosts.contains(side) => "fault-choice",
            side if before.contains(side) => "fault-taken",
            _ if before.contains(&"") => "fault-side-first",
            _ => return None,
        };
        Some((index, kind))
    });
    wrong.collect()
}

/// Prepares that a round becomes one of this side, or of the whole jury, inside an act that changes it: the questions of its
/// side before follow it.
///
/// # Errors
/// [`StoreError::Invalid`] at `side` with the first of [`faults`], and where entries take part already.
pub(super) async fn prepare(tx: &mut Tx, round: &Round, side: &str) -> Result<(), StoreError> {
    let rounds = of_competition_in(tx, &round.competition).await?;
    let sides: Vec<&str> = rounds.iter().map(|one| if one.id == round.id { side } else { one.side.as_str() }).collect();
    let hosts: Vec<(String,)> =
        tx.all("select short_name from host where edition_id = $1", args![round.edition.as_str()]).await?;
    let hosts: Vec<&str> = hosts.iter().map(|(name,)| name.as_str()).collect();
    let entry: Option<(String,)> =
        tx.one("select id from entry where competition_id = $1 limit 1", args![round.competition.as_str()]).await?;
    let fault = match (faults(&sides, &hosts).first(), entry) {
        (Some((_, kind)), _) => Some(*kind),
        (None, Some(_)) => Some("fault-side-entries"),
        (None, None) => None,
    };
    if let Some(kind) = fault {
        return Err(StoreError::Invalid(vec![Fault::new("side", kind)]));
    }
    if !round.side.is_empty() {
        calls::rename_sides(tx, &round.competition, &[(round.side.clone(), side.to_owned())]).await?;
    }
    Ok(())
}

/// The sides that have a round in an edition, inside an act.
pub(crate) async fn of_edition(tx: &mut Tx, edition: &EditionId) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = tx
        .all(
            "select distinct r.side
             from round r
             join competition c on c.id = r.competition_id
             where c.edition_id = $1 and r.side <> ''",
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(side,)| side).collect())
}

/// Where the side of a round, a juror or an arrival stands, with the edition as `$1`.
const PLACES: [&str; 3] = [
    "update round set side = $3
     where side = $2 and competition_id in (select id from competition where edition_id = $1)",
    "update juror set side = $3
     where side = $2 and competition_id in (select id from competition where edition_id = $1)",
    "update arrival set side = $3
     where side = $2 and entry_id in (select e.id
                                      from entry e
                                      join competition c on c.id = e.competition_id
                                      where c.edition_id = $1)",
];

/// Lets whatever is kept by the short name of a side follow it, inside an act that may. Two may change places.
pub(crate) async fn rename(tx: &mut Tx, edition: &EditionId, renamed: &[(String, String)]) -> Result<(), StoreError> {
    if renamed.is_empty() {
        return Ok(());
    }
    for sql in PLACES {
        for (index, (before, _)) in renamed.iter().enumerate() {
            tx.run(sql, args![edition.as_str(), before, between(index)]).await?;
        }
        for (index, (_, after)) in renamed.iter().enumerate() {
            tx.run(sql, args![edition.as_str(), between(index), after]).await?;
        }
    }
    rename_invited(tx, edition, renamed).await?;
    let competitions: Vec<(String,)> =
        tx.all("select id from competition where edition_id = $1 order by id", args![edition.as_str()]).await?;
    for (competition,) in competitions {
        calls::rename_sides(tx, &competition.into(), renamed).await?;
    }
    Ok(())
}

/// The same of jurors who are invited.
async fn rename_invited(tx: &mut Tx, edition: &EditionId, renamed: &[(String, String)]) -> Result<(), StoreError> {
    let asked: Vec<(String, String)> = tx
        .all(
            "select id, seat from invitation where edition_id = $1 and seat is not null order by id",
            args![edition.as_str()],
        )
        .await?;
    for (id, seat) in asked {
        let mut seat: Seat = parse_json("invitation", "seat", &id, &seat)?;
        if let Some((_, after)) = renamed.iter().find(|(before, _)| *before == seat.abilities.side) {
            seat.abilities.side.clone_from(after);
            tx.run("update invitation set seat = $2 where id = $1", args![&id, to_json(&seat)]).await?;
        }
    }
    Ok(())
}

/// A name that nobody can type: the one of a side between its old and its new one.
fn between(index: usize) -> String {
    format!("\n{index}")
}
