//! What is said of each method; the key is the method's own, and the anchor of its chapter.

/// The keys of a chapter's words.
pub(super) struct Chapter {
    pub(super) key: &'static str,
    pub(super) does: &'static str,
    pub(super) right: &'static str,
    pub(super) wrong: &'static str,
    pub(super) source: &'static str,
}

/// The chapters, simple methods first.
pub(super) const CHAPTERS: [Chapter; 6] = [
    Chapter {
        key: "mean",
        does: "methods-mean-does",
        right: "methods-mean-right",
        wrong: "methods-mean-wrong",
        source: "methods-mean-source",
    },
    Chapter {
        key: "trimmed",
        does: "methods-trimmed-does",
        right: "methods-trimmed-right",
        wrong: "methods-trimmed-wrong",
        source: "methods-trimmed-source",
    },
    Chapter {
        key: "rank_sum",
        does: "methods-rank-sum-does",
        right: "methods-rank-sum-right",
        wrong: "methods-rank-sum-wrong",
        source: "methods-rank-sum-source",
    },
    Chapter {
        key: "zscore",
        does: "methods-zscore-does",
        right: "methods-zscore-right",
        wrong: "methods-zscore-wrong",
        source: "methods-zscore-source",
    },
    Chapter {
        key: "calibrated",
        does: "methods-calibrated-does",
        right: "methods-calibrated-right",
        wrong: "methods-calibrated-wrong",
        source: "methods-calibrated-source",
    },
    Chapter {
        key: "rasch",
        does: "methods-rasch-does",
        right: "methods-rasch-right",
        wrong: "methods-rasch-wrong",
        source: "methods-rasch-source",
    },
];
