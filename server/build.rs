//! Makes the folder of the browser's files exist, so that a plain `cargo check` needs no assets, and watches it.

use std::path::Path;

fn main() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site");
    std::fs::create_dir_all(&site).expect("the target folder can be written");
    println!("cargo::rerun-if-changed={}", site.display());
}
