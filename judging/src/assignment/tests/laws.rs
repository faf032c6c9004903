//! What holds for every plan, also where optimality is out of a brute force's reach.

use super::*;

fn assigned(plan: &Plan) -> Vec<Assigned> {
    plan.assignments.iter().map(|assignment| (assignment.entry.clone(), assignment.juror.clone())).collect()
}

#[test]
fn plans_of_real_size_keep_every_constraint_and_are_proven() {
    for (seed, noise) in [(1, 0), (2, 1_000), (3, 100_000)] {
        let problem = problem(&Request { slack: DEFAULT_SLACK, ..scarce(36, 14, 3, noise, seed) });
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
fn the_order_of_the_input_changes_nothing() {
    let request = scarce(24, 10, 3, 1_000, 5);
    let mut turned = request.clone();
    turned.entries.reverse();
    turned.jurors.rotate_left(3);
    turned.pairs.reverse();
    assert_eq!(assign(&problem(&request)), assign(&problem(&turned)));
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
fn nothing_to_assign_is_a_plan() {
    let none = assign(&problem(&Request::default())).unwrap();
    assert_eq!((none.assignments, none.worst, none.worst_bound, none.total, none.components), (vec![], 0, 0, 0, 0));
    let idle = assign(&problem(&request(&[vec![5]], &[0], &[(0, 1)]))).unwrap();
    assert_eq!((idle.worst_entry, idle.loads), (None, vec![Load { juror: juror(0), load: 0 }]));
}
