-- Codes of regions, hashes and diary numbers are compared byte by byte. Compared as Swedish words, which is the rule of the database, each
-- step down an index costs many times as much, and a registration goes down some forty.
-- A later column of such a kind is declared the same way: char(2) collate "C", char(64) collate "C".
do $$
declare
    each record;
begin
    for each in
        select c.table_name,
               string_agg(format('alter column %I type char(%s) collate "C"', c.column_name, c.character_maximum_length), ', ') as changes
        from information_schema.columns c
             join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'character'
              and c.character_maximum_length in (2, 64)
        group by c.table_name order by c.table_name loop
        execute format('alter table %I %s', each.table_name, each.changes);
    end loop;
end $$;
alter table case_file alter column number type varchar(60) collate "C";
