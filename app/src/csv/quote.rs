//! Texts of others in messages: each message is one line, and reads as it is meant, whatever a file holds.

use std::borrow::Cow;

/// How many characters of a text a message repeats.
const REPEATED: usize = 80;

/// The text with everything escaped that breaks a line, is not seen, or turns the direction of what follows.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return text.into();
    }
    let mut plain = String::new();
    for letter in text.chars() {
        if is_hidden(letter) { plain.extend(letter.escape_default()) } else { plain.push(letter) }
    }
    plain.into()
}

/// The first characters of a text, as many as a message repeats, as [`plain`] writes them.
pub fn cut(text: &str) -> String {
    match text.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", plain(&text[..end])),
        None => plain(text).into_owned(),
    }
}

/// Controls and line separators, marks of direction, characters of no width, tags.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_escaped_and_everything_else_stays() {
        let told =
            ["晨星, \"é\" \\ 👩‍🚀", "a\nb\r\tc\0", "\u{202e}fdp.exe\u{2066}", "a\u{200b}\u{feff}\u{2028}b\u{1b}[2J"];
        assert_eq!(
            told.map(|text| plain(text).into_owned()),
            [
                "晨星, \"é\" \\ 👩\\u{200d}🚀",
                "a\\nb\\r\\tc\\u{0}",
                "\\u{202e}fdp.exe\\u{2066}",
                "a\\u{200b}\\u{feff}\\u{2028}b\\u{1b}[2J",
            ]
        );
        assert_eq!(plain(&plain("a\nb")), "a\\nb", "what is escaped stays as it is");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(cut(&"晨".repeat(80)), "晨".repeat(80));
        assert_eq!(cut(&"晨".repeat(81)), format!("{}…", "晨".repeat(80)));
    }
}
