-- E-mail intake. The password of a mailbox is not here: secret_ref names the setting that holds it.
create table mailbox (
    id               uuid primary key,
    region_code      char(2)      not null references region,
    name             varchar(120) not null,
    address          varchar(254) not null,
    host             varchar(253) not null,
    port             integer      not null check (port between 1 and 65535),
    security         varchar(10)  not null check (security in ('IMAPS', 'STARTTLS', 'PLAIN')),
    username         varchar(254) not null,
    folder           varchar(250) not null,
    processed_folder varchar(250) not null check (processed_folder <> folder),
    secret_ref       varchar(60)  not null check (secret_ref ~ '^[a-z0-9-]+$'),
    active           boolean      not null,
    created_at       timestamptz  not null,
    round_at         timestamptz,
    round_fault      varchar(500),
    unique (host, username, folder)
);

-- Senders a mailbox knows: an address, or a domain as @domain. An aid for the eye: a From line proves nothing.
create table mailbox_sender (
    mailbox_id uuid         not null references mailbox,
    pattern    varchar(254) not null check (pattern = lower(pattern)),
    primary key (mailbox_id, pattern)
);

-- The ledger: each message that has been filed, once. Message-ID is empty where there was none.
create table mail_message (
    id           uuid primary key,
    mailbox_id   uuid         not null references mailbox,
    region_code  char(2)      not null references region,
    message_id   varchar(600) not null,
    sha256       char(64)     not null references content,
    sender       varchar(320) not null,
    sender_name  varchar(320) not null,
    subject      varchar(998) not null,
    sent_at      timestamptz,
    arrived_at   timestamptz  not null,
    filed_at     timestamptz  not null,
    known_sender boolean      not null,
    same_id      boolean      not null,
    moved_at     timestamptz,
    unique (mailbox_id, message_id, sha256)
);
create index mail_message_region on mail_message (region_code, filed_at);
create index mail_message_arrived on mail_message (mailbox_id, arrived_at);

-- The files of a message: part 0 is the message itself. Stays when the received file has been registered.
create table mail_file (
    received_id uuid primary key,
    mail_id     uuid         not null references mail_message,
    part        integer      not null check (part >= 0),
    file_name   varchar(255) not null,
    sha256      char(64)     not null references content,
    unique (mail_id, part)
);

create function mail_is_write_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'mail_message' and old.moved_at is null
            and (to_jsonb(new) - 'moved_at') = (to_jsonb(old) - 'moved_at') then
        return new;
    end if;
    raise exception 'the ledger of messages never changes';
end $$;
create trigger mail_message_write_once before update or delete on mail_message for each row execute function mail_is_write_once();
create trigger mail_file_write_once before update or delete on mail_file for each row execute function mail_is_write_once();

-- Messages that could not be taken: they lie untouched in the mailbox, here stands why.
create table mail_quarantine (
    id           uuid primary key,
    mailbox_id   uuid         not null references mailbox,
    region_code  char(2)      not null references region,
    uid_validity bigint       not null,
    uid          bigint       not null,
    message_id   varchar(600) not null,
    sender       varchar(320) not null,
    subject      varchar(998) not null,
    arrived_at   timestamptz  not null,
    size         bigint       not null,
    code         varchar(80)  not null,
    facts        varchar(2000) not null,
    first_at     timestamptz  not null,
    last_at      timestamptz  not null,
    attempts     integer      not null,
    state        varchar(10)  not null check (state in ('WAITING', 'RETRY', 'FILED', 'DISMISSED', 'GONE')),
    reason       varchar(500),
    decided_by   varchar(80),
    unique (mailbox_id, uid_validity, uid),
    check (state <> 'DISMISSED' or (reason is not null and decided_by is not null))
);
create index mail_quarantine_region on mail_quarantine (region_code, state);

create table mail_reconciliation (
    id           uuid primary key,
    mailbox_id   uuid        not null references mailbox,
    run_at       timestamptz not null,
    since        timestamptz not null,
    in_folder    integer     not null,
    in_processed integer     not null,
    in_ledger    integer     not null,
    quarantined  integer     not null,
    unfiled      integer     not null,
    unmoved      integer     not null,
    missing      integer     not null,
    strayed      integer     not null,
    fault        varchar(500),
    examples     varchar(2000) not null
);
create index mail_reconciliation_mailbox on mail_reconciliation (mailbox_id, run_at);

-- A message has no account.
alter table received_file alter column account_id drop not null;
