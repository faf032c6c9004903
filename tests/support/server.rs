use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::Database;

/// A started `palmares serve`, killed with the value.
pub struct Server {
    child: Child,
    /// Kept open: the program goes on writing to it.
    _output: BufReader<ChildStdout>,
    /// Where it listens, such as `http://127.0.0.1:41234`.
    pub url: String,
}

impl Server {
    /// Starts on a free port and waits until it listens; an empty database gets the sample edition.
    pub fn start(database: &Database) -> Self {
        Self::start_with(database, &[])
    }

    /// The same with further flags.
    pub fn start_with(database: &Database, flags: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_palmares"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", &database.url(), "--data"])
            .arg(database.folder.path())
            .args(flags)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut output = BufReader::new(child.stdout.take().expect("the output is piped"));
        let url = (&mut output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned))
            .expect("the program says where it listens");
        Self { child, _output: output, url }
    }

    /// Asks the process to end, as a service manager does, and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        let id = Pid::from_child(&self.child);
        kill_process(id, Signal::TERM).expect("the process runs");
        self.child.wait().expect("it is our child")
    }

    /// Kills the process as a power cut would: no word of warning.
    pub fn kill(mut self) {
        self.end();
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    fn end(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}
