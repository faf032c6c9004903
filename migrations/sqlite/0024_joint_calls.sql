-- In a joint call, the side whose jury alone judges the round: the short name of a host. Such rounds stand first, and every
-- entry takes part in all of them.
alter table round add column side text not null default '';

-- The day on which an entry arrived at a side of a joint call, where entries must arrive at each.
create table arrival (
    entry_id text not null references entry (id),
    side text not null,
    received_at integer not null,
    primary key (entry_id, side)
);
