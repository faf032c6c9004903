//! `palmares serve`: configuration, start and end of the server.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use app::state::{AppState, Clock};
use clap::Args;
use store::Db;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::Data;
use crate::{decks, web};

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
}

/// Serves until the process is asked to end.
///
/// # Errors
/// An address that is in use, a database that cannot be opened.
pub fn run(serve: Serve) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_from_env("PALMARES_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    super::block_on(start(serve))
}

async fn start(serve: Serve) -> anyhow::Result<()> {
    let db = serve.data.open().await?;
    if !serve.no_sample {
        let files = serve.data.data.join("files");
        crate::sample::prepare(&db, &files, super::now()).await.context("the sample edition cannot be made")?;
    }
    let listener = TcpListener::bind(serve.listen).await.with_context(|| format!("--listen {}", serve.listen))?;
    let address = listener.local_addr()?;
    let state = state(&serve, db.clone());
    let settings = web::Settings::new(serve.public_url.clone(), serve.trusted_proxy)?;
    let ending = web::shutdown::Ending::of_process();
    let router = web::router::router(state, settings, ending.clone());
    println!("listening on http://{address}");
    crate::sample::print_accounts(&db).await?;
    let rendering = tokio::spawn(render_decks(db.clone(), serve.data.data.join("files")));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(ending.come())
        .await?;
    rendering.abort();
    // Its end is awaited, so that no statement is under way any more; that it was cut off is no news.
    let _cut_off = rendering.await;
    db.close().await;
    Ok(())
}

/// Renders the decks that have no page images yet, while the server answers already.
async fn render_decks(db: Db, folder: PathBuf) {
    let done = async {
        let program = std::env::current_exe().context("the program's own path")?;
        decks::sweep(&folder)?;
        decks::render_waiting(&db, &program, &folder).await?;
        anyhow::Ok(())
    };
    if let Err(error) = done.await {
        tracing::error!(%error, "decks are not rendered");
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
        files: Arc::new(files),
        public_url: Arc::new(serve.public_url.clone()),
    }
}
