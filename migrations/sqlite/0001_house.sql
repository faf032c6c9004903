-- Text in several languages is a JSON map {"en": …, "zh-Hans": …}. Times are UTC microseconds, decimals millionths.

create table account (
    id text primary key,
    email text not null,
    email_folded text not null constraint account_email_unique unique,
    name text not null,
    password_hash text,
    locale text not null,
    auth_version integer not null,
    created_at integer not null
);

create table session (
    id_hash text primary key,
    record text not null,
    account_id text references account (id) on delete cascade,
    expires_at integer not null
);
create index session_by_account on session (account_id);
create index session_by_expiry on session (expires_at);

-- Failed sign-ins are counted per pair of account and address, hashed together.
create table failed_sign_in (
    pair_hash text primary key,
    failures integer not null,
    last_at integer not null
);

create table edition (
    id text primary key,
    slug text not null constraint edition_slug_unique unique,
    name text not null,
    theme text not null,
    place text not null,
    description text not null,
    topics text not null,
    starts_at integer not null,
    ends_at integer not null,
    time_zone text not null,
    default_locale text not null,
    sample boolean not null,
    clock_offset integer,
    created_at integer not null
);

create table host (
    id text primary key,
    edition_id text not null references edition (id),
    kind text not null,
    short_name text not null,
    name text not null,
    position integer not null,
    constraint host_short_unique unique (edition_id, short_name)
);

create table competition (
    id text primary key,
    edition_id text not null references edition (id),
    slug text not null,
    code text not null,
    preset text not null,
    name text not null,
    summary text not null,
    call_text text not null,
    position integer not null,
    constraint competition_slug_unique unique (edition_id, slug)
);

-- A role of a person in an edition; of a chair in one competition, of a signatory for one host.
create table role (
    id text primary key,
    edition_id text not null references edition (id),
    account_id text not null references account (id),
    kind text not null,
    competition_id text references competition (id),
    host_id text references host (id)
);
create index role_by_account on role (account_id, edition_id);
create index role_by_edition on role (edition_id, kind);

create table division (
    id text primary key,
    competition_id text not null references competition (id),
    name text not null,
    position integer not null
);
create index division_by_competition on division (competition_id, position);

create table round (
    id text primary key,
    competition_id text not null references competition (id),
    position integer not null,
    kind text not null,
    name text not null,
    opens_at integer not null,
    closes_at integer not null,
    reviews_per_entry integer not null,
    method text not null,
    tie_breaks text not null,
    announce text not null,
    advance_count integer not null,
    advance_per_division boolean not null,
    blindness text not null,
    rubric_version integer not null,
    committed_at integer,
    first_submitted_at integer,
    advanced_at integer,
    chair_vote text not null default '[]',
    across_components boolean not null default false,
    constraint round_position_unique unique (competition_id, position)
);

create table criterion (
    id text primary key,
    round_id text not null references round (id),
    position integer not null,
    name text not null,
    description text not null,
    weight integer not null,
    scale_min integer not null,
    scale_max integer not null,
    scale_step integer not null,
    levels text not null,
    comment_required boolean not null
);
create index criterion_by_round on criterion (round_id, position);

create table award (
    id text primary key,
    competition_id text not null references competition (id),
    kind text not null,
    position integer not null,
    name text not null,
    description text not null,
    quota integer not null,
    per_reveal integer not null,
    decision text not null
);
create index award_by_competition on award (competition_id, position);

-- Stored under files/<sha256>; `pages` is null until the page images are rendered, `fault` says why they cannot be.
create table file (
    sha256 text primary key,
    name text not null,
    media_type text not null,
    bytes integer not null,
    pages integer,
    fault text,
    created_at integer not null
);

create table entry (
    id text primary key,
    competition_id text not null references competition (id),
    division_id text references division (id),
    code text not null,
    language text not null,
    status text not null,
    title text not null,
    name text not null,
    summary text not null,
    places text not null,
    topics text not null,
    fields text not null,
    deck_sha256 text references file (sha256),
    search_text text not null,
    created_at integer not null,
    constraint entry_code_unique unique (competition_id, code)
);

create table team_member (
    id text primary key,
    entry_id text not null references entry (id),
    position integer not null,
    name text not null,
    role text not null,
    affiliation text not null
);
create index team_member_by_entry on team_member (entry_id, position);

create table juror (
    id text primary key,
    competition_id text not null references competition (id),
    account_id text not null references account (id),
    code text not null,
    side text not null,
    languages text not null,
    expertise text not null,
    affiliation text not null,
    capacity integer not null,
    fields text not null default '{}',
    declared_at integer,
    constraint juror_account_unique unique (competition_id, account_id),
    constraint juror_code_unique unique (competition_id, code)
);
create index juror_by_account on juror (account_id);

create table conflict (
    id text primary key,
    juror_id text not null references juror (id),
    entry_id text not null references entry (id),
    state text not null,
    source text not null,
    reason text not null,
    created_at integer not null,
    constraint conflict_pair_unique unique (juror_id, entry_id)
);
create index conflict_by_entry on conflict (entry_id);

-- Which entries take part in a round: all of the first, the advanced of the next.
create table round_entry (
    round_id text not null references round (id),
    entry_id text not null references entry (id),
    outcome text not null,
    primary key (round_id, entry_id)
);
create index round_entry_by_entry on round_entry (entry_id);

-- `reason` says why it stands in spite of a conflict, a language or the juror's capacity; `dropped` that the pending
-- proposal does without it, which takes effect when the proposal is committed.
create table assignment (
    id text primary key,
    round_id text not null references round (id),
    juror_id text not null references juror (id),
    entry_id text not null references entry (id),
    state text not null,
    manual boolean not null,
    recusal_reason text not null,
    reason text not null default '',
    dropped boolean not null default false,
    constraint assignment_unique unique (round_id, juror_id, entry_id)
);
create index assignment_by_juror on assignment (juror_id, round_id);
create index assignment_by_entry on assignment (entry_id, round_id);

-- What an assignment was proposed with, and its figures. At most one of a round is pending; the last committed stays.
create table proposal (
    id text primary key,
    round_id text not null references round (id),
    reviews integer not null,
    read_languages boolean not null,
    figures text,
    made_at integer not null,
    committed_at integer
);
create index proposal_by_round on proposal (round_id, made_at);

create table scorecard (
    id text primary key,
    assignment_id text not null constraint scorecard_assignment_unique unique references assignment (id),
    round_id text not null references round (id),
    version integer not null,
    rubric_version integer not null,
    state text not null,
    raw text not null,
    receipt text not null,
    updated_at integer not null,
    submitted_at integer,
    reopen_reason text
);
create index scorecard_by_round on scorecard (round_id, state);

-- The points of a submitted scorecard: what rankings read.
create table point (
    scorecard_id text not null references scorecard (id),
    criterion_id text not null references criterion (id),
    score integer not null,
    primary key (scorecard_id, criterion_id)
);

-- A change that is known by its random id and its text gets its old receipt again.
create table scorecard_change (
    change_id text primary key,
    scorecard_id text not null references scorecard (id),
    raw_hash text not null,
    version integer not null,
    receipt text not null,
    at integer not null
);
create index scorecard_change_by_scorecard on scorecard_change (scorecard_id);

create table seal (
    id text primary key,
    round_id text not null constraint seal_round_unique unique references round (id),
    competition_id text not null references competition (id),
    engine_version text not null,
    inputs text not null,
    inputs_hash text not null,
    ranking text not null,
    ranking_hash text not null,
    head_seq integer not null,
    head_hash text not null,
    sealed_by text not null references account (id),
    sealed_at integer not null
);
create index seal_by_competition on seal (competition_id);

create table sign_off (
    id text primary key,
    seal_id text not null references seal (id),
    host_id text not null references host (id),
    account_id text not null references account (id),
    head_seq integer not null,
    head_hash text not null,
    signed_at integer not null,
    constraint sign_off_host_unique unique (seal_id, host_id),
    constraint sign_off_account_unique unique (seal_id, account_id)
);

create table award_winner (
    award_id text not null references award (id),
    entry_id text not null references entry (id),
    position integer not null,
    primary key (award_id, entry_id)
);
create index award_winner_by_entry on award_winner (entry_id);

create table cue (
    id text primary key,
    edition_id text not null references edition (id),
    award_id text not null references award (id),
    position integer not null,
    entry_ids text not null,
    revealed_at integer,
    constraint cue_position_unique unique (edition_id, position)
);

-- The secret link of the stage page, of which only the hash is kept.
create table stage_link (
    token_hash text primary key,
    edition_id text not null references edition (id),
    created_at integer not null
);

create table ledger_head (
    chain text primary key,
    seq integer not null,
    hash text not null
);

create table ledger (
    chain text not null,
    seq integer not null,
    at integer not null,
    actor text not null,
    verb text not null,
    subject text not null,
    commitment text not null,
    previous_hash text not null,
    hash text not null,
    primary key (chain, seq)
);
create index ledger_by_subject on ledger (subject);

-- What a record commits to, with its salt; erased together.
create table ledger_content (
    chain text not null,
    seq integer not null,
    salt text not null,
    content text not null,
    primary key (chain, seq)
);

insert into ledger_head (chain, seq, hash) values ('house', 0, '');
