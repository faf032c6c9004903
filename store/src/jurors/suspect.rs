//! Conflicts that a rule suspects: juror and team of one institution.

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::{CompetitionId, JurorId};
use judging::institution;
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::Tx;
use crate::error::parse_json;
use crate::{StoreError, args, new_id};

/// Notes a suspected conflict of each of these new jurors of a competition with every entry on whose team somebody works
/// at the juror's institution, inside an act that seats them. An entry's institutions are those of its team, and what
/// an import left in columns such as `affiliation` and `institution_zh`.
pub(crate) async fn suspect(
    tx: &mut Tx,
    competition: &CompetitionId,
    jurors: &[(JurorId, &Text)],
    now: Timestamp,
) -> Result<(), StoreError> {
    let at = institutions(tx, competition).await?;
    let mut rows = Vec::new();
    for (juror, affiliation) in jurors {
        let shared = institution::keys(affiliation).into_iter().filter_map(|key| at.get(&key)).flatten();
        let mut seen = BTreeSet::new();
        for (entry, name) in shared.filter(|(entry, _)| seen.insert(entry.clone())) {
            let (id, state, source) = (new_id::<String>(), "suspected", "institution");
            rows.push(args![id, juror.as_str(), entry, state, source, name, now.micros()]);
        }
    }
    tx.insert_all("insert into conflict (id, juror_id, entry_id, state, source, reason, created_at)", rows).await
}

/// The entries of a competition, each with the name that was found, by the keys of their institutions.
async fn institutions(
    tx: &mut Tx,
    competition: &CompetitionId,
) -> Result<BTreeMap<String, Vec<(String, String)>>, StoreError> {
    let teams: Vec<(String, String)> = tx
        .all(
            "select e.id, t.affiliation
             from entry e
             join team_member t on t.entry_id = e.id
             where e.competition_id = $1
             order by e.id, t.position",
            args![competition.as_str()],
        )
        .await?;
    let fields: Vec<(String, String)> = tx
        .all(
            "select id, fields from entry where competition_id = $1 and fields <> '{}' order by id",
            args![competition.as_str()],
        )
        .await?;
    let mut found: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut note = |entry: &str, institution: &Text| {
        let name = institution.all().collect::<Vec<_>>().join(" · ");
        for key in institution::keys(institution) {
            found.entry(key).or_default().push((entry.to_owned(), name.clone()));
        }
    };
    for (entry, affiliation) in &teams {
        note(entry, &parse_json("team_member", "affiliation", entry, affiliation)?);
    }
    for (entry, fields) in &fields {
        let fields: BTreeMap<String, String> = parse_json("entry", "fields", entry, fields)?;
        let named = fields.iter().filter(|(column, _)| is_institution(column));
        named.for_each(|(_, name)| note(entry, &Text::one(Language::English, name.as_str())));
    }
    Ok(found)
}

fn is_institution(column: &str) -> bool {
    let column = column.split('_').next().unwrap_or(column);
    ["affiliation", "institution"].iter().any(|known| column.eq_ignore_ascii_case(known))
}
