//! Sends letters by a mail server, one at a time, until the program ends.

mod message;

use std::time::Duration;

use anyhow::Context;
use app::mail::words::{Written, write};
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use store::Db;
use store::StoreError;
use store::mail::{self, Posted};

use crate::web::shutdown::Ending;

/// How long the mail server may take for one answer; short of what a service manager grants the program to end.
const PATIENCE: Duration = Duration::from_secs(20);
/// After how long letters are looked for that nobody told of: those that are tried again.
const IDLE: Duration = Duration::from_secs(15);

/// The way to the mail server, and the sender.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    base: String,
}

impl Post {
    /// From `smtp://…` or `smtps://…`, a sender such as `Awards <awards@example.org>`, and the address of this server.
    ///
    /// # Errors
    /// An address that is none; it may hold a password, so that it is not repeated.
    pub fn new(smtp_url: &str, from: &str, public_url: &str) -> anyhow::Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp_url)
            .map_err(|_| anyhow::anyhow!("--smtp-url is no address of a mail server"))?
            .timeout(Some(PATIENCE))
            .build();
        let from = from.parse().with_context(|| format!("--mail-from {from}"))?;
        Ok(Self { transport, from, base: public_url.trim_end_matches('/').to_owned() })
    }
}

/// Sends what is ready until the end comes; a letter that is under way is finished first.
pub async fn run(db: Db, post: Post, ending: Ending) {
    let mut feed = match db.feed().await {
        Ok(feed) => feed,
        Err(error) => return tracing::error!(%error, "no letters are sent"),
    };
    loop {
        let sent = send_next(&db, &post).await.unwrap_or_else(|error| {
            tracing::error!(%error, "letters wait");
            false
        });
        let pause = if sent { Duration::ZERO } else { IDLE };
        tokio::select! {
            biased;
            () = ending.clone().come() => return,
            () = tokio::time::sleep(pause) => {}
            there = feed.changed(mail::TOPIC) => if !there { return },
        }
    }
}

/// Sends one letter that is ready; false where there is none.
async fn send_next(db: &Db, post: &Post) -> Result<bool, StoreError> {
    let unclear = mail::expire(db, crate::cli::now()).await?;
    if unclear > 0 {
        tracing::warn!(unclear, "letters may have been sent and were not reported");
    }
    let Some(letter) = mail::claim(db, 1, crate::cli::now()).await?.pop() else {
        return Ok(false);
    };
    let outcome = deliver(post, &letter).await;
    let now = crate::cli::now();
    match outcome {
        Outcome::Sent => {
            let Written { subject, text, .. } = write(&letter.letter, &letter.wording, &post.base, false);
            mail::sent(db, &letter, (&subject, &text), now).await?;
        }
        Outcome::NotSent { fault, for_good } => {
            tracing::warn!(letter = %letter.id, fault, "a letter was not sent");
            mail::failed(db, &letter, &fault, for_good, now).await?;
        }
        Outcome::Unclear { fault } => {
            tracing::warn!(letter = %letter.id, fault, "a letter may have been sent");
            mail::unclear(db, &letter, &fault, now).await?;
        }
    }
    Ok(true)
}

enum Outcome {
    Sent,
    NotSent { fault: String, for_good: bool },
    Unclear { fault: String },
}

/// The connection is tried first, so that a mail server that is away is told from one that fell silent with a letter.
async fn deliver(post: &Post, letter: &Posted) -> Outcome {
    let message = match message::build(post, letter) {
        Ok(message) => message,
        Err(error) => return Outcome::NotSent { fault: format!("{error:#}"), for_good: true },
    };
    match post.transport.test_connection().await {
        Ok(true) => hand_over(post, message).await,
        Ok(false) => Outcome::NotSent { fault: "the mail server does not answer".into(), for_good: false },
        Err(error) => Outcome::NotSent { fault: chain(&error), for_good: false },
    }
}

async fn hand_over(post: &Post, message: Message) -> Outcome {
    match post.transport.send(message).await {
        Ok(_) => Outcome::Sent,
        Err(error) if error.is_permanent() => Outcome::NotSent { fault: chain(&error), for_good: true },
        Err(error) if error.is_transient() || error.is_client() => {
            Outcome::NotSent { fault: chain(&error), for_good: false }
        }
        Err(error) => Outcome::Unclear { fault: chain(&error) },
    }
}

/// An error with its causes; the address of the mail server, which may hold a password, is in none of them.
fn chain(error: &Error) -> String {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    causes.fold(error.to_string(), |said, cause| format!("{said}: {cause}"))
}
