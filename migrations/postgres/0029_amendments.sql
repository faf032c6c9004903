-- Changes of a round's method after its call has opened. One binds from the moment on at which the last host consents, and is
-- told with its reason.
create table amendment (
    id text collate "C" primary key,
    round_id text collate "C" not null references round (id),
    was text collate "C" not null,
    becomes text collate "C" not null,
    reason text collate "C" not null,
    proposed_by text collate "C" not null references account (id),
    proposed_at bigint not null,
    effective_at bigint,
    withdrawn_at bigint
);
create index amendment_by_round on amendment (round_id, id);

create table amendment_consent (
    amendment_id text collate "C" not null references amendment (id),
    host_id text collate "C" not null references host (id),
    account_id text collate "C" not null references account (id),
    consented_at bigint not null,
    primary key (amendment_id, host_id),
    constraint amendment_consent_account_unique unique (amendment_id, account_id)
);
