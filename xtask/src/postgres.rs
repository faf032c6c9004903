//! A PostgreSQL cluster of the tests' own: a private folder, a Unix socket, nothing on the network.

use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, bail};

use crate::{house, setup};

const PATIENCE: Duration = Duration::from_secs(60);

/// What a crash may cost.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// As PostgreSQL is shipped: for the tests of crashes and of durability itself.
    Full,
    /// Nothing is synced to the disk: for all other tests, which are several times as fast with it.
    None,
}

/// A running cluster, stopped and removed when dropped. A Ctrl-C reaches it with this process and ends it, too.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    server: Child,
}

impl Cluster {
    /// Makes and starts a cluster with the server programs in `programs`, and waits until it answers.
    ///
    /// # Errors
    /// A cluster that cannot be made, or that does not answer within a minute (with the end of its log).
    pub fn start(programs: &Path, durability: Durability) -> anyhow::Result<Self> {
        let folder = private_folder(durability)?;
        let data = folder.join("data");
        let mut initdb = servant(&programs.join("initdb"))?;
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        house::run(initdb.arg("--pgdata").arg(&data).stdout(Stdio::null()))?;

        let mut command = servant(&programs.join("postgres"))?;
        command.arg("-D").arg(&data).arg("-k").arg(&folder).args([
            "-c",
            "listen_addresses=",
            "-c",
            "max_connections=300",
        ]);
        if durability == Durability::None {
            command.args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
        }
        house::announce(&command);
        let log = fs::File::create(folder.join("log"))?;
        let server = command.stdout(log.try_clone()?).stderr(log).spawn().context("postgres cannot be started")?;
        let mut cluster = Self { programs: programs.to_owned(), folder, server };
        cluster.wait_until_it_answers()?;
        Ok(cluster)
    }

    /// The address of the cluster's maintenance database, as sqlx and libpq read it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@{}/postgres", self.folder.display().to_string().replace('/', "%2F"))
    }

    fn wait_until_it_answers(&mut self) -> anyhow::Result<()> {
        let start = Instant::now();
        loop {
            let mut ready = Command::new(self.programs.join("pg_isready"));
            ready.args(["--quiet", "--username=postgres", "--dbname=postgres", "--host"]).arg(&self.folder);
            if ready.status().context("pg_isready cannot be started")?.success() {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() || start.elapsed() > PATIENCE {
                bail!("PostgreSQL does not answer:\n{}", fs::read_to_string(self.folder.join("log"))?);
            }
            sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = servant(&self.programs.join("pg_ctl")).and_then(|mut command| {
            command.args(["stop", "--silent", "--mode=immediate", "--pgdata"]).arg(self.folder.join("data"));
            Ok(command.status()?.success())
        });
        if !stopped.unwrap_or(false) {
            eprintln!("PostgreSQL in {} could not be stopped in order", self.folder.display());
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A new folder that only the cluster's owner can enter; short, because a socket's path may have 107 bytes.
fn private_folder(durability: Durability) -> anyhow::Result<PathBuf> {
    let kind = if durability == Durability::Full { "durable" } else { "fast" };
    let folder = env::temp_dir().join(format!("palmares-pg-{kind}-{}", std::process::id()));
    fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    if let Some((user, group)) = owner()? {
        chown(&folder, Some(user), Some(group))?;
    }
    Ok(folder)
}

/// A command under the account that may run PostgreSQL, which root may not.
fn servant(program: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(program);
    if let Some((user, group)) = owner()? {
        command.uid(user).gid(group);
    }
    command.current_dir(env::temp_dir());
    Ok(command)
}

/// The ids of the account `postgres`, if we are root; none if we run as somebody else.
fn owner() -> anyhow::Result<Option<(u32, u32)>> {
    if !setup::root() {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let line = accounts.lines().find(|line| line.starts_with("postgres:")).context("there is no account postgres")?;
    let fields: Vec<&str> = line.split(':').collect();
    let id = |field: usize| fields.get(field).and_then(|id| id.parse().ok());
    Ok(Some((id(2), id(3))).and_then(|(user, group)| Some((user?, group?))))
}
