-- Remissammanställning: comments that say the same are answered for together.
create table comment_group (
    id              uuid primary key,
    consultation_id uuid         not null references consultation,
    section         varchar(20)  not null,
    heading         varchar(300) not null,
    made_at         timestamptz  not null,
    made_by         varchar(80)  not null
);
create index on comment_group (consultation_id);

alter table answer_comment add group_id uuid references comment_group on delete set null;
create index on answer_comment (group_id);

-- What was done with a comment or a group of them, why, and where in a later version it is seen.
create table comment_treatment (
    id            uuid primary key,
    comment_id    uuid unique references answer_comment,
    group_id      uuid unique references comment_group on delete cascade,
    kind          varchar(14)   not null check (kind in ('HEEDED', 'HEEDED_PARTLY', 'NOT_HEEDED')),
    reason        varchar(4000) not null,
    newer_version integer,
    stop          integer,
    at            timestamptz   not null,
    by_name       varchar(80)   not null,
    revision      integer       not null default 1,
    check ((comment_id is null) <> (group_id is null))
);

-- A compilation that was registered in the host's case: as it was that day.
create table registered_compilation (
    entry_id        uuid primary key references diary_entry,
    consultation_id uuid        not null references consultation,
    document_id     uuid        not null references document,
    at              timestamptz not null,
    by_name         varchar(80) not null
);

insert into document_type (code, name_sv, name_en, position) values
    ('REMISSAMMANSTALLNING', 'Remissammanställning', 'Compilation of consultation responses', 45);
