//! Where acts and rules have written a name or an address down.

use judging::conflict::Ground;

use crate::accounts::Account;
use crate::db::Tx;
use crate::entries::escape_like;
use crate::error::{parse_json, to_json};
use crate::{StoreError, args};

/// Takes away what records commit to, of the person's acts and of all that say the name or the address, and the grounds
/// of suspicions that do. Seals and signatures stay, which hold ids, codes and hashes.
pub async fn forget(tx: &mut Tx, person: &Account) -> Result<(), StoreError> {
    tx.run(
        "delete from ledger_content
         where exists (select 1 from ledger l
                       where l.chain = ledger_content.chain and l.seq = ledger_content.seq and l.actor = $1
                         and l.verb not in ('ranking.seal', 'ranking.sign'))",
        args![person.id.as_str()],
    )
    .await?;
    for words in words(person) {
        // As it stands in JSON, quotes and all, so that a short name is found only where it is the whole text. SQLite
        // lowers nothing but ASCII.
        let pattern = escape_like(&to_json(&words));
        tx.run(
            "delete from ledger_content
             where (content like '%' || $1 || '%' escape '\\' or lower(content) like '%' || $2 || '%' escape '\\')
               and not exists (select 1 from ledger l
                               where l.chain = ledger_content.chain and l.seq = ledger_content.seq
                                 and l.verb in ('ranking.seal', 'ranking.sign'))",
            args![&pattern, pattern.to_lowercase()],
        )
        .await?;
        forget_grounds(tx, words, &pattern).await?;
    }
    Ok(())
}

fn words(person: &Account) -> impl Iterator<Item = &str> {
    person.name.all().chain([person.email.as_str()]).map(str::trim).filter(|words| !words.is_empty())
}

/// A ground tells both names as they are written; the other grounds of the pair stay, and what was dismissed of them.
async fn forget_grounds(tx: &mut Tx, words: &str, pattern: &str) -> Result<(), StoreError> {
    let rows: Vec<(String, String, String)> = tx
        .all(
            "select id, grounds, dismissed
             from conflict
             where grounds || dismissed like '%' || $1 || '%' escape '\\'
                or lower(grounds || dismissed) like '%' || $2 || '%' escape '\\'
             order by id",
            args![pattern, pattern.to_lowercase()],
        )
        .await?;
    let tells = |side: &str| side.trim().to_lowercase() == words.to_lowercase();
    for (id, grounds, dismissed) in rows {
        let others = |column: &'static str, grounds: &str| -> Result<String, StoreError> {
            let mut grounds: Vec<Ground> = parse_json("conflict", column, &id, grounds)?;
            grounds.retain(|ground| !tells(&ground.juror) && !tells(&ground.entry));
            Ok(to_json(&grounds))
        };
        let (grounds, dismissed) = (others("grounds", &grounds)?, others("dismissed", &dismissed)?);
        tx.run("update conflict set grounds = $2, dismissed = $3 where id = $1", args![&id, &grounds, &dismissed])
            .await?;
    }
    Ok(())
}
