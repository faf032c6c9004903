//! The machine that the figures were taken on.

use std::fs;

/// Processor, cores and the load of the last minute, so that a reader knows what else ran.
pub fn load() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown", |rest| rest.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("{model}, {cores} cores; load {}", load.split(' ').next().unwrap_or("unknown"))
}

/// The resident memory of a process in megabytes.
pub fn resident_megabytes(process: u32) -> u64 {
    megabytes(process, "VmRSS:")
}

/// The most that it ever was.
pub fn peak_megabytes(process: u32) -> u64 {
    megabytes(process, "VmHWM:")
}

fn megabytes(process: u32, of: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(of));
    line.and_then(|rest| rest.trim().split(' ').next()?.parse::<u64>().ok()).unwrap_or(0) / 1000
}
