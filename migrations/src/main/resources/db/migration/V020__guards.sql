-- Every verification of the audit chain. The head of each is compared with the chain at the next ones.
create table audit_verification (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    seals    bigint      not null,
    head     char(64)    not null,
    waiting  bigint      not null,
    breaks   bigint      not null,
    kind     varchar(20),
    sequence bigint,
    event_id bigint,
    millis   bigint      not null,
    check ((breaks = 0) = (kind is null))
);
create trigger audit_verification_append_only before update or delete on audit_verification
    for each row execute function audit_is_append_only();

-- Failed log-ins since the last that succeeded, by what they have in common (docs/adr/0063).
create table login_failure (
    scope    varchar(10)  not null check (scope in ('ORIGIN', 'ADDRESS', 'ACCOUNT')),
    subject  char(64)     not null,
    failures integer      not null check (failures > 0),
    last_at  timestamptz  not null,
    held     timestamptz,
    primary key (scope, subject)
);
create index login_failure_age on login_failure (last_at);

-- Browsers and addresses a person has logged in from.
create table login_origin (
    account_id uuid        not null references account,
    origin     char(64)    not null,
    last_at    timestamptz not null,
    primary key (account_id, origin)
);
