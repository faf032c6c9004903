//! The browser's files, then the program that carries them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::site::{Site, digest};
use crate::{house, setup, style, wasm};

/// Builds target/site anew if anything that goes into it has changed.
///
/// # Errors
/// A source that does not compile, a file that cannot be read or written.
pub fn assets() -> anyhow::Result<()> {
    setup::wasm_target()?;
    let module = wasm::compile()?;
    let stamp = house::site().with_extension("stamp");
    let inputs = inputs(&module)?;
    if house::site().join("manifest.json").exists() && fs::read_to_string(&stamp).is_ok_and(|known| known == inputs) {
        return Ok(());
    }
    let mut site = Site::begin(&house::site())?;
    for file in as_they_are()? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        site.add(&name, &read(&file)?)?;
    }
    let css = style::bundle(&house::root().join("style/main.css"), site.names())?;
    site.add("palmares.css", css.as_bytes())?;
    wasm::add(&module, &mut site)?;
    site.finish(&house::site())?;
    fs::write(&stamp, inputs).with_context(|| stamp.display().to_string())
}

/// Builds the program for deployment, with its assets inside. Gives its path.
///
/// # Errors
/// A source that does not compile.
pub fn program() -> anyhow::Result<PathBuf> {
    assets()?;
    house::run(&mut house::cargo(&["build", "-p", "server", "--bin", "palmares", "--release"]))?;
    Ok(binary("release"))
}

/// Builds the program for tests, in the profile that the Rust tests use anyhow. Gives its path.
///
/// # Errors
/// A source that does not compile.
pub fn program_for_tests() -> anyhow::Result<PathBuf> {
    assets()?;
    house::run(&mut house::cargo(&["build", "-p", "server", "--bin", "palmares"]))?;
    Ok(binary("debug"))
}

fn binary(profile: &str) -> PathBuf {
    house::target().join(profile).join("palmares").with_extension(std::env::consts::EXE_EXTENSION)
}

/// A digest of all that the site is made from, this program included.
fn inputs(module: &Path) -> anyhow::Result<String> {
    let mut files = as_they_are()?;
    files.extend(within(&house::root().join("style"), &["css"])?);
    files.push(module.to_owned());
    files.push(std::env::current_exe()?);
    let contents = files.iter().map(|file| read(file)).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(digest(contents.iter().map(Vec::as_slice)))
}

/// The files that go to the browser as they are: its fonts and the icon.
fn as_they_are() -> anyhow::Result<Vec<PathBuf>> {
    let mut files = within(&house::root().join("assets/fonts"), &["woff2"])?;
    files.push(house::root().join("assets/favicon.svg"));
    Ok(files)
}

/// All files in a folder and the folders in it that end in one of `extensions`, in the order of their paths.
fn within(folder: &Path, extensions: &[&str]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(within(&path, extensions)?);
        } else if path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| file.display().to_string())
}
