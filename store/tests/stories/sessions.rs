//! Stories of sessions and of signing in.

use judging::ids::AccountId;
use store::{Db, sessions, sign_ins};

use crate::support::contest::{NOW, contest};
use crate::support::for_each_db;

const PAIR: (&str, &str) = ("juror@trial.example", "192.0.2.7");

#[tokio::test]
async fn a_session_that_was_ended_is_not_saved_again() {
    for_each_db(|db| async move {
        let account = contest(&db, "sessions").await.organiser;
        let until = NOW.plus_seconds(60);
        let record = async || sessions::load(&db, "id", NOW).await.expect("a query").map(|stored| stored.record);

        sessions::create(&db, "id", "one", Some(&account), until).await.expect("a new session");
        sessions::save(&db, "id", "two", Some(&account), until).await.expect("a change of it");
        assert_eq!(record().await.as_deref(), Some("two"));

        sessions::delete(&db, "id").await.expect("its end");
        sessions::save(&db, "id", "three", Some(&account), until).await.expect("a change that came too late");
        assert_eq!(record().await, None);
    })
    .await;
}

#[tokio::test]
async fn what_has_expired_is_swept_and_nothing_else() {
    for_each_db(|db| async move {
        for (id, seconds) in [("old", 10), ("young", 20)] {
            sessions::create(&db, id, "{}", None::<&AccountId>, NOW.plus_seconds(seconds)).await.expect("a session");
        }
        let then = NOW.plus_seconds(10);
        assert_eq!(sessions::sweep(&db, then).await.expect("a sweep"), 1);
        assert!(sessions::load(&db, "young", then).await.expect("a query").is_some());

        attempts(&db, 1, 0).await;
        assert_eq!(sign_ins::sweep(&db, NOW.plus_seconds(86_400)).await.expect("a sweep"), 0);
        assert_eq!(sign_ins::sweep(&db, NOW.plus_seconds(86_401)).await.expect("a sweep"), 1);
    })
    .await;
}

#[tokio::test]
async fn many_attempts_at_once_are_as_many_attempts() {
    for_each_db(|db| async move {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..60 {
            let db = db.clone();
            tasks.spawn(async move { sign_ins::attempt(&db, PAIR.0, PAIR.1, NOW).await.expect("an attempt") });
        }
        let answers = tasks.join_all().await;
        assert_eq!(answers.iter().filter(|wait| wait.is_none()).count(), 5, "the others wait");
        assert_eq!(answers.iter().flatten().collect::<Vec<_>>(), [&2; 55]);
        assert_eq!(sign_ins::attempt(&db, PAIR.0, "192.0.2.8", NOW).await.expect("an attempt"), None, "another pair");
    })
    .await;
}

#[tokio::test]
async fn waits_double_up_to_a_quarter_of_an_hour_and_end_with_a_success() {
    for_each_db(|db| async move {
        let mut seconds = 0;
        attempts(&db, 5, seconds).await;
        for wait in [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            let now = NOW.plus_seconds(seconds);
            assert_eq!(sign_ins::attempt(&db, PAIR.0, PAIR.1, now).await.expect("an attempt"), Some(wait));
            seconds += wait;
            attempts(&db, 1, seconds).await;
        }
        attempts(&db, 5, seconds + 86_401).await;
        sign_ins::succeeded(&db, &PAIR.0.to_uppercase(), PAIR.1).await.expect("a success");
        attempts(&db, 5, seconds + 86_401).await;
    })
    .await;
}

/// So many attempts, none of which has to wait.
async fn attempts(db: &Db, count: usize, seconds: i64) {
    for _ in 0..count {
        let wait = sign_ins::attempt(db, PAIR.0, PAIR.1, NOW.plus_seconds(seconds)).await.expect("an attempt");
        assert_eq!(wait, None, "after {seconds} s");
    }
}
