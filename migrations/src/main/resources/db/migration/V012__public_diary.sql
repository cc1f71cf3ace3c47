-- What anybody may see of the diary at an instant (OSL 5 kap. 2 §, TF 2 kap. 10 and 18 §§). The only place of the rule: the public view
-- reads and searches this and nothing else.
--
-- An entry is there when its region's view is open and the region's delay has passed since it was registered. Its number and date always
-- show. Title, correspondent, direction, type and the case's title show only for what is in force and has been reviewed (published); title
-- and correspondent then as their public variants, and without a variant not at all where there is a sekretessmarkering.
create function public_diary(seen_at timestamptz) returns table (
    entry_id uuid, region_code char(2), authority_id uuid, authority varchar, case_id uuid, case_number varchar, number integer, date date,
    registered_at timestamptz, state varchar, title varchar, correspondent varchar, direction varchar, type_code varchar, case_title varchar,
    moved_to_case varchar, moved_to_number integer)
language sql stable parallel safe as $$
    select e.id, e.region_code, e.authority_id, a.name, e.case_id, c.number, e.number, e.date, e.registered_at,
           case when e.voided_at is not null then 'VOIDED' when e.moved_to is not null then 'MOVED' else 'REGISTERED' end,
           case when e.published and e.voided_at is null and e.moved_to is null
                then coalesce(e.public_title, case when e.secrecy_provision is null then e.title end) end,
           case when e.published and e.voided_at is null and e.moved_to is null
                then coalesce(e.public_correspondent, case when e.secrecy_provision is null then e.correspondent end) end,
           case when e.published and e.voided_at is null and e.moved_to is null then e.direction end,
           case when e.published and e.voided_at is null and e.moved_to is null then e.type_code end,
           case when e.published and e.voided_at is null and e.moved_to is null and c.published and c.voided_at is null
                then coalesce(c.public_title, case when c.secrecy_provision is null then c.title end) end,
           case when e.voided_at is null then mc.number end,
           case when e.voided_at is null then m.number end
    from diary_entry e
         join diary_publicity p on p.region_code = e.region_code and p.open
         join case_file c on c.id = e.case_id
         join authority a on a.id = e.authority_id
         left join diary_entry m on m.id = e.moved_to and m.region_code = e.region_code
              and m.registered_at <= seen_at - make_interval(hours => p.delay_hours)
         left join case_file mc on mc.id = m.case_id
    where e.registered_at <= seen_at - make_interval(hours => p.delay_hours)
$$;

create index diary_entry_public on diary_entry (region_code, date desc, registered_at desc, id desc);
create index diary_entry_moved on diary_entry (moved_to) where moved_to is not null;
