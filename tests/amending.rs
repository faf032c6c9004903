//! A published method in plain requests: it is not changed by who sets up the round, but by a reason and every host.

use crate::duties::send;
use crate::entering::House;
use crate::support::{Client, Database, Form, block_on, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const SIGN: &str = "/e/amend/office/sign";
const CALL: &str = "/e/amend/c/trial";
const CONSENT: &str = "/api/amendments/consent";
const REASON: &str = "Panels <b>of two</b>.";
const TOLD: &str = "Changed from “Mean” to “Calibrated”";

fn consent(client: &mut Client) {
    assert_eq!(send(client, SIGN, CONSENT, &[]).as_deref(), Some(SIGN));
}

#[test]
fn a_published_method_changes_by_every_hosts_consent_and_everybody_reads_why() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "amend");
        block_on(house.let_in(&house.contest.signatories));
        let mut organiser = house.client("amend", "organiser");
        let round = house.contest.online.to_string();
        let page = format!("/e/amend/office/r/{round}");
        let shown = organiser.get(&page).body;
        let settings = Form::to(&shown, "/api/contests/round").sent();
        assert!(settings.iter().all(|(name, _)| name != "method"), "the method is published");
        let mut fields = borrowed(&settings);
        fields.extend([("method", "calibrated"), ("variance", "reml")]);
        let (status, refused) = organiser.try_call("/api/contests/round", &fields).expect("an answer");
        assert_eq!(status, 409, "{}: {refused}", database.engine());

        let proposal =
            |reason| [("round", round.as_str()), ("back", page.as_str()), ("method", "calibrated"), ("reason", reason)];
        organiser.post("/api/amendments/propose", &proposal(" "));
        let faulty = organiser.get(&page).body;
        assert!(faulty.contains("action=\"/api/amendments/propose\""), "nothing is proposed without a reason");
        assert_eq!(organiser.post("/api/amendments/propose", &proposal(REASON)).status, 302);
        let waits = organiser.get(&page).body;
        assert_eq!(waits.matches("has not consented").count(), 2, "{waits}");
        assert!(waits.contains("&lt;b&gt;of two&lt;/b&gt;") && waits.contains("Take the proposal back"), "{waits}");

        let mut first = house.client("amend", "signatory-a");
        consent(&mut first);
        let noted = first.get(SIGN).body;
        assert!(!noted.contains(CONSENT) && noted.contains("consented on"), "{noted}");
        let mut nobody = Client::new(&house.url);
        assert!(!nobody.get(CALL).body.contains("Panels"), "one host is not every host");
        consent(&mut house.client("amend", "signatory-b"));

        let call = nobody.get(CALL).body;
        assert!(call.contains(TOLD) && call.contains("&lt;b&gt;of two&lt;/b&gt;"), "{call}");
        assert!(call.contains("up to 60 jurors and 400 entries"), "the method that holds now: {call}");
        let ranking = organiser.get(&format!("{page}/ranking")).body;
        assert!(ranking.contains(TOLD) && !ranking.contains("as published with the call"), "{ranking}");
        assert!(!organiser.get(SIGN).body.contains("has not consented"));
    }
}
