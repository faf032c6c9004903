//! From files to a contest that cannot be wrong, or to everything that is wrong with them.

use std::collections::HashMap;

use judging::ids::EntryId;
use judging::ranking::Sheet;
use judging::rubric::Rubric;
use judging::text::{Language, Text};
use store::entries::Entry;
use store::import::{Contest, NewEntry, NewJuror, NewScorecard};
use store::jurors::Juror;
use store::rubrics::WordedCriterion;

use super::MAX_BYTES;
use super::cells::{Cells, MAX_COUNT};
use super::team;
use crate::csv::{self, Columns, CsvFault, CsvFaultKind, Scores, Table};

/// A file as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its name, for faults.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The files of a contest. Texts may stand in several languages, each in a column of its own, such as `title_zh`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// `entry,title` and, as far as they are there, `name`, `summary`, `places` (each also as `title_zh` and so on),
    /// `language`, `division`, `topics`; further columns become fields, and one named `affiliation`, `institution` or
    /// `email` raises suspected conflicts with jurors of the same institution or organisation.
    pub entries: File,
    /// `juror,name` and, as far as they are there, `affiliation`, `email`, `side`, `languages`, `expertise`,
    /// `capacity`; further columns become fields.
    pub jurors: File,
    /// `criterion,weight,min,max,step` and, as far as they are there, `name`, `description`.
    pub criteria: File,
    /// `entry,name`, one row for each member of a team, and, as far as they are there, `role`, `affiliation`, `email`;
    /// whoever shares an institution, an organisation's domain or an address with a juror raises a suspected conflict.
    pub team: Option<File>,
    /// `entry,juror,criterion,score`.
    pub scores: Option<File>,
}

/// The contest of these files, or all their faults, file by file.
pub fn contest(files: &Files) -> Result<Contest, Vec<CsvFault>> {
    let mut faults = Vec::new();
    let mut entries = keep(sized(&files.entries).and_then(|()| entries(&files.entries)), &mut faults);
    let count = entries.as_ref().map_or(0, |(_, entries)| u32::try_from(entries.len()).unwrap_or(MAX_COUNT));
    let jurors = keep(sized(&files.jurors).and_then(|()| jurors(&files.jurors, count)), &mut faults);
    let criteria = keep(sized(&files.criteria).and_then(|()| criteria(&files.criteria)), &mut faults);
    let people = files.team.as_ref().map(|file| keep(sized(file).and_then(|()| team::people(file)), &mut faults));
    let scores = files
        .scores
        .as_ref()
        .map(|file| keep(sized(file).and_then(|()| csv::scores(&file.name, &file.bytes)), &mut faults));
    if let Some(Some(scores)) = &scores {
        let entries = entries.as_ref().map(|(_, entries)| entries.iter().map(|new| &new.entry.code).cloned().collect());
        let jurors = jurors.as_ref().map(|jurors| jurors.iter().map(|new| &new.juror.code).cloned().collect());
        faults.extend(unlisted(scores, "entry", entries, &files.entries.name));
        faults.extend(unlisted(scores, "juror", jurors, &files.jurors.name));
    }
    if let (Some((_, entries)), Some(Some(people))) = (&mut entries, people) {
        faults.extend(people.join(entries, &files.entries.name));
    }
    // Without a readable rubric nothing can be said about the scores.
    let (rubric, criteria) = criteria.unzip();
    let sheet = match (scores, rubric) {
        (Some(Some(scores)), Some(rubric)) => keep(scores.sheet(Some(rubric), &[]), &mut faults),
        _ => None,
    };
    match (entries, jurors, criteria) {
        (Some((divisions, entries)), Some(jurors), Some(criteria)) if faults.is_empty() => {
            let scorecards = sheet.map(|sheet| scorecards(&sheet, &entries, &jurors)).unwrap_or_default();
            Ok(Contest { criteria, divisions, entries, jurors, scorecards })
        }
        _ => {
            faults.sort_by_key(|fault| (order(files, &fault.file), fault.line, fault.column));
            Err(faults)
        }
    }
}

/// The place of a file among the files, so that faults are told file by file.
fn order(files: &Files, name: &str) -> usize {
    let all = [Some(&files.entries), files.team.as_ref(), Some(&files.jurors), Some(&files.criteria)];
    all.iter().position(|file| file.is_some_and(|file| file.name == name)).unwrap_or(all.len())
}

fn sized(file: &File) -> Result<(), Vec<CsvFault>> {
    if file.bytes.len() <= MAX_BYTES {
        return Ok(());
    }
    let kind = CsvFaultKind::TooLarge { megabytes: MAX_BYTES / 1_000_000 };
    Err(vec![CsvFault { file: file.name.as_str().into(), line: 1, column: 1, kind }])
}

/// Reads a list whose column `id` names its rows; there is at least one.
fn list(file: &File, required: &[&str]) -> Result<(Table, Vec<CsvFault>), Vec<CsvFault>> {
    let table = Table::read(&file.name, &file.bytes, &Columns { required, further: true })?;
    if table.rows().is_empty() {
        return Err(vec![table.fault(0, required[0], CsvFaultKind::NoRows)]);
    }
    let faults = csv::duplicates(&table, required[0]);
    Ok((table, faults))
}

fn entries(file: &File) -> Result<(Vec<Text>, Vec<NewEntry>), Vec<CsvFault>> {
    const TEXTS: [&str; 4] = ["title", "name", "summary", "places"];
    let (table, mut faults) = list(file, &["entry", "title"])?;
    let (mut divisions, mut entries): (Vec<String>, Vec<NewEntry>) = (Vec::new(), Vec::new());
    for row in 0..table.rows().len() {
        let mut cells = Cells::new(&table, row, &mut faults);
        let language = cells.language("language");
        let [title, name, summary, places] = TEXTS.map(|column| cells.text(column, language));
        let division = Some(cells.get("division")).filter(|name| !name.is_empty()).map(|name| {
            divisions.iter().position(|known| known == name).unwrap_or_else(|| {
                divisions.push(name.to_owned());
                divisions.len() - 1
            })
        });
        let entry = Entry {
            id: "".into(),
            competition: "".into(),
            division: None,
            code: cells.code("entry"),
            language,
            status: "submitted".into(),
            title,
            name,
            summary,
            places,
            topics: cells.list("topics"),
            fields: cells.further(&["entry", "language", "division", "topics"], &TEXTS),
            deck_sha256: None,
        };
        entries.push(NewEntry { entry, division, team: Vec::new() });
    }
    let divisions = divisions.into_iter().map(|name| Text::one(Language::English, name)).collect();
    if faults.is_empty() { Ok((divisions, entries)) } else { Err(faults) }
}

/// The jury; a juror without a capacity takes all entries, of which there are so many.
fn jurors(file: &File, entries: u32) -> Result<Vec<NewJuror>, Vec<CsvFault>> {
    const TEXTS: [&str; 2] = ["name", "affiliation"];
    const PLAIN: [&str; 6] = ["juror", "email", "side", "languages", "expertise", "capacity"];
    let (table, mut faults) = list(file, &["juror", "name"])?;
    let mut emails: HashMap<String, u64> = HashMap::new();
    let mut jurors = Vec::new();
    for (row, at) in table.rows().iter().enumerate() {
        let mut cells = Cells::new(&table, row, &mut faults);
        let email = cells.email("email");
        let juror = Juror {
            id: "".into(),
            competition: "".into(),
            account: "".into(),
            name: cells.text("name", Language::English),
            code: cells.code("juror"),
            side: cells.get("side").to_owned(),
            languages: cells.languages("languages"),
            expertise: cells.list("expertise"),
            affiliation: cells.text("affiliation", Language::English),
            capacity: cells.count("capacity", entries),
            fields: cells.further(&PLAIN, &TEXTS),
            declared_at: None,
        };
        if let Some(email) = &email {
            let first_line = *emails.entry(email.to_lowercase()).or_insert(at.line);
            if first_line != at.line {
                faults.push(table.fault(row, "email", CsvFaultKind::Duplicate { first_line }));
            }
        }
        jurors.push(NewJuror { juror, email, password_hash: None });
    }
    if faults.is_empty() { Ok(jurors) } else { Err(faults) }
}

fn criteria(file: &File) -> Result<(Rubric, Vec<WordedCriterion>), Vec<CsvFault>> {
    let (table, rubric) = csv::rubric(&file.name, &file.bytes)?;
    let mut faults = Vec::new();
    let worded = |(row, criterion): (usize, &judging::rubric::Criterion)| {
        let cells = Cells::new(&table, row, &mut faults);
        let mut name = cells.text("name", Language::English);
        if name.exact(Language::English).is_none() {
            name.set(Language::English, criterion.id.as_str());
        }
        let description = cells.text("description", Language::English);
        WordedCriterion { criterion: criterion.clone(), name, description, levels: Vec::new() }
    };
    let worded = rubric.criteria().iter().enumerate().map(worded).collect();
    if faults.is_empty() { Ok((rubric, worded)) } else { Err(faults) }
}

fn unlisted(scores: &Scores, column: &str, listed: Option<Vec<String>>, list: &str) -> Vec<CsvFault> {
    listed.map_or_else(Vec::new, |mut listed| {
        listed.sort();
        scores.unlisted(column, &listed, list)
    })
}

fn scorecards(sheet: &Sheet, entries: &[NewEntry], jurors: &[NewJuror]) -> Vec<NewScorecard> {
    let entry_at: HashMap<&str, usize> =
        entries.iter().enumerate().map(|(i, new)| (new.entry.code.as_str(), i)).collect();
    let juror_at: HashMap<&str, usize> =
        jurors.iter().enumerate().map(|(i, new)| (new.juror.code.as_str(), i)).collect();
    let entry = |i: usize| entry_at[EntryId::as_str(&sheet.entries()[i])];
    let card = |row: &judging::ranking::Row| NewScorecard {
        entry: entry(row.entry),
        juror: juror_at[sheet.jurors()[row.juror].as_str()],
        points: row.points.clone(),
    };
    sheet.rows().iter().map(card).collect()
}

fn keep<T>(result: Result<T, Vec<CsvFault>>, faults: &mut Vec<CsvFault>) -> Option<T> {
    result.map_err(|mut new| faults.append(&mut new)).ok()
}
