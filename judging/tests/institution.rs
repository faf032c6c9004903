//! When two names mean one institution.

use judging::institution::same_institution;
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
