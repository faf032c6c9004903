//! Entries that may be one and the same, in plain requests: the list takes them alone, each page names the other, and what
//! somebody has said is shown to all and asked no more.

use judging::ids::EntryId;
use store::entries::{self, Entry};
use store::ledger::{Act, Chain, PROGRAM};

use crate::entering::House;
use crate::support::contest::{NOW, english, new_entry};
use crate::support::{Client, Database, Form, block_on, borrowed, scripts};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const HOSTILE: &str = "</textarea><script>alert(1)</script>";
const ACT: &str = "/api/entries/not-a-duplicate";
const LIST: &str = "/e/twins/office/c/trial/entries";

/// An entry with a title that another one has, too.
fn add(house: &House, code: &str) -> EntryId {
    block_on(async {
        let contest = &house.contest;
        let mut act = Act::begin(&house.db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        let entry = Entry { title: english("Solar roofs for barges"), ..new_entry(&contest.competition, code) };
        let id = entries::insert(&mut act.tx, &entry, &[], NOW).await.expect("an entry");
        act.commit("entries.add", code, &()).await.expect("a commit");
        id
    })
}

/// The codes of the entries that the list shows as suspected.
fn listed(client: &mut Client) -> Vec<String> {
    let page = client.get(&format!("{LIST}?duplicates=suspected&col=duplicates")).body;
    let codes = ["T-1", "T-2", "T-3", "X-1", "X-2"].into_iter();
    codes.filter(|code| page.contains(&format!("href=\"{LIST}/{code}\""))).map(str::to_owned).collect()
}

/// The fields of the form on an entry's page, with this reason.
fn fields(client: &mut Client, code: &str, reason: &str) -> Vec<(String, String)> {
    let page = client.get(&format!("{LIST}/{code}")).body;
    let filled = |(name, _, value)| if name == "reason" { (name, reason.to_owned()) } else { (name, value) };
    Form::to(&page, ACT).fields.into_iter().map(filled).collect()
}

#[test]
fn organisers_look_into_what_two_entries_have_in_common() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "twins");
        let (first, second) = (add(&house, "X-1"), add(&house, "X-2"));
        let mut organiser = house.client("twins", "organiser");
        organiser.get("/account?lang=en");
        assert_eq!(listed(&mut organiser), ["X-1", "X-2"], "{}", database.engine());
        let page = organiser.get(&format!("{LIST}/X-1")).body;
        assert!(page.contains("The same title") && page.contains(&format!("href=\"{LIST}/X-2\"")), "{page}");
        assert!(organiser.get(&format!("{LIST}/T-1")).body.contains("Nothing in common with another entry"));

        let asked = fields(&mut organiser, "X-1", "Two roofs.");
        let mut stranger = house.client("twins", "stranger");
        assert_eq!(stranger.try_call(ACT, &borrowed(&asked)).expect("an answer").0, 403);
        for (name, value, status) in [
            ("reason", " ".to_owned(), 422),
            ("reason", HOSTILE.repeat(200), 422),
            ("seen", "another".to_owned(), 422),
            ("other", first.to_string(), 404),
            ("other", "unknown".to_owned(), 404),
            ("entry", String::new(), 404),
        ] {
            let changed =
                asked.iter().map(|(known, held)| (known.clone(), if known == name { &value } else { held }.clone()));
            let changed: Vec<(String, String)> = changed.collect();
            let answer = organiser.try_call(ACT, &borrowed(&changed)).expect("an answer");
            assert_eq!(answer.0, status, "{name}: {}", answer.1);
        }
        assert_eq!(listed(&mut organiser), ["X-1", "X-2"], "nothing is done");

        let bare = fields(&mut organiser, "X-1", " ");
        let back = organiser.post_from(&format!("{LIST}/X-1"), ACT, &borrowed(&bare));
        assert_eq!(back.location.as_deref(), Some(&*format!("{LIST}/X-1")));
        assert!(organiser.get(&format!("{LIST}/X-1")).body.contains(&format!("id=\"f-reason-{second}-error\"")));

        let said = fields(&mut organiser, "X-1", HOSTILE);
        let to = organiser.post(ACT, &borrowed(&said)).location;
        assert_eq!(to.as_deref(), Some(&*format!("{LIST}/X-1#duplicates")));
        for code in ["X-1", "X-2"] {
            let page = organiser.get(&format!("{LIST}/{code}")).body;
            assert!(page.contains("Not a duplicate, as organiser said on") && !page.contains(ACT), "{page}");
            assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
            assert!(!scripts(&page).iter().any(|script| script.contains("alert(1)")), "{page}");
        }
        assert_eq!(organiser.post(ACT, &borrowed(&said)).status, 302, "a replay changes nothing");
        assert_eq!(listed(&mut organiser), Vec::<String>::new());
    }
}
