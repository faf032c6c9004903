//! Neither the order of the input nor the names of entries, jurors and sides change what is found.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::connect::loose;
use super::*;

/// The request with each of its lists in another order.
fn shuffled() -> impl Strategy<Value = (Request, Request)> {
    loose().prop_flat_map(|request| {
        let lists = (
            Just(request.entries.clone()).prop_shuffle(),
            Just(request.jurors.clone()).prop_shuffle(),
            Just(request.pairs.clone()).prop_shuffle(),
            Just(request.fixed.clone()).prop_shuffle(),
        );
        lists.prop_map(move |(entries, jurors, pairs, fixed)| {
            (request.clone(), Request { entries, jurors, pairs, fixed, ..request.clone() })
        })
    })
}

/// The request with other names for its entries, its jurors and its sides.
fn renamed(
    request: &Request,
    entry: impl Fn(&EntryId) -> EntryId,
    juror: impl Fn(&JurorId) -> JurorId,
    side: impl Fn(&str) -> String,
) -> Request {
    let named = |side_of: &String| if side_of.is_empty() { String::new() } else { side(side_of) };
    Request {
        entries: request.entries.iter().map(|need| EntryNeed { id: entry(&need.id), ..need.clone() }).collect(),
        jurors: request.jurors.iter().map(|one| JurorCapacity { id: juror(&one.id), ..one.clone() }).collect(),
        pairs: request
            .pairs
            .iter()
            .map(|pair| Pair { entry: entry(&pair.entry), juror: juror(&pair.juror), affinity: pair.affinity })
            .collect(),
        fixed: request.fixed.iter().map(|pair| (entry(&pair.0), juror(&pair.1))).collect(),
        slack: request.slack,
        sides: Sides {
            least: request.sides.least,
            of: request.sides.of.iter().map(|(id, side)| (juror(id), named(side))).collect(),
        },
    }
}

/// The request with its entries, jurors and sides called by each other's names.
fn relabelled() -> impl Strategy<Value = (Request, Request)> {
    loose().prop_flat_map(|request| {
        let entries: Vec<EntryId> = request.entries.iter().map(|need| need.id.clone()).collect();
        let jurors: Vec<JurorId> = request.jurors.iter().map(|one| one.id.clone()).collect();
        let sides = Just(vec![side_name(1), side_name(2)]).prop_shuffle();
        let names = (Just(entries.clone()).prop_shuffle(), Just(jurors.clone()).prop_shuffle(), sides);
        names.prop_map(move |(of_entries, of_jurors, of_sides)| {
            let entry_names: BTreeMap<&EntryId, &EntryId> = entries.iter().zip(&of_entries).collect();
            let juror_names: BTreeMap<&JurorId, &JurorId> = jurors.iter().zip(&of_jurors).collect();
            let side = |side: &str| of_sides[usize::from(side == side_name(2))].clone();
            let other = renamed(&request, |id| entry_names[id].clone(), |id| juror_names[id].clone(), side);
            (request.clone(), other)
        })
    })
}

/// What no name may change: the floors, the best total, and the bounds of all.
fn measured(plan: &Plan) -> [i64; 7] {
    let Plan { worst, worst_bound, floor, next_floor, next_bound, best_total, total_bound, .. } = *plan;
    [worst, worst_bound, floor, next_floor, next_bound, best_total, total_bound]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_lists_changes_nothing((request, other) in shuffled()) {
        prop_assert_eq!(assign(&problem(&request)), assign(&problem(&other)));
    }

    #[test]
    fn other_names_in_the_same_order_give_the_same_plan_under_these_names(request in loose()) {
        let name = |id: &str| format!("{}-é{:03}", &id[..1], 2 * id[1..].parse::<usize>().unwrap() + 1);
        let entry = |id: &EntryId| EntryId::from(name(id.as_str()));
        let juror = |id: &JurorId| JurorId::from(name(id.as_str()));
        let other = renamed(&request, entry, juror, name);
        // Every id and side stands between quotation marks in what is told.
        let mut told = format!("{:?}", assign(&problem(&request)));
        let sides = request.sides.names().into_iter();
        let entries = request.entries.iter().map(|need| need.id.as_str());
        for id in entries.chain(request.jurors.iter().map(|one| one.id.as_str())).chain(sides) {
            told = told.replace(&format!("{id:?}"), &format!("{:?}", name(id)));
        }
        prop_assert_eq!(told, format!("{:?}", assign(&problem(&other))));
    }

    #[test]
    fn any_names_give_what_is_as_good((request, other) in relabelled()) {
        let found = |request: &Request| assign(&problem(request)).ok().map(|plan| (measured(&plan), plan.proven));
        prop_assert_eq!(found(&request), found(&other));
    }
}
