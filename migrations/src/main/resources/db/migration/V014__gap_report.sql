-- The gap report: one row for each time all numbers were counted, and what was found last for each series and year.
create table gap_run (
    id           bigint generated always as identity primary key,
    run_at       timestamptz not null,
    counted      integer     not null,
    unexplained  bigint      not null check (unexplained >= 0),
    broken_cases bigint      not null check (broken_cases >= 0)
);
create table gap_report (
    series_id   uuid    not null,
    year        integer not null,
    last_serial bigint  not null,
    highest     bigint  not null,
    issued      bigint  not null,
    voided      bigint  not null,
    imported    bigint  not null,
    explained   bigint  not null,
    unexplained bigint  not null,
    counted_at  timestamptz not null,
    primary key (series_id, year),
    foreign key (series_id, year) references series_year
);
-- The unexplained numbers, the first thousand ranges of a series and year.
create table gap_range (
    series_id    uuid    not null,
    year         integer not null,
    first_serial bigint  not null,
    last_serial  bigint  not null,
    primary key (series_id, year, first_serial),
    foreign key (series_id, year) references gap_report on delete cascade,
    check (last_serial >= first_serial)
);
-- Cases whose documents are not numbered 1 to n without a hole, as found last.
create table gap_case (
    case_id uuid primary key references case_file,
    entries integer not null,
    found   bigint  not null
);

-- An explanation is a human's word and stays.
create trigger number_explanation_kept before update or delete on number_explanation
    for each row execute function diary_is_kept();
