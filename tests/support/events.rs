use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A raw reader of server-sent events.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Opens a stream. It speaks HTTP 1.0, so that nothing but the events stands in the body.
    ///
    /// # Errors
    /// The status of an answer that is no stream.
    pub fn open(url: &str, path: &str) -> Result<Self, String> {
        let host = url.strip_prefix("http://").expect("the server speaks plain HTTP");
        let mut stream = TcpStream::connect(host).expect("the server listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\nAccept: text/event-stream\r\n\r\n")
            .expect("it takes it");
        let mut reader = BufReader::new(stream);
        let mut head = Vec::new();
        for line in (&mut reader).lines().map_while(Result::ok).take_while(|line| !line.is_empty()) {
            head.push(line.to_lowercase());
        }
        let status = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
        if status != "200" {
            return Err(status.to_owned());
        }
        assert!(head.contains(&"content-type: text/event-stream".to_owned()), "{head:?}");
        Ok(Self(reader))
    }

    /// The data of the next event; `None` where the server ended the stream.
    pub fn next(&mut self) -> Option<String> {
        (&mut self.0)
            .lines()
            .map(|line| line.expect("the stream goes on or ends"))
            .find_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}
