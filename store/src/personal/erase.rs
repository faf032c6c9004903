//! Leaving the house.
//!
//! What others rely on stays, without the person: scorecards count on under the code of their juror, sealed results and
//! signatures name an account that says nothing any more, the ledger keeps its hashes and ids and loses what they commit
//! to (but for seals and signatures, which can be checked for good). Winners whose prize is revealed keep their names.

mod entries;
mod teams;
mod traces;

use std::collections::BTreeSet;

use judging::access::may_erase_account;
use judging::ids::AccountId;
use judging::text::Text;
use judging::time::Timestamp;

use super::left::ALONE;
use super::{Fate, TIES};
use crate::accounts::{Account, find_in, fold};
use crate::db::Tx;
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::{Db, StoreError, args};

pub(crate) use entries::unnamed;

/// What is still to be done outside the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Files of the folder that nothing names any more: SHA-256 of their bytes.
    pub files: Vec<String>,
}

/// Erases an account; an act of the house chain that leaves a record with each edition of the person. `gone` stands
/// where a name stood. The address can be used again.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such account; a refusal of [`may_erase_account`].
pub async fn erase(db: &Db, account: &AccountId, gone: &Text, now: Timestamp) -> Result<Erased, StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let person = begin(&mut act, account, "account.leave").await?;
    let erased = leave(&mut act.tx, &person, gone, now).await?;
    act.commit("account.erase", account.as_str(), account).await?;
    Ok(erased)
}

/// Begins to erase an account, inside an act of the house chain: takes the chains of its editions, with a record of the
/// verb in each.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such account.
pub(crate) async fn begin(act: &mut Act, account: &AccountId, verb: &str) -> Result<Account, StoreError> {
    let person = find_in(&mut act.tx, account).await?.ok_or(StoreError::NotFound)?;
    for edition in editions(&mut act.tx, account).await? {
        act.also(&Chain::Edition(edition.into()), verb, account.as_str()).await?;
    }
    Ok(person)
}

/// Erases an account whose erasing has begun. `gone` stands where a name stood.
///
/// # Errors
/// A refusal of [`may_erase_account`].
pub(crate) async fn leave(tx: &mut Tx, person: &Account, gone: &Text, now: Timestamp) -> Result<Erased, StoreError> {
    let account = &person.id;
    // Read behind the heads of the editions: nobody takes a role meanwhile.
    let alone: Option<(i64,)> = tx.one(ALONE, args![account.as_str()]).await?;
    let alone = alone.map_or(0, |(count,)| usize::try_from(count).unwrap_or(usize::MAX));
    let _may = may_erase_account(account, alone)?;
    let left = entries::leave(tx, person, gone, now).await?;
    leave_juries(tx, account).await?;
    leave_questions(tx, account).await?;
    traces::forget(tx, person).await?;
    take_out(tx, person).await?;
    empty(tx, person, gone).await?;
    entries::suspect_again(tx, &left, now).await?;
    Ok(Erased { files: left.files })
}

/// The editions in which the person is something, in the order of their chains.
async fn editions(tx: &mut Tx, account: &AccountId) -> Result<BTreeSet<String>, StoreError> {
    let rows: Vec<(String,)> = tx
        .all(
            "select edition_id from role where account_id = $1
             union
             select c.edition_id from juror j join competition c on c.id = j.competition_id where j.account_id = $1
             union
             select c.edition_id
             from author a
             join manuscript m on m.id = a.manuscript_id
             join competition c on c.id = m.competition_id
             where a.account_id = $1",
            args![account.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Empties the seats, and takes off what is assigned and not submitted.
async fn leave_juries(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    const STATEMENTS: [&str; 9] = [
        "delete from assignment
         where juror_id in (select id from juror where account_id = $1) and state = 'proposed'
           and not exists (select 1 from scorecard k where k.assignment_id = assignment.id)",
        "update assignment
         set state = 'recused'
         where juror_id in (select id from juror where account_id = $1) and state = 'assigned'
           and not exists (select 1 from scorecard k where k.assignment_id = assignment.id and k.state = 'submitted')
           and not exists (select 1 from seal s where s.round_id = assignment.round_id)",
        "update assignment
         set recusal_reason = '', reason = ''
         where juror_id in (select id from juror where account_id = $1)",
        "delete from point
         where scorecard_id in (select k.id from scorecard k
                                join assignment a on a.id = k.assignment_id
                                join juror j on j.id = a.juror_id
                                where j.account_id = $1 and k.state <> 'submitted')",
        "update scorecard
         set raw = '{}'
         where state <> 'submitted'
           and assignment_id in (select a.id from assignment a
                                 join juror j on j.id = a.juror_id where j.account_id = $1)",
        "delete from conflict
         where juror_id in (select id from juror where account_id = $1) and state in ('suspected', 'dismissed')",
        "update conflict
         set reason = '', grounds = '[]', dismissed = '[]', tie = ''
         where juror_id in (select id from juror where account_id = $1)",
        "update pair_rule
         set reason = ''
         where made_by = $1 or juror_id in (select id from juror where account_id = $1)",
        "update juror
         set languages = '[]', expertise = '[]', affiliation = '{}', fields = '{}'
         where account_id = $1",
    ];
    for sql in STATEMENTS {
        tx.run(sql, args![account.as_str()]).await?;
    }
    Ok(())
}

/// What was answered for everybody to read stays, without who asked; the other questions go.
async fn leave_questions(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    for sql in [
        "delete from question where asked_by = $1 and answered_at is null",
        "update question set asked_by = null, asked = '' where asked_by = $1",
    ] {
        tx.run(sql, args![account.as_str()]).await?;
    }
    Ok(())
}

/// Takes out the rows of the person that go, those that refer to others first.
async fn take_out(tx: &mut Tx, person: &Account) -> Result<(), StoreError> {
    let folded = fold(&person.email);
    tx.run(
        "delete from link
         where $1 <> ''
           and subject in (select id from invitation where email_folded = $1
                           union
                           select id from author_invitation where email_folded = $1)",
        args![&folded],
    )
    .await?;
    for tie in TIES.iter().rev().filter(|tie| tie.fate == Fate::Goes) {
        let Some((condition, args)) = tie.rows_of(&person.id, &folded) else { continue };
        tx.delete_where(tie.table(), condition, args).await?;
    }
    Ok(())
}

/// Empties the account itself. Its address has no shape of one, so that nobody ever signs in with it.
async fn empty(tx: &mut Tx, person: &Account, gone: &Text) -> Result<(), StoreError> {
    tx.run(
        "update account
         set email = '', email_folded = 'erased ' || id, name = $2, password_hash = null, locale = 'en',
             auth_version = auth_version + 1, affiliation = '{}', languages = '[]', expertise = '[]'
         where id = $1",
        args![person.id.as_str(), to_json(gone)],
    )
    .await?;
    Ok(())
}
