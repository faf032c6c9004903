//! Words of names in Latin letters, as English, Dutch, French and some German and Spanish write them.

/// Words of one meaning, the first of each row standing for all.
const MEANINGS: &[&str] = &[
    "university universiteit universite universitaet universitat universidad universidade universita univ uni rijksuniversiteit universitet universitetet uniwersytet univerzita universities",
    "institute institut instituut instituto istituto inst",
    "center centre centrum centro zentrum ctr centra",
    "academy academie akademie accademia acad academia",
    "college hogeschoolcollege",
    "hogeschool hochschule fachhochschule",
    "hospital ziekenhuis hopital krankenhaus hosp ospedale ziekenhuizen hospitalier",
    "clinic clinique cliniques kliniek klinik klinikum",
    "laboratory laboratoire laboratorium lab labo labor laboratories",
    "department dept departement vakgroep dep afdeling departementen",
    "faculty faculte faculteit fakultat faculties facultes",
    "school ecole schule",
    "group groep groupe",
    "division",
    "tech technology technologies technical technische technique technisch technologie techniek tecnologia",
    "science sciences wetenschap wetenschappen wissenschaften sci",
    "scientific scientifique",
    "research recherche recherches onderzoek forschung rech",
    "national nationaal nationale nacional natl nazionale",
    "royal royale koninklijk koninklijke",
    "catholic catholique katholieke katholische catolica",
    "polytechnic polytechnique polytechnische polytechnical politecnico politecnica polytech",
    "medical medecine medicine geneeskunde med medische medicale medicin",
    "engineering ingenieurswetenschappen ingenierie ingenieurs eng engn",
    "agriculture agricultural agronomique landbouw agri agronomy",
    "applied toegepaste appliquees appliquee angewandte",
    "health sante gezondheid",
    "environment environmental environnement milieu",
    "economics economie economic economy",
    "management gestion",
    "fund fonds stichting",
    "foundation fondation",
    "biotechnology biotechnologie biotech",
    "physics physique fysica natuurkunde physik",
    "chemistry chimie chemie scheikunde",
    "biology biologie",
    "nuclear nucleaire kernenergie",
    "energy energie",
    "space spatial spatiale ruimte ruimtevaart",
    "international internationale internationaal intl",
    "european europeen europeenne europees europese",
    "free freie",
    "autonomous autonoma autonome autonomia",
    "saint st sint",
    "belgium belgie belgique belgian belge belgisch belgische",
    "china chine prc",
    "flemish vlaams vlaamse flamand flamande flanders vlaanderen flandre flandres",
    "walloon wallon wallonne waals waalse wallonia wallonie",
    "library bibliotheque bibliotheek",
    "museum musee",
    "observatory observatoire sterrenwacht",
    "council raad conseil",
    "agency agence agentschap",
    "brussel brussels bruxelles",
    "antwerp antwerpen anvers",
    "ghent gent gand",
    "liege luik luttich",
    "namur namen",
    "bruges brugge",
    "milan milano",
    "munich munchen muenchen",
    "vienna wien",
    "cologne koln koeln",
    "rome roma",
    "turin torino",
    "florence firenze",
    "naples napoli",
    "padua padova",
    "venice venezia",
    "genoa genova",
    "geneva geneve genf",
    "zurich zuerich",
    "basel bale",
    "lisbon lisboa",
    "seville sevilla",
    "warsaw warszawa",
    "prague praha",
    "copenhagen kobenhavn koebenhavn kobenhavns",
    "gothenburg goteborg",
    "hague haag",
    "aachen aix",
    "luxembourg luxemburg",
    "nuremberg nurnberg",
    "gottingen goettingen",
    "tubingen tuebingen",
    "dusseldorf duesseldorf",
    "hannover hanover",
    "strasbourg strassburg",
    "jiaotong jiatong",
];

/// Words that only join others.
const JOINING: &str = "\
    of the de du des la le les l d van der den het voor for pour et en and und di del della delle dei da do dos at \
    in aan te au aux zu to on fur y a from i og ved degli studi";

/// Joining words behind which a name goes on: the University *of* Mons, the Institute *for* Logistics.
const LEADING_ON: &str = "of de du des d van der voor for pour di del della da do at in te fur";

/// Parts of an institution, where they stand behind its name or before it.
const PARTS: &str = "\
    faculty department school college institute center laboratory division section unit group campus chair branch \
    program programme hub";

/// Parts that are never an institution by themselves.
const NEVER_ALONE: &str = "faculty department division section unit chair program programme";

/// Words that only names of institutions hold.
const STRONG: &str = "university academy hogeschool polytechnic hospital clinic";

/// Words that names of institutions hold, and names of their parts as well.
const WEAK: &str = "\
    institute center college school laboratory council foundation fund agency ministry museum library observatory \
    office bureau society association commission conservatory business";

/// Legal forms, which stand last.
const LEGAL: &str = "\
    nv sa bv bvba srl sprl ltd limited inc incorporated corp corporation co company gmbh ag plc llc asbl vzw aisbl \
    ivzw se spa oy oyj ab sas sarl group holding holdings kg cv cvba scrl";

/// Places whose university in the one order of words is another one than in the other: York University is in Toronto.
const ORDERED: &[&str] = &["york", "washington", "miami", "indiana", "lincoln", "jinan"];

/// Organisations whose institutes stand for themselves: all words of the name, and what stands for them.
const UMBRELLAS: &[(&[&str], &str)] = &[
    (&["chinese", "academy", "science"], "cas"),
    (&["china", "academy", "science"], "cas"),
    (&["chinese", "academy", "agriculture", "science"], "caas"),
    (&["chinese", "academy", "medical", "science"], "cams"),
    (&["chinese", "academy", "social", "science"], "cass"),
    (&["max", "planck", "society"], "maxplanck"),
    (&["max", "planck"], "maxplanck"),
];

/// The first of the words of its meaning; a word that has none without the s of a plural.
pub fn meaning(word: &str) -> &str {
    let row = MEANINGS.iter().find(|row| row.split(' ').any(|one| one == word));
    match row.and_then(|row| row.split(' ').next()) {
        Some(first) => first,
        None if word.len() >= 5
            && word.ends_with('s')
            && !["ss", "us", "is", "as"].iter().any(|end| word.ends_with(end)) =>
        {
            &word[..word.len() - 1]
        }
        None => word,
    }
}

/// Whether a word only joins others.
pub fn joins(word: &str) -> bool {
    among(JOINING, word)
}

/// Whether a name goes on behind this joining word.
pub fn leads_on(word: &str) -> bool {
    among(LEADING_ON, word)
}

/// Whether a word names a part of an institution.
pub fn is_part(word: &str) -> bool {
    among(PARTS, word)
}

/// Whether a word names what is never an institution by itself.
pub fn is_never_alone(word: &str) -> bool {
    among(NEVER_ALONE, word)
}

/// Whether only names of institutions hold a word.
pub fn is_strong(word: &str) -> bool {
    among(STRONG, word)
}

/// Whether names of institutions hold a word, as those of their parts do.
pub fn is_weak(word: &str) -> bool {
    among(WEAK, word)
}

/// Whether a word is a legal form.
pub fn is_legal(word: &str) -> bool {
    among(LEGAL, word)
}

/// Whether a word names a place of two universities that only the order of their words tells apart.
pub fn is_ordered(word: &str) -> bool {
    ORDERED.contains(&word)
}

/// The words with an umbrella's name as one word.
pub fn under_umbrellas(words: Vec<String>) -> Vec<String> {
    for (name, short) in UMBRELLAS {
        let spoken: Vec<usize> = (0..words.len()).filter(|&at| !joins(&words[at])).collect();
        let found = spoken.windows(name.len()).find(|at| at.iter().zip(*name).all(|(&at, word)| words[at] == *word));
        if let Some(found) = found {
            let (first, last) = (found[0], found[name.len() - 1]);
            let before = words[..first].iter().cloned();
            return before.chain([(*short).to_owned()]).chain(words[last + 1..].iter().cloned()).collect();
        }
    }
    words
}

/// Whether a word stands for an umbrella.
pub fn is_umbrella(word: &str) -> bool {
    UMBRELLAS.iter().any(|(_, short)| *short == word)
}

fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}
