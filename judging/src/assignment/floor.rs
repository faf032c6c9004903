//! What a floor under an entry's sum of affinities says about single jurors.
//!
//! "At least `floor` in sum" cannot be written as a flow, but its consequences can. With an entry's jurors sorted by
//! falling affinity, any choice of `reviews` jurors that reaches the floor holds at least m(p) of the first p, where m(p)
//! is the smallest m with (the best m of the first p) + (the best `reviews` − m of the others) ≥ floor. So at most
//! `reviews` − m(p) come from behind position p: nested upper bounds, that is a chain in the flow network. (Cover
//! inequalities of a knapsack: Nemhauser and Wolsey 1988, II.2; that nested ones stay integral: Ahuja, Magnanti and
//! Orlin 1993, 9.)

/// A run of an entry's sorted arcs, and how many reviews may come from it and from all behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Index of the run's first affinity.
    pub start: usize,
    /// At least 1.
    pub most: usize,
}

/// The chain of an entry that takes `reviews` of `affinities` (falling order) with a sum of at least `floor`; `None` when
/// even the best do not reach it. What lies behind the last segment's end (the second value) cannot be used.
pub(super) fn chain(affinities: &[i64], reviews: usize, floor: i64) -> Option<(Vec<Segment>, usize)> {
    let mut prefix = vec![0];
    for affinity in affinities {
        prefix.push(prefix[prefix.len() - 1] + affinity);
    }
    let count = affinities.len();
    // The best sum of `front` of the first `position` and `reviews - front` of the others.
    let reaches = |position: usize, front: usize| {
        let back = reviews - front;
        front <= position
            && position + back <= count
            && prefix[front] + prefix[position + back] - prefix[position] >= floor
    };
    if count < reviews || prefix[reviews] < floor {
        return None;
    }
    let mut segments = Vec::new();
    let mut front = 0;
    for position in 0..count {
        while front < reviews && !reaches(position, front) {
            front += 1;
        }
        let most = reviews - front;
        if most == 0 {
            return Some((segments, position));
        }
        // A bound that the number of jurors behind implies is no bound.
        let binds = most < count - position;
        if segments.last().is_none_or(|last: &Segment| last.most > most && binds) {
            segments.push(Segment { start: position, most });
        }
    }
    Some((segments, count))
}

/// Some of those that lie behind a position of one of several lists; by default, none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tail {
    pub list: usize,
    pub start: usize,
    /// How many are taken from there.
    pub taken: usize,
}

/// The best sum of `reviews` affinities out of lists in falling order, at least `least` of each and some of a tail; `None`
/// where there are too few.
pub(super) fn best(lists: &[Vec<i64>], least: &[usize], reviews: usize, tail: Tail) -> Option<i64> {
    let behind = lists[tail.list].get(tail.start..tail.start + tail.taken)?;
    let at = |list: usize, position: usize| {
        let skipped = if list == tail.list && position >= tail.start { tail.taken } else { 0 };
        lists[list].get(position + skipped)
    };
    let mut sum: i64 = behind.iter().sum();
    let mut left = reviews.checked_sub(tail.taken)?;
    let mut taken = vec![0; lists.len()];
    for (list, least) in least.iter().enumerate() {
        let met = if list == tail.list { tail.taken } else { 0 };
        taken[list] = least.saturating_sub(met);
        left = left.checked_sub(taken[list])?;
        for position in 0..taken[list] {
            sum += at(list, position)?;
        }
    }
    for _ in 0..left {
        let next = (0..lists.len()).filter_map(|list| Some((at(list, taken[list])?, list)));
        let (affinity, list) = next.max()?;
        sum += affinity;
        taken[list] += 1;
    }
    Some(sum)
}

/// As [`chain`], for an entry that takes at least `least` out of each of several lists: a chain and its end for each list.
/// What several of them say together is not in them.
pub(super) fn chains(
    lists: &[Vec<i64>],
    least: &[usize],
    reviews: usize,
    floor: i64,
) -> Option<Vec<(Vec<Segment>, usize)>> {
    let reaches = |tail: Tail| best(lists, least, reviews, tail).is_some_and(|sum| sum >= floor);
    if !reaches(Tail::default()) {
        return None;
    }
    let chain = |list: usize| {
        let count = lists[list].len();
        let (mut segments, mut most) = (Vec::new(), reviews.min(count));
        for start in 0..count {
            while most > 0 && !reaches(Tail { list, start, taken: most }) {
                most -= 1;
            }
            if most == 0 {
                return (segments, start);
            }
            let binds = most < count - start;
            if segments.last().is_none_or(|last: &Segment| last.most > most && binds) {
                segments.push(Segment { start, most });
            }
        }
        (segments, count)
    };
    Some((0..lists.len()).map(chain).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_floor_is_one_segment() {
        assert_eq!(chain(&[5, 4, 1], 2, 0), Some((vec![Segment { start: 0, most: 2 }], 3)));
    }

    #[test]
    fn a_floor_demands_good_jurors() {
        // 9+1 reaches 10, 5+5 too, 5+1 does not: at most one from behind position 3, and none with 0.
        let expected = vec![Segment { start: 0, most: 2 }, Segment { start: 2, most: 1 }];
        assert_eq!(chain(&[9, 5, 5, 1, 0], 2, 10), Some((expected, 4)));
    }

    #[test]
    fn an_unreachable_floor_is_none() {
        assert_eq!(chain(&[5, 4, 1], 2, 10), None);
        assert_eq!(chain(&[5], 2, 0), None);
    }

    #[test]
    fn every_choice_that_reaches_the_floor_obeys_the_chain() {
        let affinities = [9, 7, 7, 4, 3, 1, 0];
        for floor in 0..=24 {
            let chain = chain(&affinities, 3, floor);
            for choice in 0_u32..1 << 7 {
                let chosen: Vec<usize> = (0..7).filter(|i| choice >> i & 1 == 1).collect();
                if chosen.len() == 3 && chosen.iter().map(|&i| affinities[i]).sum::<i64>() >= floor {
                    let (segments, end) = chain.as_ref().expect("the floor is reached");
                    assert!(chosen.iter().all(|i| i < end));
                    for segment in segments {
                        assert!(chosen.iter().filter(|&&i| i >= segment.start).count() <= segment.most);
                    }
                }
            }
        }
    }

    #[test]
    fn every_choice_with_its_sides_obeys_the_chains_of_the_sides() {
        let lists = [vec![8, 2], vec![9, 5, 1], vec![4, 3, 0]];
        let all: Vec<(usize, usize)> =
            (0..3).flat_map(|list| (0..lists[list].len()).map(move |at| (list, at))).collect();
        for (floor, least) in (0..=22).flat_map(|floor| [(floor, [0, 1, 1]), (floor, [0, 0, 2])]) {
            let (chains, mut highest) = (chains(&lists, &least, 3, floor), None);
            for choice in 0_u32..1 << all.len() {
                let chosen: Vec<&(usize, usize)> =
                    all.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, one)| one).collect();
                let of = |list: usize| chosen.iter().filter(|one| one.0 == list).count();
                let sum: i64 = chosen.iter().map(|&&(list, at)| lists[list][at]).sum();
                if chosen.len() != 3 || (0..3).any(|list| of(list) < least[list]) {
                    continue;
                }
                highest = highest.max(Some(sum));
                let Some(chains) = chains.as_ref().filter(|_| sum >= floor) else { continue };
                for (list, (segments, end)) in chains.iter().enumerate() {
                    let behind = |start: usize| chosen.iter().filter(|one| one.0 == list && one.1 >= start).count();
                    assert_eq!(behind(*end), 0);
                    assert!(segments.iter().all(|segment| behind(segment.start) <= segment.most));
                }
            }
            assert_eq!(best(&lists, &least, 3, Tail::default()), highest);
            assert_eq!(chains.is_some(), highest >= Some(floor));
        }
    }
}
