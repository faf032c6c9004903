//! Where a line of Latin or Chinese may break, and the shaped pieces between the breaks.

use std::sync::{Arc, Mutex, PoisonError};

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Direction, Feature, GlyphBuffer, Script, ShapePlan, UnicodeBuffer, shape_with_plan};

use super::typeset::FACE;

/// Space between a Chinese character and a Latin letter or digit, in ems.
pub(super) const SCRIPT_GAP: f32 = 0.18;

/// What stays together on a line: a word, or a Chinese character with the marks that cling to it.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) width: f32,
    pub(super) after_space: bool,
}

impl Piece {
    fn of(text: &str, after_space: bool) -> Self {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shape(buffer, text.chars().any(is_chinese));
        let em = FACE.units_per_em() as f32;
        let infos = shaped.glyph_infos();
        let end_of = |at: usize| {
            let next = infos[at..].iter().find(|later| later.cluster > infos[at].cluster);
            next.map_or(text.len(), |later| later.cluster as usize)
        };
        let glyphs: Vec<_> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .enumerate()
            .map(|(at, (info, place))| {
                let [advance, x, y] = [place.x_advance, place.x_offset, place.y_offset].map(|units| units as f32 / em);
                let range = info.cluster as usize..end_of(at);
                KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, 0.0, range, None)
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Self { text: text.to_owned(), glyphs, width, after_space }
    }

    fn first(&self) -> Option<char> {
        self.text.chars().next()
    }

    fn last(&self) -> Option<char> {
        self.text.chars().next_back()
    }

    /// The piece itself, or its letters one by one if it is wider than `width`.
    pub(super) fn within(self, width: f32) -> Vec<Self> {
        if self.width <= width {
            return vec![self];
        }
        let letters = self.text.char_indices().map(|(at, letter)| (at, &self.text[at..at + letter.len_utf8()]));
        letters.map(|(at, letter)| Self::of(letter, at == 0 && self.after_space)).collect()
    }
}

/// The plans of shaping so far: making one reads the font's tables for Chinese, which takes longer than a whole page.
static PLANS: Mutex<Vec<(PlanKey, Arc<ShapePlan>)>> = Mutex::new(Vec::new());
type PlanKey = (Direction, Script, bool);

fn shape(buffer: UnicodeBuffer, chinese: bool) -> GlyphBuffer {
    let key = (buffer.direction(), buffer.script(), chinese);
    let mut plans = PLANS.lock().unwrap_or_else(PoisonError::into_inner);
    let plan = match plans.iter().find(|(known, _)| *known == key) {
        Some((_, plan)) => plan.clone(),
        None => {
            // Quotation marks are as wide as an ideograph unless asked to be proportional, as beside Latin letters.
            let feature = Feature::new(Tag::from_bytes(if chinese { b"chws" } else { b"pwid" }), 1, ..);
            let plan = Arc::new(ShapePlan::new(&FACE, key.0, Some(key.1), None, &[feature]));
            plans.push((key, plan.clone()));
            plan
        }
    };
    drop(plans);
    shape_with_plan(&FACE, &plan, buffer)
}

/// The space between two pieces on a line, in ems.
pub(super) fn gap(before: &Piece, after: &Piece) -> f32 {
    if after.after_space {
        return space();
    }
    let scripts = before.last().zip(after.first()).map(|(left, right)| {
        let latin = |letter: char| letter.is_alphanumeric() && !is_ideograph(letter);
        (is_ideograph(left) && latin(right)) || (latin(left) && is_ideograph(right))
    });
    if scripts == Some(true) { SCRIPT_GAP } else { 0.0 }
}

/// Whether a break between the two falls inside a compound, or perhaps inside a Chinese word.
pub(super) fn tears_a_word(before: &Piece, after: &Piece) -> bool {
    let joined = before.last().zip(after.first()).is_some_and(|(left, right)| {
        left == '-' || (is_ideograph(left) && left != '的' && is_ideograph(right) && !"与和及".contains(right))
    });
    joined && !after.after_space
}

fn space() -> f32 {
    let advance = FACE.glyph_index(' ').and_then(|glyph| FACE.glyph_hor_advance(glyph));
    f32::from(advance.unwrap_or_default()) / FACE.units_per_em() as f32
}

/// The pieces of a text, in order; white space is one space between two of them.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in text.split_whitespace() {
        if let Some(before) = pieces.pop_if(|_: &mut Piece| clings(word)) {
            pieces.push(Piece::of(&format!("{} {word}", before.text), before.after_space));
            continue;
        }
        let mut start = 0;
        let breaks = word.char_indices().zip(word.char_indices().skip(1));
        let ends = breaks.filter(|((_, before), (_, after))| may_break(*before, *after)).map(|(_, (at, _))| at);
        for end in ends.chain([word.len()]) {
            pieces.push(Piece::of(&word[start..end], start == 0));
            start = end;
        }
    }
    pieces
}

/// Whether a word does not start a line: a dot or dash between names, a unit after its number.
fn clings(word: &str) -> bool {
    ["·", "/", "–", "—", "%", "°C"].contains(&word)
}

fn may_break(before: char, after: char) -> bool {
    if "（《〈「『【〔“‘([".contains(before) || "，。、；：！？）》〉」』】〕”’…—·%‰℃),.;:!?]".contains(after)
    {
        return false;
    }
    is_chinese(before) || is_chinese(after) || ("-–—/".contains(before) && after.is_alphabetic())
}

/// An ideograph, or a mark of Chinese punctuation.
fn is_chinese(letter: char) -> bool {
    is_ideograph(letter) || matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}')
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
