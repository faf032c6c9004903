/// How many characters of a text count: every one that can be seen, a Chinese character and a Latin letter alike, and
/// every blank between them. Line breaks, controls and characters of no width do not count.
pub fn characters(text: &str) -> usize {
    let counts = |letter: &char| !letter.is_control() && !is_mark(*letter) && !is_zero_width(*letter);
    text.trim().chars().filter(counts).count()
}

/// How many words a text has: each Chinese character, kana or Hangul syllable is one, and so is each run of other
/// letters and digits. Marks within a run (an apostrophe, a hyphen, a decimal point) do not divide it.
pub fn words(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    let mut letters = text.chars().filter(|letter| !is_zero_width(*letter)).peekable();
    while let Some(letter) = letters.next() {
        if is_ideograph(letter) {
            count += 1;
            in_word = false;
        } else if letter.is_alphanumeric() {
            count += usize::from(!in_word);
            in_word = true;
        } else {
            let joins = matches!(letter, '\'' | '’' | '-' | '.' | ',') || is_mark(letter);
            let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric() && !is_ideograph(*next));
            in_word = in_word && joins && goes_on;
        }
    }
    count
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Accents that stand behind the letter that they belong to.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Joiners, marks of direction, variation selectors.
fn is_zero_width(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_and_latin_words_count_alike() {
        let counted = [
            ("", 0, 0),
            ("  \n ", 0, 0),
            ("量子计算", 4, 4),
            ("量子 computing 平台", 15, 5),
            ("It doesn't cost 1,250.5 euros — state-of-the-art!", 49, 6),
            ("e\u{301}nergie d’avenir", 16, 2),
            ("a\u{200b}b \u{202e}c", 4, 2),
            ("👩\u{200d}🔬 lab", 6, 1),
            ("第1名", 3, 3),
        ];
        for (text, chars, count) in counted {
            assert_eq!((characters(text), words(text)), (chars, count), "{text:?}");
        }
    }
}
