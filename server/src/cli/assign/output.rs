//! An assignment as a table for reading, as CSV and as JSON, and the words for why there is none.

use std::io::{self, Write};

use judging::assignment::{Infeasible, Overcommitted, Plan, Shortage, TooFewJurors, lambda2};
use judging::decimal::Decimal;
use serde_json::json;

use super::super::rank::output::aligned;
use super::super::write_json;

/// A plan in the unit of its affinities.
pub(super) struct Answer<'a> {
    plan: &'a Plan,
    unit: i64,
}

impl Answer<'_> {
    pub(super) fn new(plan: &Plan, unit: i64) -> Answer<'_> {
        Answer { plan, unit }
    }

    /// How tightly the jury hangs together. It takes a while, so that only those ask who say it.
    pub(super) fn lambda2(&self) -> Option<f64> {
        let pair = |one: &judging::assignment::Assignment| (one.entry.clone(), one.juror.clone());
        lambda2(&self.plan.assignments.iter().map(pair).collect::<Vec<_>>())
    }

    fn decimal(&self, affinity: i64) -> Decimal {
        Decimal::from_micros(affinity * self.unit)
    }

    /// Who judges what, and below it how good that is.
    pub(super) fn table(&self, out: &mut dyn Write) -> io::Result<()> {
        let header = ["entry", "juror", "affinity"].map(str::to_owned).to_vec();
        let row = |one: &judging::assignment::Assignment| {
            vec![one.entry.to_string(), one.juror.to_string(), self.decimal(one.affinity).to_string()]
        };
        let rows: Vec<Vec<String>> = std::iter::once(header).chain(self.plan.assignments.iter().map(row)).collect();
        aligned(&rows, 0, out)?;
        let plan = self.plan;
        let bound = |value, bound| match bound > value {
            true => format!("{}, no assignment has more than {}", self.decimal(value), self.decimal(bound)),
            false => format!("{}, proven to be the best", self.decimal(value)),
        };
        writeln!(out)?;
        if let Some(entry) = &plan.worst_entry {
            writeln!(out, "worst served: {entry} with {}", bound(plan.worst, plan.worst_bound))?;
        }
        writeln!(out, "total: {}", bound(plan.best_total, plan.total_bound))?;
        if plan.total < plan.best_total {
            let given_up = self.decimal(plan.best_total - plan.total);
            writeln!(out, "given up for even loads: {given_up}, so that it is {}", self.decimal(plan.total))?;
        }
        let loads = plan.loads.iter().map(|load| load.load);
        if let (Some(least), Some(most)) = (loads.clone().min(), loads.max()) {
            writeln!(out, "loads: {least} to {most}")?;
        }
        let lambda2 = self.lambda2().map_or_else(String::new, |lambda2| format!(", λ₂ {lambda2:.4}"));
        writeln!(out, "connected parts: {}{lambda2}", plan.components)
    }

    /// Writes a header row and one row per assignment.
    pub(super) fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut writer = ::csv::Writer::from_writer(out);
        writer.write_record(["entry", "juror", "affinity"])?;
        for one in &self.plan.assignments {
            writer.write_record([one.entry.as_str(), one.juror.as_str(), &self.decimal(one.affinity).to_string()])?;
        }
        writer.flush()
    }

    /// Writes one JSON object and a newline.
    pub(super) fn json(&self, lambda2: Option<f64>, seconds: f64, out: &mut dyn Write) -> io::Result<()> {
        let plan = self.plan;
        let number = |affinity| self.decimal(affinity).to_f64();
        let assignment = |one: &judging::assignment::Assignment| {
            json!({
                "entry": one.entry, "juror": one.juror, "affinity": number(one.affinity), "fixed": one.fixed,
            })
        };
        let value = json!({
            "assignments": plan.assignments.iter().map(assignment).collect::<Vec<_>>(),
            "objective": {
                "total": number(plan.total),
                "best_total": number(plan.best_total),
                "total_bound": number(plan.total_bound),
                "worst": number(plan.worst),
                "worst_bound": number(plan.worst_bound),
                "worst_entry": plan.worst_entry,
            },
            "loads": plan.loads.iter().map(|one| json!({ "juror": one.juror, "load": one.load })).collect::<Vec<_>>(),
            "connectivity": { "components": plan.components, "lambda2": lambda2 },
            "seconds": seconds,
        });
        write_json(&value, out)
    }
}

/// One sentence for each reason.
pub(super) fn reasons(infeasible: &Infeasible) -> Vec<String> {
    let few = infeasible.too_few_jurors.iter().map(few);
    // An entry that is short by itself has said so.
    let alone = |shortage: &&Shortage| {
        !shortage.entries.iter().all(|id| infeasible.too_few_jurors.iter().any(|few| few.entry == *id))
    };
    let short = infeasible.shortages.iter().filter(alone).map(short);
    few.chain(short).chain(infeasible.overcommitted.iter().map(overcommitted)).collect()
}

fn few(few: &TooFewJurors) -> String {
    let jurors = |count: usize, other: &str| match count {
        0 => format!("no {other}juror is eligible"),
        1 => format!("only 1 {other}juror is eligible"),
        _ => format!("only {count} {other}jurors are eligible"),
    };
    match few.fixed {
        0 => format!("{} needs {} reviews and {}", few.entry, few.reviews, jurors(few.eligible, "")),
        fixed => {
            let other = jurors(few.eligible, "other ");
            format!("{} needs {} reviews, of which {fixed} are fixed, and {other}", few.entry, few.reviews)
        }
    }
}

fn short(shortage: &Shortage) -> String {
    let entries: Vec<&str> = shortage.entries.iter().map(|entry| entry.as_str()).collect();
    let jurors: Vec<String> =
        shortage.jurors.iter().map(|supply| format!("{} {}", supply.juror, supply.can_give())).collect();
    let (count, needed, available) = (entries.len(), shortage.needed, shortage.available);
    format!(
        "these {count} entries need {needed} reviews, and all who are eligible for any of them can give {available} \
         together: {} (jurors: {})",
        entries.join(", "),
        jurors.join(", ")
    )
}

fn overcommitted(group: &Overcommitted) -> String {
    let jurors: Vec<&str> = group.jurors.iter().map(|juror| juror.as_str()).collect();
    let (missing, available) = (group.missing, group.available);
    format!(
        "these jurors lack {missing} entries to their lower loads, and there are {available} for them: {}",
        jurors.join(", ")
    )
}

/// The reasons as facts and in words.
pub(super) fn infeasible_json(infeasible: &Infeasible, reasons: &[String], out: &mut dyn Write) -> io::Result<()> {
    let few = |one: &TooFewJurors| json!({ "entry": one.entry, "reviews": one.reviews, "fixed": one.fixed, "eligible": one.eligible });
    let short = |one: &Shortage| {
        let supply = |supply: &judging::assignment::Supply| json!({ "juror": supply.juror, "remaining": supply.remaining, "eligible": supply.eligible });
        json!({
            "entries": one.entries, "needed": one.needed, "available": one.available,
            "jurors": one.jurors.iter().map(supply).collect::<Vec<_>>(),
        })
    };
    let over =
        |one: &Overcommitted| json!({ "jurors": one.jurors, "missing": one.missing, "available": one.available });
    let value = json!({
        "infeasible": {
            "explanation": reasons,
            "too_few_jurors": infeasible.too_few_jurors.iter().map(few).collect::<Vec<_>>(),
            "shortages": infeasible.shortages.iter().map(short).collect::<Vec<_>>(),
            "overcommitted": infeasible.overcommitted.iter().map(over).collect::<Vec<_>>(),
        },
    });
    write_json(&value, out)
}
