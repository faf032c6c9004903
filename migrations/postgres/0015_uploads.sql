-- Files on their way to an entry, in pieces. `id` is the device's; `received` counts the bytes that are durable in the
-- folder of parts; `sha256` is there once the file is whole and in the entry. A row goes when it expires.
create table upload (
    id text collate "C" primary key,
    manuscript_id text collate "C" not null references manuscript (id),
    account_id text collate "C" not null references account (id),
    slot text collate "C" not null,
    name text collate "C" not null,
    bytes bigint not null,
    received bigint not null,
    sha256 text collate "C",
    started_at bigint not null,
    expires_at bigint not null
);
create index upload_by_account on upload (account_id, started_at);
create index upload_by_manuscript on upload (manuscript_id);
create index upload_by_expiry on upload (expires_at);
