-- Who writes an entry, in the order in which they came: the first owns it and invites the others.
alter table author add column position bigint not null default 0;

-- Who was invited to write an entry, too. What has ended keeps neither address nor name.
create table author_invitation (
    id text collate "C" primary key,
    manuscript_id text collate "C" not null references manuscript (id),
    email text collate "C" not null,
    email_folded text collate "C" not null,
    name text collate "C" not null,
    locale text collate "C" not null,
    invited_by text collate "C" not null references account (id),
    invited_at bigint not null,
    ended_at bigint
);
create index author_invitation_by_manuscript on author_invitation (manuscript_id, ended_at);
create index author_invitation_by_email on author_invitation (email_folded);
create index author_invitation_by_inviter on author_invitation (invited_by);
