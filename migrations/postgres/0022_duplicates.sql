-- What entries are compared by to find those that may be one and the same; `mark` is a hash of what is compared.
create table entry_key (
    entry_id text collate "C" not null references entry (id),
    rule text collate "C" not null,
    mark text collate "C" not null,
    primary key (entry_id, rule, mark)
);
create index entry_key_by_mark on entry_key (rule, mark);

-- Whether an entry has its keys. Those from before there were keys get them when the program starts.
alter table entry add column keyed boolean not null default false;
create index entry_without_keys on entry (id) where not keyed;

-- That what two entries have in common means nothing. Each of the two remembers it, in its own edition.
create table duplicate_dismissal (
    entry_id text collate "C" not null references entry (id),
    other_id text collate "C" not null references entry (id),
    rule text collate "C" not null,
    mark text collate "C" not null,
    reason text collate "C" not null,
    dismissed_by text collate "C" not null references account (id),
    dismissed_at bigint not null,
    primary key (entry_id, other_id, rule, mark)
);
create index duplicate_dismissal_by_other on duplicate_dismissal (other_id);
create index duplicate_dismissal_by_account on duplicate_dismissal (dismissed_by);
