//! Chinese places and kinds of universities with what they are called in English, from which an English name of a
//! university that is not in the list is guessed.

/// Provinces, regions and towns.
const PLACES: &[(&str, &str)] = &[
    ("北京", "beijing"),
    ("上海", "shanghai"),
    ("天津", "tianjin"),
    ("重庆", "chongqing"),
    ("河北", "hebei"),
    ("山西", "shanxi"),
    ("陕西", "shaanxi"),
    ("辽宁", "liaoning"),
    ("吉林", "jilin"),
    ("黑龙江", "heilongjiang"),
    ("江苏", "jiangsu"),
    ("浙江", "zhejiang"),
    ("安徽", "anhui"),
    ("福建", "fujian"),
    ("江西", "jiangxi"),
    ("山东", "shandong"),
    ("河南", "henan"),
    ("湖北", "hubei"),
    ("湖南", "hunan"),
    ("广东", "guangdong"),
    ("广西", "guangxi"),
    ("海南", "hainan"),
    ("四川", "sichuan"),
    ("贵州", "guizhou"),
    ("云南", "yunnan"),
    ("西藏", "tibet"),
    ("甘肃", "gansu"),
    ("青海", "qinghai"),
    ("宁夏", "ningxia"),
    ("新疆", "xinjiang"),
    ("内蒙古", "inner mongolia"),
    ("香港", "hong kong"),
    ("澳门", "macau"),
    ("台湾", "taiwan"),
    ("南京", "nanjing"),
    ("杭州", "hangzhou"),
    ("苏州", "suzhou"),
    ("扬州", "yangzhou"),
    ("徐州", "xuzhou"),
    ("常州", "changzhou"),
    ("南通", "nantong"),
    ("无锡", "wuxi"),
    ("宁波", "ningbo"),
    ("温州", "wenzhou"),
    ("合肥", "hefei"),
    ("武汉", "wuhan"),
    ("长沙", "changsha"),
    ("湘潭", "xiangtan"),
    ("广州", "guangzhou"),
    ("深圳", "shenzhen"),
    ("汕头", "shantou"),
    ("厦门", "xiamen"),
    ("福州", "fuzhou"),
    ("南昌", "nanchang"),
    ("济南", "jinan"),
    ("青岛", "qingdao"),
    ("烟台", "yantai"),
    ("郑州", "zhengzhou"),
    ("洛阳", "luoyang"),
    ("石家庄", "shijiazhuang"),
    ("太原", "taiyuan"),
    ("西安", "xian"),
    ("兰州", "lanzhou"),
    ("成都", "chengdu"),
    ("昆明", "kunming"),
    ("贵阳", "guiyang"),
    ("南宁", "nanning"),
    ("桂林", "guilin"),
    ("海口", "haikou"),
    ("沈阳", "shenyang"),
    ("大连", "dalian"),
    ("长春", "changchun"),
    ("哈尔滨", "harbin"),
    ("大庆", "daqing"),
    ("延边", "yanbian"),
    ("佛山", "foshan"),
    ("东莞", "dongguan"),
    ("渤海", "bohai"),
    ("中国", "china"),
    ("中央", "central"),
    ("首都", "capital"),
    ("华东", "east china"),
    ("华南", "south china"),
    ("华中", "central china"),
    ("华北", "north china"),
    ("东北", "northeast"),
    ("西北", "northwest"),
    ("西南", "southwest"),
    ("东南", "southeast"),
    ("南方", "southern"),
    ("中南", "central south"),
    ("国立台湾", "national taiwan"),
    ("曲阜", "qufu"),
    ("燕山", "yanshan"),
    ("石河子", "shihezi"),
];

/// Short names of provinces before the short end of a university's: 浙师大.
const SHORT: &[(&str, &str)] = &[
    ("浙", "浙江"),
    ("川", "四川"),
    ("沪", "上海"),
    ("粤", "广东"),
    ("闽", "福建"),
    ("鄂", "湖北"),
    ("湘", "湖南"),
    ("皖", "安徽"),
    ("赣", "江西"),
    ("豫", "河南"),
    ("辽", "辽宁"),
    ("陕", "陕西"),
    ("晋", "山西"),
    ("冀", "河北"),
    ("滇", "云南"),
    ("黔", "贵州"),
    ("桂", "广西"),
    ("琼", "海南"),
    ("渝", "重庆"),
    ("津", "天津"),
    ("鲁", "山东"),
    ("甘", "甘肃"),
    ("新", "新疆"),
    ("首", "首都"),
];

/// Kinds of universities, each with the English names of it.
const KINDS: &[(&str, &[&str])] = &[
    ("大学", &["university"]),
    ("师范大学", &["normal university"]),
    ("理工大学", &["university tech", "university science tech", "polytechnic university"]),
    ("工业大学", &["university tech", "polytechnic university"]),
    ("科技大学", &["university science tech"]),
    ("农业大学", &["agriculture university"]),
    ("林业大学", &["forestry university"]),
    ("农林大学", &["agriculture forestry university"]),
    ("医科大学", &["medical university"]),
    ("中医药大学", &["university chinese medical", "university traditional chinese medical"]),
    ("药科大学", &["pharmaceutical university"]),
    ("财经大学", &["university finance economics"]),
    ("外国语大学", &["foreign studies university", "international studies university", "university foreign languages"]),
    ("外语外贸大学", &["university foreign studies"]),
    ("交通大学", &["jiaotong university"]),
    ("海洋大学", &["ocean university"]),
    ("海事大学", &["maritime university"]),
    ("民族大学", &["minzu university", "university nationalities"]),
    ("石油大学", &["petroleum university"]),
    ("邮电大学", &["university post telecommunication"]),
    ("电力大学", &["university electric power", "electric power university"]),
    ("电子科技大学", &["university electronic science tech", "dianzi university"]),
    ("建筑大学", &["university architecture", "jianzhu university"]),
    ("建筑科技大学", &["university architecture tech"]),
    ("工商大学", &["gongshang university", "tech business university"]),
    ("化工大学", &["university chemical tech"]),
    ("信息工程大学", &["university information science tech", "information engineering university"]),
    ("航空航天大学", &["aerospace university", "university aeronautic astronautic"]),
    ("体育大学", &["sport university"]),
    ("政法大学", &["university political science law"]),
    ("经济贸易大学", &["university economics business"]),
    ("工程大学", &["engineering university", "university engineering"]),
    ("中医大学", &["university chinese medical"]),
    ("城市大学", &["city university"]),
];

/// What an English name of a Chinese university may be, as the words of [`super::latin::bag`] are before they are sorted.
pub fn in_english(university: &str) -> Vec<String> {
    let found =
        PLACES.iter().filter_map(|(chinese, english)| university.strip_prefix(chinese).map(|kind| (kind, english)));
    found
        .flat_map(|(kind, place)| {
            let kinds = KINDS.iter().filter(move |(chinese, _)| *chinese == kind).flat_map(|(_, english)| *english);
            kinds.map(move |kind| format!("{place} {kind}"))
        })
        .collect()
}

/// The province or region of a short name.
pub fn in_full(short: &str) -> Option<&'static str> {
    SHORT.iter().find(|(known, _)| *known == short).map(|(_, full)| *full)
}

/// The name of a company without the town in front of it.
pub fn without_place(name: &str) -> &str {
    let places = PLACES.iter().filter_map(|(place, _)| name.strip_prefix(place));
    let rest = places.min_by_key(|rest| rest.len()).unwrap_or(name);
    ["省", "市", "区"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_names_are_guessed_of_place_and_kind() {
        assert_eq!(in_english("贵州医科大学"), ["guizhou medical university"]);
        assert_eq!(in_english("白云大学"), Vec::<String>::new());
        assert_eq!(without_place("深圳市晨光科技"), "晨光科技");
    }
}
