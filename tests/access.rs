//! Who may do what: the table of `docs/access.md`, asked cell by cell.

mod contests;
pub mod forms;
pub mod house;
mod outset;
mod post;
pub mod table;

use std::collections::BTreeSet;

use app::routes::App;
use leptos::server_fn::axum::server_fn_paths;
use server::web::assets;
use server::web::router::PLAIN;

use self::forms::{Ids, holds};
use self::house::{House, Seen};
use self::table::{Row, Word, addresses, rows};
use crate::support::{Answer, masked};

/// What every entry of the editions is called by: no answer but a yes says it.
const NAMED: [&str; 2] = ["Team of", "Title of"];

#[test]
fn every_address_of_the_program_is_in_the_table() {
    let pages = leptos_axum::generate_route_list(App);
    let pages = pages.iter().map(|page| ("GET".to_owned(), page.path().to_owned()));
    let acts = server_fn_paths().map(|(path, method)| (method.to_string(), path.to_owned()));
    let plain = PLAIN.map(|(method, path)| (method.to_owned(), path.to_owned()));
    let program: BTreeSet<_> = pages.chain(acts).chain(plain).collect();
    assert_eq!(program.difference(&addresses()).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "not written");
    assert_eq!(addresses().difference(&program).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "not there");
}

#[test]
fn no_route_is_made_beside_the_list_of_plain_ones() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web");
    let files = std::fs::read_dir(folder).expect("the router has a folder").map(|file| file.expect("a file").path());
    let made: usize =
        files.map(|file| std::fs::read_to_string(file).expect("Rust is text").matches(".route(").count()).sum();
    assert_eq!(made, PLAIN.len());
}

#[test]
fn everybody_is_shown_what_the_table_says() {
    walk(|row| !row.is_act());
}

#[test]
fn everybody_does_what_the_table_says() {
    walk(Row::is_act);
}

/// Asks for every cell of these rows, then for the same with ids of others.
fn walk(of: impl Fn(&Row) -> bool) {
    let mut house = House::open();
    let mut found = Vec::new();
    for row in rows().iter().filter(|row| of(row)) {
        let mut ids = house.ids(&row.state);
        if row.address == assets::FILES || row.address == assets::ICON {
            let css = assets::addresses().css;
            if css == "/assets/palmares.css" {
                eprintln!("\n*** the browser's files are not built: {} was NOT asked for ***\n", row.address);
                continue;
            }
            ids.insert("*path", css.trim_start_matches("/assets/").to_owned());
        }
        for (who, word) in row.cells() {
            let seen = house.visit(row, who, &ids);
            found.extend(wrong(row, who, word, &seen));
            if word == Word::Own {
                found.extend(colleagues(&mut house, row, who, &ids));
            }
        }
        found.extend(strange_ids(&mut house, row, &ids));
        found.extend(another_roof(&mut house, row, &ids));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What an answer says, in the table's words.
fn said(answer: &Answer) -> String {
    match (answer.status, answer.location.as_deref()) {
        (200, _) => "Yes".into(),
        (401, _) => "SignIn".into(),
        (302 | 303, Some(location)) if location.starts_with("/sign-in?next=") => "SignIn".into(),
        (403, _) => "No".into(),
        (404, _) => "NotFound".into(),
        (status, location) => format!("{status} {location:?} {}", answer.body.chars().take(200).collect::<String>()),
    }
}

/// What is wrong with an answer, where it is not what the table says.
fn wrong(row: &Row, who: &str, word: Word, seen: &Seen) -> Option<String> {
    let expected = match word {
        Word::Own | Word::Nothing => "Yes".to_owned(),
        other => format!("{other:?}"),
    };
    let said = said(&seen.answer);
    let changes = if row.is_act() && word.lets_in() { !seen.changed.is_empty() } else { !seen.touched() };
    let told = said != "Yes" && NAMED.iter().any(|name| seen.answer.body.contains(name));
    let right = said == expected && changes && !told;
    (!right).then(|| {
        let Row { method, address, .. } = row;
        format!("{method} {address}: {who}: {said}, not {expected}; changed {:?}; names told: {told}", seen.changed)
    })
}

/// What is a colleague's is not there.
fn colleagues(house: &mut House, row: &Row, who: &str, ids: &Ids) -> Option<String> {
    let mut theirs = ids.clone();
    theirs.extend([("assignment", ids["colleague"].clone()), ("entry", ids["third"].clone())]);
    let seen = house.visit(row, who, &theirs);
    wrong(row, who, Word::NotFound, &seen).map(|wrong| format!("a colleague's: {wrong}"))
}

/// An id of another edition cannot be told from one that was made up, and lets nobody in.
fn strange_ids(house: &mut House, row: &Row, ids: &Ids) -> Vec<String> {
    let mut found = Vec::new();
    let foreign: Vec<_> = house.foreign.clone().into_iter().filter(|(name, _)| holds(&row.address, name)).collect();
    for (name, id) in foreign {
        let made_up = if name == "code" { "T-9" } else { "01890000-0000-7000-8000-0000000000ff" };
        let [strange, unknown] = [id.as_str(), made_up].map(|id| {
            let mut ids = ids.clone();
            ids.insert(name, id.to_owned());
            ids
        });
        for (who, word) in row.cells() {
            // Whoever has every role in the other edition may use its ids, unless the form names this edition.
            if who == "elsewhere" && !holds(&row.address, "edition") {
                continue;
            }
            let (one, other) = (house.visit(row, who, &strange), house.visit(row, who, &unknown));
            let said = said(&one.answer);
            // What is chosen from a list is a wrong choice, as everything is that the list does not have.
            let let_in = said == "Yes" || (word.lets_in() && said != "NotFound" && !said.starts_with("422"));
            let same = blank(&one.answer, &id) == blank(&other.answer, made_up);
            if let_in || !same || one.touched() || other.touched() {
                let unknown = self::said(&other.answer);
                found.push(format!("{}: {who}: foreign {name}: {said}; made up: {unknown}", row.address));
            }
        }
        if row.is_act() {
            let (one, other) = (house.way_on(row, "stranger", &strange), house.way_on(row, "stranger", &unknown));
            if one.as_ref().map(|way| way.replace(&id, "")) != other.as_ref().map(|way| way.replace(made_up, "")) {
                found.push(format!("{}: a stranger is sent to {one:?}, and to {other:?}", row.address));
            }
        }
    }
    found
}

/// An answer without the id that was asked for, and without what is random.
fn blank(answer: &Answer, id: &str) -> (u16, Option<String>, String) {
    let blank = |text: &str| masked(&text.replace(id, "∗"));
    (answer.status, answer.location.as_deref().map(blank), blank(&answer.body))
}

/// Roles in another edition open nothing of this one, even where the address names the other.
fn another_roof(house: &mut House, row: &Row, ids: &Ids) -> Option<String> {
    let has_ids = house.foreign.keys().any(|name| *name != "code" && holds(&row.address, name));
    if !has_ids || !holds(&row.address, "edition") {
        return None;
    }
    let mut ids = ids.clone();
    ids.insert("edition", "away".into());
    let seen = house.visit(row, "elsewhere", &ids);
    wrong(row, "elsewhere", Word::NotFound, &seen).map(|wrong| format!("under another roof: {wrong}"))
}
