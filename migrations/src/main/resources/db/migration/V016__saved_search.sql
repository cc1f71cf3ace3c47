-- A search kept by a person under a name, and when its hits were last looked at: what came later is new.
create table saved_search (
    id         uuid primary key,
    account_id uuid          not null references account,
    name       varchar(80)   not null check (name <> ''),
    query      varchar(2000) not null,
    saved_at   timestamptz   not null,
    looked_at  timestamptz   not null
);
create unique index saved_search_name on saved_search (account_id, lower(name));
