-- Import of old diaries: what was uploaded, row by row as written, so that an interrupted import goes on after a restart.
create table import_source (
    id           uuid primary key,
    region_code  char(2)      not null references region,
    authority_id uuid         not null references authority,
    file_name    varchar(255) not null,
    sha256       char(64)     not null,
    encoding     varchar(20)  not null,
    delimiter    varchar(1)   not null,
    header       text         not null,
    zip_name     varchar(255),
    row_count    integer      not null check (row_count >= 0),
    uploaded_at  timestamptz  not null,
    uploaded_by  varchar(80)  not null
);
create table import_row (
    source_id uuid    not null references import_source,
    row_no    integer not null,
    cells     text    not null,
    primary key (source_id, row_no)
);

-- A dry run or a run over a source. Position is the number of the last row dealt with: committed together with what was done to the rows.
create table import_job (
    id              uuid primary key,
    source_id       uuid        not null references import_source,
    region_code     char(2)     not null references region,
    authority_id    uuid        not null references authority,
    account_id      uuid        not null references account,
    started_by      varchar(80) not null,
    dry_run         boolean     not null,
    reviewed        boolean     not null,
    without_file_ok boolean     not null,
    lost_reason     varchar(500) check (lost_reason <> ''),
    state           varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
    position        integer     not null default 0,
    entered         integer     not null default 0,
    known           integer     not null default 0,
    refused         integer     not null default 0,
    created_at      timestamptz not null,
    begun_at        timestamptz,
    ended_at        timestamptz,
    fault           varchar(500)
);
create index import_job_region on import_job (region_code, created_at desc);
create index import_job_unfinished on import_job (created_at) where state in ('WAITING', 'RUNNING');
create unique index import_job_one_run on import_job (authority_id) where state in ('WAITING', 'RUNNING') and not dry_run;

-- A receipt for each row. Cases and entries are never deleted, so they are named without a foreign key.
create table import_receipt (
    job_id    uuid        not null references import_job,
    row_no    integer     not null,
    outcome   varchar(12) not null check (outcome in ('READY', 'ENTERED', 'WITHOUT_FILE', 'KNOWN', 'REFUSED')),
    code      varchar(80),
    facts     text,
    case_id   uuid,
    entry_id  uuid,
    series_id uuid,
    year      integer,
    serial    bigint,
    primary key (job_id, row_no)
);
create index import_receipt_refused on import_receipt (job_id, row_no) where outcome in ('REFUSED', 'WITHOUT_FILE');

-- Numbers of the years imported that no case bears, as they were when the import ended.
create table import_missing (
    job_id       uuid       not null references import_job,
    prefix       varchar(6) not null,
    year         integer    not null,
    first_serial bigint     not null,
    last_serial  bigint     not null,
    declared     boolean    not null,
    primary key (job_id, prefix, year, first_serial)
);
