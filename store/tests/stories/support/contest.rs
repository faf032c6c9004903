//! A small contest to tell stories of: one competition with an online round and a final, two jurors, three entries.

use judging::access::Role;
use judging::decimal::Decimal;
use judging::ids::{AccountId, CompetitionId, CriterionId, EditionId, EntryId, HostId, JurorId, RoundId};
use judging::ranking::{Method, TieBreak};
use judging::rubric::{Criterion, Scale};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::accounts::NewAccount;
use store::awards::Award;
use store::competitions::Competition;
use store::editions::{Edition, NewEdition};
use store::entries::Entry;
use store::jurors::Juror;
use store::ledger::{Act, Chain, PROGRAM};
use store::rounds::Round;
use store::rubrics::WordedCriterion;
use store::{Db, accounts, awards, competitions, editions, entries, jurors, roles, rounds, rubrics};

/// 2026-08-20 12:00 UTC, in the window of the online round.
pub const NOW: Timestamp = Timestamp::from_micros(1_787_227_200_000_000);
const DAY: i64 = 86_400;

/// The ids of a contest.
pub struct Contest {
    pub edition: EditionId,
    pub competition: CompetitionId,
    /// Open at [`NOW`]; two criteria, method `mean`, two scorecards per entry.
    pub online: RoundId,
    /// Opens eight days later; one criterion.
    pub live: RoundId,
    /// Of the online round: weights 0.6 and 0.4, scale 0–10 in steps of 1.
    pub criteria: Vec<CriterionId>,
    pub organiser: AccountId,
    pub chair: AccountId,
    pub auditor: AccountId,
    pub operator: AccountId,
    /// One for each host.
    pub signatories: Vec<AccountId>,
    pub hosts: Vec<HostId>,
    /// Has no role at all.
    pub stranger: AccountId,
    /// The accounts behind [`Contest::jurors`].
    pub juror_accounts: Vec<AccountId>,
    pub jurors: Vec<JurorId>,
    /// T-1, T-2, T-3; all of them in the online round.
    pub entries: Vec<EntryId>,
}

/// Words in English.
pub fn english(words: &str) -> Text {
    Text::one(Language::English, words)
}

/// Makes a contest whose names in addresses start with `slug`, so that there can be several.
pub async fn contest(db: &Db, slug: &str) -> Contest {
    let organiser = account(db, slug, "organiser").await;
    let edition = edition(db, slug, &organiser).await;
    let hosts: Vec<HostId> =
        editions::hosts(db, &edition).await.expect("hosts").into_iter().map(|host| host.id).collect();
    let mut act = Act::begin(db, Chain::from(&edition), &PROGRAM.into(), NOW).await.expect("an act");
    let competition = competitions::insert(&mut act.tx, &new_competition(&edition)).await.expect("a competition");
    let online = rounds::insert(&mut act.tx, &new_round(&edition, &competition, "online", 0)).await.expect("a round");
    let live = rounds::insert(&mut act.tx, &new_round(&edition, &competition, "live", 8)).await.expect("a round");
    let mut criteria = Vec::new();
    for (position, (name, weight)) in (0..).zip([("Idea", "0.6"), ("Team", "0.4")]) {
        let criterion = new_criterion(name, weight);
        criteria.push(rubrics::insert(&mut act.tx, &online, position, &criterion).await.expect("a criterion"));
    }
    rubrics::insert(&mut act.tx, &live, 0, &new_criterion("Pitch", "1")).await.expect("a criterion");
    awards::insert(&mut act.tx, &new_award(&competition)).await.expect("an award");
    let mut entry_ids = Vec::new();
    for number in 1..=3 {
        let entry = new_entry(&competition, &format!("T-{number}"));
        let id = entries::insert(&mut act.tx, &entry, &[], NOW).await.expect("an entry");
        entries::enter_round(&mut act.tx, &online, &id).await.expect("an entry in the round");
        entry_ids.push(id);
    }
    act.commit("contest.prepare", competition.as_str(), &slug).await.expect("a commit");
    let mut contest = Contest {
        chair: account(db, slug, "chair").await,
        auditor: account(db, slug, "auditor").await,
        operator: account(db, slug, "operator").await,
        stranger: account(db, slug, "stranger").await,
        signatories: vec![account(db, slug, "signatory-a").await, account(db, slug, "signatory-b").await],
        juror_accounts: vec![account(db, slug, "juror-a").await, account(db, slug, "juror-b").await],
        edition,
        competition,
        online,
        live,
        criteria,
        organiser,
        hosts,
        jurors: Vec::new(),
        entries: entry_ids,
    };
    people(db, &mut contest).await;
    contest
}

async fn people(db: &Db, contest: &mut Contest) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let mut given = vec![
        (&contest.chair, Role::Chair(contest.competition.clone())),
        (&contest.auditor, Role::Auditor),
        (&contest.operator, Role::Operator),
    ];
    given.extend(contest.signatories.iter().zip(contest.hosts.iter().cloned().map(Role::Signatory)));
    for (account, role) in given {
        roles::grant(&mut act.tx, &contest.edition, account, &role).await.expect("a role");
    }
    for (number, account) in (1..).zip(&contest.juror_accounts) {
        let juror = new_juror(&contest.competition, account, &format!("J{number:02}"));
        contest.jurors.push(jurors::insert(&mut act.tx, &juror).await.expect("a juror"));
    }
    act.commit("people.prepare", contest.competition.as_str(), &()).await.expect("a commit");
}

/// An account `NAME@SLUG.example` without a password.
pub async fn account(db: &Db, slug: &str, name: &str) -> AccountId {
    let new = NewAccount {
        email: format!("{name}@{slug}.example"),
        name: english(name),
        password_hash: None,
        language: Language::English,
    };
    accounts::add(db, &new, NOW).await.expect("an account")
}

async fn edition(db: &Db, slug: &str, organiser: &AccountId) -> EditionId {
    let edition = Edition {
        id: EditionId::from(""),
        slug: slug.to_owned(),
        name: english("Symposium"),
        theme: english("Theme"),
        place: english("Brussels"),
        description: english("A day."),
        topics: Default::default(),
        starts_at: NOW.plus_seconds(8 * DAY),
        ends_at: NOW.plus_seconds(9 * DAY),
        time_zone: "Europe/Brussels".into(),
        default_language: Language::English,
        sample: false,
        clock_offset: None,
    };
    let host = |name: &str| ("host".to_owned(), name.to_owned(), english(name));
    let new = NewEdition { edition, hosts: vec![host("A"), host("B")], organisers: vec![organiser.clone()] };
    editions::create(db, &new, NOW).await.expect("an edition")
}

/// A competition with the name `trial` in addresses.
pub fn new_competition(edition: &EditionId) -> Competition {
    Competition {
        id: CompetitionId::from(""),
        edition: edition.clone(),
        slug: "trial".into(),
        code: "T".into(),
        preset: "pitch".into(),
        name: english("Trial"),
        summary: english("A trial."),
        call: english("Hand in.\n\nThen wait."),
    }
}

/// A round of the kind that opens so many days after [`NOW`], less one hour, and stays open for four.
pub fn new_round(edition: &EditionId, competition: &CompetitionId, kind: &str, days: i64) -> Round {
    let opens_at = NOW.plus_seconds(days * DAY - 3600);
    Round {
        id: RoundId::from(""),
        competition: competition.clone(),
        edition: edition.clone(),
        position: 0,
        kind: kind.into(),
        name: english(kind),
        opens_at,
        closes_at: opens_at.plus_seconds(4 * DAY),
        reviews_per_entry: 2,
        method: Method::Mean { rounding: None },
        tie_breaks: vec![TieBreak::HighestWeight, TieBreak::AllScores],
        announce: "ceremony".into(),
        advance_count: if kind == "online" { 2 } else { 0 },
        advance_per_division: false,
        blindness: "own".into(),
        side: String::new(),
        blind: false,
        rubric_version: 1,
        committed_at: None,
        first_submitted_at: None,
        frozen_at: None,
        advanced_at: None,
        sealed: false,
    }
}

/// A criterion with this weight, scored from 0 to 10 in steps of 1.
pub fn new_criterion(name: &str, weight: &str) -> WordedCriterion {
    let scale = Scale::new(Decimal::ZERO, Decimal::from(10), Decimal::ONE).expect("a scale");
    WordedCriterion {
        criterion: Criterion {
            id: CriterionId::from(""),
            weight: Decimal::parse(weight).expect("a weight"),
            scale,
            comment_required: false,
        },
        name: english(name),
        description: Text::default(),
        levels: Vec::new(),
    }
}

fn new_award(competition: &CompetitionId) -> Award {
    Award {
        id: "".into(),
        competition: competition.clone(),
        kind: "tier".into(),
        position: 0,
        name: english("First prize"),
        description: Text::default(),
        quota: 1,
        per_reveal: 1,
        decision: "given".into(),
    }
}

/// An entry in English with this code.
pub fn new_entry(competition: &CompetitionId, code: &str) -> Entry {
    Entry {
        id: EntryId::from(""),
        competition: competition.clone(),
        division: None,
        code: code.into(),
        language: Language::English,
        status: "submitted".into(),
        title: english(&format!("Title of {code}")),
        name: english(&format!("Team of {code}")),
        summary: english("A summary."),
        places: english("Ghent"),
        topics: vec!["ai".into()],
        fields: Default::default(),
        deck_sha256: None,
    }
}

/// A juror with this code who takes five entries.
pub fn new_juror(competition: &CompetitionId, account: &AccountId, code: &str) -> Juror {
    Juror {
        id: JurorId::from(""),
        competition: competition.clone(),
        account: account.clone(),
        name: english(code),
        code: code.into(),
        side: String::new(),
        languages: Vec::new(),
        expertise: Vec::new(),
        affiliation: english("KU Leuven"),
        capacity: 5,
        fields: Default::default(),
        declared_at: None,
    }
}
