//! An assignment as a table for reading, as CSV and as JSON, and the words for why there is none.

use std::collections::BTreeMap;
use std::io::{self, Write};

use app::csv::plain;
use judging::assignment::{
    Crowded, FAIR_SHARE, FULL_AFFINITY, Infeasible, Overcommitted, Plan, Shortage, SideNeed, Sides, TooFewJurors,
    TooFewOfSide,
};
use judging::decimal::Decimal;
use judging::ids::EntryId;
use serde_json::json;

use super::super::rank::output::aligned;
use super::super::write_json;
use super::ties::Ties;

/// A plan in the unit of its affinities.
pub(super) struct Answer<'a> {
    plan: &'a Plan,
    sides: &'a Sides,
    unit: i64,
}

impl Answer<'_> {
    pub(super) fn new<'a>(plan: &'a Plan, sides: &'a Sides, unit: i64) -> Answer<'a> {
        Answer { plan, sides, unit }
    }

    fn decimal(&self, affinity: i64) -> Decimal {
        Decimal::from_micros(affinity.saturating_mul(self.unit))
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
            let entry = plain(entry.as_str());
            writeln!(out, "worst served: {entry} with {}", bound(plan.worst, plan.worst_bound))?;
        }
        if plan.next_floor > plan.floor {
            let next = bound(plan.next_floor, plan.next_bound);
            writeln!(out, "the others, or {} % of what they could have alone: at least {next}", percent())?;
        }
        if !plan.next_sought {
            writeln!(out, "the others: whether they could have more was not looked at, there are too many pairs")?;
        }
        if !plan.below_share.is_empty() {
            writeln!(out, "{}", plain(&below_share(plan)))?;
        }
        writeln!(out, "total: {}", bound(plan.best_total, plan.total_bound))?;
        if plan.total < plan.best_total {
            let given_up = self.decimal(plan.best_total - plan.total);
            writeln!(
                out,
                "given up for even loads and comparability: {given_up}, so that it is {}",
                self.decimal(plan.total)
            )?;
        }
        let loads = plan.loads.iter().map(|load| load.load);
        if let (Some(least), Some(most)) = (loads.clone().min(), loads.max()) {
            writeln!(out, "loads: {least} to {most}")?;
        }
        let names: Vec<&str> = self.sides.names().into_iter().collect();
        if !names.is_empty() {
            let line = format!("jurors of each side: at least {} ({})", self.sides.least, names.join(", "));
            writeln!(out, "{}", plain(&line))?;
        }
        Ties::of(plan).lines().iter().try_for_each(|line| writeln!(out, "{}", plain(line)))
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
    pub(super) fn json(&self, ties: &Ties<'_>, seconds: f64, out: &mut dyn Write) -> io::Result<()> {
        let plan = self.plan;
        let number = |affinity| self.decimal(affinity).to_f64();
        let assignment = |one: &judging::assignment::Assignment| {
            json!({
                "entry": one.entry, "juror": one.juror, "affinity": number(one.affinity), "fixed": one.fixed,
            })
        };
        let mut value = json!({
            "assignments": plan.assignments.iter().map(assignment).collect::<Vec<_>>(),
            "objective": {
                "total": number(plan.total),
                "best_total": number(plan.best_total),
                "total_bound": number(plan.total_bound),
                "worst": number(plan.worst),
                "worst_bound": number(plan.worst_bound),
                "worst_entry": plan.worst_entry,
                "next_floor": number(plan.next_floor),
                "next_floor_bound": number(plan.next_bound),
                "next_floor_sought": plan.next_sought,
                "below_share": { "share": share().to_f64(), "entries": plan.below_share },
            },
            "loads": plan.loads.iter().map(|one| json!({ "juror": one.juror, "load": one.load })).collect::<Vec<_>>(),
            "connectivity": ties.json(),
            "seconds": seconds,
        });
        let names = self.sides.names();
        if !names.is_empty() {
            value["sides"] = json!({ "least": self.sides.least, "names": names });
        }
        write_json(&value, out)
    }
}

fn share() -> Decimal {
    Decimal::from_micros(FAIR_SHARE)
}

/// The same in percent.
fn percent() -> i64 {
    FAIR_SHARE * 100 / FULL_AFFINITY
}

fn below_share(plan: &Plan) -> String {
    const NAMED: usize = 10;
    let named: Vec<&str> = plan.below_share.iter().take(NAMED).map(|entry| entry.as_str()).collect();
    let more = if plan.below_share.len() > NAMED { ", …" } else { "" };
    let (count, percent) = (plan.below_share.len(), percent());
    format!("below {percent} % of what they could have alone: {count} ({}{more})", named.join(", "))
}

/// One sentence for each reason.
pub(super) fn reasons(infeasible: &Infeasible) -> Vec<String> {
    let few = infeasible.too_few_jurors.iter().map(few);
    let of_side = infeasible.too_few_of_side.iter().map(few_of_side);
    // An entry that is short by itself has said so.
    let said = |entry: &EntryId| infeasible.too_few_jurors.iter().any(|few| few.entry == *entry);
    let side_said = |need: &SideNeed| {
        let mut few = infeasible.too_few_of_side.iter();
        said(&need.entry) || few.any(|few| (&few.entry, &few.side) == (&need.entry, &need.side))
    };
    let alone = |shortage: &&Shortage| !(shortage.entries.iter().all(said) && shortage.of_sides.iter().all(side_said));
    let short = infeasible.shortages.iter().filter(alone).map(short);
    let crowded = infeasible.crowded.iter().map(crowded);
    few.chain(of_side).chain(crowded).chain(short).chain(infeasible.overcommitted.iter().map(overcommitted)).collect()
}

/// "1 juror", "2 jurors".
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// How many can judge an entry beside those fixed on it.
fn eligible(count: usize, fixed: usize, of: &str) -> String {
    let other = if fixed > 0 { "other " } else { "" };
    match count {
        0 => format!("no {other}juror{of} is eligible"),
        1 => format!("only 1 {other}juror{of} is eligible"),
        _ => format!("only {count} {other}jurors{of} are eligible"),
    }
}

fn few_of_side(few: &TooFewOfSide) -> String {
    let (needs, side) = (counted(few.least, "juror"), &few.side);
    let eligible = eligible(few.eligible, few.fixed, " of it");
    let fixed = if few.fixed > 0 { format!(", of whom {} are fixed,", few.fixed) } else { String::new() };
    format!("{} needs {needs} of side {side}{fixed} and {eligible}", few.entry)
}

fn crowded(crowded: &Crowded) -> String {
    let (open, lacking) = (counted(crowded.open, "review"), counted(crowded.lacking, "juror"));
    format!("{} has {open} beside the fixed ones, and its sides lack {lacking}", crowded.entry)
}

fn few(few: &TooFewJurors) -> String {
    let eligible = eligible(few.eligible, few.fixed, "");
    match few.fixed {
        0 => format!("{} needs {} reviews and {eligible}", few.entry, few.reviews),
        fixed => format!("{} needs {} reviews, of which {fixed} are fixed, and {eligible}", few.entry, few.reviews),
    }
}

fn short(shortage: &Shortage) -> String {
    let entries: Vec<&str> = shortage.entries.iter().map(|entry| entry.as_str()).collect();
    let jurors: Vec<String> =
        shortage.jurors.iter().map(|supply| format!("{} {}", supply.juror, supply.can_give())).collect();
    let (needed, available, jurors) = (shortage.needed, shortage.available, jurors.join(", "));
    let mut of_sides: BTreeMap<&str, Vec<&SideNeed>> = BTreeMap::new();
    for need in &shortage.of_sides {
        of_sides.entry(&need.side).or_default().push(need);
    }
    let of_side = |(side, needs): (&str, Vec<&SideNeed>)| {
        let names: Vec<&str> = needs.iter().map(|need| need.entry.as_str()).collect();
        let reviews = needs.iter().map(|need| need.reviews).sum::<usize>();
        (names.len(), reviews, side.to_owned(), names.join(", "))
    };
    let mut of_sides = of_sides.into_iter().map(of_side);
    if entries.is_empty() {
        // Whoever is of one side can give nothing that another needs.
        let (count, _, side, names) = of_sides.next().unwrap_or_default();
        return format!(
            "these {count} entries need {needed} reviews by jurors of side {side}, and all of them who are eligible for \
             any can give {available} together: {names} (jurors: {jurors})"
        );
    }
    let mut own = needed;
    let (mut more, mut names) = (String::new(), entries.join(", "));
    for (count, reviews, side, further) in of_sides {
        own -= reviews;
        more += &format!(" and {count} more need {reviews} by jurors of side {side}");
        names += &format!("; {further}");
    }
    let count = entries.len();
    format!(
        "these {count} entries need {own} reviews{more}, and all who are eligible for any of them can give {available} \
         together: {names} (jurors: {jurors})"
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
    let few_of_side = |one: &TooFewOfSide| json!({ "entry": one.entry, "side": one.side, "least": one.least, "fixed": one.fixed, "eligible": one.eligible });
    let crowded = |one: &Crowded| json!({ "entry": one.entry, "open": one.open, "lacking": one.lacking });
    let of_side = |need: &SideNeed| json!({ "entry": need.entry, "side": need.side, "reviews": need.reviews });
    let short = |one: &Shortage| {
        let supply = |supply: &judging::assignment::Supply| json!({ "juror": supply.juror, "remaining": supply.remaining, "eligible": supply.eligible });
        json!({
            "entries": one.entries, "of_sides": one.of_sides.iter().map(of_side).collect::<Vec<_>>(), "needed": one.needed, "available": one.available,
            "jurors": one.jurors.iter().map(supply).collect::<Vec<_>>(),
        })
    };
    let over =
        |one: &Overcommitted| json!({ "jurors": one.jurors, "missing": one.missing, "available": one.available });
    let value = json!({
        "infeasible": {
            "explanation": reasons,
            "too_few_jurors": infeasible.too_few_jurors.iter().map(few).collect::<Vec<_>>(),
            "too_few_of_side": infeasible.too_few_of_side.iter().map(few_of_side).collect::<Vec<_>>(),
            "crowded": infeasible.crowded.iter().map(crowded).collect::<Vec<_>>(),
            "shortages": infeasible.shortages.iter().map(short).collect::<Vec<_>>(),
            "overcommitted": infeasible.overcommitted.iter().map(over).collect::<Vec<_>>(),
        },
    });
    write_json(&value, out)
}
