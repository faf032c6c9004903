//! Files that answer a question of the call, as jurors get them.

use judging::call::Kind;
use store::{args, sha256_hex};

use crate::entering::{COMPLETE, House, filled, question, send, start};
use crate::support::{Client, Database, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const ASSIGNMENT: &str = "01890000-0000-7000-8000-0000000000b2";
const PDF: &str = "%PDF-1.7\na market study\n%%EOF\n";

/// A house with a submitted entry whose first answer is a file, assigned to the first juror in a round that is open.
fn open(database: &Database) -> House {
    let house = House::open(database, "handed");
    let mut entrant = house.client("handed", "stranger");
    let page = start(&mut entrant, "handed");
    let question = question(&house);
    let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain([(question.as_str(), "Hot.")]).collect();
    let fields = filled(&mut entrant, &page, &complete);
    assert_eq!(send(&mut entrant, "submit", &fields), 302);
    let folder = database.folder.path().join("files");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::write(folder.join(format!("{}.pdf", sha256_hex(PDF.as_bytes()))), PDF).expect("the file can be written");
    block_on(prepare(&house, page.rsplit('/').next().expect("the id")));
    house
}

/// Makes the first question one for a file, and what was answered a file.
async fn prepare(house: &House, entry: &str) {
    let (db, contest, sha256) = (&house.db, &house.contest, sha256_hex(PDF.as_bytes()));
    house.let_in(&contest.juror_accounts[..2]).await;
    let mut form = store::calls::find(db, &contest.competition).await.expect("a query").expect("the call").form;
    form.fields[0].kind = Kind::File;
    let form = serde_json::to_string(&form).expect("a form");
    let mut tx = db.begin().await.expect("a transaction");
    for (sql, args) in [
        ("update call set form = $2 where competition_id = $1", args![contest.competition.as_str(), form]),
        (
            "update manuscript_version set raw = replace(raw, 'Hot.', $2) where manuscript_id = $1",
            args![entry, &sha256],
        ),
        (
            "insert into file (sha256, name, media_type, bytes, created_at) values ($1, 'study.pdf', 'application/pdf', 1, 1)",
            args![&sha256],
        ),
        (
            "insert into manuscript_file (manuscript_id, sha256, name, at) values ($1, $2, 'study.pdf', 1)",
            args![entry, &sha256],
        ),
        (
            "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
             values ($1, $2, $3, $4, 'assigned', false, '')",
            args![ASSIGNMENT, contest.online.as_str(), contest.jurors[0].as_str(), entry],
        ),
    ] {
        tx.run(sql, args).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
}

#[test]
fn a_juror_reads_the_files_of_an_own_assignment_and_nobody_elses() {
    for database in Database::each(POSTGRES) {
        let house = open(&database);
        let desk = format!("/e/handed/desk/{ASSIGNMENT}");
        let file = format!("{desk}/files/{}/original", sha256_hex(PDF.as_bytes()));
        let mut juror = house.client("handed", "juror-a");
        assert_eq!(juror.get(&file).status, 404, "before the declarations");
        let declared = juror.post("/api/scoring/declare", &[("edition", "handed"), ("confidential", "yes")]);
        assert_eq!(declared.status, 302, "{}", declared.body);
        let page = juror.get(&desk).body;
        let marked = format!("href=\"{file}?{}\"", &sha256_hex(PDF.as_bytes())[..8]);
        assert!(page.contains(&marked), "on {}: {page}", database.engine());
        let read = juror.get(&file);
        assert_eq!((read.status, read.body.as_str()), (200, PDF));
        let others = [
            format!("{desk}/files/{}/original", "0".repeat(64)),
            format!("{desk}/files/{}/1", sha256_hex(PDF.as_bytes())),
            file.replace(ASSIGNMENT, "01890000-0000-7000-8000-0000000000b9"),
        ];
        for other in others {
            assert_eq!(juror.get(&other).status, 404, "{other}");
        }
        for name in ["juror-b", "rival", "organiser"] {
            assert_eq!(house.client("handed", name).get(&file).status, 404, "{name}");
        }
        assert_eq!(Client::new(&house.url).get(&file).status, 404);

        set_blind(&house);
        assert_eq!(juror.get(&file).status, 404, "nobody has looked whom it names");
        assert!(!juror.get(&desk).body.contains("/files/"));
    }
}

fn set_blind(house: &House) {
    block_on(async {
        let mut tx = house.db.begin().await.expect("a transaction");
        let blind = "update round set blind = true where id = $1";
        tx.run(blind, args![house.contest.online.as_str()]).await.expect("a row");
        tx.commit().await.expect("a commit");
    });
}
