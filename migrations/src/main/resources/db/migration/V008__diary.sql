-- An authority has one or several number series, each with its own prefix and written form.
create table series (
    id           uuid primary key,
    authority_id uuid        not null references authority,
    prefix       varchar(6)  not null check (prefix ~ '^[A-ZÅÄÖ]{1,6}$'),
    number_form  varchar(40) not null default '{prefix} {year}-{serial:5}',
    closed_on    date,
    unique (authority_id, prefix)
);
insert into series (id, authority_id, prefix) select gen_random_uuid(), id, prefix from authority;

-- One counter row per series and calendar year (Europe/Stockholm). The row lock makes the numbers gap-free.
create table series_year (
    series_id   uuid    not null references series,
    year        integer not null check (year between 1900 and 9999),
    last_serial bigint  not null default 0 check (last_serial >= 0),
    primary key (series_id, year)
);
insert into series_year (series_id, year, last_serial)
select s.id, d.year, d.last_serial from diary_series d join series s on s.authority_id = d.authority_id;
drop table diary_series;

-- Numbers that no case bears, and why: a human's word, never removed (for example numbers the old paper diary never used).
create table number_explanation (
    id           bigint generated always as identity primary key,
    series_id    uuid         not null references series,
    year         integer      not null,
    first_serial bigint       not null check (first_serial >= 1),
    last_serial  bigint       not null,
    reason       varchar(500) not null check (reason <> ''),
    explained_at timestamptz  not null,
    explained_by varchar(80)  not null,
    check (last_serial >= first_serial)
);
create index number_explanation_series on number_explanation (series_id, year);

-- Klassificering: free per region, by structure and version; a structure without region is for all.
create table classification_structure (
    id          uuid primary key,
    region_code char(2) references region,
    name        varchar(100) not null,
    version     varchar(20)  not null,
    closed_on   date,
    unique nulls not distinct (region_code, name, version)
);
create table classification (
    id           uuid primary key,
    structure_id uuid         not null references classification_structure,
    code         varchar(20)  not null,
    text         varchar(200) not null,
    unique (structure_id, code)
);
with structure as (
    insert into classification_structure (id, name, version) values (gen_random_uuid(), 'Samdiariums grundplan', '1.0') returning id)
insert into classification (id, structure_id, code, text)
select gen_random_uuid(), structure.id, plan.code, plan.text from structure, (values
    ('1.1', 'Leda och styra'),
    ('1.2', 'Planera och följa upp'),
    ('1.3', 'Samverka med andra regioner'),
    ('1.4', 'Besvara remisser'),
    ('1.5', 'Handlägga beslut i nämnd och fullmäktige'),
    ('2.1', 'Hantera avtal'),
    ('2.2', 'Hantera ekonomi'),
    ('2.3', 'Upphandla'),
    ('2.4', 'Hantera information och arkiv'),
    ('3.1', 'Planera försörjningsberedskap'),
    ('3.2', 'Planera krisberedskap och civilt försvar')) as plan (code, text);

-- Sekretessbestämmelser to choose among (OSL 5 kap. 5 §): data, not code.
create table secrecy_provision (
    code     varchar(40) primary key,
    text     varchar(200) not null,
    position integer      not null unique
);
insert into secrecy_provision (code, text, position) values
    ('OSL 15:1',  'OSL 15 kap. 1 § – utrikessekretess', 10),
    ('OSL 15:2',  'OSL 15 kap. 2 § – försvarssekretess', 20),
    ('OSL 18:8',  'OSL 18 kap. 8 § – säkerhets- eller bevakningsåtgärd', 30),
    ('OSL 18:13', 'OSL 18 kap. 13 § – risk- och sårbarhetsanalyser', 40),
    ('OSL 19:1',  'OSL 19 kap. 1 § – myndighets affärs- och driftförhållanden', 50),
    ('OSL 19:3',  'OSL 19 kap. 3 § – upphandling', 60),
    ('OSL 21:1',  'OSL 21 kap. 1 § – enskilds hälsa och sexualliv', 70),
    ('OSL 21:3',  'OSL 21 kap. 3 § – adress och kontaktuppgifter', 80),
    ('OSL 21:7',  'OSL 21 kap. 7 § – behandling i strid med dataskyddsregleringen', 90),
    ('OSL 25:1',  'OSL 25 kap. 1 § – hälso- och sjukvård', 100),
    ('OSL 31:16', 'OSL 31 kap. 16 § – enskilds affärsförhållanden', 110),
    ('OSL 39:2',  'OSL 39 kap. 2 § – personaladministrativ verksamhet', 120);

-- The case: its number as issued, what it belongs under, how far it has come.
alter table case_file add column series_id uuid references series;
alter table case_file add column number varchar(60);
alter table case_file add column origin varchar(10) not null default 'ISSUED' check (origin in ('ISSUED', 'IMPORTED'));
alter table case_file add column state varchar(12) not null default 'OPEN'
    check (state in ('OPEN', 'IN_PROGRESS', 'DECIDED', 'EXPEDITED', 'CLOSED'));
alter table case_file add column closed_at timestamptz;
alter table case_file add column handler varchar(80);
alter table case_file add column classification_id uuid references classification;
alter table case_file add column note varchar(2000);
alter table case_file add column public_title varchar(500);
alter table case_file add column secrecy_provision varchar(40) references secrecy_provision;
alter table case_file add column secrecy_date date;
alter table case_file add column secrecy_authority varchar(100);
alter table case_file add column published boolean not null default true;
alter table case_file add column voided_at timestamptz;
alter table case_file add column voided_by varchar(80);
alter table case_file add column void_reason varchar(500);
update case_file c set series_id = s.id, number = c.prefix || ' ' || c.year || '-' ||
    case when c.serial < 100000 then lpad(c.serial::text, 5, '0') else c.serial::text end
from series s where s.authority_id = c.authority_id and s.prefix = c.prefix;
alter table case_file alter column number set not null;
alter table case_file drop column prefix;
alter table case_file alter column serial drop not null;
alter table case_file drop constraint case_file_authority_id_year_serial_key;
alter table case_file add constraint case_file_serial unique (series_id, year, serial);
alter table case_file add constraint case_file_number unique (authority_id, number);
alter table case_file add constraint case_file_issued check (origin = 'IMPORTED' or (series_id is not null and serial is not null));
alter table case_file add constraint case_file_serial_of_series check ((series_id is null) = (serial is null));
alter table case_file add constraint case_file_marking check (num_nonnulls(secrecy_provision, secrecy_date, secrecy_authority) in (0, 3));
alter table case_file add constraint case_file_void check (num_nonnulls(voided_at, voided_by, void_reason) in (0, 3));
create index case_file_handler on case_file (region_code, handler, opened_at desc);
create index case_file_state on case_file (region_code, state, opened_at desc);

-- The entry: may lack a file (paper, imported); pins the bytes it registered; may be void or moved, and never goes.
alter table diary_entry alter column document_id drop not null;
alter table diary_entry drop constraint diary_entry_document_id_key;
alter table diary_entry add column authority_id uuid references authority;
alter table diary_entry add column sha256 char(64) references content;
alter table diary_entry add column responsible boolean not null default true;
alter table diary_entry add column registered_on date;
alter table diary_entry add column late boolean not null default false;
alter table diary_entry add column note varchar(2000);
alter table diary_entry add column public_title varchar(500);
alter table diary_entry add column public_correspondent varchar(200);
alter table diary_entry add column secrecy_provision varchar(40) references secrecy_provision;
alter table diary_entry add column secrecy_date date;
alter table diary_entry add column secrecy_authority varchar(100);
alter table diary_entry add column published boolean not null default true;
alter table diary_entry add column imported boolean not null default false;
alter table diary_entry add column voided_at timestamptz;
alter table diary_entry add column voided_by varchar(80);
alter table diary_entry add column void_reason varchar(500);
alter table diary_entry add column moved_to uuid references diary_entry;
alter table diary_entry add column moved_at timestamptz;
alter table diary_entry add column version integer not null default 1;
update diary_entry e set authority_id = c.authority_id, registered_on = (e.registered_at at time zone 'Europe/Stockholm')::date
from case_file c where c.id = e.case_id;
update diary_entry e set sha256 = v.sha256 from document_version v where v.document_id = e.document_id and v.number = 1;
alter table diary_entry alter column authority_id set not null;
alter table diary_entry alter column registered_on set not null;
alter table diary_entry add constraint diary_entry_marking check (num_nonnulls(secrecy_provision, secrecy_date, secrecy_authority) in (0, 3));
alter table diary_entry add constraint diary_entry_void check (num_nonnulls(voided_at, voided_by, void_reason) in (0, 3));
alter table diary_entry add constraint diary_entry_moved check (num_nonnulls(moved_to, moved_at) in (0, 2) and moved_to <> id);
-- OSL 5 kap. 1 §: one authority is responsible for registering the document; the others link their own number to the same bytes.
create unique index diary_entry_responsible on diary_entry (document_id)
    where responsible and moved_to is null and voided_at is null;
create unique index diary_entry_linked on diary_entry (document_id, authority_id) where moved_to is null and voided_at is null;
create index diary_entry_gone on diary_entry (document_id) where moved_to is not null or voided_at is not null or not responsible;
create index diary_entry_sha256 on diary_entry (sha256);
create index diary_entry_authority on diary_entry (authority_id, registered_on);
drop index diary_entry_region;
create index diary_entry_sender on diary_entry (region_code, date, correspondent);
create index diary_entry_late on diary_entry (region_code, registered_at desc, id desc) where late;

-- Nothing of a diary is ever deleted (JO 3579-2005).
create function diary_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'nothing is deleted from a diary';
end $$;
create trigger case_file_kept before delete or truncate on case_file execute function diary_is_kept();
create trigger diary_entry_kept before delete or truncate on diary_entry execute function diary_is_kept();

-- How many entries there are, kept true by the database, so that a list of a million knows its length at once: the sum of the parts. A
-- transaction counts in the part of its connection, so that two seldom wait for each other.
create table diary_total (
    authority_id uuid     not null references authority,
    region_code  char(2)  not null references region,
    year         integer  not null,
    part         smallint not null,
    entries      bigint   not null,
    primary key (authority_id, year, part)
);
create index diary_total_region on diary_total (region_code);
insert into diary_total (authority_id, region_code, year, part, entries)
select authority_id, region_code, extract(year from registered_on), 0, count(*) from diary_entry group by 1, 2, 3;
create function diary_total_grows() returns trigger language plpgsql as $$
begin
    insert into diary_total as t (authority_id, region_code, year, part, entries)
    select authority_id, region_code, extract(year from registered_on), pg_backend_pid() % 16, count(*) from added group by 1, 2, 3 order by 1, 3
    on conflict (authority_id, year, part) do update set entries = t.entries + excluded.entries;
    return null;
end $$;
create trigger diary_entry_counted after insert on diary_entry referencing new table as added
    for each statement execute function diary_total_grows();

-- OSL 4 kap. 1 §: what was changed in the register, from what to what, when, by whom and why. A value that was empty is null.
create table register_change (
    id           bigint generated always as identity primary key,
    case_id      uuid         not null references case_file,
    entry_id     uuid references diary_entry,
    field        varchar(40)  not null,
    before_value varchar(2000),
    after_value  varchar(2000),
    changed_at   timestamptz  not null,
    changed_by   varchar(80)  not null,
    reason       varchar(500) not null check (reason <> '')
);
create index register_change_case on register_change (case_id, id);
create index register_change_entry on register_change (entry_id, id);
create trigger register_change_append_only before update or delete on register_change
    for each row execute function audit_is_append_only();

-- Links between cases, told in both.
create table case_link (
    case_id   uuid         not null references case_file,
    other_id  uuid         not null references case_file,
    note      varchar(200) not null default '',
    linked_at timestamptz  not null,
    linked_by varchar(80)  not null,
    primary key (case_id, other_id),
    check (case_id <> other_id)
);
create index case_link_other on case_link (other_id);

-- Numbers of others (and our own), kept as issued, findable by every tail of their normalised parts.
create table external_reference (
    id        uuid primary key,
    case_id   uuid         not null references case_file,
    entry_id  uuid references diary_entry,
    issuer    varchar(200),
    as_issued varchar(60)  not null check (as_issued <> ''),
    added_at  timestamptz  not null,
    added_by  varchar(80)  not null
);
create index external_reference_case on external_reference (case_id);
create table reference_key (
    key          varchar(80) not null,
    case_id      uuid        not null references case_file,
    reference_id uuid references external_reference on delete cascade,
    region_code  char(2)     not null references region
);
create index reference_key_key on reference_key (region_code, key text_pattern_ops);
create index reference_key_reference on reference_key (reference_id);
insert into reference_key (key, case_id, region_code)
select tail.key, c.id, c.region_code
from case_file c join series s on s.id = c.series_id,
     lateral (values (s.prefix || ' ' || c.year || ' ' || c.serial), (c.year || ' ' || c.serial), (c.serial::text)) as tail (key);

-- Utkast: working material in a case, not registered; when the case closes each is kept or discarded (TF 2 kap. 12 §).
create table draft (
    id         uuid primary key,
    case_id    uuid         not null references case_file,
    title      varchar(500) not null,
    file_name  varchar(255) not null,
    sha256     char(64)     not null,
    content    char(64) references content,
    created_at timestamptz  not null,
    created_by varchar(80)  not null,
    outcome    varchar(10) check (outcome in ('KEPT', 'DISCARDED')),
    decided_at timestamptz,
    decided_by varchar(80),
    entry_id   uuid references diary_entry,
    check (num_nonnulls(outcome, decided_at, decided_by) in (0, 3)),
    check ((outcome is not distinct from 'KEPT') = (entry_id is not null)),
    check (outcome is distinct from 'DISCARDED' or content is null)
);
create index draft_case on draft (case_id);

-- The public view of the diary (allmänhetens diarium): closed unless opened, and with a delay if wished.
create table diary_publicity (
    region_code char(2) primary key references region,
    open        boolean not null,
    delay_hours integer not null default 0 check (delay_hours between 0 and 8760)
);
insert into diary_publicity (region_code, open) select code, false from region;

-- One who may read the register of all regions, and no documents: revisor.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check
    check (role in ('REGISTRAR', 'SIGNATORY', 'LAWYER', 'ADMINISTRATOR', 'AUDITOR'));
