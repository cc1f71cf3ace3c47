-- Until when the signatures of a stored file are provable, as last examined. The cache of the verdict: by bytes, policy and trusted lists.
create table examined_version (
    sha256         char(64)     not null references content on delete cascade,
    policy         varchar(80)  not null,
    trust_snapshot char(64)     not null,
    outcome        varchar(20)  not null,
    signatures     integer      not null,
    level          varchar(40),
    provable_until timestamptz,
    renew_before   timestamptz,
    examined_at    timestamptz  not null,
    reasons        text         not null default '',
    simple_report  bytea        not null,
    primary key (sha256, policy, trust_snapshot)
);

-- Signed documents that are kept provable: counterparts and packages.
create table preserved_document (
    document_id uuid primary key references document,
    round_id    uuid        not null references signing_round,
    region_code char(2) references region,
    kind        varchar(12) not null check (kind in ('COUNTERPART', 'PACKAGE')),
    head        integer     not null,
    sha256      char(64)    not null references content,
    kept_since  timestamptz not null,
    looked_at   timestamptz,
    renewed_at  timestamptz,
    renewals    integer     not null default 0,
    fault       varchar(500),
    fault_at    timestamptz,
    tries       integer     not null default 0,
    next_look   timestamptz not null
);
create index on preserved_document (next_look);

-- A run that hashes everything that is kept, and what it found.
create table fixity_run (
    id         uuid primary key,
    started_at timestamptz not null,
    ended_at   timestamptz,
    position   char(64)    not null default repeat('0', 64),
    checked    bigint      not null default 0,
    bytes      bigint      not null default 0
);
create table fixity_fault (
    sha256     char(64) primary key references content on delete cascade,
    found_at   timestamptz not null,
    what       varchar(10) not null check (what in ('MISSING', 'CHANGED'))
);
