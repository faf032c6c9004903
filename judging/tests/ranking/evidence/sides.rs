//! Whether jurors prefer their own side.

use super::*;

/// Two sides; everybody gives a point more to entries of the own side, and nothing else differs but by a quarter.
fn sided(preference: f64) -> (Sheet, Sides) {
    let mut sides = Sides::default();
    let mut table = Vec::new();
    for p in 0..6 {
        sides.entries.insert(format!("E{p}").as_str().into(), ["cn", "be"][p % 2].to_owned());
        for j in 0..4 {
            sides.jurors.insert(format!("J{j}").as_str().into(), ["cn", "be"][j % 2].to_owned());
            let own = if p % 2 == j % 2 { preference } else { 0.0 };
            let noise = 0.25 * ((3 * p + 5 * j + p * j) % 3) as f64;
            table.push(row(&format!("E{p}"), &format!("J{j}"), "c", &(2.0 + p as f64 + own + noise).to_string()));
        }
    }
    (Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap(), sides)
}

#[test]
fn the_preference_for_the_own_side_is_estimated_where_it_is_asked_for() {
    let ask = |sides| Ask { sides: Some(sides), ..Ask::default() };
    for (planted, sees) in [(1.0, true), (0.0, false)] {
        let (sheet, sides) = sided(planted);
        let preference = evidence(&sheet, &MEAN, &ask(sides)).1.side_preference.unwrap();
        let (low, high) = preference.interval;
        assert!((low..high).contains(&planted), "{preference:?}");
        assert_eq!(!(low..high).contains(&0.0), sees, "{preference:?}");
    }
    let (sheet, _) = sided(1.0);
    assert_eq!(evidence(&sheet, &MEAN, &Ask::default()).1.side_preference, None);
}

#[test]
fn a_preference_that_is_not_identified_is_none() {
    let (sheet, mut sides) = sided(1.0);
    let ask = |sides: &Sides| Ask { sides: Some(sides.clone()), ..Ask::default() };
    // All jurors on one side: the entry's side and the common side are the same.
    sides.jurors.values_mut().for_each(|side| *side = "cn".to_owned());
    assert_eq!(evidence(&sheet, &MEAN, &ask(&sides)).1.side_preference, None);
    let (_, mut sides) = sided(1.0);
    sides.entries.remove(&EntryId::from("E3"));
    assert_eq!(evidence(&sheet, &MEAN, &ask(&sides)).1.side_preference, None);
}

/// Balanced, the preference is a contrast of four means.
#[test]
fn a_balanced_preference_is_the_contrast_of_means() {
    let (sheet, sides) = sided(1.0);
    let preference = evidence(&sheet, &MEAN, &Ask { sides: Some(sides), ..Ask::default() }).1.side_preference.unwrap();
    let cell = |a: usize, b: usize| {
        let own = sheet.rows().iter().filter(|r| r.entry % 2 == a && r.juror % 2 == b);
        own.map(|r| r.total.to_f64()).sum::<f64>() / 6.0
    };
    let contrast = (cell(0, 0) + cell(1, 1) - cell(0, 1) - cell(1, 0)) / 2.0;
    assert!((preference.delta - contrast).abs() < 1e-9, "{} {contrast}", preference.delta);
}

/// Three sides, two to five of seven jurors for each of ten entries.
#[test]
fn an_unbalanced_preference_is_that_of_dense_generalised_least_squares() {
    let table = by_chance(12, [10, 7], [2.0, 1.5, 1.5], |p, j| (3 * p + 4 * j) % 10 < 3 + p % 4);
    let sheet = seen(&table);
    let side = |i: usize| i * i % 7 % 3;
    let named = |i: usize| ["be", "cn", "fr"][side(i)].to_owned();
    let sides = Sides {
        entries: sheet.entries().iter().cloned().enumerate().map(|(p, id)| (id, named(p))).collect(),
        jurors: sheet.jurors().iter().cloned().enumerate().map(|(j, id)| (id, named(j))).collect(),
    };
    let preference = evidence(&sheet, &MEAN, &Ask { sides: Some(sides), ..Ask::default() }).1.side_preference.unwrap();
    let y = totals(&sheet);
    let column = |of: &dyn Fn(&Total) -> bool| y.iter().map(|one| f64::from(u8::from(of(one)))).collect::<Vec<f64>>();
    let x = [
        column(&|_| true),
        column(&|one| side(one.0) == 1),
        column(&|one| side(one.0) == 2),
        column(&|one| side(one.1) == 1),
        column(&|one| side(one.1) == 2),
        column(&|one| side(one.0) == side(one.1)),
    ];
    // The restricted likelihood's variances, by steps along each standard deviation in turn, and shorter ones.
    let at = |sds: [f64; 3]| (dense(&y, &x, sds).criterion, sds);
    let (mut best, mut step) = (at([1.0; 3]), 0.5);
    while step > 1e-7 {
        let moved = |i: usize, by: f64| {
            let mut sds = best.1;
            sds[i] = (sds[i] + by).max(0.01);
            at(sds)
        };
        let moves = (0..3).flat_map(|i| [moved(i, step), moved(i, -step)]);
        let next = moves.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
        if next.0 < best.0 { best = next } else { step /= 2.0 }
    }
    assert!(best.1.iter().all(|sd| *sd > 0.1), "{best:?}");
    let fixed = dense(&y, &x, best.1).fixed;
    let near = |actual: f64, expected: f64| assert!((actual - expected).abs() < 1e-4, "{actual} is not {expected}");
    near(preference.delta, fixed.means[5]);
    near(preference.se, fixed.error(5));
    near(preference.interval.1, fixed.means[5] + 1.959_963_984_540_054 * fixed.error(5));
}
