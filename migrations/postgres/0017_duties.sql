-- What the privacy notice of an edition says beside its facts: the address that answers for the hosts, and the essence of
-- their arrangement. An edition without a row has neither.
create table privacy (
    edition_id text collate "C" primary key references edition (id),
    contact text collate "C" not null,
    arrangement text collate "C" not null
);
alter table host add column outside_eea boolean not null default false;

-- A question to the organisers, `asked` as it was typed; empty, and without who asked, where organisers wrote it themselves.
-- Question and answer are what everybody reads, once they are published.
create table question (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    asked_by text collate "C" references account (id),
    asked text collate "C" not null,
    asked_at bigint not null,
    question text collate "C" not null,
    answer text collate "C" not null,
    answered_at bigint,
    published boolean not null
);
create index question_by_competition on question (competition_id, published, id);
create index question_by_account on question (asked_by, asked_at);

create table complaint (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    account_id text collate "C" not null references account (id),
    words text collate "C" not null,
    made_at bigint not null,
    answer text collate "C" not null,
    answered_at bigint
);
create index complaint_by_edition on complaint (edition_id, id);
create index complaint_by_account on complaint (account_id, edition_id);
