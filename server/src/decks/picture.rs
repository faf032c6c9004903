//! The picture of a shared link, drawn straight from the outlines of the letters.

use std::io::Result;

use app::calls::picture::Said;
use hayro::kurbo::{BezPath, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::color::{AlphaColor, Srgb};
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::encode;
use super::sample::{CINNABAR, Colour, INK, MUTED, PAPER};
use super::typeset::{self, FACE, Line};

/// Width and height in pixels, as networks show them.
const SIZE: (u16, u16) = (1200, 630);
const MARGIN: f32 = 84.0;
const COLUMN: f32 = 1200.0 - 2.0 * MARGIN;
/// Where the last line ends.
const FOOT: f32 = 588.0;
/// How many letters of a text are looked at; more than any name has.
const MOST: usize = 240;
/// Sizes of the title, with the lines that it may take.
const TITLE: [(f32, usize); 4] = [(76.0, 2), (62.0, 3), (52.0, 3), (44.0, 3)];

/// Draws the words as a PNG of 1200 × 630 pixels; equal words give equal bytes. Blocks for as long as it draws.
///
/// # Errors
/// A picture that cannot be encoded.
pub fn picture(said: &Said) -> Result<Vec<u8>> {
    let (width, height) = SIZE;
    let mut sheet = Sheet(RenderContext::new(width, height));
    sheet.rectangle(PAPER, 0.0, 0.0, f32::from(width), f32::from(height));
    sheet.rectangle(CINNABAR, 0.0, 0.0, 16.0, f32::from(height));
    sheet.head(said);
    sheet.foot(said);
    let Sheet(mut context) = sheet;
    context.flush();
    let mut pixmap = Pixmap::new(width, height);
    let target = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..Default::default() };
    context.render_with(&mut pixmap, &mut Resources::default(), target);
    encode::png(width, height, pixmap.data_as_u8_slice())
}

struct Sheet(RenderContext);

impl Sheet {
    /// What it belongs to beside the name of the program, the title, and the title in the other script.
    fn head(&mut self, said: &Said) {
        let brand = typeset::line("Palmarès 金榜");
        self.text(&brand, CINNABAR, 26.0, MARGIN + COLUMN - brand.width * 26.0, 88.0);
        let room = COLUMN - 240.0;
        let over = if typeset::line(&begun(&said.over)).width * 26.0 > room { 22.0 } else { 26.0 };
        self.lines(&clipped(&said.over, over, room, 1), MUTED, over, 36.4 / over, 61.0);
        let (size, title) = title(&said.title);
        let y = self.lines(&title, INK, size, 1.22, 122.0);
        let rows = if title.len() > 2 { 1 } else { 2 };
        self.lines(&clipped(&said.second, 30.0, COLUMN, rows), MUTED, 30.0, 1.4, y + 12.0);
    }

    /// The deadline, then days, places and hosts, above the foot.
    fn foot(&mut self, said: &Said) {
        let until = clipped(&said.until, 30.0, COLUMN, 1);
        let lines: Vec<Line> =
            said.lines.iter().take(2).flat_map(|line| clipped(line, 24.0, COLUMN, 2)).take(3).collect();
        let height = until.len() as f32 * 45.0 + lines.len() as f32 * 36.0;
        let top = FOOT - height;
        self.rectangle(CINNABAR, MARGIN, top - 18.0, 64.0, 4.0);
        let y = self.lines(&until, INK, 30.0, 1.5, top);
        self.lines(&lines, MUTED, 24.0, 1.5, y);
    }

    /// Draws lines from `top` downwards and returns where the next would begin.
    fn lines(&mut self, lines: &[Line], colour: Colour, size: f32, leading: f32, top: f32) -> f32 {
        let mut y = top;
        for line in lines {
            // The middle of the line box meets the middle of an ideograph, which is 0.38 em above the baseline.
            self.text(line, colour, size, MARGIN, y + 0.5 * size * leading + size * 0.38);
            y += size * leading;
        }
        y
    }

    fn text(&mut self, line: &Line, colour: Colour, size: f32, x: f32, baseline: f32) {
        let scale = size / FACE.units_per_em() as f32;
        let mut outline = Outline { path: BezPath::new(), scale, x, y: baseline };
        let mut pen = x;
        for glyph in &line.glyphs {
            (outline.x, outline.y) = (pen + glyph.x_offset * size, baseline - glyph.y_offset * size);
            if let Ok(id) = u16::try_from(glyph.glyph_id.to_u32()) {
                // A letter without an outline is a blank.
                let _bounds = FACE.outline_glyph(GlyphId(id), &mut outline);
            }
            pen += glyph.x_advance * size;
        }
        self.paint(colour);
        self.0.fill_path(&outline.path);
    }

    fn rectangle(&mut self, colour: Colour, x: f32, y: f32, width: f32, height: f32) {
        self.paint(colour);
        self.0.fill_rect(&Rect::new(x.into(), y.into(), (x + width).into(), (y + height).into()));
    }

    fn paint(&mut self, [red, green, blue]: Colour) {
        self.0.set_paint(AlphaColor::<Srgb>::from_rgb8(red, green, blue));
    }
}

/// The largest title that fits, else its beginning.
fn title(words: &str) -> (f32, Vec<Line>) {
    let words = begun(words);
    let balanced = |size: f32| typeset::wrap_balanced(&words, COLUMN / size);
    let fitting = TITLE.iter().map(|(size, most)| (*size, *most, balanced(*size)));
    let found = fitting.filter(|(_, most, lines)| lines.len() <= *most).map(|(size, _, lines)| (size, lines)).next();
    found.unwrap_or_else(|| (44.0, clipped(&words, 44.0, COLUMN, 3)))
}

/// The first lines of a text, with a sign where there are more.
fn clipped(words: &str, size: f32, width: f32, most: usize) -> Vec<Line> {
    let mut lines = typeset::wrap(&begun(words), width / size);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = typeset::line(&format!("{}…", last.text.trim_end()));
        }
    }
    lines
}

/// As much of a text as a picture can hold, on one line and without signs that nobody sees.
fn begun(words: &str) -> String {
    words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(MOST).collect()
}

/// Collects the outline of letters, which the font draws upwards, on a sheet that runs downwards.
struct Outline {
    path: BezPath,
    scale: f32,
    x: f32,
    y: f32,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        ((self.x + x * self.scale).into(), (self.y - y * self.scale).into())
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(x1, y1), self.at(x, y));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.path.curve_to(self.at(x1, y1), self.at(x2, y2), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(title: &str, second: &str) -> Said {
        Said {
            over: "The 8th Symposium".into(),
            title: title.into(),
            second: second.into(),
            until: "Entries until 26 August 2026, 18:00 (Europe/Brussels).".into(),
            lines: vec!["28 August 2026 · Brussels".into(), "ACPB · 比华联".into()],
        }
    }

    #[test]
    fn any_words_make_a_picture_of_the_same_size() {
        let long = "wide".repeat(5_000);
        let names = ["Business Pitch", "中比商业计划展示", "", "\u{0}\n\u{202e}<script>", "👩‍🚀 مرحبا שלום", &long];
        let drawn: Vec<Vec<u8>> = names.iter().map(|name| picture(&said(name, name)).expect("a picture")).collect();
        for png in &drawn {
            assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
            assert_eq!(png[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 × 630");
            assert!(png.len() < 200_000, "{} bytes", png.len());
        }
        assert_ne!(drawn[0], drawn[1]);
        assert_eq!(picture(&said(names[0], names[0])).expect("a picture"), drawn[0]);
    }

    #[test]
    fn what_is_too_long_ends_with_a_sign() {
        let lines = clipped("A name that goes on and on and on and on", 30.0, 240.0, 2);
        let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert!(lines.len() == 2 && lines[1].ends_with('…'), "{lines:?}");
        assert!(clipped("", 30.0, 240.0, 2).is_empty());
    }
}
