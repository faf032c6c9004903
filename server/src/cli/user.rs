//! `palmares user`: people who sign in.

use std::io::{BufRead, IsTerminal, Write};

use anyhow::{Context, bail};
use app::accounts::password;
use clap::{Args, Subcommand};
use judging::access::Role;
use judging::text::{Language, Text};
use store::accounts::{self, NewAccount};

use super::Data;

/// What to do with people.
#[derive(Subcommand)]
pub enum User {
    /// Adds a person; the password is read from standard input.
    Add(Add),
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

/// Adds a person.
///
/// # Errors
/// A name, address, language or password that cannot be, or an address that is in use.
pub fn run(user: User) -> anyhow::Result<()> {
    let User::Add(add) = user;
    let Some(language) = Language::from_tag(&add.language) else {
        bail!("--language: {} is none of en, zh-Hans, fr, nl", add.language);
    };
    let password = read_password()?;
    if password.chars().count() < password::MIN_LENGTH {
        bail!("a password has at least {} characters", password::MIN_LENGTH);
    }
    let hash = password::hash_now(&password).map_err(|error| anyhow::anyhow!("{error}"))?;
    let account = NewAccount {
        email: add.email.clone(),
        name: Text::one(language, add.name),
        password_hash: Some(hash),
        language,
    };
    super::block_on(async {
        let db = add.data.open().await?;
        let edition = match &add.organiser_of {
            Some(slug) => Some(
                store::editions::find_by_slug(&db, slug)
                    .await?
                    .with_context(|| format!("there is no edition {slug}"))?,
            ),
            None => None,
        };
        let id = accounts::add(&db, &account, super::now()).await.map_err(|error| match error {
            store::StoreError::Taken(_) => anyhow::anyhow!("{} has an account already", add.email),
            store::StoreError::Invalid(_) => anyhow::anyhow!("{:?} is not an e-mail address", add.email),
            other => other.into(),
        })?;
        if let Some(edition) = edition {
            store::roles::grant_by_program(&db, &edition.id, &id, &Role::Organiser, super::now()).await?;
        }
        db.close().await;
        println!("added {}", add.email);
        Ok(())
    })
}

fn read_password() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        print!("Password: ");
        std::io::stdout().flush()?;
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("the password is read from standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
