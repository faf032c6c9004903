//! What comes too late, twice or broken: refused with a clear message, and nothing that was typed is lost.

use app::words::Words;
use judging::text::Language;

use crate::access::forms::{FILES, fill};
use crate::access::house::House;
use crate::support::{Client, Form, PASSWORD, borrowed};

/// A message as everybody of these editions reads it.
fn say(key: &str) -> String {
    Words::of(Language::English).say(key)
}

/// The juror's form of a scorecard, with something typed.
fn typed(juror: &mut Client, page: &str) -> Vec<(String, String)> {
    let form = Form::to(&juror.get(page).body, "/api/scoring/save");
    let value = |(name, _, value): (String, String, String)| {
        let value = if name == "raw[for_jury]" { "Hours of thought".to_owned() } else { value };
        (name, value)
    };
    form.fields.into_iter().map(value).collect()
}

fn post(client: &mut Client, action: &str, fields: &[(String, String)]) -> String {
    let fields = borrowed(fields);
    let answer = client.post(action, &fields);
    client.get(&answer.location.expect("a form leads on")).body
}

#[test]
fn a_form_from_before_the_rubric_changed_is_refused_and_kept() {
    let mut house = House::open();
    house.enter("new");
    let ids = house.ids("new");
    let page = fill("/e/{edition}/desk/{assignment}", &ids);
    let (mut juror, mut organiser) = (house.client("juror"), house.client("organiser"));
    let old = typed(&mut juror, &page);
    let rubric = Form::to(&organiser.get(&fill("/e/{edition}/office/r/{round}", &ids)).body, "/api/contests/rubric");
    let changed: Vec<(String, String)> = rubric
        .fields
        .into_iter()
        .map(|(name, _, value)| if name == "c0-name-en" { (name, "Boldness".into()) } else { (name, value) })
        .collect();
    assert!(post(&mut organiser, "/api/contests/rubric", &changed).contains("Boldness"));

    for act in ["/api/scoring/submit", "/api/scoring/save"] {
        let told = post(&mut juror, act, &old);
        assert!(told.contains(&say("refusal-rubric-changed")), "{act}");
        assert!(told.contains("Hours of thought") && told.contains("Boldness"), "{act}");
    }
    let new = typed(&mut juror, &page);
    assert_ne!(new, old);
    assert!(post(&mut juror, "/api/scoring/save", &new).contains(&say("desk-saved")));
}

#[test]
fn of_two_organisers_who_save_at_once_the_second_is_told_and_loses_nothing() {
    let mut house = House::open();
    let ids = house.ids("new");
    for (page, action, (first, to), second) in [
        ("/e/{edition}/office/r/{round}", "/api/contests/round", ("advance_count", "3"), "name-fr"),
        ("/e/{edition}/office/c/{competition}/awards", "/api/contests/awards", ("a0-name-en", "Laurel"), "a1-name-en"),
    ] {
        house.enter("new");
        let page = fill(page, &ids);
        let (mut one, mut other) = (house.client("organiser"), house.client("organiser"));
        let (old, shown) = (fields(&one.get(&page).body, action), fields(&one.get(&page).body, action));
        assert!(!post(&mut one, action, &with(&shown, first, to)).contains(&say("fault-changed")), "{action}");

        // A fault in between does not make it a form of the present state.
        let wrong = if action.ends_with("round") { "closes_at" } else { "a0-quota" };
        let told = post(&mut other, action, &with(&with(&old, second, "Palme"), wrong, "x"));
        assert!(!told.contains(&say("fault-changed")), "{action}");
        assert_eq!(field(&fields(&told, action), "seen"), field(&old, "seen"), "{action}");

        let told = post(&mut other, action, &with(&old, second, "Palme"));
        assert!(told.contains(&say("fault-changed")) && told.contains(&say("stored-now")), "{action}");
        let now = fields(&one.get(&page).body, action);
        assert_eq!((field(&now, first), field(&now, second)), (to, field(&old, second)), "nothing is overwritten");
        let again = fields(&told, action);
        assert_eq!(
            (field(&again, first), field(&again, second)),
            (field(&old, first), "Palme"),
            "what was typed is kept"
        );
        assert!(!post(&mut other, action, &again).contains(&say("fault-changed")), "{action}");
        assert_eq!(field(&fields(&one.get(&page).body, action), second), "Palme", "{action}");
    }
}

/// What a browser would send of a page's form.
fn fields(page: &str, action: &str) -> Vec<(String, String)> {
    Form::to(page, action).sent()
}

/// The same with another value in one field.
fn with(fields: &[(String, String)], changed: &str, to: &str) -> Vec<(String, String)> {
    let value = |name: &str, value: &str| if name == changed { to.to_owned() } else { value.to_owned() };
    fields.iter().map(|(name, old)| (name.clone(), value(name, old))).collect()
}

/// The value of a field.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    &fields.iter().find(|(known, _)| known == name).expect("the form has the field").1
}

#[test]
fn a_form_that_comes_after_the_round_is_refused_with_what_was_typed() {
    let mut house = House::open();
    house.enter("new");
    let page = fill("/e/{edition}/desk/{assignment}", &house.ids("new"));
    let mut juror = house.client("juror");
    let open = typed(&mut juror, &page);
    let later = [("edition", "home"), ("to", "2026-08-27T09:00")];
    assert_eq!(house.client("organiser").post("/api/office/clock", &later).status, 302);
    for act in ["/api/scoring/save", "/api/scoring/submit"] {
        let told = post(&mut juror, act, &open);
        assert!(told.contains(&say("refusal-closed")) && told.contains("Hours of thought"), "{act}");
    }
    assert!(!juror.get(&page).body.contains("Hours of thought"), "nothing of it was saved");
}

#[test]
fn what_is_sent_after_the_session_ended_comes_back_with_the_next() {
    let mut house = House::open();
    house.enter("new");
    // Whoever has a passkey does not sign in by a password alone.
    house.run("delete from main.passkey");
    let page = fill("/e/{edition}/desk/{assignment}", &house.ids("new"));
    let mut juror = house.client("juror");
    let open = typed(&mut juror, &page);
    let fields = borrowed(&open);
    assert_eq!(house.client("juror").post("/api/accounts/sign-out", &[]).status, 302, "in another window");

    let answer = juror.post_from(&page, "/api/scoring/submit", &fields);
    assert_eq!(answer.location.as_ref(), Some(&page));
    let sign_in = format!("/sign-in?next={page}");
    assert_eq!(juror.get(&page).location.as_ref(), Some(&sign_in));
    let asked = juror.get(&sign_in).body;
    assert!(asked.contains(&say("signed-out-kept")) && !asked.contains("Hours of thought"));
    let wrong = [("email", "juror-a@home.example"), ("password", "a slip"), ("next", page.as_str())];
    juror.post("/api/accounts/sign-in", &wrong);
    let form = [wrong[0], ("password", PASSWORD), wrong[2]];
    assert_eq!(juror.post("/api/accounts/sign-in", &form).location.as_ref(), Some(&page));
    assert_eq!(juror.get("/account").status, 200, "another page does not take it away");
    let back = juror.get(&page).body;
    assert!(back.contains(&say("signed-in-again")) && back.contains("Hours of thought"));
    let new = typed(&mut juror, &page);
    assert!(post(&mut juror, "/api/scoring/save", &new).contains(&say("desk-saved")));
}

#[test]
fn a_file_with_a_broken_line_makes_nothing() {
    let mut house = House::open();
    house.enter("open");
    let mut organiser = house.client("organiser");
    let broken =
        FILES.map(|(file, text)| if file == "entries" { (file, "entry,title\n\"A,Light\n") } else { (file, text) });
    let again = [("name", "Again"), ("slug", "again"), ("code", "AG"), ("method", "mean"), ("act", "import")];
    let refused = organiser.upload("/e/home/office/import", &again, &broken);
    assert!(refused.status == 422 && refused.body.contains(&say("import-unclosed-quote")));
    assert!(refused.body.contains("value=\"again\""), "what was typed is still there");
    assert_eq!(organiser.get("/e/home/c/again").status, 404);
}
