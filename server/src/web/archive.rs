//! An archive of files that is sent while it is packed. The files are kept as they are: PDFs hardly get smaller.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use app::entries::export::Filed;
use axum::body::Bytes;
use tokio::sync::mpsc::Sender;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// How much is sent at a time, in bytes.
const PIECE: usize = 64 << 10;
/// The list of files that are not in their folder.
const MISSING: &str = "missing.txt";

/// An archive under way. What it does waits for the disk and for who reads.
pub(super) struct Archive {
    zip: ZipWriter<StreamWriter<BufWriter<Pipe>>>,
    folder: PathBuf,
    /// The names that are given, in small letters: many file systems know no others.
    given: BTreeSet<String>,
    missing: Vec<String>,
}

impl Archive {
    /// An empty archive, which goes to whoever receives; the files lie in `folder` under their hashes.
    pub(super) fn new(to: Sender<io::Result<Bytes>>, folder: PathBuf) -> Self {
        let zip = ZipWriter::new_stream(BufWriter::with_capacity(PIECE, Pipe(to)));
        Self { zip, folder, given: BTreeSet::new(), missing: Vec::new() }
    }

    /// The archive with these files. One that is not in the folder is noted in the list of what is missing.
    pub(super) fn with(mut self, files: &[Filed]) -> io::Result<Self> {
        for file in files {
            let name = self.name(&file.name);
            match File::open(self.folder.join(format!("{}.pdf", file.sha256))) {
                Ok(mut found) => {
                    self.begin(&name)?;
                    io::copy(&mut found, &mut self.zip)?;
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => self.missing.push(name),
                Err(error) => return Err(error),
            }
        }
        Ok(self)
    }

    /// Ends the archive and sends the rest of it.
    pub(super) fn end(mut self) -> io::Result<()> {
        if !self.missing.is_empty() {
            self.begin(MISSING)?;
            self.zip.write_all(self.missing.join("\n").as_bytes())?;
        }
        self.zip.finish()?.into_inner().flush()
    }

    fn begin(&mut self, name: &str) -> io::Result<()> {
        let kept = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        Ok(self.zip.start_file(name, kept)?)
    }

    /// A name that no other file of the archive has.
    fn name(&mut self, name: &str) -> String {
        let name = if name.is_empty() { "file" } else { name };
        let numbered = (2..).map(|number: usize| format!("{name} ({number}).pdf"));
        let mut names = std::iter::once(format!("{name}.pdf")).chain(numbered);
        names.find(|name| self.given.insert(name.to_lowercase())).unwrap_or_default()
    }
}

/// Sends what is written, piece by piece, as fast as it is received.
struct Pipe(Sender<io::Result<Bytes>>);

impl Write for Pipe {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let sent = self.0.blocking_send(Ok(Bytes::copy_from_slice(piece)));
        sent.map(|()| piece.len()).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use tokio::sync::mpsc::channel;
    use zip::ZipArchive;

    use super::*;

    fn filed(name: &str, digit: &str) -> Filed {
        Filed { name: name.to_owned(), sha256: digit.repeat(64) }
    }

    #[test]
    fn every_file_has_a_name_of_its_own_and_what_is_missing_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        for digit in ["a", "b"] {
            std::fs::write(folder.path().join(format!("{}.pdf", digit.repeat(64))), digit).expect("a file");
        }
        let (sender, mut receiver) = channel(64);
        let archive = Archive::new(sender, folder.path().to_owned());
        let archive = archive.with(&[filed("T-1 Team", "a"), filed("t-1 team", "b"), filed("", "b")]).expect("packed");
        archive.with(&[filed("T-2", "c")]).expect("packed").end().expect("ended");
        let mut bytes = Vec::new();
        while let Some(piece) = receiver.blocking_recv() {
            bytes.extend_from_slice(&piece.expect("a piece"));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let read = (0..zip.len()).map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a plain name").into_owned(), text)
        });
        let read: Vec<_> = read.collect();
        let expected = [("T-1 Team.pdf", "a"), ("t-1 team (2).pdf", "b"), ("file.pdf", "b"), (MISSING, "T-2.pdf")];
        assert_eq!(read, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    }
}
