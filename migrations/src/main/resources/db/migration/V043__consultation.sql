-- A remiss: the host asks regions and others what they think of a registered text, by a last day.
create table consultation (
    id              uuid primary key,
    region_code     char(2)      not null references region,
    title           varchar(300) not null,
    document_id     uuid         not null,
    version_number  integer      not null,
    letter          text         not null default '',
    letter_sha256   char(64) references content,
    letter_name     varchar(255),
    last_day        date         not null,
    state           varchar(10)  not null check (state in ('DRAFT', 'OUT', 'CLOSED')),
    revision        integer      not null default 0,
    created_at      timestamptz  not null,
    created_by      varchar(80)  not null,
    sent_at         timestamptz,
    sent_by         varchar(80),
    letter_document uuid references document,
    letter_entry    uuid references diary_entry,
    closed_at       timestamptz,
    closed_by       varchar(80),
    foreign key (document_id, version_number) references document_version,
    check ((state = 'DRAFT') = (sent_at is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((letter_sha256 is null) = (letter_name is null)),
    check (sent_at is null or (letter_document is not null and letter_entry is not null))
);
create index on consultation (region_code, created_at desc);

create table consultation_attachment (
    consultation_id uuid    not null references consultation,
    document_id     uuid    not null references document,
    position        integer not null,
    primary key (consultation_id, document_id)
);

-- Remissinstanser: those on the list (asked), and those who answer without having been asked. Only others than regions have a name of their own.
create table consultee (
    id              uuid primary key,
    consultation_id uuid    not null references consultation,
    region_code     char(2) references region,
    name            varchar(200),
    email           varchar(254),
    asked           boolean not null,
    extended_to     date,
    unique (consultation_id, region_code),
    check ((region_code is null) = (name is not null))
);
create index on consultee (consultation_id);
create index on consultee (region_code);

-- What was done towards one of them: sent, reminded, given more time (anstånd). Kept for good.
create table consultee_event (
    id           uuid primary key,
    consultee_id uuid        not null references consultee on delete cascade,
    kind         varchar(10) not null check (kind in ('SENT', 'REMINDED', 'EXTENDED')),
    at           timestamptz not null,
    by_name      varchar(80) not null,
    until        date,
    reason       varchar(1000),
    letters      integer     not null,
    check ((kind = 'EXTENDED') = (until is not null and reason is not null))
);
create index on consultee_event (consultee_id, at);
