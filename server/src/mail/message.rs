//! A letter as a message with text and HTML.

use anyhow::Context;
use app::mail::words::write;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use store::mail::Posted;

use super::Post;

/// Says that no person wrote it, so that no absence is answered.
#[derive(Clone)]
struct AutoSubmitted(String);

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(value.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// The message of a letter; its id is the letter's, so that a mailbox knows one that came twice.
pub fn build(post: &Post, letter: &Posted) -> anyhow::Result<Message> {
    let written = write(&letter.letter, &letter.wording, &post.base, true);
    let to: Address = letter.letter.to.parse().with_context(|| letter.letter.to.clone())?;
    let message = Message::builder()
        .from(post.from.clone())
        .to(Mailbox::new(None, to))
        .subject(written.subject)
        .message_id(Some(format!("<{}@{}>", letter.id, post.from.email.domain())))
        .header(AutoSubmitted("auto-generated".to_owned()))
        .multipart(MultiPart::alternative_plain_html(written.text, written.html))?;
    Ok(message)
}

#[cfg(test)]
mod tests {
    use judging::text::Language;
    use judging::time::Timestamp;
    use store::mail::{Letter, State};

    use super::*;

    fn posted(to: &str, of: &str) -> Posted {
        Posted {
            id: "0190".into(),
            letter: Letter {
                edition: None,
                to: to.into(),
                account: None,
                language: Language::Chinese,
                template: "invite-chair".into(),
                values: [
                    ("name", "李薇"),
                    ("inviter", "王芳"),
                    ("edition", "2026"),
                    ("of", of),
                    ("link", "/links/abc"),
                ]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            },
            wording: Default::default(),
            state: State::Sending,
            batch: None,
            attempts: 1,
            fault: String::new(),
            subject: String::new(),
            body: String::new(),
            created_at: Timestamp::from_micros(0),
            ended_at: None,
        }
    }

    fn post() -> Post {
        Post::new("smtp://127.0.0.1:1", "金榜 <awards@example.org>", "https://awards.example/").expect("addresses")
    }

    #[tokio::test]
    async fn a_chinese_letter_has_an_encoded_head_and_two_parts() {
        let message = build(&post(), &posted("ada@new.example", "商业路演")).expect("a message");
        let bytes = String::from_utf8(message.formatted()).expect("a message is ASCII");
        assert!(bytes.is_ascii(), "{bytes}");
        let (head, body) = bytes.split_once("\r\n\r\n").expect("head and body");
        for line in ["To: ada@new.example", "Message-ID: <0190@example.org>", "Auto-Submitted: auto-generated"] {
            assert!(head.contains(line), "{line} is in {head}");
        }
        assert!(head.contains("Subject: =?utf-8?b?"), "{head}");
        assert_eq!(body.matches("Content-Type: text/").count(), 2, "{body}");
    }

    #[tokio::test]
    async fn nothing_that_was_typed_begins_another_line_of_the_head() {
        let message = build(&post(), &posted("ada@new.example", "Pitch\r\nBcc: all@b.example")).expect("a message");
        let bytes = String::from_utf8(message.formatted()).expect("a message is ASCII");
        let head = bytes.split_once("\r\n\r\n").expect("head and body").0;
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(build(&post(), &posted("ada@new.example\r\nBcc: all@b.example", "Pitch")).is_err());
    }

    #[test]
    fn an_address_with_a_password_is_not_repeated() {
        let refused = Post::new("http://me:secret@mail.example", "a@b.example", "https://c.example").err();
        assert_eq!(refused.expect("a refusal").to_string(), "--smtp-url is no address of a mail server");
    }
}
