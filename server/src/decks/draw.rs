//! The child process: limits itself, reads one PDF, writes its page images, reports.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_interpret::hayro_cmap::CidFamily;
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};
use rustix::process::{Resource, Rlimit, nice, setrlimit};

use super::{PageImage, Refusal, Report, encode, looks_like_pdf, typeset};

/// A tall page is narrowed until it is at most this many times as high as the asked width.
const TALLEST: f64 = 3.0;
/// Stack of the thread that reads the PDF: room for honest nesting, a quick end for endless nesting.
const STACK: usize = 64 << 20;
/// How far the child steps back behind the server's own work.
const NICE: i32 = 10;
/// Largest single file that the child may write.
const FILE_LIMIT: u64 = 64 << 20;

/// `palmares render-deck`: renders the pages of one PDF as images. The server starts it for each upload.
#[derive(Debug, clap::Args)]
pub struct RenderDeck {
    /// The PDF to read.
    #[arg(long)]
    input: PathBuf,
    /// An existing folder for `page-001.png` ….
    #[arg(long)]
    output: PathBuf,
    /// Render at most this many pages.
    #[arg(long, default_value_t = 60)]
    max_pages: u32,
    /// Width of the images in pixels.
    #[arg(long, default_value_t = 1600, value_parser = clap::value_parser!(u16).range(1..=4096))]
    width: u16,
    /// Address space in bytes.
    #[arg(long, default_value_t = 1 << 30)]
    memory: u64,
    /// Processor time in seconds.
    #[arg(long, default_value_t = 60)]
    cpu_seconds: u64,
}

impl RenderDeck {
    /// Limits this process, renders, and writes one line of JSON to standard output. Exit code 0 with a report, also
    /// when the report is a refusal; 1 with words on standard error when the folder cannot be written.
    pub fn run(self) -> ExitCode {
        if let Err(error) = self.confine() {
            eprintln!("the limits cannot be set: {error}");
            return ExitCode::FAILURE;
        }
        let drawing = std::thread::Builder::new().stack_size(STACK).spawn(move || self.draw());
        let report = match drawing.map(std::thread::JoinHandle::join) {
            Ok(Ok(Ok(report))) => report,
            Ok(Ok(Err(error))) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
            Ok(Err(_panicked)) => Report::Refused(Refusal::Unrenderable),
            Err(error) => {
                eprintln!("the drawing thread cannot be started: {error}");
                return ExitCode::FAILURE;
            }
        };
        let line = serde_json::to_string(&report).expect("a report is plain data");
        match writeln!(std::io::stdout(), "{line}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        }
    }

    /// Takes away what reading a PDF does not need, before the file is opened.
    fn confine(&self) -> rustix::io::Result<()> {
        let limit = |n: u64| Rlimit { current: Some(n), maximum: Some(n) };
        nice(NICE)?;
        setrlimit(Resource::Core, limit(0))?;
        setrlimit(Resource::Fsize, limit(FILE_LIMIT))?;
        setrlimit(Resource::Cpu, limit(self.cpu_seconds))?;
        setrlimit(Resource::As, limit(self.memory))
    }

    fn draw(&self) -> std::io::Result<Report> {
        let bytes = std::fs::read(&self.input)?;
        if !looks_like_pdf(&bytes) {
            return Ok(Report::Refused(Refusal::NotPdf));
        }
        let pdf = match Pdf::new(bytes) {
            Ok(pdf) => pdf,
            Err(LoadPdfError::Decryption(_)) => return Ok(Report::Refused(Refusal::Encrypted)),
            Err(LoadPdfError::Invalid) => return Ok(Report::Refused(Refusal::Damaged)),
        };
        if pdf.pages().is_empty() {
            return Ok(Report::Refused(Refusal::NoPages));
        }
        let total = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
        let settings = InterpreterSettings { font_resolver: Arc::new(font), ..Default::default() };
        let cache = RenderCache::new();
        let mut pages = Vec::new();
        for (page, number) in pdf.pages().iter().zip(1..=self.max_pages) {
            let pixmap = draw_page(page, &cache, &settings, self.width);
            pages.push(self.write(number, pixmap)?);
        }
        Ok(Report::Rendered { pages, total })
    }

    fn write(&self, number: u32, pixmap: Pixmap) -> std::io::Result<PageImage> {
        let (width, height) = (pixmap.width(), pixmap.height());
        let image = encode::encode(width, height, pixmap.data_as_u8_slice())?;
        let file = format!("page-{number:03}.{}", image.extension);
        write_synced(&self.output.join(&file), &image.bytes)?;
        Ok(PageImage { file, width, height })
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Draws one page on white, scaled to `width` pixels.
fn draw_page<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, settings: &InterpreterSettings, width: u16) -> Pixmap {
    let (page_width, page_height) = page.render_dimensions();
    let (width, height) = pixels(page_width, page_height, width);
    let scale =
        Affine::scale_non_uniform(f64::from(width) / f64::from(page_width), f64::from(height) / f64::from(page_height));
    let mut context = RenderContext::new(width, height);
    let transform = scale * page.initial_transform(true).to_kurbo();
    render_into(page, cache, settings, &RenderSettings::default(), &mut context, transform);
    context.flush();
    let mut pixmap = Pixmap::new(width, height);
    let target = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..Default::default() };
    context.render_with(&mut pixmap, &mut Resources::default(), target);
    pixmap
}

/// The size in pixels of a page of `page_width` × `page_height` (any positive numbers), both sides at least 1.
fn pixels(page_width: f32, page_height: f32, width: u16) -> (u16, u16) {
    let ratio = f64::from(page_height) / f64::from(page_width);
    let most = f64::from(width) * TALLEST;
    let wide = if f64::from(width) * ratio > most { most / ratio } else { f64::from(width) };
    let whole = |side: f64| side.round().clamp(1.0, most) as u16;
    (whole(wide), whole(wide * ratio))
}

/// The font for text whose own font is not in the PDF: Noto Sans SC for the East Asian collections, else one of the
/// fourteen standard fonts' substitutes.
fn font(query: &FontQuery) -> Option<(FontData, u32)> {
    match query {
        FontQuery::Standard(standard) => Some(standard.get_font_data()),
        FontQuery::Fallback(wanted) => match wanted.character_collection.as_ref().map(|it| &it.family) {
            Some(CidFamily::AdobeGB1 | CidFamily::AdobeCNS1 | CidFamily::AdobeJapan1 | CidFamily::AdobeKorea1) => {
                Some((Arc::new(typeset::NOTO_SANS_SC), 0))
            }
            _ => Some(wanted.pick_standard_font().get_font_data()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_scaled_to_the_width_and_never_taller_than_three_widths() {
        let sizes = [(960.0, 540.0), (595.0, 842.0), (1.0, 1e6), (1e6, 1.0), (1e30, 1e30)];
        let drawn = sizes.map(|(width, height)| pixels(width, height, 1600));
        assert_eq!(drawn, [(1600, 900), (1600, 2264), (1, 4800), (1600, 1), (1600, 1600)]);
    }
}
