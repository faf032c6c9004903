//! The browser's part: `frontend` compiled to wasm, with its JavaScript.

use std::path::{Path, PathBuf};

use anyhow::Context;
use wasm_bindgen_cli_support::Bindgen;

use crate::house;
use crate::site::Site;

/// The name that leptos was told in .cargo/config.toml.
const NAME: &str = "palmares";

/// Compiles `frontend`; cargo does nothing when nothing has changed. Gives the path of the module.
///
/// # Errors
/// A compilation that fails.
pub fn compile() -> anyhow::Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    house::run(&mut house::cargo(&["build", "-p", "frontend", "--target", target, "--profile", "wasm-release"]))?;
    Ok(house::target().join(target).join("wasm-release/frontend.wasm"))
}

/// Puts palmares.js, palmares_bg.wasm and the snippets that they import into the site. The module stays as it is:
/// wasm-opt makes it a tenth smaller, but what brotli makes of it larger.
///
/// # Errors
/// A module that wasm-bindgen does not understand, a file that cannot be written.
pub fn add(module: &Path, site: &mut Site) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true)?.out_name(NAME).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen")?;
    site.add(&format!("{NAME}.js"), output.js().as_bytes())?;
    for (folder, scripts) in output.snippets() {
        for (number, script) in scripts.iter().enumerate() {
            site.add_plain(&format!("snippets/{folder}/inline{number}.js"), script.as_bytes())?;
        }
    }
    for (path, script) in output.local_modules() {
        site.add_plain(&format!("snippets/{path}"), script.as_bytes())?;
    }
    let wasm = output.wasm_mut().emit_wasm();
    site.add(&format!("{NAME}_bg.wasm"), &wasm)
}
