//! Against brute force, and the laws that every plan keeps.

mod connect;
mod exact;
mod exchange;
mod hard;
mod infeasible;
mod laws;
mod mend;
mod order;
mod review;
mod watch;

use super::*;
use crate::ids::{EntryId, JurorId};

fn entry(number: usize) -> EntryId {
    EntryId::from(format!("e{number:03}"))
}

fn juror(number: usize) -> JurorId {
    JurorId::from(format!("j{number:03}"))
}

/// Rows are entries, columns jurors; a negative affinity is not eligible.
fn request(affinities: &[Vec<i64>], reviews: &[usize], loads: &[(usize, usize)]) -> Request {
    let pairs = affinities.iter().enumerate().flat_map(|(row, columns)| {
        let eligible = columns.iter().enumerate().filter(|(_, affinity)| **affinity >= 0);
        eligible.map(move |(column, &affinity)| Pair { entry: entry(row), juror: juror(column), affinity })
    });
    Request {
        entries: reviews.iter().enumerate().map(|(row, &reviews)| EntryNeed { id: entry(row), reviews }).collect(),
        jurors: loads
            .iter()
            .enumerate()
            .map(|(column, &(min_load, max_load))| JurorCapacity { id: juror(column), min_load, max_load })
            .collect(),
        pairs: pairs.collect(),
        fixed: Vec::new(),
        slack: 0,
        sides: Sides::default(),
    }
}

/// Who judges what, by the jurors of each entry.
pub(super) fn by_panels(of_entries: &[&[usize]]) -> Vec<Assigned> {
    let pairs = of_entries.iter().enumerate().flat_map(|(entry, jurors)| jurors.iter().map(move |j| (entry, *j)));
    pairs.map(|(entry, juror)| (format!("e{entry:02}").into(), format!("j{juror:02}").into())).collect()
}

fn side_name(side: usize) -> String {
    if side == 0 { String::new() } else { format!("s{side}") }
}

/// Jurors by side, 0 for none, and as many reviews as all sides need.
fn with_sides(request: Request, sides: &[usize], least: usize) -> Request {
    let of = sides.iter().enumerate().map(|(column, side)| (juror(column), side_name(*side))).collect();
    let sides = Sides { least, of };
    let needed = sides.needed();
    let entries = request.entries.iter().map(|need| EntryNeed { reviews: need.reviews.max(needed), ..need.clone() });
    Request { entries: entries.collect(), sides, ..request }
}

fn problem(request: &Request) -> Problem {
    Problem::new(request.clone()).unwrap()
}

/// A competition in which experts are scarce: entries name one or two of six fields, mostly the first, jurors know two,
/// and the capacity is what is needed; `noise` is added to each affinity. From a fixed recurrence.
fn scarce(entries: usize, jurors: usize, reviews: usize, noise: u64, seed: u64) -> Request {
    let mut state = seed;
    let mut next = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let fields: Vec<Vec<u64>> = (0..entries).map(|_| vec![next(6).min(next(6)), next(6)]).collect();
    let expertise: Vec<Vec<u64>> = (0..jurors).map(|_| vec![next(6), next(6)]).collect();
    let mut affinity = |fields: &[u64], expertise: &[u64]| match next(8) {
        0 => -1,
        native => {
            let known = fields.iter().filter(|field| expertise.contains(field)).count() as i64;
            known * 400_000 + i64::from(native < 3) * 100_000 + next(noise + 1) as i64
        }
    };
    let rows: Vec<Vec<i64>> =
        fields.iter().map(|fields| expertise.iter().map(|expertise| affinity(fields, expertise)).collect()).collect();
    let most = (entries * reviews).div_ceil(jurors);
    request(&rows, &vec![reviews; entries], &vec![(most.saturating_sub(2), most); jurors])
}
