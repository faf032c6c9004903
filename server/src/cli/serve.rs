//! `palmares serve`: configuration, start and end of the server.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use app::accounts::floods::Floods;
use app::assignment::runs::Runs;
use app::state::{AppState, Clock};
use clap::Args;
use store::Db;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::Data;
use crate::mail::{self, Post};
use crate::{decks, web};

/// How often what has expired is taken out; the first time is at the start.
const SWEEP: Duration = Duration::from_secs(3600);

/// How to serve. Every flag can be given by the environment, too.
#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    /// The address to listen on; port 0 takes a free one.
    #[arg(long, env = "PALMARES_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The address under which people reach this server, such as `https://awards.example.org`.
    #[arg(long, env = "PALMARES_PUBLIC_URL")]
    public_url: Option<String>,
    /// Trusts the last address in `X-Forwarded-For`: set it only behind a proxy that writes it.
    #[arg(long, env = "PALMARES_TRUSTED_PROXY")]
    trusted_proxy: bool,
    /// Does not make the sample edition in an empty database.
    #[arg(long, env = "PALMARES_NO_SAMPLE")]
    no_sample: bool,
    /// The mail server that takes letters, such as `smtps://name:password@mail.example.org` or, with STARTTLS,
    /// `smtp://mail.example.org?tls=required`. Without one, letters are kept: organisers read them and send them by hand.
    #[arg(long, env = "PALMARES_SMTP_URL", hide_env_values = true, requires_all = ["mail_from", "public_url"])]
    smtp_url: Option<String>,
    /// The sender of letters, such as `Awards <awards@example.org>`.
    #[arg(long, env = "PALMARES_MAIL_FROM")]
    mail_from: Option<String>,
    /// What goes to standard error: `error`, `warn`, `info`, `debug`, or such as `warn,store=debug`.
    #[arg(long, env = "PALMARES_LOG", default_value = "warn")]
    log: String,
}

/// Serves until the process is asked to end.
///
/// # Errors
/// An address that is in use, a database that cannot be opened, a `--log` that cannot be read.
pub fn run(serve: Serve) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&serve.log).with_context(|| format!("--log {}", serve.log))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    super::block_on(start(serve))
}

async fn start(serve: Serve) -> anyhow::Result<()> {
    let db = serve.data.open().await?;
    if !serve.no_sample {
        let files = serve.data.data.join("files");
        crate::sample::prepare(&db, &files, super::now()).await.context("the sample edition cannot be made")?;
    }
    store::entries::duplicates::index(&db, &app::accounts::personal::gone()).await?;
    let post = serve.post()?;
    decks::sweep(&serve.data.data.join("files"))?;
    let listener = TcpListener::bind(serve.listen).await.with_context(|| format!("--listen {}", serve.listen))?;
    let address = listener.local_addr()?;
    let state = state(&serve, db.clone());
    let (runs, floods) = (state.runs.clone(), state.floods.clone());
    let settings = web::Settings::new(serve.public_url.clone(), serve.trusted_proxy)?;
    let ending = web::shutdown::Ending::of_process();
    let router = web::router::router(state, settings, ending.clone());
    println!("listening on http://{address}");
    crate::sample::print_accounts(&db).await?;
    let rendering = tokio::spawn(render_decks(db.clone(), serve.data.data.join("files")));
    let sweeping = tokio::spawn(sweep(db.clone(), serve.data.data.join("files"), floods));
    let mailing = post.map(|post| tokio::spawn(mail::run(db.clone(), post, ending.clone())));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(ending.come())
        .await?;
    runs.end();
    if let Some(mailing) = mailing {
        // It ends by itself, after the letter that is under way.
        mailing.await.context("the job that sends letters")?;
    }
    for task in [rendering, sweeping] {
        task.abort();
        // Its end is awaited, so that no statement is under way any more; that it was cut off is no news.
        let _cut_off = task.await;
    }
    db.close().await;
    Ok(())
}

/// Renders the decks that have no page images yet, while the server answers already, and each that comes.
async fn render_decks(db: Db, folder: PathBuf) {
    loop {
        let done = async {
            let program = std::env::current_exe().context("the program's own path")?;
            decks::render_waiting(&db, &program, &folder).await?;
            anyhow::Ok(())
        };
        if let Err(error) = done.await {
            tracing::error!(%error, "decks are not rendered");
        }
        decks::woken().await;
    }
}

/// Takes out every hour what has expired: sessions, secret links, uploads that were given up, sign-ins that failed more
/// than a day ago, networks that have asked for nothing of late, and what is due of the editions.
async fn sweep(db: Db, folder: PathBuf, floods: Floods) {
    let mut hours = tokio::time::interval(SWEEP);
    loop {
        hours.tick().await;
        let now = super::now();
        floods.sweep();
        let swept = async {
            store::sessions::sweep(&db, now).await?;
            store::links::sweep(&db, now).await?;
            store::uploads::sweep(&db, now).await?;
            store::sign_ins::sweep(&db, now).await?;
            decks::parts::sweep(&db, &folder).await?;
            crate::retention::run(&db, &folder, now).await?;
            anyhow::Ok(())
        };
        if let Err(error) = swept.await {
            tracing::error!(%error, "what has expired is not taken out");
        }
    }
}

impl Serve {
    /// The way to the mail server, where there is one.
    fn post(&self) -> anyhow::Result<Option<Post>> {
        let parts = self.smtp_url.as_ref().zip(self.mail_from.as_ref()).zip(self.public_url.as_ref());
        parts.map(|((smtp_url, from), public_url)| Post::new(smtp_url, from, public_url)).transpose()
    }
}

fn state(serve: &Serve, db: Db) -> AppState {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let files: PathBuf = serve.data.data.join("files");
    AppState {
        db,
        clock: Clock::new(super::now),
        assets: Arc::new(web::assets::addresses()),
        hashing: Arc::new(Semaphore::new(cores)),
        floods: Floods::default(),
        runs: Runs::default(),
        files: Arc::new(files),
        public_url: Arc::new(serve.public_url.clone()),
        sends_mail: serve.smtp_url.is_some(),
    }
}
