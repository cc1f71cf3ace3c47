-- Bytes are write-once and known by their SHA-256; the bytes themselves lie in the content store.
create table content (
    sha256     char(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint       not null check (size > 0),
    media_type varchar(150) not null,
    stored_at  timestamptz  not null
);

-- What could be read from the bytes. Pages are separated by form feed (U+000C).
create table extracted_text (
    sha256   char(64) primary key references content,
    state    varchar(10) not null check (state in ('TEXT', 'ENCRYPTED', 'FAILED')),
    code     varchar(80),
    reason   varchar(500),
    title    varchar(500),
    language varchar(20),
    pages    integer     not null default 0,
    body     text        not null default ''
);

-- A file that has come in and is safe, but not yet registered: the registrar's inbox.
create table received_file (
    id          uuid primary key,
    account_id  uuid         not null references account,
    region_code char(2)      not null references region,
    file_name   varchar(255) not null,
    sha256      char(64)     not null references content,
    received_at timestamptz  not null
);
create index received_file_region on received_file (region_code, received_at);

create table document (
    id          uuid primary key,
    region_code char(2)      not null references region,
    title       varchar(500) not null,
    created_at  timestamptz  not null,
    latest      integer      not null check (latest >= 1),
    version     integer      not null
);

create table document_version (
    document_id uuid         not null references document,
    number      integer      not null check (number >= 1),
    sha256      char(64)     not null references content,
    file_name   varchar(255) not null,
    created_at  timestamptz  not null,
    created_by  varchar(80)  not null,
    primary key (document_id, number)
);
create index document_version_content on document_version (sha256);

create function document_version_is_write_once() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a document never changes';
end $$;
create trigger document_version_write_once before update or delete on document_version
    for each row execute function document_version_is_write_once();

-- Sharing (expediering) is an explicit act: with whom, who, when.
create table document_share (
    document_id uuid        not null references document,
    region_code char(2)     not null references region,
    shared_by   varchar(80) not null,
    shared_at   timestamptz not null,
    primary key (document_id, region_code)
);
create index document_share_region on document_share (region_code);
