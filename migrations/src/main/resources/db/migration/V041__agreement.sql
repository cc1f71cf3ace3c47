-- A samverkansavtal and its road. The state is not stored: it is reckoned from the texts, the events and the records of decision and signing.
create table agreement (
    id            uuid primary key,
    title         varchar(300) not null,
    region_code   char(2)      not null references region,
    amends        uuid references agreement,
    starts_on     date,
    ends_on       date,
    notice_months integer check (notice_months between 0 and 120),
    created_at    timestamptz  not null,
    created_by    varchar(80)  not null,
    check (ends_on is null or starts_on is null or ends_on >= starts_on),
    check (amends is null or amends <> id)
);

create table agreement_party (
    agreement_id uuid    not null references agreement,
    region_code  char(2) not null references region,
    primary key (agreement_id, region_code)
);

-- The texts in order. A document belongs to one agreement only: a round on it asks that agreement's decisions.
create table agreement_text (
    agreement_id   uuid        not null references agreement,
    position       integer     not null check (position >= 1),
    document_id    uuid        not null,
    version_number integer     not null,
    kind           varchar(10) not null check (kind in ('DRAFT', 'REMISS', 'REVISED', 'FINAL')),
    primary key (agreement_id, position),
    unique (agreement_id, document_id, version_number, kind),
    foreign key (document_id, version_number) references document_version
);
create index on agreement_text (document_id);

-- What has happened, in the order it was recorded.
create table agreement_event (
    id            bigint generated always as identity primary key,
    agreement_id  uuid          not null references agreement,
    kind          varchar(20)   not null,
    happened_on   date          not null,
    at            timestamptz   not null,
    actor         varchar(80)   not null,
    region_code   char(2) references region,
    text_position integer,
    reference     uuid,
    until_on      date,
    detail        varchar(1000) not null default ''
);
create index on agreement_event (agreement_id, id);
create function agreement_event_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the road of an agreement is only added to';
end $$;
create trigger agreement_event_kept before delete or update or truncate on agreement_event execute function agreement_event_is_kept();
