-- The secret address of a person's calendar: only its hash is kept. One for each person.
create table calendar_feed (
    account_id  uuid primary key references account,
    secret_hash char(64)    not null unique,
    made_at     timestamptz not null,
    read_at     timestamptz
);

-- How a calendar last told a thing: what has changed is told with a higher number (RFC 5545, SEQUENCE).
create table calendar_item (
    account_id  uuid         not null references account,
    kind        varchar(60)  not null,
    due_id      varchar(200) not null,
    fingerprint char(64)     not null,
    sequence    integer      not null,
    changed_at  timestamptz  not null,
    primary key (account_id, kind, due_id)
);

-- What a person has been written to about: the step told last (days left, or minus the number of the week after the day). A thing that is given
-- another day begins anew.
create table due_watch (
    account_id uuid         not null references account,
    kind       varchar(60)  not null,
    due_id     varchar(200) not null,
    day        date         not null,
    first_seen date         not null,
    step       integer,
    primary key (account_id, kind, due_id, day)
);

-- The letters: at most one a day for each person.
create table due_letter (
    account_id uuid    not null references account,
    day        date    not null,
    lines      integer not null,
    primary key (account_id, day)
);

-- Who does not want any.
create table due_letter_unwanted (
    account_id uuid primary key references account,
    since      timestamptz not null
);
