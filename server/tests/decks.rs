//! Decks as they come: good ones become page images, hostile ones a named refusal, and nothing is left half-written.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use judging::time::Timestamp;
use server::decks::{
    DeckError, Limits, PageImage, Refusal, Rendered, SampleDeck, Slide, count_pages, find, keep, render,
    render_waiting, sample_pdf, sweep,
};
use store::Db;
use store::files::{self, NewFile};

/// Runs the upload of `pdf` in a fresh folder and returns the outcome with the names left there, sorted.
async fn upload(pdf: &[u8], limits: &Limits) -> (Result<Rendered, DeckError>, Vec<String>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("upload");
    std::fs::write(&input, pdf).expect("the upload is written");
    let files = folder.path().join("files");
    let program = Path::new(env!("CARGO_BIN_EXE_palmares"));
    let outcome = render(program, &input, &files, limits).await;
    (outcome, names(&files))
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

async fn refusal(pdf: &[u8], limits: &Limits) -> Refusal {
    let (outcome, left) = upload(pdf, limits).await;
    assert_eq!(left, Vec::<String>::new());
    match outcome {
        Err(DeckError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn sample() -> SampleDeck {
    let slide = Slide {
        title: "进展".into(),
        lines: vec!["已在苏州3家工厂试运行。".into(), "A pilot in Leuven.".into()],
    };
    SampleDeck {
        code: "BP-12".into(),
        title_main: "面向柔性产线的小样本视觉质检系统".into(),
        title_other: "Few-shot visual inspection for flexible production lines".into(),
        name: "明眸智能".into(),
        places: "苏州 · Antwerp".into(),
        slides: vec![slide.clone(), slide],
        chinese: true,
    }
}

/// A PDF of the given objects, numbered from 1, the first being the catalogue.
fn pdf_of(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, number) in objects.iter().zip(1..) {
        writeln!(table, "{:010} 00000 n ", text.len()).expect("a string takes all");
        writeln!(text, "{number} 0 obj\n{object}\nendobj").expect("a string takes all");
    }
    let start = text.len();
    let size = objects.len() + 1;
    write!(text, "{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n")
        .expect("a string takes all");
    text.into_bytes()
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<< {dictionary} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// A one-page PDF: the page's further entries, its content, further objects from number 5 on.
fn page_of(entries: &str, content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R {entries} >>"),
        stream("", content),
    ];
    objects.extend_from_slice(more);
    pdf_of(&objects, "")
}

fn png(number: u32, width: u16, height: u16) -> PageImage {
    PageImage { file: format!("page-{number:03}.png"), width, height }
}

#[tokio::test]
async fn a_deck_becomes_page_images_named_by_its_digest_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = Path::new(env!("CARGO_BIN_EXE_palmares"));
    let limits = Limits::default();
    let pdf = sample_pdf(&sample()).expect("the sample is written");
    let sha256 = keep(folder.path(), &pdf, &limits).expect("the upload is kept");
    let original = folder.path().join(format!("{sha256}.pdf"));
    assert_eq!(find(folder.path(), &sha256).expect("the folder is read"), None);

    let rendered = render(program, &original, folder.path(), &limits).await.expect("the sample is rendered");
    let pages = vec![png(1, 1600, 900), png(2, 1600, 900), png(3, 1600, 900)];
    assert_eq!(rendered, Rendered { sha256: sha256.clone(), pages, total: 3 });
    assert_eq!(find(folder.path(), &sha256).expect("the list is read"), Some(rendered.clone()));
    let images = folder.path().join(&sha256);
    assert_eq!(names(&images), ["page-001.png", "page-002.png", "page-003.png", "pages.json"]);
    assert_eq!(names(folder.path()), [sha256.clone(), format!("{sha256}.pdf")]);
    for page in &rendered.pages {
        let bytes = std::fs::metadata(images.join(&page.file)).expect("the page is there").len();
        assert!((10_000..60_000).contains(&bytes), "{} has {bytes} bytes", page.file);
    }

    let nobody = Path::new("/nonexistent/program");
    assert_eq!(render(nobody, &original, folder.path(), &limits).await.expect("it is there already"), rendered);
}

#[test]
fn a_sample_deck_is_small_and_the_same_each_time() {
    let first = sample_pdf(&sample()).expect("the sample is written");
    assert_eq!(sample_pdf(&sample()).expect("the sample is written"), first);
    assert!(first.len() < 60_000, "{} bytes", first.len());
}

#[test]
fn a_sample_slide_with_too_many_words_is_named() {
    let mut deck = sample();
    deck.slides[0].lines = vec!["漏检率".repeat(40); 9];
    let error = sample_pdf(&deck).expect_err("they do not fit");
    assert_eq!(error.to_string(), "the sample deck cannot be written: too many words for one page: 进展");
}

#[tokio::test]
async fn what_is_no_pdf_is_refused() {
    assert_eq!(refusal(b"<html>hello</html>", &Limits::default()).await, Refusal::NotPdf);
    assert_eq!(refusal(b"", &Limits::default()).await, Refusal::NotPdf);
}

#[tokio::test]
async fn a_file_above_the_limit_is_refused() {
    let limits = Limits { file_bytes: 1000, ..Limits::default() };
    assert_eq!(refusal(&[b'%'; 1001], &limits).await, Refusal::TooLarge);
}

#[tokio::test]
async fn a_cut_off_pdf_is_refused() {
    let pdf = sample_pdf(&sample()).expect("the sample is written");
    for part in [8, 100, pdf.len() / 4] {
        assert_eq!(refusal(&pdf[..part], &Limits::default()).await, Refusal::Damaged);
    }
}

#[tokio::test]
async fn a_pdf_without_pages_is_refused() {
    let objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"].map(String::from);
    assert_eq!(refusal(&pdf_of(&objects, ""), &Limits::default()).await, Refusal::NoPages);
}

#[tokio::test]
async fn an_encrypted_pdf_is_refused() {
    let key = "00".repeat(32);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] >>".to_owned(),
        format!("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >>"),
    ];
    let pdf = pdf_of(&objects, "/Encrypt 4 0 R /ID [<00> <00>]");
    assert_eq!(refusal(&pdf, &Limits::default()).await, Refusal::Encrypted);
}

#[tokio::test]
async fn a_deck_of_ten_thousand_pages_is_cut_and_says_so() {
    let kids: String = (0..10_000).map(|index| format!("{} 0 R ", index + 3)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count 10000 /MediaBox [0 0 960 540] >>"),
    ];
    objects.extend((0..10_000).map(|_| "<< /Type /Page /Parent 2 0 R >>".to_owned()));
    let limits = Limits { pages: 2, width: 160, ..Limits::default() };
    let (outcome, _) = upload(&pdf_of(&objects, ""), &limits).await;
    let rendered = outcome.expect("the first pages are rendered");
    assert_eq!((rendered.pages, rendered.total), (vec![png(1, 160, 90), png(2, 160, 90)], 10_000));
}

#[tokio::test]
async fn a_page_of_any_size_gives_an_image_of_bounded_size() {
    let limits = Limits { width: 400, ..Limits::default() };
    let sizes = ["0 0 100000000 100000000", "0 0 1 1000000", "0 0 1000000 1", "0 0 0 0", "5 5 -900 -500"];
    let mut drawn = Vec::new();
    for size in sizes {
        let (outcome, _) = upload(&page_of(&format!("/MediaBox [{size}]"), "0 0 9 9 re f", &[]), &limits).await;
        drawn.push(outcome.expect("the page is rendered").pages);
    }
    let expected = [(400, 400), (1, 1200), (400, 1), (400, 566), (400, 223)];
    assert_eq!(drawn, expected.map(|(width, height)| vec![png(1, width, height)]));
}

#[tokio::test]
async fn endless_nesting_never_brings_the_server_down() {
    let limits = Limits { width: 200, ..Limits::default() };
    let entries = "/MediaBox [0 0 960 540] /Resources << /XObject << /Form 5 0 R >> >>";
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Form 5 0 R >> >>";
    let itself = page_of(entries, "/Form Do", &[stream(form, "/Form Do")]);
    let brackets = page_of("/MediaBox [0 0 960 540]", &"[".repeat(2_000_000), &[]);
    let states = page_of("/MediaBox [0 0 960 540]", &"q ".repeat(2_000_000), &[]);
    for (pdf, what) in [(itself, "a form in itself"), (brackets, "brackets"), (states, "saved states")] {
        match upload(&pdf, &limits).await.0 {
            Ok(rendered) => assert_eq!(rendered.pages, [png(1, 200, 113)], "{what}"),
            Err(DeckError::Refused(refusal)) => assert_eq!(refusal, Refusal::Unrenderable, "{what}"),
            Err(other) => panic!("{what}: {other}"),
        }
    }
}

#[tokio::test]
async fn a_page_that_needs_too_much_memory_is_refused() {
    let entries = "/MediaBox [0 0 960 540] /Resources << /XObject << /Image 5 0 R >> >>";
    let image = "/Type /XObject /Subtype /Image /Width 12000 /Height 12000 /ColorSpace /DeviceGray /BitsPerComponent 8";
    // 130 bytes of hexadecimal give one run of 128 equal bytes; the image has 144 million.
    let data = "8141".repeat(12_000 * 12_000 / 128);
    let image = stream(&format!("{image} /Filter [/ASCIIHexDecode /RunLengthDecode]"), &data);
    let limits = Limits { memory: 384 << 20, ..Limits::default() };
    let pdf = page_of(entries, "960 0 0 540 0 0 cm /Image Do", &[image]);
    assert_eq!(refusal(&pdf, &limits).await, Refusal::TooHeavy);
}

#[tokio::test]
async fn a_deck_that_takes_too_long_is_refused_and_its_process_ended() {
    let limits = Limits { time: Duration::from_millis(1), ..Limits::default() };
    let pdf = sample_pdf(&sample()).expect("the sample is written");
    assert_eq!(refusal(&pdf, &limits).await, Refusal::TooSlow);
}

#[tokio::test]
async fn a_program_that_does_not_render_is_our_fault_and_not_the_decks() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let pdf = folder.path().join("deck.pdf");
    std::fs::write(&pdf, sample_pdf(&sample()).expect("the sample is written")).expect("the deck is written");
    let files = folder.path().join("files");
    let error =
        render(Path::new("/bin/false"), &pdf, &files, &Limits::default()).await.expect_err("nothing is rendered");
    assert_eq!(error.to_string(), "the rendering process failed: exit status: 1: ");
    assert_eq!(names(&files), Vec::<String>::new());
}

/// Keeps a PDF and notes its file; its hash.
async fn handed_in(db: &Db, folder: &Path, pdf: &[u8]) -> String {
    let sha256 = keep(folder, pdf, &Limits::default()).expect("the file is kept");
    let file = NewFile {
        sha256: sha256.clone(),
        name: "deck.pdf".into(),
        media_type: "application/pdf".into(),
        bytes: i64::try_from(pdf.len()).expect("a small file"),
    };
    let mut tx = db.begin().await.expect("a transaction");
    files::insert(&mut tx, &file, Timestamp::from_micros(0)).await.expect("a row");
    tx.commit().await.expect("a commit");
    sha256
}

#[tokio::test]
async fn decks_that_wait_are_rendered_or_refused_and_what_was_cut_off_is_swept() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = home.path().join("files");
    let db = Db::open(&format!("sqlite:{}", home.path().join("palmares.db").display())).await.expect("a database");
    let good = handed_in(&db, &folder, &sample_pdf(&sample()).expect("a deck")).await;
    let broken = handed_in(&db, &folder, b"%PDF-1.7\nnothing more").await;
    std::fs::create_dir(folder.join(".render-cut")).expect("a folder that a crash left");
    std::fs::write(folder.join(".render-cut").join("page-001.png"), "half").expect("a half-written page");

    sweep(&folder).expect("a swept folder");
    sweep(&home.path().join("nowhere")).expect("a folder that is not there is as good as empty");
    render_waiting(&db, Path::new(env!("CARGO_BIN_EXE_palmares")), &folder).await.expect("a database that works");

    let of = async |sha256| {
        let file = files::find(&db, sha256).await.expect("a query").expect("a file");
        (file.pages, file.fault)
    };
    assert_eq!(of(&good).await, (Some(3), None));
    assert_eq!(of(&broken).await, (None, Some("damaged".to_owned())));
    let mut expected = vec![good.clone(), format!("{good}.pdf"), format!("{broken}.pdf")];
    expected.sort();
    assert_eq!(names(&folder), expected);
    db.close().await;
}

#[tokio::test]
async fn pages_are_counted_before_they_are_drawn_and_nothing_is_written() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = home.path().join("files");
    let db = Db::open(&format!("sqlite:{}", home.path().join("palmares.db").display())).await.expect("a database");
    let good = handed_in(&db, &folder, &sample_pdf(&sample()).expect("a deck")).await;
    let broken = handed_in(&db, &folder, b"%PDF-1.7\nnothing more").await;
    let program = Path::new(env!("CARGO_BIN_EXE_palmares"));
    let kept = names(&folder);
    let counted = async |program: &Path, sha256: &str| {
        count_pages(&db, program, (folder.as_path(), sha256)).await.expect("a database that works");
        let file = files::find(&db, sha256).await.expect("a query").expect("a file");
        (file.pages, file.total, file.fault)
    };
    assert_eq!(counted(Path::new("/bin/false"), &good).await, (None, None, None), "it is told when they are drawn");
    assert_eq!(counted(program, &good).await, (None, Some(3), None));
    assert_eq!(counted(program, &broken).await, (None, None, Some("damaged".to_owned())));
    count_pages(&db, program, (folder.as_path(), "unknown")).await.expect("a file that is in no entry is nobody's");
    assert_eq!(names(&folder), kept);
    render_waiting(&db, program, &folder).await.expect("a database that works");
    assert_eq!(counted(program, &good).await, (Some(3), Some(3), None));
    db.close().await;
}

#[test]
fn a_child_that_outlives_its_server_and_still_writes_stops_no_start() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let rendering = folder.path().join(".render-orphan");
    let over = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for page in 0.. {
                if over.load(std::sync::atomic::Ordering::Relaxed) {
                    break;
                }
                std::fs::create_dir_all(&rendering).ok();
                std::fs::write(rendering.join(format!("page-{page}.png")), b"a page").ok();
            }
        });
        let refused: Vec<String> = (0..300).filter_map(|_| sweep(folder.path()).err()).map(|e| e.to_string()).collect();
        over.store(true, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(refused, Vec::<String>::new());
    });
    sweep(folder.path()).expect("a start");
    assert_eq!(names(folder.path()), Vec::<String>::new(), "the next start finds it at rest");
}
