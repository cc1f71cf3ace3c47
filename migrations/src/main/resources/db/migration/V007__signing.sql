-- A round asks several regions to sign the same bytes, each its own counterpart.
create table signing_round (
    id                     uuid primary key,
    title                  varchar(300) not null,
    region_code            char(2)      not null references region,
    document_id            uuid         not null,
    version_number         integer      not null,
    base_sha256            char(64)     not null references content,
    required_qualification varchar(20)  not null,
    deadline               date         not null,
    started_at             timestamptz  not null,
    started_by             varchar(80)  not null,
    foreign key (document_id, version_number) references document_version
);

create table counterpart (
    round_id      uuid        not null references signing_round,
    region_code   char(2)     not null references region,
    state         varchar(10) not null check (state in ('WAITING', 'OPENED', 'SIGNED')),
    opened_at     timestamptz,
    signed_at     timestamptz,
    signer        varchar(200),
    signature_level varchar(40),
    qualification varchar(20),
    document_id   uuid references document,
    version       integer     not null,
    primary key (round_id, region_code)
);

-- What must survive between the signatory's confirmation and the signature: plain values, no key material.
create table signature_attempt (
    id           uuid primary key,
    round_id     uuid        not null,
    region_code  char(2)     not null,
    account_id   uuid        not null references account,
    credential   varchar(200) not null,
    prepared     text        not null,
    code_verifier varchar(128) not null,
    started_at   timestamptz not null,
    expires_at   timestamptz not null,
    state        varchar(10) not null check (state in ('STARTED', 'DONE', 'FAILED')),
    code         varchar(80),
    version      integer     not null,
    foreign key (round_id, region_code) references counterpart
);

-- The validation of a counterpart as it was accepted, with its reports (gzip).
create table signature_evidence (
    round_id       uuid         not null,
    region_code    char(2)      not null,
    sha256         char(64)     not null references content,
    verdict        varchar(15)  not null,
    policy         varchar(80)  not null,
    trust_snapshot varchar(80)  not null,
    best_signature_time timestamptz,
    validated_at   timestamptz  not null,
    simple_report  bytea        not null,
    detailed_report bytea       not null,
    diagnostic_data bytea       not null,
    etsi_report    bytea        not null,
    primary key (round_id, region_code),
    foreign key (round_id, region_code) references counterpart
);
