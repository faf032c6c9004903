//! The browser's part: `frontend` compiled to wasm, with its JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use wasm_bindgen_cli_support::Bindgen;

use crate::house;
use crate::site::Site;

/// The name that leptos was told in .cargo/config.toml.
const NAME: &str = "palmares";

/// What rustc's wasm target uses beyond the first version of the standard, as wasm-opt calls it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The first version of wasm-opt that is used.
const OLDEST_WASM_OPT: u32 = 120;

/// Compiles `frontend`; cargo does nothing when nothing has changed. Gives the path of the module.
///
/// # Errors
/// A compilation that fails.
pub fn compile() -> anyhow::Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    house::run(&mut house::cargo(&["build", "-p", "frontend", "--target", target, "--profile", "wasm-release"]))?;
    Ok(house::target().join(target).join("wasm-release/frontend.wasm"))
}

/// Puts palmares.js, palmares_bg.wasm and the snippets that they import into the site.
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
    site.add(&format!("{NAME}_bg.wasm"), &optimise(wasm)?)
}

/// The module after wasm-opt, or as it was where wasm-opt is not found, is too old or cannot read it.
fn optimise(wasm: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let Some(program) = house::find("wasm-opt", &[]).filter(|program| knows_tables(program)) else { return Ok(wasm) };
    let before = house::target().join("before-wasm-opt.wasm");
    let after = house::target().join("after-wasm-opt.wasm");
    fs::write(&before, &wasm)?;
    let mut command = Command::new(program);
    command.arg("-Oz").args(FEATURES).arg(&before).arg("-o").arg(&after);
    let optimised = match house::run(&mut command) {
        Ok(()) => fs::read(&after)?,
        Err(fault) => {
            eprintln!("{fault}; the module stays as it is");
            wasm
        }
    };
    for file in [before, after] {
        let _ = fs::remove_file(file);
    }
    Ok(optimised)
}

/// Whether this wasm-opt keeps apart the tables of a module with reference types: older ones make the module fail in the
/// browser, where no island starts then.
fn knows_tables(program: &Path) -> bool {
    let version = Command::new(program).arg("--version").output().ok().and_then(|output| {
        let words = String::from_utf8(output.stdout).ok()?;
        words.split_whitespace().find_map(|word| word.parse::<u32>().ok())
    });
    version.is_some_and(|version| version >= OLDEST_WASM_OPT)
}
