//! What people type is text, on every page and in every form.

use std::collections::BTreeSet;

use app::ui::percent_encode;
use server::web::router::PLAIN;

use crate::access::forms::{FILES, fill};
use crate::access::house::House;
use crate::access::table::{Row, rows};
use crate::support::{Answer, Client, Form, borrowed, scripts};

/// Closes an attribute, a tag, a title and a text area, and runs.
const HOSTILE: &str = "\"></title></textarea><script>alert(1)</script>";

/// Columns that hold a text in several languages.
const TEXTS: [(&str, &str); 33] = [
    ("account", "affiliation"),
    ("account", "name"),
    ("author_invitation", "name"),
    ("award", "name"),
    ("competition", "call_text"),
    ("competition", "name"),
    ("competition", "summary"),
    ("criterion", "description"),
    ("criterion", "name"),
    ("division", "name"),
    ("edition", "description"),
    ("edition", "name"),
    ("edition", "place"),
    ("edition", "theme"),
    ("entry", "name"),
    ("entry", "places"),
    ("entry", "summary"),
    ("entry", "title"),
    ("host", "name"),
    ("invitation", "name"),
    ("juror", "affiliation"),
    ("privacy", "arrangement"),
    ("programme_item", "place"),
    ("programme_item", "speaker"),
    ("programme_item", "title"),
    ("question", "answer"),
    ("question", "question"),
    ("redaction", "summary"),
    ("redaction", "title"),
    ("round", "name"),
    ("team_member", "affiliation"),
    ("team_member", "name"),
    ("team_member", "role"),
];

/// Columns that hold a text as it was typed.
const WORDS: [(&str, &str); 16] = [
    ("assignment", "reason"),
    ("assignment", "recusal_reason"),
    ("complaint", "answer"),
    ("complaint", "words"),
    ("conflict", "reason"),
    ("duplicate_dismissal", "reason"),
    ("host", "short_name"),
    ("invitation", "reason"),
    ("juror", "side"),
    ("letter", "fault"),
    ("pair_rule", "reason"),
    ("passkey", "name"),
    ("privacy", "contact"),
    ("question", "asked"),
    ("round", "side"),
    ("scorecard", "reopen_reason"),
];

/// Pages that show a form for what was chosen on them.
const CHOSEN: [&str; 7] = [
    "/e/{edition}/office/mail/{letter_out}",
    "/e/{edition}/office/questions?question={question}",
    "/e/{edition}/office/complaints?complaint={complaint}",
    "/e/{edition}/office/c/{competition}/jury?juror={juror}",
    "/e/{edition}/office/c/beside/entries/B-1",
    "/e/{edition}/office/r/{round}/assignment?entry={second}&add={suspect}",
    "/e/{edition}/office/r/{round}/assignment?entry={third}",
];

/// Whether a page would run what was typed.
fn runs(page: &str) -> bool {
    scripts(page).iter().any(|script| script.contains("alert(1)"))
}

/// Whether a row is of something that is saved or streamed, not of a page.
fn is_file(row: &Row) -> bool {
    PLAIN.iter().any(|(_, address)| row.address == *address)
}

#[test]
fn a_page_that_runs_what_was_typed_is_seen() {
    assert!(runs(&format!("<p>{HOSTILE}</p>")));
    assert!(runs(&format!("<textarea>{HOSTILE}</textarea>")));
    assert!(runs(&format!("<title>{HOSTILE}</title>")));
    assert!(runs(&format!("<input value=\"{HOSTILE}\">")));
    let harmless = HOSTILE.replace('<', "&lt;");
    assert!(!runs(&format!("<p>{harmless}</p><textarea>{harmless}</textarea>")));
    assert!(!runs(&format!("<input value=\"{}\">", HOSTILE.replace('"', "&quot;"))));
}

#[test]
fn no_stored_text_is_markup_on_any_page() {
    let mut house = House::open();
    let json = serde_json::json!({ "en": HOSTILE }).to_string().replace('\'', "''");
    let texts = TEXTS.iter().map(|(table, column)| format!("update main.{table} set {column} = '{json}';"));
    let set = |(table, column): &(&str, &str)| format!("update main.{table} set {column} = {column} || '{HOSTILE}';");
    let raw = serde_json::json!({ "scores": {}, "comments": {}, "for_entrant": HOSTILE, "for_jury": HOSTILE });
    let hostile = serde_json::json!({ "en": HOSTILE });
    let member = serde_json::json!({ "name": hostile, "role": hostile, "affiliation": hostile, "email": HOSTILE });
    let written = serde_json::json!({
        "title": hostile, "name": hostile, "summary": hostile, "places": hostile, "team": [member],
    });
    let ground = serde_json::json!({ "rule": "institution", "key": "", "juror": HOSTILE, "entry": HOSTILE });
    let more = format!(
        "update main.entry set fields = '{}'; update main.letter set fields = '{}';
         update main.manuscript_version set raw = '{written}';
         update main.scorecard set raw = '{raw}' where state = 'submitted';
         update main.conflict set grounds = '[{ground}]'; update main.institution set names = '[{}, {}]';",
        serde_json::json!({ HOSTILE: HOSTILE }),
        serde_json::json!({ "name": HOSTILE, "of": HOSTILE, "edition": HOSTILE, "page": HOSTILE }),
        serde_json::json!(HOSTILE),
        serde_json::json!(HOSTILE),
    );
    let poison: String = texts.chain(WORDS.iter().map(set)).chain([more]).collect();
    let mut shown = 0;
    for state in ["open", "over", "sealed", "signed", "revealed"] {
        house.enter(state);
        house.run(&poison);
        let ids = house.ids(state);
        for row in rows().iter().filter(|row| !row.is_act() && row.state == state && !is_file(row)) {
            let path = fill(&row.address, &ids);
            for (who, _) in row.cells().filter(|(_, word)| word.lets_in()) {
                let answer = house.client(who).get(&path);
                assert_eq!(answer.status, 200, "{who} {path}");
                assert!(!runs(&answer.body), "{who} {path}: {}", answer.body);
                shown += usize::from(answer.body.contains("&lt;script&gt;alert(1)"));
            }
        }
    }
    assert!(shown > 50, "the text is shown on {shown} pages");
}

#[test]
fn no_field_of_any_form_takes_markup_for_more_than_text() {
    let mut house = House::open();
    let mut tried = BTreeSet::new();
    for state in ["new", "open", "over"] {
        let ids = house.ids(state);
        let addresses = rows().into_iter().filter(|row| !row.is_act() && !is_file(row)).map(|row| row.address);
        let pages: Vec<String> =
            addresses.chain(CHOSEN.map(str::to_owned)).map(|address| fill(&address, &ids)).collect();
        for who in ["nobody", "entrant", "organiser", "chair", "juror", "operator"] {
            for page in pages.iter().filter(|page| !page.contains('{')) {
                house.enter(state);
                let mut client = house.client(who);
                let mut index = 0;
                while let Some((form, hostile)) = next_form(&mut client, page, &mut index) {
                    if tried.insert((state, who, form.action.clone(), hostile.clone())) {
                        let answer = send(&mut client, &form, &hostile);
                        assert!(answer.status < 500, "{who} {page} {hostile}: {answer:?}");
                        let seen = answer.location.map_or(answer.body, |path| client.get(&path).body);
                        assert!(!runs(&seen), "{who} {page} {hostile}");
                    }
                }
            }
        }
    }
    let fields: BTreeSet<_> = tried.iter().map(|(_, _, action, field)| (action.as_str(), field.as_str())).collect();
    for known in [
        ("/api/accounts/passkey-begin", "name"),
        ("/api/accounts/passkey-remove", "named"),
        ("/api/accounts/sign-in", "email"),
        ("/api/accounts/sign-up", "name"),
        ("/api/accounts/profile", "affiliation"),
        ("/api/authors/invite", "email"),
        ("/api/authors/invite", "author_name"),
        ("/api/calls/save", "grace"),
        ("/api/contests/texts", "call-zh-Hans"),
        ("/api/entrants/save", "title-en"),
        ("/api/entrants/save", "m0-affiliation-zh-Hans"),
        ("/api/entrants/save", "m0-email"),
        ("/api/entrants/withdraw", "named"),
        ("/api/contests/rubric", "c0-name-en"),
        ("/api/contests/reopen", "reason"),
        ("/api/editions/new", "name-zh-Hans"),
        ("/api/editions/settings", "theme-fr"),
        ("/api/editions/hosts", "h0-short_name"),
        ("/api/editions/programme", "p0-speaker-nl"),
        ("/api/assignment/add", "reason"),
        ("/api/assignment/rule", "why"),
        ("/api/duties/arrangement", "arrangement-en"),
        ("/api/duties/ask", "question"),
        ("/api/duties/answer", "answer-nl"),
        ("/api/duties/add", "question-fr"),
        ("/api/duties/complain", "complaint"),
        ("/api/duties/answer-complaint", "answer"),
        ("/api/entries/not-a-duplicate", "reason"),
        ("/api/entries/reword", "title-en"),
        ("/api/entries/reword", "summary-fr"),
        ("/api/jury/add", "affiliation"),
        ("/api/jury/change", "expertise"),
        ("/api/jury/change", "affiliation"),
        ("/api/jury/name-institution", "names"),
        ("/api/jury/settle", "reason"),
        ("/api/mail/words", "body-zh-Hans"),
        ("/api/mail/came-back", "reason"),
        ("/api/scoring/save", "raw[for_entrant]"),
        ("/api/scoring/recuse", "reason"),
        ("/api/scoring/reopen", "reason"),
    ] {
        assert!(fields.contains(&known), "{known:?} is not among {fields:?}");
    }
    let of_an_entry =
        |(action, field): &(&str, &str)| *action == "/api/scoring/declare" && field.starts_with("reason-");
    assert!(fields.iter().any(of_an_entry), "{fields:?}");
}

/// The next text field of a page's forms, as the page is now, with its form; those of files are not sent here.
fn next_form(client: &mut Client, page: &str, index: &mut usize) -> Option<(Form, String)> {
    let forms = Form::all(&client.get(page).body);
    let fields = forms.into_iter().flat_map(|form| {
        let texts = ["", "text", "search", "email", "textarea"];
        let of_files = form.action.ends_with("/import") || form.action.ends_with("/redacted");
        let texts: Vec<String> = form
            .fields
            .iter()
            .filter(|(_, kind, _)| !of_files && texts.contains(&kind.as_str()))
            .map(|(name, ..)| name.clone())
            .collect();
        texts.into_iter().map(move |name| (form.clone(), name))
    });
    *index += 1;
    fields.into_iter().nth(*index - 1)
}

/// Sends a form with the hostile text in one field, and something harmless in the others that are empty.
fn send(client: &mut Client, form: &Form, hostile: &str) -> Answer {
    let value = |(name, kind, value): &(String, String, String)| match kind.as_str() {
        _ if name == hostile => HOSTILE.to_owned(),
        _ if !value.is_empty() => value.clone(),
        "email" => "somebody@home.example".into(),
        "number" => "1".into(),
        "password" => "a long sentence".into(),
        _ => String::new(),
    };
    let fields: Vec<(String, String)> = form.fields.iter().map(|field| (field.0.clone(), value(field))).collect();
    let fields = borrowed(&fields);
    if form.posts {
        return client.post(&form.action, &fields);
    }
    let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect();
    client.get(&format!("{}?{}", form.action, query.join("&")))
}

#[test]
fn an_import_is_text_and_nothing_else() {
    let mut house = House::open();
    house.enter("open");
    let mut organiser = house.client("organiser");
    let cell = format!("\"{}\"", HOSTILE.replace('"', "\"\""));
    let files = FILES.map(|(file, text)| (file, text.replace("Light", &cell).replace("Li Wei", &cell)));
    let files: Vec<(&str, &str)> = files.iter().map(|(file, text)| (*file, text.as_str())).collect();
    let fields = [("name", HOSTILE), ("slug", "imported"), ("code", "IMP"), ("method", "mean"), ("act", "import")];
    let imported = organiser.upload("/e/home/office/import", &fields, &files);
    assert!(imported.status == 200 && !runs(&imported.body), "{imported:?}");
    let below = ["", "/entries", "/entries/A", "/jury", "/awards"];
    let pages = below.map(|page| format!("/e/home/office/c/imported{page}"));
    for page in pages.iter().map(String::as_str).chain(["/e/home", "/e/home/c/imported", "/e/home/office"]) {
        let answer = organiser.get(page);
        assert!(answer.status == 200 && !runs(&answer.body) && answer.body.contains("&lt;script&gt;"), "{page}");
    }
}
