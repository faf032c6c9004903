-- Whether jurors of a round are shown who is behind an entry.
alter table round add column blind boolean not null default false;

-- What jurors of blind rounds get in place of an entry's own words and deck. Each was made for a submission, by the number
-- of its version (0 where the entry was never written here), and is shown as long as that is the last one.
create table redaction (
    entry_id text collate "C" primary key references entry (id),
    title text collate "C" not null,
    summary text collate "C" not null,
    fields text collate "C" not null,
    words_version bigint not null,
    deck_sha256 text collate "C",
    deck_version bigint not null,
    made_by text collate "C" not null references account (id),
    made_at bigint not null
);
create index redaction_by_deck on redaction (deck_sha256);
create index redaction_by_account on redaction (made_by);
