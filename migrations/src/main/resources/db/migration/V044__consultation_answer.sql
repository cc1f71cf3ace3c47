-- The private working area of a region's answer. Read by that region only, until it hands in: then what it says is copied to the tables below.
create table working_answer (
    consultee_id uuid primary key references consultee,
    region_code  char(2)     not null references region,
    position     varchar(24) check (position in ('SUPPORTS', 'SUPPORTS_WITH_COMMENTS', 'NO_COMMENTS', 'OPPOSES_PARTLY', 'OPPOSES', 'ABSTAINS')),
    text         text        not null default '',
    sha256       char(64) references content,
    file_name    varchar(255),
    revision     integer     not null,
    saved_at     timestamptz not null,
    saved_by     varchar(80) not null,
    check ((sha256 is null) = (file_name is null))
);

create table working_comment (
    id           uuid        not null,
    consultee_id uuid        not null references working_answer,
    ordinal      integer     not null,
    section      varchar(20) not null,
    kind         varchar(10) not null check (kind in ('CHANGE', 'QUESTION', 'REMARK')),
    text         text        not null,
    proposal     text        not null default '',
    quote        text        not null default '',
    primary key (consultee_id, id)
);

-- Answers that have been handed in or attached; a later one of the same consultee supplements the earlier, which stays.
create table consultation_answer (
    id             uuid primary key,
    consultee_id   uuid        not null references consultee,
    number         integer     not null check (number >= 1),
    position       varchar(24) not null check (position in ('SUPPORTS', 'SUPPORTS_WITH_COMMENTS', 'NO_COMMENTS', 'OPPOSES_PARTLY', 'OPPOSES', 'ABSTAINS')),
    channel        varchar(10) not null check (channel in ('PAGE', 'REGISTRAR')),
    document_id    uuid references document,
    annex_id       uuid references document,
    host_entry     uuid        not null references diary_entry,
    own_entry      uuid references diary_entry,
    received_on    date        not null,
    handed_in_at   timestamptz not null,
    handed_in_by   varchar(80) not null,
    late           boolean     not null,
    unique (consultee_id, number),
    unique (host_entry)
);

create table answer_comment (
    id        uuid primary key,
    answer_id uuid        not null references consultation_answer,
    origin    uuid        not null,
    ordinal   integer     not null,
    section   varchar(20) not null,
    kind      varchar(10) not null check (kind in ('CHANGE', 'QUESTION', 'REMARK')),
    text      text        not null,
    proposal  text        not null default '',
    quote     text        not null default ''
);
create index on answer_comment (answer_id, ordinal);
