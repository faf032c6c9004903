//! All texts of the sample as one seed.

use std::path::Path;

use anyhow::Context;
use app::accounts::{SAMPLE_PASSWORD, password};
use judging::access::Role;
use judging::text::Language;
use judging::time::Timestamp;
use store::accounts::NewAccount;
use store::editions::{Host, Item};
use store::jurors::Juror;
use store::seeding::{Seed, SeedAccount, SeedCompetition, SeedEntry, SeedJuror, SeedRound};

use super::content::{AccountText, CommentsFile, CompetitionFile, EditionFile, ItemText, JurorText, RoundText};
use super::dice::Dice;
use super::scores::Desk;
use super::{contest, deck, jury, local};

/// The seed of the sample's chance.
const CHANCE: u64 = 55;

/// The seed of the sample edition and the time at which it is filled; its decks are written to `files`.
///
/// # Errors
/// Texts that do not fit together, a folder that cannot be written.
pub fn seed(hosts: &[Host], files: &Path) -> anyhow::Result<(Seed, Timestamp)> {
    let file = EditionFile::load()?;
    let hash = password::hash_now(SAMPLE_PASSWORD).map_err(|error| anyhow::anyhow!("{error}"))?;
    let accounts = file.accounts.iter().map(|text| account(text, hosts, &hash)).collect::<anyhow::Result<_>>()?;
    let sample =
        Sample { now: local(&file.demo_clock, &file.time_zone)?, file: &file, comments: CommentsFile::load()?, files };
    let mut dice = Dice::new(CHANCE);
    let competitions = CompetitionFile::load_all()?;
    let competitions =
        competitions.iter().map(|text| sample.competition(text, &mut dice)).collect::<anyhow::Result<_>>()?;
    let programme = file.programme.iter().map(|text| sample.item(text)).collect::<anyhow::Result<_>>()?;
    Ok((Seed { accounts, competitions, programme }, sample.now))
}

struct Sample<'a> {
    file: &'a EditionFile,
    comments: CommentsFile,
    files: &'a Path,
    now: Timestamp,
}

impl Sample<'_> {
    fn competition(&self, text: &CompetitionFile, dice: &mut Dice) -> anyhow::Result<SeedCompetition> {
        let slug = &text.competition.slug;
        let jury: Vec<&JurorText> = self.file.jurors.iter().filter(|juror| juror.competitions.contains(slug)).collect();
        let presides = |account: &AccountText| {
            account.roles.iter().any(|role| role.role == "chair" && role.competition.as_ref() == Some(slug))
        };
        let accounts = self.file.accounts.iter().enumerate();
        let rounds = text.rounds.iter().map(|round| self.round(text, round, &jury, dice));
        Ok(SeedCompetition {
            competition: contest::competition(text),
            call: Some(contest::call(text, &|time| self.local(time))?),
            divisions: text.divisions.iter().map(|division| division.name.clone()).collect(),
            awards: text.awards.iter().map(contest::award).collect(),
            chairs: accounts.filter(|(_, account)| presides(account)).map(|(index, _)| index).collect(),
            entries: self.entries(text)?,
            conflicts: jury::conflicts(&jury, &text.entries),
            rounds: rounds.collect::<anyhow::Result<_>>()?,
            jurors: jury.iter().map(|juror| self.juror(juror, text)).collect::<anyhow::Result<_>>()?,
        })
    }

    fn entries(&self, text: &CompetitionFile) -> anyhow::Result<Vec<SeedEntry>> {
        let entry = |of: &super::content::EntryText| {
            let division = text.divisions.iter().position(|division| division.key == of.division);
            let division = division.with_context(|| format!("{}: {:?} is no division", of.code, of.division))?;
            let (entry, team) = contest::entry(of);
            Ok(SeedEntry { entry, division: Some(division), team, deck: Some(deck::deck(of, self.files)?) })
        };
        text.entries.iter().map(entry).collect()
    }

    fn juror(&self, text: &JurorText, of: &CompetitionFile) -> anyhow::Result<SeedJuror> {
        let account = self.file.accounts.iter().position(|account| account.key == text.account);
        let opens = of.rounds.first().context("a competition has a round")?;
        let declared = self.local(&opens.opens)?.plus_seconds(3_600 * (1 + i64::from(text.capacity) % 7));
        let juror = Juror {
            id: "".into(),
            competition: "".into(),
            account: "".into(),
            name: Default::default(),
            code: text.account.replace("juror", "J"),
            side: text.side.clone(),
            languages: text.languages.clone(),
            expertise: text.expertise.clone(),
            affiliation: text.affiliation.clone(),
            capacity: text.capacity,
            fields: Default::default(),
            declared_at: (text.progress > 0.0).then_some(declared),
        };
        Ok(SeedJuror { account: account.with_context(|| format!("{} is no account", text.account))?, juror })
    }

    /// A round with its rubric; an online round is assigned and under way, a live one has no entries yet.
    fn round(
        &self,
        of: &CompetitionFile,
        text: &RoundText,
        jury: &[&JurorText],
        dice: &mut Dice,
    ) -> anyhow::Result<SeedRound> {
        let round = contest::round(text, &of.competition.tie_break, &|time| self.local(time))?;
        let criteria = text.criteria.iter().map(contest::criterion).collect::<anyhow::Result<Vec<_>>>()?;
        if round.kind != "online" {
            return Ok(SeedRound { round, criteria, committed_at: None, assignments: Vec::new() });
        }
        let conflicts = jury::conflicts(jury, &of.entries);
        let pairs = jury::assignment(jury, &of.entries, &conflicts, round.reviews_per_entry)?;
        let desk = Desk {
            jurors: jury,
            entries: &of.entries,
            criteria: &criteria,
            comments: &self.comments,
            opens_at: round.opens_at,
            now: self.now,
        };
        let assignments = desk.work(&pairs, dice);
        Ok(SeedRound { committed_at: Some(round.opens_at.plus_seconds(-2 * 86_400)), assignments, round, criteria })
    }

    fn item(&self, text: &ItemText) -> anyhow::Result<Item> {
        let ItemText { kind, starts, ends, title, speaker, place } = text;
        Ok(Item {
            kind: kind.clone(),
            starts_at: self.local(starts)?,
            ends_at: self.local(ends)?,
            title: title.clone(),
            speaker: speaker.clone(),
            place: place.clone(),
        })
    }

    fn local(&self, time: &str) -> anyhow::Result<Timestamp> {
        local(time, &self.file.time_zone)
    }
}

fn account(text: &AccountText, hosts: &[Host], hash: &str) -> anyhow::Result<SeedAccount> {
    let mut roles = Vec::new();
    for role in &text.roles {
        roles.push(match role.role.as_str() {
            "organiser" => Role::Organiser,
            "auditor" => Role::Auditor,
            "operator" => Role::Operator,
            "signatory" => {
                let host = hosts.iter().find(|host| Some(&host.short_name) == role.host.as_ref());
                Role::Signatory(host.with_context(|| format!("{} signs for a host", text.email))?.id.clone())
            }
            // Competitions name their chairs.
            "chair" => continue,
            other => anyhow::bail!("{}: {other:?} is no role", text.email),
        });
    }
    let account = NewAccount {
        email: text.email.clone(),
        name: text.name.clone(),
        password_hash: Some(hash.to_owned()),
        language: Language::from_tag(&text.locale).unwrap_or_default(),
    };
    Ok(SeedAccount { account, roles })
}
