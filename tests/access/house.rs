//! A started server with everybody signed in, which is put into any of the states before each request.

use std::collections::BTreeMap;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection};
use tokio::runtime::Runtime;

use super::contests::{State, states};
use super::forms::{FILES, Ids, fields, fill};
use super::outset::{COPY, DECK};
use super::post::SECRET;
use super::table::Row;
use crate::support::authenticator::code_of;
use crate::support::{Answer, Client, Database, Server, borrowed};

/// Who signs in, by the column of the table.
const SIGNED_IN: [(&str, &str); 11] = [
    ("stranger", "stranger@home.example"),
    ("entrant", "entrant@home.example"),
    ("juror", "juror-a@home.example"),
    ("other juror", "other-juror@home.example"),
    ("chair", "chair@home.example"),
    ("other chair", "other-chair@home.example"),
    ("organiser", "organiser@home.example"),
    ("auditor", "auditor@home.example"),
    ("operator", "operator@home.example"),
    ("signatory", "signatory-a@home.example"),
    ("elsewhere", "elsewhere@away.example"),
];

/// The tables that tell of browsers, not of contests.
const OF_BROWSERS: [&str; 2] = ["session", "failed_sign_in"];

/// The server, the states it can be put into, and who asks.
pub struct House {
    server: Server,
    runtime: Runtime,
    db: SqliteConnection,
    tables: Vec<String>,
    people: BTreeMap<&'static str, Client>,
    states: Vec<State>,
    /// What stands for the words in braces in the edition *away*.
    pub foreign: Ids,
    _database: Database,
}

/// What a request came to.
pub struct Seen {
    /// What the server answered.
    pub answer: Answer,
    /// The tables that are not as they were before.
    pub changed: Vec<String>,
}

impl Seen {
    /// Whether anything of a contest or an account was changed.
    pub fn touched(&self) -> bool {
        self.changed.iter().any(|table| !OF_BROWSERS.contains(&table.as_str()))
    }
}

impl House {
    /// Makes the states, starts the server, and lets everybody sign in.
    pub fn open() -> Self {
        let database = Database::sqlite();
        let folder = database.folder.path();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let (states, foreign) = runtime.block_on(states(folder));
        let live = folder.join("palmares.sqlite");
        std::fs::copy(&states[0].file, &live).expect("the folder can be written");
        std::fs::create_dir(folder.join("files")).expect("the folder can be written");
        std::fs::write(folder.join("files").join(format!("{DECK}.pdf")), b"%PDF-").expect("the folder can be written");
        let pages = folder.join("files").join(COPY);
        std::fs::create_dir(&pages).expect("the folder can be written");
        let list =
            format!(r#"{{"sha256":"{COPY}","pages":[{{"file":"page-001.png","width":16,"height":9}}],"total":1}}"#);
        std::fs::write(pages.join("pages.json"), list).expect("the folder can be written");
        std::fs::write(pages.join("page-001.png"), b"a page").expect("the folder can be written");
        // Passkeys are made for addresses with a name.
        let server = Server::start_with(&database, &["--public-url", "http://localhost"]);
        let people = SIGNED_IN.map(|(who, email)| (who, Client::signed_in(&server.url, email))).into();
        let (db, tables) = runtime.block_on(async {
            let options = SqliteConnectOptions::new().filename(&live).foreign_keys(false);
            let mut db = SqliteConnection::connect_with(&options).await.expect("the database opens");
            for State { name, file, .. } in &states {
                run(&mut db, format!("attach '{}' as state_{name}", file.display())).await;
                run(&mut db, passkeys(name)).await;
            }
            let kept = folder.join("sessions.sqlite");
            // An empty file is an empty database.
            std::fs::write(&kept, b"").expect("the folder can be written");
            run(&mut db, format!("attach '{}' as kept", kept.display())).await;
            run(&mut db, "create table kept.session as select * from main.session".into()).await;
            let tables: Vec<(String,)> = sqlx::query_as(
                "select name from main.sqlite_master
                 where type = 'table' and name not like 'sqlite%' and name not like '_sqlx%'",
            )
            .fetch_all(&mut db)
            .await
            .expect("the database has tables");
            (db, tables.into_iter().map(|(name,)| name).collect())
        });
        Self { server, runtime, db, tables, people, states, foreign, _database: database }
    }

    /// What stands for the words in braces in a state.
    pub fn ids(&self, state: &str) -> Ids {
        let state = self.states.iter().find(|known| known.name == state).expect("the table names a state");
        let mut ids = state.ids.clone();
        ids.insert("totp", code_of(SECRET, 0));
        ids
    }

    /// Puts the server into a state, and lets somebody ask for a row's address as a script does.
    pub fn visit(&mut self, row: &Row, who: &str, ids: &Ids) -> Seen {
        self.enter(&row.state);
        let answer = self.ask(row, who, ids, Client::call);
        Seen { answer, changed: self.changed(&row.state) }
    }

    /// Lets somebody send an act's form as a browser without scripts does; gives where it is sent on to.
    pub fn way_on(&mut self, row: &Row, who: &str, ids: &Ids) -> Option<String> {
        self.enter(&row.state);
        self.ask(row, who, ids, Client::post).location
    }

    /// The browser of one of the table's people.
    pub fn client(&self, who: &str) -> Client {
        match self.people.get(who) {
            Some(person) => person.moved_to(&self.server.url),
            None => Client::new(&self.server.url),
        }
    }

    /// Changes the database behind the program's back.
    pub fn run(&mut self, sql: &str) {
        self.runtime.block_on(run(&mut self.db, sql.to_owned()));
    }

    fn ask(&self, row: &Row, who: &str, ids: &Ids, send: fn(&mut Client, &str, &[(&str, &str)]) -> Answer) -> Answer {
        let mut client = self.client(who);
        let path = fill(&row.address, ids);
        let form: Vec<(String, String)> =
            fields(&row.address).iter().map(|(name, value)| (fill(name, ids), fill(value, ids))).collect();
        let form = borrowed(&form);
        match row.method.as_str() {
            "GET" if path.ends_with("/events") => {
                Answer { status: client.status(&path), location: None, body: String::new() }
            }
            "GET" => client.get(&path),
            _ if path.starts_with("/api/") => send(&mut client, &path, &form),
            _ if path.ends_with("/files") || path.ends_with("/redacted") => {
                client.call_upload(&path, &form, &[("file-deck", "%PDF-1.7\n%%EOF\n")])
            }
            _ if path.contains("/uploads/") => client.piece(&path, 0, b"%PDF-1.7\n"),
            _ => client.upload(&path, &form, &FILES),
        }
    }

    /// The tables that differ from those of a state.
    fn changed(&mut self, state: &str) -> Vec<String> {
        let differs = |table: &String| {
            let before = before(table, state);
            format!(
                "select '{table}' where exists (select * from main.{table} except select * from {before})
                     or exists (select * from {before} except select * from main.{table})"
            )
        };
        let sql = self.tables.iter().map(differs).collect::<Vec<_>>().join(" union all ");
        let rows = sqlx::query_as::<_, (String,)>(AssertSqlSafe(sql)).fetch_all(&mut self.db);
        self.runtime.block_on(rows).expect("the states can be compared").into_iter().map(|(table,)| table).collect()
    }

    /// Makes everything as it is in a state, with everybody signed in.
    pub fn enter(&mut self, state: &str) {
        let restored: String = self
            .changed(state)
            .iter()
            .map(|table| {
                let before = before(table, state);
                format!("delete from main.{table}; insert into main.{table} select * from {before};")
            })
            .collect();
        if !restored.is_empty() {
            self.runtime.block_on(run(&mut self.db, format!("begin immediate; {restored} commit")));
        }
    }
}

/// A passkey for everybody in a state: nobody who has one signs in by the password alone, as everybody has done before.
fn passkeys(state: &str) -> String {
    let handle = "A".repeat(86);
    format!(
        "insert into state_{state}.passkey
             (account_id, name, credential_id, user_handle, public_key, state, added_at, used_at)
         select id, 'Key', id, '{handle}', '', '', 1, null from state_{state}.account"
    )
}

/// The table as it is in a state; sessions are those of everybody.
fn before(table: &str, state: &str) -> String {
    if table == "session" { "kept.session".to_owned() } else { format!("state_{state}.{table}") }
}

async fn run(db: &mut SqliteConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await.expect("the states can be copied");
}
