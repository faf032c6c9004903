//! The chair orders a tie by choosing a place for each entry, in a form without scripts.

use crate::access::forms::fill;
use crate::access::house::House;
use crate::support::{Client, Form};

/// The page as it is now, and the names of the form's places with what is chosen.
fn places(chair: &mut Client, page: &str) -> (String, Vec<(String, String)>) {
    let body = chair.get(page).body;
    let fields = Form::to(&body, "/api/ranking/order-ties").fields.into_iter();
    let places = fields.filter(|(name, ..)| name.starts_with("place-")).map(|(name, _, value)| (name, value)).collect();
    (body, places)
}

#[test]
fn a_tie_is_ordered_by_a_place_for_each_entry() {
    let mut house = House::open();
    house.enter("over");
    let ids = house.ids("over");
    let page = fill("/e/{edition}/office/r/{round}/ranking", &ids);
    let mut chair = house.client("chair");
    let (body, none) = places(&mut chair, &page);
    assert!(none.len() > 1 && none.iter().all(|(_, place)| place.is_empty()), "{none:?}");
    assert!(body.contains("Team of T-1") && !body.contains("name=\"order\""));
    let mut send = |numbers: &[&str]| {
        let chosen = none.iter().zip(numbers).map(|((name, _), number)| (name.as_str(), *number));
        let sent: Vec<(&str, &str)> = [("round", ids["round"].as_str())].into_iter().chain(chosen).collect();
        assert_eq!(chair.post("/api/ranking/order-ties", &sent).location.as_deref(), Some(page.as_str()));
        places(&mut chair, &page)
    };
    let numbers: Vec<String> = (1..=none.len()).rev().map(|number| number.to_string()).collect();
    let mut chosen: Vec<&str> = numbers.iter().map(String::as_str).collect();

    let last = chosen.len() - 1;
    chosen[last] = chosen[0];
    let (body, kept) = send(&chosen);
    assert_eq!(body.matches("Two entries of this tie have the same place.").count(), 4, "at the fields and above");
    assert_eq!(kept.iter().map(|(_, place)| place.as_str()).collect::<Vec<_>>(), chosen, "what was chosen is kept");
    chosen[last] = "";
    let (body, _) = send(&chosen);
    assert_eq!(body.matches("aria-invalid=\"true\"").count(), 1);
    assert!(body.contains("Choose a place for this entry"));

    chosen[last] = "1";
    let (body, kept) = send(&chosen);
    assert!(body.contains("order is noted."));
    assert_eq!(kept.iter().map(|(_, place)| place.as_str()).collect::<Vec<_>>(), chosen);
}
