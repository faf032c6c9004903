//! How tightly shared entries tie the jury together.

use judging::assignment::{Assigned, Plan, WeakestPair, components, lambda2, weakest_pair};
use serde_json::{Value, json};

/// It takes a while to find out, so that only those ask who say it.
pub(super) struct Ties<'a> {
    plan: &'a Plan,
    lambda2: Option<f64>,
    weakest: Option<WeakestPair>,
    /// Parts and λ₂ without the exchanges, where any were made.
    before: Option<(usize, Option<f64>)>,
}

impl Ties<'_> {
    pub(super) fn of(plan: &Plan) -> Ties<'_> {
        let pairs: Vec<Assigned> = plan.assignments.iter().map(|one| (one.entry.clone(), one.juror.clone())).collect();
        let before = (!plan.exchanges.is_empty()).then(|| {
            let before = plan.before_exchanges();
            (components(&before), lambda2(&before))
        });
        Ties { plan, lambda2: lambda2(&pairs), weakest: weakest_pair(&pairs), before }
    }

    /// One sentence for each fact.
    pub(super) fn lines(&self) -> Vec<String> {
        let figure = |lambda2: Option<f64>| lambda2.map_or_else(String::new, |lambda2| format!(", λ₂ {lambda2:.4}"));
        let parts = format!("connected parts: {}{}", self.plan.components, figure(self.lambda2));
        let weakest = self.weakest.as_ref().map(|pair| {
            let (a, b) = &pair.jurors;
            format!("weakest pair of jurors: {a} and {b}, the variance between them {:.4}", pair.variance)
        });
        let before = self.before.map(|(parts, lambda2)| {
            let passed = self.plan.exchanges.len();
            format!("before {passed} assignments were exchanged for that: {parts}{}", figure(lambda2))
        });
        [Some(parts), weakest, before].into_iter().flatten().collect()
    }

    pub(super) fn json(&self) -> Value {
        let pair = |pair: &WeakestPair| json!({ "jurors": [pair.jurors.0, pair.jurors.1], "variance": pair.variance });
        let before = |(parts, lambda2): &(usize, Option<f64>)| json!({ "components": parts, "lambda2": lambda2 });
        json!({
            "components": self.plan.components,
            "lambda2": self.lambda2,
            "weakest_pair": self.weakest.as_ref().map(pair),
            "exchanged": self.plan.exchanges.len(),
            "before": self.before.as_ref().map(before),
        })
    }
}
