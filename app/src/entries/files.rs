//! The files of entries under names that people and every file system can read.

use std::collections::BTreeMap;

use judging::call::Kind;
use judging::ids::EntryId;
use judging::text::Language;
use store::competitions::Competition;
use store::entries::Entry;
use store::{Db, calls, manuscripts};

use crate::error::AppError;

/// How long a name is at most, in characters.
const MAX_NAME: usize = 80;

/// A file of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// What it is called in an archive, without what ends the name: no folders, no signs that a file system takes for
    /// something else.
    pub name: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The files of these entries in order: each deck, and what was answered by files where `hidden` answers are read.
///
/// # Errors
/// A database that fails.
pub(super) async fn filed(
    db: &Db,
    competition: &Competition,
    (entries, hidden): (&[Entry], bool),
    language: Language,
) -> Result<Vec<Filed>, AppError> {
    let call = if hidden { calls::find(db, &competition.id).await? } else { None };
    let ids: Vec<EntryId> = entries.iter().map(|entry| entry.id.clone()).collect();
    let answers = if call.is_some() { manuscripts::submitted_of(db, &ids).await? } else { BTreeMap::new() };
    let mut files = Vec::new();
    for entry in entries {
        let called = format!("{} {}", entry.code, entry.display_name().get(language));
        files.extend(entry.deck_sha256.iter().map(|sha256| Filed { name: plain(&called), sha256: sha256.clone() }));
        let Some((call, raw)) = call.as_ref().zip(answers.get(&entry.id)) else { continue };
        let asked = call.form.fields.iter().filter(|field| field.kind == Kind::File && call.form.asks(field, raw));
        files.extend(asked.filter(|field| is_hash(raw.answer(&field.id))).map(|field| Filed {
            name: plain(&format!("{called} - {}", field.name.get(language))),
            sha256: raw.answer(&field.id).to_owned(),
        }));
    }
    Ok(files)
}

/// Whether a text is the hash of a file, and so no way to anywhere else.
fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// A text as the name of a file: what any file system takes for a folder, a device or an end is a low line, blanks are
/// one, marks of direction are gone.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|letter| {
        !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    });
    let letters = seen.map(|letter| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    let name = letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.trim_matches(['.', ' ']).chars().take(MAX_NAME).collect();
    name.trim_end_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_anywhere() {
        let names =
            ["BP-007 光子 Lumenia", "../../etc/passwd", "..\\..\\a.exe\0", " C:\r\nX ", "fdp.\u{202e}exe", "..."];
        let plain = names.map(plain);
        assert_eq!(plain, ["BP-007 光子 Lumenia", "_.._etc_passwd", "_.._a.exe", "C_ X", "fdp.exe", ""]);
        assert_eq!(super::plain(&"长".repeat(200)).chars().count(), MAX_NAME);
    }

    #[test]
    fn only_a_hash_finds_a_file() {
        assert!(is_hash(&"0a".repeat(32)));
        assert!(!is_hash(&"0A".repeat(32)) && !is_hash("../../../etc/passwd") && !is_hash(""));
    }
}
