/// The text without what is random in it: ids, secrets, the nonces of scripts, and the port of the server.
pub fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let cut = random(rest);
        if cut > 0 {
            masked.push('∗');
            rest = &rest[cut..];
        } else if let Some(value) = rest.strip_prefix("nonce=\"") {
            masked.push_str("nonce=∗");
            rest = value.split_once('"').map_or("", |(_, rest)| rest);
        } else if let Some(port) = rest.strip_prefix("http://127.0.0.1:") {
            masked.push('∗');
            rest = port.trim_start_matches(|digit: char| digit.is_ascii_digit());
        } else {
            masked.push(character);
            rest = &rest[character.len_utf8()..];
        }
    }
    masked
}

/// How many bytes of an id (8-4-4-4-12 hexadecimal digits) or a secret (64 of them) the text starts with.
fn random(text: &str) -> usize {
    let hex = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let is_id = bytes.len() >= 36
        && bytes[..36].split(|byte| *byte == b'-').map(<[u8]>::len).eq([8, 4, 4, 4, 12])
        && bytes[..36].split(|byte| *byte == b'-').all(hex);
    if bytes.len() >= 64 && hex(&bytes[..64]) {
        64
    } else if is_id {
        36
    } else {
        0
    }
}
