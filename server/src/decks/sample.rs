//! The small decks of the sample edition: a cover and a few slides, 16:9, with the same bytes for the same words.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

use super::DeckError;
use super::typeset::{self, Line};

/// The words of a sample deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleDeck {
    /// The entry's code, on every page.
    pub code: String,
    /// The title in the deck's language.
    pub title_main: String,
    /// The title in the other language; empty if there is none.
    pub title_other: String,
    /// The startup, or the researcher.
    pub name: String,
    /// Affiliations or cities.
    pub places: String,
    /// The slides after the cover.
    pub slides: Vec<Slide>,
    /// Whether the deck's language is Chinese (else English).
    pub chinese: bool,
}

/// One slide of a sample deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Its title.
    pub title: String,
    /// Its points, one short sentence each.
    pub lines: Vec<String>,
}

/// Between two points of a slide, in ems.
const GAP: f32 = 0.7;

// Lengths in points; a page of 960 × 540 is 13⅓ inches wide, as presentation programs make it.
const WIDTH: f32 = 960.0;
const HEIGHT: f32 = 540.0;
const MARGIN: f32 = 80.0;
const COLUMN: f32 = WIDTH - 2.0 * MARGIN;
const FOOT: f32 = 492.0;

/// Red, green, blue: the tokens of style/, light.
pub(super) type Colour = [u8; 3];

pub(super) const PAPER: Colour = [252, 250, 246];
pub(super) const INK: Colour = [24, 29, 39];
pub(super) const MUTED: Colour = [86, 91, 101];
const HAIRLINE: Colour = [222, 218, 210];
pub(super) const CINNABAR: Colour = [181, 32, 24];

/// Writes the deck as a PDF. Equal decks give equal bytes: it holds no date and no random identifier.
pub fn sample_pdf(deck: &SampleDeck) -> Result<Vec<u8>, DeckError> {
    let settings = SerializeSettings { enable_tagging: false, ..Default::default() };
    let mut document = Document::new_with(settings);
    let language = if deck.chinese { "zh-Hans" } else { "en" };
    let title = format!("{} · {}", deck.code, deck.title_main);
    document.set_metadata(Metadata::new().title(title).language(language.to_owned()));
    let size = PageSettings::from_wh(WIDTH, HEIGHT).expect("both sides are positive");
    for number in 0..=deck.slides.len() {
        let mut page = document.start_page_with(size.clone());
        let mut sheet = Sheet { surface: page.surface(), chinese: deck.chinese };
        sheet.rectangle(PAPER, 0.0, 0.0, WIDTH, HEIGHT);
        match number.checked_sub(1).and_then(|index| deck.slides.get(index)) {
            None => sheet.cover(deck)?,
            Some(slide) => sheet.slide(slide)?,
        }
        sheet.foot(&deck.code, number + 1, deck.slides.len() + 1);
        drop(sheet);
        page.finish();
    }
    document.finish().map_err(|error| DeckError::Sample(format!("{error:?}")))
}

struct Sheet<'a> {
    surface: Surface<'a>,
    chinese: bool,
}

impl Sheet<'_> {
    fn cover(&mut self, deck: &SampleDeck) -> Result<(), DeckError> {
        self.rectangle(CINNABAR, 0.0, 0.0, 12.0, HEIGHT);
        self.seal();
        let width = COLUMN - 92.0;
        let wrap = |size: f32| typeset::wrap_balanced(&deck.title_main, width / size);
        // A Chinese title is torn by any break: rather smaller than in two lines.
        let (size, title) = if deck.chinese && wrap(42.0).len() == 1 {
            fit(&[52.0, 48.0, 45.0, 42.0], 1, wrap)
        } else {
            fit(&[50.0, 44.0, 40.0, 36.0, 32.0, 28.0], 3, wrap)
        };
        let other = typeset::wrap_balanced(&deck.title_other, width / 26.0);
        let name = typeset::wrap(&deck.name, width / 22.0);
        let places = typeset::wrap(&deck.places, width / 17.0);
        let rows = |lines: &[Line], row: f32| lines.len() as f32 * row;
        let height = rows(&title, size * 1.28) + rows(&other, 38.0) + rows(&name, 33.0) + rows(&places, 26.0) + 58.0;
        let mut y = (0.5 * (FOOT - height)).max(40.0);
        y = self.lines(&title, INK, size, 1.28, MARGIN, y);
        y = self.lines(&other, MUTED, 26.0, 1.46, MARGIN, y + 12.0);
        self.rectangle(CINNABAR, MARGIN, y + 22.0, 56.0, 3.0);
        y = self.lines(&name, INK, 22.0, 1.5, MARGIN, y + 46.0);
        y = self.lines(&places, MUTED, 17.0, 1.53, MARGIN, y);
        within_page(y, &deck.title_main)
    }

    /// The mark of a sample, as a seal at the corner of the cover.
    fn seal(&mut self) {
        let (side, left, top) = (52.0, WIDTH - MARGIN - 52.0, 52.0);
        self.rectangle(CINNABAR, left, top, side, side);
        let size = 20.0;
        let line = typeset::line("示例");
        let x = left + (side - line.width * size) / 2.0;
        self.text(&line, PAPER, size, x, top + side / 2.0 + size * 0.37);
    }

    fn slide(&mut self, slide: &Slide) -> Result<(), DeckError> {
        let (size, title) =
            fit(&[40.0, 36.0, 32.0, 28.0], 2, |size| typeset::wrap_balanced(&slide.title, COLUMN / size));
        let y = self.lines(&title, INK, size, 1.3, MARGIN, 60.0);
        self.rectangle(CINNABAR, MARGIN, y + 14.0, 56.0, 3.0);
        let top = y + 52.0;
        let leading = if self.chinese { 1.6 } else { 1.45 };
        let indent = |size: f32| size * 1.05;
        let broken = |size: f32| -> Vec<Vec<Line>> {
            slide.lines.iter().map(|point| typeset::wrap_balanced(point, (COLUMN - indent(size)) / size)).collect()
        };
        let height = |size: f32, points: &[Vec<Line>]| {
            points.iter().map(|lines| lines.len() as f32 * size * leading + size * GAP).sum::<f32>()
        };
        let sizes = [34.0, 31.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0];
        let fits = |size: &f32| top + height(*size, &broken(*size)) <= FOOT - 24.0;
        let size = sizes.into_iter().find(fits).unwrap_or(14.0);
        let mut y = top;
        for point in broken(size) {
            let square = size * 0.24;
            self.rectangle(CINNABAR, MARGIN, y + size * leading / 2.0 - square / 2.0, square, square);
            y = self.lines(&point, INK, size, leading, MARGIN + indent(size), y) + size * GAP;
        }
        within_page(y, &slide.title)
    }

    fn foot(&mut self, code: &str, number: usize, of: usize) {
        self.rectangle(HAIRLINE, MARGIN, FOOT, COLUMN, 0.75);
        let baseline = FOOT + 24.0;
        self.text(&typeset::line(&format!("{code}  ·  Sample / 示例")), MUTED, 12.0, MARGIN, baseline);
        let place = typeset::line(&format!("{number} / {of}"));
        let x = WIDTH - MARGIN - place.width * 12.0;
        self.text(&place, MUTED, 12.0, x, baseline);
    }

    /// Draws lines from `top` downwards and returns where the next would begin.
    fn lines(&mut self, lines: &[Line], colour: Colour, size: f32, leading: f32, x: f32, top: f32) -> f32 {
        for (line, row) in lines.iter().zip(0_u8..) {
            // The middle of the line box meets the middle of an ideograph, which is 0.38 em above the baseline.
            let middle = top + (f32::from(row) + 0.5) * size * leading;
            self.text(line, colour, size, x, middle + size * 0.38);
        }
        top + lines.len() as f32 * size * leading
    }

    fn text(&mut self, line: &Line, colour: Colour, size: f32, x: f32, baseline: f32) {
        self.fill(colour);
        self.surface.draw_glyphs(Point::from_xy(x, baseline), &line.glyphs, typeset::font(), &line.text, size, false);
    }

    fn fill(&mut self, [red, green, blue]: Colour) {
        let paint = rgb::Color::new(red, green, blue).into();
        self.surface.set_fill(Some(Fill { paint, ..Default::default() }));
    }

    fn rectangle(&mut self, colour: Colour, x: f32, y: f32, width: f32, height: f32) {
        let mut path = PathBuilder::new();
        path.push_rect(Rect::from_xywh(x, y, width, height).expect("the sides are finite and not negative"));
        self.fill(colour);
        self.surface.draw_path(&path.finish().expect("a rectangle is a path"));
    }
}

/// Refuses a page whose words end below its foot.
fn within_page(bottom: f32, title: &str) -> Result<(), DeckError> {
    if bottom > FOOT { Err(DeckError::Sample(format!("too many words for one page: {title}"))) } else { Ok(()) }
}

/// The largest of the sizes at which the text takes at most `most` lines, or the smallest size.
fn fit(sizes: &[f32], most: usize, wrap: impl Fn(f32) -> Vec<Line>) -> (f32, Vec<Line>) {
    let mut fitted = (0.0, Vec::new());
    for size in sizes {
        fitted = (*size, wrap(*size));
        if fitted.1.len() <= most {
            break;
        }
    }
    fitted
}
