use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long a letter may be on its way.
const PATIENCE: Duration = Duration::from_secs(60);

/// A mail server that keeps what it is sent; who is called `refused` has no mailbox.
pub struct Smtp {
    /// Its address, as `--smtp-url` takes it.
    pub url: String,
    letters: Receiver<Mail>,
}

/// A letter as it arrived.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The lines of its head.
    pub head: String,
    /// Its parts, each with its own head, decoded.
    pub parts: Vec<String>,
}

impl Smtp {
    /// Starts on a free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let (sender, letters) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let sender = sender.clone();
                std::thread::spawn(move || serve(stream, &sender));
            }
        });
        Self { url, letters }
    }

    /// The next letter, when it arrives.
    pub fn next(&self) -> Mail {
        self.letters.recv_timeout(PATIENCE).expect("a letter arrives")
    }

    /// Whether no letter has arrived that was not read.
    pub fn is_empty(&self) -> bool {
        self.letters.try_recv().is_err()
    }
}

/// One connection, until it ends; that a client hangs up is no fault.
fn serve(mut stream: TcpStream, sender: &Sender<Mail>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
    stream.write_all(b"220 test\r\n").ok()?;
    while let Some(line) = lines.next() {
        let answer = match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "RCPT" if line.contains("refused") => "550 no such mailbox",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").ok()?;
                let letter: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                sender.send(Mail::parse(&letter.join("\r\n"))).ok()?;
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).ok()?;
    }
    Some(())
}

impl Mail {
    fn parse(letter: &str) -> Self {
        let (head, body) = letter.split_once("\r\n\r\n").expect("head and body");
        let boundary = head.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next());
        let boundary = format!("--{}", boundary.expect("the letter has parts"));
        let parts = body.split(&boundary).filter_map(|part| part.split_once("\r\n\r\n"));
        let parts = parts.map(|(head, text)| format!("{}\n\n{}", head.trim(), decoded(head, text))).collect();
        Self { head: head.to_owned(), parts }
    }

    /// The path of the secret link in its text.
    pub fn link(&self) -> String {
        let text = self.parts.first().expect("the letter has a text");
        let at = text.find("/links/").unwrap_or_else(|| panic!("the letter has a link: {text}"));
        text[at..].split_whitespace().next().expect("a link").to_owned()
    }
}

fn decoded(head: &str, text: &str) -> String {
    let bytes = match head.to_lowercase() {
        head if head.contains("base64") => from_base64(text),
        head if head.contains("quoted-printable") => from_quoted(&text.replace("=\r\n", "")),
        _ => text.as_bytes().to_vec(),
    };
    String::from_utf8(bytes).expect("letters are UTF-8")
}

/// The bytes of base64.
pub fn from_base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text.bytes().filter_map(|letter| LETTERS.iter().position(|known| *known == letter));
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_usize, 0);
    for digit in digits {
        (bits, count) = ((bits << 6 | digit) & 0xFFFF, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xFF).expect("eight bits are a byte"));
        }
    }
    bytes
}

fn from_quoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((plain, quoted)) = rest.split_once('=') {
        bytes.extend_from_slice(plain.as_bytes());
        let (digits, behind) = quoted.split_at_checked(2).unwrap_or((quoted, ""));
        bytes.push(u8::from_str_radix(digits, 16).expect("two hexadecimal digits"));
        rest = behind;
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}
