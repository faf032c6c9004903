//! The session layer's store on our own database.

use async_trait::async_trait;
use judging::ids::AccountId;
use judging::time::Timestamp;
use serde_json::Value;
use store::Db;
use time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::{SessionStore, session_store};

/// Sessions in the database, found by the hash of their id; the id itself is kept nowhere but in the cookie.
#[derive(Clone)]
pub struct DbSessions {
    db: Db,
    now: fn() -> Timestamp,
}

impl DbSessions {
    /// A store on this database and clock.
    pub fn new(db: Db, now: fn() -> Timestamp) -> Self {
        Self { db, now }
    }
}

impl std::fmt::Debug for DbSessions {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DbSessions")
    }
}

#[async_trait]
impl SessionStore for DbSessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // 128 random bits do not collide.
        let Columns { id, data, account, expires } = Columns::of(record)?;
        store::sessions::create(&self.db, &id, &data, account.as_ref(), expires).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let Columns { id, data, account, expires } = Columns::of(record)?;
        store::sessions::save(&self.db, &id, &data, account.as_ref(), expires).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let found = store::sessions::load(&self.db, &id.to_string(), (self.now)()).await.map_err(backend)?;
        found
            .map(|session| {
                let data = serde_json::from_str(&session.record)
                    .map_err(|error| session_store::Error::Decode(error.to_string()))?;
                let expiry_date = OffsetDateTime::from_unix_timestamp(session.expires_at.micros() / 1_000_000)
                    .map_err(|error| session_store::Error::Decode(error.to_string()))?;
                Ok(Record { id: *id, data, expiry_date })
            })
            .transpose()
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        store::sessions::delete(&self.db, &id.to_string()).await.map_err(backend)
    }
}

/// A record as the store takes it.
struct Columns {
    id: String,
    data: String,
    account: Option<AccountId>,
    expires: Timestamp,
}

impl Columns {
    fn of(record: &Record) -> session_store::Result<Self> {
        Ok(Self {
            id: record.id.to_string(),
            data: serde_json::to_string(&record.data)
                .map_err(|error| session_store::Error::Encode(error.to_string()))?,
            account: record.data.get(app::accounts::session::ACCOUNT).and_then(Value::as_str).map(AccountId::from),
            expires: Timestamp::from_micros(record.expiry_date.unix_timestamp().saturating_mul(1_000_000)),
        })
    }
}

fn backend(error: store::StoreError) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}
