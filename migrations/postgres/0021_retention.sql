-- What goes of an edition by itself, so many months after its end; null is never. An edition without a row keeps all.
-- `decided_at` is when it was last decided: nothing goes before a while has passed since then.
create table retention (
    edition_id text collate "C" primary key references edition (id),
    files_months bigint,
    accounts_months bigint,
    unsealed boolean not null,
    decided_at bigint not null
);

-- What went: one row for each run that found something.
create table retention_run (
    edition_id text collate "C" not null references edition (id),
    at bigint not null,
    entries bigint not null,
    files bigint not null,
    accounts bigint not null,
    primary key (edition_id, at)
);

-- Files that nothing names any more and that are still to be removed from the folder, since a moment of the real clock.
create table file_leaving (
    sha256 text collate "C" primary key,
    since bigint not null
);

create index entry_by_deck on entry (deck_sha256);
