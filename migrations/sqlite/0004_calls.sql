-- What a competition asks of its entrants and until when. `form` is JSON: languages, deck, questions. Entries that are
-- submitted get the code after `last_number`.
create table call (
    competition_id text primary key references competition (id),
    opens_at integer not null,
    deadline integer not null,
    grace_seconds integer not null,
    form text not null,
    version integer not null,
    last_number integer not null
);

-- What entrants write, right or wrong. It has the id of its entry, whose row is made when it is first submitted.
create table manuscript (
    id text primary key,
    competition_id text not null references competition (id),
    version integer not null,
    submitted_version integer,
    started_at integer not null,
    withdrawn_at integer
);
create index manuscript_by_competition on manuscript (competition_id, submitted_version);

-- Who writes it.
create table author (
    manuscript_id text not null references manuscript (id),
    account_id text not null references account (id),
    primary key (manuscript_id, account_id)
);
create index author_by_account on author (account_id);

-- The versions of a manuscript. All that were submitted stay, and the newest of the others.
create table manuscript_version (
    manuscript_id text not null references manuscript (id),
    version integer not null,
    account_id text not null references account (id),
    change_id text not null,
    raw text not null,
    receipt text not null,
    at integer not null,
    submitted_at integer,
    digest text not null,
    primary key (manuscript_id, version)
);
create index manuscript_version_by_change on manuscript_version (manuscript_id, change_id);
create index manuscript_version_by_account on manuscript_version (account_id);

-- Files that were handed in for a manuscript: the deck, or the answer to a question.
create table manuscript_file (
    manuscript_id text not null references manuscript (id),
    sha256 text not null references file (sha256),
    name text not null,
    at integer not null,
    primary key (manuscript_id, sha256)
);
create index manuscript_file_by_sha256 on manuscript_file (sha256);
