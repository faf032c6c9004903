//! A fitted model: estimates, and draws from the joint distribution of the entries' effects.

use super::super::centred::{Observation, centred};
use super::super::dice::Dice;
use super::super::method::Variance;
use super::super::sheet::Sheet;
use super::super::{Model, Posterior, RankingError, Warning};
use super::condensed::Condensed;
use super::equations::{Effect, Effects, Equations, Solution};
use super::integral::{self, COARSE, FINE, Fineness, Node};
use super::newton;
use super::polish::polish;
use super::search::{self, Effort, Optimum};

/// The calibrated model, fitted.
pub(in crate::ranking) struct CalibratedFit {
    /// The restricted likelihood's estimates, and what was integrated.
    pub(in crate::ranking) model: Model,
    /// μ on the scale of the total, by which scores are moved.
    pub(in crate::ranking) mean: f64,
    pub(in crate::ranking) effects: Effects,
    equations: Equations,
    optimum: Optimum,
    reml: Solution,
    /// Empty where the estimates are plugged in.
    nodes: Vec<Node>,
}

/// Fits the model; without `errors`, standard errors mean nothing and cost nothing, and what is integrated is summed no
/// more finely than places need.
pub(in crate::ranking) fn fit(sheet: &Sheet, variance: Variance, errors: bool) -> Result<CalibratedFit, RankingError> {
    super::refuse_degenerate(sheet)?;
    let (centre, observations) = centred(sheet)?.ok_or(RankingError::NoScorecards)?;
    let (entries, jurors) = (sheet.entries().len(), sheet.jurors().len());
    let equations = Equations::new(entries, jurors, &observations);
    let integrates = variance.of(jurors, entries) == Variance::Integrate;
    let optimum = optimum(&equations, integrates && !errors);
    let [ratio_entry, ratio_juror] = optimum.at;
    let reml = equations.solve(ratio_entry, ratio_juror).filter(|fit| fit.sigma.is_normal() && !optimum.at_limit());
    let reml = reml.ok_or(RankingError::NoResidual)?;
    let mut model = Model {
        mean: centre + reml.mean,
        sd_entry: ratio_entry * reml.sigma,
        sd_juror: ratio_juror * reml.sigma,
        sd_residual: reml.sigma,
        criterion: reml.criterion,
        converged: optimum.converged,
        posterior: None,
    };
    if !integrates {
        let (mean, effects) = (model.mean, effects(&equations, &reml, errors));
        return Ok(CalibratedFit { model, mean, effects, equations, optimum, reml, nodes: Vec::new() });
    }
    let nodes = integrated(sheet, &observations, &optimum, if errors { &FINE } else { &COARSE });
    let (mean, effects) = mixed(&equations, &nodes, errors).ok_or(RankingError::NoResidual)?;
    model.posterior = Some(posterior(&nodes));
    Ok(CalibratedFit { model, mean: centre + mean, effects, equations, optimum, reml, nodes })
}

/// The greatest restricted likelihood; `roughly` where it only says around what to integrate.
fn optimum(equations: &Equations, roughly: bool) -> Optimum {
    let criterion = |[entry, juror]: [f64; 2]| equations.solve(entry, juror).map_or(f64::INFINITY, |s| s.criterion);
    let is_large = equations.have_many_levels();
    if let Some(optimum) = (is_large || roughly).then(|| newton::minimise(equations)).flatten() {
        optimum
    } else if is_large {
        search::minimise(Effort::Quick, criterion)
    } else {
        let found = search::minimise(Effort::Thorough, criterion);
        Optimum { at: polish(equations, found.at), ..found }
    }
}

fn effects(equations: &Equations, solution: &Solution, errors: bool) -> Effects {
    if errors { equations.effects(solution) } else { equations.estimates(solution) }
}

fn integrated(sheet: &Sheet, observations: &[Observation], optimum: &Optimum, fineness: &Fineness) -> Vec<Node> {
    let (least, greatest) = sheet.rubric().range();
    let ceiling = (greatest.to_f64() - least.to_f64()) / 3.0;
    let condensed = Condensed::new(sheet.entries().len(), sheet.jurors().len(), observations);
    integral::nodes(&condensed, ceiling, optimum.at, fineness)
}

/// The mean μ and the effects, with means and standard deviations over the mixture: within a node and between nodes.
/// `None` without a node.
fn mixed(equations: &Equations, nodes: &[Node], errors: bool) -> Option<(f64, Effects)> {
    let mut mean = 0.0;
    let mut sums: Option<[Vec<(usize, f64, f64)>; 2]> = None;
    for node in nodes {
        let solution = equations.solve(node.ratios[0], node.ratios[1])?;
        let Effects { entries, jurors } = effects(equations, &solution, errors);
        mean += node.weight * solution.mean;
        let sums = sums.get_or_insert_with(|| {
            [&entries, &jurors].map(|effects| effects.iter().map(|effect| (effect.n, 0.0, 0.0)).collect())
        });
        for (sums, effects) in sums.iter_mut().zip([entries, jurors]) {
            for (sum, effect) in sums.iter_mut().zip(effects) {
                let unit = effect.error / solution.sigma;
                sum.1 += node.weight * effect.estimate;
                sum.2 += node.weight * (unit * unit * node.sigma.square + effect.estimate * effect.estimate);
            }
        }
    }
    let [entries, jurors] = sums?.map(|sums| {
        let effect = |(n, estimate, square): (usize, f64, f64)| Effect {
            n,
            estimate,
            error: libm::sqrt((square - estimate * estimate).max(0.0)),
        };
        sums.into_iter().map(effect).collect()
    });
    Some((mean, Effects { entries, jurors }))
}

fn posterior(nodes: &[Node]) -> Posterior {
    let mean = |of: &dyn Fn(&Node) -> f64| nodes.iter().map(|node| node.weight * of(node)).sum();
    Posterior {
        sd_entry: mean(&|node| node.ratios[0] * node.sigma.mean),
        sd_juror: mean(&|node| node.ratios[1] * node.sigma.mean),
        sd_residual: mean(&|node| node.sigma.mean),
    }
}

impl CalibratedFit {
    /// Whether the restricted likelihood is greatest where all entries are equal.
    pub(in crate::ranking) fn entries_alike(&self) -> bool {
        self.optimum.at[0] == 0.0
    }

    /// Whether all entries are equal in every draw.
    pub(in crate::ranking) fn always_alike(&self) -> bool {
        self.nodes.is_empty() && self.entries_alike()
    }

    /// What a reader of the estimates must know.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let alike = self.entries_alike().then_some(Warning::NoDistinguishableDifferences);
        let astray = (!self.model.converged).then_some(Warning::NotConverged);
        alike.into_iter().chain(astray).collect()
    }

    /// Gives `each` the entries' effects of so many draws from their joint distribution.
    pub(in crate::ranking) fn draw(&self, draws: usize, dice: &mut Dice, mut each: impl FnMut(&[f64])) {
        if self.nodes.is_empty() {
            self.equations.draw(&self.reml, draws, dice, |_| self.reml.sigma, each);
            return;
        }
        // Each node gets its share of the draws, which chances less than a throw for every draw.
        let (mut up_to, mut drawn) = (0.0, 0);
        for (i, node) in self.nodes.iter().enumerate() {
            up_to += node.weight;
            let until = if i + 1 == self.nodes.len() { draws } else { (up_to * draws as f64 + 0.5) as usize };
            let count = until.min(draws).saturating_sub(drawn);
            drawn += count;
            if count == 0 {
                continue;
            }
            let solution = self.equations.solve(node.ratios[0], node.ratios[1]).expect("the node was solved before");
            self.equations.draw(&solution, count, dice, |dice| node.sigma.at(dice.unit()), &mut each);
        }
    }

    /// Per juror: Σ residual², Σ of what the restricted likelihood's estimates expect of it, and that in units of σ².
    pub(in crate::ranking) fn misfit(&self) -> Vec<(f64, f64, f64)> {
        let mut sums = vec![(0.0, 0.0, 0.0); self.effects.jurors.len()];
        let variance = self.reml.sigma * self.reml.sigma;
        for (larger, smaller, residual, part) in self.equations.residuals(&self.reml) {
            let sum = &mut sums[if self.equations.entries_are_larger() { smaller } else { larger }];
            sum.0 += residual * residual;
            sum.1 += variance * part;
            sum.2 += part;
        }
        sums
    }
}
