//! What happens to files: cells, rows, columns and bytes change.

use super::dice::Dice;

/// What people, spreadsheets and attackers write into a cell.
const CELLS: [&str; 44] = [
    "",
    " ",
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "10.5",
    "0.5",
    "0,5",
    "1e400",
    "1e-400",
    "1e5",
    "NaN",
    "inf",
    "-inf",
    "+5",
    ".5",
    "5.",
    "0x10",
    "1_000",
    "0.0000001",
    "0.000001",
    "999999999999",
    "9223372036854.775807",
    "9223372036854775807",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "1000000",
    "1000001",
    "4294967296",
    "A",
    "J1",
    "idea",
    "team",
    "entry",
    "晋级",
    "é",
    "e\u{301}",
    "\u{feff}",
    "\u{202e}x",
    "\"x\ny\"",
    "\"a\"\"b\"",
    "=1+1",
];
/// Bytes that mean something in a table, or to UTF-8.
const BYTES: [&[u8]; 12] =
    [b",", b"\"", b"\n", b"\r", b"\r\n", b"\0", b";", b"\t", b"\xff", b"\xe6\x99", b"\xef\xbb\xbf", b"\x1b"];

/// The file as it is or, mostly, after one to six changes.
pub fn damaged(dice: &mut Dice, text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    if !dice.once_in(3) {
        let changes = 1 + dice.below(6);
        (0..changes).for_each(|_| change(dice, &mut bytes));
    }
    bytes
}

fn change(dice: &mut Dice, bytes: &mut Vec<u8>) {
    // Three of four changes leave a table.
    if !dice.once_in(4) {
        return change_table(dice, bytes);
    }
    let at = dice.below(bytes.len() + 1);
    match dice.below(5) {
        0 => bytes.truncate(at),
        1 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
        2 if at < bytes.len() => {
            bytes.remove(at);
        }
        3 => {
            let part = bytes[at..].to_vec();
            let to = dice.below(bytes.len() + 1);
            bytes.splice(to..to, part.into_iter().take(4096));
        }
        _ => drop(bytes.splice(at..at, dice.one(&BYTES).iter().copied())),
    }
}

fn change_table(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let mut rows: Vec<Vec<Vec<u8>>> = bytes
        .split(|byte| *byte == b'\n')
        .map(|row| row.split(|byte| *byte == b',').map(<[u8]>::to_vec).collect())
        .collect();
    let row = dice.below(rows.len());
    let column = dice.below(rows[row].len());
    match dice.below(10) {
        0..=3 => rows[row][column] = dice.one(&CELLS).as_bytes().to_vec(),
        4 => rows[row][column] = dice.one(&CELLS).repeat(1 + dice.below(300)).into_bytes(),
        5 => {
            rows.remove(row);
        }
        6 => {
            let copy = rows[row].clone();
            rows.insert(dice.below(rows.len() + 1), copy);
        }
        7 => {
            let other = dice.below(rows.len());
            rows.swap(row, other);
        }
        8 => rows.iter_mut().filter(|row| column < row.len()).for_each(|row| drop(row.remove(column))),
        _ => {
            // One cell becomes what another one is.
            let from = dice.one(&rows).clone();
            rows[row][column] = dice.one(&from).clone();
        }
    }
    *bytes = rows.iter().map(|row| row.join(&b',')).collect::<Vec<_>>().join(&b'\n');
}
