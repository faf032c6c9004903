-- What organisers settle of a pair in a round before the optimiser runs: `keep` has the juror judge the entry, `forbid`
-- keeps the two apart.
create table pair_rule (
    id text collate "C" primary key,
    round_id text collate "C" not null references round (id),
    entry_id text collate "C" not null references entry (id),
    juror_id text collate "C" not null references juror (id),
    kind text collate "C" not null,
    reason text collate "C" not null,
    made_by text collate "C" not null references account (id),
    made_at bigint not null,
    constraint pair_rule_unique unique (round_id, entry_id, juror_id)
);
create index pair_rule_by_juror on pair_rule (juror_id);
