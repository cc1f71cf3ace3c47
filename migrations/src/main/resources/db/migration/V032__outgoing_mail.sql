alter table account add email varchar(254);

-- Letters that wait for the mail server: written in the transaction of what they tell of, sent after it.
create table outgoing_mail (
    id         uuid primary key,
    recipient  varchar(254)  not null,
    subject    varchar(300)  not null,
    body       text          not null,
    state      varchar(10)   not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    created_at timestamptz   not null,
    next_at    timestamptz   not null,
    tries      integer       not null default 0,
    sent_at    timestamptz,
    fault      varchar(300)
);
create index on outgoing_mail (next_at) where state in ('WAITING', 'SENDING');
