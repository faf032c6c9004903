//! The ranking as JSON, for other programs. Fields that the method has not are null.

use std::io::{self, Write};

use judging::ranking::{
    Evidence, Fit, LeftOut, Model, Omitted, Ranked, RankedJuror, Ranking, Rasch, Standing, Uncertainty, Verdict,
    Warning,
};
use serde_json::{Value, json};

use super::super::write_json;
use super::output::{omitted, tied, unsure, words};

/// Writes one JSON object and a newline.
pub(super) fn write(ranking: &Ranking, evidence: &Evidence, out: &mut dyn Write) -> io::Result<()> {
    write_json(&value(ranking, evidence), out)
}

fn value(ranking: &Ranking, evidence: &Evidence) -> Value {
    let entries = ranking.entries.iter().zip(&evidence.entries);
    let mut warnings: Vec<Value> = ranking.warnings.iter().map(warning).collect();
    if let Some(error) = evidence.refused {
        warnings.push(json!({ "warning": "no_uncertainty", "message": unsure(error) }));
    }
    let left_aside = evidence
        .omitted
        .iter()
        .map(|part| json!({ "warning": "omitted", "part": part_key(*part), "message": omitted(*part) }));
    warnings.extend(left_aside);
    let misfit =
        evidence.misfit.iter().map(|one| json!({ "juror": one.juror, "mean_square": one.mean_square, "z": one.z }));
    json!({
        "method": ranking.method.key(),
        "entries": entries.map(|(ranked, standing)| entry(ranked, standing.as_ref())).collect::<Vec<_>>(),
        "jurors": ranking.jurors.iter().map(|one| juror(one, evidence)).collect::<Vec<_>>(),
        "model": ranking.model.as_ref().map(model).or(ranking.rasch.as_ref().map(rasch)),
        "kendall_w": ranking.kendall_w,
        "components": ranking.components,
        "leave_one_out": evidence.leave_one_out.as_ref().map(|all| all.iter().map(left_out).collect::<Vec<_>>()),
        "side_preference": evidence.side_preference.map(|preference| json!({
            "delta": preference.delta,
            "se": preference.se,
            "interval": preference.interval,
        })),
        "ties": ties(&ranking.entries),
        "misfit": misfit.collect::<Vec<_>>(),
        "uncertainty": evidence.uncertainty.as_ref().map(uncertainty),
        "warnings": warnings,
    })
}

fn entry(ranked: &Ranked, standing: Option<&Standing>) -> Value {
    json!({
        "entry": ranked.entry,
        "n": ranked.n,
        "component": ranked.component,
        "raw": ranked.raw.map(|raw| raw.to_f64()),
        "score": ranked.score.map(|score| score.value),
        "se": ranked.se,
        "rank": ranked.rank,
        "expected_rank": standing.map(|standing| standing.expected_rank),
        "pcer": standing.map(|standing| standing.pcer),
        "interval": standing.map(|standing| standing.interval),
        "p_top_k": standing.and_then(|standing| standing.p_top),
        "verdict": standing.and_then(|standing| standing.verdict).map(verdict),
        "infit": ranked.fit.map(|fit| fit.infit),
        "outfit": ranked.fit.map(|fit| fit.outfit),
    })
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::ClearIn => "clear in",
        Verdict::TooClose => "too close to call",
        Verdict::ClearOut => "clear out",
    }
}

fn juror(juror: &RankedJuror, evidence: &Evidence) -> Value {
    let severity = evidence.jurors.iter().find(|severity| severity.juror == juror.juror);
    let fit = |of: fn(Fit) -> f64| juror.fit.map(of);
    json!({
        "juror": juror.juror,
        "n": juror.n,
        "severity": severity.map(|severity| severity.estimate),
        "se": severity.map(|severity| severity.se),
        "interval": severity.map(|severity| severity.interval),
        "spread": severity.and_then(|severity| severity.spread),
        "infit": fit(|fit| fit.infit),
        "outfit": fit(|fit| fit.outfit),
    })
}

fn model(model: &Model) -> Value {
    json!({
        "mean": model.mean,
        "sd_entry": model.sd_entry,
        "sd_juror": model.sd_juror,
        "sd_residual": model.sd_residual,
        "criterion": model.criterion,
        "converged": model.converged,
        "variance": model.variance().key(),
        "posterior_sd_entry": model.posterior.map(|posterior| posterior.sd_entry),
        "posterior_sd_juror": model.posterior.map(|posterior| posterior.sd_juror),
        "posterior_sd_residual": model.posterior.map(|posterior| posterior.sd_residual),
    })
}

fn part_key(part: Omitted) -> &'static str {
    match part {
        Omitted::Check => "check",
        Omitted::Misfit => "misfit",
        Omitted::LeaveOneOut => "leave_one_out",
        Omitted::SidePreference => "side_preference",
    }
}

fn rasch(rasch: &Rasch) -> Value {
    let criterion = |one: &judging::ranking::CriterionMeasure| {
        json!({
            "criterion": one.criterion, "measure": one.measure, "se": one.se, "infit": one.fit.infit,
            "outfit": one.fit.outfit,
        })
    };
    json!({
        "mean": null,
        "sd_entry": null,
        "sd_juror": null,
        "sd_residual": null,
        "criterion": null,
        "converged": rasch.converged,
        "variance": null,
        "log_likelihood": rasch.log_likelihood,
        "criteria": rasch.criteria.iter().map(criterion).collect::<Vec<_>>(),
        "categories": rasch.categories,
        "thresholds": rasch.thresholds,
        "unexpected": rasch.unexpected,
    })
}

fn uncertainty(uncertainty: &Uncertainty) -> Value {
    json!({
        "method": "calibrated",
        "variance": uncertainty.model.variance().key(),
        "draws": uncertainty.draws,
        "monte_carlo": uncertainty.monte_carlo,
    })
}

fn left_out(one: &LeftOut) -> Value {
    json!({
        "juror": one.juror,
        "first": one.first.first(),
        "shared_first": if one.first.len() > 1 { one.first.as_slice() } else { &[] },
        "into_top": one.into_top,
        "out_of_top": one.out_of_top,
        "refused": one.refused.map(|error| error.to_string()),
    })
}

/// The groups of entries with equal scores, each with the tie-breaks that parted some of them.
fn ties(entries: &[Ranked]) -> Vec<Value> {
    let place = |ranked: &Ranked| {
        let decided_by = ranked.tie.as_ref().map(|tie| &tie.decided_by);
        json!({ "entry": ranked.entry, "rank": ranked.rank, "decided_by": decided_by })
    };
    tied(entries).into_iter().map(|group| group.iter().map(place).collect()).collect()
}

fn warning(warning: &Warning) -> Value {
    let mut value = json!(warning);
    value["message"] = words(warning).into();
    value
}
