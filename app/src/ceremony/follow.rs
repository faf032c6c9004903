//! Follows the live feed in the browser.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{EventSource, HtmlDivElement, MessageEvent};

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Where screens are shown, and the key of the one that stands there.
#[derive(Clone)]
struct Place {
    events: Rc<str>,
    screen: HtmlDivElement,
    shown: Rc<RefCell<String>>,
}

/// Shows each screen that the feed brings, unless it stands there already: shown anew, it would move again. A broken
/// connection is taken up by the browser; where the server refused it, it is tried anew after a wait that doubles.
pub fn follow(events: &str, screen: &HtmlDivElement, shown: String) {
    let shown = Rc::new(RefCell::new(shown));
    open(Place { events: events.into(), screen: screen.clone(), shown }, FIRST_WAIT);
}

fn open(place: Place, wait: Duration) {
    let Ok(source) = EventSource::new(&place.events) else {
        return;
    };
    let here = place.clone();
    let show = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(html) = event.data().as_string() else { return };
        if here.shown.replace(event.last_event_id()) != event.last_event_id() {
            here.screen.set_inner_html(&html);
        }
    });
    source.set_onmessage(Some(show.as_ref().unchecked_ref()));
    let broken = source.clone();
    let again = Closure::<dyn Fn()>::new(move || {
        if broken.ready_state() == EventSource::CLOSED {
            let place = place.clone();
            set_timeout(move || open(place, (wait * 2).min(LONGEST_WAIT)), wait);
        }
    });
    source.set_onerror(Some(again.as_ref().unchecked_ref()));
    // The stage follows for as long as the page is open.
    show.forget();
    again.forget();
}
