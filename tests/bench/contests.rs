//! The contests that are measured: imported as an organiser would, with a jury that can sign in.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use judging::time::Timestamp;
use store::Db;
use store::ledger::{Act, Chain, PROGRAM};

use crate::support::{Database, PASSWORD, block_on};

const JURORS: usize = 50;

/// Makes competitions of 1, 40, 300 and 10,000 entries; gives the addresses of the jury of that of 40, whose every juror
/// has all 40 entries to score.
pub fn make(database: &Database) -> Vec<String> {
    for entries in [1, 40, 300, 10_000] {
        import(database, entries);
    }
    let emails: Vec<String> = (1..=JURORS).map(|number| format!("bench{number}@palmares.example")).collect();
    block_on(seat(&database.url()));
    emails
}

/// The first link of a page that starts so.
pub fn first_link(page: &str, start: &str) -> String {
    let mut links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links
        .find(|link| link.starts_with(start) && !link.ends_with("/welcome"))
        .unwrap_or_else(|| panic!("a link to {start}"))
        .to_owned()
}

fn import(database: &Database, entries: usize) {
    let folder = database.folder.path();
    let mut rows = String::from("entry,title,title_zh,language\n");
    for number in 1..=entries {
        writeln!(rows, "E{number:05},Light that counts {number},光子计数芯片第{number}号,en").expect("text grows");
    }
    let mut jury = String::from("juror,name,email\n");
    for number in 1..=JURORS {
        writeln!(jury, "J{number:02},Juror {number},bench{number}@palmares.example").expect("text grows");
    }
    let criteria = "criterion,weight,min,max,step\nInnovation,0.4,0,10,1\nTeam,0.3,0,10,1\nImpact,0.3,0,10,1\n";
    let file = |name: &str, content: &str| {
        let path = folder.join(name);
        std::fs::write(&path, content).expect("the folder can be written");
        path
    };
    let status = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(["import", "--edition", "cbstes-2026", "--method", "mean", "--decimals", "2", "--round", "end"])
        .args(["--name", &format!("Bench {entries}"), "--slug", &format!("bench-{entries}"), "--code", "BX"])
        .arg("--entries")
        .arg(file("entries.csv", &rows))
        .arg("--jurors")
        .arg(file("jurors.csv", &jury))
        .arg("--criteria")
        .arg(file("criteria.csv", criteria))
        .args(["--database-url", &database.url(), "--data"])
        .arg(folder)
        .stdout(std::process::Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success(), "the import of {entries} entries");
    tidy(folder);
}

fn tidy(folder: &Path) {
    for name in ["entries.csv", "jurors.csv", "criteria.csv"] {
        std::fs::remove_file(folder.join(name)).ok();
    }
}

/// Gives the jury a known password and its declarations, and in the competition of 40 all its entries.
async fn seat(url: &str) {
    let hash = app::accounts::password::hash_now(PASSWORD).expect("a password can be hashed");
    let db = Db::open(url).await.expect("the database opens");
    let edition = store::editions::find_by_slug(&db, "cbstes-2026").await.expect("a query").expect("the edition");
    let now = Timestamp::from_micros(0);
    let mut act = Act::begin(&db, Chain::from(&edition.id), &PROGRAM.into(), now).await.expect("an act");
    for sql in [
        "update account set password_hash = $1 where email like 'bench%'",
        "update juror set declared_at = 0 where $1 <> '' and competition_id in
             (select id from competition where slug like 'bench-%')",
        "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
         select j.id || '-' || e.id, r.id, j.id, e.id, 'assigned', true, ''
         from competition c
         join round r on r.competition_id = c.id
         join juror j on j.competition_id = c.id
         join entry e on e.competition_id = c.id
         where c.slug = 'bench-40' and $1 <> ''",
        "update round set committed_at = 0, opens_at = 0, closes_at = 4102444800000000
         where $1 <> '' and competition_id in (select id from competition where slug = 'bench-40')",
    ] {
        act.tx.run(sql, store::args![&hash]).await.expect("the jury is seated");
    }
    act.commit("assignment.commit", "bench", &JURORS).await.expect("the record is written");
    db.close().await;
}
