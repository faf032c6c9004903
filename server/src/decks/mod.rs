//! Decks: a pitch's PDF as page images, so that jurors see the same pages on every device and a hostile file reaches
//! nobody's PDF reader.
//!
//! `files/<sha256>.pdf` is the original; `files/<sha256>/` holds `page-001.png` … and `pages.json`, which lists them.
//! Both are named by the SHA-256 of the PDF and appear whole or not at all: they are written under a temporary name,
//! synced and renamed. A page is PNG; one that would be heavy as PNG (photographs) is JPEG.
//!
//! The server never parses a PDF itself: [`render`] starts `palmares render-deck`, a child process that limits its own
//! memory and processor time before it opens the file, and dies with its parent's timeout.

mod count;
mod draw;
mod encode;
mod incoming;
pub mod parts;
mod picture;
mod pieces;
mod render;
mod sample;
mod typeset;
mod waiting;

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use count::count_pages;
pub use draw::RenderDeck;
pub use incoming::Incoming;
pub use picture::picture;
pub use render::{find, keep, render};
pub use sample::{SampleDeck, Slide, sample_pdf};
pub use waiting::{render_waiting, sweep, wake, woken};

/// What a rendering may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest PDF, in bytes.
    pub file_bytes: u64,
    /// Pages that are rendered; the rest of a longer deck is left out and [`Rendered::total`] tells.
    pub pages: u32,
    /// Width of a page image, in pixels (1–4096); a tall page is narrower, so that it is at most three times as high.
    pub width: u16,
    /// Address space of the child process, in bytes.
    pub memory: u64,
    /// Wall clock for the whole deck; the child's processor time has the same limit, in whole seconds.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 50 << 20, pages: 60, width: 1600, memory: 1 << 30, time: Duration::from_secs(60) }
    }
}

/// A deck's page images, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// SHA-256 of the PDF, 64 lowercase hexadecimal digits: the name of its file and of its folder.
    pub sha256: String,
    /// The page images, first page first; at least one.
    pub pages: Vec<PageImage>,
    /// How many pages the PDF has; more than `pages` where the limit cut it.
    pub total: u32,
}

/// One page image in the deck's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageImage {
    /// File name, `page-001.png` or `page-001.jpg`.
    pub file: String,
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
}

/// Why a file is not accepted as a deck: something that whoever uploaded it can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// It does not begin like a PDF.
    #[error("the file is not a PDF")]
    NotPdf,
    /// It is larger than [`Limits::file_bytes`].
    #[error("the file is too large")]
    TooLarge,
    /// It asks for a password, or is encrypted in a way that cannot be read.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// It begins like a PDF but its structure cannot be read (cut off, for example).
    #[error("the PDF is damaged")]
    Damaged,
    /// It has no page.
    #[error("the PDF has no pages")]
    NoPages,
    /// Its pages need more time than [`Limits::time`].
    #[error("the PDF takes too long to render")]
    TooSlow,
    /// Its pages need more memory than [`Limits::memory`].
    #[error("the PDF needs too much memory to render")]
    TooHeavy,
    /// It brought the renderer down: nested too deeply, or an input that the renderer does not survive.
    #[error("the PDF cannot be rendered")]
    Unrenderable,
}

/// Why there are no page images: the deck's fault, or ours.
#[derive(Debug, thiserror::Error)]
pub enum DeckError {
    /// The file is refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A file or folder of the store could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The rendering process could not be started, or did not answer in its own words.
    #[error("the rendering process failed: {0}")]
    Process(String),
    /// The sample deck could not be written; the text is the PDF writer's.
    #[error("the sample deck cannot be written: {0}")]
    Sample(String),
}

impl DeckError {
    fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}

/// What the child process says on standard output: one line of JSON.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Report {
    Rendered { pages: Vec<PageImage>, total: u32 },
    Refused(Refusal),
}

/// Whether the bytes begin like a PDF: readers accept the mark anywhere in the first 1024 bytes.
fn looks_like_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}
