//! A proposal that takes long to compute: its page says how far it is, nobody starts a second one, it can be cancelled, and
//! it is written on the facts that it was computed on or not at all.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use app::assignment::runs::Runs;
use judging::access::Role;
use judging::assignment::{Stage, Unassigned, Watch};
use serde_json::{Value, json};
use store::assignments::{Facts, Wanted, solve_watched};
use store::ledger::{Act, Chain, PROGRAM, verify};
use store::{jurors, roles};

use crate::entering::House;
use crate::support::contest::NOW;
use crate::support::{Answer, Client, Database, Form, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PROPOSE: &str = "/api/assignment/propose";
const CANCEL: &str = "/api/assignment/cancel";
const RUNNING: &str = "A proposal is being computed";
const TOTAL: &str = "Step 3 of 5: the best fit of all entries together";

/// Holds a solver back, which takes each step when it is told to.
struct Hand {
    /// Such a share of the stage is done; nothing lets the solver go on by itself.
    steps: Sender<Option<f64>>,
    /// Whether the solver went on after a step.
    went_on: Receiver<bool>,
}

impl Hand {
    fn step(&self, share: f64) -> bool {
        self.steps.send(Some(share)).expect("the solver listens");
        self.went_on.recv_timeout(Duration::from_secs(30)).expect("the solver takes the step")
    }

    fn let_go(&self) {
        self.steps.send(None).expect("the solver listens");
    }
}

/// A house in which nobody waits for a proposal. The hand goes first: a solver that it holds would keep the house.
fn open(database: &Database, slug: &str) -> (House, Hand) {
    let (steps, taken) = channel();
    let (answers, went_on) = channel();
    let taken = Mutex::new(taken);
    let solver = move |facts: &Facts, wanted: Wanted, watch: &mut Watch<'_>| {
        let taken = taken.lock().expect("one solver at a time");
        while let Ok(Some(share)) = taken.recv() {
            let goes_on = watch(Stage::Total, share).is_continue();
            answers.send(goes_on).ok();
            if !goes_on {
                return Err(Unassigned::Cancelled);
            }
        }
        solve_watched(facts, wanted, watch)
    };
    let house = House::open_with(database, slug, Runs::new(Box::new(solver), Duration::ZERO));
    block_on(house.let_in([&house.contest.chair, &house.contest.juror_accounts[0]]));
    (house, Hand { steps, went_on })
}

/// A round of a house, as its forms name it.
struct Asked {
    slug: &'static str,
    round: String,
    page: String,
}

impl Asked {
    fn of(house: &House, slug: &'static str) -> Self {
        let round = house.contest.online.to_string();
        Self { slug, page: format!("/e/{slug}/office/r/{round}/assignment"), round }
    }

    fn fields(&self) -> [(&str, &str); 2] {
        [("edition", self.slug), ("round", self.round.as_str())]
    }

    fn start(&self, client: &mut Client, reviews: &str) -> Answer {
        self.start_with(client, reviews, "")
    }

    fn start_with(&self, client: &mut Client, reviews: &str, least: &str) -> Answer {
        let [edition, round] = self.fields();
        let fields = [edition, round, ("reviews", reviews), ("least", least), ("languages", "on")];
        client.post_from(&self.page, PROPOSE, &fields)
    }

    fn start_with_sides(&self, client: &mut Client, sides: &str) -> Answer {
        let [edition, round] = self.fields();
        client.post_from(&self.page, PROPOSE, &[edition, round, ("reviews", "2"), ("sides", sides)])
    }

    fn how_far(&self, client: &mut Client) -> Value {
        let (status, said) = client.try_call("/api/assignment/progress", &self.fields()).expect("an answer");
        assert_eq!(status, 200, "{said}");
        said
    }

    /// The page after the computation has ended.
    fn after_the_end(&self, client: &mut Client) -> String {
        while self.how_far(client) != Value::Null {}
        client.get(&self.page).body
    }
}

/// Everything that a proposal would leave.
fn left(database: &Database) -> [Vec<String>; 3] {
    [
        database.texts("select state from assignment order by id"),
        database.texts("select id from proposal"),
        database.texts("select verb from ledger where verb like 'assignment.%' order by seq"),
    ]
}

fn nothing() -> [Vec<String>; 3] {
    Default::default()
}

#[test]
fn a_computation_says_how_far_it_is_and_can_be_cancelled() {
    for database in Database::each(POSTGRES) {
        let (house, hand) = open(&database, "long");
        let asked = Asked::of(&house, "long");
        let [mut organiser, mut chair, mut juror] =
            ["organiser", "chair", "juror-a"].map(|name| house.client("long", name));
        assert_eq!(asked.how_far(&mut organiser), Value::Null);

        let started = asked.start(&mut organiser, "1");
        assert_eq!((started.status, started.location.as_ref()), (302, Some(&asked.page)));
        assert!(hand.step(0.5));
        let running = organiser.get(&asked.page).body;
        for said in [RUNNING, TOTAL, "Started by organiser, ", "value=\"500\"", "http-equiv=\"refresh\" content=\"3\""]
        {
            assert!(running.contains(said), "{said}: {running}");
        }
        let forms = |page: &str| Form::all(page).into_iter().map(|form| form.action).collect::<Vec<_>>();
        assert!(forms(&running).contains(&CANCEL.to_owned()) && !forms(&running).contains(&PROPOSE.to_owned()));
        assert_eq!(asked.how_far(&mut organiser), json!({"stage": TOTAL, "done": 500}));

        let watched = chair.get(&asked.page).body;
        assert!(watched.contains(TOTAL) && !forms(&watched).contains(&CANCEL.to_owned()), "{watched}");
        assert_eq!([CANCEL, "/api/assignment/progress"].map(|act| juror.call(act, &asked.fields()).status), [403; 2]);
        assert_eq!(chair.call(CANCEL, &asked.fields()).status, 403);

        assert_eq!(asked.start(&mut organiser, "2").status, 302);
        let refused = organiser.get(&asked.page).body;
        assert!(refused.contains("is being computed already") && refused.contains(TOTAL), "{refused}");
        assert!(hand.step(0.6), "the first goes on");

        let cancelled = organiser.post(CANCEL, &asked.fields());
        assert_eq!((cancelled.status, cancelled.location.as_ref()), (302, Some(&asked.page)));
        let page = organiser.get(&asked.page).body;
        assert!(page.contains("Cancelled. Nothing was changed.") && !page.contains(RUNNING), "{page}");
        assert!(forms(&page).contains(&PROPOSE.to_owned()));
        assert!(!hand.step(0.7), "the solver hears of it at its next step");
        assert_eq!(asked.how_far(&mut organiser), Value::Null);
        assert_eq!(organiser.call(CANCEL, &asked.fields()).status, 200, "there is nothing to cancel");
        assert_eq!(left(&database), nothing());
        block_on(verify(&house.db, &Chain::from(&house.contest.edition), None)).expect("a whole chain");
    }
}

#[test]
fn a_computation_that_ends_is_written_and_told_once() {
    for database in Database::each(POSTGRES) {
        let (house, hand) = open(&database, "ends");
        let asked = Asked::of(&house, "ends");
        let mut organiser = house.client("ends", "organiser");
        asked.start(&mut organiser, "3");
        hand.let_go();
        let missing = asked.after_the_end(&mut organiser);
        assert!(
            missing.contains("These conditions cannot all be met") && missing.contains("Who is missing"),
            "{missing}"
        );
        assert_eq!(left(&database), nothing());

        asked.start_with(&mut organiser, "1", "2");
        hand.let_go();
        let idle = asked.after_the_end(&mut organiser);
        assert!(idle.contains("The least load cannot be reached") && idle.contains("juror-a, juror-b: "), "{idle}");
        let typed = Form::to(&idle, PROPOSE).fields;
        assert!(typed.contains(&("least".into(), "number".into(), "2".into())), "{typed:?}");
        assert_eq!(asked.start_with(&mut organiser, "1", "-1").status, 302);
        let refused = organiser.get(&asked.page).body;
        assert!(refused.contains("enter a whole number from 0 to 10,000"), "{refused}");
        assert_eq!(left(&database), nothing());

        block_on(async {
            let mut act =
                Act::begin(&house.db, Chain::from(&house.contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
            act.tx.run("update juror set side = code", vec![]).await.expect("a side for each juror");
            act.commit("test.sides", "", &()).await.expect("a commit");
        });
        for typed in ["2", "one"] {
            asked.start_with_sides(&mut organiser, typed);
            let refused = asked.after_the_end(&mut organiser);
            assert!(refused.contains("for all sides together, no more than the jurors per entry"), "{refused}");
        }
        let pair = (&house.contest.jurors[0], &house.contest.entries[0]);
        let it = &house.contest;
        block_on(jurors::raise_conflict(&house.db, &it.edition, &it.organiser, pair, "Cousins.", NOW)).expect("noted");
        asked.start_with_sides(&mut organiser, "1");
        hand.let_go();
        let missing = asked.after_the_end(&mut organiser);
        assert!(missing.contains("needs one juror of side J01: 0 already assigned"), "{missing}");
        assert!(missing.contains("Ask for fewer jurors of each side"), "{missing}");
        assert_eq!(left(&database), nothing());

        asked.start(&mut organiser, "1");
        assert!(hand.step(1.0));
        hand.let_go();
        let page = asked.after_the_end(&mut organiser);
        assert!(page.contains("The proposal is ready.") && page.contains("Proposed, not committed"), "{page}");
        assert!(!organiser.get(&asked.page).body.contains("The proposal is ready."));
        let [states, proposals, verbs] = left(&database);
        assert_eq!((states, proposals.len()), (vec!["proposed".to_owned(); 3], 1));
        assert_eq!(verbs, ["assignment.propose"]);
    }
}

#[test]
fn what_rests_on_other_facts_by_then_is_not_written() {
    for database in Database::each(POSTGRES) {
        let (house, hand) = open(&database, "facts");
        let (asked, it) = (Asked::of(&house, "facts"), &house.contest);
        let mut organiser = house.client("facts", "organiser");
        asked.start(&mut organiser, "1");
        assert!(hand.step(0.5));
        block_on(async {
            let pair = (&it.jurors[0], &it.entries[0]);
            jurors::raise_conflict(&house.db, &it.edition, &it.organiser, pair, "Cousins.", NOW).await.expect("noted");
            let mut act = Act::begin(&house.db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
            roles::grant(&mut act.tx, &it.edition, &it.stranger, &Role::Organiser).await.expect("a role");
            act.commit("people.prepare", it.competition.as_str(), &()).await.expect("a commit");
        });
        hand.let_go();
        let page = asked.after_the_end(&mut organiser);
        assert!(page.contains("While the proposal was being computed, something changed"), "{page}");
        assert_eq!(left(&database), nothing());

        asked.start(&mut organiser, "1");
        assert!(hand.step(0.5));
        let mut colleague = house.client("facts", "stranger");
        assert_eq!(colleague.call(CANCEL, &asked.fields()).status, 200);
        assert!(!hand.step(0.6));
        let told = organiser.get(&asked.page).body;
        assert!(told.contains("The computation was cancelled.") && !told.contains(RUNNING), "{told}");
        assert_eq!(left(&database), nothing());
    }
}
