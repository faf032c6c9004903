-- Passkeys. `credential_id` is what a device calls its key and `user_handle` what it calls the person: random, and the same
-- for all passkeys of an account. `public_key` and `state`, which holds the counter, are as the verifying library writes
-- them. All four are in base64url.
create table passkey (
    account_id text not null references account (id),
    name text not null,
    credential_id text not null unique,
    user_handle text not null,
    public_key text not null,
    state text not null,
    added_at integer not null,
    used_at integer,
    primary key (account_id, name)
);
