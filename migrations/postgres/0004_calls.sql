-- What a competition asks of its entrants and until when. `form` is JSON: languages, deck, questions. Entries that are
-- submitted get the code after `last_number`.
create table call (
    competition_id text collate "C" primary key references competition (id),
    opens_at bigint not null,
    deadline bigint not null,
    grace_seconds bigint not null,
    form text collate "C" not null,
    version bigint not null,
    last_number bigint not null
);

-- What entrants write, right or wrong. It has the id of its entry, whose row is made when it is first submitted.
create table manuscript (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    version bigint not null,
    submitted_version bigint,
    started_at bigint not null,
    withdrawn_at bigint
);
create index manuscript_by_competition on manuscript (competition_id, submitted_version);

-- Who writes it.
create table author (
    manuscript_id text collate "C" not null references manuscript (id),
    account_id text collate "C" not null references account (id),
    primary key (manuscript_id, account_id)
);
create index author_by_account on author (account_id);

-- The versions of a manuscript. All that were submitted stay, and the newest of the others.
create table manuscript_version (
    manuscript_id text collate "C" not null references manuscript (id),
    version bigint not null,
    account_id text collate "C" not null references account (id),
    change_id text collate "C" not null,
    raw text collate "C" not null,
    receipt text collate "C" not null,
    at bigint not null,
    submitted_at bigint,
    digest text collate "C" not null,
    primary key (manuscript_id, version)
);
create index manuscript_version_by_change on manuscript_version (manuscript_id, change_id);
create index manuscript_version_by_account on manuscript_version (account_id);

-- Files that were handed in for a manuscript: the deck, or the answer to a question.
create table manuscript_file (
    manuscript_id text collate "C" not null references manuscript (id),
    sha256 text collate "C" not null references file (sha256),
    name text collate "C" not null,
    at bigint not null,
    primary key (manuscript_id, sha256)
);
create index manuscript_file_by_sha256 on manuscript_file (sha256);
