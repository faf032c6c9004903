//! What several servers tell each other: that something about a topic has changed, never what.
//!
//! A topic is told by the transaction that changes it and heard only after its commit. On SQLite, whose server is one
//! process, the word goes through memory; on PostgreSQL through `notify`, which belongs to the transaction, and one
//! listening connection per server.

use std::sync::Arc;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::PgListener;
use tokio::sync::{OnceCell, broadcast};

use super::{Db, Engine, EngineTx, Tx};
use crate::{StoreError, args};

/// The channel of PostgreSQL; the topic is the payload.
const CHANNEL: &str = "palmares_news";
/// How many topics a slow listener may be behind before it is told that anything may have changed.
const BACKLOG: usize = 256;
/// How long the listening connection waits after PostgreSQL refused it.
const RETRY: Duration = Duration::from_secs(1);

/// Where topics are told in this process.
#[derive(Clone)]
pub(super) struct News {
    sender: broadcast::Sender<Option<String>>,
    listening: Arc<OnceCell<()>>,
}

impl Default for News {
    fn default() -> Self {
        Self { sender: broadcast::Sender::new(BACKLOG), listening: Arc::default() }
    }
}

impl News {
    /// Tells a topic to this process; that nobody listens is no fault.
    pub(super) fn tell(&self, topic: String) {
        let _ = self.sender.send(Some(topic));
    }
}

/// One listener's end of the news.
pub struct Feed(broadcast::Receiver<Option<String>>);

impl Feed {
    /// Waits until something about the topic may have changed; false once the database is closed.
    pub async fn changed(&mut self, topic: &str) -> bool {
        loop {
            match self.0.recv().await {
                Ok(Some(told)) if told != topic => {}
                Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => return true,
                Err(broadcast::error::RecvError::Closed) => return false,
            }
        }
    }
}

impl Db {
    /// Listens from now on. Read the state after this, so that no change falls between the two.
    ///
    /// # Errors
    /// On PostgreSQL, a listening connection that cannot be opened.
    pub async fn feed(&self) -> Result<Feed, StoreError> {
        let feed = Feed(self.news.sender.subscribe());
        if let Engine::Postgres(pool) = &self.engine {
            self.news.listening.get_or_try_init(|| listen(pool, self.news.sender.clone())).await?;
        }
        Ok(feed)
    }
}

impl Tx {
    /// Tells all servers, once this transaction is durable, that something about the topic has changed.
    pub async fn tell(&mut self, topic: &str) -> Result<(), StoreError> {
        match &mut self.engine {
            EngineTx::Sqlite(_) => self.untold.push(topic.to_owned()),
            EngineTx::Postgres(_) => {
                self.run("select pg_notify($1, $2)", args![CHANNEL, topic]).await?;
            }
        }
        Ok(())
    }
}

/// Opens the listening connection and passes its news on until the pool is closed.
async fn listen(pool: &PgPool, sender: broadcast::Sender<Option<String>>) -> Result<(), StoreError> {
    let mut listener = listener(pool).await?;
    let pool = pool.clone();
    tokio::spawn(async move {
        loop {
            // What was told while the connection was lost is unknown, so anything may have changed.
            let told = match listener.try_recv().await {
                Ok(notification) => notification.map(|notification| notification.payload().to_owned()),
                Err(error) => {
                    let Some(again) = listener_again(&pool, error).await else { return };
                    listener = again;
                    None
                }
            };
            let _ = sender.send(told);
        }
    });
    Ok(())
}

async fn listener(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

/// Another listening connection in place of a lost one, however long it takes; `None` once the pool is closed.
async fn listener_again(pool: &PgPool, mut lost: sqlx::Error) -> Option<PgListener> {
    loop {
        if matches!(lost, sqlx::Error::PoolClosed) {
            return None;
        }
        tracing::warn!(error = %lost, "the listening connection is lost");
        tokio::time::sleep(RETRY).await;
        match listener(pool).await {
            Ok(listener) => return Some(listener),
            Err(error) => lost = error,
        }
    }
}
