//! What the system knows of a running process.

use std::fs;

/// How many ticks (hundredths of a second) of the processor a process has used, all its threads together.
pub fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("the process runs");
    // The name stands in brackets and may hold anything.
    let (_, fields) = stat.rsplit_once(')').expect("the name stands in brackets");
    let field = |n: usize| -> u64 {
        let text = fields.split_whitespace().nth(n).expect("the line has its fields");
        text.parse().expect("a count")
    };
    field(11) + field(12)
}

/// How many kilobytes of its own a process has in memory: what is shared with files or other programs is not counted.
pub fn anonymous_kilobytes(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("the process runs");
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let figure = line
        .and_then(|line| line.split_whitespace().next())
        .expect("the kernel counts it");
    figure.parse().expect("a count")
}
