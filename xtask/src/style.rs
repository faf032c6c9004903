//! style/main.css with all that it imports, as one small file.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

/// The address under which the server gives out the files of the site.
const ADDRESS: &str = "/assets/";

/// The bundle of `entry`, minified, with every `url("/assets/…")` pointing to the hashed name in `names`.
///
/// The style sheets are written for current browsers; nothing is rewritten for old ones.
///
/// # Errors
/// CSS that cannot be read or parsed (with file, line and column), an address without a file behind it.
pub fn bundle(entry: &Path, names: &BTreeMap<String, String>) -> anyhow::Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|fault| anyhow!("{fault}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|fault| anyhow!("{fault}"))?;
    let css = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?.code;
    with_hashed_addresses(&css, names)
}

fn with_hashed_addresses(css: &str, names: &BTreeMap<String, String>) -> anyhow::Result<String> {
    let mut parts = css.split(ADDRESS);
    let mut addressed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '\'', ')']).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let Some(hashed) = names.get(name) else {
            bail!("the style sheet asks for {ADDRESS}{name}, which is not there")
        };
        addressed += &format!("{ADDRESS}{hashed}{rest}");
    }
    Ok(addressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_get_their_hash() {
        let names = BTreeMap::from([("a.woff2".to_owned(), "a.01.woff2".to_owned())]);
        let css = "x{src:url(/assets/a.woff2)}y{src:url(\"/assets/a.woff2\")}";
        let hashed = "x{src:url(/assets/a.01.woff2)}y{src:url(\"/assets/a.01.woff2\")}";
        assert_eq!(with_hashed_addresses(css, &names).unwrap(), hashed);
    }

    #[test]
    fn an_address_without_a_file_is_refused() {
        let refusal = with_hashed_addresses("x{src:url(/assets/b.woff2)}", &BTreeMap::new()).unwrap_err();
        assert_eq!(refusal.to_string(), "the style sheet asks for /assets/b.woff2, which is not there");
    }
}
