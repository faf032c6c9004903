//! The worked examples of the documentation: what stands there is what the program writes.

use std::fs;

/// The blocks of a text.
pub(super) struct Examples {
    /// Those that begin with `csv NAME`: name and text of a file.
    pub(super) files: Vec<(String, String)>,
    /// Those that begin with `console`: the words after `$ palmares`, files marked by `@`, and what they write.
    runs: Vec<(String, String)>,
}

impl Examples {
    /// Of a file in docs/.
    pub(super) fn of(name: &str) -> Examples {
        let text = fs::read_to_string(format!("{}/../docs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let blocks = text.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap());
        let mut examples = Examples { files: Vec::new(), runs: Vec::new() };
        for (kind, text) in blocks {
            if let Some(file) = kind.strip_prefix("csv ") {
                examples.files.push((file.to_owned(), text.to_owned()));
            } else if kind == "console" {
                let (command, expected) = text.split_once('\n').unwrap();
                let words = command.strip_prefix("$ palmares ").unwrap().split(' ');
                let words = words.map(|word| if word.ends_with(".csv") { format!("@{word}") } else { word.to_owned() });
                examples.runs.push((words.collect::<Vec<_>>().join(" "), expected.to_owned()));
            }
        }
        examples
    }

    /// The examples of a command, without its name; at least one.
    pub(super) fn runs<'a>(&'a self, command: &str) -> Vec<(&'a str, &'a str)> {
        let rest = |line: &'a str| line.strip_prefix(command)?.strip_prefix(' ');
        let runs = self.runs.iter().filter_map(|(line, expected)| Some((rest(line.as_str())?, expected.as_str())));
        let runs: Vec<_> = runs.collect();
        assert!(!runs.is_empty(), "no example of {command}");
        runs
    }
}
