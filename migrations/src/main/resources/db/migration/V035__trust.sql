-- The trusted lists that verdicts rest on, byte for byte (gzip): each document once, and which of them were in use together.
create table trusted_list (
    sha256       char(64)      primary key,
    content      bytea         not null,
    address      varchar(2000) not null,
    territory    varchar(10),
    sequence     integer,
    issued       timestamptz,
    next_update  timestamptz,
    kept_at      timestamptz   not null
);

-- A set of lists: its id is a hash over addresses and hashes, so that equal id is equal trust.
create table trust_snapshot (
    id                 char(64)    primary key,
    first_loaded       timestamptz not null,
    last_loaded        timestamptz not null,
    next_update        timestamptz,
    anchors            integer     not null,
    time_stamp_anchors integer     not null
);
create index on trust_snapshot (last_loaded desc);

create table trust_snapshot_list (
    snapshot_id char(64)      not null references trust_snapshot,
    address     varchar(2000) not null,
    sha256      char(64)      not null references trusted_list,
    primary key (snapshot_id, address)
);
