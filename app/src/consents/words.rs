//! What each matter is called.

use store::consents::Matter;

use crate::t;
use crate::words::Words;

/// The name of a matter.
pub fn title(words: Words, matter: Matter) -> String {
    match matter {
        Matter::PhotosTaken => t!(words, "consent-photos-taken"),
        Matter::PhotosPublished => t!(words, "consent-photos-published"),
        Matter::Gallery => t!(words, "consent-gallery"),
        Matter::Partners => t!(words, "consent-partners"),
        Matter::NextYear => t!(words, "consent-next-year"),
    }
}

/// The sentence beside its box.
pub fn agree(words: Words, matter: Matter) -> String {
    match matter {
        Matter::PhotosTaken => t!(words, "consent-photos-taken-agree"),
        Matter::PhotosPublished => t!(words, "consent-photos-published-agree"),
        Matter::Gallery => t!(words, "consent-gallery-agree"),
        Matter::Partners => t!(words, "consent-partners-agree"),
        Matter::NextYear => t!(words, "consent-next-year-agree"),
    }
}

/// What it means.
pub fn text(words: Words, matter: Matter) -> String {
    match matter {
        Matter::PhotosTaken => t!(words, "consent-photos-taken-text"),
        Matter::PhotosPublished => t!(words, "consent-photos-published-text"),
        Matter::Gallery => t!(words, "consent-gallery-text"),
        Matter::Partners => t!(words, "consent-partners-text"),
        Matter::NextYear => t!(words, "consent-next-year-text"),
    }
}
