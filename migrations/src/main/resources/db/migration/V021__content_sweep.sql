-- Bytes no row refers to, since when that is known. They are removed when nothing has referred to them for the time of grace (docs/adr/0064).
create table content_unused (
    sha256 char(64)    primary key references content on delete cascade,
    since  timestamptz not null
);

-- Every sweep of the content store.
create table content_sweep (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    removed       bigint      not null,
    removed_bytes bigint      not null,
    waiting       bigint      not null,
    waiting_bytes bigint      not null,
    faults        bigint      not null,
    millis        bigint      not null
);
