use judging::ids::EditionId;
use judging::text::Language;
use judging::time::Timestamp;
use store::Db;
use store::editions::{Edition, NewEdition};

use super::content::EditionFile;
use super::local;

/// Makes the edition with its hosts, on the demo clock, which stands at its start when the real time is `real`.
///
/// # Errors
/// Times that are none, a database that fails.
pub async fn create(db: &Db, file: &EditionFile, real: Timestamp) -> anyhow::Result<EditionId> {
    let now = local(&file.demo_clock, &file.time_zone)?;
    let edition = Edition {
        id: "".into(),
        slug: file.slug.clone(),
        name: file.name.clone(),
        theme: file.theme.clone(),
        place: file.place.clone(),
        description: file.description.clone(),
        topics: file.fields.iter().map(|field| (field.key.clone(), field.name.clone())).collect(),
        starts_at: local(&format!("{}T09:00", file.starts), &file.time_zone)?,
        ends_at: local(&format!("{}T18:00", file.ends), &file.time_zone)?,
        time_zone: file.time_zone.clone(),
        default_language: Language::from_tag(&file.default_locale).unwrap_or_default(),
        sample: true,
        clock_offset: Some(now.micros() - real.micros()),
    };
    let hosts = file.hosts.iter().map(|host| (host.kind.clone(), host.short.clone(), host.name.clone())).collect();
    Ok(store::editions::create(db, &NewEdition { edition, hosts, organisers: Vec::new() }, now).await?)
}
