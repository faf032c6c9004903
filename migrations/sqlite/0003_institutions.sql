-- Names of one institution that organisers wrote down beside the built-in list: a JSON list of at least two.
create table institution (
    id text primary key,
    names text not null,
    added_by text not null references account (id),
    created_at integer not null
);

alter table team_member add column email text not null default '';

-- Why a rule suspects it, as JSON; those grounds that were dismissed, which raise no suspicion again; the tie that a
-- juror declares; who settled it and when.
alter table conflict add column grounds text not null default '[]';
alter table conflict add column dismissed text not null default '[]';
alter table conflict add column tie text not null default '';
alter table conflict add column settled_by text references account (id);
alter table conflict add column settled_at integer;
