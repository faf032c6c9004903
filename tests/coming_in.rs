//! Coming in by mail, on a server that sends none: the organiser of the sample edition reads the letters.

use crate::support::{Answer, Client, Database, PASSWORD, Server, masked};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const MAIL: &str = "/e/cbstes-2026/office/mail";
const PEOPLE: &str = "/e/cbstes-2026/office/people";
const ORGANISER: &str = "organiser@palmares.example";
const NEW: &str = "ada@new.example";
const LONG: &str = "a sentence of mine";

fn organiser(server: &Server) -> Client {
    Client::in_english(&server.url, ORGANISER)
}

fn somebody(server: &Server) -> Client {
    let mut client = Client::new(&server.url);
    client.get("/?lang=en");
    client
}

fn sign_up(client: &mut Client, email: &str) -> Answer {
    let fields =
        [("edition", "cbstes-2026"), ("name", "Ada"), ("name_zh", "艾达"), ("email", email), ("password", LONG)];
    client.post("/api/accounts/sign-up", &fields)
}

/// The path of the secret link in the newest letter to an address.
fn link(organiser: &mut Client, to: &str) -> String {
    let list = organiser.get(MAIL).body;
    let row = list.split("<tr>").find(|row| row.contains(to) && row.contains("/office/mail/"));
    let row = row.unwrap_or_else(|| panic!("a letter to {to} is among {list}"));
    let page = row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its page");
    let letter = organiser.get(page).body;
    let at = letter.find("/links/").unwrap_or_else(|| panic!("the letter has a link: {letter}"));
    letter[at..].split_whitespace().next().expect("a link").to_owned()
}

fn secret(link: &str) -> &str {
    link.strip_prefix("/links/").expect("a link")
}

#[test]
fn somebody_signs_up_and_the_link_works_once_by_a_button() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let (mut organiser, mut ada) = (organiser(&server), somebody(&server));
        let asked = sign_up(&mut ada, NEW);
        assert_eq!(asked.location.as_deref(), Some("/sign-up?edition=cbstes-2026"), "{}", database.engine());
        assert!(ada.get("/sign-up").body.contains("We have written to this address."));
        let link = link(&mut organiser, NEW);
        for _ in 0..2 {
            let page = somebody(&server).get(&link);
            assert!(page.status == 200 && page.body.contains("An account for Ada"), "a scanner takes nothing");
        }
        let confirm = [("secret", secret(&link))];
        let wrong = ada.post("/api/accounts/sign-in-by-link", &confirm);
        assert_eq!(wrong.location.as_deref(), Some("/"), "a link of another purpose opens nothing");
        assert_eq!(ada.get("/account").status, 302);
        let confirmed = ada.post("/api/accounts/confirm-sign-up", &confirm);
        assert_eq!(confirmed.location.as_deref(), Some("/e/cbstes-2026"));
        assert!(ada.get("/account").body.contains(NEW));

        assert_eq!(somebody(&server).get(&link).status, 404);
        let again = somebody(&server).try_call("/api/accounts/confirm-sign-up", &confirm).expect("an answer");
        assert_eq!(again.0, 404);
        let mut phone = somebody(&server);
        let right = [("email", NEW), ("password", LONG), ("next", "/account")];
        assert_eq!(phone.post("/api/accounts/sign-in", &right).location.as_deref(), Some("/account"));
    }
}

#[test]
fn a_key_to_an_account_opens_it_once_and_not_too_late() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let (mut organiser, mut juror) = (organiser(&server), somebody(&server));
    const JUROR: &str = "juror05@palmares.example";
    let ask = |client: &mut Client, key: &str| {
        let answer = client.post("/api/accounts/send-key", &[("email", JUROR), ("key", key)]);
        assert_eq!(answer.location.as_deref(), Some("/sign-in/mail"));
    };
    ask(&mut juror, "sign-in");
    let late = link(&mut organiser, JUROR);
    database.texts("update link set expires_at = 1 where purpose = 'sign-in' returning token_hash");
    assert_eq!(juror.get(&late).status, 404);
    assert_eq!(juror.call("/api/accounts/sign-in-by-link", &[("secret", secret(&late))]).status, 404);

    ask(&mut juror, "sign-in");
    let key = link(&mut organiser, JUROR);
    assert_eq!(juror.post("/api/accounts/sign-in-by-link", &[("secret", secret(&key))]).location.as_deref(), Some("/"));
    assert_eq!(juror.get("/account").status, 200);
    assert_eq!(juror.call("/api/accounts/sign-in-by-link", &[("secret", secret(&key))]).status, 404);

    ask(&mut juror, "reset");
    let reset = link(&mut organiser, JUROR);
    let mut phone = somebody(&server);
    let short = [("secret", secret(&reset)), ("new", "short"), ("again", "other")];
    phone.post_from(&reset, "/api/accounts/reset", &short);
    assert!(phone.get(&reset).body.contains("The new password needs at least 10 characters."), "the link is not taken");
    let long = [("secret", secret(&reset)), ("new", LONG), ("again", LONG)];
    assert_eq!(phone.post("/api/accounts/reset", &long).location.as_deref(), Some("/account"));
    assert_eq!(phone.get("/account").status, 200);
    assert_eq!(juror.get("/account").status, 302, "all other sessions are over");
}

#[test]
fn who_asks_learns_nothing_about_who_has_an_account() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let ask = |path: &str, page: &str, email: &str| {
        let mut client = somebody(&server);
        let fields =
            [("email", email), ("name", "Ada"), ("name_zh", ""), ("password", LONG), ("edition", ""), ("key", "")];
        let answer = client.post(path, &fields);
        let shown = client.get(page);
        ((answer.status, answer.location), shown.status, masked(&shown.body))
    };
    for (path, page) in [("/api/accounts/sign-up", "/sign-up"), ("/api/accounts/send-key", "/sign-in/mail")] {
        let (known, unknown) = (ask(path, page, ORGANISER), ask(path, page, "nobody@new.example"));
        assert_eq!(known, unknown, "{path}");
        assert!(known.2.contains("We have written to this address."), "{path}");
    }
}

#[test]
fn a_forged_address_is_refused_and_whoever_asks_too_often_waits() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut client = somebody(&server);
    let forged = "ada@new.example\r\nBcc: all@b.example";
    sign_up(&mut client, forged);
    assert!(client.get("/sign-up").body.contains("Enter a full e-mail address"));
    let key = [("email", forged), ("key", "reset")];
    assert_eq!(client.call("/api/accounts/send-key", &key).status, 422);
    let mut last = 0;
    for _ in 0..7 {
        last = client.call("/api/accounts/send-key", &[("email", NEW), ("key", "reset")]).status;
    }
    assert_eq!(last, 422, "this address and this person");
    assert_eq!(client.call("/api/accounts/send-key", &[("email", "b@new.example"), ("key", "")]).status, 200);
    assert_eq!(database.texts("select recipient from letter where recipient like '%Bcc%'"), Vec::<String>::new());
}

#[test]
fn an_account_moves_to_another_address() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    const JUROR: &str = "juror05@palmares.example";
    let (mut organiser, mut juror) = (organiser(&server), Client::signed_in(&server.url, JUROR));
    juror.get("/account?lang=en");
    let move_to = |juror: &mut Client, email: &str, password: &str| {
        juror.post("/api/accounts/change-address", &[("new_email", email), ("address_password", password)]);
        juror.get("/account").body
    };
    assert!(move_to(&mut juror, "moved@new.example", "wrong").contains("The current password is not right."));
    let told = move_to(&mut juror, "moved@new.example", PASSWORD);
    assert!(told.contains("We have written to the new address.") && told.contains(JUROR), "not yet");
    let link = link(&mut organiser, "moved@new.example");
    juror.post("/api/accounts/confirm-address", &[("secret", secret(&link))]);
    assert!(juror.get("/account").body.contains("moved@new.example"));
    let told = database.texts("select template || ' ' || recipient from letter order by id desc limit 1");
    assert_eq!(told, [format!("address-changed {JUROR}")]);
}

/// Whoever stole a session with its password does not keep the account by an address of their own.
#[test]
fn a_change_of_address_under_way_ends_with_a_new_password_and_with_signing_out_everywhere() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    const JUROR: &str = "juror05@palmares.example";
    let mut organiser = organiser(&server);
    let mut password = PASSWORD;
    for (end, email) in [("change-password", "one@new.example"), ("sign-out-everywhere", "two@new.example")] {
        let mut juror = somebody(&server);
        juror.post("/api/accounts/sign-in", &[("email", JUROR), ("password", password), ("next", "/")]);
        juror.post("/api/accounts/change-address", &[("new_email", email), ("address_password", password)]);
        let told = database.texts("select template || ' ' || recipient from letter order by id desc limit 2");
        assert_eq!(told, [format!("new-address {email}"), format!("address-asked {JUROR}")]);
        let link = link(&mut organiser, email);
        assert!(somebody(&server).get(&link).body.contains(email));
        juror.post(&format!("/api/accounts/{end}"), &[("current", password), ("new", LONG), ("again", LONG)]);
        password = LONG;
        somebody(&server).post("/api/accounts/confirm-address", &[("secret", secret(&link))]);
        assert_eq!(somebody(&server).get(&link).status, 404, "{end}");
        let email =
            database.texts("select email from account where email like 'juror05%' or email like '%@new.example'");
        assert_eq!(email, [JUROR], "{end}");
    }
}

#[test]
fn an_invited_juror_takes_a_smaller_load_and_anothers_link_opens_nothing() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = organiser(&server);
    const JURY: &str = "/e/cbstes-2026/office/c/young-scholars/jury";
    let person = [("edition", "cbstes-2026"), ("competition", "young-scholars"), ("name", "Ada"), ("name_zh", "艾达")];
    let rest =
        [("email", NEW), ("affiliation", ""), ("affiliation_zh", ""), ("side", "Belgium"), ("language", "zh-Hans")];
    let able = [("expertise", "ai"), ("capacity", "6"), ("reads_en", "on")];
    organiser.post("/api/invitations/juror", &[&person[..], &rest, &able].concat());
    assert!(organiser.get(JURY).body.contains("not answered"));
    let link = link(&mut organiser, NEW);
    let mut ada = somebody(&server);
    let page = ada.get(&link).body;
    assert!(page.contains("ada@new.example") && page.contains("at most 6") && page.contains("Juror"), "{page}");
    let answer = |load: &'static str| {
        [("secret", secret(&link).to_owned()), ("name", "Ada".into()), ("password", LONG.into()), ("load", load.into())]
    };
    let fields = answer("7");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ada.post_from(&link, "/api/invitations/accept", &fields);
    assert!(ada.get(&link).body.contains("at most as many as you are asked for"));
    let fields = answer("3");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let accepted = ada.post("/api/invitations/accept", &fields);
    assert_eq!(accepted.location.as_deref(), Some("/e/cbstes-2026/desk/welcome"));
    assert_eq!(ada.get("/e/cbstes-2026/desk/welcome").status, 200);
    assert!(organiser.get(JURY).body.contains("accepted"));
    assert_eq!(database.texts("select capacity || '' from juror order by id desc limit 1"), ["3"]);

    // The address of an invitation has an account by now: whoever has the link alone cannot use it.
    let auditor = [("edition", "cbstes-2026"), ("role", "auditor"), ("name", ""), ("name_zh", ""), ("language", "en")];
    organiser.post("/api/invitations/person", &[&auditor[..], &[("email", NEW)]].concat());
    let link = self::link(&mut organiser, NEW);
    let accept = [("secret", secret(&link))];
    assert_eq!(somebody(&server).call("/api/invitations/accept", &accept).status, 401);
    assert_eq!(organiser.call("/api/invitations/accept", &accept).status, 403, "another's link");
    assert!(somebody(&server).get(&link).body.contains("/sign-in?next=/links/"));
    let declined = ada.post("/api/invitations/decline", &[("secret", secret(&link)), ("reason", "No <b>time</b>")]);
    assert_eq!(declined.location.as_deref(), Some("/sign-in"));
    assert!(organiser.get(PEOPLE).body.contains("No &lt;b&gt;time"));
    assert_eq!(ada.get(&link).status, 404);
}

/// What the program says for `palmares mail`.
fn mail(database: &Database, words: &[&str]) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.arg("mail").args(words).args(["--database-url", &database.url(), "--data"]);
    let output = command.arg(database.folder.path()).output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_letter_of_no_edition_is_told_to_organisers_and_read_whole_by_who_runs_the_server() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let (mut organiser, mut juror) = (organiser(&server), somebody(&server));
        database.texts("update account set locale = 'en' where email = 'juror05@palmares.example' returning id");
        assert!(juror.get("/sign-in/mail").body.contains("handed over by who runs the server"));
        let invite = [("edition", "cbstes-2026"), ("role", "auditor"), ("name", "Ada"), ("name_zh", "")];
        organiser.post("/api/invitations/person", &[&invite[..], &[("email", NEW), ("language", "en")]].concat());
        for (email, key) in
            [(NEW, "sign-in"), ("nobody@other.example", "sign-in"), ("juror05@palmares.example", "reset")]
        {
            juror.post("/api/accounts/send-key", &[("email", email), ("key", key)]);
        }
        // As it is for who belongs to several editions.
        database.texts("update letter set edition_id = null where template = 'reset' returning id");
        let list = organiser.get(MAIL).body;
        let (_, others) = list.split_once("id=\"of-nobody\"").expect("a list of its own");
        let told = ["There is no account for this address", "Set a new password", "palmares mail show"];
        assert!(told.iter().all(|word| others.contains(word)), "{others}");
        assert!(!list.contains("nobody@other.example"), "nobody whom the edition knows");
        let row = others.split("<tr>").find(|row| row.contains("Set a new password")).expect("its row");
        let page = row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its page");
        let letter = organiser.get(page).body;
        assert!(letter.contains("/links/••••") && letter.contains("palmares mail show"), "{letter}");
        assert!(!letter.contains("/api/mail/by-hand"), "it is not theirs to hand over");

        let listed = mail(&database, &["list"]);
        assert!(listed.contains("nobody@other.example") && listed.contains(NEW), "{listed}");
        let id = page.rsplit('/').next().expect("an id");
        assert!(listed.lines().any(|line| line.starts_with(id) && line.contains("Set a new password")), "{listed}");
        let whole = mail(&database, &["show", id, "--public-url", "http://awards.example/"]);
        let at = whole.find("http://awards.example/links/").unwrap_or_else(|| panic!("its link: {whole}"));
        let link = whole[at..].split_whitespace().next().expect("a link").trim_start_matches("http://awards.example");
        assert_eq!(juror.get(link).status, 200, "it opens the page");
    }
}
