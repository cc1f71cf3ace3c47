-- Handlingstyper are data: authorities add their own.
create table document_type (
    code     varchar(40) primary key,
    name_sv  varchar(80) not null,
    name_en  varchar(80) not null,
    position integer     not null unique
);
insert into document_type (code, name_sv, name_en, position) values
    ('SAMVERKANSAVTAL',       'Samverkansavtal',         'Cooperation agreement',            10),
    ('TJANSTEUTLATANDE',      'Tjänsteutlåtande',        'Memo to the board',                20),
    ('REMISSMISSIV',          'Remissmissiv',            'Consultation letter',              30),
    ('REMISSVAR',             'Remissvar',               'Consultation response',            40),
    ('PROTOKOLLSUTDRAG',      'Protokollsutdrag',        'Extract of minutes',               50),
    ('UNDERTECKNAT_AVTAL',    'Undertecknat avtal',      'Signed agreement',                 60),
    ('KORRESPONDENS',         'Korrespondens',           'Correspondence',                   70),
    ('OVRIGT',                'Övrig handling',          'Other document',                   80);

-- One counter row per authority and calendar year (Europe/Stockholm). The row lock makes the numbers gap-free.
create table diary_series (
    authority_id uuid    not null references authority,
    year         integer not null check (year between 1900 and 9999),
    last_serial  bigint  not null default 0 check (last_serial >= 0),
    primary key (authority_id, year)
);

create table case_file (
    id           uuid primary key,
    authority_id uuid         not null references authority,
    region_code  char(2)      not null references region,
    prefix       varchar(6)   not null,
    year         integer      not null,
    serial       bigint       not null check (serial >= 1),
    title        varchar(500) not null,
    opened_at    timestamptz  not null,
    opened_by    varchar(80)  not null,
    entries      integer      not null default 0 check (entries >= 0),
    version      integer      not null,
    unique (authority_id, year, serial)
);
create index case_file_region on case_file (region_code, opened_at desc);

create table diary_entry (
    id            uuid primary key,
    case_id       uuid         not null references case_file,
    number        integer      not null check (number >= 1),
    document_id   uuid         not null unique references document,
    region_code   char(2)      not null references region,
    title         varchar(500) not null,
    direction     varchar(10)  not null check (direction in ('INCOMING', 'OUTGOING', 'DRAWN_UP')),
    type_code     varchar(40)  not null references document_type,
    date          date         not null,
    correspondent varchar(200),
    registered_at timestamptz  not null,
    registered_by varchar(80)  not null,
    unique (case_id, number)
);
create index diary_entry_region on diary_entry (region_code, registered_at desc);
