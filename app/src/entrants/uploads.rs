//! Uploads in pieces: who asks, at which moment, and what is wrong with a file before a byte of it is sent.
//!
//! Every request is judged by the arrival of its own head, a piece as a save is. A file that becomes whole after the
//! last moment would help nobody: only what is submitted counts, and submitting is over by then.

use judging::ids::{AccountId, EntryId};
use store::editions::{self, Edition};
use store::files::NewFile;
use store::uploads::{self, Moment, NewUpload, To, Upload};

use super::MAX_BYTES;
use super::api::{Held, Stored};
use super::files::{field_of, plain_name};
use crate::error::AppError;
use crate::state::{AppState, state};
use crate::visitor::{Visitor, visitor};

/// The upload that an address names, and who asks.
pub struct Asked {
    edition: Edition,
    account: AccountId,
    entry: EntryId,
    id: String,
    moment: Moment,
}

impl Asked {
    /// Finds the edition of an address, and who asks.
    ///
    /// # Errors
    /// A visitor who is not signed in, an edition that is not there.
    pub async fn of(
        state: &AppState,
        visitor: &Visitor,
        (edition, entry, id): (&str, &str, &str),
    ) -> Result<Self, AppError> {
        let account = visitor.account_id()?;
        let edition = editions::find_by_slug(&state.db, edition).await?.ok_or(AppError::NotFound)?;
        let moment = Moment { now: edition.now(visitor.arrived), real: visitor.arrived };
        Ok(Self { edition, account, entry: entry.into(), id: id.into(), moment })
    }

    fn to(&self) -> To<'_> {
        To { edition: &self.edition.id, account: &self.account, entry: &self.entry }
    }

    /// The upload, for whom a piece of it may be taken now.
    ///
    /// # Errors
    /// As [`uploads::find`].
    pub async fn find(&self, state: &AppState) -> Result<Upload, AppError> {
        Ok(uploads::find(&state.db, self.to(), &self.id, self.moment).await?)
    }

    /// Notes a piece that is durable; gives the upload as it is then.
    ///
    /// # Errors
    /// As [`uploads::receive`].
    pub async fn receive(&self, state: &AppState, piece: (i64, i64)) -> Result<Upload, AppError> {
        Ok(uploads::receive(&state.db, self.to(), &self.id, piece, self.moment).await?)
    }

    /// Puts the whole file into the entry.
    ///
    /// # Errors
    /// As [`uploads::finish`].
    pub async fn finish(&self, state: &AppState, file: &NewFile) -> Result<(), AppError> {
        uploads::finish(&state.db, self.to(), &self.id, file, self.moment).await?;
        Ok(())
    }

    /// Gives the upload up.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn forget(&self, state: &AppState) -> Result<(), AppError> {
        Ok(uploads::forget(&state.db, self.to(), &self.id).await?)
    }

    /// How far an upload has come, in the words of the wire.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn held(&self, state: &AppState, upload: Upload) -> Result<Held, AppError> {
        let stored = match upload.sha256 {
            None => None,
            Some(sha256) => {
                let (edition, account) = (&self.edition.id, &self.account);
                let held = store::manuscripts::find(&state.db, edition, account, &self.entry).await?;
                Some(Stored { version: held.ok_or(AppError::NotFound)?.version, sha256 })
            }
        };
        Ok(Held { offset: upload.received, stored })
    }
}

/// Starts an upload, or says how far the one with this id has come. A file that is too large is refused here.
pub async fn start(edition: &str, entry: &str, new: NewUpload) -> Result<Held, AppError> {
    let (state, visitor) = (state(), visitor());
    let asked = Asked::of(&state, &visitor, (edition, entry, &new.id)).await?;
    let own = store::manuscripts::find(&state.db, &asked.edition.id, &asked.account, &asked.entry).await?;
    own.ok_or(AppError::NotFound)?;
    if usize::try_from(new.bytes).map_or(true, |bytes| bytes > MAX_BYTES) {
        return Err(AppError::field(&field_of(&new.slot), "fault-file-size"));
    }
    if new.bytes == 0 {
        return Err(AppError::field(&field_of(&new.slot), "fault-no-file"));
    }
    let new = NewUpload { name: plain_name(&new.name), ..new };
    let upload = uploads::start(&state.db, asked.to(), &new, asked.moment).await?;
    asked.held(&state, upload).await
}
