-- What organisers settle of a pair in a round before the optimiser runs: `keep` has the juror judge the entry, `forbid`
-- keeps the two apart.
create table pair_rule (
    id text primary key,
    round_id text not null references round (id),
    entry_id text not null references entry (id),
    juror_id text not null references juror (id),
    kind text not null,
    reason text not null,
    made_by text not null references account (id),
    made_at integer not null,
    constraint pair_rule_unique unique (round_id, entry_id, juror_id)
);
create index pair_rule_by_juror on pair_rule (juror_id);
