//! Small pools of jurors for the engine of assignments: whatever must hold holds, and what cannot be is impossible.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use server::cli::exit::Exit;

use super::case::{Case, json as read};
use super::dice::Dice;

/// Entries and jurors.
type Pairs = BTreeSet<(usize, usize)>;

/// What is asked, by index.
struct Pool {
    reviews: usize,
    /// Per juror: at least and at most so many.
    loads: Vec<(usize, usize)>,
    /// Pairs with an affinity.
    listed: Pairs,
    conflicts: Pairs,
    fixed: Pairs,
    entries: usize,
    /// Per juror, 0 for none.
    sides: Vec<usize>,
    /// Jurors of each side, at least.
    least: usize,
}

pub fn target(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    let pool = Pool::drawn(dice);
    pool.write(dice, case);
    if pool.listed.is_empty() {
        return case.run().map(|_| ());
    }
    let outcome = case.run()?;
    let is_refused = pool.least * pool.asked().len() > pool.reviews;
    match outcome.exit {
        Exit::BadInput if is_refused => return Ok(()),
        Exit::BadInput => return Err("refused".to_owned()),
        _ if is_refused => return Err("more jurors of sides than reviews are not refused".to_owned()),
        Exit::Done => pool.check(&read(&outcome.out)?)?,
        Exit::Infeasible if pool.is_possible(&mut pool.fixed.clone(), 0, 0) => {
            return Err("it is possible, and was not found".to_owned());
        }
        Exit::Infeasible => (),
    }
    for (_, bytes) in &mut case.files {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        dice.shuffle(&mut lines[1..]);
        *bytes = lines.concat().into_bytes();
    }
    let timeless = |out: &[u8]| {
        let mut value = read(out)?;
        value["seconds"] = Value::Null;
        Ok::<Value, String>(value)
    };
    let again = timeless(&case.run()?.out)? == timeless(&outcome.out)?;
    again.then_some(()).ok_or_else(|| "the order of the rows changes the assignment".to_owned())
}

impl Pool {
    fn drawn(dice: &mut Dice) -> Pool {
        let (entries, jurors) = (1 + dice.below(5), 1 + dice.below(5));
        let pairs = || (0..entries).flat_map(move |entry| (0..jurors).map(move |juror| (entry, juror)));
        let gaps = 2 + dice.below(5);
        let listed = pairs().filter(|_| !dice.once_in(gaps)).collect();
        let fixed: Pairs = pairs().filter(|_| dice.once_in(12)).collect();
        let conflicts = pairs().filter(|pair| dice.once_in(8) && !fixed.contains(pair)).collect();
        let tight = dice.below(4);
        let load = |_| {
            let most = dice.below(entries + 1);
            (if tight == 0 { dice.below(most + 1) } else { 0 }, most)
        };
        let loads = (0..jurors).map(load).collect();
        let reviews = dice.below(4);
        let sides = (0..jurors).map(|_| dice.below(3)).collect();
        let least = [0, 0, 1, 1, 1, 2][dice.below(6)];
        Pool { reviews, loads, listed, conflicts, fixed, entries, sides, least }
    }

    /// The command line and its files.
    fn write(&self, dice: &mut Dice, case: &mut Case) {
        let affinities = ["0", "1", "0.5", "0.25", "0.999999", "0.000001", "7", "1e-9", "1000000"];
        let affinities = &affinities[..if dice.once_in(2) { 4 } else { 9 }];
        let slack = dice.one(&["0", "0.005", "1"]);
        case.line = format!("assign --format json --reviews {} --sides {} --slack {slack}", self.reviews, self.least);
        let entries = (0..self.entries).map(|entry| format!("E{entry}\n")).collect::<String>();
        case.file("--entries", "entries.csv", format!("entry\n{entries}"));
        let side = |side: &usize| if *side == 0 { String::new() } else { format!("s{side}") };
        let jurors = self.sides.iter().enumerate().map(|(juror, of)| format!("J{juror},{}\n", side(of)));
        case.file("--jurors", "jurors.csv", format!("juror,side\n{}", jurors.collect::<String>()));
        let loads = |of: fn(&(usize, usize)) -> usize| {
            let rows = self.loads.iter().enumerate().map(|(juror, load)| format!("J{juror},{}\n", of(load)));
            format!("juror,load\n{}", rows.collect::<String>())
        };
        case.file("--min-load", "min.csv", loads(|load| load.0));
        case.file("--max-load", "max.csv", loads(|load| load.1));
        for (flag, name, pairs) in
            [("--fixed", "fixed.csv", &self.fixed), ("--conflicts", "conflicts.csv", &self.conflicts)]
        {
            let rows = pairs.iter().map(|(entry, juror)| format!("E{entry},J{juror}\n")).collect::<String>();
            case.file(flag, name, format!("entry,juror\n{rows}"));
        }
        let rows = self.listed.iter().map(|(entry, juror)| format!("E{entry},J{juror},{}\n", dice.one(affinities)));
        let rows = rows.collect::<String>();
        case.file("--affinity", "affinity.csv", format!("entry,juror,affinity\n{rows}"));
    }

    fn is_eligible(&self, pair: &(usize, usize)) -> bool {
        self.listed.contains(pair) && !self.conflicts.contains(pair)
    }

    /// The sides of which something is asked.
    fn asked(&self) -> BTreeSet<usize> {
        self.sides.iter().copied().filter(|side| self.least > 0 && *side > 0).collect()
    }

    /// Whether an entry has of each side what is asked.
    fn has_sides(&self, entry: usize, pairs: &Pairs) -> bool {
        self.asked().into_iter().all(|side| {
            let of_side = pairs.iter().filter(|pair| pair.0 == entry && self.sides[pair.1] == side);
            of_side.count() >= self.least
        })
    }

    /// Whether everybody gets what is asked; fixed assignments stay, and count even beyond a load or the reviews.
    fn check(&self, value: &Value) -> Result<(), String> {
        let index = |value: &Value| value.as_str().and_then(|id| id[1..].parse().ok()).unwrap_or(usize::MAX);
        let assigned = value["assignments"].as_array().cloned().unwrap_or_default();
        let pairs: Pairs = assigned.iter().map(|one| (index(&one["entry"]), index(&one["juror"]))).collect();
        let count = |entry| pairs.iter().filter(|pair| pair.0 == entry).count();
        let fixed = |entry| self.fixed.iter().filter(|pair| pair.0 == entry).count();
        let load = |juror, of: &Pairs| of.iter().filter(|pair| pair.1 == juror).count();
        let within = |(juror, (least, most)): (usize, &(usize, usize))| {
            let load_of = load(juror, &pairs);
            load_of >= *least && load_of <= *most.max(&load(juror, &self.fixed))
        };
        let objective = |name: &str| value["objective"][name].as_f64().unwrap_or(f64::NAN);
        let beyond = |name: &str, bound: &str| {
            let room = objective(bound) - objective(name);
            room.is_nan() || room < -1e-9
        };
        let strange = |pair: &(usize, usize)| !self.is_eligible(pair) && !self.fixed.contains(pair);
        if pairs.iter().any(strange) {
            return Err("not eligible".to_owned());
        }
        let names: Vec<String> = self.asked().into_iter().map(|side| format!("s{side}")).collect();
        let told = if names.is_empty() { Value::Null } else { json!({ "least": self.least, "names": names }) };
        let faults = [
            ("twice", pairs.len() != assigned.len()),
            ("fixed is missing", !self.fixed.is_subset(&pairs)),
            ("reviews", (0..self.entries).any(|entry| count(entry) != self.reviews.max(fixed(entry)))),
            ("sides", !(0..self.entries).all(|entry| self.has_sides(entry, &pairs))),
            ("what is said of sides", value["sides"] != told),
            ("loads", !self.loads.iter().enumerate().all(within)),
            ("the worst beyond its bound", beyond("worst", "worst_bound")),
            ("the total beyond its bound", beyond("total", "total_bound")),
        ];
        faults.iter().find(|(_, is)| *is).map_or(Ok(()), |(name, _)| Err((*name).to_owned()))
    }

    /// Whether the entries from this one on can get their reviews, this one from jurors from `from` on, by trying
    /// everything.
    fn is_possible(&self, pairs: &mut Pairs, entry: usize, from: usize) -> bool {
        let load = |juror, pairs: &Pairs| pairs.iter().filter(|pair| pair.1 == juror).count();
        if entry == self.entries {
            return self.loads.iter().enumerate().all(|(juror, (least, _))| load(juror, pairs) >= *least);
        }
        if pairs.iter().filter(|pair| pair.0 == entry).count() >= self.reviews {
            return self.has_sides(entry, pairs) && self.is_possible(pairs, entry + 1, 0);
        }
        (from..self.loads.len()).any(|juror| {
            let pair = (entry, juror);
            let free = self.is_eligible(&pair) && !pairs.contains(&pair) && load(juror, pairs) < self.loads[juror].1;
            if !free {
                return false;
            }
            pairs.insert(pair);
            let possible = self.is_possible(pairs, entry, juror + 1);
            pairs.remove(&pair);
            possible
        })
    }
}
