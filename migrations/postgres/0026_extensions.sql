-- Deadlines of calls that were under way and were moved to a later moment, for everybody: from when to when.
create table extension (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    at bigint not null,
    was bigint not null,
    becomes bigint not null
);
create index extension_by_competition on extension (competition_id, id);
