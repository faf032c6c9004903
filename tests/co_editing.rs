//! Two entrants write one entry, without scripts: invited by a link, in turn, at the same time, and apart again.

use store::{args, manuscripts};

use crate::entering::{COMPLETE, House, filled, question, send, start};
use crate::support::contest::NOW;
use crate::support::{Answer, Client, Database, PASSWORD, block_on, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";

/// The entry's id.
fn id_of(page: &str) -> String {
    page.rsplit('/').next().expect("the id").to_owned()
}

fn invite(client: &mut Client, slug: &str, page: &str, email: &str) -> Answer {
    let id = id_of(page);
    let fields = [
        ("edition", slug),
        ("entry", id.as_str()),
        ("email", email),
        ("author_name", "Wei"),
        ("letter_language", "fr"),
    ];
    client.call("/api/authors/invite", &fields)
}

/// The path of the link in the newest letter.
fn link(house: &House) -> String {
    let sql = "select secret from letter where secret <> '' order by id desc limit 1";
    let rows: Vec<(String,)> = block_on(house.db.all(sql, args![])).expect("a query");
    rows[0].0.clone()
}

fn secret(link: &str) -> &str {
    link.strip_prefix("/links/").expect("a link")
}

/// The value of the hidden field with this name that stands first on the page.
fn hidden(body: &str, name: &str) -> String {
    let after = body.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("the field is on the page");
    after.split('"').next().expect("a value").to_owned()
}

/// Lets the rival join the stranger's entry.
fn rival_joins(house: &House, owner: &mut Client, slug: &str, page: &str) -> Client {
    assert_eq!(invite(owner, slug, page, &format!("rival@{slug}.example")).status, 200);
    let mut rival = house.client(slug, "rival");
    let joined = rival.post("/api/authors/join", &[("secret", secret(&link(house)))]);
    assert_eq!((joined.status, joined.location.as_deref()), (302, Some(page)));
    rival
}

#[test]
fn somebody_without_an_account_joins_by_the_link_and_writes() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "invite");
        let mut owner = house.client("invite", "stranger");
        let page = start(&mut owner, "invite");
        let fields = filled(&mut owner, &page, &COMPLETE);
        assert_eq!(send(&mut owner, "save", &fields), 302);
        assert!(owner.get(&page).body.contains("People who write with you"));
        assert_eq!(invite(&mut owner, "invite", &page, "wei@new.example").status, 200);
        assert_eq!(invite(&mut owner, "invite", &page, "Wei@new.example").status, 422, "nobody is written to twice");
        let link = link(&house);
        let id = id_of(&page);
        let letters = house.client("invite", "organiser").get("/e/invite/office/mail").body;
        assert!(letters.contains("wei@new.example") && letters.contains("Cold chips"), "{letters}");

        let mut wei = Client::new(&house.url);
        let asked = wei.get(&link).body;
        assert!(asked.contains("stranger invites wei@new.example") && asked.contains("Cold chips"), "{asked}");
        let short = [("secret", secret(&link)), ("name", "Wang Wei"), ("password", "short")];
        assert_eq!(wei.call("/api/authors/join", &short).status, 422);
        let right = [("secret", secret(&link)), ("name", "Wang Wei"), ("password", PASSWORD)];
        let joined = wei.post("/api/authors/join", &right);
        assert_eq!((joined.status, joined.location.as_deref()), (302, Some(page.as_str())));
        let mut again = Client::new(&house.url);
        assert_eq!(again.get(&link).status, 404);
        assert_eq!(again.call("/api/authors/join", &right).status, 404, "a link works once");

        assert!(wei.get("/e/invite/entries").body.contains("Cold chips"));
        let question = question(&house);
        let fields = filled(&mut wei, &page, &[(&question, "Chips are hot.")]);
        assert_eq!(send(&mut wei, "submit", &fields), 302);
        let seen = owner.get(&page).body;
        assert!(seen.contains("Submitted as T-001") && seen.contains("Saved by Wang Wei"), "{seen}");
        assert!(seen.contains("Wang Wei is writing too."), "{seen}");
        assert!(owner.get(&format!("{page}/history")).body.contains("Wang Wei"));
        let sql = "select recipient from letter where template = 'entry-submitted' order by recipient";
        let receipts: Vec<(String,)> = block_on(house.db.all(sql, args![])).expect("a query");
        let receipts: Vec<&str> = receipts.iter().map(|(to,)| to.as_str()).collect();
        assert_eq!(receipts, ["stranger@invite.example", "wei@new.example"]);

        house.at(NOW.plus_seconds(121));
        assert!(!owner.get(&page).body.contains("is writing too"));
        let withdraw = [("edition", "invite"), ("entry", id.as_str()), ("named", "Chilly")];
        assert_eq!(wei.call("/api/entrants/withdraw", &withdraw).status, 200);
        assert!(owner.get(&page).body.contains("It does not take part."));
    }
}

#[test]
fn two_people_write_in_turn_and_a_conflict_names_the_other() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "turn");
        let mut owner = house.client("turn", "stranger");
        let page = start(&mut owner, "turn");
        let mut rival = rival_joins(&house, &mut owner, "turn", &page);
        let fields = filled(&mut owner, &page, &[("title-en", "First")]);
        assert_eq!(send(&mut owner, "save", &fields), 302);
        let fields = filled(&mut rival, &page, &[("places-en", "Ghent")]);
        let saved = rival.call("/api/entrants/save", &borrowed(&fields));
        assert!(saved.status == 200 && saved.body.contains("stranger is writing too."), "{saved:?}");

        let mine = filled(&mut owner, &page, &[("title-en", "Of the owner")]);
        let theirs = filled(&mut rival, &page, &[("title-en", "Of the rival")]);
        assert_eq!(send(&mut rival, "save", &theirs), 302);
        assert_eq!(owner.call("/api/entrants/save", &borrowed(&mine)).status, 409);
        assert_eq!(send(&mut owner, "save", &mine), 302);
        let both = owner.get(&page).body;
        assert!(both.contains("Saved by rival in the meantime") && both.contains("saved by rival"), "{both}");
        assert!(both.contains("<del>Of the rival</del>") && both.contains("<ins>Of the owner</ins>"), "{both}");
        let again = filled(&mut owner, &page, &[("title-en", "Of both")]);
        assert_eq!(send(&mut owner, "save", &again), 302);
        let history = rival.get(&format!("{page}/history?version=5")).body;
        assert!(history.contains("<del>Of the rival</del>") && history.contains("<ins>Of both</ins>"), "{history}");

        // What was refused for its faults is saved; somebody saves another version before the page is seen again.
        let refused = filled(&mut owner, &page, &[("title-en", "Not complete")]);
        assert_eq!(send(&mut owner, "submit", &refused), 302);
        let between = filled(&mut rival, &page, &[("title-en", "In between")]);
        assert_eq!(send(&mut rival, "save", &between), 302);
        let late = filled(&mut owner, &page, &[]);
        assert_eq!(owner.call("/api/entrants/save", &borrowed(&late)).status, 409, "it is not replaced unseen");
        let (edition, id) = (&house.contest.edition, id_of(&page).into());
        let held = block_on(manuscripts::find(&house.db, edition, &house.contest.stranger, &id));
        let held = held.expect("a query").expect("the entry");
        assert!(held.raw.title.all().any(|title| title == "In between"));
    }
}

#[test]
fn invitations_are_taken_back_people_leave_and_strangers_find_nothing() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "apart");
        let mut owner = house.client("apart", "stranger");
        let page = start(&mut owner, "apart");
        let id = id_of(&page);
        let entry = [("edition", "apart"), ("entry", id.as_str())];
        for email in ["", "nobody", "a@b.example\r\nBcc: c@d.example", "stranger@apart.example"] {
            assert_eq!(invite(&mut owner, "apart", &page, email).status, 422, "{email}");
        }
        assert_eq!(invite(&mut owner, "apart", &page, "wei@new.example").status, 200);
        let dead = link(&house);
        let invitation = hidden(&owner.get(&page).body, "invitation");
        let back = [entry[0], entry[1], ("invitation", invitation.as_str())];
        let mut rival = house.client("apart", "rival");
        for address in ["withdraw", "remove", "invite"] {
            let fields = [
                entry[0],
                entry[1],
                ("invitation", invitation.as_str()),
                ("author", house.contest.stranger.as_str()),
                ("email", "a@b.example"),
                ("author_name", ""),
                ("letter_language", "nl"),
            ];
            assert_eq!(rival.call(&format!("/api/authors/{address}"), &fields).status, 404, "{address}");
        }
        assert_eq!(owner.call("/api/authors/withdraw", &back).status, 200);
        assert_eq!(owner.call("/api/authors/withdraw", &back).status, 404);
        assert_eq!(Client::new(&house.url).get(&dead).status, 404);
        assert_eq!(rival.call("/api/authors/join", &[("secret", secret(&dead))]).status, 404);

        assert_eq!(invite(&mut owner, "apart", &page, "rival@apart.example").status, 200);
        let known = link(&house);
        let mut nobody = Client::new(&house.url);
        assert!(nobody.get(&known).body.contains("/sign-in?next="), "an account that is there is not opened");
        let secret_of = [("secret", secret(&known)), ("name", "Eve"), ("password", PASSWORD)];
        assert_eq!(nobody.call("/api/authors/join", &secret_of).status, 401);
        assert_eq!(house.client("apart", "organiser").call("/api/authors/join", &secret_of).status, 403);
        assert!(owner.get(&known).body.contains("You write this entry already."));
        assert_eq!(rival.call("/api/authors/join", &secret_of).status, 200);
        let seen = rival.get(&page).body;
        assert!(seen.contains("Leave…") && !seen.contains("/api/authors/invite"), "{seen}");
        assert_eq!(invite(&mut rival, "apart", &page, "b@c.example").status, 403);
        let removes = |who: &str| [entry[0], entry[1], ("author", who.to_owned().leak() as &str)];
        assert_eq!(rival.call("/api/authors/remove", &removes(house.contest.stranger.as_str())).status, 403);

        let own = hidden(&seen, "author");
        let left = rival.post("/api/authors/remove", &removes(&own));
        assert_eq!((left.status, left.location.as_deref()), (302, Some("/e/apart/entries")));
        assert!(rival.get("/e/apart/entries").body.contains("You do not write that entry any more."));
        assert_eq!(rival.get(&page).status, 404);
    }
}

#[test]
fn an_entry_has_at_most_twenty_open_invitations() {
    let database = Database::sqlite();
    let house = House::open(&database, "limit");
    let mut owner = house.client("limit", "stranger");
    let page = start(&mut owner, "limit");
    for number in 0..20 {
        assert_eq!(invite(&mut owner, "limit", &page, &format!("p{number}@new.example")).status, 200);
    }
    let id = id_of(&page);
    let one_more = [
        ("edition", "limit"),
        ("entry", id.as_str()),
        ("email", "p20@new.example"),
        ("author_name", ""),
        ("letter_language", "en"),
    ];
    assert_eq!(owner.post("/api/authors/invite", &one_more).status, 302);
    let told = owner.get(&page).body;
    assert!(told.contains("at most 20 open invitations") && told.contains("value=\"p20@new.example\""), "{told}");
}
