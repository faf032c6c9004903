use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use serde_json::Value;
use ureq::http::Response;
use ureq::{Agent, Body};

use super::{HeldPost, PASSWORD};

/// A browser without scripts: keeps cookies, follows no redirect.
pub struct Client {
    agent: Agent,
    url: String,
    cookies: BTreeMap<String, String>,
    calls_itself: &'static str,
}

/// What the server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where the answer sends the browser.
    pub location: Option<String>,
    /// The body.
    pub body: String,
}

impl Client {
    /// A client without cookies.
    pub fn new(url: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)));
        Self { agent: config.build().into(), url: url.to_owned(), cookies: BTreeMap::new(), calls_itself: "" }
    }

    /// The same client, whose requests for pages say that they are from this browser.
    pub fn in_browser(self, calls_itself: &'static str) -> Self {
        Self { calls_itself, ..self }
    }

    /// A client that is signed in to the sample edition under this address.
    pub fn signed_in(url: &str, email: &str) -> Self {
        let mut client = Self::new(url);
        let answer =
            client.post("/api/accounts/sign-in", &[("email", email), ("password", PASSWORD), ("next", "/account")]);
        assert_eq!((answer.status, answer.location.as_deref()), (302, Some("/account")), "{email} signs in");
        client
    }

    /// The same of somebody who reads English from then on.
    pub fn in_english(url: &str, email: &str) -> Self {
        let mut client = Self::signed_in(url, email);
        client.get("/account?lang=en");
        client
    }

    /// Begins to send a plain form: the server has taken up the request and waits for the fields.
    pub fn begin_post(&self, path: &str, fields: &[(&str, &str)]) -> HeldPost {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        HeldPost::begin(&self.url, path, &self.cookie_header(), body.join("&"))
    }

    /// Gets a page.
    pub fn get(&mut self, path: &str) -> Answer {
        self.try_get(path).expect("the server answers")
    }

    /// Gets a page; `None` where the server does not answer.
    pub fn try_get(&mut self, path: &str) -> Option<Answer> {
        let request = self.agent.get(format!("{}{path}", self.url)).header("accept", "text/html");
        let request = request.header("user-agent", self.calls_itself);
        let response = request.header("cookie", self.cookie_header()).call();
        self.answer(response)
    }

    /// Gets the bytes of a file.
    pub fn file(&mut self, path: &str) -> Vec<u8> {
        let request = self.agent.get(format!("{}{path}", self.url)).header("cookie", self.cookie_header());
        let mut response = request.call().expect("the server answers");
        assert_eq!(response.status().as_u16(), 200, "{path}");
        response.body_mut().read_to_vec().expect("a whole file")
    }

    /// Sends a plain form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.try_post(path, "text/html", fields).expect("the server answers")
    }

    /// Sends a plain form, as a browser does that says which page it was on.
    pub fn post_from(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.agent.post(format!("{}{path}", self.url)).header("accept", "text/html");
        let request = request.header("referer", format!("{}{page}", self.url)).header("cookie", self.cookie_header());
        let response = request.send_form(fields.iter().copied());
        self.answer(response).expect("the server answers")
    }

    /// Sends a form with files, each named after its field.
    pub fn upload(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str)]) -> Answer {
        self.upload_for("text/html", path, fields, files)
    }

    /// Sends a form with files as a script does; the answer as it came.
    pub fn call_upload(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str)]) -> Answer {
        self.upload_for("application/json", path, fields, files)
    }

    fn upload_for(&mut self, accept: &str, path: &str, fields: &[(&str, &str)], files: &[(&str, &str)]) -> Answer {
        const BOUNDARY: &str = "palmares-boundary";
        let field = |(name, value): &(&str, &str)| part(BOUNDARY, &format!("name=\"{name}\""), value);
        let file =
            |(name, text): &(&str, &str)| part(BOUNDARY, &format!("name=\"{name}\"; filename=\"{name}.csv\""), text);
        let parts: String = fields.iter().map(field).chain(files.iter().map(file)).collect();
        let request = self.agent.post(format!("{}{path}", self.url)).header("accept", accept);
        let request = request.header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
        let response = request.header("cookie", self.cookie_header()).send(format!("{parts}--{BOUNDARY}--\r\n"));
        self.answer(response).expect("the server answers")
    }

    /// Sends a piece of a file that begins at this byte of it, as a script does; `None` where the server does not answer.
    pub fn try_piece(&mut self, path: &str, from: usize, piece: &[u8]) -> Option<Answer> {
        let request = self.agent.post(format!("{}{path}", self.url)).header("accept", "application/json");
        let request = request.header("upload-offset", from.to_string()).header("cookie", self.cookie_header());
        let response = request.send(piece);
        self.answer(response)
    }

    /// The same, of a server that answers.
    pub fn piece(&mut self, path: &str, from: usize, piece: &[u8]) -> Answer {
        self.try_piece(path, from, piece).expect("the server answers")
    }

    /// Sends the head of a piece and a part of it, and breaks off.
    pub fn break_off(&self, path: &str, from: usize, piece: &[u8]) {
        let host = self.url.strip_prefix("http://").expect("the server speaks plain HTTP");
        let mut stream = TcpStream::connect(host).expect("the server listens");
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {}\r\nUpload-Offset: {from}\r\nContent-Length: {}\r\n\r\n",
            self.cookie_header(),
            piece.len()
        )
        .and_then(|()| stream.write_all(&piece[..piece.len() / 2]))
        .and_then(|()| stream.shutdown(Shutdown::Write))
        .expect("the server takes it");
        // The answer, or the end of the connection, says that the server has given the piece up.
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
        stream.read_to_end(&mut Vec::new()).ok();
    }

    /// Sends a form as a script does, which gets the result itself; `None` where the server does not answer.
    pub fn try_call(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<(u16, Value)> {
        let answer = self.try_post(path, "application/json", fields)?;
        Some((answer.status, serde_json::from_str(&answer.body).unwrap_or(Value::Null)))
    }

    /// Sends a form as a script does; the answer as it came.
    pub fn call(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.try_post(path, "application/json", fields).expect("the server answers")
    }

    /// The status of an answer whose body has no end.
    pub fn status(&mut self, path: &str) -> u16 {
        let request = self.agent.get(format!("{}{path}", self.url)).header("accept", "text/event-stream");
        request.header("cookie", self.cookie_header()).call().expect("the server answers").status().as_u16()
    }

    /// The cookies, to be carried to a server that was started again.
    pub fn moved_to(&self, url: &str) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::new(url) }
    }

    fn try_post(&mut self, path: &str, accept: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let request = self.agent.post(format!("{}{path}", self.url)).header("accept", accept);
        let response = request.header("cookie", self.cookie_header()).send_form(fields.iter().copied());
        self.answer(response)
    }

    fn cookie_header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn answer(&mut self, response: Result<Response<Body>, ureq::Error>) -> Option<Answer> {
        let mut response = response.ok()?;
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().ok()?.split(';').next()?.to_owned();
            let (name, value) = pair.split_once('=')?;
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = response.headers().get("location").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let status = response.status().as_u16();
        let body = String::from_utf8_lossy(&response.body_mut().read_to_vec().ok()?).into_owned();
        Some(Answer { status, location, body })
    }
}

fn part(boundary: &str, names: &str, content: &str) -> String {
    format!("--{boundary}\r\ncontent-disposition: form-data; {names}\r\n\r\n{content}\r\n")
}
