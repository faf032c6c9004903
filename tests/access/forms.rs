//! What the forms of the acts hold. A word in braces stands for an id of the contest's state.

use std::collections::BTreeMap;

/// Words in braces, with what stands for them.
pub type Ids = BTreeMap<&'static str, String>;

/// Puts ids for the words in braces.
pub fn fill(text: &str, ids: &Ids) -> String {
    ids.iter().fold(text.to_owned(), |text, (name, id)| text.replace(&format!("{{{name}}}"), id))
}

/// Whether address or form of an act holds this word in braces.
pub fn holds(address: &str, name: &str) -> bool {
    let word = format!("{{{name}}}");
    address.contains(&word)
        || fields(address).iter().any(|(field, value)| field.contains(&word) || value.contains(&word))
}

/// The fields of an act's form, right in every other respect than who sends them; a page has none.
pub fn fields(address: &str) -> &'static [(&'static str, &'static str)] {
    match address {
        "/api/accounts/sign-in" => &[("email", "organiser@home.example"), ("password", "{password}"), ("next", "/")],
        "/api/accounts/sign-out" | "/api/accounts/sign-out-everywhere" => &[],
        "/api/accounts/change-password" => {
            &[("current", "{password}"), ("new", "a longer sentence"), ("again", "a longer sentence")]
        }
        "/api/accounts/change-address" => &[("new_email", "another@home.example"), ("address_password", "{password}")],
        "/api/accounts/erase" => &[("erase_password", "{password}")],
        "/api/accounts/profile" => PROFILE,
        "/api/accounts/second-step" => &[("code", "{totp}"), ("next", "/")],
        "/api/accounts/device-offer" => &[],
        "/api/accounts/second-factor-begin" => &[("begin_password", "{password}")],
        "/api/accounts/second-factor-confirm" => &[("code", "{totp}")],
        "/api/accounts/second-factor-remove" => &[("password", "{password}")],
        "/api/accounts/passkey-begin" => &[("name", "Another key"), ("passkey_password", "{password}")],
        "/api/accounts/passkey-add" => &[("answer", "{}")],
        "/api/accounts/passkey-remove" => &[("named", "Key"), ("remove_password", "{password}")],
        "/api/accounts/passkey-ask" => &[],
        "/api/accounts/passkey-sign-in" | "/api/accounts/passkey-second-step" => &[("answer", "{}"), ("next", "/")],
        "/api/accounts/device-sign-in" => &[("secret", "{device}"), ("code", "{digits}")],
        "/api/accounts/sign-up" => {
            &[NAME, NAME_ZH, ("email", "anna@home.example"), ("password", "a long sentence"), ON_HOME]
        }
        "/api/accounts/send-key" => &[("email", "anna@home.example"), ("key", "sign-in")],
        "/api/accounts/confirm-sign-up" => &[("secret", "{sign_up}")],
        "/api/accounts/sign-in-by-link" => &[("secret", "{sign_in}")],
        "/api/accounts/reset" => &[("secret", "{reset}"), ("new", "a longer sentence"), ("again", "a longer sentence")],
        "/api/accounts/confirm-address" => &[("secret", "{new_address}")],
        "/api/amendments/propose" => &[ROUND, BACK, ("method", "calibrated"), REASON],
        "/api/amendments/consent" => &[("amendment", "{amendment}"), ("host", "{host}")],
        "/api/amendments/withdraw" => &[("amendment", "{amendment}"), BACK],
        "/api/assignment/propose" => &[ON_HOME, ROUND, ("reviews", "1")],
        "/api/assignment/commit" => &[ON_HOME, ROUND, ("seen", "{mark}")],
        "/api/assignment/cancel" | "/api/assignment/discard" | "/api/assignment/progress" => &[ON_HOME, ROUND],
        "/api/assignment/add" => &[ON_HOME, ROUND, ("entry", "{third}"), ("juror", "{juror}"), ("seen", "{addition}")],
        "/api/assignment/remove" => {
            &[ON_HOME, ROUND, ("entry", "{second}"), ("juror", "{juror}"), ("seen", "{removal}")]
        }
        "/api/assignment/swap" => SWAP,
        "/api/assignment/mend" => &[ON_HOME, BESIDE, ("seen", "{lack}")],
        "/api/assignment/tell" => &[ON_HOME, BESIDE, ("seen", "{untold}")],
        "/api/assignment/rule" => {
            &[ON_HOME, ROUND, ("entry", "{third}"), ("ruled", "{juror}"), ("rule", "keep"), ("why", "Knows it.")]
        }
        "/api/assignment/lift" => &[ON_HOME, ROUND, ("rule", "{rule}")],
        "/api/authors/invite" => {
            &[ON_HOME, OWN_ENTRY, ("email", "wei@apart.example"), ("author_name", ""), ("letter_language", "nl")]
        }
        "/api/authors/beside" => &[ON_HOME, OWN_ENTRY],
        "/api/authors/withdraw" => &[ON_HOME, OWN_ENTRY, ("invitation", "{author_invitation}")],
        "/api/authors/remove" => &[ON_HOME, OWN_ENTRY, ("author", "{co_author}")],
        "/api/authors/join" => &[("secret", "{join}"), NAME, NAME_ZH, ("password", "a long sentence")],
        "/api/calls/save" => CALL,
        "/api/ceremony/prepare" | "/api/ceremony/link" => &[ON_HOME],
        "/api/ceremony/reveal" => &[ON_HOME, ("cue", "{cue}")],
        "/api/contests/texts" => &[COMPETITION, BACK, ("name-en", "Trial of ideas")],
        "/api/contests/divisions" => &[COMPETITION, BACK, ("d0-id", "{division}"), ("d0-name-en", "Deep tech")],
        "/api/contests/add-round" => &[COMPETITION, BACK, ("round-en", "Repechage"), OPENS, CLOSES],
        "/api/contests/round" => &[ROUND, BACK, ("seen", "{settings}"), ("name-en", "First round"), OPENS, CLOSES],
        "/api/contests/rubric" => RUBRIC,
        "/api/contests/awards" => AWARDS,
        "/api/contests/reopen" => &[ROUND, BACK, ("touches", "1"), REASON],
        "/api/contests/remove-round" => &[("round", "{last_round}"), BACK],
        "/api/consents/give" => &[ON_HOME, ("matter", "gallery"), ("agree", "on")],
        "/api/consents/withdraw" => &[ON_HOME, ("matter", "partners")],
        "/api/duties/arrangement" => {
            &[ON_HOME, ("seen", "{privacy_seen}"), ("contact", "us@home.example"), ("arrangement-en", "A answers.")]
        }
        "/api/duties/ask" => &[ON_HOME, TRIAL, ("question", "Is English enough?")],
        "/api/duties/answer" => &[
            ON_HOME,
            ("question", "{question}"),
            ("seen", "{question_seen}"),
            ("question-en", "Is it?"),
            ("answer-en", "It is."),
        ],
        "/api/duties/add" => &[ON_HOME, TRIAL, ("question-en", "When?"), ("answer-en", "Soon.")],
        "/api/duties/unpublish" => &[ON_HOME, ("question", "{question}")],
        "/api/duties/complain" => &[ON_HOME, ("complaint", "It was late.")],
        "/api/duties/answer-complaint" => {
            &[ON_HOME, ("complaint", "{complaint}"), ("seen", "{complaint_seen}"), ("answer", "It was not.")]
        }
        "/api/entrants/start" => &[ON_HOME, TRIAL],
        "/api/entrants/save" => &[ON_HOME, OWN_ENTRY, CHANGE, BASE, ("title-en", "Colder chips")],
        "/api/entrants/submit" => ENTRY,
        "/api/entrants/upload" => UPLOAD,
        "/api/entrants/withdraw" => &[ON_HOME, OWN_ENTRY, ("named", "Chilly")],
        "/api/editions/new" => NEW_EDITION,
        "/api/editions/copy" => &[ON_HOME, ("seen", "{plan}"), ("starts", "2027-09-03"), ("name-en", "Next"), NEXT],
        "/api/editions/settings" => SETTINGS,
        "/api/editions/hosts" => &[
            ON_HOME,
            ("seen", "{hosts_seen}"),
            ("h0-id", "{host}"),
            ("h0-kind", "host"),
            ("h0-short_name", "A"),
            ("h0-name-en", "A"),
        ],
        "/api/editions/programme" => PROGRAMME,
        "/api/entries/place" => &[("entry", "{entry}"), ("division", "{division}")],
        "/api/entries/check" => &[ON_HOME, ("entry", "{entry}"), ("verdict", "not-eligible"), REASON],
        "/api/entries/not-a-duplicate" => {
            &[ON_HOME, ("entry", "{entry}"), ("other", "{third}"), ("seen", "{twin_seen}"), REASON]
        }
        "/api/entries/reword" => &[ON_HOME, OWN_ENTRY, ("seen", "0"), ("title-en", "Chips")],
        "/api/entries/redacted-deck" => &[ON_HOME, OWN_ENTRY, ("seen", "0"), ("act", "confirm")],
        "/e/{edition}/office/c/{competition}/entries/{code}/redacted" => &[("seen", "0")],
        "/api/entries/act" => &[ON_HOME, TRIAL, ("deed", "eligible"), ("entries", "{entry}"), ("seen", "{bulk_seen}")],
        "/api/entries/arrivals" => &[ON_HOME, TRIAL, ("day", "2026-08-19"), ("pick-0", "{entry} A")],
        "/api/entries/tell-missing" => &[ON_HOME, TRIAL, ("seen", "{missing_seen}")],
        "/api/entries/save-view" => &[ON_HOME, TRIAL, ("name", "No deck"), ("query", "deck=no")],
        "/api/entries/remove-view" => &[ON_HOME, TRIAL, ("view", "{view}")],
        "/api/invitations/accept" => {
            &[("secret", "{answer}"), NAME, NAME_ZH, ("password", "a long sentence"), ("load", "")]
        }
        "/api/invitations/decline" => &[("secret", "{answer}"), REASON],
        "/api/invitations/person" => NEW_AUDITOR,
        "/api/invitations/juror" => NEW_JUROR,
        "/api/invitations/withdraw" | "/api/invitations/hand-over" => {
            &[ON_HOME, ("competition", ""), ("invitation", "{invitation}")]
        }
        "/api/invitations/remind" => &[ON_HOME, ("competition", "")],
        "/api/invitations/remind-jurors" => &[ON_HOME, ("competition", "beside")],
        "/api/jury/add" => NEW_JUROR,
        "/api/jury/change" => &[
            ON_HOME,
            TRIAL,
            ("juror", "{juror}"),
            ("affiliation", "VUB"),
            ("affiliation_zh", ""),
            ("side", ""),
            ("expertise", ""),
            ("capacity", "7"),
        ],
        "/api/jury/note-conflict" => &[ON_HOME, TRIAL, ("juror", "{juror}"), ("entry", "T-3"), REASON],
        "/api/jury/name-institution" => &[ON_HOME, ("names", "Lumenia Lab\n光明实验室")],
        "/api/jury/forget-institution" => &[ON_HOME, ("institution", "{institution}")],
        "/api/jury/remove" => &[ON_HOME, TRIAL, ("juror", "{juror}")],
        "/api/jury/settle" => {
            &[ON_HOME, ("juror", "{suspect}"), ("entry", "{second}"), REASON, ("decision", "dismiss")]
        }
        "/api/mail/release" | "/api/mail/drop" => &[ON_HOME, ("batch", "{batch}"), ("count", "1")],
        "/api/mail/words" => &[ON_HOME, ("template", "{template}"), ("seen", "{no_words}"), SUBJECT, LETTER],
        "/api/mail/by-hand" | "/api/mail/again" => &[ON_HOME, ("letter", "{letter}")],
        "/api/mail/came-back" => &[ON_HOME, ("letter", "{letter_out}"), REASON],
        "/api/mail/not-back" => &[ON_HOME, ("letter", "{letter_back}")],
        "/api/mail/remind-scorecards" => &[ON_HOME, ("round", "{round}")],
        "/api/mail/remind-drafts" => &[ON_HOME, TRIAL],
        "/api/office/clock" => &[ON_HOME, ("to", "2026-08-21T09:00")],
        "/api/office/give-role" => NEW_AUDITOR,
        "/api/office/second-factor" => &[ON_HOME],
        "/api/office/take-role" => &[ON_HOME, ("role", "{role}")],
        "/api/ranking/advance" => &[ROUND, SEEN],
        "/api/ranking/undo-advance" | "/api/ranking/order-ties" => &[ROUND],
        "/api/ranking/join-components" => &[ROUND, ("join", "yes")],
        "/api/ranking/choose-special" => &[ROUND, ("award", "{special}"), ("entry", "{entry}")],
        "/api/ranking/drop-special" => &[ROUND, ("award", "{given}"), ("entry", "{second}")],
        "/api/ranking/seal" => &[ROUND, SEEN],
        "/api/ranking/sign" => &[("seal", "{seal}"), ("host", "{host}")],
        "/api/retention/decide" => {
            &[ON_HOME, ("seen", "{retention_seen}"), ("files", "12"), ("accounts", "never"), ("unsealed", "on")]
        }
        "/api/scoring/save" | "/api/scoring/submit" => SCORECARD,
        "/api/scoring/recuse" => &[("assignment", "{assignment}"), REASON],
        "/api/scoring/exclude" => &[("assignment", "{colleague}"), REASON],
        "/api/scoring/reopen" => &[("assignment", "{submitted}"), REASON],
        "/api/scoring/declare" => &[ON_HOME, ("confidential", "yes")],
        "/e/{edition}/office/import" => IMPORT,
        act if act.starts_with("/api/") => panic!("the story does not know what to send to {act}"),
        _ => &[],
    }
}

/// The files of the import's form.
pub const FILES: [(&str, &str); 3] = [
    ("entries", "entry,title\nA,Light\nB,Wind\n"),
    ("jurors", "juror,name\nJ1,Li Wei\nJ2,Anna Peeters\n"),
    ("criteria", "criterion,weight,min,max,step\nteam,1,0,10,0.5\n"),
];

type Field = (&'static str, &'static str);

const ON_HOME: Field = ("edition", "{edition}");
const TRIAL: Field = ("competition", "{competition}");
const COMPETITION: Field = ("competition", "{competition_id}");
const BESIDE: Field = ("round", "{beside_round}");
const SWAP: &[Field] =
    &[ON_HOME, BESIDE, ("entry", "{late_entry}"), ("juror", "{late_juror}"), ("with", "{later}"), ("seen", "{swap}")];
const ROUND: Field = ("round", "{round}");
const BACK: Field = ("back", "/account");
const NAME: Field = ("name", "Anna Peeters");
const NAME_ZH: Field = ("name_zh", "");
const REASON: Field = ("reason", "a reason");
const SUBJECT: Field = ("subject-en", "Join the jury");
const LETTER: Field = ("body-en", "Answer here:\n\n{ link }");
const SEEN: Field = ("seen", "{seen}");
const OPENS: Field = ("opens_at", "2026-08-20T09:00");
const CLOSES: Field = ("closes_at", "2026-08-30T09:00");

const OWN_ENTRY: Field = ("entry", "{entry}");
const UPLOAD: &[Field] = &[
    ON_HOME,
    OWN_ENTRY,
    ("upload", "01890000-0000-7000-8000-0000000000fe"),
    ("slot", "deck"),
    ("name", "deck.pdf"),
    ("bytes", "20"),
];
const CHANGE: Field = ("change", "01890000-0000-7000-8000-00000000cafe");
const BASE: Field = ("base_version", "1");

const CALL: &[Field] = &[
    COMPETITION,
    BACK,
    ("version", "1"),
    ("opens_at", "2026-08-01T09:00"),
    ("deadline", "2026-09-30T09:00"),
    ("grace", "0"),
    ("language-en", "on"),
    ("deck", "no"),
    ("deck_pages", "20"),
];

const ENTRY: &[Field] = &[
    ON_HOME,
    OWN_ENTRY,
    CHANGE,
    BASE,
    ("language", "en"),
    ("division", "{own_division}"),
    ("title-en", "Colder chips"),
    ("name-en", "Chilly"),
    ("summary-en", "We cool chips."),
    ("m0-name-en", "Li Wei"),
    ("m0-affiliation-en", "Ghent University"),
];

const NEXT: Field = ("slug", "next");

const NEW_EDITION: &[Field] = &[
    ("step", "4"),
    ("act", "make"),
    ("name-en", "Next"),
    ("starts", "2027-09-03"),
    ("zone", "Europe/Brussels"),
    ("h0-kind", "host"),
    ("h0-short_name", "A"),
    ("h0-name-en", "A"),
    ("c0-preset", "pitch"),
    ("c0-name-en", "Pitch"),
    NEXT,
];

const SETTINGS: &[Field] = &[
    ON_HOME,
    ("seen", "{settings_seen}"),
    ("name-en", "Symposium of home"),
    ("starts", "2026-08-28T09:00"),
    ("ends", "2026-08-28T18:00"),
    ("zone", "Europe/Brussels"),
    ("language", "en"),
];

const PROGRAMME: &[Field] = &[
    ON_HOME,
    ("seen", "{programme_seen}"),
    ("p0-kind", "keynote"),
    ("p0-title-en", "A speech"),
    ("p0-starts_at", "2026-08-28T09:00"),
    ("p0-ends_at", "2026-08-28T10:00"),
];

const RUBRIC: &[Field] = &[
    ROUND,
    BACK,
    ("version", "1"),
    ("c0-id", "{criterion}"),
    ("c0-name-en", "Idea"),
    ("c0-weight", "1"),
    ("c0-min", "0"),
    ("c0-max", "10"),
    ("c0-step", "1"),
];

const AWARDS: &[Field] = &[
    COMPETITION,
    BACK,
    ("seen", "{awards}"),
    ("a0-id", "{award}"),
    ("a0-name-en", "Gold"),
    ("a0-kind", "tier"),
    ("a0-quota", "1"),
    ("a0-per_reveal", "1"),
    ("a0-decision", "given"),
    ("a1-id", "{special}"),
    ("a1-name-en", "Boldest"),
    ("a1-kind", "special"),
    ("a1-quota", "1"),
    ("a1-per_reveal", "1"),
    ("a1-decision", "given"),
    ("a2-id", "{given}"),
    ("a2-name-en", "Kindest"),
    ("a2-kind", "special"),
    ("a2-quota", "1"),
    ("a2-per_reveal", "1"),
    ("a2-decision", "given"),
];

const PROFILE: &[Field] = &[
    NAME,
    NAME_ZH,
    ("affiliation", "KU Leuven"),
    ("affiliation_zh", ""),
    ("expertise", "ai"),
    ("language", "fr"),
    ("reads_fr", "on"),
];

/// Of another domain than the entrants: one who shares it would be suspected first.
const NEW_JUROR: &[Field] = &[
    ON_HOME,
    TRIAL,
    NAME,
    NAME_ZH,
    ("language", "nl"),
    ("email", "anna@apart.example"),
    ("affiliation", ""),
    ("affiliation_zh", ""),
    ("side", ""),
    ("expertise", ""),
    ("capacity", "5"),
    ("password", "a long sentence"),
];

const NEW_AUDITOR: &[Field] = &[
    ON_HOME,
    ("role", "auditor"),
    NAME,
    NAME_ZH,
    ("language", "nl"),
    ("email", "anna@home.example"),
    ("password", "a long sentence"),
];

const SCORECARD: &[Field] = &[
    ("assignment", "{assignment}"),
    ("change", "01890000-0000-7000-8000-00000000cafe"),
    ("base_version", "0"),
    ("rubric_version", "1"),
    ("raw[scores][c{first_criterion}]", "6"),
    ("raw[scores][c{second_criterion}]", "6"),
    ("raw[for_jury]", "a word"),
];

const IMPORT: &[Field] = &[
    ("name", "Imported"),
    ("name_zh", ""),
    ("slug", "imported"),
    ("code", "IMP"),
    ("method", "mean"),
    ("round", ""),
    ("act", "import"),
];
