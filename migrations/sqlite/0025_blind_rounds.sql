-- Whether jurors of a round are shown who is behind an entry.
alter table round add column blind boolean not null default false;

-- What jurors of blind rounds get in place of an entry's own words and deck. Each was made for a submission, by the number
-- of its version (0 where the entry was never written here), and is shown as long as that is the last one.
create table redaction (
    entry_id text primary key references entry (id),
    title text not null,
    summary text not null,
    fields text not null,
    words_version integer not null,
    deck_sha256 text,
    deck_version integer not null,
    made_by text not null references account (id),
    made_at integer not null
);
create index redaction_by_deck on redaction (deck_sha256);
create index redaction_by_account on redaction (made_by);
