//! Letters as they are compared: small, without accents, of half width, in simplified characters.

/// Traditional characters that names of institutions hold, each before its simplified one.
const SIMPLIFIED: &str = "學学國国華华東东連连灣湾門门廣广遼辽寧宁長长漢汉濟济陽阳鄭郑貴贵慶庆雲云蘭兰無无錫锡蘇苏\
    鹽盐鎮镇張张醫医藥药術术業业農农師师範范科科電电機机關关係系與与實实驗验質质環环際际經经財财貿贸競竞應应\
    創创營营產产興兴網网資资訊讯軟软體体計计算算處处理理測测繪绘衛卫護护療疗養养動动植植礦矿冶冶鐵铁鋼钢\
    銀银飛飞航航車车輪轮船船艦舰頭头島岛嶺岭嶼屿龍龙鳳凤馬马魯鲁紐纽約约倫伦薩萨爾尔維维亞亚歐欧羅罗蘇苏\
    聯联聖圣語语言言譯译讀读書书館馆藝艺樂乐劇剧戲戏畫画視视聽听傳传訓训習习職职員员協协會会團团黨党總总\
    辦办廳厅縣县區区鄉乡莊庄園园場场廠厂礎础規规劃划設设備备備备檢检標标準准誌志論论談谈議议覺觉觀观\
    氣气氫氢環环節节熱热燈灯燃燃電电磁磁態态塵尘納纳級级緯纬綠绿線线織织紡纺繼继續续結结構构組组統统\
    發发潛潜達达遠远進进運运過过選选適适邊边滬沪閩闽贛赣陝陕滿满濱滨瀋沈溫温涼凉淨净淚泪澤泽滅灭\
    圖图報报廈厦彙汇從从後后復复術术衝冲複复製制蓋盖薦荐蔣蒋蕭萧藍蓝補补豐丰負负貢贡賓宾賽赛趙赵躍跃軍军轉转\
    鐘钟鑒鉴鋰锂鍵键鏈链閉闭開开間间陸陆隊队階阶隨随險险雙双雜杂離离難难韓韩預预領领題题顏颜風风食食飲饮餘余\
    驅驱鮮鲜麗丽點点齊齐齡龄導导專专對对屬属岡冈崑昆嶽岳幹干廟庙弘弘彎弯徑径億亿價价優优儀仪億亿兒儿內内兩两\
    剛刚劉刘勞劳勢势勝胜勵励匯汇單单嚴严圍围執执壓压壯壮壽寿夠够夢梦奧奥婦妇嬰婴孫孙審审寫写寶宝將将尋寻\
    層层歲岁帶带幣币庫库廢废張张彈弹憲宪懷怀戰战擇择擴扩據据攝摄數数斷断時时晉晋曆历書书東东條条榮荣槍枪\
    樓楼樣样樹树橋桥橫横權权歷历殘残殺杀民民氣气漁渔準准澳澳濃浓無无獎奖獨独現现畢毕異异當当療疗盡尽監监\
    礙碍禮礼種种稱称積积穩稳窮穷筆笔簡简籌筹粵粤糧粮紅红紙纸細细終终絕绝給给經经綜综維维編编繁繁績绩罰罚\
    義义聲声臺台舊旧萬万葉叶蟲虫蠶蚕見见親亲計计記记許许診诊詞词試试話话該该認认請请證证識识警警護护變变\
    貝贝財财貨货責责貫贯費费賢贤賴赖購购贊赞走走車车軌轨軸轴較较載载輔辅輕轻輝辉輸输辭辞遲迟遺遗鄧邓鄰邻\
    醬酱釋释針针鈉钠鈦钛鈷钴銅铜鋁铝錄录錢钱鎂镁鏡镜鑄铸閱阅陣阵陰阴陳陈際际雞鸡雲云電电霧雾靈灵靜静韌韧頁页\
    項项順顺須须頓顿頻频顧顾飯饭飾饰館馆驗验骨骨魚鱼鳥鸟鹼碱麥麦黃黄鼠鼠齒齿為为個个們们這这過过還还後后對对於于裡里麼么嗎吗廠厂衆众眾众務务動动勤勤賣卖買买銷销鋪铺顆颗顱颅";

/// A text as it is compared, with its blanks and signs.
pub fn plain(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        for letter in half_width(letter).to_lowercase() {
            push(&mut folded, letter);
        }
    }
    folded
}

/// Whether a letter is a Chinese character.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// A letter of full width as the one of half width; blanks of all widths as the plain one.
pub(crate) fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' | '\u{a0}' => ' ',
        other => other,
    }
}

fn push(folded: &mut String, letter: char) {
    match letter {
        // Accents that stand behind their letter, and what is not seen.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => {}
        'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
        'ç' | 'ć' | 'č' => folded.push('c'),
        'è'..='ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
        'ğ' => folded.push('g'),
        'ì'..='ï' | 'ī' | 'ı' => folded.push('i'),
        'ł' => folded.push('l'),
        'ñ' | 'ń' | 'ň' => folded.push('n'),
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
        'ř' => folded.push('r'),
        'ś' | 'š' | 'ş' => folded.push('s'),
        'ù'..='ü' | 'ū' | 'ű' | 'ů' => folded.push('u'),
        'ý' | 'ÿ' => folded.push('y'),
        'ź' | 'ž' | 'ż' => folded.push('z'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        '‘' | '’' | 'ʼ' | '`' | '´' => folded.push('\''),
        han if is_han(han) => folded.push(simplified(han)),
        other => folded.push(other),
    }
}

/// A table in the memory of the program would save nothing: names are short, and few characters of them traditional.
fn simplified(han: char) -> char {
    let mut pairs = SIMPLIFIED.chars().filter(|letter| is_han(*letter));
    while let (Some(traditional), Some(simple)) = (pairs.next(), pairs.next()) {
        if traditional == han {
            return simple;
        }
    }
    han
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_small_and_plain_of_half_width_and_simplified() {
        assert_eq!(plain("  Université de LIÈGE "), "universite de liege");
        assert_eq!(plain("Universite\u{301}"), "universite");
        assert_eq!(plain("ＫＵ　Ｌｅｕｖｅｎ（Ｂ）"), "ku leuven(b)");
        assert_eq!(plain("國立臺灣大學 · 清華\u{200b}大學"), "国立台湾大学 · 清华大学");
    }

    #[test]
    fn the_simplified_characters_stand_in_pairs() {
        let letters: Vec<char> = SIMPLIFIED.chars().filter(|letter| is_han(*letter)).collect();
        assert_eq!(letters.len() % 2, 0);
        let (traditional, simple): (Vec<_>, Vec<_>) = letters.chunks(2).map(|pair| (pair[0], pair[1])).unzip();
        let moved = traditional.iter().zip(&simple).filter(|(one, other)| one != other).map(|(one, _)| *one);
        let moved: std::collections::BTreeSet<char> = moved.collect();
        let still: Vec<_> = simple.iter().filter(|letter| moved.contains(letter)).collect();
        assert_eq!(still, Vec::<&char>::new(), "what is simplified stays as it is");
    }
}
