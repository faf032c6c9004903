use tokio::signal::unix::{SignalKind, signal};

/// Ends when the process is asked to end (Ctrl-C, or SIGTERM from a service manager).
pub async fn asked() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
