use std::collections::BTreeMap;

use judging::text::{Language, Text};
use store::mail::{LINK, Letter, WORDED, Wording};

use super::{filled, named, to_be_changed, values_of, write};

fn letter(template: &str, language: Language, values: &[(&str, &str)]) -> Letter {
    let values: BTreeMap<String, String> =
        values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Letter { edition: None, to: "ada@new.example".into(), account: None, language, template: template.into(), values }
}

#[test]
fn a_secret_link_is_masked_where_it_is_not_to_be_seen() {
    let letter = letter("sign-in", Language::Chinese, &[("name", "李薇"), (LINK, "/links/abc")]);
    let shown = write(&letter, &Wording::default(), "https://awards.example", true);
    assert!(shown.text.contains("\nhttps://awards.example/links/abc\n"), "{}", shown.text);
    assert!(
        shown.html.contains("<a href=\"https://awards.example/links/abc\">https://awards.example/links/abc</a>"),
        "{}",
        shown.html
    );
    assert!(shown.html.contains("<html lang=\"zh-Hans\">"), "{}", shown.html);
    let masked = write(&letter, &Wording::default(), "https://awards.example", false);
    assert!(!masked.text.contains("abc") && masked.text.contains("https://awards.example/links/••••"), "{masked:?}");
}

#[test]
fn what_was_typed_forges_no_head_and_no_markup() {
    let name = "Ada\r\nBcc: all@b.example\u{2028}<script>alert(1)</script> https://evil.example";
    for language in Language::ALL {
        let values = [("name", name), ("inviter", name), ("edition", name), ("of", name), (LINK, "/links/abc")];
        let written =
            write(&letter("invite-chair", language, &values), &Wording::default(), "https://awards.example", true);
        assert!(!written.subject.contains(['\r', '\n', '\u{2028}']), "{}", written.subject);
        assert!(!written.html.contains("<script"), "{}", written.html);
        assert!(!written.html.contains("href=\"https://evil"), "{}", written.html);
    }
}

#[test]
fn every_letter_has_a_subject_and_a_body_in_every_language() {
    let source = include_str!("../../../locales/en/mail.ftl");
    let names: Vec<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("mail-")?.split_once(" =")?.0.strip_suffix("-subject"))
        .collect();
    assert!(names.contains(&"sign-up"), "{names:?}");
    for name in names {
        for language in Language::ALL {
            let written = write(&letter(name, language, &[]), &Wording::default(), "https://awards.example", true);
            assert!(!written.subject.starts_with("mail-") && !written.text.starts_with("mail-"), "{written:?}");
        }
    }
}

#[test]
fn an_editions_own_words_are_filled_and_other_languages_keep_the_standard_ones() {
    let own = Wording {
        subject: Text::one(Language::Chinese, "{name}，{ edition }欢迎您"),
        body: Text::one(Language::Chinese, "请看：\n\n{link}\n\n{unknown} {"),
    };
    // What a value holds is not taken for a name.
    let values = [("name", "{link}\r\nBcc: x"), ("edition", "第八届"), (LINK, "/links/abc")];
    let chinese = write(&letter("invite-juror", Language::Chinese, &values), &own, "https://a.example", true);
    assert_eq!(chinese.subject, "{link} Bcc: x，第八届欢迎您");
    assert_eq!(chinese.text, "请看：\n\nhttps://a.example/links/abc\n\n{unknown} {");
    assert!(chinese.html.contains("<a href=\"https://a.example/links/abc\">"), "{}", chinese.html);
    let french = letter("invite-juror", Language::French, &values);
    assert_eq!(write(&french, &own, "", false), write(&french, &Wording::default(), "", false));
}

#[test]
fn the_standard_words_can_be_changed_and_say_the_same_when_they_are_not() {
    for template in WORDED {
        let values: Vec<(String, String)> =
            values_of(template).into_iter().map(|name| (name.clone(), format!("<{name}>"))).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let standard = to_be_changed(template);
        for language in Language::ALL {
            let letter = letter(template, language, &values);
            let written = write(&letter, &Wording::default(), "https://a.example", true);
            assert_eq!(write(&letter, &standard, "https://a.example", true), written, "{template} {language:?}");
        }
    }
}

#[test]
fn names_in_braces_are_found() {
    assert_eq!(named("{a} and { b } and {c").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(filled("{a}{a}}", &BTreeMap::from([("a".to_owned(), "x".to_owned())])), "xx}");
}
