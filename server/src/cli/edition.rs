//! `palmares edition`: the first edition of a house; whoever organises one makes the next in the browser.

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use jiff::civil::Date;
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::editions::plan::Plan;
use store::editions::{self, Edition};
use store::{Db, StoreError, accounts};

use super::Data;

/// What to do with editions.
#[derive(Subcommand)]
pub enum EditionAct {
    /// Adds an edition, whose organiser gives it hosts and competitions.
    Add(Add),
}

/// An edition to add.
#[derive(Args)]
pub struct Add {
    #[command(flatten)]
    data: Data,
    /// The name in addresses: lowercase letters, digits and hyphens.
    #[arg(long)]
    slug: String,
    /// The name.
    #[arg(long)]
    name: String,
    /// The language of the name, and of pages for readers who prefer none of ours: en, zh-Hans, fr or nl.
    #[arg(long, default_value = "en")]
    language: String,
    /// The e-mail address of an account that is there.
    #[arg(long, value_name = "EMAIL")]
    organiser: String,
    /// The first day, such as 2027-09-03.
    #[arg(long, value_name = "DAY")]
    starts: Date,
    /// The last day; without it, the first.
    #[arg(long, value_name = "DAY")]
    ends: Option<Date>,
    /// The time zone.
    #[arg(long, default_value = "Europe/Brussels")]
    zone: String,
}

/// Adds an edition.
///
/// # Errors
/// A name, day, zone or organiser that cannot be, a name in addresses that is in use.
pub fn run(act: EditionAct) -> anyhow::Result<()> {
    let EditionAct::Add(add) = act;
    let plan = Plan { edition: edition(&add)?, hosts: Vec::new(), programme: Vec::new(), competitions: Vec::new() };
    super::block_on(async {
        let db = add.data.open().await?;
        let made = make(&db, &add, &plan).await;
        db.close().await;
        made
    })
}

async fn make(db: &Db, add: &Add, plan: &Plan) -> anyhow::Result<()> {
    let account = accounts::find_by_email(db, &add.organiser).await?;
    let organiser = &add.organiser;
    let account = account.with_context(|| format!("{organiser} has no account; `palmares user add` makes one"))?;
    let made = editions::make_by_program(db, &account.id, plan, super::now()).await;
    made.map_err(|error| match error {
        StoreError::Invalid(faults) => {
            let said = faults.iter().map(|fault| match fault.kind {
                "fault-taken" => format!("--{}: there is such an edition already", fault.field),
                "fault-slug" => format!("--{}: only lowercase letters, digits and hyphens", fault.field),
                "fault-ends" => format!("--{}: before the first day", fault.field),
                _ => format!("--{}: not possible", fault.field),
            });
            anyhow::anyhow!("{}", said.collect::<Vec<_>>().join("; "))
        }
        other => other.into(),
    })?;
    println!("added {}; {organiser} organises it", add.slug);
    Ok(())
}

fn edition(add: &Add) -> anyhow::Result<Edition> {
    let Some(language) = Language::from_tag(&add.language) else {
        bail!("--language: {} is none of en, zh-Hans, fr, nl", add.language);
    };
    let zone = jiff::tz::TimeZone::get(&add.zone).map_err(|_| anyhow::anyhow!("--zone: there is no {}", add.zone))?;
    let at = |day: Date, hour: i8| -> anyhow::Result<Timestamp> {
        let at = day.at(hour, 0, 0, 0).to_zoned(zone.clone())?;
        Ok(Timestamp::from_micros(at.timestamp().as_microsecond()))
    };
    Ok(Edition {
        id: "".into(),
        slug: add.slug.clone(),
        name: Text::one(language, add.name.as_str()),
        theme: Text::default(),
        place: Text::default(),
        description: Text::default(),
        topics: Default::default(),
        starts_at: at(add.starts, 9)?,
        ends_at: at(add.ends.unwrap_or(add.starts), 18)?,
        time_zone: add.zone.clone(),
        default_language: language,
        sample: false,
        clock_offset: None,
    })
}
