-- A file handed in as a region's counterpart, signed anywhere: kept as it came, with what was said of it.
create table hand_in (
    id          uuid primary key,
    round_id    uuid         not null references signing_round,
    region_code char(2) references region,
    sha256      char(64)     not null references content,
    file_name   varchar(255) not null,
    channel     varchar(10)  not null check (channel in ('UPLOAD', 'INBOX')),
    account_id  uuid         not null references account,
    received_at timestamptz  not null,
    state       varchar(12)  not null check (state in ('RECEIVED', 'ACCEPTED', 'REJECTED', 'UNDETERMINED')),
    grounds     text         not null default '[]',
    indication  varchar(120) not null default '',
    judged_at   timestamptz,
    retry_at    timestamptz,
    tries       integer      not null default 0
);
create index on hand_in (round_id, received_at);
create index on hand_in (retry_at) where state in ('RECEIVED', 'UNDETERMINED');

-- A card in the browser needs no credential at a trust service.
alter table signature_attempt add way varchar(10) not null default 'REMOTE' check (way in ('REMOTE', 'CARD'));
