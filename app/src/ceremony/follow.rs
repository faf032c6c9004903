//! Follows the live feed in the browser.

use std::time::Duration;

use leptos::prelude::{RwSignal, Set, set_timeout};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{EventSource, MessageEvent};

use super::scene::Scene;

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Shows each scene that the feed brings. A broken connection is taken up again by the browser; where the server refused
/// it, it is tried anew after a wait that doubles.
pub fn follow(events: String, scene: RwSignal<Scene>) {
    open(events, scene, FIRST_WAIT);
}

fn open(events: String, scene: RwSignal<Scene>, wait: Duration) {
    let Ok(source) = EventSource::new(&events) else {
        return;
    };
    let show = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let told = event.data().as_string().and_then(|json| serde_json::from_str(&json).ok());
        if let Some(told) = told {
            scene.set(told);
        }
    });
    source.set_onmessage(Some(show.as_ref().unchecked_ref()));
    let broken = source.clone();
    let again = Closure::<dyn Fn()>::new(move || {
        if broken.ready_state() == EventSource::CLOSED {
            let events = events.clone();
            set_timeout(move || open(events, scene, (wait * 2).min(LONGEST_WAIT)), wait);
        }
    });
    source.set_onerror(Some(again.as_ref().unchecked_ref()));
    // The stage follows for as long as the page is open.
    show.forget();
    again.forget();
}
