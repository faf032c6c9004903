-- Who writes an entry, in the order in which they came: the first owns it and invites the others.
alter table author add column position integer not null default 0;

-- Who was invited to write an entry, too. What has ended keeps neither address nor name.
create table author_invitation (
    id text primary key,
    manuscript_id text not null references manuscript (id),
    email text not null,
    email_folded text not null,
    name text not null,
    locale text not null,
    invited_by text not null references account (id),
    invited_at integer not null,
    ended_at integer
);
create index author_invitation_by_manuscript on author_invitation (manuscript_id, ended_at);
create index author_invitation_by_email on author_invitation (email_folded);
create index author_invitation_by_inviter on author_invitation (invited_by);
