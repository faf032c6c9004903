-- Letters are written by the act that wants them, in its transaction, and sent by a job. States: waiting (for a person
-- to release them), ready, sending (leased), sent, failed, unclear (may have been sent), by-hand, dropped. `fields` are
-- the values of the template; `secret` is the path of the secret link, which goes once nobody needs it any more.
create table letter (
    id text collate "C" primary key,
    edition_id text collate "C" references edition (id),
    account_id text collate "C" references account (id),
    recipient text collate "C" not null,
    recipient_folded text collate "C" not null,
    locale text collate "C" not null,
    template text collate "C" not null,
    fields text collate "C" not null,
    secret text collate "C" not null,
    link_hash text collate "C",
    batch text collate "C",
    state text collate "C" not null,
    attempts bigint not null,
    due_at bigint not null,
    lease_until bigint,
    fault text collate "C" not null,
    subject text collate "C" not null,
    body text collate "C" not null,
    created_at bigint not null,
    ended_at bigint
);
create index letter_by_edition on letter (edition_id, id);
create index letter_by_state on letter (state, due_at);
create index letter_by_recipient on letter (recipient_folded, created_at);
create index letter_by_batch on letter (batch);
create index letter_by_link on letter (link_hash);

-- Secret links, of which only the hash is kept. A used one stays until it expires, without what it carried.
create table link (
    token_hash text collate "C" primary key,
    purpose text collate "C" not null,
    subject text collate "C" not null,
    payload text collate "C" not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index link_by_subject on link (subject, purpose);
create index link_by_expiry on link (expires_at);

-- A person asked to take a role; `seat` holds the languages, expertise and capacity that a juror was asked with.
create table invitation (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    kind text collate "C" not null,
    competition_id text collate "C" references competition (id),
    host_id text collate "C" references host (id),
    email text collate "C" not null,
    email_folded text collate "C" not null,
    name text collate "C" not null,
    locale text collate "C" not null,
    seat text collate "C",
    state text collate "C" not null,
    reason text collate "C" not null,
    invited_by text collate "C" not null references account (id),
    invited_at bigint not null,
    reminded_at bigint,
    answered_at bigint
);
create index invitation_by_edition on invitation (edition_id, id);
create index invitation_by_competition on invitation (competition_id, id);

-- What a person says of themselves, for the roles to come.
alter table account add column affiliation text collate "C" not null default '{}';
alter table account add column languages text collate "C" not null default '[]';
alter table account add column expertise text collate "C" not null default '[]';
