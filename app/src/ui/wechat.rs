//! The browser inside WeChat and WeCom: it keeps sessions of its own, and on Android it neither takes nor saves files.

use axum::http::header::USER_AGENT;
use leptos::prelude::*;

use crate::t;
use crate::visitor::parts;
use crate::words::Words;

/// What these browsers call themselves, in small letters.
const NAMES: [&str; 2] = ["micromessenger", "wxwork"];
/// What the phones and tablets of Apple call themselves.
const APPLE: [&str; 3] = ["iphone", "ipad", "ipod"];

/// Where such a browser runs, which decides what its menu says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Apple,
    Other,
}

/// Says to who reads inside WeChat how to go on in the browser of the device, and `why`; to everybody else nothing.
/// Nothing is shared between the two browsers: who goes on in the other one signs in there.
pub fn in_wechat(words: Words, why: impl FnOnce() -> String) -> Option<AnyView> {
    let parts = parts();
    let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let how = match inside(agent)? {
        Inside::Apple => t!(words, "wechat-apple"),
        Inside::Other => t!(words, "wechat-other"),
    };
    Some(
        view! {
            <div class="notice" role="note">
                <p>{why()}</p>
                <p>{how}</p>
            </div>
        }
        .into_any(),
    )
}

fn inside(agent: &str) -> Option<Inside> {
    let agent = agent.to_ascii_lowercase();
    let is_one_of = |names: &[&str]| names.iter().any(|name| agent.contains(name));
    is_one_of(&NAMES).then(|| if is_one_of(&APPLE) { Inside::Apple } else { Inside::Other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_inside_wechat_and_wecom_are_told_from_all_others() {
        let apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                     Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN";
        let android = "Mozilla/5.0 (Linux; Android 15; 2407FRK8EC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                       Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300289 MMWEBSDK/20250201 \
                       MicroMessenger/8.0.58.2841(0x28003A56) WeChat/arm64";
        let wecom = "Mozilla/5.0 (Windows NT 10.0; WOW64) Chrome/116.0.0.0 Safari/537.36 wxwork/4.1.36 WindowsWechat";
        let safari =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1";
        let found = [apple, android, wecom, safari, ""].map(inside);
        assert_eq!(found, [Some(Inside::Apple), Some(Inside::Other), Some(Inside::Other), None, None]);
    }
}
