//! Addresses: whose they are, and which organisation's domain they are of.

use crate::institution::plain;

/// Providers at which anybody gets an address: those of everywhere, of China, of Belgium and its neighbours.
const PUBLIC: &str = "\
    gmail.com googlemail.com outlook.com outlook.be outlook.fr hotmail.com hotmail.be hotmail.fr hotmail.co.uk \
    hotmail.nl hotmail.de hotmail.it hotmail.es live.com live.be live.nl live.fr live.cn live.co.uk msn.com \
    yahoo.com yahoo.fr yahoo.co.uk yahoo.de yahoo.es yahoo.it yahoo.com.cn yahoo.cn yahoo.com.hk yahoo.com.tw \
    yahoo.co.jp ymail.com rocketmail.com aol.com icloud.com me.com mac.com protonmail.com proton.me pm.me \
    tutanota.com tuta.io tuta.com zoho.com zohomail.com zohomail.eu mail.com email.com gmx.com gmx.net gmx.de gmx.at \
    gmx.ch gmx.fr fastmail.com fastmail.fm hey.com yandex.com yandex.ru mail.ru inbox.ru list.ru bk.ru rambler.ru \
    mailbox.org posteo.de posteo.net web.de t-online.de freenet.de naver.com hanmail.net daum.net rediffmail.com \
    duck.com pobox.com hushmail.com disroot.org riseup.net qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com \
    vip.126.com yeah.net 188.com netease.com sina.com sina.cn sina.com.cn vip.sina.com sohu.com vip.sohu.com tom.com \
    21cn.com 139.com 189.cn wo.cn wo.com.cn aliyun.com alimail.com 263.net 263.net.cn eyou.com china.com \
    mail.china.com 88.com 111.com 2980.com hotmail.com.cn outlook.com.cn tencent.cn skynet.be telenet.be proximus.be \
    belgacom.net scarlet.be pandora.be voo.be brutele.be mobistar.be orange.be edpnet.be ping.be tiscali.be \
    orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr numericable.fr bbox.fr ziggo.nl kpnmail.nl xs4all.nl \
    planet.nl hetnet.nl home.nl casema.nl chello.nl upcmail.nl solcon.nl pt.lu libero.it virgilio.it alice.it tin.it \
    bluewin.ch btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net cox.net \
    bellsouth.net shaw.ca rogers.com bigpond.com optusnet.com.au";

/// Endings below which each organisation has a name, where that is not the last word alone.
const SUFFIXES: &str = "\
    edu.cn ac.cn com.cn org.cn net.cn gov.cn mil.cn cas.cn ac.be edu.hk com.hk org.hk gov.hk edu.mo com.mo edu.tw \
    com.tw org.tw gov.tw ac.uk co.uk org.uk gov.uk nhs.uk ac.jp co.jp go.jp or.jp ac.kr co.kr re.kr go.kr edu.sg \
    com.sg gov.sg a-star.edu.sg edu.au com.au org.au gov.au ac.nz co.nz ac.in co.in edu.in res.in gov.in edu.my \
    com.my ac.th co.th ac.id co.id edu.ph edu.vn com.vn ac.il co.il edu.tr com.tr edu.br com.br edu.mx com.mx edu.ar \
    com.ar edu.co com.co edu.pl com.pl ac.at co.at ac.za co.za edu.eg edu.sa com.sa ac.ae edu.pk edu.ru ac.ru edu.ua \
    com.ua gov.be gouv.fr gov.it edu.it edu.es gob.es edu.pt gov.pt edu.gr gov.gr eu.org";

/// Domains of which one organisation has several.
const TOGETHER: &[(&str, &str)] = &[
    ("kuleuven.ac.be", "kuleuven.be"),
    ("rug.ac.be", "ugent.be"),
    ("ua.ac.be", "uantwerpen.be"),
    ("ulg.ac.be", "uliege.be"),
    ("ulb.ac.be", "ulb.be"),
    ("vub.ac.be", "vub.be"),
    ("ucl.ac.be", "uclouvain.be"),
    ("umons.ac.be", "umons.be"),
    ("fundp.ac.be", "unamur.be"),
    ("luc.ac.be", "uhasselt.be"),
    ("uhasselt.ac.be", "uhasselt.be"),
];

/// An address as it is compared; none where it is none.
pub fn address(email: &str) -> Option<String> {
    let folded = plain(email);
    let (name, domain) = folded.split_once('@')?;
    let is_one = !name.is_empty() && domain.contains('.');
    // Accounts without an address of their own, such as those of an import.
    (is_one && !domain.ends_with(".invalid")).then_some(folded)
}

/// The domain of the organisation that an address is of: without what an organisation puts before it, and none for
/// providers at which anybody gets one.
pub fn organisation(email: &str) -> Option<String> {
    let address = address(email)?;
    let (_, domain) = address.rsplit_once('@')?;
    let domain = domain.trim_end_matches('.');
    let labels: Vec<&str> = domain.split('.').collect();
    let last = |count: usize| labels[labels.len().saturating_sub(count)..].join(".");
    let is_suffix = |domain: &str| holds(SUFFIXES, domain);
    // The longest suffix that it ends with, and one word more.
    let suffix = (1..=3).rev().find(|count| *count <= labels.len() && is_suffix(&last(*count))).unwrap_or(1);
    let own = last(suffix + 1);
    let public = holds(PUBLIC, domain) || holds(PUBLIC, &own);
    if labels.len() <= suffix || public {
        return None;
    }
    let together = TOGETHER.iter().find(|(old, _)| *old == own);
    Some(together.map_or(own, |(_, now)| (*now).to_owned()))
}

fn holds(list: &str, domain: &str) -> bool {
    list.split(' ').any(|one| one == domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sub_domains_are_of_one_organisation() {
        let of = |domain: &str| organisation(&format!("ada@{domain}"));
        for (domain, expected) in [
            ("student.kuleuven.be", Some("kuleuven.be")),
            ("KULeuven.be", Some("kuleuven.be")),
            ("esat.kuleuven.ac.be", Some("kuleuven.be")),
            ("mails.tsinghua.edu.cn", Some("tsinghua.edu.cn")),
            ("ia.ac.cn", Some("ia.ac.cn")),
            ("mail.sim.ac.cn", Some("sim.ac.cn")),
            ("cs.ox.ac.uk", Some("ox.ac.uk")),
            ("huawei.com", Some("huawei.com")),
            ("research.huawei.com.cn", Some("huawei.com.cn")),
            ("edu.cn", None),
            ("ac.be", None),
            ("be", None),
            ("qq.com", None),
            ("vip.qq.com", None),
            ("corp.netease.com", None),
            ("sina.com.cn", None),
            ("telenet.be", None),
            ("import.invalid", None),
        ] {
            assert_eq!(of(domain).as_deref(), expected, "{domain}");
        }
        assert!(PUBLIC.split(' ').count() >= 60 && organisation("nobody").is_none());
    }
}
