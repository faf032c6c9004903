//! Pages read as a browser reads them: tags, forms, scripts.

use std::collections::BTreeMap;

/// An opening tag, with what stands behind it.
pub struct Tag<'a> {
    pub name: &'a str,
    pub attributes: BTreeMap<&'a str, String>,
    pub behind: &'a str,
}

/// The opening tags of a page, in order. What stands in scripts, titles and text areas is no tag.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        let (head, behind) = tag.split_at(end_of(tag));
        rest = behind.strip_prefix('>').unwrap_or_default();
        let name = head.split(|letter: char| letter.is_whitespace() || letter == '/').next().unwrap_or_default();
        if head.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            found.push(Tag { name, attributes: attributes(&head[name.len()..]), behind: rest });
        }
        if matches!(name, "script" | "style" | "textarea" | "title") {
            rest = rest.find(&format!("</{name}")).map_or("", |at| &rest[at..]);
        }
    }
    found
}

/// The scripts of a page.
pub fn scripts(page: &str) -> Vec<&str> {
    let scripts = tags(page).into_iter().filter(|tag| tag.name == "script");
    scripts.map(|tag| tag.behind.split("</script").next().unwrap_or_default()).collect()
}

/// Where a tag ends: quoted values may hold its sign.
fn end_of(tag: &str) -> usize {
    if !tag.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return tag.find('>').unwrap_or(tag.len());
    }
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn attributes(text: &str) -> BTreeMap<&str, String> {
    let mut found = BTreeMap::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let (value, behind) = match behind.strip_prefix('=') {
            Some(quoted) if quoted.starts_with(['"', '\'']) => {
                let (quote, value) = quoted.split_at(1);
                value.split_once(quote).unwrap_or((value, ""))
            }
            Some(bare) => bare.split_once(char::is_whitespace).unwrap_or((bare, "")),
            None => ("", behind),
        };
        found.insert(name, unescaped(value));
        rest = behind.trim_start();
    }
    found
}

fn unescaped(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    signs.into_iter().fold(text.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}

/// A form, with what a browser would send of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// Whether it is sent as the body of a request.
    pub posts: bool,
    /// Its fields in order: name, kind and value.
    pub fields: Vec<(String, String, String)>,
}

impl Form {
    /// The form of a page that goes to an address.
    pub fn to(page: &str, action: &str) -> Self {
        let found = Self::all(page).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("there is a form for {action}"))
    }

    /// Its fields as a browser sends them.
    pub fn sent(self) -> Vec<(String, String)> {
        self.fields.into_iter().map(|(name, _, value)| (name, value)).collect()
    }

    /// The forms of a page.
    pub fn all(page: &str) -> Vec<Self> {
        let mut forms: Vec<Self> = Vec::new();
        let mut select = String::new();
        for tag in tags(page) {
            let get = |name: &str| tag.attributes.get(name).cloned().unwrap_or_default();
            if tag.name == "form" {
                forms.push(Self { action: get("action"), posts: get("method") == "post", fields: Vec::new() });
            }
            let Some(form) = forms.last_mut() else { continue };
            let name = get("name");
            match tag.name {
                "select" => select = name,
                "option" if tag.attributes.contains_key("selected") || !form.has(&select) => {
                    form.fields.retain(|(known, ..)| *known != select);
                    form.fields.push((select.clone(), "select".into(), get("value")));
                }
                "textarea" => {
                    let text = tag.behind.split("</textarea").next().unwrap_or_default();
                    form.fields.push((name, "textarea".into(), unescaped(text.trim_start_matches('\n'))));
                }
                "input" => form.take(name, get("type"), get("value"), tag.attributes.contains_key("checked")),
                _ => {}
            }
        }
        forms
    }

    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, ..)| known == name)
    }

    /// A box that is not ticked is not sent, and of radios the one that is chosen, or the first.
    fn take(&mut self, name: String, kind: String, value: String, checked: bool) {
        match kind.as_str() {
            "checkbox" if !checked => {}
            "radio" if !checked && self.has(&name) => {}
            "radio" => {
                self.fields.retain(|(known, ..)| *known != name);
                self.fields.push((name, kind, value));
            }
            _ => self.fields.push((name, kind, value)),
        }
    }
}

/// The fields of a form as the client takes them.
pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
