//! The stage and the winners from outside: nothing before its cue, everything with it.

use app::routes::App;

use crate::support::gala::{ASSIGNMENT, gala, prepared, reveal_next};
use crate::support::{Client, Database, Events, Server, masked};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const WINNERS: &str = "/e/gala/c/trial/winners";
/// The name that every entry of the contest starts with.
const NAMED: &str = "Team of";

/// What everybody outside the office gets: who asked what, and status, way on and body of the answer.
type Seen = Vec<(String, u16, Option<String>, String)>;

#[test]
fn two_rankings_look_the_same_until_the_first_cue() {
    for (one, other) in Database::each(POSTGRES).zip(Database::each(POSTGRES)) {
        let (one, other) = (seen_before_the_cue(&one, [0, 1, 2]), seen_before_the_cue(&other, [2, 0, 1]));
        assert_eq!(one.len(), other.len());
        for (one, other) in one.into_iter().zip(other) {
            assert_eq!(one, other);
        }
    }
}

fn seen_before_the_cue(database: &Database, ranking: [usize; 3]) -> Seen {
    let contest = gala(database, ranking);
    let server = Server::start(database);
    let (mut operator, secret) = prepared(&server.url, "gala");
    let order = operator.get("/e/gala/office/ceremony").body;
    assert!(order.contains(NAMED), "there is something that could leak");
    let rounds = [&contest.online, &contest.live];
    let paths: Vec<String> = rounds.iter().flat_map(|round| paths(round.as_str(), &secret)).collect();
    let mut seen = Seen::new();
    for (role, client) in [
        ("nobody", Client::new(&server.url)),
        ("entrant", Client::signed_in(&server.url, "stranger@gala.example")),
        ("juror", Client::signed_in(&server.url, "juror-a@gala.example")),
    ] {
        let before = seen.len();
        seen.extend(visit(role, client, &paths));
        let told = seen[before..].iter().find(|(_, _, _, body)| role != "juror" && body.contains(NAMED));
        assert_eq!(told, None, "no entry is named to {role}");
    }
    let first = Events::open(&server.url, &format!("/stage/{secret}/events")).expect("a stream").next();
    let event = first.expect("the whole state comes first");
    assert!(event.contains("class=\"waiting\""), "{event}");
    seen.push(("stream".into(), 200, None, masked(&event)));
    assert_eq!(Client::new(&server.url).get(WINNERS).status, 404);
    seen
}

fn visit(role: &str, mut client: Client, paths: &[String]) -> Seen {
    let answers = paths.iter().flat_map(|path| ["en", "zh-Hans"].map(|lang| format!("{path}?lang={lang}")));
    answers
        .map(|path| {
            let answer = client.get(&path);
            let location = answer.location.map(|location| masked(&location));
            (format!("{role} {}", masked(&path)), answer.status, location, masked(&answer.body))
        })
        .collect()
}

/// The addresses of all pages and of the files that organisers save, made of the contest's own names and ids.
fn paths(round: &str, secret: &str) -> Vec<String> {
    let pages = leptos_axum::generate_route_list(App);
    let fill = |part: &str| match part {
        "{edition}" => "gala".to_owned(),
        "{competition}" => "trial".to_owned(),
        "{round}" => round.to_owned(),
        "{code}" => "T-1".to_owned(),
        "{assignment}" | "{entry}" | "{letter}" => ASSIGNMENT.to_owned(),
        "{template}" => "invite-juror".to_owned(),
        "{secret}" => secret.to_owned(),
        fixed => {
            assert!(!fixed.starts_with('{'), "this story does not know what to put for {fixed}");
            fixed.to_owned()
        }
    };
    let mut paths: Vec<_> =
        pages.iter().map(|page| page.path().split('/').map(fill).collect::<Vec<_>>().join("/")).collect();
    paths.extend(["ranking.csv", "bundle.json"].map(|file| format!("/e/gala/office/r/{round}/{file}")));
    paths.sort();
    paths
}

#[test]
fn the_stage_hears_each_cue_and_the_winners_are_public_from_then_on() {
    for database in Database::each(POSTGRES) {
        gala(&database, [0, 1, 2]);
        let server = Server::start(&database);
        let (mut operator, secret) = prepared(&server.url, "gala");
        let events = format!("/stage/{secret}/events");
        let mut stage = Events::open(&server.url, &events).expect("a stream");
        assert!(stage.next().expect("the first event").contains("class=\"waiting\""));
        let mut public = Client::new(&server.url);
        assert_eq!(public.get(WINNERS).status, 404);
        for (prize, names) in [
            ("Best cooperation", vec!["Team of T-1"]),
            ("Third prize", vec!["Team of T-3", "Team of T-2"]),
            ("Third prize", vec!["Team of T-1"]),
            ("Second prize", vec![]),
            ("First prize", vec!["Team of T-1"]),
        ] {
            assert!(reveal_next(&mut operator, "gala"), "there is a next cue");
            let event = stage.next().expect("an event for each cue").replace("<!>", "");
            assert_eq!(words(&event, "<h1 class=\"prize\"><span lang=\"en\">"), [prize], "{}", database.engine());
            assert_eq!(words(&event, "<p lang=\"en\" class=\"name\">"), names);
            let winners = public.get(WINNERS);
            assert!(winners.status == 200 && winners.body.contains(prize), "{prize}");
            for page in ["/e/gala", "/e/gala/c/trial"] {
                assert!(public.get(page).body.contains(WINNERS), "{page} links to the winners");
            }
            let screen = public.get(&format!("/stage/{secret}")).body;
            assert!(screen.contains(prize) && names.iter().all(|name| screen.contains(name)), "{prize}");
        }
        let late = Events::open(&server.url, &events).expect("a stream").next().expect("the whole state");
        assert!(late.contains("First prize"), "who comes late sees what is on stage");
        assert!(operator.get("/e/gala/office/ceremony").body.contains("Every cue is revealed."));
    }
}

/// The words that stand behind each such tag.
fn words<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    html.split(tag).skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

#[test]
fn a_replaced_link_ends_the_stream_and_the_server_ends_with_one_open() {
    for database in Database::each(POSTGRES) {
        gala(&database, [0, 1, 2]);
        let server = Server::start(&database);
        let (mut operator, old) = prepared(&server.url, "gala");
        let mut replaced = Events::open(&server.url, &format!("/stage/{old}/events")).expect("a stream");
        assert!(replaced.next().is_some());
        operator.post("/api/ceremony/link", &[("edition", "gala")]);
        assert_eq!(replaced.next(), None, "{}", database.engine());
        assert_eq!(Events::open(&server.url, &format!("/stage/{old}/events")).err().as_deref(), Some("404"));
        assert_eq!(Client::new(&server.url).get(&format!("/stage/{old}")).status, 404);

        let (_, new) = prepared(&server.url, "gala");
        let mut open = Events::open(&server.url, &format!("/stage/{new}/events")).expect("a stream");
        assert!(open.next().is_some());
        assert!(server.stop().success(), "{}", database.engine());
        assert_eq!(open.next(), None);
    }
}

#[test]
fn only_the_operator_reveals() {
    let database = Database::sqlite();
    gala(&database, [0, 1, 2]);
    let server = Server::start(&database);
    let (mut operator, _) = prepared(&server.url, "gala");
    let page = operator.get("/e/gala/office/ceremony").body;
    let (_, rest) = page.split_once("name=\"cue\" value=\"").expect("a next cue");
    let cue = [("edition", "gala"), ("cue", &rest[..36])];
    let mut nobody = Client::new(&server.url);
    assert_eq!(nobody.try_call("/api/ceremony/reveal", &cue).expect("an answer").0, 401);
    for role in ["organiser", "stranger", "juror-a"] {
        let mut client = Client::signed_in(&server.url, &format!("{role}@gala.example"));
        let (status, _) = client.try_call("/api/ceremony/reveal", &cue).expect("an answer");
        assert_eq!(status, 403, "{role}");
        let seen = client.get("/e/gala/office/ceremony").status;
        assert_eq!(seen, if role == "organiser" { 200 } else { 403 }, "{role}");
    }
    let unknown = [("edition", "gala\nx"), ("cue", "none")];
    assert_eq!(operator.try_call("/api/ceremony/reveal", &unknown).expect("an answer").0, 404);
    assert_eq!(nobody.get(WINNERS).status, 404);
}
