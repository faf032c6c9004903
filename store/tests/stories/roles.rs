//! Stories of roles: given by the organisers and by the program, taken away, never the last organiser's.

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, RoleId};
use judging::text::{Language, Text};
use store::accounts::{self, NewAccount};
use store::ledger::{Chain, PROGRAM, newest};
use store::roles::{self, Held, give, grant_by_program, named, take};
use store::{Db, Fault, StoreError};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

fn person(email: &str) -> NewAccount {
    NewAccount {
        email: email.into(),
        name: english("Ada"),
        password_hash: Some("hash".into()),
        language: Language::Dutch,
    }
}

async fn people(db: &Db, contest: &Contest) -> Vec<Held> {
    roles::page(db, &contest.edition, "", 50).await.expect("roles")
}

async fn role_of(db: &Db, contest: &Contest, role: &Role) -> RoleId {
    people(db, contest).await.into_iter().find(|held| held.role == *role).expect("somebody holds the role").id
}

async fn account(db: &Db, email: &str) -> AccountId {
    accounts::find_by_email(db, email).await.expect("a query").expect("an account").id
}

async fn newest_act(db: &Db, contest: &Contest) -> (String, String) {
    let record = newest(db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
    (record.verb, record.actor)
}

#[tokio::test]
async fn an_organiser_gives_and_takes_roles() {
    for_each_db(|db| async move {
        let contest = contest(&db, "roles").await;
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let presides = Role::Chair(contest.competition.clone());
        let made = give(&db, edition, organiser, &person("ada@new.example"), &presides, NOW).await.expect("a role");
        assert!(made, "the account is new");
        assert_eq!(newest_act(&db, &contest).await, ("role.grant".into(), organiser.to_string()));
        let known = NewAccount { name: Text::default(), ..person("Stranger@Roles.example") };
        let made = give(&db, edition, organiser, &known, &Role::Organiser, NOW).await.expect("a role");
        assert!(!made, "the account was there");
        let stranger = accounts::find(&db, &contest.stranger).await.expect("a query").expect("the account");
        assert_eq!((stranger.name, stranger.password_hash), (english("stranger"), None));

        let held = people(&db, &contest).await;
        let seen: Vec<(&str, &Text)> = held.iter().map(|held| (held.email.as_str(), &held.of)).collect();
        let (none, trial) = (Text::default(), english("Trial"));
        let (host_a, host_b) = (english("A"), english("B"));
        assert_eq!(
            seen,
            [
                ("organiser@roles.example", &none),
                ("stranger@roles.example", &none),
                ("ada@new.example", &trial),
                ("chair@roles.example", &trial),
                ("signatory-a@roles.example", &host_a),
                ("signatory-b@roles.example", &host_b),
                ("operator@roles.example", &none),
                ("auditor@roles.example", &none),
            ]
        );
        let rest = roles::page(&db, edition, &held[5].key, 1).await.expect("roles");
        assert_eq!(rest, held[6..7]);

        take(&db, edition, &contest.stranger, &held[0].id, NOW).await.expect("one organiser is left");
        assert_eq!(newest_act(&db, &contest).await, ("role.take".into(), contest.stranger.to_string()));
        let standing = roles::standing(&db, organiser, edition).await.expect("a standing");
        assert_eq!(standing.roles, []);
        let refused = take(&db, edition, &contest.stranger, &held[1].id, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::LastOrganiser))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn no_role_is_given_twice_astray_or_for_two_hosts() {
    for_each_db(|db| async move {
        let contest = contest(&db, "fits").await;
        let other = crate::support::contest::contest(&db, "astray").await;
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let refusal =
            async |who: &AccountId, email: &str, role: &Role| match give(&db, edition, who, &person(email), role, NOW)
                .await
            {
                Err(StoreError::Refused(refusal)) => refusal,
                other => panic!("{other:?}"),
            };
        let signs_b = Role::Signatory(contest.hosts[1].clone());
        assert_eq!(refusal(organiser, "auditor@fits.example", &Role::Auditor).await, Refusal::RoleHeld);
        assert_eq!(refusal(organiser, "signatory-a@fits.example", &signs_b).await, Refusal::OneHost);
        let seat = Role::Juror(contest.competition.clone());
        assert_eq!(refusal(organiser, "ada@new.example", &seat).await, Refusal::NotAllowed);
        let id = role_of(&db, &contest, &Role::Auditor).await;
        for who in [&contest.chair, &contest.auditor, &contest.operator, &contest.stranger, &other.organiser] {
            assert_eq!(refusal(who, "ada@new.example", &Role::Auditor).await, Refusal::NotAllowed);
            let refused = take(&db, edition, who, &id, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        for role in [Role::Chair(other.competition.clone()), Role::Signatory(other.hosts[0].clone())] {
            let astray = give(&db, edition, organiser, &person("ada@new.example"), &role, NOW).await;
            assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");
        }
        let foreign = role_of(&db, &other, &Role::Auditor).await;
        let astray = take(&db, edition, organiser, &foreign, NOW).await;
        assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");
        let nobody = NewAccount { name: Text::default(), ..person("nowhere") };
        match give(&db, edition, organiser, &nobody, &Role::Auditor, NOW).await {
            Err(StoreError::Invalid(faults)) => {
                assert_eq!(faults, [Fault::new("name", "fault-required"), Fault::new("email", "fault-email")]);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(accounts::find_by_email(&db, "ada@new.example").await.expect("a query"), None);
        assert_eq!(people(&db, &contest).await.len(), 6, "nothing was given or taken");
    })
    .await;
}

#[tokio::test]
async fn the_program_gives_roles_by_name_and_sets_passwords() {
    for_each_db(|db| async move {
        let contest = contest(&db, "named").await;
        let edition = &contest.edition;
        let role = async |words: &str| named(&db, edition, words).await.expect("a query");
        assert_eq!(role("chair=trial").await, Some(Role::Chair(contest.competition.clone())));
        assert_eq!(role("signatory=B").await, Some(Role::Signatory(contest.hosts[1].clone())));
        assert_eq!(role("auditor").await, Some(Role::Auditor));
        for words in ["chair=nothing", "signatory=C", "juror=trial", "juror", "chair"] {
            assert_eq!(role(words).await, None, "{words}");
        }
        let signs = Role::Signatory(contest.hosts[0].clone());
        let stranger = account(&db, "stranger@named.example").await;
        grant_by_program(&db, edition, &stranger, &signs, NOW).await.expect("a role");
        assert_eq!(newest_act(&db, &contest).await, ("role.grant".into(), PROGRAM.into()));
        let other = Role::Signatory(contest.hosts[1].clone());
        let refused = grant_by_program(&db, edition, &stranger, &other, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::OneHost))), "{refused:?}");

        accounts::reset_password(&db, &stranger, "another", NOW).await.expect("a password");
        let found = accounts::find(&db, &stranger).await.expect("a query").expect("the account");
        assert_eq!((found.password_hash.as_deref(), found.auth_version), (Some("another"), 2));
        let record = newest(&db, &Chain::House, None, 1).await.expect("records").remove(0).record;
        assert_eq!((record.verb.as_str(), record.actor.as_str()), ("account.password", PROGRAM));
    })
    .await;
}
