//! What people agree to beside judging: box by box, taken back at once, on public pages too.

use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, args, entries, files};

use crate::duties::send;
use crate::support::calls::{author, file};
use crate::support::contest::{Contest, NOW};
use crate::support::gala::{gala, prepared, reveal_next};
use crate::support::{Client, Database, Form, Server, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const HOME: &str = "/e/cbstes-2026";
const JUROR: &str = "juror05@palmares.example";

/// Sends the box of a matter, ticked or not; gives the page that comes back.
fn tick(client: &mut Client, matter: &str, ticked: bool) -> String {
    let page = format!("{HOME}/consents");
    let mut form = vec![("edition", "cbstes-2026"), ("matter", matter)];
    form.extend(ticked.then_some(("agree", "on")));
    assert_eq!(client.post_from(&page, "/api/consents/give", &form).location.as_deref(), Some(&*page));
    client.get(&page).body
}

#[test]
fn every_box_is_unticked_stands_for_itself_and_is_taken_back() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let (own, office) = (format!("{HOME}/consents"), format!("{HOME}/office/consents"));
        let mut juror = Client::in_english(&server.url, JUROR);
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        assert!(juror.get("/account").body.contains(&format!("href=\"{own}\"")), "the account's page leads there");
        let page = juror.get(&own).body;
        assert!(page.contains("Judging does not rest on consent"), "{page}");
        let forms: Vec<Form> = Form::all(&page).into_iter().filter(|form| form.action.ends_with("/give")).collect();
        let names = |form: &Form| form.fields.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>();
        assert_eq!(forms.iter().map(names).collect::<Vec<_>>(), vec![["edition", "matter"]; 5], "no box is ticked");

        let unticked = tick(&mut juror, "next-year", false);
        assert!(unticked.contains("Please tick the box if you agree.") && !unticked.contains(">agreed<"));
        assert!(organiser.get(&office).body.contains("Nobody agrees yet."));
        let ticked = tick(&mut juror, "next-year", true);
        assert!(ticked.contains("Your consent is saved.") && ticked.matches("/api/consents/give").count() == 4);
        let list = organiser.get(&office).body;
        assert!(list.contains(JUROR) && list.contains("Mail about next year"), "{list}");
        assert!(!organiser.get(&format!("{office}?of=gallery")).body.contains("scope=\"row\""), "only that one");

        let taken = [("edition", "cbstes-2026"), ("matter", "next-year")];
        assert_eq!(juror.post("/api/consents/withdraw", &taken).location.as_deref(), Some(&*own));
        let page = juror.get(&own).body;
        assert!(page.contains("Mail about next year: taken back") && page.contains("Mail about next year: agreed"));
        assert!(!organiser.get(&office).body.contains(JUROR), "the address is off the list at once");
        let ledger = organiser.get(&format!("{HOME}/office/ledger")).body;
        assert!(ledger.contains("agreed to a matter beside judging") && ledger.contains("took a consent back"));

        for matter in ["", "judging", &"x".repeat(5_000)] {
            let form = [("edition", "cbstes-2026"), ("matter", matter), ("agree", "on")];
            assert_eq!(juror.call("/api/consents/give", &form).status, 422);
        }
        let elsewhere = [("edition", "nowhere"), ("matter", "gallery"), ("agree", "on")];
        assert_eq!(juror.call("/api/consents/give", &elsewhere).status, 404);
        assert_eq!((juror.get(&office).status, Client::new(&server.url).get(&own).status), (403, 302));
    }
}

/// The first two entries are in the final, written by the stranger, who is an entrant.
fn finalists(database: &Database, contest: &Contest) {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        files::insert(&mut act.tx, &file("a"), NOW).await.expect("a file");
        // Rendered already, as far as the program knows, so that the server leaves it alone.
        act.tx.run("update file set pages = 0", args![]).await.expect("a deck");
        for entry in &contest.entries[..2] {
            entries::enter_round(&mut act.tx, &contest.live, entry).await.expect("a finalist");
        }
        act.commit("final.prepare", contest.live.as_str(), &()).await.expect("a commit");
        for entry in &contest.entries {
            author(&db, &contest.competition, entry, &contest.stranger, "a").await;
        }
        db.close().await;
    });
}

#[test]
fn the_gallery_opens_with_the_last_reveal_and_closes_with_a_withdrawal() {
    for database in Database::each(POSTGRES) {
        let contest = gala(&database, [0, 1, 2]);
        finalists(&database, &contest);
        let server = Server::start(&database);
        let gallery = "/e/gala/c/trial/gallery";
        let mut entrant = Client::in_english(&server.url, "stranger@gala.example");
        let mut nobody = Client::new(&server.url);
        nobody.get("/sign-in?lang=en");
        let sent =
            send(&mut entrant, "/e/gala/consents", "/api/consents/give", &[("matter", "gallery"), ("agree", "on")]);
        assert_eq!(sent.as_deref(), Some("/e/gala/consents"));
        let (mut operator, _) = prepared(&server.url, "gala");
        loop {
            let (page, edition) = (nobody.get(gallery), nobody.get("/e/gala").body);
            let waits = page.body.contains("Nobody is shown yet.");
            assert_eq!((page.status, edition.contains(gallery)), (200, !waits));
            assert!(!waits || !page.body.contains("Team of"), "no finalist is named before the last cue");
            if !reveal_next(&mut operator, "gala") {
                assert!(!waits, "all is revealed");
                break;
            }
            assert!(waits, "something is still to be revealed");
        }
        let shown = nobody.get(gallery).body;
        assert!(shown.contains("Team of T-1") && shown.contains("Team of T-2"), "{shown}");
        assert!(!shown.contains("Team of T-3"), "the third was not in the final");
        send(&mut entrant, "/e/gala/consents", "/api/consents/withdraw", &[]);
        let closed = nobody.get(gallery).body;
        assert!(closed.contains("Nobody is shown yet.") && !closed.contains("Team of"), "{closed}");
        assert!(!nobody.get("/e/gala").body.contains(gallery));
        assert_eq!(nobody.get("/e/gala/c/nothing/gallery").status, 404);
    }
}
