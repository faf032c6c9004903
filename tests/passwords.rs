//! Passwords that the command line reads: unseen on a terminal, as they come from a pipe.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

use crate::support::{Client, Database, PASSWORD, Server};

/// A terminal: the side of the person, and that of programs.
fn terminal() -> (File, OwnedFd) {
    let person = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&person).and_then(|()| unlockpt(&person)).expect("its other side opens");
    let name = ptsname(&person, Vec::new()).expect("its other side has a name");
    let program = open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).expect("its other side");
    (person.into(), program)
}

fn palmares(database: &Database, act: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.arg("user").args(act).args(["--database-url", &database.url(), "--data"]).arg(database.folder.path());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn a_password_is_not_shown_on_a_terminal_and_not_asked_for_on_a_pipe() {
    let database = Database::sqlite();
    let (mut person, program) = terminal();
    let echoes = || tcgetattr(&program).expect("modes").local_modes.contains(LocalModes::ECHO);
    assert!(echoes(), "a terminal shows what is typed");
    let mut adding = palmares(&database, &["add", "ada@new.example", "--name", "Ada"]);
    adding.stdin(program.try_clone().expect("one more handle"));
    let mut child = adding.spawn().expect("the program starts");
    let mut asked = [0; 10];
    child.stderr.take().expect("a pipe").read_exact(&mut asked).expect("it asks");
    assert_eq!(&asked, b"Password: ");
    assert!(!echoes(), "but not this");
    person.write_all(format!("{PASSWORD}\n").as_bytes()).expect("typed");
    assert!(child.wait().expect("it is our child").success());
    assert!(echoes(), "the terminal is as it was");
    let mut shown = [0; 64];
    let length = person.read(&mut shown).expect("what the terminal shows");
    assert_eq!(&shown[..length], b"\r\n");

    let mut changing = palmares(&database, &["password", "ada@new.example"]);
    let mut child = changing.stdin(Stdio::piped()).spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(b"another long password\n").expect("sent");
    let done = child.wait_with_output().expect("it is our child");
    assert_eq!((done.status.success(), String::from_utf8_lossy(&done.stderr).as_ref()), (true, ""));
    let server = Server::start(&database);
    for (password, status) in [(PASSWORD, 302), ("another long password", 200)] {
        let mut client = Client::new(&server.url);
        client.post(
            "/api/accounts/sign-in",
            &[("email", "ada@new.example"), ("password", password), ("next", "/account")],
        );
        assert_eq!(client.get("/account").status, status, "{password}");
    }
}
