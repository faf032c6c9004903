//! The ranking as JSON, for other programs. Fields that the method has not are null.

use std::io::{self, Write};

use judging::ranking::{Method, Ranked, RankedJuror, Ranking, Warning};
use serde_json::{Value, json};

use super::output::words;

/// The two-sided 95 % point of the normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Writes one JSON object and a newline.
pub(super) fn write(ranking: &Ranking, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &value(ranking))?;
    writeln!(out)
}

fn value(ranking: &Ranking) -> Value {
    let model = ranking.model.map(|model| {
        json!({
            "mean": model.mean,
            "sd_entry": model.sd_entry,
            "sd_juror": model.sd_juror,
            "sd_residual": model.sd_residual,
            "criterion": model.criterion,
            "converged": model.converged,
            "variance": "reml",
        })
    });
    json!({
        "method": name(&ranking.method),
        "entries": ranking.entries.iter().map(entry).collect::<Vec<_>>(),
        "jurors": ranking.jurors.iter().map(juror).collect::<Vec<_>>(),
        "model": model,
        "kendall_w": ranking.kendall_w,
        "components": ranking.components,
        "leave_one_out": null,
        "side_preference": null,
        "ties": ties(&ranking.entries),
        "misfit": null,
        "warnings": ranking.warnings.iter().map(warning).collect::<Vec<_>>(),
    })
}

fn name(method: &Method) -> &'static str {
    match method {
        Method::Mean { .. } => "mean",
        Method::Trimmed { .. } => "trimmed",
        Method::Calibrated { .. } => "calibrated",
    }
}

fn entry(ranked: &Ranked) -> Value {
    json!({
        "entry": ranked.entry,
        "n": ranked.n,
        "component": ranked.component,
        "raw": ranked.raw.map(|raw| raw.to_f64()),
        "score": ranked.score.map(|score| score.value),
        "se": ranked.se,
        "rank": ranked.rank,
        "expected_rank": null,
        "pcer": null,
        "interval": null,
        "p_top_k": null,
        "verdict": null,
    })
}

fn juror(juror: &RankedJuror) -> Value {
    let interval = juror.severity.zip(juror.se).map(|(severity, se)| {
        let half = NORMAL_95 * se;
        [severity - half, severity + half]
    });
    json!({
        "juror": juror.juror,
        "n": juror.n,
        "severity": juror.severity,
        "se": juror.se,
        "interval": interval,
        "infit": null,
        "outfit": null,
    })
}

/// The groups of entries with equal scores, each with the tie-breaks that parted some of them.
fn ties(entries: &[Ranked]) -> Vec<Value> {
    let mut ties = Vec::new();
    let mut rest = entries;
    while let [first, ..] = rest {
        let size = first.tie.as_ref().map_or(1, |tie| tie.equal_score);
        let (group, after) = rest.split_at(size);
        if size > 1 {
            let place = |ranked: &Ranked| {
                let decided_by = ranked.tie.as_ref().map(|tie| &tie.decided_by);
                json!({ "entry": ranked.entry, "rank": ranked.rank, "decided_by": decided_by })
            };
            ties.push(group.iter().map(place).collect());
        }
        rest = after;
    }
    ties
}

fn warning(warning: &Warning) -> Value {
    let mut value = json!(warning);
    value["message"] = words(warning).into();
    value
}
