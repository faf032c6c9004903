-- What goes of an edition by itself, so many months after its end; null is never. An edition without a row keeps all.
-- `decided_at` is when it was last decided: nothing goes before a while has passed since then.
create table retention (
    edition_id text primary key references edition (id),
    files_months integer,
    accounts_months integer,
    unsealed boolean not null,
    decided_at integer not null
);

-- What went: one row for each run that found something.
create table retention_run (
    edition_id text not null references edition (id),
    at integer not null,
    entries integer not null,
    files integer not null,
    accounts integer not null,
    primary key (edition_id, at)
);

-- Files that nothing names any more and that are still to be removed from the folder, since a moment of the real clock.
create table file_leaving (
    sha256 text primary key,
    since integer not null
);

create index entry_by_deck on entry (deck_sha256);
