//! The folder of the browser's files: content hashes in the names, brotli beside each file, one manifest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use sha2::{Digest, Sha256};

/// A site that is being put together beside the one that is in use, which it replaces at the end.
///
/// A hashed name changes with its content, so that browsers may keep a file forever; `manifest.json` maps plain
/// names to hashed ones.
pub struct Site {
    folder: PathBuf,
    names: BTreeMap<String, String>,
}

impl Site {
    /// An empty site, to be moved to `destination` by [`Site::finish`].
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn begin(destination: &Path) -> anyhow::Result<Self> {
        let folder = destination.with_extension("new");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
        }
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self { folder, names: BTreeMap::new() })
    }

    /// Adds a file under its hashed name: `palmares.css` becomes `palmares.0123456789abcdef.css`.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn add(&mut self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let hashed = format!("{stem}.{}.{extension}", &digest([content])[..16]);
        self.add_plain(&hashed, content)?;
        self.names.insert(name.to_owned(), hashed);
        Ok(())
    }

    /// Adds a file under the name that other files call it by.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn add_plain(&self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        let file = self.folder.join(name);
        let folder = file.parent().expect("a file of the site lies in a folder");
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        fs::write(&file, content).with_context(|| file.display().to_string())?;
        // woff2 is brotli already.
        if !name.ends_with(".woff2") {
            let beside = self.folder.join(format!("{name}.br"));
            fs::write(&beside, compress(content)?).with_context(|| beside.display().to_string())?;
        }
        Ok(())
    }

    /// The plain names so far, with their hashed ones.
    pub fn names(&self) -> &BTreeMap<String, String> {
        &self.names
    }

    /// Writes the manifest and puts the site in its place.
    ///
    /// # Errors
    /// A folder that cannot be replaced.
    pub fn finish(self, destination: &Path) -> anyhow::Result<()> {
        let manifest = serde_json::to_vec_pretty(&self.names)?;
        fs::write(self.folder.join("manifest.json"), manifest)?;
        if destination.exists() {
            fs::remove_dir_all(destination).with_context(|| destination.display().to_string())?;
        }
        fs::rename(&self.folder, destination).with_context(|| destination.display().to_string())
    }
}

/// SHA-256 over all parts, each preceded by its length, in hexadecimal.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Brotli at its best quality, which costs only build time.
fn compress(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_holds_hashed_files_and_their_manifest() {
        let place = std::env::temp_dir().join(format!("palmares-site-{}", std::process::id()));
        let destination = place.join("site");
        let mut site = Site::begin(&destination).unwrap();
        site.add("palmares.css", b"body{margin:0}").unwrap();
        site.add("serif.woff2", b"font").unwrap();
        site.finish(&destination).unwrap();

        let mut found: Vec<String> = fs::read_dir(&destination)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        let css = format!("palmares.{}.css", &digest([b"body{margin:0}".as_slice()])[..16]);
        let font = format!("serif.{}.woff2", &digest([b"font".as_slice()])[..16]);
        assert_eq!(found, ["manifest.json".to_owned(), css.clone(), format!("{css}.br"), font.clone()]);

        let manifest: BTreeMap<String, String> =
            serde_json::from_slice(&fs::read(destination.join("manifest.json")).unwrap()).unwrap();
        assert_eq!(manifest, BTreeMap::from([("palmares.css".to_owned(), css), ("serif.woff2".to_owned(), font)]));
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn the_digest_keeps_parts_apart() {
        assert_ne!(digest([b"ab".as_slice(), b"c"]), digest([b"a".as_slice(), b"bc"]));
    }
}
