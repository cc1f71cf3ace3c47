-- A round all regions have signed, on its way to being wrapped up: certificate of completion, package, copies to all. One row, so once.
create table completion (
    round_id             uuid primary key references signing_round,
    begun_at             timestamptz  not null,
    certificate_document uuid references document,
    package_document     uuid references document,
    completed_at         timestamptz,
    tries                integer      not null default 0,
    next_try             timestamptz  not null,
    fault                varchar(500),
    check ((completed_at is null) or (certificate_document is not null and package_document is not null))
);
create index on completion (next_try) where completed_at is null;

-- The copy of each region, and what became of it.
create table distribution (
    round_id    uuid        not null references completion,
    region_code char(2)     not null references region,
    shared_at   timestamptz not null,
    letters     integer     not null default 0,
    opened_at   timestamptz,
    opened_by   varchar(80),
    primary key (round_id, region_code)
);
