//! When two names mean one institution.

mod pairs;

use judging::institution::{Institutions, Kinship, same_institution};
use judging::text::{Language, Text};

fn english(name: &str) -> Text {
    Text::one(Language::English, name)
}

fn chinese(name: &str) -> Text {
    Text::one(Language::Chinese, name)
}

#[test]
fn an_institution_is_known_by_its_names_in_both_scripts() {
    let same = [
        (english("KU Leuven"), chinese("鲁汶大学")),
        (english("Ghent University"), english("UGent")),
        (english("the university of liege"), english("Université de Liège")),
        (english("Vrije Universiteit Brussel (VUB)"), chinese("布鲁塞尔自由大学（荷语）")),
        (english("Department of Physics, Peking University"), chinese("北京大学医学部")),
        (chinese("清华大学，电子工程系"), english("Tsinghua University")),
        (english("Flemish Institute for Technological Research (VITO)"), chinese("弗拉芒技术研究院（VITO）")),
    ];
    for (one, other) in same {
        assert!(same_institution(&one, &other) && same_institution(&other, &one), "{one:?} and {other:?}");
    }
}

#[test]
fn an_institution_that_nobody_knows_is_the_same_under_the_same_name() {
    let mut both = english("AquaLumen NV");
    both.set(Language::Chinese, "水光科技");
    assert!(same_institution(&both, &english("  aqualumen nv ")));
    assert!(same_institution(&both, &chinese("水光科技（上海）")));
    assert!(same_institution(&chinese("河海大学"), &chinese("河海大学水文学院")));
}

#[test]
fn neighbours_are_not_the_same() {
    let apart = [
        (chinese("布鲁塞尔自由大学（荷语）"), chinese("布鲁塞尔自由大学（法语）")),
        (english("VUB"), english("ULB")),
        (english("Institute of Physics, CAS"), english("Dalian Institute of Chemical Physics, CAS")),
        (chinese("中国科学院物理研究所"), chinese("中国科学院大连化学物理研究所")),
        (english("Department of Physics, Ghent University"), english("Department of Physics, Fudan University")),
        (chinese("上海大学"), chinese("上海交通大学")),
        (english("KU Leuven"), Text::default()),
        (Text::default(), Text::default()),
    ];
    for (one, other) in apart {
        assert!(!same_institution(&one, &other), "{one:?} and {other:?}");
    }
}

#[test]
fn every_alias_of_the_list_is_its_institution_however_it_is_written() {
    let lists = [
        include_str!("../../src/institution/known/belgium.txt"),
        include_str!("../../src/institution/known/china_universities.txt"),
        include_str!("../../src/institution/known/china_research.txt"),
    ];
    let all = Institutions::default();
    let (mut aliases, mut missed) = (0, Vec::new());
    for line in lists.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#')) {
        let names: Vec<&str> = line.split(" < ").next().expect("names").split(" | ").collect();
        for name in &names {
            for written in [(*name).to_owned(), name.to_uppercase(), format!("  {name} "), format!("{name}.")] {
                let found = all.kinship(&english(names[0]), &english(&written));
                missed.extend((found != Some(Kinship::Same)).then_some((names[0], written)));
                aliases += 1;
            }
        }
    }
    assert_eq!(missed, []);
    assert!(aliases > 4_000, "{aliases}");
}

#[test]
fn the_names_that_an_organiser_adds_count_as_those_of_the_list() {
    let groups = [
        vec!["Lumenia Lab".to_owned(), "光明实验室".to_owned(), "LumLab".to_owned()],
        vec!["KULAK Kortrijk".to_owned(), "KU Leuven".to_owned()],
        vec!["VUB".to_owned(), "ULB".to_owned()],
    ];
    let all = Institutions::with(&groups);
    let kinship = |one: &str, other: &str| all.kinship(&english(one), &english(other));
    assert_eq!(kinship("Department of Optics, Lumenia Lab", "光明实验室"), Some(Kinship::Same));
    assert_eq!(kinship("lumlab", "LUMENIA LAB"), Some(Kinship::Same));
    assert_eq!(kinship("KULAK Kortrijk", "鲁汶大学"), Some(Kinship::Same));
    assert_eq!(kinship("UZ Leuven", "Kulak Kortrijk"), Some(Kinship::Related));
    assert_eq!(kinship("布鲁塞尔自由大学（荷语）", "Université libre de Bruxelles"), Some(Kinship::Same));
    assert_eq!(kinship("Lumenia Lab", "Lumenia House"), None);
    assert_eq!(Institutions::default().kinship(&english("LumLab"), &english("光明实验室")), None);
}
