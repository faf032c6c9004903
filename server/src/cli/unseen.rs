//! A line of standard input that a terminal does not show.

use std::io::{self, BufRead, IsTerminal, Write};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// Reads one line of standard input. Where that is a terminal, it is asked for on standard error and not shown.
///
/// # Errors
/// Standard input that cannot be read, a terminal that cannot be set.
pub fn line(prompt: &str) -> io::Result<String> {
    let _hidden = if io::stdin().is_terminal() {
        let hidden = Hidden::begin()?;
        let mut asked = io::stderr();
        write!(asked, "{prompt}")?;
        asked.flush()?;
        Some(hidden)
    } else {
        None
    };
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// While it lives, the terminal shows of what is typed only the end of the line.
struct Hidden {
    before: Termios,
}

impl Hidden {
    fn begin() -> io::Result<Self> {
        let before = tcgetattr(io::stdin())?;
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        hidden.local_modes.insert(LocalModes::ECHONL);
        tcsetattr(io::stdin(), OptionalActions::Now, &hidden)?;
        Ok(Self { before })
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        // A terminal that has gone away needs nothing back, and there is nobody to tell.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
    }
}
