-- Letters are written by the act that wants them, in its transaction, and sent by a job. States: waiting (for a person
-- to release them), ready, sending (leased), sent, failed, unclear (may have been sent), by-hand, dropped. `fields` are
-- the values of the template; `secret` is the path of the secret link, which goes once nobody needs it any more.
create table letter (
    id text primary key,
    edition_id text references edition (id),
    account_id text references account (id),
    recipient text not null,
    recipient_folded text not null,
    locale text not null,
    template text not null,
    fields text not null,
    secret text not null,
    link_hash text,
    batch text,
    state text not null,
    attempts integer not null,
    due_at integer not null,
    lease_until integer,
    fault text not null,
    subject text not null,
    body text not null,
    created_at integer not null,
    ended_at integer
);
create index letter_by_edition on letter (edition_id, id);
create index letter_by_state on letter (state, due_at);
create index letter_by_recipient on letter (recipient_folded, created_at);
create index letter_by_batch on letter (batch);
create index letter_by_link on letter (link_hash);

-- Secret links, of which only the hash is kept. A used one stays until it expires, without what it carried.
create table link (
    token_hash text primary key,
    purpose text not null,
    subject text not null,
    payload text not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer
);
create index link_by_subject on link (subject, purpose);
create index link_by_expiry on link (expires_at);

-- A person asked to take a role; `seat` holds the languages, expertise and capacity that a juror was asked with.
create table invitation (
    id text primary key,
    edition_id text not null references edition (id),
    kind text not null,
    competition_id text references competition (id),
    host_id text references host (id),
    email text not null,
    email_folded text not null,
    name text not null,
    locale text not null,
    seat text,
    state text not null,
    reason text not null,
    invited_by text not null references account (id),
    invited_at integer not null,
    reminded_at integer,
    answered_at integer
);
create index invitation_by_edition on invitation (edition_id, id);
create index invitation_by_competition on invitation (competition_id, id);

-- What a person says of themselves, for the roles to come.
alter table account add column affiliation text not null default '{}';
alter table account add column languages text not null default '[]';
alter table account add column expertise text not null default '[]';
