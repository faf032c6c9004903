-- What happens on the days of an edition beside its competitions: speeches, forums, sessions without a contest.
create table programme_item (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    position bigint not null,
    kind text collate "C" not null,
    starts_at bigint not null,
    ends_at bigint not null,
    title text collate "C" not null,
    speaker text collate "C" not null,
    place text collate "C" not null
);
create index programme_item_by_edition on programme_item (edition_id, starts_at, position);
