//! The contests that a new edition can start with, complete: rounds, rubrics with levels, tie-breaks, awards. Their words
//! are in the catalogues, in every language; organisers change all of it afterwards.

mod shapes;

use jiff::civil::Date;
use judging::call::{Field, Form, Kind, Need, Unit};
use judging::decimal::Decimal;
use judging::ranking::{Method, Rounding, RoundingAt, TieBreak, TrimLevel, Variance};
use judging::rubric::{Criterion, Scale};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::awards::NewAward;
use store::calls::Call;
use store::competitions::Texts;
use store::editions::plan::{PlannedCompetition, PlannedRound};
use store::rounds::{Rules, Settings};
use store::rubrics::{Level, WordedCriterion};

use crate::when;
use crate::words::Words;

pub use shapes::ALL;

/// How many pages the deck of an entry may have.
const DECK_PAGES: u32 = 30;

/// A kind of contest.
#[derive(Debug)]
pub struct Preset {
    /// Its name in forms, and behind `preset-` in the catalogues.
    pub key: &'static str,
    /// The kind of competition, which picks the words of its pages.
    kind: &'static str,
    /// Its name in addresses.
    pub slug: &'static str,
    /// What its entries' codes start with.
    pub code: &'static str,
    /// What its call asks beside what every entry has, in order.
    questions: &'static [Question],
    /// Keys of the divisions' names.
    divisions: &'static [&'static str],
    /// What each side of a joint call asks beside, for its own jury.
    own: &'static [Question],
    /// Its rounds, in order.
    pub rounds: &'static [RoundShape],
    /// Its awards, the highest first.
    awards: &'static [AwardShape],
}

/// A round of a preset.
#[derive(Debug)]
pub struct RoundShape {
    name: &'static str,
    kind: &'static str,
    /// Days from the first day of the edition, and the local time.
    opens: (i32, &'static str),
    closes: (i32, &'static str),
    reviews: u32,
    method: Shape,
    advance: (u32, bool),
    marks: Marks,
    criteria: &'static [(&'static str, i64)],
    /// The place of the host whose jury alone judges it.
    side: Option<usize>,
}

/// A question of a preset's call. Its words are the message `key`, its help `key-asks`, its choices `key-choices`.
#[derive(Debug)]
struct Question {
    key: &'static str,
    kind: Kind,
    required: bool,
    /// Words at most; 0 for no limit.
    words: u32,
    blind: bool,
}

/// How a round is judged.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Corrected for how strict jurors are, for panels that are incomplete.
    Calibrated,
    /// 去掉一个最高分和一个最低分，保留两位小数: the scorecards with the highest and the lowest total are dropped.
    Trimmed,
    /// The mean of all, with two decimals.
    Mean,
}

/// What jurors give: the numbers beside the criteria are parts of a hundred.
#[derive(Clone, Copy, Debug)]
enum Marks {
    /// Marks from 0 to so many in steps of a half, which count by their share.
    Shares(i64),
    /// Points from 0 to the criterion's part, which add up to a hundred.
    Points,
}

/// An award of a preset.
#[derive(Debug)]
struct AwardShape {
    name: &'static str,
    kind: &'static str,
    quota: u32,
    per_reveal: u32,
}

impl Preset {
    /// The preset with this name in forms.
    pub fn find(key: &str) -> Option<&'static Self> {
        ALL.iter().find(|preset| preset.key == key)
    }

    /// Its name in every language.
    pub fn name(&self) -> Text {
        said(&format!("preset-{}-name", self.key))
    }

    /// What is proposed for the window of one of its rounds, for an edition that begins on this day.
    pub fn window(&self, round: usize, day: Date, zone: &str) -> Option<(Timestamp, Timestamp)> {
        let shape = self.rounds.get(round)?;
        Some((at(day, shape.opens, zone)?, at(day, shape.closes, zone)?))
    }

    /// What is proposed for its call: from eight weeks before the first round opens until a week before.
    pub fn call_window(&self, day: Date, zone: &str) -> Option<(Timestamp, Timestamp)> {
        let first = self.rounds.first()?.opens.0;
        Some((at(day, (first - 56, "09:00"), zone)?, at(day, (first - 7, "18:00"), zone)?))
    }

    /// How many hosts judge for themselves: those of a joint call.
    pub fn sides(&self) -> usize {
        self.rounds.iter().filter(|round| round.side.is_some()).count()
    }

    /// A competition of this kind, with a window for its call and for each of its rounds; `hosts` are the short names of
    /// those that can be its sides.
    pub fn planned(
        &self,
        name: Text,
        (slug, code): (String, String),
        (opens_at, deadline): (Timestamp, Timestamp),
        windows: &[(Timestamp, Timestamp)],
        hosts: &[&str],
    ) -> PlannedCompetition {
        PlannedCompetition {
            slug,
            code,
            preset: self.kind.into(),
            texts: Texts {
                name,
                summary: said(&format!("preset-{}-summary", self.key)),
                call: said(&format!("preset-{}-call", self.key)),
            },
            call: Some(Call { opens_at, deadline, grace_seconds: 60, form: self.form(hosts), version: 0 }),
            divisions: self.divisions.iter().map(|key| said(key)).collect(),
            rounds: self.rounds.iter().zip(windows).map(|(shape, window)| shape.planned(*window, hosts)).collect(),
            awards: self.awards.iter().map(AwardShape::planned).collect(),
        }
    }
}

impl Preset {
    fn form(&self, hosts: &[&str]) -> Form {
        let own = hosts.iter().take(self.sides()).flat_map(|side| self.own.iter().map(|own| own.planned(side)));
        Form {
            languages: vec![Language::English, Language::Chinese],
            deck: Need::Required,
            deck_pages: DECK_PAGES,
            fields: self.questions.iter().map(|question| question.planned("")).chain(own).collect(),
        }
    }
}

impl Question {
    fn planned(&self, side: &str) -> Field {
        let mut section = Text::default();
        Language::ALL.into_iter().for_each(|language| section.set(language, side));
        let choices = match self.kind {
            Kind::Choice => said(&format!("{}-choices", self.key)),
            _ => Text::default(),
        };
        Field {
            id: "".into(),
            kind: self.kind,
            name: said(self.key),
            help: said(&format!("{}-asks", self.key)),
            section,
            required: self.required,
            limit: self.words,
            unit: Unit::Words,
            choices,
            condition: None,
            blind: self.blind,
            side: side.to_owned(),
        }
    }
}

/// The moment so many days after a day, at this time of day.
fn at(day: Date, (days, time): (i32, &str), zone: &str) -> Option<Timestamp> {
    when::parse_local(&format!("{}T{time}", when::days_after(day, days)?), zone)
}

impl RoundShape {
    fn planned(&self, (opens_at, closes_at): (Timestamp, Timestamp), hosts: &[&str]) -> PlannedRound {
        let side = self.side.and_then(|place| hosts.get(place).copied()).unwrap_or_default();
        let mut name = said(self.name);
        if !side.is_empty() {
            Language::ALL.into_iter().for_each(|language| {
                let of_side = format!("{} · {side}", name.get(language));
                name.set(language, &of_side);
            });
        }
        let (advance_count, advance_per_division) = self.advance;
        let rules = Rules {
            kind: self.kind.into(),
            reviews_per_entry: self.reviews,
            method: self.method.method(),
            tie_breaks: vec![TieBreak::HighestWeight, TieBreak::AllScores, TieBreak::ChairVote],
            announce: "ceremony".into(),
            advance_count,
            advance_per_division,
            blindness: "own".into(),
            side: side.to_owned(),
            blind: false,
        };
        PlannedRound {
            settings: Settings { name, opens_at, closes_at, rules },
            criteria: self.criteria.iter().map(|(key, part)| self.marks.criterion(key, *part)).collect(),
        }
    }
}

impl Shape {
    fn method(self) -> Method {
        let rounding = Some(Rounding { at: RoundingAt::End, decimals: 2 });
        match self {
            Self::Calibrated => Method::Calibrated { variance: Variance::Auto },
            Self::Trimmed => {
                let level = TrimLevel::Total;
                Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 5, rounding }
            }
            Self::Mean => Method::Mean { rounding },
        }
    }
}

impl Marks {
    fn criterion(self, key: &str, part: i64) -> WordedCriterion {
        let half = Decimal::from_micros(500_000);
        let (weight, max) = match self {
            Self::Shares(max) => (Decimal::from_micros(part * 10_000), max),
            Self::Points => (Decimal::ONE, part),
        };
        let scale = Scale::new(Decimal::ZERO, Decimal::from_micros(max * 1_000_000), half)
            .expect("halves lead to a whole number");
        let criterion = Criterion { id: "".into(), weight, scale, comment_required: false };
        let description = said(&format!("{key}-asks"));
        WordedCriterion { criterion, name: said(key), description, levels: levels(max) }
    }
}

/// The four parts of a scale from 0 in halves: from 90, 75 and 60 per cent of the most, and what is below.
fn levels(max: i64) -> Vec<Level> {
    let parts = [
        (90, "preset-level-excellent"),
        (75, "preset-level-good"),
        (60, "preset-level-fair"),
        (0, "preset-level-weak"),
    ];
    let halves = |count: i64| Decimal::from_micros(count * 500_000);
    let mut to = max * 2;
    let level = |(percent, key): (i64, &str)| {
        let from = (max * 2 * percent + 99) / 100;
        let level = Level { from: halves(from), to: halves(to), text: said(key) };
        to = from - 1;
        level
    };
    parts.into_iter().map(level).collect()
}

impl AwardShape {
    fn planned(&self) -> NewAward {
        let description = if self.kind == "special" { said(&format!("{}-for", self.name)) } else { Text::default() };
        NewAward {
            id: None,
            kind: self.kind.into(),
            name: said(self.name),
            description,
            quota: self.quota,
            per_reveal: self.per_reveal,
            decision: "given".into(),
        }
    }
}

/// A message in every language.
fn said(key: &str) -> Text {
    let mut text = Text::default();
    for language in Language::ALL {
        text.set(language, &Words::of(language).say(key));
    }
    text
}

#[cfg(test)]
mod tests {
    use judging::rubric::Rubric;

    use super::*;

    fn planned(preset: &Preset) -> PlannedCompetition {
        let day = jiff::civil::date(2027, 9, 3);
        let windows = (0..preset.rounds.len()).map(|round| preset.window(round, day, "Europe/Brussels"));
        let windows: Vec<_> = windows.map(|window| window.expect("a window")).collect();
        let call = preset.call_window(day, "Europe/Brussels").expect("a window");
        preset.planned(
            preset.name(),
            (preset.slug.into(), preset.code.into()),
            call,
            &windows,
            &["ACPB", "CBTC", "FNRS"],
        )
    }

    fn texts(planned: &PlannedCompetition) -> Vec<&Text> {
        let Texts { name, summary, call } = &planned.texts;
        let mut texts = vec![name, summary, call];
        texts.extend(&planned.divisions);
        texts.extend(planned.awards.iter().map(|award| &award.name));
        for question in planned.call.iter().flat_map(|call| &call.form.fields) {
            texts.extend([&question.name, &question.help]);
            texts.extend((question.kind == Kind::Choice).then_some(&question.choices));
        }
        let special = planned.awards.iter().filter(|award| award.kind == "special");
        texts.extend(special.map(|award| &award.description));
        for round in &planned.rounds {
            texts.push(&round.settings.name);
            for worded in &round.criteria {
                texts.extend([&worded.name, &worded.description]);
                texts.extend(worded.levels.iter().map(|level| &level.text));
            }
        }
        texts
    }

    #[test]
    fn every_preset_has_all_its_words_in_every_language() {
        for planned in ALL.iter().map(planned) {
            for text in texts(&planned) {
                for language in Language::ALL {
                    let words = text.exact(language).unwrap_or_default();
                    assert!(!words.is_empty() && !words.starts_with("preset-"), "{language:?} {text:?}");
                }
            }
        }
    }

    #[test]
    fn every_preset_is_a_contest_that_can_be_held() {
        for planned in ALL.iter().map(planned) {
            let call = planned.call.as_ref().expect("a call");
            assert_eq!(store::calls::faults(call), [], "{}", planned.slug);
            let mut end = Some(call.deadline);
            for (place, round) in planned.rounds.iter().enumerate() {
                let beside = place > 0 && !round.settings.rules.side.is_empty();
                assert_eq!(round.settings.faults(), [], "{}", planned.slug);
                assert_eq!(store::rubrics::faults(&round.criteria), [], "{}", planned.slug);
                assert!(beside || end < Some(round.settings.opens_at), "{}: one round after the other", planned.slug);
                end = Some(round.settings.closes_at);
                let parts: i64 = round.criteria.iter().map(hundredths).sum();
                assert_eq!(parts, 100, "{}: the weights add up to a hundred", planned.slug);
                let mut criteria: Vec<_> = round.criteria.iter().map(|worded| worded.criterion.clone()).collect();
                criteria.iter_mut().enumerate().for_each(|(index, one)| one.id = index.to_string().into());
                assert!(Rubric::new(criteria).is_ok(), "{}", planned.slug);
            }
            let (last, before) = planned.rounds.split_last().expect("a round");
            assert_eq!(last.settings.rules.advance_count, 0, "{}", planned.slug);
            assert!(before.iter().all(|round| round.settings.rules.advance_count > 0), "{}", planned.slug);
            assert_eq!(store::awards::faults(&planned.awards), [], "{}", planned.slug);
        }
    }

    /// What a criterion counts of a hundred.
    fn hundredths(worded: &WordedCriterion) -> i64 {
        let Criterion { weight, scale, .. } = &worded.criterion;
        if *weight == Decimal::ONE { scale.max().micros() / 1_000_000 } else { weight.micros() / 10_000 }
    }

    #[test]
    fn each_side_of_a_joint_call_has_its_round_and_its_part_of_the_form() {
        let joint = planned(Preset::find("joint3").expect("a preset"));
        let sides: Vec<_> = joint.rounds.iter().map(|round| round.settings.rules.side.as_str()).collect();
        assert_eq!(sides, ["ACPB", "CBTC", "FNRS", ""]);
        let fields = &joint.call.as_ref().expect("a call").form.fields;
        let asked: Vec<_> =
            fields.iter().map(|field| (field.side.as_str(), field.section.get(Language::French))).collect();
        assert_eq!(asked, [("", ""), ("", ""), ("ACPB", "ACPB"), ("CBTC", "CBTC"), ("FNRS", "FNRS")]);
        assert_eq!(joint.rounds[1].settings.name.get(Language::English), "Peer review · CBTC");
        assert_eq!(Preset::find("pitch").map(Preset::sides), Some(0));
    }

    #[test]
    fn levels_part_the_whole_scale() {
        let bounds: Vec<_> = levels(25).iter().map(|level| format!("{}–{}", level.from, level.to)).collect();
        assert_eq!(bounds, ["22.5–25", "19–22", "15–18.5", "0–14.5"]);
        let bounds: Vec<_> = levels(10).iter().map(|level| format!("{}–{}", level.from, level.to)).collect();
        assert_eq!(bounds, ["9–10", "7.5–8.5", "6–7", "0–5.5"]);
    }

    #[test]
    fn windows_are_proposed_from_the_day() {
        let pitch = Preset::find("pitch").expect("a preset");
        let window = pitch.window(1, jiff::civil::date(2027, 9, 3), "Europe/Brussels").expect("a window");
        let local = |at| when::input_value(at, "Europe/Brussels");
        assert_eq!((local(window.0), local(window.1)), ("2027-09-03T14:00".into(), "2027-09-03T16:00".into()));
        assert_eq!(Preset::find("quiz").map(|preset| preset.key), None);
    }
}
