use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// The end of the server, which everything that runs for long waits for.
#[derive(Clone)]
pub struct Ending(watch::Receiver<bool>);

impl Ending {
    /// Comes when the process is asked to end (Ctrl-C, or SIGTERM from a service manager).
    pub fn of_process() -> Self {
        let (sender, receiver) = watch::channel(false);
        tokio::spawn(async move {
            asked().await;
            sender.send_replace(true);
        });
        Self(receiver)
    }

    /// Waits for the end.
    pub async fn come(mut self) {
        // That the sender is gone means the end, too.
        let _ = self.0.wait_for(|come| *come).await;
    }
}

async fn asked() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
