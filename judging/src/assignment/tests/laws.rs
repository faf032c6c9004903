//! What holds for every plan, also where optimality is out of a brute force's reach.

use super::*;

fn assigned(plan: &Plan) -> Vec<Assigned> {
    plan.assignments.iter().map(|assignment| (assignment.entry.clone(), assignment.juror.clone())).collect()
}

#[test]
fn plans_of_real_size_keep_every_constraint_and_are_proven() {
    let sides: Vec<usize> = (0..14).map(|column| [1, 2, 1, 0, 2][column % 5]).collect();
    for (seed, noise, least) in [(1, 0, 0), (2, 1_000, 0), (3, 100_000, 0), (1, 0, 1), (2, 1_000, 1), (3, 100_000, 1)] {
        let request = Request { slack: DEFAULT_SLACK, ..scarce(36, 14, 3, noise, seed) };
        let problem = problem(&with_sides(request, &sides, least));
        let plan = assign(&problem).unwrap();
        let seen = review(&problem, &assigned(&plan));
        assert_eq!(seen.breaches, vec![]);
        assert_eq!((seen.total, seen.worst.unwrap().sum), (plan.total, plan.worst));
        assert_eq!(plan.proven, Proven { worst: true, total: true });
        assert_eq!((plan.worst, plan.best_total), (plan.worst_bound, plan.total_bound));
        assert!(plan.total >= plan.best_total - plan.best_total * 5 / 1_000);
    }
}

#[test]
fn a_large_plan_stays_within_its_bounds() {
    let problem = problem(&scarce(60, 30, 3, 1_000, 4));
    let plan = assign(&problem).unwrap();
    assert_eq!(review(&problem, &assigned(&plan)).breaches, vec![]);
    assert!(plan.worst <= plan.worst_bound && plan.total <= plan.best_total && plan.best_total <= plan.total_bound);
    assert_eq!(plan.proven.worst, plan.worst == plan.worst_bound);
    assert_eq!(plan.proven.total, plan.best_total == plan.total_bound);
}

#[test]
fn fixed_assignments_stay_even_if_not_eligible_or_beyond_a_load() {
    let mut request = request(&[vec![9, 8, -1], vec![9, 8, 7], vec![9, 8, 7]], &[1, 2, 1], &[(0, 2), (0, 3), (0, 0)]);
    request.fixed = vec![(entry(0), juror(2)), (entry(1), juror(1))];
    let plan = assign(&problem(&request)).unwrap();
    let expected = [(0, 2, 0, true), (1, 0, 9, false), (1, 1, 8, true), (2, 0, 9, false)];
    let expected = expected.map(|(row, column, affinity, fixed)| Assignment {
        entry: entry(row),
        juror: juror(column),
        affinity,
        fixed,
    });
    assert_eq!(plan.assignments, expected);
    // Entry 0 is closed: it is the worst served, and the floor protects the others all the same.
    assert_eq!((plan.worst, plan.worst_bound, plan.worst_entry, plan.floor), (0, 0, Some(entry(0)), 9));
    assert_eq!(plan.components, 2);
}

#[test]
fn the_floor_comes_before_the_total() {
    // Juror 0 is worth 100 to entry 0 and 60 to entry 1, juror 1 is worth 50 and 0.
    let problem = problem(&request(&[vec![100, 50], vec![60, 0]], &[1, 1], &[(0, 1), (0, 1)]));
    let plan = assign(&problem).unwrap();
    assert_eq!((plan.worst, plan.total, plan.total_bound), (50, 110, 110));
}

#[test]
fn balance_spends_the_slack_and_no_more() {
    let rows = vec![vec![1_000, 996]; 4];
    let loads = |slack| {
        let problem = problem(&Request { slack, ..request(&rows, &[1; 4], &[(0, 4), (0, 4)]) });
        let plan = assign(&problem).unwrap();
        (plan.loads.iter().map(|load| load.load).collect::<Vec<_>>(), plan.floor, plan.total, plan.best_total)
    };
    // The floor forbids any other juror.
    assert_eq!(loads(5_000), (vec![4, 0], 1_000, 4_000, 4_000));
    let rows = [vec![vec![500, -1]], vec![vec![1_000, 996]; 4]].concat();
    let loads = |slack| {
        let problem = problem(&Request { slack, ..request(&rows, &[1; 5], &[(0, 5), (0, 5)]) });
        let plan = assign(&problem).unwrap();
        (plan.loads.iter().map(|load| load.load).collect::<Vec<_>>(), plan.floor, plan.total, plan.best_total)
    };
    assert_eq!(loads(0), (vec![5, 0], 500, 4_500, 4_500));
    assert_eq!(loads(1_000), (vec![4, 1], 500, 4_496, 4_500));
    assert_eq!(loads(5_000), (vec![3, 2], 500, 4_492, 4_500));
}

#[test]
fn a_hopeless_entry_does_not_take_the_protection_from_the_others() {
    // Nobody fits entry 0. The largest total, 5 + 900 + 6, would leave entry 2 with next to nothing, too.
    let rows = [vec![-1, -1, 5], vec![900, 30, -1], vec![850, 6, -1]];
    let plan = assign(&problem(&request(&rows, &[1; 3], &[(0, 1); 3]))).unwrap();
    assert_eq!((plan.floor, plan.next_floor, plan.next_bound, plan.total), (5, 30, 30, 885));
    assert_eq!(plan.proven, Proven { worst: true, total: true });
    assert_eq!((plan.worst, plan.worst_entry, plan.below_share), (5, Some(entry(0)), vec![entry(1)]));
}

#[test]
fn where_there_are_too_many_pairs_the_plan_says_that_nobody_else_was_protected() {
    // The three as above, beside so many others that do with what they have.
    let beside = |others: usize| {
        let with = |row: &[i64], others: Vec<i64>| [row, &others].concat();
        let three = [[-1, -1, 5], [900, 30, -1], [850, 6, -1]].map(|row| with(&row, vec![-1; others]));
        let fits = |other: usize| (0..others).map(|juror| if juror == other { 500 } else { 400 }).collect::<Vec<i64>>();
        let rows: Vec<Vec<i64>> =
            three.into_iter().chain((0..others).map(|other| with(&[-1; 3], fits(other)))).collect();
        let plan = assign(&problem(&request(&rows, &vec![1; rows.len()], &vec![(0, 1); rows.len()]))).unwrap();
        assert_eq!(plan.proven, Proven { worst: true, total: true });
        (plan.floor, plan.next_floor, plan.next_bound, plan.next_sought, plan.total - 500 * others as i64)
    };
    assert_eq!(beside(10), (5, 30, 30, true, 885));
    assert_eq!(beside(110), (5, 30, 30, true, 885));
    assert_eq!(beside(180), (5, 5, 720, false, 911));
}

#[test]
fn nothing_to_assign_is_a_plan() {
    let none = assign(&problem(&Request::default())).unwrap();
    assert_eq!((none.assignments, none.worst, none.worst_bound, none.total, none.components), (vec![], 0, 0, 0, 0));
    let idle = assign(&problem(&request(&[vec![5]], &[0], &[(0, 1)]))).unwrap();
    assert_eq!((idle.worst_entry, idle.loads), (None, vec![Load { juror: juror(0), load: 0 }]));
}
