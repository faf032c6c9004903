//! Inside WeChat, pages say how to go on in the browser of the device; nowhere else.

use crate::entering::{House, start};
use crate::support::{Client, Database, PASSWORD, Server};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 \
                      MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0.6723.103 Mobile Safari/537.36 \
                       MicroMessenger/8.0.58.2841(0x28003A56) WeChat/arm64";
const WECOM: &str = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0.6723.103 wxwork/4.1.36";
const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 \
                      Mobile/15E148 Safari/604.1";

const APPLE_ZH: &str = "点右上角 ···，选择“在浏览器中打开”（部分 iPhone 显示为“在 Safari 中打开”）";
const APPLE_EN: &str = "tap ··· at the top right, then “Open in browser” (on some iPhones “Open in Safari”)";

/// What a page says between its beginning and its end of how to go on elsewhere; nothing where it does not.
fn note(page: &str) -> Option<&str> {
    page.split_once("role=\"note\"").and_then(|(_, rest)| rest.split("</div>").next())
}

fn says(browser: &'static str, client: Client, path: &str, words: &[&str]) {
    let answer = client.in_browser(browser).get(path);
    assert_eq!(answer.status, 200, "{path}");
    let note = note(&answer.body);
    match words {
        [] => assert_eq!(note, None, "{path} in {browser}"),
        words => {
            let note = note.unwrap_or_else(|| panic!("{path} in {browser} says how to go on"));
            assert!(words.iter().all(|word| note.contains(word)), "{path} in {browser}: {note}");
        }
    }
}

/// The newest link in the letters, as the organiser reads it.
fn link(database: &Database) -> String {
    database.texts("select secret from letter where secret <> '' order by id desc limit 1").remove(0)
}

fn nobody(server: &Server, language: &str) -> Client {
    let mut client = Client::new(&server.url);
    client.get(&format!("/?lang={language}"));
    client
}

#[test]
fn who_opens_a_link_inside_wechat_is_told_where_it_signs_in() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let key = [("email", "juror05@palmares.example"), ("key", "sign-in")];
    Client::new(&server.url).post("/api/accounts/send-key", &key);
    let sign_in = link(&database);
    says(IPHONE, nobody(&server, "zh-Hans"), &sign_in, &["您正在微信内浏览", "链接只能使用一次", APPLE_ZH]);
    says(IPHONE, nobody(&server, "en"), &sign_in, &["signs you in here only", APPLE_EN]);
    says(ANDROID, nobody(&server, "en"), &sign_in, &["then “Open in browser”.</p>"]);
    says(WECOM, nobody(&server, "zh-Hans"), &sign_in, &["选择“在浏览器中打开”。</p>"]);
    says(SAFARI, nobody(&server, "zh-Hans"), &sign_in, &[]);
    let page = nobody(&server, "en").in_browser(IPHONE).get(&sign_in).body;
    let (act, said) = (page.find("btn main").expect("the button"), page.find("role=\"note\"").expect("the note"));
    assert!(act < said, "what can be done stands first");

    let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
    let ask = [("edition", "cbstes-2026"), ("role", "auditor"), ("email", "li@new.example"), ("name", "Li")];
    organiser.post("/api/invitations/person", &[&ask[..], &[("name_zh", ""), ("language", "zh-Hans")]].concat());
    let invitation = link(&database);
    says(IPHONE, nobody(&server, "zh-Hans"), &invitation, &["您可以在此答复", APPLE_ZH]);
    says(IPHONE, nobody(&server, "en"), &invitation, &["You can answer here", APPLE_EN]);
    says(SAFARI, nobody(&server, "en"), &invitation, &[]);
    says(IPHONE, nobody(&server, "en"), "/sign-in", &[]);
}

#[test]
fn jurors_and_entrants_are_told_where_files_open() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let juror = |language: &str| {
        let mut juror = Client::new(&server.url);
        juror.get(&format!("/?lang={language}"));
        let fields = [("email", "juror05@palmares.example"), ("password", PASSWORD), ("next", "/account")];
        juror.post("/api/accounts/sign-in", &fields);
        juror
    };
    database.texts("update juror set declared_at = 1 returning id");
    let desk = "/e/cbstes-2026/desk";
    says(IPHONE, juror("zh-Hans"), desk, &["您可以在此评审", APPLE_ZH]);
    says(ANDROID, juror("en"), desk, &["You can judge here", "then “Open in browser”.</p>"]);
    says(SAFARI, juror("en"), desk, &[]);

    let database = Database::sqlite();
    let house = House::open(&database, "wechat");
    let entrant = || house.client("wechat", "stranger");
    let page = start(&mut entrant(), "wechat");
    says(ANDROID, entrant(), &format!("{page}?lang=en"), &["files often cannot be chosen or saved"]);
    says(IPHONE, entrant(), &format!("{page}?lang=zh-Hans"), &["微信内往往无法选择或保存文件", APPLE_ZH]);
    says(SAFARI, entrant(), &format!("{page}?lang=en"), &[]);
}
