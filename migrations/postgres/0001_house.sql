-- Text in several languages is a JSON map {"en": …, "zh-Hans": …}. Times are UTC microseconds, decimals millionths.

create table account (
    id text collate "C" primary key,
    email text collate "C" not null,
    email_folded text collate "C" not null constraint account_email_unique unique,
    name text collate "C" not null,
    password_hash text collate "C",
    locale text collate "C" not null,
    auth_version bigint not null,
    created_at bigint not null
);

create table session (
    id_hash text collate "C" primary key,
    record text collate "C" not null,
    account_id text collate "C" references account (id) on delete cascade,
    expires_at bigint not null
);
create index session_by_account on session (account_id);
create index session_by_expiry on session (expires_at);

-- Failed sign-ins are counted per pair of account and address, hashed together.
create table failed_sign_in (
    pair_hash text collate "C" primary key,
    failures bigint not null,
    last_at bigint not null
);

create table edition (
    id text collate "C" primary key,
    slug text collate "C" not null constraint edition_slug_unique unique,
    name text collate "C" not null,
    theme text collate "C" not null,
    place text collate "C" not null,
    description text collate "C" not null,
    topics text collate "C" not null,
    starts_at bigint not null,
    ends_at bigint not null,
    time_zone text collate "C" not null,
    default_locale text collate "C" not null,
    sample boolean not null,
    clock_offset bigint,
    created_at bigint not null
);

create table host (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    kind text collate "C" not null,
    short_name text collate "C" not null,
    name text collate "C" not null,
    position bigint not null,
    constraint host_short_unique unique (edition_id, short_name)
);

create table competition (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    slug text collate "C" not null,
    code text collate "C" not null,
    preset text collate "C" not null,
    name text collate "C" not null,
    summary text collate "C" not null,
    call_text text collate "C" not null,
    position bigint not null,
    constraint competition_slug_unique unique (edition_id, slug)
);

-- A role of a person in an edition; of a chair in one competition, of a signatory for one host.
create table role (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    account_id text collate "C" not null references account (id),
    kind text collate "C" not null,
    competition_id text collate "C" references competition (id),
    host_id text collate "C" references host (id)
);
create index role_by_account on role (account_id, edition_id);
create index role_by_edition on role (edition_id, kind);

create table division (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    name text collate "C" not null,
    position bigint not null
);
create index division_by_competition on division (competition_id, position);

create table round (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    position bigint not null,
    kind text collate "C" not null,
    name text collate "C" not null,
    opens_at bigint not null,
    closes_at bigint not null,
    reviews_per_entry bigint not null,
    method text collate "C" not null,
    tie_breaks text collate "C" not null,
    announce text collate "C" not null,
    advance_count bigint not null,
    advance_per_division boolean not null,
    blindness text collate "C" not null,
    rubric_version bigint not null,
    committed_at bigint,
    first_submitted_at bigint,
    advanced_at bigint,
    chair_vote text collate "C" not null default '[]',
    across_components boolean not null default false,
    constraint round_position_unique unique (competition_id, position)
);

create table criterion (
    id text collate "C" primary key,
    round_id text collate "C" not null references round (id),
    position bigint not null,
    name text collate "C" not null,
    description text collate "C" not null,
    weight bigint not null,
    scale_min bigint not null,
    scale_max bigint not null,
    scale_step bigint not null,
    levels text collate "C" not null,
    comment_required boolean not null
);
create index criterion_by_round on criterion (round_id, position);

create table award (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    kind text collate "C" not null,
    position bigint not null,
    name text collate "C" not null,
    description text collate "C" not null,
    quota bigint not null,
    per_reveal bigint not null,
    decision text collate "C" not null
);
create index award_by_competition on award (competition_id, position);

-- Stored under files/<sha256>; `pages` is null until the page images are rendered, `fault` says why they cannot be.
create table file (
    sha256 text collate "C" primary key,
    name text collate "C" not null,
    media_type text collate "C" not null,
    bytes bigint not null,
    pages bigint,
    fault text collate "C",
    created_at bigint not null
);

create table entry (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    division_id text collate "C" references division (id),
    code text collate "C" not null,
    language text collate "C" not null,
    status text collate "C" not null,
    title text collate "C" not null,
    name text collate "C" not null,
    summary text collate "C" not null,
    places text collate "C" not null,
    topics text collate "C" not null,
    fields text collate "C" not null,
    deck_sha256 text collate "C" references file (sha256),
    search_text text collate "C" not null,
    created_at bigint not null,
    constraint entry_code_unique unique (competition_id, code)
);

create table team_member (
    id text collate "C" primary key,
    entry_id text collate "C" not null references entry (id),
    position bigint not null,
    name text collate "C" not null,
    role text collate "C" not null,
    affiliation text collate "C" not null
);
create index team_member_by_entry on team_member (entry_id, position);

create table juror (
    id text collate "C" primary key,
    competition_id text collate "C" not null references competition (id),
    account_id text collate "C" not null references account (id),
    code text collate "C" not null,
    side text collate "C" not null,
    languages text collate "C" not null,
    expertise text collate "C" not null,
    affiliation text collate "C" not null,
    capacity bigint not null,
    fields text collate "C" not null default '{}',
    declared_at bigint,
    constraint juror_account_unique unique (competition_id, account_id),
    constraint juror_code_unique unique (competition_id, code)
);
create index juror_by_account on juror (account_id);

create table conflict (
    id text collate "C" primary key,
    juror_id text collate "C" not null references juror (id),
    entry_id text collate "C" not null references entry (id),
    state text collate "C" not null,
    source text collate "C" not null,
    reason text collate "C" not null,
    created_at bigint not null,
    constraint conflict_pair_unique unique (juror_id, entry_id)
);
create index conflict_by_entry on conflict (entry_id);

-- Which entries take part in a round: all of the first, the advanced of the next.
create table round_entry (
    round_id text collate "C" not null references round (id),
    entry_id text collate "C" not null references entry (id),
    outcome text collate "C" not null,
    primary key (round_id, entry_id)
);
create index round_entry_by_entry on round_entry (entry_id);

-- `reason` says why it stands in spite of a conflict, a language or the juror's capacity; `dropped` that the pending
-- proposal does without it, which takes effect when the proposal is committed.
create table assignment (
    id text collate "C" primary key,
    round_id text collate "C" not null references round (id),
    juror_id text collate "C" not null references juror (id),
    entry_id text collate "C" not null references entry (id),
    state text collate "C" not null,
    manual boolean not null,
    recusal_reason text collate "C" not null,
    reason text collate "C" not null default '',
    dropped boolean not null default false,
    constraint assignment_unique unique (round_id, juror_id, entry_id)
);
create index assignment_by_juror on assignment (juror_id, round_id);
create index assignment_by_entry on assignment (entry_id, round_id);

-- What an assignment was proposed with, and its figures. At most one of a round is pending; the last committed stays.
create table proposal (
    id text collate "C" primary key,
    round_id text collate "C" not null references round (id),
    reviews bigint not null,
    read_languages boolean not null,
    figures text collate "C",
    made_at bigint not null,
    committed_at bigint
);
create index proposal_by_round on proposal (round_id, made_at);

create table scorecard (
    id text collate "C" primary key,
    assignment_id text collate "C" not null constraint scorecard_assignment_unique unique references assignment (id),
    round_id text collate "C" not null references round (id),
    version bigint not null,
    rubric_version bigint not null,
    state text collate "C" not null,
    raw text collate "C" not null,
    receipt text collate "C" not null,
    updated_at bigint not null,
    submitted_at bigint,
    reopen_reason text collate "C"
);
create index scorecard_by_round on scorecard (round_id, state);

-- The points of a submitted scorecard: what rankings read.
create table point (
    scorecard_id text collate "C" not null references scorecard (id),
    criterion_id text collate "C" not null references criterion (id),
    score bigint not null,
    primary key (scorecard_id, criterion_id)
);

-- A change that is known by its random id and its text gets its old receipt again.
create table scorecard_change (
    change_id text collate "C" primary key,
    scorecard_id text collate "C" not null references scorecard (id),
    raw_hash text collate "C" not null,
    version bigint not null,
    receipt text collate "C" not null,
    at bigint not null
);
create index scorecard_change_by_scorecard on scorecard_change (scorecard_id);

create table seal (
    id text collate "C" primary key,
    round_id text collate "C" not null constraint seal_round_unique unique references round (id),
    competition_id text collate "C" not null references competition (id),
    engine_version text collate "C" not null,
    inputs text collate "C" not null,
    inputs_hash text collate "C" not null,
    ranking text collate "C" not null,
    ranking_hash text collate "C" not null,
    head_seq bigint not null,
    head_hash text collate "C" not null,
    sealed_by text collate "C" not null references account (id),
    sealed_at bigint not null
);
create index seal_by_competition on seal (competition_id);

create table sign_off (
    id text collate "C" primary key,
    seal_id text collate "C" not null references seal (id),
    host_id text collate "C" not null references host (id),
    account_id text collate "C" not null references account (id),
    head_seq bigint not null,
    head_hash text collate "C" not null,
    signed_at bigint not null,
    constraint sign_off_host_unique unique (seal_id, host_id),
    constraint sign_off_account_unique unique (seal_id, account_id)
);

create table award_winner (
    award_id text collate "C" not null references award (id),
    entry_id text collate "C" not null references entry (id),
    position bigint not null,
    primary key (award_id, entry_id)
);
create index award_winner_by_entry on award_winner (entry_id);

create table cue (
    id text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    award_id text collate "C" not null references award (id),
    position bigint not null,
    entry_ids text collate "C" not null,
    revealed_at bigint,
    constraint cue_position_unique unique (edition_id, position)
);

-- The secret link of the stage page, of which only the hash is kept.
create table stage_link (
    token_hash text collate "C" primary key,
    edition_id text collate "C" not null references edition (id),
    created_at bigint not null
);

create table ledger_head (
    chain text collate "C" primary key,
    seq bigint not null,
    hash text collate "C" not null
);

create table ledger (
    chain text collate "C" not null,
    seq bigint not null,
    at bigint not null,
    actor text collate "C" not null,
    verb text collate "C" not null,
    subject text collate "C" not null,
    commitment text collate "C" not null,
    previous_hash text collate "C" not null,
    hash text collate "C" not null,
    primary key (chain, seq)
);
create index ledger_by_subject on ledger (subject);

-- What a record commits to, with its salt; erased together.
create table ledger_content (
    chain text collate "C" not null,
    seq bigint not null,
    salt text collate "C" not null,
    content text collate "C" not null,
    primary key (chain, seq)
);

insert into ledger_head (chain, seq, hash) values ('house', 0, '');
