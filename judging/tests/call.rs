//! What a form finds wrong with an entry, and what a change of it does.

use judging::call::{
    Condition, Effect, EffectKind, Fault, FaultKind, Field, Form, Kind, Known, Need, RawEntry, RawMember, Unit, effects,
};
use judging::text::{Language, Text};

fn text(words: &str) -> Text {
    Text::one(Language::English, words)
}

fn field(id: &str, kind: Kind) -> Field {
    Field {
        id: id.into(),
        kind,
        name: text(id),
        help: Text::default(),
        section: Text::default(),
        required: true,
        limit: 0,
        unit: Unit::Words,
        choices: Text::default(),
        condition: None,
        blind: false,
        side: String::new(),
    }
}

fn form(fields: Vec<Field>) -> Form {
    Form { languages: vec![Language::English, Language::Chinese], deck: Need::Required, deck_pages: 20, fields }
}

fn known() -> Known {
    Known {
        divisions: ["seed".to_owned()].into(),
        topics: ["ai".to_owned()].into(),
        files: [("good".to_owned(), Ok(20)), ("long".to_owned(), Ok(21)), ("bad".to_owned(), Err(()))].into(),
    }
}

fn complete() -> RawEntry {
    let (name, affiliation) = (text("Li Wei"), text("Ghent University"));
    let member = RawMember { name, affiliation, ..RawMember::default() };
    RawEntry {
        language: "en".into(),
        division: "seed".into(),
        title: text("Cold chips"),
        name: text("Chilly"),
        summary: text("We cool chips."),
        team: vec![member, RawMember::default()],
        topics: ["ai".to_owned()].into(),
        deck: "good".into(),
        ..RawEntry::default()
    }
}

fn fault(field: &str, kind: FaultKind) -> Fault {
    Fault { field: field.into(), kind }
}

#[test]
fn a_complete_entry_has_no_faults_and_an_empty_one_has_all() {
    let form = form(vec![field("why", Kind::Short)]);
    let mut raw = complete();
    raw.answers.insert("why".into(), "Because.".into());
    assert_eq!(form.check(&raw, &known()), []);
    let missing = ["language", "division", "title", "name", "summary", "team", "deck", "a-why"];
    let missing: Vec<Fault> = missing.into_iter().map(|field| fault(field, FaultKind::Missing)).collect();
    assert_eq!(form.check(&RawEntry::default(), &known()), missing);
}

#[test]
fn texts_are_needed_in_the_language_of_the_entry() {
    let raw = RawEntry { language: "zh-Hans".into(), ..complete() };
    let missing: Vec<Fault> =
        ["title", "name", "summary"].into_iter().map(|field| fault(field, FaultKind::Missing)).collect();
    assert_eq!(form(Vec::new()).check(&raw, &known()), missing);
    let french = RawEntry { language: "fr".into(), ..complete() };
    assert_eq!(form(Vec::new()).check(&french, &known()), [fault("language", FaultKind::Missing)]);
}

#[test]
fn every_kind_of_answer_is_checked() {
    let choice = Field { choices: Text::one(Language::Chinese, "甲\n\n乙"), ..field("f", Kind::Choice) };
    let words = Field { limit: 3, ..field("f", Kind::Long) };
    let cases = [
        (words.clone(), "量子 computing", None),
        (words, "量子计算", Some(FaultKind::TooLong)),
        (choice.clone(), "2", None),
        (choice.clone(), "3", Some(FaultKind::NoChoice)),
        (choice, "甲", Some(FaultKind::NoChoice)),
        (field("f", Kind::Number), "12.5", None),
        (field("f", Kind::Number), "12,5", Some(FaultKind::NotANumber)),
        (field("f", Kind::Date), "2028-02-29", None),
        (field("f", Kind::Date), "2026-02-29", Some(FaultKind::NotADay)),
        (field("f", Kind::Date), "2026-00-10", Some(FaultKind::NotADay)),
        (field("f", Kind::Link), "https://example.org/a", None),
        (field("f", Kind::Link), "javascript:alert(1)", Some(FaultKind::NotALink)),
        (field("f", Kind::Link), "https://", Some(FaultKind::NotALink)),
        (field("f", Kind::File), "good", None),
        (field("f", Kind::File), "bad", Some(FaultKind::BadFile)),
        (field("f", Kind::File), "unknown", Some(FaultKind::BadFile)),
        (field("f", Kind::Consent), "on", None),
        (field("f", Kind::Consent), "", Some(FaultKind::Missing)),
    ];
    for (asked, answer, wrong) in cases {
        let mut raw = complete();
        raw.answers.insert("f".into(), answer.into());
        let expected: Vec<Fault> = wrong.into_iter().map(|kind| fault("a-f", kind)).collect();
        assert_eq!(form(vec![asked.clone()]).check(&raw, &known()), expected, "{:?} {answer:?}", asked.kind);
    }
}

#[test]
fn a_question_is_asked_only_where_its_condition_holds() {
    let consent = Field { required: false, ..field("export", Kind::Consent) };
    let only_if = |of: &str| Some(Condition { field: of.into(), is: "on".into() });
    let licence = Field { condition: only_if("export"), ..field("licence", Kind::Consent) };
    let number = Field { condition: only_if("licence"), ..field("number", Kind::Number) };
    let form = form(vec![consent, licence, number]);
    let mut raw = complete();
    raw.answers.insert("licence".into(), "on".into());
    assert_eq!(form.check(&raw, &known()), [], "what is not asked decides nothing");
    raw.answers.insert("export".into(), "on".into());
    assert_eq!(form.check(&raw, &known()), [fault("a-number", FaultKind::Missing)]);
}

#[test]
fn decks_and_teams_have_limits() {
    let team = vec![complete().team[0].clone(), RawMember { role: text("CTO"), ..RawMember::default() }];
    let raw = RawEntry { deck: "long".into(), team, ..complete() };
    let expected = [
        fault("m1-name", FaultKind::Missing),
        fault("m1-affiliation", FaultKind::Missing),
        fault("deck", FaultKind::TooManyPages),
    ];
    assert_eq!(form(Vec::new()).check(&raw, &known()), expected);
    let raw = RawEntry { deck: "bad".into(), title: text(&"长".repeat(201)), ..complete() };
    let expected = [fault("title", FaultKind::TooLong), fault("deck", FaultKind::BadFile)];
    assert_eq!(form(Vec::new()).check(&raw, &known()), expected);
}

#[test]
fn an_address_of_the_team_is_one_or_is_not_there() {
    let of = |email: &str| {
        let member = RawMember { email: email.into(), ..complete().team[0].clone() };
        form(Vec::new()).check(&RawEntry { team: vec![member], ..complete() }, &known())
    };
    for right in ["", "  ", "wei@ugent.be", " wei@ugent.be ", "伟@大学.example"] {
        assert_eq!(of(right), [], "{right:?}");
    }
    let long = format!("{}@ugent.be", "w".repeat(246));
    for wrong in ["wei", "@ugent.be", "wei@", "wei@ugent@be", "we i@ugent.be", "<script>", long.as_str()] {
        assert_eq!(of(wrong), [fault("m0-email", FaultKind::NotAnAddress)], "{wrong:?}");
    }
    let alone = RawMember { email: "wei@ugent.be".into(), ..RawMember::default() };
    assert!(!alone.is_blank(), "an address alone is a person without a name");
}

#[test]
fn what_is_not_typed_leaves_the_json_as_it_was() {
    let json = serde_json::to_string(&complete().team[0]).expect("JSON");
    assert!(!json.contains("email"), "{json}");
    let with = RawMember { email: "wei@ugent.be".into(), ..complete().team[0].clone() };
    let json = serde_json::to_string(&with).expect("JSON");
    assert_eq!(serde_json::from_str::<RawMember>(&json).expect("a member"), with);
}

#[test]
fn a_change_of_the_form_says_whom_it_touches() {
    let before = form(vec![field("why", Kind::Short), field("how", Kind::Short)]);
    let after = form(vec![field("how", Kind::Short), field("when", Kind::Date)]);
    let mut answered = complete();
    answered.answers.insert("why".into(), "Because.".into());
    answered.answers.insert("how".into(), "So.".into());
    let effect = |id: &str, kind, entries| Effect { field: Some(id.into()), kind, entries };
    let expected = [effect("why", EffectKind::Answered, 1), effect("when", EffectKind::Incomplete, 2)];
    assert_eq!(effects(&before, &after, &[answered, complete()], &known()), expected);
    assert_eq!(effects(&before, &before, &[complete()], &known()), []);
}

#[test]
fn a_file_of_a_question_has_as_many_pages_as_it_may() {
    let form = form(vec![Field { limit: 20, ..field("plan", Kind::File) }]);
    let found = ["good", "long", "bad", "unknown"].map(|file| {
        let raw = RawEntry { answers: [("plan".into(), file.to_owned())].into(), ..complete() };
        form.check(&raw, &known())
    });
    let wrong = |kind| vec![fault("a-plan", kind)];
    let bad = || wrong(FaultKind::BadFile);
    assert_eq!(found, [vec![], wrong(FaultKind::TooManyPages), bad(), bad()]);
}

#[test]
fn a_question_names_the_answers_that_it_is_asked_after() {
    let on = |id: &str, is: &str| Some(Condition { field: id.into(), is: is.into() });
    let form = form(vec![
        field("stage", Kind::Choice),
        Field { condition: on("stage", "2"), ..field("partners", Kind::Consent) },
        Field { condition: on("partners", "on"), ..field("names", Kind::Long) },
        Field { condition: on("later", "on"), ..field("never", Kind::Long) },
        field("later", Kind::Consent),
    ]);
    let after: Vec<_> = form.fields.iter().map(|field| form.asked_after(field)).collect();
    let (stage, partners) = ("stage".into(), "partners".into());
    let chain = vec![(&partners, "on"), (&stage, "2")];
    assert_eq!(after, [Some(vec![]), Some(vec![(&stage, "2")]), Some(chain), None, Some(vec![])]);
    let answers = |stage: &str| {
        let answers = [("stage", stage), ("partners", "on"), ("names", " Ghent ")];
        let answers = answers.map(|(id, answer)| (id.into(), answer.to_owned())).into();
        RawEntry { answers, ..complete() }
    };
    let named = ["1", "2"].map(|stage| form.answer_to(&form.fields[2], &answers(stage)).map(str::to_owned));
    assert_eq!(named, [None, Some("Ghent".to_owned())]);
}
