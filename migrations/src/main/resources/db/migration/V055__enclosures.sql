-- Files that go with letters: where their bytes are kept, not the bytes.
create table outgoing_enclosure (
    letter_id  uuid         not null references outgoing_mail on delete cascade,
    position   integer      not null,
    source     varchar(40)  not null,
    key        varchar(200) not null,
    file_name  varchar(255) not null,
    media_type varchar(200) not null,
    primary key (letter_id, position)
);

-- What opens the documents of a remiss for one who was asked and has no log-in; only a hash of it (SHA-256) is kept.
create table consultation_key (
    hash         char(64) primary key,
    consultee_id uuid        not null references consultee,
    made_at      timestamptz not null
);
create index on consultation_key (consultee_id);
