-- Kinds of bodies that decide for a region. The name of the body itself is free: regions name their bodies as they like.
create table decision_body_kind (
    code     varchar(30)  primary key,
    name_sv  varchar(80)  not null,
    name_en  varchar(80)  not null,
    rule_sv  varchar(400) not null,
    rule_en  varchar(400) not null,
    position integer      not null unique
);
insert into decision_body_kind (code, name_sv, name_en, rule_sv, rule_en, position) values
    ('REGIONFULLMAKTIGE', 'Regionfullmäktige', 'Regional assembly',
     'Beslut av fullmäktige får överklagas (13 kap. 2 § KL).',
     'A decision of the assembly may be appealed (KL chapter 13 section 2).', 10),
    ('REGIONSTYRELSE', 'Regionstyrelse', 'Regional executive board',
     'Beslut av styrelsen får överklagas, om det inte bara förbereder eller verkställer ett annat beslut (13 kap. 2 § KL).',
     'A decision of the board may be appealed unless it only prepares or carries out another one (KL chapter 13 section 2).', 20),
    ('NAMND', 'Nämnd', 'Committee',
     'Beslut av en nämnd får överklagas, om det inte bara förbereder eller verkställer ett annat beslut (13 kap. 2 § KL).',
     'A decision of a committee may be appealed unless it only prepares or carries out another one (KL chapter 13 section 2).', 30),
    ('DELEGATION', 'Beslut på delegation', 'Delegated decision',
     'Ett beslut på delegation är nämndens beslut och får överklagas på samma sätt. Tiden räknas från tillkännagivandet av det protokoll där beslutet '
     'anmäldes eller protokollfördes särskilt.',
     'A delegated decision is the committee''s own and may be appealed in the same way. Time runs from the announcement of the minutes in which '
     'it was reported, or in which it was recorded by itself.', 40);

-- The times of the law that are reckoned with. The law changes: so do these rows, and no code.
create table decision_rule (
    code      varchar(30)  primary key,
    days      integer      not null check (days > 0),
    reference varchar(80)  not null,
    text_sv   varchar(400) not null,
    text_en   varchar(400) not null
);
insert into decision_rule (code, days, reference, text_sv, text_en) values
    ('APPEAL', 21, '13 kap. 5 § KL',
     'Ett överklagande ska ha kommit in inom tre veckor från den dag då beslutet tillkännagavs på anslagstavlan.',
     'An appeal must have come in within three weeks from the day the decision was announced on the notice board.'),
    ('ADJUST', 14, '5 kap. 69 § KL',
     'Protokollet ska justeras senast fjorton dagar efter sammanträdet.',
     'The minutes are to be adjusted within fourteen days of the meeting.'),
    ('ANNOUNCE', 2, '8 kap. 12 § KL',
     'Justeringen ska tillkännages på anslagstavlan senast andra dagen efter det att protokollet har justerats.',
     'The adjustment is to be announced on the notice board by the second day after it.');

-- What a body of a region decides, or is to decide, about a text. A row is a plan until it is recorded. Nothing is deleted.
create table decision (
    id               uuid primary key,
    region_code      char(2)      not null references region,
    document_id      uuid         not null,
    version_number   integer      not null,
    body_kind        varchar(30)  not null references decision_body_kind,
    body_name        varchar(200) not null,
    planned_on       date,
    planned_at       timestamptz,
    planned_by       varchar(80),
    decided_on       date,
    paragraph        varchar(40),
    outcome          varchar(20) check (outcome in ('YES', 'NO', 'YES_WITH_CONDITIONS')),
    conditions       varchar(4000),
    own_number       varchar(60),
    adjusted_on      date,
    announced_on     date,
    appealable       boolean      not null default true,
    appealed_on      date,
    settled_on       date,
    minutes_document uuid references document,
    minutes_number   varchar(60),
    source           varchar(300),
    recorded_at      timestamptz,
    recorded_by      varchar(80),
    recorded_region  char(2) references region,
    annulled_at      timestamptz,
    annulled_by      varchar(80),
    annulled_because varchar(1000),
    revision         integer      not null default 0,
    foreign key (document_id, version_number) references document_version,
    check (planned_on is not null or decided_on is not null),
    check ((recorded_at is null) = (decided_on is null) and (recorded_at is null) = (outcome is null)),
    check ((outcome = 'YES_WITH_CONDITIONS') = (conditions is not null)),
    check ((annulled_at is null) = (annulled_because is null))
);
create index on decision (document_id, version_number);
create unique index decision_one_plan on decision (region_code, document_id, version_number) where recorded_at is null and annulled_at is null;
create function decision_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a decision is corrected or annulled, never deleted, and its corrections are only added to';
end $$;
create trigger decision_kept before delete or truncate on decision execute function decision_is_kept();

-- Corrections: what it said before and after, who changed it, when and why.
create table decision_change (
    id          bigint generated always as identity primary key,
    decision_id uuid          not null references decision,
    at          timestamptz   not null,
    actor       varchar(80)   not null,
    field       varchar(40)   not null,
    before      varchar(4000) not null default '',
    after       varchar(4000) not null default '',
    reason      varchar(1000) not null
);
create index on decision_change (decision_id, id);
create trigger decision_change_kept before delete or update or truncate on decision_change execute function decision_is_kept();
