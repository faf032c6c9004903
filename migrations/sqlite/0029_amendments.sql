-- Changes of a round's method after its call has opened. One binds from the moment on at which the last host consents, and is
-- told with its reason.
create table amendment (
    id text primary key,
    round_id text not null references round (id),
    was text not null,
    becomes text not null,
    reason text not null,
    proposed_by text not null references account (id),
    proposed_at integer not null,
    effective_at integer,
    withdrawn_at integer
);
create index amendment_by_round on amendment (round_id, id);

create table amendment_consent (
    amendment_id text not null references amendment (id),
    host_id text not null references host (id),
    account_id text not null references account (id),
    consented_at integer not null,
    primary key (amendment_id, host_id),
    constraint amendment_consent_account_unique unique (amendment_id, account_id)
);
