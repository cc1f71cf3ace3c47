-- What a region has been reminded of: one row for each of the days before the deadline, whatever restarts in between; the host's own reminders
-- at most one a day.
create table round_reminder (
    round_id    uuid        not null,
    region_code char(2)     not null,
    kind        varchar(10) not null check (kind in ('TIMED', 'HOST')),
    day         date        not null,
    days_left   integer     not null,
    sent_at     timestamptz not null,
    letters     integer     not null,
    primary key (round_id, region_code, kind, day),
    foreign key (round_id, region_code) references counterpart
);
