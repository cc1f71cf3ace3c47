create table account (
    id            uuid primary key,
    username      varchar(80)  not null unique check (username = lower(username)),
    display_name  varchar(120) not null,
    region_code   char(2) references region,
    password_hash varchar(300) not null,
    active        boolean      not null default true,
    created_at    timestamptz  not null
);

create table account_role (
    account_id uuid        not null references account,
    role       varchar(20) not null check (role in ('REGISTRAR', 'SIGNATORY', 'LAWYER', 'ADMINISTRATOR')),
    primary key (account_id, role)
);

-- Who may sign for a region, since when and by what decision (behörig undertecknare).
create table mandate (
    id          uuid primary key,
    account_id  uuid         not null references account,
    region_code char(2)      not null references region,
    title       varchar(80)  not null,
    source      varchar(300) not null,
    valid_from  date         not null,
    valid_to    date,
    check (valid_to is null or valid_to >= valid_from)
);
create index mandate_account on mandate (account_id);
