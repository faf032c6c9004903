use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A form whose head the server has and whose fields it waits for.
pub struct HeldPost {
    stream: BufReader<TcpStream>,
    fields: String,
}

impl HeldPost {
    /// Sends the head. The server asks for the fields (100 Continue) only once the form's own function reads them, so who
    /// asks is settled by then.
    pub(super) fn begin(url: &str, path: &str, cookies: &str, fields: String) -> Self {
        let host = url.strip_prefix("http://").expect("the server speaks plain HTTP");
        let mut stream = TcpStream::connect(host).expect("the server listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nCookie: {cookies}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Expect: 100-continue\r\nConnection: close\r\n\r\n",
            fields.len()
        )
        .expect("the server takes the head");
        let mut held = Self { stream: BufReader::new(stream), fields };
        assert_eq!(held.status(), 100, "the server asks for the fields");
        held
    }

    /// Sends the fields; the status of the answer.
    pub fn finish(mut self) -> u16 {
        self.stream.get_mut().write_all(self.fields.as_bytes()).expect("the server takes the fields");
        self.status()
    }

    /// The status of the next head, which is read to its end.
    fn status(&mut self) -> u16 {
        let lines = (&mut self.stream).lines().map(|line| line.expect("the server answers"));
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let status = head.first().and_then(|line| line.split(' ').nth(1));
        status.and_then(|status| status.parse().ok()).expect("an answer begins with its status")
    }
}
