use judging::call::Kind;

use super::{AwardShape, Marks, Preset, Question, RoundShape, Shape};

/// All presets, in the order of the page.
pub static ALL: &[Preset] = &[
    Preset {
        key: "pitch",
        kind: "pitch",
        slug: "business-pitch",
        code: "BP",
        questions: &[choice("preset-ask-stage")],
        own: &[],
        divisions: &[],
        rounds: &[
            RoundShape {
                name: "preset-round-online",
                kind: "online",
                opens: (-21, "09:00"),
                closes: (-4, "18:00"),
                reviews: 3,
                method: Shape::Calibrated,
                advance: (12, false),
                marks: Marks::Shares(10),
                criteria: &[
                    ("preset-innovation", 25),
                    ("preset-market", 25),
                    ("preset-team", 20),
                    ("preset-finance", 15),
                    ("preset-cooperation", 15),
                ],
                side: None,
            },
            RoundShape { criteria: PITCH, ..FINAL },
        ],
        awards: PRIZES,
    },
    Preset {
        key: "scholars",
        kind: "scholars",
        slug: "young-scholars",
        code: "YS",
        questions: &[Question { required: false, ..long("preset-ask-publications", 150) }],
        own: &[],
        divisions: &[],
        rounds: &[
            RoundShape {
                name: "preset-round-review",
                kind: "online",
                opens: (-21, "09:00"),
                closes: (-4, "18:00"),
                reviews: 3,
                method: Shape::Calibrated,
                advance: (8, false),
                marks: Marks::Shares(10),
                criteria: &[
                    ("preset-originality", 30),
                    ("preset-rigour", 25),
                    ("preset-impact", 20),
                    ("preset-joint-work", 15),
                    ("preset-clarity", 10),
                ],
                side: None,
            },
            RoundShape {
                name: "preset-round-talks",
                criteria: &[
                    ("preset-contribution", 40),
                    ("preset-prospects", 20),
                    ("preset-talk", 20),
                    ("preset-answers", 20),
                ],
                ..FINAL
            },
        ],
        awards: &[
            tier("preset-award-first", 1, 1),
            tier("preset-award-second", 2, 1),
            tier("preset-award-third", 3, 3),
            tier("preset-award-merit", 2, 2),
            special("preset-award-explained"),
        ],
    },
    Preset {
        key: "joint2",
        rounds: &[peer_review(0, Marks::Shares(5)), peer_review(1, Marks::Points), COMMITTEE],
        ..JOINT
    },
    Preset {
        key: "joint3",
        rounds: &[
            peer_review(0, Marks::Shares(5)),
            peer_review(1, Marks::Points),
            peer_review(2, Marks::Shares(10)),
            COMMITTEE,
        ],
        ..JOINT
    },
    Preset {
        key: "rounds",
        kind: "pitch",
        slug: "competition",
        code: "C",
        questions: &[choice("preset-ask-stage")],
        own: &[],
        divisions: &["preset-division-life", "preset-division-digital", "preset-division-green"],
        rounds: &[
            RoundShape {
                name: "preset-round-preliminary",
                kind: "online",
                opens: (-75, "09:00"),
                closes: (-50, "18:00"),
                reviews: 3,
                method: Shape::Calibrated,
                advance: (20, true),
                marks: Marks::Shares(10),
                criteria: &[
                    ("preset-innovation", 30),
                    ("preset-technology", 25),
                    ("preset-market", 25),
                    ("preset-team", 20),
                ],
                side: None,
            },
            RoundShape {
                name: "preset-round-semifinal",
                kind: "online",
                opens: (-40, "09:00"),
                closes: (-14, "18:00"),
                reviews: 5,
                method: Shape::Calibrated,
                advance: (4, true),
                marks: Marks::Shares(10),
                criteria: &[
                    ("preset-innovation", 25),
                    ("preset-technology", 20),
                    ("preset-market", 20),
                    ("preset-team", 20),
                    ("preset-finance", 15),
                ],
                side: None,
            },
            RoundShape { opens: (0, "09:30"), closes: (0, "16:00"), criteria: PITCH, ..FINAL },
        ],
        awards: PRIZES,
    },
];

/// What a jury hears on stage.
const PITCH: &[(&str, i64)] = &[
    ("preset-innovation", 25),
    ("preset-market", 25),
    ("preset-team", 20),
    ("preset-finance", 15),
    ("preset-presentation", 15),
];

const PRIZES: &[AwardShape] = &[
    tier("preset-award-first", 1, 1),
    tier("preset-award-second", 2, 1),
    tier("preset-award-third", 3, 3),
    tier("preset-award-merit", 6, 6),
    special("preset-award-cooperation"),
];

/// A final before the whole jury: points that add up to a hundred, the highest and the lowest dropped, two decimals.
const FINAL: RoundShape = RoundShape {
    name: "preset-round-final",
    kind: "live",
    opens: (0, "14:00"),
    closes: (0, "16:00"),
    reviews: 0,
    method: Shape::Trimmed,
    advance: (0, false),
    marks: Marks::Points,
    criteria: &[],
    side: None,
};

/// One call, one set of proposals, which the jury of each agency reviews on its own scale, with what this agency alone asks,
/// and a committee that decides together.
const JOINT: Preset = Preset {
    key: "",
    kind: "joint",
    slug: "joint-call",
    code: "JC",
    questions: &[
        long("preset-ask-parts", 400),
        Question { required: false, blind: true, ..long("preset-ask-reviewers", 100) },
    ],
    own: &[long("preset-ask-budget", 200)],
    divisions: &[],
    rounds: &[],
    awards: &[tier("preset-award-funded", 10, 5), tier("preset-award-reserve", 3, 3)],
};

/// Two reviews of every proposal by the jury of an agency.
const fn peer_review(side: usize, marks: Marks) -> RoundShape {
    RoundShape {
        name: "preset-round-peers",
        kind: "online",
        opens: (-60, "09:00"),
        closes: (-21, "18:00"),
        reviews: 2,
        method: Shape::Calibrated,
        advance: (20, false),
        marks,
        criteria: &[
            ("preset-excellence", 40),
            ("preset-benefit", 20),
            ("preset-feasibility", 20),
            ("preset-complementarity", 20),
        ],
        side: Some(side),
    }
}

const COMMITTEE: RoundShape = RoundShape {
    name: "preset-round-committee",
    kind: "live",
    opens: (0, "09:30"),
    closes: (0, "17:00"),
    reviews: 0,
    method: Shape::Mean,
    advance: (0, false),
    marks: Marks::Points,
    criteria: &[("preset-excellence", 40), ("preset-complementarity", 30), ("preset-feasibility", 30)],
    side: None,
};

const fn tier(name: &'static str, quota: u32, per_reveal: u32) -> AwardShape {
    AwardShape { name, kind: "tier", quota, per_reveal }
}

const fn special(name: &'static str) -> AwardShape {
    AwardShape { name, kind: "special", quota: 1, per_reveal: 1 }
}

/// A question with several lines for an answer of at most so many words.
const fn long(key: &'static str, words: u32) -> Question {
    Question { key, kind: Kind::Long, required: true, words, blind: false }
}

/// A question with choices.
const fn choice(key: &'static str) -> Question {
    Question { kind: Kind::Choice, ..long(key, 0) }
}
