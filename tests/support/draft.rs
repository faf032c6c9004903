use serde_json::Value;

use super::Client;

/// A scorecard that a juror types into, as the desk in the browser does.
pub struct Draft {
    assignment: String,
    rubric_version: String,
    base_version: i64,
    change: String,
    text: String,
}

impl Draft {
    /// Jurors of the sample edition who have made their declarations, each with a scorecard that can be written.
    pub fn of_sample_jury(url: &str) -> impl Iterator<Item = (Client, Self)> {
        let all = (1..=14).map(move |number| Client::signed_in(url, &format!("juror{number:02}@palmares.example")));
        all.filter_map(|mut juror| {
            let declared = juror.get("/e/cbstes-2026/desk").status == 200;
            let draft = if declared { Self::first_open(&mut juror, "cbstes-2026") } else { None };
            draft.map(|draft| (juror, draft))
        })
    }

    /// The first scorecard of the juror's list that can still be written, where there is one.
    pub fn first_open(juror: &mut Client, edition: &str) -> Option<Self> {
        let start = format!("/e/{edition}/desk/");
        let list = juror.get(&format!("/e/{edition}/desk")).body;
        let links = list.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let desks = links.filter(|link| link.starts_with(&start) && !link.ends_with("/welcome"));
        for desk in desks {
            let page = juror.get(desk).body;
            if page.contains("formaction=\"/api/scoring/submit\"") {
                return Some(Self::of_page(&page));
            }
        }
        None
    }

    fn of_page(page: &str) -> Self {
        Self {
            assignment: hidden(page, "assignment"),
            rubric_version: hidden(page, "rubric_version"),
            base_version: hidden(page, "base_version").parse().expect("a version is a number"),
            change: String::new(),
            text: String::new(),
        }
    }

    /// Types a comment for the jury, which is a new change.
    pub fn type_in(&mut self, text: &str) {
        self.change = uuid::Uuid::new_v4().to_string();
        self.text = text.to_owned();
    }

    /// The random id of the change that was typed last.
    pub fn change(&self) -> &str {
        &self.change
    }

    /// Sends the change; the version of the receipt, or `None` where the server does not answer.
    pub fn save(&mut self, juror: &mut Client) -> Option<i64> {
        let (status, receipt) = self.send(juror)?;
        assert_eq!(status, 200, "{receipt}");
        let version = receipt["version"].as_i64().expect("a receipt has a version");
        self.base_version = version;
        Some(version)
    }

    /// Sends the change; status and body, or `None` where the server does not answer.
    pub fn send(&self, juror: &mut Client) -> Option<(u16, Value)> {
        juror.try_call(
            "/api/scoring/save",
            &[
                ("assignment", &self.assignment),
                ("change", &self.change),
                ("base_version", &self.base_version.to_string()),
                ("rubric_version", &self.rubric_version),
                ("raw[for_jury]", &self.text),
            ],
        )
    }
}

/// The value of a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let inputs = page.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    let input = inputs.into_iter().find(|input| input.contains(&format!("name=\"{name}\"")));
    let input = input.unwrap_or_else(|| panic!("the page has a field {name}"));
    let (_, value) = input.split_once("value=\"").expect("a hidden field has a value");
    value.split('"').next().unwrap_or_default().to_owned()
}
