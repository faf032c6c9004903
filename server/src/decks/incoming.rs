//! An upload on its way to the disk, piece by piece, so that no file is ever in memory as a whole.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::render::{hexadecimal, sync};
use super::{DeckError, Refusal};

/// The bytes that end an archive, without its comment.
const ARCHIVE_END: usize = 22;
/// How much of the end of a file is looked at: readers look for the end mark there, of an archive with the longest comment,
/// too.
const TAIL: usize = ARCHIVE_END + u16::MAX as usize;
/// How many bytes may stand behind the end mark of a PDF.
const BEHIND: usize = 1024;

/// A file that is being received.
pub struct Incoming {
    folder: PathBuf,
    file: NamedTempFile,
    hasher: Sha256,
    bytes: u64,
    head: Vec<u8>,
    tail: Vec<u8>,
}

impl Incoming {
    /// Begins to receive a file into a folder, which is made where it is missing.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn begin(folder: &Path) -> Result<Self, DeckError> {
        std::fs::create_dir_all(folder).map_err(DeckError::io(folder))?;
        let file = tempfile::Builder::new().prefix(".upload-").tempfile_in(folder).map_err(DeckError::io(folder))?;
        let (head, tail) = (Vec::new(), Vec::new());
        Ok(Self { folder: folder.to_owned(), file, hasher: Sha256::new(), bytes: 0, head, tail })
    }

    /// Takes the next piece. Of a file that is larger than `most` the rest is counted and thrown away.
    ///
    /// # Errors
    /// A disk that is full.
    pub fn take(&mut self, piece: &[u8], most: u64) -> Result<(), DeckError> {
        self.bytes += piece.len() as u64;
        if self.bytes > most {
            return Ok(());
        }
        self.hasher.update(piece);
        let room = 5_usize.saturating_sub(self.head.len()).min(piece.len());
        self.head.extend_from_slice(&piece[..room]);
        self.tail.extend_from_slice(piece);
        let over = self.tail.len().saturating_sub(TAIL);
        self.tail.drain(..over);
        self.file.write_all(piece).map_err(DeckError::io(self.file.path()))
    }

    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Puts the file in its place, synced, and gives its SHA-256. Blocks on the disk. What is no PDF, or something else
    /// as well, is refused.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`], [`Refusal::NotPdf`]; a disk that fails.
    pub fn keep(self, most: u64) -> Result<String, DeckError> {
        if self.bytes > most {
            return Err(Refusal::TooLarge.into());
        }
        if self.head != b"%PDF-" || !ends_like_pdf(&self.tail) {
            return Err(Refusal::NotPdf.into());
        }
        let sha256 = hexadecimal(self.hasher.finalize());
        let path = self.folder.join(format!("{sha256}.pdf"));
        self.file.as_file().sync_all().map_err(DeckError::io(&path))?;
        self.file.persist(&path).map_err(|refused| DeckError::Io { path, source: refused.error })?;
        sync(&self.folder)?;
        Ok(sha256)
    }
}

/// Whether the end of a file is that of a PDF: its end mark, and behind it nothing of size. An archive that starts like
/// a PDF has its list of files there, or in front of a comment that looks like the end of one.
fn ends_like_pdf(tail: &[u8]) -> bool {
    let last = tail.windows(5).rposition(|window| window == b"%%EOF");
    let mut archives = tail.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x05\x06").map(|(at, _)| at);
    let is_archive = |at: usize| match tail.get(at + ARCHIVE_END - 2..at + ARCHIVE_END) {
        Some(&[low, high]) => at + ARCHIVE_END + usize::from(u16::from_le_bytes([low, high])) == tail.len(),
        _ => false,
    };
    last.is_some_and(|end| tail.len() - (end + 5) <= BEHIND && !archives.any(|at| at > end || is_archive(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(folder: &Path, content: &[u8]) -> Result<String, DeckError> {
        let mut incoming = Incoming::begin(folder)?;
        for piece in content.chunks(3) {
            incoming.take(piece, 200)?;
        }
        incoming.keep(200)
    }

    #[test]
    fn only_whole_pdfs_are_kept_under_their_hash() {
        let folder = tempfile::tempdir().expect("a folder");
        let good = b"%PDF-1.7\n...\n%%EOF\n";
        let sha256 = received(folder.path(), good).expect("a PDF");
        let kept = std::fs::read(folder.path().join(format!("{sha256}.pdf"))).expect("the file");
        assert_eq!(kept, good);
        assert_eq!(sha256, hexadecimal(Sha256::digest(good)));
        for (content, refusal) in [
            (b"GIF89a%PDF-1.7\n%%EOF".to_vec(), Refusal::NotPdf),
            (b"%PDF-1.7 cut off".to_vec(), Refusal::NotPdf),
            (b"%PDF-1.7\n%%EOF\nPK\x05\x06 an archive".to_vec(), Refusal::NotPdf),
            ([b"%PDF-1.7\nPK\x05\x06".as_slice(), &[0; 16], b"\x06\0\n%%EOF"].concat(), Refusal::NotPdf),
            (b"<script>alert(1)</script>".to_vec(), Refusal::NotPdf),
            (vec![b'x'; 201], Refusal::TooLarge),
        ] {
            let refused = received(folder.path(), &content);
            assert!(matches!(refused, Err(DeckError::Refused(found)) if found == refusal), "{refusal:?}");
        }
        let left: Vec<_> = std::fs::read_dir(folder.path()).expect("the folder").flatten().collect();
        assert_eq!(left.len(), 1, "what is refused leaves nothing");
    }
}
