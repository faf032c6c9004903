//! SQLite's one writing connection, which makes the acts that wait for each other durable together.
//!
//! A durable commit waits for the disk, an act does not. So an act that ends while others wait hands the connection on
//! with its transaction open, and queues up again behind those who waited; whoever gets the connection with nobody left
//! to wait for, commits for the whole group. Each act runs in a savepoint of its own: one that is given up takes nothing
//! of another's with it, and none is told that it is done before the commit of its group. What an act reads of one before
//! it in the group is as durable as its own rows: [`Pending::leave`] waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{Connection, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use crate::StoreError;

/// The writing connection, which acts take in the order in which they come.
#[derive(Clone)]
pub(super) struct Writer {
    seat: Arc<Mutex<Seat>>,
    waiting: Arc<AtomicUsize>,
}

struct Seat {
    /// Taken out when the database is closed.
    connection: Option<SqliteConnection>,
    /// The acts that have ended since the transaction began, where there are any.
    group: Option<watch::Sender<Option<Outcome>>>,
}

/// How the commit of a group went; the words of a failure are shared by all its acts.
type Outcome = Result<(), Arc<str>>;

/// An act of SQLite under way.
pub(super) struct Pending {
    writer: Writer,
    /// Taken out when the act ends.
    seat: Option<OwnedMutexGuard<Seat>>,
}

/// One who waits for the connection, as long as they do.
struct Waiting(Arc<AtomicUsize>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Writer {
    pub(super) fn new(connection: SqliteConnection) -> Self {
        let seat = Seat { connection: Some(connection), group: None };
        Self { seat: Arc::new(Mutex::new(seat)), waiting: Arc::default() }
    }

    /// Waits for the connection and begins an act on it.
    pub(super) async fn begin(&self) -> Result<Pending, StoreError> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let waiting = Waiting(self.waiting.clone());
        let seat = self.seat.clone().lock_owned().await;
        drop(waiting);
        let mut act = Pending { writer: self.clone(), seat: Some(seat) };
        let seat = act.seat()?;
        let begin = if seat.group.is_some() { "savepoint act" } else { "begin immediate; savepoint act" };
        sqlx::raw_sql(begin).execute(seat.connection()?).await?;
        Ok(act)
    }

    /// A setting of the connection.
    pub(super) async fn pragma<T>(&self, sql: &'static str) -> Result<T, StoreError>
    where
        for<'r> T: sqlx::Decode<'r, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite> + Send + Unpin,
    {
        let mut seat = self.seat.lock().await;
        Ok(sqlx::query_scalar(sql).fetch_one(seat.connection()?).await?)
    }

    /// Ends the connection once the act that is under way has ended.
    pub(super) async fn close(&self) {
        if let Some(connection) = self.seat.lock().await.connection.take() {
            // What was not committed is gone with the connection, however it ends.
            let _ = connection.close().await;
        }
    }
}

impl Seat {
    fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Database(sqlx::Error::PoolClosed))
    }

    /// Ends the act's savepoint, keeping what it wrote.
    async fn release(&mut self) -> Result<(), StoreError> {
        sqlx::raw_sql("release act").execute(self.connection()?).await?;
        Ok(())
    }

    /// Gives up what the act wrote, and the transaction with it where it is the first of its group.
    async fn give_up(&mut self) -> Result<(), StoreError> {
        let sql = if self.group.is_some() { "rollback to act; release act" } else { "rollback" };
        sqlx::raw_sql(sql).execute(self.connection()?).await?;
        Ok(())
    }

    /// Commits for the whole group, and tells it.
    async fn commit(&mut self) {
        let Some(group) = self.group.take() else { return };
        let outcome = self.commit_transaction().await;
        if outcome.is_err() {
            // A commit that fails leaves the transaction open; where it did not, there is nothing to roll back.
            if let Ok(connection) = self.connection() {
                let _ = sqlx::raw_sql("rollback").execute(connection).await;
            }
        }
        group.send_replace(Some(outcome.map_err(|error| error.to_string().into())));
    }

    async fn commit_transaction(&mut self) -> Result<(), StoreError> {
        sqlx::raw_sql("commit").execute(self.connection()?).await?;
        Ok(())
    }
}

impl Pending {
    fn seat(&mut self) -> Result<&mut Seat, StoreError> {
        self.seat.as_deref_mut().ok_or(StoreError::Database(sqlx::Error::PoolClosed))
    }

    /// The connection, to run the act's statements on.
    pub(super) fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.seat()?.connection()
    }

    /// Makes the act durable, together with those that wait.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        self.end(true).await
    }

    /// Ends an act that has written nothing that is to stay, once what it may have read is durable.
    pub(super) async fn leave(self) -> Result<(), StoreError> {
        self.end(false).await
    }

    /// In a task of its own: a caller that goes away leaves no group without its commit.
    async fn end(mut self, keep: bool) -> Result<(), StoreError> {
        let (writer, seat) = (self.writer.clone(), self.seat.take());
        let Some(mut seat) = seat else { return Err(StoreError::Database(sqlx::Error::PoolClosed)) };
        let ended = tokio::spawn(async move {
            if keep {
                seat.release().await?;
            } else {
                seat.give_up().await?;
                if seat.group.is_none() {
                    return Ok(());
                }
            }
            let group = seat.group.get_or_insert_with(|| watch::Sender::new(None)).subscribe();
            settle(&writer, seat, group).await
        });
        ended.await.map_err(|error| StoreError::Database(sqlx::Error::Protocol(error.to_string())))?
    }
}

/// Waits until the group is committed: by whom gets the connection with nobody left to wait for, or by this act when its
/// turn comes again.
async fn settle(
    writer: &Writer,
    mut seat: OwnedMutexGuard<Seat>,
    mut group: watch::Receiver<Option<Outcome>>,
) -> Result<(), StoreError> {
    if writer.waiting.load(Ordering::SeqCst) > 0 {
        drop(seat);
        let turn = tokio::select! {
            biased;
            () = committed(&mut group) => None,
            seat = writer.seat.clone().lock_owned() => Some(seat),
        };
        match turn {
            Some(turn) => seat = turn,
            None => return outcome(&group),
        }
    }
    // The turn may have come after the group was committed and another begun, which is not this act's to end.
    if group.borrow().is_none() {
        seat.commit().await;
    }
    outcome(&group)
}

async fn committed(group: &mut watch::Receiver<Option<Outcome>>) {
    // The sender goes only after it has told the outcome.
    let _ = group.wait_for(Option::is_some).await;
}

fn outcome(group: &watch::Receiver<Option<Outcome>>) -> Result<(), StoreError> {
    match &*group.borrow() {
        Some(Ok(())) => Ok(()),
        Some(Err(words)) => Err(StoreError::Database(sqlx::Error::Protocol(words.to_string()))),
        None => Err(StoreError::Database(sqlx::Error::PoolClosed)),
    }
}

/// An act that is dropped is given up.
impl Drop for Pending {
    fn drop(&mut self) {
        let Some(mut seat) = self.seat.take() else { return };
        // Without a runtime the program ends, and the connection with it.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = seat.give_up().await {
                    tracing::warn!(%error, "an act could not be given up");
                }
            });
        }
    }
}
