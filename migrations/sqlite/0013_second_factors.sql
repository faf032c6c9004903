-- The second step of signing in. `secret` is that of the authenticator (base32); `last_step` the half-minute whose code was
-- taken last, so that each code counts once. A recovery code goes when it is used.
create table second_factor (
    account_id text primary key references account (id),
    secret text not null,
    confirmed_at integer,
    last_step integer not null
);
create table recovery_code (
    account_id text not null references account (id),
    code_hash text not null,
    primary key (account_id, code_hash)
);
-- Whether organisers and chairs need one.
alter table edition add column second_factor boolean not null default false;
