-- Files whose reading ended the child process: not read again by itself, whether they were kept or not.
create table extraction_poison (
    sha256     char(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type varchar(150) not null,
    code       varchar(80)  not null,
    reason     varchar(500) not null,
    at         timestamptz  not null
);

-- Text read from the pictures of pages without text (OCR): a rendition beside the original. Pages are separated by form feed (U+000C).
create table ocr_text (
    sha256     char(64) primary key references content,
    state      varchar(10) not null check (state in ('WAITING', 'TEXT', 'FAILED')),
    code       varchar(80),
    reason     varchar(500),
    confidence integer check (confidence between 0 and 100),
    engine     varchar(80),
    body       text        not null default '',
    asked_at   timestamptz not null,
    done_at    timestamptz
);
create index ocr_text_waiting on ocr_text (asked_at) where state = 'WAITING';
create index extracted_text_unread on extracted_text (sha256) where state <> 'TEXT';
