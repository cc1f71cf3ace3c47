insert into document_type (code, name_sv, name_en, position) values
    ('VERKSAMHETSPLAN',       'Verksamhetsplan',       'Yearly plan',                         510),
    ('VERKSAMHETSBERATTELSE', 'Verksamhetsberättelse', 'Yearly report of the common work',    520),
    ('ARSRAPPORT',            'Årsrapport',            'Yearly report to the region''s assembly', 530);

-- How many seats each body has, by kind, and which of them vote. Two bodies that are never mixed: the chefsgrupp of the agreement (CHIEFS) and the
-- interim styrgrupp (STEERING).
create table seat_rule (
    body   varchar(10)  not null check (body in ('CHIEFS', 'STEERING')),
    kind   varchar(20)  not null check (kind in ('REGION_DIRECTOR', 'HEALTH_DIRECTOR', 'CO_OPTED')),
    seats  integer      not null check (seats > 0),
    votes  boolean      not null,
    source varchar(300) not null,
    primary key (body, kind)
);
insert into seat_rule (body, kind, seats, votes, source) values
    ('CHIEFS',   'REGION_DIRECTOR', 6, true,  'Samverkansavtalet: sex regiondirektörer, utsedda av samtliga regiondirektörer'),
    ('CHIEFS',   'HEALTH_DIRECTOR', 6, true,  'Samverkansavtalet: sex hälso- och sjukvårdsdirektörer, utsedda av samtliga regiondirektörer'),
    ('CHIEFS',   'CO_OPTED',        2, false, 'Samverkansavtalet: två adjungerade från SKR, utan rösträtt'),
    ('STEERING', 'REGION_DIRECTOR', 6, true,  'Tills vidare: en regiondirektör för varje civilområde');

-- Since when which quorum and majority applies. The agreement leaves both to the group's own rules: these are assumed until those are recorded.
create table voting_rule (
    body       varchar(10)  not null check (body in ('CHIEFS', 'STEERING')),
    valid_from date         not null,
    quorum     integer      not null check (quorum > 0),
    majority   varchar(20)  not null check (majority in ('MORE_THAN_HALF', 'TWO_THIRDS', 'ALL')),
    source     varchar(300) not null,
    primary key (body, valid_from)
);
insert into voting_rule (body, valid_from, quorum, majority, source) values
    ('CHIEFS',   '2025-01-01', 7, 'MORE_THAN_HALF', 'Antaget tills chefsgruppens arbetsordning är införd: fler än hälften av de röstberättigade'),
    ('STEERING', '2024-01-01', 4, 'MORE_THAN_HALF', 'Antaget: fler än hälften av de röstberättigade');

-- Who sits where, from when to when.
create table body_seat (
    id           uuid primary key,
    body         varchar(10)  not null,
    kind         varchar(20)  not null,
    name         varchar(120) not null,
    region_code  char(2) references region,
    organisation varchar(120) not null,
    named_by     varchar(300) not null,
    valid_from   date         not null,
    valid_to     date,
    added_at     timestamptz  not null,
    added_by     varchar(80)  not null,
    foreign key (body, kind) references seat_rule,
    check (valid_to is null or valid_to >= valid_from)
);
create index on body_seat (body, valid_from);

-- Verksamhetsplan. For each year at most one that has not been turned down.
create table activity_plan (
    id             uuid primary key,
    year           integer      not null check (year between 2020 and 2100),
    title          varchar(300) not null,
    document_id    uuid         not null references document,
    version_number integer      not null,
    state          varchar(10)  not null check (state in ('DRAFT', 'ANCHORING', 'ADOPTED', 'REJECTED', 'PUBLISHED')),
    created_at     timestamptz  not null,
    created_by     varchar(80)  not null,
    last_day       date,
    sent_at        timestamptz,
    sent_by        varchar(80),
    published_at   timestamptz,
    published_by   varchar(80),
    record_id      uuid references document,
    check (state = 'DRAFT' or last_day is not null)
);
create unique index activity_plan_year on activity_plan (year) where state <> 'REJECTED';

-- Förankring: which regions were asked, and what each answers.
create table plan_answer (
    plan_id     uuid        not null references activity_plan,
    region_code char(2)     not null references region,
    stance      varchar(20) check (stance in ('YES', 'YES_WITH_COMMENTS', 'NO')),
    comments    varchar(5000),
    answered_at timestamptz,
    answered_by varchar(120),
    late        boolean     not null default false,
    primary key (plan_id, region_code),
    check ((stance is null) = (answered_at is null))
);

-- What the chefsgrupp decided, by which rule, and how each member voted.
create table plan_decision (
    plan_id        uuid primary key references activity_plan,
    day            date          not null,
    paragraph      varchar(40)   not null,
    minutes        varchar(300)  not null,
    version_number integer       not null,
    quorum         integer       not null,
    majority       varchar(20)   not null,
    rule_source    varchar(300)  not null,
    carried        boolean       not null,
    missing        varchar(200)  not null,
    missing_reason varchar(1000),
    recorded_at    timestamptz   not null,
    recorded_by    varchar(120)  not null
);
create table plan_vote (
    plan_id uuid        not null references plan_decision,
    seat_id uuid        not null references body_seat,
    vote    varchar(10) not null check (vote in ('FOR', 'AGAINST', 'ABSTAINS')),
    primary key (plan_id, seat_id)
);

-- Verksamhetsberättelse, sent to all regions, with a receipt for each.
create table activity_report (
    id             uuid primary key,
    year           integer      not null unique check (year between 2020 and 2100),
    title          varchar(300) not null,
    document_id    uuid         not null references document,
    version_number integer      not null,
    created_at     timestamptz  not null,
    created_by     varchar(80)  not null,
    sent_at        timestamptz,
    sent_by        varchar(80)
);
create table activity_report_receipt (
    report_id   uuid        not null references activity_report,
    region_code char(2)     not null references region,
    sent_at     timestamptz not null,
    opened_at   timestamptz,
    opened_by   varchar(120),
    primary key (report_id, region_code)
);

-- The region's yearly report to its assembly on cooperation by agreement (KL 9 kap. 38 §): its own texts, and where it is registered.
create table region_report (
    region_code   char(2)      not null references region,
    year          integer      not null check (year between 2020 and 2100),
    revision      integer      not null,
    agreements    varchar(10000) not null,
    done          varchar(10000) not null,
    costs         varchar(10000) not null,
    assessment    varchar(10000) not null,
    saved_at      timestamptz  not null,
    saved_by      varchar(120) not null,
    entry_id      uuid references diary_entry,
    registered_at timestamptz,
    primary key (region_code, year)
);
create table region_report_day (
    region_code char(2)    primary key references region,
    month_day   varchar(5) not null check (month_day ~ '^[01][0-9]-[0-3][0-9]$')
);
