//! How much time is left until a deadline, and the deadline on the reader's own clock. The page says what the server
//! knows; a small script goes on from there.

use judging::access::Refusal;
use judging::time::Timestamp;
use leptos::prelude::*;
use store::calls::Call;

use crate::t;
use crate::ui::{Ground, small_script};
use crate::when;
use crate::words::Words;

const MINUTE: i64 = 60_000_000;

/// What the time says of a call: when it opens, how much is left, that what comes late still counts, that it is over.
pub fn said(ground: &Ground, call: &Call, now: Timestamp) -> AnyView {
    let words = ground.words;
    match call.facts().in_window(now) {
        Ok(()) if now <= call.deadline => countdown(words, now, call.deadline),
        Ok(()) => t!(words, "enter-grace", moment = ground.moment(call.facts().last())).into_any(),
        Err(Refusal::CallNotOpen { opens_at }) => t!(words, "enter-opens", moment = ground.moment(opens_at)).into_any(),
        Err(_) if call.grace_seconds > 0 => {
            t!(words, "enter-closed-grace", moment = ground.moment(call.facts().last())).into_any()
        }
        Err(_) => t!(words, "enter-closed").into_any(),
    }
}

/// The time that is left. A timer is not announced by itself, however often its words change.
fn countdown(words: Words, now: Timestamp, until: Timestamp) -> AnyView {
    view! {
        <span
            role="timer"
            data-until=when::machine(until)
            data-now=when::machine(now)
            data-left=t!(words, "enter-left", time = GAP)
            data-past=t!(words, "enter-past")
        >
            {left(words, now, until)}
        </span>
    }
    .into_any()
}

/// Where the script puts the time into the sentence around it.
const GAP: &str = "∗";

/// How much time is left until a moment: days and hours, hours and minutes, or minutes.
fn left(words: Words, now: Timestamp, until: Timestamp) -> String {
    let minutes = (until.micros() - now.micros()).max(0) / MINUTE;
    let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    let [days_said, hours_said, rest_said] = [
        (days > 0).then(|| t!(words, "unit-days", count = days)),
        (hours > 0).then(|| t!(words, "unit-hours", count = hours)),
        (rest > 0).then(|| t!(words, "unit-minutes", count = rest)),
    ];
    let parts = if days > 0 { [days_said, hours_said] } else { [hours_said, rest_said] };
    let time = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if time.is_empty() { t!(words, "enter-left-none") } else { t!(words, "enter-left", time = time) }
}

/// A moment on the reader's own clock, which only a script knows: nothing is shown before one has run, and nothing in the
/// edition's own zone.
pub fn own_clock(words: Words, at: Timestamp, zone: &str) -> AnyView {
    view! {
        <span data-own-clock=zone.to_owned() hidden>
            " · "
            {t!(words, "enter-own-clock")}
            " "
            <time datetime=when::machine(at)></time>
            " "
            <small class="muted"></small>
        </span>
    }
    .into_any()
}

/// Shows deadlines on the reader's clock and lets the time that is left run. No part of the wasm.
#[component]
pub fn ClockScript() -> impl IntoView {
    small_script(SCRIPT)
}

const SCRIPT: &str = r#"(() => {
  const lang = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeStyle: "short" });
  for (const own of document.querySelectorAll("[data-own-clock]")) {
    const time = own.querySelector("time");
    time.textContent = clock.format(new Date(time.dateTime));
    const { timeZone } = clock.resolvedOptions();
    own.querySelector("small").textContent = timeZone;
    own.hidden = timeZone === own.dataset.ownClock;
  }
  const say = (count, unit) => new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
  for (const timer of document.querySelectorAll("[role=timer]")) {
    const until = Date.parse(timer.dataset.until);
    const ahead = Date.parse(timer.dataset.now) - Date.now();
    const tick = () => {
      const seconds = Math.floor((until - Date.now() - ahead) / 1000);
      const units = [["day", seconds / 86400], ["hour", (seconds / 3600) % 24], ["minute", (seconds / 60) % 60], ["second", seconds % 60]];
      const counted = units.map(([unit, count]) => [unit, Math.floor(count)]);
      const from = Math.min(counted.findIndex(([, count]) => count > 0), 2);
      const shown = counted.slice(from, from + 2).filter(([, count]) => count > 0);
      const words = seconds < 0 ? timer.dataset.past : timer.dataset.left.replace("∗", shown.map(([unit, count]) => say(count, unit)).join(" "));
      if (seconds !== 0 && timer.textContent !== words) timer.textContent = words;
      if (seconds >= 0) setTimeout(tick, 1000);
    };
    tick();
  }
})();"#;

#[cfg(test)]
mod tests {
    use judging::text::Language;

    use super::*;

    #[test]
    fn what_is_left_is_told_in_two_units() {
        let english = Words::of(Language::English);
        let said = |minutes: i64| left(english, Timestamp::from_micros(0), Timestamp::from_micros(minutes * MINUTE));
        assert_eq!(
            [4_560, 1_441, 1_440, 1_439, 61, 59, 1, 0, -5].map(said),
            [
                "3 days 4 hours left.",
                "1 day left.",
                "1 day left.",
                "23 hours 59 minutes left.",
                "1 hour 1 minute left.",
                "59 minutes left.",
                "1 minute left.",
                "Less than a minute left.",
                "Less than a minute left.",
            ]
        );
        let chinese = Words::of(Language::Chinese);
        assert_eq!(
            left(chinese, Timestamp::from_micros(0), Timestamp::from_micros(90 * MINUTE)),
            "还剩 1 小时 30 分钟。"
        );
    }
}
