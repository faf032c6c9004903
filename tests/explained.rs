//! The methods in plain words for everybody, and one entry's calibrated score explained to those who read the jury's work.

use app::words::Words;
use judging::ranking::{Method, Order, ScoreRow, Sheet, Variance, explain, rank};
use judging::rubric::{Criterion, Rubric, Scale};
use judging::text::Language;

use crate::support::{Client, Database, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";
const ENTRIES: &str = "entry,title\nA,Anchor\nB,Bridge\nC,Canal\nD,Dyke\nE,Engine\nF,Ferry\n";
const JURORS: &str =
    "juror,name,email\nJ1,Ada Stern,ada@jury.example\nJ2,Bea Lind,\nJ3,Cem Aydin,\nJ4,Dan Vos,dan@jury.example\n";
const CRITERIA: &str = "criterion,weight,min,max,step\nidea,1,0,10,0.5\n";
/// J4 gives less than the others; F has one juror.
const SCORES: &str = "entry,juror,criterion,score\nA,J1,idea,7.5\nA,J2,idea,7.5\nA,J3,idea,8\nB,J1,idea,7\nB,J2,idea,7\n\
                      B,J4,idea,5.5\nC,J1,idea,6.5\nC,J3,idea,6.5\nC,J4,idea,4.5\nD,J2,idea,6\nD,J3,idea,6.5\n\
                      D,J4,idea,5.5\nE,J1,idea,5\nE,J2,idea,5\nE,J3,idea,5.5\nF,J4,idea,5\n";

#[test]
fn the_methods_are_told_in_four_languages_with_figures_that_were_computed() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut nobody = Client::new(&server.url);
    for language in Language::ALL {
        let words = Words::of(language);
        let answer = nobody.get(&format!("/methods?lang={}", language.tag()));
        assert_eq!(answer.status, 200);
        let page = answer.body;
        assert!(page.contains(&words.say("methods-title")) && page.contains(&words.say("methods-published")));
        for key in ["mean", "trimmed", "rank_sum", "zscore", "calibrated", "rasch", "too-close", "published"] {
            assert!(page.contains(&format!("id=\"{key}\"")) && page.contains(&format!("href=\"#{key}\"")), "{key}");
        }
        // Of docs/methods.md: a mean, a trimmed mean, a calibrated score with its terms, a severity, a measure.
        for figure in ["≈ 6.367", "0.6 × 8 + 0.4 × 7.5 = 7.8", "6.476", "+0.127", "0.813", "−3.831", "79.3"] {
            assert!(page.contains(figure), "{language:?}: {figure}");
        }
        for left in [">methods-", ">explained-", "{$"] {
            assert!(!page.contains(left), "{language:?}: every word is there");
        }
    }
    let call = nobody.get("/e/cbstes-2026/c/business-pitch").body;
    assert!(call.contains("href=\"/methods#calibrated\"") && call.contains("href=\"/methods#trimmed\""));
}

/// Imports the contest; gives the address of its ranking and the password of its first juror.
fn imported(organiser: &mut Client) -> (String, String) {
    let fields = [
        ("name", "Harbour"),
        ("slug", "harbour"),
        ("code", "H"),
        ("method", "calibrated"),
        ("drop_high", "1"),
        ("drop_low", "1"),
        ("trim", "criterion"),
        ("round", "end"),
        ("decimals", "2"),
        ("act", "import"),
    ];
    let files = [("entries", ENTRIES), ("jurors", JURORS), ("criteria", CRITERIA), ("scores", SCORES)];
    let answer = organiser.upload(&format!("{OFFICE}/import"), &fields, &files);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let (_, cell) = answer.body.split_once("data-label=\"Password\"").expect("a password is shown");
    let password = cell.split(['>', '<']).nth(1).expect("the cell").to_owned();
    let competition = organiser.get(&format!("{OFFICE}/c/harbour")).body;
    let (_, round) = competition.split_once(&format!("href=\"{OFFICE}/r/")).expect("a round");
    (format!("{OFFICE}/r/{}/ranking", &round[..36]), password)
}

/// The section of a page that explains the score; the rest of the page names the jurors.
fn section(page: &str) -> &str {
    let (_, rest) = page.split_once("How this score comes about").expect("the score is explained");
    rest.split("</section>").next().unwrap_or_default()
}

/// The terms of the sum, in order.
fn terms(section: &str) -> Vec<String> {
    section.split("<dd>").skip(1).map(|rest| rest.split('<').next().unwrap_or_default().to_owned()).collect()
}

/// The terms for an entry as `judging` gives them.
fn expected(entry: &str) -> Vec<String> {
    let decimal = |text: &str| text.parse().expect("a decimal");
    let scale = Scale::new(decimal("0"), decimal("10"), decimal("0.5")).expect("a scale");
    let criterion = Criterion { id: "idea".into(), weight: decimal("1"), scale, comment_required: false };
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let score = cells[3].to_owned();
        ScoreRow { entry: cells[0].into(), juror: cells[1].into(), criterion: cells[2].into(), score }
    };
    let rows: Vec<ScoreRow> = SCORES.lines().skip(1).map(row).collect();
    let sheet = Sheet::from_rows(Rubric::new(vec![criterion]).expect("a rubric"), &[], &rows).expect("a sheet");
    let method = Method::Calibrated { variance: Variance::Auto };
    let ranking = rank(&sheet, &method, &Order::default()).expect("a ranking");
    let of = explain(&sheet, &ranking, &entry.into()).expect("a calibrated score");
    let thousandths = |value: f64| (1000.0 * value).round();
    let (raw, severity, score) = (thousandths(of.raw.to_f64()), thousandths(of.severity), thousandths(of.score));
    let signed = |value: f64| format!("{:+.3}", value / 1000.0).replace('-', "−");
    let plain = |value: f64| format!("{:.3}", value / 1000.0);
    vec![plain(raw), signed(severity), signed(score - raw - severity), plain(score)]
}

#[test]
fn a_score_is_explained_without_names_to_organisers_with_names_to_auditors_and_to_no_juror() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let mut auditor = Client::signed_in(&server.url, "auditor@palmares.example");
        for client in [&mut organiser, &mut auditor] {
            client.get("/account?lang=en");
        }
        let (ranking, password) = imported(&mut organiser);
        let names = ["Ada Stern", "Bea Lind", "Dan Vos"];

        let page = organiser.get(&format!("{ranking}/B")).body;
        let said = section(&page);
        assert!(
            said.contains("3 jurors scored B; the plain mean of their totals is 6.500, which is rank 2 of 6."),
            "{said}"
        );
        assert!(said.contains("this panel gave") && said.contains("stricter than the jury as a whole"), "{said}");
        assert_eq!(terms(said), expected("B"), "{}", database.engine());
        assert!(names.iter().all(|name| page.contains(name) && !said.contains(name)), "{said}");
        assert!(page.contains("highest of the panel") && page.contains("−1.00") && page.contains("+0.50"));

        let seen = auditor.get(&format!("{ranking}/B")).body;
        assert!(names.iter().all(|name| section(&seen).contains(name)), "{seen}");
        assert_eq!(terms(section(&seen)), expected("B"));

        // The terms of one juror's entry would say how strict that one is.
        let alone = organiser.get(&format!("{ranking}/F")).body;
        let said = section(&alone);
        assert!(
            said.contains("One juror scored F and gave the total 5.000") && said.contains("not broken down"),
            "{said}"
        );
        assert!(terms(said).is_empty() && !alone.contains(&expected("F")[1]), "{alone}");
        assert_eq!(terms(section(&auditor.get(&format!("{ranking}/F")).body)), expected("F"));

        let mut juror = Client::new(&server.url);
        let sign_in = [("email", "ada@jury.example"), ("password", &*password), ("next", "/account")];
        assert_eq!(juror.post("/api/accounts/sign-in", &sign_in).location.as_deref(), Some("/account"));
        juror.get("/account?lang=en");
        let refused = juror.get(&format!("{ranking}/B"));
        assert_eq!(refused.status, 403);
        assert!(!refused.body.contains("How this score comes about") && !refused.body.contains("6.500"));
    }
}
