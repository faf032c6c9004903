//! Stories of a database that is opened only to be read.

use store::ledger::{Chain, verify};
use store::{Db, StoreError, args};

use crate::support::contest::contest;
use crate::support::for_each_url;

#[tokio::test]
async fn a_reader_stands_beside_the_server_and_writes_nothing() {
    for_each_url(|db, url| async move {
        let contest = contest(&db, "read").await;
        let reader = Db::open_to_read(&url).await.expect("a server does not keep a reader out");
        let chain = Chain::from(&contest.edition);
        assert_eq!(
            verify(&reader, &chain, None).await.expect("a whole chain"),
            verify(&db, &chain, None).await.expect("a whole chain")
        );
        let written = match reader.begin().await {
            Ok(mut tx) => tx.run("update edition set slug = 'mine'", args![]).await.is_ok(),
            Err(_) => false,
        };
        assert!(!written, "a reader cannot write");
        reader.close().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_made_where_there_is_no_database() {
    let folder = std::env::temp_dir().join(format!("palmares-test-{}", store::random_hex(8)));
    let path = folder.join("palmares.sqlite");
    let missing = Db::open_to_read(&format!("sqlite:{}", path.display())).await;
    assert!(matches!(missing, Err(StoreError::Missing(named)) if named == path));
    assert!(!folder.exists());
}

#[tokio::test]
async fn a_schema_of_another_version_is_refused() {
    for_each_url(|db, url| async move {
        let mut tx = db.begin().await.expect("a transaction");
        tx.run("delete from _sqlx_migrations", args![]).await.expect("a change");
        tx.commit().await.expect("a commit");
        assert!(matches!(Db::open_to_read(&url).await, Err(StoreError::OtherSchema)));
    })
    .await;
}
