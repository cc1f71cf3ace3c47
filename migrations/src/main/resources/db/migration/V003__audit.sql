-- Append-only. Events are written in the transaction they tell of; a sealer chains them afterwards, in the order of id.
create table audit_event (
    id          bigint generated always as identity primary key,
    at          timestamptz  not null,
    actor       varchar(80)  not null,
    region_code char(2),
    action      varchar(80)  not null,
    subject     varchar(200) not null,
    outcome     varchar(10)  not null check (outcome in ('DONE', 'REFUSED')),
    code        varchar(80)
);

create table audit_seal (
    sequence bigint primary key,
    event_id bigint   not null unique references audit_event,
    previous char(64) not null,
    hash     char(64) not null unique
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function audit_is_append_only();
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_is_append_only();
