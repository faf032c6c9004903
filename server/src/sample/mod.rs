//! The built-in sample edition, from the texts under `assets/sample`.

mod content;

use anyhow::Context;
use app::accounts::password;
use judging::access::Role;
use judging::text::Language;
use judging::time::Timestamp;
use store::Db;
use store::accounts::NewAccount;
use store::editions::{Edition, NewEdition};

use content::EditionFile;

/// The password of every sample account, shown at the start and on the sign-in page of the sample edition.
pub const PASSWORD: &str = "palmares-2026";

/// Makes the sample edition with its accounts.
///
/// # Errors
/// Texts that do not fit together, a database that fails.
pub async fn create(db: &Db, real: Timestamp) -> anyhow::Result<()> {
    let file = EditionFile::load()?;
    let hash = password::hash_now(PASSWORD).map_err(|error| anyhow::anyhow!("{error}"))?;
    let now = local(&file.demo_clock, &file.time_zone)?;
    let mut accounts = Vec::new();
    for account in &file.accounts {
        let new = NewAccount {
            email: account.email.clone(),
            name: account.name.clone(),
            password_hash: Some(hash.clone()),
            language: Language::from_tag(&account.locale).unwrap_or_default(),
        };
        accounts.push((account, store::accounts::add(db, &new, now).await?));
    }
    let edition = Edition {
        id: "".into(),
        slug: file.slug.clone(),
        name: file.name,
        theme: file.theme,
        place: file.place,
        description: file.description,
        starts_at: local(&format!("{}T09:00", file.starts), &file.time_zone)?,
        ends_at: local(&format!("{}T18:00", file.ends), &file.time_zone)?,
        time_zone: file.time_zone,
        default_language: Language::from_tag(&file.default_locale).unwrap_or_default(),
        sample: true,
        clock_offset: Some(now.micros() - real.micros()),
    };
    let hosts = file.hosts.iter().map(|host| (host.kind.clone(), host.short.clone(), host.name.clone())).collect();
    let id = store::editions::create(db, &NewEdition { edition, hosts, organisers: Vec::new() }, now).await?;
    let hosts = store::editions::hosts(db, &id).await?;
    for (account, account_id) in &accounts {
        for role in &account.roles {
            let role = match role.role.as_str() {
                "organiser" => Role::Organiser,
                "auditor" => Role::Auditor,
                "operator" => Role::Operator,
                "signatory" => {
                    let short = role.host.as_deref().context("a signatory signs for a host")?;
                    let host = hosts.iter().find(|host| host.short_name == short).context("a host of the edition")?;
                    Role::Signatory(host.id.clone())
                }
                _ => continue,
            };
            store::roles::grant_by_program(db, &id, account_id, &role, now).await?;
        }
    }
    Ok(())
}

/// Says who can sign in to the sample edition.
///
/// # Errors
/// Texts that do not fit together, a database that fails.
pub async fn print_accounts(db: &Db) -> anyhow::Result<()> {
    if !store::editions::list(db).await?.iter().any(|edition| edition.sample) {
        return Ok(());
    }
    println!("sample accounts, all with the password {PASSWORD}:");
    for account in EditionFile::load()?.accounts {
        println!("  {}", account.email);
    }
    Ok(())
}

fn local(text: &str, zone: &str) -> anyhow::Result<Timestamp> {
    app::when::parse_local(text, zone).with_context(|| format!("{text} in {zone} is a local time"))
}
