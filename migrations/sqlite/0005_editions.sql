-- What happens on the days of an edition beside its competitions: speeches, forums, sessions without a contest.
create table programme_item (
    id text primary key,
    edition_id text not null references edition (id),
    position integer not null,
    kind text not null,
    starts_at integer not null,
    ends_at integer not null,
    title text not null,
    speaker text not null,
    place text not null
);
create index programme_item_by_edition on programme_item (edition_id, starts_at, position);
