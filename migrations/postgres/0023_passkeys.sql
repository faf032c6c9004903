-- Passkeys. `credential_id` is what a device calls its key and `user_handle` what it calls the person: random, and the same
-- for all passkeys of an account. `public_key` and `state`, which holds the counter, are as the verifying library writes
-- them. All four are in base64url.
create table passkey (
    account_id text collate "C" not null references account (id),
    name text collate "C" not null,
    credential_id text collate "C" not null unique,
    user_handle text collate "C" not null,
    public_key text collate "C" not null,
    state text collate "C" not null,
    added_at bigint not null,
    used_at bigint,
    primary key (account_id, name)
);
