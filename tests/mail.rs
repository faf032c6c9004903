//! Letters that arrive at a mail server, in the recipient's language, once.

use crate::duties::send;
use crate::entering::{self, House};
use crate::support::{Client, Database, Form, Server, Smtp, borrowed, from_base64};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";
const ORGANISER: &str = "organiser@palmares.example";

/// A server that sends by this mail server.
fn start(database: &Database, smtp: &Smtp) -> Server {
    let from = "金榜 <awards@palmares.example>";
    let flags = ["--smtp-url", &smtp.url, "--mail-from", from, "--public-url", "http://awards.example"];
    Server::start_with(database, &flags)
}

fn invite(organiser: &mut Client, email: &str, name: &str, language: &str) {
    let fields = [
        ("edition", "cbstes-2026"),
        ("role", "auditor"),
        ("email", email),
        ("name", name),
        ("name_zh", ""),
        ("language", language),
    ];
    let answer = organiser.post("/api/invitations/person", &fields);
    assert_eq!(answer.location.as_deref(), Some("/e/cbstes-2026/office/people"), "{answer:?}");
}

/// The subject of a head, decoded.
fn subject(head: &str) -> String {
    let unfolded = head.replace("\r\n ", " ");
    let line = unfolded.lines().find_map(|line| line.strip_prefix("Subject: ")).expect("a subject").to_owned();
    let words = line.split("=?utf-8?b?").map(|word| match word.split_once("?=") {
        Some((coded, rest)) => {
            format!("{}{}", String::from_utf8_lossy(&from_base64(coded)), rest.trim_start_matches(' '))
        }
        None => word.to_owned(),
    });
    words.collect()
}

#[test]
fn a_letter_arrives_in_the_recipients_language_and_its_link_is_seen_by_nobody_else() {
    for database in Database::each(POSTGRES) {
        let smtp = Smtp::start();
        let server = start(&database, &smtp);
        let mut organiser = Client::in_english(&server.url, ORGANISER);
        invite(&mut organiser, "li@new.example", "Li\r\nBcc: all@b.example", "zh-Hans");
        let mail = smtp.next();
        for line in ["To: li@new.example", "Auto-Submitted: auto-generated", "awards@palmares.example>"] {
            assert!(mail.head.contains(line), "{line} is in {}", mail.head);
        }
        assert!(!mail.head.lines().any(|line| line.starts_with("Bcc")), "{}", mail.head);
        assert!(subject(&mail.head).contains("审计员"), "{}", mail.head);
        let [text, html] = mail.parts.as_slice() else { panic!("text and HTML: {mail:?}") };
        assert!(text.starts_with("Content-Type: text/plain; charset=utf-8") && text.contains("诚邀您担任"), "{text}");
        let link = mail.link();
        assert!(html.contains("<html lang=\"zh-Hans\">"), "{html}");
        assert!(html.contains(&format!("<a href=\"http://awards.example{link}\">")), "{html}");

        let page = sent(&mut organiser, "li@new.example");
        let letter = organiser.get(&page).body;
        assert!(letter.contains("http://awards.example/links/••••") && !letter.contains(&link), "{letter}");
        assert_eq!(organiser.post("/api/mail/again", &again(&page)).status, 302);
        assert!(organiser.get(&page).body.contains("notice bad"), "what was sent is not sent again");
        assert!(server.stop().success(), "{}", database.engine());
        assert!(smtp.is_empty(), "it came once");
    }
}

#[test]
fn a_letter_that_the_mail_server_refuses_is_shown_with_its_reason_and_sent_again_by_a_click() {
    let database = Database::sqlite();
    let smtp = Smtp::start();
    let server = start(&database, &smtp);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    invite(&mut organiser, "refused@new.example", "Ada", "en");
    let failed = format!("{OFFICE}/mail?state=failed");
    let page = until(|| letter_to(&organiser.get(&failed).body, "refused@new.example"));
    let letter = organiser.get(&page).body;
    assert!(letter.contains("550") && letter.contains("no such mailbox"), "{letter}");
    organiser.post("/api/mail/again", &again(&page));
    assert!(organiser.get(&page).body.contains("The letter goes out again."));
    until(|| letter_to(&organiser.get(&failed).body, "refused@new.example"));
}

#[test]
fn reminders_go_out_when_they_are_released_and_not_before() {
    let database = Database::sqlite();
    let smtp = Smtp::start();
    let server = start(&database, &smtp);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    invite(&mut organiser, "ada@new.example", "Ada", "nl");
    smtp.next();
    let remind = [("edition", "cbstes-2026"), ("competition", "")];
    assert_eq!(organiser.post("/api/invitations/remind", &remind).location, Some(format!("{OFFICE}/mail")));
    let list = organiser.get(&format!("{OFFICE}/mail")).body;
    let (_, card) = list.split_once("Reaches one person").expect("the page says whom it reaches");
    assert!(card.contains("Ada") && card.contains("ada@new.example"), "{card}");
    assert!(smtp.is_empty(), "nothing goes out by itself");
    let batch = card.split("name=\"batch\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let batch = batch.expect("the release names its batch");
    for (count, told) in [("2", "notice bad"), ("1", "Released: the letters go out now.")] {
        organiser.post("/api/mail/release", &[("edition", "cbstes-2026"), ("batch", batch), ("count", count)]);
        assert!(organiser.get(&format!("{OFFICE}/mail")).body.contains(told), "{count}");
    }
    assert!(smtp.next().parts[0].contains("heeft u uitgenodigd"));
}

#[test]
fn a_letter_that_came_back_marks_its_address_until_that_is_undone() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    invite(&mut organiser, "ada@new.example", "Ada", "en");
    let list = organiser.get(&format!("{OFFICE}/mail")).body;
    let page = letter_to(&list, "ada@new.example").expect("its page");
    assert!(!organiser.get(&page).body.contains("/api/mail/came-back"), "it is not out yet");
    organiser.post("/api/mail/by-hand", &again(&page));
    let came_back = |organiser: &mut Client, reason: &str| {
        organiser.post("/api/mail/came-back", &[&again(&page)[..], &[("reason", reason)]].concat());
        organiser.get(&page).body
    };
    assert!(came_back(&mut organiser, "").contains("id=\"f-reason-error\""), "a reason is asked for");
    let told = came_back(&mut organiser, "Nobody knows her there.");
    assert!(told.contains("stands among the failures") && told.contains("Nobody knows her there."), "{told}");
    let failures = organiser.get(&format!("{OFFICE}/mail?state=failed")).body;
    assert!(failures.contains("ada@new.example") && failures.contains("came back"), "{failures}");
    let people = format!("{OFFICE}/people");
    assert!(organiser.get(&people).body.contains("letters come back"));
    organiser.post("/api/mail/not-back", &again(&page));
    assert!(organiser.get(&page).body.contains("counts as arrived again"));
    assert!(!organiser.get(&people).body.contains("letters come back"));
}

#[test]
fn who_has_work_left_is_counted_and_reminded_by_letters_that_wait() {
    let database = Database::sqlite();
    let house = House::open(&database, "left");
    let mut entrant = house.client("left", "stranger");
    entrant.get("/account?lang=en");
    entering::start(&mut entrant, "left");
    let mut organiser = house.client("left", "organiser");
    organiser.get("/account?lang=en");
    let entries = organiser.get("/e/left/office/c/trial/entries").body;
    assert!(entries.contains("One person has begun an entry and not submitted it."), "{entries}");
    let remind = [("edition", "left"), ("competition", "trial")];
    assert_eq!(organiser.post("/api/mail/remind-drafts", &remind).location.as_deref(), Some("/e/left/office/mail"));
    let outbox = organiser.get("/e/left/office/mail").body;
    let (_, card) = outbox.split_once("Reaches one person").expect("the page says whom it reaches");
    assert!(card.contains("stranger@left.example"), "{card}");

    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    let rounds = database.texts("select id from round order by id");
    let open = rounds.into_iter().find_map(|round| {
        let page = organiser.get(&format!("{OFFICE}/r/{round}/progress")).body;
        page.contains("scorecards left.").then_some((round, page))
    });
    let (round, page) = open.expect("a round of the sample edition is open");
    assert!(page.contains("Write reminders to them"), "{page}");
    let remind = [("edition", "cbstes-2026"), ("round", &*round)];
    assert_eq!(organiser.post("/api/mail/remind-scorecards", &remind).location, Some(format!("{OFFICE}/mail")));
    let outbox = organiser.get(&format!("{OFFICE}/mail")).body;
    assert!(outbox.contains("wait for you to release them") && outbox.contains("juror02@palmares.example"), "{outbox}");
}

#[test]
fn half_of_what_a_mail_server_needs_is_refused_at_the_start() {
    let database = Database::sqlite();
    let starts = |flags: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_palmares"));
        command.args(["serve", "--no-sample", "--listen", "127.0.0.1:0", "--database-url", &database.url(), "--data"]);
        let output = command.arg(database.folder.path()).args(flags).output().expect("the program starts");
        assert!(!output.status.success());
        String::from_utf8(output.stderr).expect("words")
    };
    assert!(starts(&["--smtp-url", "smtp://127.0.0.1:1"]).contains("--mail-from"));
    let whole = ["--mail-from", "a@b.example", "--public-url", "http://c.example", "--smtp-url"];
    let told = starts(&[&whole[..], &["imap://me:secret@mail.example"]].concat());
    assert!(told.contains("--smtp-url") && !told.contains("secret"), "{told}");
}

#[test]
fn an_invitation_is_handed_over_by_a_link_that_is_shown_once() {
    let database = Database::sqlite();
    let smtp = Smtp::start();
    let server = start(&database, &smtp);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    invite(&mut organiser, "li@new.example", "Li", "zh-Hans");
    let old = smtp.next().link();
    let letter = sent(&mut organiser, "li@new.example");
    assert!(organiser.get(&letter).body.contains("A link that can be handed over is made on the page"));

    let people = format!("{OFFICE}/people");
    let made = send(&mut organiser, &people, "/api/invitations/hand-over", &[]);
    assert_eq!(made, Some(format!("{people}#handed")));
    let page = organiser.get(&people).body;
    let (_, handed) = page.split_once("id=\"handed\"").expect("the page shows the letter");
    assert!(handed.contains("To be handed over to li@new.example") && handed.contains("诚邀您担任"), "{handed}");
    assert!(handed.contains("class=\"qr\""), "{handed}");
    let at = handed.find("http://awards.example/links/").expect("the link stands in the letter");
    let link = handed[at..].split_whitespace().next().expect("a link").trim_start_matches("http://awards.example");
    assert_ne!(link, old);
    let nobody = |path: &str| Client::new(&server.url).get(path).status;
    assert_eq!((nobody(&old), nobody(link)), (404, 200), "the link that was sent stops working");
    assert!(!organiser.get(&people).body.contains("id=\"handed\""), "it is shown once");
    let letters = organiser.get(&format!("{OFFICE}/mail?state=by-hand")).body;
    assert!(letters.contains("li@new.example") && !letters.contains(link), "{letters}");
    assert!(smtp.is_empty(), "nothing more is sent");
}

/// The page of the letter to an address, once it is sent.
fn sent(organiser: &mut Client, to: &str) -> String {
    until(|| letter_to(&organiser.get(&format!("{OFFICE}/mail?state=sent")).body, to))
}

/// The page of the first letter to an address, from a list of letters.
fn letter_to(list: &str, to: &str) -> Option<String> {
    let row = list.split("<tr>").find(|row| row.contains(to) && row.contains("/office/mail/"))?;
    let path = row.split("href=\"").nth(1)?.split('"').next()?;
    Some(path.to_owned())
}

/// The form that sends the letter of a page again.
fn again(page: &str) -> [(&'static str, &str); 2] {
    [("edition", "cbstes-2026"), ("letter", page.rsplit('/').next().unwrap_or_default())]
}

/// Asks until there is an answer; each time is a request, so that so many are long enough.
fn until<T>(mut asked: impl FnMut() -> Option<T>) -> T {
    (0..20_000).find_map(|_| asked()).expect("it comes to pass")
}

#[test]
fn an_organiser_words_the_invitations_and_tries_the_words_first() {
    let database = Database::sqlite();
    let smtp = Smtp::start();
    let server = start(&database, &smtp);
    let mut organiser = Client::in_english(&server.url, ORGANISER);
    let page = format!("{OFFICE}/mail/words/invite-auditor");
    let form = |organiser: &mut Client, act: &str, body: &str| {
        let form = Form::to(&organiser.get(&page).body, "/api/mail/words");
        let mut fields: Vec<(String, String)> = form
            .fields
            .into_iter()
            .filter(|(name, ..)| name != "act" && name != "body-fr")
            .map(|(name, _, value)| (name, value))
            .collect();
        fields.extend([("body-fr".to_owned(), body.to_owned()), ("act".to_owned(), act.to_owned())]);
        let fields = borrowed(&fields);
        organiser.post("/api/mail/words", &fields);
        organiser.get(&page).body
    };
    let shown = form(&mut organiser, "preview", "Venez, {name} :\r\n\r\n{link}");
    assert!(shown.contains("is not saved yet") || shown.contains("role=\"status\""), "{shown}");
    let wrong = form(&mut organiser, "save", "Venez, {nom}.");
    assert!(wrong.contains("none of the values of this letter"), "{wrong}");
    let wrong = form(&mut organiser, "save", "Venez, {name}.");
    assert!(wrong.contains("The reader cannot answer without the address"), "{wrong}");
    let saved = form(&mut organiser, "save", "Venez, {name} :\r\n\r\n{link}");
    assert!(saved.contains("the letters take your words"), "{saved}");
    let list = organiser.get(&format!("{OFFICE}/mail/words")).body;
    assert!(list.contains("your own: Français"), "the languages left alone keep the standard words: {list}");

    invite(&mut organiser, "anne@new.example", "Anne", "fr");
    let mail = smtp.next();
    assert!(mail.parts[0].contains("Venez, Anne :\r\n\r\nhttp://awards.example/links/"), "{mail:?}");
    assert!(mail.parts[1].contains(&format!("<a href=\"http://awards.example{}\">", mail.link())), "{mail:?}");
    invite(&mut organiser, "li@new.example", "Li", "zh-Hans");
    assert!(smtp.next().parts[0].contains("诚邀您担任"));
    assert!(organiser.get(&page).body.contains("anne@new.example"), "words can be tried on who was written to");
    let back = form(&mut organiser, "standard", "");
    assert!(!back.contains("Back to the standard words") && !back.contains("Venez"), "{back}");
}
