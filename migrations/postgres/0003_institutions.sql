-- Names of one institution that organisers wrote down beside the built-in list: a JSON list of at least two.
create table institution (
    id text collate "C" primary key,
    names text collate "C" not null,
    added_by text collate "C" not null references account (id),
    created_at bigint not null
);

alter table team_member add column email text collate "C" not null default '';

-- Why a rule suspects it, as JSON; those grounds that were dismissed, which raise no suspicion again; the tie that a
-- juror declares; who settled it and when.
alter table conflict add column grounds text collate "C" not null default '[]';
alter table conflict add column dismissed text collate "C" not null default '[]';
alter table conflict add column tie text collate "C" not null default '';
alter table conflict add column settled_by text collate "C" references account (id);
alter table conflict add column settled_at bigint;
