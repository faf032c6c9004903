//! The pieces of uploads that are not whole yet: `files/parts/<id>`, one file each, beside the files that they become.
//! With several servers the folder of files is one that all of them see, and so are the parts.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use store::{Db, uploads};

use super::render::sync;
use super::{DeckError, Incoming};

/// How much of a part is read at a time.
const CHUNK: usize = 256 << 10;

/// Writes a piece where it belongs, and syncs it. Blocks on the disk. `false` where what should stand before it is not
/// there: the pieces before are lost.
///
/// # Errors
/// A disk that fails.
pub fn write(folder: &Path, id: &str, from: u64, piece: &[u8]) -> Result<bool, DeckError> {
    let path = path_of(folder, id);
    let parts = folder.join(PARTS);
    fs::create_dir_all(&parts).map_err(DeckError::io(&parts))?;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(DeckError::io(&path))?;
    if file.metadata().map_err(DeckError::io(&path))?.len() < from {
        return Ok(false);
    }
    file.write_all_at(piece, from).and_then(|()| file.sync_all()).map_err(DeckError::io(&path))?;
    if from == 0 {
        sync(&parts)?;
    }
    Ok(true)
}

/// Makes one file of the pieces, of so many bytes, looked at and kept as any other that comes in; gives its SHA-256.
/// Blocks on the disk. `None` where pieces are lost.
///
/// # Errors
/// As [`Incoming::keep`].
pub fn join(folder: &Path, id: &str, bytes: u64) -> Result<Option<String>, DeckError> {
    let path = path_of(folder, id);
    let file = match File::open(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(DeckError::io(&path))?,
    };
    let mut incoming = Incoming::begin(folder)?;
    let mut file = file.take(bytes);
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk).map_err(DeckError::io(&path))? {
            0 => break,
            read => incoming.take(&chunk[..read], bytes)?,
        }
    }
    if incoming.bytes() < bytes { Ok(None) } else { incoming.keep(bytes).map(Some) }
}

/// Removes the pieces of an upload that is over. What cannot be removed now goes with the next sweep.
pub fn remove(folder: &Path, id: &str) {
    fs::remove_file(path_of(folder, id)).ok();
}

/// Removes the pieces that belong to no upload any more.
///
/// # Errors
/// A database or a folder that fails.
pub async fn sweep(db: &Db, folder: &Path) -> anyhow::Result<()> {
    let entries = match fs::read_dir(folder.join(PARTS)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    // The files are listed first: an upload whose file is among them had its row before.
    let found: Vec<PathBuf> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    let needed = uploads::unfinished(db).await?;
    for path in found {
        let name = path.file_name().unwrap_or_default();
        if !needed.iter().any(|id| name == id.as_str()) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

const PARTS: &str = "parts";

/// An id is a UUID: no other was let in.
fn path_of(folder: &Path, id: &str) -> PathBuf {
    folder.join(PARTS).join(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::Refusal;

    #[test]
    fn pieces_become_the_file_that_they_were_cut_from() {
        let folder = tempfile::tempdir().expect("a folder");
        let whole = b"%PDF-1.7\n...\n%%EOF\n";
        assert_eq!(join(folder.path(), "one", 19).expect("nothing yet"), None);
        assert!(write(folder.path(), "one", 0, &whole[..7]).expect("a piece"));
        assert!(!write(folder.path(), "one", 8, b"x").expect("a gap"), "what stands before it is not there");
        assert_eq!(join(folder.path(), "one", 19).expect("a part"), None);
        // A piece whose receipt was lost comes again, and its end once more.
        assert!(write(folder.path(), "one", 0, &whole[..10]).expect("a piece"));
        assert!(write(folder.path(), "one", 7, &whole[7..]).expect("a piece"));
        let sha256 = join(folder.path(), "one", 19).expect("a PDF").expect("all of it");
        assert_eq!(fs::read(folder.path().join(format!("{sha256}.pdf"))).expect("the file"), whole);
        assert!(write(folder.path(), "two", 0, b"GIF89a").expect("a piece"));
        assert!(matches!(join(folder.path(), "two", 6), Err(DeckError::Refused(Refusal::NotPdf))));
        for id in ["one", "two", "three"] {
            remove(folder.path(), id);
        }
        assert_eq!(fs::read_dir(folder.path().join(PARTS)).expect("the folder").count(), 0);
    }
}
