use std::collections::BTreeMap;

use judging::text::Language;
use store::mail::{LINK, Letter};

use super::write;

fn letter(template: &str, language: Language, values: &[(&str, &str)]) -> Letter {
    let values: BTreeMap<String, String> =
        values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Letter { edition: None, to: "ada@new.example".into(), account: None, language, template: template.into(), values }
}

#[test]
fn a_secret_link_is_masked_where_it_is_not_to_be_seen() {
    let letter = letter("sign-in", Language::Chinese, &[("name", "李薇"), (LINK, "/links/abc")]);
    let shown = write(&letter, "https://awards.example", true);
    assert!(shown.text.contains("\nhttps://awards.example/links/abc\n"), "{}", shown.text);
    assert!(
        shown.html.contains("<a href=\"https://awards.example/links/abc\">https://awards.example/links/abc</a>"),
        "{}",
        shown.html
    );
    assert!(shown.html.contains("<html lang=\"zh-Hans\">"), "{}", shown.html);
    let masked = write(&letter, "https://awards.example", false);
    assert!(!masked.text.contains("abc") && masked.text.contains("https://awards.example/links/••••"), "{masked:?}");
}

#[test]
fn what_was_typed_forges_no_head_and_no_markup() {
    let name = "Ada\r\nBcc: all@b.example\u{2028}<script>alert(1)</script> https://evil.example";
    for language in Language::ALL {
        let values = [("name", name), ("inviter", name), ("edition", name), ("of", name), (LINK, "/links/abc")];
        let written = write(&letter("invite-chair", language, &values), "https://awards.example", true);
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
            let written = write(&letter(name, language, &[]), "https://awards.example", true);
            assert!(!written.subject.starts_with("mail-") && !written.text.starts_with("mail-"), "{written:?}");
        }
    }
}
