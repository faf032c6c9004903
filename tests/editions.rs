//! New editions: in four steps from presets, or out of an earlier one.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::support::{Answer, Client, Database, Form, PASSWORD, Server, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const NEW: &str = "/editions/new";
const COPY: &str = "/e/cbstes-2026/office/copy?starts=2027-08-27";

/// The form of a page that goes to an address, as a browser would send it.
fn form(page: &str, action: &str) -> Vec<(String, String)> {
    Form::to(page, action)
        .fields
        .into_iter()
        .filter(|(name, ..)| name != "act")
        .map(|(name, _, value)| (name, value))
        .collect()
}

/// Fills some fields of the form on a page and presses a button; gives the page that it leads to.
struct Wizard {
    client: Client,
    page: String,
    clicks: usize,
}

impl Wizard {
    fn open(mut client: Client) -> Self {
        let page = client.get(NEW).body;
        Self { client, page, clicks: 1 }
    }

    fn press(&mut self, act: &str, typed: &[(&str, &str)]) -> &str {
        let mut fields = form(&self.page, "/api/editions/new");
        for (name, value) in typed {
            let field = fields.iter_mut().find(|(known, _)| known == name);
            field.unwrap_or_else(|| panic!("the step asks for {name}")).1 = (*value).to_owned();
        }
        fields.push(("act".into(), act.into()));
        let to = self.client.post("/api/editions/new", &borrowed(&fields)).location.expect("a step leads on");
        self.clicks += 1 + typed.len();
        self.page = self.client.get(&to).body;
        &self.page
    }
}

fn organiser(server: &Server) -> Client {
    Client::in_english(&server.url, "organiser@palmares.example")
}

#[test]
fn an_organiser_makes_an_edition_in_four_steps_and_few_clicks() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut wizard = Wizard::open(organiser(&server));
        let told = wizard.press("next", &[]);
        assert!(told.contains("Enter a day, such as 2027-09-03."), "nothing goes on without a name and a day");
        let days = [("name-en", "Ninth Symposium"), ("name-zh-Hans", "第九届研讨会"), ("starts", "2027-09-03")];
        let told = wizard.press("next", &[days[0], days[1], days[2], ("zone", "Brussels")]);
        assert!(told.contains("There is no such time zone."), "{told}");
        assert!(told.contains("第九届研讨会"), "what was typed stays");
        wizard.press("next", &[("zone", "Europe/Brussels")]);
        wizard.press("next", &[("h0-name-en", "Association"), ("h0-short_name", "ACPB")]);
        let told = wizard.press("next", &[]);
        assert!(told.contains("Add at least one competition."), "{told}");
        wizard.press("preset-pitch", &[]);
        wizard.press("preset-joint3", &[]);
        let told = wizard.press("next", &[]);
        assert!(told.contains("A joint call needs as many hosts as it has agencies."), "{told}");
        wizard.page = wizard.client.get("/editions/new?step=2").body;
        wizard.press("host:add", &[]);
        wizard.press("host:add", &[]);
        let hosts =
            [("h1-name-en", "Fund"), ("h1-short_name", "FNRS"), ("h2-name-en", "Centre"), ("h2-short_name", "CBTC")];
        wizard.press("next", &hosts);
        let dates = wizard.press("next", &[]).to_owned();
        assert!(dates.contains("Peer review · FNRS") && dates.contains("Peer review · CBTC"), "{dates}");
        assert!(dates.contains("2027-08-13T09:00") && dates.contains("ninth-symposium-2027"), "{dates}");
        let made = wizard.press("make", &[("c0-r0-opens_at", "2027-08-14T10:00")]).to_owned();
        assert!(made.contains("The edition is made") && made.contains("Business Pitch"), "{made}");
        assert!(wizard.clicks < 40, "{} clicks", wizard.clicks);

        let mut nobody = Client::new(&server.url);
        let public = nobody.get("/e/ninth-symposium-2027?lang=zh-Hans").body;
        assert!(public.contains("第九届研讨会") && public.contains("商业路演") && public.contains("三边联合征集"));
        let call = nobody.get("/e/ninth-symposium-2027/c/business-pitch?lang=zh-Hans").body;
        assert!(call.contains("创新性") && call.contains("去掉一个最高分和一个最低分"), "{call}");
        assert!(call.contains("2027年8月14日 10:00"), "{call}");
        let again = wizard.client.get(NEW).body;
        assert!(!again.contains("Ninth Symposium"), "the draft is gone");
    }
}

#[test]
fn what_was_typed_waits_and_no_step_is_skipped() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut wizard = Wizard::open(organiser(&server));
    wizard.press("next", &[("name-en", "Halfway"), ("starts", "2027-09-03")]);
    let ahead = wizard.client.get("/editions/new?step=4").body;
    assert!(ahead.contains("name=\"h0-short_name\""), "the second step comes first");
    let back = wizard.client.get("/editions/new?step=1").body;
    assert!(back.contains("value=\"Halfway\""), "{back}");
    for step in ["0", "9", "-1", "x"] {
        assert_eq!(wizard.client.get(&format!("/editions/new?step={step}")).status, 200, "{step}");
    }
    wizard.page = back;
    let fresh = wizard.press("restart", &[]);
    assert!(!fresh.contains("Halfway"));
}

#[test]
fn whatever_is_sent_makes_nothing_half() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = organiser(&server);
    let long = "x".repeat(10_000);
    let hostile: [&[(&str, &str)]; 7] = [
        &[("act", "make")],
        &[("step", "4"), ("act", "make")],
        &[("step", "200"), ("act", "make"), ("name-en", &long)],
        &[("step", "3"), ("act", "preset-quiz")],
        &[("step", "3"), ("act", "contest:remove-99999999999999999999")],
        &[("step", "4"), ("act", "make"), ("starts", "9999-12-31"), ("zone", "../../etc/passwd"), ("slug", "a/b")],
        &[("step", "4"), ("act", "make"), ("c0-preset", "pitch"), ("c0-r0-opens_at", "-009999-01-01T00:00")],
    ];
    for fields in hostile {
        let (status, said) = organiser.try_call("/api/editions/new", fields).expect("an answer");
        assert!([200, 422].contains(&status), "{fields:?}: {status} {said}");
    }
    assert_eq!(organiser.get("/").body.matches("<h2>").count(), 1, "the sample edition is alone");
}

#[test]
fn an_edition_is_copied_with_its_dates_moved_as_it_was_shown() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = organiser(&server);
        let shown = organiser.get(COPY).body;
        assert!(shown.contains("All dates move by 364 days"), "{shown}");
        assert!(shown.contains("27 August 2027"), "{shown}");
        let mut fields = form(&shown, "/api/editions/copy");
        let post = |client: &mut Client, fields: &[(String, String)]| -> Answer {
            let fields = borrowed(fields);
            client.post_from(COPY, "/api/editions/copy", &fields)
        };
        let set = |fields: &mut Vec<(String, String)>, name: &str, value: &str| {
            fields.iter_mut().find(|(known, _)| known == name).expect("a field").1 = value.to_owned();
        };
        set(&mut fields, "slug", "cbstes-2026");
        assert_eq!(post(&mut organiser, &fields).location.as_deref(), Some(COPY));
        assert!(organiser.get(COPY).body.contains("This is in use already."));
        set(&mut fields, "slug", "cbstes-2027");
        set(&mut fields, "name-en", "The 9th Symposium");
        let stale =
            fields.iter().cloned().map(|(name, value)| (name.clone(), if name == "seen" { "0".into() } else { value }));
        assert_eq!(post(&mut organiser, &stale.collect::<Vec<_>>()).location.as_deref(), Some(COPY));
        assert_eq!(organiser.get("/e/cbstes-2027").status, 404, "what was not shown is not made");
        assert_eq!(post(&mut organiser, &fields).location.as_deref(), Some("/e/cbstes-2027/office"));

        let office = organiser.get("/e/cbstes-2027/office").body;
        assert!(office.contains("0 entries") && office.contains("0 jurors"), "{office}");
        assert!(!office.contains("Demo clock"), "it lives by the real clock");
        let mut nobody = Client::new(&server.url);
        let public = nobody.get("/e/cbstes-2027?lang=en").body;
        assert!(public.contains("The 9th Symposium") && public.contains("27 August 2027"), "{public}");
        let call = nobody.get("/e/cbstes-2027/c/business-pitch?lang=en").body;
        assert!(call.contains("9 August 2027, 09:00"), "{call}");
    }
}

const SETTINGS: &str = "/e/cbstes-2026/office/settings";

/// Sends the form of a page with one field changed; gives where it leads.
fn change(client: &mut Client, page: &str, action: &str, (field, value): (&str, &str)) -> Option<String> {
    let mut fields = form(&client.get(page).body, action);
    fields.iter_mut().find(|(name, _)| name == field).unwrap_or_else(|| panic!("{page} asks for {field}")).1 =
        value.into();
    let fields = borrowed(&fields);
    client.post_from(page, action, &fields).location
}

#[test]
fn an_organiser_changes_settings_hosts_and_programme() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = organiser(&server);
        let mut nobody = Client::new(&server.url);
        nobody.get("/?lang=en");
        let public = nobody.get("/e/cbstes-2026").body;
        assert!(public.contains("Innovation and Digital Society") && public.contains("创新与数字社会"), "{public}");

        change(&mut organiser, SETTINGS, "/api/editions/settings", ("place-en", "Ghent, Belgium"));
        assert!(organiser.get(SETTINGS).body.contains("The settings are saved."));
        assert!(nobody.get("/e/cbstes-2026").body.contains("Ghent, Belgium"));
        change(&mut organiser, SETTINGS, "/api/editions/settings", ("zone", "Ghent"));
        let told = organiser.get(SETTINGS).body;
        assert!(told.contains("There is no such time zone.") && told.contains("value=\"Ghent\""), "{told}");

        let hosts = format!("{SETTINGS}/hosts");
        change(&mut organiser, &hosts, "/api/editions/hosts", ("h1-kind", "sponsor"));
        let public = nobody.get("/e/cbstes-2026").body;
        assert!(public.contains(">Sponsors<"), "{public}");

        let programme = format!("{SETTINGS}/programme");
        change(&mut organiser, &programme, "/api/editions/programme", ("p0-title-en", "A new beginning"));
        assert!(nobody.get("/e/cbstes-2026").body.contains("A new beginning"));
        change(&mut organiser, &programme, "/api/editions/programme", ("p0-ends_at", "2026-08-28T08:00"));
        assert!(organiser.get(&programme).body.contains("aria-invalid"), "an end before the beginning is marked");
    }
}

#[test]
fn two_organisers_do_not_overwrite_each_other_and_nothing_typed_is_lost() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let (mut one, mut other) = (organiser(&server), organiser(&server));
    let fields = form(&one.get(SETTINGS).body, "/api/editions/settings");
    change(&mut other, SETTINGS, "/api/editions/settings", ("theme-en", "The other's theme"));
    let mine: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), if name == "theme-en" { "My theme" } else { value }))
        .collect();
    assert_eq!(one.post_from(SETTINGS, "/api/editions/settings", &mine).location.as_deref(), Some(SETTINGS));
    let told = one.get(SETTINGS).body;
    assert!(told.contains("Somebody else has changed this") && told.contains("My theme"), "{told}");
    let public = Client::new(&server.url).get("/e/cbstes-2026?lang=en").body;
    assert!(public.contains("The other&#x27;s theme") || public.contains("The other's theme"), "{public}");
}

#[test]
fn what_is_missing_is_named_and_leads_to_where_it_is_mended() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = organiser(&server);
    let sample = organiser.get("/e/cbstes-2026/office/checklist").body;
    assert!(sample.contains("The running order has no cues of this competition."), "{sample}");
    assert!(!sample.contains("The round has no rubric."), "{sample}");

    let shown = organiser.get(COPY).body;
    let fields = form(&shown, "/api/editions/copy");
    let fields = borrowed(&fields);
    let office = organiser.post("/api/editions/copy", &fields).location.expect("a copy leads on");
    let list = organiser.get(&office.replace("/office", "/office/checklist")).body;
    for (said, place) in [
        ("Nobody presides over the jury.", "/office/people"),
        ("The jury has 0 members; it takes at least 5.", "/office/c/business-pitch/jury"),
        ("The assignment is not committed.", "/assignment"),
        ("Nobody leads the ceremony.", "/office/people"),
        ("Nobody has decided what goes when: until then everything is kept.", "/office/retention"),
    ] {
        let (_, behind) = list.split_once(said).unwrap_or_else(|| panic!("{said} is not in {list}"));
        let (_, link) = behind.split_once("href=\"").expect("a link");
        assert!(link.split('"').next().expect("an address").ends_with(place), "{said}");
    }
}

/// Runs the program on a database with something on standard input; gives what it says and whether it succeeded.
fn palmares(database: &Database, args: &[&str], input: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(args).args(["--database-url", &database.url(), "--data"]).arg(database.folder.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("it is piped").write_all(input.as_bytes()).ok();
    let output = child.wait_with_output().expect("the program ends");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("words"))
}

#[test]
fn the_command_line_makes_the_first_edition_of_a_house() {
    for database in Database::each(POSTGRES) {
        let email = "first@house.example";
        let password = format!("{PASSWORD}\n");
        let (added, said) = palmares(&database, &["user", "add", email, "--name", "Ada Byron"], &password);
        assert!(added, "{said}");
        let edition = |slug: &str, organiser: &str, zone: &str| {
            let named = ["edition", "add", "--slug", slug, "--name", "The first", "--organiser", organiser];
            palmares(&database, &[&named[..], &["--starts", "2027-09-03", "--zone", zone]].concat(), "")
        };
        assert!(!edition("first", "nobody@house.example", "UTC").0);
        let (_, said) = edition("first", email, "Brussels");
        assert!(said.contains("--zone: there is no Brussels"), "{said}");
        let (_, said) = edition("The first", email, "Europe/Brussels");
        assert!(said.contains("--slug: only lowercase letters, digits and hyphens"), "{said}");
        assert_eq!(edition("first", email, "Europe/Brussels"), (true, format!("added first; {email} organises it\n")));
        let (_, said) = edition("first", email, "Europe/Brussels");
        assert!(said.contains("--slug: there is such an edition already"), "{said}");

        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, email);
        assert_eq!(organiser.get(NEW).status, 200, "who organises the first makes the next");
        let office = organiser.get("/e/first/office/checklist?lang=en").body;
        assert!(office.contains("The edition has no competition."), "{office}");
    }
}
