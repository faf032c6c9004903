-- Files on their way to an entry, in pieces. `id` is the device's; `received` counts the bytes that are durable in the
-- folder of parts; `sha256` is there once the file is whole and in the entry. A row goes when it expires.
create table upload (
    id text primary key,
    manuscript_id text not null references manuscript (id),
    account_id text not null references account (id),
    slot text not null,
    name text not null,
    bytes integer not null,
    received integer not null,
    sha256 text,
    started_at integer not null,
    expires_at integer not null
);
create index upload_by_account on upload (account_id, started_at);
create index upload_by_manuscript on upload (manuscript_id);
create index upload_by_expiry on upload (expires_at);
