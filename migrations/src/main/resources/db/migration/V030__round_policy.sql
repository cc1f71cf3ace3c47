-- What a round asks of its regions, in which form they sign, and how it ended.
alter table signing_round
    add form               varchar(12)  not null default 'COUNTERPARTS' check (form in ('COUNTERPARTS', 'IN_TURN')),
    add seal_allowed       boolean      not null default false,
    add signers_per_region integer      not null default 1 check (signers_per_region between 1 and 5),
    add signer_roles       varchar(400) not null default '',
    add shared_document_id uuid references document,
    add shared_version     integer,
    add shared_sha256      char(64) references content,
    add replaces           uuid unique references signing_round,
    add withdrawn_at       timestamptz,
    add withdrawn_by       varchar(80),
    add withdrawn_because  varchar(1000),
    add version            integer      not null default 1,
    add check (required_qualification in ('QESIG', 'ADESIG_QC', 'ADESIG')),
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null));
create index on signing_round (document_id);

alter table counterpart drop constraint counterpart_state_check;
alter table counterpart
    add check (state in ('WAITING', 'OPENED', 'SIGNED', 'REJECTED', 'DECLINED')),
    add version_number   integer,
    add sha256           char(64) references content,
    add signatures       integer not null default 0,
    add declined_at      timestamptz,
    add declined_by      varchar(80),
    add declined_because varchar(1000);
update counterpart c set version_number = v.number, sha256 = v.sha256, signatures = 1 from document_version v
where c.state = 'SIGNED' and v.document_id = c.document_id and v.number = 2;

-- Every signature that was accepted, with the mandate it rests on as it was that day.
create table accepted_signature (
    round_id       uuid         not null,
    region_code    char(2)      not null,
    ordinal        integer      not null,
    signer         varchar(200) not null,
    signed_at      timestamptz,
    level          varchar(40),
    qualification  varchar(30)  not null,
    mandate_title  varchar(80),
    mandate_source varchar(300),
    channel        varchar(10)  not null check (channel in ('REMOTE', 'CARD', 'UPLOAD', 'INBOX')),
    certificate    char(64),
    accepted_at    timestamptz  not null,
    primary key (round_id, region_code, ordinal),
    foreign key (round_id, region_code) references counterpart
);
insert into accepted_signature (round_id, region_code, ordinal, signer, signed_at, level, qualification, channel, accepted_at)
select c.round_id, c.region_code, 1, c.signer, c.signed_at, c.signature_level, c.qualification, 'REMOTE', coalesce(e.validated_at, c.signed_at)
from counterpart c left join signature_evidence e on e.round_id = c.round_id and e.region_code = c.region_code where c.state = 'SIGNED';

-- A region whose policy asks for several signatures has evidence of each version of its counterpart.
alter table signature_evidence drop constraint signature_evidence_pkey;
alter table signature_evidence add primary key (round_id, region_code, sha256);

-- Who did what in a round, and when. Only added to.
create table round_event (
    id          bigint generated always as identity primary key,
    round_id    uuid          not null references signing_round,
    region_code char(2) references region,
    at          timestamptz   not null,
    actor       varchar(80)   not null,
    what        varchar(20)   not null,
    detail      varchar(1000) not null default ''
);
create index on round_event (round_id, id);
create function round_event_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a round is only added to';
end $$;
create trigger round_event_kept before delete or update or truncate on round_event execute function round_event_is_kept();
insert into round_event (round_id, at, actor, what) select id, started_at, started_by, 'STARTED' from signing_round;
insert into round_event (round_id, region_code, at, actor, what, detail)
select round_id, region_code, accepted_at, signer, 'SIGNED', qualification from accepted_signature;
