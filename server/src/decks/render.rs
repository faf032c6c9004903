//! The parent's side: starts the rendering process, waits within the limits, and puts the result in its place.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};

use sha2::{Digest as _, Sha256};
use tempfile::{NamedTempFile, TempDir};
use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::process::Command;

use super::{DeckError, Limits, Refusal, Rendered, Report, looks_like_pdf};

/// What is read of the child's words; an honest report of 60 pages has about 4 KB.
const WORDS: u64 = 64 << 10;
const SIGABRT: i32 = 6;
const SIGSEGV: i32 = 11;
const SIGXCPU: i32 = 24;

/// Renders the PDF at `pdf` into `out/<sha256>/` and returns its page images; a deck that is already there is not
/// rendered again. `program` is the `palmares` binary itself. Let one call run at a time (a semaphore in the caller's
/// state): each may use the memory and a whole processor of `limits`. Dropping the future kills the child.
pub async fn render(program: &Path, pdf: &Path, out: &Path, limits: &Limits) -> Result<Rendered, DeckError> {
    let sha256 = digest(pdf.to_owned(), limits.file_bytes).await?;
    if let Some(rendered) = find(out, &sha256)? {
        return Ok(rendered);
    }
    fs::create_dir_all(out).map_err(DeckError::io(out))?;
    let unfinished = tempfile::Builder::new().prefix(".render-").tempdir_in(out).map_err(DeckError::io(out))?;
    match child(program, pdf, unfinished.path(), limits).await? {
        Report::Refused(refusal) => Err(refusal.into()),
        Report::Rendered { pages, total } => {
            let (out, rendered) = (out.to_owned(), Rendered { sha256, pages, total });
            blocking(move || settle(unfinished, &out, rendered)).await
        }
    }
}

/// Writes an upload to `out/<sha256>.pdf`, synced, and returns its SHA-256 in hexadecimal. Blocks on the disk. Refuses
/// what is too large or does not begin like a PDF.
pub fn keep(out: &Path, pdf: &[u8], limits: &Limits) -> Result<String, DeckError> {
    if pdf.len() as u64 > limits.file_bytes {
        return Err(Refusal::TooLarge.into());
    }
    if !looks_like_pdf(pdf) {
        return Err(Refusal::NotPdf.into());
    }
    let sha256 = hexadecimal(Sha256::digest(pdf));
    let path = out.join(format!("{sha256}.pdf"));
    fs::create_dir_all(out).map_err(DeckError::io(out))?;
    let mut file = NamedTempFile::new_in(out).map_err(DeckError::io(out))?;
    file.write_all(pdf).and_then(|()| file.as_file().sync_all()).map_err(DeckError::io(&path))?;
    file.persist(&path).map_err(|refused| DeckError::Io { path, source: refused.error })?;
    sync(out)?;
    Ok(sha256)
}

/// The page images of a deck that has been rendered before, or `None`.
pub fn find(out: &Path, sha256: &str) -> Result<Option<Rendered>, DeckError> {
    let path = out.join(sha256).join("pages.json");
    match fs::read(&path) {
        Ok(json) => {
            serde_json::from_slice(&json).map(Some).map_err(|error| DeckError::Io { path, source: error.into() })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DeckError::Io { path, source }),
    }
}

async fn digest(pdf: PathBuf, most: u64) -> Result<String, DeckError> {
    let read = move || {
        let size = fs::metadata(&pdf).map_err(DeckError::io(&pdf))?.len();
        if size > most {
            return Err(Refusal::TooLarge.into());
        }
        let bytes = fs::read(&pdf).map_err(DeckError::io(&pdf))?;
        if !looks_like_pdf(&bytes) {
            return Err(Refusal::NotPdf.into());
        }
        Ok(hexadecimal(Sha256::digest(&bytes)))
    };
    blocking(read).await
}

/// Runs what waits for the disk where it keeps nobody else waiting.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DeckError> + Send + 'static,
) -> Result<T, DeckError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| DeckError::Process(error.to_string()))?
}

pub(super) fn hexadecimal(digest: impl AsRef<[u8]>) -> String {
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) async fn child(program: &Path, pdf: &Path, output: &Path, limits: &Limits) -> Result<Report, DeckError> {
    let mut child = Command::new(program)
        .arg("render-deck")
        .arg("--input")
        .arg(pdf)
        .arg("--output")
        .arg(output)
        .args(["--max-pages", &limits.pages.to_string()])
        .args(["--width", &limits.width.to_string()])
        .args(["--memory", &limits.memory.to_string()])
        .args(["--cpu-seconds", &limits.time.as_secs().max(1).to_string()])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| DeckError::Process(format!("{}: {error}", program.display())))?;
    let (said, complained) = (child.stdout.take(), child.stderr.take());
    let finished = async { tokio::join!(words(said), words(complained), child.wait()) };
    let Ok((said, complained, status)) = tokio::time::timeout(limits.time, finished).await else {
        // Waits for its end: the folder is removed next, and nothing may write into it any more.
        child.kill().await.map_err(|error| DeckError::Process(error.to_string()))?;
        return Err(Refusal::TooSlow.into());
    };
    let status = status.map_err(|error| DeckError::Process(error.to_string()))?;
    if status.success() {
        return serde_json::from_str(&said).map_err(|error| DeckError::Process(format!("{error} in {said:?}")));
    }
    Err(cause_of_death(status, &complained))
}

/// Reads the beginning of what the child says, and throws the rest away.
async fn words(pipe: Option<impl AsyncRead + Unpin>) -> String {
    let Some(mut pipe) = pipe else { return String::new() };
    let mut beginning = Vec::new();
    // A broken pipe means that the child died; its exit status tells why.
    let _ = (&mut pipe).take(WORDS).read_to_end(&mut beginning).await;
    let _ = tokio::io::copy(&mut pipe, &mut tokio::io::sink()).await;
    String::from_utf8_lossy(&beginning).into_owned()
}

/// Says why a child without a report ended. Rust aborts when memory runs out and when a stack overflows; the words on
/// standard error tell the two apart.
fn cause_of_death(status: ExitStatus, complained: &str) -> DeckError {
    match status.signal() {
        Some(SIGXCPU) => Refusal::TooSlow.into(),
        Some(SIGABRT) if complained.contains("memory allocation") => Refusal::TooHeavy.into(),
        Some(SIGABRT | SIGSEGV) => Refusal::Unrenderable.into(),
        _ => DeckError::Process(format!("{status}: {}", complained.trim())),
    }
}

/// Moves the finished folder to its name. Where another process was first, its images are the same.
fn settle(unfinished: TempDir, out: &Path, rendered: Rendered) -> Result<Rendered, DeckError> {
    let list = unfinished.path().join("pages.json");
    let json = serde_json::to_vec(&rendered).expect("a list of pages is plain data");
    fs::File::create_new(&list)
        .and_then(|mut file| file.write_all(&json).and_then(|()| file.sync_all()))
        .map_err(DeckError::io(&list))?;
    sync(unfinished.path())?;
    let place = out.join(&rendered.sha256);
    match fs::rename(unfinished.path(), &place) {
        Ok(()) => {
            let _renamed_away = unfinished.keep();
            sync(out)?;
            Ok(rendered)
        }
        Err(error) => find(out, &rendered.sha256)?.ok_or(DeckError::Io { path: place, source: error }),
    }
}

/// Makes names in a folder durable.
pub(super) fn sync(folder: &Path) -> Result<(), DeckError> {
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(DeckError::io(folder))
}
