//! A contest at the evening of its ceremony: sealed, signed, not yet revealed.

use app::accounts::password;
use judging::access::Role;
use judging::ids::AccountId;
use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, accounts, args, roles};

use super::contest::{Contest, NOW, contest};
use super::sealed::{prizes, seal, sign};
use super::{Client, Database, PASSWORD};

/// Makes the contest `gala` in an empty database; `ranking` holds the numbers of its three entries, the best first.
/// Accounts are `ROLE@gala.example`; `stranger` is an entrant.
pub fn gala(database: &Database, ranking: [usize; 3]) -> Contest {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let contest = contest(&db, "gala").await;
        let ranked = ranking.map(|entry| contest.entries[entry].clone());
        prizes(&db, &contest.edition, &contest.competition, &ranked).await;
        seal(&db, &contest, &contest.competition, &contest.live).await;
        sign(&db, &contest, &contest.live, 2).await;
        people(&db, &contest).await;
        db.close().await;
        contest
    })
}

/// Lets everybody sign in, makes the stranger an entrant and gives the first juror something to do.
async fn people(db: &Db, contest: &Contest) {
    let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
    let named = [&contest.organiser, &contest.operator, &contest.stranger, &contest.juror_accounts[0]];
    for account in named {
        accounts::set_password(db, account, &hash, NOW).await.expect("a password");
    }
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    roles::grant(&mut act.tx, &contest.edition, &contest.stranger, &Role::Entrant).await.expect("a role");
    act.tx
        .run(
            "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
             values ($1, $2, $3, $4, 'assigned', false, '')",
            args![ASSIGNMENT, contest.online.as_str(), contest.jurors[0].as_str(), contest.entries[0].as_str(),],
        )
        .await
        .expect("an assignment");
    act.commit("people.prepare", AccountId::as_str(&contest.stranger), &()).await.expect("a commit");
}

/// The id of the first juror's assignment.
pub const ASSIGNMENT: &str = "01890000-0000-7000-8000-000000000001";

/// Lets the operator of an edition make the running order and the stage's link; gives the operator's browser and the
/// link's secret.
pub fn prepared(url: &str, edition: &str) -> (Client, String) {
    let mut operator = Client::signed_in(url, &format!("operator@{edition}.example"));
    let (page, named) = (page_of(edition), [("edition", edition)]);
    assert_eq!(operator.post("/api/ceremony/prepare", &named).location.as_deref(), Some(page.as_str()));
    assert_eq!(operator.get(&page).status, 200);
    operator.post("/api/ceremony/link", &named);
    let body = operator.get(&page).body;
    let secret = after(&body, "/stage/").expect("the page shows the link")[..64].to_owned();
    assert!(!operator.get(&page).body.contains(&secret), "the link is shown once");
    (operator, secret)
}

/// Reveals the next cue as a click does; whether there was one.
pub fn reveal_next(operator: &mut Client, edition: &str) -> bool {
    let page = page_of(edition);
    let body = operator.get(&page).body;
    let Some(cue) = after(&body, "name=\"cue\" value=\"") else { return false };
    let answer = operator.post("/api/ceremony/reveal", &[("edition", edition), ("cue", &cue[..36])]);
    assert_eq!((answer.status, answer.location.as_deref()), (302, Some(page.as_str())));
    true
}

/// The operator's page.
fn page_of(edition: &str) -> String {
    format!("/e/{edition}/office/ceremony")
}

fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.split_once(mark).map(|(_, rest)| rest)
}
