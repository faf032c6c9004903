//! Juries beyond what is integrated.

use super::*;

/// 420 entries with three of 70 jurors each, of whom one scores by the throw of a die and all prefer their own side.
fn large() -> (Sheet, Sides) {
    let mut sides = Sides::default();
    let mut table = Vec::new();
    for p in 0..420 {
        sides.entries.insert(format!("E{p:03}").as_str().into(), ["cn", "be"][p % 2].to_owned());
        for i in 0..3 {
            let j = (p * 7 + i * (11 + p % 13)) % 70;
            sides.jurors.insert(format!("J{j:02}").as_str().into(), ["cn", "be"][j % 2].to_owned());
            let own = if p % 2 == j % 2 { 1.0 } else { 0.0 };
            let noise = 0.25 * ((p * 31 + j * 17) % 7) as f64;
            let die = ((p * 53 + 29) % 11) as f64;
            let score = if j == 9 { die } else { 1.0 + (p / 84) as f64 + own + noise + 0.25 * (j % 5) as f64 };
            table.push(row(&format!("E{p:03}"), &format!("J{j:02}"), "c", &score.to_string()));
        }
    }
    (Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap(), sides)
}

#[test]
fn a_large_jury_has_all_its_evidence_by_every_method() {
    let (sheet, sides) = large();
    let asked = Ask { sides: Some(sides), ..top(40) };
    let (ranking, mean) = evidence(&sheet, &MEAN, &asked);
    assert_eq!(mean.omitted, []);
    assert_eq!(mean.uncertainty.map(|known| known.model.variance()), Some(Variance::Reml));
    assert!(mean.entries.iter().all(|standing| standing.is_some_and(|one| one.verdict.is_some())));
    // J09 is the one that was made so; of seventy jurors, chance makes another one or two.
    let mut misfit: Vec<_> = mean.misfit.iter().map(|one| (one.mean_square, one.juror.as_str())).collect();
    misfit.sort_by(|one, other| other.0.total_cmp(&one.0));
    assert_eq!(misfit.into_iter().map(|(_, juror)| juror).collect::<Vec<_>>(), ["J09", "J32"]);
    assert!(mean.jurors.iter().all(|juror| juror.spread.is_some()));
    let (low, high) = mean.side_preference.unwrap().interval;
    assert!(low > 0.0 && (low..high).contains(&1.0), "{low} {high}");
    let left_out = mean.leave_one_out.as_ref().unwrap();
    assert_eq!(left_out.len(), 70);
    let moved = left_out.iter().filter(|one| one.into_top.as_ref().is_some_and(|into| !into.is_empty()));
    assert!((1..70).contains(&moved.count()));
    assert_sound(&ranking, &mean);
    // The check of a mean is what the calibrated method says of itself.
    let own = evidence(&sheet, &AUTO, &Ask { leave_one_out: false, ..asked }).1;
    assert_eq!((own.jurors, own.misfit, own.side_preference), (mean.jurors, mean.misfit, mean.side_preference));
}

#[test]
fn what_a_large_jury_makes_too_dear_is_named() {
    let (sheet, sides) = large();
    let asked = Ask { sides: Some(sides), effort: 1_000, ..top(40) };
    let (_, mean) = evidence(&sheet, &MEAN, &asked);
    assert_eq!(mean.omitted, [Omitted::Check, Omitted::LeaveOneOut, Omitted::SidePreference]);
    let nothing = (mean.uncertainty, mean.refused, mean.jurors, mean.misfit, mean.leave_one_out, mean.side_preference);
    assert_eq!(nothing, (None, None, vec![], vec![], None, None));
    let (_, own) = evidence(&sheet, &REML, &asked);
    assert_eq!(own.omitted, [Omitted::Misfit, Omitted::LeaveOneOut, Omitted::SidePreference]);
    assert!(own.uncertainty.is_some() && own.jurors.iter().all(|juror| juror.spread.is_none()));
    // A small jury has it all, whatever is asked.
    let small = evidence(&clear(), &MEAN, &Ask { effort: 0, ..top(2) }).1;
    assert_eq!((small.omitted, small.leave_one_out.map(|all| all.len())), (vec![], Some(4)));
}

/// Sixty-one jurors without one are sixty, of whose scorecards the variances would be integrated.
#[test]
fn without_a_juror_variances_are_found_as_for_the_whole_jury() {
    let given = |p: usize, j: usize| (0..2 + j % 2).any(|i| (5 * j + i * (7 + j % 5)) % 24 == p);
    let sheet = seen(&by_chance(61, [24, 61], [0.5, 0.5, 2.0], given));
    assert_eq!(sheet.jurors().len(), 61);
    let left_out = |variance| evidence(&sheet, &Method::Calibrated { variance }, &top(8)).1.leave_one_out.unwrap();
    let reml = left_out(Variance::Reml);
    assert_eq!(left_out(Variance::Auto), reml);
    assert_ne!(left_out(Variance::Integrate), reml, "which it is can be told here");
}
