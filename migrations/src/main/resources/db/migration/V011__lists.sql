-- The order of the diary's lists, once for one region and once for all; with what is counted besides, so that a count reads the index only.
create index diary_entry_listed on diary_entry (region_code, registered_on desc, registered_at desc, id desc)
    include (direction, type_code, late, authority_id);
create index diary_entry_listed_all on diary_entry (registered_on desc, registered_at desc, id desc) include (direction, type_code, late);
drop index diary_entry_late;
create index diary_entry_late on diary_entry (registered_on desc, registered_at desc, id desc, region_code) where late;
create index diary_entry_dated on diary_entry (date desc, id desc);

create index case_file_opened on case_file (opened_at desc, id desc);
create index case_file_unfinished on case_file (region_code, opened_at desc, id desc) include (handler, authority_id)
    where state <> 'CLOSED' and voided_at is null;
create index case_file_order on case_file (region_code, year, serial, number, id);
create index case_file_order_all on case_file (year, serial, number, id);

-- The words of a text, in small letters, whatever stands between them. Digits are words too.
create function diary_words(text) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(string_to_array(translate(lower(coalesce($1, '')),
        E'ÅÄÖÉÈÜ -–—_.,:;!?/\\|''"´`’”“»«()[]{}<>@#%&*+=~^§$€\t\r\n\u00A0', E'åäöéèü' || repeat(' ', 60)), ' '), ''))
$$;
-- What finds texts that hold each of these words, or a word that begins so; null without any word.
create function diary_words_asked(text) returns tsquery language sql immutable parallel safe as $$
    select cast(string_agg(quote_literal(word) || ':*', ' & ') as tsquery) from unnest(tsvector_to_array(diary_words($1))) as word
$$;
create index diary_entry_words on diary_entry using gin (diary_words(title || ' ' || coalesce(correspondent, '')));
create index case_file_words on case_file using gin (diary_words(title));

-- A list with its filters and its order, kept by a person under a name.
create table saved_list (
    id         uuid primary key,
    account_id uuid          not null references account,
    name       varchar(80)   not null check (name <> ''),
    query      varchar(2000) not null,
    saved_at   timestamptz   not null
);
create unique index saved_list_name on saved_list (account_id, lower(name));
