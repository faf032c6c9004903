//! When two names mean one institution.
//!
//! A rule that raises suspicions, which people then confirm or dismiss: it knows the common names of universities and
//! research centres in both scripts, the abbreviation in brackets, and the university in front of a Chinese faculty.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::text::Text;

/// Names of one institution, the first of each row standing for all.
const KNOWN: &[&[&str]] = &[
    &["KU Leuven", "Katholieke Universiteit Leuven", "University of Leuven", "鲁汶大学", "荷语鲁汶大学"],
    &["UCLouvain", "Université catholique de Louvain", "University of Louvain", "新鲁汶大学", "法语鲁汶大学"],
    &["UGent", "Ghent University", "University of Ghent", "Universiteit Gent", "Université de Gand", "根特大学"],
    &["VUB", "Vrije Universiteit Brussel", "布鲁塞尔自由大学（荷语）", "荷语布鲁塞尔自由大学"],
    &["ULB", "Université libre de Bruxelles", "布鲁塞尔自由大学（法语）", "法语布鲁塞尔自由大学"],
    &["UAntwerp", "UAntwerpen", "University of Antwerp", "Universiteit Antwerpen", "安特卫普大学"],
    &["ULiège", "University of Liège", "Université de Liège", "列日大学"],
    &["UHasselt", "Hasselt University", "Universiteit Hasselt", "哈瑟尔特大学"],
    &["UMONS", "University of Mons", "Université de Mons", "蒙斯大学"],
    &["UNamur", "University of Namur", "Université de Namur", "那慕尔大学"],
    &["imec", "Interuniversity Microelectronics Centre", "比利时微电子研究中心"],
    &["VITO", "Flemish Institute for Technological Research", "弗拉芒技术研究院"],
    &["VIB", "Flanders Institute for Biotechnology", "弗拉芒生物技术研究院"],
    &["Sciensano", "比利时国家公共卫生研究院"],
    &["Peking University", "PKU", "北京大学", "北大"],
    &["Tsinghua University", "清华大学"],
    &["Fudan University", "复旦大学"],
    &["Shanghai Jiao Tong University", "SJTU", "上海交通大学", "上海交大"],
    &["Zhejiang University", "ZJU", "浙江大学"],
    &["University of Science and Technology of China", "USTC", "中国科学技术大学", "中国科大"],
    &["Nanjing University", "NJU", "南京大学"],
    &["Huazhong University of Science and Technology", "HUST", "华中科技大学"],
    &["Sun Yat-sen University", "SYSU", "中山大学"],
    &["Xi'an Jiaotong University", "XJTU", "西安交通大学", "西安交大"],
    &["Wuhan University", "WHU", "武汉大学"],
    &["Harbin Institute of Technology", "哈尔滨工业大学", "哈工大"],
    &["Beijing Institute of Technology", "北京理工大学"],
    &["Beihang University", "BUAA", "北京航空航天大学", "北航"],
    &["Tongji University", "同济大学"],
    &["University of Chinese Academy of Sciences", "UCAS", "中国科学院大学", "国科大"],
    &["Xiamen University", "厦门大学"],
    &["Tianjin University", "天津大学"],
];

/// The key of an institution by each of its folded names.
static KEYS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| KNOWN.iter().flat_map(|names| names.iter().map(|name| (fold(name), fold(names[0])))).collect());

/// Whether two names, each in any of its languages, mean one institution.
pub fn same_institution(one: &Text, other: &Text) -> bool {
    !keys(one).is_disjoint(&keys(other))
}

/// What names of one institution have in common: two texts mean the same one where they share a key. Lists of many are
/// joined by it.
pub fn keys(name: &Text) -> BTreeSet<String> {
    name.all().flat_map(keys_of).collect()
}

fn keys_of(name: &str) -> Vec<String> {
    if let Some(known) = known(name) {
        return vec![known];
    }
    let (outside, inside) = brackets(name);
    let whole = [name, &outside].map(fold);
    let parts = outside.split([',', '，', ';', '；', '/']).chain([inside.as_str()]);
    let universities = parts.clone().filter_map(|part| chinese_university(part.trim()));
    let named = parts.map(str::trim).filter(|part| is_university(part)).chain(universities);
    let named = named.map(|part| known(part).unwrap_or_else(|| fold(part)));
    let mut keys: Vec<String> = whole.into_iter().chain(named).collect();
    keys.extend(known(&outside).into_iter().chain(known(&inside)));
    keys.retain(|key| !key.is_empty());
    keys
}

/// The key of an institution whose names are known.
fn known(name: &str) -> Option<String> {
    KEYS.get(&fold(name)).cloned()
}

/// A name without what stands in brackets, and that.
fn brackets(name: &str) -> (String, String) {
    let Some((before, rest)) = name.split_once(['(', '（']) else { return (name.to_owned(), String::new()) };
    let (inside, after) = rest.split_once([')', '）']).unwrap_or((rest, ""));
    (format!("{before}{after}"), inside.to_owned())
}

/// The university that a Chinese name starts with: 北京大学 of 北京大学医学部.
fn chinese_university(part: &str) -> Option<&str> {
    const UNIVERSITY: &str = "大学";
    let at = part.find(UNIVERSITY)?;
    (part[..at].chars().count() >= 2).then(|| &part[..at + UNIVERSITY.len()])
}

/// Whether a part of a name names a university by itself, and not a faculty or a department of it.
fn is_university(part: &str) -> bool {
    fold(part).contains("universit") && part.split_whitespace().count() > 1
}

/// A name without case, accents, blanks and punctuation.
fn fold(name: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    let name = name.trim().to_lowercase();
    let name = name.strip_prefix("the ").unwrap_or(&name);
    name.chars().map(plain).filter(|letter| letter.is_alphanumeric()).collect()
}
