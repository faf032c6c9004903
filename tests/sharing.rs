//! What a link to a public page shows where it is shared: tags, and a picture that knows nothing that is not public.

use std::collections::BTreeMap;

use store::args;

use crate::entering::House;
use crate::support::calls::DEADLINE;
use crate::support::gala::{gala, prepared, reveal_next};
use crate::support::{Client, Database, Server, block_on, scripts};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const HOSTILE: &str = "\"></title></textarea><script>alert(1)</script>";

/// Width and height of a PNG, in pixels.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    (side(16), side(20))
}

/// The tags of a page's head: property or name, with the content.
fn told(page: &str) -> BTreeMap<String, String> {
    let tags = page.split("<meta ").skip(1).filter_map(|tag| {
        let value = |name: &str| Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.to_owned());
        Some((value("property").or_else(|| value("name"))?, value("content")?))
    });
    tags.collect()
}

#[test]
fn public_pages_say_what_their_links_show() {
    let database = Database::sqlite();
    let house = House::open(&database, "shared");
    let mut nobody = Client::new(&house.url);
    for (path, picture) in [("/e/shared", "/e/shared/share"), ("/e/shared/c/trial", "/e/shared/c/trial/share")] {
        for (tag, locale) in [("en", "en_GB"), ("zh-Hans", "zh_CN"), ("fr", "fr_BE"), ("nl", "nl_BE")] {
            let page = nobody.get(&format!("{path}?lang={tag}")).body;
            let told = told(&page);
            let expected = [
                ("og:url", format!("{}{path}", house.url)),
                ("og:image", format!("{}{picture}/{tag}.png", house.url)),
                ("twitter:image", format!("{}{picture}/{tag}.png", house.url)),
                ("twitter:card", "summary_large_image".to_owned()),
                ("og:locale", locale.to_owned()),
            ];
            for (name, value) in expected {
                assert_eq!(told.get(name), Some(&value), "{path} {tag} {name}");
            }
            assert_eq!(told["og:title"], told["twitter:title"]);
            assert_eq!(page.matches("og:locale:alternate").count(), 3, "{path} {tag}");
            assert_eq!(page.matches("hreflang").count(), 8, "the tags and the menu of languages");
            assert_eq!(size(&nobody.file(&format!("{picture}/{tag}.png"))), (1200, 630));
        }
    }
}

#[test]
fn a_picture_is_there_in_each_language_and_nothing_else_is() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "drawn");
        let mut nobody = Client::new(&house.url);
        let drawn = |nobody: &mut Client, tag: &str| nobody.file(&format!("/e/drawn/c/trial/share/{tag}.png"));
        let [english, chinese, french] = ["en", "zh-Hans", "fr"].map(|tag| drawn(&mut nobody, tag));
        assert!(english != chinese && english != french && chinese != french, "{}", database.engine());
        assert_eq!(drawn(&mut nobody, "en"), english);
        for path in [
            "/e/drawn/c/trial/share/de.png",
            "/e/drawn/c/trial/share/en.jpg",
            "/e/drawn/c/trial/share/en",
            "/e/drawn/c/trial/share/zh.png",
            "/e/drawn/c/unknown/share/en.png",
            "/e/unknown/c/trial/share/en.png",
            "/e/unknown/share/en.png",
            "/e/drawn/share/%F0%9F%92%A3.png",
        ] {
            assert_eq!(nobody.get(path).status, 404, "{path}");
        }
        let names = [HOSTILE.repeat(9), "\u{202e}👩‍🚀 مرحبا\u{1}\n".repeat(40), "宽".repeat(4_000)];
        for name in names {
            let text = serde_json::json!({ "en": name, "zh-Hans": name }).to_string();
            block_on(async {
                let mut tx = house.db.begin().await.expect("a transaction");
                for sql in [
                    "update edition set name = $1, place = $1, theme = $1",
                    "update competition set name = $1, summary = $1",
                    "update host set name = $1",
                ] {
                    tx.run(sql, args![&text]).await.expect("a name");
                }
                tx.commit().await.expect("a commit");
            });
            let hostile = drawn(&mut nobody, "en");
            assert!(size(&hostile) == (1200, 630) && hostile != english);
            let page = nobody.get("/e/drawn/c/trial").body;
            assert!(!scripts(&page).iter().any(|script| script.contains("alert(1)")), "{page}");
        }
    }
}

#[test]
fn the_time_that_is_left_is_told_and_after_it_what_still_counts() {
    let database = Database::sqlite();
    let house = House::open(&database, "timed");
    let mut nobody = Client::new(&house.url);
    let mut said = |after: i64| {
        house.at(DEADLINE.plus_seconds(after));
        nobody.get("/e/timed/c/trial?lang=en").body
    };
    let before = said(-90 * 60);
    assert!(before.contains("1 hour 30 minutes left.") && before.contains("role=\"timer\""), "{before}");
    assert!(before.contains("data-own-clock") && !before.contains("still counts"), "{before}");
    assert!(!before.contains("modulepreload"), "a page without an island loads no wasm");
    let grace = said(30);
    assert!(grace.contains("The deadline has passed. What arrives until") && !grace.contains("role=\"timer\""));
    assert!(grace.contains("/sign-in?next=/e/timed/c/trial"), "{grace}");
    let after = said(61);
    assert!(
        after.contains("Entries are closed. What arrived until") && !after.contains("class=\"btn main\""),
        "{after}"
    );
}

#[test]
fn a_picture_is_the_same_before_and_after_the_reveal() {
    let database = Database::sqlite();
    gala(&database, [0, 1, 2]);
    let server = Server::start(&database);
    let mut nobody = Client::new(&server.url);
    let paths = ["/e/gala/share/en.png", "/e/gala/c/trial/share/en.png"];
    let before = paths.map(|path| nobody.file(path));
    let (mut operator, _) = prepared(&server.url, "gala");
    while reveal_next(&mut operator, "gala") {}
    let page = nobody.get("/e/gala/c/trial/winners?lang=en").body;
    assert_eq!(told(&page)["og:image"], format!("{}{}", server.url, paths[1]));
    assert_eq!(paths.map(|path| nobody.file(path)), before);
}
