-- What an entry answered that jurors do not see, folded like `search_text`, for those who may read it.
alter table entry add column hidden_text text not null default '';

-- The list of a competition's entries by title, which stands behind the code in `search_text`, and by the time of coming in.
create index entry_by_title on entry (competition_id, substr(search_text, length(code) + 2, 80), code);
create index entry_by_time on entry (competition_id, created_at, code);

-- A question to the list of entries that organisers share under a name.
create table saved_view (
    id text primary key,
    competition_id text not null references competition (id),
    name text not null,
    query text not null,
    saved_by text not null references account (id),
    saved_at integer not null,
    constraint saved_view_name_unique unique (competition_id, name)
);

-- What a checker says of whether an entry may take part. The state of the entry follows from all of them.
create table eligibility_note (
    entry_id text not null references entry (id),
    account_id text not null references account (id),
    verdict text not null,
    reason text not null,
    at integer not null,
    primary key (entry_id, account_id)
);
create index eligibility_note_by_account on eligibility_note (account_id);
