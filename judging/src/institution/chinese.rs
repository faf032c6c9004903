//! Names in Chinese characters: what stands in front says whose faculty, institute or hospital it is.

use super::places;

const UNIVERSITY: &str = "大学";

/// Words that end the name of a part of an institution.
const PARTS: &[&str] = &[
    "学院",
    "系",
    "部",
    "研究院",
    "研究所",
    "研究中心",
    "中心",
    "实验室",
    "研究生院",
    "校区",
    "分校",
    "课题组",
    "团队",
    "学部",
    "研究组",
    "所",
    "院",
];

/// Words that end the name of an institution of its own, the longer first.
const OWN: &[&str] = &["研究院", "研究所", "科学院", "医院", "学院", "天文台", "植物园"];

/// Short forms of names and what they stand for.
const SHORT: &[(&str, &str)] = &[
    ("中科院", "中国科学院"),
    ("农科院", "农业科学院"),
    ("社科院", "社会科学院"),
    ("林科院", "林业科学研究院"),
    ("医科院", "医学科学院"),
];

/// Short ends of the names of universities and what they stand for.
const ENDS: &[(&str, &str)] = &[
    ("师大", "师范大学"),
    ("工大", "工业大学"),
    ("农大", "农业大学"),
    ("医大", "医科大学"),
    ("交大", "交通大学"),
    ("林大", "林业大学"),
    ("科大", "科技大学"),
    ("财大", "财经大学"),
    ("海大", "海洋大学"),
    ("外大", "外国语大学"),
    ("中医大", "中医药大学"),
    ("理工", "理工大学"),
    ("师范", "师范大学"),
    ("民大", "民族大学"),
];

/// Organisations whose institutes stand for themselves.
const UMBRELLAS: &[&str] = &["中国科学院", "中国农业科学院", "中国医学科学院", "中国社会科学院", "中国林业科学研究院"];

/// Legal forms of companies, the longer first.
const LEGAL: &[&str] =
    &["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "责任公司", "集团公司", "公司", "集团"];

/// What a name in Chinese characters says of where somebody works.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Names of the institution itself, the widest first.
    pub names: Vec<String>,
    /// The university whose hospital it is.
    pub hospital_of: Option<String>,
}

/// The characters, letters and digits of a text that [`super::fold::plain`] made, in full forms.
pub fn characters(plain: &str) -> String {
    let mut name: String = plain.chars().filter(|letter| letter.is_alphanumeric()).collect();
    for (short, long) in SHORT {
        if name.contains(short) {
            name = name.replace(short, long);
        }
    }
    name
}

/// Reads a name of [`characters`].
pub fn read(name: &str) -> Named {
    let name = &expanded(name);
    if let Some((university, rest)) = university(name) {
        return of_university(name, university, rest);
    }
    if let Some(umbrella) = UMBRELLAS.iter().find(|umbrella| name.starts_with(**umbrella)) {
        let rest = &name[umbrella.len()..];
        return Named { names: vec![format!("{umbrella}{}", institute(rest))], hospital_of: None };
    }
    Named { names: vec![own(name)], hospital_of: None }
}

/// Whether the rest of a name behind that of an institution names a part of it.
pub fn is_part(rest: &str) -> bool {
    PARTS.iter().any(|part| rest.ends_with(part))
}

/// Whether a name is of a hospital.
pub fn is_hospital(name: &str) -> bool {
    name.contains("医院")
}

/// The name behind the word for affiliated, where it is one.
pub fn affiliated(name: &str) -> Option<&str> {
    name.split_once("附属").map(|(_, behind)| behind).filter(|behind| !behind.is_empty())
}

fn of_university(name: &str, university: &str, rest: &str) -> Named {
    if is_hospital(rest) {
        return Named { names: vec![own(name)], hospital_of: Some(university.to_owned()) };
    }
    let mut names = vec![university.to_owned()];
    // Two names in one: 北京大学与河海大学.
    if let Some(other) = rest.strip_prefix(['与', '和', '及']).and_then(self::university) {
        names.push(other.0.to_owned());
    }
    Named { names, hospital_of: None }
}

/// The university that a name starts with, and what stands behind it: 北京大学 and 医学部 of 北京大学医学部.
fn university(name: &str) -> Option<(&str, &str)> {
    let at = name.find(UNIVERSITY)?;
    let end = at + UNIVERSITY.len();
    let rest = &name[end..];
    let town = rest.starts_with(['城', '路', '生', '堂']);
    (name[..at].chars().count() >= 2 && !town).then_some((&name[..end], rest))
}

/// A name with the end of a university's short name in full, alone or before a part: 南京师大文学院.
fn expanded(name: &str) -> String {
    if name.contains(UNIVERSITY) {
        return name.to_owned();
    }
    for (short, long) in ENDS {
        let Some(at) = name.find(short) else { continue };
        let (before, rest) = (&name[..at], &name[at + short.len()..]);
        let before = places::in_full(before).unwrap_or(before);
        if before.chars().count() >= 2 && (rest.is_empty() || is_part(rest)) && !rest.starts_with("学院") {
            return format!("{before}{long}{rest}");
        }
    }
    name.to_owned()
}

/// An institute below an umbrella without what stands behind it; 所 in full.
fn institute(rest: &str) -> String {
    let own = cut(rest);
    match own.strip_suffix("所") {
        Some(short) if !own.ends_with("研究所") && !short.is_empty() => format!("{short}研究所"),
        _ => own.to_owned(),
    }
}

/// The name up to the first word that ends one of an institution.
fn cut(name: &str) -> &str {
    let ends = OWN.iter().filter_map(|word| name.find(word).map(|at| at + word.len()));
    ends.filter(|end| name[..*end].chars().count() >= 4).min().map_or(name, |end| &name[..end])
}

/// A name that is none of a university: without the legal form and the town of a company, without what stands behind.
fn own(name: &str) -> String {
    let Some(company) = LEGAL.iter().find_map(|legal| name.strip_suffix(legal)) else { return cut(name).to_owned() };
    let inner = LEGAL.iter().find_map(|legal| company.strip_suffix(legal)).unwrap_or(company);
    let inner = if inner.is_empty() { name } else { inner };
    let without = places::without_place(inner);
    let keeps_place = without.chars().count() < 3 || OWN.iter().any(|word| inner.ends_with(word));
    if keeps_place { inner.to_owned() } else { without.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(name: &str) -> Vec<String> {
        read(&characters(name)).names
    }

    #[test]
    fn the_university_stands_in_front() {
        assert_eq!(names("河海大学水文学院"), ["河海大学"]);
        assert_eq!(names("南京师大文学院"), ["南京师范大学"]);
        assert_eq!(names("广州大学城医院"), ["广州大学城医院"]);
        let hospital = read("浙江大学医学院附属第二医院");
        assert_eq!(hospital.hospital_of.as_deref(), Some("浙江大学"));
    }

    #[test]
    fn an_institute_of_the_academy_stands_for_itself() {
        assert_eq!(names("中科院自动化所"), ["中国科学院自动化研究所"]);
        assert_eq!(names("中国科学院自动化研究所模式识别国家重点实验室"), ["中国科学院自动化研究所"]);
        assert_eq!(names("中国科学院"), ["中国科学院"]);
    }

    #[test]
    fn a_company_goes_without_town_and_legal_form() {
        assert_eq!(names("上海水光科技有限公司"), ["水光科技"]);
        assert_eq!(names("水光科技股份有限公司"), ["水光科技"]);
        assert_eq!(names("上海电气集团"), ["上海电气"]);
    }
}
