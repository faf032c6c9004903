use judging::blind::Shown;
use judging::ids::EntryId;
use leptos::prelude::*;
use serde::Deserialize;
use store::files::StoredFile;

use super::Ground;
use crate::state::state;
use crate::t;

/// The shape of most decks, for a page whose size is not known.
const WIDE: Size = Size { width: 1600, height: 900 };

/// An entry's deck with the sizes of its page images, so that nothing moves while they load.
pub struct Deck {
    /// The file.
    pub file: StoredFile,
    sizes: Vec<Size>,
    /// Whether it is the redacted copy, of which the page images alone are shown: what lies beneath a black bar of a PDF can
    /// often be read.
    redacted: bool,
}

/// The list that lies with the page images.
#[derive(Deserialize)]
struct Listed {
    pages: Vec<Size>,
}

/// The size of a page image in pixels.
#[derive(Clone, Copy, Deserialize)]
struct Size {
    width: u16,
    height: u16,
}

impl Deck {
    /// The deck that this file is.
    pub async fn of(file: StoredFile) -> Self {
        let list = state().files.join(&file.sha256).join("pages.json");
        let sizes = match file.pages {
            Some(_) => read(&list).await.unwrap_or_else(|error| {
                tracing::warn!(list = %list.display(), %error, "the sizes of page images are not known");
                Vec::new()
            }),
            None => Vec::new(),
        };
        Self { file, sizes, redacted: false }
    }

    /// The same file, as it is read by who is shown so much.
    pub fn shown(self, shown: Shown) -> Self {
        Self { redacted: shown.is_blind(), ..self }
    }

    /// Its page images with the original; why there are none, where there are none.
    pub fn slides(&self, ground: &Ground, entry: &EntryId) -> impl IntoView + use<> {
        let below = if self.redacted { "/redacted" } else { "" };
        self.pages(ground, &ground.path(&format!("/deck/{entry}{below}")))
    }

    /// The same from below another address.
    pub fn pages(&self, ground: &Ground, address: &str) -> impl IntoView + use<> {
        let words = ground.words;
        let state = match &self.file {
            StoredFile { fault: Some(_), .. } if self.redacted => Some(t!(words, "redaction-refused")),
            StoredFile { fault: Some(_), .. } => Some(t!(words, "entry-deck-refused")),
            StoredFile { pages: None, .. } => Some(t!(words, "paper-preparing")),
            _ => None,
        };
        let of = self.file.pages.unwrap_or_default();
        let sizes = self.sizes.iter().copied().chain(std::iter::repeat(WIDE));
        // A file that takes the place of another one is not the one that a browser has kept.
        let mark = self.file.sha256.get(..8).unwrap_or_default();
        let slides = (1..=of)
            .zip(sizes)
            .map(|(number, size)| {
                view! {
                    <li>
                        <img
                            src=format!("{address}/{number}?{mark}")
                            alt=t!(words, "paper-page", number = number, of = of)
                            width=size.width
                            height=size.height
                            loading="lazy"
                        />
                    </li>
                }
            })
            .collect_view();
        view! {
            {state.map(|state| view! { <p class="muted">{state}</p> })}
            <ol class="slides">{slides}</ol>
            {(!self.redacted)
                .then(|| {
                    view! {
                        <p>
                            <a href=format!("{address}/original?{mark}") download="">
                                {t!(words, "paper-original")}
                            </a>
                        </p>
                    }
                })}
        }
    }
}

async fn read(list: &std::path::Path) -> std::io::Result<Vec<Size>> {
    let listed: Listed = serde_json::from_slice(&tokio::fs::read(list).await?)?;
    Ok(listed.pages)
}
