//! From the texts of a competition to the rows of one.

use anyhow::{Context, ensure};
use judging::call::{Condition, Field, Form, Kind, Need, Unit};
use judging::decimal::Decimal;
use judging::ranking::{Method, Rounding, RoundingAt, TieBreak, TrimLevel, Variance};
use judging::rubric::{Criterion, Scale};
use judging::text::Language;
use judging::time::Timestamp;
use store::awards::Award;
use store::calls::Call;
use store::competitions::Competition;
use store::entries::{Entry, TeamMember};
use store::rounds::Round;
use store::rubrics::{Level, WordedCriterion};

use super::content::{AwardText, CompetitionFile, CriterionText, EntryText, QuestionText, RoundText};

/// The competition itself.
pub fn competition(file: &CompetitionFile) -> Competition {
    let text = &file.competition;
    Competition {
        id: "".into(),
        edition: "".into(),
        slug: text.slug.clone(),
        code: text.code.clone(),
        preset: text.preset.clone(),
        name: text.name.clone(),
        summary: text.summary.clone(),
        call: text.call.clone(),
    }
}

/// The call with its questions; both competitions ask for a deck.
///
/// # Errors
/// A question of no kind, or a condition that names none of them.
pub fn call(file: &CompetitionFile, local: &dyn Fn(&str) -> anyhow::Result<Timestamp>) -> anyhow::Result<Call> {
    let fields = file.questions.iter().enumerate().map(|(index, text)| question(index, text));
    let form = Form {
        languages: vec![Language::English, Language::Chinese],
        deck: Need::Required,
        deck_pages: 20,
        fields: fields.collect::<anyhow::Result<_>>()?,
    };
    Ok(Call {
        opens_at: local(&file.competition.call_opens)?,
        deadline: local(&file.competition.call_closes)?,
        grace_seconds: 60,
        form,
        version: 0,
    })
}

fn question(index: usize, text: &QuestionText) -> anyhow::Result<Field> {
    let condition = text.only_if.as_ref().map(|only_if| {
        let (number, is) = only_if.split_once('=').context("a condition is a number and an answer")?;
        anyhow::Ok(Condition { field: format!("new-{number}").into(), is: is.to_owned() })
    });
    Ok(Field {
        id: format!("new-{}", index + 1).into(),
        kind: Kind::from_key(&text.kind).with_context(|| format!("{:?} is no kind of answer", text.kind))?,
        name: text.name.clone(),
        help: text.help.clone(),
        section: text.section.clone(),
        required: text.required,
        limit: text.words,
        unit: Unit::Words,
        choices: text.choices.clone(),
        condition: condition.transpose()?,
        blind: text.blind,
        side: String::new(),
    })
}

/// An award; its place is its place in the list.
pub fn award(text: &AwardText) -> Award {
    Award {
        id: "".into(),
        competition: "".into(),
        kind: text.kind.clone(),
        position: 0,
        name: text.name.clone(),
        description: text.description.clone(),
        quota: text.quota,
        per_reveal: text.per_reveal,
        decision: "given".into(),
    }
}

/// An entry with its team.
pub fn entry(text: &EntryText) -> (Entry, Vec<TeamMember>) {
    let entry = Entry {
        id: "".into(),
        competition: "".into(),
        division: None,
        code: text.code.clone(),
        language: text.language,
        status: "submitted".into(),
        title: text.title.clone(),
        name: text.name.clone(),
        summary: text.summary.clone(),
        places: text.places.clone(),
        topics: text.fields.clone(),
        fields: Default::default(),
        deck_sha256: None,
    };
    let team = text.team.iter().map(|member| TeamMember {
        name: member.name.clone(),
        role: member.role.clone(),
        affiliation: member.affiliation.clone(),
        email: String::new(),
    });
    (entry, team.collect())
}

/// A round; `local` reads a local time.
///
/// # Errors
/// A method, a tie-break or a time that is not one.
pub fn round(
    text: &RoundText,
    tie_breaks: &[String],
    local: &impl Fn(&str) -> anyhow::Result<Timestamp>,
) -> anyhow::Result<Round> {
    Ok(Round {
        id: "".into(),
        competition: "".into(),
        edition: "".into(),
        position: 0,
        kind: text.kind.clone(),
        name: text.name.clone(),
        opens_at: local(&text.opens)?,
        closes_at: local(&text.closes)?,
        reviews_per_entry: text.reviews_per_entry,
        method: method(text)?,
        tie_breaks: tie_breaks.iter().map(|name| tie_break(name)).collect::<anyhow::Result<_>>()?,
        announce: text.announce.clone(),
        advance_count: text.advance.as_ref().map_or(0, |advance| advance.top),
        advance_per_division: text.advance.as_ref().is_some_and(|advance| advance.per == "division"),
        blindness: "own".into(),
        side: String::new(),
        blind: false,
        rubric_version: 1,
        committed_at: None,
        first_submitted_at: None,
        frozen_at: None,
        advanced_at: None,
        sealed: false,
    })
}

/// A criterion with its words.
///
/// # Errors
/// A scale that is none.
pub fn criterion(text: &CriterionText) -> anyhow::Result<WordedCriterion> {
    let scale = Scale::new(text.min, text.max, text.step)
        .with_context(|| format!("the scale of {:?}", text.name.get(Default::default())))?;
    ensure!(text.weight > Decimal::ZERO, "a criterion weighs more than nothing");
    let levels = text.levels.iter().map(|level| Level { from: level.from, to: level.to, text: level.text.clone() });
    Ok(WordedCriterion {
        criterion: Criterion { id: "".into(), weight: text.weight, scale, comment_required: text.comment_required },
        name: text.name.clone(),
        description: text.description.clone(),
        levels: levels.collect(),
    })
}

fn method(round: &RoundText) -> anyhow::Result<Method> {
    let text = &round.method;
    let rounding = || match (text.round.as_deref(), text.decimals) {
        (Some("end"), Some(decimals)) => Ok(Some(Rounding { at: RoundingAt::End, decimals })),
        (Some("step"), Some(decimals)) => Ok(Some(Rounding { at: RoundingAt::Step, decimals })),
        (None, None) => Ok(None),
        other => anyhow::bail!("{other:?} is no rounding"),
    };
    let level = || match text.trim.as_deref() {
        Some("criterion") => Ok(TrimLevel::Criterion),
        Some("total") => Ok(TrimLevel::Total),
        other => anyhow::bail!("{other:?} is nothing to trim"),
    };
    let method = match text.kind.as_str() {
        // Calibrated scores are published as they are shown, so a declared rounding says nothing more.
        "calibrated" => Method::Calibrated { variance: Variance::Auto },
        "mean" => Method::Mean { rounding: rounding()? },
        "trimmed" => Method::Trimmed {
            drop_high: text.drop_high,
            drop_low: text.drop_low,
            level: level()?,
            min_jurors: round.min_jurors.unwrap_or(text.drop_high + text.drop_low + 1),
            rounding: rounding()?,
        },
        other => anyhow::bail!("{other:?} is no method"),
    };
    method.check()?;
    Ok(method)
}

fn tie_break(name: &str) -> anyhow::Result<TieBreak> {
    Ok(match name {
        "highest-weight" => TieBreak::HighestWeight,
        "all-scores" => TieBreak::AllScores,
        "chair-vote" => TieBreak::ChairVote,
        other => anyhow::bail!("{other:?} is no tie-break"),
    })
}
