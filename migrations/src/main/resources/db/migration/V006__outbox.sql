-- Rows are written in the transaction of the change and removed when the search index has them safely.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      varchar(60) not null,
    subject    uuid        not null,
    created_at timestamptz not null
);
