//! `palmares user`: people who sign in, and what they are in an edition.

use anyhow::{Context, bail};
use app::accounts::password;
use clap::{Args, Subcommand};
use judging::access::Role;
use judging::ids::AccountId;
use judging::text::{Language, Text};
use store::accounts::{self, NewAccount};
use store::editions::{self, Edition};
use store::{Db, StoreError, roles, second_factors};

use super::{Data, unseen};

/// What to do with people.
#[derive(Subcommand)]
pub enum User {
    /// Adds a person; the password is read from standard input, unseen on a terminal.
    Add(Add),
    /// Gives a person a role in an edition.
    Grant(Grant),
    /// Sets a person's password, read from standard input, and ends all sessions of that person.
    Password(Known),
    /// Takes the second step of signing in off a person who lost both phone and recovery codes.
    OneStep(Known),
}

/// A person to add.
#[derive(Args)]
pub struct Add {
    #[command(flatten)]
    data: Data,
    /// The e-mail address.
    email: String,
    /// The name.
    #[arg(long)]
    name: String,
    /// The language of the person's pages: en, zh-Hans, fr or nl.
    #[arg(long, default_value = "en")]
    language: String,
    /// Makes the person an organiser of the edition with this name in addresses.
    #[arg(long, value_name = "EDITION")]
    organiser_of: Option<String>,
}

/// A role to give.
#[derive(Args)]
pub struct Grant {
    #[command(flatten)]
    data: Data,
    /// The e-mail address of an account that is there.
    email: String,
    /// The edition, by its name in addresses.
    #[arg(long, value_name = "SLUG")]
    edition: String,
    /// organiser, auditor, operator, chair=COMPETITION (its name in addresses) or signatory=HOST (its short name).
    #[arg(long)]
    role: String,
}

/// Somebody who has an account.
#[derive(Args)]
pub struct Known {
    #[command(flatten)]
    data: Data,
    /// The e-mail address of an account that is there.
    email: String,
}

/// Adds a person, gives a role, sets a password, takes a second step off.
///
/// # Errors
/// A name, address, language, role or password that cannot be, an address that is in use or has no account, an account
/// that signs in with one step.
pub fn run(user: User) -> anyhow::Result<()> {
    match user {
        User::Add(act) => add(&act),
        User::Grant(act) => super::block_on(async {
            let db = act.data.open().await?;
            let done = grant(&db, &act.email, &act.edition, &act.role).await;
            db.close().await;
            done
        }),
        User::Password(act) => {
            let hash = read_hash()?;
            super::block_on(async {
                let db = act.data.open().await?;
                let done = set_password(&db, &act.email, &hash).await;
                db.close().await;
                done
            })
        }
        User::OneStep(act) => super::block_on(async {
            let db = act.data.open().await?;
            let done = one_step(&db, &act.email).await;
            db.close().await;
            done
        }),
    }
}

fn add(act: &Add) -> anyhow::Result<()> {
    let Some(language) = Language::from_tag(&act.language) else {
        bail!("--language: {} is none of en, zh-Hans, fr, nl", act.language);
    };
    let account = NewAccount {
        email: act.email.clone(),
        name: Text::one(language, act.name.as_str()),
        password_hash: Some(read_hash()?),
        language,
    };
    super::block_on(async {
        let db = act.data.open().await?;
        let edition = match &act.organiser_of {
            Some(slug) => Some(edition(&db, slug).await?),
            None => None,
        };
        let id = accounts::add(&db, &account, super::now()).await.map_err(|error| match error {
            StoreError::Taken(_) => anyhow::anyhow!("{} has an account already", act.email),
            StoreError::Invalid(_) => anyhow::anyhow!("{:?} is not an e-mail address", act.email),
            other => other.into(),
        })?;
        if let Some(edition) = edition {
            roles::grant_by_program(&db, &edition.id, &id, &Role::Organiser, edition.now(super::now())).await?;
        }
        db.close().await;
        println!("added {}", act.email);
        Ok(())
    })
}

async fn grant(db: &Db, email: &str, slug: &str, role: &str) -> anyhow::Result<()> {
    let edition = edition(db, slug).await?;
    let account = account(db, email).await?;
    let named = roles::named(db, &edition.id, role).await?;
    let named = named.with_context(|| format!("--role: there is no {role} in the edition {slug}"))?;
    roles::grant_by_program(db, &edition.id, &account, &named, edition.now(super::now())).await?;
    println!("{email} is {role} of {slug}");
    Ok(())
}

async fn set_password(db: &Db, email: &str, hash: &str) -> anyhow::Result<()> {
    let account = account(db, email).await?;
    accounts::reset_password(db, &account, hash, super::now()).await?;
    println!("{email} has a new password");
    Ok(())
}

async fn one_step(db: &Db, email: &str) -> anyhow::Result<()> {
    let account = account(db, email).await?;
    second_factors::remove_all(db, &account, super::now()).await.map_err(|error| match error {
        StoreError::NotFound => anyhow::anyhow!("{email} signs in with one step already"),
        other => other.into(),
    })?;
    println!("{email} signs in with one step");
    Ok(())
}

async fn edition(db: &Db, slug: &str) -> anyhow::Result<Edition> {
    editions::find_by_slug(db, slug).await?.with_context(|| format!("there is no edition {slug}"))
}

async fn account(db: &Db, email: &str) -> anyhow::Result<AccountId> {
    let account = accounts::find_by_email(db, email).await?;
    Ok(account.with_context(|| format!("{email} has no account; `palmares user add` makes one"))?.id)
}

/// Reads a password from standard input and hashes it.
fn read_hash() -> anyhow::Result<String> {
    let password = unseen::line("Password: ").context("the password is read from standard input")?;
    if password.chars().count() < password::MIN_LENGTH {
        bail!("a password has at least {} characters", password::MIN_LENGTH);
    }
    password::hash_now(&password).map_err(|error| anyhow::anyhow!("{error}"))
}
