//! Who agreed to what: for organisers, and for the person.

use std::collections::BTreeMap;

use judging::ids::{AccountId, EditionId};
use judging::text::Text;

use super::{Matter, held, to_matter};
use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// Somebody who agreed to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: Text,
    /// To what, in the order of their words.
    pub matters: Vec<Matter>,
}

/// How many agree to each matter; what nobody agrees to is not in it.
pub async fn counts(db: &Db, edition: &EditionId) -> Result<BTreeMap<Matter, i64>, StoreError> {
    let sql = held!("select matter, count(*) from held group by matter");
    let rows: Vec<(String, i64)> = db.all(sql, args![edition.as_str()]).await?;
    let count = |(word, count): (String, i64)| Matter::from_word(&word).map(|matter| (matter, count));
    Ok(rows.into_iter().filter_map(count).collect())
}

/// One page of those who agree to something, or to one matter, by account: those after the account `after`, at most
/// `limit`.
pub async fn page(
    db: &Db,
    edition: &EditionId,
    matter: Option<Matter>,
    after: &str,
    limit: u32,
) -> Result<Vec<Agreed>, StoreError> {
    let rows: Vec<(String, String, String)> = db
        .all(
            held!(
                ", people as (
                     select distinct account_id
                     from held
                     where account_id > $2 and ($3 = '' or matter = $3)
                     order by account_id
                     limit $4
                 )
                 select a.id, a.name, h.matter
                 from people p
                 join account a on a.id = p.account_id
                 join held h on h.account_id = p.account_id
                 order by a.id, h.matter"
            ),
            args![edition.as_str(), after, matter.map_or("", Matter::word), limit],
        )
        .await?;
    let mut people: Vec<Agreed> = Vec::new();
    for (id, name, word) in rows {
        let account = AccountId::from(id);
        let matter = to_matter(&account, &word)?;
        match people.last_mut().filter(|last| last.account == account) {
            Some(last) => last.matters.push(matter),
            None => {
                let name = parse_json("account", "name", account.as_str(), &name)?;
                people.push(Agreed { account, name, matters: vec![matter] });
            }
        }
    }
    Ok(people)
}

/// The addresses of those who agree to be written to about the next year, in alphabetical order.
pub async fn addresses(db: &Db, edition: &EditionId) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = db
        .all(
            held!(
                "select a.email
                 from held h
                 join account a on a.id = h.account_id
                 where h.matter = $2 and a.email <> ''
                 order by a.email_folded"
            ),
            args![edition.as_str(), Matter::NextYear.word()],
        )
        .await?;
    Ok(rows.into_iter().map(|(email,)| email).collect())
}

/// The editions in which an account has something to say or has said something, newest first: name in addresses, name.
pub async fn editions(db: &Db, account: &AccountId) -> Result<Vec<(String, Text)>, StoreError> {
    let rows: Vec<(String, String)> = db
        .all(
            "select slug, name
             from edition
             where id in (select edition_id from role where account_id = $1
                          union
                          select c.edition_id
                          from juror j
                          join competition c on c.id = j.competition_id
                          where j.account_id = $1
                          union
                          select edition_id from consent where account_id = $1)
             order by starts_at desc, id",
            args![account.as_str()],
        )
        .await?;
    let named = |(slug, name): (String, String)| {
        let name = parse_json("edition", "name", &slug, &name)?;
        Ok((slug, name))
    };
    rows.into_iter().map(named).collect()
}
