//! Lines of text in Noto Sans SC: shaping, breaking in Latin and Chinese, balanced titles.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::Face;

use super::pieces::{Piece, gap, pieces, tears_a_word};

/// Noto Sans SC Regular, TrueType; it has Latin letters as well (OFL, assets/fonts).
pub(super) static NOTO_SANS_SC: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular.ttf");

/// The same font, for shaping.
pub(super) static FACE: LazyLock<Face<'static>> =
    LazyLock::new(|| Face::from_slice(NOTO_SANS_SC, 0).expect("the committed font can be read"));
static FONT: LazyLock<Font> =
    LazyLock::new(|| Font::new(NOTO_SANS_SC.into(), 0).expect("the committed font can be read"));

/// What a break inside a word costs, in square ems of unequal lines.
const TORN_WORD: f32 = 12.0;

/// A line ready to be drawn; lengths in ems.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) width: f32,
}

/// The font that lines are drawn with.
pub(super) fn font() -> Font {
    FONT.clone()
}

/// The text on one line, however wide.
pub(super) fn line(text: &str) -> Line {
    Line::of(&pieces(text))
}

/// Breaks a text into lines of at most `width` ems: between words, and between Chinese characters where neither a
/// closing mark would start a line nor an opening mark end one. A word wider than the line is broken anywhere.
pub(super) fn wrap(text: &str, width: f32) -> Vec<Line> {
    let pieces: Vec<_> = pieces(text).into_iter().flat_map(|piece| piece.within(width)).collect();
    let mut lines = Vec::new();
    let (mut start, mut wide) = (0, 0.0);
    for (at, piece) in pieces.iter().enumerate() {
        let more = if at > start { gap(&pieces[at - 1], piece) } else { 0.0 } + piece.width;
        if at > start && wide + more > width {
            lines.push(Line::of(&pieces[start..at]));
            (start, wide) = (at, piece.width);
        } else {
            wide += more;
        }
    }
    lines.extend((start < pieces.len()).then(|| Line::of(&pieces[start..])));
    lines
}

/// Like [`wrap`], in as few lines, of about equal width: no lonely last word. Chinese breaks after a mark or 的 rather
/// than inside a word.
pub(super) fn wrap_balanced(text: &str, width: f32) -> Vec<Line> {
    let pieces: Vec<_> = pieces(text).into_iter().flat_map(|piece| piece.within(width)).collect();
    let best = cheapest(&pieces, width, wrap(text, width).len());
    let mut end = pieces.len();
    let mut lines = Vec::new();
    for row in best.iter().skip(1).rev() {
        let start = row[end].1;
        lines.push(Line::of(&pieces[start..end]));
        end = start;
    }
    lines.reverse();
    lines
}

/// For each number of lines up to `count` and each number of first pieces: the smallest cost of setting them so, in
/// square ems of unequal lines, and the piece that starts the last line.
fn cheapest(pieces: &[Piece], width: f32, count: usize) -> Vec<Vec<(f32, usize)>> {
    let mean = Line::of(pieces).width / count.max(1) as f32;
    let mut best = vec![vec![(f32::INFINITY, 0); pieces.len() + 1]; count + 1];
    best[0][0] = (0.0, 0);
    for row in 0..count {
        for start in 0..pieces.len() {
            let mut wide = 0.0;
            for end in start + 1..=pieces.len() {
                let last = &pieces[end - 1];
                wide += last.width + if end - 1 > start { gap(&pieces[end - 2], last) } else { 0.0 };
                if wide > width {
                    break;
                }
                let torn = pieces.get(end).is_some_and(|next| tears_a_word(last, next));
                let cost = best[row][start].0 + (wide - mean).powi(2) + if torn { TORN_WORD } else { 0.0 };
                if cost < best[row + 1][end].0 {
                    best[row + 1][end] = (cost, start);
                }
            }
        }
    }
    best
}

impl Line {
    fn of(pieces: &[Piece]) -> Self {
        let mut line = Self::default();
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                line.space(gap(&pieces[at - 1], piece), piece.after_space);
            }
            line.push(piece);
        }
        line
    }

    fn space(&mut self, gap: f32, written: bool) {
        if written {
            let at = self.text.len();
            self.text.push(' ');
            let id = FACE.glyph_index(' ').map_or(0, |glyph| u32::from(glyph.0));
            self.glyphs.push(KrillaGlyph::new(GlyphId::new(id), gap, 0.0, 0.0, 0.0, at..at + 1, None));
        } else if let Some(last) = self.glyphs.last_mut() {
            last.x_advance += gap;
        }
        self.width += gap;
    }

    fn push(&mut self, piece: &Piece) {
        let at = self.text.len();
        self.text.push_str(&piece.text);
        self.glyphs.extend(piece.glyphs.iter().cloned().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + at..glyph.text_range.end + at;
            glyph
        }));
        self.width += piece.width;
    }
}

#[cfg(test)]
mod tests {
    use super::super::pieces::SCRIPT_GAP;
    use super::*;

    fn broken(text: &str, width: f32) -> Vec<String> {
        wrap(text, width).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn chinese_breaks_between_characters_but_keeps_marks_where_they_belong() {
        let lines = broken("面向工厂的视觉检测，无需训练（试点三家）。", 9.0);
        assert_eq!(lines, ["面向工厂的视觉检", "测，无需训练（试点", "三家）。"]);
        assert_eq!(broken("无需训练（试点三家）。", 5.0), ["无需训练", "（试点三", "家）。"]);
    }

    #[test]
    fn latin_breaks_between_words_and_after_hyphens() {
        let lines = broken("Low-temperature heat for district networks", 8.0);
        assert_eq!(lines, ["Low-", "temperature", "heat for district", "networks"]);
    }

    #[test]
    fn scripts_mix_on_a_line_with_a_gap_and_numbers_stay_whole() {
        let line = line("用AI把误差降到3.5%以内");
        assert_eq!(line.text, "用AI把误差降到3.5%以内");
        let plain: f32 = ["用", "AI", "把误差降到", "3.5%", "以内"].map(|part| super::line(part).width).iter().sum();
        assert!((line.width - plain - 3.0 * SCRIPT_GAP).abs() < 1e-4);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_nothing_is_lost() {
        let word = "Donaudampfschifffahrtsgesellschaft";
        let lines = broken(word, 5.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn a_balanced_title_has_no_lonely_last_word() {
        let chinese: Vec<_> =
            wrap_balanced("面向柔性产线的小样本视觉质检系统", 12.0).into_iter().map(|line| line.text).collect();
        assert_eq!(chinese, ["面向柔性产线的", "小样本视觉质检系统"]);
        let title = "Solid-state batteries for river barges on the Scheldt and the Yangtze";
        let lines: Vec<_> = wrap_balanced(title, 28.0).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["Solid-state batteries for river barges", "on the Scheldt and the Yangtze"]);
    }
}
