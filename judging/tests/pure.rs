//! What keeps `judging` pure: of the standard library and of other crates it uses what is written here, and nothing else.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]
#![expect(clippy::disallowed_methods, reason = "the crate opens no file; this test reads its source")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the standard library: none that knows the time, files, the network, the surroundings or another thread.
const STANDARD: [&str; 13] =
    ["array", "borrow", "cell", "cmp", "collections", "f64", "fmt", "iter", "mem", "ops", "slice", "str", "sync"];

/// All crates that are compiled into `judging` or for it, on any machine. `libc` is how `cpufeatures` asks an ARM
/// processor what it can; those below it run at compile time alone.
const CRATES: [&str; 31] = [
    "block-buffer",
    "cfg-if",
    "cmov",
    "const-oid",
    "cpufeatures",
    "crypto-common",
    "ctutils",
    "digest",
    "hybrid-array",
    "itoa",
    "libm",
    "memchr",
    "ppv-lite86",
    "rand_chacha",
    "rand_core",
    "serde",
    "serde_core",
    "serde_json",
    "sha2",
    "thiserror",
    "typenum",
    "zerocopy",
    "zmij",
    "libc",
    "proc-macro2",
    "quote",
    "serde_derive",
    "syn",
    "thiserror-impl",
    "unicode-ident",
    "zerocopy-derive",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    all.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The first segment behind every `std::`, `core::` or `alloc::`; a list in braces is returned as it stands.
fn modules(text: &str) -> impl Iterator<Item = &str> {
    ["std::", "core::", "alloc::"].into_iter().flat_map(move |root| text.match_indices(root)).filter_map(
        move |(at, root)| {
            let before = text[..at].chars().next_back();
            let is_path = !before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
            let rest = &text[at + root.len()..];
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            is_path.then(|| if end == 0 { rest.lines().next().unwrap() } else { &rest[..end] })
        },
    )
}

#[test]
fn of_the_standard_library_it_uses_what_knows_nothing_of_the_world() {
    let texts: Vec<String> = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let used: BTreeSet<&str> = texts.iter().flat_map(|text| modules(text)).collect();
    assert_eq!(used, BTreeSet::from(STANDARD));
    let prints = |text: &String| ["print!", "println!", "option_env!"].iter().any(|one| text.contains(one));
    assert!(!texts.iter().any(prints), "it says nothing by itself");
    let text = "use std::{env, fs}; core::time::Duration; my_std::fs; std::thread::spawn";
    assert_eq!(
        modules(text).collect::<Vec<_>>(),
        ["{env, fs}; core::time::Duration; my_std::fs; std::thread::spawn", "thread", "time"]
    );
}

/// The packages of Cargo.lock, by name and version, with the names of what they need (and the version where it is not
/// the only one).
fn locked(text: &str) -> BTreeMap<(String, String), Vec<String>> {
    let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
    let package = |block: &str| {
        let field = |key: &str| block.lines().find_map(|line| quoted(line.strip_prefix(key)?)).unwrap();
        let needs = block.split_once("dependencies = [").map_or("", |(_, rest)| rest.split(']').next().unwrap());
        ((field("name = "), field("version = ")), needs.lines().filter_map(quoted).collect())
    };
    text.split("[[package]]\n").skip(1).map(package).collect()
}

/// What the manifest names under `[dependencies]`, and nowhere else.
fn direct(manifest: &str) -> BTreeSet<&str> {
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once([' ', '.', '=']).map(|(name, _)| name)).collect()
}

#[test]
fn all_that_it_is_compiled_with_is_known() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lock =
        [folder.join("Cargo.lock"), folder.join("../Cargo.lock")].into_iter().find(|path| path.exists()).unwrap();
    let packages = locked(&fs::read_to_string(lock).unwrap());
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let kinds: Vec<_> =
        manifest.lines().filter(|line| line.starts_with('[') && line.contains("dependencies")).collect();
    assert_eq!(kinds, ["[dependencies]", "[dev-dependencies]"], "none for a machine or for building");
    let own = packages.iter().find(|((name, _), _)| name == "judging").unwrap().1;
    let direct = direct(&manifest);
    let name = |need: &str| need.split(' ').next().unwrap().to_owned();
    let mut open: Vec<String> = own.iter().filter(|need| direct.contains(name(need).as_str())).cloned().collect();
    assert_eq!(open.len(), direct.len());
    let mut all = BTreeSet::new();
    while let Some(need) = open.pop() {
        let is_meant = |(package, version): &&(String, String)| {
            let mut words = need.split(' ');
            words.next() == Some(package.as_str()) && words.next().is_none_or(|wanted| wanted == version)
        };
        let key = packages.keys().find(is_meant).unwrap();
        if all.insert(key.clone()) {
            open.extend(packages[key].iter().cloned());
        }
    }
    let names: BTreeSet<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(CRATES));
}
