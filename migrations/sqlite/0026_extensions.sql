-- Deadlines of calls that were under way and were moved to a later moment, for everybody: from when to when.
create table extension (
    id text primary key,
    competition_id text not null references competition (id),
    at integer not null,
    was integer not null,
    becomes integer not null
);
create index extension_by_competition on extension (competition_id, id);
