-- What people of an edition agree to, and take back: every giving and every withdrawal stays, numbered from 1 for each
-- matter; the one with the highest number holds.
create table consent (
    edition_id text collate "C" not null references edition (id),
    account_id text collate "C" not null references account (id),
    matter text collate "C" not null,
    number bigint not null,
    given boolean not null,
    at bigint not null,
    primary key (edition_id, account_id, matter, number)
);
create index consent_by_account on consent (account_id);
