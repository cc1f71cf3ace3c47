-- Word templates for tjänsteutlåtanden: one for all, and one for each region that has its own. Versions are only added; the newest is in use. A
-- version without content means: back to what is used without one (a region's to the common one, the common one to the product's own).
create table memo_template (
    id          uuid primary key,
    region_code char(2) references region,
    number      integer      not null check (number >= 1),
    file_name   varchar(255) not null,
    content     bytea,
    sha256      char(64),
    added_at    timestamptz  not null,
    added_by    varchar(80)  not null,
    check ((content is null) = (sha256 is null))
);
create unique index memo_template_number on memo_template (coalesce(region_code, '--'), number);
