//! The second step of signing in, and signing in on another device.

use std::process::Command;

use crate::support::authenticator::code_of;
use crate::support::{Client, Database, PASSWORD, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PAGE: &str = "/account/second-factor";
const OFFICE: &str = "/e/cbstes-2026/office";
const ORGANISER: &str = "organiser@palmares.example";
const CHAIR: &str = "chair.pitch@palmares.example";

/// Sets a second factor up; gives its secret, the code that turned it on and the recovery codes.
fn set_up(client: &mut Client) -> (String, String, Vec<String>) {
    let begin = |client: &mut Client, password: &str| {
        client.call("/api/accounts/second-factor-begin", &[("begin_password", password)]).status
    };
    assert_eq!(begin(client, "a slip"), 422, "who finds an open browser shuts nobody out");
    assert!(!client.get(PAGE).body.contains("secret="));
    assert_eq!(begin(client, PASSWORD), 200);
    let page = client.get(PAGE).body;
    let secret = page.split_once("secret=").expect("the secret").1.split('&').next().expect("its end").to_owned();
    let refused = client.call("/api/accounts/second-factor-confirm", &[("code", "000 000")]);
    assert_eq!((refused.status, refused.body.contains("fault-code-wrong")), (422, true), "{}", refused.body);
    let code = code_of(&secret, 0);
    client.post("/api/accounts/second-factor-confirm", &[("code", &code)]);
    let page = client.get(PAGE).body;
    let codes = page.split("<li class=\"code\">").skip(1).map(|rest| rest[..14].to_owned()).collect::<Vec<_>>();
    assert_eq!(codes.len(), 10, "{page}");
    assert!(!client.get(PAGE).body.contains(&codes[0]), "the codes are shown once");
    (secret, code, codes)
}

/// Takes the first step; gives where it leads.
fn first_step(client: &mut Client, email: &str) -> Option<String> {
    client.post("/api/accounts/sign-in", &[("email", email), ("password", PASSWORD), ("next", OFFICE)]).location
}

#[test]
fn a_password_alone_does_not_get_in_any_more() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let (mut organiser, mut elsewhere) =
            (Client::signed_in(&server.url, ORGANISER), Client::signed_in(&server.url, ORGANISER));
        let (secret, used, recovery) = set_up(&mut organiser);
        assert_eq!(elsewhere.get("/account").status, 302, "sessions of one step are ended");
        assert_eq!(organiser.get("/account").status, 200);

        let mut client = Client::new(&server.url);
        let step = first_step(&mut client, ORGANISER).expect("the second step");
        assert_eq!(step, format!("/sign-in/code?next={OFFICE}"));
        assert_eq!((client.get(&step).status, client.get(OFFICE).status), (200, 302), "half is not in");
        let mut second = |code: &str| client.call("/api/accounts/second-step", &[("code", code), ("next", OFFICE)]);
        assert_eq!(second(&used).status, 422, "the code that turned it on is used");
        assert_eq!(second(&code_of(&secret, 1)).status, 200);
        assert_eq!(second(&recovery[0]).status, 401, "nothing is half done any more");
        assert_eq!(client.get(OFFICE).status, 200);

        for (code, status) in [(&recovery[0], 200), (&recovery[0], 422), (&recovery[1].to_uppercase(), 200)] {
            let mut client = Client::new(&server.url);
            first_step(&mut client, ORGANISER);
            assert_eq!(client.call("/api/accounts/second-step", &[("code", code), ("next", "/")]).status, status);
        }

        let wrong = organiser.call("/api/accounts/second-factor-remove", &[("password", "a slip")]);
        assert_eq!(wrong.status, 422);
        organiser.post("/api/accounts/second-factor-remove", &[("password", PASSWORD)]);
        assert_eq!(first_step(&mut Client::new(&server.url), ORGANISER).as_deref(), Some(OFFICE));
    }
}

#[test]
fn whoever_runs_the_server_takes_a_lost_second_step_off() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    set_up(&mut Client::signed_in(&server.url, ORGANISER));
    drop(server);
    let one_step = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
        command.args(["user", "one-step", ORGANISER, "--database-url", &database.url(), "--data"]);
        command.arg(database.folder.path()).output().expect("the program starts").status.success()
    };
    assert_eq!([one_step(), one_step()], [true, false]);
    let server = Server::start(&database);
    assert_eq!(first_step(&mut Client::new(&server.url), ORGANISER).as_deref(), Some(OFFICE));
}

#[test]
fn guesses_have_to_wait_whoever_makes_them() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    set_up(&mut Client::signed_in(&server.url, ORGANISER));
    let kind = |answer: &str| if answer.contains("fault-sign-in-wait") { "wait" } else { "wrong" };
    let guesses: Vec<&str> = (0..7)
        .map(|_| {
            let mut client = Client::new(&server.url);
            first_step(&mut client, ORGANISER);
            kind(&client.call("/api/accounts/second-step", &[("code", "123456"), ("next", "/")]).body)
        })
        .collect();
    assert_eq!(guesses, ["wrong", "wrong", "wrong", "wrong", "wrong", "wait", "wait"]);
}

#[test]
fn an_open_browser_guesses_the_password_a_few_times() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::signed_in(&server.url, ORGANISER);
    let kinds = ["fault-password-wrong", "fault-sign-in-wait"];
    let mut guess = |password: &str| {
        let answer = organiser.call("/api/accounts/second-factor-begin", &[("begin_password", password)]).body;
        kinds.into_iter().find(|kind| answer.contains(kind))
    };
    let guesses: Vec<_> = (0..6).map(|_| guess("a slip")).collect();
    assert_eq!(guesses, [[Some(kinds[0]); 5].as_slice(), &[Some(kinds[1])]].concat());
    assert_eq!(guess(PASSWORD), Some(kinds[1]), "and then the right one waits, too");
    let change = [("current", PASSWORD), ("new", "a new sentence"), ("again", "a new sentence")];
    let refused = organiser.call("/api/accounts/change-password", &change);
    assert_eq!((refused.status, refused.body.contains(kinds[1])), (422, true), "wherever it is asked for");
}

#[test]
fn an_edition_asks_its_organisers_and_chairs() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, ORGANISER);
        let mut chair = Client::signed_in(&server.url, CHAIR);
        let ask = [("edition", "cbstes-2026"), ("asked", "on")];
        assert_eq!(organiser.call("/api/office/second-factor", &ask).status, 403, "nobody shuts themselves out");
        set_up(&mut organiser);
        assert_eq!(organiser.call("/api/office/second-factor", &ask).status, 200);
        assert_eq!(organiser.get(OFFICE).status, 200);

        let refused = chair.get(OFFICE);
        assert_eq!((refused.status, refused.body.contains(PAGE)), (403, true), "the page says where to set it up");
        set_up(&mut chair);
        assert_eq!(chair.get(OFFICE).status, 200);
        assert_eq!(Client::signed_in(&server.url, "auditor@palmares.example").get(OFFICE).status, 200);
    }
}

#[test]
fn a_juror_signs_in_on_another_device_once() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::signed_in(&server.url, "juror01@palmares.example");
        let (earlier, _) = offer(&mut juror);
        let (secret, digits) = offer(&mut juror);
        let sign_in = |secret: &str, digits: &str| {
            let mut other = Client::new(&server.url);
            let fields = [("secret", secret), ("code", digits)];
            (other.call("/api/accounts/device-sign-in", &fields).status, other)
        };
        assert_eq!(sign_in(&earlier, &digits).0, 404, "an earlier offer is dead");
        assert_eq!(Client::new(&server.url).get(&format!("/links/{secret}")).status, 200, "looking takes nothing");
        let wrong = if digits == "000000" { "000001" } else { "000000" };
        assert_eq!(sign_in(&secret, wrong).0, 422);
        let (status, mut other) = sign_in(&secret, &format!("{} {}", &digits[..3], &digits[3..]));
        assert_eq!((status, other.get("/e/cbstes-2026/desk").status), (200, 200));
        assert_eq!(sign_in(&secret, &digits).0, 404, "it works once");

        let (secret, digits) = offer(&mut juror);
        juror.post("/api/accounts/sign-out-everywhere", &[]);
        assert_eq!(sign_in(&secret, &digits).0, 404, "whoever signs out everywhere means it");
    }
}

/// Offers another device to sign in; gives the secret of the link and the digits.
fn offer(juror: &mut Client) -> (String, String) {
    juror.post("/api/accounts/device-offer", &[]);
    let page = juror.get("/account/device").body;
    let between = |start: &str, end: &str| {
        let rest = page.split_once(start).expect("what was offered").1;
        rest.split_once(end).expect("its end").0.to_owned()
    };
    (between("/links/", "<"), between("<p class=\"digits\">", "<").replace(' ', ""))
}
